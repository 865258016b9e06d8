//! One error for the whole crate: closed outside, rich inside.
//!
//! A Rust notebook prints a failed `?` with `Display` and ends the cell with status `ok` all the same. So `Display`
//! carries the whole story, its first line starts with the fixed text `error[gazehound::KIND]:` (what a batch runner
//! greps for), and `Debug` (what a panic prints) is the same text.

use std::fmt;

/// Result with this crate's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, where, what was expected and what to do.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    message: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Syntax,
    Unsupported,
    NotFound,
    Input,
    Io,
    Auth,
    Connection,
    Server,
    Internal,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Unsupported => "unsupported",
            Self::NotFound => "not-found",
            Self::Input => "input",
            Self::Io => "io",
            Self::Auth => "auth",
            Self::Connection => "connection",
            Self::Server => "server",
            Self::Internal => "internal",
        }
    }
}

impl Error {
    fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into() }))
    }

    /// The search text is not SPL; `message` holds the underlined place.
    pub fn syntax(message: impl Into<String>) -> Self {
        Self::new(Kind::Syntax, message)
    }

    /// Valid, but this version cannot do it.
    pub fn unsupported(message: impl Into<String>) -> Self {
        Self::new(Kind::Unsupported, message)
    }

    /// An index, field, column or file that does not exist.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, message)
    }

    /// Data or an argument that cannot be used.
    pub fn input(message: impl Into<String>) -> Self {
        Self::new(Kind::Input, message)
    }

    /// The file system said no. `doing` completes "while …" and names the path.
    pub fn io(doing: impl fmt::Display, error: &std::io::Error) -> Self {
        Self::new(Kind::Io, format!("{doing}: {error}"))
    }

    /// An error of the network's side, its whole text kept.
    pub(crate) fn net(error: &gazehound_net::Error) -> Self {
        let kind = if error.is_auth() {
            Kind::Auth
        } else if error.is_connection() {
            Kind::Connection
        } else if error.is_input() {
            Kind::Input
        } else {
            Kind::Server
        };
        Self::new(kind, error.message())
    }

    /// A bug of ours.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Kind::Internal, message)
    }

    /// The same with one more line, on where it happened.
    pub(crate) fn context(mut self, place: &str) -> Self {
        self.0.message.push_str("\n  ");
        self.0.message.push_str(place);
        self
    }

    /// The message, without the word for its kind. It may quote log text: fit for data, not for a terminal.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The search text was not understood.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        self.0.kind == Kind::Syntax
    }

    /// Understood, but not done by this version.
    #[must_use]
    pub fn is_unsupported(&self) -> bool {
        self.0.kind == Kind::Unsupported
    }

    /// Something named does not exist.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == Kind::NotFound
    }

    /// Data or an argument that cannot be used.
    #[must_use]
    pub fn is_input(&self) -> bool {
        self.0.kind == Kind::Input
    }

    /// The file system said no.
    #[must_use]
    pub fn is_io(&self) -> bool {
        self.0.kind == Kind::Io
    }

    /// The server does not know this user, or the user may not do this.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.0.kind == Kind::Auth
    }

    /// The server was not reached, or went away.
    #[must_use]
    pub fn is_connection(&self) -> bool {
        self.0.kind == Kind::Connection
    }

    /// The server answered, but not what was hoped for.
    #[must_use]
    pub fn is_server(&self) -> bool {
        self.0.kind == Kind::Server
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Messages quote log and search text: made safe at the one place where they leave.
        write!(f, "error[gazehound::{}]: {}", self.0.kind.name(), gazehound_view::text::block(&self.0.message))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

/// Frames are this crate's currency, so their errors convert; no other dependency's do.
impl From<polars::error::PolarsError> for Error {
    fn from(error: polars::error::PolarsError) -> Self {
        Self::internal(error.to_string())
    }
}
