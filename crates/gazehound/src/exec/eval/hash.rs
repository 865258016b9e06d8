//! `md5`, `sha1`, `sha256`, `sha512` of a text's bytes, in lower-case hexadecimal digits (Search Reference, "Cryptographic
//! functions").

use std::fmt::Write;

use sha2::Digest;

use super::text;
use crate::exec::value::Value;

/// The hash `D` of each text.
pub(super) fn hash<D: Digest>(value: &Value) -> Value {
    text::map(value, |text| {
        let digest = D::digest(text.as_bytes());
        let mut hex = String::with_capacity(2 * digest.len());
        for byte in digest.iter() {
            // Writing to a string does not fail.
            let _ = write!(hex, "{byte:02x}");
        }
        hex
    })
}
