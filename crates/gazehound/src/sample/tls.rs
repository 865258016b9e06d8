//! Hunt 1: TLS. Old programs, expired certificates, devices that sign for themselves, and one cluster signed by… Obama.

use std::collections::BTreeSet;

use super::address::client_port;
use super::certificate::{AUTHORITIES, Certificate, Validity};
use super::clock::{HOUR, Instant, MINUTE, SECOND};
use super::conn::{Flow, Tuple, transfer_time};
use super::line::Line;
use super::logs::Log;
use super::names::Organisation;
use super::rng::Rng;
use super::sensor::Sensor;
use super::software::{AGEING, IMPLANT, MACHINES, OLD, Reach, SOFTWARE, favourites, fingerprints, heavy, visits};
use super::targets::{TLS_ENTITIES, TLS_EVENTS};

const EXPIRED: &str = "certificate has expired";
const SELF_SIGNED: &str = "self signed certificate";
const SELF_SIGNED_ABOVE: &str = "self signed certificate in certificate chain";

/// Organisations whose certificates have expired; each has one certificate and one or more servers.
const EXPIRED_SITES: usize = 430;
/// Organisations whose certificates are good.
const GOOD_SITES: usize = 220;
/// Connections with good certificates, with an issuer that the sensor does not know, and with a resumed session, in which no
/// certificate is sent: traffic that the hunt does not look at.
const GOOD: usize = 3_000;
const UNKNOWN_ISSUER: usize = 250;
const RESUMED: usize = 1_400;
/// Connections to devices that sign for themselves, and those that a company's gateway looks into.
const TO_DEVICES: usize = 420;
const INSPECTED: usize = 260;
const INSPECTED_SITES: usize = 30;

/// Makers' names on devices of the office, and the best version that the device speaks.
const DEVICES: [(&str, &str, usize); 5] = [
    ("printer", "SSLv3", 6),
    ("camera", "TLSv10", 7),
    ("switch", "TLSv11", 4),
    ("nas", "TLSv12", 3),
    ("controller", "TLSv12", 4),
];
/// From where the devices are looked after.
const ADMINS: [usize; 3] = [0, 2, 10];

const GATEWAY_ROOT: &str = "CN=Web Gateway Root CA,OU=Network Security,O=Oakgate Holdings,C=GB";
const GATEWAYS: [&str; 2] = [
    "CN=Web Gateway Inspection CA 1,OU=Network Security,O=Oakgate Holdings,C=GB",
    "CN=Web Gateway Inspection CA 2,OU=Network Security,O=Oakgate Holdings,C=GB",
];

/// The odd cluster: a root that nobody knows, servers below it, two servers that are their own root.
const OBAMA_ROOT: &str = "CN=Barack Obama Root CA,O=Obama Web Trust,L=Washington,ST=DC,C=US";
const OBAMA_ALONE: &str = "CN=Barack Obama,O=Obama Web Trust,L=Washington,ST=DC,C=US";
const OBAMA_SERVERS: [(&str, u16); 9] = [
    ("203.0.113.11", 443),
    ("203.0.113.12", 447),
    ("203.0.113.13", 443),
    ("203.0.113.14", 449),
    ("203.0.113.15", 443),
    ("203.0.113.16", 447),
    ("198.51.100.21", 443),
    ("198.51.100.22", 443),
    ("198.51.100.23", 449),
];
const OBAMA_ALONE_SERVERS: usize = 2;
const OBAMA_CLIENTS: [&str; 6] =
    ["192.168.0.53", "192.168.0.60", "192.168.0.61", "192.168.0.66", "192.168.0.71", "192.168.0.72"];
/// From when on and how often each client of it calls, and how many times a day: a beacon. It starts after three of the clients
/// fetched a program under another name (hunt 4).
const BEACON_STARTS: u64 = 15 * HOUR + 52 * MINUTE;
const BEACON: u64 = 9 * MINUTE;
const BEACONS: u64 = 50;

/// A server with a certificate.
struct Endpoint {
    address: String,
    port: u16,
    certificate: usize,
    host: Option<String>,
    /// The best version it speaks, where that is older than what clients offer.
    version: Option<&'static str>,
}

/// The connections to be made: who, with what, to which endpoint, when.
struct Call<'a> {
    at: Instant,
    client: &'a str,
    orig_p: u16,
    software: usize,
    endpoint: &'a Endpoint,
    certificate: Option<&'a Certificate>,
}

pub(super) fn plant(sensor: &mut Sensor, organisations: &[Organisation]) {
    let mut rng = sensor.rng("tls");
    let fingerprints = fingerprints();
    let (expired, rest) = organisations.split_at(EXPIRED_SITES);
    let (good, rest) = rest.split_at(GOOD_SITES);
    let inspected = &rest[..INSPECTED_SITES];

    let mut distinct = Distinct::default();
    let obama = obama(sensor, &fingerprints, &mut distinct, &mut rng);
    let devices = devices(sensor, &fingerprints, &mut distinct, &mut rng);
    let inspected = behind_gateway(sensor, &fingerprints, inspected, &mut distinct, &mut rng);
    let left = TLS_EVENTS - obama - devices - inspected;
    expired_certificates(sensor, &fingerprints, expired, left, &mut distinct, &mut rng);
    unremarkable(sensor, &fingerprints, good, &mut rng);
}

/// What the hunt's graph has as nodes, apart from uids.
#[derive(Default)]
struct Distinct {
    addresses: BTreeSet<String>,
    fingerprints: BTreeSet<usize>,
    issuers: BTreeSet<String>,
    subjects: BTreeSet<String>,
}

impl Distinct {
    fn note(&mut self, client: &str, server: &str, software: usize, certificate: &Certificate) {
        self.addresses.insert(client.to_owned());
        self.addresses.insert(server.to_owned());
        self.fingerprints.insert(software);
        self.issuers.insert(certificate.issuer.clone());
        self.subjects.insert(certificate.subject.clone());
    }

    fn len(&self) -> usize {
        self.addresses.len() + self.fingerprints.len() + self.issuers.len() + self.subjects.len()
    }
}

/// Clients that call servers of the odd cluster like clockwork, all with the same program.
fn obama(sensor: &mut Sensor, fingerprints: &[String], distinct: &mut Distinct, rng: &mut Rng) -> usize {
    let mut certificates = Vec::new();
    let mut endpoints = Vec::new();
    for (i, (address, port)) in OBAMA_SERVERS.iter().enumerate() {
        let alone = i >= OBAMA_SERVERS.len() - OBAMA_ALONE_SERVERS;
        let certificate = if alone {
            Certificate::new(OBAMA_ALONE.to_owned(), OBAMA_ALONE, SELF_SIGNED, &Validity::Current, rng)
        } else {
            let subject = format!("CN=node{}.obama.example,O=Obama Web Trust,C=US", i + 1);
            Certificate::new(subject, OBAMA_ROOT, SELF_SIGNED_ABOVE, &Validity::Current, rng)
        };
        certificates.push(certificate);
        let address = (*address).to_owned();
        endpoints.push(Endpoint { address, port: *port, certificate: i, host: None, version: None });
    }
    let mut events = 0;
    for (i, client) in OBAMA_CLIENTS.iter().enumerate() {
        for beacon in 0..BEACONS {
            let at = sensor.at(BEACON_STARTS + i as u64 * 83 * SECOND + beacon * BEACON + rng.below(4 * SECOND));
            let endpoint = &endpoints[(i + usize::try_from(beacon).unwrap_or_default()) % endpoints.len()];
            let certificate = Some(&certificates[endpoint.certificate]);
            let orig_p = match MACHINES.iter().find(|machine| machine.address == *client) {
                Some(machine) => machine.port(rng),
                None => client_port(rng),
            };
            distinct.note(client, &endpoint.address, IMPLANT, &certificates[endpoint.certificate]);
            let call = Call { at, client, orig_p, software: IMPLANT, endpoint, certificate };
            // A beacon says little and hears less, always about the same.
            let bytes = (612 + rng.below(24), 1_480 + rng.below(16));
            call.log(sensor, fingerprints, bytes, rng);
            events += 1;
        }
    }
    events
}

/// Printers and the like, looked after in a browser.
fn devices(sensor: &mut Sensor, fingerprints: &[String], distinct: &mut Distinct, rng: &mut Rng) -> usize {
    let mut certificates = Vec::new();
    let mut endpoints = Vec::new();
    for (kind, version, count) in DEVICES {
        for number in 1..=count {
            let subject = format!("CN={kind}-{number:02},OU=Devices,O=Factory default");
            certificates.push(Certificate::new(subject.clone(), &subject, SELF_SIGNED, &Validity::Current, rng));
            endpoints.push(Endpoint {
                address: format!("192.168.0.{}", 100 + endpoints.len()),
                port: 443,
                certificate: endpoints.len(),
                host: None,
                version: Some(version),
            });
        }
    }
    for i in 0..TO_DEVICES {
        let endpoint = endpoints.get(i).unwrap_or_else(|| rng.popular(&endpoints));
        let machine = &MACHINES[*rng.pick(&ADMINS)];
        let software = machine.programs[0];
        distinct.note(machine.address, &endpoint.address, software, &certificates[endpoint.certificate]);
        let call = Call {
            at: sensor.sometime(rng),
            client: machine.address,
            orig_p: machine.port(rng),
            software,
            endpoint,
            certificate: Some(&certificates[endpoint.certificate]),
        };
        let bytes = page(rng);
        call.log(sensor, fingerprints, bytes, rng);
    }
    TO_DEVICES
}

/// Machines whose web traffic a gateway opens and signs anew.
fn behind_gateway(
    sensor: &mut Sensor,
    fingerprints: &[String],
    sites: &[Organisation],
    distinct: &mut Distinct,
    rng: &mut Rng,
) -> usize {
    let mut certificates = Vec::new();
    let mut endpoints = Vec::new();
    for (i, site) in sites.iter().enumerate() {
        let subject = format!("CN={},O={}", site.host, site.name);
        let certificate = Certificate::new(subject, GATEWAYS[i % 2], SELF_SIGNED_ABOVE, &Validity::Current, rng);
        certificates.push(certificate.for_host(&site.host).with_root(GATEWAY_ROOT));
        let address = sensor.new_address(rng);
        sensor.publish(&site.host, &address);
        endpoints.push(Endpoint { address, port: 443, certificate: i, host: Some(site.host.clone()), version: None });
    }
    for i in 0..INSPECTED {
        let endpoint = endpoints.get(i).unwrap_or_else(|| rng.popular(&endpoints));
        let machine = &MACHINES[8 + rng.index(4)];
        let software = machine.programs[0];
        distinct.note(machine.address, &endpoint.address, software, &certificates[endpoint.certificate]);
        let call = Call {
            at: sensor.sometime(rng),
            client: machine.address,
            orig_p: machine.port(rng),
            software,
            endpoint,
            certificate: Some(&certificates[endpoint.certificate]),
        };
        let bytes = page(rng);
        call.log(sensor, fingerprints, bytes, rng);
    }
    INSPECTED
}

/// `events` connections to servers with expired certificates, over as many servers as the count of nodes still asks for.
fn expired_certificates(
    sensor: &mut Sensor,
    fingerprints: &[String],
    sites: &[Organisation],
    events: usize,
    distinct: &mut Distinct,
    rng: &mut Rng,
) {
    let mut certificates = Vec::new();
    for (i, site) in sites.iter().enumerate() {
        let issuer = AUTHORITIES.get(i).unwrap_or_else(|| rng.popular(&AUTHORITIES));
        let subject = match rng.below(3) {
            0 => format!("CN={},OU=Domain Control Validated", site.host),
            1 => format!("CN=*.{},O={}\\, Inc.,L=Springfield,C=US", site.domain, site.name),
            _ => format!("CN={},O={} Ltd,L=London,C=GB", site.host, site.name),
        };
        let certificate = Certificate::new(subject, issuer, EXPIRED, &Validity::Over, rng).for_host(&site.host);
        certificates.push(if rng.chance(35) { certificate.with_root(root_of(issuer)) } else { certificate });
    }

    // Every pair of machine and program is seen, so the nodes so far are known; servers make up the rest.
    let programs: Vec<(usize, usize)> = MACHINES
        .iter()
        .enumerate()
        .flat_map(|(machine, its)| its.programs.iter().map(move |software| (machine, *software)))
        .collect();
    for (machine, software) in &programs {
        distinct.addresses.insert(MACHINES[*machine].address.to_owned());
        distinct.fingerprints.insert(*software);
    }
    for certificate in &certificates {
        distinct.issuers.insert(certificate.issuer.clone());
        distinct.subjects.insert(certificate.subject.clone());
    }
    let servers = TLS_ENTITIES - TLS_EVENTS - distinct.len();
    let mut endpoints: Vec<Endpoint> = Vec::new();
    let places: Vec<usize> = (0..sites.len()).collect();
    while endpoints.len() < servers {
        let address = sensor.new_address(rng);
        if !distinct.addresses.insert(address.clone()) {
            continue;
        }
        let certificate = places.get(endpoints.len()).copied().unwrap_or_else(|| *rng.popular(&places));
        let host = sites[certificate].host.clone();
        sensor.publish(&host, &address);
        let port = if rng.chance(94) { 443 } else { *rng.pick(&[993, 8_443, 5_222]) };
        endpoints.push(Endpoint { address, port, certificate, host: Some(host), version: None });
    }

    let reached: Vec<Vec<&Endpoint>> = programs
        .iter()
        .map(|(machine, software)| endpoints.iter().filter(|e| calls(*machine, *software, e.certificate)).collect())
        .collect();
    for i in 0..events {
        let (program, endpoint) = if i < programs.len() {
            (i, *rng.popular(&reached[i]))
        } else if let Some(endpoint) = endpoints.get(i - programs.len()) {
            let able: Vec<usize> = (0..programs.len())
                .filter(|program| calls(programs[*program].0, programs[*program].1, endpoint.certificate))
                .collect();
            (*rng.pick(&able), endpoint)
        } else {
            let machine = heavy(rng);
            let first = programs.iter().position(|(of, _)| *of == machine).unwrap_or_default();
            let its: Vec<usize> = (first..first + MACHINES[machine].programs.len()).collect();
            let program = *rng.popular(&its);
            (program, *rng.popular(&reached[program]))
        };
        let (machine, software) = (&MACHINES[programs[program].0], programs[program].1);
        let call = Call {
            at: sensor.sometime(rng),
            client: machine.address,
            orig_p: machine.port(rng),
            software,
            endpoint,
            certificate: Some(&certificates[endpoint.certificate]),
        };
        let bytes = page(rng);
        call.log(sensor, fingerprints, bytes, rng);
    }
}

/// Whether a machine's program calls the site at `place`: browsers call what people visit of seven sites in ten, each other program
/// its share of the rest.
fn calls(machine: usize, software: usize, place: usize) -> bool {
    match SOFTWARE[software].reach {
        Reach::Web => place % 10 < 7 && visits(machine, place),
        Reach::Own => place % 10 >= 7 && place / 10 % 14 == software - 10,
        Reach::Story => false,
    }
}

/// Good certificates, unknown issuers, resumed sessions.
fn unremarkable(sensor: &mut Sensor, fingerprints: &[String], sites: &[Organisation], rng: &mut Rng) {
    let mut certificates = Vec::new();
    let mut endpoints = Vec::new();
    for (i, site) in sites.iter().enumerate() {
        let issuer = rng.popular(&AUTHORITIES);
        let unknown = i % 12 == 5;
        let status = if unknown { "unable to get local issuer certificate" } else { "ok" };
        let subject = format!("CN={},O={} Ltd,L=Dublin,C=IE", site.host, site.name);
        certificates.push(Certificate::new(subject, issuer, status, &Validity::Current, rng).for_host(&site.host));
        for _ in 0..=rng.index(2) {
            let address = sensor.new_address(rng);
            sensor.publish(&site.host, &address);
            endpoints.push(Endpoint {
                address,
                port: 443,
                certificate: i,
                host: Some(site.host.clone()),
                version: None,
            });
        }
    }
    let (unknown, good): (Vec<Endpoint>, Vec<Endpoint>) =
        endpoints.into_iter().partition(|endpoint| endpoint.certificate % 12 == 5);
    let (unknown, good) = (favourites(&unknown, |e| e.certificate), favourites(&good, |e| e.certificate));
    for i in 0..GOOD + UNKNOWN_ISSUER + RESUMED {
        let resumed = i >= GOOD + UNKNOWN_ISSUER;
        let place = heavy(rng);
        let machine = &MACHINES[place];
        let endpoint =
            *rng.popular(if (GOOD..GOOD + UNKNOWN_ISSUER).contains(&i) { &unknown[place] } else { &good[place] });
        let call = Call {
            at: sensor.sometime(rng),
            client: machine.address,
            orig_p: machine.port(rng),
            software: *rng.popular(machine.programs),
            endpoint,
            certificate: (!resumed).then_some(&certificates[endpoint.certificate]),
        };
        let bytes = page(rng);
        call.log(sensor, fingerprints, bytes, rng);
    }
}

/// Payload of a visit: a request or two, and an answer between a kilobyte and a megabyte, small ones more often.
fn page(rng: &mut Rng) -> (u64, u64) {
    (rng.between(480, 4_200), rng.between(900, 9_000) << rng.below(8))
}

/// The root above a public issuer.
fn root_of(issuer: &str) -> &'static str {
    if issuer.contains("GeoTrust") {
        "CN=GeoTrust Global CA,O=GeoTrust Inc.,C=US"
    } else if issuer.contains("DigiCert") {
        "CN=DigiCert High Assurance EV Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US"
    } else if issuer.contains("COMODO") {
        "CN=AddTrust External CA Root,OU=AddTrust External TTP Network,O=AddTrust AB,C=SE"
    } else {
        "CN=VeriSign Class 3 Public Primary Certification Authority - G5,OU=VeriSign Trust Network,O=VeriSign\\, Inc.,C=US"
    }
}

impl Call<'_> {
    /// The `ssl` event, its certificates and its connection; a session without certificate is a resumed one.
    fn log(&self, sensor: &mut Sensor, fingerprints: &[String], bytes: (u64, u64), rng: &mut Rng) {
        let software = &SOFTWARE[self.software];
        let version = self.endpoint.version.unwrap_or(software.version);
        // What an old server agrees on is old, whatever the client offers.
        let ciphers = match self.endpoint.version {
            Some("SSLv3") => OLD,
            Some("TLSv10" | "TLSv11") => AGEING,
            _ => software.ciphers,
        };
        let (cipher, curve) = *rng.popular(ciphers);
        let uid = rng.uid('C');
        let tuple = Tuple::new((self.client, self.orig_p), (&self.endpoint.address, self.endpoint.port));
        let round_trip = rng.between(9_000, 140_000);

        let named = self.endpoint.host.as_deref().filter(|_| software.names_server);
        let mut line = Line::of(self.at.after(round_trip * 2), &uid, &tuple)
            .text("version", version)
            .text("cipher", cipher)
            .maybe("curve", curve)
            .maybe("server_name", named)
            .flag("resumed", self.certificate.is_none())
            .maybe("last_alert", rng.chance(2).then_some("close_notify"))
            .maybe("next_protocol", (version == "TLSv12" && rng.chance(6)).then_some("h2"))
            .flag("established", true);
        if let Some(certificate) = self.certificate {
            line = line
                .list("cert_chain_fuids", &certificate.passes(self.at.after(round_trip), sensor, rng))
                .text("subject", &certificate.subject)
                .text("issuer", &certificate.issuer)
                .text("validation_status", certificate.status);
        }
        sensor.log(Log::Ssl, line.text("ja3", &fingerprints[self.software]));
        let duration = transfer_time(bytes.0 + bytes.1, round_trip);
        sensor.ordinary_conn(Flow::tcp(self.at, uid, tuple, bytes, duration).service("ssl"));
    }
}
