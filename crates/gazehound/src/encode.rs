//! Colours by a column: codes as the masterclass's helpers make them, and the colours that the codes mean.

use polars::prelude::*;

use crate::error::{Error, Result};
use crate::python;

/// What colours show.
#[derive(Debug, Clone, PartialEq)]
pub struct Encoding {
    /// The column.
    pub column: String,
    /// Its values or its range.
    pub scale: Scale,
}

/// The meaning of colour codes.
#[derive(Debug, Clone, PartialEq)]
pub enum Scale {
    /// Code `i` stands for value `i`.
    Categorical(Vec<String>),
    /// Codes 228010 (smallest) down to 228000 (largest).
    Continuous {
        /// Smallest number.
        min: f64,
        /// Largest number.
        max: f64,
    },
}

/// Codes for a column.
pub(crate) struct Encoded {
    pub(crate) codes: Int64Chunked,
    pub(crate) encoding: Encoding,
    /// What the masterclass's helper prints.
    pub(crate) message: Option<String>,
}

/// The index of each value by first appearance; a missing value is a value of its own.
pub(crate) fn categorical(column: &Column) -> Result<Encoded> {
    let texts = python::text(column)?;
    let mut codes: PlHashMap<Option<&str>, i64> = PlHashMap::new();
    let mut values = Vec::new();
    let codes: Int64Chunked = texts
        .iter()
        .map(|text| {
            *codes.entry(text).or_insert_with(|| {
                values.push(text.unwrap_or("nan").to_owned());
                values.len() as i64 - 1
            })
        })
        .map(Some)
        .collect();
    let encoding = Encoding { column: column.name().to_string(), scale: Scale::Categorical(values) };
    Ok(Encoded { codes, encoding, message: None })
}

/// Below this difference the masterclass's helper falls back to categories.
const SMALLEST_RANGE: f64 = 0.000_001;
/// Code of the smallest value; the largest has this less ten.
const LOW: i64 = 228_010;

/// Eleven steps between the smallest and the largest number: `228010 - round(10 (v - min) / (max - min))`, halves to even.
pub(crate) fn continuous(column: &Column) -> Result<Encoded> {
    let name = column.name();
    let texts = python::text(column)?;
    let mut numbers = Vec::with_capacity(texts.len());
    for text in texts.iter() {
        match text.and_then(number).filter(|number| number.is_finite()) {
            Some(number) => numbers.push(number),
            None => {
                let bad = texts.iter().filter(|text| text.and_then(number).is_none_or(|n| !n.is_finite())).count();
                return Err(Error::input(format!(
                    "cannot colour by `{name}` as numbers: {bad} of {} values are none, such as `{}`\n  \
                     remove those rows first (`drop_hyper_nans`, or `where` in the search), or colour by categories",
                    texts.len(),
                    text.unwrap_or("null")
                )));
            }
        }
    }
    let min = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let max = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if numbers.is_empty() || max - min < SMALLEST_RANGE {
        let encoded = categorical(column)?;
        let message = Some("warning: too small values for color_col_by_continuous".to_owned());
        return Ok(Encoded { message, ..encoded });
    }
    let code = |number: &f64| Some(LOW - (10.0 * (number - min) / (max - min)).round_ties_even() as i64);
    Ok(Encoded {
        codes: numbers.iter().map(code).collect(),
        encoding: Encoding { column: name.to_string(), scale: Scale::Continuous { min, max } },
        message: Some(format!("coloring for range {} {}", python::float(min), python::float(max))),
    })
}

/// A number as Python's `float` reads it: blanks around it and single underscores between digits are allowed.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    if !text.contains('_') {
        return text.parse().ok();
    }
    let bytes = text.as_bytes();
    let between_digits = |(at, byte): (usize, &u8)| {
        *byte != b'_' || (at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
    };
    bytes.iter().enumerate().all(between_digits).then(|| text.replace('_', ""))?.parse().ok()
}

/// ColorBrewer's Paired with 12 colours, which Graphistry uses for codes 0 to 11 (its REST documentation, "Color bindings").
const PAIRED: [u32; 12] = [
    0xa6_cee3, 0x1f_78b4, 0xb2_df8a, 0x33_a02c, 0xfb_9a99, 0xe3_1a1c, 0xfd_bf6f, 0xff_7f00, 0xca_b2d6, 0x6a_3d9a,
    0xff_ff99, 0xb1_5928,
];

/// ColorBrewer's Spectral with 11 colours: codes 228000 (largest, warm) to 228010 (smallest, cold).
///
/// Graphistry's table for these codes is not public; cold for low and warm for high is how the masterclass reads them.
const SPECTRAL: [u32; 11] = [
    0x9e_0142, 0xd5_3e4f, 0xf4_6d43, 0xfd_ae61, 0xfe_e08b, 0xff_ffbf, 0xe6_f598, 0xab_dda4, 0x66_c2a5, 0x32_88bd,
    0x5e_4fa2,
];

/// The colour of a palette code.
///
/// From code 12 on Graphistry's palette ends (black, or the twelve again); here each code goes on to a hue of its own, a golden
/// angle further on, so that more than twelve categories can be told apart.
#[must_use]
pub fn palette_rgb(code: i64) -> [u8; 3] {
    let rgb = |value: u32| [(value >> 16) as u8, (value >> 8) as u8, value as u8];
    match code {
        0..=11 => rgb(PAIRED[code as usize]),
        228_000..=228_010 => rgb(SPECTRAL[(code - 228_000) as usize]),
        _ => {
            let turn = (code.rem_euclid(100_000) as f64 * 0.618_033_988_749_895).fract();
            // Three rings of lightness keep neighbours in hue apart.
            let (saturation, lightness) = [(0.65, 0.45), (0.55, 0.62), (0.85, 0.35)][code.rem_euclid(3) as usize];
            hsl(turn, saturation, lightness)
        }
    }
}

/// Hue, saturation and lightness, each 0 to 1, as red, green and blue (CSS Color Module, "HSL to RGB").
fn hsl(hue: f64, saturation: f64, lightness: f64) -> [u8; 3] {
    let channel = |n: f64| {
        let k = (n + hue * 12.0) % 12.0;
        let a = saturation * lightness.min(1.0 - lightness);
        let value = lightness - a * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0);
        (value * 255.0).round() as u8
    };
    [channel(0.0), channel(8.0), channel(4.0)]
}
