//! Parts of a graph.

use polars::prelude::*;

use super::{Graph, Side};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::python;

/// Ids that a wrong one is compared with.
const MOST_COMPARED: usize = 10_000;

impl Graph {
    /// Keeps the nodes for which `predicate` is true, and the edges that end at none of the others.
    ///
    /// ```text
    /// graph.filter_nodes(col("type").neq(lit("uid")))
    /// ```
    #[must_use]
    pub fn filter_nodes(&self, predicate: Expr) -> Self {
        self.step(|graph| {
            let keep = rows_where(&graph.nodes, predicate, "nodes")?;
            let ends = graph.ends()?;
            graph.keep_nodes(&keep, &ends)
        })
    }

    /// Keeps the edges for which `predicate` is true. Nodes left without edges stay; [`Graph::drop_isolated`] removes them.
    #[must_use]
    pub fn filter_edges(&self, predicate: Expr) -> Self {
        self.step(|graph| {
            let keep = rows_where(&graph.edges, predicate, "edges")?;
            graph.edges = graph.edges.filter(&BooleanChunked::from_slice(PlSmallStr::EMPTY, &keep))?;
            Ok(())
        })
    }

    /// Keeps the nodes whose `column` reads as one of `values`, and the edges that end at none of the others.
    #[must_use]
    pub fn keep_nodes_where(&self, column: &str, values: &[&str]) -> Self {
        self.step(|graph| {
            let keep = graph.rows_with(Side::Nodes, column, values)?;
            let ends = graph.ends()?;
            graph.keep_nodes(&keep, &ends)
        })
    }

    /// Keeps the edges whose `column` reads as one of `values`. Nodes left without edges stay.
    #[must_use]
    pub fn keep_edges_where(&self, column: &str, values: &[&str]) -> Self {
        self.step(|graph| {
            let keep = graph.rows_with(Side::Edges, column, values)?;
            graph.edges = graph.edges.filter(&BooleanChunked::from_slice(PlSmallStr::EMPTY, &keep))?;
            Ok(())
        })
    }

    /// Removes nodes that no edge starts or ends at.
    #[must_use]
    pub fn drop_isolated(&self) -> Self {
        self.step(|graph| {
            let ends = graph.ends()?;
            let mut keep = vec![false; ends.nodes];
            for node in ends.edges.iter().flatten().flatten() {
                keep[*node as usize] = true;
            }
            graph.keep_nodes(&keep, &ends)
        })
    }

    /// Keeps the nodes that are at most `hops` edges away from those of `ids`, whatever the edges' direction, and all edges
    /// among them (NetworkX's `ego_graph`). An id is a node's id, such as `ip::10.0.0.1`.
    ///
    /// ```text
    /// graph.neighbours(&["ip::192.168.10.30"], 2)
    /// ```
    #[must_use]
    pub fn neighbours(&self, ids: &[&str], hops: usize) -> Self {
        self.step(|graph| {
            let ends = graph.ends()?;
            let mut keep = vec![false; ends.nodes];
            let mut rim = graph.positions(ids)?;
            for node in &rim {
                keep[*node as usize] = true;
            }
            let neighbours = ends.neighbours();
            for _ in 0..hops {
                let near = rim.iter().flat_map(|node| &neighbours[*node as usize]);
                rim = near.filter(|node| !std::mem::replace(&mut keep[**node as usize], true)).copied().collect();
            }
            // An edge to an id that is no node's leads out of what is kept.
            let inside: BooleanChunked =
                ends.edges.iter().map(|ends| ends.iter().all(Option::is_some)).collect_ca(PlSmallStr::EMPTY);
            graph.edges = graph.edges.filter(&inside)?;
            let ends = graph.ends()?;
            graph.keep_nodes(&keep, &ends)
        })
    }

    /// For each row whether its `column` is one of `values`; a note tells of values that none has.
    fn rows_with(&mut self, side: Side, column: &str, values: &[&str]) -> Result<Vec<bool>> {
        self.require(column, side)?;
        let (frame, what) = match side {
            Side::Nodes => (&self.nodes, "node"),
            Side::Edges => (&self.edges, "edge"),
        };
        let texts = python::text(frame.column(column)?)?;
        let mut met = vec![false; values.len()];
        let mut is_one = |text: &str| {
            let place = values.iter().position(|value| *value == text);
            place.inspect(|place| met[*place] = true).is_some()
        };
        let keep = texts.iter().map(|text| text.is_some_and(&mut is_one)).collect();
        let unmet: Vec<String> =
            values.iter().zip(&met).filter(|(_, met)| !**met).map(|(value, _)| format!("`{value}`")).collect();
        if !unmet.is_empty() && !self.hollow {
            self.note(Note::warning(format!("no {what} has {} in `{column}`", unmet.join(" or "))));
        }
        Ok(keep)
    }

    /// The rows of the nodes with these ids.
    fn positions(&self, ids: &[&str]) -> Result<Vec<u32>> {
        if self.hollow {
            return Ok(Vec::new());
        }
        let known = python::text(self.nodes.column(&self.bindings.node)?)?;
        let find = |id: &&str| {
            let row = known.iter().position(|known| known == Some(*id));
            row.map(|row| row as u32).ok_or_else(|| self.no_node(id, &known))
        };
        ids.iter().map(find).collect()
    }

    fn no_node(&self, id: &str, known: &StringChunked) -> Error {
        // The value alone, without what it is one of.
        let ends = format!("::{id}");
        let near = known.iter().flatten().find(|known| known.ends_with(&ends)).map(str::to_owned);
        let near = near.or_else(|| {
            gazehound_spl::error::nearest(id, known.iter().flatten().take(MOST_COMPARED)).map(str::to_owned)
        });
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("ids are the values of column `{}` of the nodes", self.bindings.node),
        };
        Error::not_found(format!("no node has the id `{id}`\n  {help}"))
    }
}

fn rows_where(frame: &DataFrame, predicate: Expr, what: &str) -> Result<Vec<bool>> {
    const KEEP: &str = "keep";
    let computed = frame.clone().lazy().select([predicate.alias(KEEP)]).collect();
    let computed = computed.map_err(|error| Error::input(format!("the {what} cannot be filtered: {error}")))?;
    let column = computed.column(KEEP)?;
    let Ok(keep) = column.bool() else {
        return Err(Error::input(format!(
            "the {what} cannot be filtered by values of type {}\n  \
             expected a predicate that is true or false for each row, such as `col(\"type\").eq(lit(\"ip\"))`",
            column.dtype()
        )));
    };
    // A literal is one value for all rows.
    let one = (keep.len() == 1).then(|| keep.get(0) == Some(true));
    Ok(match one {
        Some(keep) if frame.height() != 1 => vec![keep; frame.height()],
        _ => keep.iter().map(|keep| keep == Some(true)).collect(),
    })
}
