//! An uploaded graph as notebook output: a link, and a frame where asked.

use gazehound_view::notebook::Bundle;
use gazehound_view::text::{self, counted};

use crate::show::Show;

/// An uploaded graph. It shows itself as a link: the notebook loads nothing from the server by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// Address of its page.
    pub url: String,
    /// Its name on the server.
    pub dataset_id: String,
    /// How many nodes were sent.
    pub nodes: usize,
    /// How many edges were sent.
    pub edges: usize,
    /// Who may see it: `private`, `organization`, `public`.
    pub privacy: String,
}

/// The page of an uploaded graph inside a notebook: showing it loads it from the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iframe {
    /// Address of the page.
    pub url: String,
    /// Pixels.
    pub height: u32,
}

impl Uploaded {
    /// The page in the notebook, 500 pixels high as PyGraphistry shows it. It is loaded from the server whenever the notebook
    /// is looked at, also by others; the saved notebook keeps the address.
    #[must_use]
    pub fn iframe(&self) -> Iframe {
        Iframe { url: self.url.clone(), height: 500 }
    }

    fn summary(&self) -> String {
        let (nodes, edges) = (counted(self.nodes as u64, "node"), counted(self.edges as u64, "edge"));
        format!("{nodes}, {edges} on Graphistry ({})", self.privacy)
    }
}

impl Iframe {
    /// The same, so many pixels high.
    #[must_use]
    pub const fn height(mut self, pixels: u32) -> Self {
        self.height = pixels;
        self
    }

    /// `https://hub.graphistry.com` of the address.
    fn server(&self) -> &str {
        let path = self.url.find("://").and_then(|at| Some(at + 3 + self.url[at + 3..].find('/')?));
        path.map_or(self.url.as_str(), |at| &self.url[..at])
    }
}

impl std::fmt::Display for Uploaded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.summary(), text::line(&self.url))
    }
}

impl Show for Uploaded {
    fn bundle(&self) -> Bundle {
        let html = format!("<div>{}: {}</div>\n", text::html(&self.summary()), link(&self.url));
        Bundle::text(format!("{self}\n")).with("text/html", html)
    }
}

impl Show for Iframe {
    fn bundle(&self) -> Bundle {
        let says = format!("this frame is loaded from {}", self.server());
        // Another origin than the notebook's: `allow-same-origin` lets the page keep its own login and nothing else.
        let html = format!(
            "<div>{}: {}</div>\n<iframe src=\"{}\" sandbox=\"allow-scripts allow-same-origin allow-forms allow-popups allow-downloads\" \
             referrerpolicy=\"no-referrer\" allowfullscreen style=\"width:100%;height:{}px;border:1px solid #ddd\"></iframe>\n",
            text::html(&says),
            link(&self.url),
            text::html(&self.url),
            self.height
        );
        Bundle::text(format!("{says}: {}\n", text::line(&self.url))).with("text/html", html)
    }
}

fn link(url: &str) -> String {
    let url = text::html(url);
    format!("<a href=\"{url}\" target=\"_blank\" rel=\"noopener noreferrer\">{url}</a>")
}
