//! Texts that end in a number, as numbers: ids such as `EventID::17` and times take a fraction of the room.

use std::collections::HashMap;

/// Families with fewer members are kept as texts.
const WORTH: usize = 64;
/// In bytes.
const LONGEST_PREFIX: usize = 100;
/// The difference of two values, doubled, is still a whole number in JavaScript.
const MOST: i64 = 1 << 51;

/// What the texts of a family share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Family<'a> {
    /// What stands before the number.
    pub(crate) prefix: &'a str,
    /// Digits after the point; none: no point.
    pub(crate) decimals: u64,
}

/// The families of `texts` that are worth it, in order of first appearance, and for each text its family's position and
/// value (the number without its point), or `None`: it stays a text.
pub(crate) fn families<'a>(texts: &[&'a str]) -> (Vec<Family<'a>>, Vec<Option<(usize, i64)>>) {
    let numerals: Vec<Option<(Family<'a>, i64)>> = texts.iter().map(|text| numeral(text)).collect();
    let mut members: HashMap<Family<'a>, usize> = HashMap::new();
    for (family, _) in numerals.iter().flatten() {
        *members.entry(*family).or_insert(0) += 1;
    }
    let mut families = Vec::new();
    let mut place: HashMap<Family<'a>, usize> = HashMap::new();
    let placed = numerals.into_iter().map(|numeral| {
        let (family, value) = numeral.filter(|(family, _)| members[family] >= WORTH)?;
        let at = *place.entry(family).or_insert_with(|| {
            families.push(family);
            families.len() - 1
        });
        Some((at, value))
    });
    let placed = placed.collect();
    (families, placed)
}

/// Only what is written back the same: no leading zeros, no sign, no exponent.
fn numeral(text: &str) -> Option<(Family<'_>, i64)> {
    let digits = |c: char| c.is_ascii_digit() || c == '.';
    let start = text.rfind(|c| !digits(c)).map_or(0, |at| text.ceil_char_boundary(at + 1));
    let (prefix, number) = text.split_at(start);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let plain = whole == "0" || !whole.starts_with('0') && !whole.is_empty();
    let point = number.len() > whole.len();
    if !plain || prefix.len() > LONGEST_PREFIX || point == decimals.is_empty() || decimals.contains('.') {
        return None;
    }
    let value: i64 = format!("{whole}{decimals}").parse().ok()?;
    (value < MOST).then_some((Family { prefix, decimals: decimals.len() as u64 }, value))
}
