//! `now`, `time`, `relative_time`, `strftime`, `strptime` (Search Reference, "Date and Time functions" and "Date and time
//! format variables"). Times are seconds since 1970; the time zone is UTC, as it is in Zeek's logs.

use chrono::{Datelike, NaiveDate};
use gazehound_spl::span::Span;
use polars::prelude::*;

use super::{Scope, text};
use crate::error::Result;
use crate::exec::metadata::{DAYS, MONTHS};
use crate::exec::value::{LAST_TIME, Numbers, Value, rows, stretched};
use crate::exec::window;

/// `relative_time(time, distance)`, e.g. `-1d@d`; an absolute time is no distance.
pub(super) fn relative(scope: &Scope<'_>, time: &Value, distance: &Value, span: Span) -> Result<Value> {
    let moved = |time: f64, distance: &str| {
        if distance.starts_with(['+', '-', '@']) { window::seconds(distance, time) } else { None }
    };
    if let Some(text) = text::constant(distance)
        && moved(0.0, &text).is_none()
    {
        let message = format!("`{text}` is no distance in time");
        return Err(scope.wrong(span, &message, "for example \"-24h\", \"-1d@d\" or \"@w1\""));
    }
    let (times, distances) = (time.numbers().values, distance.texts());
    let rows = rows(&[times.len(), distances.len()]);
    let (times, distances) = (stretched(&times, rows), stretched(&distances, rows));
    let moved: Float64Chunked = times.iter().zip(distances.iter()).map(|(time, by)| moved(time?, by?)).collect();
    Ok(Value::Number(Numbers::new(moved, true)))
}

/// `strftime(time, format)`.
pub(super) fn format(scope: &Scope<'_>, time: &Value, format: &Value, span: Span) -> Result<Value> {
    let Some(format) = text::constant(format) else {
        let message = "the format of `strftime` must be a \"text\"";
        return Err(scope.wrong(span, message, "for example `strftime(_time, \"%Y-%m-%d %H:%M:%S\")`"));
    };
    let micros = |seconds: Option<f64>| Some((seconds.filter(|s| s.abs() <= LAST_TIME)? * 1e6).round() as i64);
    let micros: Int64Chunked = time.numbers().values.iter().map(micros).collect();
    let times = micros.into_datetime(TimeUnit::Microseconds, None);
    let texts = times.strftime(&format_of_chrono(&format)).map_err(|_| {
        scope.wrong(span, &format!("`{format}` is no time format"), "for example \"%Y-%m-%d %H:%M:%S\"")
    })?;
    Ok(Value::Text(texts))
}

/// Splunk's letters that chrono has not, or has in another meaning.
fn format_of_chrono(format: &str) -> String {
    let mut out = String::with_capacity(format.len());
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let digit = chars.next_if(char::is_ascii_digit);
        match chars.next() {
            Some('N') => out.push_str(&format!("%{}f", digit.unwrap_or('9'))),
            Some('Q') => out.push_str(&format!("%{}f", digit.unwrap_or('3'))),
            Some('z') => out.push_str("+0000"),
            Some('Z') => out.push_str("UTC"),
            Some('E') if chars.next_if_eq(&'z').is_some() => out.push_str("+0"),
            Some(':') if chars.next_if_eq(&'z').is_some() => out.push_str("+00:00"),
            Some('v') => out.push_str("%e-%b-%Y"),
            Some('x') => out.push_str("%m/%d/%Y"),
            Some('+') => out.push_str("%a %b %e %H:%M:%S UTC %Y"),
            letter => {
                out.push('%');
                out.extend(digit);
                out.extend(letter);
            }
        }
    }
    out
}

/// `strptime(text, format)`: null where the text does not begin as the format says. What the format leaves out is the
/// day of the search, and midnight.
pub(super) fn parse(scope: &Scope<'_>, text: &Value, format: &Value, span: Span) -> Result<Value> {
    let Some(format) = text::constant(format) else {
        let message = "the format of `strptime` must be a \"text\"";
        return Err(scope.wrong(span, message, "for example `strptime(date, \"%Y-%m-%d\")`"));
    };
    let items = items(&format).map_err(|letter| {
        let message = format!("`strptime` cannot read `%{letter}`");
        scope.wrong(
            span,
            &message,
            "it reads %Y %y %m %b %d %e %j %a %H %I %k %l %M %S %p %N %Q %f %z %Z %s %T %D %F %R",
        )
    })?;
    let today = (scope.engine.now / DAY).floor() as i64;
    let texts = text.texts();
    let times: Float64Chunked = texts.iter().map(|text| read(text?, &items, today)).collect();
    let whole = times.iter().flatten().all(|time| time.fract() == 0.0);
    Ok(Value::Number(Numbers::new(times, whole)))
}

const DAY: f64 = 86_400.0;

/// One piece of a format.
enum Item {
    /// Any number of blanks.
    Blank,
    Literal(char),
    /// A letter after `%`.
    Variable(char),
}

fn items(format: &str) -> std::result::Result<Vec<Item>, char> {
    let mut items = Vec::new();
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            items.push(Item::Blank);
        } else if c != '%' {
            items.push(Item::Literal(c));
        } else {
            while chars.next_if(|c| c.is_ascii_digit() || matches!(c, '-' | '_' | ':' | 'E')).is_some() {}
            match chars.next() {
                Some('T') => items.extend(self::items("%H:%M:%S")?),
                Some('R') => items.extend(self::items("%H:%M")?),
                Some('D') => items.extend(self::items("%m/%d/%y")?),
                Some('x') => items.extend(self::items("%m/%d/%Y")?),
                Some('F') => items.extend(self::items("%Y-%m-%d")?),
                Some('n' | 't') => items.push(Item::Blank),
                Some('%') => items.push(Item::Literal('%')),
                Some(
                    letter @ ('Y' | 'y' | 'm' | 'b' | 'B' | 'h' | 'd' | 'e' | 'j' | 'a' | 'A' | 'H' | 'I' | 'k' | 'l'
                    | 'M' | 'S' | 'p' | 'P' | 'N' | 'Q' | 'f' | 'z' | 'Z' | 's'),
                ) => items.push(Item::Variable(letter)),
                letter => return Err(letter.unwrap_or('%')),
            }
        }
    }
    Ok(items)
}

/// What a text said.
#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    day_of_year: Option<u32>,
    hour: u32,
    afternoon: Option<bool>,
    minute: u32,
    second: u32,
    fraction: f64,
    /// Seconds east of UTC.
    offset: i64,
    epoch: Option<f64>,
}

fn read(text: &str, items: &[Item], today: i64) -> Option<f64> {
    let mut parts = Parts::default();
    let mut rest = text.trim_start();
    for item in items {
        match item {
            Item::Blank => rest = rest.trim_start(),
            Item::Literal(c) => rest = rest.strip_prefix(*c)?,
            Item::Variable(letter) => rest = variable(*letter, rest, &mut parts)?,
        }
    }
    let Parts { year, month, day, day_of_year, hour, afternoon, minute, second, fraction, offset, epoch } = parts;
    if let Some(epoch) = epoch {
        return Some(epoch + fraction);
    }
    let today = chrono::DateTime::from_timestamp(today * 86_400, 0)?.date_naive();
    let year = year.unwrap_or(today.year());
    let date = match (day_of_year, month, day) {
        (Some(day), ..) => NaiveDate::from_yo_opt(year, day)?,
        (None, Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month, day)?,
        (None, None, None) => today,
        _ => return None,
    };
    let hour = match afternoon {
        Some(afternoon) if hour <= 12 => hour % 12 + if afternoon { 12 } else { 0 },
        Some(_) => return None,
        None => hour,
    };
    let valid = hour < 24 && minute < 60 && second <= 60;
    let seconds = i64::from(hour * 3600 + minute * 60 + second) - offset;
    valid.then(|| date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() as f64 + seconds as f64 + fraction)
}

/// Reads what `%letter` stands for from the start of `text`; what is left.
fn variable<'t>(letter: char, text: &'t str, parts: &mut Parts) -> Option<&'t str> {
    let mut rest = text;
    let mut number = |most: usize| {
        let text = rest.trim_start();
        let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
        rest = &text[digits..];
        text[..digits].parse::<u32>().ok()
    };
    match letter {
        'Y' => parts.year = Some(number(4)? as i32),
        // POSIX: 69 to 99 are of the last century.
        'y' => parts.year = number(2).map(|year| if year < 69 { 2000 + year as i32 } else { 1900 + year as i32 }),
        'm' => parts.month = Some(number(2)?),
        'd' | 'e' => parts.day = Some(number(2)?),
        'j' => parts.day_of_year = Some(number(3)?),
        'H' | 'I' | 'k' | 'l' => parts.hour = number(2)?,
        'M' => parts.minute = number(2)?,
        'S' => parts.second = number(2)?,
        'N' | 'Q' | 'f' => {
            let digits = rest.bytes().take(9).take_while(u8::is_ascii_digit).count();
            parts.fraction = format!("0.{}", rest.get(..digits).filter(|digits| !digits.is_empty())?).parse().ok()?;
            rest = &rest[digits..];
        }
        's' => {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            parts.epoch = Some(rest[..digits].parse().ok()?);
            rest = &rest[digits..];
        }
        'b' | 'B' | 'h' => {
            let (month, after) = name(rest, &MONTHS)?;
            (parts.month, rest) = (Some(month + 1), after);
        }
        // The date decides, the day's name is only passed over.
        'a' | 'A' => rest = name(rest, &DAYS)?.1,
        'p' | 'P' => {
            let half = rest.get(..2)?.to_ascii_lowercase();
            parts.afternoon = Some(half == "pm").filter(|_| matches!(half.as_str(), "am" | "pm"));
            parts.afternoon?;
            rest = &rest[2..];
        }
        'z' => (parts.offset, rest) = offset(rest)?,
        'Z' => {
            let zone = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
            // Names of other zones are not unique.
            if !matches!(rest[..zone].to_ascii_uppercase().as_str(), "UTC" | "GMT" | "Z") {
                return None;
            }
            rest = &rest[zone..];
        }
        _ => return None,
    }
    Some(rest)
}

/// The place of the name, full or of three letters, with which `text` begins, and what is left.
fn name<'t>(text: &'t str, names: &[&str]) -> Option<(u32, &'t str)> {
    let starts = |name: &str| text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let full = names.iter().zip(0..).find(|(name, _)| starts(name)).map(|(name, at)| (at, &text[name.len()..]));
    full.or_else(|| names.iter().zip(0..).find(|(name, _)| starts(&name[..3])).map(|(_, at)| (at, &text[3..])))
}

/// `+0200`, `+02:00`, `-5` or `Z` in seconds.
fn offset(text: &str) -> Option<(i64, &str)> {
    if let Some(rest) = text.strip_prefix(['Z', 'z']) {
        return Some((0, rest));
    }
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits = text[1..].bytes().take(2).take_while(u8::is_ascii_digit).count();
    let hours: i64 = text[1..=digits].parse().ok()?;
    let rest = &text[1 + digits..];
    let after = rest.strip_prefix(':').unwrap_or(rest);
    let digits = after.bytes().take(2).take_while(u8::is_ascii_digit).count();
    if digits < 2 {
        return Some((sign * hours * 3600, rest));
    }
    let minutes: i64 = after[..2].parse().ok()?;
    Some((sign * (hours * 3600 + minutes * 60), &after[2..]))
}
