//! What goes in and what comes out.

/// A place in the plane: x to the right, y downwards.
pub type Point = [f32; 2];

/// A graph to be placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// How many nodes; they are called `0 .. nodes`.
    pub nodes: usize,
    /// Pairs of nodes. Direction, repetition and loops make no difference.
    pub edges: Vec<[u32; 2]>,
    /// Width over height of the picture that the parts of the graph should fill.
    pub aspect: f32,
    /// Threads to use, at least one. The result does not depend on it.
    pub threads: usize,
}

impl Request {
    /// `edges` over the nodes `0 .. nodes`, for a picture of 15 to 8, with the threads that this machine has (8 at most).
    #[must_use]
    pub fn new(nodes: usize, edges: Vec<[u32; 2]>) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get().min(8));
        Self { nodes, edges, aspect: 15.0 / 8.0, threads }
    }
}

/// Where the nodes are.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// One place for each node, between 0 and `width`, 0 and `height`; always finite.
    pub at: Vec<Point>,
    /// In the layout's own unit, about the distance of two nodes that share an edge.
    pub width: f32,
    /// In the same unit.
    pub height: f32,
}
