//! `bin`, `chart` and `timechart`.

use super::exec::{Memory, assert_found, assert_rows, error, main, notes, part, run};

/// 2021-12-08 23:00:00 UTC, a Wednesday, and times after it.
fn events() -> Memory {
    let at = |seconds: u64| 1_639_004_400 + seconds;
    let line = |n: u64, seconds: u64, service: &str, bytes: u64| {
        let service = if service.is_empty() { String::new() } else { format!(r#""service":"{service}","#) };
        format!(r#"{{"n":"{n}","ts":{},{service}"bytes":"{bytes}","state":"S{}"}}"#, at(seconds), n % 2)
    };
    let lines = [
        line(1, 0, "dns", 10),
        line(2, 59, "dns", 25),
        line(3, 61, "http", 100),
        line(4, 400, "", 7),
        line(5, 900, "http", 1000),
        line(6, 90_000, "ssl", 30),
    ];
    main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())])
}

#[test]
fn a_time_becomes_the_start_of_its_bin() {
    assert_rows(
        &events(),
        "search index=main n<6 | bin span=5m _time | stats count by _time",
        "_time | count
         2021-12-08 23:00:00 | 3
         2021-12-08 23:05:00 | 1
         2021-12-08 23:15:00 | 1",
    );
    // Days begin at midnight, months on their first day, weeks where they are told to (2021-12-08 was a Wednesday).
    for (span, starts) in [
        ("1d", "2021-12-08 00:00:00"),
        ("1mon", "2021-12-01 00:00:00"),
        ("1q", "2021-10-01 00:00:00"),
        ("1y", "2021-01-01 00:00:00"),
        ("1w@w0", "2021-12-05 00:00:00"),
        ("1w@w1", "2021-12-06 00:00:00"),
        ("7h@d", "2021-12-08 21:00:00"),
        ("1w", "2021-12-02 00:00:00"),
    ] {
        let search = format!("search index=main n=1 | bin span={span} _time AS b | eval _time=b | table _time");
        assert_rows(&events(), &search, &format!("_time\n{starts}"));
    }
    assert_eq!(
        notes(&run(&events(), "search index=main n=1 | bin span=1w _time | table n")),
        ["info: weeks begin on Thursday, as 1970-01-01 was one: write `span=1w@w0` for weeks that begin on Sunday, \
             `span=1w@w1` for Monday"]
    );
    // Another field of times stays seconds; AS leaves the field alone.
    assert_rows(
        &events(),
        "search index=main n<3 | bin span=1m ts AS minute | table n minute ts",
        "n | minute | ts\n2 | 1639004400 | 1639004459\n1 | 1639004400 | 1639004400",
    );
}

#[test]
fn without_a_span_the_time_range_gives_it() {
    // Search Reference, timechart, "Default time spans": 15 minutes in bins of 10 seconds, 25 hours in bins of half an hour.
    let starts = |search: &str| {
        let found = run(&events(), search);
        super::exec::shown(&found).lines().skip(1).map(|line| line[11..19].to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        starts("search index=main n<6 | bin _time | sort 0 n | table _time"),
        "23:00:00 23:00:50 23:01:00 23:06:40 23:15:00"
    );
    assert_eq!(
        starts("search index=main | bin _time | sort 0 n | table _time"),
        "23:00:00 23:00:00 23:00:00 23:00:00 23:00:00 00:00:00"
    );
    assert_eq!(
        starts("search index=main n<6 | bin bins=3 _time | sort 0 n | table _time"),
        "23:00:00 23:00:00 23:00:00 23:00:00 23:10:00"
    );
    assert_eq!(
        starts("search index=main n<6 | bin minspan=5m _time | sort 0 n | table _time"),
        "23:00:00 23:00:00 23:00:00 23:05:00 23:15:00"
    );
}

#[test]
fn numbers_become_ranges() {
    assert_rows(
        &events(),
        "search index=main | bin span=10 bytes AS b | table n bytes b | sort 0 n",
        "n | bytes | b
         1 | 10 | 10-20
         2 | 25 | 20-30
         3 | 100 | 100-110
         4 | 7 | 0-10
         5 | 1000 | 1000-1010
         6 | 30 | 30-40",
    );
    assert_rows(
        &events(),
        "search index=main | bin span=log10 bytes | stats count by bytes",
        "bytes | count\n1-10 | 1\n10-100 | 3\n100-1000 | 1\n1000-10000 | 1",
    );
    assert_rows(
        &events(),
        "search index=main n<3 | bin span=2log10 bytes | table n bytes",
        "n | bytes\n2 | 20-200\n1 | 2-20",
    );
    assert_rows(
        &events(),
        "search index=main n<3 | eval b=bytes/100 | bin span=0.1 b | table n b",
        "n | b\n2 | 0.2-0.3\n1 | 0.1-0.2",
    );
    let found = run(&events(), "search index=main n=1 | eval z=0 | bin span=log z | table z");
    assert_eq!(
        (super::exec::shown(&found).as_str(), notes(&found)),
        (
            "z\n0",
            vec![
                "warning: bin: 1 values of `z` are not above 0 and in no logarithmic bin: they stay as they are"
                    .to_owned()
            ]
        )
    );
}

#[test]
fn without_a_span_a_power_of_ten_gives_it() {
    // Search Manual, "Using bins and time spans": 0 to 59 in 5 bins, 12 is too wide for 10, so one bin of 100.
    let lines: Vec<String> = (0..60).map(|n| format!(r#"{{"n":"{n}","ts":{n}}}"#)).collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    assert_rows(&index, "search index=main | bin bins=5 n | stats count by n", "n | count\n0-100 | 60");
    // 24 hours: in 24 bins 1 each, in 12 bins 10 each.
    assert_rows(
        &index,
        "search index=main n<24 | bin bins=12 n | stats count by n",
        "n | count\n0-10 | 10\n10-20 | 10\n20-30 | 4",
    );
    assert_rows(
        &index,
        "search index=main n<24 | bin bins=24 n | stats count by n | head 2",
        "n | count\n0-1 | 1\n1-2 | 1",
    );
    // `end` stretches the range, and never shortens it.
    assert_rows(&index, "search index=main | bin bins=5 end=1000 n | stats count by n", "n | count\n0-1000 | 60");
    assert_rows(&index, "search index=main | bin bins=5 end=10 n | stats count by n", "n | count\n0-100 | 60");
}

#[test]
fn timechart_has_a_row_for_each_time() {
    assert_rows(
        &events(),
        "search index=main n<6 | timechart span=5m count",
        "_time | count
         2021-12-08 23:00:00 | 3
         2021-12-08 23:05:00 | 1
         2021-12-08 23:10:00 | 0
         2021-12-08 23:15:00 | 1",
    );
    assert_rows(
        &events(),
        "search index=main n<6 | timechart span=5m cont=f count avg(bytes) AS mean",
        "_time | count | mean
         2021-12-08 23:00:00 | 3 | 45.0
         2021-12-08 23:05:00 | 1 | 7.0
         2021-12-08 23:15:00 | 1 | 1000.0",
    );
    assert_rows(&events(), "search index=main n=none | timechart count", "_time | count");
}

#[test]
fn timechart_has_a_column_for_each_value() {
    // Cells without events: 0 for a count, nothing else.
    assert_rows(
        &events(),
        "search index=main n<6 | timechart span=10m count by service",
        "_time | dns | http | NULL
         2021-12-08 23:00:00 | 2 | 1 | 1
         2021-12-08 23:10:00 | 0 | 1 | 0",
    );
    assert_rows(
        &events(),
        "search index=main n<6 | timechart span=10m usenull=f max(bytes) by service",
        "_time | dns | http
         2021-12-08 23:00:00 | 25 | 100
         2021-12-08 23:10:00 | - | 1000",
    );
    // Several aggregations: `count: http`.
    assert_rows(
        &events(),
        "search index=main n<6 service=* | timechart span=10m count, sum(bytes) AS b by service",
        "_time | count: dns | count: http | b: dns | b: http
         2021-12-08 23:00:00 | 2 | 1 | 35 | 100
         2021-12-08 23:10:00 | 0 | 1 | - | 1000",
    );
    assert_rows(
        &events(),
        "search index=main n=1 | timechart span=10m sep=\"/\" count, sum(bytes) AS b by service",
        "_time | count/dns | b/dns\n2021-12-08 23:00:00 | 1 | 10",
    );
    assert_rows(
        &events(),
        "search index=main n=1 | timechart span=10m format=\"$VAL$ ($AGG$)\" count, sum(bytes) AS b by service",
        "_time | dns (count) | dns (b)\n2021-12-08 23:00:00 | 1 | 10",
    );
}

#[test]
fn what_gets_no_column_is_other() {
    let lines: Vec<String> = (0..78)
        .map(|n| {
            // Value `a` once, `b` twice … `l` twelve times.
            let value = (1..=12).find(|v| v * (v + 1) / 2 > n).unwrap();
            format!(r#"{{"n":"{n}","ts":{n},"v":"{}"}}"#, char::from(b'a' + value as u8 - 1))
        })
        .collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    let found = run(&index, "search index=main | timechart span=1d count by v");
    assert_eq!(
        super::exec::shown(&found),
        "_time | c | d | e | f | g | h | i | j | k | l | OTHER\n1970-01-01 00:00:00 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 3"
    );
    assert_eq!(
        notes(&found),
        ["info: timechart shows 10 of 12 values of `v`, the others are in `OTHER`: write `limit=0` for all"]
    );
    let columns = |options: &str| {
        let found = run(&index, &format!("search index=main | timechart span=1d {options}"));
        found.frame.get_column_names().iter().skip(1).map(|n| n.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(columns("limit=0 count by v"), "a b c d e f g h i j k l");
    assert_eq!(columns("limit=2 useother=f count by v"), "k l");
    assert_eq!(columns("limit=bottom2 otherstr=\"rest\" count by v"), "a b rest");
    assert_eq!(columns("count by v where max in top3"), "j k l OTHER");
    assert_eq!(columns("useother=f count by v where sum > 10"), "k l");
    assert_eq!(columns("useother=f count by v where sum notin top10"), "a b");
    // Of several aggregations the number of events decides.
    assert_eq!(columns("limit=1 useother=f count, min(n) by v"), "count: l min(n): l");
}

#[test]
fn chart_is_a_table_of_two_fields() {
    assert_rows(
        &events(),
        "search index=main | chart count over service by state",
        "service | S0 | S1\ndns | 1 | 1\nhttp | 0 | 2\nssl | 1 | 0",
    );
    assert_rows(
        &events(),
        "search index=main | chart sum(bytes) by state, service",
        "state | dns | http | ssl | NULL\nS0 | 25 | - | 30 | 7\nS1 | 10 | 1100 | - | -",
    );
    assert_rows(&events(), "search index=main | chart max(bytes) by state", "state | max(bytes)\nS0 | 30\nS1 | 1000");
    assert_rows(&events(), "search index=main | chart count", "count\n6");
    // Numbers and ranges by size.
    assert_rows(
        &events(),
        "search index=main n<6 | chart count over bytes span=100",
        "bytes | count\n0-100 | 3\n100-200 | 1\n1000-1100 | 1",
    );
    assert_rows(&events(), "search index=main n<4 | chart count by bytes", "bytes | count\n10 | 1\n25 | 1\n100 | 1");
    assert_rows(
        &events(),
        "search index=main n<6 | chart count over _time span=15m by state",
        "_time | S0 | S1\n2021-12-08 23:00:00 | 2 | 2\n2021-12-08 23:15:00 | 0 | 1",
    );
}

#[test]
fn a_chart_that_would_not_end_is_refused() {
    let index = main(vec![part("x", "x", &[r#"{"n":"1","ts":1}"#, r#"{"n":"2","ts":2000000}"#])]);
    assert_eq!(
        error(&index, "search index=main | timechart span=1s count"),
        "error[gazehound::syntax]: this span gives 1,999,999 rows\n  search index=main | timechart span=1s count\n  \
         \u{20}                                  ~~\n  write a longer span, or `cont=false` for the rows with events"
    );
    assert_eq!(
        error(&index, "search index=main | timechart span=log10 count"),
        "error[gazehound::syntax]: times have no logarithmic span\n  search index=main | timechart span=log10 count\n  \
         \u{20}                                  ~~~~~\n  for example `span=5m`"
    );
}

#[test]
fn a_value_that_looks_internal_or_like_the_others_column() {
    let index = main(vec![part(
        "x",
        "x",
        &[r#"{"ts":1,"v":"_internal"}"#, r#"{"ts":2,"v":"OTHER"}"#, r#"{"ts":3,"v":"OTHER"}"#],
    )]);
    assert_rows(
        &index,
        "search index=main | timechart span=1d limit=1 count by v",
        "_time | OTHER | OTHER'\n1970-01-01 00:00:00 | 2 | 1",
    );
    assert_rows(
        &index,
        "search index=main | timechart span=1d count by v",
        "_time | OTHER | VALUE_internal\n1970-01-01 00:00:00 | 2 | 1",
    );
}

#[test]
fn the_rows_that_lack_the_field_are_not_in_the_chart() {
    let found = run(&events(), "search index=main | chart count by srvice");
    assert_eq!(super::exec::shown(&found), "srvice | count");
    assert_eq!(notes(&found)[0], "warning: chart: no event has the field `srvice`; fields like it: `service`");
    assert_found(&events(), "| eval d=date_hour | bin span=12 d | search d=\"12-24\" | dedup d", "5");
}
