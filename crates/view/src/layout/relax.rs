//! Nodes move along the forces until they rest.

use super::network::Network;
use super::request::Point;
use super::tree::{LANES, Tree};

/// Pull towards the centre, by mass and distance. ForceAtlas2 calls this form strong gravity.
pub(super) const GRAVITY: f32 = 0.05;
/// Two nodes that swap places for ever would be the price of a full step.
const STEP: f32 = 0.7;
/// Fewer nodes are faster done than shared out.
const WORTH_THREADS: usize = 1_500;

/// How far nodes may move in a round: less and less.
pub(super) struct Cooling {
    pub(super) rounds: usize,
    pub(super) first: f32,
    pub(super) last: f32,
}

impl Cooling {
    fn limit(&self, round: usize) -> f32 {
        let left = 1.0 - (round + 1) as f32 / self.rounds as f32;
        self.last + (self.first - self.last) * left * left
    }
}

/// Moves the nodes of `network` towards rest.
///
/// A step is the force over the stiffness of all that holds the node (Newton's method with the diagonal of the springs'
/// Hessian alone). Repulsion does not enter the stiffness: damping by what is near makes clusters where there are none.
pub(super) fn relax(network: &Network, at: &mut [Point], cooling: &Cooling, threads: usize) {
    if at.len() < 2 {
        return;
    }
    let mut tree = Tree::default();
    let mut moves = vec![[0.0; 2]; at.len()];
    let threads = if at.len() < WORTH_THREADS { 1 } else { threads.max(1) };
    // Whole groups for each thread: groups do not depend on the number of threads.
    let share = at.len().div_ceil(threads).next_multiple_of(LANES);
    for round in 0..cooling.rounds {
        tree.rebuild(at, &network.mass);
        let limit = cooling.limit(round);
        let fill = |first: usize, moves: &mut [Point]| {
            for (group, moves) in moves.chunks_mut(LANES).enumerate() {
                let first = first + group * LANES;
                let places = tree.order()[first..].iter().zip(tree.repulsion(first));
                for (next, (&node, repulsion)) in moves.iter_mut().zip(places) {
                    *next = step(network, at, node as usize, repulsion, limit);
                }
            }
        };
        if threads == 1 {
            fill(0, &mut moves);
        } else {
            std::thread::scope(|scope| {
                for (chunk, moves) in moves.chunks_mut(share).enumerate() {
                    let fill = &fill;
                    scope.spawn(move || fill(chunk * share, moves));
                }
            });
        }
        for (&node, [dx, dy]) in tree.order().iter().zip(&moves) {
            at[node as usize][0] += dx;
            at[node as usize][1] += dy;
        }
    }
}

/// The step of `node`, no longer than `limit`.
fn step(network: &Network, at: &[Point], node: usize, [rx, ry]: Point, limit: f32) -> Point {
    let [x, y] = at[node];
    let mass = network.mass[node];
    let mut stiffness = GRAVITY * mass;
    let [mut fx, mut fy] = [-stiffness * x, -stiffness * y];
    for (neighbour, spring) in network.springs(node) {
        fx += spring * (at[neighbour][0] - x);
        fy += spring * (at[neighbour][1] - y);
        stiffness += spring;
    }
    let scale = STEP / stiffness;
    let [dx, dy] = [(fx + mass * rx) * scale, (fy + mass * ry) * scale];
    let length = (dx * dx + dy * dy).sqrt();
    if length > limit { [dx * limit / length, dy * limit / length] } else { [dx, dy] }
}
