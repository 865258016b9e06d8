//! Search macros: names that stand for pieces of a search, in Splunk's `macros.conf` format.
//!
//! ```text
//! [zeek_logs]
//! definition = index=corelight_tutorial sourcetype=conn
//!
//! [busy(2)]
//! args = field, least
//! definition = where $field$ > $least$
//! ```
//!
//! Source: Splunk Knowledge Manager Manual, "Use search macros in searches", and macros.conf.spec.

use std::collections::BTreeMap;

use crate::error::{Error, nearest};
use crate::scan::shortened;
use crate::span::Span;

/// Macros by name and number of arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Macros {
    /// `busy(2)`, or `zeek_logs` for one without arguments.
    known: BTreeMap<String, Macro>,
}

/// What a macro stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Macro {
    /// Names of the arguments, which stand as `$name$` in the definition.
    pub arguments: Vec<String>,
    /// The text that takes the place of the macro.
    pub definition: String,
}

/// What detections are published with in place of a filter of one's own.
const NO_FILTER: &str = "search *";

impl Default for Macros {
    /// The built-in ones.
    fn default() -> Self {
        let mut macros = Self::none();
        for (name, arguments, definition) in Self::BUILT_IN {
            macros.define(name, arguments, definition);
        }
        macros
    }
}

impl Macros {
    /// The macros that Splunk's public detections use everywhere, in words of our own: name, arguments, definition. What
    /// `summariesonly` and `allow_old_summaries` ask for changes nothing where there are no summaries.
    pub const BUILT_IN: [(&str, &[&str], &str); 3] = [
        ("security_content_summariesonly", &[], "summariesonly=false allow_old_summaries=true fillnull_value=null"),
        ("security_content_ctime", &["field"], "convert timeformat=\"%Y-%m-%dT%H:%M:%S\" ctime($field$)"),
        ("drop_dm_object_name", &["object"], "rename $object$.* AS *"),
    ];

    /// No macros, not even the built-in ones.
    #[must_use]
    pub const fn none() -> Self {
        Self { known: BTreeMap::new() }
    }

    /// Adds the macro `name`, or replaces the one of that name and number of arguments.
    pub fn define(&mut self, name: &str, arguments: &[&str], definition: &str) {
        let arguments: Vec<String> = arguments.iter().map(|name| (*name).to_owned()).collect();
        self.known.insert(key(name, arguments.len()), Macro { arguments, definition: definition.to_owned() });
    }

    /// Adds the macros of `other`, which replace those of the same name and number of arguments.
    pub fn extend(&mut self, other: &Self) {
        self.known.extend(other.known.iter().map(|(name, found)| (name.clone(), found.clone())));
    }

    /// The names, with the number of arguments where there are some: `busy(2)`, `zeek_logs`.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.known.keys().cloned().collect()
    }

    /// Adds the macros of `conf`, the text of a `macros.conf`; later ones replace earlier ones. Keys that say nothing
    /// about the text (`description`, `validation`, `errormsg`) are passed over.
    ///
    /// # Errors
    /// A line is neither a stanza, a comment nor `key = value`; a stanza has no definition, or names another number of
    /// arguments than `args`; `iseval` is on.
    pub fn read(&mut self, conf: &str) -> Result<(), Error> {
        self.stanzas(conf).map_err(|error| error.in_text(conf))
    }

    fn stanzas(&mut self, conf: &str) -> Result<(), Error> {
        let mut open: Option<Stanza> = None;
        let mut at = 0;
        while at < conf.len() {
            let (line, value, next) = logical_line(conf, at);
            at = next;
            if value.is_empty() || value.starts_with(['#', ';']) {
                continue;
            }
            if let Some(inner) = value.strip_prefix('[') {
                if let Some(stanza) = open.take() {
                    self.close(stanza)?;
                }
                let name = inner.strip_suffix(']').ok_or_else(|| {
                    Error::syntax(line, "a stanza without its `]`")
                        .help("write `[name]`, or `[name(2)]` for two arguments")
                })?;
                open = Some(Stanza { name: name.trim().to_owned(), place: line, arguments: None, definition: None });
                continue;
            }
            let Some((name, text)) = value.split_once('=') else {
                return Err(Error::syntax(line, "expected `key = value`").help("for example `definition = search *`"));
            };
            let Some(stanza) = &mut open else {
                return Err(Error::syntax(line, "a line before the first stanza").help("begin with `[name]`"));
            };
            let text = text.trim();
            match name.trim() {
                "definition" => stanza.definition = Some(text.to_owned()),
                "args" => {
                    let names = text.split(',').map(|name| name.trim().to_owned());
                    stanza.arguments = Some(names.filter(|name| !name.is_empty()).collect());
                }
                "iseval" if !matches!(text.to_ascii_lowercase().as_str(), "0" | "f" | "false") => {
                    let message =
                        format!("the macro `{}` is computed by `eval`, which this version does not run", stanza.name);
                    return Err(
                        Error::unsupported(line, message).help("write the text that it gives as its definition")
                    );
                }
                _ => {}
            }
        }
        open.map_or(Ok(()), |stanza| self.close(stanza))
    }

    fn close(&mut self, stanza: Stanza) -> Result<(), Error> {
        let (name, count) = match stanza.name.split_once('(') {
            None => (stanza.name.as_str(), 0),
            Some((name, rest)) => {
                let count = rest.strip_suffix(')').and_then(|count| count.trim().parse().ok()).ok_or_else(|| {
                    Error::syntax(stanza.place, format!("`{}` is no name of a macro", shortened(&stanza.name)))
                        .help("write `[name(2)]` for two arguments")
                })?;
                (name.trim(), count)
            }
        };
        let arguments = stanza.arguments.unwrap_or_default();
        if arguments.len() != count {
            let message =
                format!("`{}` says {count} arguments, `args` names {}", shortened(&stanza.name), arguments.len());
            return Err(Error::syntax(stanza.place, message).help("write as many names after `args =`"));
        }
        let definition = stanza.definition.ok_or_else(|| {
            Error::syntax(stanza.place, format!("the macro `{}` has no definition", shortened(&stanza.name)))
                .help("write `definition = …` below it")
        })?;
        self.known.insert(key(name, count), Macro { arguments, definition });
        Ok(())
    }

    /// What `name` with these arguments stands for, and whether that was assumed for want of a definition.
    pub(crate) fn text(&self, name: &str, arguments: &[String], place: Span) -> Result<(String, bool), Error> {
        if let Some(found) = self.known.get(&key(name, arguments.len())) {
            let mut text = found.definition.clone();
            for (argument, value) in found.arguments.iter().zip(arguments) {
                text = text.replace(&format!("${argument}$"), value);
            }
            return Ok((text, false));
        }
        if arguments.is_empty() && name.ends_with("_filter") {
            return Ok((NO_FILTER.to_owned(), true));
        }
        Err(self.unknown(name, arguments.len(), place))
    }

    fn unknown(&self, name: &str, count: usize, place: Span) -> Error {
        let shown = shortened(name);
        let bare = |known: &'_ str| known.split('(').next().unwrap_or_default().to_owned();
        let counts: Vec<usize> = self
            .known
            .iter()
            .filter(|(known, _)| bare(known) == name)
            .map(|(_, found)| found.arguments.len())
            .collect();
        if let Some(takes) = counts.first() {
            let many = |count: usize| format!("{count} argument{}", if count == 1 { "" } else { "s" });
            let message = format!("the macro `{shown}` takes {}, found {count}", many(*takes));
            return Error::syntax(place, message).help("an argument with commas in it stands in double quotes");
        }
        let names: Vec<String> = self.known.keys().map(|known| bare(known)).collect();
        let error = Error::syntax(place, format!("unknown macro `{shown}`"));
        match nearest(name, names.iter().map(String::as_str)) {
            Some(near) => error.help(format!("did you mean `{near}`?")),
            None => error.help(format!("define it in `macros.conf`: [{shown}] and below it `definition = …`")),
        }
    }
}

struct Stanza {
    name: String,
    place: Span,
    arguments: Option<Vec<String>>,
    definition: Option<String>,
}

fn key(name: &str, arguments: usize) -> String {
    if arguments == 0 { name.to_owned() } else { format!("{name}({arguments})") }
}

/// The line at `at` with those that its `\` at the end goes on to: its place, its text without the backslashes, and the
/// start of the next one.
fn logical_line(conf: &str, at: usize) -> (Span, String, usize) {
    let mut text = String::new();
    let mut next = at;
    let mut first_end = None;
    loop {
        let end = conf[next..].find('\n').map_or(conf.len(), |end| next + end);
        let line = conf[next..end].trim_end_matches('\r');
        first_end.get_or_insert(next + line.len());
        next = (end + 1).min(conf.len());
        match line.strip_suffix('\\') {
            Some(more) if next < conf.len() => {
                text.push_str(more);
                text.push('\n');
            }
            _ => {
                text.push_str(line);
                break;
            }
        }
    }
    (Span::new(at, first_end.unwrap_or(at)), text.trim().to_owned(), next)
}
