//! A server to search.

use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::config::Config;
use super::connection::{Connection, Fault, json};
use super::export;
use super::job::{Job, sid};
use super::page::{Page, Table};
use super::target::Target;
use super::wait::Say;
use crate::error::{Error, Result};

/// A connection: one login and, where the server allows it, one TLS handshake for all its requests.
pub struct Client {
    connection: Arc<Connection>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("config", &self.connection.config).finish_non_exhaustive()
    }
}

/// Seconds for which the server keeps what a client that went away has left: a search that runs, and one that is done.
const LEFT_ALONE: [(&str, &str); 2] = [("auto_cancel", "600"), ("timeout", "600")];

impl Client {
    /// A connection that asks nothing yet.
    ///
    /// # Errors
    /// The CA file cannot be read or holds no certificate.
    pub fn new(config: Config) -> Result<Self> {
        Ok(Self { connection: Arc::new(Connection::new(config)?) })
    }

    /// Where it goes.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.connection.base
    }

    /// Whether any certificate is taken.
    #[must_use]
    pub fn is_insecure(&self) -> bool {
        self.connection.config.insecure
    }

    /// Starts a job with these parameters (`exec_mode`, `earliest_time`, …).
    ///
    /// The job has an id of ours, so it is never started twice: where an answer is lost, the server is asked for that id, and
    /// only a job that is not there is asked for again, under the same id.
    ///
    /// # Errors
    /// The server refuses the search, the login, or has no room for it after waiting as told; or it is not reached.
    pub fn create(&self, search: &str, parameters: &[(&str, &str)], say: Say<'_>) -> Result<Job> {
        let id = match parameters.iter().find(|(name, _)| *name == "id") {
            Some((_, id)) => (*id).to_owned(),
            None => random_id()?,
        };
        let mut form = vec![("search", search), ("output_mode", "json"), ("id", &id)];
        let given = |name: &str| parameters.iter().any(|(given, _)| *given == name);
        form.extend(LEFT_ALONE.into_iter().filter(|(name, _)| !given(name)));
        form.extend(parameters.iter().filter(|(name, _)| *name != "id"));
        let mut tried = 0;
        loop {
            let fault = match self.connection.ask(Target::Create, &form, say) {
                Ok(body) => match json(&body, "the new job") {
                    Ok(answer) => {
                        let given = answer["sid"].as_str();
                        let given = given.ok_or_else(|| Error::server("the server's answer names no sid"))?;
                        return Ok(Job::new(&self.connection, sid(given)?));
                    }
                    Err(error) => Fault { error, status: None, may_have_arrived: true },
                },
                Err(fault) => fault,
            };
            // A refusal of what was asked for a second time may be because of the first.
            if !(fault.may_have_arrived || tried > 0) {
                return Err(fault.error);
            }
            say("the answer was lost: looking whether the server has started the search job");
            match self.connection.ask(Target::Job(&id), &[("output_mode", "json")], say) {
                Ok(_) => return Ok(Job::new(&self.connection, sid(&id)?)),
                Err(missing) if missing.status.is_some_and(|status| status.as_u16() == 404) => {
                    if !fault.may_have_arrived || tried >= self.connection.config.retries {
                        return Err(fault.error.note("no search job was started"));
                    }
                    tried += 1;
                }
                Err(_) => {
                    return Err(fault.error.note(&format!(
                        "whether the server has started the search job `{id}` is not known; it deletes it itself after 10 minutes"
                    )));
                }
            }
        }
    }

    /// Runs a search and reads its rows as the server finds them: nothing is kept there, and no number of rows is too
    /// large, but an export that breaks off cannot go on from where it was. `say` gets a line for every 5,000 rows.
    ///
    /// Rows of a preview are left out. [`Page::messages`] says where the server did not mark the last row.
    ///
    /// # Errors
    /// As [`Client::create`], or the rows break off; the message says after how many.
    pub fn export<T: Table>(&self, search: &str, parameters: &[(&str, &str)], say: Say<'_>) -> Result<Page<T>> {
        export::export(&self.connection, search, parameters, say)
    }
}

/// An id that no other job has.
fn random_id() -> Result<String> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::input(format!("this machine gives no random numbers: {error}")))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
    Ok(format!("gazehound_{now}_{:016x}", u64::from_be_bytes(bytes)))
}
