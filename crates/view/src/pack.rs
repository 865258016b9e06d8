//! Bytes as text in a page: deflated, then four bytes as five characters.
//!
//! The characters end neither a script element nor an attribute, need no escape in JSON, and spell neither a marker of the
//! notebook's kernel (no `_`) nor an address (no `:`). Base64 would take a fifteenth more.

use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};

const CHARACTERS: &[u8; 85] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%')*+,-./;=?[]^`{|}~";
/// The best that deflate can do.
const LEVEL: i32 = 10;

/// The bytes of `parts` one after the other deflated, as text. Bytes of different kinds are smaller as parts of their own.
pub(crate) fn pack(parts: &[&[u8]]) -> String {
    let mut out = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        // Blocks of deflate may follow each other, whoever made them; only the last one says that it is.
        let end = if at + 1 == parts.len() { TDEFLFlush::Finish } else { TDEFLFlush::Sync };
        // Names that look random, as tunnels make them, are smaller without the short matches that deflate finds in them.
        let ways = [CompressionStrategy::Default, CompressionStrategy::Filtered];
        let [default, filtered] = ways.map(|strategy| deflate(part, strategy, end));
        out.extend(if filtered.len() < default.len() { filtered } else { default });
    }
    encode(&out)
}

fn deflate(bytes: &[u8], strategy: CompressionStrategy, end: TDEFLFlush) -> Vec<u8> {
    let mut out = Vec::new();
    let mut deflate = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, 0, strategy.into()));
    compress_to_output(&mut deflate, bytes, end, |part| {
        out.extend_from_slice(part);
        true
    });
    out
}

/// Of the last bytes, where they are fewer than four, one character more than bytes.
fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..group.len()].copy_from_slice(group);
        let number = u32::from_be_bytes(four);
        let digits = [85_u32.pow(4), 85_u32.pow(3), 85_u32.pow(2), 85, 1].map(|unit| number / unit % 85);
        out.extend(digits[..=group.len()].iter().map(|digit| char::from(CHARACTERS[*digit as usize])));
    }
    out
}
