//! What the `search` command tests.
//!
//! Precedence (Splunk Search Reference, search, "Boolean expressions"): parentheses, NOT, OR, AND; words side by side are
//! ANDed. So `a b OR c` is `a AND (b OR c)`.

use std::fmt;

use crate::ast::{CompareOp, Comparison, Field, Pattern, Predicate};
use crate::error::Error;
use crate::parser;
use crate::scan::{Scan, print_quoted, shortened};
use crate::span::{Span, Spanned};

/// What ends a bare word: blanks, bars, parentheses, brackets, quotes, comparison operators (`!=` too, but no other `!`).
const TERM_STOPS: &[char] = &['(', ')', '[', ']', '"', '=', '<', '>', '`'];
/// What ends a bare value: it may hold operators (`uri=/a?b=c`).
const VALUE_STOPS: &[char] = &['(', ')', '[', ']', '"', '`'];
/// What ends a bare value in the list of `IN`.
const ITEM_STOPS: &[char] = &['(', ')', '[', ']', '"', '`', ','];
/// What ends the word in `TERM(…)` and `CASE(…)`.
const CASE_STOPS: &[char] = &[')', ']'];

/// A predicate up to the end of the command; nothing there is [`Predicate::All`].
pub(crate) fn predicate(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    scan.skip_blank()?;
    if scan.at_end() {
        return Ok(Predicate::All);
    }
    let all = conjunction(scan)?;
    match scan.peek() {
        Some(')') => {
            Err(Error::syntax(scan.here(), "`)` without its `(`").help("remove it, or open the group with `(`"))
        }
        _ => Ok(all),
    }
}

fn conjunction(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    let mut all = vec![disjunction(scan)?];
    loop {
        scan.skip_blank()?;
        if eat_operator(scan, "AND") {
            scan.skip_blank()?;
        } else if scan.at_end() || scan.peek() == Some(')') {
            break;
        }
        all.push(disjunction(scan)?);
    }
    Ok(single(all, Predicate::And))
}

fn disjunction(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    let mut any = vec![negation(scan)?];
    loop {
        scan.skip_blank()?;
        if !eat_operator(scan, "OR") {
            break;
        }
        scan.skip_blank()?;
        any.push(negation(scan)?);
    }
    Ok(single(any, Predicate::Or))
}

fn single(mut list: Vec<Predicate>, join: fn(Vec<Predicate>) -> Predicate) -> Predicate {
    match list.len() {
        1 => list.swap_remove(0),
        _ => join(list),
    }
}

fn negation(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    if eat_operator(scan, "NOT") {
        scan.skip_blank()?;
        return Ok(Predicate::Not(Box::new(scan.nested(negation)?)));
    }
    primary(scan)
}

/// AND, OR and NOT count in upper case only (Splunk Search Manual, "Boolean expressions with logical operators").
fn eat_operator(scan: &mut Scan<'_>, word: &str) -> bool {
    let mut ahead = scan.clone();
    let found = ahead.eat(word)
        && ahead.peek().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '"' | '|'));
    if found {
        *scan = ahead;
    }
    found
}

/// A group in parentheses, a comparison or a term.
pub(crate) fn primary(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    let start = scan.at();
    match scan.peek() {
        Some('(') => {
            scan.bump();
            scan.skip_blank()?;
            if scan.eat(")") {
                return Ok(Predicate::All);
            }
            let inner = scan.nested(conjunction)?;
            if !scan.eat(")") {
                return Err(
                    Error::syntax(Span::new(start, start + 1), "`(` without its `)`").help("close the group with `)`")
                );
            }
            Ok(inner)
        }
        Some('[') => {
            scan.bump();
            let inner = scan.nested(parser::pipeline)?;
            if !scan.eat("]") {
                return Err(Error::syntax(Span::new(start, start + 1), "`[` without its `]`")
                    .help("close the subsearch with `]`"));
            }
            Ok(Predicate::Subsearch(Spanned::new(Box::new(inner), scan.since(start))))
        }
        Some('`') => Err(scan.backtick()),
        _ => term_or_comparison(scan),
    }
}

fn term_or_comparison(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    if ["AND", "OR"].iter().any(|word| eat_operator(&mut scan.clone(), word)) {
        let word = scan.peek_word(TERM_STOPS);
        return Err(Error::syntax(
            Span::new(scan.at(), scan.at() + word.len()),
            format!("`{word}` has nothing on one side"),
        )
        .help(format!("write a term on both sides, or quote the word: \"{word}\"")));
    }
    let left = pattern(scan, TERM_STOPS)?;
    if left.value.term || left.value.case_sensitive {
        return Ok(Predicate::Term(left));
    }
    let after = scan.clone();
    scan.skip_blank()?;
    let field = Spanned::new(left.value.text.clone(), left.span);
    if let Some(op) = compare_op(scan)? {
        scan.skip_blank()?;
        return Ok(Predicate::Compare(Comparison { value: value(scan, &field)?, field, op }));
    }
    let place = scan.at();
    let negated = eat_operator(scan, "NOT");
    scan.skip_blank()?;
    if scan.eat_keyword("IN") {
        let written = scan.since(place);
        scan.skip_blank()?;
        if scan.peek() == Some('(') {
            if negated {
                let name = shortened(&field.value);
                return Err(Error::syntax(written, "`NOT` stands before the field in a search")
                    .help(format!("write `NOT {name} IN (…)`")));
            }
            return Ok(Predicate::In { field, values: items(scan)? });
        }
    }
    // What was read ahead was something else.
    *scan = after;
    Ok(Predicate::Term(left))
}

/// The right-hand side of a comparison.
fn value(scan: &mut Scan<'_>, field: &Field) -> Result<Spanned<Pattern>, Error> {
    let name = shortened(&field.value);
    let missing = || scan.expected(&format!("a value for `{name}`"));
    match scan.peek() {
        Some('[') => Err(Error::unsupported(scan.here(), "a subsearch as a value is not run by this version")
            .help("write `[search … | fields FIELD]` alone: each row becomes a `FIELD=\"value\"`")),
        Some('(') => Err(missing().help(format!("for one of several values write `{name} IN (a, b)`"))),
        None | Some('|' | ']' | ')') => Err(missing().help(format!("for example `{name}=*`"))),
        Some(_) => pattern(scan, VALUE_STOPS),
    }
}

/// `(value, …)` of `IN`.
fn items(scan: &mut Scan<'_>) -> Result<Vec<Spanned<Pattern>>, Error> {
    let open = scan.at();
    scan.bump();
    let mut values = Vec::new();
    loop {
        scan.skip_separators()?;
        match scan.peek() {
            Some(')') => break,
            None | Some('|') => {
                return Err(
                    Error::syntax(Span::new(open, open + 1), "`(` without its `)`").help("close the list with `)`")
                );
            }
            _ => values.push(pattern(scan, ITEM_STOPS)?),
        }
    }
    scan.bump();
    if values.is_empty() {
        return Err(Error::syntax(scan.since(open), "`IN` with an empty list").help("write at least one value"));
    }
    Ok(values)
}

fn compare_op(scan: &mut Scan<'_>) -> Result<Option<CompareOp>, Error> {
    let place = scan.here();
    let ops = [
        ("!=", CompareOp::Ne),
        ("<=", CompareOp::Le),
        (">=", CompareOp::Ge),
        ("<", CompareOp::Lt),
        (">", CompareOp::Gt),
        ("=", CompareOp::Eq),
    ];
    for (text, op) in ops {
        if scan.eat(text) {
            if op == CompareOp::Eq && scan.peek() == Some('=') {
                return Err(Error::syntax(Span::new(place.start, place.start + 2), "`==` is for `where` and `eval`")
                    .help("write `=` in a search"));
            }
            return Ok(Some(op));
        }
    }
    Ok(None)
}

/// A quoted phrase, `TERM(x)`, `CASE(x)` or a bare word.
fn pattern(scan: &mut Scan<'_>, stops: &[char]) -> Result<Spanned<Pattern>, Error> {
    let start = scan.at();
    if scan.peek() == Some('"') {
        let text = scan.quoted()?;
        return Ok(Spanned::new(Pattern { text: text.value, quoted: true, ..Pattern::default() }, text.span));
    }
    for name in ["TERM", "CASE"] {
        let mut ahead = scan.clone();
        if ahead.eat(name) && ahead.eat("(") {
            ahead.skip_blank()?;
            let quoted = ahead.peek() == Some('"');
            let text = if quoted {
                ahead.quoted()?.value
            } else {
                let text = ahead.peek_word(CASE_STOPS).to_owned();
                ahead.eat(&text);
                text
            };
            ahead.skip_blank()?;
            if text.is_empty() || !ahead.eat(")") {
                return Err(Error::syntax(Span::new(start, start + 4), format!("`{name}(` expects one word and `)`"))
                    .help(format!("for example `{name}(ntlm)`")));
            }
            *scan = ahead;
            let pattern = Pattern { text, quoted, term: name == "TERM", case_sensitive: name == "CASE" };
            return Ok(Spanned::new(pattern, scan.since(start)));
        }
    }
    let word = scan.peek_word(stops);
    // The `!` of `!=` is no part of the word before it.
    let op = stops == TERM_STOPS && word.ends_with('!') && scan.rest()[word.len()..].starts_with('=');
    let word = if op { &word[..word.len() - 1] } else { word };
    if word.is_empty() {
        return Err(scan.expected("a term or `field=value`"));
    }
    scan.eat(word);
    Ok(Spanned::new(Pattern { text: word.to_owned(), ..Pattern::default() }, scan.since(start)))
}

impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("()"),
            Self::And(all) => join(f, all, " ", |part| matches!(part, Self::And(_))),
            Self::Or(any) => join(f, any, " OR ", |part| matches!(part, Self::And(_) | Self::Or(_))),
            Self::Not(inner) if matches!(**inner, Self::And(_) | Self::Or(_)) => write!(f, "NOT ({inner})"),
            Self::Not(inner) => write!(f, "NOT {inner}"),
            Self::Compare(c) => {
                let value = print_pattern(&c.value.value, VALUE_STOPS);
                // `a= =b` compares with `=b`.
                let blank = if value.starts_with('=') { " " } else { "" };
                write!(f, "{}{}{blank}{value}", print_name(&c.field.value), c.op)
            }
            Self::In { field, values } => {
                let values: Vec<String> = values.iter().map(|value| print_pattern(&value.value, ITEM_STOPS)).collect();
                write!(f, "{} IN ({})", print_name(&field.value), values.join(", "))
            }
            // `a IN (b)` is a list, `a (IN) (b)` three terms.
            Self::Term(term) if bare_in(&term.value) => {
                write!(f, "({})", term.value.text)
            }
            Self::Term(term) => f.write_str(&print_pattern(&term.value, TERM_STOPS)),
            Self::Subsearch(inner) => write!(f, "[{}]", inner.value),
        }
    }
}

fn join(f: &mut fmt::Formatter<'_>, parts: &[Predicate], with: &str, group: fn(&Predicate) -> bool) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(with)?;
        }
        if group(part) {
            write!(f, "({part})")?;
        } else {
            write!(f, "{part}")?;
        }
    }
    Ok(())
}

/// Does `text` read back as one bare word?
fn bare(text: &str, stops: &[char]) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c == '|' || stops.contains(&c))
}

/// The word `IN` with nothing around it.
fn bare_in(pattern: &Pattern) -> bool {
    !pattern.quoted && !pattern.case_sensitive && !pattern.term && pattern.text.eq_ignore_ascii_case("IN")
}

fn bare_term(text: &str) -> bool {
    // `foo!` before a `=` would turn it into `!=`.
    bare(text, TERM_STOPS) && !text.ends_with('!') && !matches!(text, "AND" | "OR" | "NOT")
}

fn print_name(name: &str) -> String {
    if bare_term(name) && !name.eq_ignore_ascii_case("search") { name.to_owned() } else { print_quoted(name) }
}

/// `pattern` where bare words end at `stops`.
fn print_pattern(pattern: &Pattern, stops: &[char]) -> String {
    let word = |stops: &[char]| {
        let plain = !pattern.quoted && !pattern.text.starts_with('"') && bare(&pattern.text, stops);
        if plain { pattern.text.clone() } else { print_quoted(&pattern.text) }
    };
    if pattern.term {
        format!("TERM({})", word(CASE_STOPS))
    } else if pattern.case_sensitive {
        format!("CASE({})", word(CASE_STOPS))
    } else {
        word(stops)
    }
}

impl fmt::Display for CompareOp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Eq => "=",
            Self::Ne => "!=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
        })
    }
}
