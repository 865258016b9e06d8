//! No secret shows: known ones go through every configuration and every path, and what comes out is looked through.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use gazehound_net::graphistry::{self, Dataset, Options, Register, Table};
use gazehound_net::splunk::{self, Config};
use gazehound_net::{Secret, Settings};
use serde_json::json;

use crate::graphistry_server::{Answer, Loopback, created, json as answer, ok};
use crate::splunk_server::{Fake, Fault, Rows, Said, page};

/// With what addresses, JSON and HTML write in their own ways.
const PASSWORD: &str = "pass word \"&<of>' hunter\\";
const SECRETS: [&str; 5] = [PASSWORD, "token-of-hunter", "session-of-hunter", "KEY-1", "JWT-SECRET"];

/// What a server may send back: all secrets, in all ways of writing.
fn echo() -> String {
    let plain = SECRETS.join(" | ");
    let html = plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let form: String = plain
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    let json = serde_json::Value::from(plain.as_str());
    format!("{plain} {html} {} {form} {} {json}", html.replace('\'', "&#39;"), form.replace("%20", "+"))
}

#[track_caller]
fn shows_no_secret(text: &str) {
    // The middle of each is never written in another way.
    for part in ["hunter", "KEY-1", "JWT-SECRET", "pass word", "pass%20word", "pass+word"] {
        assert!(!text.contains(part), "`{part}` in {text}");
    }
}

fn splunk_logins() -> [splunk::Login; 3] {
    [
        splunk::Login::Password { username: "demo".to_owned(), password: Secret::new(PASSWORD) },
        splunk::Login::Token(Secret::new("token-of-hunter")),
        splunk::Login::SessionKey(Secret::new("session-of-hunter")),
    ]
}

/// Only the secrets of the own login can be hidden: the others are not known to this connection.
fn own(login: &splunk::Login, text: &str) -> String {
    let known = match login {
        splunk::Login::Password { .. } => [PASSWORD, "KEY-1"].as_slice(),
        splunk::Login::Token(_) => &["token-of-hunter"],
        splunk::Login::SessionKey(_) => &["session-of-hunter"],
    };
    let others = SECRETS.iter().filter(|secret| !known.contains(secret));
    others.fold(text.to_owned(), |text, other| Secret::new(*other).redact(&text))
}

fn client(fake: &Fake, login: &splunk::Login) -> splunk::Client {
    let config = Config {
        retries: 1,
        patience: Duration::from_millis(500),
        longest_wait: Duration::from_millis(5),
        ..fake.config(login.clone())
    };
    shows_no_secret(&format!("{config:?} {login:?}"));
    splunk::Client::new(config).expect("a client")
}

/// Everything that a search and an export give, say and show.
#[track_caller]
fn show(fake: &Fake, client: &splunk::Client) {
    let mut out = String::new();
    let said = Said::default();
    let say = said.say();
    match client.create("search index=x", &[], &say) {
        Err(error) => out += &format!("{error} {error:?} {}", error.message()),
        Ok(job) => {
            out += &format!("{job:?} {}", job.sid());
            out += &format!("{:?}", job.state(&say));
            out += &format!("{:?}", job.page::<Rows>(0, 3, &say));
            out += &format!("{:?}", job.end(&say));
        }
    }
    out += &format!("{:?} {client:?}", client.export::<Rows>("search index=x", &[], &say));
    shows_no_secret(&(out + &said.lines(fake).join("\n")));
}

/// A fault at the requests whose line ends so.
type Planned = Arc<Mutex<(&'static str, Box<dyn Fn() -> Option<Fault> + Send>)>>;

/// A server whose fault can be changed: a client is slow to make, since it reads the system's certificates.
fn server() -> (Fake, Planned) {
    let planned: Planned = Arc::new(Mutex::new(("", Box::new(|| None))));
    let asked = Arc::clone(&planned);
    let fake = Fake::start(3, move |line, _| {
        let planned = asked.lock().expect("no panic");
        line.ends_with(planned.0).then(|| (planned.1)()).flatten()
    });
    (fake, planned)
}

#[test]
fn the_splunk_client_shows_none() {
    for login in splunk_logins() {
        let text = own(&login, &echo());
        let message = json!({ "messages": [{ "type": "WARN", "text": text }] }).to_string();
        let (fake, planned) = server();
        let client = client(&fake, &login);
        let run = |at: &'static str, fault: Box<dyn Fn() -> Option<Fault> + Send>| {
            *planned.lock().expect("no panic") = (at, fault);
            show(&fake, &client);
        };
        run("", Box::new(|| None));
        // Every kind of refusal at every place, the answer in plain text or JSON.
        for status in [400, 401, 403, 404, 429, 500, 503] {
            for at in ["jobs", "jobs/SID", "results", "control", "export", "server/info"] {
                for body in [text.clone(), message.clone()] {
                    run(at, Box::new(move || Some(Fault::Say(status, "", body.clone()))));
                }
            }
        }
        for fault in [|| Fault::Reset, || Fault::HalfAsAll, || Fault::LoseAnswer] {
            run("", Box::new(move || Some(fault())));
        }
        let messages = json!([{ "type": "WARN", "text": text }]);
        run("results", Box::new(move || Some(Fault::Say(200, "", page(0..3, false, &messages)))));
        // A long answer is cut: not through a secret.
        for start in 380..400 {
            let text = format!("{}{text}", "x".repeat(start));
            run("jobs", Box::new(move || Some(Fault::Say(400, "", text.clone()))));
        }
    }
}

#[test]
fn a_login_that_is_refused_shows_none() {
    // Before there is a session the server cannot know its key.
    let text = own(&splunk_logins()[0], &echo()).replace("KEY-1", "");
    for status in [400, 401, 403, 429, 500, 503] {
        let (fake, planned) = server();
        let text = text.clone();
        *planned.lock().expect("no panic") =
            ("auth/login", Box::new(move || Some(Fault::Say(status, "", text.clone()))));
        show(&fake, &client(&fake, &splunk_logins()[0]));
    }
}

#[test]
fn a_host_with_a_password_is_refused_and_not_shown() {
    for host in ["demo:hunter2@splunk.example.com", "https://hunter2@x", "x/hunter2", "", "x?hunter2"] {
        let error =
            splunk::Client::new(Config::new(host, splunk::Login::Token(Secret::new("t")))).expect_err("no host");
        assert_eq!(
            error.to_string(),
            "SPLUNK_HOST is no host\n  expected a name or an address alone, such as `splunk.example.com`; SPLUNK_SCHEME and \
             SPLUNK_PORT have the rest"
        );
    }
}

fn graphistry_logins() -> [graphistry::Login; 3] {
    let password = || Secret::new(PASSWORD);
    [
        graphistry::Login::Password { username: "demo".to_owned(), password: password() },
        graphistry::Login::PersonalKey { id: "ID".to_owned(), secret: password() },
        graphistry::Login::Token(Secret::new("JWT-SECRET")),
    ]
}

/// Everything that a login and an upload give, say and show.
fn uploaded(login: &graphistry::Login, answers: Vec<Answer>) -> String {
    let loopback = Loopback::start(answers);
    let register = Register { org_name: None, ..loopback.register(login.clone()) };
    let mut out = format!("{login:?} {register:?}");
    let said = Mutex::new(String::new());
    let table = |names: &[&str]| Table {
        arrow: b"ARROW1".to_vec(),
        bindings: names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect(),
        color: None,
    };
    match graphistry::Client::register(register) {
        Err(error) => out += &format!("{error} {error:?}"),
        Ok(client) => {
            let dataset = Dataset { edges: table(&["source", "destination"]), nodes: table(&["node"]) };
            let say = |text: &str| said.lock().expect("no panic").push_str(text);
            out += &format!(
                "{:?} {client:?} {:?}",
                client.upload_saying(&dataset, &Options::default(), &say),
                client.registered()
            );
        }
    }
    out + &said.into_inner().expect("no panic")
}

#[test]
fn the_graphistry_client_shows_none() {
    let token = || answer(200, r#"{"token": "JWT-SECRET"}"#);
    for login in graphistry_logins() {
        let known: &[&str] =
            if matches!(login, graphistry::Login::Token(_)) { &["JWT-SECRET"] } else { &[PASSWORD, "JWT-SECRET"] };
        let others = SECRETS.iter().filter(|secret| !known.contains(secret));
        let text = others.fold(echo(), |text, other| Secret::new(*other).redact(&text));
        let logins = if matches!(login, graphistry::Login::Token(_)) { 1 } else { 2 };
        let well = || {
            let mut answers: Vec<_> = (0..=logins).map(|_| token()).collect();
            answers.extend([created(), ok(), ok(), ok()]);
            answers
        };
        shows_no_secret(&uploaded(&login, well()));
        for at in 0..well().len() {
            // Before there is a token the server cannot know it.
            let text = if at == 0 { Secret::new("JWT-SECRET").redact(&text) } else { text.clone() };
            for status in [200, 302, 401, 500] {
                let mut answers = well();
                answers[at] = answer(status, &text);
                shows_no_secret(&uploaded(&login, answers));
            }
        }
    }
}

#[test]
fn settings_show_none() {
    let names = [
        "SPLUNK_PASSWORD",
        "SPLUNK_TOKEN",
        "SPLUNK_SESSION_KEY",
        "GRAPHISTRY_PASSWORD",
        "GRAPHISTRY_PERSONAL_KEY_SECRET",
        "GRAPHISTRY_TOKEN",
    ];
    let settings = names.iter().fold(Settings::given_only(), |all, name| all.with(name, "JWT-SECRET"));
    let settings =
        settings.with("SPLUNK_HOST", "h").with("SPLUNK_USERNAME", "demo").with("GRAPHISTRY_USERNAME", "demo");
    let mut out = format!("{settings:?}");
    out += &format!("{:?}", Config::from_settings(&settings));
    out += &format!("{:?}", Register::new(&settings).expect_err("several logins"));
    let bad = settings.with("SPLUNK_PORT", "x").with("GRAPHISTRY_PROTOCOL", "ftp");
    out += &format!("{:?} {:?}", Config::from_settings(&bad), Register::new(&bad));
    shows_no_secret(&out);
}
