//! One question to a resolver, and its answer, as `dns.log` has them.

use super::clock::{Instant, SECOND};
use super::conn::Tuple;
use super::line::Line;

/// Type of question: number and name (IANA, DNS Resource Record Types).
pub(super) type QueryType = (u16, &'static str);

pub(super) const A: QueryType = (1, "A");
pub(super) const CNAME: QueryType = (5, "CNAME");
pub(super) const PTR: QueryType = (12, "PTR");
pub(super) const MX: QueryType = (15, "MX");
pub(super) const TXT: QueryType = (16, "TXT");
pub(super) const AAAA: QueryType = (28, "AAAA");
pub(super) const SRV: QueryType = (33, "SRV");

/// What came back.
#[derive(Debug)]
pub(super) enum Reply {
    /// Values, with how long they may be kept, in seconds.
    Answers(Vec<String>, u64),
    /// The name exists, without a value of this type.
    Empty,
    /// No such name.
    NoSuchName,
    /// Nothing.
    None,
}

/// A question and its answer.
#[derive(Debug)]
pub(super) struct Lookup<'a> {
    pub(super) at: Instant,
    pub(super) uid: &'a str,
    pub(super) tuple: &'a Tuple,
    pub(super) trans_id: u64,
    /// µs from question to answer.
    pub(super) round_trip: u64,
    pub(super) query: &'a str,
    /// `None` where the sensor saw the answer alone.
    pub(super) kind: Option<QueryType>,
    pub(super) reply: &'a Reply,
}

impl Lookup<'_> {
    /// The event.
    pub(super) fn line(&self) -> Line {
        let mut line = Line::of(self.at, self.uid, self.tuple).text("proto", "udp").number("trans_id", self.trans_id);
        let answered = !matches!(self.reply, Reply::None);
        if answered && self.kind.is_some() {
            line = line.seconds("rtt", self.round_trip);
        }
        line = line.text("query", self.query);
        if let Some((number, name)) = self.kind {
            line = line
                .number("qclass", 1_u64)
                .text("qclass_name", "C_INTERNET")
                .number("qtype", number)
                .text("qtype_name", name);
        }
        line = match self.reply {
            Reply::Answers(..) | Reply::Empty => line.number("rcode", 0_u64).text("rcode_name", "NOERROR"),
            Reply::NoSuchName => line.number("rcode", 3_u64).text("rcode_name", "NXDOMAIN"),
            Reply::None => line,
        };
        line = line.flag("AA", false).flag("TC", false).flag("RD", true).flag("RA", answered).number("Z", 0_u64);
        if let Reply::Answers(answers, seconds) = self.reply {
            line = line.list("answers", answers).seconds_list("TTLs", &vec![seconds * SECOND; answers.len()]);
        }
        line.flag("rejected", false)
    }
}
