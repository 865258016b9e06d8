//! A graph as a picture with its legends.

use std::collections::HashMap;

use gazehound_view::graph_html::graph_html;
use gazehound_view::notebook::Bundle;
use gazehound_view::png::Png;
use gazehound_view::scene::{self, Entry, Legend, Scale as Shown};
use gazehound_view::{Picture, Scene, svg, text};
use polars::prelude::*;

use super::Show;
use crate::encode::{Encoding, Scale, palette_rgb};
use crate::error::{Error, Result};
use crate::graph::Graph;
use crate::hypergraph::Hypergraph;
use crate::python;

/// A graph drawn: it shows itself once, as HTML, SVG (small graphs) and text.
#[derive(Clone)]
pub struct Plot {
    drawn: std::result::Result<Scene, Error>,
    messages: Vec<String>,
}

/// Nodes and edges without a colour of their own.
const PLAIN_POINT: [u8; 3] = [0x3b, 0x6e, 0xa8];
const PLAIN_EDGE: [u8; 3] = [0x8a, 0x94, 0x9e];

impl Graph {
    /// Lays the graph out for showing.
    ///
    /// If a step before could not be done, the plot shows that step's error in place of the picture.
    #[must_use]
    pub fn plot(&self) -> Plot {
        Plot { drawn: self.check().and_then(|graph| scene(&graph)), messages: self.messages() }
    }
}

/// The counts or the error: a kernel that finds nothing better prints this.
impl std::fmt::Debug for Plot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.drawn {
            Ok(scene) => f.write_str(&scene.plain()),
            Err(error) => error.fmt(f),
        }
    }
}

impl Show for Plot {
    fn bundle(&self) -> Bundle {
        let scene = match &self.drawn {
            Err(error) => {
                let error = error.to_string();
                return Bundle::text(error.clone())
                    .with("text/html", format!("<pre>{}</pre>", text::html_block(&error)));
            }
            Ok(scene) => scene,
        };
        let messages: String = self.messages.iter().map(|message| format!("{}\n", text::line(message))).collect();
        let picture = Picture::new(scene);
        let bundle = Bundle::text(messages.clone() + &scene.plain());
        let bundle = if scene.edges.len() <= svg::MOST_EDGES {
            bundle.with("image/svg+xml", svg::svg(scene, &picture))
        } else {
            bundle
        };
        let lines: String =
            messages.lines().map(|line| format!("<div><code>{}</code></div>\n", text::html(line))).collect();
        bundle.with("text/html", lines + &graph_html(scene, &Png::new(&picture)))
    }
}

impl Show for Graph {
    fn bundle(&self) -> Bundle {
        self.plot().bundle()
    }
}

impl Show for Hypergraph {
    fn bundle(&self) -> Bundle {
        self.graph.bundle()
    }
}

/// Nodes and edges with their colours. An edge whose end is no node gets one, as Graphistry draws it.
fn scene(graph: &Graph) -> Result<Scene> {
    let (nodes, edges, bindings) = (graph.nodes(), graph.edges(), graph.bindings());
    let point_colors = colors(&nodes, bindings.point_color.as_deref(), PLAIN_POINT)?;
    let edge_colors = colors(&edges, bindings.edge_color.as_deref(), PLAIN_EDGE)?;
    let ids = python::text(nodes.column(&bindings.node)?)?;
    let titles = match &bindings.point_title {
        Some(title) => python::text(nodes.column(title)?)?,
        None => ids.clone(),
    };
    let mut position: HashMap<String, u32> = HashMap::with_capacity(ids.len());
    let mut drawn = Vec::with_capacity(ids.len());
    for ((id, title), (color, group)) in ids.iter().zip(titles.iter()).zip(&point_colors) {
        let Some(id) = id else { continue };
        position.entry(id.to_owned()).or_insert_with(|| {
            drawn.push(scene::Node { label: title.unwrap_or(id).to_owned(), group: *group, color: *color });
            drawn.len() as u32 - 1
        });
    }
    let (sources, targets) =
        (python::text(edges.column(&bindings.source)?)?, python::text(edges.column(&bindings.destination)?)?);
    let mut lines = Vec::with_capacity(sources.len());
    for ((source, target), (color, _)) in sources.iter().zip(targets.iter()).zip(&edge_colors) {
        let (Some(source), Some(target)) = (source, target) else { continue };
        let mut end = |id: &str| match position.get(id) {
            Some(at) => *at,
            None => {
                drawn.push(scene::Node { label: id.to_owned(), group: 0, color: PLAIN_POINT });
                position.insert(id.to_owned(), drawn.len() as u32 - 1);
                drawn.len() as u32 - 1
            }
        };
        lines.push(scene::Edge { source: end(source), target: end(target), color: *color, count: 1 });
    }
    Ok(Scene {
        point_legend: graph
            .point_encoding()
            .map(|encoding| legend(&encoding, &codes(&nodes, bindings.point_color.as_deref()))),
        edge_legend: graph
            .edge_encoding()
            .map(|encoding| legend(&encoding, &codes(&edges, bindings.edge_color.as_deref()))),
        nodes: drawn,
        edges: scene::join_parallel(lines),
        notes: Vec::new(),
    })
}

fn codes(frame: &DataFrame, column: Option<&str>) -> Vec<i64> {
    let codes = column.and_then(|column| frame.column(column).ok()?.i64().ok().cloned());
    codes.map(|codes| codes.iter().flatten().collect()).unwrap_or_default()
}

/// Colour and group of each row.
fn colors(frame: &DataFrame, column: Option<&str>, plain: [u8; 3]) -> Result<Vec<([u8; 3], u32)>> {
    let Some(column) = column else { return Ok(vec![(plain, 0); frame.height()]) };
    let codes = frame.column(column)?.i64()?.clone();
    Ok(codes.iter().map(|code| code.map_or((plain, 0), |code| (palette_rgb(code), code as u32))).collect())
}

fn legend(encoding: &Encoding, codes: &[i64]) -> Legend {
    let scale = match &encoding.scale {
        Scale::Categorical(values) => {
            let mut counts = vec![0_u64; values.len()];
            for code in codes {
                if let Some(count) = usize::try_from(*code).ok().and_then(|code| counts.get_mut(code)) {
                    *count += 1;
                }
            }
            let entry = |(code, (label, count)): (usize, (&String, u64))| Entry {
                label: label.clone(),
                color: palette_rgb(code as i64),
                count,
            };
            Shown::Categories(values.iter().zip(counts).enumerate().map(entry).collect())
        }
        Scale::Continuous { min, max } => Shown::Ramp {
            low: crate::strings::number(*min),
            high: crate::strings::number(*max),
            colors: (228_000..=228_010).rev().map(palette_rgb).collect(),
        },
    };
    Legend { title: encoding.column.clone(), scale }
}
