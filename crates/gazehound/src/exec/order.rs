//! The order of values in `sort`: per pair numbers as numbers, addresses as addresses, else text in byte order.
//!
//! Each key becomes a column that Polars can sort by; a row without the field is last in both directions
//! (Search Reference, sort).

use std::cmp::Ordering;
use std::collections::HashMap;
use std::net::IpAddr;

use gazehound_spl::ast::{SortKey, SortKind};
use polars::prelude::*;

use super::number;
use super::value::Value;
use crate::error::Result;

/// `frame` in the order of `keys`; rows that are equal by them keep their order. `limit` rows at most are looked at.
pub(super) fn sorted(frame: &DataFrame, keys: &[SortKey]) -> Result<DataFrame> {
    let height = frame.height();
    let mut by = Vec::new();
    let mut descending = Vec::new();
    for key in keys {
        let Ok(column) = frame.column(&key.field.value) else { continue };
        if let Some(rank) = comparable(&Value::of(column)?, key.kind) {
            by.push(rank.with_name(format!("{}", by.len()).into()).into_column());
            descending.push(key.descending);
        }
    }
    if by.is_empty() {
        return Ok(frame.clone());
    }
    let options = SortMultipleOptions::new()
        .with_nulls_last_multi(vec![true; by.len()])
        .with_order_descending_multi(descending)
        .with_maintain_order(true);
    let names: Vec<PlSmallStr> = by.iter().map(|column| column.name().clone()).collect();
    let at = Column::new("#".into(), (0..height as IdxSize).collect::<Vec<_>>());
    by.push(at);
    let order = DataFrame::new(height, by)?.sort(names, options)?;
    Ok(frame.take(order.column("#")?.as_materialized_series().idx()?)?)
}

/// A column whose own order is that of `kind`; null where the field is absent (or is not of that kind). `None` if no row has it.
fn comparable(value: &Value, kind: SortKind) -> Option<Series> {
    if value.is_null() {
        return None;
    }
    let texts = || match value {
        // Several values count as one text, one after the other.
        Value::Multi(_) => {
            let lists = value.lists();
            let view = lists.view();
            let joined = (0..view.len()).map(|row| {
                let values: Vec<&str> = view.row(row).collect();
                (!values.is_empty()).then(|| values.join(" "))
            });
            joined.collect()
        }
        _ => value.texts(),
    };
    Some(match kind {
        SortKind::Num => value.numbers().values.into_series(),
        SortKind::Str => texts().into_series(),
        SortKind::Ip => texts().iter().map(|text| address(text?)).collect::<StringChunked>().into_series(),
        SortKind::Auto => {
            if let Value::Number(numbers) = value {
                return Some(numbers.values.clone().into_series());
            }
            automatic(&texts())
        }
    })
}

fn automatic(texts: &StringChunked) -> Series {
    let mut distinct: Vec<&str> = texts.iter().flatten().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let kinds: Vec<(Option<f64>, Option<String>)> =
        distinct.iter().map(|text| (number::parse(text), address(text))).collect();
    let all_numbers = kinds.iter().all(|(number, _)| number.is_some());
    let plain = kinds.iter().all(|(number, address)| number.is_none() && address.is_none());
    if all_numbers {
        return texts.iter().map(|text| number::parse(text?)).collect::<Float64Chunked>().into_series();
    }
    if plain {
        return texts.clone().into_series();
    }
    // Mixed kinds: the order of pairs is no order of the whole (9 < 10 < "1a" < 9), so the sort must bear that.
    let pair = |a: usize, b: usize| match (&kinds[a], &kinds[b]) {
        ((Some(x), _), (Some(y), _)) => x.total_cmp(y),
        ((_, Some(x)), (_, Some(y))) => x.cmp(y),
        _ => distinct[a].cmp(distinct[b]),
    };
    let mut order: Vec<usize> = (0..distinct.len()).collect();
    merge_sort(&mut order, &pair);
    let mut ranks: HashMap<&str, u32> = HashMap::with_capacity(order.len());
    let mut rank = 0;
    for (place, at) in order.iter().enumerate() {
        if place > 0 && pair(order[place - 1], *at) != Ordering::Equal {
            rank += 1;
        }
        ranks.insert(distinct[*at], rank);
    }
    texts.iter().map(|text| ranks.get(text?).copied()).collect::<UInt32Chunked>().into_series()
}

/// A stable sort that ends well whatever `compare` says; the standard one may panic where it is no total order.
fn merge_sort(items: &mut [usize], compare: &impl Fn(usize, usize) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let middle = items.len() / 2;
    merge_sort(&mut items[..middle], compare);
    merge_sort(&mut items[middle..], compare);
    let (left, right) = (items[..middle].to_vec(), items[middle..].to_vec());
    let (mut l, mut r) = (0, 0);
    for item in items {
        let take_left = r == right.len() || (l < left.len() && compare(left[l], right[r]) != Ordering::Greater);
        *item = if take_left { left[l] } else { right[r] };
        if take_left { l += 1 } else { r += 1 }
    }
}

/// An address as text that sorts as addresses do, IPv4 before IPv6.
fn address(text: &str) -> Option<String> {
    match text.parse::<IpAddr>().ok()? {
        IpAddr::V4(ip) => Some(format!("4{:08x}", ip.to_bits())),
        IpAddr::V6(ip) => Some(format!("6{:032x}", ip.to_bits())),
    }
}
