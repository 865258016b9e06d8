//! Splunk's regular expressions are PCRE; ours run in linear time and have neither look-around nor back references.
//!
//! What differs only in spelling is rewritten; what cannot be done is refused by its name. `\d`, `\w`, `\s` and `\b` mean
//! ASCII, as PCRE has them unless told otherwise (pcrepattern, "Generic character types").

use regex::Regex;

/// Why an expression was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) message: String,
    pub(super) help: String,
    /// Regular expressions of this engine cannot do it at all; otherwise it is no expression.
    pub(super) unsupported: bool,
}

/// The expression `pattern`.
pub(super) fn compile(pattern: &str) -> std::result::Result<Regex, Refused> {
    let written = translate(pattern)?;
    Regex::new(&written).map_err(|error| {
        let text = error.to_string();
        // The last line says what is wrong, those before show where.
        let reason = text.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        Refused {
            message: format!("this regular expression does not read: {reason}"),
            help: "a character that is meant literally takes a backslash: `\\(`, `\\[`, `\\.`".to_owned(),
            unsupported: false,
        }
    })
}

fn refused(what: &str, help: &str) -> Refused {
    Refused {
        message: format!("{what} is PCRE that this version does not run"),
        help: help.to_owned(),
        unsupported: true,
    }
}

const LOOK_AHEAD: &str =
    "keep what must follow in the match and take the part you want as a group, or filter with a second `regex`";

fn translate(pattern: &str) -> std::result::Result<String, Refused> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut at = 0;
    let rest = |at: usize| chars.get(at..).unwrap_or_default();
    let starts =
        |at: usize, text: &str| rest(at).len() >= text.len() && text.chars().eq(rest(at)[..text.len()].iter().copied());
    while at < chars.len() {
        match chars[at] {
            '\\' => at = escape(&chars, at, &mut out, false)?,
            '[' => at = class(&chars, at, &mut out)?,
            '(' if starts(at, "(?") => {
                let refuse = [
                    ("(?=", "a look-ahead `(?=…)`", LOOK_AHEAD),
                    ("(?!", "a negative look-ahead `(?!…)`", LOOK_AHEAD),
                    ("(?<=", "a look-behind `(?<=…)`", LOOK_AHEAD),
                    ("(?<!", "a negative look-behind `(?<!…)`", LOOK_AHEAD),
                    ("(?>", "an atomic group `(?>…)`", "write `(?:…)`: there is no backtracking to prevent"),
                    (
                        "(?|",
                        "a branch reset `(?|…)`",
                        "name the groups of the branches differently, then `coalesce` them",
                    ),
                    ("(?(", "a conditional group `(?(…)…)`", "write the two cases as alternatives"),
                    ("(?R", "recursion `(?R)`", "match a fixed depth"),
                    ("(?&", "recursion `(?&…)`", "match a fixed depth"),
                    ("(?P>", "recursion `(?P>…)`", "match a fixed depth"),
                    ("(?P=", "a back reference `(?P=…)`", "take both parts as groups and compare them with `where`"),
                ];
                if let Some((_, what, help)) = refuse.iter().find(|(text, ..)| starts(at, text)) {
                    return Err(refused(what, help));
                }
                if starts(at, "(?#") {
                    at += rest(at).iter().position(|c| *c == ')').map_or(rest(at).len(), |end| end + 1);
                } else if starts(at, "(?'") {
                    out.push_str("(?<");
                    at += 3;
                    while at < chars.len() && chars[at] != '\'' {
                        out.push(chars[at]);
                        at += 1;
                    }
                    out.push('>');
                    at += 1;
                } else {
                    out.push_str("(?");
                    at += 2;
                }
            }
            '{' if !quantifier(rest(at)) => {
                out.push_str("\\{");
                at += 1;
            }
            '}' if !out_opens(&chars, at) => {
                out.push_str("\\}");
                at += 1;
            }
            c @ ('*' | '+' | '?' | '}') => {
                out.push(c);
                at += 1;
                if chars.get(at) == Some(&'+') {
                    return Err(refused(
                        &format!("a possessive quantifier `{c}+`"),
                        "drop the `+`: there is no backtracking to prevent",
                    ));
                }
            }
            c => {
                out.push(c);
                at += 1;
            }
        }
    }
    Ok(out)
}

/// `{3}`, `{3,}` or `{3,5}`; any other brace is a character (pcrepattern, "Repetition").
fn quantifier(rest: &[char]) -> bool {
    let Some(end) = rest.iter().position(|c| *c == '}') else { return false };
    let inside: String = rest[1..end].iter().collect();
    let (low, high) = inside.split_once(',').unwrap_or((&inside, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    !low.is_empty() && digits(low) && digits(high)
}

/// The brace at `at` closes a quantifier.
fn out_opens(chars: &[char], at: usize) -> bool {
    chars[..at]
        .iter()
        .rposition(|c| *c == '{')
        .is_some_and(|open| quantifier(&chars[open..=at]) && (open == 0 || chars[open - 1] != '\\'))
}

/// What the backslash at `at` begins; the place behind it.
fn escape(chars: &[char], at: usize, out: &mut String, in_class: bool) -> std::result::Result<usize, Refused> {
    let Some(c) = chars.get(at + 1).copied() else {
        out.push_str("\\\\");
        return Ok(at + 1);
    };
    let both = |plain: &str, class: &str| if in_class { class.to_owned() } else { plain.to_owned() };
    let text = match c {
        'd' => both("[0-9]", "0-9"),
        'D' => "[^0-9]".to_owned(),
        'w' => both("[0-9A-Za-z_]", "0-9A-Za-z_"),
        'W' => "[^0-9A-Za-z_]".to_owned(),
        's' => both("[ \\t\\n\\r\\x0b\\x0c]", " \\t\\n\\r\\x0b\\x0c"),
        'S' => "[^ \\t\\n\\r\\x0b\\x0c]".to_owned(),
        'h' => both("[ \\t]", " \\t"),
        'H' => "[^ \\t]".to_owned(),
        'b' if in_class => "\\x08".to_owned(),
        'b' => "(?-u:\\b)".to_owned(),
        'B' if !in_class => "(?-u:\\B)".to_owned(),
        'Z' if !in_class => "(?:\\n?\\z)".to_owned(),
        'R' if !in_class => "(?:\\r\\n|[\\n\\r\\x0b\\x0c])".to_owned(),
        'N' if !in_class => "[^\\n]".to_owned(),
        'e' => "\\x1b".to_owned(),
        'A' | 'z' | 'n' | 't' | 'r' | 'f' | 'v' | 'a' | 'x' | 'p' | 'P' => format!("\\{c}"),
        'Q' => {
            let rest: String = chars[at + 2..].iter().collect();
            let literal = rest.split("\\E").next().unwrap_or_default();
            out.push_str(&regex::escape(literal));
            return Ok((at + 2 + literal.chars().count() + 2).min(chars.len()));
        }
        'E' => String::new(),
        '1'..='9' | 'g' | 'k' if !in_class => {
            return Err(refused(
                &format!("a back reference `\\{c}`"),
                "take both parts as groups and compare them with `where`",
            ));
        }
        'K' => return Err(refused("`\\K`", "take the part you want as a group")),
        'G' | 'X' | 'C' => return Err(refused(&format!("`\\{c}`"), "write the characters that are meant")),
        '0' => "\\x00".to_owned(),
        // PCRE takes a backslash before any other character for nothing.
        c => regex::escape(c.encode_utf8(&mut [0; 4])),
    };
    out.push_str(&text);
    Ok(at + 2)
}

/// The class that begins at `at`; the place behind it. In it `[`, `&&`, `--` and `~~` are ordinary characters to PCRE.
fn class(chars: &[char], at: usize, out: &mut String) -> std::result::Result<usize, Refused> {
    out.push('[');
    let mut at = at + 1;
    if chars.get(at) == Some(&'^') {
        out.push('^');
        at += 1;
    }
    let first = at;
    while let Some(c) = chars.get(at).copied() {
        match c {
            ']' if at > first => {
                out.push(']');
                return Ok(at + 1);
            }
            '\\' => {
                at = escape(chars, at, out, true)?;
                continue;
            }
            '[' if chars.get(at + 1) == Some(&':') => {
                // `[:alpha:]`
                match chars[at + 2..].windows(2).position(|pair| pair == [':', ']']) {
                    Some(end) => {
                        out.extend(&chars[at..at + end + 4]);
                        at += end + 4;
                        continue;
                    }
                    None => out.push_str("\\["),
                }
            }
            '[' => out.push_str("\\["),
            ']' => out.push_str("\\]"),
            '&' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '-' if chars.get(at + 1) == Some(&'-') || chars.get(at + 1) == Some(&']') || at == first => {
                out.push_str("\\-")
            }
            c => out.push(c),
        }
        at += 1;
    }
    Err(Refused {
        message: "this regular expression does not read: `[` without its `]`".to_owned(),
        help: "close the class with `]`, or write `\\[` for the character".to_owned(),
        unsupported: false,
    })
}
