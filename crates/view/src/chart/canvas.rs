//! Paper, ink and the parts that all charts share.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Axis;
use crate::color::{INK, PAPER, Rgb};
use crate::text;

/// Pixels.
pub(super) const WIDTH: u32 = 760;
/// Of text, in what plotters calls a size: 12 pixels.
const SIZE: i32 = 15;
/// Pixels that one character takes, on average.
const CHARACTER: i32 = 7;
/// Lines that help the eye, and text that is not the matter itself.
pub(super) const FAINT: Rgb = [225, 228, 232];
pub(super) const QUIET: Rgb = [87, 96, 106];

pub(super) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

pub(super) const fn rgb([red, green, blue]: Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

/// An SVG of [`WIDTH`] × `height`, painted by `paint`.
pub(super) fn draw(height: u32, paint: impl FnOnce(&Area<'_>) -> Drawn) -> String {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        area.fill(&rgb(PAPER))
            .and_then(|()| paint(&area))
            .and_then(|()| area.present())
            .expect("writing to a string does not fail");
    }
    svg
}

/// Where a text's anchor is.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

/// One line of text, its log text made safe, vertically centred on `at`.
pub(super) fn write(area: &Area<'_>, words: &str, at: (i32, i32), side: Side, color: Rgb) -> Drawn {
    let horizontal = match side {
        Side::Left => HPos::Left,
        Side::Middle => HPos::Center,
        Side::Right => HPos::Right,
    };
    let style = ("sans-serif", SIZE).into_font().color(&rgb(color)).pos(Pos::new(horizontal, VPos::Center));
    area.draw(&Text::new(text::line(words).into_owned(), at, style))
}

/// The line under everything and its ticks; `left..right` and `y` in pixels.
pub(super) fn bottom_axis(area: &Area<'_>, axis: &Axis, (left, right): (i32, i32), (top, y): (i32, i32)) -> Drawn {
    for (value, label) in &axis.ticks {
        let x = left + (axis.place(*value) * f64::from(right - left)).round() as i32;
        area.draw(&PathElement::new([(x, top), (x, y)], rgb(FAINT)))?;
        write(area, label, (x, y + 12), Side::Middle, QUIET)?;
    }
    area.draw(&PathElement::new([(left, y), (right, y)], rgb(QUIET)))?;
    write(area, &text::cut(&axis.name, 80), (right, y + 29), Side::Right, INK)
}

/// The same at the left.
pub(super) fn left_axis(area: &Area<'_>, axis: &Axis, (top, bottom): (i32, i32), (x, right): (i32, i32)) -> Drawn {
    for (value, label) in &axis.ticks {
        let y = bottom - (axis.place(*value) * f64::from(bottom - top)).round() as i32;
        area.draw(&PathElement::new([(x, y), (right, y)], rgb(FAINT)))?;
        write(area, label, (x - 6, y), Side::Right, QUIET)?;
    }
    area.draw(&PathElement::new([(x, top), (x, bottom)], rgb(QUIET)))?;
    write(area, &text::cut(&axis.name, 60), (8, top - 14), Side::Left, INK)
}

/// Entries side by side, ending at the right; those that find no place are counted.
pub(super) fn legend<'a>(area: &Area<'_>, entries: impl Iterator<Item = (&'a str, Rgb)>, y: i32) -> Drawn {
    let entries: Vec<(String, Rgb)> =
        entries.map(|(label, color)| (text::cut(label, 28).into_owned(), color)).collect();
    let width = |label: &str| label.chars().count() as i32 * CHARACTER + 26;
    let room = WIDTH as i32 - 260;
    let mut used = 0;
    let shown = entries.iter().take_while(|(label, _)| {
        used += width(label);
        used <= room
    });
    let shown = shown.count();
    let rest = entries.len() - shown;
    let more = format!("… and {rest} more");
    let mut x = WIDTH as i32 - 12;
    if rest > 0 {
        write(area, &more, (x, y), Side::Right, QUIET)?;
        x -= width(&more);
    }
    for (label, color) in entries[..shown].iter().rev() {
        write(area, label, (x, y), Side::Right, INK)?;
        x -= width(label);
        area.draw(&Rectangle::new([(x + 8, y - 5), (x + 18, y + 5)], rgb(*color).filled()))?;
    }
    Ok(())
}
