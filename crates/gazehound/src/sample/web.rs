//! Plain HTTP: pages, pictures and downloads, and hunt 4: five programs under other names.

use super::address::client_port;
use super::clock::{HOUR, Instant, MINUTE, SECOND};
use super::conn::{Flow, Tuple, transfer_time};
use super::line::Line;
use super::logs::Log;
use super::names::Organisation;
use super::rng::Rng;
use super::sensor::Sensor;
use super::smb::{DISGUISED, SHARE, SPEAKER};
use super::software::{MACHINES, favourites, heavy};

/// What a Windows program is, whatever it is called.
const PROGRAM: &str = "application/x-dosexec";

const VISITS: usize = 2_300;
const AGENTS: [&str; 5] = [
    "Mozilla/5.0 (Windows NT 6.1; WOW64; rv:38.0) Gecko/20100101 Firefox/38.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/48.0.2564.116 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_3) AppleWebKit/601.4.4 (KHTML, like Gecko) Version/9.0.3 Safari/601.4.4",
    "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)",
    "Microsoft-CryptoAPI/6.1",
];
const KINDS: [(&str, &str); 6] = [
    ("text/html", "/"),
    ("image/jpeg", "/pictures/"),
    ("image/png", "/static/"),
    ("image/gif", "/pixel/"),
    ("text/json", "/feed/"),
    ("application/javascript", "/scripts/"),
];

/// Programs under their own names, one in capitals: the hunt leaves them out. The last have none, since their servers sent
/// no name along.
const PROPER: [Option<&str>; 11] = [
    Some("setup.exe"),
    Some("driver-4.2.exe"),
    Some("INSTALL.EXE"),
    Some("update.exe"),
    Some("player-setup.exe"),
    Some("backup-tool.exe"),
    Some("putty.exe"),
    Some("viewer.exe"),
    None,
    None,
    None,
];

/// A program under a name of another kind: host, server, the client that fetched it, name, size, which program it is.
const DISGUISES: [(&str, &str, &str, &str, u64, usize); 4] = [
    ("billing.notices.example", "203.0.113.40", "192.168.0.54", "statement_july.pdf", 184_320, 0),
    ("cute.pictures.example", "203.0.113.41", "192.168.0.53", "kitten.jpeg", 61_292, 1),
    ("free.songs.example", "203.0.113.42", "192.168.0.61", "summer_hit.mp3", 402_944, 2),
    ("cute.pictures.example", "203.0.113.41", "192.168.0.60", "holiday.png", 61_292, 1),
];
/// The program that [`DISGUISED`] is: the same as two of those.
const DISGUISED_PROGRAM: usize = 1;

/// A web server, and how well known its site is.
struct Server<'a> {
    place: usize,
    site: &'a Organisation,
    address: String,
}

/// A file on its way.
struct Transfer<'a> {
    at: Instant,
    fuid: &'a str,
    uid: &'a str,
    sender: &'a str,
    receiver: &'a str,
    source: &'a str,
    mime_type: &'a str,
    name: Option<&'a str>,
    size: u64,
    hashes: &'a Hashes,
}

/// MD5, SHA-1 and SHA-256 of some content.
struct Hashes([String; 3]);

impl Hashes {
    fn new(rng: &mut Rng) -> Self {
        Self([rng.hex(32), rng.hex(40), rng.hex(64)])
    }
}

/// Visits, then the programs. `disguised` is the connection in which the speakers read theirs.
pub(super) fn plant(sensor: &mut Sensor, sites: &[Organisation], disguised: &(String, Instant)) {
    let mut rng = sensor.rng("web");
    let servers: Vec<Server> = sites
        .iter()
        .enumerate()
        .map(|(place, site)| Server { place, site, address: sensor.new_address(&mut rng) })
        .collect();
    for Server { site, address, .. } in &servers {
        sensor.publish(&site.host, address);
    }
    visits(sensor, &servers, &mut rng);
    for name in PROPER {
        let machine = &MACHINES[heavy(&mut rng)];
        let Server { site, address, .. } = rng.pick(&servers[..12]);
        let at = sensor.sometime(&mut rng);
        let uri = name.map_or_else(|| "/get?id=".to_owned() + &rng.hex(8), |name| format!("/download/{name}"));
        let request = Request { at, client: machine.address, host: &site.host, server: address, uri: &uri };
        let size = rng.between(200_000, 9_000_000);
        let hashes = Hashes::new(&mut rng);
        request.fetch(sensor, (PROGRAM, name, size), &hashes, &mut rng);
    }
    disguises(sensor, disguised, &mut rng);
}

fn visits(sensor: &mut Sensor, servers: &[Server], rng: &mut Rng) {
    let favourites = favourites(servers, |server| server.place);
    for _ in 0..VISITS {
        let place = heavy(rng);
        let machine = &MACHINES[place];
        let Server { site, address, .. } = *rng.popular(&favourites[place]);
        let uid = rng.uid('C');
        let tuple = Tuple::new((machine.address, machine.port(rng)), (address, 80));
        let at = sensor.sometime(rng);
        let round_trip = rng.between(9_000, 140_000);
        let mut bytes = (0, 0);
        for depth in 1..=rng.between(1, 3) {
            let (mime_type, folder) = *rng.popular(&KINDS);
            let size = rng.between(300, 6_000) << rng.below(5);
            let at = at.after(depth * round_trip * 2);
            let (fuid, hashes) = (rng.uid('F'), Hashes::new(rng));
            let uri = format!("{folder}{}", rng.hex(10));
            let parts = Parts { depth, host: &site.host, uri: &uri, agent: AGENTS[agent_of(machine.address)], size };
            sensor.log(Log::Http, parts.line(at, &uid, &tuple, &fuid, mime_type));
            Transfer {
                at: at.after(round_trip),
                fuid: &fuid,
                uid: &uid,
                sender: address,
                receiver: machine.address,
                source: "HTTP",
                mime_type,
                name: None,
                size,
                hashes: &hashes,
            }
            .log(sensor, rng);
            bytes = (bytes.0 + rng.between(280, 900), bytes.1 + size + 240);
        }
        let duration = transfer_time(bytes.0 + bytes.1, round_trip * 3);
        sensor.ordinary_conn(Flow::tcp(at, uid, tuple, bytes, duration).service("http"));
    }
}

/// The browser of a machine.
fn agent_of(client: &str) -> usize {
    match client {
        "192.168.0.51" | "192.168.0.63" => 1,
        "192.168.0.52" | "192.168.0.62" => 2,
        "192.168.0.53" => 3,
        "192.168.0.56" | "192.168.0.57" => 4,
        _ => 0,
    }
}

fn disguises(sensor: &mut Sensor, disguised: &(String, Instant), rng: &mut Rng) {
    let programs: Vec<Hashes> = (0..3).map(|_| Hashes::new(rng)).collect();
    for (i, (host, server, client, name, size, program)) in DISGUISES.iter().enumerate() {
        let at = sensor.at(15 * HOUR + (3 + i as u64 * 11) * MINUTE + rng.below(6 * MINUTE));
        let uri = format!("/dl/{name}");
        let request = Request { at, client, host, server, uri: &uri };
        sensor.publish(host, server);
        request.fetch(sensor, (PROGRAM, Some(name), *size), &programs[*program], rng);
    }
    let (uid, at) = disguised;
    Transfer {
        at: at.after(1_900),
        fuid: &rng.uid('F'),
        uid,
        sender: SHARE,
        receiver: SPEAKER,
        source: "SMB",
        mime_type: PROGRAM,
        name: Some(DISGUISED.0.trim_start_matches('\\')),
        size: DISGUISED.1,
        hashes: &programs[DISGUISED_PROGRAM],
    }
    .log(sensor, rng);
}

/// A download.
struct Request<'a> {
    at: Instant,
    client: &'a str,
    host: &'a str,
    server: &'a str,
    uri: &'a str,
}

impl Request<'_> {
    /// Takes down the request, the file (type, name, size) and the connection.
    fn fetch(&self, sensor: &mut Sensor, file: (&str, Option<&str>, u64), hashes: &Hashes, rng: &mut Rng) {
        let (mime_type, name, size) = file;
        let (uid, fuid) = (rng.uid('C'), rng.uid('F'));
        let tuple = Tuple::new((self.client, client_port(rng)), (self.server, 80));
        let parts =
            Parts { depth: 1, host: self.host, uri: self.uri, agent: AGENTS[agent_of(self.client)], size };
        sensor.log(Log::Http, parts.line(self.at.after(60_000), &uid, &tuple, &fuid, mime_type));
        Transfer {
            at: self.at.after(130_000),
            fuid: &fuid,
            uid: &uid,
            sender: self.server,
            receiver: self.client,
            source: "HTTP",
            mime_type,
            name,
            size,
            hashes,
        }
        .log(sensor, rng);
        let duration = transfer_time(size, 2 * SECOND / 10);
        sensor.ordinary_conn(Flow::tcp(self.at, uid, tuple, (410, size + 320), duration).service("http"));
    }
}

/// What was asked for.
struct Parts<'a> {
    depth: u64,
    host: &'a str,
    uri: &'a str,
    agent: &'a str,
    size: u64,
}

impl Parts<'_> {
    fn line(&self, at: Instant, uid: &str, tuple: &Tuple, fuid: &str, mime_type: &str) -> Line {
        Line::of(at, uid, tuple)
            .number("trans_depth", self.depth)
            .text("method", "GET")
            .text("host", self.host)
            .text("uri", self.uri)
            .text("version", "1.1")
            .text("user_agent", self.agent)
            .number("request_body_len", 0_u64)
            .number("response_body_len", self.size)
            .number("status_code", 200_u64)
            .text("status_msg", "OK")
            .list("resp_fuids", &[fuid])
            .list("resp_mime_types", &[mime_type])
    }
}

impl Transfer<'_> {
    fn log(&self, sensor: &mut Sensor, rng: &mut Rng) {
        let [md5, sha1, sha256] = &self.hashes.0;
        let analyzers: &[&str] =
            if self.mime_type == PROGRAM { &["PE", "SHA256", "SHA1", "MD5"] } else { &["SHA256", "SHA1", "MD5"] };
        let line = Line::new(self.at)
            .text("fuid", self.fuid)
            .list("tx_hosts", &[self.sender])
            .list("rx_hosts", &[self.receiver])
            .list("conn_uids", &[self.uid])
            .text("source", self.source)
            .number("depth", 0_u64)
            .list("analyzers", analyzers)
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
