//! Shapes to pixels.
//!
//! Edges are not painted one over the other: each adds its colour and its coverage to the pixels it crosses, and the sum
//! decides how much paper is left. So the order of edges does not matter, and where many cross it is dark whatever comes last.

use std::sync::Mutex;

use crate::color::{INK, PAPER, Rgb, rim};
use crate::font;
use crate::label::Label;
use crate::picture::{Disc, Picture, Stroke};

/// Pixels, row by row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Image {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<Rgb>,
}

const DENSITY: f32 = font::DENSITY as f32;
/// An edge of average surroundings covers this much of the paper.
const USUAL_COVER: f32 = 0.5;
/// Least and most weight of an edge.
const WEIGHT: [f32; 2] = [0.03, 1.3];
/// The most that edges cover: points on them still stand out.
const MOST_COVER: f32 = 0.85;
/// White around a label, in pixels.
const HALO: usize = 3;

/// The picture with [`font::DENSITY`] pixels for each CSS pixel along each axis.
pub(crate) fn raster(picture: &Picture) -> Image {
    let width = (picture.width * DENSITY) as usize;
    let height = (picture.height * DENSITY) as usize;
    let mut image = Image { width, height, pixels: edges(&picture.strokes, width, height) };
    for disc in &picture.discs {
        image.disc(disc);
    }
    for label in &picture.labels {
        image.label(label);
    }
    image
}

/// Half the size, each pixel the mean of four.
pub(crate) fn halve(image: &Image) -> Image {
    let (width, height) = (image.width / 2, image.height / 2);
    let mut pixels = Vec::with_capacity(width * height);
    for row in 0..height {
        for column in 0..width {
            let at = |x: usize, y: usize| image.pixels[(row * 2 + y) * image.width + column * 2 + x];
            let four = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
            pixels.push([0, 1, 2].map(|channel| {
                let sum: u16 = four.iter().map(|pixel| u16::from(pixel[channel])).sum();
                ((sum + 2) / 4) as u8
            }));
        }
    }
    Image { width, height, pixels }
}

/// The sum of what edges add to a pixel: colour times coverage, and coverage.
type Sum = [f32; 4];
/// Rows of the raster whose sums stay in a processor's cache while all edges pass.
const BAND: usize = 16;

fn edges(strokes: &[Stroke], width: usize, height: usize) -> Vec<Rgb> {
    let mut sums: Vec<Sum> = vec![[0.0; 4]; width * height];
    let lines: Vec<Line> = strokes.iter().filter_map(Line::new).collect();
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get().min(8));
    // Every band sees every edge in the same order: the sums do not depend on who draws which.
    let bands = Mutex::new(sums.chunks_mut(BAND * width).enumerate());
    let next = || bands.lock().expect("no thread panics").next();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((band, sums)) = next() {
                    let mut band = Band { top: band * BAND, width, sums };
                    for line in &lines {
                        band.line(line);
                    }
                }
            });
        }
    });
    let covered = sums.iter().filter(|sum| sum[3] > 0.0);
    let (pixels, total) = covered.fold((0_u64, 0.0_f64), |(n, total), sum| (n + 1, total + f64::from(sum[3])));
    let mean = (total / pixels.max(1) as f64) as f32;
    let weight = (USUAL_COVER / (1.0 - USUAL_COVER) / mean.max(1e-3)).clamp(WEIGHT[0], WEIGHT[1]);
    sums.iter()
        .map(|&[red, green, blue, cover]| {
            if cover == 0.0 {
                return PAPER;
            }
            let opacity = (weight * cover / (1.0 + weight * cover)).min(MOST_COVER);
            let color = [red / cover, green / cover, blue / cover];
            [0, 1, 2].map(|channel| mix(f32::from(PAPER[channel]), color[channel], opacity))
        })
        .collect()
}

fn mix(below: f32, above: f32, opacity: f32) -> u8 {
    (below + (above - below) * opacity + 0.5) as u8
}

/// A stroke in pixels. Along its longer axis, `long`, it goes pixel by pixel; across, it covers pixels in parts.
struct Line {
    /// It goes more sideways than up or down.
    flat: bool,
    /// Where it begins: along and across.
    start: [f32; 2],
    /// Where it ends, along.
    end: f32,
    /// How far it goes across, for each pixel along.
    slope: f32,
    /// Half of what it covers across.
    half: f32,
    /// The rows that it can touch.
    rows: [f32; 2],
    /// What it adds to a pixel that it covers: its colour, and one.
    color: Sum,
}

impl Line {
    /// `None`: a point.
    fn new(stroke: &Stroke) -> Option<Self> {
        let [from, to] = [stroke.from, stroke.to].map(|point| point.map(|axis| axis * DENSITY));
        let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        let flat = dx * dx >= dy * dy;
        let (long, short) = if flat { (0, 1) } else { (1, 0) };
        let [start, end] = if from[long] <= to[long] { [from, to] } else { [to, from] };
        let length = end[long] - start[long];
        if length <= 0.0 {
            return None;
        }
        let slope = (end[short] - start[short]) / length;
        let half = stroke.width * DENSITY * 0.5 * (1.0 + slope * slope).sqrt();
        let [red, green, blue] = stroke.color.map(f32::from);
        Some(Self {
            flat,
            start: [start[long], start[short]],
            end: end[long],
            slope,
            half,
            rows: [from[1].min(to[1]) - half, from[1].max(to[1]) + half],
            color: [red, green, blue, 1.0],
        })
    }
}

/// Some rows of the raster.
struct Band<'a> {
    top: usize,
    width: usize,
    sums: &'a mut [Sum],
}

impl Band<'_> {
    fn line(&mut self, line: &Line) {
        let rows = [self.top as f32, (self.top + self.sums.len() / self.width) as f32];
        if line.rows[1] < rows[0] || line.rows[0] > rows[1] {
            return;
        }
        if line.flat {
            self.flat(line, rows);
        } else {
            self.steep(line, rows);
        }
    }

    /// Column by column.
    fn flat(&mut self, line: &Line, rows: [f32; 2]) {
        let &Line { start, end, slope, half, .. } = line;
        let [mut first, mut last] = [start[0].max(0.0), end.min(self.width as f32)];
        if slope != 0.0 {
            // Only the columns in which the line is in the band.
            let column = |row: f32| start[0] + (row - start[1]) / slope;
            let (a, b) = (column(rows[0] - half), column(rows[1] + half));
            first = first.max(a.min(b));
            last = last.min(a.max(b));
        }
        // Nothing is below zero: to cut off the fraction is to round down.
        let mut column = first as usize;
        while (column as f32) < last {
            let (along, near, far) = line.part(column as f32, rows);
            let from = near as usize;
            if (from as f32) < far {
                let first = (from - self.top) * self.width + column;
                cover(&mut self.sums[first..], self.width, &line.color, along, near, far);
            }
            column += 1;
        }
    }

    /// Row by row.
    fn steep(&mut self, line: &Line, rows: [f32; 2]) {
        let [first, last] = [line.start[0].max(rows[0]), line.end.min(rows[1])];
        let mut row = first as usize;
        while (row as f32) < last {
            let (along, near, far) = line.part(row as f32, [0.0, self.width as f32]);
            let from = near as usize;
            if (from as f32) < far {
                let first = (row - self.top) * self.width + from;
                cover(&mut self.sums[first..], 1, &line.color, along, near, far);
            }
            row += 1;
        }
    }
}

impl Line {
    /// Of the pixels that begin at `step`: how far along the line covers them, and from where to where across.
    #[inline]
    fn part(&self, step: f32, bounds: [f32; 2]) -> (f32, f32, f32) {
        let along = (step + 1.0).min(self.end) - step.max(self.start[0]);
        let middle = self.start[1] + (step + 0.5 - self.start[0]) * self.slope;
        (along, (middle - self.half).max(bounds[0]), (middle + self.half).min(bounds[1]))
    }
}

/// Adds to pixels across a line, `apart` places apart, of which the first holds `near`: in part to the first and to the
/// last, which holds `far`.
#[inline]
fn cover(sums: &mut [Sum], apart: usize, color: &Sum, along: f32, near: f32, far: f32) {
    let (from, to) = (near as usize, far as usize);
    if from == to {
        return add(&mut sums[0], color, (far - near) * along);
    }
    add(&mut sums[0], color, ((from + 1) as f32 - near) * along);
    for cell in 1..to - from {
        add(&mut sums[cell * apart], color, along);
    }
    let rest = far - to as f32;
    if rest > 0.0 {
        add(&mut sums[(to - from) * apart], color, rest * along);
    }
}

#[inline]
fn add(sum: &mut Sum, color: &Sum, cover: f32) {
    for channel in 0..4 {
        sum[channel] += color[channel] * cover;
    }
}

impl Image {
    fn blend(&mut self, column: usize, row: usize, color: Rgb, opacity: f32) {
        let pixel = &mut self.pixels[row * self.width + column];
        *pixel = [0, 1, 2].map(|channel| mix(f32::from(pixel[channel]), f32::from(color[channel]), opacity));
    }

    fn disc(&mut self, disc: &Disc) {
        let radius = disc.radius * DENSITY;
        let [x, y] = disc.at.map(|axis| axis * DENSITY);
        let edge = (radius * 0.3).min(1.8);
        let range = |middle: f32, end: usize| {
            ((middle - radius - 1.0).max(0.0) as usize)..((middle + radius + 2.0).max(0.0) as usize).min(end)
        };
        for row in range(y, self.height) {
            for column in range(x, self.width) {
                let [dx, dy] = [column as f32 + 0.5 - x, row as f32 + 0.5 - y];
                let distance = (dx * dx + dy * dy).sqrt();
                let outer = (radius + 0.5 - distance).clamp(0.0, 1.0);
                if outer > 0.0 {
                    let inner = (radius - edge + 0.5 - distance).clamp(0.0, 1.0);
                    self.blend(column, row, rim(disc.color), outer);
                    self.blend(column, row, disc.color, inner);
                }
            }
        }
    }

    fn label(&mut self, label: &Label) {
        let (advance, height) = (font::advance(), font::height());
        let width = label.text.chars().count() * advance + 2 * HALO;
        let rows = height + 2 * HALO;
        let mut ink = vec![0_u8; width * rows];
        for (at, c) in label.text.chars().enumerate() {
            let left = HALO + at * advance;
            match font::glyph(c) {
                Some(glyph) => {
                    for (y, line) in glyph.rows().enumerate() {
                        let start = (HALO + y) * width + left;
                        ink[start..start + line.len()].copy_from_slice(line);
                    }
                }
                None if c == '…' => dots(&mut ink, width, left, height),
                None => hollow_box(&mut ink, width, left, advance, height),
            }
        }
        let halo = spread(&ink, width, rows);
        let [x, y] = label.at.map(|axis| (axis * DENSITY).round() as usize);
        for row in 0..rows {
            for column in 0..width {
                let (Some(px), Some(py)) = ((x + column).checked_sub(HALO), (y + row).checked_sub(HALO)) else {
                    continue;
                };
                let at = row * width + column;
                if px < self.width && py < self.height && halo[at] > 0 {
                    self.blend(px, py, PAPER, f32::from(halo[at]) / 255.0 * 0.85);
                    self.blend(px, py, INK, f32::from(ink[at]) / 255.0);
                }
            }
        }
    }
}

/// What shows that a name is cut; the font has no character for it.
fn dots(ink: &mut [u8], width: usize, left: usize, height: usize) {
    let bottom = HALO + height * 3 / 4;
    for column in [1, 2, 6, 7, 11, 12] {
        for row in [bottom - 2, bottom - 1] {
            ink[row * width + left + column] = 255;
        }
    }
}

/// For characters that the font lacks.
fn hollow_box(ink: &mut [u8], width: usize, left: usize, advance: usize, height: usize) {
    let [top, bottom] = [HALO + height / 4, HALO + height * 3 / 4];
    let [first, last] = [left + 2, left + advance - 3];
    for row in top..=bottom {
        for column in first..=last {
            if row == top || row == bottom || column == first || column == last {
                ink[row * width + column] = 200;
            }
        }
    }
}

/// Each pixel the largest within a circle of [`HALO`].
fn spread(ink: &[u8], width: usize, rows: usize) -> Vec<u8> {
    let mut out = vec![0_u8; ink.len()];
    let reach = HALO as isize;
    for row in 0..rows {
        for column in 0..width {
            let value = ink[row * width + column];
            if value == 0 {
                continue;
            }
            for dy in -reach..=reach {
                for dx in -reach..=reach {
                    let [x, y] = [column as isize + dx, row as isize + dy];
                    let inside = (0..width as isize).contains(&x) && (0..rows as isize).contains(&y);
                    if dx * dx + dy * dy <= reach * reach + 1 && inside {
                        let pixel = &mut out[y as usize * width + x as usize];
                        *pixel = (*pixel).max(value);
                    }
                }
            }
        }
    }
    out
}
