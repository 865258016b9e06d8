//! Colours.

/// Red, green and blue, 0 to 255 each.
pub type Rgb = [u8; 3];

/// Paper: pictures bring their own, so that they read on a dark page too.
pub(crate) const PAPER: Rgb = [255, 255, 255];
/// Ink of labels.
pub(crate) const INK: Rgb = [31, 35, 40];

/// The rim around a point: the same hue, darker, so that pale colours stand out from the paper.
pub(crate) fn rim(color: Rgb) -> Rgb {
    color.map(|channel| (f32::from(channel) * 0.62) as u8)
}

/// `#rrggbb`.
pub(crate) fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
