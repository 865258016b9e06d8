//! Field names with `*`, as `fields`, `table`, `rename` and `stats` take them. Names differ by case.

/// `pattern` holds a `*`.
pub(super) fn is_wild(pattern: &str) -> bool {
    pattern.contains('*')
}

/// `name` is what `pattern` means. Internal fields (`_raw`) are meant only by patterns that start with `_`.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    pattern == name || (is_wild(pattern) && capture(pattern, name).is_some())
}

/// What each `*` of `pattern` stands for in `name`; the first one is as short as can be.
pub(super) fn capture<'a>(pattern: &str, name: &'a str) -> Option<Vec<&'a str>> {
    if name.starts_with('_') && !pattern.starts_with('_') {
        return None;
    }
    stars_of(pattern, name)
}

/// The same for any text: `_` is nothing special in a value.
pub(super) fn stars_of<'a>(pattern: &str, name: &'a str) -> Option<Vec<&'a str>> {
    let (head, rest) = match pattern.split_once('*') {
        None => return (pattern == name).then(Vec::new),
        Some(parts) => parts,
    };
    let mut found = Vec::new();
    stars(rest, name.strip_prefix(head)?, &mut found).then_some(found)
}

/// Matches what follows a `*` against `name`, trying the shortest first.
fn stars<'a>(rest: &str, name: &'a str, found: &mut Vec<&'a str>) -> bool {
    let Some((piece, after)) = rest.split_once('*') else {
        return match name.strip_suffix(rest) {
            Some(star) => {
                found.push(star);
                true
            }
            None => false,
        };
    };
    let mut from = 0;
    while let Some(at) = name[from..].find(piece).map(|at| from + at) {
        found.push(&name[..at]);
        if stars(after, &name[at + piece.len()..], found) {
            return true;
        }
        found.pop();
        match name[at..].chars().next() {
            Some(c) => from = at + c.len_utf8(),
            None => return false,
        }
    }
    false
}

/// `pattern` with each `*` replaced by the next of `stars`.
pub(super) fn fill(pattern: &str, stars: &[&str]) -> String {
    let mut stars = stars.iter();
    let mut out = String::with_capacity(pattern.len() + 8);
    for (at, piece) in pattern.split('*').enumerate() {
        if at > 0 {
            out.push_str(stars.next().unwrap_or(&""));
        }
        out.push_str(piece);
    }
    out
}
