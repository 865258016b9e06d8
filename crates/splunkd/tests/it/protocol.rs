//! What Splunk's clients rely on, over the sample index.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::OnceLock;

use gazehound::embedded::Embedded;
use gazehound::index::Catalog;
use gazehound_net::Secret;
use gazehound_splunkd::{Config, Running, Server};

pub(super) fn catalog() -> Catalog {
    Catalog::at(Path::new(env!("CARGO_TARGET_TMPDIR")).join("splunkd"))
}

fn config() -> Config {
    Config { port: 0, token: Some(Secret::new("the-token")), password: Some(Secret::new("pw")), ..Config::default() }
}

/// One server for all tests.
pub(super) fn server() -> SocketAddr {
    static SERVER: OnceLock<Running> = OnceLock::new();
    let start = || Server::bind(Embedded::new(catalog()), config()).and_then(Server::start).expect("a free port");
    SERVER.get_or_init(start).address()
}

/// Status and body of a request as the Python SDK sends it: without a content type.
fn ask_as(authorization: &str, method: &str, path: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(server()).expect("it listens");
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Close\r\nContent-Length: {}\r\n{authorization}\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    assert!(head.to_lowercase().contains("connection: close"), "the SDK loses the body without it: {head}");
    (head[9..12].parse().expect("a status"), body.to_owned())
}

fn ask(method: &str, path: &str, body: &str) -> (u16, String) {
    ask_as("Authorization: Bearer the-token\r\n", method, path, body)
}

fn job(search: &str) -> String {
    let search: String = form_urlencoded::byte_serialize(search.as_bytes()).collect();
    let body = format!("search={search}&exec_mode=blocking&output_mode=json");
    let (status, body) = ask("POST", "/services/search/v2/jobs/", &body);
    assert_eq!(status, 201, "{body}");
    let answer: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    answer["sid"].as_str().expect("a sid").to_owned()
}

const DISGUISES: &str =
    "search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | table fuid filename nothing";

#[test]
fn without_a_secret_it_does_not_start() {
    let config = Config { port: 0, ..Config::default() };
    let error = Server::bind(Embedded::new(Catalog::at("nowhere")), config).expect_err("no secret");
    assert_eq!(
        error.to_string(),
        "error[gazehound::input]: the server needs a password or a token that its clients show\n  \
         set SPLUNK_PASSWORD or SPLUNK_TOKEN, in the environment or in a file `.env`"
    );
}

#[test]
fn it_listens_on_the_loopback_interface() {
    assert!(server().ip().is_loopback());
}

#[test]
fn nobody_gets_in_without_the_secret() {
    for header in [
        "",
        "Authorization: Bearer wrong\r\n",
        "Authorization: Splunk wrong\r\n",
        "Authorization: Basic d3Jvbmc6cHc=\r\n",
    ] {
        let (status, body) = ask_as(header, "GET", "/services/server/info", "");
        assert_eq!(status, 401, "{header}");
        assert!(body.contains("<msg type=\"WARN\">call not properly authenticated</msg>"), "{body}");
    }
    let (status, body) = ask_as("", "POST", "/services/auth/login", "username=gazehound&password=no&output_mode=json");
    assert_eq!((status, body.as_str()), (401, r#"{"messages":[{"type":"WARN","text":"Login failed"}]}"#));
}

#[test]
fn a_login_gives_a_key_that_opens() {
    let (status, body) = ask_as("", "POST", "/services/auth/login", "username=gazehound&password=pw&cookie=1");
    assert_eq!(status, 200);
    let key = body.split("<sessionKey>").nth(1).and_then(|rest| rest.split('<').next()).expect("a key");
    let (status, body) = ask_as(&format!("Authorization: Splunk {key}\r\n"), "GET", "/services/server/info", "");
    assert_eq!(status, 200);
    assert!(body.contains("<s:key name=\"version\">9.4.1</s:key>"), "{body}");
    // gazehound:pw
    let basic = ask_as("Authorization: Basic Z2F6ZWhvdW5kOnB3\r\n", "GET", "/services/server/info", "");
    assert_eq!(basic.0, 200);
}

#[test]
fn a_job_describes_itself() {
    let sid = job(DISGUISES);
    for path in ["/services/search/jobs", "/services/search/v2/jobs", "/servicesNS/nobody/search/search/v2/jobs"] {
        let (status, body) = ask("GET", &format!("{path}/{sid}"), "");
        assert_eq!(status, 200);
        assert!(body.contains("?>\n<entry "), "the root is an entry: {body}");
        for part in [
            "<s:key name=\"resultCount\">5</s:key>",
            "<s:key name=\"isDone\">1</s:key>",
            "<s:key name=\"eai:acl\"><s:dict>",
            "<s:key name=\"dispatchState\">DONE</s:key>",
        ] {
            assert!(body.contains(part), "{part} in {body}");
        }
    }
}

#[test]
fn results_come_in_each_form() {
    let sid =
        job(&format!("{DISGUISES} | sort 1 fuid | eval m=split(\"a,b\", \",\") | eval fuid=\"F<1>\", filename=\"x\""));
    let get =
        |mode: &str| ask("POST", &format!("/services/search/v2/jobs/{sid}/results"), &format!("output_mode={mode}")).1;
    assert_eq!(
        get("json"),
        r#"{"preview":false,"init_offset":0,"messages":[{"type":"WARN","text":"table: no event has the field `nothing`"}],"fields":[{"name":"fuid"},{"name":"filename"},{"name":"nothing"},{"name":"m"}],"results":[{"fuid":"F<1>","filename":"x","m":["a","b"]}],"highlighted":{}}"#
    );
    assert!(
        get("json_rows")
            .ends_with(r#""fields":["fuid","filename","nothing","m"],"rows":[ ["F<1>","x",null,["a","b"]]]}"#)
    );
    assert!(get("json_cols").ends_with(r#""columns":[["F<1>"],["x"],[null],[["a","b"]]]}"#));
    assert_eq!(get("csv"), "fuid,filename,nothing,m\nF<1>,x,,\"a\nb\"\n");
    assert!(get("xml").contains("<field k='fuid'><value><text>F&lt;1&gt;</text></value></field>"));
    assert!(get("xml").contains("<value><text>a</text></value><value><text>b</text></value>"));
    assert!(get("pdf").contains("`output_mode` is `pdf`"));
}

#[test]
fn pages_are_as_long_as_asked() {
    let sid = job("search index=corelight_tutorial sourcetype=conn | head 250 | table uid");
    let rows = |query: &str| {
        let (_, body) = ask("GET", &format!("/services/search/jobs/{sid}/results?output_mode=json&{query}"), "");
        let answer: serde_json::Value = serde_json::from_str(&body).expect("JSON");
        (answer["init_offset"].as_u64().expect("a number"), answer["results"].as_array().expect("rows").len())
    };
    assert_eq!(rows(""), (0, 100), "without a count");
    assert_eq!(rows("count=0"), (0, 250));
    assert_eq!(rows("count=100&offset=200"), (200, 50));
    assert_eq!(rows("offset=900"), (250, 0));
}

#[test]
fn what_is_wrong_is_said() {
    let says = |body: &str| ask("POST", "/services/search/jobs", &format!("output_mode=json&{body}"));
    let text = |text: &str| format!(r#"{{"messages":[{{"type":"FATAL","text":"{text}"}}]}}"#);
    assert_eq!(says("search=index%3Dx"), (400, text("Unknown search command 'index'.")));
    assert_eq!(says("search="), (400, text("Empty search.")));
    assert_eq!(ask("GET", "/services/search/jobs/1.1?output_mode=json", ""), (404, text("Unknown sid.")));
    let (status, body) = says("search=search+x+%7C+frobnicate");
    assert!(status == 400 && body.contains("frobnicate"), "{body}");
    assert_eq!(says("search=search+x&search_mode=realtime").0, 400);
}

#[test]
fn a_job_that_fails_says_why() {
    let sid = job("search index=no_such_index");
    let (_, body) = ask("GET", &format!("/services/search/jobs/{sid}?output_mode=json"), "");
    let content = &serde_json::from_str::<serde_json::Value>(&body).expect("JSON")["entry"][0]["content"];
    assert_eq!(content["dispatchState"], "FAILED");
    assert_eq!(content["isFailed"], true);
    let text = content["messages"][0]["text"].as_str().expect("a reason");
    assert!(text.starts_with("no index `no_such_index`"), "{text}");
}

#[test]
fn a_cancelled_job_is_gone() {
    let sid = job(DISGUISES);
    let control = format!("/services/search/jobs/{sid}/control");
    assert_eq!(ask("POST", &control, "action=touch").0, 200);
    assert_eq!(ask("POST", &control, "action=dance").0, 400);
    assert_eq!(ask("POST", &control, "action=cancel").0, 200);
    assert_eq!(ask("POST", &control, "action=cancel").0, 404);
}
