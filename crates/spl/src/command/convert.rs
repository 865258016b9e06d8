//! `convert`: values in another form: times as text, text as numbers.

use std::fmt;

use crate::ast::Field;
use crate::error::{Error, nearest};
use crate::scan::{LIST_STOPS, Scan, print_field, print_quoted, shortened};
use crate::span::{Span, Spanned};

pub(super) const SYNTAX: &str = "convert [timeformat=TEXT] FUNCTION(FIELD) [AS FIELD] …";

/// The `convert` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Convert {
    /// `timeformat=`: how `ctime` writes and `mktime` reads.
    pub time_format: String,
    /// Conversions from left to right.
    pub conversions: Vec<Conversion>,
}

/// `FUNCTION(FIELD) [AS FIELD]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Conversion {
    /// Which, and where it was written.
    pub function: Spanned<ConvertFunction>,
    /// The field, `*` allowed.
    pub field: Field,
    /// `AS name`; without it the field itself is changed.
    pub alias: Option<Field>,
}

/// Functions of `convert` (Search Reference, convert, "Convert functions").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the function of that name")]
pub enum ConvertFunction {
    Auto,
    Ctime,
    Dur2sec,
    Memk,
    Mktime,
    Mstime,
    None,
    Num,
    Rmcomma,
    Rmunit,
}

const FUNCTIONS: [(&str, ConvertFunction); 10] = [
    ("auto", ConvertFunction::Auto),
    ("ctime", ConvertFunction::Ctime),
    ("dur2sec", ConvertFunction::Dur2sec),
    ("memk", ConvertFunction::Memk),
    ("mktime", ConvertFunction::Mktime),
    ("mstime", ConvertFunction::Mstime),
    ("none", ConvertFunction::None),
    ("num", ConvertFunction::Num),
    ("rmcomma", ConvertFunction::Rmcomma),
    ("rmunit", ConvertFunction::Rmunit),
];

impl ConvertFunction {
    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        FUNCTIONS.iter().find(|(_, function)| *function == self).map_or("", |(name, _)| name)
    }

    fn find(name: &Spanned<String>) -> Result<Self, Error> {
        let lower = name.value.to_ascii_lowercase();
        if let Some((_, function)) = FUNCTIONS.iter().find(|(name, _)| *name == lower) {
            return Ok(*function);
        }
        let names: Vec<&str> = FUNCTIONS.iter().map(|(name, _)| *name).collect();
        let error = Error::syntax(name.span, format!("`convert` has no function `{}`", shortened(&name.value)));
        Err(match nearest(&lower, names.iter().copied()) {
            Some(near) => error.help(format!("did you mean `{near}`?")),
            None => error.help(format!("functions: {}", names.join(", "))),
        })
    }
}

/// Search Reference, convert, `timeformat`.
const TIME_FORMAT: &str = "%m/%d/%Y %H:%M:%S";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Convert, Error> {
    let mut convert = Convert { time_format: TIME_FORMAT.to_owned(), conversions: Vec::new() };
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        match scan.option(&["timeformat"])? {
            Some((_, format)) => convert.time_format = format.value,
            None => convert.conversions.push(conversion(scan)?),
        }
    }
    if convert.conversions.is_empty() {
        return Err(scan.expected("a function such as `ctime(_time)`"));
    }
    Ok(convert)
}

fn conversion(scan: &mut Scan<'_>) -> Result<Conversion, Error> {
    let start = scan.at();
    let word = scan.peek_word(LIST_STOPS);
    if word.is_empty() {
        return Err(scan.expected("a function such as `ctime(_time)`"));
    }
    scan.eat(word);
    let function = Spanned::new(word.to_owned(), scan.since(start));
    let function = Spanned::new(ConvertFunction::find(&function)?, function.span);
    scan.skip_blank()?;
    let open = scan.at();
    if !scan.eat("(") {
        return Err(scan.expected(&format!("`(` and a field after `{word}`")));
    }
    scan.skip_blank()?;
    let field = scan.field_until(&['(', ')', ',', '"', '[', ']', '`'])?;
    scan.skip_blank()?;
    if !scan.eat(")") {
        return Err(match scan.at_end() {
            true => Error::syntax(Span::new(open, open + 1), "`(` without its `)`").help("close it with `)`"),
            false => scan.expected("`)` after one field"),
        });
    }
    let after = scan.clone();
    scan.skip_blank()?;
    let alias = if scan.eat_keyword("as") {
        scan.skip_blank()?;
        Some(scan.field()?)
    } else {
        *scan = after;
        None
    };
    if let Some(alias) = &alias
        && alias.value.matches('*').count() != field.value.matches('*').count()
    {
        let message = format!("`{}` and `{}` have different numbers of `*`", field.value, alias.value);
        return Err(
            Error::syntax(alias.span, message).help("each `*` of the new name takes over what the old one matched")
        );
    }
    Ok(Conversion { function, field, alias })
}

impl fmt::Display for Convert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("convert")?;
        if self.time_format != TIME_FORMAT {
            write!(f, " timeformat={}", print_quoted(&self.time_format))?;
        }
        for conversion in &self.conversions {
            write!(f, " {}({})", conversion.function.value.name(), print_field(&conversion.field.value))?;
            if let Some(alias) = &conversion.alias {
                write!(f, " AS {}", print_field(&alias.value))?;
            }
        }
        Ok(())
    }
}
