//! What is said where an upload fails, word for word.

use gazehound_net::graphistry::{Client, Dataset, Login, Options, Register, Table};
use gazehound_net::{Error, Secret, Settings};

use crate::graphistry_server::{Answer, Loopback, created, json, ok, password, token};

fn graph() -> Dataset {
    let bindings = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
    let edges = Table { arrow: vec![0; 2_345_678], bindings: bindings(&["source", "destination"]), color: None };
    let nodes = Table { arrow: vec![0; 10], bindings: bindings(&["node"]), color: None };
    Dataset { edges, nodes }
}

/// The error of an upload that gets `answers` after its login.
fn upload(answers: Vec<Answer>) -> Error {
    let mut all = vec![token()];
    all.extend(answers);
    let loopback = Loopback::start(all);
    let client = loopback.with_token().expect("logged in");
    let error = client.upload(&graph(), &Options::default()).expect_err("it fails");
    assert!(!error.to_string().contains("JWT-"), "{error}");
    error
}

#[track_caller]
fn says(error: &Error, text: &str) {
    let said = error.to_string();
    let (start, rest) = said.split_once("http://127.0.0.1:").expect("an address");
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    assert_eq!(format!("{start}http://HOST{rest}"), text);
}

#[test]
fn a_table_that_is_too_large_says_how_large() {
    let error = upload(vec![token(), created(), json(413, "<html>Request Entity\nToo Large</html>")]);
    says(
        &error,
        "edges: `http://HOST` answered HTTP 413: <html>Request Entity Too Large</html>\n  \
         the edges are 2.3 MB, too large for this server: upload fewer columns or rows (`drop_edge_attrs`, `head`)\n  \
         the dataset `d01` stays on the server, incomplete",
    );
    assert!(error.is_server());
}

#[test]
fn a_server_that_fails_is_told_from_a_wrong_request() {
    says(
        &upload(vec![token(), json(502, "Bad Gateway")]),
        "dataset: `http://HOST` answered HTTP 502: Bad Gateway\n  the server failed, not the request: try again later",
    );
    says(
        &upload(vec![token(), json(400, "")]),
        "dataset: `http://HOST` answered HTTP 400\n  the server does not take this request",
    );
    // A failing server is no expired token: nothing is sent again.
    says(
        &upload(vec![json(503, "busy")]),
        "token refresh: `http://HOST` answered HTTP 503: busy\n  the server failed, not the request: try again later",
    );
    says(
        &upload(vec![token(), json(200, "<html>hello</html>")]),
        "dataset: `http://HOST` answered HTTP 200, but not with JSON: <html>hello</html>\n  is it a Graphistry server?",
    );
    let long = upload(vec![token(), json(500, &"x".repeat(1_000))]).to_string();
    assert!(long.contains(&format!("{}…", "x".repeat(200))) && !long.contains(&"x".repeat(201)), "{long}");
}

#[test]
fn an_expired_token_without_a_password_says_what_to_do() {
    let error = upload(vec![json(400, r#"{"non_field_errors": ["Token has expired."]}"#)]);
    says(
        &error,
        "not logged in to `http://HOST`: the token has expired, and there is no password or key to get another with\n  \
         register again with a new token, or with a password or a personal key",
    );
    assert!(error.is_auth());
}

#[test]
fn a_token_that_expires_during_the_upload_says_so() {
    let error = upload(vec![token(), created(), json(401, r#"{"detail": "Signature has expired."}"#)]);
    says(
        &error,
        "edges: `http://HOST` answered HTTP 401: {\"detail\": \"Signature has expired.\"}\n  \
         the account may not do this, or its token is no longer valid: register again\n  \
         the dataset `d01` stays on the server, incomplete",
    );
    assert!(error.is_auth());
}

#[test]
fn an_identifier_cannot_change_an_address() {
    let evil = json(201, r#"{"success": true, "data": {"dataset_id": "../../o/evil?x="}}"#);
    says(
        &upload(vec![token(), evil]),
        "dataset: `http://HOST` gave `../../o/evil?x=`, which is no identifier: letters, digits, `-` and `_` were expected",
    );
}

#[test]
fn a_failed_privacy_says_who_may_see_the_graph() {
    says(
        &upload(vec![token(), created(), ok(), ok(), json(403, "")]),
        "privacy: `http://HOST` answered HTTP 403\n  may this account share, and may it make graphs private?\n  \
         the dataset `d01` is on the server and not private: who sees it is the server's default. Delete it there if that \
         is too many",
    );
}

#[test]
fn a_server_that_is_not_there_is_named() {
    // Bound and let go: nobody listens there.
    let host =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").to_string();
    let settings = Settings::given_only()
        .with("GRAPHISTRY_SERVER", &host)
        .with("GRAPHISTRY_PROTOCOL", "http")
        .with("GRAPHISTRY_TOKEN", "JWT-EXAMPLE");
    let error = Client::register(Register::new(&settings).expect("complete")).expect_err("nobody is there");
    let text = error.to_string().replace(&host, "HOST");
    assert!(text.starts_with("login: `http://HOST` cannot be reached: "), "{text}");
    assert!(text.ends_with("\n  check `server` and `protocol`, and the network"), "{text}");
    assert!(text.contains("refused") && !text.contains("JWT-"), "{text}");
    assert!(error.is_connection());
}

#[test]
fn an_unbound_end_costs_no_request() {
    let loopback = Loopback::start(vec![token()]);
    let client = loopback.with_token().expect("logged in");
    let mut dataset = graph();
    dataset.edges.bindings.remove("destination");
    let error = client.upload(&dataset, &Options::default()).expect_err("it is unbound");
    assert_eq!(error.to_string(), "`destination` is bound to no column\n  bind it before the upload");
    assert_eq!(loopback.lines(), ["POST /api-token-verify/"]);
}

#[test]
fn an_organisation_must_know_the_account() {
    let login = |active: &str| {
        let loopback = Loopback::start(vec![json(200, &format!(r#"{{"token": "JWT-EXAMPLE", {active}}}"#))]);
        let register = Register { org_name: Some("acme".to_owned()), ..loopback.register(password()) };
        let error = Client::register(register).expect_err("not a member");
        assert_eq!(loopback.lines(), ["POST /api-token-auth/"]);
        error
    };
    says(
        &login(r#""active_organization": {"slug": "demo", "is_found": true, "is_member": true}"#),
        "login: `http://HOST` knows no organisation `acme`\n  check `org_name`, or leave it out",
    );
    says(
        &login(r#""active_organization": {"slug": "acme", "is_found": true, "is_member": false}"#),
        "login: `http://HOST` says that this account is no member of the organisation `acme`\n  check `org_name`, or leave it out",
    );
}

#[test]
fn a_secret_that_comes_back_is_hidden() {
    let loopback = Loopback::start(vec![json(401, "no user demo with pw-of-demo")]);
    let error = Client::register(loopback.register(password())).expect_err("refused");
    says(
        &error,
        "login: `http://HOST` answered HTTP 401: no user demo with •••\n  check the user name and the password",
    );
    let loopback = Loopback::start(vec![json(200, r#"{"access": "JWT-OTHER"}"#)]);
    let error = Client::register(loopback.register(password())).expect_err("no token");
    says(&error, "login: `http://HOST` answered HTTP 200 without `token`; the answer has `access`");
    let register = loopback.register(Login::PersonalKey { id: "K".to_owned(), secret: Secret::new("key-secret") });
    assert!(!format!("{register:?}").contains("key-secret"));
}

fn refused(settings: &[(&str, &str)]) -> String {
    let settings = settings.iter().fold(Settings::given_only(), |all, (name, value)| all.with(name, value));
    Register::new(&settings).expect_err("refused").to_string()
}

#[test]
fn settings_that_do_not_fit_are_refused() {
    assert_eq!(
        refused(&[]),
        "not logged in to Graphistry: there is no account to log in with\n  set `GRAPHISTRY_USERNAME` and \
         `GRAPHISTRY_PASSWORD`, or `GRAPHISTRY_PERSONAL_KEY_ID` and `GRAPHISTRY_PERSONAL_KEY_SECRET`, or \
         `GRAPHISTRY_TOKEN`, in the environment or in a `.env` file; `plot` draws graphs without an account"
    );
    let user = ("GRAPHISTRY_USERNAME", "demo");
    let word = ("GRAPHISTRY_PASSWORD", "pw-of-demo");
    assert_eq!(refused(&[user]), "the program has `username`, but no `password`\n  a login needs both");
    assert_eq!(
        refused(&[("GRAPHISTRY_PERSONAL_KEY_SECRET", "s")]),
        "the program has `personal_key_secret`, but no `personal_key_id`\n  a login needs both"
    );
    assert_eq!(
        refused(&[user, word, ("GRAPHISTRY_TOKEN", "t")]),
        "the program has two logins: `username` and `token`\n  give one of them"
    );
    assert_eq!(
        refused(&[user, word, ("GRAPHISTRY_API", "1")]),
        "`api` is `1`\n  expected `3`: Graphistry's servers have no other version any more"
    );
    assert_eq!(
        refused(&[user, word, ("GRAPHISTRY_PROTOCOL", "ftp")]),
        "`protocol` is `ftp`\n  expected `https` or `http`"
    );
    for host in ["https://hub.graphistry.com", "hub.graphistry.com@evil.example", "hub/x", "a b"] {
        assert_eq!(
            refused(&[user, word, ("GRAPHISTRY_SERVER", host)]),
            format!(
                "`server` is `{host}`\n  expected a host, such as `hub.graphistry.com` or `localhost:8080`; `protocol` \
                 says whether it is `https` or `http`"
            )
        );
    }
}
