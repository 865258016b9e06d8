//! How many edges a node has.

use polars::prelude::*;

use super::Graph;

impl Graph {
    /// Adds the columns `degree`, `degree_in` and `degree_out` to the nodes: how many edges a node has, how many end there and
    /// how many start there (PyGraphistry's `get_degrees`). An edge from a node to itself counts in both.
    ///
    /// ```text
    /// graph.degree().size_points_by("degree")
    /// ```
    #[must_use]
    pub fn degree(&self) -> Self {
        self.step(|graph| {
            let ends = graph.ends()?;
            let (mut incoming, mut outgoing) = (vec![0_i64; ends.nodes], vec![0_i64; ends.nodes]);
            for [source, target] in &ends.edges {
                for (end, count) in [(source, &mut outgoing), (target, &mut incoming)] {
                    if let Some(node) = end {
                        count[*node as usize] += 1;
                    }
                }
            }
            let both: Vec<i64> = incoming.iter().zip(&outgoing).map(|(a, b)| a + b).collect();
            for (name, counts) in [("degree", both), ("degree_in", incoming), ("degree_out", outgoing)] {
                graph.nodes.with_column(Column::new(name.into(), counts))?;
            }
            Ok(())
        })
    }
}
