//! The tree of a search. One struct per command; the parser of each command lives in `command/NAME.rs`.

use crate::span::Spanned;

/// A field name as events carry it (`id.orig_h`, `answers{}`), without quotes.
pub type Field = Spanned<String>;

/// A whole search: commands in the order they run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pipeline {
    /// Each command and the text it was written as (its name included, the bar not).
    pub commands: Vec<Spanned<Command>>,
}

/// One command of a pipeline.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// `search PREDICATE`, also the implicit first command.
    Search(Search),
    /// `where EXPR`.
    Where(Where),
    /// `eval f=EXPR, …`.
    Eval(Eval),
    /// `fields [+|-] LIST`.
    Fields(Fields),
    /// `table LIST`.
    Table(Table),
    /// `dedup [N] LIST …`.
    Dedup(Dedup),
    /// `head [N] …`.
    Head(Head),
    /// `sort [N] LIST`.
    Sort(Sort),
    /// `rename A AS B …`.
    Rename(Rename),
    /// `stats AGG … BY LIST`.
    Stats(Stats),
    /// `addtotals …` or `addcoltotals …`.
    Addtotals(Addtotals),
    /// `bin … FIELD`.
    Bin(Bin),
    /// `chart …` or `timechart …`.
    Chart(Chart),
    /// `eventstats AGG … BY LIST`.
    Eventstats(Eventstats),
    /// `filldown [LIST]`.
    Filldown(Filldown),
    /// `fillnull [LIST]`.
    Fillnull(Fillnull),
    /// `foreach LIST [COMMANDS]`.
    Foreach(Foreach),
    /// `iplocation FIELD`.
    Iplocation(Iplocation),
    /// `makemv FIELD`.
    Makemv(Makemv),
    /// `mvcombine FIELD`.
    Mvcombine(Mvcombine),
    /// `mvexpand FIELD`.
    Mvexpand(Mvexpand),
    /// `nomv FIELD`.
    Nomv(Nomv),
    /// `top LIST` or `rare LIST`.
    Top(Top),
    /// `regex FIELD=REGEX`.
    Regex(Regex),
    /// `replace A WITH B … IN LIST`.
    Replace(Replace),
    /// `return [N] LIST`.
    Return(Return),
    /// `reverse`.
    Reverse(Reverse),
    /// `rex REGEX`.
    Rex(Rex),
    /// `spath PATH`.
    Spath(Spath),
    /// `streamstats AGG … BY LIST`.
    Streamstats(Streamstats),
    /// `tail [N]`.
    Tail(Tail),
    /// `transaction LIST …`.
    Transaction(Transaction),
    /// `transpose [N]`.
    Transpose(Transpose),
    /// `untable X Y Z`.
    Untable(Untable),
    /// `xyseries X Y Z`.
    Xyseries(Xyseries),
    /// `format`: rows to one predicate text in the field `search`.
    Format(Format),
}

// ---------------------------------------------------------------- search

/// The `search` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// What an event must satisfy.
    pub predicate: Predicate,
}

/// What the `search` command tests. Precedence is already applied: parentheses, NOT, OR, AND.
#[derive(Debug, Clone, PartialEq)]
pub enum Predicate {
    /// No condition: every event.
    All,
    /// All of them (written `AND` or side by side).
    And(Vec<Predicate>),
    /// Any of them.
    Or(Vec<Predicate>),
    /// Not this one. Also true where the field is absent.
    Not(Box<Predicate>),
    /// `field OP value`.
    Compare(Comparison),
    /// `field IN (value, …)`.
    In {
        /// Left-hand side.
        field: Field,
        /// Alternatives; each may hold wildcards.
        values: Vec<Spanned<Pattern>>,
    },
    /// A bare word or quoted phrase over `_raw`.
    Term(Spanned<Pattern>),
    /// `[search …]`: its rows become a predicate before the outer search runs.
    Subsearch(Spanned<Box<Pipeline>>),
}

/// `field OP value` of the `search` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Left-hand side: always a field.
    pub field: Field,
    /// Operator.
    pub op: CompareOp,
    /// Right-hand side: never a field.
    pub value: Spanned<Pattern>,
}

/// A literal value or term of the `search` command.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pattern {
    /// The text with quotes and escapes resolved. `*` is a wildcard wherever it stands (there is no escape for it).
    pub text: String,
    /// Written in double quotes (a quoted `"NOT"` is a value, a phrase keeps its blanks).
    pub quoted: bool,
    /// Written in `CASE(…)`: upper and lower case differ.
    pub case_sensitive: bool,
    /// Written in `TERM(…)`: one term, minor breakers included.
    pub term: bool,
}

/// Comparison operators of `search` and `where`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareOp {
    /// `=` (and `==` in expressions).
    Eq,
    /// `!=`.
    Ne,
    /// `<`.
    Lt,
    /// `<=`.
    Le,
    /// `>`.
    Gt,
    /// `>=`.
    Ge,
}

// ---------------------------------------------------------------- expressions

/// The `where` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Where {
    /// Rows stay where this is true; null counts as not true.
    pub condition: Spanned<Expr>,
}

/// The `eval` command: assignments from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Eval {
    /// `field = expression`.
    pub assignments: Vec<(Field, Spanned<Expr>)>,
}

/// An expression of `eval`, `where` or `eval(…)` inside `stats`.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A field, bare or in single quotes.
    Field(String),
    /// A number and how it was written.
    Number(f64, String),
    /// A double-quoted string.
    Text(String),
    /// `-x`, `+x` or `NOT x`.
    Unary(UnaryOp, Box<Spanned<Expr>>),
    /// `a OP b`.
    Binary(BinaryOp, Box<Spanned<Expr>>, Box<Spanned<Expr>>),
    /// `f(a, …)`.
    Call(Spanned<EvalFunction>, Vec<Spanned<Expr>>),
    /// `field IN (a, …)`.
    In(Box<Spanned<Expr>>, Vec<Spanned<Expr>>),
}

/// Operators with one operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-x`.
    Neg,
    /// `+x`.
    Plus,
    /// `NOT x`.
    Not,
}

/// Operators with two operands, loosest last: `*` `/` `%`, `+` `-`, `.`, comparisons, NOT, AND, OR, XOR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`: adds numbers, joins strings.
    Add,
    /// `-`.
    Sub,
    /// `*`.
    Mul,
    /// `/`.
    Div,
    /// `%`.
    Mod,
    /// `.`: joins as text.
    Concat,
    /// A comparison; strings compare with case.
    Compare(CompareOp),
    /// `LIKE` with `%` and `_`.
    Like,
    /// `AND`.
    And,
    /// `OR`.
    Or,
    /// `XOR`.
    Xor,
}

pub use crate::command::addtotals::Addtotals;
pub use crate::command::bin::{Bin, BinSpan, Binning, TimeUnit};
pub use crate::command::chart::{Chart, Keep, Series};
pub use crate::command::eventstats::Eventstats;
pub use crate::command::filldown::Filldown;
pub use crate::command::fillnull::Fillnull;
pub use crate::command::foreach::Foreach;
pub use crate::command::iplocation::Iplocation;
pub use crate::command::makemv::Makemv;
pub use crate::command::mvcombine::Mvcombine;
pub use crate::command::mvexpand::Mvexpand;
pub use crate::command::nomv::Nomv;
pub use crate::command::regex::Regex;
pub use crate::command::replace::Replace;
pub use crate::command::r#return::{Return, ReturnItem};
pub use crate::command::reverse::Reverse;
pub use crate::command::rex::{Rex, RexAction};
pub use crate::command::spath::Spath;
pub use crate::command::streamstats::Streamstats;
pub use crate::command::tail::Tail;
pub use crate::command::top::Top;
pub use crate::command::transaction::{Filter, MvList, Transaction};
pub use crate::command::transpose::Transpose;
pub use crate::command::untable::Untable;
pub use crate::command::xyseries::Xyseries;
pub use crate::function::{EvalFunction, Percent, StatsFunction};

// ---------------------------------------------------------------- fields, rows, order

/// The `fields` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// `-`: remove the listed fields; otherwise keep them (and `_time`, `_raw`).
    pub remove: bool,
    /// Names, `*` allowed.
    pub fields: Vec<Field>,
}

/// The `table` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Names, `*` allowed, in the order of the columns.
    pub fields: Vec<Field>,
}

/// The `dedup` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Dedup {
    /// Rows kept per combination.
    pub count: u64,
    /// The combination.
    pub fields: Vec<Field>,
    /// Keep duplicates as rows, without the fields.
    pub keep_events: bool,
    /// Keep rows that lack one of the fields.
    pub keep_empty: bool,
    /// Only neighbouring duplicates.
    pub consecutive: bool,
    /// `sortby`: order before choosing.
    pub sort_by: Vec<SortKey>,
}

/// The `head` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// How many rows, or up to which row.
    pub until: HeadLimit,
    /// `null=`: a null condition counts as true.
    pub null: bool,
    /// `keeplast=`: the row that ended it is kept.
    pub keep_last: bool,
}

/// Where `head` stops.
#[derive(Debug, Clone, PartialEq)]
pub enum HeadLimit {
    /// After this many rows.
    Count(u64),
    /// At the first row for which this is not true.
    While(Spanned<Expr>),
}

/// The `sort` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Sort {
    /// Rows kept; `None` where none was written (10,000 then), `Some(0)` for all.
    pub limit: Option<u64>,
    /// Keys, first decides first; signs and a trailing `desc` are resolved.
    pub keys: Vec<SortKey>,
}

/// One key of `sort` or of `dedup … sortby`.
#[derive(Debug, Clone, PartialEq)]
pub struct SortKey {
    /// The field.
    pub field: Field,
    /// Largest first.
    pub descending: bool,
    /// How values compare.
    pub kind: SortKind,
}

/// How `sort` compares values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortKind {
    /// Per pair: numbers as numbers, addresses as addresses, else text.
    Auto,
    /// `num(f)`.
    Num,
    /// `str(f)`.
    Str,
    /// `ip(f)`.
    Ip,
}

/// The `rename` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Rename {
    /// `(from, to)`, `*` allowed in both in equal number.
    pub pairs: Vec<(Field, Field)>,
}

// ---------------------------------------------------------------- stats

/// The `stats` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Stats {
    /// Aggregations in the order written.
    pub aggregations: Vec<Aggregation>,
    /// Fields to group by, in the order written.
    pub by: Vec<Field>,
    /// `dedup_splitvals=t`.
    pub dedup_splitvals: bool,
}

/// One aggregation of `stats`.
#[derive(Debug, Clone, PartialEq)]
pub struct Aggregation {
    /// Which, and where it was written.
    pub function: Spanned<StatsFunction>,
    /// Its argument; `None` for a bare `count`.
    pub argument: Option<Spanned<AggregationArgument>>,
    /// What the output column is called without `AS`: the function as written, and its argument as it prints, e.g.
    /// `max(*bytes)`, `count(eval(x > 1))`.
    pub label: String,
    /// `AS name`.
    pub alias: Option<Field>,
}

/// What an aggregation looks at.
#[derive(Debug, Clone, PartialEq)]
pub enum AggregationArgument {
    /// A field or a wildcard of fields.
    Field(String),
    /// `eval(EXPR)`.
    Eval(Spanned<Expr>),
}

/// The `format` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Format {
    /// Row prefix, column prefix, column separator, column end, row separator, row end (`"(" "(" "AND" ")" "OR" ")"`).
    pub parts: [String; 6],
    /// Separator of multivalue fields.
    pub mv_separator: String,
    /// Rows used at most; 0 for all.
    pub max_results: u64,
    /// Text where there are no rows.
    pub empty: String,
}
