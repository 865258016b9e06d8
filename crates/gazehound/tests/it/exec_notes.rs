//! What a search says beside its rows.

use gazehound::Note;
use gazehound::exec::{self, SearchOptions};
use gazehound::index::Index;

use super::exec::{Memory, error, main, notes, part, run, run_with};

fn events() -> Memory {
    main(vec![
        part("dns-2", "ssl", &[r#"{"n":"1","ts":1,"cert_chain_fps":["ab"],"subject":"CN=x"}"#]),
        part("conn", "conn", &[r#"{"n":"2","ts":2,"id.orig_h":"10.0.0.1","extracted_host":"evil.example"}"#]),
    ])
}

#[track_caller]
fn said(search: &str, expected: &[&str]) {
    assert_eq!(notes(&run(&events(), search)), expected);
}

#[test]
fn a_field_that_no_event_has() {
    said(
        "search index=main cert_chain_fuids{}=* | table n",
        &[
            "warning: no event of index `main` has the field `cert_chain_fuids{}`; fields like it: `cert_chain_fps{}`; \
         newer Zeek writes `cert_chain_fps{}`, certificate fingerprints",
            "warning: the search matched none of the 2 events of `main`",
        ],
    );
    said(
        "search index=main id_orig_h=10.0.0.1 OR n=1 | table n",
        &["warning: no event of index `main` has the field `id_orig_h`; fields like it: `id.orig_h`"],
    );
    said("search index=main NOT zzz IN (a, b) | table n", &["warning: no event of index `main` has the field `zzz`"]);
    // Another sourcetype has it.
    said(
        "search index=main sourcetype=conn subject=* | table n",
        &[
            "warning: no event of sourcetype `conn` has the field `subject`: `dns-2` has it",
            "warning: the search matched none of the 2 events of `main`",
        ],
    );
    said("search index=main subject=* | table n", &[]);
}

#[test]
fn a_sourcetype_that_is_not_there() {
    said(
        "search index=main sourcetype=http | table n",
        &[
            "warning: index `main` has no sourcetype `http`: there are `conn`, `dns-2`",
            "warning: the search matched none of the 2 events of `main`",
        ],
    );
    said(
        "search index=main sourcetype=corelight_ssl | table n",
        &[
            "warning: index `main` has no sourcetype `corelight_ssl`: Zeek's log `ssl` is in `dns-2` here",
            "warning: the search matched none of the 2 events of `main`",
        ],
    );
    let other = main(vec![part("dns", "dns", &[r#"{"n":"1","ts":1}"#]), part("ssl", "ssl", &[r#"{"n":"2","ts":1}"#])]);
    assert_eq!(
        notes(&run(&other, "search index=main sourcetype=\"dns-2\" | table n"))[0],
        "warning: index `main` has no sourcetype `dns-2`: Zeek's log `dns` and `ssl` is in `dns` and `ssl` here"
    );
    said("search index=main sourcetype=co* | table n", &[]);
}

#[test]
fn a_field_of_the_log_with_a_name_of_splunks() {
    said(
        "search index=main host=evil.example | table n",
        &[
            "warning: the search matched none of the 2 events of `main`",
            "info: `host` is Splunk's own field: the log's is `extracted_host` here",
        ],
    );
}

#[test]
fn the_command_that_emptied_the_result() {
    said("search index=main | where n > 5 | table n", &["warning: `where n > 5` kept none of 2 rows"]);
    said(
        "search index=main | search subject=nobody | table n",
        &["warning: `search subject=nobody` kept none of 2 rows"],
    );
    said(
        "search index=main | table n | search word",
        &[
            "warning: search: the events' text `_raw` is gone at this place, so a term matches nothing: compare a field instead",
            "warning: `search word` kept none of 2 rows",
        ],
    );
}

#[test]
fn indexes_that_are_not_there() {
    assert_eq!(
        error(&events(), "search sourcetype=conn"),
        "error[gazehound::input]: the search names no index\n  write `index=NAME`: there are `main`"
    );
    assert_eq!(
        error(&events(), "search index=mian n=1"),
        "error[gazehound::not-found]: no index `mian`\n  there are main"
    );
    assert_eq!(
        error(&events(), "search index=x*"),
        "error[gazehound::not-found]: no index has such a name\n  there are `main`"
    );
    let options = SearchOptions { default_index: Some("main".into()), ..SearchOptions::default() };
    assert_eq!(run_with(&events(), "search n=1 | table n", &options).len(), 1);
    assert_eq!(run(&events(), "search index=MAIN | table n").len(), 2);
    assert_eq!(run(&events(), "search index=* | table n").len(), 2);
}

#[test]
fn several_indexes_in_one_search() {
    let index = |name: &str, n: &str| {
        let line = format!(r#"{{"n":"{n}","ts":{n}}}"#);
        Index {
            name: name.into(),
            parts: vec![part("x", "x", &[&line])],
            notes: vec![Note::warning(format!("{name} lost 3 lines"))],
        }
    };
    let both = Memory(vec![index("a", "1"), index("b", "2")]);
    let found = run(&both, "search index=a OR index=b | table n index");
    assert_eq!(super::exec::shown(&found), "n | index\n2 | b\n1 | a");
    // What an import could not read is said with every search.
    assert_eq!(notes(&found), ["warning: a lost 3 lines", "warning: b lost 3 lines"]);
    assert_eq!(run(&both, "search index IN (a, b) NOT index=a | table n").len(), 1);
}

#[test]
fn the_parsers_errors_and_lints_come_through() {
    let wrong = error(&events(), "search index=main | eval n=lenn(query)");
    assert!(
        wrong.starts_with("error[gazehound::syntax]: unknown function `lenn`\n")
            && wrong.contains("did you mean `len`?"),
        "{wrong}"
    );
    let result = exec::search(&events(), "search index=main | cluster", &SearchOptions::default());
    assert!(result.unwrap_err().is_unsupported());
    assert!(
        notes(&run(&events(), "search index=main ( n=1 or n=2 )"))
            .iter()
            .any(|n| n.contains("the operator is written `OR`"))
    );
}

#[test]
fn log_text_in_an_error_is_harmless() {
    let wrong = error(&events(), "search index=EVCXR_BEGIN_CONTENT");
    assert!(!wrong.contains("EVCXR_"), "{wrong}");
}
