//! `printf(format, …)` (Search Reference, "Conversion functions"): C's conversions, with flags, width and precision.

use gazehound_spl::span::Span;

use super::{Scope, text};
use crate::error::Result;
use crate::exec::value::{Cell, Value, rows};

/// One piece of a format.
#[derive(Debug)]
enum Piece {
    Text(String),
    Conversion(Conversion),
}

/// `%-08.3f`.
#[derive(Debug, Default)]
struct Conversion {
    left: bool,
    plus: bool,
    blank: bool,
    alternate: bool,
    zero: bool,
    /// `'`: thousands are separated by commas.
    commas: bool,
    width: Size,
    precision: Option<Size>,
    letter: char,
}

/// A width or a precision.
#[derive(Debug)]
enum Size {
    Given(usize),
    /// `*`: the next argument.
    Argument,
}

impl Default for Size {
    fn default() -> Self {
        Self::Given(0)
    }
}

/// Wider texts are cut off there: a width comes from a search, or with `*` even from a log.
const WIDEST: usize = 10_000;

/// The format filled in, row by row; null where an argument is null.
pub(super) fn printf(scope: &Scope<'_>, arguments: &[Value], span: Span) -> Result<Value> {
    let (format, arguments) = arguments.split_first().map_or((&Value::Null, arguments), |(first, rest)| (first, rest));
    let Some(format) = text::constant(format) else {
        return Err(scope.wrong(
            span,
            "the format of `printf` must be a \"text\"",
            "for example `printf(\"%.2f\", x)`",
        ));
    };
    let pieces = pieces(&format).map_err(|what| {
        let help = "conversions: %d %i %u %o %x %X %c %s %f %F %e %E %g %G %%";
        scope.wrong(span, &format!("`printf` has no conversion `{what}`"), help)
    })?;
    let needed: usize = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(_) => 0,
            Piece::Conversion(one) => {
                let sizes = [Some(&one.width), one.precision.as_ref()];
                1 + sizes.into_iter().flatten().filter(|size| matches!(size, Size::Argument)).count()
            }
        })
        .sum();
    if needed != arguments.len() {
        let message = format!("the format of `printf` asks for {needed} values, found {}", arguments.len());
        return Err(scope.wrong(span, &message, "each `%` conversion takes one value, each `*` one more"));
    }
    let rows = rows(&arguments.iter().map(Value::len).collect::<Vec<_>>());
    let cells: Vec<_> = arguments.iter().map(Value::cells).collect();
    let line = |row: usize| {
        let mut values = cells.iter().map(|cells| {
            let mut first = None;
            cells.each(row, |cell| first = first.take().or_else(|| Some(owned(cell))));
            first
        });
        let mut out = String::new();
        for piece in &pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Conversion(one) => out.push_str(&one.fill(&mut values)?),
            }
        }
        Some(out)
    };
    Ok(Value::Text((0..rows).map(line).collect()))
}

/// A value, as a text and as the number that it may be.
fn owned(cell: Cell<'_>) -> (String, Option<f64>) {
    (cell.to_text().into_owned(), cell.number())
}

fn pieces(format: &str) -> std::result::Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        if chars.next_if_eq(&'%').is_some() {
            text.push('%');
            continue;
        }
        let mut one = Conversion::default();
        while let Some(flag) = chars.next_if(|c| matches!(c, '-' | '+' | ' ' | '#' | '0' | '\'')) {
            match flag {
                '-' => one.left = true,
                '+' => one.plus = true,
                ' ' => one.blank = true,
                '#' => one.alternate = true,
                '0' => one.zero = true,
                _ => one.commas = true,
            }
        }
        let mut size = || {
            if chars.next_if_eq(&'*').is_some() {
                return Size::Argument;
            }
            let mut number: usize = 0;
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                number = (number * 10 + digit.to_digit(10).unwrap_or(0) as usize).min(WIDEST);
            }
            Size::Given(number)
        };
        one.width = size();
        if chars.next_if_eq(&'.').is_some() {
            let mut digits = String::new();
            one.precision = Some(if chars.next_if_eq(&'*').is_some() {
                Size::Argument
            } else {
                while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                Size::Given(digits.parse::<usize>().unwrap_or(0).min(WIDEST))
            });
        }
        match chars.next() {
            Some(letter) if "diuoxXcsfFeEgG".contains(letter) => one.letter = letter,
            other => return Err(format!("%{}", other.map(String::from).unwrap_or_default())),
        }
        pieces.push(Piece::Text(std::mem::take(&mut text)));
        pieces.push(Piece::Conversion(one));
    }
    pieces.push(Piece::Text(text));
    Ok(pieces)
}

impl Conversion {
    /// The next value (after the widths that `*` asks for) as this conversion writes it.
    fn fill(&self, values: &mut impl Iterator<Item = Option<(String, Option<f64>)>>) -> Option<String> {
        let mut left = self.left;
        let mut size = |size: &Size| match size {
            Size::Given(size) => Some(*size),
            Size::Argument => {
                let number = values.next()??.1?;
                // A negative width turns to the left (C, fprintf).
                left |= number < 0.0;
                Some((number.abs() as usize).min(WIDEST))
            }
        };
        let width = size(&self.width)?;
        let precision = match &self.precision {
            Some(precision) => Some(size(precision)?),
            None => None,
        };
        let (text, number) = values.next()??;
        let whole = || number.map(f64::trunc);
        let (sign, body) = match self.letter {
            's' => (String::new(), text.chars().take(precision.unwrap_or(usize::MAX)).collect()),
            'c' => (String::new(), text.chars().take(1).collect()),
            'd' | 'i' => {
                let whole = whole()?;
                (self.sign(whole), self.digits(&format!("{:.0}", whole.abs()), precision))
            }
            'u' => (String::new(), self.digits(&format!("{:.0}", whole()?.abs()), precision)),
            'o' => (
                if self.alternate { "0" } else { "" }.into(),
                self.digits(&format!("{:o}", whole()? as i64), precision),
            ),
            'x' => (
                if self.alternate { "0x" } else { "" }.into(),
                self.digits(&format!("{:x}", whole()? as i64), precision),
            ),
            'X' => (
                if self.alternate { "0X" } else { "" }.into(),
                self.digits(&format!("{:X}", whole()? as i64), precision),
            ),
            letter => {
                let number = number?;
                let body = float(letter, number.abs(), precision.unwrap_or(6), self.alternate);
                (self.sign(number), if self.commas { separated(&body) } else { body })
            }
        };
        let missing = width.saturating_sub(sign.chars().count() + body.chars().count());
        let numeric = !matches!(self.letter, 's' | 'c');
        Some(if left {
            format!("{sign}{body}{}", " ".repeat(missing))
        } else if self.zero && numeric {
            format!("{sign}{}{body}", "0".repeat(missing))
        } else {
            format!("{}{sign}{body}", " ".repeat(missing))
        })
    }

    fn sign(&self, number: f64) -> String {
        let sign = match (number < 0.0, self.plus, self.blank) {
            (true, ..) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        };
        sign.to_owned()
    }

    /// At least `precision` digits.
    fn digits(&self, digits: &str, precision: Option<usize>) -> String {
        let zeros = "0".repeat(precision.unwrap_or(0).saturating_sub(digits.len()));
        let digits = format!("{zeros}{digits}");
        if self.commas { separated(&digits) } else { digits }
    }
}

/// `1234567.5` as `1,234,567.5`.
fn separated(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

/// A number that is not negative, as `%f`, `%e` or `%g`.
fn float(letter: char, number: f64, precision: usize, alternate: bool) -> String {
    let upper = |text: String| if letter.is_ascii_uppercase() { text.to_uppercase() } else { text };
    if !number.is_finite() {
        return upper(if number.is_nan() { "nan" } else { "inf" }.to_owned());
    }
    match letter.to_ascii_lowercase() {
        'f' => format!("{number:.precision$}"),
        'e' => upper(scientific(number, precision)),
        _ => {
            // C, fprintf, `%g`: `e` where the exponent is below -4 or not below the precision.
            let precision = precision.max(1);
            let exponent: i32 =
                scientific(number, precision - 1).split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
            let text = if exponent < -4 || exponent >= precision as i32 {
                scientific(number, precision - 1)
            } else {
                format!("{number:.*}", (precision as i32 - 1 - exponent).max(0) as usize)
            };
            let (digits, exponent) = text.split_at(text.find('e').unwrap_or(text.len()));
            let digits = if !alternate && digits.contains('.') {
                digits.trim_end_matches('0').trim_end_matches('.')
            } else {
                digits
            };
            upper(format!("{digits}{exponent}"))
        }
    }
}

/// `1.50e+03`: C writes a sign and at least two digits.
fn scientific(number: f64, precision: usize) -> String {
    let text = format!("{number:.precision$e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    format!("{digits}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
}
