//! The catalogue of functions. A name that is not here is an error with a suggestion.

use crate::error::{Error, nearest};
use crate::known;
use crate::scan::shortened;
use crate::span::Spanned;

macro_rules! catalogue {
    ($(#[$doc:meta])* $name:ident { $($variant:ident: $($spelling:literal)|+ $syntax:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each variant is the SPL function of that name")]
        pub enum $name { $($variant),+ }

        impl $name {
            /// Every spelling, the canonical one of a function first.
            pub const SPELLINGS: &[(&str, Self)] = &[$($(($spelling, Self::$variant)),+),+];

            /// Canonical name.
            #[must_use]
            pub fn name(self) -> &'static str {
                Self::SPELLINGS.iter().find(|(_, function)| *function == self).map_or("", |(name, _)| name)
            }

            /// What stands between the parentheses, e.g. `(text, start[, length])`; `…` for any number more.
            #[must_use]
            pub const fn syntax(self) -> &'static str {
                match self { $(Self::$variant => $syntax),+ }
            }
        }
    };
}

catalogue! {
    /// Functions of `eval` and `where` (Splunk Search Reference, "Evaluation functions").
    EvalFunction {
        Abs: "abs" "(x)";
        Case: "case" "(condition, value[, …])";
        Ceiling: "ceiling" | "ceil" "(x)";
        CidrMatch: "cidrmatch" "(cidr, ip)";
        Coalesce: "coalesce" "(x[, …])";
        Exact: "exact" "(x)";
        Exp: "exp" "(x)";
        False: "false" "()";
        Floor: "floor" "(x)";
        If: "if" "(condition, then, else)";
        IsNotNull: "isnotnull" "(x)";
        IsNull: "isnull" "(x)";
        IsNum: "isnum" "(x)";
        IsStr: "isstr" "(x)";
        // No page lists `length`, yet Splunk takes it.
        Len: "len" | "length" "(text)";
        Like: "like" "(text, pattern)";
        Ln: "ln" "(x)";
        Log: "log" "(x[, base])";
        Lower: "lower" "(text)";
        LTrim: "ltrim" "(text[, characters])";
        Match: "match" "(text, regex)";
        Max: "max" "(x[, …])";
        Min: "min" "(x[, …])";
        MvAppend: "mvappend" "(x[, …])";
        MvCount: "mvcount" "(field)";
        MvDedup: "mvdedup" "(field)";
        MvFilter: "mvfilter" "(condition)";
        MvIndex: "mvindex" "(field, start[, end])";
        MvJoin: "mvjoin" "(field, delimiter)";
        MvSort: "mvsort" "(field)";
        Null: "null" "()";
        NullIf: "nullif" "(x, y)";
        Pi: "pi" "()";
        Pow: "pow" "(x, y)";
        Replace: "replace" "(text, regex, replacement)";
        Round: "round" "(x[, digits])";
        RTrim: "rtrim" "(text[, characters])";
        Split: "split" "(text, delimiter)";
        Sqrt: "sqrt" "(x)";
        Strftime: "strftime" "(time, format)";
        Substr: "substr" "(text, start[, length])";
        ToNumber: "tonumber" "(text[, base])";
        ToString: "tostring" "(x[, format])";
        Trim: "trim" "(text[, characters])";
        True: "true" "()";
        TypeOf: "typeof" "(x)";
        Upper: "upper" "(text)";
    }
}

catalogue! {
    /// Functions of `stats` (Splunk Search Reference, "Statistical and charting functions").
    StatsFunction {
        Avg: "avg" | "mean" "(field)";
        Count: "count" | "c" "([field])";
        DistinctCount: "dc" | "distinct_count" "(field)";
        Earliest: "earliest" "(field)";
        First: "first" "(field)";
        Last: "last" "(field)";
        Latest: "latest" "(field)";
        List: "list" "(field)";
        Max: "max" "(field)";
        Median: "median" "(field)";
        Min: "min" "(field)";
        Mode: "mode" "(field)";
        Range: "range" "(field)";
        Stdev: "stdev" "(field)";
        Sum: "sum" "(field)";
        Values: "values" "(field)";
        Var: "var" "(field)";
    }
}

impl EvalFunction {
    /// Smallest and largest number of arguments.
    #[must_use]
    pub fn arity(self) -> (usize, usize) {
        let count = |list: &str| list.split(',').filter(|argument| !argument.trim().is_empty()).count();
        let list = self.syntax().trim_matches(['(', ')']);
        let (needed, optional) = list.split_once('[').unwrap_or((list, ""));
        match optional.contains('…') {
            true => (count(needed), usize::MAX),
            false => (count(needed), count(needed) + count(optional.trim_end_matches(']'))),
        }
    }

    pub(crate) fn find(name: &Spanned<String>) -> Result<Self, Error> {
        find(name, Self::SPELLINGS, known::EVAL_FUNCTIONS)
    }
}

impl StatsFunction {
    pub(crate) fn find(name: &Spanned<String>) -> Result<Self, Error> {
        find(name, Self::SPELLINGS, known::STATS_FUNCTIONS)
    }
}

fn find<F: Copy>(name: &Spanned<String>, spellings: &[(&str, F)], unsupported: &[&str]) -> Result<F, Error> {
    let lower = name.value.to_ascii_lowercase();
    let here = || {
        let names: Vec<&str> = spellings.iter().map(|(spelling, _)| *spelling).collect();
        // Ten a line.
        let lines: Vec<String> = names.chunks(10).map(|names| names.join(", ")).collect();
        format!("functions here: {}", lines.join(",\n"))
    };
    if let Some((_, function)) = spellings.iter().find(|(spelling, _)| *spelling == lower) {
        return Ok(*function);
    }
    // `perc` stands for all percentiles: `perc95`, `p95`, `exactperc99.9`.
    let percentile = ["p", "perc", "exactperc", "upperperc"]
        .iter()
        .any(|kind| lower.strip_prefix(kind).is_some_and(|rest| rest.parse::<f64>().is_ok()));
    if unsupported.contains(&lower.as_str()) || (percentile && unsupported.contains(&"perc")) {
        return Err(Error::unsupported(
            name.span,
            format!("`{}` is a function of Splunk that this version does not run", shortened(&name.value)),
        )
        .help(here()));
    }
    let error = Error::syntax(name.span, format!("unknown function `{}`", shortened(&name.value)));
    let candidates = spellings.iter().map(|(spelling, _)| *spelling).chain(unsupported.iter().copied());
    Err(match nearest(&lower, candidates) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => error.help(here()),
    })
}
