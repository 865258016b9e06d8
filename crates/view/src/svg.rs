//! A picture as an SVG drawing: sharp at every size, names as real text. For small graphs.

use std::fmt::{self, Write};

use crate::color::{INK, PAPER, Rgb, hex, rim};
use crate::font::{ADVANCE, LINE};
use crate::picture::Picture;
use crate::scene::{Legend, MOST_ENTRIES, Scale, Scene};
use crate::text;

/// Edges of the largest graph that is worth an SVG: beyond, a PNG is smaller and as good.
pub const MOST_EDGES: usize = 3_000;

/// Height of a line of the legend, in CSS pixels.
const ROW: f32 = 18.0;
/// Baseline of a line of text below its upper edge.
const BASELINE: f32 = 9.5;
/// Longest title of a node, shown on hover.
const TITLE: usize = 200;

/// `picture` of `scene` with its counts and legends below.
#[must_use]
pub fn svg(scene: &Scene, picture: &Picture) -> String {
    let mut out = String::new();
    write_svg(&mut out, scene, picture).expect("writing to a string does not fail");
    out
}

fn write_svg(out: &mut String, scene: &Scene, picture: &Picture) -> fmt::Result {
    let mut caption = Caption::new(picture.width, picture.height + 8.0);
    caption.text(&scene.counts())?;
    for (what, legend, line) in [("nodes", &scene.point_legend, false), ("edges", &scene.edge_legend, true)] {
        if let Some(legend) = legend {
            caption.legend(what, legend, line)?;
        }
    }
    for note in scene.all_notes() {
        caption.new_row();
        caption.text(&format!("{}: {}", if note.warning { "warning" } else { "note" }, note.text))?;
    }
    let [width, height] = [picture.width, caption.y + ROW + 4.0];
    write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace,monospace\" font-size=\"{LINE}\" role=\"img\">\n\
         <title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{}\"/>\n",
        text::html(&scene.counts()),
        hex(PAPER)
    )?;
    write_edges(out, picture)?;
    write_nodes(out, scene, picture)?;
    writeln!(
        out,
        "<g fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-opacity=\".85\" stroke-linejoin=\"round\" paint-order=\"stroke\">",
        hex(INK),
        hex(PAPER)
    )?;
    for label in &picture.labels {
        let [x, y] = label.at;
        writeln!(out, "<text x=\"{x:.1}\" y=\"{:.1}\">{}</text>", y + BASELINE, text::html(&label.text))?;
    }
    writeln!(out, "</g>\n<g fill=\"{}\">\n{}</g>\n</svg>", hex(INK), caption.out)
}

/// One path an edge, since overlapping parts of one path do not add up.
fn write_edges(out: &mut String, picture: &Picture) -> fmt::Result {
    // Few edges are drawn stronger than many.
    let opacity = (9.0 / (picture.strokes.len().max(1) as f32).sqrt()).clamp(0.16, 0.55);
    write!(out, "<g fill=\"none\" stroke-opacity=\"{opacity:.2}\">")?;
    let mut last: Option<(Rgb, f32)> = None;
    for stroke in &picture.strokes {
        if last != Some((stroke.color, stroke.width)) {
            let close = if last.is_some() { "</g>" } else { "" };
            write!(out, "{close}\n<g stroke=\"{}\" stroke-width=\"{:.1}\">", hex(stroke.color), stroke.width)?;
            last = Some((stroke.color, stroke.width));
        }
        let ([ax, ay], [bx, by]) = (stroke.from, stroke.to);
        write!(out, "<path d=\"M{ax:.1} {ay:.1}L{bx:.1} {by:.1}\"/>")?;
    }
    writeln!(out, "{}</g>", if last.is_some() { "</g>" } else { "" })
}

fn write_nodes(out: &mut String, scene: &Scene, picture: &Picture) -> fmt::Result {
    write!(out, "<g stroke-width=\".8\">")?;
    let mut last: Option<Rgb> = None;
    for disc in &picture.discs {
        if last != Some(disc.color) {
            let close = if last.is_some() { "</g>" } else { "" };
            write!(out, "{close}\n<g fill=\"{}\" stroke=\"{}\">", hex(disc.color), hex(rim(disc.color)))?;
            last = Some(disc.color);
        }
        let [x, y] = disc.at;
        let title = text::html(&text::cut(&scene.nodes[disc.node as usize].label, TITLE));
        write!(out, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{:.1}\"><title>{title}</title></circle>", disc.radius)?;
    }
    writeln!(out, "{}</g>", if last.is_some() { "</g>" } else { "" })
}

/// Lines of text with swatches below the picture.
struct Caption {
    out: String,
    width: f32,
    x: f32,
    y: f32,
}

const LEFT: f32 = 12.0;

impl Caption {
    const fn new(width: f32, y: f32) -> Self {
        Self { out: String::new(), width, x: LEFT, y }
    }

    const fn new_row(&mut self) {
        self.x = LEFT;
        self.y += ROW;
    }

    /// Room for `wide` pixels; on the next row if this one is full.
    fn room(&mut self, wide: f32) {
        if self.x > LEFT && self.x + wide > self.width - LEFT {
            self.new_row();
        }
    }

    fn text(&mut self, words: &str) -> fmt::Result {
        // A line of its own is as long as the picture is wide.
        let most = ((self.width - 2.0 * LEFT) / ADVANCE) as usize;
        let words = text::line(words);
        let words = text::cut(&words, most);
        self.room(words.chars().count() as f32 * ADVANCE);
        writeln!(self.out, "<text x=\"{:.1}\" y=\"{:.1}\">{}</text>", self.x, self.y + BASELINE, text::html(&words))?;
        self.x += (words.chars().count() + 2) as f32 * ADVANCE;
        Ok(())
    }

    fn swatch(&mut self, color: Rgb, line: bool) -> fmt::Result {
        let [x, y] = [self.x, self.y + LINE * 0.5];
        let fill = hex(color);
        if line {
            writeln!(self.out, "<path d=\"M{x:.1} {y:.1}h14\" stroke=\"{fill}\" stroke-width=\"3\"/>")?;
        } else {
            let edge = hex(rim(color));
            writeln!(
                self.out,
                "<circle cx=\"{:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{fill}\" stroke=\"{edge}\"/>",
                x + 7.0
            )?;
        }
        self.x += 19.0;
        Ok(())
    }

    fn legend(&mut self, what: &str, legend: &Legend, line: bool) -> fmt::Result {
        self.new_row();
        self.text(&format!("{what} by {}:", legend.title))?;
        match &legend.scale {
            Scale::Categories(entries) => {
                for entry in entries.iter().take(MOST_ENTRIES) {
                    let words = format!("{} {}", entry.short(), text::count(entry.count));
                    self.room(19.0 + words.chars().count() as f32 * ADVANCE);
                    self.swatch(entry.color, line)?;
                    self.text(&words)?;
                }
                if entries.len() > MOST_ENTRIES {
                    self.text(&format!("… and {} more", text::count((entries.len() - MOST_ENTRIES) as u64)))?;
                }
            }
            Scale::Ramp { low, high, colors } => {
                self.text(low)?;
                for color in colors {
                    self.swatch(*color, line)?;
                }
                self.text(high)?;
            }
        }
        Ok(())
    }
}
