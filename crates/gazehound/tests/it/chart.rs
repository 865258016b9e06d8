//! Charts: what is counted, what is left out and said, and that log text stays text.

use gazehound::chart::{Chart, heatmap, histogram, scatter, timeline};
use gazehound::events::Level;
use gazehound::polars::prelude::*;
use gazehound::show::Show;

fn frame() -> DataFrame {
    df!(
        "ts" => ["2018-08-03T15:00:00Z", "1533308405.5", "2018-08-03T15:04:59Z", "soon"],
        "sourcetype" => ["conn", "dns", "conn", "conn"],
        "version" => ["TLSv12", "SSLv3", "TLSv12", "<script>EVCXR_\u{202e}"],
        "status" => [Some("ok"), Some("expired"), Some("ok"), None],
        "out" => ["10", "1000", "nan", "0"],
        "in" => [20_i64, 5_000_000, 7, 0],
        "length" => [4_i64, 228, 228, 252],
    )
    .expect("a frame")
}

#[test]
fn a_timeline_counts_events_by_kind_and_says_what_has_no_time() {
    let drawing = timeline(&frame(), "ts").by("sourcetype").draw().expect("draws");
    assert_eq!(
        drawing.plain,
        "events by ts (UTC), bins of 5 s\nconn: 2 events, at most 1 in a bin\ndns: 1 event, at most 1 in a bin\n"
    );
    assert_eq!(drawing.notes.len(), 1);
    assert_eq!(drawing.notes[0].text, "1 row without a time in `ts` is not drawn");
    assert!(drawing.svg.contains("2018-08-03 15:00"), "{}", drawing.svg);
}

#[test]
fn a_timeline_reads_the_time_of_a_search_too() {
    let frame = frame()
        .lazy()
        .filter(col("ts").neq(lit("soon")))
        .select([
            lit(1_533_308_400_000_000_i64).cast(DataType::Datetime(TimeUnit::Microseconds, None)).alias("_time"),
            col("out"),
        ])
        .collect()
        .expect("a frame");
    let plain = timeline(&frame, "_time").draw().expect("draws").plain;
    assert_eq!(plain, "events by _time (UTC), bins of 1 ms\nevents: 3 events, at most 3 in a bin\n");
}

#[test]
fn a_heatmap_counts_pairs() {
    let drawing = heatmap(&frame(), "status", "version").draw().expect("draws");
    assert_eq!(
        drawing.plain,
        "counts by version and status\nTLSv12: ok 2\n<script>EVCXR\\u{5f}\\u{202e}: nan 1\nSSLv3: expired 1\n"
    );
}

#[test]
fn log_text_stays_text() {
    let svg = heatmap(&frame(), "status", "version").draw().expect("draws").svg;
    assert!(svg.contains("&lt;script&gt;EVCXR\\u{5f}\\u{202e}"), "{svg}");
    assert!(!svg.contains("<script") && !svg.contains('\u{202e}'));
    let blocks = heatmap(&frame(), "status", "version").bundle().blocks();
    assert_eq!(blocks.matches("EVCXR_BEGIN_CONTENT").count(), 3);
}

#[test]
fn a_scatter_keeps_zeros_on_its_logarithmic_edge() {
    let drawing = scatter(&frame(), "out", "in").log().draw().expect("draws");
    assert_eq!(drawing.plain, "in (log) against out (log)\nrows: 3 points\n");
    assert!(drawing.svg.contains("≤ 0"), "{}", drawing.svg);
    let notes: Vec<&str> = drawing.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["1 row without a number in `out` is not drawn"]);
}

#[test]
fn a_histogram_counts_by_kind() {
    let drawing = histogram(&frame(), "length").by("sourcetype").log().draw().expect("draws");
    assert_eq!(drawing.plain, "rows by length\nconn: 3 values\ndns: 1 value\n");
}

#[test]
fn many_kinds_are_one_of_which_the_number_is_said() {
    let names: Vec<String> = (0..30).map(|n| format!("log{n:02}")).collect();
    let frame = df!("n" => (0..30).collect::<Vec<i64>>(), "kind" => names).expect("a frame");
    let plain = histogram(&frame, "n").by("kind").draw().expect("draws").plain;
    assert_eq!(plain.lines().count(), 13);
    assert!(plain.ends_with("19 others: 19 values\n"), "{plain}");
}

#[test]
fn an_empty_frame_is_not_an_empty_picture_without_a_word() {
    let empty = frame().clear();
    // What a search gives that finds nothing: not even columns.
    let nothing = DataFrame::empty();
    for chart in [heatmap(&empty, "status", "version"), scatter(&empty, "out", "in"), histogram(&nothing, "length")] {
        let drawing = chart.draw().expect("draws");
        let notes: Vec<&str> = drawing.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!((drawing.svg.as_str(), notes), ("", vec!["the frame has no rows: nothing is drawn"]));
        let blocks = chart.bundle().blocks();
        assert_eq!(
            blocks.matches("the frame has no rows: nothing is drawn").count(),
            2,
            "as text and as HTML: {blocks}"
        );
        assert!(!blocks.contains("image/svg+xml"), "{blocks}");
    }
}

#[test]
fn what_cannot_be_drawn_is_an_error() {
    let text = |chart: gazehound::chart::Chart| chart.draw().expect_err("an error").to_string();
    assert_eq!(
        text(timeline(&frame(), "tss")),
        "error[gazehound::not-found]: chart column `tss` is no column of the frame\n  did you mean `ts`?"
    );
    assert_eq!(
        text(histogram(&frame(), "version")),
        "error[gazehound::input]: column `version` has no number\n  a chart of it needs numbers, such as counts, lengths or bytes"
    );
    assert_eq!(
        text(timeline(&frame(), "version")),
        "error[gazehound::input]: column `version` has no time\n  expected `_time`, epoch seconds or ISO 8601, such as Zeek's `ts`"
    );
}

#[test]
fn what_changes_nothing_is_said() {
    let texts = |chart: Chart| -> Vec<String> {
        let notes = chart.draw().expect("draws").notes;
        notes.into_iter().filter(|note| note.level == Level::Warning).map(|note| note.text).collect()
    };
    let split =
        "`.by(\"sourcetype\")` changes nothing: a heat map counts by its two columns, here `version` and `status`";
    let scales = "`.log()` changes nothing: scatter charts and histograms have logarithmic scales, timelines and heat maps have none";
    let heat = heatmap(&frame(), "version", "status");
    let said = |chart: Chart, what: &str| texts(chart).iter().any(|text| text == what);
    assert!(said(heat.clone().by("sourcetype"), split) && said(heat.clone().log(), scales));
    assert!(!said(heat.clone(), split) && !said(heat, scales));
    assert!(said(timeline(&frame(), "ts").log(), scales));
    assert!(
        !said(timeline(&frame(), "ts").by("sourcetype"), scales) && !said(histogram(&frame(), "length").log(), scales)
    );
}

#[test]
fn a_large_chart_is_no_larger_than_a_small_one() {
    let n = 200_000_i64;
    let numbers: Vec<i64> = (0..n).map(|i| i * 7919 % 1_000_003).collect();
    let others: Vec<i64> = (0..n).map(|i| i * 104_729 % 999_983).collect();
    let frame = df!("a" => &numbers, "b" => &others, "t" => &numbers).expect("a frame");
    for chart in [scatter(&frame, "a", "b").log(), histogram(&frame, "a"), timeline(&frame, "t")] {
        let bytes = chart.bundle().blocks().len();
        assert!(bytes < 1_000_000, "{bytes}");
    }
}
