//! `makemv`, `mvexpand`, `mvcombine`, `nomv`.

use super::exec::{Memory, assert_rows, main, notes, part, run};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1,"s":"a,b,,c","h":"x","m":["p","q","r"]}"#,
            r#"{"n":"2","ts":2,"s":"d","h":"x"}"#,
            r#"{"n":"3","ts":3,"h":"y","m":["p"]}"#,
        ],
    )])
}

#[test]
fn makemv_cuts_a_value() {
    assert_rows(
        &events(),
        "search index=main | makemv delim=\",\" s | table n s",
        "n | s\n3 | -\n2 | [d]\n1 | [a b c]",
    );
    assert_rows(
        &events(),
        "search index=main n=1 | makemv delim=\",\" allowempty=t s | eval k=mvcount(s) | table k",
        "k\n4",
    );
    // Search Reference, makemv, "tokenizer".
    assert_rows(&events(), "search index=main n=1 | makemv tokenizer=\"([^,]+),?\" s | table s", "s\n[a b c]");
    assert_rows(&events(), "search index=main n=1 | makemv delim=\",\" setsv=t s | table s", "s\na,b,c");
    let found = run(&events(), "search index=main | makemv t | table n");
    assert_eq!(notes(&found), ["warning: makemv: no event has the field `t`"]);
}

#[test]
fn mvexpand_makes_an_event_of_each_value() {
    assert_rows(
        &events(),
        "search index=main | mvexpand m{} | table n m{}",
        "n | m{}\n3 | p\n2 | -\n1 | p\n1 | q\n1 | r",
    );
    let found = run(&events(), "search index=main n=1 | mvexpand m{} limit=2 | table m{}");
    assert_eq!(super::exec::shown(&found), "m{}\np\nq");
    assert_eq!(notes(&found), ["info: mvexpand left out 1 values of `m{}`, as its limit says"]);
    assert_rows(&events(), "search index=main n=2 | mvexpand s | table s", "s\nd");
}

#[test]
fn mvcombine_puts_events_together() {
    // Search Reference, mvcombine: events that differ in one field only.
    assert_rows(
        &events(),
        "search index=main | mvexpand m{} | fields n m{} | fields - _* | mvcombine m{}",
        "n | m{}\n3 | [p]\n2 | -\n1 | [p q r]",
    );
    assert_rows(&events(), "search index=main | table h n | mvcombine n", "h | n\ny | [3]\nx | [2 1]");
    let found = run(&events(), "search index=main | table h n | mvcombine delim=\",\" n");
    assert_eq!(
        notes(&found),
        ["info: mvcombine: the values of `n` stay apart: to write them as one text, `eval n=mvjoin('n', \"…\")`"]
    );
}

#[test]
fn nomv_joins_lines() {
    assert_rows(&events(), "search index=main n=1 | nomv m{} | eval l=len('m{}') | table l", "l\n5");
    assert_rows(&events(), "search index=main n=3 | nomv m{} | table m{}", "m{}\np");
}
