//! Connections as `conn.log` sums them up.

use super::clock::{Instant, MINUTE};
use super::line::Line;

/// Who called whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tuple {
    pub(super) orig_h: String,
    pub(super) orig_p: u16,
    pub(super) resp_h: String,
    pub(super) resp_p: u16,
}

impl Tuple {
    pub(super) fn new(orig: (&str, u16), resp: (&str, u16)) -> Self {
        Self { orig_h: orig.0.to_owned(), orig_p: orig.1, resp_h: resp.0.to_owned(), resp_p: resp.1 }
    }
}

/// One connection. Bytes and packets are pairs: from orig, from resp.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) at: Instant,
    pub(super) uid: String,
    pub(super) tuple: Tuple,
    proto: &'static str,
    service: Option<&'static str>,
    duration: Option<u64>,
    payload: Option<(u64, u64)>,
    state: &'static str,
    history: &'static str,
    packets: (u64, u64),
    ip_bytes: (u64, u64),
    countries: (Option<&'static str>, Option<&'static str>),
}

/// Header bytes of a packet: IPv4 with TCP, IPv4 with UDP.
const TCP: u64 = 40;
const UDP: u64 = 28;
/// Payload bytes of a full TCP packet on Ethernet.
const SEGMENT: u64 = 1_460;
/// Options of a SYN.
const SYN_OPTIONS: u64 = 4;

impl Flow {
    fn new(at: Instant, uid: String, tuple: Tuple, proto: &'static str) -> Self {
        Self {
            at,
            uid,
            tuple,
            proto,
            service: None,
            duration: None,
            payload: None,
            state: "OTH",
            history: "",
            packets: (0, 0),
            ip_bytes: (0, 0),
            countries: (None, None),
        }
    }

    /// Opened, used and closed. `bytes` is payload.
    pub(super) fn tcp(at: Instant, uid: String, tuple: Tuple, bytes: (u64, u64), duration: u64) -> Self {
        let segments = (bytes.0.div_ceil(SEGMENT), bytes.1.div_ceil(SEGMENT));
        let packets = (4 + segments.0 + segments.1 / 2, 3 + segments.1 + segments.0 / 2);
        Self {
            duration: Some(duration),
            payload: Some(bytes),
            state: "SF",
            history: "ShADadFf",
            packets,
            ip_bytes: (bytes.0 + packets.0 * TCP + SYN_OPTIONS, bytes.1 + packets.1 * TCP + SYN_OPTIONS),
            ..Self::new(at, uid, tuple, "tcp")
        }
    }

    /// `tries` SYNs, `apart` µs, to nobody.
    pub(super) fn unanswered(at: Instant, uid: String, tuple: Tuple, tries: u64, apart: u64) -> Self {
        Self {
            duration: (tries > 1).then_some((tries - 1) * apart),
            payload: (tries > 1).then_some((0, 0)),
            state: "S0",
            history: "S",
            packets: (tries, 0),
            ip_bytes: (tries * (TCP + SYN_OPTIONS), 0),
            ..Self::new(at, uid, tuple, "tcp")
        }
    }

    /// A SYN answered by a reset after `duration`.
    pub(super) fn refused(at: Instant, uid: String, tuple: Tuple, duration: u64) -> Self {
        Self {
            duration: Some(duration),
            payload: Some((0, 0)),
            state: "REJ",
            history: "Sr",
            packets: (1, 1),
            ip_bytes: (TCP + SYN_OPTIONS, TCP),
            ..Self::new(at, uid, tuple, "tcp")
        }
    }

    /// A SYN that was answered and dropped at once: how a port scanner finds an open port.
    pub(super) fn half_open(at: Instant, uid: String, tuple: Tuple, duration: u64) -> Self {
        Self {
            duration: Some(duration),
            payload: Some((0, 0)),
            state: "RSTO",
            history: "ShR",
            packets: (2, 1),
            ip_bytes: (2 * TCP + SYN_OPTIONS, TCP + SYN_OPTIONS),
            ..Self::new(at, uid, tuple, "tcp")
        }
    }

    /// A reset out of nowhere: the answer to a packet that the sensor did not tie to it.
    pub(super) fn stray_reset(at: Instant, uid: String, tuple: Tuple) -> Self {
        Self { state: "RSTOS0", history: "R", packets: (1, 0), ip_bytes: (TCP, 0), ..Self::new(at, uid, tuple, "tcp") }
    }

    /// `packets` datagrams with `bytes` of payload in all; the other side's may be none.
    pub(super) fn udp(at: Instant, uid: String, tuple: Tuple, bytes: (u64, u64), packets: (u64, u64)) -> Self {
        let (state, history) = if packets.1 == 0 { ("S0", "D") } else { ("SF", "Dd") };
        Self {
            state,
            history,
            payload: (packets.0 + packets.1 > 1).then_some(bytes),
            packets,
            ip_bytes: (bytes.0 + packets.0 * UDP, bytes.1 + packets.1 * UDP),
            ..Self::new(at, uid, tuple, "udp")
        }
    }

    /// What the sensor recognised inside.
    pub(super) const fn service(mut self, service: &'static str) -> Self {
        self.service = Some(service);
        self
    }

    /// First to last packet, in µs.
    pub(super) const fn lasting(mut self, duration: u64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Bytes with headers, in place of those that the payload comes to.
    pub(super) const fn ip_bytes(mut self, ip_bytes: (u64, u64)) -> Self {
        self.ip_bytes = ip_bytes;
        self
    }

    /// Where the address database places the two ends.
    pub(super) const fn countries(mut self, orig: Option<&'static str>, resp: Option<&'static str>) -> Self {
        self.countries = (orig, resp);
        self
    }

    /// The event.
    pub(super) fn line(&self) -> Line {
        let mut line =
            Line::of(self.at, &self.uid, &self.tuple).text("proto", self.proto).maybe("service", self.service);
        if let Some(duration) = self.duration {
            line = line.seconds("duration", duration);
        }
        if let Some((orig, resp)) = self.payload {
            line = line.number("orig_bytes", orig).number("resp_bytes", resp);
        }
        line.text("conn_state", self.state)
            .flag("local_orig", is_local(&self.tuple.orig_h))
            .flag("local_resp", is_local(&self.tuple.resp_h))
            .number("missed_bytes", 0_u64)
            .text("history", self.history)
            .number("orig_pkts", self.packets.0)
            .number("orig_ip_bytes", self.ip_bytes.0)
            .number("resp_pkts", self.packets.1)
            .number("resp_ip_bytes", self.ip_bytes.1)
            .maybe("orig_cc", self.countries.0)
            .maybe("resp_cc", self.countries.1)
    }
}

/// The networks that the sensor is told are its own.
fn is_local(address: &str) -> bool {
    address.starts_with("192.168.") || address.starts_with("10.") || address.starts_with("fe80:")
}

/// How long a transfer of `bytes` takes: a round trip or two, and the bytes at about 8 Mbit/s, at most 20 minutes.
pub(super) fn transfer_time(bytes: u64, round_trip: u64) -> u64 {
    (2 * round_trip + bytes).min(20 * MINUTE)
}
