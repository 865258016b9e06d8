//! What the `search` command tests.
//!
//! Precedence (Splunk Search Reference, search, "Boolean expressions"): parentheses, NOT, OR, AND; words side by side are
//! ANDed. So `a b OR c` is `a AND (b OR c)`.

use std::fmt;

use crate::ast::{CompareOp, Comparison, Pattern, Predicate};
use crate::error::Error;
use crate::parser;
use crate::scan::{Scan, print_quoted};
use crate::span::{Span, Spanned};

/// What ends a bare word: blanks, bars, parentheses, brackets, quotes, comparison operators.
const TERM_STOPS: &[char] = &['(', ')', '[', ']', '"', '=', '<', '>', '!', '`'];
/// What ends a bare value: it may hold operators (`uri=/a?b=c`).
const VALUE_STOPS: &[char] = &['(', ')', '[', ']', '"', '`'];

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
        return Ok(Predicate::Not(Box::new(negation(scan)?)));
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

fn primary(scan: &mut Scan<'_>) -> Result<Predicate, Error> {
    let start = scan.at();
    match scan.peek() {
        Some('(') => {
            scan.bump();
            scan.skip_blank()?;
            if scan.eat(")") {
                return Ok(Predicate::All);
            }
            let inner = conjunction(scan)?;
            if !scan.eat(")") {
                return Err(
                    Error::syntax(Span::new(start, start + 1), "`(` without its `)`").help("close the group with `)`")
                );
            }
            Ok(inner)
        }
        Some('[') => {
            scan.bump();
            let inner = parser::pipeline(scan)?;
            if !scan.eat("]") {
                return Err(Error::syntax(Span::new(start, start + 1), "`[` without its `]`")
                    .help("close the subsearch with `]`"));
            }
            Ok(Predicate::Subsearch(Spanned::new(Box::new(inner), scan.since(start))))
        }
        Some('`') => Err(macro_error(scan)),
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
        if scan.at_end() || scan.peek() == Some(')') {
            return Err(scan
                .expected(&format!("a value for `{}`", field.value))
                .help(format!("for example `{}=*`", field.value)));
        }
        let value = pattern(scan, VALUE_STOPS)?;
        return Ok(Predicate::Compare(Comparison { field, op, value }));
    }
    if !left.value.quoted && scan.eat_keyword("IN") {
        scan.skip_blank()?;
        if scan.peek() == Some('(') {
            let open = scan.at();
            scan.bump();
            let mut values = Vec::new();
            loop {
                scan.skip_separators()?;
                match scan.peek() {
                    Some(')') => break,
                    None | Some('|') => {
                        return Err(Error::syntax(Span::new(open, open + 1), "`(` without its `)`")
                            .help("close the list with `)`"));
                    }
                    _ => values.push(pattern(scan, &['(', ')', '[', ']', '"', '`', ','])?),
                }
            }
            scan.bump();
            if values.is_empty() {
                return Err(Error::syntax(scan.since(open), "`IN` with an empty list").help("write at least one value"));
            }
            return Ok(Predicate::In { field, values });
        }
    }
    // What was read ahead was something else.
    *scan = after;
    Ok(Predicate::Term(left))
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
                let text = ahead.peek_word(&[')', ']']).to_owned();
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
    if word.is_empty() {
        return Err(scan.expected("a term or `field=value`"));
    }
    scan.eat(word);
    Ok(Spanned::new(Pattern { text: word.to_owned(), ..Pattern::default() }, scan.since(start)))
}

/// Macros live on a Splunk server.
pub(crate) fn macro_error(scan: &Scan<'_>) -> Error {
    let end = scan.rest()[1..].find('`').map_or(1, |at| at + 2);
    Error::unsupported(
        Span::new(scan.at(), scan.at() + end),
        "macros (text between backticks) are not expanded by this version",
    )
    .help("write the macro's text in its place")
}

impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("()"),
            Self::And(all) => join(f, all, " ", |part| matches!(part, Self::And(_))),
            Self::Or(any) => join(f, any, " OR ", |part| matches!(part, Self::And(_) | Self::Or(_))),
            Self::Not(inner) if matches!(**inner, Self::And(_) | Self::Or(_)) => write!(f, "NOT ({inner})"),
            Self::Not(inner) => write!(f, "NOT {inner}"),
            Self::Compare(c) => write!(f, "{}{}{}", print_name(&c.field.value), c.op, print_value(&c.value.value)),
            Self::In { field, values } => {
                let values: Vec<String> = values.iter().map(|value| print_item(&value.value)).collect();
                write!(f, "{} IN ({})", print_name(&field.value), values.join(", "))
            }
            Self::Term(term) => f.write_str(&print_term(&term.value)),
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

fn bare(text: &str, stops: &[char]) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c == '|' || stops.contains(&c))
}

fn print_name(name: &str) -> String {
    if bare(name, TERM_STOPS) && !is_word(name) { name.to_owned() } else { print_quoted(name) }
}

fn is_word(text: &str) -> bool {
    matches!(text, "AND" | "OR" | "NOT") || text.eq_ignore_ascii_case("search")
}

fn print_pattern(pattern: &Pattern, bare: bool) -> String {
    let text = if pattern.quoted || !bare { print_quoted(&pattern.text) } else { pattern.text.clone() };
    if pattern.term {
        format!("TERM({text})")
    } else if pattern.case_sensitive {
        format!("CASE({text})")
    } else {
        text
    }
}

fn print_value(pattern: &Pattern) -> String {
    print_pattern(pattern, bare(&pattern.text, VALUE_STOPS))
}

fn print_item(pattern: &Pattern) -> String {
    print_pattern(pattern, bare(&pattern.text, VALUE_STOPS) && !pattern.text.contains(','))
}

fn print_term(pattern: &Pattern) -> String {
    print_pattern(pattern, bare(&pattern.text, TERM_STOPS))
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
