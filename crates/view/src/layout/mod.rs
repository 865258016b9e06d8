//! Where the nodes of a graph go.
//!
//! ```text
//! Request ─ fold ─→ core ─ parts ─→ coarsen ⇄ relax ─→ separate ─→ turn ─→ pack ─ unfold ─→ Layout
//!           leaves,         one      many levels,       discs      long       parts
//!           twins           each     Barnes-Hut         apart      axis flat  side by side
//! ```
//!
//! The energy is ForceAtlas2's (Jacomy and others, "ForceAtlas2, a Continuous Graph Layout Algorithm", 2014): springs that
//! pull with the distance, repulsion that falls with the distance, and gravity. Everything is computed with `+ − × ÷ √` in
//! a fixed order, so the same graph gives the same bits on every machine and for every number of threads.

mod coarsen;
mod energy;
mod fold;
mod network;
mod pack;
mod place;
mod relax;
mod request;
mod seed;
mod separate;
mod sunflower;
mod tree;
mod turn;

pub use self::energy::energy;
pub use self::request::{Layout, Point, Request};

use self::fold::fold;
use self::network::Network;
use self::pack::{Extent, pack};

/// Places the nodes of `request`. Nodes without edges are placed too, as parts of one node.
///
/// # Panics
/// An edge names a node that is not below [`Request::nodes`].
#[must_use]
pub fn layout(request: &Request) -> Layout {
    // Destructured, so that a new setting cannot be overlooked.
    let Request { nodes, edges, aspect, threads } = request;
    let folded = fold(&Network::of_pairs(*nodes, edges));
    let mut centres = vec![[0.0; 2]; folded.core.len()];
    let parts = folded.core.parts();
    let mut extents = Vec::with_capacity(parts.len());
    for part in &parts {
        let radii: Vec<f32> = part.iter().map(|&node| folded.radii[node as usize]).collect();
        let mut at = place::place(&folded.core.part(part), *threads);
        separate::separate(&mut at, &radii);
        turn::turn(&mut at);
        extents.push(Extent::centre(&mut at, &radii));
        for (&node, point) in part.iter().zip(at) {
            centres[node as usize] = point;
        }
    }
    let packed = pack(&extents, *aspect);
    for (part, [dx, dy]) in parts.iter().zip(packed.offsets) {
        for &node in part {
            centres[node as usize][0] += dx;
            centres[node as usize][1] += dy;
        }
    }
    Layout { at: folded.unfold(&centres), width: packed.width, height: packed.height }
}
