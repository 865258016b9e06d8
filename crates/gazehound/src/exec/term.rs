//! Terms and phrases over `_raw`: token matches, upper and lower case alike.
//!
//! Splunk cuts an event at breakers (segmenters.conf) and looks up the pieces. Here the text is looked for in `_raw`
//! itself, with a breaker or an end on both sides, which comes to the same events.
//!
//! `_raw` is searched as it was read, as Splunk does. In a JSON log a backslash is written twice, so the file name
//! `\hack\a.jpg` is `\\hack\\a.jpg` in `_raw`: the phrase `"\hack\a.jpg"` finds nothing there, the term `hack` does.

use gazehound_spl::ast::Pattern;
use polars::prelude::*;
use rayon::prelude::*;
use regex::{Regex, RegexBuilder};

use crate::error::{Error, Result};

/// Events that one thread looks through at a time.
const CHUNK: usize = 16_384;

/// Cut first, also by `TERM(…)`.
const MAJOR: &str = r#"\s\[\]<>(){}|!;,'"*&?+"#;
/// Cut the pieces again.
const MINOR: &str = r"/:=@.\-$#%\\_";

/// Terms of which an event must have one.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    patterns: Vec<Pattern>,
    /// The bare texts, without their ends: quick, and wrong only by saying yes too often.
    hint: Regex,
    exact: Regex,
}

impl Terms {
    /// Ready to look for any of `patterns`.
    pub(super) fn new(patterns: Vec<Pattern>) -> Result<Self> {
        let any = |one: fn(&Pattern) -> String| {
            let alternatives: Vec<String> = patterns.iter().map(one).collect();
            RegexBuilder::new(&alternatives.join("|"))
                .size_limit(1 << 28)
                .build()
                .map_err(|error| Error::unsupported(format!("too many or too long terms in one search: {error}")))
        };
        Ok(Self { hint: any(inner)?, exact: any(with_ends)?, patterns })
    }

    /// What is looked for.
    pub(super) fn into_patterns(self) -> Vec<Pattern> {
        self.patterns
    }

    /// Which events have one of them.
    pub(super) fn mask(&self, raw: &StringChunked) -> BooleanChunked {
        let raw: Vec<Option<&str>> = raw.iter().collect();
        let has: Vec<bool> = raw
            .par_chunks(CHUNK)
            .flat_map_iter(|raw| {
                // Expressions of its own: threads that share one wait for each other.
                let (hint, exact) = (self.hint.clone(), self.exact.clone());
                raw.iter().map(move |raw| raw.is_some_and(|raw| hint.is_match(raw) && exact.is_match(raw)))
            })
            .collect();
        BooleanChunked::from_iter_values(PlSmallStr::EMPTY, has.into_iter())
    }
}

/// A term that every event has.
pub(super) fn is_everything(pattern: &Pattern) -> bool {
    !pattern.text.is_empty() && pattern.text.chars().all(|c| c == '*')
}

/// The text itself. A `*` inside stands for anything, in a bare word up to the next major breaker.
fn inner(pattern: &Pattern) -> String {
    let pieces: Vec<String> = pattern.text.trim_matches('*').split('*').map(regex::escape).collect();
    let flags = match (pattern.case_sensitive, pattern.text.is_ascii()) {
        (true, _) => "-i",
        // Without Unicode's folding, in which `k` is also the Kelvin sign.
        (false, true) => "i-u",
        (false, false) => "i",
    };
    // In Unicode mode again, since a negated class must not match half a character.
    let star = if pattern.quoted { "(?su:.*?)".to_owned() } else { format!("(?u:[^{MAJOR}]*)") };
    format!("(?{flags}:{})", pieces.join(&star))
}

fn with_ends(pattern: &Pattern) -> String {
    let breakers = if pattern.term { MAJOR.to_owned() } else { format!("{MAJOR}{MINOR}") };
    // A `*` at an end, or an end that is a breaker itself, needs none beside it.
    let open = |edge: Option<char>| edge.is_none_or(|c| c == '*' || is_breaker(c, pattern.term));
    let text = pattern.text.as_str();
    let left = if open(text.chars().next()) { String::new() } else { format!("(?:^|[{breakers}])") };
    let right = if open(text.chars().next_back()) { String::new() } else { format!("(?:$|[{breakers}])") };
    format!("{left}{}{right}", inner(pattern))
}

fn is_breaker(c: char, major_only: bool) -> bool {
    c.is_whitespace() || r#"[]<>(){}|!;,'"*&?+"#.contains(c) || (!major_only && r"/:=@.-$#%\_".contains(c))
}
