//! The catalogue of functions. A name that is not here is an error with a suggestion.

use crate::error::{Error, nearest};
use crate::known;
use crate::span::Spanned;

macro_rules! catalogue {
    ($(#[$doc:meta])* $name:ident { $($variant:ident: $($spelling:literal)|+;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each variant is the SPL function of that name")]
        pub enum $name { $($variant),+ }

        impl $name {
            /// Every spelling, the canonical one of a function first.
            const SPELLINGS: &[(&str, Self)] = &[$($(($spelling, Self::$variant)),+),+];
        }
    };
}

catalogue! {
    /// Functions of `eval` and `where` (Splunk Search Reference, "Evaluation functions").
    EvalFunction {
        Abs: "abs"; Case: "case"; Ceiling: "ceiling" | "ceil"; CidrMatch: "cidrmatch"; Coalesce: "coalesce";
        Exact: "exact"; Exp: "exp"; False: "false"; Floor: "floor"; If: "if"; IsNotNull: "isnotnull"; IsNull: "isnull";
        IsNum: "isnum"; IsStr: "isstr"; Len: "len" | "length"; Like: "like"; Ln: "ln"; Log: "log"; Lower: "lower";
        LTrim: "ltrim"; Match: "match"; Max: "max"; Min: "min"; MvAppend: "mvappend"; MvCount: "mvcount";
        MvDedup: "mvdedup"; MvFilter: "mvfilter"; MvIndex: "mvindex"; MvJoin: "mvjoin"; MvSort: "mvsort"; Null: "null";
        NullIf: "nullif"; Pi: "pi"; Pow: "pow"; Replace: "replace"; Round: "round"; RTrim: "rtrim"; Split: "split";
        Sqrt: "sqrt"; Strftime: "strftime"; Substr: "substr"; ToNumber: "tonumber"; ToString: "tostring"; Trim: "trim";
        True: "true"; TypeOf: "typeof"; Upper: "upper";
    }
}

catalogue! {
    /// Functions of `stats` (Splunk Search Reference, "Statistical and charting functions").
    StatsFunction {
        Avg: "avg" | "mean"; Count: "count" | "c"; DistinctCount: "dc" | "distinct_count"; Earliest: "earliest";
        First: "first"; Last: "last"; Latest: "latest"; List: "list"; Max: "max"; Median: "median"; Min: "min";
        Mode: "mode"; Range: "range"; Stdev: "stdev"; Sum: "sum"; Values: "values"; Var: "var";
    }
}

impl EvalFunction {
    /// Canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::SPELLINGS.iter().find(|(_, function)| *function == self).map_or("", |(name, _)| name)
    }

    /// Smallest and largest number of arguments.
    #[must_use]
    pub const fn arity(self) -> (usize, usize) {
        match self {
            Self::False | Self::Null | Self::Pi | Self::True => (0, 0),
            Self::Abs
            | Self::Ceiling
            | Self::Exact
            | Self::Exp
            | Self::Floor
            | Self::IsNotNull
            | Self::IsNull
            | Self::IsNum
            | Self::IsStr
            | Self::Len
            | Self::Ln
            | Self::Lower
            | Self::MvCount
            | Self::MvDedup
            | Self::MvFilter
            | Self::MvSort
            | Self::Sqrt
            | Self::TypeOf
            | Self::Upper => (1, 1),
            Self::Log | Self::LTrim | Self::Round | Self::RTrim | Self::ToNumber | Self::ToString | Self::Trim => {
                (1, 2)
            }
            Self::CidrMatch
            | Self::Like
            | Self::Match
            | Self::MvJoin
            | Self::NullIf
            | Self::Pow
            | Self::Split
            | Self::Strftime => (2, 2),
            Self::MvIndex | Self::Substr => (2, 3),
            Self::If | Self::Replace => (3, 3),
            Self::Case => (2, usize::MAX),
            Self::Coalesce | Self::Max | Self::Min | Self::MvAppend => (1, usize::MAX),
        }
    }

    pub(crate) fn find(name: &Spanned<String>) -> Result<Self, Error> {
        find(name, Self::SPELLINGS, known::EVAL_FUNCTIONS)
    }
}

impl StatsFunction {
    /// Canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::SPELLINGS.iter().find(|(_, function)| *function == self).map_or("", |(name, _)| name)
    }

    pub(crate) fn find(name: &Spanned<String>) -> Result<Self, Error> {
        find(name, Self::SPELLINGS, known::STATS_FUNCTIONS)
    }
}

fn find<F: Copy>(name: &Spanned<String>, spellings: &[(&str, F)], unsupported: &[&str]) -> Result<F, Error> {
    let lower = name.value.to_ascii_lowercase();
    if let Some((_, function)) = spellings.iter().find(|(spelling, _)| *spelling == lower) {
        return Ok(*function);
    }
    let percentile = lower.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let percentile = lower.starts_with('p') && percentile.parse::<f64>().is_ok();
    if unsupported.contains(&lower.as_str()) || (percentile && unsupported.contains(&"perc")) {
        return Err(Error::unsupported(
            name.span,
            format!("`{}` is a function of Splunk that this version does not run", name.value),
        ));
    }
    let error = Error::syntax(name.span, format!("unknown function `{}`", name.value));
    let candidates = spellings.iter().map(|(spelling, _)| *spelling).chain(unsupported.iter().copied());
    Err(match nearest(&lower, candidates) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => {
            let names: Vec<&str> = spellings.iter().map(|(spelling, _)| *spelling).collect();
            error.help(format!("functions here: {}", names.join(", ")))
        }
    })
}
