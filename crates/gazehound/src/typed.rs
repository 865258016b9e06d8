//! A frame with types: what is text in a result because Splunk sends text, as numbers, times and truth values.

use std::fmt::Write as _;

use polars::prelude::*;

use crate::error::Result;
use crate::strings::number;

/// What a field's values are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Whole,
    Number,
    Truth,
    Time,
    /// Whatever all values are.
    Any,
}

/// Columns of text as what they are; other columns stay. A column is changed only if each of its values fits.
///
/// | field | becomes |
/// |---|---|
/// | Zeek's `count`, `int` and `port` fields, such as `orig_bytes`, `id.resp_p` | `Int64` |
/// | its `double` and `interval` fields, such as `duration` | `Float64`, seconds |
/// | its `time` fields, such as `ts` (epoch seconds or ISO 8601) | `Datetime(µs)`, UTC |
/// | its `bool` fields, such as `established` (`true`, `false`, `T`, `F`) | `Boolean` |
/// | identifiers, hashes, addresses and names, such as `uid`, `md5`, `id.orig_h`, `query` | stays text |
/// | any other | `Int64` or `Float64` if every value reads as such a number is written, so that nothing is lost |
///
/// Fields and their types: Zeek's documentation, "Log files". A multivalue field stays a list of texts.
///
/// # Errors
/// Never for frames that a search made.
pub fn to_typed(frame: &DataFrame) -> Result<DataFrame> {
    let mut typed = frame.clone();
    for column in frame.columns() {
        if let Ok(texts) = column.str()
            && let Some(column) = read(texts, kind(texts.name()))?
        {
            typed.with_column(column)?;
        }
    }
    Ok(typed)
}

fn kind(field: &str) -> Kind {
    match field {
        "id.orig_p"
        | "id.resp_p"
        | "orig_bytes"
        | "resp_bytes"
        | "missed_bytes"
        | "orig_pkts"
        | "orig_ip_bytes"
        | "resp_pkts"
        | "resp_ip_bytes"
        | "trans_id"
        | "qclass"
        | "qtype"
        | "rcode"
        | "Z"
        | "trans_depth"
        | "request_body_len"
        | "response_body_len"
        | "status_code"
        | "info_code"
        | "depth"
        | "seen_bytes"
        | "total_bytes"
        | "missing_bytes"
        | "overflow_bytes"
        | "certificate.version"
        | "certificate.key_length"
        | "basic_constraints.path_len"
        | "size"
        | "n"
        | "port_num" => Kind::Whole,
        "duration" | "rtt" | "suppress_for" | "lease_time" => Kind::Number,
        "ts" | "certificate.not_valid_before" | "certificate.not_valid_after" => Kind::Time,
        "local_orig"
        | "local_resp"
        | "AA"
        | "TC"
        | "RD"
        | "RA"
        | "rejected"
        | "resumed"
        | "established"
        | "is_orig"
        | "timedout"
        | "basic_constraints.ca"
        | "success"
        | "tls" => Kind::Truth,
        // Digits here are no quantity.
        "uid" | "fuid" | "md5" | "sha1" | "sha256" | "ja3" | "ja3s" | "certificate.serial" | "id.orig_h"
        | "id.resp_h" | "host" | "query" | "uri" | "user_agent" | "filename" | "username" | "password" | "hostname"
        | "domainname" | "share_type" | "version" | "_raw" | "_cd" | "_bkt" | "_serial" | "_si" | "source"
        | "sourcetype" | "index" | "splunk_server" => Kind::Text,
        _ => Kind::Any,
    }
}

/// The column as `kind`; `None` where it stays text.
fn read(texts: &StringChunked, kind: Kind) -> Result<Option<Column>> {
    if texts.null_count() == texts.len() {
        return Ok(None);
    }
    Ok(match kind {
        Kind::Text => None,
        Kind::Whole => whole(texts, false),
        Kind::Number => numbers(texts, false),
        Kind::Truth => truths(texts),
        Kind::Time => times(texts),
        Kind::Any => whole(texts, true).or_else(|| numbers(texts, true)),
    })
}

/// Each value by `read`, if it can read them all.
fn each<T>(texts: &StringChunked, read: impl FnMut(&str) -> Option<T>) -> Option<Vec<Option<T>>> {
    let mut read = read;
    texts.iter().map(|text| text.map_or(Some(None), |text| read(text).map(Some))).collect()
}

fn whole(texts: &StringChunked, as_written: bool) -> Option<Column> {
    let mut again = String::new();
    let values = each(texts, |text| {
        let value: i64 = text.parse().ok()?;
        again.clear();
        write!(again, "{value}").ok()?;
        (!as_written || again == text).then_some(value)
    })?;
    Some(Int64Chunked::from_iter_options(texts.name().clone(), values.into_iter()).into_column())
}

fn numbers(texts: &StringChunked, as_written: bool) -> Option<Column> {
    let values = each(texts, |text| {
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite())?;
        (!as_written || number(value) == text).then_some(value)
    })?;
    Some(Float64Chunked::from_iter_options(texts.name().clone(), values.into_iter()).into_column())
}

fn truths(texts: &StringChunked) -> Option<Column> {
    let values = each(texts, |text| match text {
        "true" | "T" => Some(true),
        "false" | "F" => Some(false),
        _ => None,
    })?;
    Some(BooleanChunked::from_iter_options(texts.name().clone(), values.into_iter()).into_column())
}

fn times(texts: &StringChunked) -> Option<Column> {
    let values = each(texts, |text| {
        let seconds = text.parse().ok().filter(|seconds: &f64| seconds.is_finite());
        let seconds = seconds.or_else(|| crate::time::parse_iso(text))?;
        Some((seconds * 1e6).round() as i64)
    })?;
    let values = Int64Chunked::from_iter_options(texts.name().clone(), values.into_iter());
    Some(values.into_datetime(TimeUnit::Microseconds, None).into_column())
}
