//! Time stamps as integers, and as Zeek's JSON writes them.

use std::fmt;

/// A point in time: µs since 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Instant(u64);

pub(super) const SECOND: u64 = 1_000_000;
pub(super) const MINUTE: u64 = 60 * SECOND;
pub(super) const HOUR: u64 = 60 * MINUTE;
pub(super) const DAY: u64 = 24 * HOUR;

/// Midnight before the sample's first events.
pub(super) const FIRST_DAY: Instant = Instant(1_533_254_400 * SECOND);

impl Instant {
    /// `micros` later.
    pub(super) const fn after(self, micros: u64) -> Self {
        Self(self.0 + micros)
    }

    /// `micros` earlier.
    pub(super) const fn before(self, micros: u64) -> Self {
        Self(self.0 - micros)
    }
}

/// `2018-08-03T23:38:18.796898Z`. The date is counted from 0000-03-01 in eras of 400 years, so that leap days come last
/// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`).
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, micros) = (self.0 / DAY + 719_468, self.0 % DAY);
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        let (hour, minute, second) = (micros / HOUR, micros / MINUTE % 60, micros / SECOND % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:06}Z", micros % SECOND)
    }
}
