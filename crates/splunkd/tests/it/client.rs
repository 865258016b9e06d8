//! The client against the server: both back ends give the same frames.

use gazehound::splunk::Splunk;
use gazehound_net::Secret;
use gazehound_net::splunk::{Config, Login};

use super::protocol::{catalog, server};

fn config(login: Login) -> Config {
    let mut config = Config::new("127.0.0.1", login);
    config.port = server().port();
    config.scheme = "http".to_owned();
    config
}

fn token() -> Login {
    Login::Token(Secret::new("the-token"))
}

fn password(password: &str) -> Login {
    Login::Password { username: "gazehound".to_owned(), password: Secret::new(password) }
}

fn remote() -> Splunk {
    Splunk::connect(config(token())).expect("a connection")
}

#[test]
fn both_back_ends_give_the_same_frames() {
    let here = Splunk::embedded(catalog());
    for (search, rows) in [
        ("search index=corelight_tutorial sourcetype=dns-2 cert_chain_fuids{}=* | fields * | head 12001", 5_000),
        (
            "search index=corelight_tutorial sourcetype=conn | stats count, max(orig_bytes), values(history) by id.orig_h, id.resp_h",
            13_000,
        ),
        ("search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | head 200", 5),
    ] {
        let (there, here) = (remote().search(search).expect("it runs"), here.search(search).expect("it runs"));
        assert!(here.len() >= rows, "{} rows of {search}", here.len());
        let (there, here) = (there.to_strings().expect("text"), here.to_strings().expect("text"));
        assert!(there.equals(&here), "{search}\n{there}\n{here}");
    }
}

#[test]
fn pages_keep_their_order_whatever_their_size() {
    let search = "search index=corelight_tutorial sourcetype=conn | head 2500 | table uid answers{}";
    let one = remote().search(search).expect("it runs").frame;
    let many = [("page", "99"), ("pages_at_once", "4")];
    assert!(remote().search_with(search, &many).expect("it runs").frame.equals_missing(&one));
}

#[test]
fn an_export_gives_the_same_rows() {
    for search in [
        "search index=corelight_tutorial sourcetype=conn | head 2500 | table uid id.orig_h id.resp_p",
        "search index=corelight_tutorial sourcetype=dns-2 | head 50 | fields *",
        "search index=corelight_tutorial sourcetype=conn uid=nobody | table uid",
    ] {
        let (paged, exported) =
            (remote().search(search).expect("it runs"), remote().export(search, &[]).expect("it runs"));
        let (paged, exported) = (paged.to_strings().expect("text"), exported.to_strings().expect("text"));
        assert_eq!(exported.height(), paged.height(), "{search}");
        // An export names a field when the first event has it.
        let names: Vec<_> = exported.get_column_names_owned();
        assert!(exported.equals(&paged.select(names).expect("the same fields")), "{search}");
        assert_eq!(exported.width(), paged.width(), "{search}");
    }
}

#[test]
fn the_notes_of_a_search_come_along() {
    let found = remote().search("search index=corelight_tutorial sourcetype=conn | sort 3 uid | table uid nothing");
    let notes: Vec<String> = found.expect("it runs").notes.into_iter().map(|note| note.text).collect();
    assert!(notes.iter().any(|note| note.contains("no event has the field `nothing`")), "{notes:?}");
}

#[test]
fn a_login_by_password_works_and_a_wrong_one_says_so() {
    let search = "search index=corelight_tutorial sourcetype=conn | head 1 | table uid";
    let right = Splunk::connect(config(password("pw"))).expect("a connection");
    assert_eq!(right.search(search).expect("it runs").len(), 1);
    let wrong = Splunk::connect(config(password("hunter22"))).expect("a connection");
    let error = wrong.search(search).expect_err("a wrong password");
    assert!(error.is_auth());
    assert_eq!(
        error.to_string(),
        format!(
            "error[gazehound::auth]: http://{} says: Login failed (401 Unauthorized)\n  \
             check SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD",
            server()
        )
    );
    assert!(!format!("{wrong:?} {wrong} {error:?}").contains("hunter22"));
}

#[test]
fn a_search_that_cannot_run_says_why() {
    let error = remote().search("search index=no_such_index").expect_err("no such index").to_string();
    assert!(
        error.starts_with("error[gazehound::input]: the search failed on the server: no index `no_such_index`"),
        "{error}"
    );
    let error = remote().search("search x | frobnicate").expect_err("no such command").to_string();
    assert!(error.contains("frobnicate") && error.contains("(400 Bad Request)"), "{error}");
}
