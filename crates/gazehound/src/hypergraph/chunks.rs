//! A hypergraph of more events than fit into memory: written to files, a part of the events at a time.
//!
//! ```text
//! styles of times ─▶ nodes: each part's new values ─▶ edges: for each pair of columns, each part
//! ```
//!
//! The rows are those of `build`, in the same order. What must fit into memory is one part, and the nodes.

use std::fmt;
use std::path::{Path, PathBuf};

use polars::prelude::*;
use rayon::prelude::*;

use super::build::print;
use super::options::HypergraphBuilder;
use super::source::computed;
use super::values::Values;
use super::{counts, entities, links};
use crate::error::Result;
use crate::events::Note;
use crate::graph::Graph;
use crate::graph::table_file::TableFile;
use crate::python;

/// A hypergraph in two files.
#[derive(Clone)]
pub struct HypergraphFiles {
    /// A row for each node, as in [`Hypergraph::nodes`](super::Hypergraph).
    pub nodes: PathBuf,
    /// A row for each link, as in [`Hypergraph::edges`](super::Hypergraph).
    pub edges: PathBuf,
    /// How many links.
    pub link_count: usize,
    /// Events that went in.
    pub event_count: usize,
    /// Entities; nodes that stand for events are not among them.
    pub entity_count: usize,
    /// What was left out.
    pub notes: Vec<Note>,
    /// Without rows: what the columns mean.
    graph: Graph,
}

impl fmt::Debug for HypergraphFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HypergraphFiles")
            .field("nodes", &self.nodes)
            .field("edges", &self.edges)
            .field("links", &self.link_count)
            .field("events", &self.event_count)
            .field("entities", &self.entity_count)
            .finish_non_exhaustive()
    }
}

impl HypergraphFiles {
    /// The three lines that PyGraphistry prints: links, events, entities.
    #[must_use]
    pub fn counts(&self) -> String {
        counts(self.link_count, self.event_count, self.entity_count)
    }

    /// The nodes, to be computed with.
    ///
    /// # Errors
    /// The file is gone.
    pub fn scan_nodes(&self) -> Result<LazyFrame> {
        scan(&self.nodes)
    }

    /// The links, to be computed with.
    ///
    /// # Errors
    /// The file is gone.
    pub fn scan_edges(&self) -> Result<LazyFrame> {
        scan(&self.edges)
    }

    /// The whole graph in memory.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn graph(&self) -> Result<Graph> {
        Ok(self.graph.replaced(self.scan_nodes()?.collect()?, self.scan_edges()?.collect()?))
    }
}

fn scan(path: &Path) -> Result<LazyFrame> {
    Ok(LazyFrame::scan_parquet(PlRefPath::try_from_path(path)?, ScanArgsParquet::default())?)
}

impl HypergraphBuilder {
    /// Writes the nodes and edges that [`build`](Self::build) would make as `nodes.parquet` and `edges.parquet` into
    /// `folder`, reading [`chunksize`](Self::chunksize) events at a time.
    ///
    /// Memory holds one part of the events, and the nodes. Lazy events are computed anew for each part: a scan of Parquet
    /// files reads only what the part needs, but before a sort or a join of many events it is better to write them to a
    /// file first.
    ///
    /// # Errors
    /// As of [`build`](Self::build); a file cannot be written.
    pub fn build_to(mut self, folder: &str) -> Result<HypergraphFiles> {
        self.check_source()?;
        let events = self.lazy.take().unwrap_or_else(|| self.frame.clone().lazy());
        let height = count(&events)?;
        self.frame = computed(events.clone().slice(0, 0))?;
        let mut notes = if height == 0 { self.fill_absent()? } else { Vec::new() };
        notes.extend(self.leave_out_missing());
        let entity_types = self.checked_entity_types()?;
        notes.extend(self.notes(&entity_types));
        let pairs = if self.direct { self.pairs(&entity_types) } else { Vec::new() };

        let mut parts = Parts { events, height, head: self };
        parts.learn_styles()?;
        let folder = Path::new(folder);
        let (nodes, edges) = (folder.join("nodes.parquet"), folder.join("edges.parquet"));
        let (node_table, entity_count) = parts.write_nodes(&entity_types, &nodes)?;
        let (edge_table, link_count) = parts.write_edges(&entity_types, &pairs, &edges)?;

        let graph = parts.head.graph(&entity_types, node_table, edge_table, parts.height);
        let files = HypergraphFiles { nodes, edges, link_count, event_count: parts.height, entity_count, notes, graph };
        if parts.head.verbose {
            print(&files.counts(), &files.notes);
        }
        Ok(files)
    }
}

fn count(events: &LazyFrame) -> Result<usize> {
    let rows = computed(events.clone().select([len()]))?;
    let rows = rows.columns().first().map(|rows| rows.cast(&DataType::UInt64)).transpose()?;
    Ok(rows.and_then(|rows| rows.u64().ok()?.get(0)).unwrap_or(0) as usize)
}

/// The events, part by part.
struct Parts {
    events: LazyFrame,
    height: usize,
    /// The options, on a frame without rows.
    head: HypergraphBuilder,
}

impl Parts {
    fn starts(&self) -> std::iter::StepBy<std::ops::Range<usize>> {
        (0..self.height).step_by(self.head.chunksize)
    }

    /// The events from `start` on, as many as a part has, with `columns` of them or all.
    fn at(&self, start: usize, columns: Option<&[String]>) -> Result<HypergraphBuilder> {
        let events = match columns {
            None => self.events.clone(),
            // By name, since a field's name may read like a pattern.
            Some(columns) => {
                self.events.clone().select([by_name(columns.iter().map(String::as_str), true, false).as_expr()])
            }
        };
        let mut part = self.head.clone();
        part.frame = computed(events.slice(start as i64, self.head.chunksize as IdxSize))?;
        part.part.first_row = start;
        Ok(part)
    }

    /// A column's times are written in one way, so all of them are looked at first.
    fn learn_styles(&mut self) -> Result<()> {
        let timed = |column: &&Column| matches!(column.dtype(), DataType::Datetime(..) | DataType::Duration(_));
        let names: Vec<String> =
            self.head.frame.columns().iter().filter(timed).map(|column| column.name().to_string()).collect();
        let mut styles = PlHashMap::new();
        for start in self.starts().filter(|_| !names.is_empty()) {
            for column in self.at(start, Some(&names))?.frame.columns() {
                if let Some(style) = python::time_style(column)? {
                    let whole = styles.entry(column.name().to_string()).or_insert(style);
                    *whole = style.max(*whole);
                }
            }
        }
        self.head.part.styles = styles;
        Ok(())
    }

    /// Gives the table without rows, and how many entities there are.
    fn write_nodes(&self, entity_types: &[String], path: &Path) -> Result<(DataFrame, usize)> {
        let order = entities::node_columns(&self.head, entity_types);
        // Direct graphs have no nodes for events, which carry all columns.
        let needed: Option<Vec<String>> = self.head.direct.then(|| entity_types.to_vec());
        let mut columns: Vec<Distinct> = entity_types.iter().map(|_| Distinct::default()).collect();
        for start in self.starts() {
            let part = self.at(start, needed.as_deref())?;
            columns
                .par_iter_mut()
                .zip(entity_types)
                .try_for_each(|(distinct, entity)| distinct.extend(&part, entity, &order))?;
        }
        let mut all = entities::entities(&self.head, entity_types, &self.head.values(entity_types, &[])?)?;
        let mut seen: PlHashSet<String> = PlHashSet::new();
        for (distinct, entity) in columns.into_iter().zip(entity_types) {
            let Some(mut nodes) = distinct.nodes else { continue };
            if entities::may_share_ids(&self.head, entity, entity_types) {
                let ids = nodes.column(&self.head.names.node_id)?.str()?;
                let new: BooleanChunked =
                    ids.iter().map(|id| id.is_some_and(|id| seen.insert(id.to_owned()))).collect();
                nodes = nodes.filter(&new)?;
            }
            entities::stack(&mut all, nodes)?;
        }
        let mut file = TableFile::new(path, all.schema())?;
        file.write(&all)?;
        let entity_count = file.rows;
        if !self.head.direct {
            for start in self.starts() {
                let part = self.at(start, None)?;
                let events = entities::hypernodes(&part, entity_types, &part.event_ids()?)?;
                file.write(&events.select(all.get_column_names_owned())?)?;
            }
        }
        file.finish()?;
        Ok((all.clear(), entity_count))
    }

    /// Gives the table without rows, and how many links there are.
    fn write_edges(
        &self,
        entity_types: &[String],
        pairs: &[(String, String)],
        path: &Path,
    ) -> Result<(DataFrame, usize)> {
        let none = self.links(&self.head, entity_types, pairs)?.clear();
        let mut file = TableFile::new(path, none.schema())?;
        let mut sorted = entity_types.to_vec();
        sorted.sort();
        let blocks = if self.head.direct { pairs.len() } else { sorted.len() };
        for block in 0..blocks {
            let (ends, pair) = if self.head.direct {
                let (from, to) = &pairs[block];
                (vec![from.clone(), to.clone()], &pairs[block..=block])
            } else {
                (vec![sorted[block].clone()], &[][..])
            };
            let needed: Option<Vec<String>> = self.head.drop_edge_attrs.then(|| {
                let mut needed = ends.clone();
                needed.extend(self.head.has(&self.head.names.event_id).then(|| self.head.names.event_id.clone()));
                needed.sort();
                needed.dedup();
                needed
            });
            for start in self.starts() {
                let part = self.at(start, needed.as_deref())?;
                let links = self.links(&part, &ends, pair)?;
                if links.height() > 0 {
                    file.write(&links.select(none.get_column_names_owned())?)?;
                }
            }
        }
        let links = file.rows;
        file.finish()?;
        Ok((none, links))
    }

    fn links(&self, part: &HypergraphBuilder, ends: &[String], pairs: &[(String, String)]) -> Result<DataFrame> {
        let (values, event_ids) = (part.values(ends, pairs)?, part.event_ids()?);
        if part.direct {
            links::direct(part, pairs, &values, &event_ids)
        } else {
            links::to_events(part, ends, &values, &event_ids)
        }
    }
}

/// The values of one column so far.
#[derive(Default)]
struct Distinct {
    seen: PlHashSet<String>,
    nodes: Option<DataFrame>,
}

impl Distinct {
    /// Adds the values that no part before had.
    fn extend(&mut self, part: &HypergraphBuilder, entity: &str, order: &[String]) -> Result<()> {
        let values = Values::new(part, entity)?;
        let ids = values.ids.iter().enumerate();
        let new = ids
            .filter_map(|(place, id)| id.is_some_and(|id| self.seen.insert(id.to_owned())).then_some(place as IdxSize))
            .collect();
        let block = entities::block(part, entity, &values, Some(&IdxCa::from_vec(PlSmallStr::EMPTY, new)), order)?;
        match &mut self.nodes {
            None => self.nodes = Some(block),
            Some(nodes) => entities::stack(nodes, block)?,
        }
        Ok(())
    }
}
