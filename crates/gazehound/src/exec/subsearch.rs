//! Subsearches: they run first, and their rows become a predicate (Search Reference, format; limits.conf, `[subsearch]`).
//!
//! The result is what the text of the implicit `format` would parse to: `( ( uid="A" ) OR ( uid="B" ) )`. So a `*` in
//! a value acts as a wildcard, as it does in Splunk, and no rows give `NOT ( )`, which matches nothing.

use gazehound_spl::ast::{Command, CompareOp, Comparison, Pattern, Pipeline, Predicate};
use gazehound_spl::span::{Span, Spanned};

use super::Engine;
use super::need::{self};
use super::rows::Rows;
use super::value::Value;
use crate::error::{Error, Result};
use crate::events::Note;

/// Rows of a subsearch that are used (limits.conf, `[subsearch] maxout`).
const MAX_ROWS: usize = 10_000;
/// Fields whose values are pasted as search text, without their name.
const PASTED: [&str; 2] = ["search", "query"];

/// `predicate` with each subsearch replaced by what it found.
pub(super) fn resolve(engine: &Engine<'_>, predicate: &Predicate, notes: &mut Vec<Note>) -> Result<Predicate> {
    let each = |parts: &[Predicate], notes: &mut Vec<Note>| {
        parts.iter().map(|part| resolve(engine, part, notes)).collect::<Result<Vec<_>>>()
    };
    Ok(match predicate {
        Predicate::And(parts) => Predicate::And(each(parts, notes)?),
        Predicate::Or(parts) => Predicate::Or(each(parts, notes)?),
        Predicate::Not(inner) => Predicate::Not(Box::new(resolve(engine, inner, notes)?)),
        Predicate::Subsearch(inner) => found(engine, inner, notes)?,
        other => other.clone(),
    })
}

fn found(engine: &Engine<'_>, inner: &Spanned<Box<Pipeline>>, notes: &mut Vec<Note>) -> Result<Predicate> {
    let mut rows = engine.run(&inner.value, need::of_subsearch(&inner.value), 1)?;
    notes.append(&mut rows.notes);
    if rows.height() == 0 {
        notes.push(Note::warning("the subsearch found nothing, so what it stands for matches no event"));
    }
    if rows.height() > MAX_ROWS {
        let (all, kept) =
            (gazehound_view::text::count(rows.height() as u64), gazehound_view::text::count(MAX_ROWS as u64));
        notes.push(Note::warning(format!("the subsearch found {all} rows: only the first {kept} are used")));
        rows.frame = rows.frame.head(Some(MAX_ROWS));
    }
    let written = matches!(
        inner.value.commands.last().map(|command| &command.value),
        Some(Command::Format(_) | Command::Return(_))
    );
    if !written && rows.has("query") {
        notes.push(Note::info(
            "the subsearch's field `query` is used as search text, not as `query=…`: rename it to search for the field",
        ));
    }
    predicate(&rows, inner.span)
}

/// Any row, each row being all of its fields.
fn predicate(rows: &Rows, span: Span) -> Result<Predicate> {
    let fields: Vec<String> = rows.present().into_iter().filter(|name| !name.starts_with('_')).collect();
    let lists =
        fields.iter().map(|name| Ok(Value::of(rows.frame.column(name)?)?.lists())).collect::<Result<Vec<_>>>()?;
    let views: Vec<_> = lists.iter().map(super::value::Lists::view).collect();
    let mut any = Vec::with_capacity(rows.height());
    for row in 0..rows.height() {
        let mut all = Vec::new();
        for (field, view) in fields.iter().zip(&views) {
            let one = |value: &str| {
                if PASTED.contains(&field.as_str()) {
                    return pasted(value);
                }
                let pattern = Pattern { text: value.to_owned(), quoted: true, ..Pattern::default() };
                Ok(Predicate::Compare(Comparison {
                    field: Spanned::new(field.clone(), span),
                    op: CompareOp::Eq,
                    value: Spanned::new(pattern, span),
                }))
            };
            let mut values = view.row(row).map(one).collect::<Result<Vec<_>>>()?;
            match values.len() {
                0 => {}
                1 => all.append(&mut values),
                _ => all.push(Predicate::Or(values)),
            }
        }
        if !all.is_empty() {
            any.push(if all.len() == 1 { all.remove(0) } else { Predicate::And(all) });
        }
    }
    Ok(match any.len() {
        0 => Predicate::Not(Box::new(Predicate::All)),
        1 => any.remove(0),
        _ => Predicate::Or(any),
    })
}

/// `text` read as the predicate of a `search`.
pub(super) fn pasted(text: &str) -> Result<Predicate> {
    let search = format!("search {text}");
    let mut pipeline = gazehound_spl::parse(&search).map_err(super::spl_error)?;
    match (pipeline.commands.pop().map(|command| command.value), pipeline.commands.is_empty()) {
        (Some(Command::Search(search)), true) if !has_subsearch(&search.predicate) => Ok(search.predicate),
        _ => Err(Error::unsupported(format!("this text is no simple predicate: `{text}`"))),
    }
}

fn has_subsearch(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Subsearch(_) => true,
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter().any(has_subsearch),
        Predicate::Not(inner) => has_subsearch(inner),
        _ => false,
    }
}
