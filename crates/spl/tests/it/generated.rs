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

fn binning(r: &mut Random) -> Binning {
    let span = |r: &mut Random| {
        at(match r.below(3) {
            0 => BinSpan::Number(0.25),
            1 => BinSpan::Log { coefficient: 1.5, base: 2.0 },
            _ => BinSpan::Time {
                count: 1 + r.below(9) as u64,
                unit: r.one(&[TimeUnit::Millisecond, TimeUnit::Minute, TimeUnit::Month]),
                snap: if r.yes() { Some((TimeUnit::Week, Some(r.below(8) as u8))) } else { None },
            },
        })
    };
    Binning {
        span: r.yes().then(|| span(r)),
        bins: r.yes().then(|| 2 + r.below(9) as u64),
        min_span: r.yes().then(|| span(r)),
        start: r.yes().then_some(-1.5),
        end: r.yes().then_some(1e3),
    }
}

fn chart(r: &mut Random) -> Chart {
    let time = r.yes();
    let rows = (!time && r.yes()).then(|| name(r));
    let columns = (r.yes() && (time || rows.is_some())).then(|| name(r));
    let function = at(StatsFunction::Max);
    let keep = match r.below(if columns.is_some() { 3 } else { 1 }) {
        0 => Keep::Limit { count: r.below(20) as u64, bottom: r.yes() },
        1 => Keep::Ranked { function, count: r.below(9) as u64, bottom: r.yes(), others: r.yes() },
        _ => Keep::Compared { function, op: r.one(&[CompareOp::Lt, CompareOp::Ge]), number: 1.5 },
    };
    Chart {
        time,
        aggregations: r.some(1, 2, aggregation),
        rows,
        columns,
        binning: binning(r),
        series: Series {
            keep,
            use_null: r.yes(),
            null_text: r.one(TEXTS).to_owned(),
            use_other: r.yes(),
            other_text: r.one(TEXTS).to_owned(),
        },
        separator: r.one(TEXTS).to_owned(),
        format: r.yes().then(|| r.one(TEXTS).to_owned()),
        continuous: r.yes(),
    }
}

fn rex_action(r: &mut Random) -> RexAction {
    match r.below(3) {
        0 => RexAction::Extract {
            regex: at(format!("(?<n>{})", r.one(TEXTS))),
            max_match: r.below(3) as u64,
            offset_field: r.yes().then(|| name(r)),
        },
        1 => RexAction::Substitute {
            regex: at(r.one(&["a/b", "(\\d+)\"x", "a|b"]).to_owned()),
            text: r.one(&["", "\\1/", "two words"]).to_owned(),
            occurrence: r.one(&[None, Some(1), Some(3)]),
            ignore_case: r.yes(),
        },
        _ => RexAction::Transliterate { from: "a/c".to_owned(), to: "x\"z".to_owned() },
    }
}

fn command(r: &mut Random, depth: usize) -> Command {
    match r.below(27) {
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
        10 => Command::Bin(Bin { field: name(r), alias: r.yes().then(|| name(r)), binning: binning(r) }),
        11 => Command::Chart(chart(r)),
        12 => Command::Eventstats(Eventstats {
            aggregations: r.some(1, 2, aggregation),
            by: if r.yes() { r.some(1, 2, name) } else { Vec::new() },
        }),
        13 => Command::Fillnull(Fillnull { value: r.one(TEXTS).to_owned(), fields: r.some(0, 2, name) }),
        14 => Command::Makemv(Makemv {
            field: name(r),
            delimiter: r.one(&TEXTS[1..]).to_owned(),
            tokenizer: r.yes().then(|| at(r.one(TEXTS).to_owned())),
            allow_empty: r.yes(),
            set_single: r.yes(),
        }),
        15 => Command::Replace(Replace {
            pairs: r.some(1, 3, |r| {
                let from = r.one(TEXTS);
                (at(from.to_owned()), at(r.one(TEXTS).replace('*', if from.contains('*') { "*" } else { "" })))
            }),
            fields: r.some(0, 2, name),
        }),
        16 => Command::Rex(Rex { field: r.yes().then(|| name(r)), action: rex_action(r) }),
        17 => Command::Regex(Regex {
            field: r.yes().then(|| name(r)),
            negated: false,
            regex: at(r.one(TEXTS).to_owned()),
        }),
        18 => Command::Return(Return {
            count: r.below(4) as u64,
            items: r.some(1, 3, |r| match r.below(3) {
                0 => ReturnItem::Field(name(r)),
                1 => ReturnItem::Alias(at("alias".to_owned()), at(r.one(TEXTS).to_owned())),
                _ => ReturnItem::Value(name(r)),
            }),
        }),
        19 => Command::Top(Top {
            rare: r.yes(),
            limit: r.below(20) as u64,
            fields: r.some(1, 2, name),
            by: r.some(0, 2, name),
            count_field: r.one(TEXTS).to_owned(),
            percent_field: r.one(TEXTS).to_owned(),
            show_count: r.yes(),
            show_percent: r.yes(),
            use_other: r.yes(),
            other_text: r.one(TEXTS).to_owned(),
        }),
        20 => Command::Transaction(Transaction {
            fields: r.some(0, 2, name),
            max_span: r.yes().then_some(BinSpan::Time { count: 30, unit: TimeUnit::Second, snap: None }),
            max_pause: r.yes().then_some(BinSpan::Time { count: 5, unit: TimeUnit::Week, snap: None }),
            max_events: r.below(5) as u64,
            starts: r.yes().then(|| Filter::Search(predicate(r, 0))),
            ends: r.yes().then(|| Filter::Eval(expr(r, depth))),
            connected: r.yes(),
            keep_evicted: r.yes(),
            list: match r.below(3) {
                0 => MvList::None,
                1 => MvList::All,
                _ => MvList::Fields(vec![at("a".to_owned()), at("b{}".to_owned())]),
            },
            null_text: r.one(TEXTS).to_owned(),
            delimiter: r.one(TEXTS).to_owned(),
        }),
        21 => Command::Streamstats(Streamstats {
            aggregations: r.some(1, 2, aggregation),
            by: r.some(0, 2, name),
            current: r.yes(),
            window: r.below(9) as u64,
            time_window: r.yes().then_some(BinSpan::Time { count: 5, unit: TimeUnit::Minute, snap: None }),
            global: r.yes(),
            reset_on_change: r.yes(),
            reset_before: r.yes().then(|| expr(r, depth)),
            reset_after: r.yes().then(|| expr(r, depth)),
        }),
        22 => Command::Xyseries(Xyseries {
            row: name(r),
            name: name(r),
            values: r.some(1, 2, name),
            grouped: r.yes(),
            separator: r.one(TEXTS).to_owned(),
            format: r.yes().then(|| r.one(TEXTS).to_owned()),
        }),
        23 => {
            let columns_only = r.yes();
            Command::Addtotals(Addtotals {
                row: !columns_only && r.yes(),
                col: columns_only || r.yes(),
                columns_only,
                label_field: r.yes().then(|| name(r)),
                label: r.one(TEXTS).to_owned(),
                field_name: if columns_only { "Total" } else { r.one(TEXTS) }.to_owned(),
                fields: r.some(0, 2, name),
            })
        }
        24 => Command::Spath(Spath {
            input: r.yes().then(|| name(r)),
            output: r.yes().then(|| name(r)),
            path: Some(name(r)),
        }),
        25 => Command::Transpose(Transpose {
            limit: r.yes().then(|| r.below(9) as u64),
            column_name: r.one(TEXTS).to_owned(),
            header_field: r.yes().then(|| name(r)),
            include_empty: r.yes(),
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
