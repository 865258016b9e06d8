//! Reading the search text from left to right.
//!
//! SPL has no one set of tokens: `a.b` is a field name to `table`, a concatenation to `eval` and a term to `search`. So
//! each command reads the text itself, with the few moves that are here.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::span::{Span, Spanned};

/// A position in the search text. Every command ends at a bar, at the `]` of its subsearch, or at the end of the text.
#[derive(Debug, Clone)]
pub(crate) struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Groups open here.
    depth: usize,
    /// Levels of the expression just read.
    pub(crate) height: usize,
}

/// Groups inside groups, and operators one upon the other: all that reads a tree by recursion may rely on these.
const MAX_DEPTH: usize = 100;
const MAX_HEIGHT: usize = 500;

impl<'a> Scan<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0, height: 0 }
    }

    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn since(&self, start: usize) -> Span {
        Span::new(start, self.at)
    }

    /// The place of the next character; at the end of the text, of the last one that is no blank.
    pub(crate) fn here(&self) -> Span {
        let at = if self.rest().is_empty() { self.text.trim_end().len() } else { self.at };
        Span::new(at, at + self.peek().map_or(1, char::len_utf8))
    }

    /// Reads a group with `read`, one level deeper.
    pub(crate) fn nested<T>(&mut self, read: fn(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        if self.depth == MAX_DEPTH {
            return Err(Error::syntax(self.here(), format!("more than {MAX_DEPTH} groups inside each other")));
        }
        self.depth += 1;
        let inner = read(self)?;
        self.depth -= 1;
        Ok(inner)
    }

    /// The expression just read stands on operands of `height` levels.
    pub(crate) fn grow(&mut self, height: usize) -> Result<(), Error> {
        if height >= MAX_HEIGHT {
            return Err(Error::syntax(self.here(), format!("more than {MAX_HEIGHT} operators in one expression"))
                .help("`f IN (a, b, …)` takes a list of any length"));
        }
        self.height = height + 1;
        Ok(())
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

    /// Eats a whole number if one stands here.
    pub(crate) fn count(&mut self) -> Option<u64> {
        let word = self.peek_word(LIST_STOPS);
        let count = word.bytes().all(|b| b.is_ascii_digit()).then(|| word.parse().ok())??;
        self.at += word.len();
        Some(count)
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
            let word = self.peek_word(&[',', ']', '`']);
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
                    let start = self.open_quote(quote, start);
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

    /// Which quote was left open, where the last one at `last` has no partner: in `user="ann host="web"` the text `ann host=`
    /// runs into the word behind it, so its own quote was.
    fn open_quote(&self, quote: char, last: usize) -> usize {
        let quotes: Vec<usize> = self.text[..last].match_indices(quote).map(|(at, _)| at).collect();
        let runs_on = |close: usize| {
            let before = self.text[..close].ends_with('=');
            before && self.text[close + 1..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '*' | '_' | '/'))
        };
        let pair = quotes.chunks_exact(2).find(|pair| runs_on(pair[1]));
        pair.map_or(last, |pair| pair[0])
    }

    /// A regular expression in double quotes: `\\"` and `\\\\` are escapes, `\\|` stays a literal bar.
    pub(crate) fn regex(&mut self) -> Result<Spanned<String>, Error> {
        let quoted = self.quoted()?;
        let written = self.slice(Span::new(quoted.span.start + 1, quoted.span.end - 1));
        let mut value = String::with_capacity(written.len());
        let mut chars = written.chars().peekable();
        while let Some(c) = chars.next() {
            match chars.peek() {
                Some('"' | '\\') if c == '\\' => value.extend(chars.next()),
                _ => value.push(c),
            }
        }
        Ok(Spanned::new(value, quoted.span))
    }

    /// What stands next in a command of options and fields. `name=` that is none of `options` is an error.
    pub(crate) fn next(&mut self, command: &str, options: &[&str]) -> Result<Next, Error> {
        self.skip_separators()?;
        if self.at_end() {
            return Ok(Next::End);
        }
        if let Some((name, value)) = self.option(options)? {
            return Ok(Next::Option(name.to_ascii_lowercase(), value));
        }
        let field = self.field()?;
        let mut ahead = self.clone();
        ahead.skip_blank()?;
        if ahead.peek() == Some('=') {
            let name = shortened(&field.value);
            let error = Error::syntax(field.span, format!("unknown option `{name}` of `{command}`"));
            return Err(match options {
                [] => error.help(format!("`{command}` has no options")),
                _ => error.help(format!("options: {}", options.join(", "))),
            });
        }
        Ok(Next::Field(field))
    }

    /// A field name: bare, or in single or double quotes. `max(bytes)` is the bare name of what `stats` made.
    pub(crate) fn field(&mut self) -> Result<Field, Error> {
        let start = self.at;
        let mut field = self.field_until(LIST_STOPS)?;
        if !self.slice(field.span).starts_with(['"', '\'']) && self.peek() == Some('(') {
            let open = self.at;
            let mut depth = 0;
            while let Some(c) = self.peek().filter(|c| !c.is_whitespace() && !matches!(c, '|' | '"' | '`')) {
                self.bump();
                match c {
                    '(' => depth += 1,
                    ')' => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            if depth > 0 {
                return Err(Error::syntax(Span::new(open, open + 1), "`(` without its `)`")
                    .help("a field name with blanks or quotes in it stands in double quotes"));
            }
            field = Spanned::new(self.slice(self.since(start)).to_owned(), self.since(start));
        }
        Ok(field)
    }

    /// A field name that ends at a blank or one of `stops`, or stands in quotes.
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
            if !fields.is_empty() && self.peek_word(LIST_STOPS).eq_ignore_ascii_case("as") {
                return Err(self.expected("a field name").help("names change in `rename a AS b`"));
            }
            fields.push(self.field()?);
            self.skip_separators()?;
        }
        if fields.is_empty() {
            return Err(self.expected("a field name"));
        }
        Ok(fields)
    }

    /// "expected WHAT, found …" at this place.
    pub(crate) fn expected(&self, what: &str) -> Error {
        let place = self.here();
        let word = self.peek_word(LIST_STOPS);
        match self.peek() {
            None => Error::syntax(place, format!("expected {what}, found the end of the search")),
            Some('`') => self.backtick(),
            Some(_) => {
                let place = Span::new(place.start, place.end.max(place.start + word.len()));
                let error = Error::syntax(place, format!("expected {what}, found `{}`", shortened(self.slice(place))));
                if word.contains(CURLY) { error.help("write straight quotes: `\"` or `'`") } else { error }
            }
        }
    }

    /// Macros live on a Splunk server.
    pub(crate) fn backtick(&self) -> Error {
        match self.rest()[1..].find('`') {
            Some(end) => Error::unsupported(
                Span::new(self.at, self.at + end + 2),
                "macros (text between backticks) are not expanded by this version",
            )
            .help("write the macro's text in its place"),
            None => Error::syntax(Span::new(self.at, self.at + 1), "a backtick without its partner")
                .help("backticks stand around a macro's name, three of them around a comment"),
        }
    }
}

/// What stands next in a command of options and fields.
#[derive(Debug)]
pub(crate) enum Next {
    /// `name=value`, the name in lower case.
    Option(String, Spanned<String>),
    /// A field's name.
    Field(Field),
    /// The end of the command.
    End,
}

/// Quotes as word processors write them: ordinary characters to SPL.
pub(crate) const CURLY: [char; 4] = ['\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];

/// A word of the search as a message quotes it.
pub(crate) fn shortened(word: &str) -> String {
    match word.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &word[..at]),
        None => word.to_owned(),
    }
}

/// What ends a bare field name in a list.
pub(crate) const LIST_STOPS: &[char] = &[',', '(', ')', '[', ']', '=', '"', '<', '>', '`'];

/// `t`, `true`, `1`, `f`, `false`, `0` as Splunk's options take them.
pub(crate) fn boolean(name: &str, value: &Spanned<String>) -> Result<bool, Error> {
    match value.value.to_ascii_lowercase().as_str() {
        "t" | "true" | "1" => Ok(true),
        "f" | "false" | "0" => Ok(false),
        _ => Err(Error::syntax(
            value.span,
            format!("expected true or false for `{name}`, found `{}`", shortened(&value.value)),
        )),
    }
}

/// A whole number from 0.
pub(crate) fn whole(name: &str, value: &Spanned<String>) -> Result<u64, Error> {
    value.value.parse().map_err(|_| {
        Error::syntax(value.span, format!("expected a whole number for `{name}`, found `{}`", shortened(&value.value)))
    })
}

/// A number, whole or not.
pub(crate) fn decimal(name: &str, value: &Spanned<String>) -> Result<f64, Error> {
    value.value.parse().ok().filter(|number: &f64| number.is_finite()).ok_or_else(|| {
        Error::syntax(value.span, format!("expected a number for `{name}`, found `{}`", shortened(&value.value)))
    })
}

/// An option that Splunk has and this version does not run.
pub(crate) fn unsupported(command: &str, name: &str, value: &Spanned<String>) -> Error {
    Error::unsupported(
        value.span,
        format!("`{name}={}` of `{command}` is not run by this version", shortened(&value.value)),
    )
}

/// ` name=value` for what is not as it is by itself.
pub(crate) fn write_options(f: &mut fmt::Formatter<'_>, options: &[(&str, Option<String>)]) -> fmt::Result {
    for (name, value) in options {
        if let Some(value) = value {
            write!(f, " {name}={value}")?;
        }
    }
    Ok(())
}

/// `true` or `false` where it is not `usual`.
pub(crate) fn unusual(value: bool, usual: bool) -> Option<String> {
    (value != usual).then(|| value.to_string())
}

/// The text in quotes where it is not `usual`.
pub(crate) fn other_text(value: &str, usual: &str) -> Option<String> {
    (value != usual).then(|| print_quoted(value))
}

/// A field name as a list prints it: in double quotes where it would not read as one bare word.
pub(crate) fn print_field(name: &str) -> String {
    let bare = !name.bytes().all(|b| b.is_ascii_digit())
        && !name.starts_with(['\'', '+', '-'])
        && !name.contains(|c: char| c.is_whitespace() || c == '|' || LIST_STOPS.contains(&c))
        && !["as", "by", "d", "desc", "in", "over", "sortby", "where", "with"]
            .iter()
            .any(|word| name.eq_ignore_ascii_case(word));
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
