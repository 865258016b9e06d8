//! What an axis means and where its ticks are.

use crate::text;

/// One axis: its name, its range, and whether equal steps are equal factors.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What is measured, with its unit if it has one.
    pub name: String,
    /// Smallest and largest value.
    pub range: (f64, f64),
    /// Logarithmic. Values of 0 and below lie on the low edge, which the tick `≤ 0` marks.
    pub log: bool,
    /// Values to be named on the axis, in order; none: the axis finds its own.
    pub ticks: Vec<(f64, String)>,
}

impl Axis {
    /// An axis over the finite ones of `values` that finds its own ticks.
    #[must_use]
    pub fn over(name: &str, values: impl Iterator<Item = f64>, log: bool) -> Self {
        let (mut low, mut high, mut floor) = (f64::INFINITY, f64::NEG_INFINITY, false);
        for value in values.filter(|value| value.is_finite()) {
            if log && value <= 0.0 {
                floor = true;
                continue;
            }
            (low, high) = (low.min(value), high.max(value));
        }
        if low > high {
            (low, high) = if log { (1.0, 10.0) } else { (0.0, 1.0) };
        }
        if log {
            // Whole decades, and one more below for what has no logarithm.
            low = 10_f64.powf(low.log10().floor());
            high = 10_f64.powf(high.log10().ceil().max(low.log10() + 1.0));
            if floor {
                low /= 10.0;
            }
        } else if low == high {
            (low, high) = (low - 0.5, high + 0.5);
        }
        let mut axis = Self { name: name.to_owned(), range: (low, high), log, ticks: Vec::new() };
        axis.ticks = if log { axis.decades(floor) } else { axis.round_steps() };
        axis
    }

    /// Where `value` lies, 0 to 1.
    pub(super) fn place(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        let place =
            if self.log { (value.max(low) / low).ln() / (high / low).ln() } else { (value - low) / (high - low) };
        place.clamp(0.0, 1.0)
    }

    fn decades(&self, floor: bool) -> Vec<(f64, String)> {
        let (from, to) = (self.range.0.log10().round() as i32, self.range.1.log10().round() as i32);
        let step = ((to - from) / 8 + 1).max(1);
        (from..=to)
            .filter(|power| (power - from) % step == 0)
            .map(|power| {
                let value = 10_f64.powi(power);
                (value, if floor && power == from { "≤ 0".to_owned() } else { short(value) })
            })
            .collect()
    }

    /// Four to ten ticks at multiples of 1, 2 or 5 times a power of ten.
    fn round_steps(&self) -> Vec<(f64, String)> {
        let (low, high) = self.range;
        let rough = (high - low) / 6.0;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|step| *step >= rough).unwrap_or(power);
        let (first, last) = ((low / step).ceil() as i64, (high / step).floor() as i64);
        (first..=last).map(|n| (n as f64 * step, short(n as f64 * step))).collect()
    }
}

/// A tick's number: `250`, `10k`, `1M`, `0.01`.
fn short(value: f64) -> String {
    let scaled = |by: f64, unit: &str| format!("{}{unit}", trimmed(value / by));
    match value.abs() {
        size if size >= 1e9 => scaled(1e9, "G"),
        size if size >= 1e6 => scaled(1e6, "M"),
        size if size >= 1e4 => scaled(1e3, "k"),
        size if size >= 1.0 && value.fract() == 0.0 => {
            format!("{}{}", if value < 0.0 { "-" } else { "" }, text::count(size as u64))
        }
        _ => trimmed(value),
    }
}

fn trimmed(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" { "0".to_owned() } else { text.to_owned() }
}
