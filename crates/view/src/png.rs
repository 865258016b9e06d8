//! A picture as a PNG file of bearable size.

use crate::color::Rgb;
use crate::palette::{Indexed, reduce};
use crate::picture::Picture;
use crate::raster::{Image, halve, raster};

/// A notebook keeps its pictures; more than this is not worth the sharpness.
const MOST_BYTES: usize = 150_000;

/// A PNG file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// Width at which it should be shown, in CSS pixels.
    pub width: u32,
    /// Height at which it should be shown, in CSS pixels.
    pub height: u32,
}

impl Png {
    /// Draws `picture` in 64 colours: two pixels for each CSS pixel (for dense screens) where that makes a file of at most
    /// 150,000 bytes, otherwise one.
    #[must_use]
    pub fn new(picture: &Picture) -> Self {
        let exact = frequent_colors(picture);
        let large = raster(picture);
        let mut bytes = encode(&large, &reduce(&large, &exact));
        if bytes.len() > MOST_BYTES {
            let small = halve(&large);
            bytes = encode(&small, &reduce(&small, &exact));
        }
        Self { bytes, width: picture.width as u32, height: picture.height as u32 }
    }
}

/// The colours of the points, most frequent first.
fn frequent_colors(picture: &Picture) -> Vec<Rgb> {
    let mut colors: Vec<Rgb> = picture.discs.iter().map(|disc| disc.color).collect();
    colors.sort_unstable();
    let mut counted: Vec<(usize, Rgb)> = colors.chunk_by(Rgb::eq).map(|same| (same.len(), same[0])).collect();
    counted.sort_by(|a, b| b.cmp(a));
    counted.into_iter().map(|(_, color)| color).collect()
}

fn encode(image: &Image, indexed: &Indexed) -> Vec<u8> {
    write(image.width, image.height, &indexed.palette, &indexed.indexes).expect("writing to memory does not fail")
}

/// A small square of one colour, as a file: what a legend shows where styles are stripped. `line` makes it a bar.
pub(crate) fn swatch(color: Rgb, line: bool) -> Vec<u8> {
    const SIDE: usize = 12;
    let inside = |row: usize, column: usize| {
        let [x, y] = [column, row].map(|at| at as f32 + 0.5 - SIDE as f32 * 0.5);
        if line { y * y < 4.0 } else { x * x + y * y < 30.0 }
    };
    let indexes: Vec<u8> = (0..SIDE * SIDE).map(|at| u8::from(inside(at / SIDE, at % SIDE))).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIDE as u32, SIDE as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette([crate::color::PAPER, color].concat());
    // The first colour, around the shape, is transparent.
    encoder.set_trns(vec![0]);
    finish(encoder, &indexes).expect("writing to memory does not fail");
    bytes
}

fn write(width: usize, height: usize, palette: &[Rgb], indexes: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    finish(encoder, indexes)?;
    Ok(bytes)
}

/// Without filters: they help photographs, not indexes.
fn finish(mut encoder: png::Encoder<'_, &mut Vec<u8>>, indexes: &[u8]) -> Result<(), png::EncodingError> {
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indexes)?;
    writer.finish()
}
