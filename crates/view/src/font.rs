//! Letters of labels, from Noto Sans Mono.

use noto_sans_mono_bitmap::{FontWeight, RasterHeight, RasterizedChar, get_raster, get_raster_width};

/// Pixels of the raster for a CSS pixel.
pub(crate) const DENSITY: usize = 2;
/// Height of a line of text and width of a character, in CSS pixels.
pub(crate) const LINE: f32 = 12.0;
pub(crate) const ADVANCE: f32 = 7.0;

const HEIGHT: RasterHeight = RasterHeight::Size24;
const WEIGHT: FontWeight = FontWeight::Regular;

/// The picture of `c`; a hollow box where the font has none.
pub(crate) fn glyph(c: char) -> Option<RasterizedChar> {
    get_raster(c, WEIGHT, HEIGHT)
}

/// Width of a character in pixels of the raster.
pub(crate) const fn advance() -> usize {
    get_raster_width(WEIGHT, HEIGHT)
}

/// Height of a character in pixels of the raster.
pub(crate) const fn height() -> usize {
    HEIGHT.val()
}
