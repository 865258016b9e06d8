//! `gazehound-splunkd`: serves the embedded index until it is stopped.

use std::process::ExitCode;

use gazehound::embedded::Embedded;
use gazehound::index::Catalog;
use gazehound_net::Settings;
use gazehound_splunkd::{Config, Server};

const HELP: &str = "\
gazehound-splunkd: the embedded index behind Splunk's search API, on 127.0.0.1

Set SPLUNK_PASSWORD or SPLUNK_TOKEN, in the environment or in a file `.env`: every request must show it.

  SPLUNK_PORT        port, 8089 without; 0 takes a free one
  SPLUNK_USERNAME    user of the password, `gazehound` without
  GAZEHOUND_HOME     folder that holds the indexes
";

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            say(&format!("error: {message}"));
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), String> {
    if std::env::args().len() > 1 {
        say(HELP);
        return Ok(());
    }
    let settings = Settings::read().map_err(|error| error.to_string())?;
    let config = Config::from_settings(&settings).map_err(|error| error.to_string())?;
    let catalog = Catalog::default_location().map_err(|error| error.to_string())?;
    let server = Server::bind(Embedded::new(catalog), config).map_err(|error| error.to_string())?;
    say(&format!("listening on http://{}", server.address()));
    server.run().map_err(|error| error.to_string())
}

#[expect(clippy::print_stdout, reason = "a program for the terminal")]
fn say(text: &str) {
    println!("{text}");
}
