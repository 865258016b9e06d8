//! `foreach`: commands for each of some fields (Search Reference, foreach).

use gazehound_spl::ast::Foreach;

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
    for (field, stars) in found {
        let star = |at: usize| stars.get(at).map_or("", String::as_str);
        let whole = stars.concat();
        let text = format!("| {}", foreach.filled([&field, &whole, star(0), star(1), star(2)]));
        // The places of what follows are in this text.
        let here = |error: Error| error.context(&format!("in `foreach`, for the field `{field}`"));
        let pipeline = gazehound_spl::parse(&text).map_err(|error| here(spl_error(error)))?;
        let inner = Engine { text: &text, ..*engine };
        for command in &pipeline.commands {
            inner.apply(command, rows).map_err(here)?;
        }
    }
    Ok(())
}
