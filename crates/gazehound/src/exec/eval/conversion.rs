//! `tonumber`, `tostring`, `ipmask` (Search Reference, "Conversion functions").

use std::net::Ipv4Addr;

use gazehound_spl::span::Span;

use super::{Scope, text};
use crate::error::Result;
use crate::exec::value::{Numbers, Value, rows, stretched};

/// `tonumber(text, base)`: null where the text is no number in that base.
pub(super) fn to_number(scope: &Scope<'_>, value: &Value, base: Option<&Value>, span: Span) -> Result<Value> {
    let Some(base) = base else { return Ok(Value::Number(value.numbers())) };
    let base = base.numbers().values.get(0).filter(|base| (2.0..=36.0).contains(base));
    let Some(base) = base else {
        return Err(scope.wrong(
            span,
            "the base of `tonumber` is a number from 2 to 36",
            "for example `tonumber(x, 16)`",
        ));
    };
    let digits = |text: &str| {
        let text = if base == 16.0 { text.trim_start_matches("0x") } else { text };
        i64::from_str_radix(text, base as u32).ok().map(|number| number as f64)
    };
    let values = value.texts().iter().map(|text| digits(text?)).collect();
    Ok(Value::Number(Numbers::new(values, true)))
}

/// `tostring(value, format)`: `hex`, `commas`, `duration`, or as it prints.
pub(super) fn to_string(scope: &Scope<'_>, value: &Value, format: Option<&Value>, span: Span) -> Result<Value> {
    let Some(format) = format else { return Ok(Value::Text(value.texts())) };
    let format = text::constant(format).unwrap_or_default();
    let write: fn(f64) -> String = match format.as_str() {
        "hex" => |number| format!("0x{:X}", number as i64),
        "commas" => commas,
        "duration" => duration,
        _ => {
            let message = format!("`tostring` has no format `{format}`");
            return Err(scope.wrong(span, &message, "formats: \"hex\", \"commas\", \"duration\""));
        }
    };
    Ok(Value::Text(value.numbers().values.iter().map(|number| number.map(write)).collect()))
}

/// `12345.678` as `12,345.68`.
fn commas(number: f64) -> String {
    let sign = if number < 0.0 { "-" } else { "" };
    let rounded = (number.abs() * 100.0).round() / 100.0;
    let whole = gazehound_view::text::count(rounded as u64);
    let cents = ((rounded - rounded.floor()) * 100.0).round() as u64;
    if cents == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{cents:02}") }
}

/// Seconds as `HH:MM:SS`, with `D+` before where there are days.
fn duration(seconds: f64) -> String {
    let total = seconds.abs() as u64;
    let (days, rest) = (total / 86_400, total % 86_400);
    let clock = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    let sign = if seconds < 0.0 { "-" } else { "" };
    if days > 0 { format!("{sign}{days}+{clock}") } else { format!("{sign}{clock}") }
}

/// `ipmask(mask, address)`: the bits of an IPv4 address that the mask keeps; null where one of them is none.
pub(super) fn ip_mask(mask: &Value, address: &Value) -> Value {
    let (masks, addresses) = (mask.texts(), address.texts());
    let rows = rows(&[masks.len(), addresses.len()]);
    let (masks, addresses) = (stretched(&masks, rows), stretched(&addresses, rows));
    let bits = |text: &str| text.parse::<Ipv4Addr>().ok().map(Ipv4Addr::to_bits);
    let masked = masks
        .iter()
        .zip(addresses.iter())
        .map(|(mask, address)| Some(Ipv4Addr::from_bits(bits(mask?)? & bits(address?)?).to_string()));
    Value::Text(masked.collect())
}
