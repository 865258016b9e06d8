//! Edges by the positions of their ends among the nodes.

use polars::prelude::*;

use super::Graph;
use crate::error::Result;
use crate::python;

/// Where each edge starts and ends; `None`: at an id that is no node's.
pub(super) struct Ends {
    pub(super) nodes: usize,
    pub(super) edges: Vec<[Option<u32>; 2]>,
}

/// All edges that have two ends.
pub(super) struct WholeEnds {
    /// By positions among the nodes and, after them, `others`.
    pub(super) edges: Vec<[u32; 2]>,
    /// Which row of the edges each is.
    pub(super) rows: Vec<u32>,
    /// Ids that are no node's.
    pub(super) others: Vec<String>,
}

impl Graph {
    /// Of nodes with the same id the first counts.
    pub(super) fn ends(&self) -> Result<Ends> {
        let ids = python::text(self.nodes.column(&self.bindings.node)?)?;
        let mut position: PlHashMap<&str, u32> = PlHashMap::with_capacity(ids.len());
        for (row, id) in ids.iter().enumerate() {
            if let Some(id) = id {
                position.entry(id).or_insert(row as u32);
            }
        }
        let sources = python::text(self.edges.column(&self.bindings.source)?)?;
        let targets = python::text(self.edges.column(&self.bindings.destination)?)?;
        let at = |id: Option<&str>| position.get(id?).copied();
        let edges = sources.iter().zip(targets.iter()).map(|(source, target)| [at(source), at(target)]).collect();
        Ok(Ends { nodes: ids.len(), edges })
    }

    /// Edges by their ends; an id that no node has gets a position after the nodes. An edge with an end that has no id at all
    /// is left out.
    pub(super) fn whole_ends(&self) -> Result<WholeEnds> {
        let ends = self.ends()?;
        let sources = python::text(self.edges.column(&self.bindings.source)?)?;
        let targets = python::text(self.edges.column(&self.bindings.destination)?)?;
        let mut others: Vec<String> = Vec::new();
        let mut position: PlHashMap<String, u32> = PlHashMap::new();
        let mut place = |end: Option<u32>, id: Option<&str>| match (end, id) {
            (Some(node), _) => Some(node),
            (None, None) => None,
            (None, Some(id)) => Some(*position.entry(id.to_owned()).or_insert_with(|| {
                others.push(id.to_owned());
                (ends.nodes + others.len() - 1) as u32
            })),
        };
        let (mut edges, mut rows) = (Vec::with_capacity(ends.edges.len()), Vec::with_capacity(ends.edges.len()));
        for (row, ([source, target], ids)) in ends.edges.iter().zip(sources.iter().zip(targets.iter())).enumerate() {
            if let (Some(source), Some(target)) = (place(*source, ids.0), place(*target, ids.1)) {
                edges.push([source, target]);
                rows.push(row as u32);
            }
        }
        Ok(WholeEnds { edges, rows, others })
    }

    /// Keeps the nodes that `keep` says, and the edges that end at none of the others.
    pub(super) fn keep_nodes(&mut self, keep: &[bool], ends: &Ends) -> Result<()> {
        let stays = |end: &Option<u32>| end.is_none_or(|node| keep[node as usize]);
        let edges: BooleanChunked = ends.edges.iter().map(|ends| ends.iter().all(stays)).collect_ca(PlSmallStr::EMPTY);
        self.nodes = self.nodes.filter(&BooleanChunked::from_slice(PlSmallStr::EMPTY, keep))?;
        self.edges = self.edges.filter(&edges)?;
        Ok(())
    }
}

impl Ends {
    /// For each node the nodes it has edges with, sorted, each once; a node is not its own neighbour.
    pub(super) fn neighbours(&self) -> Vec<Vec<u32>> {
        let mut neighbours = vec![Vec::new(); self.nodes];
        for ends in &self.edges {
            if let [Some(a), Some(b)] = *ends
                && a != b
            {
                neighbours[a as usize].push(b);
                neighbours[b as usize].push(a);
            }
        }
        for list in &mut neighbours {
            list.sort_unstable();
            list.dedup();
        }
        neighbours
    }
}
