//! What could not be read, counted, with the first place of each kind.

use std::collections::BTreeMap;
use std::fmt;

use crate::events::Note;

/// A kind of thing that a reader must tell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The line is neither JSON nor below a `#fields` header.
    NotJson,
    /// The line is JSON, but no object.
    NotObject,
    /// JSON of more than 64 levels.
    TooDeep,
    /// A line of more than 16 MiB.
    TooLong,
    /// Tab-separated values without a `#fields` line above them.
    NoHeader,
    /// Not as many columns as the header has fields.
    WrongCount,
    /// A gzip or a disk error ended a file early.
    BrokenFile(String),
    /// The system does not let us read a file.
    Unopened(String),
    /// A file in a format that is not read.
    Packed(&'static str),
    /// A file called a log, of which no line is an event.
    NoEvents,
    /// The line holds a NUL byte.
    Nul,
    /// The line is not UTF-8.
    NotUtf8,
    /// No `ts`, or one that is no time.
    NoTime,
    /// A type in `#types` that Zeek does not have.
    UnknownType {
        /// The field.
        field: String,
        /// Its type.
        declared: String,
    },
    /// A field comes twice in one event.
    Repeated,
    /// A log has more than 2,000 fields.
    Surplus,
    /// `_path` or `@stream` holds something else than a log's name.
    OddLog,
    /// Events name more than 256 logs.
    ManyLogs,
}

impl Kind {
    /// The line gives no event.
    #[must_use]
    pub const fn is_unreadable(&self) -> bool {
        matches!(
            self,
            Self::NotJson | Self::NotObject | Self::TooDeep | Self::TooLong | Self::NoHeader | Self::WrongCount
        )
    }
}

/// A kind of thing, how often it was met and where first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: Kind,
    /// Lines, or files where it is about files.
    pub count: u64,
    /// `FILE:LINE`, or `FILE`.
    pub first: String,
}

impl Finding {
    /// What a search over these events must say.
    #[must_use]
    pub fn note(&self) -> Note {
        let text = self.to_string();
        match self.kind {
            Kind::Nul | Kind::NotUtf8 | Kind::NoTime | Kind::UnknownType { .. } | Kind::OddLog => Note::info(text),
            _ => Note::warning(text),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = self.count == 1;
        let count = gazehound_view::text::count(self.count);
        let lines = if one { "line" } else { "lines" };
        let files = if one { "file" } else { "files" };
        let events = if one { "event" } else { "events" };
        let (is, was, hold, have) = if one { ("is", "was", "holds", "has") } else { ("are", "were", "hold", "have") };
        match &self.kind {
            Kind::NotJson => write!(f, "{count} {lines} {is} no JSON and {was} left out"),
            Kind::NotObject => write!(f, "{count} {lines} {is} JSON but no object and {was} left out"),
            Kind::TooDeep => write!(f, "{count} {lines} of JSON nested deeper than 64 levels {was} left out"),
            Kind::TooLong => write!(f, "{count} {lines} longer than 16 MiB {was} left out"),
            Kind::NoHeader => {
                write!(f, "{count} tab-separated {lines} without a `#fields` header above {was} left out")
            }
            Kind::WrongCount => {
                write!(f, "{count} {lines} with more or fewer columns than the header's fields {was} left out")
            }
            Kind::BrokenFile(why) => write!(f, "{count} {files} could be read in part only ({why})"),
            Kind::Unopened(why) => write!(f, "{count} {files} could not be opened ({why})"),
            Kind::Packed(how) => {
                write!(f, "{count} {files} packed with {how} {was} left out (unpack, or pack with gzip)")
            }
            Kind::NoEvents => {
                write!(f, "{count} {files} called {} {hold} no event", if one { "a log" } else { "logs" })
            }
            Kind::Nul => write!(f, "{count} {lines} {hold} NUL bytes, which were kept"),
            Kind::NotUtf8 => write!(f, "{count} {lines} {is} not UTF-8: U+FFFD stands for what cannot be read"),
            Kind::NoTime => write!(f, "{count} {events} {have} no time (`ts` is missing or is no time)"),
            Kind::UnknownType { field, declared } => {
                write!(f, "the type `{declared}` of `{field}` is unknown: read as text")
            }
            Kind::Repeated => write!(f, "{count} {events} {have} a field twice: only the first value was kept"),
            Kind::Surplus => {
                write!(f, "{count} {events} {have} fields beyond a log's first 2,000, kept in `_raw` only")
            }
            Kind::OddLog => {
                write!(f, "{count} {events} {have} a `_path` or `@stream` that names no log: the file's name was used")
            }
            Kind::ManyLogs => {
                write!(
                    f,
                    "{count} {events} beyond the first 256 logs that events name {have} the file's name for a log"
                )
            }
        }?;
        write!(f, "; first `{}`", self.first)
    }
}

/// Findings by kind.
#[derive(Debug, Default)]
pub(crate) struct Findings(BTreeMap<Kind, (u64, String)>);

impl Findings {
    /// Counts one more; `place` is asked for at the first.
    pub(crate) fn add(&mut self, kind: Kind, place: impl FnOnce() -> String) {
        self.0.entry(kind).or_insert_with(|| (0, place())).0 += 1;
    }

    /// All, unreadable lines first.
    pub(crate) fn into_list(self) -> Vec<Finding> {
        self.0.into_iter().map(|(kind, (count, first))| Finding { kind, count, first }).collect()
    }
}
