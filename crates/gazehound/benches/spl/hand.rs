//! The same searches as one writes them in Polars, over the same files.

use gazehound::index::{Index, Part};
use polars::prelude::*;

const TERMS: &str = r"C3ApkJ3TwWW64DtnWb|CaAbvy2ureWe5sifRf|\b10\.0\.2\.30\b|\b10\.0\.2\.20\b|\b34\.215\.241\.13\b|\b192\.168\.1\.128\b";

/// The plan of the search `name`; `None` where it is not written.
pub(crate) fn written(index: &Index, name: &str) -> Option<LazyFrame> {
    let logs = Logs(index);
    Some(match name {
        "intro" => intro(&logs),
        "tls" => tls(&logs),
        "ntlm" => ntlm(&logs),
        "conn" => conn(&logs),
        "dns" => dns(logs.log("dns")),
        "ioc" => newest(without_internal(logs.all().filter(terms()))).limit(50_000),
        "dns-ioc" => dns(logs.log("dns").filter(terms())),
        "mime" => mime(&logs),
        "timechart" => logs
            .log("conn")
            .group_by([col("_time").dt().truncate(lit("1h"))])
            .agg([len().alias("count")])
            .sort(["_time"], SortMultipleOptions::default()),
        "top" => top(&logs),
        "dc" => logs
            .log("conn")
            .filter(col("id.orig_h").is_not_null())
            .group_by([col("id.orig_h")])
            .agg([col("id.resp_h").drop_nulls().n_unique().alias("servers")])
            .sort(["id.orig_h"], SortMultipleOptions::default()),
        "rex" => logs
            .log("dns")
            .select([col("query").str().extract(lit(r"([^.]+)$"), 1).alias("last")])
            .drop_nulls(None)
            .group_by([col("last")])
            .agg([len().alias("count")])
            .sort(["last"], SortMultipleOptions::default()),
        "lookup" => logs
            .log("conn")
            .select([col("id.resp_p")])
            .inner_join(ports(), col("id.resp_p"), col("id.resp_p"))
            .group_by([col("name")])
            .agg([len().alias("count")])
            .sort(["name"], SortMultipleOptions::default()),
        "transaction" => transaction(&logs),
        _ => return None,
    })
}

struct Logs<'a>(&'a Index);

impl Logs<'_> {
    fn of(&self, wanted: impl Fn(&Part) -> bool) -> LazyFrame {
        let parts = self.0.parts.iter().filter(|part| wanted(part));
        let scans: Vec<LazyFrame> = parts.map(|part| part.scan().expect("a file")).collect();
        concat_lf_diagonal(scans, UnionArgs::default()).expect("columns of one type")
    }

    fn log(&self, name: &str) -> LazyFrame {
        self.of(|part| part.log == name)
    }

    /// The parts that have all of these fields.
    fn with(&self, fields: &[&str]) -> LazyFrame {
        self.of(|part| fields.iter().all(|field| part.fields.iter().any(|known| known.name == *field)))
    }

    fn all(&self) -> LazyFrame {
        self.of(|_| true)
    }
}

fn ports() -> LazyFrame {
    let (port, name) = (["53", "80", "123", "443", "445"], ["domain", "http", "ntp", "https", "smb"]);
    df!("id.resp_p" => port, "name" => name).expect("two columns").lazy()
}

fn newest(frame: LazyFrame) -> LazyFrame {
    frame.sort(["_time", "_serial"], SortMultipleOptions::default().with_order_descending(true))
}

fn without_internal(frame: LazyFrame) -> LazyFrame {
    frame.drop(by_name(["_raw"], true, false))
}

fn terms() -> Expr {
    col("_raw").str().contains(lit(TERMS), true)
}

fn intro(logs: &Logs<'_>) -> LazyFrame {
    let names = ["uid", "id.orig_h", "id.resp_h", "name"];
    newest(logs.with(&names).select([cols(names).as_expr(), col("_time"), col("_serial")]).drop_nulls(None))
        .unique_stable(Some(cols(["id.orig_h", "id.resp_h", "name"])), UniqueKeepStrategy::First)
        .limit(100)
        .select([cols(names).as_expr()])
}

fn tls(logs: &Logs<'_>) -> LazyFrame {
    let status = || col("validation_status").str().to_lowercase();
    let bad = ["certificate has expired", "self signed certificate", "self signed certificate in certificate chain"];
    let any = bad.into_iter().map(|text| status().eq(lit(text))).reduce(Expr::or).expect("three");
    let found = logs
        .with(&["cert_chain_fuids{}", "validation_status"])
        .filter(col("cert_chain_fuids{}").is_not_null().and(any));
    newest(without_internal(found)).limit(50_000)
}

fn ntlm(logs: &Logs<'_>) -> LazyFrame {
    let word = col("_raw").str().contains(lit(r"(?i)\bntlm\b"), true);
    let uids = logs
        .all()
        .filter(word.and(col("uid").is_not_null()))
        .select([col("uid")])
        .unique(None, UniqueKeepStrategy::Any);
    newest(logs.all().semi_join(uids, col("uid"), col("uid"))).limit(1_000)
}

/// The distinct values in order.
fn values(field: &str) -> Expr {
    col(field).drop_nulls().unique().sort(SortOptions::default()).alias(format!("values({field})"))
}

fn conn(logs: &Logs<'_>) -> LazyFrame {
    const BYTES: [&str; 5] = ["missed_bytes", "orig_bytes", "orig_ip_bytes", "resp_bytes", "resp_ip_bytes"];
    let mut aggregates = vec![
        col("_time").count().alias("count"),
        col("_time").min().alias("earliest(_time)"),
        col("_time").max().alias("latest(_time)"),
        values("conn_state"),
        values("history"),
    ];
    for field in BYTES.into_iter().chain(["total_bytes", "log_total_bytes"]) {
        aggregates.push(col(field).max().alias(format!("max({field})")));
        aggregates.push(col(field).mean().alias(format!("avg({field})")));
        aggregates.push(col(field).sum().alias(format!("sum({field})")));
    }
    let total = || col("orig_ip_bytes") + col("resp_ip_bytes");
    logs.log("conn")
        .with_columns(BYTES.map(|field| col(field).cast(DataType::Float64)))
        .with_columns([
            total().alias("total_bytes"),
            when(total().gt(lit(0))).then(total().log(lit(10.0))).otherwise(lit(NULL)).alias("log_total_bytes"),
        ])
        .filter(col("id.orig_h").is_not_null().and(col("id.resp_h").is_not_null()))
        .group_by([col("id.orig_h"), col("id.resp_h")])
        .agg(aggregates)
        .sort(["id.orig_h", "id.resp_h"], SortMultipleOptions::default())
        .limit(50_000)
}

fn dns(events: LazyFrame) -> LazyFrame {
    let long = col("answers{}").list().eval(element().filter(element().str().len_chars().gt(lit(45))));
    let one = when(col("long").list().len().eq(lit(1)))
        .then(col("long").list().get(lit(0), true).str().len_chars())
        .otherwise(lit(NULL));
    events
        .with_columns([col("query").str().len_chars().alias("query_length"), long.alias("long")])
        .with_column(one.alias("long_length"))
        .filter(col("query_length").gt(lit(25)).or(col("long_length").gt(lit(45))))
        .drop_nulls(Some(cols(["id.orig_h", "id.resp_h", "query"])))
        .group_by([col("id.orig_h"), col("id.resp_h"), col("query"), col("query_length")])
        .agg([
            col("_time").count().alias("count"),
            col("_time").min().alias("earliest(_time)"),
            col("_time").max().alias("latest(_time)"),
            col("answers{}")
                .explode(ExplodeOptions { empty_as_null: true, keep_nulls: true })
                .drop_nulls()
                .unique()
                .sort(SortOptions::default())
                .alias("answers"),
            col("long_length").max().alias("max_long_answers_length"),
            values("qtype_name"),
            col("uid")
                .sort_by([col("_time")], SortMultipleOptions::default().with_order_descending(true))
                .first()
                .alias("first(uid)"),
        ])
        .sort(["id.orig_h", "id.resp_h", "query"], SortMultipleOptions::default())
        .with_columns([
            col("query").str().head(lit(100)),
            polars::lazy::dsl::max_horizontal([col("query_length"), col("max_long_answers_length")])
                .expect("two")
                .alias("most"),
        ])
        .sort(["most"], SortMultipleOptions::default().with_order_descending(true).with_maintain_order(true))
        .limit(10_000)
}

fn mime(logs: &Logs<'_>) -> LazyFrame {
    let lower = |field: &str| col(field).str().to_lowercase();
    let found = logs.with(&["filename", "mime_type"]).filter(
        lower("mime_type").eq(lit("application/x-dosexec")).and(lower("filename").str().ends_with(lit(".exe")).not()),
    );
    newest(found).limit(200)
}

fn top(logs: &Logs<'_>) -> LazyFrame {
    logs.log("dns")
        .filter(col("query").is_not_null())
        .group_by([col("query")])
        .agg([len().alias("count")])
        .with_column((col("count").cast(DataType::Float64) * lit(100.0) / col("count").sum()).alias("percent"))
        .sort(["count", "query"], SortMultipleOptions::default().with_order_descending_multi([true, false]))
        .limit(10)
}

fn transaction(logs: &Logs<'_>) -> LazyFrame {
    let gap = col("_time") - col("_time").shift(lit(1)).over([col("id.orig_h")]).expect("one field");
    logs.log("dns")
        .filter(col("query").is_not_null().and(col("id.orig_h").is_not_null()))
        .select([col("_time"), col("id.orig_h")])
        .sort(["_time"], SortMultipleOptions::default())
        .with_column(
            gap.gt(lit(60_000_000).cast(DataType::Duration(TimeUnit::Microseconds)))
                .fill_null(false)
                .cast(DataType::UInt32)
                .alias("new"),
        )
        .with_column(col("new").cum_sum(false).over([col("id.orig_h")]).expect("one field").alias("session"))
        .group_by([col("id.orig_h"), col("session")])
        .agg([(col("_time").max() - col("_time").min()).cast(DataType::Int64).alias("duration")])
        .select([
            len().alias("count"),
            (col("duration").cast(DataType::Float64).mean() / lit(1e6)).alias("avg(duration)"),
        ])
}
