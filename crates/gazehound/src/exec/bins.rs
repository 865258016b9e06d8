//! Bins of times and of numbers: what `bin`, `chart` and `timechart` share.

use chrono::NaiveDate;
use gazehound_spl::ast::{BinSpan, Binning, TimeUnit};
use gazehound_spl::span::Spanned;

use super::{Engine, metadata, number, wrong};
use crate::error::Result;

/// Most bins where none are asked for (limits.conf, `[discretize] default_time_bins`; Search Reference, bin).
const DEFAULT_BINS: u64 = 100;

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// Spans of times that are chosen by themselves, and years beyond (Search Reference, timechart, "Default time spans").
const SPANS: [(u64, TimeUnit); 11] = [
    (1, TimeUnit::Second),
    (5, TimeUnit::Second),
    (10, TimeUnit::Second),
    (30, TimeUnit::Second),
    (1, TimeUnit::Minute),
    (5, TimeUnit::Minute),
    (10, TimeUnit::Minute),
    (30, TimeUnit::Minute),
    (1, TimeUnit::Hour),
    (1, TimeUnit::Day),
    (1, TimeUnit::Month),
];

/// Bins of times, in µs since 1970, UTC. They are counted from 1970-01-01, months and longer from January of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeBins {
    length: Length,
    snap: Option<(TimeUnit, Option<u8>)>,
}

#[derive(Debug, Clone, Copy)]
enum Length {
    Micros(i64),
    Months(i64),
}

impl TimeBins {
    /// `None` for a logarithmic span, which times do not have.
    pub(super) fn new(span: BinSpan) -> Option<Self> {
        let (length, snap) = match span {
            BinSpan::Number(seconds) => (Length::Micros(((seconds * SECOND as f64).round() as i64).max(1)), None),
            BinSpan::Time { count, unit, snap } => {
                let count = i64::try_from(count).ok()?;
                let months = match unit {
                    TimeUnit::Month => Some(1),
                    TimeUnit::Quarter => Some(3),
                    TimeUnit::Year => Some(12),
                    _ => None,
                };
                match (months, unit.micros()) {
                    (Some(months), _) => (Length::Months(months * count.min(100_000)), None),
                    (None, Some(micros)) => (Length::Micros(micros.checked_mul(count)?), snap),
                    (None, None) => return None,
                }
            }
            BinSpan::Log { .. } => return None,
        };
        Some(Self { length, snap })
    }

    /// Chosen for times from `first` to `last`: the span that was asked for, else the shortest that gives no more bins
    /// than asked for.
    pub(super) fn choose(engine: &Engine<'_>, binning: &Binning, first: i64, last: i64) -> Result<Self> {
        let of = |span: &Spanned<BinSpan>| {
            Self::new(span.value)
                .ok_or_else(|| wrong(engine.text, span.span, "times have no logarithmic span", "for example `span=5m`"))
        };
        if let Some(span) = &binning.span {
            return of(span);
        }
        let least = binning.min_span.as_ref().map(of).transpose()?;
        let most = binning.bins.unwrap_or(DEFAULT_BINS);
        let years = (0..).map(|power| (10_u64.pow(power), TimeUnit::Year));
        for (count, unit) in SPANS.into_iter().chain(years.take(5)) {
            let Some(bins) = Self::new(BinSpan::Time { count, unit, snap: None }) else { continue };
            if least.is_some_and(|least| bins.rough() < least.rough()) {
                continue;
            }
            if bins.between(bins.start(first), bins.start(last)) < most {
                return Ok(bins);
            }
        }
        Ok(least.unwrap_or(Self { length: Length::Months(12), snap: None }))
    }

    /// Where the bin of `time` begins.
    pub(super) fn start(&self, time: i64) -> i64 {
        match (self.length, self.snap) {
            (Length::Micros(length), None) => time.div_euclid(length) * length,
            (Length::Micros(length), Some((unit, day))) => {
                let base = snapped(time, unit, day);
                base + (time - base).div_euclid(length) * length
            }
            (Length::Months(count), _) => month_start(month_of(time).div_euclid(count) * count),
        }
    }

    /// Where the bin after the one that begins at `start` begins.
    pub(super) fn next(&self, start: i64) -> i64 {
        match self.length {
            Length::Months(count) => month_start(month_of(start) + count),
            // Where the snap unit begins anew, so does a bin.
            Length::Micros(length) => match self.snap {
                Some(_) => self.start(start + length).max(start + 1),
                None => start + length,
            },
        }
    }

    /// Bins from the one at `first` to the one at `last`, both starts, without the last.
    pub(super) fn between(&self, first: i64, last: i64) -> u64 {
        match self.length {
            Length::Micros(length) => ((last - first) / length) as u64,
            Length::Months(count) => ((month_of(last) - month_of(first)) / count) as u64,
        }
    }

    /// Weeks, counted from Thursday 1970-01-01.
    pub(super) fn begins_on_thursday(&self) -> bool {
        self.snap.is_none() && matches!(self.length, Length::Micros(length) if length % (7 * DAY) == 0)
    }

    /// Its length, a month being 30 days.
    const fn rough(&self) -> i64 {
        match self.length {
            Length::Micros(length) => length,
            Length::Months(count) => count * 30 * DAY,
        }
    }
}

fn month_of(time: i64) -> i64 {
    let (year, month, _) = metadata::civil(time.div_euclid(DAY));
    (year - 1970) * 12 + month as i64 - 1
}

/// The first of a month counted from January 1970.
fn month_start(month: i64) -> i64 {
    let year = i32::try_from(1970 + month.div_euclid(12)).unwrap_or(i32::MAX);
    let first = NaiveDate::from_ymd_opt(year, month.rem_euclid(12) as u32 + 1, 1).unwrap_or(NaiveDate::MAX);
    first.signed_duration_since(NaiveDate::default()).num_days() * DAY
}

/// The last beginning of `unit` before `time`.
fn snapped(time: i64, unit: TimeUnit, weekday: Option<u8>) -> i64 {
    let days = time.div_euclid(DAY);
    match unit {
        // 1970-01-01 was a Thursday, day 4 counted from Sunday.
        TimeUnit::Week => (days - (days + 4 - i64::from(weekday.unwrap_or(0))).rem_euclid(7)) * DAY,
        TimeUnit::Month => month_start(month_of(time)),
        TimeUnit::Quarter => month_start(month_of(time).div_euclid(3) * 3),
        TimeUnit::Year => month_start(month_of(time).div_euclid(12) * 12),
        _ => {
            let length = unit.micros().unwrap_or(DAY);
            time.div_euclid(length) * length
        }
    }
}

/// Bins of numbers.
#[derive(Debug, Clone, Copy)]
pub(super) enum NumberBins {
    /// All of one width, from 0.
    Even(f64),
    /// Borders at `coefficient` times a power of `base`.
    Log { coefficient: f64, base: f64 },
}

impl NumberBins {
    /// Chosen for numbers from `low` to `high`: the span that was asked for, else the least power of ten that gives no more
    /// bins than asked for (Search Manual, "Using bins and time spans": 0 to 59 in 5 bins is one bin, 0 to 100).
    pub(super) fn choose(binning: &Binning, low: f64, high: f64) -> Self {
        match binning.span.as_ref().map(|span| span.value) {
            Some(BinSpan::Log { coefficient, base }) => Self::Log { coefficient, base },
            Some(span) => Self::Even(width(span)),
            None => {
                let low = binning.start.map_or(low, |start| low.min(start));
                let high = binning.end.map_or(high, |end| high.max(end));
                let least = (high - low) / binning.bins.unwrap_or(DEFAULT_BINS) as f64;
                let mut width_ = 1.0;
                if least > 0.0 && least.is_finite() {
                    width_ = 10_f64.powi(least.log10().ceil() as i32);
                    // A logarithm is not exact.
                    if width_ / 10.0 >= least {
                        width_ /= 10.0;
                    }
                }
                Self::Even(binning.min_span.as_ref().map_or(width_, |span| width_.max(width(span.value))))
            }
        }
    }

    /// `low-high`, the low end inclusive; `None` for a number that is in no bin (none above 0 in a logarithmic one).
    pub(super) fn label(&self, value: f64) -> Option<String> {
        let (low, high) = match *self {
            Self::Even(width) => {
                let low = (value / width).floor();
                (tidy(low * width, width), tidy((low + 1.0) * width, width))
            }
            Self::Log { coefficient, base } if value > 0.0 => {
                let mut power = (value / coefficient).log(base).floor();
                // A logarithm is not exact: 1000 is in 1000-10000.
                if coefficient * base.powf(power + 1.0) <= value {
                    power += 1.0;
                } else if coefficient * base.powf(power) > value {
                    power -= 1.0;
                }
                (coefficient * base.powf(power), coefficient * base.powf(power + 1.0))
            }
            Self::Log { .. } => return None,
        };
        Some(format!("{}-{}", number::text(low), number::text(high)))
    }
}

/// A border without the dust of binary fractions: 0.1 + 0.2 is 0.3.
fn tidy(border: f64, width: f64) -> f64 {
    if width >= 1.0 {
        return border;
    }
    let scale = 10_f64.powi(2 - width.log10().floor() as i32);
    let rounded = (border * scale).round() / scale;
    if rounded.is_finite() { rounded } else { border }
}

/// A width in numbers; of a time, seconds.
fn width(span: BinSpan) -> f64 {
    match span {
        BinSpan::Number(width) => width,
        BinSpan::Time { count, unit, .. } => {
            count as f64 * unit.micros().map_or(30.0 * 86_400.0, |micros| micros as f64 / SECOND as f64)
        }
        BinSpan::Log { .. } => 1.0,
    }
}

/// What a bin's label sorts by: the number that it is, or that it begins with.
pub(super) fn order(label: &str) -> Option<f64> {
    number::parse(label).or_else(|| {
        let from = usize::from(label.starts_with('-'));
        let (low, high) = label.get(from..)?.split_once('-')?;
        number::parse(high)?;
        number::parse(low).map(|low| if from == 1 { -low } else { low })
    })
}
