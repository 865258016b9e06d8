//! The pipeline: commands between bars.

use crate::ast::{Command, Pipeline};
use crate::command;
use crate::error::Error;
use crate::scan::Scan;
use crate::span::{Span, Spanned};

/// The tree of `text`.
///
/// A search that does not begin with a bar begins with `search`, written or not (Splunk Search Reference, search).
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
    rest(scan, &mut commands)?;
    Ok(Pipeline { commands })
}

/// Commands on rows that are there, up to the `]`: none is implied.
pub(crate) fn commands(scan: &mut Scan<'_>) -> Result<Pipeline, Error> {
    scan.skip_blank()?;
    scan.eat("|");
    scan.skip_blank()?;
    let mut commands = vec![one(scan)?];
    rest(scan, &mut commands)?;
    Ok(Pipeline { commands })
}

fn rest(scan: &mut Scan<'_>, commands: &mut Vec<Spanned<Command>>) -> Result<(), Error> {
    loop {
        scan.skip_blank()?;
        if !scan.eat("|") {
            return Ok(());
        }
        scan.skip_blank()?;
        commands.push(one(scan)?);
    }
}

fn first(scan: &mut Scan<'_>) -> Result<Spanned<Command>, Error> {
    let start = scan.at();
    let search = command::search::first(scan)?;
    Ok(Spanned::new(Command::Search(search), written(scan, start)))
}

fn one(scan: &mut Scan<'_>) -> Result<Spanned<Command>, Error> {
    let start = scan.at();
    let word = scan.peek_word(&['(', '[', ']', '"', '\'', ',', '=', '!', '<', '>', '`']);
    if word.is_empty() {
        let error = scan.expected("a command after `|`");
        return Err(if scan.rest().starts_with('|') && scan.slice(Span::new(0, start)).ends_with('|') {
            error.help("or is written `OR`, and `|` stands between commands")
        } else {
            error.or_help(|| "remove the bar, or write a command such as `head 10`".to_owned())
        });
    }
    scan.eat(word);
    let name = Spanned::new(word.to_owned(), scan.since(start));
    scan.skip_blank()?;
    let command = command::parse(&name, scan)?;
    Ok(Spanned::new(command, written(scan, start)))
}

/// From `start` to here, without blanks at the end.
fn written(scan: &Scan<'_>, start: usize) -> Span {
    Span::new(start, start + scan.slice(scan.since(start)).trim_end().len())
}
