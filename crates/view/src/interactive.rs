//! A graph as the output of a notebook's cell: the viewer where scripts run, the still picture where they do not.
//!
//! What JupyterLab makes of it (4.6, measured): a trusted notebook shows the frame, and the style hides the still. In a
//! notebook that is not trusted, and on GitHub, frame and style are stripped, so the still is seen. The frame is sandboxed
//! without `allow-same-origin`: its scripts reach neither the page nor the server.

use crate::detail::Detail;
use crate::fit::fitting;
use crate::graph_html::graph_html;
use crate::note::{self, Note};
use crate::page::Page;
use crate::picture::Picture;
use crate::png::Png;
use crate::scene::Scene;
use crate::text;

/// Characters that a graph may take in a notebook: with still and viewer the output stays below 1 MB.
pub const MOST_DATA: usize = 640_000;
/// Edges, before they are joined, of a graph that a notebook may hold.
pub const MOST_EDGES: usize = 100_000;
/// CSS pixels.
const HEIGHT: u32 = 640;

/// The output, and what it does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interactive {
    /// HTML for a cell.
    pub html: String,
    /// The graph is too large for a notebook: `html` is the still alone, and the viewer wants a file of its own.
    pub wants_file: bool,
    /// The page with everything, where it was made only to see that it is too large.
    pub page: Option<Page>,
}

/// The output for `scene`, whose nodes lie as in `picture`: with the viewer if the graph is small enough, if need be without
/// its heaviest attributes (a note says which). `notes` stand above it.
#[must_use]
pub fn interactive(scene: &Scene, detail: &Detail, picture: &Picture, notes: &[Note]) -> Interactive {
    let still = || graph_html(scene, &Png::new(picture));
    if scene.nodes.is_empty() {
        return Interactive { html: note::html(notes) + &still(), wants_file: false, page: None };
    }
    let small = detail.edges.len() <= MOST_EDGES;
    let viewer = || if small { fitting(scene, detail, picture, MOST_DATA).map_err(Some) } else { Err(None) };
    let (still, fitted) = std::thread::scope(|scope| {
        let still = scope.spawn(still);
        let fitted = viewer();
        (still.join().expect("drawing does not fail"), fitted)
    });
    let (page, dropped) = match fitted {
        Ok(fitted) => fitted,
        Err(page) => return Interactive { html: note::html(notes) + &still, wants_file: true, page },
    };
    let mut notes = notes.to_vec();
    if !dropped.is_empty() {
        let columns: Vec<String> = dropped.iter().map(|column| format!("`{column}`")).collect();
        notes.push(Note {
            warning: false,
            text: format!(
                "to keep the notebook small, the viewer is without {}; `plot_to(\"graph.html\")` writes a page with everything",
                columns.join(", ")
            ),
        });
    }
    let id = format!("gazehound-{}", page.fingerprint());
    let html = format!(
        "{}<style>#{id}{{display:none}}</style>\n<div id=\"{id}\">{still}\
         <div><i>A still picture: trust this notebook (in JupyterLab: View, Activate Command Palette, Trust Notebook) to explore the graph.</i></div></div>\n\
         <iframe title=\"{}\" sandbox=\"allow-scripts allow-downloads\" allow=\"clipboard-write; fullscreen\" \
         style=\"width:100%;height:{HEIGHT}px;border:1px solid #8886;border-radius:6px;box-sizing:border-box\" srcdoc=\"{}\"></iframe>",
        note::html(&notes),
        text::html(&format!("graph: {}", scene.counts())),
        attribute(&page.html),
    );
    Interactive { html, wants_file: false, page: None }
}

/// A document as an attribute's value in double quotes.
fn attribute(document: &str) -> String {
    document.replace('&', "&amp;").replace('"', "&quot;")
}
