//! Which fields the rest of a pipeline looks at: only those are read, `_raw` above all.

use std::collections::BTreeSet;

use gazehound_spl::ast::{
    Aggregation, AggregationArgument, Command, EvalFunction, Expr, Filter, HeadLimit, Pipeline, Predicate, ReturnItem,
};
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
            Command::Stats(stats) => Self::List([names(&stats.by), aggregated(&stats.aggregations)].concat()),
            Command::Addtotals(totals) => after.and(or_all(names(&totals.fields))),
            Command::Bin(bin) => after.and(vec![bin.field.value.clone()]),
            Command::Chart(chart) => {
                let mut list = aggregated(&chart.aggregations);
                list.extend(chart.rows.iter().chain(&chart.columns).map(|field| field.value.clone()));
                list.extend(chart.time.then(|| "_time".into()));
                Self::List(list)
            }
            Command::Eventstats(stats) => after.and([aggregated(&stats.aggregations), names(&stats.by)].concat()),
            Command::Foreach(foreach) => {
                let inner = foreach.standin(STANDIN).map(|inner| inner.commands).unwrap_or_default();
                // A name with a stand-in in it may be any name with something in its place.
                let mut list = Vec::new();
                Self::before(&inner, Self::List(Vec::new())).listed_names(&mut list);
                list.iter_mut().for_each(|name| *name = name.replace(STANDIN, "*"));
                list.extend(names(&foreach.fields));
                after.and(list)
            }
            Command::Iplocation(iplocation) => after.and(vec![iplocation.field.value.clone()]),
            Command::Makemv(makemv) => after.and(vec![makemv.field.value.clone()]),
            // All fields together say which events are the same.
            Command::Mvcombine(_) => after.and(vec!["*".into(), "_time".into(), "_raw".into()]),
            Command::Mvexpand(mvexpand) => after.and(vec![mvexpand.field.value.clone()]),
            Command::Nomv(nomv) => after.and(vec![nomv.field.value.clone()]),
            Command::Regex(regex) => after.and(vec![or_raw(regex.field.as_ref())]),
            Command::Return(return_) => Self::List(
                return_
                    .items
                    .iter()
                    .map(|item| match item {
                        ReturnItem::Field(field) | ReturnItem::Alias(_, field) | ReturnItem::Value(field) => {
                            field.value.clone()
                        }
                    })
                    .collect(),
            ),
            Command::Rex(rex) => after.and(vec![or_raw(rex.field.as_ref())]),
            Command::Spath(spath) => after.and(vec![or_raw(spath.input.as_ref())]),
            Command::Streamstats(stats) => {
                let resets = [&stats.reset_before, &stats.reset_after].into_iter().flatten();
                let mut list: Vec<String> = resets.flat_map(|reset| expr_fields(&reset.value)).collect();
                list.extend(aggregated(&stats.aggregations));
                list.extend(names(&stats.by));
                list.extend(stats.time_window.map(|_| "_time".into()));
                after.and(list)
            }
            Command::Top(top) => Self::List([names(&top.fields), names(&top.by)].concat()),
            Command::Transaction(transaction) => {
                let mut list = names(&transaction.fields);
                for filter in [&transaction.starts, &transaction.ends].into_iter().flatten() {
                    list.extend(match filter {
                        Filter::Search(predicate) => predicate_fields(predicate),
                        Filter::Eval(condition) => expr_fields(&condition.value),
                    });
                }
                list.push("_time".into());
                after.and(list)
            }
            // A time is a row too.
            Command::Transpose(_) => Self::List(vec!["*".into(), "_time".into()]),
            Command::Untable(untable) => Self::List(vec!["*".into(), untable.row.value.clone()]),
            Command::Xyseries(series) => {
                let mut list = names(&series.values);
                list.extend([series.row.value.clone(), series.name.value.clone()]);
                Self::List(list)
            }
            // What they change is wanted only where it is looked at later.
            Command::Filldown(_)
            | Command::Fillnull(_)
            | Command::Replace(_)
            | Command::Reverse(_)
            | Command::Tail(_) => after,
            Command::Format(_) => Self::All { internal: false },
        })
    }

    /// The names and patterns that the lists in it hold.
    fn listed_names(&self, names: &mut Vec<String>) {
        match self {
            Self::All { .. } => {}
            Self::List(list) => names.extend(list.iter().cloned()),
            Self::Either(inner, list) => {
                names.extend(list.iter().cloned());
                inner.listed_names(names);
            }
            Self::Within(inner, _) | Self::Without(inner, _) => inner.listed_names(names),
        }
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

/// What stands for a field's name in the commands of `foreach`.
const STANDIN: &str = "gazehound_standin";

/// `_raw` where a command names no field.
fn or_raw(field: Option<&Spanned<String>>) -> String {
    field.map_or_else(|| "_raw".into(), |field| field.value.clone())
}

/// Every field where a command names none.
fn or_all(list: Vec<String>) -> Vec<String> {
    if list.is_empty() { vec!["*".into()] } else { list }
}

/// The fields that aggregations look at.
fn aggregated(aggregations: &[Aggregation]) -> Vec<String> {
    let mut list = Vec::new();
    for aggregation in aggregations {
        match aggregation.argument.as_ref().map(|argument| &argument.value) {
            None => {}
            Some(AggregationArgument::Field(field)) => list.push(field.clone()),
            Some(AggregationArgument::Eval(value)) => list.extend(expr_fields(&value.value)),
        }
        if aggregation.function.value.looks_at_time() {
            list.push("_time".into());
        }
    }
    list
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
