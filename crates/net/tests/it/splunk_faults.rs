//! What the client does when the server or the network fails: never a second job, never silence.

use std::time::{Duration, Instant, SystemTime};

use gazehound_net::splunk::{Client, Config, Job, Page};
use gazehound_net::{Error, Result};
use serde_json::json;

use super::splunk_server::{Fake, Fault, Rows, Said, info, page, password, state, token};

const SEARCH: &str = "search index=x";
const CREATE: &str = "POST v2/jobs";
const STATE: &str = "GET v2/jobs/SID";
const RESULTS: &str = "POST v2/jobs/SID/results";
const CONTROL: &str = "POST v2/jobs/SID/control";

fn quiet(_: &str) {}

fn client(config: Config) -> Client {
    Client::new(config).expect("a client")
}

/// The rows of one search, in one page.
fn search(client: &Client, said: &Said) -> Result<Page<Rows>> {
    let say = said.say();
    let job = client.create(SEARCH, &[], &say)?;
    let rows = job.state(&say)?.rows;
    let page = job.page(0, rows, &say)?;
    job.end(&say)?;
    Ok(page)
}

/// What a search against `fake` gives and says.
fn run(fake: &Fake, change: fn(Config) -> Config) -> (Result<Page<Rows>>, Vec<String>) {
    let said = Said::default();
    let found = search(&client(change(fake.config(password()))), &said);
    (found, said.lines(fake))
}

fn same(config: Config) -> Config {
    config
}

#[track_caller]
fn whole(found: Result<Page<Rows>>, rows: u64) {
    let page = found.expect("it goes on");
    let expected: Vec<String> = (0..rows).map(|n| n.to_string()).collect();
    assert_eq!((page.table.names, &page.table.columns[0]), (vec!["n".to_owned(), "text".to_owned()], &expected));
}

#[track_caller]
fn says(fake: &Fake, error: &Error, text: &str) {
    assert_eq!(error.to_string().replace(&fake.address(), "SERVER"), text);
}

#[test]
fn a_search_is_five_requests_and_leaves_nothing() {
    let fake = Fake::start(3, |_, _| None);
    let (found, said) = run(&fake, same);
    whole(found, 3);
    assert_eq!(said, [""; 0]);
    assert_eq!(fake.lines(), ["POST auth/login", "GET server/info", CREATE, STATE, RESULTS, CONTROL]);
    assert_eq!((fake.started(), fake.left(), fake.logins(), fake.connections()), (1, 0, 1, 1));
}

#[test]
fn a_session_that_ends_costs_one_login() {
    let fake = Fake::start(3, |line, before| {
        (line == RESULTS && before == 0).then(|| Fault::Say(401, "", json!({ "messages": [] }).to_string()))
    });
    whole(run(&fake, same).0, 3);
    assert_eq!((fake.logins(), fake.started(), fake.left()), (2, 1, 0));
    let keys: Vec<_> = fake.asked().iter().map(|asked| asked.header("authorization").map(str::to_owned)).collect();
    assert_eq!(keys.last(), Some(&Some("Splunk KEY-2".to_owned())));
}

#[test]
fn a_session_that_ends_under_many_requests_costs_one_login() {
    let fake = Fake::start(100, |_, _| None);
    let client = client(fake.config(password()));
    let job = client.create(SEARCH, &[], &quiet).expect("started");
    fake.end_sessions();
    std::thread::scope(|scope| {
        let ask = |at: u64| job.page::<Rows>(at * 25, 25, &quiet).expect("it goes on").table.columns[0][0].clone();
        let pages: Vec<_> = (0..4).map(|at| scope.spawn(move || ask(at))).collect();
        let first: Vec<_> = pages.into_iter().map(|page| page.join().expect("no panic")).collect();
        assert_eq!(first, ["0", "25", "50", "75"]);
    });
    assert_eq!(fake.logins(), 2);
}

#[test]
fn a_session_that_is_never_taken_ends_the_search() {
    let fake = Fake::start(3, |line, _| {
        (line == CREATE).then(|| {
            let body = json!({ "messages": [{ "type": "WARN", "text": "call not properly authenticated" }] });
            Fault::Say(401, "", body.to_string())
        })
    });
    let error = run(&fake, same).0.expect_err("never taken");
    says(
        &fake,
        &error,
        "SERVER says: call not properly authenticated (401 Unauthorized)\n  check SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD",
    );
    assert!(error.is_auth());
    assert_eq!((fake.logins(), fake.count(CREATE)), (2, 2));
    // Nothing can be done with a token but to say so.
    let fake = Fake::start(3, |line, _| (line == CREATE).then(|| Fault::Say(401, "", String::new())));
    let error = search(&client(fake.config(token())), &Said::default()).expect_err("never taken");
    says(
        &fake,
        &error,
        "SERVER says: nothing (401 Unauthorized)\n  check SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD",
    );
    assert_eq!((fake.logins(), fake.count(CREATE)), (0, 1));
}

fn busy(headers: &'static str) -> Fault {
    let text = "Search not executed: The maximum number of concurrent historical searches has been reached.";
    Fault::Say(503, headers, json!({ "messages": [{ "type": "WARN", "text": text }] }).to_string())
}

#[test]
fn a_server_without_room_is_waited_for() {
    let fake = Fake::start(3, |line, before| (line == CREATE && before < 2).then(|| busy("")));
    let (found, said) = run(&fake, |config| Config { pause: Duration::from_millis(100), ..config });
    whole(found, 3);
    let why = "http://HOST says: Search not executed: The maximum number of concurrent historical searches has been reached. (503 Service Unavailable)";
    assert_eq!(said, [format!("waiting 0.1 s: {why}"), format!("waiting 0.2 s: {why}")]);
    assert_eq!((fake.started(), fake.count(CREATE)), (1, 3));
}

#[test]
fn the_server_says_how_long_to_wait() {
    let fake = Fake::start(3, |line, before| match (line, before) {
        (CREATE, 0) => Some(busy("Retry-After: 1\r\n")),
        (STATE, 0) => Some(Fault::Say(429, "Retry-After: 0\r\n", String::new())),
        _ => None,
    });
    let start = Instant::now();
    let (found, said) = run(&fake, same);
    whole(found, 3);
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert!(said[0].starts_with("waiting 1 s: http://HOST says: Search not executed"), "{said:?}");
    assert_eq!(said[1], "waiting 0 s: http://HOST says: nothing (429 Too Many Requests)");
}

#[test]
fn the_server_says_until_when_to_wait() {
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_millis(2_500));
    let headers: &'static str = Box::leak(format!("Retry-After: {date}\r\n").into_boxed_str());
    let fake = Fake::start(3, move |line, before| (line == CREATE && before == 0).then(|| busy(headers)));
    let (found, said) = run(&fake, same);
    whole(found, 3);
    // A date has whole seconds.
    let seconds: f64 =
        said[0].trim_start_matches("waiting ").split(' ').next().expect("a word").parse().expect("a number");
    assert!((0.5..=2.5).contains(&seconds), "{said:?}");
}

#[test]
fn waits_have_an_end() {
    let fake = Fake::start(3, |line, _| (line == CREATE).then(|| busy("Retry-After: 3600\r\n")));
    let (found, said) = run(&fake, same);
    let error = found.expect_err("an hour is too long");
    let why = "SERVER says: Search not executed: The maximum number of concurrent historical searches has been reached. (503 Service Unavailable)";
    says(&fake, &error, &format!("{why}\n  it asks to wait 3600 s, but a request waits 300 s in all: try again later"));
    assert_eq!((fake.count(CREATE), fake.started(), said.len()), (1, 0, 0));

    let fake = Fake::start(3, |line, _| (line == CREATE).then(|| busy("")));
    let (found, said) = run(&fake, |config| Config {
        pause: Duration::from_millis(20),
        longest_wait: Duration::from_millis(150),
        ..config
    });
    let error = found.expect_err("never room");
    says(&fake, &error, &format!("{why}\n  after 3 waits it still has no room: try again later"));
    assert_eq!((fake.count(CREATE), said.len()), (4, 3));
}

#[test]
fn a_reset_connection_is_opened_again() {
    let fake = Fake::start(3, |line, before| (line == STATE && before < 2).then_some(Fault::Reset));
    let (found, said) = run(&fake, same);
    whole(found, 3);
    assert_eq!(said.len(), 2);
    assert!(said[0].starts_with("waiting 0 s: the connection to http://HOST broke: "), "{said:?}");
    assert!(said[0].ends_with("; try 2 of 4") && said[1].ends_with("; try 3 of 4"), "{said:?}");

    let fake = Fake::start(3, |line, _| (line == RESULTS).then_some(Fault::Reset));
    let (found, _) = run(&fake, same);
    let error = found.expect_err("always reset").to_string();
    assert!(error.starts_with(&format!("the connection to {} broke: ", fake.address())), "{error}");
    assert!(
        error.ends_with(
            ", 4 times in a row\n  something between here and the server ends connections, or the server was restarted: try again"
        ),
        "{error}"
    );
    assert_eq!((fake.count(RESULTS), fake.started(), fake.left()), (4, 1, 0));
}

#[test]
fn a_job_whose_answer_is_lost_is_not_started_again() {
    for fault in [|| Fault::LoseAnswer, || Fault::HalfAsAll, || Fault::Half] {
        let fake = Fake::start(3, move |line, before| (line == CREATE && before == 0).then(fault));
        let (found, said) = run(&fake, same);
        whole(found, 3);
        assert_eq!((fake.count(CREATE), fake.started(), fake.left()), (1, 1, 0));
        assert_eq!(said, ["the answer was lost: looking whether the server has started the search job"]);
    }
}

#[test]
fn a_job_that_was_not_started_is_started_under_the_same_id() {
    let gateway = || Fault::Say(502, "", "Bad Gateway".to_owned());
    for fault in [|| Fault::Reset, gateway] {
        let fake = Fake::start(3, move |line, before| (line == CREATE && before == 0).then(fault));
        whole(run(&fake, same).0, 3);
        assert_eq!((fake.count(CREATE), fake.started(), fake.left()), (2, 1, 0));
        let ids: std::collections::BTreeSet<_> = fake
            .asked()
            .iter()
            .filter(|asked| asked.path.ends_with("/v2/jobs"))
            .map(|asked| {
                String::from_utf8_lossy(&asked.body).split('&').find(|pair| pair.starts_with("id=")).map(str::to_owned)
            })
            .collect();
        assert_eq!(ids.len(), 1, "{ids:?}");
    }
}

#[test]
fn a_job_of_unknown_fate_is_named() {
    let fake = Fake::start(3, |line, _| match line {
        CREATE => Some(Fault::LoseAnswer),
        STATE => Some(Fault::Say(500, "", "broken".to_owned())),
        _ => None,
    });
    let error = run(&fake, same).0.expect_err("unknown").to_string();
    assert!(error.contains("\n  whether the server has started the search job `gazehound_"), "{error}");
    assert!(error.ends_with("` is not known; it deletes it itself after 10 minutes"), "{error}");
    assert_eq!(fake.count(CREATE), 1);
    let fake = Fake::start(3, |line, _| (line == CREATE).then_some(Fault::Reset));
    let error = run(&fake, same).0.expect_err("never started").to_string();
    assert!(error.ends_with("\n  no search job was started"), "{error}");
    assert_eq!((fake.count(CREATE), fake.started()), (4, 0));
}

fn impatient(config: Config) -> Config {
    Config { patience: Duration::from_millis(200), retries: 1, ..config }
}

#[test]
fn silence_has_an_end() {
    let fake = Fake::start(3, |line, _| (line == STATE).then_some(Fault::Silence));
    let (found, said) = run(&fake, impatient);
    let error = found.expect_err("silent");
    says(
        &fake,
        &error,
        "SERVER was silent for 0.2 s, 2 times in a row\n  the search may be heavy, or the network slow: search a shorter time \
         (`earliest_time`), or set SPLUNK_TIMEOUT to more seconds",
    );
    assert!(error.is_connection());
    assert_eq!(said, ["waiting 0 s: http://HOST was silent for 0.2 s; try 2 of 2"]);
}

#[test]
fn a_blocking_job_may_take_longer_than_the_patience() {
    let fake = Fake::start(3, |line, before| (line == CREATE && before == 0).then_some(Fault::DoneInSilence));
    let client = client(impatient(fake.config(password())));
    let said = Said::default();
    let job = client.create(SEARCH, &[("exec_mode", "blocking")], &said.say()).expect("it is there");
    assert_eq!(job.state(&quiet).expect("done").rows, 3);
    assert_eq!((fake.count(CREATE), fake.started()), (1, 1));
    assert_eq!(said.lines(&fake), ["the answer was lost: looking whether the server has started the search job"]);
}

#[test]
fn a_page_cut_in_half_is_asked_for_again() {
    for fault in [|| Fault::Half, || Fault::HalfAsAll] {
        let fake = Fake::start(50, move |line, before| (line == RESULTS && before == 0).then(fault));
        let (found, said) = run(&fake, same);
        whole(found, 50);
        assert_eq!((fake.count(RESULTS), said.len()), (2, 1));
    }
    let fake = Fake::start(50, |line, _| (line == RESULTS).then_some(Fault::HalfAsAll));
    let error = run(&fake, same).0.expect_err("always cut").to_string();
    assert!(error.starts_with("the rows from 0 on are no whole page of results: EOF while parsing"), "{error}");
    assert!(error.ends_with(", 4 times in a row\n  ask for smaller pages, such as (\"page\", \"1000\")"), "{error}");
    assert_eq!(fake.left(), 0, "deleted all the same");
}

#[test]
fn what_the_server_says_of_a_page_comes_along() {
    let fake = Fake::start(3, |line, _| {
        let messages = json!([{ "type": "WARN", "text": "an indexer is down" }]);
        (line == RESULTS).then(|| Fault::Say(200, "", page(0..2, true, &messages)))
    });
    let page = run(&fake, same).0.expect("a page");
    assert!(page.preview);
    assert_eq!((page.rows, page.messages[0].text.as_str()), (2, "an indexer is down"));
}

#[test]
fn a_job_that_fails_says_why() {
    let fake = Fake::start(3, |line, _| {
        let messages = json!([{ "type": "FATAL", "text": "Error in 'eval' command" }]);
        (line == STATE).then(|| Fault::Say(200, "", state("FAILED", 0, &messages)))
    });
    let client = client(fake.config(password()));
    let state = client.create(SEARCH, &[], &quiet).and_then(|job| job.state(&quiet)).expect("a state");
    assert!(state.is_failed);
    assert_eq!(state.messages[0].text, "Error in 'eval' command");
    assert_eq!(fake.left(), 0);
}

#[test]
fn a_server_that_changes_its_version_is_asked_anew() {
    let fake = Fake::start(3, |line, before| match line {
        "GET server/info" if before > 0 => Some(Fault::Say(200, "", info("8.2.12"))),
        // After the search has begun, the second version's addresses are gone.
        RESULTS | CONTROL => Some(Fault::Say(404, "", "Not Found".to_owned())),
        _ => None,
    });
    whole(run(&fake, same).0, 3);
    assert_eq!(
        fake.lines(),
        [
            "POST auth/login",
            "GET server/info",
            CREATE,
            STATE,
            RESULTS,
            "GET server/info",
            "GET jobs/SID/results",
            "POST jobs/SID/control"
        ]
    );
}

#[test]
fn an_old_server_is_asked_in_its_way() {
    let fake = Fake::start(3, |line, _| (line == "GET server/info").then(|| Fault::Say(200, "", info("9.0.1"))));
    whole(run(&fake, same).0, 3);
    assert_eq!(fake.lines()[2..], ["POST jobs", "GET jobs/SID", "GET jobs/SID/results", "POST jobs/SID/control"]);
}

#[test]
fn a_dropped_job_is_cancelled() {
    let fake = Fake::start(3, |_, _| None);
    let client = client(fake.config(token()));
    let job: Job = client.create(SEARCH, &[], &quiet).expect("started");
    assert_eq!(fake.left(), 1);
    drop(job);
    assert_eq!((fake.left(), fake.count(CONTROL)), (0, 1));
    // A job that is gone already is no error.
    let fake = Fake::start(3, |line, _| (line == CONTROL).then(|| Fault::Say(404, "", String::new())));
    let client = self::client(fake.config(token()));
    client.create(SEARCH, &[], &quiet).and_then(|job| job.end(&quiet)).expect("it is gone");
}

#[test]
fn a_redirect_is_not_followed() {
    let other = Fake::start(3, |_, _| None);
    let headers: &'static str = Box::leak(format!("Location: {}/\r\n", other.address()).into_boxed_str());
    let fake = Fake::start(3, move |line, _| (line == CREATE).then(|| Fault::Say(307, headers, String::new())));
    let error = run(&fake, same).0.expect_err("a redirect");
    says(
        &fake,
        &error,
        "SERVER says: nothing (307 Temporary Redirect)\n  that is a redirect, which is not followed: SPLUNK_HOST, SPLUNK_PORT and \
         SPLUNK_SCHEME must name the management port itself",
    );
    assert_eq!(other.connections(), 0);
}
