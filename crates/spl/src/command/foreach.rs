//! `foreach`: runs commands for each of some fields.

use std::fmt;

use crate::ast::{Command, Field, Pipeline};
use crate::error::Error;
use crate::parser;
use crate::scan::{Next, Scan, other_text, print_list, unsupported, write_options};
use crate::span::{Span, Spanned};

pub(super) const SYNTAX: &str = "foreach FIELD … [fieldstr=TEXT] [matchstr=TEXT] [matchseg1=TEXT] [eval … <<FIELD>> …]";

/// The `foreach` command, over fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Foreach {
    /// The fields, `*` allowed.
    pub fields: Vec<Field>,
    /// The commands between the brackets, as they are written.
    pub template: Spanned<String>,
    /// What stands for the field's name (`<<FIELD>>`), for what its `*` stand for (`<<MATCHSTR>>`), and for what each of
    /// the first three stands for (`<<MATCHSEG1>>` …).
    pub tokens: [String; 5],
}

/// Search Reference, foreach.
const TOKENS: [(&str, &str); 5] = [
    ("fieldstr", "<<FIELD>>"),
    ("matchstr", "<<MATCHSTR>>"),
    ("matchseg1", "<<MATCHSEG1>>"),
    ("matchseg2", "<<MATCHSEG2>>"),
    ("matchseg3", "<<MATCHSEG3>>"),
];
const OPTIONS: [&str; 7] = ["mode", "fieldstr", "matchstr", "matchseg1", "matchseg2", "matchseg3", "itemstr"];

impl Foreach {
    /// The commands with the five tokens replaced by `values`; without the bar in front.
    #[must_use]
    pub fn filled(&self, values: [&str; 5]) -> String {
        let mut text = self.template.value.clone();
        for (token, value) in self.tokens.iter().zip(values) {
            if !token.is_empty() {
                text = text.replace(token.as_str(), value);
            }
        }
        text
    }

    /// The commands for a field with a name that nobody gives: `standin`, everywhere.
    ///
    /// # Errors
    /// They are no commands.
    pub fn standin(&self, standin: &str) -> Result<Pipeline, Error> {
        let text = self.filled([standin; 5]);
        parser::parse(&format!("| {}", text.trim_start_matches(|c: char| c == '|' || c.is_whitespace())))
    }
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Foreach, Error> {
    let mut fields = Vec::new();
    let mut tokens = TOKENS.map(|(_, token)| token.to_owned());
    loop {
        scan.skip_separators()?;
        if scan.peek() == Some('[') {
            break;
        }
        match scan.next("foreach", &OPTIONS)? {
            Next::Option(name, value) => match TOKENS.iter().position(|(option, _)| *option == name) {
                Some(at) => tokens[at] = value.value,
                None if name == "mode" && value.value.eq_ignore_ascii_case("multifield") => {}
                None => return Err(unsupported("foreach", &name, &value)),
            },
            Next::Field(field) => fields.push(field),
            Next::End => return Err(scan.expected("`[` and the commands to run")),
        }
    }
    if fields.is_empty() {
        return Err(scan.expected("a field name"));
    }
    let template = bracket(scan)?;
    let foreach = Foreach { fields, template, tokens };
    let span = foreach.template.span;
    // Only the commands that work on each event by itself (Search Reference, foreach: "streaming commands").
    let trial = foreach.standin("field").map_err(|error| error.moved(span))?;
    for command in &trial.commands {
        if !STREAMING.contains(&command.value.name()) {
            let message = format!("`{}` cannot stand in a `foreach`", command.value.name());
            return Err(Error::syntax(span, message).help(format!("commands there: {}", STREAMING.join(", "))));
        }
    }
    match trial.commands.as_slice() {
        [] => Err(Error::syntax(span, "this `foreach` has no command")),
        [first, ..] if matches!(first.value, Command::Search(_)) => {
            Err(Error::syntax(span, "`search` cannot stand in a `foreach`").help("to compute, write `[eval …]`"))
        }
        _ => Ok(foreach),
    }
}

const STREAMING: [&str; 12] =
    ["bin", "eval", "fields", "fillnull", "makemv", "nomv", "regex", "rename", "replace", "rex", "spath", "where"];

/// The text between brackets, which may hold brackets and quoted texts.
fn bracket(scan: &mut Scan<'_>) -> Result<Spanned<String>, Error> {
    let open = scan.at();
    scan.bump();
    let start = scan.at();
    let mut depth = 1;
    loop {
        match scan.peek() {
            None => {
                return Err(Error::syntax(Span::new(open, open + 1), "`[` without its `]`").help("close it with `]`"));
            }
            Some('"') => {
                scan.quoted()?;
                continue;
            }
            Some('[') => depth += 1,
            Some(']') => depth -= 1,
            _ => {}
        }
        let span = scan.since(start);
        scan.bump();
        if depth == 0 {
            let text = scan.slice(span);
            let lead = text.len() - text.trim_start().len();
            let span = Span::new(start + lead, start + text.trim_end().len().max(lead));
            return Ok(Spanned::new(text.trim().to_owned(), span));
        }
    }
}

impl fmt::Display for Foreach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "foreach {}", print_list(&self.fields))?;
        for ((name, usual), token) in TOKENS.iter().zip(&self.tokens) {
            write_options(f, &[(name, other_text(token, usual))])?;
        }
        write!(f, " [{}]", self.template.value)
    }
}
