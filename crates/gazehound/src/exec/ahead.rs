//! What later commands drop or do not show in any case, so that it need not be read or made.
//!
//! `dedup a b` keeps no event without `a` or `b`, `head 100` none but the newest 100, and `stats count` shows no order. All
//! the same the search counts what it finds, and where nothing would be left everything is read, so that the commands say
//! what they always say.

use gazehound_spl::ast::{
    Aggregation, AggregationArgument, Command, EvalFunction, Expr, HeadLimit, Stats, StatsFunction,
};
use gazehound_spl::span::Spanned;

use super::{need, wildcard};

/// What is dropped of the events that a search finds, or does not show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ahead {
    /// Their order: `stats count` counts the same in any.
    pub(super) order: bool,
    /// Events that lack one of these fields.
    pub(super) lack: Vec<String>,
    /// All but so many of the newest.
    pub(super) newest: Option<usize>,
}

impl Ahead {
    /// What `commands`, the first of which gets the events, drop.
    pub(super) fn of(commands: &[Spanned<Command>]) -> Self {
        Self { order: any_order(commands), ..Self::events(commands) }
    }

    /// The events that are dropped.
    fn events(commands: &[Spanned<Command>]) -> Self {
        for (at, command) in commands.iter().enumerate() {
            match &command.value {
                // They leave the events as they are, and have nothing to say of them.
                Command::Fields(fields)
                    if fields.remove || fields.fields.iter().all(|field| wildcard::is_wild(&field.value)) => {}
                Command::Head(head) => {
                    return match head.until {
                        HeadLimit::Count(count) if count > 0 && names_only(&commands[at + 1..]) => {
                            Self { newest: usize::try_from(count).ok(), ..Self::default() }
                        }
                        _ => Self::default(),
                    };
                }
                Command::Dedup(dedup)
                    if at == 0
                        && !(dedup.keep_empty || dedup.keep_events || dedup.consecutive)
                        && dedup.sort_by.is_empty()
                        && names_only(&commands[1..]) =>
                {
                    let lack = dedup.fields.iter().map(|field| field.value.clone()).collect();
                    return Self { lack, ..Self::default() };
                }
                _ => break,
            }
        }
        Self::default()
    }
}

/// `commands` look for columns by name and put none beside them, so a column without a value is as good as none.
fn names_only(commands: &[Spanned<Command>]) -> bool {
    for command in commands {
        match &command.value {
            Command::Table(_) | Command::Stats(_) | Command::Top(_) => return true,
            Command::Dedup(_)
            | Command::Fields(_)
            | Command::Head(_)
            | Command::Reverse(_)
            | Command::Search(_)
            | Command::Sort(_)
            | Command::Tail(_)
            | Command::Where(_) => {}
            _ => return false,
        }
    }
    true
}

/// How many of the first rows of `stats` the `commands` after it leave. What stands before the `head` looks at each row for
/// itself, and at no field that `stats` gives, so that it finds the same in a part of them.
pub(super) fn first_rows(stats: &Stats, commands: &[Spanned<Command>]) -> Option<usize> {
    // What `list` leaves out is said of all groups.
    if stats.by.is_empty() || stats.aggregations.iter().any(|one| one.function.value == StatsFunction::List) {
        return None;
    }
    let gives = |field: &String| {
        let name =
            |one: &Aggregation| one.alias.as_ref().map_or_else(|| one.label.clone(), |alias| alias.value.clone());
        stats.by.iter().any(|by| by.value == *field)
            || stats.aggregations.iter().any(|one| wildcard::matches(&name(one), field))
    };
    for command in commands {
        match &command.value {
            Command::Eval(eval) => {
                let mut fields = eval.assignments.iter().flat_map(|(_, value)| need::expr_fields(&value.value));
                if fields.any(|field| gives(&field)) {
                    return None;
                }
            }
            Command::Fields(fields) if fields.remove => {}
            Command::Head(head) => {
                return match head.until {
                    HeadLimit::Count(count) => usize::try_from(count).ok().filter(|count| *count > 0),
                    HeadLimit::While(_) => None,
                };
            }
            _ => return None,
        }
    }
    None
}

/// `commands` give the same whatever the order of the events: each looks at one event for itself, until one adds them up.
fn any_order(commands: &[Spanned<Command>]) -> bool {
    for command in commands {
        match &command.value {
            Command::Stats(stats) => return stats.aggregations.iter().all(|one| !looks_at_order(one)),
            Command::Chart(chart) => return chart.aggregations.iter().all(|one| !looks_at_order(one)),
            Command::Top(_) => return true,
            Command::Eval(eval) if eval.assignments.iter().any(|(_, value)| is_random(&value.value)) => return false,
            Command::Where(where_) if is_random(&where_.condition.value) => return false,
            // Bins depend on the least and the greatest value.
            Command::Bin(_) | Command::Table(_) => {}
            one if one.streams() => {}
            _ => return false,
        }
    }
    false
}

/// Of several events one is chosen by its place, or by its time, which others may have too.
fn looks_at_order(aggregation: &Aggregation) -> bool {
    use StatsFunction as F;
    let argument = aggregation.argument.as_ref().map(|argument| &argument.value);
    match aggregation.function.value {
        F::First | F::Last | F::List => true,
        F::Earliest | F::EarliestTime | F::Latest | F::LatestTime | F::Rate => {
            !matches!(argument, Some(AggregationArgument::Field(field)) if field == "_time")
        }
        _ => matches!(argument, Some(AggregationArgument::Eval(value)) if is_random(&value.value)),
    }
}

/// It gives another value in each row.
fn is_random(expr: &Expr) -> bool {
    match expr {
        Expr::Field(_) | Expr::Number(..) | Expr::Text(_) => false,
        Expr::Unary(_, inner) => is_random(&inner.value),
        Expr::Binary(_, left, right) => is_random(&left.value) || is_random(&right.value),
        Expr::Call(function, arguments) => {
            function.value == EvalFunction::Random || arguments.iter().any(|argument| is_random(&argument.value))
        }
        Expr::In(value, list) => is_random(&value.value) || list.iter().any(|value| is_random(&value.value)),
    }
}
