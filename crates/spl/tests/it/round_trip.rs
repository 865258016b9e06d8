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
    "x | bin span=5m _time | bucket bins=10 minspan=1s start=0 end=1e3 dur AS d | bin span=1w@w1 _time AS week | bin span=2log10 n | bin span=.5 n",
    "x | rex \"(?<a>\\d+)\\|\\\"(?P<b>x)\" | rex field=uri max_match=0 offset_field=o \"(?<c>.)\" | rex mode=sed field=\"a b\" \"s/(a)\\/b/x\\1/g\"",
    "x | rex mode=sed \"s#a/b#c#2\" | rex mode=sed \"y/abc/xyz/\" | regex \"a|b\" | regex uri!=\"\\.exe$\" | regex id.orig_h=\"^10\\.\"",
    "x | fillnull | fillnull value=\"none\" a, b | filldown | filldown a* | reverse | tail | tail 3 | eventstats count avg(a) AS m by b c",
    "x | streamstats count | streamstats current=f window=5 global=f sum(x) as s by y | streamstats time_window=5m dc(z)",
    "x | streamstats reset_on_change=t reset_before=(a>1 AND b=\"x\") reset_after=\"(action==\\\"REBOOT\\\")\" sum(bytes) AS total BY host",
    "x | top a | top 20 a, b by c | top limit=0 useother=t otherstr=\"rest\" countfield=n percentfield=p showperc=f a | rare 5 id.resp_p showcount=0",
    "x | timechart count | timechart span=1h limit=5 useother=f usenull=f count, avg(x) AS m by service | timechart bins=50 cont=f sep=\"-\" c by a where max in top5",
    "x | chart count over a by b limit=bottom3 nullstr=\"?\" | chart max(x) by a, b where sum > 1.5 | chart agg=count span=10 by n | chart avg(x) c by y z where c notin bottom2",
    "x | makemv delim=\",\" allowempty=t a | makemv setsv=t tokenizer=\"(\\w+)\\|?\" \"a b\" | mvexpand a limit=3 | mvcombine delim=\";\" a | nomv answers{}",
    "x | addtotals | addtotals row=f col=t labelfield=a label=\"All\" fieldname=\"Sum\" b* c | addcoltotals labelfield=a b, c",
    "x | replace 127.0.0.1 WITH localhost IN host | replace \"*.com\" with \"com: *\", \"a b\" WITH c in a, b* | replace a WITH b",
    "x | foreach * [eval <<FIELD>> = if('<<FIELD>>'=\"]\", 1, 2)] | foreach a*b* c matchstr=\"##\" [ eval '<<FIELD>>_n' = \"##\" . \"<<MATCHSEG1>>\" ]",
    "x | untable a b c | xyseries a b c | xyseries grouped=t a b c d sep=\":\" format=\"$VAL$/$AGG$\" | transpose | transpose 0 column_name=\"f\" header_field=a include_empty=f",
    "x | spath | spath a.b{}.c | spath input=f path=a{0} output=o | iplocation src | iplocation prefix=\"s_\" allfields=t lang=de id.orig_h",
    "x | transaction a, b maxspan=30s maxpause=5m maxevents=10 startswith=\"login x\" endswith=(a=\"b\" OR c) keepevicted=t mvlist=t | transaction connected=f mvlist=\"a b\" nullstr=\"-\" startswith=eval(a>1)",
    "x [search y | return 5 a b=c $d] | return $a | return a",
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
