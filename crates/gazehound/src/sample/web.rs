//! Plain HTTP: pages, pictures, and programs under their own names.

use super::conn::{Flow, Tuple, transfer_time};
use super::names::Organisation;
use super::rng::Rng;
use super::sensor::Sensor;
use super::software::{MACHINES, favourites, heavy};
use super::transfer::{Content, Hashes, PROGRAM, Request};

const VISITS: usize = 2_300;
/// Sites that offer programs: the best known ones.
const PUBLISHERS: usize = 12;

/// Types of what a visit brings, and the folders that they lie in.
const KINDS: [(&str, &str); 6] = [
    ("text/html", "/"),
    ("image/jpeg", "/pictures/"),
    ("image/png", "/static/"),
    ("image/gif", "/pixel/"),
    ("text/json", "/feed/"),
    ("application/javascript", "/scripts/"),
];

/// Programs under names that say so, one in capitals: hunt 4 leaves them out. The last have none, since their servers sent
/// none along.
const PROGRAMS: [Option<&str>; 11] = [
    Some("setup.exe"),
    Some("driver-4.2.exe"),
    Some("INSTALL.EXE"),
    Some("update.exe"),
    Some("player-setup.exe"),
    Some("backup-tool.exe"),
    Some("terminal.exe"),
    Some("viewer.exe"),
    None,
    None,
    None,
];

/// A web server, and how well known its site is.
struct Server<'a> {
    place: usize,
    site: &'a Organisation,
    address: String,
}

pub(super) fn plant(sensor: &mut Sensor, sites: &[Organisation]) {
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
    programs(sensor, &servers[..PUBLISHERS], &mut rng);
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
            let hashes = Hashes::new(rng);
            let content =
                Content { mime_type, size: rng.between(300, 6_000) << rng.below(5), hashes: &hashes, name: None };
            let uri = format!("{folder}{}", rng.hex(10));
            let request = Request { machine, host: &site.host, server: address, uri: &uri };
            request.ask(at.after(depth * round_trip * 2), (&uid, &tuple), depth, &content, sensor, rng);
            bytes = (bytes.0 + rng.between(280, 900), bytes.1 + content.size + 240);
        }
        let duration = transfer_time(bytes.0 + bytes.1, round_trip * 3);
        sensor.ordinary_conn(Flow::tcp(at, uid, tuple, bytes, duration).service("http"));
    }
}

fn programs(sensor: &mut Sensor, servers: &[Server], rng: &mut Rng) {
    for name in PROGRAMS {
        let machine = &MACHINES[heavy(rng)];
        let Server { site, address, .. } = rng.pick(servers);
        let uri = name.map_or_else(|| "/get/".to_owned() + &rng.hex(8), |name| format!("/download/{name}"));
        let hashes = Hashes::new(rng);
        let content = Content { mime_type: PROGRAM, size: rng.between(200_000, 9_000_000), hashes: &hashes, name };
        let request = Request { machine, host: &site.host, server: address, uri: &uri };
        request.download(sensor.sometime(rng), &content, sensor, rng);
    }
}
