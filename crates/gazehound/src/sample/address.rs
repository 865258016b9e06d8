//! Addresses.

use super::rng::Rng;

/// The router of the office network, its resolver too.
pub(super) const ROUTER: &str = "192.168.0.1";

/// A public IPv4 address, outside all blocks set apart (IANA IPv4 Special-Purpose Address Registry, RFC 6890), and
/// outside those of the stories.
pub(super) fn public(rng: &mut Rng) -> String {
    loop {
        let [a, b, c] = [rng.between(1, 223), rng.below(256), rng.below(256)];
        let special = matches!(
            (a, b, c),
            (10 | 127, _, _)
                | (100, 64..=127, _)
                | (169, 254, _)
                | (172, 16..=31, _)
                | (192, 0 | 168, _)
                | (192, 88, 99)
                | (198, 18..=19, _)
                | (198, 51, 100)
                | (203, 0, 113)
                | (34, 215, 241)
                | (125, 5, 61)
        );
        if !special {
            return format!("{a}.{b}.{c}.{}", rng.between(1, 254));
        }
    }
}

/// A client port as systems since 2008 choose it (RFC 6335, dynamic ports).
pub(super) fn client_port(rng: &mut Rng) -> u16 {
    port(rng, 49_152, 65_535)
}

/// One of `low..=high`.
pub(super) fn port(rng: &mut Rng, low: u16, high: u16) -> u16 {
    u16::try_from(rng.between(low.into(), high.into())).unwrap_or(low)
}
