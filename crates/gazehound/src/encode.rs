//! Colours by a column: codes as the masterclass's helpers make them, and the colours that the codes mean.

use std::fmt;

use gazehound_view::text::line;
use polars::prelude::*;

use crate::error::{Error, Result};
use crate::python;

/// What colours show.
#[derive(Clone, PartialEq)]
pub struct Encoding {
    /// The column.
    pub column: String,
    /// Its values or its range.
    pub scale: Scale,
}

/// The meaning of colour codes.
#[derive(Clone, PartialEq)]
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

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Encoding").field("column", &line(&self.column)).field("scale", &self.scale).finish()
    }
}

impl fmt::Debug for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The values are log text.
            Self::Categorical(values) => {
                f.debug_tuple("Categorical").field(&values.iter().map(|value| line(value)).collect::<Vec<_>>()).finish()
            }
            Self::Continuous { min, max } => f.debug_struct("Continuous").field("min", min).field("max", max).finish(),
        }
    }
}

/// Codes for a column.
pub(crate) struct Encoded {
    pub(crate) codes: Int64Chunked,
    pub(crate) encoding: Encoding,
    /// What the masterclass's helper prints.
    pub(crate) message: Option<String>,
}

/// The index of each value by first appearance; missing is a value of its own.
pub(crate) fn categorical(column: &Column) -> Result<Encoded> {
    let texts = python::text(column)?;
    let mut codes: PlHashMap<Option<&str>, i64> = PlHashMap::new();
    let mut values = Vec::new();
    let codes: Int64Chunked = texts
        .iter()
        .map(|text| {
            *codes.entry(text).or_insert_with(|| {
                values.push(text.unwrap_or("null").to_owned());
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

/// Eleven steps between the smallest and the largest number: `228010 - round(10 (v - min) / (max - min))`, halves to
/// even.
pub(crate) fn continuous(column: &Column) -> Result<Encoded> {
    let numbers = python::floats(column)?;
    let unusable = |number: Option<f64>| number.is_none_or(|number| !number.is_finite());
    if let Some(row) = numbers.iter().position(unusable) {
        let example = python::text(&column.slice(row as i64, 1))?;
        return Err(Error::input(format!(
            "cannot colour by `{}` as numbers: {} of {} values are none, such as `{}`\n  \
             remove those rows first (`drop_hyper_nans`, or `where` in the search), or colour by categories",
            column.name(),
            numbers.iter().filter(|number| unusable(*number)).count(),
            numbers.len(),
            example.get(0).unwrap_or("null"),
        )));
    }
    let (min, max) = (numbers.min().unwrap_or(f64::NAN), numbers.max().unwrap_or(f64::NAN));
    if max - min < SMALLEST_RANGE {
        let message = Some("warning: too small values for color_col_by_continuous".to_owned());
        return Ok(Encoded { message, ..categorical(column)? });
    }
    let code = |number: f64| LOW - (10.0 * (number - min) / (max - min)).round_ties_even() as i64;
    Ok(Encoded {
        codes: numbers.iter().map(|number| number.map(code)).collect(),
        encoding: Encoding { column: column.name().to_string(), scale: Scale::Continuous { min, max } },
        message: Some(format!("coloring for range {} {}", python::float(min), python::float(max))),
    })
}

/// ColorBrewer's Paired with 12 colours, which Graphistry uses for codes 0 to 11 (its REST documentation, "Color
/// bindings").
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

/// What follows Paired: each colour is the one farthest, in OKLab, from all before it and from white, among those of 72
/// hues, 4 saturations and 6 lightnesses in HSL and 3 greys. Any two of the 100 are about as far apart as the nearest
/// two of Paired are.
#[rustfmt::skip]
const MORE: [u32; 88] = [
    0xe7_1ff9, 0x03_037c, 0x29_5629, 0x7c_0317, 0x1f_1ff9, 0xb4_64ae, 0x1f_f91f, 0x8c_1ff9, 0x51_a6fb, 0xae_0467,
    0xfc_83fc, 0xb2_a734, 0x40_2956, 0xf9_1f9e, 0x34_b2a7, 0x1f_f9e7, 0x03_547c, 0x70_7010, 0x64_c91d, 0x3d_04ae,
    0xab_83fc, 0x51_6dfb, 0x78_4a3a, 0x8c_8c8c, 0xa0_04ae, 0xe9_6379, 0x28_8a72, 0xc3_f91f, 0xae_0404, 0x7c_0368,
    0x06_e097, 0x78_64b4, 0x1d_56c9, 0x03_7c03, 0xb4_51fb, 0xc5_87a6, 0xc9_1d9e, 0x9c_8616, 0xc5_a687, 0x06_cee0,
    0x87_c59b, 0x54_037c, 0x61_06e0, 0x9b_4b65, 0x56_3129, 0xcb_824d, 0x91_87c5, 0xe9_63c7, 0x87_abc5, 0xe0_ce06,
    0x3a_6e78, 0x03_367c, 0x64_b464, 0x97_e006, 0x83_fc8d, 0xf9_561f, 0x1d_9ec9, 0xbb_06e0, 0x78_3a64, 0xfc_83bf,
    0x67_04ae, 0xd6_c3a9, 0x97_4dcb, 0x10_7048, 0xb4_6478, 0xe0_0661, 0x30_1070, 0x4b_589b, 0xae_9ce2, 0x62_4dcb,
    0x63_1d46, 0x04_3dae, 0x1f_8cf9, 0x04_04ae, 0xcb_4dcb, 0xe2_a936, 0xef_df8f, 0x29_4056, 0x9b_4b9b, 0x4b_879b,
    0xf9_e71f, 0x4f_3a78, 0x83_bffc, 0x1f_56f9, 0x9c_e2cb, 0xa1_cb4d, 0x8a_288a, 0x81_1dc9,
];

/// The colour of a palette code.
///
/// | code | colour |
/// |---|---|
/// | 0 to 11 | ColorBrewer's Paired, as in Graphistry |
/// | 12 to 99 | 88 more that can be told apart (Graphistry's palette ends in black, or starts again) |
/// | from 100 | those 88 again |
/// | 228000 to 228010 | ColorBrewer's Spectral, red to violet |
#[must_use]
pub fn palette_rgb(code: i64) -> [u8; 3] {
    let value = match code {
        0..=11 => PAIRED[code as usize],
        228_000..=228_010 => SPECTRAL[(code - 228_000) as usize],
        _ => MORE[(code - 12).rem_euclid(MORE.len() as i64) as usize],
    };
    [(value >> 16) as u8, (value >> 8) as u8, value as u8]
}
