//! A frame as an HTML table and as text.
//!
//! Every cell passes [`text`](crate::text), so that log text changes nothing but its own cell. The HTML needs neither script nor
//! style sheet: it reads in an untrusted notebook and where styles are stripped.

use std::fmt::Write as _;

use crate::text;

/// What is shown of a frame.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Columns in order, each with as many cells as there are [`Table::rows`].
    pub columns: Vec<Column>,
    /// Positions in the frame of the rows shown, ascending; a gap is drawn as a line of dots.
    pub rows: Vec<usize>,
    /// Rows of the frame.
    pub total_rows: usize,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type, as a reader calls it (`text`, `number`).
    pub type_name: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// No value: shown so that it cannot be taken for a text such as `null`.
    Null,
    /// Text, aligned left.
    Text(String),
    /// A number or a time, aligned right.
    Number(String),
    /// Several values.
    List(Vec<String>),
}

/// Characters of a value that are shown; the whole value is there on hover.
const SHOWN: usize = 60;
/// Characters of a value that the page carries for hovering: log values can be megabytes.
const HOVER: usize = 2_000;
/// What stands for no value.
const NULL: &str = "∅";

impl Table {
    /// Which rows to show of `total`: all up to `most`, else the first and the last ones.
    #[must_use]
    pub fn rows_to_show(total: usize, most: usize) -> Vec<usize> {
        if total <= most {
            return (0..total).collect();
        }
        let head = most.div_ceil(2);
        (0..head).chain(total - (most - head)..total).collect()
    }

    /// `5,429 rows × 37 columns`, and how many of the rows are shown.
    #[must_use]
    pub fn summary(&self) -> String {
        let plural = |n: usize, word: &str| format!("{} {word}{}", thousands(n), if n == 1 { "" } else { "s" });
        let mut out = format!("{} × {}", plural(self.total_rows, "row"), plural(self.columns.len(), "column"));
        if self.rows.len() < self.total_rows {
            let _ = write!(out, ", showing {}", thousands(self.rows.len()));
        }
        out
    }

    /// The table as `text/html`.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = String::from(
            "<div style=\"overflow-x:auto;max-width:100%\"><table style=\"border-collapse:collapse;white-space:nowrap\">\n<thead><tr><th></th>",
        );
        for column in &self.columns {
            let _ = write!(
                out,
                "<th style=\"text-align:left;vertical-align:top\">{}<br><small style=\"font-weight:normal;opacity:.65\">{}</small></th>",
                text::html(&column.name),
                text::html(&column.type_name)
            );
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for (i, row) in self.rows.iter().enumerate() {
            if self.gap_before(i) {
                let _ = writeln!(
                    out,
                    "<tr><td></td><td colspan=\"{}\" style=\"text-align:left\">…</td></tr>",
                    self.columns.len().max(1)
                );
            }
            let _ = write!(out, "<tr><th style=\"font-weight:normal;opacity:.65\">{row}</th>");
            for column in &self.columns {
                out.push_str(&cell_html(&column.cells[i]));
            }
            out.push_str("</tr>\n");
        }
        let _ = write!(out, "</tbody></table></div>\n<p><small>{}</small></p>", text::html(&self.summary()));
        out
    }

    /// The table as `text/plain`: columns padded, values cut.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines: Vec<Vec<String>> = vec![vec![String::new()]];
        lines[0].extend(self.columns.iter().map(|column| cut(&text::line(&column.name), SHOWN / 2)));
        for (i, row) in self.rows.iter().enumerate() {
            if self.gap_before(i) {
                lines.push(vec!["…".to_owned()]);
            }
            let mut line = vec![row.to_string()];
            line.extend(self.columns.iter().map(|column| match &column.cells[i] {
                Cell::Null => NULL.to_owned(),
                Cell::Text(value) | Cell::Number(value) => cut(&text::line(value), SHOWN / 2),
                Cell::List(values) => cut(&text::line(&values.join(", ")), SHOWN / 2),
            }));
            lines.push(line);
        }
        let width = |i: usize| lines.iter().filter_map(|line| Some(line.get(i)?.chars().count())).max().unwrap_or(0);
        let widths: Vec<usize> = (0..=self.columns.len()).map(width).collect();
        let mut out = String::new();
        for line in &lines {
            let padded: Vec<String> = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            out.push_str(padded.join("  ").trim_end());
            out.push('\n');
        }
        out.push_str(&self.summary());
        out
    }

    fn gap_before(&self, i: usize) -> bool {
        i > 0 && self.rows[i] != self.rows[i - 1] + 1
    }
}

fn cell_html(cell: &Cell) -> String {
    match cell {
        Cell::Null => format!("<td style=\"opacity:.45\" title=\"no value\">{NULL}</td>"),
        Cell::Number(value) => format!("<td style=\"text-align:right\">{}</td>", text::html(value)),
        Cell::Text(value) if value.is_empty() => "<td style=\"opacity:.45\" title=\"empty text\">\"\"</td>".to_owned(),
        Cell::Text(value) => text_html(value),
        Cell::List(values) => text_html(&values.join(", ")),
    }
}

fn text_html(value: &str) -> String {
    let shown = cut(value, SHOWN);
    if shown == value {
        format!("<td style=\"text-align:left\">{}</td>", text::html(value))
    } else {
        format!(
            "<td style=\"text-align:left\" title=\"{}\">{}</td>",
            text::html(&cut(value, HOVER)),
            text::html(&shown)
        )
    }
}

/// The first `most` characters, with `…` where something follows.
fn cut(value: &str, most: usize) -> String {
    match value.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

/// `11625` as `11,625`.
#[must_use]
pub fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
