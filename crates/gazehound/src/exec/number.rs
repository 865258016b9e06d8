//! Numbers and text: SPL has one kind of value, and a text that looks like a number is one.

/// The number that `text` is, if the whole of it is one (`-1.5e3`; not ` 1`, `0x1f`, `nan` or `1 KB`).
pub(crate) fn parse(text: &str) -> Option<f64> {
    parse_whole(text).map(|(number, _)| number)
}

/// The same, and whether it is written as a whole number, as [`is_whole`] says.
pub(crate) fn parse_whole(text: &str) -> Option<(f64, bool)> {
    let bytes = text.as_bytes();
    let first = *bytes.first()?;
    if !(first.is_ascii_digit() || matches!(first, b'-' | b'+' | b'.')) || bytes.len() > 40 {
        return None;
    }
    // What most logs hold, and exact in a double.
    if bytes.len() <= 15 && bytes.iter().all(u8::is_ascii_digit) {
        return Some((bytes.iter().fold(0_u64, |number, digit| number * 10 + u64::from(digit - b'0')) as f64, true));
    }
    // Rust also reads `+inf` and `-nan`.
    if bytes.iter().any(|b| b.is_ascii_alphabetic() && !b.eq_ignore_ascii_case(&b'e')) {
        return None;
    }
    Some((text.parse().ok()?, is_whole(text)))
}

/// Written as a whole number (so that arithmetic on it stays whole).
pub(crate) fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.len() <= 15 && digits.bytes().all(|b| b.is_ascii_digit())
}

/// `number` as SPL prints it: one rule for searches and for frames.
pub(crate) fn text(number: f64) -> String {
    crate::strings::number(number)
}
