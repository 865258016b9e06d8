//! The sensor: takes down what the stories do, and remembers who spoke to whom.

use std::collections::BTreeSet;

use super::address;
use super::clock::{HOUR, Instant, MINUTE};
use super::conn::{Flow, Tuple};
use super::line::Line;
use super::logs::{Log, Logs};
use super::rng::Rng;

/// When a day's events start and end, from midnight.
const OPENS: u64 = 15 * HOUR;
const CLOSES: u64 = 23 * HOUR + 38 * MINUTE;

/// One day of watching.
#[derive(Debug)]
pub(super) struct Sensor {
    midnight: Instant,
    seed: u64,
    first_day: bool,
    logs: Logs,
    pairs: BTreeSet<(String, String)>,
    addresses: BTreeSet<String>,
    /// Ordinary connections, for logs that speak of a connection afterwards.
    seen: Vec<Seen>,
    /// Names that servers of this day go by, and where they are.
    names: Vec<(String, String)>,
}

/// A connection, as far as another log needs it.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) at: Instant,
    pub(super) uid: String,
    pub(super) tuple: Tuple,
}

impl Sensor {
    /// The day that starts at `midnight`; `number` counts from 0.
    pub(super) fn new(midnight: Instant, number: u64) -> Self {
        Self {
            midnight,
            seed: 0x6761_7a65_686f_756e ^ number,
            first_day: number == 0,
            logs: Logs::default(),
            pairs: BTreeSet::new(),
            addresses: BTreeSet::new(),
            seen: Vec::new(),
            names: Vec::new(),
        }
    }

    /// The random numbers of `story` on this day.
    pub(super) fn rng(&self, story: &str) -> Rng {
        Rng::new(self.seed, story)
    }

    /// Some moment of the day.
    pub(super) fn sometime(&self, rng: &mut Rng) -> Instant {
        self.midnight.after(rng.between(OPENS, CLOSES))
    }

    /// The moment `from_midnight` µs into the day.
    pub(super) const fn at(&self, from_midnight: u64) -> Instant {
        self.midnight.after(from_midnight)
    }

    /// `known`, which the masterclass names, on the first day; an identifier of its own on others.
    pub(super) fn known_uid(&self, known: &str, rng: &mut Rng) -> String {
        let other = rng.uid('C');
        if self.first_day { known.to_owned() } else { other }
    }

    /// Takes down an event.
    pub(super) fn log(&mut self, log: Log, line: Line) {
        self.logs.push(log, line);
    }

    /// Takes down a connection.
    pub(super) fn conn(&mut self, flow: &Flow) {
        let Tuple { orig_h, resp_h, .. } = &flow.tuple;
        for address in [orig_h, resp_h] {
            if !self.addresses.contains(address) {
                self.addresses.insert(address.clone());
            }
        }
        self.pairs.insert((orig_h.clone(), resp_h.clone()));
        self.log(Log::Conn, flow.line());
    }

    /// Takes down a connection that may be spoken of later.
    pub(super) fn ordinary_conn(&mut self, flow: Flow) {
        self.conn(&flow);
        self.seen.push(Seen { at: flow.at, uid: flow.uid, tuple: flow.tuple });
    }

    /// Ordinary connections so far.
    pub(super) fn seen(&self) -> &[Seen] {
        &self.seen
    }

    /// Lets the day's resolvers answer `name` with `address`.
    pub(super) fn publish(&mut self, name: &str, address: &str) {
        self.names.push((name.to_owned(), address.to_owned()));
    }

    /// Names and their addresses.
    pub(super) fn names(&self) -> &[(String, String)] {
        &self.names
    }

    /// A public address that no connection had so far.
    pub(super) fn new_address(&self, rng: &mut Rng) -> String {
        loop {
            let address = address::public(rng);
            if !self.addresses.contains(&address) {
                return address;
            }
        }
    }

    /// Whether `orig` called `resp`.
    pub(super) fn has_pair(&self, orig: &str, resp: &str) -> bool {
        self.pairs.contains(&(orig.to_owned(), resp.to_owned()))
    }

    /// Distinct (orig, resp) pairs of connections.
    pub(super) fn pairs(&self) -> usize {
        self.pairs.len()
    }

    /// Distinct addresses of connections, in order.
    pub(super) const fn addresses(&self) -> &BTreeSet<String> {
        &self.addresses
    }

    /// Events so far.
    pub(super) fn events(&self) -> usize {
        self.logs.len()
    }

    /// Ends the day.
    pub(super) fn into_logs(self) -> Logs {
        self.logs
    }
}
