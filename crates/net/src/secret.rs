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

    /// `text` with `•••` wherever this secret stands in it, as it is or as addresses, JSON and HTML write it: for what a
    /// server sends back.
    #[must_use]
    pub fn redact(&self, text: &str) -> String {
        // Nobody would recognise a text of one or two characters, and each of its places would be hidden.
        if self.0.len() < 3 {
            return text.to_owned();
        }
        let encoded = percent_encode(&self.0);
        let form = encoded.replace("%20", "+");
        let json = serde_json::Value::from(&*self.0).to_string();
        let html = self.0.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let quoted = html.replace('"', "&quot;");
        let (html39, html27) = (quoted.replace('\'', "&#39;"), quoted.replace('\'', "&#x27;"));
        [&*self.0, &encoded, &form, &json[1..json.len() - 1], &html, &quoted, &html39, &html27]
            .into_iter()
            .fold(text.to_owned(), |text, written| text.replace(written, HIDDEN))
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
