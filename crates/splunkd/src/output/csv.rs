//! CSV: a line of names, then the rows; several values stand below each other in one cell.

use crate::fault::Fault;
use crate::output::Page;
use crate::table::Cell;

pub(super) fn write(page: &Page<'_>) -> Result<Vec<u8>, Fault> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let broken = |error: csv::Error| Fault::bad(format!("cannot write CSV: {error}"));
    if page.places.is_empty() {
        return Ok(Vec::new());
    }
    writer.write_record(page.places.iter().map(|place| &page.table.fields[*place])).map_err(broken)?;
    for row in page.rows.clone() {
        let cells = page.places.iter().map(|place| match page.table.columns[*place].get(row) {
            Cell::None => String::new(),
            Cell::One(text) => text.to_owned(),
            Cell::Several(texts) => texts.join("\n"),
        });
        writer.write_record(cells).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| Fault::bad(format!("cannot write CSV: {error}")))
}
