//! The parts of a graph, side by side.

use super::request::Point;

/// Room between two parts.
const GAP: f32 = 1.6;
/// Widths that are tried.
const TRIES: usize = 40;

/// The rectangle that a part takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    width: f32,
    height: f32,
}

impl Extent {
    /// Moves the discs so that the middle of their bounding box is the origin, and gives the box.
    pub(super) fn centre(at: &mut [Point], radii: &[f32]) -> Self {
        let [mut low, mut high] = [[f32::INFINITY; 2], [f32::NEG_INFINITY; 2]];
        for (point, radius) in at.iter().zip(radii) {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis] - radius);
                high[axis] = high[axis].max(point[axis] + radius);
            }
        }
        let middle = [0, 1].map(|axis| (low[axis] + high[axis]) * 0.5);
        for point in at {
            *point = [point[0] - middle[0], point[1] - middle[1]];
        }
        Self { width: high[0] - low[0], height: high[1] - low[1] }
    }
}

/// Where the middles of the parts go, and the rectangle around all.
pub(super) struct Packed {
    pub(super) offsets: Vec<Point>,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Packs rectangles without overlap, so that they fill a picture of this `aspect` (width over height) as large as can be.
///
/// Shelves from top to bottom, on a shelf stacks from left to right, in a stack parts from top to bottom, the highest
/// parts first. A stack is as wide as its first part. Of some shelf widths the best is taken.
pub(super) fn pack(extents: &[Extent], aspect: f32) -> Packed {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by(|&a, &b| {
        let key = |part: usize| [extents[part].height, extents[part].width];
        key(b).partial_cmp(&key(a)).expect("places are finite").then(a.cmp(&b))
    });
    let widest = extents.iter().map(|extent| extent.width).fold(0.0, f32::max);
    let area: f32 = extents.iter().map(|extent| (extent.width + GAP) * (extent.height + GAP)).sum();
    let square = (area * aspect).sqrt();
    let widths = (0..TRIES).map(|n| widest.max(square * (0.7 + 2.3 * n as f32 / TRIES as f32)));

    // How large the picture would have to be, in heights.
    let size = |packed: &Packed| packed.height.max(packed.width / aspect);
    let all = widths.map(|width| shelves(extents, &order, width));
    all.reduce(|best, next| if size(&next) < size(&best) { next } else { best }).expect("some widths are tried")
}

fn shelves(extents: &[Extent], order: &[usize], most: f32) -> Packed {
    let mut offsets = vec![[0.0; 2]; extents.len()];
    let (mut width, mut height) = (0.0_f32, 0.0_f32);
    let mut shelf = Extent { width: 0.0, height: 0.0 };
    let (mut shelf_top, mut stack) = (0.0, Extent { width: 0.0, height: 0.0 });
    let mut stack_left = 0.0;
    for (n, &part) in order.iter().enumerate() {
        let extent = extents[part];
        if n > 0 && extent.width <= stack.width && stack.height + GAP + extent.height <= shelf.height {
            // Under the last part of the stack.
            offsets[part] = [stack_left + extent.width * 0.5, shelf_top + stack.height + GAP + extent.height * 0.5];
            stack.height += GAP + extent.height;
            continue;
        }
        stack_left = if n == 0 { 0.0 } else { stack_left + stack.width + GAP };
        if n == 0 || stack_left + extent.width > most {
            shelf_top = if n == 0 { 0.0 } else { shelf_top + shelf.height + GAP };
            shelf.height = extent.height;
            stack_left = 0.0;
            height = shelf_top + extent.height;
        }
        stack = extent;
        offsets[part] = [stack_left + extent.width * 0.5, shelf_top + extent.height * 0.5];
        width = width.max(stack_left + extent.width);
    }
    Packed { offsets, width, height }
}
