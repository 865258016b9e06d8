//! Texts that end in a number, as numbers: ids such as `EventID::17` and times take a fraction of the room.

use foldhash::HashMap;

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
    // All families, with their members; then only those that are worth it.
    let mut all: Vec<(Family<'a>, usize)> = Vec::new();
    let mut place: HashMap<Family<'a>, usize> = HashMap::default();
    let numerals = texts.iter().map(|text| {
        let (family, value) = numeral(text)?;
        let at = *place.entry(family).or_insert_with(|| {
            all.push((family, 0));
            all.len() - 1
        });
        all[at].1 += 1;
        Some((at, value))
    });
    let numerals: Vec<Option<(usize, i64)>> = numerals.collect();
    let mut families = Vec::new();
    let kept: Vec<Option<usize>> = all
        .into_iter()
        .map(|(family, members)| {
            (members >= WORTH).then(|| {
                families.push(family);
                families.len() - 1
            })
        })
        .collect();
    let placed = numerals.into_iter().map(|numeral| numeral.and_then(|(at, value)| Some((kept[at]?, value))));
    (families, placed.collect())
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
