//! `transaction`.

use super::exec::{Memory, assert_rows, main, notes, part, run};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":0,"u":"ann","a":"in","b":"1"}"#,
            r#"{"n":"2","ts":10,"u":"bob","a":"in"}"#,
            r#"{"n":"3","ts":20.5,"u":"ann","a":"get","b":"9"}"#,
            r#"{"n":"4","ts":30,"u":"ann","a":"out","b":"1"}"#,
            r#"{"n":"5","ts":100,"u":"bob","a":"get"}"#,
            r#"{"n":"6","ts":110,"u":"ann","a":"in"}"#,
            r#"{"n":"7","ts":120,"a":"get"}"#,
        ],
    )])
}

#[test]
fn events_with_the_same_value_are_one() {
    let found =
        run(&events(), "search index=main | transaction u | table _time u n a b duration eventcount closed_txn");
    assert_eq!(
        super::exec::shown(&found),
        "_time | u | n | a | b | duration | eventcount | closed_txn\n\
         1970-01-01 00:00:10 | bob | [2 5] | [get in] | - | 90 | 2 | 0\n\
         1970-01-01 00:00:00 | ann | [1 3 4 6] | [get in out] | [1 9] | 110 | 4 | 0"
    );
    assert_eq!(notes(&found), ["info: transaction left out 1 events that have no `u`"]);
    // The texts one under the other, the oldest first.
    assert_rows(
        &events(),
        "search index=main u=bob | transaction u | table _raw | eval l=mvcount(split(_raw, \"in\")) | table l",
        "l\n2",
    );
}

#[test]
fn time_and_number_end_a_transaction() {
    let ns = |options: &str| {
        let search = format!("search index=main u=* | transaction u {options} | table n closed_txn");
        super::exec::shown(&run(&events(), &search)).lines().skip(1).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        ns("maxspan=1m"),
        "[6] | 0, [5] | 0, [2] | 0, [1 3 4] | 0".replace("[6] | 0, [5] | 0", "[6] | 1, [5] | 1")
    );
    assert_eq!(ns("maxspan=30s"), "[6] | 1, [5] | 1, [3 4] | 1, [2] | 0, [1] | 0");
    assert_eq!(ns("maxpause=85s"), "[2] | 0, [1 3 4 6] | 0".replace("[2] | 0, ", "[5] | 1, [2] | 0, "));
    assert_eq!(ns("maxevents=2"), "[4 6] | 1, [2 5] | 1, [1 3] | 1");
}

#[test]
fn a_start_and_an_end_bound_a_transaction() {
    let ns = |options: &str| {
        let search = format!("search index=main u=* | transaction u {options} | table n closed_txn");
        super::exec::shown(&run(&events(), &search)).lines().skip(1).collect::<Vec<_>>().join(", ")
    };
    // ann: in, get, out, in; bob: in, get.
    assert_eq!(ns("startswith=(a=in) endswith=(a=out)"), "[1 3 4] | 1");
    assert_eq!(ns("startswith=\"a=in\" endswith=eval(a=\"out\")"), "[1 3 4] | 1");
    assert_eq!(ns("startswith=(a=in)"), "[6] | 1, [2 5] | 1, [1 3 4] | 1");
    assert_eq!(ns("endswith=(a=get)"), "[2 5] | 0, [1 3] | 0");
    assert_eq!(ns("startswith=(a=in) endswith=(a=out) keepevicted=t"), "[6] | 1, [2 5] | 1, [1 3 4] | 1");
    assert_eq!(ns("startswith=(a=in) endswith=(a=out) maxspan=30s"), "");
    let found = run(&events(), "search index=main u=* | transaction u startswith=(a=in) endswith=(a=out)");
    assert_eq!(
        notes(&found),
        ["info: transaction left out 2 that lack their start or their end: write `keepevicted=true` to see them"]
    );
    let found = run(&events(), "search index=main u=* | transaction u startswith=(a=nothing)");
    assert!(notes(&found).contains(&"warning: transaction: no event satisfies `startswith` or `endswith`".to_owned()));
    // A term is looked for in the events' text.
    assert_eq!(ns("startswith=\"in\" endswith=\"out\""), "[1 3 4] | 1");
}

#[test]
fn lists_hold_every_value() {
    assert_rows(
        &events(),
        "search index=main u=ann | transaction u mvlist=t | table a b",
        "a | b\n[in get out in] | [1 9 1 NULL]",
    );
    assert_rows(
        &events(),
        "search index=main u=ann | transaction u mvlist=\"a\" | table a b",
        "a | b\n[in get out in] | [1 9]",
    );
}

#[test]
fn values_carry_over_from_event_to_event() {
    // Search Reference, transaction, "field-list": an event with both fields ties those with one of them.
    let index = main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1,"src":"a"}"#,
            r#"{"n":"2","ts":2,"src":"a","cookie":"b"}"#,
            r#"{"n":"3","ts":3,"cookie":"b"}"#,
            r#"{"n":"4","ts":4,"src":"b"}"#,
        ],
    )]);
    assert_rows(&index, "search index=main | transaction src cookie | table n", "n\n[4]\n[1 2 3]");
    // Not connected: an event that contradicts nothing may join.
    assert_rows(&index, "search index=main n>2 | transaction src cookie | table n", "n\n4\n3");
    assert_rows(&index, "search index=main n>2 | transaction src cookie connected=f | table n", "n\n[3 4]");
    // Without fields everything belongs together.
    assert_rows(&index, "search index=main | transaction maxspan=1m | table n", "n\n[1 2 3 4]");
}
