//! `top` and `rare`: the most and the least frequent values.

use std::fmt;

use super::stats::by_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, other_text, print_list, unusual, whole, write_options};

pub(super) const SYNTAX: &str = "top [N] [limit=N] [showcount=B] [showperc=B] [countfield=NAME] [percentfield=NAME] \
                                 [useother=B] [otherstr=TEXT] FIELD … [BY FIELD …]";
pub(super) const RARE_SYNTAX: &str = "rare [N] [limit=N] [showcount=B] [showperc=B] [countfield=NAME] \
                                      [percentfield=NAME] [useother=B] [otherstr=TEXT] FIELD … [BY FIELD …]";

/// The `top` command, or the `rare` one.
#[derive(Debug, Clone, PartialEq)]
pub struct Top {
    /// `rare`: the least frequent values.
    pub rare: bool,
    /// Values listed at most (of each group); 0 for all.
    pub limit: u64,
    /// Whose values are counted, in combination.
    pub fields: Vec<Field>,
    /// Fields to group by.
    pub by: Vec<Field>,
    /// `countfield=`.
    pub count_field: String,
    /// `percentfield=`.
    pub percent_field: String,
    /// `showcount=`.
    pub show_count: bool,
    /// `showperc=`.
    pub show_percent: bool,
    /// `useother=`: one more row for all values that are not listed.
    pub use_other: bool,
    /// `otherstr=`: what it is called.
    pub other_text: String,
}

const OPTIONS: [&str; 7] = ["limit", "showcount", "showperc", "countfield", "percentfield", "useother", "otherstr"];

pub(super) fn parse(scan: &mut Scan<'_>, rare: bool) -> Result<Top, Error> {
    let command = if rare { "rare" } else { "top" };
    // Search Reference, top.
    let mut top = Top {
        rare,
        limit: 10,
        fields: Vec::new(),
        by: Vec::new(),
        count_field: "count".to_owned(),
        percent_field: "percent".to_owned(),
        show_count: true,
        show_percent: true,
        use_other: false,
        other_text: "OTHER".to_owned(),
    };
    loop {
        scan.skip_separators()?;
        if top.fields.is_empty()
            && let Some(count) = scan.count()
        {
            top.limit = count;
            continue;
        }
        if !top.fields.is_empty() && scan.eat_keyword("by") {
            scan.skip_separators()?;
            while !scan.at_end() {
                top.by.push(by_field(scan)?);
                scan.skip_separators()?;
            }
            if top.by.is_empty() {
                return Err(scan.expected("a field name after `by`"));
            }
            return Ok(top);
        }
        match scan.next(command, &OPTIONS)? {
            Next::Option(name, value) => match name.as_str() {
                "limit" => top.limit = whole(&name, &value)?,
                "showcount" => top.show_count = boolean(&name, &value)?,
                "showperc" => top.show_percent = boolean(&name, &value)?,
                "useother" => top.use_other = boolean(&name, &value)?,
                "countfield" => top.count_field = value.value,
                "percentfield" => top.percent_field = value.value,
                _ => top.other_text = value.value,
            },
            Next::Field(field) => top.fields.push(field),
            Next::End if top.fields.is_empty() => return Err(scan.expected("a field name")),
            Next::End => return Ok(top),
        }
    }
}

impl fmt::Display for Top {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.rare { "rare" } else { "top" })?;
        write_options(
            f,
            &[
                ("limit", (self.limit != 10).then(|| self.limit.to_string())),
                ("showcount", unusual(self.show_count, true)),
                ("showperc", unusual(self.show_percent, true)),
                ("countfield", other_text(&self.count_field, "count")),
                ("percentfield", other_text(&self.percent_field, "percent")),
                ("useother", unusual(self.use_other, false)),
                ("otherstr", other_text(&self.other_text, "OTHER")),
            ],
        )?;
        write!(f, " {}", print_list(&self.fields))?;
        if self.by.is_empty() { Ok(()) } else { write!(f, " BY {}", print_list(&self.by)) }
    }
}
