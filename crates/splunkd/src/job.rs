//! One search job.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::table::Table;

pub(crate) struct Job {
    pub(crate) sid: String,
    pub(crate) search: String,
    pub(crate) created: SystemTime,
    /// `earliest_time`, `latest_time`, `sample_ratio`: passed on to the search, and shown.
    pub(crate) overrides: Vec<(String, String)>,
    /// What the request asked for and this server does not do.
    pub(crate) warnings: Vec<String>,
    state: Mutex<State>,
    finished: Condvar,
}

#[derive(Clone)]
pub(crate) struct State {
    pub(crate) outcome: Option<Outcome>,
    pub(crate) took: Duration,
    pub(crate) touched: Instant,
    pub(crate) ttl: Duration,
    pub(crate) priority: usize,
    pub(crate) saved: bool,
}

#[derive(Clone)]
pub(crate) enum Outcome {
    Done { table: Arc<Table>, events: u64 },
    Failed(String),
}

impl Job {
    pub(crate) fn new(sid: String, search: &str, overrides: Vec<(String, String)>, warnings: Vec<String>) -> Self {
        let state = State {
            outcome: None,
            took: Duration::ZERO,
            touched: Instant::now(),
            // limits.conf, `default_ttl` of ad hoc searches over REST (`defaultTTL` of a job).
            ttl: Duration::from_secs(600),
            priority: 5,
            saved: false,
        };
        Self {
            sid,
            search: search.to_owned(),
            created: SystemTime::now(),
            overrides,
            warnings,
            state: Mutex::new(state),
            finished: Condvar::new(),
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn finish(&self, outcome: Outcome, took: Duration) {
        let mut state = self.state();
        state.outcome = Some(outcome);
        state.took = took;
        state.touched = Instant::now();
        drop(state);
        self.finished.notify_all();
    }

    /// The outcome, once it is there.
    pub(crate) fn wait(&self) -> Outcome {
        let mut state = self.state();
        loop {
            if let Some(outcome) = &state.outcome {
                return outcome.clone();
            }
            state = self.finished.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Nobody looked at it for its time to live.
    pub(crate) fn is_expired(&self) -> bool {
        let state = self.state();
        state.outcome.is_some() && state.touched.elapsed() > state.ttl
    }
}
