//! Searches over the sample beside hand-written Polars over the same files: another reading of the same words.

use gazehound::exec::{SearchOptions, search};
use gazehound::index::Indexes;
use gazehound::polars::prelude::*;
use gazehound::sample;

use super::sample::catalog;

/// The events of one of Zeek's logs, newest first.
fn log(name: &str) -> LazyFrame {
    let index = catalog().open(sample::INDEX).expect("the sample");
    let parts = index.parts.iter().filter(|part| part.log == name);
    let scans: Vec<LazyFrame> = parts.map(|part| part.scan().expect("a file")).collect();
    let newest = SortMultipleOptions::default().with_order_descending(true).with_maintain_order(true);
    concat(scans, UnionArgs::default()).expect("one schema").sort(["_time", "_serial"], newest)
}

/// Both give the same frame, numbers being doubles.
#[track_caller]
fn agree(text: &str, polars: LazyFrame) {
    let numbers = |frame: DataFrame| {
        let doubles: Vec<Column> =
            frame
                .columns()
                .iter()
                .map(|column| {
                    if column.dtype().is_numeric() { column.cast(&DataType::Float64).unwrap() } else { column.clone() }
                })
                .collect();
        DataFrame::new(frame.height(), doubles).unwrap()
    };
    let text = format!("search index={} {text}", sample::INDEX);
    let ours = numbers(search(catalog(), &text, &SearchOptions::default()).unwrap_or_else(|e| panic!("{e}")).frame);
    let theirs = numbers(polars.collect().unwrap());
    assert!(ours.height() > 0, "{text} finds nothing");
    assert!(ours.equals_missing(&theirs), "{text}\nours: {ours}\nPolars: {theirs}");
}

fn ascending() -> SortMultipleOptions {
    SortMultipleOptions::default().with_maintain_order(true)
}

#[test]
fn stats_by() {
    agree(
        "sourcetype=conn | stats count, dc(uid) AS uids, sum(orig_ip_bytes) AS bytes, max(orig_ip_bytes) AS most BY id.orig_h, proto",
        log("conn")
            .filter(col("id.orig_h").is_not_null().and(col("proto").is_not_null()))
            .with_column(col("orig_ip_bytes").cast(DataType::Float64))
            .group_by([col("id.orig_h"), col("proto")])
            .agg([
                len().alias("count"),
                col("uid").n_unique().alias("uids"),
                col("orig_ip_bytes").sum().alias("bytes"),
                col("orig_ip_bytes").max().alias("most"),
            ])
            .sort(["id.orig_h", "proto"], ascending()),
    );
}

#[test]
fn percentiles() {
    // Place floor(count / 2) and floor(count · 9 / 10) among the values in ascending order.
    let at = |tenths: u32, name: &str| {
        let bytes = || col("orig_ip_bytes").drop_nulls();
        let place = (bytes().count() * lit(tenths)).floor_div(lit(10));
        bytes().sort(SortOptions::default()).get(place, true).alias(name)
    };
    agree(
        "sourcetype=conn | stats median(orig_ip_bytes) AS half p90(orig_ip_bytes) AS most BY conn_state",
        log("conn")
            .filter(col("conn_state").is_not_null())
            .with_column(col("orig_ip_bytes").cast(DataType::Float64))
            .group_by([col("conn_state")])
            .agg([at(5, "half"), at(9, "most")])
            .sort(["conn_state"], ascending()),
    );
}

#[test]
fn where_sort_and_head() {
    agree(
        "sourcetype=dns-2 query=* | eval size=len(query) | where size > 50 AND qtype_name != \"A\" | sort 0 -size | head 500 | table uid query size",
        log("dns")
            .with_column(col("query").str().len_chars().cast(DataType::Float64).alias("size"))
            .filter(col("size").gt(lit(50)).and(col("qtype_name").neq(lit("A"))))
            .sort(["size"], ascending().with_order_descending(true))
            .limit(500)
            .select([col("uid"), col("query"), col("size")]),
    );
}

#[test]
fn dedup_and_rename() {
    agree(
        "sourcetype=conn service=* | dedup id.resp_h service | rename id.* AS * | table orig_h resp_h service",
        log("conn")
            .filter(col("service").is_not_null().and(col("id.resp_h").is_not_null()))
            .unique_stable(Some(cols(["id.resp_h", "service"])), UniqueKeepStrategy::First)
            .select([col("id.orig_h").alias("orig_h"), col("id.resp_h").alias("resp_h"), col("service")]),
    );
}

#[test]
fn wildcards_and_lists() {
    agree(
        "sourcetype=dns-2 query=*.COM qtype_name IN (mx, txt) NOT rcode_name=NOERROR OR query=www* | stats count BY qtype_name",
        log("dns")
            .with_column(col("query").str().to_lowercase().alias("q"))
            .filter(
                col("q")
                    .str()
                    .ends_with(lit(".com"))
                    .and(col("qtype_name").is_in(lit(Series::new("t".into(), ["MX", "TXT"])).implode(false), false))
                    .and(col("rcode_name").neq_missing(lit("NOERROR")).or(col("q").str().starts_with(lit("www")))),
            )
            .group_by([col("qtype_name")])
            .agg([len().alias("count")])
            .sort(["qtype_name"], ascending()),
    );
}
