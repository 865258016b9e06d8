//! `foreach`: commands for each of some fields (Search Reference, foreach).

use gazehound_spl::Source;
use gazehound_spl::ast::Foreach;

use super::need::Need;
use super::rows::Rows;
use super::{Engine, spl_error, wildcard};
use crate::error::{Error, Result};
use crate::events::Note;

/// The fields that there are before the first is done, in byte order; a field that is named without `*` counts even if no
/// event has it.
pub(super) fn apply(engine: &Engine<'_>, foreach: &Foreach, rows: &mut Rows) -> Result<()> {
    let present = rows.present();
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for field in &foreach.fields {
        let pattern = field.value.as_str();
        let before = found.len();
        if wildcard::is_wild(pattern) {
            for name in &present {
                if let Some(stars) = wildcard::capture(pattern, name)
                    && !found.iter().any(|(other, _)| other == name)
                {
                    found.push((name.clone(), stars.into_iter().map(str::to_owned).collect()));
                }
            }
        } else {
            found.push((pattern.to_owned(), Vec::new()));
        }
        if found.len() == before && rows.height() > 0 {
            let near = rows.like(pattern);
            rows.notes.push(Note::warning(format!("foreach: no field is called `{pattern}`{near}")));
        }
    }
    // Names come from logs: one that could end a text or a command does not become part of a search.
    let (found, refused): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|(name, _)| !name.contains(['|', '[', ']', '`', '"', '\'', '\\']));
    for (name, _) in refused {
        let text = format!(
            "foreach: the field `{name}` is passed over: its name has characters that a search gives a meaning"
        );
        rows.notes.push(Note::warning(text));
    }
    for (field, stars) in found {
        let star = |at: usize| stars.get(at).map_or("", String::as_str);
        let whole = stars.concat();
        let text = format!("| {}", foreach.filled([&field, &whole, star(0), star(1), star(2)]));
        // The places of what follows are in this text.
        let here = |error: Error| error.context(&format!("in `foreach`, for the field `{field}`"));
        let source = Source::plain(&text);
        let pipeline = source.plan().map_err(|error| here(spl_error(error)))?;
        let inner = Engine { text: &source, ..*engine };
        for command in &pipeline.commands {
            inner.apply(command, rows, &[], &Need::All { internal: true }).map_err(here)?;
        }
    }
    Ok(())
}
