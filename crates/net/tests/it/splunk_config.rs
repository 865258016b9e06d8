//! What the settings say about a server.

use std::time::Duration;

use gazehound_net::Settings;
use gazehound_net::splunk::{Config, Login};

fn given(pairs: &[(&str, &str)]) -> Settings {
    pairs.iter().fold(Settings::given_only(), |all, (name, value)| all.with(name, value))
}

fn refused(pairs: &[(&str, &str)]) -> String {
    let all: Vec<_> = [("SPLUNK_HOST", "h"), ("SPLUNK_TOKEN", "t")].into_iter().chain(pairs.iter().copied()).collect();
    Config::from_settings(&given(&all)).expect_err("refused").to_string()
}

#[test]
fn a_host_and_a_login_do() {
    let config = Config::from_settings(&given(&[("SPLUNK_HOST", "h"), ("SPLUNK_TOKEN", "t")]))
        .expect("complete")
        .expect("a host");
    assert_eq!(
        (config.host.as_str(), config.port, config.scheme.as_str(), config.insecure),
        ("h", 8089, "https", false)
    );
    assert!(matches!(config.login, Login::Token(_)));
    assert!(Config::from_settings(&given(&[("SPLUNK_TOKEN", "t")])).expect("no host").is_none());
}

#[test]
fn all_settings_are_read() {
    let config = Config::from_settings(&given(&[
        ("SPLUNK_HOST", "h"),
        ("SPLUNK_PORT", "1"),
        ("SPLUNK_SCHEME", "http"),
        ("SPLUNK_USERNAME", "u"),
        ("SPLUNK_PASSWORD", "p"),
        ("SPLUNK_INSECURE", "1"),
        ("SPLUNK_CA_FILE", "f.pem"),
        ("SPLUNK_TIMEOUT", "600"),
    ]));
    let config = config.expect("complete").expect("a host");
    assert_eq!((config.port, config.scheme.as_str(), config.insecure), (1, "http", true));
    assert_eq!((config.patience, config.ca_file.as_deref()), (Duration::from_secs(600), Some("f.pem".as_ref())));
    assert!(matches!(config.login, Login::Password { username, .. } if username == "u"));
}

#[test]
fn what_cannot_be_used_is_refused() {
    assert_eq!(refused(&[("SPLUNK_PORT", "x")]), "SPLUNK_PORT is `x`\n  expected a number from 1 to 65535");
    assert_eq!(refused(&[("SPLUNK_SCHEME", "ftp")]), "SPLUNK_SCHEME is `ftp`\n  expected `https` or `http`");
    assert_eq!(refused(&[("SPLUNK_INSECURE", "yes")]), "SPLUNK_INSECURE is `yes`\n  expected `1` or `0`");
    assert_eq!(
        refused(&[("SPLUNK_TIMEOUT", "0")]),
        "SPLUNK_TIMEOUT is `0`\n  expected a whole number of seconds, such as `600`"
    );
    assert_eq!(
        Config::from_settings(&given(&[("SPLUNK_HOST", "h"), ("SPLUNK_USERNAME", "u")])).expect_err("half").to_string(),
        "SPLUNK_HOST is set, but no login is\n  set SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD"
    );
}

#[test]
fn a_host_of_a_file_gets_no_login_of_the_program() {
    let folder = std::env::temp_dir().join(format!("gazehound-splunk-config-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a writable folder");
    std::fs::write(folder.join(".env"), "SPLUNK_HOST=evil.example\n").expect("a writable folder");
    let settings = Settings::read_at(&folder);
    std::fs::remove_dir_all(&folder).expect("it was made here");
    let error =
        Config::from_settings(&settings.expect("readable").with("SPLUNK_TOKEN", "hunter2")).expect_err("elsewhere");
    assert_eq!(
        error.to_string(),
        "SPLUNK_HOST is set in the `.env` file, but the login is in the program, so it is not sent there\n  \
         give the host and the login in one place"
    );
}
