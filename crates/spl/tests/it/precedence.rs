//! What binds tighter: one line of SPL, and the same with every group written out.

use gazehound_spl::ast::{Command, Expr, Predicate};
use gazehound_spl::parse;

fn groups(predicate: &Predicate) -> String {
    let list = |parts: &[Predicate]| parts.iter().map(groups).collect::<Vec<_>>().join(" ");
    match predicate {
        Predicate::And(parts) => format!("(and {})", list(parts)),
        Predicate::Or(parts) => format!("(or {})", list(parts)),
        Predicate::Not(inner) => format!("(not {})", groups(inner)),
        other => other.to_string(),
    }
}

fn search(text: &str) -> String {
    let tree = parse(text).unwrap_or_else(|error| panic!("{error}"));
    match &tree.commands[0].value {
        Command::Search(search) => groups(&search.predicate),
        other => panic!("{other}"),
    }
}

#[test]
fn search_is_not_then_or_then_and() {
    assert_eq!(search("A=1 B=2 OR C=3"), "(and A=1 (or B=2 C=3))");
    assert_eq!(search("A OR B C"), "(and (or A B) C)");
    assert_eq!(search("NOT A OR B AND C"), "(and (or (not A) B) C)");
    assert_eq!(search("(A B) OR C"), "(or (and A B) C)");
    assert_eq!(search("NOT (A OR B) C"), "(and (not (or A B)) C)");
    assert_eq!(search("search A IN (1, b*, \"c d\") NOT x!=2"), "(and A IN (1, b*, \"c d\") (not x!=2))");
    assert_eq!(search("a or b"), "(and a or b)");
    assert_eq!(search("TERM(10.0.0.1) CASE(Sonos) user=CASE(Ann)"), "(and TERM(10.0.0.1) CASE(Sonos) user=CASE(Ann))");
    assert_eq!(search("\"NOT\" ANDROID ORDER"), "(and \"NOT\" ANDROID ORDER)");
}

fn tree(expr: &Expr) -> String {
    match expr {
        Expr::Binary(op, a, b) => format!("({op:?} {} {})", tree(&a.value), tree(&b.value)),
        Expr::Unary(op, a) => format!("({op:?} {})", tree(&a.value)),
        other => other.to_string(),
    }
}

fn condition(text: &str) -> String {
    let pipeline = parse(&format!("x | where {text}")).unwrap_or_else(|error| panic!("{error}"));
    match &pipeline.commands[1].value {
        Command::Where(command) => tree(&command.condition.value),
        other => panic!("{other}"),
    }
}

#[test]
fn where_is_not_then_and_then_or_then_xor() {
    assert_eq!(condition("a OR b AND c"), "(Or a (And b c))");
    assert_eq!(condition("NOT a AND b"), "(And (Not a) b)");
    assert_eq!(condition("a XOR b OR c"), "(Xor a (Or b c))");
    assert_eq!(condition("NOT a = b"), "(Not (Compare(Eq) a b))");
    assert_eq!(condition("a + b * -c . d > 1"), "(Compare(Gt) (Concat (Add a (Mul b (Neg c))) d) 1)");
    assert_eq!(condition("a - b - c = 1"), "(Compare(Eq) (Sub (Sub a b) c) 1)");
    assert_eq!(condition("id.orig_h == 1"), "(Compare(Eq) (Concat id orig_h) 1)");
    assert_eq!(condition("a NOT IN (1, 2)"), "(Not a IN (1, 2))");
    assert_eq!(condition("q LIKE \"%x_\" and 1.5e3 < .5"), "(And (Like q \"%x_\") (Compare(Lt) 1.5e3 .5))");
}

#[test]
fn a_list_takes_names_with_parentheses() {
    let pipeline = parse("x | table a max(orig_bytes), \"b c\"").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(pipeline.commands[1].value.to_string(), "table a, \"max(orig_bytes)\", \"b c\"");
}
