//! `bin`: puts numbers and times into bins; `bucket` is another name for it.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, decimal, print_field, shortened, unsupported, whole};
use crate::span::Spanned;

pub(super) const SYNTAX: &str =
    "bin [span=N | span=5m | span=2log10 | bins=N] [minspan=SPAN] [start=N] [end=N] FIELD [AS FIELD]";

/// The `bin` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Bin {
    /// Whose values go into bins.
    pub field: Field,
    /// `AS name`: where the bins go; without it, into the field itself.
    pub alias: Option<Field>,
    /// How wide the bins are.
    pub binning: Binning,
}

/// How wide bins are: by `span`, else so that there are at most `bins` (Search Reference, bin).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Binning {
    /// `span=`.
    pub span: Option<Spanned<BinSpan>>,
    /// `bins=`: the most bins there may be.
    pub bins: Option<u64>,
    /// `minspan=`: the narrowest bins that may be chosen.
    pub min_span: Option<Spanned<BinSpan>>,
    /// `start=`: stretches the range to be divided.
    pub start: Option<f64>,
    /// `end=`: stretches the range to be divided.
    pub end: Option<f64>,
}

/// The width of a bin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BinSpan {
    /// A number; of a time, seconds.
    Number(f64),
    /// A time.
    Time {
        /// How many units.
        count: u64,
        /// Of what.
        unit: TimeUnit,
        /// `@unit`: bins begin anew where this unit does; of a week, on that day (0 is Sunday).
        snap: Option<(TimeUnit, Option<u8>)>,
    },
    /// Bins whose borders are `coefficient` times a power of `base`.
    Log {
        /// From 1, less than `base`.
        coefficient: f64,
        /// More than 1.
        base: f64,
    },
}

/// Units of time spans (Search Reference, timechart, "Time scale units").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// `us`.
    Microsecond,
    /// `ms`.
    Millisecond,
    /// `cs`.
    Centisecond,
    /// `ds`.
    Decisecond,
    /// `s`.
    Second,
    /// `m`.
    Minute,
    /// `h`.
    Hour,
    /// `d`.
    Day,
    /// `w`.
    Week,
    /// `mon`.
    Month,
    /// `q`.
    Quarter,
    /// `y`.
    Year,
}

/// Each unit's spellings, the one it prints as first.
const UNITS: [(TimeUnit, &[&str]); 12] = [
    (TimeUnit::Microsecond, &["us"]),
    (TimeUnit::Millisecond, &["ms"]),
    (TimeUnit::Centisecond, &["cs"]),
    (TimeUnit::Decisecond, &["ds"]),
    (TimeUnit::Second, &["s", "sec", "secs", "second", "seconds"]),
    (TimeUnit::Minute, &["m", "min", "mins", "minute", "minutes"]),
    (TimeUnit::Hour, &["h", "hr", "hrs", "hour", "hours"]),
    (TimeUnit::Day, &["d", "day", "days"]),
    (TimeUnit::Week, &["w", "week", "weeks"]),
    (TimeUnit::Month, &["mon", "month", "months"]),
    (TimeUnit::Quarter, &["q", "qtr", "qtrs", "quarter", "quarters"]),
    (TimeUnit::Year, &["y", "yr", "yrs", "year", "years"]),
];

impl TimeUnit {
    fn find(word: &str) -> Option<Self> {
        UNITS.iter().find(|(_, spellings)| spellings.contains(&word)).map(|(unit, _)| *unit)
    }

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        UNITS.iter().find(|(unit, _)| *unit == self).map_or("", |(_, spellings)| spellings[0])
    }

    /// Microseconds; `None` for months and longer, whose length varies.
    #[must_use]
    pub const fn micros(self) -> Option<i64> {
        Some(match self {
            Self::Microsecond => 1,
            Self::Millisecond => 1_000,
            Self::Centisecond => 10_000,
            Self::Decisecond => 100_000,
            Self::Second => 1_000_000,
            Self::Minute => 60_000_000,
            Self::Hour => 3_600_000_000,
            Self::Day => 86_400_000_000,
            Self::Week => 604_800_000_000,
            Self::Month | Self::Quarter | Self::Year => return None,
        })
    }
}

/// The options of [`Binning`].
pub(super) const BINNING: [&str; 6] = ["bins", "minspan", "span", "start", "end", "aligntime"];

impl Binning {
    /// Takes one of the options [`BINNING`] of `command`.
    pub(super) fn take(&mut self, command: &str, name: &str, value: &Spanned<String>) -> Result<(), Error> {
        match name {
            "bins" => {
                let bins = whole(name, value)?;
                if bins < 2 {
                    return Err(Error::syntax(value.span, "`bins` is at least 2").help("for one bin, use `stats`"));
                }
                self.bins = Some(bins);
            }
            "minspan" => self.min_span = Some(span(name, value)?),
            "span" => self.span = Some(span(name, value)?),
            "start" => self.start = Some(decimal(name, value)?),
            "end" => self.end = Some(decimal(name, value)?),
            _ => return Err(unsupported(command, name, value)),
        }
        Ok(())
    }

    pub(super) fn print(&self) -> String {
        let spans = [("span", &self.span), ("minspan", &self.min_span)];
        let spans = spans.into_iter().filter_map(|(name, span)| Some((name, span.as_ref()?.value.to_string())));
        let numbers = [("bins", self.bins.map(|n| n.to_string())), ("start", self.start.map(|n| n.to_string()))];
        let numbers = numbers.into_iter().chain([("end", self.end.map(|n| n.to_string()))]);
        let all = spans.chain(numbers.filter_map(|(name, number)| Some((name, number?))));
        all.map(|(name, value)| format!(" {name}={value}")).collect()
    }
}

/// `5m`, `1w@w1`, `10`, `0.5`, `2log10`.
fn span(name: &str, value: &Spanned<String>) -> Result<Spanned<BinSpan>, Error> {
    let text = value.value.to_ascii_lowercase();
    let (number, rest) = text.split_at(text.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count());
    let positive = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite() && *n > 0.0);
    let or_one = |text: &str| if text.is_empty() { Some(1.0) } else { positive(text) };
    let found = if let Some(base) = rest.strip_prefix("log") {
        let base = if base.is_empty() { Some(10.0) } else { positive(base) };
        or_one(number)
            .zip(base)
            .filter(|(coefficient, base)| *base > 1.0 && (1.0..*base).contains(coefficient))
            .map(|(coefficient, base)| BinSpan::Log { coefficient, base })
    } else if rest.is_empty() {
        positive(number).map(BinSpan::Number)
    } else {
        time(number, rest)
    };
    found.map(|found| Spanned::new(found, value.span)).ok_or_else(|| {
        Error::syntax(value.span, format!("expected a span for `{name}`, found `{}`", shortened(&value.value)))
            .help("for example `5m`, `1d`, `1w@w1`, `1mon`, `10` or `2log10`")
    })
}

fn time(number: &str, rest: &str) -> Option<BinSpan> {
    let count = if number.is_empty() { 1 } else { number.parse().ok().filter(|count| *count > 0)? };
    let (unit, snap) = match rest.split_once('@') {
        None => (rest, None),
        Some((unit, snap)) => {
            let (word, day) = snap.split_at(snap.trim_end_matches(|c: char| c.is_ascii_digit()).len());
            let snap = TimeUnit::find(word)?;
            let day: Option<u8> = if day.is_empty() { None } else { Some(day.parse().ok().filter(|day| *day <= 7)?) };
            if (day.is_some() && snap != TimeUnit::Week) || snap < TimeUnit::Second {
                return None;
            }
            (unit, Some((snap, day)))
        }
    };
    Some(BinSpan::Time { count, unit: TimeUnit::find(unit)?, snap })
}

/// A length of time such as `30s`, for `command`; without a unit, seconds.
pub(super) fn length(name: &str, value: &Spanned<String>) -> Result<BinSpan, Error> {
    match span(name, value)?.value {
        BinSpan::Number(count) if count.fract() == 0.0 => {
            Ok(BinSpan::Time { count: count as u64, unit: TimeUnit::Second, snap: None })
        }
        length @ BinSpan::Time { unit, snap: None, .. } if unit.micros().is_some() => Ok(length),
        _ => {
            Err(Error::syntax(value.span, format!("expected a time for `{name}`, found `{}`", shortened(&value.value)))
                .help("for example `30s`, `5m` or `1d`"))
        }
    }
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Bin, Error> {
    let mut binning = Binning::default();
    let (mut field, mut alias) = (None, None);
    loop {
        scan.skip_blank()?;
        if field.is_some() && alias.is_none() && scan.eat_keyword("as") {
            scan.skip_blank()?;
            alias = Some(scan.field()?);
            continue;
        }
        match scan.next("bin", &BINNING)? {
            Next::Option(name, value) => binning.take("bin", &name, &value)?,
            Next::Field(one) if field.is_none() => field = Some(one),
            Next::Field(two) => {
                return Err(Error::syntax(two.span, "`bin` takes one field").help("write one `bin` for each"));
            }
            Next::End => break,
        }
    }
    Ok(Bin { field: field.ok_or_else(|| scan.expected("a field name"))?, alias, binning })
}

impl fmt::Display for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bin{} {}", self.binning.print(), print_field(&self.field.value))?;
        match &self.alias {
            Some(alias) => write!(f, " AS {}", print_field(&alias.value)),
            None => Ok(()),
        }
    }
}

impl fmt::Display for BinSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Log { coefficient, base } => write!(f, "{coefficient}log{base}"),
            Self::Time { count, unit, snap } => {
                write!(f, "{count}{}", unit.name())?;
                match snap {
                    Some((unit, day)) => {
                        write!(f, "@{}{}", unit.name(), day.map_or_else(String::new, |day| day.to_string()))
                    }
                    None => Ok(()),
                }
            }
        }
    }
}
