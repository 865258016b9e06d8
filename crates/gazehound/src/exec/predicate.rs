//! What the `search` command tests, made ready to run over frames.
//!
//! A test is two-valued: an event lacks the field, then every comparison with it is false, `!=` too, and `NOT` of it is
//! true (Search Manual, "Difference between != and NOT"). Values match without regard to case unless in `CASE(…)`; `=`
//! compares text, so `1` is not `1.0`; a multivalue field matches where any of its values does.

use std::collections::BTreeSet;

use gazehound_spl::Source;
use gazehound_spl::ast::{CompareOp, Pattern, Predicate};
use gazehound_spl::span::{Span, Spanned};
use polars::prelude::*;
use regex::{Regex, RegexBuilder};

use super::cidr::Network;
use super::term::{self, Terms};
use super::value::{Cell, Value};
use super::{number, wrong};
use crate::error::{Error, Result};

/// A predicate ready to run.
#[derive(Debug, Clone)]
pub(super) enum Test {
    /// Every event.
    All,
    /// No event.
    Nothing,
    And(Vec<Test>),
    Or(Vec<Test>),
    Not(Box<Test>),
    Field {
        field: String,
        test: ValueTest,
    },
    Raw(Terms),
}

/// What a field's value must be.
#[derive(Debug, Clone)]
pub(super) enum ValueTest {
    Exists,
    /// Same text; the flag says that case matters.
    Equals(String, bool),
    /// One of these texts, all in lower case.
    OneOf(PlHashSet<String>),
    Like(Regex),
    Order {
        op: CompareOp,
        text: String,
        number: Option<f64>,
    },
    Within(Network),
    Not(Box<ValueTest>),
}

/// What is known of a field in all events of a part.
#[derive(Debug, Clone, Copy)]
pub(super) enum Known<'a> {
    /// This is its value.
    Constant(&'a str),
    /// No event has it.
    Absent,
    /// Every event has it, with one value or another.
    Present,
    /// It must be looked at.
    Varies,
}

impl Test {
    /// Compiles `predicate`, whose subsearches have run. `search` is the text that errors underline.
    pub(super) fn new(predicate: &Predicate, search: &Source) -> Result<Self> {
        Ok(match predicate {
            Predicate::All => Self::All,
            Predicate::And(parts) => {
                Self::all_of(parts.iter().map(|part| Self::new(part, search)).collect::<Result<_>>()?)
            }
            Predicate::Or(parts) => {
                Self::any_of(parts.iter().map(|part| Self::new(part, search)).collect::<Result<_>>()?)?
            }
            Predicate::Not(inner) => Self::not(Self::new(inner, search)?),
            Predicate::Compare(compare) => {
                let test = ValueTest::new(compare.op, &compare.value, search)?;
                Self::Field { field: compare.field.value.clone(), test }
            }
            Predicate::In { field, values } => Self::any_of(
                values
                    .iter()
                    .map(|value| {
                        let test = ValueTest::new(CompareOp::Eq, value, search)?;
                        Ok(Self::Field { field: field.value.clone(), test })
                    })
                    .collect::<Result<_>>()?,
            )?,
            Predicate::Term(pattern) if term::is_everything(&pattern.value) => Self::All,
            Predicate::Term(pattern) => Self::Raw(Terms::new(vec![pattern.value.clone()])?),
            Predicate::Subsearch(inner) => {
                return Err(Error::internal(format!("the subsearch at byte {} was not run", inner.span.start)));
            }
        })
    }

    pub(super) fn not(inner: Self) -> Self {
        match inner {
            Self::All => Self::Nothing,
            Self::Nothing => Self::All,
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    fn all_of(parts: Vec<Self>) -> Self {
        let mut kept = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Self::All => {}
                Self::Nothing => return Self::Nothing,
                Self::And(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        // Terms last: they read the most text.
        kept.sort_by_key(Self::reads_raw);
        match kept.len() {
            0 => Self::All,
            1 => kept.remove(0),
            _ => Self::And(kept),
        }
    }

    /// Joins what can be tested together: equalities with one field into one set, terms into one expression.
    fn any_of(parts: Vec<Self>) -> Result<Self> {
        let mut kept: Vec<Self> = Vec::with_capacity(parts.len());
        let mut sets: Vec<(String, PlHashSet<String>)> = Vec::new();
        let mut patterns = Vec::new();
        let mut waiting: Vec<Self> = parts.into_iter().rev().collect();
        while let Some(part) = waiting.pop() {
            match part {
                Self::Nothing => {}
                Self::All => return Ok(Self::All),
                Self::Or(inner) => waiting.extend(inner.into_iter().rev()),
                Self::Raw(terms) => patterns.extend(terms.into_patterns()),
                Self::Field { field, test: ValueTest::Equals(text, false) } => {
                    let value = text.to_lowercase();
                    match sets.iter().position(|(name, _)| *name == field) {
                        Some(at) => {
                            sets[at].1.insert(value);
                        }
                        None => sets.push((field, PlHashSet::from_iter([value]))),
                    }
                }
                Self::Field { field, test: ValueTest::OneOf(values) } => {
                    match sets.iter().position(|(name, _)| *name == field) {
                        Some(at) => sets[at].1.extend(values),
                        None => sets.push((field, values)),
                    }
                }
                other => kept.push(other),
            }
        }
        for (field, set) in sets {
            let test = match set.len() {
                1 => ValueTest::Equals(set.into_iter().next().unwrap_or_default(), false),
                _ => ValueTest::OneOf(set),
            };
            kept.push(Self::Field { field, test });
        }
        if !patterns.is_empty() {
            kept.push(Self::Raw(Terms::new(patterns)?));
        }
        Ok(match kept.len() {
            0 => Self::Nothing,
            1 => kept.remove(0),
            _ => Self::Or(kept),
        })
    }

    fn reads_raw(&self) -> bool {
        match self {
            Self::Raw(_) => true,
            Self::And(parts) | Self::Or(parts) => parts.iter().any(Self::reads_raw),
            Self::Not(inner) => inner.reads_raw(),
            Self::All | Self::Nothing | Self::Field { .. } => false,
        }
    }

    /// The test that remains when this much is known of the fields.
    pub(super) fn given<'a>(&self, known: &impl Fn(&str) -> Known<'a>) -> Self {
        match self {
            Self::And(parts) => Self::all_of(parts.iter().map(|part| part.given(known)).collect()),
            Self::Or(parts) => {
                let mut kept = Vec::with_capacity(parts.len());
                for part in parts {
                    match part.given(known) {
                        Self::All => return Self::All,
                        Self::Nothing => {}
                        other => kept.push(other),
                    }
                }
                match kept.len() {
                    0 => Self::Nothing,
                    1 => kept.remove(0),
                    _ => Self::Or(kept),
                }
            }
            Self::Not(inner) => Self::not(inner.given(known)),
            Self::Field { field, test } => match known(field) {
                Known::Constant(value) if test.accepts(Cell::Text(value)) => Self::All,
                Known::Constant(_) | Known::Absent => Self::Nothing,
                Known::Present if matches!(test, ValueTest::Exists) => Self::All,
                Known::Present | Known::Varies => self.clone(),
            },
            Self::All | Self::Nothing | Self::Raw(_) => self.clone(),
        }
    }

    /// Adds the names of the fields that the test looks at; terms look at `_raw`.
    pub(super) fn fields(&self, names: &mut BTreeSet<String>) {
        match self {
            Self::All | Self::Nothing => {}
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.fields(names)),
            Self::Not(inner) => inner.fields(names),
            Self::Field { field, .. } => {
                names.insert(field.clone());
            }
            Self::Raw(_) => {
                names.insert("_raw".into());
            }
        }
    }

    /// Which rows of `frame` pass; never null. A field that is no column is absent.
    pub(super) fn mask(&self, frame: &DataFrame) -> Result<BooleanChunked> {
        let height = frame.height();
        let full = |value| BooleanChunked::full(PlSmallStr::EMPTY, value, height);
        Ok(match self {
            Self::All => full(true),
            Self::Nothing => full(false),
            Self::And(parts) => {
                let mut mask = full(true);
                for part in parts {
                    mask = mask & part.mask(frame)?;
                    if !mask.any() {
                        break;
                    }
                }
                mask
            }
            Self::Or(parts) => {
                let mut mask = full(false);
                for part in parts {
                    mask = mask | part.mask(frame)?;
                }
                mask
            }
            Self::Not(inner) => !inner.mask(frame)?,
            Self::Field { field, test } => match frame.column(field) {
                Ok(column) => test.mask(column, height)?,
                Err(_) => full(false),
            },
            Self::Raw(terms) => match frame.column("_raw") {
                Ok(column) => terms.mask(column.as_materialized_series().str()?),
                Err(_) => full(false),
            },
        })
    }
}

impl ValueTest {
    fn new(op: CompareOp, value: &Spanned<Pattern>, search: &Source) -> Result<Self> {
        let Pattern { text, case_sensitive, .. } = &value.value;
        Ok(match op {
            CompareOp::Ne => Self::Not(Box::new(Self::new(CompareOp::Eq, value, search)?)),
            CompareOp::Eq => {
                if text == "*" {
                    Self::Exists
                } else if text.contains('*') {
                    Self::Like(wildcards(text, *case_sensitive, value.span, search)?)
                } else {
                    match Network::parse(text) {
                        Some(Ok(network)) => Self::Within(network),
                        Some(Err(advice)) => {
                            let message = format!("`{text}` is no network");
                            return Err(wrong(search, value.span, &message, &advice));
                        }
                        None => Self::Equals(text.clone(), *case_sensitive),
                    }
                }
            }
            _ => Self::Order { op, text: text.clone(), number: number::parse(text) },
        })
    }

    fn accepts(&self, cell: Cell<'_>) -> bool {
        match self {
            Self::Exists => true,
            Self::Not(inner) => !inner.accepts(cell),
            Self::Order { op, text, number } => match (number, cell.number()) {
                (Some(limit), Some(value)) => holds(*op, value.partial_cmp(limit)),
                _ => holds(*op, Some(cell.to_text().as_ref().cmp(text))),
            },
            Self::Equals(text, case) => same(&cell.to_text(), text, *case),
            Self::OneOf(texts) => {
                let text = cell.to_text();
                if text.bytes().any(|b| !b.is_ascii() || b.is_ascii_uppercase()) {
                    texts.contains(&text.to_lowercase())
                } else {
                    texts.contains(text.as_ref())
                }
            }
            Self::Like(regex) => regex.is_match(&cell.to_text()),
            Self::Within(network) => network.contains(&cell.to_text()),
        }
    }

    fn mask(&self, column: &Column, height: usize) -> Result<BooleanChunked> {
        let value = Value::of(column)?;
        if matches!(self, Self::Exists) {
            let present = value.present();
            return Ok(super::value::stretched(&present, height).into_owned());
        }
        if let Value::Text(texts) = &value {
            let passes = texts.iter().map(|text| text.is_some_and(|text| self.accepts(Cell::Text(text))));
            return Ok(BooleanChunked::from_iter_values(PlSmallStr::EMPTY, passes));
        }
        let cells = value.cells();
        let any = (0..height).map(|row| {
            let mut found = false;
            cells.each(row, |cell| found = found || self.accepts(cell));
            found
        });
        Ok(BooleanChunked::from_iter_values(PlSmallStr::EMPTY, any))
    }
}

fn same(a: &str, b: &str, case: bool) -> bool {
    if case {
        a == b
    } else if a.eq_ignore_ascii_case(b) {
        true
    } else if a.is_ascii() && b.is_ascii() {
        false
    } else {
        a.to_lowercase() == b.to_lowercase()
    }
}

/// `ordering` satisfies `op`.
pub(super) fn holds(op: CompareOp, ordering: Option<std::cmp::Ordering>) -> bool {
    ordering.is_some_and(|ordering| match op {
        CompareOp::Eq => ordering.is_eq(),
        CompareOp::Ne => ordering.is_ne(),
        CompareOp::Lt => ordering.is_lt(),
        CompareOp::Le => ordering.is_le(),
        CompareOp::Gt => ordering.is_gt(),
        CompareOp::Ge => ordering.is_ge(),
    })
}

fn wildcards(text: &str, case: bool, span: Span, search: &Source) -> Result<Regex> {
    let pieces: Vec<String> = text.split('*').map(regex::escape).collect();
    RegexBuilder::new(&format!("^{}$", pieces.join(".*")))
        .case_insensitive(!case)
        .dot_matches_new_line(true)
        .build()
        .map_err(|_| wrong(search, span, "this pattern is too long", "use fewer characters"))
}
