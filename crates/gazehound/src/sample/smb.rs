//! Hunt 2: NTLM and SMB. Speakers that open files which are no music, and a rogue host of the same workgroup.
//!
//! The seed search looks for the word `ntlm`, which stands in the `service` of six connections and nowhere else. Their
//! uids lead to 46 events, whose graph has 36 nodes: 4 addresses; 19 names, 3 paths, 2 hosts, 1 domain, 2 users; and for each
//! of these five one that stands for "none".

use super::address::client_port;
use super::clock::{DAY, HOUR, Instant, MINUTE, SECOND};
use super::conn::{Flow, Tuple};
use super::line::Line;
use super::logs::Log;
use super::rng::Rng;
use super::sensor::Sensor;

/// Speaker and share, and the uid of the connection in which the files were read.
pub(super) const SPEAKER: &str = "172.16.1.8";
pub(super) const SHARE: &str = "172.16.1.7";
/// A file of the share that is a program, and its size.
pub(super) const DISGUISED: (&str, u64) = ("\\hack\\jpg.jpg", 61_292);

const DOMAIN: &str = "WORKGROUP";
const SERVICES: &str = "smb,gssapi,ntlm";
const MUSIC: &str = "\\\\172.16.1.7\\music";
const SHARE_PIPE: &str = "\\\\172.16.1.7\\IPC$";

/// The speaker's sessions: known uid, client port, files opened.
const SESSIONS: [(&str, u16, usize); 4] = [
    ("CEYfiD3mbXWS12t6c1", 38_889, 0),
    ("Co7dkb3VZW4JUWlYV5", 38_891, 0),
    ("COGaRD3cM7jP2XFdy8", 38_896, 20),
    ("", 38_902, 6),
];

const ROGUE: &str = "125.5.61.130";
const ROGUE_TARGET: &str = "10.0.0.11";
const ROGUE_PIPE: &str = "\\\\10.0.0.11\\IPC$";
/// Its sessions: known uid, client port, whether the password was right.
const ROGUE_SESSIONS: [(&str, u16, bool); 2] = [("", 4_561, false), ("C2P6jt32gESqlJqb32", 4_577, true)];

/// What the speakers open, with sizes.
const FILES: [(&str, u64); 19] = [
    ("\\hack\\jpg.string", 12_801),
    DISGUISED,
    ("\\hack\\reporter.log", 498),
    ("\\hack\\notes.txt", 2_310),
    ("\\hack\\payroll.xlsx", 88_064),
    ("\\hack\\staff.csv", 40_211),
    ("\\hack\\passwords.kdbx", 19_454),
    ("\\hack\\vpn.ovpn", 5_122),
    ("\\hack\\id_rsa", 1_679),
    ("\\hack\\contract.docx", 143_360),
    ("\\hack\\network.vsdx", 287_744),
    ("\\hack\\scan.xml", 61_940),
    ("\\hack\\backup.zip", 4_194_304),
    ("\\hack\\mailbox.pst", 8_388_608),
    ("\\hack\\wifi.cfg", 911),
    ("\\hack\\shadow.bak", 1_204),
    ("\\hack\\todo.md", 733),
    ("\\hack\\keys.asc", 3_410),
    ("\\hack\\db.sqlite", 1_048_576),
];

/// Gives the uid of the connection in which [`DISGUISED`] was read, and when.
pub(super) fn plant(sensor: &mut Sensor) -> (String, Instant) {
    let mut rng = sensor.rng("smb");
    let disguised = speakers(sensor, &mut rng);
    rogue(sensor, &mut rng);
    file_server(sensor, &mut rng);
    disguised
}

fn uid_of(known: &str, sensor: &Sensor, rng: &mut Rng) -> String {
    if known.is_empty() { rng.uid('C') } else { sensor.known_uid(known, rng) }
}

fn speakers(sensor: &mut Sensor, rng: &mut Rng) -> (String, Instant) {
    let midnight = sensor.at(0);
    let mut files = FILES.iter().cycle();
    let mut disguised = (String::new(), midnight);
    for (i, (known, orig_p, opens)) in SESSIONS.iter().enumerate() {
        let uid = uid_of(known, sensor, rng);
        let tuple = Tuple::new((SPEAKER, *orig_p), (SHARE, 445));
        let at = sensor.at(23 * HOUR + 39 * MINUTE + 2 * SECOND + 780_000 + i as u64 * 6_200 + rng.below(900));
        log_in(sensor, at.after(3_400), &uid, &tuple, ("sonos", "INTENSE"), true);
        let reads = *opens > 0;
        share(sensor, at.after(5_100), &uid, &tuple, if reads { MUSIC } else { SHARE_PIPE }, reads);
        let mut bytes = (886, 506);
        for open in 0..*opens {
            let Some((name, size)) = files.next() else { break };
            let at = at.after(9_000 + open as u64 * 4_830 + rng.below(2_000));
            // One session was watched from the start, so its files are known by share as well.
            let path = known.is_empty().then_some(MUSIC);
            open_file(
                sensor,
                at,
                &uid,
                &tuple,
                path,
                (name, *size),
                midnight.before(10 * DAY).after(64_564_616_403),
                rng,
            );
            if *name == DISGUISED.0 && !known.is_empty() {
                disguised = (uid.clone(), at);
            }
            bytes.0 += 190;
            bytes.1 += size + 410;
        }
        let duration = 12_000 + *opens as u64 * 5_000;
        sensor.conn(&Flow::tcp(at, uid, tuple, bytes, duration).service(SERVICES));
    }
    disguised
}

fn rogue(sensor: &mut Sensor, rng: &mut Rng) {
    for (i, (known, orig_p, success)) in ROGUE_SESSIONS.iter().enumerate() {
        let uid = uid_of(known, sensor, rng);
        let tuple = Tuple::new((ROGUE, *orig_p), (ROGUE_TARGET, 445));
        let at = sensor.at(23 * HOUR + 39 * MINUTE + SECOND + 210_000 + i as u64 * 98_000 + rng.below(900));
        let msg = format!("SMBv1 Connection {ROGUE} to {ROGUE_TARGET}");
        let notice = Line::of(at.after(2_100), &uid, &tuple)
            .text("proto", "tcp")
            .text("note", "FindSMBv1::Seen")
            .text("msg", &msg)
            .text("src", ROGUE)
            .text("dst", ROGUE_TARGET)
            .number("p", 445_u64)
            .text("peer_descr", "bro")
            .list("actions", &["Notice::ACTION_LOG"])
            .seconds("suppress_for", HOUR)
            .flag("dropped", false);
        sensor.log(Log::Notice, notice);
        log_in(sensor, at.after(4_800), &uid, &tuple, ("administrator", "MEDIA-PC"), *success);
        share(sensor, at.after(7_300), &uid, &tuple, ROGUE_PIPE, false);
        let flow = Flow::tcp(at, uid, tuple, (1_148, 902), 96_000).service(SERVICES).countries(Some("PH"), None);
        sensor.conn(&flow);
    }
}

fn log_in(sensor: &mut Sensor, at: Instant, uid: &str, tuple: &Tuple, who: (&str, &str), success: bool) {
    let line = Line::of(at, uid, tuple)
        .text("username", who.0)
        .text("hostname", who.1)
        .text("domainname", DOMAIN)
        .flag("success", success)
        .text("status", if success { "SUCCESS" } else { "LOGON_FAILURE" });
    sensor.log(Log::Ntlm, line);
}

fn share(sensor: &mut Sensor, at: Instant, uid: &str, tuple: &Tuple, path: &str, disk: bool) {
    let line = Line::of(at, uid, tuple).text("path", path);
    let line = if disk {
        line.text("service", "A:").text("native_file_system", "NTFS").text("share_type", "DISK")
    } else {
        line.text("service", "IPC").text("share_type", "PIPE")
    };
    sensor.log(Log::SmbMapping, line);
}

#[expect(clippy::too_many_arguments, reason = "the parts of one event, used twice")]
fn open_file(
    sensor: &mut Sensor,
    at: Instant,
    uid: &str,
    tuple: &Tuple,
    path: Option<&str>,
    file: (&str, u64),
    written: Instant,
    rng: &mut Rng,
) {
    let created = written.after(rng.below(2 * SECOND / 4_000) * 4_000);
    let modified = created.after(rng.below(3) * 4_000).to_string();
    let created = created.to_string();
    let line = Line::of(at, uid, tuple)
        .text("action", "SMB::FILE_OPEN")
        .maybe("path", path)
        .text("name", file.0)
        .number("size", file.1)
        .text("times.modified", &modified)
        .text("times.accessed", &created)
        .text("times.created", &created)
        .text("times.changed", &modified);
    sensor.log(Log::SmbFiles, line);
}

/// An ordinary file server of the office, whose clients log in by Kerberos.
fn file_server(sensor: &mut Sensor, rng: &mut Rng) {
    const SERVER: &str = "192.168.0.20";
    const CLIENTS: [&str; 5] = ["192.168.0.52", "192.168.0.60", "192.168.0.61", "192.168.0.62", "192.168.0.63"];
    const FOLDERS: [&str; 4] = ["projects", "accounts", "pictures", "templates"];
    const ENDINGS: [&str; 5] = ["docx", "xlsx", "pdf", "png", "pptx"];
    let path = format!("\\\\{SERVER}\\office");
    for _ in 0..36 {
        let uid = rng.uid('C');
        let tuple = Tuple::new((*rng.pick(&CLIENTS), client_port(rng)), (SERVER, 445));
        let at = sensor.sometime(rng);
        share(sensor, at.after(6_000), &uid, &tuple, &path, true);
        let mut bytes = (2_400, 1_900);
        for open in 0..rng.between(1, 6) {
            let name = format!("\\{}\\draft-{:02}.{}", rng.pick(&FOLDERS), rng.between(1, 12), rng.pick(&ENDINGS));
            let size = rng.between(4_000, 900_000);
            let at = at.after(20_000 + open * 40 * SECOND);
            let written = sensor.at(0).before(rng.between(2, 300) * DAY + rng.below(DAY));
            open_file(sensor, at, &uid, &tuple, Some(&path), (&name, size), written, rng);
            bytes.1 += size;
        }
        sensor.ordinary_conn(Flow::tcp(at, uid, tuple, bytes, 5 * MINUTE).service("smb,krb,gssapi"));
    }
}
