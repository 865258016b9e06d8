//! `sort`: order; keeps 10,000 rows unless told otherwise, 0 for all.

use std::fmt;

use crate::ast::{Sort, SortKey, SortKind};
use crate::error::Error;
use crate::scan::{LIST_STOPS, Scan, print_field, whole};

pub(super) const SYNTAX: &str = "sort [N | limit=N] [+|-]FIELD … [desc]";

const KINDS: [(&str, SortKind); 4] =
    [("auto", SortKind::Auto), ("num", SortKind::Num), ("str", SortKind::Str), ("ip", SortKind::Ip)];

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Sort, Error> {
    scan.skip_separators()?;
    let limit = match scan.option(&["limit"])? {
        Some((name, value)) => Some(whole(name, &value)?),
        None => scan.count(),
    };
    Ok(Sort { limit, keys: keys(scan)? })
}

/// Keys up to the end of the command, with the trailing `desc` applied.
pub(super) fn keys(scan: &mut Scan<'_>) -> Result<Vec<SortKey>, Error> {
    let mut keys: Vec<SortKey> = Vec::new();
    // `- a b`: a sign apart from its field holds for the following fields that have none of their own.
    let mut standing = false;
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        let word = scan.peek_word(LIST_STOPS);
        let last = |word: &str| {
            let mut ahead = scan.clone();
            ahead.eat(word);
            ahead.skip_blank().is_ok() && ahead.at_end()
        };
        if !keys.is_empty() && ["desc", "d"].iter().any(|d| word.eq_ignore_ascii_case(d)) && last(word) {
            scan.eat(word);
            for key in &mut keys {
                key.descending = !key.descending;
            }
            break;
        }
        let mut descending = standing;
        if let Some(sign) = scan.peek().filter(|c| matches!(c, '-' | '+')) {
            scan.bump();
            descending = sign == '-';
            if scan.peek().is_some_and(char::is_whitespace) {
                standing = descending;
                scan.skip_blank()?;
            }
        }
        keys.push(key(scan, descending)?);
    }
    if keys.is_empty() { Err(scan.expected("a field name").help("for example `sort 0 -count`")) } else { Ok(keys) }
}

fn key(scan: &mut Scan<'_>, descending: bool) -> Result<SortKey, Error> {
    let word = scan.peek_word(LIST_STOPS);
    let mut ahead = scan.clone();
    ahead.eat(word);
    if ahead.eat("(") {
        // `num(f)` orders f as numbers; anything else is a field such as `max(bytes)`.
        if let Some((_, kind)) = KINDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
            ahead.skip_blank()?;
            let field = ahead.field()?;
            ahead.skip_blank()?;
            if !ahead.eat(")") {
                return Err(ahead.expected(&format!("`)` after `{word}({}`", field.value)));
            }
            *scan = ahead;
            return Ok(SortKey { field, descending, kind: *kind });
        }
    }
    Ok(SortKey { field: scan.field()?, descending, kind: SortKind::Auto })
}

pub(super) fn print_keys(keys: &[SortKey]) -> String {
    let print = |key: &SortKey| {
        let name = print_field(&key.field.value);
        let name = match KINDS.iter().find(|(_, kind)| *kind == key.kind) {
            Some((kind, _)) if key.kind != SortKind::Auto => format!("{kind}({name})"),
            _ => name,
        };
        format!("{}{name}", if key.descending { "-" } else { "+" })
    };
    keys.iter().map(print).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sort ")?;
        if let Some(limit) = self.limit {
            write!(f, "{limit} ")?;
        }
        f.write_str(&print_keys(&self.keys))
    }
}
