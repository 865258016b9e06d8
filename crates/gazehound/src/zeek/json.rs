//! One JSON object of a line, flattened into cells.
//!
//! | JSON | field | value |
//! |---|---|---|
//! | `"id.orig_h":"10.0.0.1"` | `id.orig_h` | `10.0.0.1` |
//! | `"id":{"orig_h":"10.0.0.1"}` | `id.orig_h` | `10.0.0.1` |
//! | `"answers":["a","b"]` | `answers{}` | `a` and `b` |
//! | `"a":[{"b":1},{"b":2}]` | `a{}.b` | `1` and `2` |
//! | `"ttl":60.000000` | `ttl` | `60.000000`, the number's own text |
//! | `"AA":false` | `AA` | `false` |
//! | `"x":null`, `"x":[]` | – | the field is absent |
//!
//! Splunk shows a null as the text `null`. Zeek writes a null only for a field that is unset (and only if asked to), so
//! here it means what `-` means in a tab-separated log: the event has no such field.
//!
//! The scanner is our own because it lends the numbers and strings of the line instead of building a tree of them. It
//! accepts what RFC 8259 accepts, with two exceptions: a lone surrogate (`\ud800`) becomes U+FFFD, and nesting ends at 64.

use std::borrow::Cow;

use super::row::Row;

/// Levels of nesting that are followed.
const DEEPEST: u32 = 64;

/// Why a line gives no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bad {
    /// The text breaks the grammar.
    NotJson,
    /// JSON, but a list, a number, a text.
    NotObject,
    /// More than 64 levels.
    TooDeep,
}

/// The values of the object that `line` is.
pub(super) fn parse(line: &str) -> Result<Row<'_>, Bad> {
    let mut scanner = Scanner { text: line, bytes: line.as_bytes(), at: 0 };
    let mut row = Row::new();
    scanner.blank();
    if scanner.peek() == Some(b'{') {
        scanner.object(None, &mut row, 0)?;
        scanner.end()?;
        return Ok(row);
    }
    scanner.value(Cow::Borrowed(""), &mut row, 0)?;
    scanner.end()?;
    Err(Bad::NotObject)
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blank(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes `byte` if it is next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8) -> Result<(), Bad> {
        if self.take(byte) { Ok(()) } else { Err(Bad::NotJson) }
    }

    fn end(&mut self) -> Result<(), Bad> {
        self.blank();
        if self.peek().is_none() { Ok(()) } else { Err(Bad::NotJson) }
    }

    /// The object that begins here; `prefix` is the field it is the value of.
    fn object(&mut self, prefix: Option<&str>, row: &mut Row<'a>, depth: u32) -> Result<(), Bad> {
        if depth == DEEPEST {
            return Err(Bad::TooDeep);
        }
        self.expect(b'{')?;
        self.blank();
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let key = self.string()?;
            self.blank();
            self.expect(b':')?;
            self.blank();
            let name = match prefix {
                Some(prefix) => Cow::Owned(format!("{prefix}.{key}")),
                None => key,
            };
            self.value(name, row, depth)?;
            self.blank();
            if self.take(b'}') {
                return Ok(());
            }
            self.expect(b',')?;
            self.blank();
        }
    }

    fn value(&mut self, name: Cow<'a, str>, row: &mut Row<'a>, depth: u32) -> Result<(), Bad> {
        match self.peek() {
            Some(b'{') => self.object(Some(&name), row, depth + 1),
            Some(b'[') => self.array(&name, row, depth + 1),
            _ => {
                if let Some(value) = self.scalar()? {
                    row.push(Some(name), value);
                }
                Ok(())
            }
        }
    }

    fn array(&mut self, name: &str, row: &mut Row<'a>, depth: u32) -> Result<(), Bad> {
        if depth == DEEPEST {
            return Err(Bad::TooDeep);
        }
        self.expect(b'[')?;
        self.blank();
        if self.take(b']') {
            return Ok(());
        }
        let name = format!("{name}{{}}");
        let mut named = false;
        loop {
            match self.peek() {
                Some(b'{') => {
                    self.object(Some(&name), row, depth + 1)?;
                    named = false;
                }
                Some(b'[') => {
                    self.array(&name, row, depth + 1)?;
                    named = false;
                }
                _ => {
                    if let Some(value) = self.scalar()? {
                        row.push((!named).then(|| Cow::Owned(name.clone())), value);
                        named = true;
                    }
                }
            }
            self.blank();
            if self.take(b']') {
                return Ok(());
            }
            self.expect(b',')?;
            self.blank();
        }
    }

    /// The text of a string, number or boolean; `None` for null.
    fn scalar(&mut self) -> Result<Option<Cow<'a, str>>, Bad> {
        match self.peek() {
            Some(b'"') => self.string().map(Some),
            Some(b't') => self.literal("true").map(Some),
            Some(b'f') => self.literal("false").map(Some),
            Some(b'n') => self.literal("null").map(|_| None),
            _ => self.number().map(Some),
        }
    }

    fn literal(&mut self, literal: &'static str) -> Result<Cow<'a, str>, Bad> {
        if !self.bytes[self.at..].starts_with(literal.as_bytes()) {
            return Err(Bad::NotJson);
        }
        self.at += literal.len();
        Ok(Cow::Borrowed(literal))
    }

    fn number(&mut self) -> Result<Cow<'a, str>, Bad> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Cow::Borrowed(&self.text[start..self.at]))
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Bad> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Bad::NotJson) }
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Bad> {
        self.expect(b'"')?;
        let start = self.at;
        self.plain()?;
        let first = &self.text[start..self.at];
        if self.take(b'"') {
            return Ok(Cow::Borrowed(first));
        }
        let mut text = String::with_capacity(first.len() + 32);
        text.push_str(first);
        while !self.take(b'"') {
            self.escape(&mut text)?;
            let start = self.at;
            self.plain()?;
            text.push_str(&self.text[start..self.at]);
        }
        Ok(Cow::Owned(text))
    }

    /// Moves to the next quote or backslash.
    fn plain(&mut self) -> Result<(), Bad> {
        let rest = &self.bytes[self.at..];
        match rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20)) {
            Some(length) if rest[length] >= 0x20 => {
                self.at += length;
                Ok(())
            }
            _ => Err(Bad::NotJson),
        }
    }

    fn escape(&mut self, text: &mut String) -> Result<(), Bad> {
        self.expect(b'\\')?;
        let escape = self.peek().ok_or(Bad::NotJson)?;
        self.at += 1;
        text.push(match escape {
            b'"' | b'\\' | b'/' => escape as char,
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.code_point()?,
            _ => return Err(Bad::NotJson),
        });
        Ok(())
    }

    /// What follows `\u`: a character, which may be two surrogates.
    fn code_point(&mut self) -> Result<char, Bad> {
        let high = self.four_digits()?;
        if (0xd800..0xdc00).contains(&high) && self.bytes[self.at..].starts_with(b"\\u") {
            let back = self.at;
            self.at += 2;
            let low = self.four_digits()?;
            if (0xdc00..0xe000).contains(&low) {
                let point = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                return Ok(char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = back;
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four_digits(&mut self) -> Result<u32, Bad> {
        let digits = self.bytes.get(self.at..self.at + 4).ok_or(Bad::NotJson)?;
        self.at += 4;
        digits.iter().try_fold(0, |number, digit| {
            let digit = (*digit as char).to_digit(16).ok_or(Bad::NotJson)?;
            Ok(number * 16 + digit)
        })
    }
}
