//! `rename`: other names for columns, in their places (Search Reference, rename).

use gazehound_spl::ast::Rename;
use polars::prelude::*;

use super::rows::Rows;
use super::wildcard;
use crate::error::Result;
use crate::events::Note;

/// A target that exists is overwritten; where the source is missing it loses its values ("not for merging fields").
pub(super) fn apply(rename: &Rename, rows: &mut Rows) -> Result<()> {
    for (from, to) in &rename.pairs {
        let (from, to) = (from.value.as_str(), to.value.as_str());
        let present = rows.present();
        if wildcard::is_wild(from) {
            let found = present.iter().filter_map(|name| Some((name, wildcard::capture(from, name)?)));
            let pairs: Vec<(String, String)> =
                found.map(|(name, stars)| (name.clone(), wildcard::fill(to, &stars))).collect();
            if pairs.is_empty() && rows.height() > 0 {
                rows.notes.push(Note::warning(format!("rename: no field is called `{from}`")));
            }
            for (from, to) in pairs {
                one(rows, &from, &to)?;
            }
        } else if rows.frame.get_column_index(from).is_some() {
            one(rows, from, to)?;
        } else {
            let target = rows.frame.get_column_index(to).is_some();
            rows.remove(to);
            if rows.height() > 0 {
                let near = rows.like(from);
                let so = if target { format!(", so `{to}` is emptied") } else { String::new() };
                rows.notes.push(Note::warning(format!("rename: no event has the field `{from}`{so}{near}")));
            }
        }
    }
    Ok(())
}

fn one(rows: &mut Rows, from: &str, to: &str) -> Result<()> {
    if from == to {
        return Ok(());
    }
    let was_named = rows.named.contains(from);
    rows.remove(to);
    rows.named.remove(from);
    if was_named {
        rows.named.insert(to.to_owned());
    }
    rows.frame.rename(from, PlSmallStr::from(to))?;
    Ok(())
}
