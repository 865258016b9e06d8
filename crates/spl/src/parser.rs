//! The pipeline: commands between bars.

use crate::ast::{Command, Pipeline};
use crate::error::Error;
use crate::scan::Scan;
use crate::span::Spanned;
use crate::{command, predicate};

/// The tree of `text`.
///
/// A search that does not begin with a bar or a command's name begins with an implicit `search`
/// (Splunk Search Reference, search).
///
/// # Errors
/// The text is not SPL, or uses a command or function that this version does not run; `Display` underlines the place.
pub fn parse(text: &str) -> Result<Pipeline, Error> {
    let mut scan = Scan::new(text);
    let whole = |scan: &mut Scan<'_>| {
        let pipeline = pipeline(scan)?;
        match scan.peek() {
            None => Ok(pipeline),
            Some(_) => {
                Err(Error::syntax(scan.here(), "`]` without its `[`").help("remove it, or open the subsearch with `[`"))
            }
        }
    };
    whole(&mut scan).map_err(|error| error.in_text(text))
}

/// Commands up to the end of the text or the `]` of a subsearch (which stays).
pub(crate) fn pipeline(scan: &mut Scan<'_>) -> Result<Pipeline, Error> {
    let mut commands = Vec::new();
    scan.skip_blank()?;
    let generated = scan.eat("|");
    scan.skip_blank()?;
    if scan.at_end() {
        return Err(scan.expected("a search").help("for example `search index=corelight_tutorial sourcetype=conn`"));
    }
    if generated {
        commands.push(one(scan)?);
    } else {
        commands.push(first(scan)?);
    }
    loop {
        scan.skip_blank()?;
        if !scan.eat("|") {
            break;
        }
        scan.skip_blank()?;
        commands.push(one(scan)?);
    }
    Ok(Pipeline { commands })
}

fn first(scan: &mut Scan<'_>) -> Result<Spanned<Command>, Error> {
    let start = scan.at();
    let before = scan.clone();
    if scan.eat_keyword("search") {
        scan.skip_blank()?;
        // `search=x` tests a field of that name.
        if scan.peek() == Some('=') {
            *scan = before;
        }
    }
    let predicate = predicate::predicate(scan)?;
    Ok(Spanned::new(Command::Search(crate::ast::Search { predicate }), scan.since(start)))
}

fn one(scan: &mut Scan<'_>) -> Result<Spanned<Command>, Error> {
    let start = scan.at();
    if scan.peek() == Some('`') {
        return Err(predicate::macro_error(scan));
    }
    let word = scan.peek_word(&['(', '[', ']', '"', ',', '=']);
    if word.is_empty() {
        return Err(scan.expected("a command after `|`").help("remove the bar, or write a command such as `head 10`"));
    }
    let name = Spanned::new(word.to_owned(), crate::span::Span::new(start, start + word.len()));
    scan.eat(word);
    scan.skip_blank()?;
    let command = command::parse(&name, scan)?;
    scan.skip_blank()?;
    if !scan.at_end() {
        return Err(scan.expected(&format!("`|` or the end of `{}`", name.value.to_ascii_lowercase())));
    }
    Ok(Spanned::new(command, scan.since(start)))
}
