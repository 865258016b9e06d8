//! Waiting before a request is repeated: as the server says, within a limit, and never in silence.

use std::thread;
use std::time::{Duration, SystemTime};

use reqwest::blocking::Response;
use reqwest::header::RETRY_AFTER;

use super::config::Config;

/// Takes a line that says what goes on, such as a wait.
pub type Say<'a> = &'a (dyn Fn(&str) + Sync);

/// The waits of one request.
pub(super) struct Waits<'a> {
    config: &'a Config,
    say: Say<'a>,
    waited: Duration,
    busy: u32,
    broken: u32,
}

impl<'a> Waits<'a> {
    pub(super) const fn new(config: &'a Config, say: Say<'a>) -> Self {
        Self { config, say, waited: Duration::ZERO, busy: 0, broken: 0 }
    }

    /// After an answer that says that there is no room: as long as `told`, else longer each time. What to tell instead
    /// where that is longer than a request waits in all.
    pub(super) fn busy(&mut self, told: Option<Duration>, why: &str) -> Result<(), String> {
        let wait = told.unwrap_or_else(|| self.config.pause * (1 << self.busy.min(6)));
        self.busy += 1;
        if self.waited + wait > self.config.longest_wait {
            let most = seconds(self.config.longest_wait);
            return Err(match told {
                Some(told) => {
                    format!("it asks to wait {}, but a request waits {most} in all: try again later", seconds(told))
                }
                None => format!("after {} waits it still has no room: try again later", self.busy - 1),
            });
        }
        self.sleep(wait, why);
        Ok(())
    }

    /// After a fault of the network: whether to try again, after a wait.
    pub(super) fn broken(&mut self, why: &str) -> bool {
        if self.broken >= self.config.retries {
            return false;
        }
        let wait = self.config.pause * (1 << self.broken.min(6));
        self.broken += 1;
        self.sleep(wait, &format!("{why}; try {} of {}", self.broken + 1, self.config.retries + 1));
        true
    }

    /// How often the request was sent.
    pub(super) const fn tries(&self) -> u32 {
        self.broken + 1
    }

    fn sleep(&mut self, wait: Duration, why: &str) {
        (self.say)(&format!("waiting {}: {why}", seconds(wait)));
        thread::sleep(wait);
        self.waited += wait;
    }
}

/// `Retry-After`: seconds or a date (RFC 9110, section 10.2.3).
pub(super) fn retry_after(response: &Response) -> Option<Duration> {
    let text = response.headers().get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}

/// `2 s`, `0.5 s`.
pub(super) fn seconds(time: Duration) -> String {
    let rounded = (time.as_secs_f64() * 10.0).round() / 10.0;
    format!("{rounded} s")
}
