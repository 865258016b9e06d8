//! What a search need not read changes nothing but the time: each search here beside one that must read everything.

use gazehound::exec::{self, SearchOptions};

use super::exec::{Memory, main, notes, part, shown};

fn events() -> Memory {
    main(vec![
        part(
            "smb",
            "smb_files",
            &[
                r#"{"n":"1","ts":1,"name":"a.exe","who":"x"}"#,
                r#"{"n":"2","ts":5,"name":"a.exe","who":"x"}"#,
                r#"{"n":"3","ts":3,"name":"b.exe"}"#,
            ],
        ),
        part("conn", "conn", &[r#"{"n":"4","ts":4,"who":"x","bytes":"7"}"#, r#"{"n":"5","ts":2,"who":"y"}"#]),
        part("http", "http", &[r#"{"n":"6","name":"c.exe","who":"z"}"#]),
    ])
}

/// Result, notes and number of events found.
fn everything(indexes: &Memory, search: &str) -> (String, Vec<String>, u64) {
    let (events, found) = exec::search_counted(indexes, search, &SearchOptions::default())
        .unwrap_or_else(|error| panic!("{error}\nin {search}"));
    (shown(&events), notes(&events), found)
}

#[track_caller]
fn same(indexes: &Memory, test: &str, commands: &str) {
    let ahead = everything(indexes, &format!("search index=main {test} | {commands}"));
    // A `search` for everything lies between, so the first one knows nothing of the commands.
    let all = everything(indexes, &format!("search index=main {test} | search * | {commands}"));
    assert_eq!(ahead, all, "{test} | {commands}");
}

#[test]
fn events_that_are_not_kept_change_nothing() {
    for test in ["", "who=*", "who=x", "sourcetype=conn", "name=none", "NOT who=x"] {
        for commands in [
            "dedup name | table n name",
            "dedup name, who",
            "dedup name who | stats count by who",
            "dedup name | eval bytes=1 | fields n bytes",
            "dedup bytes",
            "dedup nope | table n",
            "dedup name keepempty=true | table n",
            "dedup name consecutive=true | table n",
            "dedup name sortby n | table n",
            "dedup sourcetype | table n sourcetype",
            "head 1",
            "head 2 | eval bytes=1",
            "fields * | head 3",
            "fields n* | head 2 | table n",
            "fields - _* | head 100",
            "fields n who | head 2",
        ] {
            same(&events(), test, commands);
        }
    }
}

#[test]
fn the_count_is_of_what_was_found() {
    let (rows, _, found) = everything(&events(), "search index=main | dedup name | table n name");
    assert_eq!((rows.as_str(), found), ("n | name\n2 | a.exe\n3 | b.exe\n6 | c.exe", 6));
    let (rows, _, found) = everything(&events(), "search index=main who=* | head 2 | table n");
    assert_eq!((rows.as_str(), found), ("n\n2\n4", 5));
}

#[test]
fn a_field_of_one_value_here_and_several_there_stays_so() {
    let indexes = main(vec![
        part("a", "a", &[r#"{"n":"1","ts":1,"who":["x","y"]}"#]),
        part("b", "b", &[r#"{"n":"2","ts":2,"who":"z","name":"c"}"#]),
    ]);
    for commands in ["head 1", "dedup name"] {
        same(&indexes, "", commands);
    }
}
