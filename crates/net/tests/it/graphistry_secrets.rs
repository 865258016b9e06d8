//! The credentials of one server never go to another.
//!
//! PyGraphistry 0.61 sends them: `register(server=B)` without credentials after a login to A gives B the password of A
//! at the next `plot()`.

use std::fs;

use gazehound_net::graphistry::{Client, Options, Register};
use gazehound_net::{Error, Settings};

use crate::graphistry_server::{Answer, Loopback, json, password, token};

/// What `Register::new` says to a `.env` file and what the program gives.
fn register(name: &str, file: &str, given: &[(&str, &str)]) -> Result<Register, Error> {
    let folder = std::env::temp_dir().join(format!("gazehound-graphistry-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a writable folder");
    fs::write(folder.join(".env"), file).expect("a writable folder");
    let settings = Settings::read_at(&folder);
    fs::remove_dir_all(&folder).expect("it was made here");
    Register::new(&given.iter().fold(settings?, |all, (name, value)| all.with(name, value)))
}

const LOGIN_A: &str = "GRAPHISTRY_SERVER=a.example\nGRAPHISTRY_USERNAME=demo\nGRAPHISTRY_PASSWORD=pw-of-demo\n";

#[test]
fn a_server_without_a_login_of_its_own_gets_no_other_servers() {
    let error =
        register("other", LOGIN_A, &[("GRAPHISTRY_SERVER", "b.example")]).expect_err("the login is of a.example");
    assert_eq!(
        error.to_string(),
        "the login in the `.env` file belongs to `https://a.example`, so it is not sent to `https://b.example`\n  \
         give the login and the server in one place: all in the program, or all in the environment, or all in `.env`"
    );
    // Nor over a line that others can read.
    let error = register("plain", LOGIN_A, &[("GRAPHISTRY_PROTOCOL", "http")]).expect_err("the login is for https");
    assert!(error.to_string().contains("not sent to `http://a.example`"), "{error}");
}

#[test]
fn a_file_cannot_send_the_programs_login_elsewhere() {
    let given = [("GRAPHISTRY_USERNAME", "demo"), ("GRAPHISTRY_PASSWORD", "pw-of-demo")];
    let error = register("file", "GRAPHISTRY_SERVER=evil.example\n", &given).expect_err("the login is of the hub");
    assert_eq!(
        error.to_string(),
        "the login in the program belongs to `https://hub.graphistry.com`, so it is not sent to `https://evil.example`\n  \
         give the login and the server in one place: all in the program, or all in the environment, or all in `.env`"
    );
}

#[test]
fn a_login_and_its_server_may_be_given_twice() {
    let register = register("same", LOGIN_A, &[("GRAPHISTRY_SERVER", "a.example")]).expect("the same server");
    assert_eq!(register.server.to_string(), "https://a.example");
}

#[test]
fn a_second_client_has_nothing_of_the_first() {
    let a = Loopback::start(vec![token(), token()]);
    let b = Loopback::start(vec![]);
    Client::register(a.register(password())).expect("logged in to a");
    let settings = Settings::given_only().with("GRAPHISTRY_SERVER", &b.host).with("GRAPHISTRY_PROTOCOL", "http");
    let error = Register::new(&settings).expect_err("b has no login");
    assert!(error.is_auth(), "{error}");
    assert_eq!(b.lines(), [""; 0]);
    assert_eq!(a.lines(), ["POST /api-token-auth/", "POST /api/v2/auth/token/refresh"]);
}

#[test]
fn a_redirect_gets_neither_password_nor_token() {
    for status in [301, 302, 303, 307, 308] {
        let other = Loopback::start(vec![token()]);
        let to = || Answer(status, format!("Location: http://{}/?t=hidden\r\n", other.host), String::new());
        let says = |error: Error, doing: &str, host: &str| {
            assert_eq!(
                error.to_string(),
                format!(
                    "{doing}: `http://{host}` answered HTTP {status} and redirects to `http://{}`: nothing was sent there\n  \
                     if that is your server, say so with `server` and `protocol`",
                    other.host
                )
            );
        };
        let first = Loopback::start(vec![to()]);
        says(Client::register(first.register(password())).expect_err("redirected"), "login", &first.host);

        // Later, with a token in a header.
        let first = Loopback::start(vec![token(), token(), to()]);
        let client = first.with_token().expect("logged in");
        let dataset = graph();
        says(client.upload(&dataset, &Options::default()).expect_err("redirected"), "dataset", &first.host);
        assert_eq!(other.lines(), [""; 0]);
    }
}

#[test]
fn the_header_is_sent_to_the_own_server_alone() {
    let a = Loopback::start(vec![token(), token(), json(500, "")]);
    let client = a.with_token().expect("logged in");
    client.upload(&graph(), &Options::default()).expect_err("the server fails");
    let authorized: Vec<_> = a.asked().iter().map(|asked| asked.header("authorization").map(str::to_owned)).collect();
    assert_eq!(authorized, [None, None, Some("Bearer JWT-EXAMPLE".to_owned())]);
}

fn graph() -> gazehound_net::graphistry::Dataset {
    let mut graph = gazehound_net::graphistry::Dataset::default();
    for (table, name) in [(&mut graph.edges, "source"), (&mut graph.nodes, "node")] {
        table.bindings.insert(name.to_owned(), name.to_owned());
    }
    graph.edges.bindings.insert("destination".to_owned(), "destination".to_owned());
    graph
}
