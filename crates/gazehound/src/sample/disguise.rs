//! Hunt 4: five programs under names of another kind, four fetched from the web, one read from the speakers' share.
//!
//! Three of the five are the same program, as their hashes say. Of the machines that fetched one, three start to call
//! the odd servers of hunt 1 afterwards.

use super::clock::{HOUR, Instant, MINUTE};
use super::sensor::Sensor;
use super::smb::{DISGUISED, SHARE, SPEAKER};
use super::software::MACHINES;
use super::transfer::{Carrier, Content, Hashes, PROGRAM, Request};

/// Site, server, place of the machine that fetched it, name, size, which program it is.
const FROM_THE_WEB: [(&str, &str, usize, &str, u64, usize); 4] = [
    ("billing.notices.example", "203.0.113.40", 0, "statement_july.pdf", 184_320, 0),
    ("cute.pictures.example", "203.0.113.41", 1, "kitten.jpeg", DISGUISED.1, 1),
    ("free.songs.example", "203.0.113.42", 9, "summer_hit.mp3", 402_944, 2),
    ("cute.pictures.example", "203.0.113.41", 8, "holiday.png", DISGUISED.1, 1),
];
/// Different programs among the five, and which of them the speakers read.
const PROGRAMS: usize = 3;
const FROM_THE_SHARE: usize = 1;

/// `read` is the connection in which the speakers read theirs, and when.
pub(super) fn plant(sensor: &mut Sensor, read: &(String, Instant)) {
    let mut rng = sensor.rng("disguise");
    let programs: Vec<Hashes> = (0..PROGRAMS).map(|_| Hashes::new(&mut rng)).collect();
    for (i, (host, server, machine, name, size, program)) in FROM_THE_WEB.iter().enumerate() {
        let at = sensor.at(15 * HOUR + (3 + i as u64 * 11) * MINUTE + rng.below(6 * MINUTE));
        sensor.publish(host, server);
        let uri = format!("/dl/{name}");
        let request = Request { machine: &MACHINES[*machine], host, server, uri: &uri };
        let content = Content { mime_type: PROGRAM, size: *size, hashes: &programs[*program], name: Some(name) };
        request.download(at, &content, sensor, &mut rng);
    }
    let (uid, at) = read;
    let content = Content {
        mime_type: PROGRAM,
        size: DISGUISED.1,
        hashes: &programs[FROM_THE_SHARE],
        name: Some(DISGUISED.0.trim_start_matches('\\')),
    };
    let fuid = rng.uid('F');
    let carrier = Carrier { uid, sender: SHARE, receiver: SPEAKER, source: "SMB" };
    content.passes(at.after(1_900), &fuid, &carrier, sensor, &mut rng);
}
