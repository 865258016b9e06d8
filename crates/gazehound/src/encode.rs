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
    /// The colours of the codes.
    pub palette: Palette,
}

/// The meaning of colour codes.
#[derive(Clone, PartialEq)]
pub enum Scale {
    /// Code `i` stands for value `i`.
    Categorical(Vec<String>),
    /// Codes 228010 (smallest) down to 228000 (largest), in steps of a tenth of the range.
    Continuous {
        /// Smallest number.
        min: f64,
        /// Largest number.
        max: f64,
    },
}

/// Which colours codes have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Palette {
    /// [`palette_rgb`]: codes mean there what they mean to a Graphistry server.
    #[default]
    Graphistry,
    /// Red, green, blue: for categories in order, and from the first again where there are more; for numbers from the
    /// smallest to the largest, colours between two neighbours mixed.
    Colors(Vec<[u8; 3]>),
}

impl Encoding {
    /// The colour of a code.
    #[must_use]
    pub fn rgb(&self, code: i64) -> [u8; 3] {
        let colors = match &self.palette {
            Palette::Colors(colors) if !colors.is_empty() => colors,
            _ => return palette_rgb(code),
        };
        match self.scale {
            Scale::Categorical(_) => colors[code.rem_euclid(colors.len() as i64) as usize],
            Scale::Continuous { .. } => mixed(colors, ((LOW - code) as f64 / STEPS).clamp(0.0, 1.0)),
        }
    }

    /// The colours of the steps from the smallest number to the largest.
    #[must_use]
    pub fn ramp(&self) -> Vec<[u8; 3]> {
        (LOW - STEPS as i64..=LOW).rev().map(|code| self.rgb(code)).collect()
    }
}

/// The colour at `place`, 0 to 1, of the way along `colors`.
fn mixed(colors: &[[u8; 3]], place: f64) -> [u8; 3] {
    let at = place * (colors.len() - 1) as f64;
    let (low, high) = (colors[at.floor() as usize], colors[at.ceil() as usize]);
    std::array::from_fn(|i| {
        let (low, high) = (f64::from(low[i]), f64::from(high[i]));
        (low + (high - low) * at.fract()).round() as u8
    })
}

/// Palettes with names: ColorBrewer's Paired and Spectral; Okabe and Ito's eight colours that the colour-blind can tell
/// apart ("Color Universal Design", 2008); viridis (Smith and van der Walt, 2015), whose lightness grows evenly.
const NAMED: [(&str, &[u32]); 4] = [
    ("paired", &PAIRED),
    ("spectral", &SPECTRAL),
    ("okabe-ito", &[0xe6_9f00, 0x56_b4e9, 0x00_9e73, 0xf0_e442, 0x00_72b2, 0xd5_5e00, 0xcc_79a7, 0x00_0000]),
    (
        "viridis",
        &[
            0x44_0154, 0x48_2576, 0x41_4487, 0x35_608d, 0x2a_788e, 0x21_908c, 0x22_a884, 0x43_bf71, 0x7a_d151,
            0xbb_df27, 0xfd_e725,
        ],
    ),
];

impl Palette {
    /// Colours such as `#1f78b4`, or names of palettes, which stand for all their colours: `paired`, `spectral`,
    /// `okabe-ito`, `viridis`.
    ///
    /// # Errors
    /// A text that is neither, or no colour at all.
    pub fn new(colors: &[&str]) -> Result<Self> {
        let mut all = Vec::new();
        for text in colors {
            match NAMED.iter().find(|(name, _)| name == text) {
                Some((_, colors)) => all.extend(colors.iter().map(|color| rgb(*color))),
                None => all.push(parse_color(text)?),
            }
        }
        if all.is_empty() {
            return Err(Error::input(format!("a palette needs a colour\n  expected {}", expected_colors())));
        }
        Ok(Self::Colors(all))
    }
}

fn expected_colors() -> String {
    let names: Vec<String> = NAMED.iter().map(|(name, _)| format!("`{name}`")).collect();
    format!("colours such as `#1f78b4`, or a palette: {}", names.join(", "))
}

/// `#rrggbb` or `#rgb`.
pub(crate) fn parse_color(text: &str) -> Result<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    match (value, digits.map_or(0, str::len)) {
        (Some(value), 6) => Ok(rgb(value)),
        (Some(value), 3) => Ok([value >> 8, value >> 4, value].map(|digit| (digit & 0xf) as u8 * 0x11)),
        _ => Err(Error::input(format!("`{text}` is no colour\n  expected {}", expected_colors()))),
    }
}

const fn rgb(value: u32) -> [u8; 3] {
    [(value >> 16) as u8, (value >> 8) as u8, value as u8]
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Encoding")
            .field("column", &line(&self.column))
            .field("scale", &self.scale)
            .field("palette", &self.palette)
            .finish()
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

impl Encoded {
    fn new(column: &Column, codes: Int64Chunked, scale: Scale) -> Self {
        let encoding = Encoding { column: column.name().to_string(), scale, palette: Palette::default() };
        Self { codes, encoding, message: None }
    }
}

/// The index of each value by first appearance; missing is a value of its own.
pub(crate) fn categorical(column: &Column) -> Result<Encoded> {
    let texts = python::text(column)?;
    let has_gaps = texts.null_count() > 0;
    let mut places: PlHashMap<Option<&str>, i64> = PlHashMap::new();
    let mut values = Vec::new();
    // The links' blocks share their events' arrays, and then their codes. (Arrays may share texts and differ in their
    // gaps.)
    let mut made: PlHashMap<(usize, usize), Int64Chunked> = PlHashMap::new();
    let mut all = Int64Chunked::from_vec(column.name().clone(), Vec::new());
    for array in texts.downcast_iter() {
        let key = (array.views().as_ptr() as usize, array.len());
        if !has_gaps && let Some(codes) = made.get(&key) {
            all.append(codes)?;
            continue;
        }
        let place = |text| {
            *places.entry(text).or_insert_with(|| {
                values.push(text.unwrap_or("null").to_owned());
                values.len() as i64 - 1
            })
        };
        let codes = Int64Chunked::from_vec(PlSmallStr::EMPTY, array.iter().map(place).collect());
        all.append(&codes)?;
        made.insert(key, codes);
    }
    Ok(Encoded::new(column, all, Scale::Categorical(values)))
}

/// The colours of `mapping` for its values, in its order, and `other` for all other values.
pub(crate) fn mapped(column: &Column, mapping: &[(&str, &str)], other: &str) -> Result<Encoded> {
    let texts = python::text(column)?;
    let mut places: PlHashMap<&str, i64> = PlHashMap::new();
    let mut colors = Vec::new();
    for (value, color) in mapping {
        if places.insert(value, colors.len() as i64).is_some() {
            return Err(Error::input(format!("`{value}` is given two colours\n  give each value one")));
        }
        colors.push(parse_color(color)?);
    }
    colors.push(parse_color(other)?);
    let rest = mapping.len() as i64;
    let code = |text: Option<&str>| text.and_then(|text| places.get(text)).copied().unwrap_or(rest);
    let codes: Int64Chunked = texts.iter().map(|text| Some(code(text))).collect();
    let values = mapping.iter().map(|(value, _)| *value).chain(["(other)"]).map(str::to_owned).collect();
    let mut encoded = Encoded::new(column, codes, Scale::Categorical(values));
    encoded.encoding.palette = Palette::Colors(colors);
    Ok(encoded)
}

/// Below this difference the masterclass's helper falls back to categories.
const SMALLEST_RANGE: f64 = 0.000_001;
/// Code of the smallest value; the largest has this less ten.
const LOW: i64 = 228_010;
/// Steps from the smallest to the largest.
const STEPS: f64 = 10.0;

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
    let code = |number: f64| LOW - (STEPS * (number - min) / (max - min)).round_ties_even() as i64;
    let codes = numbers.iter().map(|number| number.map(code)).collect();
    let message = Some(format!("coloring for range {} {}", python::float(min), python::float(max)));
    Ok(Encoded { message, ..Encoded::new(column, codes, Scale::Continuous { min, max }) })
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
    rgb(value)
}
