//! Two graphs as one.

use polars::functions::concat_df_diagonal;
use polars::prelude::*;

use super::Graph;
use crate::error::Result;
use crate::events::Note;
use crate::python;

impl Graph {
    /// The nodes and edges of both graphs. Of nodes with the same id the first graph's stays; all edges stay. Columns that only
    /// one of them has are null in the other's rows; where the types of a column differ, its values become text.
    ///
    /// What columns mean and the colours are the first graph's: colour after the union. Row ids such as `EventID::0` count the
    /// events of one frame, so graphs of different events whose links are not direct share no hypernode only if
    /// [`event_id`](crate::hypergraph::HypergraphBuilder::event_id) names a column that both have; a note tells of nodes that
    /// differ under one id.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.step(|graph| {
            let other = other.check()?;
            let (mine, theirs) = (graph.bindings.clone(), &other.bindings);
            let nodes = renamed(&other.nodes, &[(&theirs.node, &mine.node)])?;
            let edges =
                renamed(&other.edges, &[(&theirs.source, &mine.source), (&theirs.destination, &mine.destination)])?;
            let (new, differ) = new_nodes(&graph.nodes, &nodes, &mine.node)?;
            graph.nodes = both(&graph.nodes, &new)?;
            graph.edges = both(&graph.edges, &edges)?;
            graph.missing_ids.extend(other.missing_ids.iter().cloned());
            graph.missing_ids.sort_unstable();
            graph.missing_ids.dedup();
            graph.hollow &= other.hollow;
            for note in other.notes {
                if !graph.notes.contains(&note) {
                    graph.note(note);
                }
            }
            if differ > 0 {
                graph.note(Note::warning(format!(
                    "{} the same id in both graphs and other values: the first graph's stay",
                    if differ == 1 { "1 node has".to_owned() } else { format!("{differ} nodes have") }
                )));
            }
            // The codes of the one's colours mean nothing in the other's rows.
            for (side, name) in [(true, graph.bindings.point_color.take()), (false, graph.bindings.edge_color.take())] {
                if let Some(name) = name {
                    let frame = if side { &mut graph.nodes } else { &mut graph.edges };
                    frame.drop_in_place(&name)?;
                    graph.note(Note::info(format!("the union has no `{name}` any more: colour it again")));
                }
            }
            (graph.point_encoding, graph.edge_encoding) = (None, None);
            Ok(())
        })
    }
}

fn renamed(frame: &DataFrame, names: &[(&str, &str)]) -> Result<DataFrame> {
    let mut out = frame.clone();
    for (from, to) in names.iter().filter(|(from, to)| from != to) {
        // What had the name is not what it means here.
        if out.get_column_index(to).is_some() {
            out.drop_in_place(to)?;
        }
        out.rename(from, (*to).into())?;
    }
    Ok(out)
}

/// The rows of `nodes` whose ids `known` lacks, and how many of the others have another value in a column of both.
fn new_nodes(known: &DataFrame, nodes: &DataFrame, id: &str) -> Result<(DataFrame, usize)> {
    let known_ids = python::text(known.column(id)?)?;
    let position: PlHashMap<&str, usize> =
        known_ids.iter().enumerate().filter_map(|(row, id)| Some((id?, row))).collect();
    let ids = python::text(nodes.column(id)?)?;
    let mut texts = Vec::new();
    for column in nodes.columns() {
        if let Ok(known) = known.column(column.name()) {
            texts.push((python::text(known)?, python::text(column)?));
        }
    }
    let mut differ = 0;
    let new: BooleanChunked = ids
        .iter()
        .enumerate()
        .map(|(row, id)| {
            let Some(first) = id.and_then(|id| position.get(id)) else { return true };
            differ += usize::from(texts.iter().any(|(known, other)| known.get(*first) != other.get(row)));
            false
        })
        .collect_ca(PlSmallStr::EMPTY);
    Ok((nodes.filter(&new)?, differ))
}

fn both(first: &DataFrame, second: &DataFrame) -> Result<DataFrame> {
    let (mut first, mut second) = (first.clone(), second.clone());
    let shared: Vec<PlSmallStr> = first
        .columns()
        .iter()
        .filter(|column| second.column(column.name()).is_ok_and(|other| other.dtype() != column.dtype()))
        .map(|column| column.name().clone())
        .collect();
    for name in shared {
        for frame in [&mut first, &mut second] {
            let texts = python::text(frame.column(&name)?)?.into_column();
            frame.with_column(texts.with_name(name.clone()))?;
        }
    }
    Ok(concat_df_diagonal(&[first, second])?)
}
