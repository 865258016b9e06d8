//! Discs that overlap are pushed apart.

use super::request::Point;

/// Rounds at most; it ends when nothing overlaps.
const ROUNDS: usize = 30;
/// A push of exactly the overlap is partly undone by the neighbours' pushes.
const PUSH: f32 = 1.1;
/// Overlap that is not worth a round, as a part of the smallest radius.
const SLACK: f32 = 0.05;
/// Size classes: each holds radii down to half of the largest in it, the last holds the rest.
const CLASSES: usize = 8;

/// Moves the centres `at` until discs of these radii hardly overlap. Large discs give way less than small ones.
pub(super) fn separate(at: &mut [Point], radii: &[f32]) {
    let smallest = radii.iter().copied().fold(f32::INFINITY, f32::min);
    let classes = classes(radii);
    for _ in 0..ROUNDS {
        let grids: Vec<Grid> = classes.iter().map(|class| Grid::new(class, at, radii)).collect();
        let mut moves = vec![[0.0; 2]; at.len()];
        let mut deepest = 0.0_f32;
        for (size, class) in classes.iter().enumerate() {
            for &disc in class {
                // Larger discs, and those of the same size that came before: every pair once.
                for (other_size, grid) in grids[..=size].iter().enumerate() {
                    for &other in grid.around(at[disc as usize]) {
                        if other_size < size || other < disc {
                            let overlap = push(disc as usize, other as usize, at, radii, &mut moves);
                            deepest = deepest.max(overlap);
                        }
                    }
                }
            }
        }
        if deepest < smallest * SLACK {
            return;
        }
        for (point, [dx, dy]) in at.iter_mut().zip(moves) {
            point[0] += dx;
            point[1] += dy;
        }
    }
}

/// The overlap of two discs; half of it goes into the moves of each, more into the smaller disc's.
fn push(a: usize, b: usize, at: &[Point], radii: &[f32], moves: &mut [Point]) -> f32 {
    let reach = radii[a] + radii[b];
    let [mut dx, mut dy] = [at[b][0] - at[a][0], at[b][1] - at[a][1]];
    let squared = dx * dx + dy * dy;
    if squared >= reach * reach {
        return 0.0;
    }
    let mut distance = squared.sqrt();
    let overlap = reach - distance;
    if distance < reach * 1e-4 {
        // Two on one spot: any direction will do, if not the same for all.
        [dx, dy] = [1.0, (a % 7) as f32 - (b % 5) as f32];
        distance = (dx * dx + dy * dy).sqrt();
    }
    let area = |disc: usize| radii[disc] * radii[disc];
    let share = area(a) / (area(a) + area(b));
    let scale = PUSH * overlap / distance;
    for (disc, part) in [(a, share - 1.0), (b, share)] {
        moves[disc][0] += dx * scale * part;
        moves[disc][1] += dy * scale * part;
    }
    overlap
}

/// The discs by size, largest class first, without empty classes.
fn classes(radii: &[f32]) -> Vec<Vec<u32>> {
    let largest = radii.iter().copied().fold(0.0, f32::max);
    let mut classes = vec![Vec::new(); CLASSES];
    for (disc, radius) in radii.iter().enumerate() {
        let mut class = 0;
        let mut bound = largest * 0.5;
        while class + 1 < CLASSES && *radius <= bound {
            class += 1;
            bound *= 0.5;
        }
        classes[class].push(disc as u32);
    }
    classes.retain(|class| !class.is_empty());
    classes
}

/// Discs of one class by the cell in which their centres lie.
struct Grid {
    low: Point,
    /// At least a diameter of the largest disc.
    side: f32,
    columns: usize,
    rows: usize,
    starts: Vec<u32>,
    discs: Vec<u32>,
}

impl Grid {
    fn new(class: &[u32], at: &[Point], radii: &[f32]) -> Self {
        let [mut low, mut high] = [[f32::INFINITY; 2], [f32::NEG_INFINITY; 2]];
        let mut side = 1e-6_f32;
        for &disc in class {
            side = side.max(radii[disc as usize] * 2.0);
            for axis in 0..2 {
                low[axis] = low[axis].min(at[disc as usize][axis]);
                high[axis] = high[axis].max(at[disc as usize][axis]);
            }
        }
        let cells = |side: f32, axis: usize| ((high[axis] - low[axis]) / side) as usize + 1;
        while cells(side, 0).saturating_mul(cells(side, 1)) > 4 * class.len() + 16 {
            side *= 2.0;
        }
        let mut grid =
            Self { low, side, columns: cells(side, 0), rows: cells(side, 1), starts: Vec::new(), discs: Vec::new() };
        let cell_of = |disc: u32| {
            let [column, row] = grid.cell(at[disc as usize]);
            (row.max(0) as usize).min(grid.rows - 1) * grid.columns + (column.max(0) as usize).min(grid.columns - 1)
        };
        let mut starts = vec![0_u32; grid.columns * grid.rows + 1];
        for &disc in class {
            starts[cell_of(disc) + 1] += 1;
        }
        for cell in 0..starts.len() - 1 {
            starts[cell + 1] += starts[cell];
        }
        let mut free = starts.clone();
        let mut discs = vec![0; class.len()];
        for &disc in class {
            let place = &mut free[cell_of(disc)];
            discs[*place as usize] = disc;
            *place += 1;
        }
        (grid.starts, grid.discs) = (starts, discs);
        grid
    }

    /// Column and row; outside of the grid they may be negative or too large.
    fn cell(&self, point: Point) -> [i64; 2] {
        [0, 1].map(|axis| ((point[axis] - self.low[axis]) / self.side).floor() as i64)
    }

    /// The discs in the cell of `point` and in the eight around it.
    fn around(&self, point: Point) -> impl Iterator<Item = &u32> {
        let [column, row] = self.cell(point);
        let span = |middle: i64, count: usize| {
            let first = (middle - 1).clamp(0, count as i64) as usize;
            first..((middle + 2).clamp(0, count as i64) as usize).max(first)
        };
        let columns = span(column, self.columns);
        span(row, self.rows).flat_map(move |row| {
            let row = row * self.columns;
            // Neighbouring cells of a row are one range.
            let [first, end] = [row + columns.start, row + columns.end].map(|cell| self.starts[cell] as usize);
            &self.discs[first..end]
        })
    }
}
