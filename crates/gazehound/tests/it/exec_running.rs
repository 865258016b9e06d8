//! `eventstats`, `streamstats`, `top`, `rare`: aggregates beside the events, and counts.

use super::exec::{Memory, assert_rows, error, main, notes, part, run};

/// In the order that a search gives them: the newest first.
fn events() -> Memory {
    // SPL2 Search Reference, streamstats, "Resetting the aggregations".
    let rows = [
        ("x", 100, "LOGON"),
        ("y", 200, "APP_START"),
        ("x", 400, "FILE_DOWNLOAD"),
        ("x", 50, "REBOOT"),
        ("y", 150, "LOGON"),
        ("x", 100, "LOGON"),
    ];
    let lines: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(at, (h, bytes, action))| {
            format!(r#"{{"n":"{}","ts":{},"h":"{h}","bytes":"{bytes}","action":"{action}"}}"#, at + 1, 1000 - 10 * at)
        })
        .collect();
    let last = r#"{"n":"7","ts":1,"bytes":"x"}"#.to_owned();
    let lines: Vec<&str> = lines.iter().chain([&last]).map(String::as_str).collect();
    main(vec![part("x", "x", &lines)])
}

#[test]
fn eventstats_writes_beside_each_event() {
    assert_rows(
        &events(),
        "search index=main | eventstats count avg(bytes) AS mean by h | table n h count mean",
        "n | h | count | mean
         1 | x | 4 | 162.5
         2 | y | 2 | 175.0
         3 | x | 4 | 162.5
         4 | x | 4 | 162.5
         5 | y | 2 | 175.0
         6 | x | 4 | 162.5
         7 | - | - | -",
    );
    assert_rows(
        &events(),
        "search index=main n<3 | eventstats sum(bytes) AS all values(h) AS hs | table n all hs",
        "n | all | hs\n1 | 300 | [x y]\n2 | 300 | [x y]",
    );
    // Detections compare each with the mean.
    assert_rows(
        &events(),
        "search index=main | stats sum(bytes) AS b by h | eventstats avg(b) AS m stdev(b) AS s | where b > m | table h b m",
        "h | b | m\nx | 650 | 500.0",
    );
    let found = run(&events(), "search index=main | eventstats max(byts) by h | table n");
    assert_eq!(notes(&found), ["info: eventstats: no event has the field `byts`; fields like it: `bytes`"]);
}

#[test]
fn streamstats_counts_up_to_each_event() {
    let totals = |options: &str, function: &str| {
        let search = format!("search index=main | streamstats {options} {function} AS r | table r");
        super::exec::shown(&run(&events(), &search)).lines().skip(1).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(totals("", "count"), "1 2 3 4 5 6 7");
    assert_eq!(totals("current=f", "count"), "0 1 2 3 4 5 6");
    assert_eq!(totals("", "sum(bytes)"), "100 300 700 750 900 1000 1000");
    assert_eq!(totals("current=f", "last(n)"), "- 1 2 3 4 5 6");
    assert_eq!(totals("", "dc(h)"), "1 2 2 2 2 2 2");
    assert_eq!(totals("", "max(bytes)"), "100 200 400 400 400 400 x");
    assert_eq!(totals("", "min(n)"), "1 1 1 1 1 1 1");
    assert_eq!(totals("", "first(action)"), "LOGON LOGON LOGON LOGON LOGON LOGON LOGON");
    assert_eq!(totals("", "earliest(n)"), "1 2 3 4 5 6 7");
    assert_eq!(totals("", "latest(n)"), "1 1 1 1 1 1 1");
    assert_eq!(totals("", "range(bytes)"), "0 100 300 350 350 350 350");
    assert_eq!(totals("", "count(eval(bytes>100))"), "0 1 2 2 3 3 4");
    // What is not kept running comes out the same.
    assert_eq!(totals("", "median(n)"), "1 2 2 3 3 4 4");
    assert_eq!(totals("", "values(h)"), "x [x y] [x y] [x y] [x y] [x y] [x y]".replace("x [", "[x] ["));
    assert_eq!(totals("window=100", "sum(bytes)"), totals("", "sum(bytes)"));
    assert_eq!(totals("window=100", "stdev(n)"), totals("", "stdev(n)"));
}

#[test]
fn streamstats_looks_back_through_a_window() {
    // SPL2 Search Reference, streamstats, "Compute a moving average": the newest three.
    assert_rows(
        &events(),
        "search index=main n<7 | streamstats window=3 avg(bytes) AS a | eval a=round(a, 2) | table n a",
        "n | a\n1 | 100.0\n2 | 150.0\n3 | 233.33\n4 | 216.67\n5 | 200.0\n6 | 100.0",
    );
    let sums = |options: &str| {
        let search = format!("search index=main n<7 | streamstats {options} sum(bytes) AS r by h | table r");
        super::exec::shown(&run(&events(), &search)).lines().skip(1).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(sums(""), "100 200 500 550 350 650");
    // One window for all: the event and the one before it, if that is of the same group.
    assert_eq!(sums("window=2"), "100 200 400 450 150 100");
    assert_eq!(sums("window=2 global=f"), "100 200 500 450 350 150");
    assert_eq!(sums("window=1 current=f"), "- - - 400 - -");
    assert_eq!(sums("window=1 current=f global=f"), "- - 100 400 200 50");
    // Ten seconds lie between the events.
    assert_eq!(sums("time_window=25s"), "100 200 500 450 150 150");
    let search = "search index=main | sort 0 action | streamstats time_window=25s count";
    assert_eq!(
        error(&events(), search),
        "error[gazehound::input]: `time_window` needs the events in the order of their times\n  write `| sort 0 _time` or \
         `| sort 0 -_time` before"
    );
}

#[test]
fn streamstats_begins_anew() {
    let totals = |options: &str| {
        let search = format!("search index=main n<7 | streamstats {options} sum(bytes) AS r by h | table r");
        super::exec::shown(&run(&events(), &search)).lines().skip(1).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(totals("reset_after=(action==\"REBOOT\")"), "100 200 500 550 150 100");
    assert_eq!(totals(r#"reset_after="(action==\"REBOOT\")""#), "100 200 500 550 150 100");
    assert_eq!(totals("reset_before=(action==\"REBOOT\")"), "100 200 500 50 150 150");
    assert_eq!(totals("reset_on_change=t"), "100 200 400 450 150 100");
    assert_eq!(totals("window=5 reset_after=(action==\"REBOOT\")"), "100 200 500 550 150 100");
}

#[test]
fn a_row_without_a_by_field_is_not_counted() {
    assert_rows(
        &events(),
        "search index=main | streamstats count window=2 by h | where n>5 | table n count",
        "n | count\n6 | 1\n7 | -",
    );
    assert_rows(
        &events(),
        "search index=main | streamstats count by h | where n>5 | table n count",
        "n | count\n6 | 4\n7 | -",
    );
}

#[test]
fn top_counts_values() {
    assert_rows(
        &events(),
        "search index=main | top action",
        "action | count | percent
         LOGON | 3 | 50.0
         APP_START | 1 | 16.666667
         FILE_DOWNLOAD | 1 | 16.666667
         REBOOT | 1 | 16.666667",
    );
    assert_rows(
        &events(),
        "search index=main | top limit=1 showperc=f countfield=n action by h",
        "h | action | n\nx | LOGON | 2\ny | APP_START | 1",
    );
    let found = run(&events(), "search index=main | top 1 action");
    assert_eq!(notes(&found), ["info: top lists 1 of 4 values: write `top limit=0 …` for all"]);
    let found = run(&events(), "search index=main | top limit=1 useother=t action");
    assert_eq!(
        (super::exec::shown(&found).as_str(), notes(&found).len()),
        ("action | count | percent\nLOGON | 3 | 50.0\nOTHER | 3 | 50.0", 0)
    );
    assert_rows(
        &events(),
        "search index=main | top h, action limit=2",
        "h | action | count | percent\nx | LOGON | 2 | 33.333333\nx | FILE_DOWNLOAD | 1 | 16.666667",
    );
    assert_rows(
        &events(),
        "search index=main | rare limit=2 action",
        "action | count | percent\nAPP_START | 1 | 16.666667\nFILE_DOWNLOAD | 1 | 16.666667",
    );
    let found = run(&events(), "search index=main | top acton");
    assert_eq!(notes(&found)[0], "warning: top: no event has the field `acton`; fields like it: `action`");
}
