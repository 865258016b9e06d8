//! Searches on a server that fails on purpose: what the result says, and what is left on the server.

use gazehound::Level;
use gazehound::splunk::{Config, Splunk};
use polars::prelude::*;
use serde_json::json;

use super::splunk_server::{Fake, Fault, page, password, state, token};

const SEARCH: &str = "search index=x";
const RESULTS: &str = "POST v2/jobs/SID/results";

fn splunk(fake: &Fake) -> Splunk {
    Splunk::connect(fake.config(password())).expect("a connection")
}

fn numbers(frame: &DataFrame) -> Vec<usize> {
    let texts = frame.column("n").expect("it is there").str().expect("text").iter();
    texts.map(|text| text.expect("a number").parse().expect("a number")).collect()
}

#[test]
fn pages_at_once_keep_their_order() {
    let fake = Fake::start(23, |_, _| None);
    let overrides = [("page", "5"), ("pages_at_once", "3")];
    let events = splunk(&fake).search_with(SEARCH, &overrides).expect("rows");
    assert_eq!(numbers(&events.frame), (0..23).collect::<Vec<_>>());
    assert_eq!((fake.count(RESULTS), fake.left(), events.notes.len()), (5, 0, 0));
}

#[test]
fn pages_have_limits() {
    let fake = Fake::start(3, |_, _| None);
    for (name, value, most) in [("page", "60000", "50000"), ("page", "0", "50000"), ("pages_at_once", "x", "16")] {
        let error = splunk(&fake).search_with(SEARCH, &[(name, value)]).expect_err("no such number");
        assert_eq!(
            error.to_string(),
            format!("error[gazehound::input]: `{name}` is `{value}`\n  expected a whole number from 1 to {most}")
        );
    }
    assert_eq!(fake.connections(), 0);
}

#[test]
fn fewer_rows_than_promised_are_said() {
    // The first page is short: the next begins where it ends, so that no row is missing.
    let fake = Fake::start(20, |line, before| {
        (line == RESULTS && before == 0).then(|| Fault::Say(200, "", page(0..7, false, &json!([]))))
    });
    let events = splunk(&fake).search_with(SEARCH, &[("page", "10")]).expect("rows");
    assert_eq!((numbers(&events.frame), events.notes.len()), ((0..20).collect::<Vec<_>>(), 0));
    // Then no more come.
    let fake = Fake::start(12_000, |line, before| {
        (line == RESULTS && before > 0).then(|| Fault::Say(200, "", page(0..0, false, &json!([]))))
    });
    let events = splunk(&fake).search(SEARCH).expect("rows");
    assert_eq!(events.len(), 5_000);
    let notes: Vec<_> = events.notes.iter().map(|note| (note.level, note.text.as_str())).collect();
    assert_eq!(notes, [(Level::Warning, "the server gave 5,000 of 12,000 rows")]);
}

#[test]
fn a_preview_and_the_servers_messages_are_notes() {
    let fake = Fake::start(3, |line, _| {
        let messages = json!([
            { "type": "INFO", "text": "your timerange was substituted" },
            { "type": "WARN", "text": "an indexer is down" },
            { "type": "DEBUG", "text": "base lispy" },
        ]);
        (line == RESULTS).then(|| Fault::Say(200, "", page(0..3, true, &messages)))
    });
    let notes = splunk(&fake).search(SEARCH).expect("rows").notes;
    let notes: Vec<_> = notes.iter().map(|note| (note.level, note.text.as_str())).collect();
    assert_eq!(
        notes,
        [
            (Level::Warning, "an indexer is down"),
            (Level::Warning, "the server sent rows of a preview: the result is not whole"),
            (Level::Info, "your timerange was substituted")
        ]
    );
}

#[test]
fn a_job_that_fails_after_a_page_says_how_far_it_came() {
    let fake = Fake::start(12_000, |line, before| match (line, before) {
        (RESULTS, 1..) => Some(Fault::Say(500, "", "broken".to_owned())),
        ("GET v2/jobs/SID", 1..) => {
            let messages = json!([{ "type": "FATAL", "text": "the disk is full" }]);
            Some(Fault::Say(200, "", state("FAILED", 0, &messages)))
        }
        _ => None,
    });
    let error = splunk(&fake).search(SEARCH).expect_err("it fails");
    assert_eq!(
        error.to_string(),
        "error[gazehound::input]: the search failed on the server: the disk is full\n  \
         that was after 5,000 of 12,000 rows; run the search again"
    );
    assert_eq!((fake.left(), fake.started()), (0, 1), "deleted, and not started again");
    // A job that somebody else deletes.
    let gone = || Fault::Say(404, "", json!({ "messages": [{ "type": "FATAL", "text": "Unknown sid." }] }).to_string());
    let fake = Fake::start(12_000, move |line, before| match (line, before) {
        (RESULTS | "GET v2/jobs/SID", 1..) => Some(gone()),
        _ => None,
    });
    let error = splunk(&fake).search(SEARCH).expect_err("it is gone").to_string();
    assert_eq!(
        error.replace(&fake.address(), "SERVER"),
        "error[gazehound::server]: SERVER says: Unknown sid. (404 Not Found)\n  that was after 5,000 of 12,000 rows; run the search again"
    );
}

#[test]
fn a_job_that_stays_is_said() {
    let fake =
        Fake::start(3, |line, _| (line == "POST v2/jobs/SID/control").then(|| Fault::Say(403, "", "no".to_owned())));
    let events = splunk(&fake).search(SEARCH).expect("rows");
    let text = &events.notes[0].text;
    assert!(
        text.starts_with("the search job `gazehound_") && text.contains("` stays on the server for a while: http://"),
        "{text}"
    );
    assert!(text.ends_with(" says: no (403 Forbidden)"), "{text}");
}

#[test]
fn an_export_is_a_frame() {
    let fake = Fake::start(7_000, |_, _| None);
    let events = splunk(&fake).export(SEARCH, &[]).expect("rows");
    assert_eq!(numbers(&events.frame), (0..7_000).collect::<Vec<_>>());
    assert_eq!((fake.started(), events.notes.len()), (0, 0));
    let error = splunk(&fake).export(SEARCH, &[("page", "10")]).expect_err("no pages").to_string();
    assert_eq!(
        error,
        "error[gazehound::input]: an export has no pages, so it takes no `page`\n  leave it out, or use `search_with`"
    );
}

#[test]
fn columns_that_come_late_have_nothing_before() {
    let text = concat!(
        "{\"preview\":false,\"result\":{\"a\":\"1\"}}\n",
        "{\"preview\":false,\"result\":{\"a\":[\"2\",\"3\"],\"_time\":\"2018-08-03T22:47:45.500+00:00\"}}\n",
        "{\"preview\":false,\"lastrow\":true,\"result\":{\"a\":\"4\"}}\n",
    );
    let fake =
        Fake::start(0, move |line, _| (line == "POST v2/jobs/export").then(|| Fault::Say(200, "", text.to_owned())));
    let events = splunk(&fake).export(SEARCH, &[]).expect("rows");
    let (frame, texts) = (&events.frame, events.to_strings().expect("text"));
    let values: Vec<_> = texts.column("a").expect("it is there").str().expect("text").iter().flatten().collect();
    assert_eq!(values, ["1", "['2', '3']", "4"]);
    let times = frame.column("_time").expect("it is there");
    assert_eq!((times.dtype(), times.null_count()), (&DataType::Datetime(TimeUnit::Microseconds, None), 2));
}

#[test]
fn a_connection_that_is_not_verified_says_so_each_time() {
    let fake = Fake::start(3, |_, _| None);
    let splunk = Splunk::connect(Config { insecure: true, ..fake.config(token()) }).expect("a connection");
    let says = "SPLUNK_INSECURE is set: the server's certificate is not verified, so others can read and change all that is sent";
    assert!(splunk.to_string().ends_with(&format!("\nwarning: {says}")), "{splunk}");
    for notes in [splunk.search(SEARCH).expect("rows").notes, splunk.export(SEARCH, &[]).expect("rows").notes] {
        assert_eq!(
            notes.iter().map(|note| (note.level, note.text.as_str())).collect::<Vec<_>>(),
            [(Level::Warning, says)]
        );
    }
}

#[test]
fn a_typed_frame_has_types() {
    let fake = Fake::start(3, |_, _| None);
    let frame = splunk(&fake).to_typed(SEARCH, &[]).expect("rows");
    assert_eq!(frame.dtypes(), [DataType::Int64, DataType::String]);
    let frame = splunk(&fake).to_polars(SEARCH, &[]).expect("rows");
    assert_eq!(frame.dtypes(), [DataType::String, DataType::String]);
}

#[test]
fn a_plan_is_told_of_the_embedded_index_alone() {
    let fake = Fake::start(3, |_, _| None);
    let error = splunk(&fake).explain(SEARCH).expect_err("a server has plans of its own");
    assert_eq!(
        error.to_string(),
        "error[gazehound::unsupported]: `explain` tells what the embedded index reads, but this is a Splunk server\n  \
         its job inspector tells what a search did there"
    );
    let plan = Splunk::embedded(super::sample::catalog().clone())
        .explain("search index=corelight_tutorial sourcetype=conn | stats sum(orig_bytes) by id.orig_h")
        .expect("a plan");
    let read: Vec<&str> = plan.parts.iter().flat_map(|part| &part.columns).map(String::as_str).collect();
    assert!(read.contains(&"orig_bytes") && read.contains(&"id.orig_h") && !read.contains(&"uid"), "{read:?}");
}
