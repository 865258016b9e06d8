//! One error for the whole crate: closed outside, rich inside.

use std::fmt;

/// Result with this crate's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, what was expected and what to do. `Display` and `Debug` are the whole story; neither shows a secret.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    message: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Input,
    Auth,
    Connection,
    Server,
}

impl Error {
    fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into() }))
    }

    /// A setting or an argument that cannot be used.
    pub fn input(message: impl Into<String>) -> Self {
        Self::new(Kind::Input, message)
    }

    /// The server does not know this user, or the user may not do this.
    pub fn auth(message: impl Into<String>) -> Self {
        Self::new(Kind::Auth, message)
    }

    /// No answer: name, address, certificate, reset, time-out.
    pub fn connection(message: impl Into<String>) -> Self {
        Self::new(Kind::Connection, message)
    }

    /// An answer, but not the one that was hoped for.
    pub fn server(message: impl Into<String>) -> Self {
        Self::new(Kind::Server, message)
    }

    /// The same error with a line more: what it leaves behind.
    #[must_use]
    pub fn note(mut self, line: &str) -> Self {
        self.0.message += "\n  ";
        self.0.message += line;
        self
    }

    /// The message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// A setting or an argument that cannot be used.
    #[must_use]
    pub fn is_input(&self) -> bool {
        self.0.kind == Kind::Input
    }

    /// The server does not know this user, or the user may not do this.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.0.kind == Kind::Auth
    }

    /// No answer: name, address, certificate, reset, time-out.
    #[must_use]
    pub fn is_connection(&self) -> bool {
        self.0.kind == Kind::Connection
    }

    /// An answer, but not the one that was hoped for.
    #[must_use]
    pub fn is_server(&self) -> bool {
        self.0.kind == Kind::Server
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

/// `error` and its causes, each said once: `client error (Connect): tcp connect error: connection refused`. A reqwest
/// error goes through its `without_url` first, since an address may hold a secret.
pub fn causes(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        if !said.contains(&text) {
            said += ": ";
            said += &text;
        }
        next = cause.source();
    }
    said
}
