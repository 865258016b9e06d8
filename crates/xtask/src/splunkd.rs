//! `cargo xtask serve` and `cargo xtask test-sdk`: the loopback server, and Splunk's own Python SDK against it.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::call::{self, Result};
use crate::python::{self, Python};
use crate::tally::Tally;
use crate::{engine, place};

const REQUIREMENTS: &str = include_str!("../python/sdk-requirements.txt");
/// Of a server that lives as long as the test.
pub(crate) const PASSWORD: &str = "only-for-the-test";

/// `serve`: the server in this terminal, until it is stopped.
pub(crate) fn serve() -> Result<()> {
    call::show("the loopback server", &mut command()?, "")
}

/// `test-sdk`.
pub(crate) fn test_sdk() -> Result<()> {
    let tally = run()?;
    if tally.failed == 0 { Ok(()) } else { Err("the Python SDK does not get what it expects".to_owned()) }
}

/// The environment with Splunk's SDK, pandas and pyarrow.
pub(crate) fn python() -> Result<Python> {
    python::environment("splunk-sdk", REQUIREMENTS)
}

/// The SDK's script as one test.
pub(crate) fn run() -> Result<Tally> {
    let python = python()?;
    let server = Server::start(&[])?;
    let mut script = python.script("splunk_sdk.py");
    script.args([&server.port, PASSWORD]);
    let shared = std::env::var_os("GAZEHOUND_SHARED").map_or_else(|| place::workspace().join("../shared"), Into::into);
    let document = shared.join("masterclass.txt");
    if document.is_file() {
        script.arg(document);
    } else {
        println!("skipped: no ../shared");
    }
    let passed = call::show("Splunk's Python SDK against the loopback server", &mut script, "");
    if let Err(message) = &passed {
        println!("error: {message}");
    }
    Ok(Tally::one(passed.is_ok()))
}

fn command() -> Result<Command> {
    let mut command = engine::engine()?.cargo("run");
    command.args(["--quiet", "--package", "gazehound-splunkd", "--bin", "gazehound-splunkd"]);
    Ok(command)
}

/// The server on a free port; it is stopped when this goes, however that comes.
pub(crate) struct Server {
    process: Child,
    pub(crate) port: String,
}

impl Server {
    pub(crate) fn start(environment: &[(&str, &OsStr)]) -> Result<Self> {
        let mut process = command()?
            .stdout(Stdio::piped())
            .env("SPLUNK_PORT", "0")
            .env("SPLUNK_PASSWORD", PASSWORD)
            .env("SPLUNK_USERNAME", "gazehound")
            .envs(environment.iter().copied())
            .spawn()
            .map_err(|error| format!("cannot start cargo: {error}"))?;
        let said = BufReader::new(process.stdout.take().expect("it is piped")).lines().map_while(|line| line.ok());
        let port =
            said.into_iter().find_map(|line| Some(line.strip_prefix("listening on ")?.rsplit_once(':')?.1.to_owned()));
        let mut server = Self { process, port: String::new() };
        server.port = port.ok_or("the loopback server did not start")?;
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Cargo becomes the program that it runs.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
