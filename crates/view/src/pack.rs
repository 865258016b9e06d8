//! Bytes as text in a page: deflated, then four bytes as five characters.
//!
//! The characters end neither a script element nor an attribute, need no escape in JSON, and spell neither a marker of the
//! notebook's kernel (no `_`) nor an address (no `:`). Base64 would take a fifteenth more.

use zlib_rs::{Deflate, DeflateConfig, DeflateFlush, Status, Strategy};

const CHARACTERS: &[u8; 85] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%')*+,-./;=?[]^`{|}~";
/// The levels above are several times slower, for a hundredth of the size.
const LEVEL: i32 = 7;

/// What bytes are of: each kind is smallest, and quickest done, in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Columns of numbers, one after the other: short blocks, each with the code that suits its column.
    Numbers,
    /// Names that look random, as tunnels make them, are smaller without the short matches that deflate finds in them.
    Texts,
    /// A script.
    Script,
}

/// The bytes of `parts` one after the other deflated, as text. The same on every machine and for any number of threads.
pub(crate) fn pack(parts: &[(Kind, &[u8])]) -> String {
    let last = parts.len().saturating_sub(1);
    // Blocks of deflate may follow each other, whoever made them; only the last one says that it is.
    let end = |at: usize| if at == last { DeflateFlush::Finish } else { DeflateFlush::SyncFlush };
    let deflated: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(at, (kind, part))| scope.spawn(move || deflate(*kind, part, end(at))))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("deflating does not fail")).collect()
    });
    encode(&deflated.concat())
}

/// How many characters `bytes` take, packed.
pub(crate) fn weight(kind: Kind, bytes: &[u8]) -> usize {
    deflate(kind, bytes, DeflateFlush::Finish).len().div_ceil(4) * 5
}

fn deflate(kind: Kind, bytes: &[u8], end: DeflateFlush) -> Vec<u8> {
    let (level, mem_level, strategy) = match kind {
        Kind::Numbers => (LEVEL, 6, Strategy::Default),
        Kind::Texts => (LEVEL, 8, Strategy::Filtered),
        Kind::Script => (9, 8, Strategy::Default),
    };
    // Negative: without zlib's own header.
    let config = DeflateConfig { level, mem_level, strategy, window_bits: -15, ..DeflateConfig::default() };
    // Bytes that cannot be made smaller grow by less than that.
    let mut out = vec![0; bytes.len() + bytes.len() / 8 + 1_000];
    let mut deflate = Deflate::new_with_config(config);
    let status = deflate.compress(bytes, &mut out, end).expect("the settings are valid");
    assert_eq!(status == Status::StreamEnd, end == DeflateFlush::Finish, "there is room for all");
    out.truncate(deflate.total_out() as usize);
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
