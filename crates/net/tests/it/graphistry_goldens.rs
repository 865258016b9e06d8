//! Request by request as PyGraphistry 0.61 sends them (recorded), but for the differences on purpose.

use std::collections::BTreeMap;
use std::path::PathBuf;

use gazehound_net::graphistry::{
    Client, ColorEncoding, Dataset, Login, Mode, Options, Privacy, Register, Scale, Server, Table,
};
use gazehound_net::{Result, Secret};
use serde_json::{Value, json};

use crate::graphistry_server::{Answer, Asked, Loopback, json as answer};

/// A recording, or `None`, said on the test's output.
fn golden(name: &str) -> Option<Value> {
    let root = std::env::var_os("GAZEHOUND_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let path = root.join("goldens/graphistry-upload").join(name).with_extension("json");
    if !path.exists() {
        eprintln!("skipped: no ../shared");
        return None;
    }
    Some(serde_json::from_str(&std::fs::read_to_string(path).expect("readable")).expect("JSON"))
}

fn requests(golden: &Value) -> Vec<Value> {
    golden["requests"].as_array().expect("requests").clone()
}

fn answers(requests: &[Value]) -> Vec<Answer> {
    let one = |request: &Value| {
        let status = request["response"]["status"].as_u64().expect("a status");
        answer(u16::try_from(status).expect("a status"), &request["response"]["json"].to_string())
    };
    requests.iter().map(one).collect()
}

/// What is compared of a body; what differs on purpose is taken out of both.
fn comparable(mut body: Value) -> Value {
    if let Some(metadata) = body.get_mut("metadata") {
        // Own name and version, and no fingerprint of the machine.
        for name in ["agent", "agentversion", "usertag"] {
            assert!(metadata[name].is_string(), "no `{name}` in {metadata}");
            metadata[name] = Value::Null;
        }
    }
    for name in ["agent_name", "agent_version"] {
        if body.get(name).is_some() {
            body[name] = Value::Null;
        }
    }
    if let Some(name) = body.get("name").and_then(Value::as_str)
        && let Some(random) = name.strip_prefix("Untitled ")
    {
        let (letters, rest) = random.split_at(10);
        assert!(letters.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()), "`{name}`");
        // PyGraphistry calls the file of the nodes "edges" as well.
        body["name"] = format!("Untitled{}", rest.replace(" nodes", " edges")).into();
    }
    body
}

#[track_caller]
fn same(ours: &[Asked], recorded: &[Value]) {
    let lines = |method: &str, path: &str| format!("{method} {path}");
    let recorded_lines: Vec<_> = recorded
        .iter()
        .map(|one| lines(one["method"].as_str().expect("a method"), one["path"].as_str().expect("a path")))
        .collect();
    assert_eq!(ours.iter().map(|one| lines(&one.method, &one.path)).collect::<Vec<_>>(), recorded_lines);
    for (ours, recorded) in ours.iter().zip(recorded) {
        let at = format!("{} {}", ours.method, ours.path);
        for name in ["Content-Type", "Authorization", "Accept"] {
            assert_eq!(ours.header(&name.to_lowercase()), recorded["headers"][name].as_str(), "{at}: {name}");
        }
        if let Some(body) = recorded.get("json") {
            assert_eq!(comparable(ours.json()), comparable(body.clone()), "{at}");
        } else if let Some(body) = recorded.get("body") {
            assert_eq!(Some(String::from_utf8_lossy(&ours.body).as_ref()), body.as_str(), "{at}");
        } else {
            assert!(recorded.get("arrow").is_some(), "{at}: what was recorded?");
            assert!(ours.body.starts_with(b"ARROW1"), "{at}");
        }
    }
}

fn login(name: &str, org_name: Option<&str>, login: Login) {
    let Some(golden) = golden(name) else { return };
    let recorded = requests(&golden);
    let loopback = Loopback::start(answers(&recorded));
    let register = Register { org_name: org_name.map(str::to_owned), ..loopback.register(login) };
    Client::register(register).expect("logged in");
    same(&loopback.asked(), &recorded);
}

fn by_password() -> Login {
    Login::Password { username: "demo".to_owned(), password: Secret::new("pw") }
}

fn by_key() -> Login {
    Login::PersonalKey { id: "KEYID".to_owned(), secret: Secret::new("SECRET") }
}

#[test]
fn a_password_logs_in() {
    login("01_register_password", None, by_password());
}

#[test]
fn a_password_logs_in_to_an_organisation() {
    login("02_register_password_org", Some("acme"), by_password());
}

#[test]
fn a_personal_key_logs_in() {
    login("03_register_pkey", None, by_key());
}

#[test]
fn a_personal_key_logs_in_to_an_organisation() {
    login("04_register_pkey_org", Some("acme"), by_key());
}

#[test]
fn a_token_logs_in() {
    login("05_register_token", None, Login::Token(Secret::new("JWT-EXAMPLE")));
}

fn bindings(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, column)| ((*name).to_owned(), (*column).to_owned())).collect()
}

/// The recordings' graph; what its Arrow files hold is tested where they are made.
fn graph() -> Dataset {
    let edges = [("source", "src"), ("destination", "dst"), ("edge_color", "edge_color"), ("edge_title", "category")];
    let nodes = [("node", "nodeID"), ("node_color", "point_color"), ("node_title", "nodeTitle")];
    let table = |bound: &[(&str, &str)], file: &str| Table {
        arrow: format!("ARROW1 {file}").into_bytes(),
        bindings: bindings(bound),
        color: None,
    };
    Dataset { edges: table(&edges, "edges"), nodes: table(&nodes, "nodes") }
}

/// As PyGraphistry where `privacy()` was never called.
fn no_privacy() -> Options {
    Options { privacy: None, ..Options::default() }
}

struct Upload {
    loopback: Loopback,
    recorded: Vec<Value>,
    client: Client,
}

/// A client that gets the answers of the recording `name`. Its login is not part of the recording.
fn upload(name: &str, change: impl Fn(Register) -> Register) -> Option<Upload> {
    let recorded = requests(&golden(name)?);
    let (mut before, at) = match change(dummy()).org_name {
        None => (vec![answer(200, r#"{"token": "JWT-EXAMPLE"}"#), answer(200, r#"{"token": "JWT-EXAMPLE"}"#)], 2),
        Some(org) => {
            let active = json!({ "token": "JWT-EXAMPLE", "active_organization": { "slug": org, "is_found": true, "is_member": true } });
            (vec![answer(200, &active.to_string()), answer(200, "{}"), answer(200, r#"{"token": "JWT-EXAMPLE"}"#)], 3)
        }
    };
    before.extend(answers(&recorded));
    let loopback = Loopback::start(before);
    let client = Client::register(change(loopback.register(by_password()))).expect("logged in");
    assert_eq!(loopback.asked().len(), at);
    Some(Upload { loopback, recorded, client })
}

fn dummy() -> Register {
    let server = Server::new("http", "localhost").expect("a server");
    Register { server, login: by_password(), org_name: None, client_protocol_hostname: None }
}

impl Upload {
    fn asked(&self) -> Vec<Asked> {
        let asked = self.loopback.asked();
        let login = asked.iter().position(|asked| asked.path == "/api/v2/auth/token/refresh").expect("a login") + 1;
        asked[login..].to_vec()
    }

    #[track_caller]
    fn same(&self) {
        same(&self.asked(), &self.recorded);
    }
}

/// `url` with what is random or the moment's replaced, from the recording or of ours.
fn stable(url: &str, host: &str) -> String {
    let mut out = Vec::new();
    for part in url.replace(host, "127.0.0.1:PORT").split('&') {
        out.push(match part.split_once('=') {
            Some(("viztoken", uuid)) => {
                let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
                assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
                assert_eq!(uuid.as_bytes()[14], b'4', "{uuid}");
                assert!(b"89ab".contains(&uuid.as_bytes()[19]), "{uuid}");
                "viztoken".to_owned()
            }
            Some(("splashAfter", time)) => {
                assert!(time.parse::<u64>().expect("a time") > 1_700_000_000);
                "splashAfter".to_owned()
            }
            Some(("usertag", _)) => "usertag".to_owned(),
            _ => part.to_owned(),
        });
    }
    out.join("&")
}

fn uploaded(
    name: &str,
    dataset: &Dataset,
    options: &Options,
    change: impl Fn(Register) -> Register,
) -> Option<(String, Value)> {
    let golden = golden(name)?;
    let upload = upload(name, change)?;
    let link = upload.client.upload(dataset, options).expect("uploaded");
    upload.same();
    assert_eq!(link.dataset_id, "d0000000000000000000000000000001");
    Some((stable(&link.url, &upload.loopback.host), golden["returned"].clone()))
}

#[test]
fn a_graph_is_uploaded() {
    let Some((url, returned)) = uploaded("10_plot_url_no_privacy", &graph(), &no_privacy(), |register| register) else {
        return;
    };
    assert_eq!(url, stable(returned.as_str().expect("an address"), "127.0.0.1:PORT"));
}

#[test]
fn a_graph_is_uploaded_for_all_to_see() {
    let options = Options { privacy: Some(Privacy { mode: Mode::Public, ..Privacy::default() }), ..Options::default() };
    uploaded("11_plot_url_public", &graph(), &options, |register| register);
    uploaded("12_plot_iframe_html", &graph(), &options, |register| register);
}

#[test]
fn a_graph_is_private_by_default() {
    let options = Options {
        name: Some("my graph".to_owned()),
        description: "d".to_owned(),
        url_params: vec![("info".to_owned(), "false".to_owned()), ("play".to_owned(), "0".to_owned())],
        ..Options::default()
    };
    let Some((url, returned)) = uploaded("13_plot_named_settings_private", &graph(), &options, |register| register)
    else {
        return;
    };
    // The recording is the HTML around the same address.
    let html = returned.as_str().expect("HTML");
    let recorded = html.split("src=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address");
    assert_eq!(url, stable(recorded, "127.0.0.1:PORT"));
}

#[test]
fn an_organisation_owns_the_dataset() {
    let org = |register| Register { org_name: Some("acme".to_owned()), ..register };
    uploaded("14_plot_org", &graph(), &no_privacy(), org);
}

#[test]
fn tables_are_uploaded_as_files_once() {
    let options = Options { as_files: true, ..no_privacy() };
    let Some(golden) = golden("15_plot_as_files") else { return };
    let recorded = requests(&golden);
    let upload = upload("15_plot_as_files", |register| register).expect("it is there");
    upload.client.upload(&graph(), &options).expect("uploaded");
    upload.same();
    let names: Vec<_> = upload
        .asked()
        .iter()
        .filter(|asked| asked.path == "/api/v2/files/")
        .map(|asked| asked.json()["name"].as_str().expect("a name").rsplit(' ').next().expect("a word").to_owned())
        .collect();
    assert_eq!(names, ["edges", "nodes"]);

    // The same tables again: refresh and dataset alone.
    let token = || answer(200, r#"{"token": "JWT-EXAMPLE"}"#);
    let mut twice = vec![token(), token()];
    twice.extend(answers(&recorded));
    twice.extend([token(), answers(&recorded).pop().expect("a dataset")]);
    let loopback = Loopback::start(twice);
    let client = Client::register(loopback.register(by_password())).expect("logged in");
    client.upload(&graph(), &options).expect("uploaded");
    client.upload(&graph(), &options).expect("uploaded");
    let again = loopback.asked().split_off(2 + recorded.len());
    same(&again, &[recorded[0].clone(), recorded.last().expect("a dataset").clone()]);
}

#[test]
fn colours_by_name_are_encodings() {
    let fixed = bindings(&[("ip", "red"), ("ja3", "#0F0")]);
    let mut dataset = graph();
    dataset.nodes.color = Some(ColorEncoding {
        attribute: "category".to_owned(),
        scale: Scale::Categorical { fixed, other: Some("gray".to_owned()) },
    });
    dataset.edges.color = Some(ColorEncoding {
        attribute: "orig_bytes".to_owned(),
        scale: Scale::Continuous(vec!["blue".to_owned(), "red".to_owned()]),
    });
    uploaded("16_plot_complex_encodings", &dataset, &no_privacy(), |register| register);
}

#[test]
fn browsers_may_know_the_server_by_another_name() {
    let links = |register| {
        let server = Server::parse("https://my.site.com").expect("a server");
        Register { client_protocol_hostname: Some(server), ..register }
    };
    let Some((url, returned)) = uploaded("17_plot_client_hostname", &graph(), &no_privacy(), links) else { return };
    assert_eq!(url, stable(returned.as_str().expect("an address"), "127.0.0.1:PORT"));
}

#[test]
fn a_second_upload_refreshes_the_token_again() {
    let Some(upload) = upload("19_plot_twice_same", |register| register) else { return };
    upload.client.upload(&graph(), &no_privacy()).expect("uploaded");
    upload.client.upload(&graph(), &no_privacy()).expect("uploaded");
    upload.same();
}

#[test]
fn events_and_attributes_are_uploaded() {
    let dataset = Dataset {
        edges: Table { bindings: bindings(&[("source", "attribID"), ("destination", "EventID")]), ..graph().edges },
        nodes: Table { bindings: bindings(&[("node", "nodeID"), ("node_title", "nodeTitle")]), ..graph().nodes },
    };
    uploaded("18_plot_render_g", &graph(), &no_privacy(), |register| register);
    uploaded("20_plot_hyper_mixed_list", &dataset, &no_privacy(), |register| register);
}

#[test]
fn an_expired_token_costs_a_second_login() {
    uploaded("33_refresh_expired_relogin", &graph(), &no_privacy(), |register| register);
}

/// The requests before a failure are the recording's too.
#[track_caller]
fn fails(name: &str, options: &Options) -> Option<String> {
    let upload = upload(name, |register| register)?;
    let result: Result<_> = upload.client.upload(&graph(), options);
    upload.same();
    let error = result.expect_err("the recording fails").to_string();
    // The order of its keys is that of the build's serde_json.
    let last = upload.recorded.last().expect("a request")["response"]["json"].to_string();
    assert!(error.contains(&last), "{error}");
    Some(error.replace(&upload.loopback.host, "HOST").replace(&last, "ANSWER"))
}

#[test]
fn failures_come_where_they_were_recorded() {
    let public = Options { privacy: Some(Privacy { mode: Mode::Public, ..Privacy::default() }), ..no_privacy() };
    let Some(dataset) = fails("34_err_dataset_fail", &no_privacy()) else { return };
    assert_eq!(dataset, "dataset: `http://HOST` does not say `success`: ANSWER");
    assert_eq!(
        fails("35_err_edges_500", &no_privacy()).expect("there"),
        "edges: `http://HOST` answered HTTP 500: ANSWER\n  the server failed, not the request: try again later\n  \
         the dataset `d0000000000000000000000000000001` stays on the server, incomplete"
    );
    assert_eq!(
        fails("36_err_nodes_nosuccess", &no_privacy()).expect("there"),
        "nodes: `http://HOST` does not say `success`: ANSWER\n  \
         the dataset `d0000000000000000000000000000001` stays on the server, incomplete"
    );
    assert_eq!(
        fails("37_err_share_403", &public).expect("there"),
        "privacy: `http://HOST` answered HTTP 403: ANSWER\n  may this account share, and may it make graphs public?\n  \
         the dataset `d0000000000000000000000000000001` is on the server and not public: who sees it is the server's default. \
         Delete it there if that is too many"
    );
    assert_eq!(
        fails("38_err_share_404", &public).expect("there"),
        "privacy: `http://HOST` answered HTTP 404: ANSWER\n  this server cannot share: ask for no privacy of your own\n  \
         the dataset `d0000000000000000000000000000001` is on the server and not public: who sees it is the server's default. \
         Delete it there if that is too many"
    );
}

#[test]
fn failed_logins_come_where_they_were_recorded() {
    for (name, login, text) in [
        (
            "30_err_login_401",
            by_password(),
            "login: `http://HOST` answered HTTP 401: {\"detail\":\"bad creds\"}\n  check the user name and the password",
        ),
        (
            "31_err_login_no_token",
            by_password(),
            "login: `http://HOST` answered HTTP 200 without `token`; the answer has `x`",
        ),
        (
            "32_err_pkey_403",
            Login::PersonalKey { id: "K".to_owned(), secret: Secret::new("S") },
            "login: `http://HOST` answered HTTP 403: {\"detail\":\"no\"}\n  check the personal key's id and secret",
        ),
    ] {
        let Some(golden) = golden(name) else { return };
        let recorded = requests(&golden);
        let loopback = Loopback::start(answers(&recorded));
        let error = Client::register(loopback.register(login)).expect_err("the recording fails");
        same(&loopback.asked(), &recorded);
        assert_eq!(error.to_string().replace(&loopback.host, "HOST"), text);
    }
}
