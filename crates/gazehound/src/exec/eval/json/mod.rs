//! JSON in texts (Search Reference, "JSON functions", and `spath` of "Text functions").
//!
//! A text that holds an object or an array counts as that, so that calls nest; a text in double quotes is a string.

mod path;

use gazehound_spl::ast::Expr;
use gazehound_spl::span::{Span, Spanned};
use polars::prelude::*;
use serde_json::{Map, Value as Json};

use super::Scope;
use crate::error::{Error, Result};
use crate::exec::number;
use crate::exec::value::{Cell, Cells, Value, rows};

use path::Path;

/// Arguments of a call, to be read row by row.
pub(super) struct Arguments<'v> {
    columns: Vec<Column<'v>>,
    rows: usize,
}

struct Column<'v> {
    kind: Kind<'v>,
    /// Written in double quotes.
    literal: bool,
}

enum Kind<'v> {
    Bool(Vec<Option<bool>>),
    Cells(Cells<'v>),
}

impl<'v> Arguments<'v> {
    pub(super) fn new(values: &'v [Value], written: &[Spanned<Expr>]) -> Self {
        let column = |(value, written): (&'v Value, &Spanned<Expr>)| Column {
            kind: match value {
                Value::Bool(values) => Kind::Bool(values.iter().collect()),
                other => Kind::Cells(other.cells()),
            },
            literal: matches!(written.value, Expr::Text(_)),
        };
        Self {
            columns: values.iter().zip(written).map(column).collect(),
            rows: rows(&values.iter().map(Value::len).collect::<Vec<_>>()),
        }
    }

    /// The text of argument `at`.
    fn text(&self, at: usize, row: usize) -> Option<String> {
        match self.json(at, row) {
            Json::String(text) => Some(text),
            Json::Null => None,
            other => Some(other.to_string()),
        }
    }

    /// Argument `at` read as JSON text; `None` where it is none.
    fn parsed(&self, at: usize, row: usize) -> Option<Json> {
        let mut text = None;
        if let Kind::Cells(cells) = &self.columns.get(at)?.kind {
            cells.each(row, |cell| text = text.take().or_else(|| Some(cell.to_text().into_owned())));
        }
        serde_json::from_str(&text?).ok()
    }

    /// Argument `at` as a JSON value: several values are an array, none is null.
    fn json(&self, at: usize, row: usize) -> Json {
        let Some(column) = self.columns.get(at) else { return Json::Null };
        match &column.kind {
            Kind::Bool(values) => {
                values.get(if values.len() == 1 { 0 } else { row }).copied().flatten().map_or(Json::Null, Json::Bool)
            }
            Kind::Cells(cells) => {
                let mut all = Vec::new();
                cells.each(row, |cell| all.push(scalar(cell, column.literal)));
                match all.len() {
                    0 => Json::Null,
                    1 => all.remove(0),
                    _ => Json::Array(all),
                }
            }
        }
    }

    /// The arguments from `from` on, two by two, the first of each as a text.
    fn pairs(&self, from: usize, row: usize) -> Vec<(String, Json)> {
        let places = (from..self.columns.len()).step_by(2);
        places.filter_map(|at| Some((self.text(at, row)?, self.json(at + 1, row)))).collect()
    }

    /// A text for each row.
    fn each(&self, make: impl Fn(usize) -> Option<String>) -> Value {
        Value::Text((0..self.rows).map(make).collect())
    }
}

fn scalar(cell: Cell<'_>, literal: bool) -> Json {
    let text = cell.to_text();
    // A number keeps its digits: `1.50` and numbers of more than 17 digits stay as they are.
    let number = || serde_json::from_str(&text).ok().filter(Json::is_number);
    match cell {
        Cell::Number(_) => number().unwrap_or(Json::Null),
        Cell::Text(_) if literal => Json::String(text.into_owned()),
        Cell::Text(text) if number::parse(text).is_some() => number().unwrap_or_else(|| Json::String(text.to_owned())),
        Cell::Text(text) => nested(text).unwrap_or_else(|| Json::String(text.to_owned())),
    }
}

/// The object or array that `text` holds.
fn nested(text: &str) -> Option<Json> {
    text.starts_with(['{', '[']).then(|| serde_json::from_str(text).ok()).flatten()
}

/// A value as a field holds it: a string without its quotes; null is none.
fn field(json: &Json) -> Option<String> {
    match json {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// `json_object(key, value, …)`.
pub(super) fn object(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| {
        let members: Map<String, Json> = arguments.pairs(0, row).into_iter().collect();
        Some(Json::Object(members).to_string())
    })
}

/// `json_array(value, …)`.
pub(super) fn array(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| {
        Some(Json::Array((0..arguments.columns.len()).map(|at| arguments.json(at, row)).collect()).to_string())
    })
}

/// `json(text)`: the text where it is JSON, else null.
pub(super) fn valid_or_null(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| arguments.parsed(0, row).map(|json| json.to_string()))
}

/// `json_valid(text)`.
pub(super) fn valid(arguments: &Arguments<'_>) -> Value {
    let found = (0..arguments.rows).map(|row| arguments.parsed(0, row).is_some());
    Value::Bool(BooleanChunked::from_iter_values(PlSmallStr::EMPTY, found))
}

/// `json_keys(json)`: the names of an object's members, as a JSON array.
pub(super) fn keys(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| match arguments.parsed(0, row)? {
        Json::Object(members) => Some(Json::Array(members.keys().map(|key| key.as_str().into()).collect()).to_string()),
        _ => None,
    })
}

/// `json_extract(json, path, …)`: the value of one path, an array of what several paths give; without a path all of it.
/// `{}` stands for all elements, so it gives an array.
pub(super) fn extract(arguments: &Arguments<'_>) -> Value {
    extracted(arguments, |text| Path::parse(text))
}

/// `json_extract_exact(json, key, …)`: keys of the outermost object, as they stand.
pub(super) fn extract_exact(arguments: &Arguments<'_>) -> Value {
    extracted(arguments, |text| Some(Path::key(text)))
}

fn extracted(arguments: &Arguments<'_>, path: impl Fn(&str) -> Option<Path>) -> Value {
    arguments.each(|row| {
        let json = arguments.parsed(0, row)?;
        let one = |at: usize| {
            let path = path(&arguments.text(at, row)?)?;
            let mut found: Vec<Json> = path.find(&json).into_iter().cloned().collect();
            if path.is_many() { Some(Json::Array(found)) } else { found.pop() }
        };
        match arguments.columns.len() {
            1 => field(&json),
            2 => field(&one(1)?),
            count => Some(Json::Array((1..count).map(|at| one(at).unwrap_or(Json::Null)).collect()).to_string()),
        }
    })
}

/// `json_set(json, path, value, …)`: the values put in, objects on the way made where they lack.
pub(super) fn set(arguments: &Arguments<'_>) -> Value {
    changed(arguments, |path, json, value| path.set(json, value))
}

/// `json_set_exact(json, key, value, …)`: keys of the outermost object, as they stand.
pub(super) fn set_exact(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| {
        let mut json = arguments.parsed(0, row)?;
        for (key, value) in arguments.pairs(1, row) {
            Path::key(&key).set(&mut json, value);
        }
        Some(json.to_string())
    })
}

/// `json_append(json, path, value, …)`: the value as one more element of the array there.
pub(super) fn append(arguments: &Arguments<'_>) -> Value {
    changed(arguments, |path, json, value| path.change(json, |place| grow(place, vec![value.clone()])))
}

/// `json_extend(json, path, value, …)`: as `json_append`, but an array is taken element by element.
pub(super) fn extend(arguments: &Arguments<'_>) -> Value {
    changed(arguments, |path, json, value| {
        path.change(json, |place| match &value {
            Json::Array(values) => grow(place, values.clone()),
            one => grow(place, vec![one.clone()]),
        });
    })
}

fn grow(place: &mut Json, values: Vec<Json>) {
    match place {
        Json::Array(array) => array.extend(values),
        other => *other = Json::Array(std::iter::once(other.take()).chain(values).collect()),
    }
}

fn changed(arguments: &Arguments<'_>, change: impl Fn(&Path, &mut Json, Json)) -> Value {
    arguments.each(|row| {
        let mut json = arguments.parsed(0, row)?;
        for (path, value) in arguments.pairs(1, row) {
            change(&Path::parse(&path)?, &mut json, value);
        }
        Some(json.to_string())
    })
}

/// `json_delete(json, path, …)`.
pub(super) fn delete(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| {
        let mut json = arguments.parsed(0, row)?;
        for at in 1..arguments.columns.len() {
            Path::parse(&arguments.text(at, row)?)?.remove(&mut json);
        }
        Some(json.to_string())
    })
}

/// `json_array_to_mv(json, quoted)`: the elements as several values; strings keep their quotes where `quoted` is true.
pub(super) fn to_multivalue(arguments: &Arguments<'_>) -> Value {
    let elements: Vec<Vec<String>> = (0..arguments.rows)
        .map(|row| {
            let quoted = arguments.json(1, row) == Json::Bool(true);
            match arguments.parsed(0, row) {
                Some(Json::Array(elements)) if quoted => elements.iter().map(Json::to_string).collect(),
                Some(Json::Array(elements)) => elements.iter().filter_map(field).collect(),
                _ => Vec::new(),
            }
        })
        .collect();
    Value::multi(elements.len(), |row, out| out.extend(elements[row].iter().map(String::as_str)))
}

/// `mv_to_json_array(field, infer)`: the values as a JSON array of strings; where `infer` is true, of what they look like.
pub(super) fn of_multivalue(arguments: &Arguments<'_>) -> Value {
    arguments.each(|row| {
        let infer = arguments.json(1, row) == Json::Bool(true);
        let Kind::Cells(cells) = &arguments.columns.first()?.kind else { return None };
        let mut values = Vec::new();
        cells.each(row, |cell| {
            let text = cell.to_text();
            let inferred = infer.then(|| serde_json::from_str(&text).ok()).flatten();
            values.push(inferred.unwrap_or_else(|| Json::String(text.into_owned())));
        });
        (!values.is_empty()).then(|| Json::Array(values).to_string())
    })
}

/// `spath(json, path)`: what the path leads to; several values where it holds `{}`.
pub(super) fn spath(scope: &Scope<'_>, arguments: &Arguments<'_>, span: Span) -> Result<Value> {
    let mut found: Vec<Vec<String>> = Vec::with_capacity(arguments.rows);
    for row in 0..arguments.rows {
        if arguments.text(0, row).is_some_and(|text| text.trim_start().starts_with('<')) {
            let error = scope.wrong(span, "`spath` reads JSON only: this value is XML", "take it apart with `replace`");
            return Err(Error::unsupported(error.message()));
        }
        let path = arguments.text(1, row).as_deref().and_then(Path::parse);
        found.push(match (arguments.parsed(0, row), path) {
            (Some(json), Some(path)) => path.find(&json).into_iter().filter_map(field).collect(),
            _ => Vec::new(),
        });
    }
    if found.iter().all(|values| values.len() < 2) {
        return Ok(Value::Text(found.iter().map(|values| values.first().map(String::as_str)).collect()));
    }
    Ok(Value::multi(found.len(), |row, out| out.extend(found[row].iter().map(String::as_str))))
}
