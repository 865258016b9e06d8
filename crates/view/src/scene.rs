//! What is to be seen: nodes and edges with colours, and what the colours mean.

use foldhash::{HashMap, HashMapExt};

use crate::color::Rgb;
use crate::note::Note;
use crate::text;

/// A graph ready to be drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// Edges name nodes by their positions here.
    pub nodes: Vec<Node>,
    /// At best joined by [`join_parallel`].
    pub edges: Vec<Edge>,
    /// What the nodes are sized by: a number for each, none below 0. Without it, the number of neighbours.
    pub sizes: Option<Vec<f32>>,
    /// What the nodes' colours mean.
    pub point_legend: Option<Legend>,
    /// What the edges' colours mean.
    pub edge_legend: Option<Legend>,
    /// What the reader must know.
    pub notes: Vec<Note>,
}

/// A point of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is called; log text.
    pub label: String,
    /// Nodes of one group are one kind of thing: each group gets some labels. Any numbers will do.
    pub group: u32,
    /// Its colour.
    pub color: Rgb,
}

/// A line of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Edge {
    /// Position of the node where it starts.
    pub source: u32,
    /// Position of the node where it ends.
    pub target: u32,
    /// Its colour.
    pub color: Rgb,
    /// How many edges it stands for, at least one.
    pub count: u32,
}

/// What colours mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend {
    /// The column that the colours show.
    pub title: String,
    /// Colours and values.
    pub scale: Scale,
}

/// Colours and values.
#[derive(Debug, Clone, PartialEq)]
pub enum Scale {
    /// A colour for each value, in the order in which they should be read.
    Categories(Vec<Entry>),
    /// Colours between two numbers.
    Ramp {
        /// The smallest number.
        low: String,
        /// The largest number.
        high: String,
        /// From the smallest to the largest.
        colors: Vec<Rgb>,
    },
}

/// A line of a legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The value; log text.
    pub label: String,
    /// Its colour.
    pub color: Rgb,
    /// How many nodes or edges have it.
    pub count: u64,
}

/// Edges of the same two ends, direction and colour become one, with their counts added; in order of first appearance.
#[must_use]
pub fn join_parallel(edges: Vec<Edge>) -> Vec<Edge> {
    let mut place: HashMap<(u32, u32, Rgb), usize> = HashMap::with_capacity(edges.len());
    let mut joined: Vec<Edge> = Vec::new();
    for edge in edges {
        match place.entry((edge.source, edge.target, edge.color)) {
            std::collections::hash_map::Entry::Occupied(first) => {
                let count = &mut joined[*first.get()].count;
                *count = count.saturating_add(edge.count);
            }
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(joined.len());
                joined.push(edge);
            }
        }
    }
    joined
}

impl Scene {
    /// Edges before parallel ones were joined.
    #[must_use]
    pub fn edge_count(&self) -> u64 {
        self.edges.iter().map(|edge| u64::from(edge.count)).sum()
    }

    /// Pairs of nodes that have edges, direction ignored.
    #[must_use]
    pub fn pair_count(&self) -> usize {
        let mut pairs: Vec<[u32; 2]> =
            self.edges.iter().map(|edge| [edge.source.min(edge.target), edge.source.max(edge.target)]).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs.len()
    }

    /// For each node: it has an edge.
    #[must_use]
    pub fn connected(&self) -> Vec<bool> {
        let mut connected = vec![false; self.nodes.len()];
        for edge in &self.edges {
            connected[edge.source as usize] = true;
            connected[edge.target as usize] = true;
        }
        connected
    }

    /// `6,404 nodes, 32,574 edges between 26,284 pairs of nodes`.
    #[must_use]
    pub fn counts(&self) -> String {
        let edges = self.edge_count();
        let pairs = self.pair_count() as u64;
        let between =
            if pairs == edges { String::new() } else { format!(" between {} of nodes", text::counted(pairs, "pair")) };
        format!("{}, {}{between}", text::counted(self.nodes.len() as u64, "node"), text::counted(edges, "edge"))
    }

    /// The notes, and what the picture leaves out: nodes without edges, if there are edges at all.
    #[must_use]
    pub fn all_notes(&self) -> Vec<Note> {
        let mut notes = self.notes.clone();
        let alone = self.connected().iter().filter(|connected| !**connected).count() as u64;
        if alone > 0 && !self.edges.is_empty() {
            let are = if alone == 1 { "is" } else { "are" };
            let text = format!("{} without edges {are} not drawn", text::counted(alone, "node"));
            notes.push(Note { warning: false, text });
        }
        notes
    }

    /// The scene in words: counts, legends with their counts, notes; a line each.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = format!("graph: {}\n", self.counts());
        for (what, legend) in [("nodes", &self.point_legend), ("edges", &self.edge_legend)] {
            if let Some(legend) = legend {
                out.push_str(&legend.plain(what));
            }
        }
        out + &crate::note::plain(&self.all_notes())
    }
}

/// Entries that are shown before `… and N more`.
pub(crate) const MOST_ENTRIES: usize = 14;
/// Characters of an entry.
pub(crate) const MOST_CHARACTERS: usize = 40;

impl Legend {
    fn plain(&self, what: &str) -> String {
        let title = text::line(&self.title).into_owned();
        match &self.scale {
            Scale::Categories(entries) => {
                let mut shown: Vec<String> = entries
                    .iter()
                    .take(MOST_ENTRIES)
                    .map(|entry| format!("{} {}", entry.short(), text::count(entry.count)))
                    .collect();
                if entries.len() > MOST_ENTRIES {
                    shown.push(format!("… and {} more", text::count((entries.len() - MOST_ENTRIES) as u64)));
                }
                format!("{what} by {title}: {}\n", shown.join(", "))
            }
            Scale::Ramp { low, high, .. } => {
                format!("{what} by {title}: {} to {}\n", text::line(low), text::line(high))
            }
        }
    }
}

impl Entry {
    /// The label in one line of bearable length; `(empty)` where it is empty.
    pub(crate) fn short(&self) -> String {
        if self.label.is_empty() {
            return "(empty)".to_owned();
        }
        let cut = text::cut(&self.label, MOST_CHARACTERS);
        text::line(&cut).into_owned()
    }
}
