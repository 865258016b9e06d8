//! Which events `search` finds.

use gazehound::exec::SearchOptions;

use super::exec::{Memory, assert_found, assert_rows, error, main, notes, part, run, run_with};

/// Newest first is `n` descending.
fn events() -> Memory {
    main(vec![
        part(
            "conn",
            "conn",
            &[
                r#"{"n":"1","ts":1,"id.orig_h":"10.0.2.30","port":"1","proto":"TCP"}"#,
                r#"{"n":"2","ts":2,"id.orig_h":"110.0.2.30","port":"1.0","proto":"udp"}"#,
                r#"{"n":"3","ts":3,"id.orig_h":"10.0.2.301","port":"20"}"#,
                r#"{"n":"4","ts":4,"id.orig_h":"fe80::1","port":"abc","service":"smb,gssapi,ntlm"}"#,
            ],
        ),
        part(
            "smb_files-too_small",
            "smb_files",
            &[
                r#"{"n":"5","ts":5,"name":"\\hack\\jpg.jpg","filename":"a.EXE","tags":["red","Blue"]}"#,
                r#"{"n":"6","ts":6,"name":"self signed certificate","filename":"b.txt","tags":["green"]}"#,
            ],
        ),
    ])
}

#[test]
fn values_match_as_text_whatever_their_case() {
    // Search Reference, search: "field-value pair matching is case-insensitive".
    assert_found(&events(), "proto=tcp", "1");
    assert_found(&events(), "proto=UDP", "2");
    assert_found(&events(), "proto=CASE(tcp)", "");
    assert_found(&events(), "proto=CASE(TCP)", "1");
    // "1" does not match "1.0".
    assert_found(&events(), "port=1", "1");
    assert_found(&events(), "port=\"1.0\"", "2");
}

#[test]
fn greater_and_less_are_by_size_for_numbers_and_by_bytes_for_text() {
    assert_found(&events(), "port>1", "4 3");
    assert_found(&events(), "port<=1", "2 1");
    assert_found(&events(), "port>=abb", "4");
}

#[test]
fn a_star_stands_for_any_text() {
    assert_found(&events(), "filename=*", "6 5");
    assert_found(&events(), "filename=*.exe", "5");
    assert_found(&events(), "filename=\"*.E*\"", "5");
    assert_found(&events(), "name=*signed*", "6");
    assert_found(&events(), "id.orig_h=10.0.2.3*", "3 1");
}

#[test]
fn not_equal_needs_the_field_and_not_does_not() {
    // Search Manual, "Difference between != and NOT".
    assert_found(&events(), "filename!=*.exe", "6");
    assert_found(&events(), "NOT filename=*.exe", "6 4 3 2 1");
}

#[test]
fn a_multivalue_field_matches_by_any_of_its_values() {
    assert_found(&events(), "tags{}=blue", "5");
    assert_found(&events(), "tags{}!=blue", "6 5");
    assert_found(&events(), "NOT tags{}=blue", "6 4 3 2 1");
    assert_found(&events(), "tags{} IN (RED, gr*n)", "6 5");
}

#[test]
fn in_is_any_of_a_list() {
    assert_found(&events(), "port IN (1, 2*)", "3 1");
    assert_found(&events(), "NOT port IN (1, \"1.0\", 20)", "6 5 4");
}

#[test]
fn networks_match_addresses() {
    assert_found(&events(), "id.orig_h=10.0.2.0/24", "1");
    assert_found(&events(), "id.orig_h!=10.0.2.0/24", "4 3 2");
    assert_found(&events(), "id.orig_h=fe80::/10", "4");
    assert_found(&events(), "id.orig_h=0.0.0.0/0", "2 1");
    assert_eq!(
        error(&events(), "search index=main id.orig_h=10.0.2.0/33"),
        "error[gazehound::syntax]: `10.0.2.0/33` is no network\n  \
         search index=main id.orig_h=10.0.2.0/33\n                              ~~~~~~~~~~~\n  \
         the prefix of an IPv4 network is a number from 0 to 32"
    );
    assert!(error(&events(), "search index=main id.orig_h=10.0.2.300/24").contains("`10.0.2.300` is no IP address"));
    // A slash alone makes no network.
    assert_found(&events(), "name=application/x-dosexec", "");
}

#[test]
fn or_binds_before_and() {
    // Search Reference, search, "Boolean expressions".
    assert_found(&events(), "port=* proto=tcp OR proto=udp", "2 1");
    assert_found(&events(), "proto=tcp OR proto=udp port=1.0", "2");
    assert_found(&events(), "NOT proto=tcp port=*", "4 3 2");
    assert_found(&events(), "(proto=tcp port=1) OR n=6", "6 1");
}

#[test]
fn terms_are_tokens_of_the_raw_text() {
    // segmenters.conf: a term has a breaker or an end on both sides.
    assert_found(&events(), "10.0.2.30", "1");
    assert_found(&events(), "ntlm", "4");
    assert_found(&events(), "NTLM OR TCP", "4 1");
    assert_found(&events(), "CASE(NTLM)", "");
    assert_found(&events(), "CASE(ntlm)", "4");
    assert_found(&events(), "ntl", "");
    assert_found(&events(), "ntl*", "4");
    assert_found(&events(), "*tlm", "4");
    assert_found(&events(), "*sign* cert*ate", "6");
    assert_found(&events(), "\"signed certificate\"", "6");
    assert_found(&events(), "\"signed cert\"", "");
    assert_found(&events(), "gssapi", "4");
    // TERM: whole between major breakers.
    assert_found(&events(), "TERM(10.0.2.30)", "1");
    assert_found(&events(), "TERM(0.2.30)", "");
    assert_found(&events(), "0.2.30", "2 1");
    // Only the raw text is searched, neither host nor sourcetype.
    assert_found(&events(), "sensor", "");
    assert_found(&events(), "*", "6 5 4 3 2 1");
}

#[test]
fn the_raw_text_is_searched_as_it_is() {
    // In a JSON line the name `\hack\jpg.jpg` has its backslashes doubled.
    assert_found(&events(), "hack", "5");
    assert_found(&events(), r#""\\\\hack\\\\jpg.jpg""#, "5");
    assert_found(&events(), r#""\\hack\\jpg.jpg""#, "");
    assert_found(&events(), r#"name="\\hack\\*""#, "5");
}

#[test]
fn pattern_characters_of_other_languages_are_plain_text() {
    let index =
        main(vec![part("x", "x", &[r#"{"n":"1","ts":1,"a":"(a+b).*?[c]^$"}"#, r#"{"n":"2","ts":2,"a":"aab"}"#])]);
    assert_found(&index, r#"a="(a+b).*""#, "1");
    assert_found(&index, r#""(a+b).*?[c]^$""#, "1");
    assert_found(&index, r#"a="a.b""#, "");
}

#[test]
fn metadata_are_ordinary_fields() {
    assert_found(&events(), "sourcetype=smb*", "6 5");
    assert_found(&events(), "source=*conn.log host=SENSOR n>3", "4");
    assert_found(&events(), "date_year=1970 date_wday=thursday date_second=3 linecount=1", "3");
    assert_rows(
        &events(),
        "search index=main n=6 | table index sourcetype source host linecount date_hour date_mday date_month date_zone punct",
        "index | sourcetype | source | host | linecount | date_hour | date_mday | date_month | date_zone | punct
         main | smb_files-too_small | /logs/smb_files.log | sensor | 1 | 0 | 1 | january | 0 | {\"\":\"\",\"\":,\"\":\"__\",\"\":\".\",\"\":[",
    );
}

#[test]
fn newest_comes_first_and_of_the_same_time_the_later_arrival() {
    let index = main(vec![
        part("a", "a", &[r#"{"n":"1","ts":5}"#, r#"{"n":"2","ts":7}"#, r#"{"n":"3"}"#]),
        part("b", "b", &[r#"{"n":"4","ts":5}"#, r#"{"n":"5","ts":7.5}"#, r#"{"n":"6"}"#]),
    ]);
    assert_found(&index, "", "5 2 4 1 6 3");
}

#[test]
fn a_time_range_takes_its_start_and_leaves_its_end() {
    assert_found(&events(), "earliest=2 latest=5", "4 3 2");
    let options = SearchOptions { earliest: Some(3.0), latest: Some(5.0), ..SearchOptions::default() };
    let found = run_with(&events(), "search index=main | stats count", &options);
    assert_eq!(super::exec::shown(&found), "count\n2");
    // What the text says overrides the options.
    let found = run_with(&events(), "search index=main earliest=6 latest=now | table n", &options);
    assert_eq!(super::exec::shown(&found), "n\n6");
    assert_found(&events(), "earliest=-1d@d", "");
    assert!(error(&events(), "search index=main earliest=yesterday").contains("`yesterday` is no time\n"));
}

#[test]
fn sampling_keeps_a_seeded_share() {
    let lines: Vec<String> = (0..10_000).map(|n| format!(r#"{{"n":"{n}","ts":{n}}}"#)).collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    let sampled = |seed| {
        let options = SearchOptions { sample_ratio: 10, seed, ..SearchOptions::default() };
        run_with(&index, "search index=main | table n", &options)
    };
    let first = sampled(1);
    // Binomial: 1,000 expected, standard deviation 30.
    assert!((850..1150).contains(&first.len()), "{}", first.len());
    assert!(first.frame.equals(&sampled(1).frame));
    assert!(!first.frame.equals(&sampled(2).frame));
    assert_eq!(notes(&first), ["info: sampled 1 in 10"]);
}

#[test]
fn a_subsearch_stands_for_what_it_found() {
    assert_found(&events(), "[search index=main sourcetype=smb* | fields filename]", "6 5");
    assert_found(&events(), "[search index=main ntlm | fields port | fields - _*]", "4");
    // Several fields of a row must all match; several values of one field may.
    assert_found(&events(), "[search index=main n=5 | fields tags{} filename]", "5");
    assert_found(&events(), "NOT [search index=main proto=* | fields n]", "6 5 4 3");
    // A field called `search` is pasted.
    assert_found(&events(), "[search index=main n=1 | eval search=\"gssapi OR \" + proto | fields search]", "4 1");
    assert_found(&events(), "[search index=main n<3 | fields n | format]", "2 1");
}

#[test]
fn an_empty_subsearch_matches_nothing_and_says_so() {
    let found = run(&events(), "search index=main [search index=main proto=icmp | fields n] | table n");
    assert_eq!(found.len(), 0);
    assert_eq!(
        notes(&found),
        [
            "warning: the search matched none of the 6 events of `main`",
            "warning: the subsearch found nothing, so what it stands for matches no event",
        ]
    );
}

#[test]
fn a_subsearch_gives_ten_thousand_rows_at_most() {
    let lines: Vec<String> = (0..10_050).map(|n| format!(r#"{{"n":"{n}","ts":{n}}}"#)).collect();
    let index = main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())]);
    let found = run(&index, "search index=main [search index=main | fields n] | stats count");
    assert_eq!(super::exec::shown(&found), "count\n10000");
    assert_eq!(notes(&found), ["warning: the subsearch found 10,050 rows: only the first 10,000 are used"]);
}

#[test]
fn search_after_a_bar_filters_rows() {
    assert_rows(&events(), "search index=main | stats count by proto | search proto=T*", "proto | count\nTCP | 1");
    assert_rows(&events(), "search index=main | stats count | search count=6", "count\n6");
    assert_rows(&events(), "search index=main | stats count | search count>10", "count");
}
