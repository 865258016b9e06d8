//! Commands that choose, order and name rows and columns.

use gazehound::polars::prelude::*;

use super::exec::{Memory, assert_found, assert_rows, assert_spl_eq, error, main, notes, part, run};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1,"a":"x","b":"p","v":"10"}"#,
            r#"{"n":"2","ts":2,"a":"x","v":"9"}"#,
            r#"{"n":"3","ts":3,"a":"y","b":"p","v":"10.0.0.9"}"#,
            r#"{"n":"4","ts":4,"a":"x","b":"q","v":"10.0.0.10"}"#,
            r#"{"n":"5","ts":5,"a":"x","b":"p","v":"B"}"#,
            r#"{"n":"6","ts":6,"a":"X","b":"p","v":"a"}"#,
            r#"{"n":"7","ts":7,"b":"p"}"#,
        ],
    )])
}

#[test]
fn dedup_keeps_the_newest_and_drops_rows_without_the_fields() {
    assert_found(&events(), "| dedup a", "6 5 3");
    assert_found(&events(), "| dedup a, b", "6 5 4 3");
    assert_found(&events(), "| dedup 2 a b", "6 5 4 3 1");
    assert_found(&events(), "| dedup a keepempty=true", "7 6 5 3");
    assert_found(&events(), "| dedup a consecutive=true", "6 5 3 2");
    assert_found(&events(), "| dedup a sortby v", "2 3 6");
    assert_rows(
        &events(),
        "search index=main n>2 | dedup a b keepevents=true | table n a",
        "n | a
         6 | X
         5 | x
         4 | x
         3 | y",
    );
    assert_rows(
        &events(),
        "search index=main n<6 | dedup a keepevents=true | table n a b",
        "n | a | b
         5 | x | p
         4 | - | q
         3 | y | p
         2 | - | -
         1 | - | p",
    );
    // Several values are not one that has a separator in it.
    let several = main(vec![part("x", "x", &[r#"{"n":"1","m":["a","b"]}"#, r#"{"n":"2","m":["a\u001fb"]}"#])]);
    assert_found(&several, "| dedup m{}", "2 1");
    assert_spl_eq(&events(), "dedup a | fields - _serial", |lf| {
        lf.filter(col("a").is_not_null())
            .unique_stable(Some(cols(["a"])), UniqueKeepStrategy::First)
            .select([all().exclude_cols(["_serial"]).as_expr()])
    });
}

#[test]
fn head_takes_the_first_rows() {
    assert_found(&events(), "| head 2", "7 6");
    assert_found(&events(), "| head limit=3", "7 6 5");
    assert_found(&events(), "| head", "7 6 5 4 3 2 1");
    assert_found(&events(), "| head (n > 4)", "7 6 5");
    assert_found(&events(), "| head (n > 4) keeplast=true", "7 6 5 4");
    assert_found(&events(), "| head (v != \"B\")", "");
    assert_found(&events(), "| head (v != \"B\") null=true", "7 6");
}

#[test]
fn sort_compares_each_pair_by_its_kind() {
    // Search Reference, sort: numbers, then by pair; upper case before lower; missing values last in both directions.
    assert_found(&events(), "| sort v", "2 1 3 4 5 6 7");
    assert_found(&events(), "| sort - v", "6 5 4 3 1 2 7");
    assert_found(&events(), "| sort v desc", "6 5 4 3 1 2 7");
    assert_found(&events(), "| sort str(v)", "1 4 3 2 5 6 7");
    assert_found(&events(), "| sort num(v)", "2 1 7 6 5 4 3");
    assert_found(&events(), "| sort ip(v)", "3 4 7 6 5 2 1");
    assert_found(&events(), "| sort 2 n", "1 2");
    // Equal rows keep their order.
    assert_found(&events(), "| sort b", "7 6 5 3 1 4 2");
    assert_found(&events(), "| sort -b, +n", "4 1 3 5 6 7 2");
}

#[test]
fn a_mixed_column_sorts_without_a_panic() {
    // 9 < 10 < "1a" < 9: no order of the whole.
    let lines: Vec<String> = (0..500)
        .map(|n| format!(r#"{{"n":"{n}","ts":{n},"v":"{}{}"}}"#, (n * 7919) % 501, if n % 3 == 0 { "a" } else { "" }))
        .collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    let found = run(&index, "search index=main | sort 0 v | table v");
    assert_eq!(found.len(), 500);
}

#[test]
fn sort_says_what_it_cuts() {
    let lines: Vec<String> = (0..11_625).map(|n| format!(r#"{{"n":"{n}","ts":{n}}}"#)).collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    let found = run(&index, "search index=main | sort n desc | head 50000 | table n");
    assert_eq!(found.len(), 10_000);
    assert_eq!(notes(&found), ["warning: sort kept 10,000 of 11,625 rows: write `sort 0 n desc` for all"]);
    let found = run(&index, "search index=main | sort 0 n desc | table n");
    assert_eq!((found.len(), notes(&found).len()), (11_625, 0));
    // A number that was written is meant.
    let found = run(&index, "search index=main | sort 5 -n | table n");
    assert_eq!((found.len(), notes(&found).len()), (5, 0));
}

#[test]
fn fields_keeps_the_listed_and_the_two_internal_ones() {
    let names = |search: &str| {
        let found = run(&events(), search);
        found.frame.get_column_names().iter().map(|name| name.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names("search index=main | fields v a"), "v a _raw _time");
    assert_eq!(names("search index=main | fields + v, a | fields - _*"), "v a");
    assert_eq!(
        names("search index=main | fields - a _raw v"),
        "_serial _time b date_hour date_mday date_minute date_month date_second date_wday date_year date_zone host index linecount n punct source sourcetype ts"
    );
    assert_eq!(
        names("search index=main | fields *"),
        "a b date_hour date_mday date_minute date_month date_second date_wday date_year date_zone host index linecount n punct source sourcetype ts v _raw _serial _time"
    );
    assert_eq!(names("search index=main | fields date_m* n | fields - _*"), "date_mday date_minute date_month n");
    // Only what some event has, in byte order, internal fields last.
    assert_eq!(
        names("search index=main n=7 | eval Z=1 | fields * | fields - _* date_*"),
        "Z b host index linecount n punct source sourcetype ts"
    );
}

#[test]
fn table_gives_the_listed_columns_in_their_order() {
    assert_rows(&events(), "search index=main n=2 | table n nothing a", "n | nothing | a\n2 | - | x");
    assert_rows(&events(), "search index=main n=1 | table v * | fields a b v", "a | b | v\nx | p | 10");
    let found = run(&events(), "search index=main | table n nothing aa");
    assert_eq!(
        notes(&found),
        ["warning: table: no event has the field `nothing`", "warning: table: no event has the field `aa`",]
    );
}

#[test]
fn rename_moves_names() {
    assert_rows(
        &events(),
        "search index=main n=1 | rename a AS c, n as number | table c number a",
        "c | number | a\nx | 1 | -",
    );
    // The target is overwritten.
    assert_rows(&events(), "search index=main n=1 | rename a AS b | table a b", "a | b\n- | x");
    // "Not for merging": where the source is missing, the target loses its values.
    let found = run(&events(), "search index=main n=1 | rename missing AS b | table b");
    assert_eq!(super::exec::shown(&found), "b\n-");
    assert_eq!(notes(&found)[0], "warning: rename: no event has the field `missing`, so `b` is emptied");
    assert_rows(
        &events(),
        "search index=main n=1 | table date_year date_mday n | rename date_* AS *_utc | rename *_utc AS d_*",
        "d_year | d_mday | n\n1970 | 1 | 1",
    );
}

#[test]
fn format_writes_the_rows_as_a_predicate() {
    // Search Reference, format: fields by name, AND within a row, OR between rows.
    let index = main(vec![part("x", "x", &[r#"{"u":"A","h":"q\"\\","ts":2}"#, r#"{"u":"B","m":["1","2"],"ts":1}"#])]);
    assert_rows(
        &index,
        "search index=main | fields u h m{} | format",
        r#"search
           ( ( h="q\"\\" AND u="A" ) OR ( ( m{}="1" OR m{}="2" ) AND u="B" ) )"#,
    );
    assert_rows(&index, "search index=main u=none | format", "search\nNOT( )");
    assert_rows(&index, "search index=main u=none | format emptystr=\"nothing\"", "search\nnothing");
    assert_rows(
        &index,
        "search index=main | fields u | format \"[\" \"[\" \"&&\" \"]\" \"||\" \"]\"",
        "search\n[ [ u=\"A\" ] || [ u=\"B\" ] ]",
    );
}

#[test]
fn a_search_begins_with_search() {
    assert_eq!(
        error(&events(), "| stats count"),
        "error[gazehound::syntax]: a search begins with `search`: this command has no events to work on\n  \
         | stats count\n    ~~~~~~~~~~~\n  \
         for example `search index=corelight_tutorial | …`, or a command that makes rows: tstats, makeresults, inputlookup, union"
    );
}
