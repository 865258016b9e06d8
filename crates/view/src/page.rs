//! The interactive viewer as one page: no address, no server, no other file.

use std::fmt::Write;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::detail::Detail;
use crate::pack::{Kind, pack};
use crate::payload::payload;
use crate::picture::Picture;
use crate::scene::Scene;
use crate::text;

/// What esbuild makes of `web/src`.
const VIEWER: &str = include_str!("web/viewer.js");
/// Unpacks the viewer and starts it.
const BOOT: &str = include_str!("web/boot.js");

static PACKED_VIEWER: LazyLock<String> = LazyLock::new(|| pack(&[(Kind::Script, VIEWER.as_bytes())]));

/// An HTML document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The document.
    pub html: String,
    /// Bytes of it that are the graph's.
    pub data_bytes: usize,
}

impl Page {
    /// The viewer of `scene`, whose nodes lie as in `picture`, with all of `detail`.
    ///
    /// The page may run its two own scripts, known by their hashes, and nothing else; it loads nothing.
    #[must_use]
    pub fn new(scene: &Scene, detail: &Detail, picture: &Picture) -> Self {
        let [numbers, texts] = payload(scene, detail, picture);
        let data = pack(&[(Kind::Numbers, &numbers), (Kind::Texts, &texts)]);
        let mut html = String::with_capacity(data.len() + PACKED_VIEWER.len() + 4_000);
        write!(
            html,
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} {}; \
             style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{}</title>\n\
             <body style=\"margin:0\">\n<main id=\"gazehound\"><p>{}</p><noscript>Without scripts there is only this line.</noscript></main>\n\
             <script type=\"text/plain\" id=\"gazehound-data\">{data}</script>\n\
             <script type=\"text/plain\" id=\"gazehound-viewer\">{}</script>\n\
             <script>{BOOT}</script>\n</html>\n",
            source(BOOT),
            source(VIEWER),
            text::html(&text::cut(&detail.title, 200)),
            text::html(&scene.counts()),
            *PACKED_VIEWER,
        )
        .expect("writing to a string does not fail");
        Self { html, data_bytes: data.len() }
    }

    /// A name for this page: the same for the same page, another for any other.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let hash = Sha256::digest(self.html.as_bytes());
        hash[..6].iter().fold(String::new(), |name, byte| name + &format!("{byte:02x}"))
    }
}

/// How a content security policy names a script.
fn source(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes())))
}
