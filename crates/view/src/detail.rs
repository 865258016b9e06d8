//! What the interactive viewer tells beyond the picture: every attribute of nodes, edges and events, and when they were.

use foldhash::{HashMap, HashMapExt};

use crate::color::Rgb;

/// The attributes of a graph, as columns.
///
/// Edges stand here before parallel ones are joined. Edges that come of one event (a line of a log) share its attributes:
/// those stand once, in [`Detail::event_columns`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Detail {
    /// What the page is called; may be log text.
    pub title: String,
    /// A code for each node of the scene.
    pub node_columns: Vec<Column>,
    /// For each edge the positions of its ends among the scene's nodes.
    pub edges: Vec<[u32; 2]>,
    /// A code for each edge.
    pub edge_columns: Vec<Column>,
    /// For each edge its event; empty if no edges share one.
    pub events: Vec<u32>,
    /// A code for each event.
    pub event_columns: Vec<Column>,
    /// When each event was, or each edge where there are no events: milliseconds since 1970, if known. Empty: no times.
    pub times: Vec<Option<i64>>,
    /// The columns that have a part to play.
    pub roles: Roles,
    /// Colours for categories, in order.
    pub palette: Vec<Rgb>,
    /// Colours for numbers, from the smallest to the largest.
    pub ramp: Vec<Rgb>,
}

/// Names of columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles {
    /// Of the nodes: what a node is called.
    pub node_title: Option<String>,
    /// Of the nodes: what kind of thing a node is.
    pub node_kind: Option<String>,
    /// Of the edges: what an edge is called.
    pub edge_title: Option<String>,
    /// Of the edges or events: the text that [`Detail::times`] was read from.
    pub time: Option<String>,
    /// Of the nodes: what makes a node larger.
    pub node_size: Option<String>,
}

/// A column of texts of which many are the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The different texts, in order of first appearance.
    pub values: Vec<String>,
    /// For each row 0 if it has no text, otherwise the text's position in `values` and one.
    pub codes: Vec<u32>,
}

impl Column {
    /// Codes for `texts`.
    #[must_use]
    pub fn new(name: &str, texts: &[Option<&str>]) -> Self {
        let mut seen: HashMap<&str, u32> = HashMap::new();
        let mut values = Vec::new();
        let codes = texts
            .iter()
            .map(|text| {
                text.map_or(0, |text| {
                    *seen.entry(text).or_insert_with(|| {
                        values.push(text.to_owned());
                        values.len() as u32
                    })
                })
            })
            .collect();
        Self { name: name.to_owned(), values, codes }
    }

    /// The text of a row.
    #[must_use]
    pub fn text(&self, row: usize) -> Option<&str> {
        let code = self.codes[row] as usize;
        (code > 0).then(|| self.values[code - 1].as_str())
    }

    /// The column with the codes of `rows` only; texts that no row has any more are dropped.
    #[must_use]
    pub fn take(&self, rows: &[u32]) -> Self {
        let mut renamed = vec![0_u32; self.values.len() + 1];
        let mut values = Vec::new();
        let codes = rows
            .iter()
            .map(|row| {
                let code = self.codes[*row as usize] as usize;
                if code > 0 && renamed[code] == 0 {
                    values.push(self.values[code - 1].clone());
                    renamed[code] = values.len() as u32;
                }
                renamed[code]
            })
            .collect();
        Self { name: self.name.clone(), values, codes }
    }
}
