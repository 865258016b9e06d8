//! The export: rows as they come, in columns that may come late.

use std::time::Duration;

use gazehound_net::splunk::{Client, Config, Page};
use gazehound_net::{Error, Result};

use super::splunk_server::{Fake, Fault, Rows, Said, export, token};

fn run(fake: &Fake, change: fn(Config) -> Config) -> (Result<Page<Rows>>, Vec<String>) {
    let said = Said::default();
    let client = Client::new(change(fake.config(token()))).expect("a client");
    let found = client.export("search index=x", &[("earliest_time", "0")], &said.say());
    (found, said.lines(fake))
}

fn lines(text: &str) -> Fake {
    let text = text.to_owned();
    Fake::start(0, move |line, _| (line == "POST v2/jobs/export").then(|| Fault::Say(200, "", text.clone())))
}

#[test]
fn rows_come_without_a_job() {
    let fake = Fake::start(10_000, |_, _| None);
    let (found, said) = run(&fake, |config| config);
    let page = found.expect("rows");
    assert_eq!((page.rows, page.messages.len()), (10_000, 0));
    assert_eq!(page.table.columns[1][9_999], "row 9999");
    assert_eq!(said, ["Fetched: 5000", "Fetched: 10000"]);
    assert_eq!(fake.lines(), ["GET server/info", "POST v2/jobs/export"]);
    let body = String::from_utf8_lossy(&fake.asked()[1].body).into_owned();
    assert_eq!(body, "search=search+index%3Dx&output_mode=json&preview=false&earliest_time=0");
}

#[test]
fn fields_may_come_late_and_previews_are_left_out() {
    let fake = lines(concat!(
        "{\"preview\":true,\"offset\":0,\"result\":{\"z\":\"no\"}}\n",
        "{\"preview\":false,\"offset\":0,\"result\":{\"a\":\"1\",\"b\":[\"x\",\"y\"]}}\n\n",
        "{\"preview\":false,\"offset\":1,\"result\":{\"c\":\"3\",\"a\":\"2\"}}\n",
        "{\"preview\":false,\"offset\":2,\"lastrow\":true,\"result\":{}}\n",
        "{\"messages\":[{\"type\":\"INFO\",\"text\":\"done\"}]}",
    ));
    let page = run(&fake, |config| config).0.expect("rows");
    let rows = Rows {
        names: ["a", "b", "c"].map(str::to_owned).to_vec(),
        columns: [["1", "2", "-"], ["x+y", "-", "-"], ["-", "3", "-"]]
            .map(|column| column.map(str::to_owned).to_vec())
            .to_vec(),
    };
    assert_eq!((page.table, page.rows), (rows, 3));
    assert_eq!(page.messages.len(), 1);
    let nothing = lines("{\"preview\":false,\"lastrow\":true}\n");
    let page = run(&nothing, |config| config).0.expect("no rows");
    assert_eq!((page.rows, page.messages.len()), (0, 0));
}

#[test]
fn an_end_that_is_not_marked_is_said() {
    let fake = lines(&export(0..3, false));
    let page = run(&fake, |config| config).0.expect("rows");
    assert_eq!(page.rows, 3);
    assert_eq!(
        page.messages[0].text,
        "the server did not mark the last row of its export: rows may be missing at the end"
    );
}

fn broken(fault: fn() -> Fault) -> Error {
    let fake = Fake::start(2_000, move |line, _| (line == "POST v2/jobs/export").then(fault));
    let error =
        run(&fake, |config| Config { patience: Duration::from_millis(300), ..config }).0.expect_err("it breaks off");
    assert_eq!(fake.lines().iter().filter(|line| line.ends_with("export")).count(), 1, "never twice");
    error
}

#[test]
fn an_export_that_breaks_off_is_not_asked_for_again() {
    let error = broken(|| Fault::Half).to_string();
    assert!(error.starts_with("the connection to http://127.0.0.1:") && error.contains(" broke: "), "{error}");
    let after = error.rsplit_once("\n  the export broke off after ").expect("how far it came").1;
    assert!(after.starts_with("9") || after.starts_with("1"), "half of 2,000 rows: {after}");
    assert!(
        after.ends_with(" rows and cannot go on from there: `search` asks for pages, which can be asked for again"),
        "{after}"
    );
    let error = broken(|| Fault::HalfAsAll).to_string();
    assert!(error.starts_with("the server's export holds a line that is no row: EOF while parsing"), "{error}");
    let error = broken(|| Fault::Silence);
    assert!(error.is_connection() && error.to_string().contains("was silent for 0.3 s\n"), "{error}");
    let error = broken(|| Fault::Reset);
    assert!(error.is_connection(), "{error}");
    let error = broken(|| Fault::Say(400, "", "no".to_owned()));
    assert!(error.is_input() && error.to_string().ends_with("says: no (400 Bad Request)"), "{error}");
}

#[test]
fn a_server_without_room_is_waited_for() {
    let fake = Fake::start(3, |line, before| {
        (line == "POST v2/jobs/export" && before == 0).then(|| Fault::Say(503, "Retry-After: 0\r\n", String::new()))
    });
    let (found, said) = run(&fake, |config| config);
    assert_eq!(found.expect("rows").rows, 3);
    assert_eq!(said, ["waiting 0 s: http://HOST says: nothing (503 Service Unavailable)"]);
}
