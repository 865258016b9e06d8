//! No secret shows in what a notebook gets: results, notes, tables, connections, errors.

use gazehound::show::Show;
use gazehound::splunk::{Config, Splunk};
use serde_json::json;

use super::splunk_server::{Fake, Fault, page, password, state, token};

#[track_caller]
fn shows_no_secret(text: &str) {
    for secret in ["pw-of-hunter", "token-of-hunter", "KEY-1"] {
        assert!(!text.contains(secret), "`{secret}` in {text}");
    }
}

#[test]
fn a_server_that_sends_secrets_back_does_not_show_them() {
    let text = "pw-of-hunter, KEY-1";
    for (login, text) in [(password(), text), (token(), "token-of-hunter")] {
        let messages = json!([{ "type": "WARN", "text": text }, { "type": "INFO", "text": text }]);
        let of_page = messages.clone();
        let fake = Fake::start(3, move |line, _| match line {
            "GET v2/jobs/SID" => Some(Fault::Say(200, "", state("DONE", 3, &messages))),
            "POST v2/jobs/SID/results" => Some(Fault::Say(200, "", page(0..3, false, &of_page))),
            "POST v2/jobs/SID/control" => Some(Fault::Say(500, "", text.to_owned())),
            _ => None,
        });
        let splunk = Splunk::connect(Config { retries: 0, ..fake.config(login.clone()) }).expect("a connection");
        let events = splunk.search("search index=x").expect("rows");
        assert_eq!(events.notes.len(), 3, "{:?}", events.notes);
        shows_no_secret(&format!("{splunk} {splunk:?} {events:?} {}", events.bundle().blocks()));

        let failed = json!([{ "type": "FATAL", "text": text }]);
        let fake = Fake::start(3, move |line, _| {
            (line == "GET v2/jobs/SID").then(|| Fault::Say(200, "", state("FAILED", 0, &failed)))
        });
        let splunk = Splunk::connect(fake.config(login)).expect("a connection");
        let error = splunk.search("search index=x").expect_err("it fails");
        shows_no_secret(&format!("{error} {error:?} {}", error.message()));
    }
}
