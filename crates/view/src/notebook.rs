//! The text with which a value shows itself in a Rust notebook.
//!
//! The kernel reads a cell's standard output. Lines between `EVCXR_BEGIN_CONTENT` and `EVCXR_END_CONTENT` are a form of the
//! cell's value; forms of several MIME types stand side by side, of one type the last wins.

use crate::text;

/// One form of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// How to read `content`.
    pub mime: Mime,
    /// Markup whose log text is escaped already; for text it is done here.
    pub content: String,
}

/// Forms that a notebook can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mime {
    /// A fragment of HTML.
    Html,
    /// A drawing.
    Svg,
    /// Lines of text.
    Text,
}

impl Mime {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Svg => "image/svg+xml",
            Self::Text => "text/plain",
        }
    }
}

/// The forms as a kernel reads them: print the text as it is, and nothing else on its lines.
///
/// No content holds a marker: it would end the form early, or hang the kernel for good.
#[must_use]
pub fn bundle(forms: &[Form]) -> String {
    let mut out = String::new();
    for form in forms {
        let content = match form.mime {
            // A character reference: the reader sees the same text.
            Mime::Html | Mime::Svg => form.content.replace("EVCXR_", "EVCXR&#95;"),
            Mime::Text => text::block(&form.content).into_owned(),
        };
        out.push_str("EVCXR_BEGIN_CONTENT ");
        out.push_str(form.mime.name());
        out.push('\n');
        out.push_str(content.trim_end_matches('\n'));
        out.push_str("\nEVCXR_END_CONTENT\n");
    }
    out
}
