//! Log text made safe for a terminal, a notebook stream and HTML.
//!
//! Log text is written by attackers. Three dangers are met here: terminal escapes, bidi controls that reorder what is
//! read, and `EVCXR_…` markers, with which a printed line hangs a Rust notebook's kernel for good.

use std::borrow::Cow;

/// `text` fit for a line of output: control characters, bidi controls and line breaks become visible escapes
/// (`\n`, `\u{202e}`), and `EVCXR_` becomes `EVCXR\u{5f}`, which no kernel reads as a marker.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// Like [`line()`], but keeps `\n`: for text of ours with several lines, such as an error with its underline.
#[must_use]
pub fn block(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

/// `text` as HTML character data or attribute value (in double or single quotes), made safe by [`line()`] first.
#[must_use]
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
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

const MARKER: &str = "EVCXR_";

fn clean(text: &str, keep_newline: bool) -> Cow<'_, str> {
    let dirty = |c: char| is_unsafe(c) && !(keep_newline && c == '\n');
    if !text.contains(dirty) && !text.contains(MARKER) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if dirty(c) {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out.replace(MARKER, "EVCXR\\u{5f}"))
}

/// Control characters (C0, DEL, C1), line and paragraph separators, bidi controls, zero-width characters.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}' | '\u{fff9}'..='\u{fffb}')
}
