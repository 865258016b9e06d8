//! `stats`: groups, aggregations, columns, order.

use gazehound::polars::prelude::*;

use super::exec::{Memory, assert_rows, assert_spl_eq, error, main, notes, part, run};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1.5,"g":"b","orig_bytes":"10","resp_bytes":"1","state":"SF","m":["q","p"]}"#,
            r#"{"n":"2","ts":2,"g":"a","orig_bytes":"9","resp_bytes":"x","state":"S0","m":["q"]}"#,
            r#"{"n":"3","ts":3,"g":"b","orig_bytes":"2.5","state":"S0"}"#,
            r#"{"n":"4","ts":4,"g":"b","resp_bytes":"7","state":"SF","m":["r","q","q"]}"#,
            r#"{"n":"5","ts":5,"orig_bytes":"100"}"#,
        ],
    )])
}

#[test]
fn rows_are_counted_by_fields_in_ascending_order() {
    assert_rows(&events(), "search index=main | stats count", "count\n5");
    assert_rows(&events(), "search index=main | stats count by g", "g | count\na | 1\nb | 3");
    assert_rows(
        &events(),
        "search index=main | stats count AS events by g, state",
        "g | state | events
         a | S0 | 1
         b | S0 | 1
         b | SF | 2",
    );
    assert_rows(&events(), "search index=main n=nothing | stats count", "count\n0");
    assert_rows(&events(), "search index=main n=nothing | stats count by g", "g | count");
    assert_spl_eq(&events(), "stats count by state", |lf| {
        lf.filter(col("state").is_not_null())
            .group_by([col("state")])
            .agg([len().cast(DataType::Int64).alias("count")])
            .sort(["state"], SortMultipleOptions::default())
    });
}

#[test]
fn numeric_groups_come_by_size() {
    assert_rows(
        &events(),
        "search index=main | eval k=orig_bytes*1 | stats count by k",
        "k | count\n2.5 | 1\n9.0 | 1\n10.0 | 1\n100.0 | 1",
    );
}

#[test]
fn a_multivalue_group_field_counts_under_each_value() {
    assert_rows(&events(), "search index=main | stats count by m{}", "m{} | count\np | 1\nq | 4\nr | 1");
    assert_rows(
        &events(),
        "search index=main | stats count by m{} dedup_splitvals=true",
        "m{} | count\np | 1\nq | 3\nr | 1",
    );
}

#[test]
fn counts_are_of_values() {
    assert_rows(
        &events(),
        "search index=main | stats count(orig_bytes) c(m{}) dc(state) distinct_count(m{}) count(eval(n > 3)) as late count(none)",
        "count(orig_bytes) | c(m{}) | dc(state) | distinct_count(m{}) | late | count(none)
         4 | 6 | 2 | 3 | 2 | 0",
    );
}

#[test]
fn numbers_ignore_what_is_no_number() {
    assert_rows(
        &events(),
        "search index=main | stats sum(orig_bytes) avg(orig_bytes) max(orig_bytes) min(orig_bytes) range(orig_bytes) sum(resp_bytes)",
        "sum(orig_bytes) | avg(orig_bytes) | max(orig_bytes) | min(orig_bytes) | range(orig_bytes) | sum(resp_bytes)
         121.5 | 30.375 | 100.0 | 2.5 | 97.5 | 8",
    );
    // Whole numbers stay whole.
    assert_rows(
        &events(),
        "search index=main n<3 | stats sum(orig_bytes) max(orig_bytes) avg(orig_bytes)",
        "sum(orig_bytes) | max(orig_bytes) | avg(orig_bytes)\n19 | 10 | 9.5",
    );
    // The upper of the two in the middle; sample variance.
    assert_rows(
        &events(),
        "search index=main | stats median(orig_bytes) var(n) stdev(n) mode(state)",
        "median(orig_bytes) | var(n) | stdev(n) | mode(state)
         10.0 | 2.5 | 1.5811388300841898 | S0",
    );
    assert_spl_eq(&events(), "stats sum(orig_bytes) AS s, avg(orig_bytes) AS a by g", |lf| {
        let number = || col("orig_bytes").cast(DataType::Float64);
        lf.filter(col("g").is_not_null())
            .group_by([col("g")])
            .agg([number().sum().alias("s"), number().mean().alias("a")])
            .sort(["g"], SortMultipleOptions::default())
    });
}

#[test]
fn max_of_texts_is_by_bytes() {
    assert_rows(
        &events(),
        "search index=main | stats max(resp_bytes) min(resp_bytes) max(n) by state",
        "state | max(resp_bytes) | min(resp_bytes) | max(n)
         S0 | x | x | 3
         SF | 7 | 1 | 4",
    );
}

#[test]
fn values_are_distinct_and_sorted_and_lists_are_in_order() {
    assert_rows(
        &events(),
        "search index=main | stats values(state) list(state) values(m{}) by g",
        "g | values(state) | list(state) | values(m{})
         a | [S0] | [S0] | [q]
         b | [S0 SF] | [SF S0 SF] | [p q r]",
    );
    let lines: Vec<String> = (0..150).map(|n| format!(r#"{{"n":"{n}","ts":{n}}}"#)).collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    assert_rows(&index, "search index=main | stats list(n) as l | eval c=mvcount(l) | table c", "c\n100");
}

#[test]
fn first_is_the_newest_and_earliest_the_oldest() {
    assert_rows(
        &events(),
        "search index=main | stats first(n) last(n) earliest(n) latest(n) earliest(_time) latest(_time) count(_time) first(m{}) by g",
        "g | first(n) | last(n) | earliest(n) | latest(n) | earliest(_time) | latest(_time) | count(_time) | first(m{})
         a | 2 | 2 | 2 | 2 | 2.0 | 2.0 | 1 | q
         b | 4 | 1 | 1 | 4 | 1.5 | 4.0 | 3 | r",
    );
}

#[test]
fn wildcards_take_the_fields_there_are_in_alphabetical_order() {
    assert_rows(
        &events(),
        "search index=main | stats max(*bytes) max(*bytes), sum(*_bytes) AS * by g",
        "g | max(orig_bytes) | max(resp_bytes) | orig | resp
         a | 9.0 | x | 9.0 | -
         b | 10.0 | 7 | 12.5 | 8",
    );
    let found = run(&events(), "search index=main n=4 | stats count, max(*packets), max(*bytes)");
    assert_eq!(found.frame.get_column_names(), ["count", "max(resp_bytes)"]);
    assert_eq!(notes(&found), ["info: stats: no field is called `*packets`, so `max(*packets)` gives no column"]);
}

#[test]
fn columns_come_as_written_also_those_without_values() {
    let found = run(
        &events(),
        "search index=main | stats count(_time) as count, values(issuer), values(state)
         values(ja3), max(nothing) by g",
    );
    assert_eq!(
        super::exec::shown(&found),
        "g | count | values(issuer) | values(state) | values(ja3) | max(nothing)\n\
         a | 1 | - | [S0] | - | -\n\
         b | 3 | - | [S0 SF] | - | -"
    );
    assert_eq!(
        notes(&found),
        [
            "info: stats: no event has the fields `issuer`, `ja3`, `nothing`",
            "info: no comma between `values(state)` and `values(ja3)`: it works, both are computed",
        ]
    );
}

#[test]
fn a_missing_group_field_is_said() {
    let found = run(&events(), "search index=main | stats count by stat");
    assert_eq!(found.len(), 0);
    assert_eq!(
        notes(&found),
        [
            "warning: stats BY: no event has the field `stat`; fields like it: `state`",
            "warning: `stats count by stat` kept none of 5 rows",
        ]
    );
}

#[test]
fn names_must_differ() {
    assert_eq!(
        error(&events(), "search index=main | stats max(n) AS x, min(n) AS x"),
        "error[gazehound::syntax]: two columns would be called `x`\n  \
         search index=main | stats max(n) AS x, min(n) AS x\n                                         ~~~\n  \
         give one of them another name with `AS`"
    );
    assert!(error(&events(), "search index=main | stats count AS g by g").contains("`g` is a BY field and"));
}

/// Rows that a `head` drops are not made, and what is left is the same as if they had been.
#[test]
fn the_first_rows_are_those_of_all() {
    let search = |rest: &str| {
        "search index=main | stats count max(resp_bytes) min(orig_bytes) sum(*_bytes) AS * dc(m) values(m) first(state) \
         latest(state) mode(m) perc50(orig_bytes) by g"
            .to_owned()
            + rest
    };
    for rest in [
        " | head 1",
        " | eval x=nothing+1, y=\"c\" | head 1",
        " | fields - count | head 1",
        " | fields g count | head 1",
        " | head 5",
    ] {
        let (few, all) =
            (run(&events(), &search(rest)), run(&events(), &search(&format!(" | reverse | reverse{rest}"))));
        assert_eq!(super::exec::shown(&few), super::exec::shown(&all), "{rest}");
        for (few, all) in few.frame.columns().iter().zip(all.frame.columns()) {
            assert!(few.dtype() == all.dtype() || few.null_count() == few.len(), "{rest}: {}", few.name());
        }
        assert_eq!(notes(&few), notes(&all), "{rest}");
    }
    // `resp_bytes` is a text in the second group only, so that it is a text in the first one too.
    assert_rows(
        &events(),
        "search index=main g!=a OR n=2 | eval g=if(g=\"a\", \"c\", g) | stats max(resp_bytes) by g | head 1",
        "g | max(resp_bytes)\nb | 7",
    );
    // A field may be empty in the first groups only: nothing is to be said then.
    let events = main(vec![part("x", "x", &[r#"{"ts":1,"g":"a"}"#, r#"{"ts":2,"g":"b","v":"1"}"#])]);
    for rest in ["eval w=v+1", "fields g v"] {
        let found = run(&events, &format!("search index=main | stats max(v) AS v by g | {rest} | head 1"));
        assert_eq!(notes(&found), Vec::<String>::new(), "{rest}");
    }
}
