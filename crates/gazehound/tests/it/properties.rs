//! What holds for every search: the order of conditions does not matter, a search may be cut in two, nothing panics.

#[path = "../../../spl/tests/it/random.rs"]
mod random;

use gazehound::exec::{self, SearchOptions};
use gazehound_spl::ast::EvalFunction;

use super::exec::{Memory, main, part, run, shown};
use random::Random;

/// Conditions of a search over the fields that [`events`] has.
const CONDITIONS: &[&str] = &[
    "a=1",
    "a!=1",
    "a<3",
    "a>=2",
    "b=x*",
    "b=\"*Y*\"",
    "b IN (xa, yb, z*)",
    "ip=10.0.0.0/8",
    "m{}=q",
    "m{}!=q",
    "missing=1",
    "missing!=1",
    "xa",
    "\"yb\"",
    "a=*",
    "CASE(Yb)",
];

fn events(random: &mut Random) -> Memory {
    let lines: Vec<String> = (0..40)
        .map(|n| {
            let mut fields = vec![format!("\"n\":\"{n}\",\"ts\":{n}")];
            let mut field = |random: &mut Random, name: &str, values: &[&str]| {
                if random.below(4) > 0 {
                    fields.push(format!("\"{name}\":{}", random.one(values)));
                }
            };
            field(random, "a", &["\"1\"", "\"2\"", "\"10\"", "\"1.0\"", "\"x\""]);
            field(random, "b", &["\"xa\"", "\"Yb\"", "\"zz\"", "\"\""]);
            field(random, "ip", &["\"10.1.2.3\"", "\"192.168.0.1\"", "\"fe80::1\""]);
            field(random, "m", &["[\"q\"]", "[\"q\",\"r\"]", "[\"s\"]"]);
            format!("{{{}}}", fields.join(","))
        })
        .collect();
    let (first, second) = lines.split_at(25);
    let part = |name, lines: &[String]| part(name, name, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    main(vec![part("first", first), part("second", second)])
}

fn condition(random: &mut Random) -> String {
    let one = |random: &mut Random| {
        let not = if random.yes() && random.yes() { "NOT " } else { "" };
        format!("{not}{}", random.one(CONDITIONS))
    };
    match random.below(3) {
        0 => format!("({} OR {})", one(random), one(random)),
        _ => one(random),
    }
}

#[test]
fn the_order_of_conditions_does_not_matter() {
    let mut random = Random::new(11);
    for _ in 0..60 {
        let events = events(&mut random);
        let mut conditions = random.some(2, 4, condition);
        let found = |conditions: &[String]| {
            shown(&run(&events, &format!("search {} index=main | table n", conditions.join(" "))))
        };
        let before = found(&conditions);
        conditions.reverse();
        assert_eq!(found(&conditions), before, "{conditions:?}");
        conditions.rotate_left(1);
        assert_eq!(found(&conditions), before, "{conditions:?}");
    }
}

#[test]
fn a_search_may_be_cut_in_two() {
    let mut random = Random::new(12);
    for _ in 0..60 {
        let events = events(&mut random);
        let (a, b) = (condition(&mut random), condition(&mut random));
        let whole = shown(&run(&events, &format!("search index=main {a} {b} | table n")));
        let cut = shown(&run(&events, &format!("search index=main {a} | search {b} | table n")));
        assert_eq!(cut, whole, "{a} | {b}");
    }
}

/// Arguments of functions, wrong ones too.
const ARGUMENTS: &[&str] = &[
    "a",
    "b",
    "'m{}'",
    "missing",
    "_time",
    "1",
    "-1",
    "0",
    "2.5",
    "1e300",
    "\"\"",
    "\"x\"",
    "\"%Y-%m-%d\"",
    "\"10.0.0.0/8\"",
    "\"[1,{}]\"",
    "\"(\"",
    "\"{}\"",
    "\"-1d@d\"",
    "\"%*d%s\"",
    "a > 1",
    "null()",
    "true()",
    "ip",
    "\"ü😀\"",
    "len(b)",
    "split(b, \"\")",
    "-a",
    "1/0",
];

#[test]
fn no_function_panics() {
    let mut random = Random::new(13);
    let events = events(&mut random);
    let mut worked = 0;
    for (function, ..) in EvalFunction::CATALOGUE {
        let (least, most) = function.arity();
        for _ in 0..60 {
            let arguments = random.some(least, most.min(least + 3), |random| random.one(ARGUMENTS));
            let call = format!("{}({})", function.name(), arguments.join(", "));
            // As a value and as a condition, over events and over none.
            for search in [
                format!("search index=main | eval x={call} | stats values(x)"),
                format!("search index=main n=1 | eval x=if({call}, 1, {call})"),
                format!("search index=main n=none | eval x=mvappend({call}) | where x=1"),
            ] {
                if exec::search(&events, &search, &SearchOptions::default()).is_ok() {
                    worked += 1;
                }
            }
        }
    }
    assert!(worked > 2_000, "only {worked} worked");
}
