//! Messages that point at the place in the search text.

use gazehound_spl::span::Span;

/// `message`, the line of `search` that holds `span`, `~` under the span, and `advice`.
///
/// ```text
/// `10.0.0.0/64` is no network
///   search src=10.0.0.0/64
///              ~~~~~~~~~~~
///   an IPv4 prefix has 0 to 32 bits
/// ```
pub(super) fn underline(search: &str, span: Span, message: &str, advice: &str) -> String {
    let start = floor(search, span.start);
    let end = floor(search, span.end.max(start)).max(start);
    let line_start = search[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = search[start..].find('\n').map_or(search.len(), |at| start + at);
    let line = &search[line_start..line_end];
    let indent = line.len() - line.trim_start().len();
    let before = search[line_start..start].chars().count().saturating_sub(indent);
    let marked = search[start..end.min(line_end)].chars().count().max(1);
    format!("{message}\n  {}\n  {}{}\n  {advice}", line.trim(), " ".repeat(before), "~".repeat(marked))
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
