//! Lines of a log file, plain or gzip, one at a time and bounded.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

/// Bytes kept of one line. A longer line is read past, not stored: a log is written by others and must not fill the memory.
const LONGEST: usize = 16 << 20;

const BUFFER: usize = 256 << 10;

/// What a file's first bytes say about it.
pub(super) enum Opened {
    /// To be read.
    Log(Box<dyn BufRead>),
    /// Packed in a way that this version does not read (`zstd`).
    Packed(&'static str),
}

/// Opens the file at `path`; gzip is known by its first bytes, whatever the name says.
///
/// # Errors
/// The file cannot be opened or read.
pub(super) fn open(path: &Path) -> io::Result<Opened> {
    let mut start = Vec::new();
    File::open(path)?.take(6).read_to_end(&mut start)?;
    let file = BufReader::with_capacity(BUFFER, File::open(path)?);
    Ok(match start.as_slice() {
        [0x1f, 0x8b, ..] => Opened::Log(Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(file)))),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Opened::Packed("zstd"),
        [b'B', b'Z', b'h', ..] => Opened::Packed("bzip2"),
        [0xfd, b'7', b'z', b'X', b'Z', ..] => Opened::Packed("xz"),
        [b'P', b'K', 3, 4, ..] => Opened::Packed("zip"),
        _ => Opened::Log(Box::new(file)),
    })
}

/// How the reading of a line went.
pub(super) enum Next {
    /// [`Lines::text`] holds it, without its line break.
    Line,
    /// A line of more than 16 MiB was read past.
    TooLong,
    /// No more lines.
    End,
    /// The file cannot be read any further; the line that was begun is dropped, since what is missing of it is unknown.
    Broken(String),
}

/// Lines of `input`.
pub(super) struct Lines<'a> {
    input: &'a mut dyn BufRead,
    text: Vec<u8>,
    number: u64,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(input: &'a mut dyn BufRead) -> Self {
        Self { input, text: Vec::new(), number: 0 }
    }

    /// The line that [`Lines::next`] found last.
    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Its number, from 1.
    pub(super) const fn number(&self) -> u64 {
        self.number
    }

    pub(super) fn next(&mut self) -> Next {
        self.text.clear();
        let mut begun = false;
        let mut too_long = false;
        loop {
            let available = match self.input.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                    return Next::Broken("the gzip data breaks off".into());
                }
                Err(error) => return Next::Broken(error.to_string()),
            };
            if available.is_empty() && !begun {
                return Next::End;
            }
            if !begun {
                begun = true;
                self.number += 1;
            }
            let line_break = available.iter().position(|byte| *byte == b'\n');
            let piece = &available[..line_break.unwrap_or(available.len())];
            too_long |= self.text.len() + piece.len() > LONGEST;
            if !too_long {
                self.text.extend_from_slice(piece);
            }
            let at_end = available.is_empty();
            let used = piece.len() + usize::from(line_break.is_some());
            self.input.consume(used);
            if line_break.is_some() || at_end {
                if too_long {
                    self.text = Vec::new();
                    return Next::TooLong;
                }
                if self.text.last() == Some(&b'\r') {
                    self.text.pop();
                }
                return Next::Line;
            }
        }
    }
}
