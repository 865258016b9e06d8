//! What an executed notebook says: which cells failed, and what they printed.
//!
//! A cell whose `?` failed, or that panicked, ends with status `ok`; so failures are looked for in the outputs.

use serde_json::Value;

use crate::call::Result;

/// Longest piece of a message that goes into a one-line report.
const LINE: usize = 240;

/// The code cells of an executed notebook.
pub(crate) struct Cells(Vec<Cell>);

pub(crate) struct Cell {
    /// The cell's id, which a notebook keeps however often it is run.
    pub(crate) label: String,
    executed: bool,
    stdout: String,
    stderr: String,
    /// What the last expression shows, as text.
    value: String,
    /// Messages of the kernel, such as compile errors.
    errors: Vec<String>,
}

impl Cells {
    pub(crate) fn parse(notebook: &str) -> Result<Self> {
        let notebook: Value = serde_json::from_str(notebook).map_err(|error| format!("not a notebook: {error}"))?;
        let cells = notebook["cells"].as_array().ok_or("not a notebook: it has no `cells`")?;
        let code = |cell: &&Value| cell["cell_type"] == "code" && !text(&cell["source"]).trim().is_empty();
        Ok(Self(cells.iter().filter(code).map(Cell::parse).collect()))
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Cell> {
        self.0.iter()
    }
}

impl Cell {
    fn parse(cell: &Value) -> Self {
        let mut parsed = Self {
            label: cell["id"].as_str().unwrap_or("(no id)").to_owned(),
            executed: cell["execution_count"].is_u64(),
            stdout: String::new(),
            stderr: String::new(),
            value: String::new(),
            errors: Vec::new(),
        };
        for output in cell["outputs"].as_array().into_iter().flatten() {
            match (output["output_type"].as_str(), output["name"].as_str()) {
                (Some("stream"), Some("stderr")) => parsed.stderr += &text(&output["text"]),
                (Some("stream"), _) => parsed.stdout += &text(&output["text"]),
                (Some("error"), _) => parsed.errors.push(error(output)),
                _ => {
                    parsed.value += &text(&output["data"]["text/plain"]);
                    parsed.value.push('\n');
                }
            }
        }
        parsed
    }

    /// Why the cell failed, in one line; `strict`: whatever it writes to standard error is a failure too.
    pub(crate) fn failure(&self, strict: bool) -> Option<String> {
        if !self.executed {
            return Some("was not run".to_owned());
        }
        let failure = self.errors.first().cloned().or_else(|| self.failed_question_mark()).or_else(|| self.panic());
        let failure = failure.or_else(|| self.compile_error());
        let loud = || {
            strict.then(|| first_line(&self.stderr)).flatten().map(|line| format!("wrote to standard error: {line}"))
        };
        failure.or_else(loud).map(|text| cut(&text))
    }

    /// Whether it printed `line`, or shows it as its value.
    pub(crate) fn says(&self, line: &str) -> bool {
        let mut lines = self.stdout.lines().chain(self.value.lines());
        lines.any(|said| said.trim() == line)
    }

    fn streams(&self) -> impl Iterator<Item = &str> {
        self.stderr.lines().chain(self.stdout.lines())
    }

    /// Every error of the helper crate begins so.
    fn failed_question_mark(&self) -> Option<String> {
        self.streams().find(|line| line.trim_start().starts_with("error[gazehound::")).map(str::to_owned)
    }

    fn panic(&self) -> Option<String> {
        let mut lines = self.streams().skip_while(|line| !line.contains("panicked at"));
        let place = lines.next()?;
        // The message stands on the line below the place.
        let message = lines.next().unwrap_or_default();
        Some(format!("{} {message}", place.trim()))
    }

    fn compile_error(&self) -> Option<String> {
        let starts = ["error[E", "error: ", "Couldn't determine type of variable"];
        self.stderr.lines().find(|line| starts.iter().any(|start| line.starts_with(start))).map(str::to_owned)
    }
}

/// A kernel's message: its value, or where that is empty the first line of its trace.
fn error(output: &Value) -> String {
    let value = plain(output["evalue"].as_str().unwrap_or_default());
    let trace = || output["traceback"].as_array().into_iter().flatten().filter_map(Value::as_str).map(plain);
    let message = first_line(&value).or_else(|| trace().find_map(|line| first_line(&line)));
    format!("error: {}", message.unwrap_or_else(|| "without a message".to_owned()))
}

/// A text of a notebook's JSON: one string, or one for each line.
fn text(value: &Value) -> String {
    let lines = || value.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    plain(&value.as_str().map_or_else(lines, str::to_owned))
}

fn first_line(text: &str) -> Option<String> {
    text.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned)
}

/// Without colours and other terminal escapes.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if character == '\u{1b}' {
            if rest.next_if_eq(&'[').is_some() {
                while rest.next().is_some_and(|part| !part.is_ascii_alphabetic()) {}
            }
        } else if !character.is_control() || character == '\n' || character == '\t' {
            plain.push(character);
        }
    }
    plain
}

fn cut(line: &str) -> String {
    match line.char_indices().nth(LINE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn failure_of(outputs: &Value) -> Option<String> {
        run(outputs).iter().next()?.failure(false)
    }

    fn run(outputs: &Value) -> Cells {
        let cell =
            json!({"cell_type": "code", "id": "a", "execution_count": 1, "source": ["f()?\n"], "outputs": outputs});
        let words = json!({"cell_type": "markdown", "id": "b", "source": "words"});
        Cells::parse(&json!({"cells": [words, cell]}).to_string()).unwrap()
    }

    fn stream(name: &str, text: &str) -> Value {
        json!({"output_type": "stream", "name": name, "text": text})
    }

    #[test]
    fn a_cell_that_went_well_is_no_failure() {
        let value =
            json!({"output_type": "execute_result", "data": {"text/plain": ["rows 3\n", "nothing panicked at all"]}});
        let cells =
            run(&json!([stream("stdout", "Search results: 5429\n"), stream("stderr", "warning: slow\n"), value]));
        let cell = cells.iter().next().unwrap();
        assert_eq!(cell.failure(false), None);
        assert!(cell.says("Search results: 5429") && cell.says("rows 3"));
        assert!(!cell.says("Search results: 542"), "a line is compared whole");
    }

    #[test]
    fn strict_wants_standard_error_silent() {
        let cells = run(&json!([stream("stderr", "\nwarning: slow\n")]));
        let failure = cells.iter().next().unwrap().failure(true);
        assert_eq!(failure.as_deref(), Some("wrote to standard error: warning: slow"));
    }

    #[test]
    fn a_failed_question_mark_is_a_failure() {
        let outputs =
            json!([stream("stderr", "error[gazehound::syntax]: unknown function `lenn`\n  eval n=lenn(query)\n")]);
        assert_eq!(failure_of(&outputs).as_deref(), Some("error[gazehound::syntax]: unknown function `lenn`"));
    }

    #[test]
    fn a_panic_is_a_failure() {
        let outputs = json!([stream(
            "stderr",
            "\nthread '<unnamed>' panicked at src/lib.rs:8:5:\nno index\nnote: run with `RUST_BACKTRACE=1`\n"
        )]);
        assert_eq!(failure_of(&outputs).as_deref(), Some("thread '<unnamed>' panicked at src/lib.rs:8:5: no index"));
    }

    #[test]
    fn a_compile_error_is_a_failure() {
        let outputs = json!([{"output_type": "error", "ename": "Error", "evalue": "cannot find value `x` in this scope",
            "traceback": ["\u{1b}[31m[E0425] Error:\u{1b}[0m cannot find value `x`"]}]);
        assert_eq!(failure_of(&outputs).as_deref(), Some("error: cannot find value `x` in this scope"));
        let outputs = json!([{"output_type": "error", "ename": "Error", "evalue": "", "traceback": ["", "\u{1b}[31mno type\u{1b}[0m"]}]);
        assert_eq!(failure_of(&outputs).as_deref(), Some("error: no type"));
        let outputs = json!([stream("stderr", "\u{1b}[31merror[E0599]\u{1b}[0m: no method named `heigth`\n")]);
        assert_eq!(failure_of(&outputs).as_deref(), Some("error[E0599]: no method named `heigth`"));
        let outputs =
            json!([stream("stderr", "Couldn't determine type of variable `df`. Please give it an explicit type.\n")]);
        assert_eq!(
            failure_of(&outputs).as_deref(),
            Some("Couldn't determine type of variable `df`. Please give it an explicit type.")
        );
    }

    #[test]
    fn a_cell_that_was_not_run_is_a_failure() {
        let notebook =
            json!({"cells": [{"cell_type": "code", "id": "a", "execution_count": null, "source": "1", "outputs": []}]});
        let cells = Cells::parse(&notebook.to_string()).unwrap();
        assert_eq!(cells.iter().next().unwrap().failure(false).as_deref(), Some("was not run"));
    }

    #[test]
    fn a_long_message_is_cut() {
        let outputs = json!([stream("stderr", &format!("error[gazehound::input]: {}\n", "é".repeat(999)))]);
        let failure = failure_of(&outputs).unwrap();
        assert_eq!(failure.chars().count(), LINE + 1);
        assert!(failure.ends_with("é…"));
    }

    #[test]
    fn what_is_no_notebook_is_said() {
        assert!(Cells::parse("[").is_err_and(|error| error.starts_with("not a notebook: EOF")));
        assert!(Cells::parse("{}").is_err_and(|error| error == "not a notebook: it has no `cells`"));
    }
}
