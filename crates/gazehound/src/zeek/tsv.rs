//! Zeek's tab-separated logs: a header of `#` lines, then one event a line.
//!
//! The header may come again in the middle of a file, with other fields. Values become what Zeek's JSON writer would have
//! written for them, so that the same searches run on both: sets and vectors are called `answers{}`, `T` is `true`, an
//! unset field (`-`) or an empty set is absent, an empty text (`(empty)` in a scalar field) is empty. Numbers and time
//! stamps keep their own text. Source of the format: Zeek documentation, "Zeek TSV Format Logs".

use std::borrow::Cow;

use super::row::Row;

/// What the `#` lines of a log say.
#[derive(Debug, Clone)]
pub(super) struct Header {
    separator: String,
    set_separator: String,
    empty: String,
    unset: String,
    /// `#path`: the log.
    pub(super) path: Option<String>,
    fields: Vec<Field>,
    has_fields: bool,
}

#[derive(Debug, Clone)]
struct Field {
    name: String,
    container: bool,
    bool: bool,
}

/// What a `#` line was.
pub(super) enum Directive {
    /// Nothing to be told.
    Known,
    /// A type that Zeek does not have, for this field; its values are read as text.
    UnknownTypes(Vec<(String, String)>),
}

/// A line whose number of columns is not the header's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrongCount;

impl Default for Header {
    fn default() -> Self {
        Self {
            separator: "\t".into(),
            set_separator: ",".into(),
            empty: "(empty)".into(),
            unset: "-".into(),
            path: None,
            fields: Vec::new(),
            has_fields: false,
        }
    }
}

impl Header {
    /// A `#fields` line was seen.
    pub(super) const fn has_fields(&self) -> bool {
        self.has_fields
    }

    /// Takes the line that begins with `#`.
    pub(super) fn directive(&mut self, line: &str) -> Directive {
        if let Some(separator) = line.strip_prefix("#separator") {
            // Written with a blank, as the separator is not known yet; some rewriters use a tab.
            self.separator = unescape(separator.trim_matches([' ', '\t'])).into_owned();
            if self.separator.is_empty() {
                self.separator = "\t".into();
            }
            return Directive::Known;
        }
        let separator = self.separator.clone();
        let mut columns = line.split(separator.as_str());
        let Some(name) = columns.next() else { return Directive::Known };
        let mut value = || columns.next().map(|value| unescape(value).into_owned());
        match name {
            "#set_separator" => self.set_separator = value().filter(|v| !v.is_empty()).unwrap_or_else(|| ",".into()),
            "#empty_field" => self.empty = value().unwrap_or_default(),
            "#unset_field" => self.unset = value().unwrap_or_default(),
            "#path" => self.path = value().filter(|path| !path.is_empty() && *path != self.unset),
            "#fields" => {
                self.fields = columns
                    .map(|name| Field { name: unescape(name).into_owned(), container: false, bool: false })
                    .collect();
                self.has_fields = true;
            }
            "#types" => return self.types(columns),
            _ => {}
        }
        Directive::Known
    }

    fn types<'a>(&mut self, types: impl Iterator<Item = &'a str>) -> Directive {
        let mut unknown = Vec::new();
        for (field, declared) in self.fields.iter_mut().zip(types) {
            let (container, scalar) = match declared.split_once('[') {
                Some(("set" | "vector" | "table", inner)) => (true, inner.strip_suffix(']').unwrap_or(inner)),
                _ => (false, declared),
            };
            if !is_scalar(scalar) {
                unknown.push((field.name.clone(), declared.to_owned()));
            }
            field.bool = scalar == "bool";
            if container && !field.container {
                field.container = true;
                field.name.push_str("{}");
            }
        }
        if unknown.is_empty() { Directive::Known } else { Directive::UnknownTypes(unknown) }
    }

    /// The values of an event's line.
    pub(super) fn parse<'a>(&'a self, line: &'a str) -> Result<Row<'a>, WrongCount> {
        let mut row = Row::new();
        let mut columns = line.split(self.separator.as_str());
        for field in &self.fields {
            let text = columns.next().ok_or(WrongCount)?;
            if text == self.unset {
                continue;
            }
            let name = Cow::Borrowed(field.name.as_str());
            if !field.container {
                let value = if text == self.empty { Cow::Borrowed("") } else { field.value(text) };
                row.push(Some(name), value);
            } else if text != self.empty {
                let mut name = Some(name);
                for text in text.split(self.set_separator.as_str()).filter(|text| *text != self.unset) {
                    let value = if text == self.empty { Cow::Borrowed("") } else { field.value(text) };
                    row.push(name.take(), value);
                }
            }
        }
        if columns.next().is_some() { Err(WrongCount) } else { Ok(row) }
    }
}

impl Field {
    fn value<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match text {
            "T" if self.bool => Cow::Borrowed("true"),
            "F" if self.bool => Cow::Borrowed("false"),
            _ => unescape(text),
        }
    }
}

fn is_scalar(name: &str) -> bool {
    matches!(
        name,
        "bool"
            | "count"
            | "int"
            | "double"
            | "time"
            | "interval"
            | "string"
            | "pattern"
            | "addr"
            | "port"
            | "subnet"
            | "enum"
            | "func"
            | "file"
            | "opaque"
            | "any"
    )
}

/// `\x09` and `\\` as what they stand for.
///
/// A byte that Zeek's JSON writer would not write as a character (a control character other than a line break, tab, form
/// feed or backspace; a byte that is no UTF-8) stays as it is written, `\x00`: JSON logs have these four characters too.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("\\\\") {
            out.push('\\');
            rest = after;
            continue;
        }
        let mut bytes = Vec::new();
        let mut after = rest;
        while let Some((byte, next)) = hex_byte(after) {
            bytes.push(byte);
            after = next;
        }
        if bytes.is_empty() {
            out.push('\\');
            rest = &rest[1..];
        } else {
            push_bytes(&bytes, &mut out);
            rest = after;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The byte that a leading `\xHH` stands for, and the text after it.
fn hex_byte(text: &str) -> Option<(u8, &str)> {
    let digits = text.strip_prefix("\\x")?.get(..2)?;
    let byte = digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())??;
    Some((byte, &text[4..]))
}

fn push_bytes(bytes: &[u8], out: &mut String) {
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => out.push(c),
                c if c.is_ascii_control() => out.push_str(&format!("\\x{:02x}", u32::from(c))),
                c => out.push(c),
            }
        }
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02x}"));
        }
    }
}
