//! `transaction`: makes one event of those that belong together.

use std::fmt;

use super::bin::{BinSpan, length};
use crate::ast::{Expr, Field, Predicate};
use crate::error::Error;
use crate::expr;
use crate::place;
use crate::predicate;
use crate::scan::{
    Next, Scan, boolean, other_text, print_list, print_quoted, unsupported, unusual, whole, write_options,
};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "transaction [FIELD …] [maxspan=SPAN] [maxpause=SPAN] [maxevents=N] [startswith=FILTER] \
                                 [endswith=FILTER] [connected=B] [keepevicted=B] [mvlist=B | mvlist=\"FIELD …\"] \
                                 [nullstr=TEXT]";

/// The `transaction` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Transaction {
    /// Events of one transaction have the same values of these.
    pub fields: Vec<Field>,
    /// `maxspan=`: the time from its first to its last event, at most.
    pub max_span: Option<BinSpan>,
    /// `maxpause=`: the time between two events, at most.
    pub max_pause: Option<BinSpan>,
    /// `maxevents=`: events of a transaction, at most.
    pub max_events: u64,
    /// `startswith=`: its first event satisfies this.
    pub starts: Option<Filter>,
    /// `endswith=`: its last event satisfies this.
    pub ends: Option<Filter>,
    /// `connected=`: an event that has a field which the transaction's events lack opens another one.
    pub connected: bool,
    /// `keepevicted=`: incomplete ones stay.
    pub keep_evicted: bool,
    /// `mvlist=`: fields whose values are all listed, in the order of the events.
    pub list: MvList,
    /// `nullstr=`: stands in such a list for no value.
    pub null_text: String,
    /// `delim=`: between the values where they are written as one text.
    pub delimiter: String,
}

/// What an event must satisfy.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// `"SEARCH"` or `(SEARCH)`.
    Search(Predicate),
    /// `eval(EXPR)`.
    Eval(Spanned<Expr>),
}

/// Which fields of a transaction list all their values.
#[derive(Debug, Clone, PartialEq)]
pub enum MvList {
    /// None: each different value once.
    None,
    /// All.
    All,
    /// These.
    Fields(Vec<Field>),
}

const OPTIONS: [&str; 16] = [
    "maxspan",
    "maxpause",
    "maxevents",
    "connected",
    "keepevicted",
    "mvlist",
    "nullstr",
    "delim",
    "name",
    "unifyends",
    "keeporphans",
    "maxopentxn",
    "maxopenevents",
    "mvraw",
    "match",
    "allrequired",
];

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Transaction, Error> {
    // Search Reference, transaction.
    let mut transaction = Transaction {
        fields: Vec::new(),
        max_span: None,
        max_pause: None,
        max_events: 1000,
        starts: None,
        ends: None,
        connected: true,
        keep_evicted: false,
        list: MvList::None,
        null_text: "NULL".to_owned(),
        delimiter: " ".to_owned(),
    };
    loop {
        scan.skip_separators()?;
        if let Some(filter) = filter(scan, "startswith")? {
            transaction.starts = Some(filter);
            continue;
        }
        if let Some(filter) = filter(scan, "endswith")? {
            transaction.ends = Some(filter);
            continue;
        }
        match scan.next("transaction", &OPTIONS)? {
            Next::Option(name, value) => transaction.option(&name, value)?,
            Next::Field(field) => transaction.fields.push(field),
            Next::End => return Ok(transaction),
        }
    }
}

/// `name="SEARCH"`, `name=(SEARCH)`, `name=eval(EXPR)` or `name=WORD`.
fn filter(scan: &mut Scan<'_>, name: &str) -> Result<Option<Filter>, Error> {
    let mut ahead = scan.clone();
    if !ahead.eat_keyword(name) {
        return Ok(None);
    }
    ahead.skip_blank()?;
    if !ahead.eat("=") {
        return Ok(None);
    }
    ahead.skip_blank()?;
    let mut call = ahead.clone();
    let filter = if call.eat_keyword("eval") && call.eat("(") {
        ahead = call;
        let condition = expr::expr(&mut ahead)?;
        ahead.skip_blank()?;
        if !ahead.eat(")") {
            return Err(ahead.expected("`)` after the condition of `eval(`"));
        }
        Filter::Eval(condition)
    } else if ahead.peek() == Some('"') {
        Filter::Search(place::predicate(&ahead.quoted()?)?)
    } else {
        Filter::Search(predicate::primary(&mut ahead)?)
    };
    if let Filter::Search(Predicate::Subsearch(inner)) = &filter {
        return Err(Error::unsupported(inner.span, format!("`{name}` takes no subsearch")));
    }
    *scan = ahead;
    Ok(Some(filter))
}

impl Transaction {
    fn option(&mut self, name: &str, value: Spanned<String>) -> Result<(), Error> {
        // `-1` is no limit.
        let limit =
            |value: &Spanned<String>| if value.value == "-1" { Ok(None) } else { length(name, value).map(Some) };
        match name {
            "maxspan" => self.max_span = limit(&value)?,
            "maxpause" => self.max_pause = limit(&value)?,
            "maxevents" if value.value == "-1" => self.max_events = 0,
            "maxevents" => self.max_events = whole(name, &value)?,
            "connected" => self.connected = boolean(name, &value)?,
            "keepevicted" => self.keep_evicted = boolean(name, &value)?,
            "nullstr" => self.null_text = value.value,
            "delim" => self.delimiter = value.value,
            "mvlist" => {
                self.list = match boolean(name, &value) {
                    Ok(true) => MvList::All,
                    Ok(false) => MvList::None,
                    Err(_) => {
                        let names = value.value.split(|c: char| c == ',' || c.is_whitespace());
                        let names = names.filter(|name| !name.is_empty());
                        MvList::Fields(names.map(|name| Spanned::new(name.to_owned(), value.span)).collect())
                    }
                }
            }
            // No transaction is given up for want of memory here.
            "maxopentxn" | "maxopenevents" => {
                whole(name, &value)?;
            }
            "match" if value.value == "closest" => {}
            "unifyends" | "keeporphans" | "mvraw" if !boolean(name, &value)? => {}
            _ => return Err(unsupported("transaction", name, &value)),
        }
        Ok(())
    }
}

impl fmt::Display for Transaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("transaction")?;
        if !self.fields.is_empty() {
            write!(f, " {}", print_list(&self.fields))?;
        }
        let list = match &self.list {
            MvList::None => None,
            MvList::All => Some("true".to_owned()),
            MvList::Fields(fields) => {
                let names: Vec<&str> = fields.iter().map(|field| field.value.as_str()).collect();
                Some(print_quoted(&names.join(" ")))
            }
        };
        write_options(
            f,
            &[
                ("maxspan", self.max_span.map(|span| span.to_string())),
                ("maxpause", self.max_pause.map(|span| span.to_string())),
                ("maxevents", (self.max_events != 1000).then(|| self.max_events.to_string())),
                ("startswith", self.starts.as_ref().map(ToString::to_string)),
                ("endswith", self.ends.as_ref().map(ToString::to_string)),
                ("connected", unusual(self.connected, true)),
                ("keepevicted", unusual(self.keep_evicted, false)),
                ("mvlist", list),
                ("nullstr", other_text(&self.null_text, "NULL")),
                ("delim", other_text(&self.delimiter, " ")),
            ],
        )
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Search(Predicate::All) => f.write_str("()"),
            Self::Search(predicate) => write!(f, "({predicate})"),
            Self::Eval(condition) => write!(f, "eval({})", condition.value),
        }
    }
}
