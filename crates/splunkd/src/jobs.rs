//! The jobs of the server.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use gazehound::embedded::Embedded;

use crate::fault::Fault;
use crate::job::{Job, Outcome};
use crate::table::Table;

/// Rows that a job keeps at most (limits.conf, `[search] max_count`).
const MAX_COUNT: usize = 500_000;
/// Searches at one time besides one for each core (limits.conf, `base_max_searches`).
const BASE_SEARCHES: usize = 6;

/// Parameters that change what a search finds, and that this server does not know.
const NOT_DONE: [&str; 6] = ["index_earliest", "index_latest", "now", "time_format", "max_time", "auto_finalize_ec"];

pub(crate) struct Jobs {
    embedded: Arc<Embedded>,
    jobs: Mutex<BTreeMap<String, Arc<Job>>>,
    count: AtomicU64,
}

/// What a request asks of a new job.
pub(crate) struct Wanted<'a> {
    pub(crate) search: &'a str,
    pub(crate) id: Option<&'a str>,
    pub(crate) overrides: Vec<(String, String)>,
    pub(crate) max_count: usize,
    pub(crate) named: Vec<&'a str>,
}

impl Jobs {
    pub(crate) fn new(embedded: Embedded) -> Self {
        Self { embedded: Arc::new(embedded), jobs: Mutex::default(), count: AtomicU64::new(0) }
    }

    /// Starts a job; it runs in a thread of its own.
    pub(crate) fn create(&self, wanted: &Wanted<'_>) -> Result<Arc<Job>, Fault> {
        check(wanted.search)?;
        let most = BASE_SEARCHES + std::thread::available_parallelism().map_or(1, usize::from);
        let mut jobs = self.lock();
        if jobs.values().filter(|job| job.state().outcome.is_none()).count() >= most {
            return Err(Fault::busy(format!(
                "Search not executed: The maximum number of concurrent historical searches on this instance has been \
                 reached., concurrency_category=\"historical\", concurrency_limit={most}"
            )));
        }
        let sid = match wanted.id {
            Some(id) if jobs.contains_key(id) => {
                return Err(Fault::bad(format!("a search job with the id `{id}` exists")));
            }
            Some(id) => id.to_owned(),
            None => {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
                format!("{now}.{}", self.count.fetch_add(1, Ordering::Relaxed) + 1)
            }
        };
        let warnings = NOT_DONE.iter().filter(|name| wanted.named.contains(name));
        let warnings = warnings.map(|name| format!("this server does not apply `{name}`")).collect();
        let job = Arc::new(Job::new(sid.clone(), wanted.search, wanted.overrides.clone(), warnings));
        jobs.insert(sid, Arc::clone(&job));
        drop(jobs);
        let (embedded, running) = (Arc::clone(&self.embedded), Arc::clone(&job));
        let max_count = if wanted.max_count == 0 { MAX_COUNT } else { wanted.max_count.min(MAX_COUNT) };
        std::thread::spawn(move || {
            let start = Instant::now();
            let search = || run(&embedded, &running, max_count);
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(search))
                .unwrap_or_else(|_| Outcome::Failed("the search broke off: a fault of this server".to_owned()));
            running.finish(outcome, start.elapsed());
        });
        Ok(job)
    }

    /// The events of the leading search, before a command that makes other rows of them.
    pub(crate) fn events(&self, job: &Job) -> Result<Arc<Table>, Fault> {
        let base = base(&job.search);
        let events = Job::new(String::new(), &base, job.overrides.clone(), Vec::new());
        match run(&self.embedded, &events, MAX_COUNT) {
            Outcome::Done { table, .. } => Ok(table),
            Outcome::Failed(text) => Err(Fault::bad(text)),
        }
    }

    pub(crate) fn get(&self, sid: &str) -> Result<Arc<Job>, Fault> {
        self.lock().get(sid).cloned().ok_or_else(|| Fault::not_found("Unknown sid."))
    }

    pub(crate) fn remove(&self, sid: &str) -> Result<(), Fault> {
        self.lock().remove(sid).map(|_| ()).ok_or_else(|| Fault::not_found("Unknown sid."))
    }

    /// All jobs, the newest first.
    pub(crate) fn list(&self) -> Vec<Arc<Job>> {
        let mut jobs: Vec<_> = self.lock().values().cloned().collect();
        jobs.sort_by_key(|job| std::cmp::Reverse(job.created));
        jobs
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Job>>> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.retain(|_, job| !job.is_expired());
        jobs
    }
}

fn run(embedded: &Embedded, job: &Job, max_count: usize) -> Outcome {
    let overrides: Vec<(&str, &str)> =
        job.overrides.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let found = embedded.search(&job.search, &overrides);
    let table = found.and_then(|(events, found)| {
        let mut table = Table::new(&events, max_count)?;
        table.messages.extend(job.warnings.iter().map(|text| ("WARN", text.clone())));
        // What only chooses and changes events keeps their number.
        let events = if is_transforming(&job.search) { found } else { table.rows as u64 };
        Ok((table, events))
    });
    match table {
        Ok((table, events)) => Outcome::Done { table: Arc::new(table), events },
        Err(error) => Outcome::Failed(error.message().to_owned()),
    }
}

/// As splunkd: a search begins with `search` or a bar, and must be SPL.
fn check(search: &str) -> Result<(), Fault> {
    let text = search.trim_start();
    if text.is_empty() {
        return Err(Fault::bad("Empty search."));
    }
    let first = text.split_whitespace().next().unwrap_or_default();
    if !(first.eq_ignore_ascii_case("search") || text.starts_with('|')) {
        let word = first.split(['=', '(', '"']).next().unwrap_or_default();
        return Err(Fault::bad(format!("Unknown search command '{word}'.")));
    }
    gazehound_spl::parse(search).map(|_| ()).map_err(|error| Fault::bad(error.to_string()))
}

/// Commands whose rows are no events (Search Reference, "Command types": transforming commands).
fn transforms(command: &str) -> bool {
    matches!(command, "stats" | "table" | "chart" | "timechart" | "top" | "rare" | "format")
}

fn is_transforming(search: &str) -> bool {
    base(search).len() < search.len()
}

/// The search up to its first transforming command.
fn base(search: &str) -> String {
    let Ok(pipeline) = gazehound_spl::parse(search) else { return search.to_owned() };
    for command in &pipeline.commands {
        let text = search.get(command.span.start..command.span.end).unwrap_or_default();
        if transforms(text.split_whitespace().next().unwrap_or_default()) {
            let before = search.get(..command.span.start).unwrap_or_default();
            return before.trim_end().trim_end_matches('|').to_owned();
        }
    }
    search.to_owned()
}
