//! A frame's rows as an HTML table and as aligned text.

use std::fmt::{self, Write};

use crate::text;

/// Rows to show of a frame that may have more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// All of the same number of cells.
    pub columns: Vec<Column>,
    /// Rows of the frame.
    pub total_rows: u64,
    /// The position in the frame of each row that is shown, ascending: gaps are shown as such.
    pub rows: Vec<u64>,
    /// Shows those positions.
    pub row_numbers: bool,
}

/// A column of the rows that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name; log text.
    pub name: String,
    /// What its cells are: `str`, `i64`, `list[str]`.
    pub type_name: String,
    /// One for each row shown.
    pub cells: Vec<Cell>,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// No value.
    Null,
    /// Log text.
    Text(String),
    /// The values of a multivalue field; log text.
    List(Vec<String>),
    /// A number, set to the right.
    Number(String),
}

/// Frames of at most this many rows are shown whole.
pub const WHOLE: u64 = 25;
/// Of longer ones, this many rows from each end.
pub const END: u64 = 5;

/// The rows to show of a frame of `total` rows: all, or the first and the last few.
#[must_use]
pub fn rows_to_show(total: u64) -> Vec<u64> {
    if total <= WHOLE { (0..total).collect() } else { (0..END).chain(total - END..total).collect() }
}

/// Characters of a cell in HTML, and in text.
const CELL: [usize; 2] = [60, 32];
/// Characters of the full value that is shown on hover.
const HOVER: usize = 4_000;
/// Values of a multivalue field that are shown.
const VALUES: usize = 4;
/// Characters of a line of text.
const LINE: usize = 150;

const CELL_STYLE: &str = "text-align:left;vertical-align:top;white-space:nowrap;font-family:monospace";
const NUMBER_STYLE: &str = "text-align:right;vertical-align:top;white-space:nowrap;font-family:monospace";

impl Table {
    /// `5,429 rows × 37 columns, showing 10`.
    #[must_use]
    pub fn size(&self) -> String {
        let size = format!(
            "{} × {}",
            text::counted(self.total_rows, "row"),
            text::counted(self.columns.len() as u64, "column")
        );
        let shown = self.rows.len() as u64;
        if shown < self.total_rows { format!("{size}, showing {}", text::count(shown)) } else { size }
    }

    /// An HTML table, which scrolls sideways where it is too wide. Long values are cut and shown in full on hover.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write_html(&mut out).expect("writing to a string does not fail");
        out
    }

    fn write_html(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "<div style=\"overflow-x:auto;max-width:100%\">\n<table>\n<thead><tr>")?;
        if self.row_numbers {
            writeln!(out, "<th></th>")?;
        }
        for column in &self.columns {
            writeln!(
                out,
                "<th style=\"{}\"{}>{}<br><small style=\"font-weight:normal;opacity:.65\">{}</small></th>",
                if column.is_number() { NUMBER_STYLE } else { CELL_STYLE },
                hover(&column.name, CELL[0]),
                text::html(&text::cut(&column.name, CELL[0])),
                text::html(&column.type_name)
            )?;
        }
        writeln!(out, "</tr></thead>\n<tbody>")?;
        for (at, &row) in self.rows.iter().enumerate() {
            if self.gap_before(at) {
                let width = self.columns.len() + usize::from(self.row_numbers);
                writeln!(out, "<tr><td colspan=\"{width}\" style=\"text-align:left;opacity:.65\">…</td></tr>")?;
            }
            write!(out, "<tr>")?;
            if self.row_numbers {
                write!(out, "<th style=\"{NUMBER_STYLE};font-weight:normal;opacity:.65\">{row}</th>")?;
            }
            for column in &self.columns {
                column.cells[at].write_html(out)?;
            }
            writeln!(out, "</tr>")?;
        }
        write!(out, "</tbody>\n</table>\n</div>\n<div><small>{}</small></div>", text::html(&self.size()))
    }

    fn gap_before(&self, at: usize) -> bool {
        at > 0 && self.rows[at] > self.rows[at - 1] + 1
    }

    /// Size, names, types and rows in aligned columns; the columns that have no room are named at the end.
    #[must_use]
    pub fn plain(&self) -> String {
        let columns: Vec<Vec<String>> = self.columns.iter().map(Column::plain).collect();
        let widths: Vec<usize> =
            columns.iter().map(|cells| cells.iter().map(|cell| cell.chars().count()).max().unwrap_or(0)).collect();
        let mut shown = 0;
        let mut width = 0;
        while shown < columns.len() && (shown == 0 || width + widths[shown] <= LINE) {
            width += widths[shown] + 2;
            shown += 1;
        }
        let mut out = self.size() + "\n";
        // The first two lines are names and types.
        for line in 0..if columns.is_empty() { 0 } else { self.rows.len() + 2 } {
            if line >= 2 && self.gap_before(line - 2) {
                out.push_str("…\n");
            }
            let mut words = String::new();
            for (at, column) in columns.iter().enumerate().take(shown) {
                let pad = " ".repeat(widths[at] - column[line].chars().count());
                let number = self.columns[at].is_number();
                words += &if number { pad + &column[line] } else { column[line].clone() + &pad };
                words.push_str("  ");
            }
            out.push_str(words.trim_end());
            out.push('\n');
        }
        if shown < columns.len() {
            let names: Vec<&str> = columns[shown..].iter().map(|cells| cells[0].as_str()).collect();
            let more = text::counted(names.len() as u64, "more column");
            let _ = writeln!(out, "and {more}: {}", names.join(", "));
        }
        out
    }
}

impl Column {
    fn is_number(&self) -> bool {
        self.cells.iter().any(|cell| matches!(cell, Cell::Number(_)))
    }

    fn plain(&self) -> Vec<String> {
        let short = |words: &str| short(words, CELL[1]);
        let cells = self.cells.iter().map(|cell| match cell {
            Cell::Null => "∅".to_owned(),
            Cell::Text(words) | Cell::Number(words) => short(words),
            Cell::List(values) => short(&format!("[{}]", values.join(", "))),
        });
        [short(&self.name), short(&self.type_name)].into_iter().chain(cells).collect()
    }
}

impl Cell {
    fn write_html(&self, out: &mut String) -> fmt::Result {
        match self {
            // Upright text may say null; only a missing value is slanted and dim.
            Self::Null => {
                write!(out, "<td style=\"{CELL_STYLE}\"><i title=\"no value\" style=\"opacity:.5\">null</i></td>")
            }
            Self::Text(words) => {
                write!(out, "<td style=\"{CELL_STYLE}\"{}>{}</td>", hover(words, CELL[0]), cell_html(words))
            }
            Self::Number(words) => write!(out, "<td style=\"{NUMBER_STYLE}\">{}</td>", cell_html(words)),
            // A line for each value, as Splunk shows multivalue fields.
            Self::List(values) => {
                let all = values.join("\n");
                let long = values.len() > VALUES || values.iter().any(|value| is_long(value, CELL[0]));
                let title = if long { title(&all) } else { String::new() };
                write!(out, "<td style=\"{CELL_STYLE}\"{title}>")?;
                if values.is_empty() {
                    write!(out, "<i title=\"a list without values\" style=\"opacity:.5\">[]</i>")?;
                }
                let lines: Vec<String> = values.iter().take(VALUES).map(|value| cell_html(value)).collect();
                write!(out, "{}", lines.join("<br>"))?;
                if values.len() > VALUES {
                    let more = text::count((values.len() - VALUES) as u64);
                    write!(out, "<br><small style=\"opacity:.65\">… and {more} more</small>")?;
                }
                write!(out, "</td>")
            }
        }
    }
}

fn is_long(words: &str, most: usize) -> bool {
    words.len() > most && words.chars().count() > most
}

fn cell_html(words: &str) -> String {
    text::html(&text::cut(words, CELL[0]))
}

/// A title with the full value, if it is cut.
fn hover(words: &str, most: usize) -> String {
    if is_long(words, most) { title(words) } else { String::new() }
}

fn title(words: &str) -> String {
    let full = if is_long(words, HOVER) {
        let all = text::count(words.chars().count() as u64);
        format!("{} ({all} characters)", text::cut(words, HOVER))
    } else {
        words.to_owned()
    };
    // Line breaks between the values of a list are ours and harmless in an attribute.
    let lines: Vec<String> = full.split('\n').map(text::html).collect();
    format!(" title=\"{}\"", lines.join("&#10;"))
}

/// One line, cut before and after escaping: an escape makes text longer.
fn short(words: &str, most: usize) -> String {
    let cut = text::cut(words, most);
    let line = text::line(&cut);
    text::cut(&line, most + 8).into_owned()
}
