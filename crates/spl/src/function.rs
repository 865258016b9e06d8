//! The catalogue of functions. A name that is not here is an error with a suggestion.

use crate::error::{Error, nearest};
pub use crate::known::{EVAL_NOT_RUN, STATS_NOT_RUN};
use crate::scan::shortened;
use crate::span::Spanned;

macro_rules! catalogue {
    ($(#[$doc:meta])* $name:ident {
        $($variant:ident $(($payload:ident))?: $($spelling:literal)|+ $syntax:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each variant is the SPL function of that name")]
        pub enum $name { $($variant $(($payload))?),+ }

        impl $name {
            /// Every function (one with a number in its name with an example of it), its spellings without a number, the
            /// canonical one first, and what stands between the parentheses.
            pub const CATALOGUE: &[(Self, &[&str], &str)] =
                &[$((Self::$variant $(($payload::EXAMPLE))?, &[$($spelling),+], $syntax)),+];

            fn entry(self) -> (&'static [&'static str], &'static str) {
                let same = |other: &Self| std::mem::discriminant(other) == std::mem::discriminant(&self);
                let entry = Self::CATALOGUE.iter().find(|(function, ..)| same(function));
                entry.map_or((&[], ""), |(_, spellings, syntax)| (*spellings, *syntax))
            }

            /// Canonical name, without a number.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.entry().0.first().unwrap_or(&"")
            }

            /// What stands between the parentheses, e.g. `(text, start[, length])`; `…` for any number more.
            #[must_use]
            pub fn syntax(self) -> &'static str {
                self.entry().1
            }

            fn spelled(lower: &str) -> Option<Self> {
                let found = Self::CATALOGUE.iter().find(|(_, spellings, _)| spellings.contains(&lower));
                found.map(|(function, ..)| *function)
            }

            fn spellings() -> Vec<&'static str> {
                Self::CATALOGUE.iter().flat_map(|(_, spellings, _)| spellings.iter().copied()).collect()
            }
        }
    };
}

catalogue! {
    /// Functions of `eval` and `where` (Splunk Search Reference, "Evaluation functions"). What their arguments are called
    /// says what they must be: see [`EvalFunction::syntax`].
    EvalFunction {
        Abs: "abs" "(number)";
        Acos: "acos" "(number)";
        Acosh: "acosh" "(number)";
        Asin: "asin" "(number)";
        Asinh: "asinh" "(number)";
        Atan: "atan" "(number)";
        Atan2: "atan2" "(number, number)";
        Atanh: "atanh" "(number)";
        Avg: "avg" "(x[, …])";
        BitAnd: "bit_and" "(number, number[, …])";
        BitNot: "bit_not" "(number[, bits])";
        BitOr: "bit_or" "(number, number[, …])";
        BitShiftLeft: "bit_shift_left" "(number, digits)";
        BitShiftRight: "bit_shift_right" "(number, digits)";
        BitXor: "bit_xor" "(number, number[, …])";
        Case: "case" "(condition, value[, …])";
        Ceiling: "ceiling" | "ceil" "(number)";
        CidrMatch: "cidrmatch" "(cidr, ip)";
        Coalesce: "coalesce" "(x[, …])";
        Commands: "commands" "(search)";
        Cos: "cos" "(number)";
        Cosh: "cosh" "(number)";
        Exact: "exact" "(number)";
        Exp: "exp" "(number)";
        False: "false" "()";
        Floor: "floor" "(number)";
        Hypot: "hypot" "(number, number)";
        If: "if" "(condition, then, else)";
        IpMask: "ipmask" "(mask, ip)";
        IsBool: "isbool" "(x)";
        IsInt: "isint" "(x)";
        IsNotNull: "isnotnull" "(x)";
        IsNull: "isnull" "(x)";
        IsNum: "isnum" "(x)";
        IsStr: "isstr" "(x)";
        Json: "json" "(text)";
        JsonAppend: "json_append" "(json, path, value[, …])";
        JsonArray: "json_array" "([value, …])";
        JsonArrayToMv: "json_array_to_mv" "(json[, quoted])";
        JsonDelete: "json_delete" "(json, path[, …])";
        JsonExtend: "json_extend" "(json, path, value[, …])";
        JsonExtract: "json_extract" "(json[, path, …])";
        JsonExtractExact: "json_extract_exact" "(json[, key, …])";
        JsonKeys: "json_keys" "(json)";
        JsonObject: "json_object" "([key, value, …])";
        JsonSet: "json_set" "(json, path, value[, …])";
        JsonSetExact: "json_set_exact" "(json, key, value[, …])";
        JsonValid: "json_valid" "(json)";
        // No page lists `length`, yet Splunk takes it.
        Len: "len" | "length" "(text)";
        Like: "like" "(text, pattern)";
        Ln: "ln" "(number)";
        Log: "log" "(number[, base])";
        Lower: "lower" "(text)";
        LTrim: "ltrim" "(text[, characters])";
        Match: "match" "(text, regex)";
        Max: "max" "(x[, …])";
        Md5: "md5" "(text)";
        Min: "min" "(x[, …])";
        MvAppend: "mvappend" "(x[, …])";
        MvCount: "mvcount" "(field)";
        MvDedup: "mvdedup" "(field)";
        MvFilter: "mvfilter" "(condition)";
        MvFind: "mvfind" "(field, regex)";
        MvIndex: "mvindex" "(field, start[, end])";
        MvJoin: "mvjoin" "(field, delimiter)";
        MvMap: "mvmap" "(field, value)";
        MvRange: "mvrange" "(start, end[, step])";
        MvReverse: "mvreverse" "(field)";
        MvSort: "mvsort" "(field)";
        MvToJsonArray: "mv_to_json_array" "(field[, infer])";
        MvZip: "mvzip" "(field, field[, delimiter])";
        Now: "now" "()";
        Null: "null" "()";
        NullIf: "nullif" "(x, y)";
        Pi: "pi" "()";
        Pow: "pow" "(number, exponent)";
        Printf: "printf" "(format[, x, …])";
        Random: "random" "()";
        RelativeTime: "relative_time" "(time, distance)";
        Replace: "replace" "(text, regex, replacement)";
        Round: "round" "(number[, digits])";
        RTrim: "rtrim" "(text[, characters])";
        SearchMatch: "searchmatch" "(search)";
        Sha1: "sha1" "(text)";
        Sha256: "sha256" "(text)";
        Sha512: "sha512" "(text)";
        Sigfig: "sigfig" "(number)";
        Sin: "sin" "(number)";
        Sinh: "sinh" "(number)";
        Spath: "spath" "(json, path)";
        Split: "split" "(text, delimiter)";
        Sqrt: "sqrt" "(number)";
        Strftime: "strftime" "(time, format)";
        Strptime: "strptime" "(text, format)";
        Substr: "substr" "(text, start[, length])";
        Sum: "sum" "(x[, …])";
        Tan: "tan" "(number)";
        Tanh: "tanh" "(number)";
        Time: "time" "()";
        ToNumber: "tonumber" "(text[, base])";
        ToString: "tostring" "(x[, format])";
        Trim: "trim" "(text[, characters])";
        True: "true" "()";
        TypeOf: "typeof" "(x)";
        Upper: "upper" "(text)";
        UrlDecode: "urldecode" "(text)";
        Validate: "validate" "(condition, value[, …])";
    }
}

catalogue! {
    /// Functions of `stats` (Splunk Search Reference, "Statistical and charting functions").
    StatsFunction {
        Avg: "avg" | "mean" "(field)";
        Count: "count" | "c" "([field])";
        DistinctCount: "dc" | "distinct_count" "(field)";
        Earliest: "earliest" "(field)";
        EarliestTime: "earliest_time" "(field)";
        EstDc: "estdc" "(field)";
        EstDcError: "estdc_error" "(field)";
        ExactPerc(Percent): "exactperc" "(field)";
        First: "first" "(field)";
        Last: "last" "(field)";
        Latest: "latest" "(field)";
        LatestTime: "latest_time" "(field)";
        List: "list" "(field)";
        Max: "max" "(field)";
        Median: "median" "(field)";
        Min: "min" "(field)";
        Mode: "mode" "(field)";
        Perc(Percent): "perc" | "p" "(field)";
        Range: "range" "(field)";
        Rate: "rate" "(field)";
        Stdev: "stdev" "(field)";
        Stdevp: "stdevp" "(field)";
        Sum: "sum" "(field)";
        SumSq: "sumsq" "(field)";
        UpperPerc(Percent): "upperperc" "(field)";
        Values: "values" "(field)";
        Var: "var" "(field)";
        Varp: "varp" "(field)";
    }
}

/// The number in `perc95`: from 0 to 100, to six digits after the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Percent(u32);

impl Percent {
    /// The half.
    pub const MEDIAN: Self = Self(50_000_000);
    const EXAMPLE: Self = Self(95_000_000);
    const WHOLE: u32 = 100_000_000;

    /// `percent` of 100; `None` outside 0 to 100.
    #[must_use]
    pub fn new(percent: f64) -> Option<Self> {
        (0.0..=100.0).contains(&percent).then(|| Self((percent * 1e6).round() as u32))
    }

    /// The place (from 0) of this percentile among `count` values in ascending order: the floor of `percent / 100 · count`
    /// (limits.conf, `[stats] perc_method = nearest-rank`, the default), the last one for 100.
    #[must_use]
    pub fn rank(self, count: usize) -> usize {
        let rank = count as u128 * u128::from(self.0) / u128::from(Self::WHOLE);
        (rank as usize).min(count.saturating_sub(1))
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

    /// Arguments come two by two: from which one on, and what a pair is.
    #[must_use]
    pub const fn pairs(self) -> Option<(usize, &'static str)> {
        match self {
            Self::Case | Self::Validate => Some((0, "condition and value")),
            Self::JsonObject => Some((0, "key and value")),
            Self::JsonSetExact => Some((1, "key and value")),
            Self::JsonAppend | Self::JsonExtend | Self::JsonSet => Some((1, "path and value")),
            _ => None,
        }
    }

    /// The argument at `place` (from 0) must be a number.
    pub(crate) fn takes_number(self, place: usize) -> bool {
        const NUMBERS: [&str; 8] = ["number", "bits", "digits", "base", "exponent", "start", "length", "time"];
        let names = self.syntax().trim_matches(['(', ')']).split(['[', ',', ']']).map(str::trim);
        let mut names = names.filter(|name| !name.is_empty());
        names.nth(place).is_some_and(|name| NUMBERS.contains(&name))
    }

    pub(crate) fn find(name: &Spanned<String>) -> Result<Self, Error> {
        let lower = name.value.to_ascii_lowercase();
        if let Some(function) = Self::spelled(&lower) {
            return Ok(function);
        }
        let written = shortened(&name.value);
        if lower == "lookup" {
            let message = "`lookup` is a command here, not a function";
            return Err(Error::unsupported(name.span, message)
                .help("write `| lookup TABLE FIELD OUTPUT FIELD` before this command"));
        }
        if StatsFunction::spelled(&lower).is_some() {
            return Err(Error::syntax(name.span, format!("`{written}` is a function of `stats`, not of `eval`"))
                .help(format!("for example `| stats {written}(FIELD) AS n BY FIELD`")));
        }
        Err(unknown(name, &lower, &Self::spellings(), EVAL_NOT_RUN))
    }
}

impl StatsFunction {
    /// What `_time` of the events is, decides the result.
    #[must_use]
    pub const fn looks_at_time(self) -> bool {
        matches!(self, Self::Earliest | Self::EarliestTime | Self::Latest | Self::LatestTime | Self::Rate)
    }

    pub(crate) fn find(name: &Spanned<String>) -> Result<Self, Error> {
        let lower = name.value.to_ascii_lowercase();
        let kind: fn(Percent) -> Self = match lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.') {
            "exactperc" => Self::ExactPerc,
            "perc" | "p" => Self::Perc,
            "upperperc" => Self::UpperPerc,
            _ => {
                return Self::spelled(&lower).ok_or_else(|| Self::unknown(name, &lower));
            }
        };
        let number = lower.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        if number.is_empty() {
            return Err(Error::syntax(name.span, format!("`{}` needs its percentage", name.value))
                .help(format!("for example `{}95(FIELD)`", name.value)));
        }
        number.parse().ok().and_then(Percent::new).map(kind).ok_or_else(|| {
            Error::syntax(name.span, format!("`{}` is no percentage", shortened(number)))
                .help("a percentage is a number from 0 to 100, for example `perc99.9(FIELD)`")
        })
    }

    fn unknown(name: &Spanned<String>, lower: &str) -> Error {
        let written = shortened(&name.value);
        if let Some(function) = EvalFunction::spelled(lower) {
            let syntax = function.syntax();
            return Error::syntax(name.span, format!("`{written}` is a function of `eval`, not of `stats`"))
                .help(format!("compute it first, `| eval n={written}{syntax}`, or count with `count(eval(…))`"));
        }
        unknown(name, lower, &Self::spellings(), STATS_NOT_RUN)
    }
}

fn unknown(name: &Spanned<String>, lower: &str, spellings: &[&str], unsupported: &[&str]) -> Error {
    let here = || {
        // Ten a line.
        let lines: Vec<String> = spellings.chunks(10).map(|names| names.join(", ")).collect();
        format!("functions here: {}", lines.join(",\n"))
    };
    let written = shortened(&name.value);
    if unsupported.contains(&lower) {
        let message = format!("`{written}` is a function of Splunk that this version does not run");
        return Error::unsupported(name.span, message).help(here());
    }
    let error = Error::syntax(name.span, format!("unknown function `{written}`"));
    let candidates = spellings.iter().chain(unsupported).copied();
    match nearest(lower, candidates) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => error.help(here()),
    }
}
