//! A graph as a picture with its legends.

use std::collections::HashMap;

use std::path::{Path, PathBuf};

use gazehound_view::interactive::interactive;
use gazehound_view::note::{self, Note};
use gazehound_view::notebook::Bundle;
use gazehound_view::scene::{self, Entry, Legend, Scale as Shown};
use gazehound_view::{Detail, Page, Picture, Scene, svg, text};
use polars::prelude::*;

use super::detail::{self, Rows};
use super::{Show, error_bundle};
use crate::encode::{self, Encoding, Scale};
use crate::error::{Error, Result};
use crate::graph::Graph;
use crate::hypergraph::{Hypergraph, HypergraphFiles};
use crate::python;

/// A graph drawn: in a notebook an interactive viewer, with a still picture where scripts do not run; SVG (small graphs) and
/// text beside it.
#[derive(Clone)]
pub struct Plot {
    drawn: std::result::Result<Drawn, Error>,
    messages: Vec<String>,
    notes: Vec<Note>,
}

#[derive(Clone)]
struct Drawn {
    scene: Scene,
    detail: Detail,
}

/// Where pages of graphs that are too large for a notebook are put, in the notebook's folder.
const PAGES: &str = "graphs";

/// Nodes and edges without a colour of their own.
const PLAIN_POINT: [u8; 3] = [0x3b, 0x6e, 0xa8];
const PLAIN_EDGE: [u8; 3] = [0x8a, 0x94, 0x9e];

impl Graph {
    /// Lays the graph out for showing.
    ///
    /// If a step before could not be done, the plot shows that step's error in place of the picture. A graph too large for a
    /// notebook is shown as a picture, and its page is written into the folder `graphs` beside the notebook; a note says so.
    #[must_use]
    pub fn plot(&self) -> Plot {
        Plot { drawn: self.check().and_then(|graph| drawn(&graph)), messages: self.messages(), notes: Vec::new() }
    }

    /// Writes the interactive viewer with the whole graph as one page that needs nothing else: `path` is a file to open in a
    /// browser, to keep or to send. Gives the plot too, with a note that names the file and its size.
    ///
    /// # Errors
    /// A step before could not be done, `path` does not end in `.html`, or it cannot be written.
    pub fn plot_to(&self, path: &str) -> Result<Plot> {
        let graph = self.check()?;
        if !path.to_ascii_lowercase().ends_with(".html") {
            return Err(Error::input(format!(
                "cannot write the graph to `{path}`: it is a page\n  expected a name that ends in `.html`, such as `graph.html`"
            )));
        }
        let mut drawn = drawn(&graph)?;
        let path = Path::new(path);
        drawn.detail.title = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let note = write(path, &Page::new(&drawn.scene, &drawn.detail, &Picture::new(&drawn.scene)))?;
        Ok(Plot { drawn: Ok(drawn), messages: self.messages(), notes: vec![note] })
    }
}

fn write(path: &Path, page: &Page) -> Result<Note> {
    let doing = format!("cannot write the page of the graph to `{}`", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Error::io(&doing, &error))?;
    }
    std::fs::write(path, &page.html).map_err(|error| Error::io(&doing, &error))?;
    let size = text::count(page.html.len().div_ceil(1000) as u64);
    Ok(Note {
        warning: false,
        text: format!("the graph with all its attributes is in `{}` ({size} KB)", path.display()),
    })
}

/// The counts or the error: a kernel that finds nothing better prints this.
impl std::fmt::Debug for Plot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.drawn {
            Ok(drawn) => f.write_str(&drawn.scene.plain()),
            Err(error) => error.fmt(f),
        }
    }
}

impl Show for Plot {
    fn bundle(&self) -> Bundle {
        let Drawn { scene, detail } = match &self.drawn {
            Err(error) => return error_bundle(error),
            Ok(drawn) => drawn,
        };
        let messages: String = self.messages.iter().map(|message| format!("{}\n", text::line(message))).collect();
        let picture = Picture::new(scene);
        let mut notes = self.notes.clone();
        let mut shown = interactive(scene, detail, &picture, &notes);
        if shown.wants_file && notes.is_empty() {
            notes.push(large(&shown.page.unwrap_or_else(|| Page::new(scene, detail, &picture))));
            // The still is there already: only the note is new.
            shown.html.insert_str(0, &note::html(&notes));
        }
        let bundle = Bundle::text(messages.clone() + &scene.plain() + &note::plain(&notes));
        let bundle = if scene.edges.len() <= svg::MOST_EDGES && !scene.nodes.is_empty() {
            bundle.with("image/svg+xml", svg::svg(scene, &picture))
        } else {
            bundle
        };
        let lines: String =
            messages.lines().map(|line| format!("<div><code>{}</code></div>\n", text::html(line))).collect();
        bundle.with("text/html", lines + &shown.html)
    }
}

/// Puts the page of a graph beside the notebook; its name tells its content, so that running a cell again writes no second
/// file.
fn large(page: &Page) -> Note {
    let path = PathBuf::from(PAGES).join(format!("graph-{}.html", page.fingerprint()));
    match write(&path, page) {
        Ok(note) => Note { text: format!("too large for a notebook: {}", note.text), ..note },
        Err(error) => Note {
            warning: true,
            text: format!(
                "too large for a notebook, and no file could be written: {error}; try `plot_to(\"graph.html\")`"
            ),
        },
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

impl Show for HypergraphFiles {
    fn bundle(&self) -> Bundle {
        let mut text = self.counts() + "\n";
        for note in &self.notes {
            let level = if note.level == crate::events::Level::Warning { "warning" } else { "note" };
            text += &format!("{level}: {}\n", text::line(&note.text));
        }
        for path in [&self.nodes, &self.edges] {
            text += &format!("{}\n", text::line(&path.display().to_string()));
        }
        Bundle::text(text)
    }
}

/// Nodes and edges with their colours. An edge whose end is no node gets one, as Graphistry draws it. Nodes without colours
/// of their own are coloured by their kind.
fn drawn(graph: &Graph) -> Result<Drawn> {
    let (nodes, edges, bindings) = (graph.nodes(), graph.edges(), graph.bindings());
    let default = match &bindings.point_color {
        None => detail::kind(&nodes).map(|kind| encode::categorical(nodes.column(kind)?)).transpose()?,
        Some(_) => None,
    };
    let point_codes = match &default {
        Some(encoded) => Some(encoded.codes.clone()),
        None => codes(&nodes, bindings.point_color.as_deref())?,
    };
    let edge_codes = codes(&edges, bindings.edge_color.as_deref())?;
    let point_encoding = graph.point_encoding().or_else(|| default.map(|encoded| encoded.encoding));
    let edge_encoding = graph.edge_encoding();
    let point_colors = colors(point_codes.as_ref(), point_encoding.as_ref(), nodes.height(), PLAIN_POINT);
    let edge_colors = colors(edge_codes.as_ref(), edge_encoding.as_ref(), edges.height(), PLAIN_EDGE);
    let ids = python::text(nodes.column(&bindings.node)?)?;
    let titles = match &bindings.point_title {
        Some(title) => python::text(nodes.column(title)?)?,
        None => ids.clone(),
    };
    let mut rows = Rows { nodes: Vec::with_capacity(ids.len()), edges: Vec::with_capacity(edges.height()) };
    let mut position: HashMap<String, u32> = HashMap::with_capacity(ids.len());
    let mut drawn = Vec::with_capacity(ids.len());
    for (row, ((id, title), (color, group))) in ids.iter().zip(titles.iter()).zip(&point_colors).enumerate() {
        let Some(id) = id else { continue };
        position.entry(id.to_owned()).or_insert_with(|| {
            drawn.push(scene::Node { label: title.unwrap_or(id).to_owned(), group: *group, color: *color });
            rows.nodes.push(Some(row as u32));
            drawn.len() as u32 - 1
        });
    }
    let (sources, targets) =
        (python::text(edges.column(&bindings.source)?)?, python::text(edges.column(&bindings.destination)?)?);
    let mut lines = Vec::with_capacity(sources.len());
    for (row, ((source, target), (color, _))) in sources.iter().zip(targets.iter()).zip(&edge_colors).enumerate() {
        let (Some(source), Some(target)) = (source, target) else { continue };
        let mut end = |id: &str| match position.get(id) {
            Some(at) => *at,
            None => {
                drawn.push(scene::Node { label: id.to_owned(), group: 0, color: PLAIN_POINT });
                rows.nodes.push(None);
                position.insert(id.to_owned(), drawn.len() as u32 - 1);
                drawn.len() as u32 - 1
            }
        };
        let ends = [end(source), end(target)];
        rows.edges.push((row as u32, ends));
        lines.push(scene::Edge { source: ends[0], target: ends[1], color: *color, count: 1 });
    }
    let legend_of = |codes: &Option<Int64Chunked>, encoding: &Encoding| legend(encoding, codes.as_ref());
    let scene = Scene {
        point_legend: point_encoding.map(|encoding| legend_of(&point_codes, &encoding)),
        edge_legend: edge_encoding.map(|encoding| legend_of(&edge_codes, &encoding)),
        sizes: sizes(&nodes, bindings.point_size.as_deref(), &rows.nodes)?,
        nodes: drawn,
        edges: scene::join_parallel(lines),
        notes: notes(graph),
    };
    Ok(Drawn { detail: detail::detail(graph, &rows)?, scene })
}

/// The graph's own notes, and why it is empty as far as it can tell.
fn notes(graph: &Graph) -> Vec<Note> {
    let mut notes: Vec<Note> = graph
        .notes()
        .into_iter()
        .map(|note| Note { warning: note.level == crate::events::Level::Warning, text: note.text })
        .collect();
    if graph.counts() == (0, 0) && notes.is_empty() {
        let text = "no nodes: no entity column had a value, or a step such as `drop_hyper_nans` removed them all; see the \
                    counts that `hypergraph` prints";
        notes.push(Note { warning: true, text: text.to_owned() });
    }
    notes
}

fn codes(frame: &DataFrame, column: Option<&str>) -> Result<Option<Int64Chunked>> {
    column.map(|column| Ok(frame.column(column)?.i64()?.clone())).transpose()
}

/// The numbers in `column`, for the nodes drawn; 0 for what is no number above 0, and for nodes that only edges name.
fn sizes(frame: &DataFrame, column: Option<&str>, rows: &[Option<u32>]) -> Result<Option<Vec<f32>>> {
    let Some(column) = column else { return Ok(None) };
    let numbers = frame.column(column)?.cast(&DataType::Float32)?;
    let numbers = numbers.f32()?;
    let number = |row: u32| numbers.get(row as usize).filter(|number| number.is_finite() && *number > 0.0);
    Ok(Some(rows.iter().map(|row| row.and_then(number).unwrap_or(0.0)).collect()))
}

/// Colour and group of each row.
fn colors(
    codes: Option<&Int64Chunked>,
    encoding: Option<&Encoding>,
    rows: usize,
    plain: [u8; 3],
) -> Vec<([u8; 3], u32)> {
    let (Some(codes), Some(encoding)) = (codes, encoding) else { return vec![(plain, 0); rows] };
    codes.iter().map(|code| code.map_or((plain, 0), |code| (encoding.rgb(code), code as u32))).collect()
}

fn legend(encoding: &Encoding, codes: Option<&Int64Chunked>) -> Legend {
    let scale = match &encoding.scale {
        Scale::Categorical(values) => {
            let mut counts = vec![0_u64; values.len()];
            for code in codes.into_iter().flat_map(Int64Chunked::iter).flatten() {
                if let Some(count) = usize::try_from(code).ok().and_then(|code| counts.get_mut(code)) {
                    *count += 1;
                }
            }
            let entry = |(code, (label, count)): (usize, (&String, u64))| Entry {
                label: label.clone(),
                color: encoding.rgb(code as i64),
                count,
            };
            Shown::Categories(values.iter().zip(counts).enumerate().map(entry).collect())
        }
        Scale::Continuous { min, max } => Shown::Ramp {
            low: crate::strings::number(*min),
            high: crate::strings::number(*max),
            colors: encoding.ramp(),
        },
    };
    Legend { title: encoding.column.clone(), scale }
}
