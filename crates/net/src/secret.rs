//! Texts that nobody may read: passwords, tokens, session keys.

use std::fmt;

/// What is shown in place of a secret.
pub const HIDDEN: &str = "•••";

/// A password, token or session key: `Debug` and `Display` show `•••`, only [`Secret::expose`] gives the text.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Box<str>);

impl Secret {
    /// Hides `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into().into_boxed_str())
    }

    /// The text, for the one place that sends it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `text` with `•••` wherever this secret stands in it, as it is or percent-encoded: for what a server sends back.
    #[must_use]
    pub fn redact(&self, text: &str) -> String {
        // Nobody would recognise a text of one or two characters, and each of its places would be hidden.
        if self.0.len() < 3 {
            return text.to_owned();
        }
        let encoded = percent_encode(&self.0);
        text.replace(&*self.0, HIDDEN).replace(&encoded, HIDDEN).replace(&encoded.replace("%20", "+"), HIDDEN)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// All but the unreserved characters of RFC 3986 as `%XX`.
fn percent_encode(text: &str) -> String {
    use fmt::Write as _;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
