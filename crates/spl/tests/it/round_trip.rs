//! Printing a tree and parsing it again gives the same tree; no text makes the parser panic.

use gazehound_spl::parse;

use crate::masterclass;
use crate::random::Random;

const SEARCHES: &[&str] = &[
    "*",
    "| search index=* (a OR \"b c\") NOT [search x | fields y | format]",
    "index=i \"quo\\\"te\" path=\"C:\\\\temp\" | where 'id.orig_h'=\"10.0.0.1\" AND NOT isnull(x)",
    "x | eval a=1, 'b c'=\"t\" . 'd{}', e=if(a>1 AND b<2, -a, +b) | where in(a, 1, \"x\")",
    "x | dedup 3 a, b keepevents=t keepempty=true consecutive=1 sortby -x, +num(y)",
    "x | head 5 | head limit=7 | head (count > 5) null=t keeplast=true | head",
    "x | sort 0 -a, +b | sort - a b | sort limit=5 num(x) desc | sort a | sort -max(bytes)",
    "x | rename answers{} as answers, \"a b\" AS c *_x as y_*",
    "x | stats count dc(a) AS n, sum(*x) AS *y c(eval(a > 1)) AS big by a b dedup_splitvals=t",
    "x | fields - _* a | fields + a, b | table a*, \"b c\"",
    "x | format maxresults=10 mvsep=\"AND\" \"[\" \"[\" \"&&\" \"]\" \"||\" \"]\" emptystr=\"NOT x\"",
    "x ```a comment | with a bar``` | head 1",
    "a (IN) (b c) in(d) | search \"search\"=1 \"NOT\"=2 a= =b c< =d e!==f Hello! \"g!\"=3 TERM(a=b) h=CASE(\"i j\")",
    "x | stats count(eval(a==1 AND length(b) > 2)), max, values('a b') AS d | table count(eval(x)), max(*)",
    "x | eval a.b=1, 'c'=d NOT IN (1, \"2\"), e=null() . .5 . 1e3 | where (NOT a)=b AND (a=b)=c AND NOT (a OR b)",
    "x | dedup \"5\" | sort 5 \"6\" | sort +7 | table \"\" \"by\" \"d\" 'q' | rename a AS \"x(y)\"",
];

#[test]
fn print_then_parse_is_the_same_tree() {
    for search in SEARCHES.iter().copied().chain(masterclass::SEARCHES) {
        let tree = parse(search).unwrap_or_else(|error| panic!("{error}"));
        let printed = tree.to_string();
        let again = parse(&printed).unwrap_or_else(|error| panic!("{printed}\n{error}"));
        assert_eq!(tree, again, "{search}\n{printed}");
    }
}

#[test]
fn broken_text_is_an_error_and_what_still_parses_reads_back() {
    let pieces = [
        "|", "\"", "'", "(", ")", "[", "]", "=", "!=", "*", ",", "`", "```", "\\", "é", "\n", "\t", "NOT ", "by ", "0",
        "-", "as ", ".", "IN ", "{", "5",
    ];
    let mut random = Random::new(1);
    let (mut good, mut bad) = (0, 0);
    for round in 0..20_000 {
        let source = if round % 3 == 0 { random.one(&masterclass::SEARCHES) } else { random.one(SEARCHES) };
        let mut chars: Vec<char> = source.chars().collect();
        for _ in 0..=random.below(3) {
            let at = random.below(chars.len() + 1);
            match random.below(3) {
                0 if at < chars.len() => {
                    chars.remove(at);
                }
                1 => chars.truncate(at.max(1)),
                _ => {
                    let piece = pieces[random.below(pieces.len())];
                    chars.splice(at..at, piece.chars());
                }
            }
        }
        let text: String = chars.into_iter().collect();
        match parse(&text) {
            Ok(tree) => {
                good += 1;
                let printed = tree.to_string();
                assert_eq!(parse(&printed).as_ref(), Ok(&tree), "{text:?}\n{printed:?}");
            }
            Err(error) => {
                bad += 1;
                assert!(error.to_string().contains('~'), "{error}");
            }
        }
    }
    assert!(good > 1000 && bad > 1000, "{good} parsed, {bad} did not");
}
