//! A picture in few colours: a quarter of the bytes, hardly a difference to the eye.

use crate::color::{INK, PAPER, Rgb};
use crate::raster::Image;

/// Colours of an indexed picture.
pub(crate) const COLORS: usize = 64;
/// As many of the scene's own colours are kept exactly, so that the picture matches its legend.
const EXACT: usize = 30;
/// Channels are told apart by their upper bits.
const SHIFT: u8 = 3;

/// A picture by positions in a palette.
pub(crate) struct Indexed {
    pub(crate) palette: Vec<Rgb>,
    pub(crate) indexes: Vec<u8>,
}

/// Reduces `image` to [`COLORS`] colours; `exact` are kept as they are, the first ones if they are too many.
pub(crate) fn reduce(image: &Image, exact: &[Rgb]) -> Indexed {
    let mut palette = vec![PAPER, INK];
    for color in exact {
        if palette.len() < EXACT && !palette.contains(color) {
            palette.push(*color);
        }
    }
    let exact = palette.clone();
    let place = |pixel: &Rgb| exact.iter().position(|color| color == pixel);

    let mut bins: Vec<Bin> = vec![Bin::default(); 1 << (3 * (8 - SHIFT))];
    // Neighbours are often of one colour.
    for same in image.pixels.chunk_by(Rgb::eq).filter(|same| place(&same[0]).is_none()) {
        bins[bin_of(same[0])].add(same[0], same.len() as u64);
    }
    let used: Vec<Bin> = bins.iter().filter(|bin| bin.count > 0).cloned().collect();
    palette.extend(split(used, COLORS - palette.len()));

    let nearest: Vec<u8> =
        bins.iter().map(|bin| if bin.count > 0 { nearest(&palette, bin.mean()) } else { 0 }).collect();
    let mut indexes = Vec::with_capacity(image.pixels.len());
    for same in image.pixels.chunk_by(Rgb::eq) {
        let index = place(&same[0]).map_or_else(|| nearest[bin_of(same[0])], |at| at as u8);
        indexes.resize(indexes.len() + same.len(), index);
    }
    Indexed { palette, indexes }
}

fn bin_of(color: Rgb) -> usize {
    color.iter().fold(0, |bin, channel| bin << (8 - SHIFT) | usize::from(channel >> SHIFT))
}

/// Pixels of nearly one colour.
#[derive(Clone, Default)]
struct Bin {
    count: u64,
    sum: [u64; 3],
}

impl Bin {
    fn add(&mut self, color: Rgb, times: u64) {
        self.count += times;
        for (sum, channel) in self.sum.iter_mut().zip(color) {
            *sum += times * u64::from(channel);
        }
    }

    fn mean(&self) -> [f64; 3] {
        self.sum.map(|sum| sum as f64 / self.count.max(1) as f64)
    }
}

/// Pixels that will share a colour.
struct Group {
    bins: Vec<Bin>,
    mean: [f64; 3],
    /// Sum of squared distances from the mean, by channel.
    error: [f64; 3],
}

impl Group {
    fn new(bins: Vec<Bin>) -> Self {
        let count: u64 = bins.iter().map(|bin| bin.count).sum();
        let mean =
            [0, 1, 2].map(|channel| bins.iter().map(|bin| bin.sum[channel] as f64).sum::<f64>() / count.max(1) as f64);
        let error = [0, 1, 2].map(|channel| {
            bins.iter()
                .map(|bin| {
                    let difference = bin.mean()[channel] - mean[channel];
                    bin.count as f64 * difference * difference
                })
                .sum()
        });
        Self { bins, mean, error }
    }

    fn total(&self) -> f64 {
        self.error.iter().sum()
    }

    /// Splits at the mean of the channel with the largest error.
    fn halves(self) -> [Self; 2] {
        let channel = (0..3).max_by(|&a, &b| self.error[a].total_cmp(&self.error[b])).unwrap_or(0);
        let (low, high) = self.bins.into_iter().partition(|bin| bin.mean()[channel] <= self.mean[channel]);
        [Self::new(low), Self::new(high)]
    }
}

/// At most `most` colours for the pixels: the group with the largest error is split until there are enough.
fn split(bins: Vec<Bin>, most: usize) -> Vec<Rgb> {
    if bins.is_empty() {
        return Vec::new();
    }
    let mut groups = vec![Group::new(bins)];
    while groups.len() < most {
        let worst = (0..groups.len()).max_by(|&a, &b| groups[a].total().total_cmp(&groups[b].total())).unwrap_or(0);
        if groups[worst].bins.len() < 2 || groups[worst].total() <= 0.0 {
            break;
        }
        let halves = groups.swap_remove(worst).halves();
        groups.extend(halves);
    }
    groups.iter().map(|group| group.mean.map(|channel| (channel + 0.5) as u8)).collect()
}

fn nearest(palette: &[Rgb], color: [f64; 3]) -> u8 {
    let distance =
        |entry: &Rgb| -> f64 { (0..3).map(|channel| (f64::from(entry[channel]) - color[channel]).powi(2)).sum() };
    (0..palette.len()).min_by(|&a, &b| distance(&palette[a]).total_cmp(&distance(&palette[b]))).unwrap_or(0) as u8
}
