//! The office's own noise: name lookups, time, announcements, and the oddities that a sensor sees everywhere.

use super::address::ROUTER;
use super::clock::{HOUR, MINUTE, SECOND};
use super::conn::{Flow, Tuple};
use super::line::Line;
use super::logs::Log;
use super::lookup::{A, AAAA, Lookup, PTR, QueryType, Reply, SRV, TXT};
use super::rng::Rng;
use super::sensor::{Seen, Sensor};
use super::software::{MACHINES, Machine, heavy};

const LOOKUPS: usize = 8_600;
/// Longer than the 25 characters from which the DNS hunt flags a name: each in one pair of hosts, so each one row of it.
const LONG_NAMES: [(&str, QueryType); 36] = [
    ("telemetry.windows-client.example", A),
    ("connectivity-check.desktop.example", A),
    ("safebrowsing-cache.lookups.example", A),
    ("clients-eu-west.notifications.example", A),
    ("settings-production.phone-home.example", A),
    ("fallback.push-messages.example", A),
    ("d41d8cd98f00.edge-network.example", A),
    ("e9800998ecf8.edge-network.example", A),
    ("a3f5c1709b2e.edge-network.example", A),
    ("firmware-update.television.example", A),
    ("metrics-collector.television.example", A),
    ("ocsp-responder.certificates.example", A),
    ("crl-distribution.certificates.example", A),
    ("streaming-media-04.playlists.example", A),
    ("streaming-media-11.playlists.example", A),
    ("images-thumbnails.photo-album.example", A),
    ("very-long-marketing-campaign.newsletters.example", A),
    ("crash-reports.file-sync.example", A),
    ("ipv6-only-probe.connectivity.example", AAAA),
    ("ipv6-test-resolver.connectivity.example", AAAA),
    ("_xmpp-client._tcp.messages.example", SRV),
    ("_sip._tls.telephony.office.example", SRV),
    ("_kerberos._tcp.office-domain.example", SRV),
    ("_ldap._tcp.dc._msdcs.office.example", SRV),
    ("selector1._domainkey.newsletters.example", TXT),
    ("_dmarc.very-long-newsletters.example", TXT),
    ("110.155.151.213.in-addr.arpa", PTR),
    ("181.155.151.213.in-addr.arpa", PTR),
    ("236.188.149.193.in-addr.arpa", PTR),
    ("150.151.155.213.in-addr.arpa", PTR),
    ("167.160.108.162.in-addr.arpa", PTR),
    ("204.113.102.185.in-addr.arpa", PTR),
    ("b._dns-sd._udp.office-net.example", PTR),
    ("db._dns-sd._udp.office-net.example", PTR),
    ("lb._dns-sd._udp.office-net.example", PTR),
    ("r._dns-sd._udp.office-net.example", PTR),
];

/// Oddities of the resolver's neighbourhood, many of each; and those of single connections.
const AT_THE_ROUTER: [&str; 2] = ["dns_unmatched_reply", "dns_unmatched_msg"];
const ROUTER_ODDITIES: usize = 620;
const ELSEWHERE: [&str; 9] = [
    "data_before_established",
    "possible_split_routing",
    "inappropriate_FIN",
    "window_recision",
    "above_hole_data_without_any_acks",
    "bad_TCP_checksum",
    "unescaped_special_URI_char",
    "TCP_ack_underflow_or_misorder",
    "unknown_HTTP_method",
];
const OTHER_ODDITIES: usize = 330;

pub(super) fn plant(sensor: &mut Sensor) {
    let mut rng = sensor.rng("office");
    lookups(sensor, &mut rng);
    long_names(sensor, &mut rng);
    housekeeping(sensor, &mut rng);
    oddities(sensor, &mut rng);
}

fn lookups(sensor: &mut Sensor, rng: &mut Rng) {
    let names = sensor.names().to_vec();
    for i in 0..LOOKUPS {
        let machine = &MACHINES[heavy(rng)];
        let (name, address) = names.get(i).unwrap_or_else(|| rng.popular(&names));
        let (kind, reply) = match rng.below(20) {
            0..=3 => (AAAA, Reply::Empty),
            4 => (A, Reply::NoSuchName),
            5 => (A, Reply::None),
            6..=8 => {
                (A, Reply::Answers(vec![format!("edge.{}", domain(name)), address.clone()], rng.between(20, 3_600)))
            }
            _ => (A, Reply::Answers(vec![address.clone()], rng.between(20, 3_600))),
        };
        // A name that does not exist is a misspelt one.
        let name = if matches!(reply, Reply::NoSuchName) { name.replacen('e', "", 1) } else { name.clone() };
        lookup(sensor, machine, &name, kind, &reply, rng);
    }
}

fn domain(host: &str) -> &str {
    host.split_once('.').map_or(host, |(_, domain)| domain)
}

fn long_names(sensor: &mut Sensor, rng: &mut Rng) {
    for (name, kind) in LONG_NAMES {
        let machine = &MACHINES[heavy(rng)];
        let reply = match kind {
            A => Reply::Answers(vec![super::address::public(rng)], 300),
            PTR if rng.chance(40) => Reply::NoSuchName,
            PTR => Reply::Answers(vec![format!("host-{}.access.example", rng.hex(4))], 3_600),
            TXT => Reply::Answers(vec![format!("TXT 96 v=DKIM1 k=rsa p={}", rng.hex(77))], 3_600),
            _ => Reply::Empty,
        };
        for _ in 0..rng.between(1, 6) {
            lookup(sensor, machine, name, kind, &reply, rng);
        }
    }
}

fn lookup(sensor: &mut Sensor, client: &Machine, name: &str, kind: QueryType, reply: &Reply, rng: &mut Rng) {
    let uid = rng.uid('C');
    let tuple = Tuple::new((client.address, client.port(rng)), (ROUTER, 53));
    let at = sensor.sometime(rng);
    let round_trip = rng.between(400, 48_000);
    let event = Lookup {
        at,
        uid: &uid,
        tuple: &tuple,
        trans_id: rng.below(65_536),
        round_trip,
        query: name,
        kind: Some(kind),
        reply,
    };
    sensor.log(Log::Dns, event.line());
    let asked = name.len() as u64 + 18;
    let flow = if matches!(reply, Reply::None) {
        Flow::udp(at, uid, tuple, (asked, 0), (1, 0))
    } else {
        Flow::udp(at, uid, tuple, (asked, asked + rng.between(16, 180)), (1, 1)).lasting(round_trip)
    };
    sensor.ordinary_conn(flow.service("dns"));
}

/// Time servers, announcements to everybody, neighbours by IPv6.
fn housekeeping(sensor: &mut Sensor, rng: &mut Rng) {
    let clocks: Vec<String> = (0..4).map(|_| sensor.new_address(rng)).collect();
    for machine in &MACHINES {
        for i in 0..24 {
            let at = sensor.at(15 * HOUR + i * 21 * MINUTE + rng.below(MINUTE));
            let ntp = Tuple::new((machine.address, 123), (rng.pick(&clocks).as_str(), 123));
            let flow =
                Flow::udp(at, rng.uid('C'), ntp, (48, 48), (1, 1)).service("ntp").lasting(rng.between(9_000, 60_000));
            sensor.conn(&flow);
            let shout = Tuple::new((machine.address, 138), ("192.168.0.255", 138));
            let at = at.after(rng.below(MINUTE));
            sensor.conn(&Flow::udp(at, rng.uid('C'), shout, (201 * 2, 0), (2, 0)).lasting(rng.below(SECOND)));
        }
        let neighbour = format!("fe80::{}:{}ff:fe{}:{}", rng.hex(4), rng.hex(2), rng.hex(2), rng.hex(4));
        for _ in 0..6 {
            let tuple = Tuple::new((&neighbour, 5_353), ("ff02::fb", 5_353));
            sensor.conn(
                &Flow::udp(sensor.sometime(rng), rng.uid('C'), tuple, (182, 0), (2, 0)).lasting(rng.below(SECOND)),
            );
        }
    }
}

fn oddities(sensor: &mut Sensor, rng: &mut Rng) {
    let (mut near, mut far): (Vec<Seen>, Vec<Seen>) = (Vec::new(), Vec::new());
    for seen in sensor.seen() {
        if seen.tuple.resp_h == ROUTER {
            near.push(seen.clone());
        } else {
            far.push(seen.clone());
        }
    }
    for _ in 0..ROUTER_ODDITIES {
        odd(sensor, rng.pick(&near), rng.pick::<&str>(&AT_THE_ROUTER), rng);
    }
    for _ in 0..OTHER_ODDITIES {
        odd(sensor, rng.pick(&far), rng.popular::<&str>(&ELSEWHERE), rng);
    }
}

fn odd(sensor: &mut Sensor, seen: &Seen, name: &str, rng: &mut Rng) {
    let line = Line::of(seen.at.after(rng.below(SECOND / 5)), &seen.uid, &seen.tuple).text("name", name);
    let line = line.maybe("addl", (name == "unknown_HTTP_method").then_some("PROPFIND"));
    sensor.log(Log::Weird, line.flag("notice", false));
}
