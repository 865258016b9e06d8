//! A part of a graph is turned so that its long axis lies flat, as pictures do.

use super::request::Point;

/// Turns the points around the origin until the direction in which they spread most is horizontal.
pub(super) fn turn(at: &mut [Point]) {
    let count = at.len().max(1) as f64;
    let mean = |axis: usize| at.iter().map(|point| f64::from(point[axis])).sum::<f64>() / count;
    let centre = [mean(0), mean(1)];
    let spread = |a: usize, b: usize| {
        at.iter().map(|point| (f64::from(point[a]) - centre[a]) * (f64::from(point[b]) - centre[b])).sum::<f64>()
            / count
    };
    let [xx, xy, yy] = [spread(0, 0), spread(0, 1), spread(1, 1)];
    // The eigenvector of the larger eigenvalue; of its two forms the one that does not vanish.
    let half = (xx - yy) * 0.5;
    let root = (half * half + xy * xy).sqrt();
    let [x, y] = if half >= 0.0 { [half + root, xy] } else { [xy, root - half] };
    let length = (x * x + y * y).sqrt();
    if length < 1e-9 {
        return;
    }
    let [cosine, sine] = [(x / length) as f32, (y / length) as f32];
    for point in at {
        *point = [point[0] * cosine + point[1] * sine, point[1] * cosine - point[0] * sine];
    }
}
