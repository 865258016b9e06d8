//! The numbers that the notebooks must print: `notebooks/expected.json`, by notebook and cell.

use serde_json::Value;

use crate::call::{self, Result};
use crate::cells::Cells;
use crate::place;

/// What one notebook must print: cell and line.
pub(crate) struct Expected(Vec<(String, String)>);

impl Expected {
    /// Those of the notebook `name`.
    pub(crate) fn read(name: &str) -> Result<Self> {
        let path = place::workspace().join("notebooks/expected.json");
        Self::parse(&call::read(&path)?, name).map_err(|error| format!("`{}`: {error}", path.display()))
    }

    fn parse(text: &str, name: &str) -> Result<Self> {
        let all: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let cells =
            all[name].as_object().ok_or_else(|| format!("no entry `{name}`: every notebook has lines to check"))?;
        let mut expected = Vec::new();
        for (cell, lines) in cells {
            let lines = lines.as_array().into_iter().flatten().filter_map(Value::as_str);
            let before = expected.len();
            expected.extend(lines.map(|line| (cell.clone(), line.to_owned())));
            if expected.len() == before {
                return Err(format!("`{name}`, `{cell}`: not a list of lines"));
            }
        }
        Ok(Self(expected))
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Cell and line of what `cells` do not say.
    pub(crate) fn missing<'a>(&'a self, cells: &'a Cells) -> impl Iterator<Item = (&'a str, String)> {
        let says = |(label, line): &(String, String)| cells.iter().any(|cell| cell.label == *label && cell.says(line));
        let missing = self.0.iter().filter(move |entry| !says(entry));
        missing.map(|(label, line)| (label.as_str(), format!("does not print the expected line `{line}`")))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_missing_number_is_reported_by_cell_and_line() {
        let expected = r#"{"01-tls": {"count": ["Search results: 5429", "rows 5429"], "gone": ["3"]}}"#;
        let expected = Expected::parse(expected, "01-tls").unwrap();
        let cell = json!({"cell_type": "code", "id": "count", "execution_count": 1, "source": "f()",
            "outputs": [{"output_type": "stream", "name": "stdout", "text": ["Search results: 5428\n", "rows 5429\n"]}]});
        let cells = Cells::parse(&json!({"cells": [cell]}).to_string()).unwrap();
        let missing: Vec<_> = expected.missing(&cells).collect();
        assert_eq!(
            missing,
            [
                ("count", "does not print the expected line `Search results: 5429`".to_owned()),
                ("gone", "does not print the expected line `3`".to_owned())
            ]
        );
    }

    #[test]
    fn a_notebook_without_numbers_is_an_error() {
        assert!(Expected::parse("{}", "01-tls").is_err_and(|error| error.starts_with("no entry `01-tls`")));
        let error = Expected::parse(r#"{"a": {"b": "3"}}"#, "a").err();
        assert_eq!(error.as_deref(), Some("`a`, `b`: not a list of lines"));
    }
}
