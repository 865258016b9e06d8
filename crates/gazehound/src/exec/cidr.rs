//! Networks such as `10.0.0.0/8` and `fe80::/10`.

use std::net::IpAddr;

/// An address range in CIDR notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Network {
    address: IpAddr,
    prefix: u32,
}

impl Network {
    /// Reads `text`. `None`: not meant as a network (`application/x-dosexec`, `/etc/passwd`). `Some(Err(what is wrong))`:
    /// meant as one, judged by what stands before the slash, but none.
    pub(super) fn parse(text: &str) -> Option<Result<Self, String>> {
        let (address, prefix) = text.split_once('/')?;
        if !looks_like_address(address) {
            return None;
        }
        let Ok(address) = address.parse::<IpAddr>() else {
            return Some(Err(format!("`{address}` is no IP address")));
        };
        let bits = if address.is_ipv4() { 32 } else { 128 };
        Some(match prefix.parse::<u32>() {
            Ok(prefix) if prefix <= bits => Ok(Self { address, prefix }),
            _ => Err(format!(
                "the prefix of an IPv{} network is a number from 0 to {bits}",
                if bits == 32 { 4 } else { 6 }
            )),
        })
    }

    /// `text` is an address of this network.
    pub(super) fn contains(&self, text: &str) -> bool {
        // Most values of a column are no address at all: look before parsing.
        if !text.bytes().next().is_some_and(|b| b.is_ascii_hexdigit() || b == b':') {
            return false;
        }
        match (self.address, text.parse::<IpAddr>()) {
            (IpAddr::V4(net), Ok(IpAddr::V4(ip))) => {
                let mask = u32::MAX.checked_shl(32 - self.prefix).unwrap_or(0);
                net.to_bits() & mask == ip.to_bits() & mask
            }
            (IpAddr::V6(net), Ok(IpAddr::V6(ip))) => {
                let mask = u128::MAX.checked_shl(128 - self.prefix).unwrap_or(0);
                net.to_bits() & mask == ip.to_bits() & mask
            }
            _ => false,
        }
    }
}

/// Digits with three dots, or hexadecimal digits with two colons.
fn looks_like_address(text: &str) -> bool {
    let v4 = text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && text.matches('.').count() == 3;
    let v6 = text.bytes().all(|b| b.is_ascii_hexdigit() || b == b':' || b == b'.') && text.matches(':').count() >= 2;
    v4 || v6
}
