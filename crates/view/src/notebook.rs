//! One output of a Rust notebook's cell, in several forms side by side.
//!
//! The evcxr kernel reads printed blocks `EVCXR_BEGIN_CONTENT type`, content, `EVCXR_END_CONTENT` and sends all blocks of a cell as one
//! bundle; of two blocks of one type the last wins.

/// A bundle of forms of one result.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bundle {
    forms: Vec<(&'static str, String)>,
}

impl Bundle {
    /// A bundle of `text/plain` alone.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { forms: vec![("text/plain", text.into())] }
    }

    /// Adds a form; one of the same type is replaced.
    #[must_use]
    pub fn with(mut self, mime: &'static str, content: impl Into<String>) -> Self {
        self.forms.retain(|(other, _)| *other != mime);
        self.forms.push((mime, content.into()));
        self
    }

    /// What a kernel must see printed. No content can end its block early: a marker inside is broken up.
    #[must_use]
    pub fn blocks(&self) -> String {
        let mut out = String::new();
        for (mime, content) in &self.forms {
            let safe = content.replace("EVCXR_", "EVCXR\\u{5f}");
            out.push_str(&format!("EVCXR_BEGIN_CONTENT {mime}\n{safe}\nEVCXR_END_CONTENT\n"));
        }
        out
    }
}
