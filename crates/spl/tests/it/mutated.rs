//! Texts that are almost searches: each parses or is an error, and none makes the parser panic.

use gazehound_spl::{lint, parse};

use crate::random::Random;

/// What searches are cut from.
const SEARCHES: &[&str] = &[
    "search index=main (id.orig_h=10.0.0.0/8 OR id.resp_h!=8.8.8.8) NOT uid IN (\"a b\", C*) earliest=-24h@h | table uid, answers{}",
    "index=i [search j | fields uid | format \"(\" \"(\" \"AND\" \")\" \"OR\" \")\"] TERM(10.0.2.30) CASE(Ann)",
    "x | eval a=if('id.orig_h'=\"ü\" AND len(b.c) >= 2.5e3, mvfilter('answers{}' LIKE \"%x_\"), -1 % 2), c=case(a IN (1, 2), \"y\", true(), null())",
    "x | where NOT (a XOR b) OR cidrmatch(\"10.0.0.0/8\", ip) | head (n < 5) null=t keeplast=false",
    "x | stats count(eval(a=1)) AS n, perc95(*bytes) p99.9(x) values(y) BY z, \"two words\" dedup_splitvals=t | sort 0 -n, +str(z) desc",
    "x ```why``` | rename *.a AS b.*, c AS \"d e\" | dedup 3 a b keepempty=true sortby -c | fields - _*",
    "x | eval j=json_object(\"k\", json_array(1, mvrange(0, 9, \"1d\"))), h=printf(\"%-5.2f|%s\", a, tostring(b, \"hex\"))",
];
/// What is put in.
const PIECES: &[&str] = &[
    "|",
    "[",
    "]",
    "(",
    ")",
    "\"",
    "'",
    "`",
    "```",
    "\\",
    ",",
    "=",
    "==",
    "!=",
    "<",
    ">=",
    " ",
    "\n",
    "*",
    "%",
    ".",
    "-",
    "+",
    "{}",
    "AND",
    "OR",
    "NOT",
    "IN",
    "BY",
    "AS",
    "LIKE",
    "0",
    "1e999",
    "99999999999999999999",
    "ß",
    "\u{202e}",
    "\u{0}",
    "stats",
    "eval",
    "perc",
    "p101",
    "len(",
    "search",
    "“",
];

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn mutated(random: &mut Random) -> String {
    let mut text = random.one(SEARCHES).to_owned();
    for _ in 0..1 + random.below(5) {
        let from = boundary(&text, random.below(text.len() + 1));
        let to = boundary(&text, (from + random.below(12)).min(text.len())).max(from);
        match random.below(4) {
            0 => text.replace_range(from..to, ""),
            1 => text.insert_str(from, random.one(PIECES)),
            2 => text.replace_range(from..to, random.one(PIECES)),
            _ => text.truncate(from),
        }
    }
    text
}

#[test]
fn any_text_parses_or_is_an_error() {
    let mut random = Random::new(1804);
    let (mut parsed, mut wrong) = (0, 0);
    for _ in 0..8_000 {
        let text = mutated(&mut random);
        match parse(&text) {
            Ok(tree) => {
                parsed += 1;
                lint(&text, &tree).iter().for_each(|lint| assert!(!lint.explain(&text).is_empty()));
                assert_eq!(parse(&tree.to_string()).as_ref(), Ok(&tree), "{text}\n{tree}");
            }
            Err(error) => {
                wrong += 1;
                let story = error.to_string();
                assert!(story.contains('~'), "{text}\n{story}");
                assert!(error.span().start <= text.len(), "{text}\n{story}");
            }
        }
    }
    // Both kinds, or the pieces are not worth their name.
    assert!(parsed > 800 && wrong > 800, "{parsed} parsed, {wrong} did not");
}

#[test]
fn any_characters_at_all_parse_or_are_an_error() {
    let mut random = Random::new(7);
    for _ in 0..8_000 {
        let text: String = random
            .some(0, 40, |random| {
                let most = random.one(&[0x80, 0x3000]);
                char::from_u32(random.below(most) as u32)
            })
            .into_iter()
            .flatten()
            .collect();
        if let Err(error) = parse(&text) {
            assert!(error.to_string().contains('~'), "{text:?}\n{error}");
        }
    }
}
