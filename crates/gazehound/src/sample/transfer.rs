//! A file on its way: what was asked for (`http.log`) and what came (`files.log`).

use super::clock::{Instant, SECOND};
use super::conn::{Flow, Tuple, transfer_time};
use super::line::Line;
use super::logs::Log;
use super::rng::Rng;
use super::sensor::Sensor;
use super::software::Machine;

/// What a Windows program is, whatever it is called.
pub(super) const PROGRAM: &str = "application/x-dosexec";

/// MD5, SHA-1 and SHA-256 of some content.
#[derive(Debug)]
pub(super) struct Hashes([String; 3]);

impl Hashes {
    pub(super) fn new(rng: &mut Rng) -> Self {
        Self([rng.hex(32), rng.hex(40), rng.hex(64)])
    }
}

/// What a file is: type, size, hashes, and the name that the server sends along.
#[derive(Debug)]
pub(super) struct Content<'a> {
    pub(super) mime_type: &'a str,
    pub(super) size: u64,
    pub(super) hashes: &'a Hashes,
    pub(super) name: Option<&'a str>,
}

/// A connection in which a file passed.
#[derive(Debug)]
pub(super) struct Carrier<'a> {
    pub(super) uid: &'a str,
    pub(super) sender: &'a str,
    pub(super) receiver: &'a str,
    /// The protocol, as `files.log` names it.
    pub(super) source: &'a str,
}

impl Content<'_> {
    /// Takes down the file.
    pub(super) fn passes(&self, at: Instant, fuid: &str, carrier: &Carrier, sensor: &mut Sensor, rng: &mut Rng) {
        let [md5, sha1, sha256] = &self.hashes.0;
        let program: &[&str] = if self.mime_type == PROGRAM { &["PE"] } else { &[] };
        let line = Line::new(at)
            .text("fuid", fuid)
            .list("tx_hosts", &[carrier.sender])
            .list("rx_hosts", &[carrier.receiver])
            .list("conn_uids", &[carrier.uid])
            .text("source", carrier.source)
            .number("depth", 0_u64)
            .list("analyzers", &[program, &["SHA256", "SHA1", "MD5"]].concat())
            .text("mime_type", self.mime_type)
            .maybe("filename", self.name)
            .seconds("duration", self.size + rng.below(9_000))
            .flag("is_orig", false)
            .number("seen_bytes", self.size)
            .number("total_bytes", self.size)
            .number("missing_bytes", 0_u64)
            .number("overflow_bytes", 0_u64)
            .flag("timedout", false)
            .text("md5", md5)
            .text("sha1", sha1)
            .text("sha256", sha256);
        sensor.log(Log::Files, line);
    }
}

/// Somebody at a machine asks a web server for something.
#[derive(Debug)]
pub(super) struct Request<'a> {
    pub(super) machine: &'a Machine,
    pub(super) host: &'a str,
    pub(super) server: &'a str,
    pub(super) uri: &'a str,
}

impl Request<'_> {
    /// Takes down the request, the `depth`th in its connection, and the file that answers it.
    pub(super) fn ask(
        &self,
        at: Instant,
        (uid, tuple): (&str, &Tuple),
        depth: u64,
        content: &Content,
        sensor: &mut Sensor,
        rng: &mut Rng,
    ) {
        let fuid = rng.uid('F');
        let line = Line::of(at, uid, tuple)
            .number("trans_depth", depth)
            .text("method", "GET")
            .text("host", self.host)
            .text("uri", self.uri)
            .text("version", "1.1")
            .text("user_agent", self.machine.agent)
            .number("request_body_len", 0_u64)
            .number("response_body_len", content.size)
            .number("status_code", 200_u64)
            .text("status_msg", "OK")
            .list("resp_fuids", &[&fuid])
            .list("resp_mime_types", &[content.mime_type]);
        sensor.log(Log::Http, line);
        let carrier = Carrier { uid, sender: self.server, receiver: self.machine.address, source: "HTTP" };
        content.passes(at.after(rng.between(9_000, 140_000)), &fuid, &carrier, sensor, rng);
    }

    /// Takes down a download in a connection of its own.
    pub(super) fn download(&self, at: Instant, content: &Content, sensor: &mut Sensor, rng: &mut Rng) {
        let uid = rng.uid('C');
        let tuple = Tuple::new((self.machine.address, self.machine.port(rng)), (self.server, 80));
        self.ask(at.after(60_000), (&uid, &tuple), 1, content, sensor, rng);
        let duration = transfer_time(content.size, SECOND / 5);
        sensor.ordinary_conn(Flow::tcp(at, uid, tuple, (410, content.size + 320), duration).service("http"));
    }
}
