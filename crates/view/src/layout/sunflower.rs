//! Points spread evenly over a disc, as the seeds of a sunflower are.

/// Cosine and sine of the golden angle, π (3 − √5).
const TURN: [f64; 2] = [-0.737_368_878_078_319_7, 0.675_490_294_261_523_6];

/// `count` points around the origin from the inside out; `skip` inner ones are left out.
///
/// Point `n` lies `step √(n + ½)` from the centre, a golden angle further on (Vogel, "A better way to construct the
/// sunflower head", 1979). In order of appearance the points show time as rings.
pub(super) fn sunflower(count: usize, step: f32, skip: usize) -> Vec<[f32; 2]> {
    let [mut x, mut y] = [1.0_f64, 0.0];
    (0..count)
        .map(|n| {
            let radius = f64::from(step) * ((n + skip) as f64 + 0.5).sqrt();
            let point = [(radius * x) as f32, (radius * y) as f32];
            [x, y] = [x * TURN[0] - y * TURN[1], x * TURN[1] + y * TURN[0]];
            // Rounding must not make the direction grow or shrink.
            let length = (x * x + y * y).sqrt();
            [x, y] = [x / length, y / length];
            point
        })
        .collect()
}

/// Radius of the disc that [`sunflower`] fills.
pub(super) fn radius(count: usize, step: f32, skip: usize) -> f32 {
    step * ((count + skip) as f32 + 0.5).sqrt()
}
