//! Repulsion of all by all in n log n: a quadtree in which what is far away counts as one body.
//!
//! Barnes and Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986. Bodies are sorted along a Morton curve, so
//! a cell is a range of them, and cells stand in the order in which they are visited, each with the place to go on if it
//! need not be opened.

use super::request::Point;

/// Bodies in a cell that are not worth cells of their own.
const FEW: usize = 8;
/// Bodies that are repelled together.
pub(super) const LANES: usize = 8;
/// Halvings of the plane along each axis.
const DEPTH: u32 = 16;
/// Keeps the force finite where bodies meet.
const SOFT: f32 = 1e-4;

#[derive(Default)]
pub(super) struct Tree {
    bodies: Vec<Body>,
    order: Vec<u32>,
    cells: Vec<Cell>,
    keys: Vec<Key>,
    spare: Vec<Key>,
}

struct Body {
    x: f32,
    y: f32,
    mass: f32,
}

/// Position on the Morton curve, and the node there.
#[derive(Clone, Copy, Default)]
struct Key {
    morton: u32,
    node: u32,
}

struct Cell {
    /// Centre of mass.
    x: f32,
    y: f32,
    mass: f32,
    /// Nearer than this (squared) the cell must be opened.
    near: f32,
    /// The cell to go on with after this one and all within it.
    next: u32,
    /// The bodies of a cell that has no cells within it; otherwise empty.
    bodies: [u32; 2],
}

/// A square of the plane.
#[derive(Clone, Copy)]
struct Square {
    x: f32,
    y: f32,
    side: f32,
}

impl Square {
    fn quarter(self, quarter: u32) -> Self {
        let side = self.side * 0.5;
        Self { x: self.x + side * (quarter & 1) as f32, y: self.y + side * (quarter >> 1) as f32, side }
    }
}

impl Tree {
    /// Nodes along the Morton curve.
    pub(super) fn order(&self) -> &[u32] {
        &self.order
    }

    /// Builds the tree of bodies `at` these places, at least one.
    pub(super) fn rebuild(&mut self, at: &[Point], mass: &[f32]) {
        let [mut low, mut high] = [at[0], at[0]];
        for point in at {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        // A little more than needed, so that the largest coordinate stays inside.
        let side = (high[0] - low[0]).max(high[1] - low[1]).max(1e-6) * 1.000_1;
        let scale = (1_u32 << DEPTH) as f32 / side;
        let cell = |axis: usize, point: &Point| (((point[axis] - low[axis]) * scale) as u32).min((1 << DEPTH) - 1);
        self.keys.clear();
        self.keys.extend(at.iter().enumerate().map(|(node, point)| Key {
            morton: spread(cell(0, point)) | spread(cell(1, point)) << 1,
            node: node as u32,
        }));
        sort(&mut self.keys, &mut self.spare);
        self.order.clear();
        self.order.extend(self.keys.iter().map(|key| key.node));
        self.bodies.clear();
        self.bodies.extend(self.order.iter().map(|&node| {
            let [x, y] = at[node as usize];
            Body { x, y, mass: mass[node as usize] }
        }));
        self.cells.clear();
        self.add(0, at.len(), 0, Square { x: low[0], y: low[1], side });
    }

    /// Adds the cell of the bodies `first .. end` and the cells within it.
    fn add(&mut self, first: usize, end: usize, depth: u32, square: Square) {
        let cell = self.cells.len();
        self.cells.push(Cell { x: 0.0, y: 0.0, mass: 0.0, near: 0.0, next: 0, bodies: [0, 0] });
        let (mut x, mut y, mut mass) = (0.0, 0.0, 0.0);
        if end - first <= FEW || depth == DEPTH {
            self.cells[cell].bodies = [first as u32, end as u32];
            for body in &self.bodies[first..end] {
                x += body.x * body.mass;
                y += body.y * body.mass;
                mass += body.mass;
            }
        } else {
            let shift = 2 * (DEPTH - 1 - depth);
            let mut from = first;
            for quarter in 0..4 {
                let in_quarter = |key: &Key| (key.morton >> shift) & 3 <= quarter;
                let to = from + self.keys[from..end].partition_point(in_quarter);
                if from < to {
                    let child = self.cells.len();
                    self.add(from, to, depth + 1, square.quarter(quarter));
                    let child = &self.cells[child];
                    x += child.x * child.mass;
                    y += child.y * child.mass;
                    mass += child.mass;
                }
                from = to;
            }
        }
        let next = self.cells.len() as u32;
        let cell = &mut self.cells[cell];
        (cell.x, cell.y, cell.mass, cell.next) = (x / mass, y / mass, mass, next);
        // The side, and how far the centre of mass is off the middle: then no cell repels a body of its own.
        let [dx, dy] = [cell.x - square.x - square.side * 0.5, cell.y - square.y - square.side * 0.5];
        let near = square.side + (dx * dx + dy * dy).sqrt();
        cell.near = near * near;
    }

    /// For each of the [`LANES`] bodies from the place `first` on in the tree's order (past the last one: zeros) the sum of
    /// mass / distance, away from every other body.
    pub(super) fn repulsion(&self, first: usize) -> [Point; LANES] {
        let bodies = &self.bodies[first..self.bodies.len().min(first + LANES)];
        let mut group = Group::new(bodies);
        let mut next = 0;
        while let Some(cell) = self.cells.get(next) {
            if group.squared_distance(cell.x, cell.y) > cell.near {
                group.push(cell.x, cell.y, cell.mass);
                next = cell.next as usize;
                continue;
            }
            let [first, end] = cell.bodies;
            for body in &self.bodies[first as usize..end as usize] {
                group.push(body.x, body.y, body.mass);
            }
            next += 1;
        }
        std::array::from_fn(|lane| [group.fx[lane], group.fy[lane]])
    }
}

/// Neighbours on the curve, which are repelled together: one walk through the tree serves all, and the arithmetic is the
/// same for each, so that the processor does it side by side.
///
/// Barnes, "A modified tree code: Don't laugh; it runs", 1990.
struct Group {
    x: [f32; LANES],
    y: [f32; LANES],
    fx: [f32; LANES],
    fy: [f32; LANES],
    /// The rectangle around them.
    low: Point,
    high: Point,
}

impl Group {
    fn new(bodies: &[Body]) -> Self {
        let at = |lane: usize| &bodies[lane.min(bodies.len() - 1)];
        let (x, y) = (std::array::from_fn(|lane| at(lane).x), std::array::from_fn(|lane| at(lane).y));
        let least = |axis: [f32; LANES]| axis.into_iter().fold(f32::INFINITY, f32::min);
        let most = |axis: [f32; LANES]| axis.into_iter().fold(f32::NEG_INFINITY, f32::max);
        let zero = [0.0; LANES];
        Self { x, y, fx: zero, fy: zero, low: [least(x), least(y)], high: [most(x), most(y)] }
    }

    /// From the rectangle around the group: no body of it is nearer.
    fn squared_distance(&self, x: f32, y: f32) -> f32 {
        let dx = (self.low[0] - x).max(x - self.high[0]).max(0.0);
        let dy = (self.low[1] - y).max(y - self.high[1]).max(0.0);
        dx * dx + dy * dy
    }

    fn push(&mut self, x: f32, y: f32, mass: f32) {
        for lane in 0..LANES {
            let [dx, dy] = [self.x[lane] - x, self.y[lane] - y];
            let force = mass / (dx * dx + dy * dy + SOFT);
            self.fx[lane] += dx * force;
            self.fy[lane] += dy * force;
        }
    }
}

/// The 16 bits of `value`, each followed by a zero.
const fn spread(value: u32) -> u32 {
    let value = (value | value << 8) & 0x00ff_00ff;
    let value = (value | value << 4) & 0x0f0f_0f0f;
    let value = (value | value << 2) & 0x3333_3333;
    (value | value << 1) & 0x5555_5555
}

/// Sorts by Morton code, byte by byte from the last, keeping the order of equals.
fn sort(keys: &mut Vec<Key>, spare: &mut Vec<Key>) {
    spare.clear();
    spare.resize(keys.len(), Key::default());
    for shift in [0, 8, 16, 24] {
        let mut starts = [0_usize; 257];
        for key in &*keys {
            starts[(key.morton >> shift & 0xff) as usize + 1] += 1;
        }
        for byte in 0..256 {
            starts[byte + 1] += starts[byte];
        }
        for &key in &*keys {
            let start = &mut starts[(key.morton >> shift & 0xff) as usize];
            spare[*start] = key;
            *start += 1;
        }
        std::mem::swap(keys, spare);
    }
}
