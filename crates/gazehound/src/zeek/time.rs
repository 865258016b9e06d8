//! Zeek's time stamps: `ts` as epoch seconds or as ISO 8601.

/// Seconds from which an epoch number is taken for milliseconds (in seconds it would be the year 5138): Zeek's
/// `JSON::TS_MILLIS`.
const MILLISECONDS_FROM: i64 = 100_000_000_000;

/// Microseconds since 1970, UTC, of the `ts` of an event; `None` if the text is no time.
///
/// | text | meaning |
/// |---|---|
/// | `1521911720.624556`, `1.52e+09` | epoch seconds, rounded to µs |
/// | `1521911720624` | epoch milliseconds |
/// | `2018-03-24T17:15:20.624556Z` | ISO 8601; `+02:00` and `+0200` are read, no offset is UTC, a blank may stand for the `T` |
#[must_use]
pub fn micros(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-') { iso(text) } else { epoch(text) }
}

fn epoch(text: &str) -> Option<i64> {
    // Zeek writes times far from 1970 so; a float holds them to about a microsecond.
    if text.contains(['e', 'E']) {
        let micros = text.parse::<f64>().ok()? * 1e6;
        return (micros.abs() < 9e18).then_some(micros.round() as i64);
    }
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let seconds = digits(whole)?;
    let micros = if seconds >= MILLISECONDS_FROM {
        seconds.checked_mul(1_000)?.checked_add(scaled(fraction, 3)?)?
    } else {
        seconds.checked_mul(1_000_000)?.checked_add(scaled(fraction, 6)?)?
    };
    Some(if negative { -micros } else { micros })
}

fn iso(text: &str) -> Option<i64> {
    let number = |from: usize, to: usize| text.get(from..to).and_then(digits);
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let month_days = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let last = *month_days.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    if !(1..=last).contains(&day) || !matches!(text.as_bytes().get(10)?, b'T' | b't' | b' ') {
        return None;
    }
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let colons = text.as_bytes()[13] == b':' && text.as_bytes()[16] == b':';
    // A leap second is counted into the next minute, as Zeek's epoch numbers do.
    if !colons || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let rest = text.get(19..)?;
    let (fraction, offset) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())),
        None => ("", rest),
    };
    let seconds = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset_seconds(offset)?;
    Some(seconds * 1_000_000 + scaled(fraction, 6)?)
}

/// Seconds east of Greenwich.
fn offset_seconds(text: &str) -> Option<i64> {
    let (sign, digits_of) = match text.as_bytes().first() {
        None => return Some(0),
        Some(b'Z' | b'z') if text.len() == 1 => return Some(0),
        Some(b'+') => (1, &text[1..]),
        Some(b'-') => (-1, &text[1..]),
        Some(_) => return None,
    };
    let (hours, minutes) = match digits_of.len() {
        2 => (digits_of, "0"),
        4 => digits_of.split_at_checked(2)?,
        5 => digits_of.split_once(':').filter(|(hours, _)| hours.len() == 2)?,
        _ => return None,
    };
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

/// A number of digits only, of 1 to 15 digits.
fn digits(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// The decimals of a number, as a whole number of `places` decimals, rounded half up.
fn scaled(fraction: &str, places: usize) -> Option<i64> {
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digit = |at: usize| fraction.as_bytes().get(at).map_or(0, |byte| i64::from(byte - b'0'));
    let number = (0..places).fold(0, |number, at| number * 10 + digit(at));
    Some(number + i64::from(digit(places) >= 5))
}

/// Days since 1970-01-01 of a Gregorian date (months counted from March, in eras of 400 years).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}
