//! What the viewer tells of a graph beyond its picture: the columns of its frames, as text.

use gazehound_view::detail::{Column as Shown, Detail, Roles};
use polars::prelude::*;
use rayon::prelude::*;

use crate::encode::palette_rgb;
use crate::error::Result;
use crate::graph::Graph;
use crate::python;

/// Names of the columns that the hypergraph makes.
const EVENT: &str = "EventID";
const KINDS: [&str; 2] = ["category", "type"];
/// Where events have their time, the first of them that is there.
const TIMES: [&str; 3] = ["_time", "ts", "timestamp"];
/// Colours for categories beyond the legend's own.
const PALETTE: i64 = 100;

/// Rows of the graph's frames that are drawn: `nodes` by the scene's position (`None`: only an edge names it), `edges`
/// with the positions of their ends.
pub(super) struct Rows {
    pub(super) nodes: Vec<Option<u32>>,
    pub(super) edges: Vec<(u32, [u32; 2])>,
}

pub(super) fn detail(graph: &Graph, rows: &Rows) -> Result<Detail> {
    let (nodes, edges, bindings) = (graph.nodes(), graph.edges(), graph.bindings());
    let title = bindings.point_title.as_deref().unwrap_or(&bindings.node);
    // The colours' codes say nothing that the colours do not; ids are told by kind and title.
    let codes = [bindings.point_color.as_deref(), bindings.edge_color.as_deref()];
    let hidden = |name: &str, more: &[&str]| codes.contains(&Some(name)) || more.contains(&name);

    let node_names: Vec<&str> =
        names(&nodes).into_iter().filter(|name| !hidden(name, &[&bindings.node, title])).collect();
    let node_columns: Vec<Shown> = texts(&nodes, &node_names)?
        .par_iter()
        .map(|(name, texts)| {
            let texts: Vec<_> = rows.nodes.iter().map(|row| row.and_then(|row| texts.get(row as usize))).collect();
            Shown::new(name, &texts)
        })
        .collect();

    let edge_names: Vec<&str> =
        names(&edges).into_iter().filter(|name| !hidden(name, &[&bindings.source, &bindings.destination])).collect();
    let columns: Vec<Shown> = texts(&edges, &edge_names)?
        .par_iter()
        .map(|(name, texts)| {
            Shown::new(name, &rows.edges.iter().map(|(row, _)| texts.get(*row as usize)).collect::<Vec<_>>())
        })
        .collect();
    let events = columns.iter().find(|column| column.name == EVENT).and_then(Events::of);
    let (event_columns, edge_columns) = match &events {
        None => (Vec::new(), columns),
        Some(events) => {
            let (shared, own): (Vec<_>, Vec<_>) = columns.into_iter().partition(|column| events.share(column));
            (shared.par_iter().map(|column| column.take(&events.first)).collect(), own)
        }
    };
    let timed = if events.is_some() { &event_columns } else { &edge_columns };
    let time = TIMES.into_iter().find_map(|name| timed.iter().find(|column| column.name == name));
    Ok(Detail {
        title: "graph".to_owned(),
        roles: Roles {
            node_title: Some(title.to_owned()),
            node_kind: kind(&nodes).map(str::to_owned),
            edge_title: bindings
                .edge_title
                .or_else(|| names(&edges).contains(&"edgeType").then(|| "edgeType".to_owned())),
            time: time.map(|column| column.name.clone()),
            node_size: bindings.point_size,
        },
        times: time.map(times).unwrap_or_default(),
        node_columns,
        edges: rows.edges.iter().map(|(_, ends)| *ends).collect(),
        edge_columns,
        events: events.map(|events| events.of_edge).unwrap_or_default(),
        event_columns,
        palette: (0..PALETTE).map(palette_rgb).collect(),
        ramp: (228_000..=228_010).rev().map(palette_rgb).collect(),
    })
}

/// The column that says what kind of thing a node is.
pub(super) fn kind(nodes: &DataFrame) -> Option<&'static str> {
    KINDS.into_iter().find(|name| nodes.get_column_index(name).is_some())
}

fn names(frame: &DataFrame) -> Vec<&str> {
    frame.get_column_names().into_iter().map(PlSmallStr::as_str).collect()
}

fn texts(frame: &DataFrame, names: &[&str]) -> Result<Vec<(String, StringChunked)>> {
    names
        .par_iter()
        .map(|name| Ok(((*name).to_owned(), python::text(frame.column(name)?)?.rechunk().into_owned())))
        .collect()
}

/// Edges by the event they come of.
struct Events {
    of_edge: Vec<u32>,
    /// An edge of each event.
    first: Vec<u32>,
}

impl Events {
    /// `None` if edges share no events, or some have none.
    fn of(ids: &Shown) -> Option<Self> {
        if ids.values.len() == ids.codes.len() || ids.codes.contains(&0) {
            return None;
        }
        let mut first = vec![u32::MAX; ids.values.len()];
        for (edge, code) in ids.codes.iter().enumerate().rev() {
            first[*code as usize - 1] = edge as u32;
        }
        Some(Self { of_edge: ids.codes.iter().map(|code| code - 1).collect(), first })
    }

    /// Whether all edges of an event have the same value.
    fn share(&self, column: &Shown) -> bool {
        let of_event = |event: &u32| column.codes[self.first[*event as usize] as usize];
        self.of_edge.iter().zip(&column.codes).all(|(event, code)| of_event(event) == *code)
    }
}

/// Milliseconds since 1970: of epoch seconds or ISO 8601, which is UTC where it names no zone.
fn times(column: &Shown) -> Vec<Option<i64>> {
    let known: Vec<Option<i64>> = column.values.iter().map(|text| milliseconds(text)).collect();
    column.codes.iter().map(|code| (*code > 0).then(|| known[*code as usize - 1])?).collect()
}

fn milliseconds(text: &str) -> Option<i64> {
    // Beyond these years a browser has no dates.
    let possible = -8.64e15..=8.64e15;
    let seconds = text.parse().ok().or_else(|| crate::time::parse_iso(text))?;
    let milliseconds = f64::round(seconds * 1e3);
    possible.contains(&milliseconds).then_some(milliseconds as i64)
}
