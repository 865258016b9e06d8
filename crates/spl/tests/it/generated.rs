//! Trees that no one wrote: each prints as a search that parses to the same tree.

use gazehound_spl::ast::*;
use gazehound_spl::parse;
use gazehound_spl::span::{Span, Spanned};

use crate::random::Random;

/// Names as logs and people make them.
const NAMES: &[&str] = &[
    "uid",
    "id.orig_h",
    "answers{}",
    "_time",
    "a b",
    "x\"y",
    "C:\\dir\\",
    "by",
    "AS",
    "desc",
    "D",
    "sortby",
    "-a",
    "+b",
    "max(bytes)",
    "num(x)",
    "a=b",
    "a<b",
    "größe",
    "'q'",
    "o'clock",
    "pipe|",
    "5",
    "5a",
    "a,b",
    "`m`",
    "IN",
    "not",
    "AND",
    "search",
    "limit",
    "null",
    "len",
    "a!",
    "x[0]",
    "tag::type",
    "",
    "eval",
    "TERM",
    "xor",
    "like",
    "a.b{}.c",
];
const TEXTS: &[&str] = &[
    "",
    "a",
    "two words",
    "say \"hi\"",
    "C:\\temp\\",
    "a|b",
    "*.exe",
    "\\d+",
    "100%",
    "[x]",
    "`m`",
    "'q'",
    "ü\n\tz",
    "```no comment```",
    "\\\\\"",
];
/// What a search takes without quotes.
const WORDS: &[&str] = &[
    "ntlm",
    "10.0.2.30",
    "C3ApkJ3TwWW64DtnWb",
    "*",
    "*.exe",
    "or",
    "and",
    "in",
    "IN",
    "a,b",
    "x:y/z?q",
    "Hello!",
    "-1",
    "'q'",
    "C:\\temp",
    "ünï",
    "search",
    "stats",
    "{}",
    "%",
];

fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

fn name(r: &mut Random) -> Field {
    at(r.one(NAMES).to_owned())
}

fn pattern(r: &mut Random) -> Spanned<Pattern> {
    let quoted = r.below(3) == 0;
    let text = if quoted { r.one(TEXTS) } else { r.one(WORDS) };
    let (mut term, mut case_sensitive) = (false, false);
    if !text.is_empty() && r.below(5) == 0 {
        term = r.yes();
        case_sensitive = !term;
    }
    at(Pattern { text: text.to_owned(), quoted, case_sensitive, term })
}

fn predicate(r: &mut Random, depth: usize) -> Predicate {
    match r.below(if depth == 0 { 4 } else { 8 }) {
        0 => Predicate::Term(pattern(r)),
        1 | 2 => {
            let op = r.one(&[CompareOp::Eq, CompareOp::Ne, CompareOp::Lt, CompareOp::Le, CompareOp::Gt, CompareOp::Ge]);
            Predicate::Compare(Comparison { field: name(r), op, value: pattern(r) })
        }
        3 => {
            // A comma ends a bare value in a list.
            let mut values = r.some(1, 3, pattern);
            values
                .iter_mut()
                .for_each(|value| value.value.quoted |= value.value.text.contains(',') && !value.value.term);
            Predicate::In { field: name(r), values }
        }
        4 => Predicate::And(r.some(2, 4, |r| predicate(r, depth - 1))),
        5 => Predicate::Or(r.some(2, 4, |r| predicate(r, depth - 1))),
        6 if r.below(4) == 0 => Predicate::All,
        6 => Predicate::Not(Box::new(predicate(r, depth - 1))),
        _ => Predicate::Subsearch(at(Box::new(pipeline(r, depth - 1)))),
    }
}

fn expr(r: &mut Random, depth: usize) -> Spanned<Expr> {
    let less = depth.saturating_sub(1);
    at(match r.below(if depth == 0 { 3 } else { 9 }) {
        0 => Expr::Field(r.one(NAMES).to_owned()),
        1 => Expr::Text(r.one(TEXTS).to_owned()),
        2 => {
            let text = r.one(&["0", "1", "25", "2.5", ".5", "1e3", "1.5E-7", "18446744073709551616"]);
            Expr::Number(text.parse().expect("a number"), text.to_owned())
        }
        3 => Expr::Unary(r.one(&[UnaryOp::Neg, UnaryOp::Plus, UnaryOp::Not]), Box::new(expr(r, less))),
        4 => {
            let (function, ..) = r.one(EvalFunction::CATALOGUE);
            let (least, most) = function.arity();
            let most = if function.pairs().is_some() { least } else { most.min(3) };
            // A text where a number must be is an error.
            let argument = |r: &mut Random| {
                let argument = expr(r, less);
                if matches!(argument.value, Expr::Text(_)) {
                    at(Expr::Field(r.one(NAMES).to_owned()))
                } else {
                    argument
                }
            };
            Expr::Call(at(function), r.some(least, most, argument))
        }
        5 => Expr::In(Box::new(expr(r, less)), r.some(1, 3, |r| expr(r, less))),
        _ => {
            let op = r.one(&[
                BinaryOp::Add,
                BinaryOp::Sub,
                BinaryOp::Mul,
                BinaryOp::Div,
                BinaryOp::Mod,
                BinaryOp::Concat,
                BinaryOp::Compare(CompareOp::Eq),
                BinaryOp::Compare(CompareOp::Le),
                BinaryOp::Like,
                BinaryOp::And,
                BinaryOp::Or,
                BinaryOp::Xor,
            ]);
            Expr::Binary(op, Box::new(expr(r, less)), Box::new(expr(r, less)))
        }
    })
}

fn keys(r: &mut Random) -> Vec<SortKey> {
    r.some(1, 3, |r| SortKey {
        field: name(r),
        descending: r.yes(),
        kind: r.one(&[SortKind::Auto, SortKind::Num, SortKind::Str, SortKind::Ip]),
    })
}

fn aggregation(r: &mut Random) -> Aggregation {
    let (function, spellings, _) = r.one(StatsFunction::CATALOGUE);
    let number = r.one(&["0", "5", "50", "99.9", "99.999", "100"]);
    let percent = Percent::new(number.parse().expect("a number")).expect("a percentage");
    let (function, number) = match function {
        StatsFunction::ExactPerc(_) => (StatsFunction::ExactPerc(percent), number),
        StatsFunction::Perc(_) => (StatsFunction::Perc(percent), number),
        StatsFunction::UpperPerc(_) => (StatsFunction::UpperPerc(percent), number),
        other => (other, ""),
    };
    let word = format!("{}{number}", r.one(spellings));
    let argument = match r.below(4) {
        0 if function == StatsFunction::Count => None,
        1 => Some(AggregationArgument::Eval(expr(r, 2))),
        _ => Some(AggregationArgument::Field(r.one(NAMES).to_owned())),
    };
    let label = match &argument {
        None => word.clone(),
        Some(AggregationArgument::Field(field)) => format!("{word}({field})"),
        Some(AggregationArgument::Eval(condition)) => format!("{word}(eval({}))", condition.value),
    };
    let alias = r.yes().then(|| name(r));
    Aggregation { function: at(function), argument: argument.map(at), label, alias }
}

fn command(r: &mut Random, depth: usize) -> Command {
    match r.below(11) {
        0 => Command::Search(Search { predicate: predicate(r, depth) }),
        1 => Command::Where(Where { condition: expr(r, depth) }),
        2 => Command::Eval(Eval { assignments: r.some(1, 3, |r| (name(r), expr(r, depth))) }),
        3 => Command::Fields(Fields { remove: r.yes(), fields: r.some(1, 3, name) }),
        4 => Command::Table(Table { fields: r.some(1, 4, name) }),
        5 => Command::Dedup(Dedup {
            count: 1 + r.below(3) as u64,
            fields: r.some(1, 3, name),
            keep_events: r.yes(),
            keep_empty: r.yes(),
            consecutive: r.yes(),
            sort_by: if r.yes() { keys(r) } else { Vec::new() },
        }),
        6 => Command::Head(Head {
            until: if r.yes() { HeadLimit::Count(r.below(20) as u64) } else { HeadLimit::While(expr(r, depth)) },
            null: r.yes(),
            keep_last: r.yes(),
        }),
        7 => Command::Sort(Sort { limit: r.yes().then(|| r.below(20) as u64), keys: keys(r) }),
        8 => Command::Rename(Rename { pairs: r.some(1, 3, |r| (name(r), name(r))) }),
        9 => Command::Stats(Stats {
            aggregations: r.some(1, 4, aggregation),
            by: if r.yes() { r.some(1, 3, name) } else { Vec::new() },
            dedup_splitvals: r.yes(),
        }),
        _ => Command::Format(Format {
            parts: std::array::from_fn(|_| r.one(TEXTS).to_owned()),
            mv_separator: r.one(TEXTS).to_owned(),
            max_results: r.below(20) as u64,
            empty: r.one(TEXTS).to_owned(),
        }),
    }
}

fn pipeline(r: &mut Random, depth: usize) -> Pipeline {
    let first = Command::Search(Search { predicate: predicate(r, depth) });
    let rest = r.some(0, 3, |r| command(r, depth));
    let first = if r.below(5) == 0 { command(r, depth) } else { first };
    Pipeline { commands: std::iter::once(first).chain(rest).map(at).collect() }
}

#[test]
fn a_printed_tree_parses_to_itself() {
    let mut random = Random::new(2018);
    for _ in 0..20_000 {
        let tree = pipeline(&mut random, 3);
        let printed = tree.to_string();
        match parse(&printed) {
            Ok(again) => assert_eq!(again, tree, "{printed}"),
            Err(error) => panic!("{printed}\n{error}"),
        }
    }
}

#[test]
fn remarks_on_any_tree_do_not_panic() {
    let mut random = Random::new(38);
    for _ in 0..5_000 {
        let text = pipeline(&mut random, 3).to_string();
        let tree = parse(&text).expect("parses");
        for lint in gazehound_spl::lint(&text, &tree) {
            assert!(lint.explain(&text).contains("\n  "), "{lint:?}");
        }
    }
}
