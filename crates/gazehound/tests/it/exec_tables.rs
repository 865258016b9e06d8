//! Commands that fill, sum, replace and turn tables.

use super::exec::{Memory, assert_found, assert_rows, error, main, notes, part, run};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1,"h":"a","k":"10","v":"1.5","src":"::ffff:10.0.0.1"}"#,
            r#"{"n":"2","ts":2,"h":"b","k":"x"}"#,
            r#"{"n":"3","ts":3,"h":"a","k":"20","v":"2"}"#,
        ],
    )])
}

#[test]
fn fillnull_gives_values() {
    assert_rows(&events(), "search index=main | table n v | fillnull", "n | v\n3 | 2\n2 | 0\n1 | 1.5");
    assert_rows(
        &events(),
        "search index=main | table n v | fillnull value=\"none\" v w",
        "n | v | w\n3 | 2 | none\n2 | none | none\n1 | 1.5 | none",
    );
    // Numbers stay numbers.
    assert_rows(
        &events(),
        "search index=main | eval d=v*2 | fillnull d | stats sum(d) AS s count(d) AS c",
        "s | c\n7.0 | 3",
    );
    assert_rows(&events(), "search index=main | eval d=v*2 | fillnull value=\"-\" d | table d", "d\n4\n-\n3");
    assert_rows(
        &events(),
        "search index=main | stats count by h | fillnull | table h count",
        "h | count\na | 2\nb | 1",
    );
}

#[test]
fn filldown_repeats_values() {
    assert_rows(
        &events(),
        "search index=main | table n v src | filldown v",
        "n | v | src\n3 | 2 | -\n2 | 2 | -\n1 | 1.5 | ::ffff:10.0.0.1",
    );
    assert_rows(
        &events(),
        "search index=main | sort 0 n | table n v src | filldown",
        "n | v | src\n1 | 1.5 | ::ffff:10.0.0.1\n2 | 1.5 | ::ffff:10.0.0.1\n3 | 2 | ::ffff:10.0.0.1",
    );
    assert_rows(&events(), "search index=main | table n v src | filldown s* | table src", "src\n-\n-\n::ffff:10.0.0.1");
}

#[test]
fn tail_and_reverse_begin_at_the_end() {
    assert_found(&events(), "| tail 2", "1 2");
    assert_found(&events(), "| tail", "1 2 3");
    assert_found(&events(), "| reverse", "1 2 3");
}

#[test]
fn addtotals_sums_rows_and_columns() {
    assert_rows(
        &events(),
        "search index=main | table h k v | addtotals",
        "h | k | v | Total\na | 20 | 2 | 22\nb | x | - | -\na | 10 | 1.5 | 11.5".replace("22\n", "22.0\n").as_str(),
    );
    assert_rows(
        &events(),
        "search index=main | stats sum(k) AS k count by h | addtotals col=t labelfield=h label=\"All\" fieldname=sum",
        "h | k | count | sum\na | 30 | 2 | 32\nb | - | 1 | 1\nAll | 30 | 3 | 33",
    );
    assert_rows(
        &events(),
        "search index=main | stats sum(k) AS k count by h | addtotals row=f col=t labelfield=what count",
        "h | k | count | what\na | 30 | 2 | -\nb | - | 1 | -\n- | - | 3 | Total",
    );
    assert_rows(
        &events(),
        "search index=main | stats count by h | addcoltotals labelfield=h",
        "h | count\na | 2\nb | 1\nTotal | 3",
    );
    // Detections add marks.
    assert_rows(
        &events(),
        "search index=main n=1 | eval a=if(h=\"a\",1,0), b=1 | addtotals fieldname=Score a, b | table Score",
        "Score\n2",
    );
}

#[test]
fn replace_changes_whole_values() {
    assert_rows(
        &events(),
        "search index=main | replace \"::ffff:*\" with * in src | replace a WITH alpha, b WITH beta IN h | table h src",
        "h | src\nalpha | -\nbeta | -\nalpha | 10.0.0.1",
    );
    // Part of a value is none; without IN all fields; the later pair and the fuller wildcard win.
    assert_rows(
        &events(),
        "search index=main | table h k | replace 2 WITH two, a WITH z, a WITH y, 1* WITH \"one *\", * WITH \"any *\"",
        "h | k\ny | any 20\nany b | any x\ny | one 0",
    );
    let found = run(&events(), "search index=main | replace a WITH b IN hh | table n");
    assert_eq!(notes(&found), ["warning: replace: no event has the field `hh`"]);
}

#[test]
fn foreach_runs_commands_for_fields() {
    // Search Reference, foreach, example 1.
    assert_rows(
        &events(),
        "search index=main n=1 | eval total=0, test1=1, test2=2, test3=3 | foreach test* [eval total=total + <<FIELD>>] | table total",
        "total\n6",
    );
    // Example 2.
    assert_rows(
        &events(),
        "search index=main n=1 | eval count_a=1, limit_a=5, count_b=9, limit_b=5 \
         | foreach count_* [eval over_<<MATCHSTR>> = if('count_<<MATCHSTR>>' > 'limit_<<MATCHSTR>>', \"yes\", \"no\")] | table over_*",
        "over_a | over_b\nno | yes",
    );
    assert_rows(
        &events(),
        "search index=main n=1 | eval a_x_1=1, b_y_2=2 | foreach *_*_1 [eval <<MATCHSEG1>><<MATCHSEG2>>=\"<<FIELD>>\"] | table ax",
        "ax\na_x_1",
    );
    // What the commands name is read, be it ever so hidden.
    assert_rows(
        &events(),
        "search index=main n=1 | foreach h [eval out='<<FIELD>>' . k . 'sr<<MATCHSTR>>c'] | table out",
        "out\na10::ffff:10.0.0.1",
    );
    let found = run(&events(), "search index=main | foreach zz* [eval a=1] | table n");
    assert_eq!(notes(&found), ["warning: foreach: no field is called `zz*`"]);
    assert_eq!(
        error(&events(), "search index=main | foreach h k [eval b = <<FIELD>> AND k]"),
        "error[gazehound::syntax]: expected a condition, found a value\n  | eval b = h AND k\n             ~\n  \
         compare it: for example `… > 0`, `… = \"text\"` or `isnotnull(…)`\n  in `foreach`, for the field `h`"
    );
}

#[test]
fn tables_turn() {
    // Search Reference, untable and xyseries: one undoes the other.
    let table = "h | c | d\na | 2 | 30\nb | 1 | 5";
    let stats = "search index=main | stats count AS c sum(k) AS d by h | fillnull value=5 d";
    assert_rows(&events(), stats, table);
    assert_rows(
        &events(),
        &format!("{stats} | untable h name value"),
        "h | name | value\na | c | 2\na | d | 30\nb | c | 1\nb | d | 5",
    );
    assert_rows(&events(), &format!("{stats} | untable h name value | xyseries h name value"), table);
    assert_rows(
        &events(),
        "search index=main | stats count max(n) AS m by h k | xyseries k h count m sep=\"/\"",
        "k | count/a | count/b | m/a | m/b\n10 | 1 | - | 1 | -\n20 | 1 | - | 3 | -\nx | - | 1 | - | 2",
    );
    assert_rows(
        &events(),
        "search index=main | stats count by h k | xyseries k h count format=\"$VAL$:$AGG$\" | table *",
        "a:count | b:count | k\n1 | - | 10\n1 | - | 20\n- | 1 | x",
    );
    // `grouped`: the value `a` comes twice.
    assert_rows(
        &events(),
        "search index=main | table h n k | xyseries grouped=t h n k",
        "h | 1 | 2 | 3\na | - | - | 20\nb | - | x | -\na | 10 | - | -",
    );
}

#[test]
fn transpose_turns_rows_into_columns() {
    assert_rows(
        &events(),
        "search index=main | stats count AS c by h | transpose",
        "column | row 1 | row 2\nh | a | b\nc | 2 | 1",
    );
    assert_rows(
        &events(),
        "search index=main | stats count AS c sum(z) AS s by h | transpose header_field=h column_name=what include_empty=f",
        "what | a | b\nc | 2 | 1",
    );
    let lines: Vec<String> = (0..7).map(|n| format!(r#"{{"n":"{n}","ts":{n}}}"#)).collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    let found = run(&index, "search index=main | table n | transpose");
    assert_eq!(super::exec::shown(&found), "column | row 1 | row 2 | row 3 | row 4 | row 5\nn | 6 | 5 | 4 | 3 | 2");
    assert_eq!(notes(&found), ["warning: transpose took 5 of 7 rows: write `transpose 0` for all"]);
    assert_eq!(run(&index, "search index=main | table n | transpose 0").frame.width(), 8);
}

#[test]
fn return_gives_search_text() {
    // Search Reference, return.
    let given = |command: &str| {
        let found = run(&events(), &format!("search index=main | return {command}"));
        super::exec::shown(&found).lines().nth(1).unwrap().to_owned()
    };
    assert_eq!(given("2 h n"), r#"(h="a" n="3") OR (h="b" n="2")"#);
    assert_eq!(given("host=h"), r#"(host="a")"#);
    assert_eq!(given("$n"), "3");
    assert_eq!(given("2 $n"), "(3) OR (2)");
    assert_found(&events(), "[search index=main k=x | return n]", "2");
    assert_found(&events(), "[search index=main | return 2 n]", "3 2");
    assert_found(&events(), "[search index=main k=none | return n]", "");
}

#[test]
fn fields_that_a_later_command_reads_are_there() {
    // Each command as the last one but a `table` that does not name what it reads.
    for (command, expected) in [
        ("eventstats max(v) AS m | table m", "m\n2.0\n2.0\n2.0"),
        ("streamstats count(eval(k>5)) AS m | table m", "m\n1\n2\n3"),
        ("rex field=src \"(?<m>\\d+)$\" | table m", "m\n-\n-\n1"),
        ("rex \"\\\"k\\\":\\\"(?<m>[^\\\"]+)\" | table m", "m\n20\nx\n10"),
        ("regex k=\"x\" | table n", "n\n2"),
        ("bin span=5 k AS m | table m", "m\n20-25\nx\n10-15"),
        ("spath output=m path=k | table m", "m\n20\nx\n10"),
        ("addtotals fieldname=m k v | table m", "m\n22.0\n-\n11.5"),
        ("chart max(v) AS m over h | table m", "m\n2.0\n-"),
        ("foreach k [eval m=v] | table m", "m\n2\n-\n1.5"),
        ("makemv delim=\":\" src | eval m=mvindex(src, -1) | table m", "m\n-\n-\n10.0.0.1"),
        ("untable n f m | search f=v | table m", "m\n2\n1.5"),
    ] {
        assert_rows(&events(), &format!("search index=main | {command}"), expected);
    }
}
