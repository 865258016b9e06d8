//! Programs that speak TLS, and the machines that they run on.
//!
//! What a program offers in its first message is what JA3 hashes, so a program has one JA3 on all machines.

use super::address::port;
use super::rng::Rng;

/// Ciphers by the age of the program that agrees on them.
pub(super) type Ciphers = &'static [(&'static str, Option<&'static str>)];

pub(super) const MODERN: Ciphers = &[
    ("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", Some("secp256r1")),
    ("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", Some("secp256r1")),
    ("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", Some("secp384r1")),
    ("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", Some("secp256r1")),
];
pub(super) const AGEING: Ciphers = &[
    ("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", Some("secp256r1")),
    ("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", Some("secp256r1")),
    ("TLS_DHE_RSA_WITH_AES_128_CBC_SHA", None),
    ("TLS_RSA_WITH_AES_128_CBC_SHA", None),
];
pub(super) const OLD: Ciphers =
    &[("TLS_RSA_WITH_RC4_128_SHA", None), ("TLS_RSA_WITH_RC4_128_MD5", None), ("TLS_RSA_WITH_3DES_EDE_CBC_SHA", None)];

/// Which servers a program calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Those of the web.
    Web,
    /// Those of the program's own maker.
    Own,
    /// The odd servers of the story.
    Story,
}

/// A program.
#[derive(Debug)]
pub(super) struct Software {
    pub(super) version: &'static str,
    pub(super) ciphers: Ciphers,
    /// Whether it names the server that it wants (SNI).
    pub(super) names_server: bool,
    pub(super) reach: Reach,
}

const fn software(version: &'static str, ciphers: Ciphers, names_server: bool, reach: Reach) -> Software {
    Software { version, ciphers, names_server, reach }
}

/// All programs; a machine lists them by place.
pub(super) const SOFTWARE: [Software; 25] = [
    // 0-5: browsers of their time
    software("TLSv12", MODERN, true, Reach::Web),
    software("TLSv12", MODERN, true, Reach::Web),
    software("TLSv12", MODERN, true, Reach::Web),
    software("TLSv12", MODERN, true, Reach::Web),
    software("TLSv12", MODERN, true, Reach::Web),
    software("TLSv12", MODERN, true, Reach::Web),
    // 6, 7: browsers of a system that gets no updates any more, one with SSL 3 as its best
    software("TLSv10", OLD, false, Reach::Web),
    software("SSLv3", OLD, false, Reach::Web),
    // 8, 9: browsers built into devices
    software("TLSv11", AGEING, true, Reach::Web),
    software("TLSv10", AGEING, true, Reach::Web),
    // 10-16: programs with a service of their own, kept up
    software("TLSv12", MODERN, true, Reach::Own),
    software("TLSv12", MODERN, true, Reach::Own),
    software("TLSv12", MODERN, true, Reach::Own),
    software("TLSv12", MODERN, true, Reach::Own),
    software("TLSv12", AGEING, true, Reach::Own),
    software("TLSv12", AGEING, true, Reach::Own),
    software("TLSv12", OLD, true, Reach::Own),
    // 17-21: the same, never updated: messengers, a file synchroniser, a mail program
    software("TLSv10", AGEING, false, Reach::Own),
    software("TLSv10", AGEING, false, Reach::Own),
    software("TLSv10", AGEING, true, Reach::Own),
    software("TLSv10", OLD, false, Reach::Own),
    software("TLSv10", AGEING, true, Reach::Own),
    // 22, 23: firmware of a television and of a speaker
    software("TLSv11", AGEING, true, Reach::Own),
    software("TLSv11", AGEING, false, Reach::Own),
    // 24: the implant
    software("TLSv10", AGEING, false, Reach::Story),
];

/// Place of the implant in [`SOFTWARE`].
pub(super) const IMPLANT: usize = 24;

/// A machine of the office network.
#[derive(Debug)]
pub(super) struct Machine {
    pub(super) address: &'static str,
    /// Its programs, by place in [`SOFTWARE`], the busiest first.
    pub(super) programs: &'static [usize],
    /// Connections, compared with other machines.
    pub(super) weight: u64,
    /// Lowest and highest client port.
    ports: (u16, u16),
    /// Its browser, as it calls itself to web servers.
    pub(super) agent: &'static str,
}

/// Client ports of systems since 2008, of Linux, and of Windows before that.
const DYNAMIC: (u16, u16) = (49_152, 65_535);
const LINUX: (u16, u16) = (32_768, 61_000);
const OLD_WINDOWS: (u16, u16) = (1_025, 5_000);

const WINDOWS: &str = "Mozilla/5.0 (Windows NT 6.1; WOW64; rv:38.0) Gecko/20100101 Firefox/38.0";
const DESKTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:45.0) Gecko/20100101 Firefox/45.0";
const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_3) AppleWebKit/601.4.4 (KHTML, like Gecko) Version/9.0.3 Safari/601.4.4";
const OLD_BROWSER: &str = "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)";
const FIRMWARE: &str = "Mozilla/5.0 (SmartTV; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko)";

const fn machine(
    address: &'static str,
    programs: &'static [usize],
    weight: u64,
    ports: (u16, u16),
    agent: &'static str,
) -> Machine {
    Machine { address, programs, weight, ports, agent }
}

/// The machines that make the office's ordinary traffic.
pub(super) const MACHINES: [Machine; 12] = [
    machine("192.168.0.54", &[1, 17, 10, 18, 2, 19, 16], 30, DYNAMIC, WINDOWS),
    machine("192.168.0.53", &[6, 20, 7], 26, OLD_WINDOWS, OLD_BROWSER),
    machine("192.168.0.51", &[0, 3, 14, 11], 18, LINUX, DESKTOP),
    machine("192.168.0.52", &[4, 12, 21], 10, DYNAMIC, MAC),
    machine("192.168.0.55", &[5, 13], 6, DYNAMIC, MAC),
    machine("192.168.0.56", &[22, 8], 5, LINUX, FIRMWARE),
    machine("192.168.0.57", &[23], 3, LINUX, FIRMWARE),
    machine("192.168.0.58", &[9, 15], 4, LINUX, FIRMWARE),
    machine("192.168.0.60", &[1, 10], 5, DYNAMIC, WINDOWS),
    machine("192.168.0.61", &[1, 17], 5, DYNAMIC, WINDOWS),
    machine("192.168.0.62", &[2, 12], 5, DYNAMIC, MAC),
    machine("192.168.0.63", &[0, 11], 4, LINUX, DESKTOP),
];

/// JA3 of each program: the same on all days.
pub(super) fn fingerprints() -> Vec<String> {
    let mut rng = Rng::new(0, "ja3");
    SOFTWARE.iter().map(|_| rng.hex(32)).collect()
}

impl Machine {
    /// A port to call from.
    pub(super) fn port(&self, rng: &mut Rng) -> u16 {
        port(rng, self.ports.0, self.ports.1)
    }
}

/// Place of one of [`MACHINES`], the heavier the likelier.
pub(super) fn heavy(rng: &mut Rng) -> usize {
    let mut left = rng.below(MACHINES.iter().map(|machine| machine.weight).sum());
    for (place, machine) in MACHINES.iter().enumerate() {
        match left.checked_sub(machine.weight) {
            Some(rest) => left = rest,
            None => return place,
        }
    }
    0
}

/// Whether the people at a machine ever visit a site: the twelve best known everybody does, the others two or three each.
pub(super) const fn visits(machine: usize, site: usize) -> bool {
    site < 12 || (site * 7 + machine).is_multiple_of(5)
}

/// For each machine those of `items` that it visits; `site` tells an item's site.
pub(super) fn favourites<T>(items: &[T], site: impl Fn(&T) -> usize) -> Vec<Vec<&T>> {
    (0..MACHINES.len()).map(|machine| items.iter().filter(|item| visits(machine, site(item))).collect()).collect()
}
