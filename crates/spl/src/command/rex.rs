//! `rex`: takes fields out of text by a regular expression, or changes text as `sed` does.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_quoted, shortened, whole};
use crate::span::Spanned;

pub(super) const SYNTAX: &str =
    r#"rex [field=FIELD] ("(?<NAME>REGEX)" [max_match=N] [offset_field=FIELD] | mode=sed "s/REGEX/TEXT/g")"#;

/// The `rex` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Rex {
    /// `field=`: whose text is looked at; `_raw` without it.
    pub field: Option<Field>,
    /// What is done with it.
    pub action: RexAction,
}

/// What `rex` does.
#[derive(Debug, Clone, PartialEq)]
pub enum RexAction {
    /// Named groups become fields.
    Extract {
        /// The regular expression.
        regex: Spanned<String>,
        /// `max_match=`: matches taken at most; 0 for all.
        max_match: u64,
        /// `offset_field=`: where the places of the groups go.
        offset_field: Option<Field>,
    },
    /// `mode=sed`: `s/regex/text/flags`.
    Substitute {
        /// The regular expression.
        regex: Spanned<String>,
        /// What replaces a match; `\1` is a group.
        text: String,
        /// Which match: `None` for all (`g`), else this one, from 1.
        occurrence: Option<u64>,
        /// `i`: upper and lower case are the same.
        ignore_case: bool,
    },
    /// `mode=sed`: `y/abc/xyz/`: a character for a character.
    Transliterate {
        /// The characters.
        from: String,
        /// What each becomes.
        to: String,
    },
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Rex, Error> {
    let (mut field, mut expression, mut offset_field) = (None, None, None);
    let (mut max_match, mut sed) = (1, false);
    loop {
        scan.skip_separators()?;
        if scan.peek() == Some('"') {
            let one = scan.regex()?;
            if expression.replace(one.clone()).is_some() {
                return Err(Error::syntax(one.span, "`rex` takes one regular expression")
                    .help("a quote inside the expression is written `\\\"`"));
            }
            continue;
        }
        match scan.next("rex", &["field", "max_match", "offset_field", "mode"])? {
            Next::End => break,
            Next::Option(name, value) => match name.as_str() {
                "field" => field = Some(value),
                "max_match" => max_match = whole(&name, &value)?,
                "offset_field" => offset_field = Some(value),
                _ if value.value.eq_ignore_ascii_case("sed") => sed = true,
                _ => {
                    let message = format!("expected `sed` for `mode`, found `{}`", shortened(&value.value));
                    return Err(Error::syntax(value.span, message));
                }
            },
            Next::Field(word) => {
                return Err(Error::syntax(word.span, "the regular expression stands in double quotes")
                    .help(r#"for example `rex field=uri "^/(?<first>[^/]+)"`"#));
            }
        }
    }
    let expression = expression.ok_or_else(|| scan.expected("a regular expression in double quotes"))?;
    let action = if sed {
        sed_action(&expression)?
    } else {
        if !named_group(&expression.value) {
            return Err(Error::syntax(
                expression.span,
                "this regular expression has no named group, so it gives no field",
            )
            .help("name a group: `(?<name>…)`; to keep the events that match, use `regex`"));
        }
        RexAction::Extract { regex: expression, max_match, offset_field }
    };
    Ok(Rex { field, action })
}

fn named_group(regex: &str) -> bool {
    let mut from = 0;
    while let Some(at) = regex[from..].find("(?").map(|at| from + at) {
        let rest = &regex[at + 2..];
        let name = rest.strip_prefix('P').unwrap_or(rest);
        if name.starts_with('\'') || (name.starts_with('<') && !name[1..].starts_with(['=', '!'])) {
            return true;
        }
        from = at + 2;
    }
    false
}

fn sed_action(expression: &Spanned<String>) -> Result<RexAction, Error> {
    let wrong = |message: &str| {
        Error::syntax(expression.span, message.to_owned()).help(r#"for example "s/(\d{4})-/XXXX-/g" or "y/abc/xyz/""#)
    };
    let mut chars = expression.value.chars();
    let kind = chars.next().filter(|c| matches!(c, 's' | 'y'));
    let Some((kind, delimiter)) = kind.zip(chars.next().filter(|c| !c.is_alphanumeric() && !c.is_whitespace())) else {
        return Err(wrong("a `sed` expression begins with `s/` or `y/`"));
    };
    // A delimiter after a backslash is an ordinary character.
    let mut parts = vec![String::new()];
    while let Some(c) = chars.next() {
        let part = parts.len() - 1;
        if c == '\\' {
            match chars.next() {
                Some(next) if next == delimiter || next == '/' => parts[part].push(next),
                next => {
                    parts[part].push(c);
                    parts[part].extend(next);
                }
            }
        } else if c == delimiter {
            parts.push(String::new());
        } else {
            parts[part].push(c);
        }
    }
    let Ok([from, to, flags]) = <[String; 3]>::try_from(parts) else {
        return Err(wrong(&format!("a `sed` expression has three `{delimiter}`")));
    };
    if kind == 'y' {
        if from.chars().count() != to.chars().count() || !flags.is_empty() {
            return Err(wrong("`y` takes as many characters as it gives, and no flags"));
        }
        return Ok(RexAction::Transliterate { from, to });
    }
    let (mut occurrence, mut ignore_case) = (Some(1), false);
    let mut rest = flags.as_str();
    while let Some(flag) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        match flag {
            'g' => occurrence = None,
            'i' | 'I' => ignore_case = true,
            _ if digits > 0 => {
                occurrence = rest[..digits]
                    .parse()
                    .ok()
                    .filter(|n| *n > 0)
                    .map(Some)
                    .ok_or_else(|| wrong("the flags of `s` are `g`, `i` or a number from 1"))?
            }
            _ => return Err(wrong("the flags of `s` are `g`, `i` or a number from 1")),
        }
        rest = &rest[digits.max(1)..];
    }
    Ok(RexAction::Substitute { regex: Spanned::new(from, expression.span), text: to, occurrence, ignore_case })
}

impl fmt::Display for Rex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rex")?;
        if let Some(field) = &self.field {
            write!(f, " field={}", print_quoted(&field.value))?;
        }
        match &self.action {
            RexAction::Extract { regex, max_match, offset_field } => {
                if *max_match != 1 {
                    write!(f, " max_match={max_match}")?;
                }
                if let Some(field) = offset_field {
                    write!(f, " offset_field={}", print_quoted(&field.value))?;
                }
                write!(f, " {}", print_quoted(&regex.value))
            }
            RexAction::Substitute { regex, text, occurrence, ignore_case } => {
                let flags = match occurrence {
                    None => "g".to_owned(),
                    Some(1) => String::new(),
                    Some(n) => n.to_string(),
                };
                let sed = format!(
                    "s/{}/{}/{}{flags}",
                    escaped(&regex.value),
                    escaped(text),
                    if *ignore_case { "i" } else { "" }
                );
                write!(f, " mode=sed {}", print_quoted(&sed))
            }
            RexAction::Transliterate { from, to } => {
                write!(f, " mode=sed {}", print_quoted(&format!("y/{}/{}/", escaped(from), escaped(to))))
            }
        }
    }
}

/// `text` with its slashes written so that they end nothing.
fn escaped(text: &str) -> String {
    text.replace('/', "\\/")
}
