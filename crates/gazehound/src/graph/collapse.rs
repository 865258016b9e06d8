//! Many edges between two nodes as one.

use std::fmt;

use polars::prelude::*;

use super::{Graph, Side};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::python;

impl Graph {
    /// One edge in place of all that have the same start, the same end and the same values in `by`, in order of first
    /// appearance; its other columns are `aggregates`, written and named as Splunk's `stats` does:
    ///
    /// | aggregate | value |
    /// |---|---|
    /// | `count` | how many edges |
    /// | `sum(x)`, `avg(x)` | of the numbers in `x` |
    /// | `min(x)`, `max(x)` | of the numbers, if all values are numbers; otherwise of the texts or times |
    /// | `first(x)`, `last(x)` | in the order of the edges |
    /// | `list(x)`, `values(x)` | all values; the distinct ones, sorted |
    /// | `dc(x)` | how many distinct values |
    ///
    /// Missing values are in no aggregate. Titles and colours stay bound if their columns are among `by`.
    ///
    /// ```text
    /// graph.collapse(&["edgeType"], &["count", "sum(orig_bytes)", "min(_time)", "max(_time)"])
    /// ```
    #[must_use]
    pub fn collapse(&self, by: &[&str], aggregates: &[&str]) -> Self {
        self.step(|graph| {
            let mut keys = vec![graph.bindings.source.clone(), graph.bindings.destination.clone()];
            keys.extend(by.iter().map(|name| (*name).to_owned()));
            unique(&keys.iter().map(String::as_str).chain(aggregates.iter().copied()).collect::<Vec<_>>())?;
            for key in &keys {
                graph.require(key, Side::Edges)?;
            }
            let mut edges = graph.edges.select(keys.iter().map(String::as_str))?;
            let mut expressions = Vec::new();
            for (number, text) in aggregates.iter().enumerate() {
                let Aggregate { function, column } = Aggregate::parse(text)?;
                // A column of its own for each: what an aggregate needs, as it needs it. No field's name begins so.
                let own = format!("\0{number}");
                if let Some(column) = &column {
                    graph.require(column, Side::Edges)?;
                    let values = function.input(graph.edges.column(column)?)?;
                    edges.with_column(values.with_name(own.as_str().into()))?;
                }
                expressions.push(function.expression(&own).alias(*text));
            }
            let keys: Vec<Expr> = keys.iter().map(|key| by_name([key.as_str()], true, false).as_expr()).collect();
            graph.edges = edges.lazy().group_by_stable(keys).agg(expressions).collect()?;
            graph.unbind_lost();
            Ok(())
        })
    }

    /// Forgets what columns meant that the edges have no more.
    fn unbind_lost(&mut self) {
        let mut lost = Vec::new();
        for binding in [&mut self.bindings.edge_title, &mut self.bindings.edge_color] {
            if let Some(column) = binding.take_if(|column| self.edges.get_column_index(column).is_none()) {
                lost.push(format!("`{column}`"));
            }
        }
        if self.bindings.edge_color.is_none() {
            self.edge_encoding = None;
        }
        if !lost.is_empty() {
            let text = format!("the collapsed edges have no {}: bind titles and colours again", lost.join(", "));
            self.note(Note::info(text));
        }
    }
}

fn unique(names: &[&str]) -> Result<()> {
    for (at, name) in names.iter().enumerate() {
        if names[..at].contains(name) {
            return Err(Error::input(format!("`{name}` would be the name of two columns\n  name each once")));
        }
    }
    Ok(())
}

/// `sum(x)`.
struct Aggregate {
    function: Function,
    column: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Function {
    Count,
    Sum,
    Avg,
    Min,
    Max,
    First,
    Last,
    List,
    Values,
    Dc,
}

const FUNCTIONS: [(&str, Function); 10] = [
    ("count", Function::Count),
    ("sum", Function::Sum),
    ("avg", Function::Avg),
    ("min", Function::Min),
    ("max", Function::Max),
    ("first", Function::First),
    ("last", Function::Last),
    ("list", Function::List),
    ("values", Function::Values),
    ("dc", Function::Dc),
];

impl Aggregate {
    fn parse(text: &str) -> Result<Self> {
        let (name, column) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            Some((name, column)) => (name, Some(column.to_owned())),
            None => (text, None),
        };
        let Some((_, function)) = FUNCTIONS.iter().find(|(known, _)| *known == name) else {
            let names = FUNCTIONS.iter().map(|(name, _)| *name);
            let help = match gazehound_spl::error::nearest(name, names.clone()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("expected one of {}", names.collect::<Vec<_>>().join(", ")),
            };
            return Err(Error::input(format!("`{name}` in `{text}` is no aggregate\n  {help}")));
        };
        match (function, &column) {
            (Function::Count, Some(_)) => {
                Err(Error::input(format!("`{text}` counts edges, whatever their columns\n  expected `count`")))
            }
            (Function::Count, None) | (_, Some(_)) => Ok(Self { function: *function, column }),
            (_, None) => Err(Error::input(format!("`{text}` needs a column\n  expected `{text}(COLUMN)`"))),
        }
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = FUNCTIONS.iter().find(|(_, function)| function == self).map_or("", |(name, _)| name);
        f.write_str(name)
    }
}

impl Function {
    /// The column with numbers for texts where the aggregate is of numbers.
    fn input(self, column: &Column) -> Result<Column> {
        let numeric = column.dtype().is_primitive_numeric();
        let timed = column.dtype().is_temporal();
        let numbers = || -> Result<Float64Chunked> { python::floats(column) };
        match self {
            Self::Sum | Self::Avg if !numeric => {
                let numbers = numbers()?;
                if numbers.null_count() == numbers.len() && column.null_count() < column.len() {
                    return Err(Error::input(format!(
                        "no value of `{}` is a number, as `{self}` needs it",
                        column.name()
                    )));
                }
                Ok(numbers.into_column())
            }
            Self::Min | Self::Max if !numeric && !timed => {
                let numbers = numbers()?;
                // As Splunk has it: one text among them, and all are compared as texts.
                Ok(if numbers.null_count() == column.null_count() {
                    numbers.into_column()
                } else {
                    python::text(column)?.into_column()
                })
            }
            Self::Values | Self::Dc if !numeric && !timed => Ok(python::text(column)?.into_column()),
            _ => Ok(column.clone()),
        }
    }

    fn expression(self, column: &str) -> Expr {
        let values = || col(column).drop_nulls();
        match self {
            Self::Count => len().cast(DataType::Int64),
            Self::Sum => values().sum(),
            Self::Avg => values().mean(),
            Self::Min => values().min(),
            Self::Max => values().max(),
            Self::First => values().first(),
            Self::Last => values().last(),
            Self::List => values(),
            Self::Values => values().unique().sort(SortOptions::default()),
            Self::Dc => values().n_unique().cast(DataType::Int64),
        }
    }
}
