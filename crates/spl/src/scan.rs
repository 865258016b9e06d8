//! Reading the search text from left to right.
//!
//! SPL has no one set of tokens: `a.b` is a field name to `table`, a concatenation to `eval` and a term to `search`. So
//! each command reads the text itself, with the few moves that are here.

use crate::ast::Field;
use crate::error::Error;
use crate::span::{Span, Spanned};

/// A position in the search text. Every command ends at a bar, at the `]` of its subsearch, or at the end of the text.
#[derive(Debug, Clone)]
pub(crate) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn since(&self, start: usize) -> Span {
        Span::new(start, self.at)
    }

    /// The place of the next character, for "expected …" messages.
    pub(crate) fn here(&self) -> Span {
        Span::new(self.at, self.at + self.peek().map_or(1, char::len_utf8))
    }

    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(crate) fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start..span.end]
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Skips blanks and comments, which stand between three backticks.
    pub(crate) fn skip_blank(&mut self) -> Result<(), Error> {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            self.at += blank;
            if self.rest().starts_with("```") {
                let start = self.at;
                self.at += 3;
                let Some(end) = self.rest().find("```") else {
                    return Err(Error::syntax(Span::new(start, start + 3), "comment without end")
                        .help("close it with three backticks"));
                };
                self.at += end + 3;
            } else if blank == 0 {
                return Ok(());
            }
        }
    }

    /// Skips blanks, comments and commas.
    pub(crate) fn skip_separators(&mut self) -> Result<(), Error> {
        self.skip_blank()?;
        while self.eat(",") {
            self.skip_blank()?;
        }
        Ok(())
    }

    pub(crate) fn eat(&mut self, what: &str) -> bool {
        let found = self.rest().starts_with(what);
        if found {
            self.at += what.len();
        }
        found
    }

    /// At the end of the command (after blanks)?
    pub(crate) fn at_end(&self) -> bool {
        matches!(self.peek(), None | Some('|' | ']'))
    }

    /// The bare word here, without moving: up to a blank or one of `stops`.
    pub(crate) fn peek_word(&self, stops: &[char]) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || c == '|' || stops.contains(&c)).unwrap_or(rest.len());
        &rest[..end]
    }

    /// Eats `word` in any case if it stands here as a whole word.
    pub(crate) fn eat_keyword(&mut self, word: &str) -> bool {
        let found = self.peek_word(LIST_STOPS).eq_ignore_ascii_case(word);
        if found {
            self.at += word.len();
        }
        found
    }

    /// `name=value` with `name` one of `options`, blanks around `=` allowed; `None` and no move if it is not here.
    pub(crate) fn option(&mut self, options: &[&str]) -> Result<Option<(&'a str, Spanned<String>)>, Error> {
        let before = self.at;
        let name = self.peek_word(LIST_STOPS);
        self.at += name.len();
        self.skip_blank()?;
        if !options.iter().any(|option| option.eq_ignore_ascii_case(name)) || !self.eat("=") {
            self.at = before;
            return Ok(None);
        }
        self.skip_blank()?;
        let start = self.at;
        let value = if self.peek() == Some('"') {
            self.quoted()?.value
        } else {
            let word = self.peek_word(&[',', ']']);
            self.at += word.len();
            word.to_owned()
        };
        Ok(Some((name, Spanned::new(value, self.since(start)))))
    }

    /// A string in double quotes. `\"`, `\\` and `\|` are escapes, every other backslash stands for itself
    /// (Splunk Search Reference, search, "Escaping characters").
    pub(crate) fn quoted(&mut self) -> Result<Spanned<String>, Error> {
        self.delimited('"')
    }

    /// A string between two `quote` characters.
    pub(crate) fn delimited(&mut self, quote: char) -> Result<Spanned<String>, Error> {
        let start = self.at;
        self.bump();
        let mut value = String::new();
        loop {
            match self.bump() {
                None => {
                    return Err(Error::syntax(Span::new(start, start + 1), format!("`{quote}` without its partner"))
                        .help(format!("close the quoted text with `{quote}`")));
                }
                Some(c) if c == quote => return Ok(Spanned::new(value, self.since(start))),
                Some('\\') if matches!(self.peek(), Some('\\' | '|')) || self.peek() == Some(quote) => {
                    value.extend(self.bump());
                }
                Some(c) => value.push(c),
            }
        }
    }

    /// A field name: bare, or in single or double quotes.
    pub(crate) fn field(&mut self) -> Result<Field, Error> {
        self.field_until(LIST_STOPS)
    }

    pub(crate) fn field_until(&mut self, stops: &[char]) -> Result<Field, Error> {
        match self.peek() {
            Some(quote @ ('"' | '\'')) => self.delimited(quote),
            _ => {
                let start = self.at;
                let word = self.peek_word(stops);
                if word.is_empty() {
                    return Err(self.expected("a field name"));
                }
                self.at += word.len();
                Ok(Spanned::new(word.to_owned(), self.since(start)))
            }
        }
    }

    /// Field names up to the end of the command, separated by blanks or commas.
    pub(crate) fn field_list(&mut self) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        self.skip_separators()?;
        while !self.at_end() {
            // Fields may be called `max(bytes)`: such a name ends at a blank or a comma.
            fields.push(self.field_until(&[',', '[', ']', '=', '"', '<', '>'])?);
            self.skip_separators()?;
        }
        if fields.is_empty() {
            return Err(self.expected("a field name"));
        }
        Ok(fields)
    }

    /// "expected WHAT, found …" at this place.
    pub(crate) fn expected(&self, what: &str) -> Error {
        let found = match self.peek() {
            None => "the end of the search".to_owned(),
            Some(c) => {
                let word = self.peek_word(LIST_STOPS);
                format!("`{}`", if word.is_empty() { c.to_string() } else { word.to_owned() })
            }
        };
        let length = self.peek_word(LIST_STOPS).len().max(self.peek().map_or(1, char::len_utf8));
        Error::syntax(Span::new(self.at, self.at + length), format!("expected {what}, found {found}"))
    }
}

/// What ends a bare field name in a list.
pub(crate) const LIST_STOPS: &[char] = &[',', '(', ')', '[', ']', '=', '"', '<', '>'];

/// `t`, `true`, `1`, `f`, `false`, `0` as Splunk's options take them.
pub(crate) fn boolean(name: &str, value: &Spanned<String>) -> Result<bool, Error> {
    match value.value.to_ascii_lowercase().as_str() {
        "t" | "true" | "1" => Ok(true),
        "f" | "false" | "0" => Ok(false),
        _ => Err(Error::syntax(value.span, format!("expected true or false for `{name}`, found `{}`", value.value))),
    }
}

/// A whole number from 0.
pub(crate) fn whole(name: &str, value: &Spanned<String>) -> Result<u64, Error> {
    value.value.parse().map_err(|_| {
        Error::syntax(value.span, format!("expected a whole number for `{name}`, found `{}`", value.value))
    })
}

/// A field name as a list prints it: in double quotes where it would not read as one bare word.
pub(crate) fn print_field(name: &str) -> String {
    let bare = !name.is_empty()
        && !name.starts_with(['\'', '+', '-'])
        && !name.contains(|c: char| c.is_whitespace() || c == '|' || c == '`' || LIST_STOPS.contains(&c))
        && !["as", "by", "d", "desc", "sortby"].iter().any(|word| name.eq_ignore_ascii_case(word));
    if bare { name.to_owned() } else { print_quoted(name) }
}

/// Names as a list prints them.
pub(crate) fn print_list(fields: &[Field]) -> String {
    fields.iter().map(|field| print_field(&field.value)).collect::<Vec<_>>().join(", ")
}

/// `text` in double quotes, escaped so that it reads back the same.
pub(crate) fn print_quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
