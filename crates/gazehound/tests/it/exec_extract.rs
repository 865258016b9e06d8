//! `rex`, `regex`, `spath`, `iplocation`: fields out of text.

use gazehound::exec::SearchOptions;

use super::exec::{Memory, assert_found, assert_rows, error, main, notes, part, run, run_with, shown};
use super::folder::Folder;

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1,"uri":"/a/b.exe","path":"C:\\dir\\x.exe","mail":"From: ann@x.org To: bob@y.org"}"#,
            r#"{"n":"2","ts":2,"uri":"/a?id=7&id=42","mail":"none","ip":["10.0.0.1","10.0.0.2"]}"#,
            r#"{"n":"3","ts":3,"mail":"From: eve@z.org"}"#,
        ],
    )])
}

#[test]
fn named_groups_become_fields() {
    // Search Reference, rex, example 1.
    assert_rows(
        &events(),
        r#"search index=main | rex field=mail "From: (?<from>\S+)( To: (?<to>\S+))?" | table n from to"#,
        "n | from | to\n3 | eve@z.org | -\n2 | - | -\n1 | ann@x.org | bob@y.org",
    );
    assert_rows(&events(), r#"search index=main n=1 | rex "\"n\":\"(?P<k>\d+)" | table k"#, "k\n1");
    // A backslash is two, in quotes and in the expression; a bar after one is a character.
    assert_rows(
        &events(),
        r#"search index=main n=1 | rex field=path "\\\\(?<file>[^\\\\]+)$" | table file"#,
        "file\nx.exe",
    );
    assert_rows(
        &events(),
        r#"search index=main n=1 | rex field=path "\\\(?<file>\w+\.exe)" | table file"#,
        "file\nx.exe",
    );
    assert_rows(&events(), r#"search index=main n=1 | eval p="a|b" | rex field=p "a\|(?<x>.)" | table x"#, "x\nb");
    // A field keeps its value where nothing matches.
    assert_rows(&events(), r#"search index=main | rex field=uri "id=(?<n>\d+)" | table n"#, "n\n3\n7\n1");
}

#[test]
fn matches_are_counted_and_placed() {
    assert_rows(&events(), r#"search index=main n=2 | rex field=uri "id=(?<id>\d+)" | table id"#, "id\n7");
    assert_rows(
        &events(),
        r#"search index=main n=2 | rex field=uri max_match=0 "id=(?<id>\d+)" | table id"#,
        "id\n[7 42]",
    );
    assert_rows(
        &events(),
        r#"search index=main n=2 | rex field=uri max_match=2 offset_field=at "(?<id>\d+)" | table id at"#,
        "id | at\n[7 42] | id=6-6&id=11-12",
    );
    assert_rows(
        &events(),
        r#"search index=main n=2 | rex field=ip{} max_match=0 "(?<last>\d+)$" | table last"#,
        "last\n[1 2]",
    );
    let found = run(&events(), r#"search index=main | rex field=uri "(?<x>zzz)" | table n"#);
    assert_eq!(notes(&found), ["warning: rex: the expression matches no `uri`, so it gives no field"]);
    let found = run(&events(), r#"search index=main | rex field=url "(?<x>z)" | table n"#);
    assert_eq!(notes(&found), ["warning: rex: no event has the field `url`; fields like it: `uri`"]);
}

#[test]
fn sed_changes_text() {
    // Search Reference, rex, "Use a sed expression to match the regex to a series of numbers".
    assert_rows(
        &events(),
        r#"search index=main n=1 | eval cc="1234-5678-9012-3456" | rex field=cc mode=sed "s/(\d{4}-){3}/XXXX-XXXX-XXXX-/g" | table cc"#,
        "cc\nXXXX-XXXX-XXXX-3456",
    );
    let changed = |sed: &str| {
        let search = format!(r#"search index=main n=1 | eval t="a1 b2 A3" | rex field=t mode=sed "{sed}" | table t"#);
        shown(&run(&events(), &search)).lines().nth(1).unwrap().to_owned()
    };
    assert_eq!(changed(r"s/(\w)(\d)/\2\1/"), "1a b2 A3");
    assert_eq!(changed(r"s/(\w)(\d)/\2\1/g"), "1a 2b 3A");
    assert_eq!(changed(r"s/\d/#/2"), "a1 b# A3");
    assert_eq!(changed(r"s/A/$0/gi"), "$01 b2 $03");
    assert_eq!(changed(r"s#a1#/x/#"), "/x/ b2 A3");
    assert_eq!(changed("y/ab1/xyz/"), "xz y2 A3");
}

#[test]
fn what_pcre_has_and_this_engine_has_not() {
    assert_eq!(
        error(&events(), r#"search index=main | rex field=uri "(?<a>x)(?=y)""#),
        "error[gazehound::unsupported]: a look-ahead `(?=…)` is PCRE that this version does not run\n  \
         search index=main | rex field=uri \"(?<a>x)(?=y)\"\n  \u{20}                                 ~~~~~~~~~~~~~~\n  \
         keep what must follow in the match and take the part you want as a group, or filter with a second `regex`"
    );
    for (regex, names) in [
        ("(?<!a)b", "a negative look-behind `(?<!…)`"),
        ("(?!a)b", "a negative look-ahead `(?!…)`"),
        ("(?<=a)b", "a look-behind `(?<=…)`"),
        (r"(a)\1", "a back reference `\\1`"),
        ("(?>a)b", "an atomic group `(?>…)`"),
        ("a++b", "a possessive quantifier `++`"),
    ] {
        let message = error(&events(), &format!("search index=main | regex uri=\"{regex}\""));
        assert!(message.starts_with(&format!("error[gazehound::unsupported]: {names} is PCRE")), "{message}");
    }
    assert_eq!(
        error(&events(), r#"search index=main | regex uri="(a""#),
        "error[gazehound::syntax]: this regular expression does not read: unclosed group\n  \
         search index=main | regex uri=\"(a\"\n  \u{20}                             ~~~~\n  \
         a character that is meant literally takes a backslash: `\\(`, `\\[`, `\\.`"
    );
}

#[test]
fn what_pcre_spells_differently() {
    let matches = |regex: &str, text: &str| {
        let search = format!("search index=main n=1 | eval t=\"{text}\" | regex t=\"{regex}\" | table n");
        !run(&events(), &search).is_empty()
    };
    assert!(matches(r"^\<a\>\/\-\@$", "<a>/-@"));
    assert!(matches("^{.*}$", "{x}"));
    assert!(matches("^a{2}$", "aa") && !matches("^a{2}$", "a"));
    assert!(matches("^[[a]+$", "[a") && matches("^[a&&b]+$", "a&b") && matches(r"^[\w.-]+$", "a-b.c"));
    assert!(matches("^[[:alpha:]]+$", "ab") && !matches("^[[:alpha:]]+$", "1"));
    assert!(matches(r"^[^]x]$", "a") && !matches("^[^]x]$", "]"));
    assert!(matches("(?#a comment)^a", "ab") && matches("(?i)^A", "ab"));
    // ASCII only, as PCRE has it: an Arabic digit is no digit.
    assert!(!matches(r"\d", "\u{661}") && matches(r"^\h\S\W$", " é-"));
    assert!(matches(r"\Qa.b\E", "a.b") && !matches(r"\Qa.b\E", "axb"));
}

#[test]
fn regex_keeps_what_matches() {
    assert_found(&events(), r#"| regex uri="\.exe$""#, "1");
    // An event without the field does not match.
    assert_found(&events(), r#"| regex uri!="\.exe$""#, "3 2");
    assert_found(&events(), r#"| regex "eve|none""#, "3 2");
    assert_found(&events(), r#"| regex ip{}="\.2$""#, "2");
    assert_found(&events(), r#"| regex ip{}!="\.2$""#, "3 1");
    assert_found(&events(), r#"| regex uri="B\.EXE""#, "");
}

fn json() -> Memory {
    let text = r#"{\"a\":{\"b\":[{\"c\":1},{\"c\":\"two\"}],\"d\":true},\"id.orig_h\":\"10.0.0.1\",\"e\":null,\"f\":[1.50,[2]]}"#;
    main(vec![part(
        "x",
        "x",
        &[&format!(r#"{{"n":"1","ts":1,"j":"{text}"}}"#), r#"{"n":"2","ts":2,"j":"<x/>","old":"kept"}"#],
    )])
}

#[test]
fn spath_takes_what_is_at_a_path() {
    assert_rows(&json(), "search index=main n=1 | spath input=j path=a.d output=o | table o", "o\ntrue");
    assert_rows(&json(), "search index=main n=1 | spath input=j a.b{}.c | table a.b{}.c", "a.b{}.c\n[1 two]");
    assert_rows(&json(), "search index=main n=1 | spath input=j output=x path=a.b{1}.c | table x", "x\ntwo");
    assert_rows(&json(), "search index=main n=1 | spath input=j output=x path=id.orig_h | table x", "x\n10.0.0.1");
    assert_rows(
        &json(),
        "search index=main n=1 | spath input=j output=x path=a.b{} | mvexpand x | spath input=x c | table c",
        "c\n1\ntwo",
    );
    assert_rows(
        &json(),
        "search index=main n=1 | spath input=j output=x path=a | table x",
        "x\n{\"b\":[{\"c\":1},{\"c\":\"two\"}],\"d\":true}",
    );
    // Without `input`, the event's text.
    assert_rows(&json(), "search index=main n=1 | spath output=x path=n | table x", "x\n1");
    let found = run(&json(), "search index=main | spath input=j output=x path=a.z | table n");
    assert_eq!(
        notes(&found),
        [
            "warning: spath: 1 values of `j` are no JSON: XML is not read here",
            "warning: spath: no `j` has anything at `a.z`"
        ]
    );
}

#[test]
fn spath_without_a_path_takes_everything() {
    assert_rows(
        &json(),
        "search index=main | spath input=j | table n a* id.orig_h e f*",
        "n | a.b{}.c | a.d | id.orig_h | e | f{} | f{}{}
         2 | - | - | - | - | - | -
         1 | [1 two] | true | 10.0.0.1 | - | 1.50 | 2",
    );
    assert_rows(
        &json(),
        "search index=main | spath input=j output=old path=a.d | table n old",
        "n | old\n2 | kept\n1 | true",
    );
}

#[test]
fn iplocation_needs_a_file() {
    // A file of another kind is named.
    let folder = Folder::new();
    folder.write("x.mmdb", "no such thing");
    let options = SearchOptions { geoip: Some(folder.path().join("x.mmdb")), ..SearchOptions::default() };
    let index = events();
    let error = gazehound::exec::search(&index, "search index=main | iplocation ip{}", &options).unwrap_err();
    assert!(error.is_input() && error.message().contains("cannot be read as a MaxMind file"), "{error}");
    let options = SearchOptions { geoip: Some(folder.path().join("gone.mmdb")), ..SearchOptions::default() };
    assert!(
        gazehound::exec::search(&index, "search index=main | iplocation ip{}", &options).is_err_and(|e| e.is_input())
    );
}

#[test]
fn iplocation_reads_a_maxmind_file() {
    let folder = Folder::new();
    folder.write("city.mmdb", super::mmdb::city());
    let options = SearchOptions { geoip: Some(folder.path().join("city.mmdb")), ..SearchOptions::default() };
    let index = main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1,"ip":"1.2.3.4"}"#,
            r#"{"n":"2","ts":2,"ip":"200.1.1.1"}"#,
            r#"{"n":"3","ts":3,"ip":"host"}"#,
            r#"{"n":"4","ts":4}"#,
        ],
    )]);
    let found = run_with(&index, "search index=main | iplocation ip | table n City Country Region lat lon", &options);
    assert_eq!(
        shown(&found),
        "n | City | Country | Region | lat | lon\n4 | - | - | - | - | -\n3 | - | - | - | - | -\n2 | - | - | - | - | -\n\
         1 | Ghent | Belgium | Flanders | 51.05 | 3.72"
    );
    assert_eq!(notes(&found), ["info: iplocation: 1 different values of `ip` are no addresses"]);
    let search = "search index=main n=1 | iplocation prefix=s_ allfields=t lang=de ip | table s_*";
    let found = run_with(&index, search, &options);
    assert_eq!(
        shown(&found),
        "s_City | s_Continent | s_Country | s_Region | s_Timezone | s_lat | s_lon\n\
         Gent | Europa | Belgien | Flandern | Europe/Brussels | 51.05 | 3.72"
    );
    let found = run_with(&index, "search index=main n=2 | iplocation ip | table n", &options);
    assert_eq!(notes(&found), ["warning: iplocation: the file knows no address of `ip`"]);
}
