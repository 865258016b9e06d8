//! A graph as an HTML fragment: a still picture, its counts, legends and notes.
//!
//! No scripts, no style sheets, no ids. What is left where a page strips styles (GitHub, notebooks that are not trusted)
//! still reads: picture and swatches are `data:` images, the rest is text and `<details>`.

use std::fmt::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::color::Rgb;
use crate::note;
use crate::png::{self, Png};
use crate::scene::{Entry, Legend, MOST_ENTRIES, Scale, Scene};
use crate::text;

/// Entries of a legend that are written at all.
const MOST_DETAILS: usize = 500;

/// `png`, the still picture of `scene`, with all that a reader needs beside it.
#[must_use]
pub fn graph_html(scene: &Scene, png: &Png) -> String {
    let mut out = String::new();
    write_graph(&mut out, scene, png).expect("writing to a string does not fail");
    out
}

fn write_graph(out: &mut String, scene: &Scene, png: &Png) -> fmt::Result {
    if scene.nodes.is_empty() {
        // An empty picture would look like a broken one.
        return write!(out, "<div><b>no nodes</b></div>\n{}", note::html(&scene.all_notes()));
    }
    let counts = text::html(&scene.counts());
    writeln!(
        out,
        "<div style=\"max-width:{width}px\">\n\
         <img src=\"data:image/png;base64,{}\" width=\"{width}\" alt=\"{}\" \
         style=\"max-width:100%;height:auto;border:1px solid #8886;border-radius:6px\">",
        STANDARD.encode(&png.bytes),
        text::html(&alternative(scene)),
        width = png.width,
    )?;
    writeln!(out, "<div style=\"margin-top:4px\"><b>{counts}</b></div>")?;
    for (what, legend, line) in [("nodes", &scene.point_legend, false), ("edges", &scene.edge_legend, true)] {
        if let Some(legend) = legend {
            write_legend(out, what, legend, line)?;
        }
    }
    write!(out, "{}</div>", note::html(&scene.all_notes()))
}

/// The picture in a sentence, for those who do not see it.
fn alternative(scene: &Scene) -> String {
    let plain = scene.plain();
    let lines: Vec<&str> = plain.lines().collect();
    lines.join("; ")
}

fn write_legend(out: &mut String, what: &str, legend: &Legend, line: bool) -> fmt::Result {
    writeln!(out, "<div style=\"margin-top:2px\">{what} by <b>{}</b>:", text::html(&text::cut(&legend.title, 80)))?;
    match &legend.scale {
        Scale::Categories(entries) => {
            for entry in entries.iter().take(MOST_ENTRIES) {
                write_entry(out, entry, line)?;
            }
            if entries.len() > MOST_ENTRIES {
                let rest = &entries[MOST_ENTRIES..];
                let more = text::count(rest.len() as u64);
                writeln!(out, "<details style=\"display:inline\"><summary>… and {more} more</summary>")?;
                for entry in rest.iter().take(MOST_DETAILS) {
                    write_entry(out, entry, line)?;
                }
                if rest.len() > MOST_DETAILS {
                    writeln!(out, "… and {} more", text::count((rest.len() - MOST_DETAILS) as u64))?;
                }
                writeln!(out, "</details>")?;
            }
        }
        Scale::Ramp { low, high, colors } => {
            write!(out, "{} ", text::html(&text::cut(low, 40)))?;
            for color in colors {
                write!(out, "{}", swatch(*color, line))?;
            }
            writeln!(out, " {}", text::html(&text::cut(high, 40)))?;
        }
    }
    writeln!(out, "</div>")
}

fn write_entry(out: &mut String, entry: &Entry, line: bool) -> fmt::Result {
    writeln!(
        out,
        "<span title=\"{}\" style=\"white-space:nowrap;margin-right:12px\">{} {} <span style=\"opacity:.65\">{}</span></span>",
        text::html(&text::cut(&entry.label, 200)),
        swatch(entry.color, line),
        text::html(&entry.short()),
        text::count(entry.count),
    )
}

/// An image rather than a styled box: it survives where styles do not.
fn swatch(color: Rgb, line: bool) -> String {
    format!(
        "<img src=\"data:image/png;base64,{}\" width=\"12\" height=\"12\" alt=\"\" \
         style=\"display:inline;vertical-align:middle;margin:0\">",
        STANDARD.encode(png::swatch(color, line))
    )
}
