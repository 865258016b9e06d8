//! Which fields the rest of a pipeline looks at: only those are read, `_raw` above all.

use std::collections::BTreeSet;

use gazehound_spl::ast::{AggregationArgument, Command, EvalFunction, Expr, HeadLimit, Pipeline, Predicate};
use gazehound_spl::span::Spanned;

use super::wildcard;

/// A set of field names, given by a rule.
#[derive(Debug, Clone)]
pub(super) enum Need {
    /// Every field; internal ones too if so.
    All { internal: bool },
    /// These names and patterns.
    List(Vec<String>),
    /// What either wants.
    Either(Box<Need>, Vec<String>),
    /// Of these fields, those that the inner one wants.
    Within(Box<Need>, Vec<String>),
    /// What the inner one wants, without these.
    Without(Box<Need>, Vec<String>),
}

impl Need {
    /// The field is looked at.
    pub(super) fn wants(&self, field: &str) -> bool {
        match self {
            Self::All { internal } => *internal || !field.starts_with('_'),
            Self::List(list) => listed(list, field),
            Self::Either(inner, list) => listed(list, field) || inner.wants(field),
            Self::Within(inner, list) => listed(list, field) && inner.wants(field),
            Self::Without(inner, list) => !listed(list, field) && inner.wants(field),
        }
    }

    /// What must be read for `commands`, whose result is wanted as `last` says.
    pub(super) fn before(commands: &[Spanned<Command>], last: Self) -> Self {
        commands.iter().rev().fold(last, |after, command| match &command.value {
            Command::Search(search) => after.and(predicate_fields(&search.predicate)),
            Command::Where(where_) => after.and(expr_fields(&where_.condition.value)),
            Command::Eval(eval) => {
                after.and(eval.assignments.iter().flat_map(|(_, value)| expr_fields(&value.value)).collect())
            }
            Command::Fields(fields) => {
                let mut list = names(&fields.fields);
                if fields.remove {
                    Self::Without(Box::new(after), list)
                } else if list.iter().any(|name| name == "*") {
                    after
                } else {
                    list.extend(super::fields::KEPT.map(str::to_owned));
                    Self::Within(Box::new(after), list)
                }
            }
            Command::Table(table) => Self::List(names(&table.fields)),
            Command::Dedup(dedup) => {
                let mut list = names(&dedup.fields);
                list.extend(dedup.sort_by.iter().map(|key| key.field.value.clone()));
                after.and(list)
            }
            Command::Head(head) => match &head.until {
                HeadLimit::Count(_) => after,
                HeadLimit::While(condition) => after.and(expr_fields(&condition.value)),
            },
            Command::Sort(sort) => after.and(sort.keys.iter().map(|key| key.field.value.clone()).collect()),
            Command::Rename(rename) => {
                // `b` after `a AS b` is `a` before; wanting too much only costs time.
                let list = rename.pairs.iter().flat_map(|(from, to)| [from.value.clone(), to.value.clone()]).collect();
                after.and(list)
            }
            Command::Stats(stats) => {
                let mut list = names(&stats.by);
                for aggregation in &stats.aggregations {
                    match aggregation.argument.as_ref().map(|argument| &argument.value) {
                        None => {}
                        Some(AggregationArgument::Field(field)) => list.push(field.clone()),
                        Some(AggregationArgument::Eval(value)) => list.extend(expr_fields(&value.value)),
                    }
                    if aggregation.function.value.looks_at_time() {
                        list.push("_time".into());
                    }
                }
                Self::List(list)
            }
            Command::Format(_) => Self::All { internal: false },
        })
    }

    fn and(self, list: Vec<String>) -> Self {
        if list.is_empty() { self } else { Self::Either(Box::new(self), list) }
    }
}

/// What a subsearch hands on: everything that is not internal (Search Reference, format).
pub(super) fn of_subsearch(pipeline: &Pipeline) -> Need {
    Need::before(&pipeline.commands[1..], Need::All { internal: false })
}

fn listed(list: &[String], field: &str) -> bool {
    list.iter().any(|pattern| wildcard::matches(pattern, field))
}

fn names(fields: &[Spanned<String>]) -> Vec<String> {
    fields.iter().map(|field| field.value.clone()).collect()
}

/// The fields an expression names.
pub(super) fn expr_fields(expr: &Expr) -> Vec<String> {
    fn walk(expr: &Expr, names: &mut BTreeSet<String>) {
        match expr {
            Expr::Field(name) => {
                names.insert(name.clone());
            }
            Expr::Number(..) | Expr::Text(_) => {}
            Expr::Unary(_, inner) => walk(&inner.value, names),
            Expr::Binary(_, left, right) => {
                walk(&left.value, names);
                walk(&right.value, names);
            }
            // The fields of a search in a text.
            Expr::Call(function, arguments) if function.value == EvalFunction::SearchMatch => {
                let search = arguments.first().and_then(|argument| match &argument.value {
                    Expr::Text(text) => super::subsearch::pasted(text).ok(),
                    _ => None,
                });
                names.extend(search.iter().flat_map(predicate_fields));
            }
            Expr::Call(_, arguments) => arguments.iter().for_each(|argument| walk(&argument.value, names)),
            Expr::In(value, list) => {
                walk(&value.value, names);
                list.iter().for_each(|value| walk(&value.value, names));
            }
        }
    }
    let mut names = BTreeSet::new();
    walk(expr, &mut names);
    names.into_iter().collect()
}

/// The fields a predicate names; a term looks at `_raw`. A subsearch in a later `search` may name any field.
fn predicate_fields(predicate: &Predicate) -> Vec<String> {
    match predicate {
        Predicate::All => Vec::new(),
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter().flat_map(predicate_fields).collect(),
        Predicate::Not(inner) => predicate_fields(inner),
        Predicate::Compare(compare) => vec![compare.field.value.clone()],
        Predicate::In { field, .. } => vec![field.value.clone()],
        Predicate::Term(_) => vec!["_raw".into()],
        Predicate::Subsearch(_) => vec!["*".into(), "_raw".into()],
    }
}
