//! Which nodes get their names written, and where.

use std::collections::HashMap;

use crate::font::{ADVANCE, LINE};
use crate::layout::Point;
use crate::picture::Disc;
use crate::scene::Scene;
use crate::text;

/// A name beside its node.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Left upper corner of the text.
    pub at: Point,
    /// One line, safe to draw; escape it for markup.
    pub text: String,
}

/// More would hide the graph.
const MOST: usize = 26;
/// In a graph of more nodes than [`SMALL`], only nodes of at least this degree are named.
const DEGREE: u32 = 3;
const SMALL: usize = 80;
/// Longer names are cut: hashes and certificate subjects.
const CHARACTERS: usize = 24;
/// Between a disc and its name, and between names.
const GAP: f32 = 3.0;
/// Discs from this radius on are not written over, and no discs of small graphs.
const OBSTACLE: f32 = 2.8;
const FEW_DISCS: usize = 1_500;
/// Where points cover more than this share of the paper, names would hide what is to be seen.
const MOST_COVER: f32 = 0.3;

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Area([f32; 4]);

impl Area {
    fn meets(self, other: Self) -> bool {
        let ([left, top, right, bottom], [l, t, r, b]) = (self.0, other.0);
        left < r && l < right && top < b && t < bottom
    }

    fn within(self, [width, height]: Point) -> bool {
        let [left, top, right, bottom] = self.0;
        left >= 0.0 && top >= 0.0 && right <= width && bottom <= height
    }
}

/// Names for the largest discs of every group, as far as they fit into `size` without overlap.
pub(crate) fn choose(scene: &Scene, discs: &[Disc], size: Point) -> Vec<Label> {
    let few = discs.len() <= FEW_DISCS;
    let obstacles: Vec<Area> = discs.iter().filter(|disc| few || disc.radius >= OBSTACLE).map(around).collect();
    let crowd = Crowd::new(discs, size);
    let mut taken: Vec<Area> = Vec::new();
    let mut labels = Vec::new();
    for disc in by_importance(scene, discs) {
        if labels.len() == MOST {
            break;
        }
        let label = text::cut(&scene.nodes[disc.node as usize].label, CHARACTERS);
        let label = text::line(&label).into_owned();
        // An escape may have made it long again.
        let label = text::cut(&label, CHARACTERS + 8).into_owned();
        if label.is_empty() {
            continue;
        }
        let free = |area: &Area| {
            area.within(size)
                && !taken.iter().any(|other| area.meets(*other))
                && crowd.cover(*area) <= MOST_COVER
                && !obstacles.iter().any(|other| area.meets(*other))
        };
        if let Some(area) = places(disc, label.chars().count()).into_iter().find(free) {
            taken.push(Area([area.0[0] - GAP, area.0[1] - 1.0, area.0[2] + GAP, area.0[3] + 1.0]));
            labels.push(Label { at: [area.0[0], area.0[1]], text: label });
        }
    }
    labels
}

/// How much of the paper points cover, by squares of a few pixels.
struct Crowd {
    columns: usize,
    rows: usize,
    area: Vec<f32>,
}

impl Crowd {
    const SIDE: f32 = 8.0;

    fn new(discs: &[Disc], size: Point) -> Self {
        let [columns, rows] = size.map(|length| (length / Self::SIDE) as usize + 1);
        let mut area = vec![0.0; columns * rows];
        for disc in discs {
            let [column, row] = disc.at.map(|axis| (axis / Self::SIDE) as usize);
            area[row.min(rows - 1) * columns + column.min(columns - 1)] +=
                std::f32::consts::PI * disc.radius * disc.radius;
        }
        Self { columns, rows, area }
    }

    /// The covered share of the squares that `area`, which lies within the paper, touches.
    fn cover(&self, area: Area) -> f32 {
        let [left, top, right, bottom] = area.0.map(|edge| (edge / Self::SIDE) as usize);
        let [right, bottom] = [right.min(self.columns - 1), bottom.min(self.rows - 1)];
        let squares = (right + 1 - left) * (bottom + 1 - top);
        let covered: f32 = (top..=bottom).flat_map(|row| &self.area[row * self.columns..][left..=right]).sum();
        covered / (squares as f32 * Self::SIDE * Self::SIDE)
    }
}

/// The largest disc of each group, then the second of each group, and so on.
fn by_importance<'a>(scene: &Scene, discs: &'a [Disc]) -> Vec<&'a Disc> {
    let mut seen: HashMap<u32, u32> = HashMap::new();
    // Discs are sorted by size; of equals the first node comes first.
    let least = if discs.len() > SMALL { DEGREE } else { 0 };
    let mut largest: Vec<&Disc> = discs.iter().filter(|disc| disc.degree >= least).collect();
    largest.sort_by(|a, b| b.radius.total_cmp(&a.radius));
    let mut ranked: Vec<(u32, &Disc)> = largest
        .into_iter()
        .map(|disc| {
            let rank = seen.entry(scene.nodes[disc.node as usize].group).or_insert(0);
            *rank += 1;
            (*rank, disc)
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, disc)| disc).collect()
}

fn around(disc: &Disc) -> Area {
    let [x, y] = disc.at;
    Area([x - disc.radius, y - disc.radius, x + disc.radius, y + disc.radius])
}

/// Right of the disc, left of it, below, above.
fn places(disc: &Disc, characters: usize) -> [Area; 4] {
    let [x, y] = disc.at;
    let reach = disc.radius + GAP;
    let width = characters as f32 * ADVANCE;
    let corner = [
        [x + reach, y - LINE * 0.5],
        [x - reach - width, y - LINE * 0.5],
        [x - width * 0.5, y + reach - 1.0],
        [x - width * 0.5, y - reach - LINE + 1.0],
    ];
    corner.map(|[left, top]| Area([left, top, left + width, top + LINE]))
}
