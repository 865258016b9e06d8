//! A search's text with its macros expanded, and the way back from there to what was written.

use std::ops::Deref;

use crate::ast::Pipeline;
use crate::error::Error;
use crate::macros::Macros;
use crate::model;
use crate::parser;
use crate::span::Span;

/// Macros inside macros (limits.conf, `max_macro_depth`).
const MAX_DEPTH: usize = 100;
/// Bytes that a search may grow to: macros that use others twice grow fast.
const MAX_LENGTH: usize = 1 << 20;

/// A search's text as it was written, and the same with its macros expanded.
///
/// It derefs to the expanded text, into which the spans of its tree point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    written: String,
    text: String,
    pieces: Vec<Piece>,
    /// Each macro that was expanded, as it was written, with the text in its place; inner ones after outer ones.
    pub macros: Vec<Expansion>,
}

/// One macro of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expansion {
    /// As it was written, without the backticks.
    pub written: String,
    /// What stands in its place.
    pub text: String,
    /// Nothing defines it: it is a detection's filter, read as [`text`](Self::text).
    pub assumed: bool,
}

/// A macro of the written text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    /// In the written text, backticks included.
    written: Span,
    /// In the expanded text.
    text: Span,
}

impl Deref for Source {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl Source {
    /// `text` as it is, for text that holds no macros.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { written: text.to_owned(), text: text.to_owned(), pieces: Vec::new(), macros: Vec::new() }
    }

    /// `text` with each `` `name` `` and `` `name(argument, …)` `` replaced by what `macros` says, and the macros in that
    /// too. Text in double quotes and in comments stays as it is (Knowledge Manager Manual, "Use search macros in searches").
    ///
    /// # Errors
    /// A macro is unknown, takes another number of arguments, or uses itself.
    pub fn expand(text: &str, macros: &Macros) -> Result<Self, Error> {
        let mut source = Self { written: text.to_owned(), text: String::new(), pieces: Vec::new(), macros: Vec::new() };
        source.fill(macros).map_err(|error| error.or_text(text))?;
        Ok(source)
    }

    fn fill(&mut self, macros: &Macros) -> Result<(), Error> {
        let written = self.written.clone();
        let mut at = 0;
        for use_ in uses(&written)? {
            self.text.push_str(&written[at..use_.place.start]);
            let start = self.text.len();
            let mut trail = Vec::new();
            let piece =
                Expander { macros, found: &mut self.macros }.one(&use_, use_.place, &mut trail).map_err(|error| {
                    match trail.is_empty() {
                        true => error,
                        // The place is in a definition: underline the macro that led there too.
                        false => error.inside(&written, use_.place, &use_.name),
                    }
                })?;
            self.text.push_str(&piece);
            self.pieces.push(Piece { written: use_.place, text: Span::new(start, self.text.len()) });
            at = use_.place.end;
        }
        self.text.push_str(&written[at..]);
        Ok(())
    }

    /// As it was written.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The tree of the expanded text.
    ///
    /// # Errors
    /// As [`crate::parse`]; the place is underlined in the text as it was written, and in the macro that it came from.
    pub fn parse(&self) -> Result<Pipeline, Error> {
        parser::parse(&self.text).map_err(|error| self.locate(error))
    }

    /// The tree of the expanded text, which can run: its data models are among those of [`crate::model`].
    ///
    /// # Errors
    /// As [`Source::parse`], or a data model is not served here.
    pub fn plan(&self) -> Result<Pipeline, Error> {
        let pipeline = self.parse()?;
        model::check(&pipeline).map_err(|error| self.shown(error))?;
        Ok(pipeline)
    }

    /// An error about `span` of the expanded text, shown where it was written.
    #[must_use]
    pub fn error(&self, span: Span, message: &str, help: &str) -> Error {
        self.locate(Error::at(&self.text, span, message, help))
    }

    /// An error whose place is in the expanded text, shown where it was written.
    #[must_use]
    pub fn shown(&self, error: Error) -> Error {
        self.locate(error.in_text(&self.text))
    }

    fn locate(&self, error: Error) -> Error {
        let span = error.span();
        let inside = |at: usize| self.pieces.iter().find(|piece| piece.text.start <= at && at < piece.text.end);
        let place = Span::new(self.back(span.start, false), self.back(span.end, true));
        match inside(span.start) {
            Some(piece) if span.end <= piece.text.end => {
                let text = self.text[piece.text.start..piece.text.end].to_owned();
                let within = Span::new(span.start - piece.text.start, span.end - piece.text.start);
                let name = self.written[piece.written.start..piece.written.end].trim_matches('`').to_owned();
                error.moved_to(&text, within).inside(&self.written, piece.written, &name)
            }
            _ => error.moved_to(&self.written, place),
        }
    }

    /// The place in the written text of `at` in the expanded one; the macro's start or end where that is inside one.
    fn back(&self, at: usize, end: bool) -> usize {
        let mut shift = (0, 0);
        for piece in &self.pieces {
            if at <= piece.text.start && !(end && at == piece.text.start && at == piece.text.end) {
                break;
            }
            if at < piece.text.end || (end && at == piece.text.end) {
                return if end { piece.written.end } else { piece.written.start };
            }
            shift = (piece.text.end, piece.written.end);
        }
        shift.1 + (at - shift.0)
    }
}

/// A macro where it stands.
struct Use {
    /// With its backticks.
    place: Span,
    name: String,
    arguments: Vec<String>,
    /// Between the backticks.
    written: String,
}

struct Expander<'a> {
    macros: &'a Macros,
    found: &'a mut Vec<Expansion>,
}

impl Expander<'_> {
    /// The text for `use_`, whose own place in the written text is `place`; `trail` are the macros it stands in, and stays
    /// filled where one of them is at fault.
    fn one(&mut self, use_: &Use, place: Span, trail: &mut Vec<String>) -> Result<String, Error> {
        let (text, assumed) = self.macros.text(&use_.name, &use_.arguments, place)?;
        if trail.contains(&use_.name) || trail.len() == MAX_DEPTH {
            let message = format!("the macro `{}` uses itself", use_.name);
            return Err(Error::syntax(place, message).help(format!("by way of {}", trail.join(", "))));
        }
        self.found.push(Expansion { written: use_.written.clone(), text: text.clone(), assumed });
        trail.push(use_.name.clone());
        let at_fault = |error: Error| error.or_text(&text);
        let mut out = String::new();
        let mut at = 0;
        for inner in uses(&text).map_err(at_fault)? {
            out.push_str(&text[at..inner.place.start]);
            out.push_str(&self.one(&inner, inner.place, trail).map_err(at_fault)?);
            at = inner.place.end;
        }
        out.push_str(&text[at..]);
        if out.len() > MAX_LENGTH {
            let message = format!("the macro `{}` makes the search longer than {MAX_LENGTH} bytes", use_.name);
            return Err(Error::syntax(place, message).help("use fewer macros inside it"));
        }
        trail.pop();
        Ok(out)
    }
}

/// The macros of `text`, outside of quotes and comments.
fn uses(text: &str) -> Result<Vec<Use>, Error> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['"', '`']).map(|next| at + next) {
        let rest = &text[next..];
        at = if rest.starts_with('"') {
            quoted_end(text, next)
        } else if let Some(comment) = rest.strip_prefix("```") {
            // An open comment is the parser's to complain of.
            comment.find("```").map_or(text.len(), |end| next + 3 + end + 3)
        } else {
            let use_ = one_use(text, next)?;
            let end = use_.place.end;
            found.push(use_);
            end
        };
    }
    Ok(found)
}

/// Behind the quoted text that begins at `at`, or the end of the text.
fn quoted_end(text: &str, at: usize) -> usize {
    let mut escaped = false;
    for (offset, c) in text[at + 1..].char_indices() {
        match c {
            '\\' => escaped = !escaped,
            '"' if !escaped => return at + 1 + offset + 1,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The macro whose backtick is at `start`.
fn one_use(text: &str, start: usize) -> Result<Use, Error> {
    let mut end = start + 1;
    loop {
        match text[end..].find(['"', '`']).map(|next| end + next) {
            Some(next) if text[next..].starts_with('"') => end = quoted_end(text, next),
            Some(next) => {
                end = next;
                break;
            }
            None => {
                return Err(Error::syntax(Span::new(start, start + 1), "a backtick without its partner")
                    .help("backticks stand around a macro's name, three of them around a comment"));
            }
        }
    }
    let (written, place) = (&text[start + 1..end], Span::new(start, end + 1));
    let inner = written.trim();
    let (name, arguments) = match inner.split_once('(') {
        None => (inner, Vec::new()),
        Some((name, rest)) => match rest.strip_suffix(')') {
            Some(list) => (name.trim_end(), arguments(list)),
            None => {
                return Err(
                    Error::syntax(place, "the macro's `(` is without its `)`").help("close it before the backtick")
                );
            }
        },
    };
    if name.is_empty() || name.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '|' | '$')) {
        return Err(Error::syntax(place, "no name of a macro between the backticks")
            .help("backticks stand around a macro's name, three of them around a comment"));
    }
    Ok(Use { place, name: name.to_owned(), arguments, written: inner.to_owned() })
}

/// Arguments, cut at the commas outside of quotes and parentheses; quotes around a whole one go.
fn arguments(list: &str) -> Vec<String> {
    if list.trim().is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut from, mut depth, mut at) = (0, 0_usize, 0);
    while let Some(c) = list[at..].chars().next() {
        match c {
            '"' => {
                at = quoted_end(list, at);
                continue;
            }
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(unquoted(&list[from..at]));
                from = at + 1;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    found.push(unquoted(&list[from..]));
    found
}

fn unquoted(argument: &str) -> String {
    let argument = argument.trim();
    let whole = argument.len() > 1 && argument.starts_with('"') && quoted_end(argument, 0) == argument.len();
    if whole && argument.ends_with('"') {
        argument[1..argument.len() - 1].replace("\\\"", "\"")
    } else {
        argument.to_owned()
    }
}
