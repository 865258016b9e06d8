//! Expressions of `eval`, `where` and `eval(…)` in `stats`.
//!
//! Loosest first: XOR, OR, AND, NOT, comparisons (LIKE and IN among them), `.`, `+` `-`, `*` `/` `%`, signs.

use std::fmt;

use crate::ast::{BinaryOp, CompareOp, Expr, UnaryOp};
use crate::error::Error;
use crate::function::EvalFunction;
use crate::scan::{Scan, print_quoted, shortened};
use crate::span::{Span, Spanned};

type Parsed = Result<Spanned<Expr>, Error>;

pub(crate) fn expr(scan: &mut Scan<'_>) -> Parsed {
    scan.skip_blank()?;
    binary(scan, 0)
}

/// Words that join booleans, loosest first.
const LEVELS: [(&str, BinaryOp); 3] = [("XOR", BinaryOp::Xor), ("OR", BinaryOp::Or), ("AND", BinaryOp::And)];

fn binary(scan: &mut Scan<'_>, level: usize) -> Parsed {
    let Some((word, op)) = LEVELS.get(level) else { return negation(scan) };
    let mut left = binary(scan, level + 1)?;
    loop {
        scan.skip_blank()?;
        if !keyword(scan, word) {
            return Ok(left);
        }
        scan.skip_blank()?;
        left = pair(scan, *op, left, |scan| binary(scan, level + 1))?;
    }
}

/// `NOT`, `AND` … as whole words; expressions take them in any case.
fn keyword(scan: &mut Scan<'_>, word: &str) -> bool {
    let mut ahead = scan.clone();
    let name = ident(&ahead);
    if !name.eq_ignore_ascii_case(word) {
        return false;
    }
    ahead.eat(name);
    *scan = ahead;
    true
}

fn ident<'a>(scan: &Scan<'a>) -> &'a str {
    let rest = scan.rest();
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    if rest.starts_with(|c: char| c.is_ascii_digit()) { "" } else { &rest[..end] }
}

fn negation(scan: &mut Scan<'_>) -> Parsed {
    let start = scan.at();
    if keyword(scan, "NOT") {
        scan.skip_blank()?;
        let inner = scan.nested(negation)?;
        scan.grow(scan.height)?;
        let span = Span::new(start, inner.span.end);
        return Ok(Spanned::new(Expr::Unary(UnaryOp::Not, Box::new(inner)), span));
    }
    comparison(scan)
}

fn comparison(scan: &mut Scan<'_>) -> Parsed {
    let left = concat(scan)?;
    scan.skip_blank()?;
    let ops = [
        ("!=", CompareOp::Ne),
        ("<=", CompareOp::Le),
        (">=", CompareOp::Ge),
        ("==", CompareOp::Eq),
        ("<", CompareOp::Lt),
        (">", CompareOp::Gt),
        ("=", CompareOp::Eq),
    ];
    if let Some((_, op)) = ops.into_iter().find(|(text, _)| scan.eat(text)) {
        scan.skip_blank()?;
        return pair(scan, BinaryOp::Compare(op), left, concat);
    }
    if keyword(scan, "LIKE") {
        scan.skip_blank()?;
        return pair(scan, BinaryOp::Like, left, concat);
    }
    let (before, negated) = (scan.clone(), keyword(scan, "NOT"));
    if negated {
        scan.skip_blank()?;
    }
    if keyword(scan, "IN") {
        scan.skip_blank()?;
        if scan.peek() != Some('(') {
            return Err(scan.expected("`(` after `IN`"));
        }
        let height = scan.height;
        let values = arguments(scan)?;
        scan.grow(scan.height.max(height) + usize::from(negated))?;
        let span = scan.since(left.span.start);
        let within = Spanned::new(Expr::In(Box::new(left), values), span);
        return Ok(if negated { Spanned::new(Expr::Unary(UnaryOp::Not, Box::new(within)), span) } else { within });
    }
    *scan = before;
    Ok(left)
}

fn concat(scan: &mut Scan<'_>) -> Parsed {
    left_to_right(scan, &[(".", BinaryOp::Concat)], sum)
}

fn sum(scan: &mut Scan<'_>) -> Parsed {
    left_to_right(scan, &[("+", BinaryOp::Add), ("-", BinaryOp::Sub)], product)
}

fn product(scan: &mut Scan<'_>) -> Parsed {
    left_to_right(scan, &[("*", BinaryOp::Mul), ("/", BinaryOp::Div), ("%", BinaryOp::Mod)], sign)
}

fn left_to_right(scan: &mut Scan<'_>, ops: &[(&str, BinaryOp)], next: fn(&mut Scan<'_>) -> Parsed) -> Parsed {
    let mut left = next(scan)?;
    loop {
        scan.skip_blank()?;
        let Some((_, op)) = ops.iter().find(|(text, _)| scan.eat(text)) else { return Ok(left) };
        scan.skip_blank()?;
        left = pair(scan, *op, left, next)?;
    }
}

/// `left OP` and the right operand, which `next` reads.
fn pair<'a>(
    scan: &mut Scan<'a>,
    op: BinaryOp,
    left: Spanned<Expr>,
    next: impl FnOnce(&mut Scan<'a>) -> Parsed,
) -> Parsed {
    let height = scan.height;
    let right = next(scan)?;
    scan.grow(scan.height.max(height))?;
    let span = Span::new(left.span.start, right.span.end);
    Ok(Spanned::new(Expr::Binary(op, Box::new(left), Box::new(right)), span))
}

fn sign(scan: &mut Scan<'_>) -> Parsed {
    let start = scan.at();
    for (text, op) in [("-", UnaryOp::Neg), ("+", UnaryOp::Plus)] {
        if scan.eat(text) {
            scan.skip_blank()?;
            let inner = scan.nested(sign)?;
            scan.grow(scan.height)?;
            let span = Span::new(start, inner.span.end);
            return Ok(Spanned::new(Expr::Unary(op, Box::new(inner)), span));
        }
    }
    primary(scan)
}

fn primary(scan: &mut Scan<'_>) -> Parsed {
    let start = scan.at();
    scan.height = 0;
    match scan.peek() {
        Some('(') => {
            scan.bump();
            let inner = scan.nested(expr)?;
            scan.skip_blank()?;
            if scan.at_end() {
                return Err(
                    Error::syntax(Span::new(start, start + 1), "`(` without its `)`").help("close the group with `)`")
                );
            }
            if !scan.eat(")") {
                return Err(scan.expected("`)`"));
            }
            Ok(Spanned::new(inner.value, scan.since(start)))
        }
        Some('"') => scan.quoted().map(|text| Spanned::new(Expr::Text(text.value), text.span)),
        Some('\'') => scan.delimited('\'').map(|name| Spanned::new(Expr::Field(name.value), name.span)),
        Some('`') => Err(scan.backtick()),
        Some('[') => Err(Error::unsupported(scan.here(), "a subsearch in an expression is not run by this version")
            .help("a subsearch stands in the `search` command")),
        Some(c) if c.is_ascii_digit() || (c == '.' && scan.rest()[1..].starts_with(|c: char| c.is_ascii_digit())) => {
            number(scan)
        }
        _ => named(scan),
    }
}

fn number(scan: &mut Scan<'_>) -> Parsed {
    let (start, rest) = (scan.at(), scan.rest());
    let digits = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(0);
    if rest[end..].starts_with('.') && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    if rest[end..].starts_with(['e', 'E']) {
        let sign = usize::from(rest[end + 1..].starts_with(['+', '-']));
        let exponent = digits(end + 1 + sign);
        if exponent > 0 {
            end += 1 + sign + exponent;
        }
    }
    let text = &rest[..end];
    scan.eat(text);
    if scan.rest().starts_with('.') && text.contains('.') && scan.rest()[1..].starts_with(|c: char| c.is_ascii_digit())
    {
        let word = scan.peek_word(&[',', '(', ')', '=', '"']).len();
        let word = Span::new(start, scan.at() + word);
        let address = shortened(scan.slice(word));
        return Err(Error::syntax(word, format!("`{address}` is no number"))
            .help(format!("an address stands in double quotes: \"{address}\"")));
    }
    if !ident(scan).is_empty() {
        let word = Span::new(start, scan.at() + ident(scan).len());
        let name = scan.slice(word).to_owned();
        return Err(Error::syntax(word, format!("`{name}` is neither a number nor a field name"))
            .help(format!("a field name that starts with a digit needs single quotes: `'{name}'`")));
    }
    let value = text.parse().map_err(|_| Error::syntax(scan.since(start), format!("`{text}` is no number")))?;
    Ok(Spanned::new(Expr::Number(value, text.to_owned()), scan.since(start)))
}

fn named(scan: &mut Scan<'_>) -> Parsed {
    let start = scan.at();
    let name = ident(scan);
    if name.is_empty() {
        let error = scan.expected("a field, a number, a \"text\" or a function");
        let word = scan.peek_word(&['(', ')', ',', '=', '<', '>', '!', '"', '`']);
        if word.len() > 1 && word.starts_with('*') {
            return Err(
                error.help("`*` stands for no names here: only `stats`, `fields`, `table` and `rename` take wildcards")
            );
        }
        return Err(error);
    }
    scan.eat(name);
    let name = Spanned::new(name.to_owned(), scan.since(start));
    let after = scan.clone();
    scan.skip_blank()?;
    if scan.peek() == Some('(') {
        return call(scan, &name);
    }
    *scan = after;
    if scan.peek() == Some('{') {
        let end = scan.at() + scan.peek_word(&['(', ')', ',', '=', '<', '>', '!', '"', '+', '-', '*', '/']).len();
        // `a.b{}` is one name too: `a.` has been read as the start of a concatenation.
        let before = scan.slice(Span::new(0, start));
        let prefix = before.trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '{' | '}'));
        let dots = before[prefix.len()..].bytes().take_while(|b| *b == b'.').count();
        let span = Span::new(prefix.len() + dots, end);
        let word = shortened(scan.slice(span));
        return Err(
            Error::syntax(span, format!("field `{word}` needs single quotes here")).help(format!("write `'{word}'`"))
        );
    }
    Ok(Spanned::new(Expr::Field(name.value), name.span))
}

fn call(scan: &mut Scan<'_>, name: &Spanned<String>) -> Parsed {
    // `in(f, a, b)` is `f IN (a, b)`.
    if name.value.eq_ignore_ascii_case("in") {
        let mut values = arguments(scan)?;
        let span = scan.since(name.span.start);
        if values.len() < 2 {
            return Err(Error::syntax(span, "`in` takes a field and at least one value")
                .help("for example `in(qtype_name, \"MX\", \"TXT\")`"));
        }
        let field = values.remove(0);
        return Ok(Spanned::new(Expr::In(Box::new(field), values), span));
    }
    let function = EvalFunction::find(name)?;
    let arguments = arguments(scan)?;
    let span = scan.since(name.span.start);
    let (least, most) = function.arity();
    if arguments.len() < least || arguments.len() > most {
        let takes = match (least, most) {
            (0, 0) => "no arguments".to_owned(),
            (1, 1) => "1 argument".to_owned(),
            (a, b) if a == b => format!("{a} arguments"),
            (a, usize::MAX) => format!("at least {a} argument{}", if a == 1 { "" } else { "s" }),
            (a, b) => format!("{a} to {b} arguments"),
        };
        return Err(Error::syntax(span, format!("`{}` takes {takes}, found {}", name.value, arguments.len()))
            .help(format!("write `{}{}`", name.value, function.syntax())));
    }
    if let Some((from, pair)) = function.pairs()
        && (arguments.len() - from) % 2 == 1
    {
        let name = function.name();
        let help = match function {
            EvalFunction::Case => "end it with `true(), DEFAULT`".to_owned(),
            _ => format!("write `{name}{}`", function.syntax()),
        };
        return Err(Error::syntax(span, format!("`{name}` takes pairs of {pair}")).help(help));
    }
    for (place, argument) in arguments.iter().enumerate() {
        if let Expr::Text(text) = &argument.value
            && function.takes_number(place)
            && text.parse::<f64>().is_err()
        {
            return Err(not_a_number(&name.value, function, text, argument.span));
        }
    }
    Ok(Spanned::new(Expr::Call(Spanned::new(function, name.span), arguments), span))
}

/// `round("orig_bytes")`: a name in double quotes is a text.
fn not_a_number(name: &str, function: EvalFunction, text: &str, span: Span) -> Error {
    let text = shortened(text);
    let mut field = String::new();
    // Writing to a string does not fail.
    let _ = write_field(&mut field, &text);
    Error::syntax(span, format!("`{name}` takes a number here, found the text \"{text}\""))
        .help(format!("write `{name}{}`; a field stands without double quotes: `{field}`", function.syntax()))
}

/// `(a, b, …)`, one level above the highest of them.
fn arguments(scan: &mut Scan<'_>) -> Result<Vec<Spanned<Expr>>, Error> {
    let open = scan.at();
    scan.bump();
    let mut list = Vec::new();
    let mut height = 0;
    scan.skip_blank()?;
    if scan.eat(")") {
        return Ok(list);
    }
    loop {
        list.push(scan.nested(expr)?);
        height = height.max(scan.height);
        scan.skip_blank()?;
        if scan.eat(")") {
            scan.grow(height)?;
            return Ok(list);
        }
        if scan.at_end() {
            return Err(Error::syntax(Span::new(open, open + 1), "`(` without its `)`").help("close the list with `)`"));
        }
        if !scan.eat(",") {
            return Err(scan.expected("`,` or `)`"));
        }
    }
}

impl Expr {
    /// How tightly it holds together: an operand of a tighter operator needs parentheses.
    fn level(&self) -> u8 {
        match self {
            Self::Binary(op, ..) => op.level(),
            Self::Unary(UnaryOp::Not, _) => 4,
            Self::In(..) => 5,
            Self::Unary(..) => 9,
            Self::Field(_) | Self::Number(..) | Self::Text(_) | Self::Call(..) => 10,
        }
    }
}

impl BinaryOp {
    const fn level(self) -> u8 {
        match self {
            Self::Xor => 1,
            Self::Or => 2,
            Self::And => 3,
            Self::Compare(_) | Self::Like => 5,
            Self::Concat => 6,
            Self::Add | Self::Sub => 7,
            Self::Mul | Self::Div | Self::Mod => 8,
        }
    }

    fn symbol(self) -> String {
        match self {
            Self::Xor => "XOR".into(),
            Self::Or => "OR".into(),
            Self::And => "AND".into(),
            Self::Compare(op) => op.to_string(),
            Self::Like => "LIKE".into(),
            Self::Concat => ".".into(),
            Self::Add => "+".into(),
            Self::Sub => "-".into(),
            Self::Mul => "*".into(),
            Self::Div => "/".into(),
            Self::Mod => "%".into(),
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operand =
            |inner: &Self, least: u8| if inner.level() < least { format!("({inner})") } else { inner.to_string() };
        let list = |values: &[Spanned<Self>]| values.iter().map(|v| v.value.to_string()).collect::<Vec<_>>().join(", ");
        match self {
            Self::Field(name) => write_field(f, name),
            Self::Number(_, text) => f.write_str(text),
            Self::Text(text) => f.write_str(&print_quoted(text)),
            Self::Unary(UnaryOp::Not, inner) => write!(f, "NOT {}", operand(&inner.value, 4)),
            Self::Unary(UnaryOp::Neg, inner) => write!(f, "-{}", operand(&inner.value, 9)),
            Self::Unary(UnaryOp::Plus, inner) => write!(f, "+{}", operand(&inner.value, 9)),
            Self::Binary(op, left, right) => {
                // Comparisons do not chain, the others lean to the left.
                let least = op.level() + u8::from(matches!(op, BinaryOp::Compare(_) | BinaryOp::Like));
                write!(f, "{} {} {}", operand(&left.value, least), op.symbol(), operand(&right.value, op.level() + 1))
            }
            Self::Call(function, arguments) => write!(f, "{}({})", function.value.name(), list(arguments)),
            Self::In(field, values) => write!(f, "{} IN ({})", operand(&field.value, 6), list(values)),
        }
    }
}

/// Names of other characters than letters, digits and `_`, or that start with a digit, need single quotes
/// (Splunk Search Reference, eval, "Field names").
pub(crate) fn write_field(f: &mut impl fmt::Write, name: &str) -> fmt::Result {
    let plain = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !["AND", "OR", "NOT", "XOR", "LIKE", "IN"].iter().any(|word| name.eq_ignore_ascii_case(word));
    if plain { f.write_str(name) } else { write!(f, "'{}'", name.replace('\\', "\\\\").replace('\'', "\\'")) }
}
