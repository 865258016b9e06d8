//! One error: what is wrong, where in the search text, what to do.

use std::fmt;

use crate::span::Span;

/// A search text that cannot be run, with the place underlined.
///
/// `Display` is the whole story: the message, the line of the search with the place underlined, then help. `Debug`, which
/// is what a panic prints, is the same text.
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: Kind,
    message: String,
    help: Option<String>,
    span: Span,
    /// The text that `span` points into; empty until the parser hands the error out.
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Syntax,
    Unsupported,
}

impl Error {
    pub(crate) fn syntax(span: Span, message: impl Into<String>) -> Self {
        Self::new(Kind::Syntax, span, message.into())
    }

    pub(crate) fn unsupported(span: Span, message: impl Into<String>) -> Self {
        Self::new(Kind::Unsupported, span, message.into())
    }

    fn new(kind: Kind, span: Span, message: String) -> Self {
        Self(Box::new(Inner { kind, message, help: None, span, text: String::new() }))
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// Help for a syntax error that has none of its own.
    pub(crate) fn or_help(self, help: impl FnOnce() -> String) -> Self {
        if self.is_syntax() && self.0.help.is_none() { self.help(help()) } else { self }
    }

    /// The same about another place.
    pub(crate) fn moved(mut self, span: Span) -> Self {
        self.0.span = span;
        self
    }

    pub(crate) fn in_text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.0.text);
        self
    }

    /// An error of the same form about `span` of `text`, for what only shows when the search runs (a bad CIDR).
    #[must_use]
    pub fn at(text: &str, span: Span, message: &str, help: &str) -> Self {
        Self::syntax(span, message).help(help).in_text(text)
    }

    /// The text is not SPL.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        self.0.kind == Kind::Syntax
    }

    /// SPL, but a command, function or option that this version does not run.
    #[must_use]
    pub fn is_unsupported(&self) -> bool {
        self.0.kind == Kind::Unsupported
    }

    /// Where.
    #[must_use]
    pub fn span(&self) -> Span {
        self.0.span
    }

    /// The first line of the story.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", visible(&self.0.message), underline(&self.0.text, self.0.span))?;
        if let Some(help) = &self.0.help {
            for line in help.lines() {
                write!(f, "\n  {}", visible(line))?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

/// Characters of a line shown before the place, and in all.
const BEFORE: usize = 60;
const WIDTH: usize = 100;

/// The line that holds the start of `span`, and `~~~~` under it, both indented by two blanks. Long lines are cut with `…`.
#[must_use]
pub fn underline(text: &str, span: Span) -> String {
    let start = floor_boundary(text, span.start);
    let end = floor_boundary(text, span.end.max(start));
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line: Vec<char> = visible(&text[line_start..line_end]).chars().collect();
    let from = text[line_start..start].chars().count();
    let length = text[start..end.min(line_end)].chars().count().max(1);

    let skipped = from.saturating_sub(BEFORE);
    let shown: String = line.iter().skip(skipped).take(WIDTH).collect();
    let (lead, trail) = (if skipped > 0 { "…" } else { "" }, if line.len() > skipped + WIDTH { "…" } else { "" });
    let (shown, indent) = if skipped == 0 {
        // Leading blanks of the search say nothing.
        let blanks = shown.chars().take_while(|c| *c == ' ').count().min(from);
        (shown.chars().skip(blanks).collect::<String>(), from - blanks)
    } else {
        (shown, from - skipped + 1)
    };
    let room = (WIDTH + 1).saturating_sub(indent).max(1);
    format!("  {lead}{}{trail}\n  {}{}", shown.trim_end(), " ".repeat(indent), "~".repeat(length.min(room)))
}

/// `text` on one line, one column a character. A subsearch may paste the text of a log into a search, so what would
/// move the cursor, colour a terminal or turn the direction of writing becomes a blank; tabs would shift the underline.
fn visible(text: &str) -> String {
    let moves = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    text.chars().map(|c| if moves(c) { ' ' } else { c }).collect()
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The candidate nearest to `word` by edits, if it is near enough to be meant.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (edits(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Optimal string alignment: insertions, deletions, replacements, swaps of neighbours.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replace = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = replace.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[a.len()][b.len()]
}
