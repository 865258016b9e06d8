//! Hunt 3: two clusters in DNS. One is a dnscat2 tunnel that speaks back and forth, the other one never gets an answer.
//!
//! A dnscat2 packet is hexadecimal in the labels of a name: two bytes of packet number, one of type (01: data), two of
//! session, then, encrypted, the rest (dnscat2, `doc/protocol.md`). Answers come as names (MX, CNAME) or as text (TXT).

use super::clock::{HOUR, Instant, MINUTE, SECOND};
use super::conn::{Flow, Tuple};
use super::line::Line;
use super::logs::Log;
use super::lookup::{A, CNAME, Lookup, MX, QueryType, Reply, TXT};
use super::rng::Rng;
use super::sensor::Sensor;
use super::targets::{DNS_ENTITIES, LONGEST_QUERY_LENGTH, SORT_KEEPS, TUNNEL_QUERIES, TUNNEL_QUERY_LENGTH};

const DOMAIN: &str = "sweetcoldwater.com";
pub(super) const TUNNEL_CLIENT: &str = "192.168.1.128";
const TUNNEL_SERVER: &str = "34.215.241.13";
const TUNNEL_PORT: u16 = 62_035;
const TUNNEL_UID: &str = "CaAbvy2ureWe5sifRf";
/// Sessions: the transfer, and one that only keeps the line open.
const TRANSFER: &str = "a21f";
const KEEP_ALIVE: &str = "fae6";
const KEEP_ALIVES: usize = 24;
/// Queries that were sent twice and answered twice.
const REPEATED: usize = 40;

const SILENT_CLIENT: &str = "10.0.2.30";
const SILENT_SERVER: &str = "10.0.2.20";
const SILENT_UID: &str = "C3ApkJ3TwWW64DtnWb";
/// Queries of the cluster without answers. All are longer than the tunnel's, so `sort` puts them first.
const SILENT_LENGTHS: [usize; 12] = [LONGEST_QUERY_LENGTH, 251, 250, 250, 249, 247, 246, 244, 241, 238, 235, 231];
const SILENT_DOMAIN: &str = "cache.files.example";

/// The first half of the indicators' events; the scan makes the rest.
pub(super) fn plant(sensor: &mut Sensor) {
    let mut rng = sensor.rng("dns tunnel");
    tunnel(sensor, &mut rng);
    silent(sensor, &mut rng);
}

/// How many of the tunnel's queries that `sort` keeps have no answer.
///
/// Nodes are four addresses, one for each kept query, one for each answer, and one for "no answer".
const fn unanswered_among_kept() -> usize {
    let kept = SORT_KEEPS - SILENT_LENGTHS.len();
    4 + SORT_KEEPS + kept + 1 - DNS_ENTITIES
}

fn tunnel(sensor: &mut Sensor, rng: &mut Rng) {
    let uid = sensor.known_uid(TUNNEL_UID, rng);
    let tuple = Tuple::new((TUNNEL_CLIENT, TUNNEL_PORT), (TUNNEL_SERVER, 53));
    let start = sensor.at(19 * HOUR + 12 * MINUTE);

    // In the order of their text, as `sort` leaves queries of one length; then over time at random.
    let mut queries: Vec<String> = (0..TUNNEL_QUERIES).map(|_| query(TRANSFER, TUNNEL_QUERY_LENGTH, rng)).collect();
    queries.sort_unstable();
    let kept = SORT_KEEPS - SILENT_LENGTHS.len();
    let mut quiet: Vec<bool> = (0..kept).map(|i| i < unanswered_among_kept()).collect();
    rng.shuffle(&mut quiet);
    quiet.extend((kept..TUNNEL_QUERIES).map(|_| rng.chance(5)));
    let mut exchanges: Vec<(String, bool)> = queries.into_iter().zip(quiet).collect();
    rng.shuffle(&mut exchanges);

    let pace = 500 * SECOND / 1_000;
    let mut repeats = 0;
    for (i, (query, quiet)) in exchanges.iter().enumerate() {
        let at = start.after(i as u64 * pace + rng.below(pace / 2));
        let times = if !quiet && repeats < REPEATED && i % 200 == 7 { 2 } else { 1 };
        repeats += times - 1;
        for time in 0..times {
            let (kind, reply) =
                if *quiet { (Some(*rng.pick(&[MX, CNAME, TXT])), Reply::None) } else { answer(TRANSFER, rng) };
            exchange(sensor, &uid, &tuple, at.after(time as u64 * 2 * SECOND), query, kind, &reply, rng);
        }
    }
    for i in 0..KEEP_ALIVES {
        let query = query(KEEP_ALIVE, 53, rng);
        let reply = Reply::Answers(vec![format!("TXT 34 {}", answer_hex(KEEP_ALIVE, rng))], 60);
        exchange(sensor, &uid, &tuple, start.after(i as u64 * 4 * MINUTE), &query, Some(TXT), &reply, rng);
    }

    // Hundreds of names that no reply was seen for, or none was asked for.
    for i in 0..260 {
        let name = if i % 2 == 0 { "dns_unmatched_reply" } else { "dns_unmatched_msg" };
        let at = start.after(i * 22 * SECOND + rng.below(SECOND));
        sensor.log(Log::Weird, Line::of(at, &uid, &tuple).text("name", name).flag("notice", false));
    }

    let packets = (TUNNEL_QUERIES + REPEATED + KEEP_ALIVES) as u64;
    let flow = Flow::udp(start, uid, tuple, (packets * 246, packets * 96), (packets, packets - 1_000))
        .service("dns")
        .lasting(HOUR + 39 * MINUTE - rng.below(SECOND))
        .countries(None, Some("US"));
    sensor.conn(&flow);
}

#[expect(clippy::too_many_arguments, reason = "the parts of one event, used twice")]
fn exchange(
    sensor: &mut Sensor,
    uid: &str,
    tuple: &Tuple,
    at: Instant,
    query: &str,
    kind: Option<QueryType>,
    reply: &Reply,
    rng: &mut Rng,
) {
    let round_trip = rng.between(28_000, 95_000);
    let lookup = Lookup { at, uid, tuple, trans_id: rng.below(65_536), round_trip, query, kind, reply };
    sensor.log(Log::Dns, lookup.line());
}

/// A name of `length` characters: the packet in labels of at most 63 characters (RFC 1035, section 2.3.4), the domain.
fn query(session: &str, length: usize, rng: &mut Rng) -> String {
    let mut left = length - DOMAIN.len() - 1;
    let mut name = format!("{}01{session}", rng.hex(4));
    left -= name.len();
    let mut label = name.len();
    while left > 0 {
        if label == 63 {
            name.push('.');
            label = 0;
        } else {
            name.push_str(&rng.hex(1));
            label += 1;
        }
        left -= 1;
    }
    name + "." + DOMAIN
}

/// What the server sends back: a name of 53 characters, or a text. One in four is seen without its question.
fn answer(session: &str, rng: &mut Rng) -> (Option<QueryType>, Reply) {
    let hex = answer_hex(session, rng);
    let kind = *rng.pick(&[MX, CNAME, TXT]);
    if kind == TXT {
        (Some(TXT), Reply::Answers(vec![format!("TXT 34 {hex}")], 60))
    } else {
        ((!rng.chance(38)).then_some(kind), Reply::Answers(vec![format!("{hex}.{DOMAIN}")], 60))
    }
}

fn answer_hex(session: &str, rng: &mut Rng) -> String {
    format!("{}01{session}{}ffff18fe{}", rng.hex(4), rng.hex(12), rng.hex(4))
}

/// Long names asked of a server of the inner network, again and again, to which it never says a word.
fn silent(sensor: &mut Sensor, rng: &mut Rng) {
    let uid = sensor.known_uid(SILENT_UID, rng);
    let tuple = Tuple::new((SILENT_CLIENT, 53_124), (SILENT_SERVER, 53));
    let start = sensor.at(17 * HOUR + 31 * MINUTE + 14 * SECOND);
    let mut packets = 0;
    let mut bytes = 0;
    for (i, length) in SILENT_LENGTHS.iter().enumerate() {
        let query = base32_query(*length, rng);
        // A resolver's client tries again after 1, 2, 4 … seconds.
        for time in 0..rng.between(3, 5) {
            let at = start.after(i as u64 * 71 * SECOND + ((1 << time) - 1) * SECOND + rng.below(SECOND / 10));
            exchange(sensor, &uid, &tuple, at, &query, Some(A), &Reply::None, rng);
            packets += 1;
            bytes += *length as u64 + 18;
        }
    }
    let flow = Flow::udp(start, uid, tuple, (bytes, 0), (packets, 0)).service("dns").lasting(14 * MINUTE + 3 * SECOND);
    sensor.conn(&flow);
}

/// A name of `length` characters: base32 in labels, the domain.
fn base32_query(length: usize, rng: &mut Rng) -> String {
    const BASE32: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let data = length - SILENT_DOMAIN.len() - 1;
    let labels: String = (0..data)
        // A dot neither first nor last, and none next to another.
        .map(|i| if i % 57 == 56 && i + 1 < data { '.' } else { char::from(*rng.pick(BASE32)) })
        .collect();
    labels + "." + SILENT_DOMAIN
}
