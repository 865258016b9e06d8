//! Log text made safe for a terminal, a notebook stream and HTML.
//!
//! Log text is written by attackers. Four dangers are met here: terminal escapes, bidi controls that reorder what is read,
//! characters that cannot be seen, and `EVCXR_…` markers, with which a printed line hangs a Rust notebook's kernel for good.

use std::borrow::Cow;

/// `text` fit for a line of output: control characters, line breaks and characters that cannot be seen become visible
/// escapes (`\n`, `\u{202e}`), so do accents piled higher than any script needs, and `EVCXR_` becomes `EVCXR\u{5f}`, which
/// no kernel reads as a marker.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// Like [`line()`], but keeps `\n`: for text of ours with several lines, such as an error with its underline.
#[must_use]
pub fn block(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

/// `text` as HTML character data or attribute value (in double or single quotes), made safe by [`line()`] first. It is
/// fit for XML too.
#[must_use]
pub fn html(text: &str) -> String {
    escape(&line(text))
}

/// [`block()`] as HTML character data, for a `<pre>`.
#[must_use]
pub fn html_block(text: &str) -> String {
    escape(&block(text))
}

/// `text` if it has at most `most` characters, otherwise its beginning and `…`, `most` characters together.
#[must_use]
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    // Bytes first: nearly all text is short.
    if text.len() <= most || text.chars().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let end = text.char_indices().nth(most.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
    Cow::Owned(format!("{}…", &text[..end]))
}

/// A count with its thousands apart: `5,429`.
#[must_use]
pub fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count with its noun: `1 row`, `5,429 rows`.
#[must_use]
pub fn counted(n: u64, noun: &str) -> String {
    format!("{} {noun}{}", count(n), if n == 1 { "" } else { "s" })
}

const MARKER: &str = "EVCXR_";
/// Vietnamese puts two accents on a letter; four are a stack.
const MOST_ACCENTS: usize = 3;

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

fn clean(text: &str, keep_newline: bool) -> Cow<'_, str> {
    let dirty = |c: char| is_unsafe(c) && !(keep_newline && c == '\n');
    if !text.contains(|c| dirty(c) || is_accent(c)) && !text.contains(MARKER) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut accents = 0;
    for c in text.chars() {
        accents = if is_accent(c) { accents + 1 } else { 0 };
        if dirty(c) || accents > MOST_ACCENTS {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out.replace(MARKER, "EVCXR\\u{5f}"))
}

/// Control characters (C0, DEL, C1), line and paragraph separators, bidi controls, and what else has no picture of its own
/// (Unicode's `Default_Ignorable_Code_Point`, in short).
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}'..='\u{ffff}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that are drawn over the character before (Unicode's blocks of combining diacritical marks).
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
