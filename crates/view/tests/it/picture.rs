//! What the still picture shows.

use gazehound_view::Picture;
use gazehound_view::scene::{Edge, Node, Scene};

/// A star: the first node in the middle.
fn star(sizes: Option<Vec<f32>>) -> Scene {
    let node = |at: usize| Node { label: at.to_string(), group: 0, color: [9, 9, 9] };
    let edge = |target| Edge { source: 0, target, color: [9, 9, 9], count: 1 };
    Scene { nodes: (0..5).map(node).collect(), edges: (1..5).map(edge).collect(), sizes, ..Scene::default() }
}

/// By node.
fn radii(scene: &Scene) -> Vec<f32> {
    let mut discs = Picture::new(scene).discs;
    discs.sort_by_key(|disc| disc.node);
    discs.iter().map(|disc| disc.radius).collect()
}

#[test]
fn without_numbers_neighbours_make_a_node_large() {
    let radii = radii(&star(None));
    assert!(radii[0] > radii[1]);
    assert!(radii[1..].iter().all(|radius| *radius == radii[1]));
}

#[test]
fn numbers_make_a_node_large_by_their_root() {
    let radii = radii(&star(Some(vec![0.0, 1.0, 4.0, 9.0, 0.0])));
    assert_eq!(radii[0], radii[4]);
    let above: Vec<f32> = radii[1..4].iter().map(|radius| radius - radii[0]).collect();
    assert!((above[1] / above[0] - 2.0).abs() < 1e-4 && (above[2] / above[0] - 3.0).abs() < 1e-4, "{radii:?}");
}

#[test]
fn numbers_that_are_all_0_make_all_nodes_small() {
    let radii = radii(&star(Some(vec![0.0; 5])));
    assert!(radii.iter().all(|radius| *radius == radii[0] && radius.is_finite() && *radius > 0.0), "{radii:?}");
}
