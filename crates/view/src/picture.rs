//! A scene as shapes on paper: what the raster and the SVG draw.

use crate::color::Rgb;
use crate::label::{self, Label};
use crate::layout::{Point, Request, layout};
use crate::scene::Scene;

/// Shapes with coordinates in CSS pixels, x to the right, y downwards; later ones lie on top.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// In CSS pixels.
    pub width: f32,
    /// In CSS pixels.
    pub height: f32,
    /// Edges, below all else; loops are not drawn.
    pub strokes: Vec<Stroke>,
    /// Nodes, small ones first.
    pub discs: Vec<Disc>,
    /// Names of some nodes; no two overlap.
    pub labels: Vec<Label>,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// One end.
    pub from: Point,
    /// The other end.
    pub to: Point,
    /// In CSS pixels.
    pub width: f32,
    /// Its colour, drawn translucent.
    pub color: Rgb,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disc {
    /// Its centre.
    pub at: Point,
    /// In CSS pixels.
    pub radius: f32,
    /// Its colour.
    pub color: Rgb,
    /// Position of its node in the scene.
    pub node: u32,
    /// How many other nodes it has edges with.
    pub degree: u32,
}

/// CSS pixels. Flat graphs need less height.
const WIDTH: f32 = 960.0;
const HEIGHT: [f32; 2] = [200.0, 512.0];
/// Room for the nodes' own size and for labels at the rim.
const MARGIN: [f32; 2] = [28.0, 20.0];
/// A few nodes are not blown up beyond this many pixels for the layout's unit.
const LARGEST_SCALE: f32 = 72.0;
/// Radius of a node with one edge, before all are made smaller for lack of room.
const RADIUS: [f32; 2] = [1.15, 4.6];
const LARGEST_RADIUS: f32 = 12.0;
/// Smaller dots are hardly seen.
const SMALLEST_RADIUS: f32 = 0.4;
/// Nodes cover no more than this share of the picture: otherwise they hide the edges.
const MOST_COVER: f32 = 0.06;
const THICKEST: f32 = 3.0;

impl Picture {
    /// Lays `scene` out and draws it: nodes sized by [`Scene::sizes`], edges by how many they stand for.
    /// Nodes without edges are left out if there are edges ([`Scene::all_notes`] says so).
    ///
    /// # Panics
    /// An edge names a node that does not exist.
    #[must_use]
    pub fn new(scene: &Scene) -> Self {
        let drawn: Vec<u32> = drawn(scene);
        let mut position = vec![u32::MAX; scene.nodes.len()];
        for (at, &node) in drawn.iter().enumerate() {
            position[node as usize] = at as u32;
        }
        let pairs: Vec<[u32; 2]> =
            scene.edges.iter().map(|edge| [edge.source, edge.target].map(|node| position[node as usize])).collect();
        let degrees = degrees(drawn.len(), &pairs);
        let placed = layout(&Request { aspect: WIDTH / HEIGHT[1], ..Request::new(drawn.len(), pairs.clone()) });

        let room = [WIDTH - 2.0 * MARGIN[0], HEIGHT[1] - 2.0 * MARGIN[1]];
        let scale = (room[0] / placed.width.max(1e-3)).min(room[1] / placed.height.max(1e-3)).min(LARGEST_SCALE);
        let height = (placed.height * scale + 2.0 * MARGIN[1]).ceil().clamp(HEIGHT[0], HEIGHT[1]);
        let corner = [(WIDTH - placed.width * scale) * 0.5, (height - placed.height * scale) * 0.5];
        let at: Vec<Point> = placed.at.iter().map(|[x, y]| [corner[0] + x * scale, corner[1] + y * scale]).collect();

        let strokes = scene
            .edges
            .iter()
            .zip(&pairs)
            .filter(|(_, [a, b])| a != b)
            .map(|(edge, &[a, b])| Stroke {
                from: at[a as usize],
                to: at[b as usize],
                width: (edge.count as f32).sqrt().sqrt().min(THICKEST),
                color: edge.color,
            })
            .collect();
        let smallest = (0.3 * scale).clamp(RADIUS[0], RADIUS[1]);
        let radii = fitting(match &scene.sizes {
            Some(sizes) => by_number(drawn.iter().map(|&node| sizes[node as usize]).collect(), smallest),
            None => by_degree(&degrees, smallest),
        });
        let mut discs: Vec<Disc> = drawn
            .iter()
            .enumerate()
            .map(|(position, &node)| {
                let color = scene.nodes[node as usize].color;
                Disc { at: at[position], radius: radii[position], color, node, degree: degrees[position] }
            })
            .collect();
        discs.sort_by(|a, b| a.radius.total_cmp(&b.radius));
        let labels = label::choose(scene, &discs, [WIDTH, height]);
        Self { width: WIDTH, height, strokes, discs, labels }
    }
}

/// Radii that grow with the root of the degree.
fn by_degree(degrees: &[u32], smallest: f32) -> Vec<f32> {
    let radius = |degree: &u32| smallest * (1.0 + 0.32 * (degree.saturating_sub(1) as f32).sqrt());
    degrees.iter().map(|degree| radius(degree).min(LARGEST_RADIUS)).collect()
}

/// Radii that grow with the root of the number, up to the largest number's, as in the viewer.
fn by_number(numbers: Vec<f32>, smallest: f32) -> Vec<f32> {
    let most = numbers.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    numbers.into_iter().map(|number| smallest + (LARGEST_RADIUS - smallest) * (number / most).sqrt()).collect()
}

/// The radii, all smaller where there are many nodes.
fn fitting(radii: Vec<f32>) -> Vec<f32> {
    let area: f32 = radii.iter().map(|radius| std::f32::consts::PI * radius * radius).sum();
    let shrink = (WIDTH * HEIGHT[1] * MOST_COVER / area.max(1.0)).sqrt().min(1.0);
    radii.into_iter().map(|radius| (radius * shrink).max(SMALLEST_RADIUS)).collect()
}

/// Positions of the nodes that are drawn: those with edges, or all where there are no edges.
fn drawn(scene: &Scene) -> Vec<u32> {
    let connected = scene.connected();
    let all = scene.edges.is_empty();
    (0..scene.nodes.len() as u32).filter(|&node| all || connected[node as usize]).collect()
}

/// How many other nodes each has edges with.
fn degrees(nodes: usize, pairs: &[[u32; 2]]) -> Vec<u32> {
    let mut pairs: Vec<[u32; 2]> = pairs.iter().map(|&[a, b]| [a.min(b), a.max(b)]).filter(|[a, b]| a != b).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut degrees = vec![0; nodes];
    for node in pairs.into_iter().flatten() {
        degrees[node as usize] += 1;
    }
    degrees
}
