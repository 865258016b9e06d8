//! XML: `results`, with the order of the fields first.

use std::fmt::Write as _;

use crate::output::Page;
use crate::table::Cell;
use crate::xml::{HEAD, escape};

pub(super) fn write(page: &Page<'_>) -> String {
    let mut out = format!("{HEAD}<results preview='{}'>\n<meta>\n<fieldOrder>\n", u8::from(page.preview));
    for place in &page.places {
        let _ = writeln!(out, "<field>{}</field>", escape(&page.table.fields[*place]));
    }
    out += "</fieldOrder>\n</meta>\n";
    if !page.table.messages.is_empty() {
        out += "<messages>\n";
        for (kind, text) in &page.table.messages {
            let _ = writeln!(out, "<msg type=\"{kind}\">{}</msg>", escape(text));
        }
        out += "</messages>\n";
    }
    for row in page.rows.clone() {
        let _ = writeln!(out, "<result offset='{row}'>");
        for place in &page.places {
            field(&page.table.fields[*place], page.table.columns[*place].get(row), &mut out);
        }
        out += "</result>\n";
    }
    out + "</results>\n"
}

fn field(name: &str, cell: Cell<'_>, out: &mut String) {
    let texts = match cell {
        Cell::None => return,
        Cell::One(text) if name == "_raw" => {
            let _ = writeln!(out, "<field k='_raw'><v xml:space='preserve' trunc='0'>{}</v></field>", escape(text));
            return;
        }
        Cell::One(text) => vec![text],
        Cell::Several(texts) => texts,
    };
    let _ = write!(out, "<field k='{}'>", escape(name));
    for text in texts {
        let _ = write!(out, "<value><text>{}</text></value>", escape(text));
    }
    *out += "</field>\n";
}
