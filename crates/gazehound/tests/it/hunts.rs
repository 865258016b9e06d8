//! What each hunt finds, asserted on the frames of the notebooks' own searches: the text is read from the cell.

use std::collections::BTreeSet;
use std::path::Path;

use gazehound::exec::{SearchOptions, search};
use gazehound::polars::prelude::*;
use gazehound::{Error, Events};

use super::sample::catalog;

/// The search in the cell `id` of the notebook `name`.
fn text(name: &str, id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../notebooks").join(name);
    let notebook = std::fs::read_to_string(path).expect("the notebook is there");
    let notebook: serde_json::Value = serde_json::from_str(&notebook).expect("a notebook is JSON");
    let cells = notebook["cells"].as_array().expect("cells");
    let cell = cells.iter().find(|cell| cell["id"].as_str().is_some_and(|it| it.ends_with(id)));
    let lines = cell.unwrap_or_else(|| panic!("{name} has no cell {id}"))["source"].as_array().expect("lines");
    let source: String = lines.iter().filter_map(serde_json::Value::as_str).collect();
    let start = source.find("r#\"").expect("the cell has a search") + 3;
    let end = source[start..].find("\"#").expect("the search ends");
    source[start..start + end].to_owned()
}

pub(crate) fn find(name: &str, id: &str) -> Events {
    let text = text(name, id);
    search(catalog(), &text, &SearchOptions::default()).unwrap_or_else(|error: Error| panic!("{id}: {error}"))
}

/// The texts of a column, those of a multivalue field one by one.
fn values(events: &Events, column: &str) -> Vec<String> {
    let column = events.frame.column(column).unwrap_or_else(|error| panic!("{error}"));
    let column = if matches!(column.dtype(), DataType::List(_)) {
        column.explode(ExplodeOptions { empty_as_null: true, keep_nulls: true }).expect("a list")
    } else {
        column.clone()
    };
    let column = column.cast(&DataType::String).expect("text");
    column.str().expect("text").iter().map(|text| text.unwrap_or("null").to_owned()).collect()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn distinct(events: &Events, column: &str) -> BTreeSet<String> {
    values(events, column).into_iter().collect()
}

/// The only number in `column`.
fn number(events: &Events, column: &str) -> f64 {
    assert_eq!(events.len(), 1, "{:?}", events.frame);
    values(events, column)[0].parse().expect("a number")
}

#[test]
fn one_cluster_of_certificates_is_signed_by_obama() {
    let issuers = find("01-tls.ipynb", "tls-19-code");
    assert_eq!(values(&issuers, "issuer")[0].split(',').next(), Some("CN=Barack Obama Root CA"));
    let obama = find("01-tls.ipynb", "tls-21-code");
    assert_eq!(obama.len(), 300);
    assert_eq!(distinct(&obama, "ja3").len(), 1, "one program");
    assert!(values(&obama, "issuer").iter().all(|issuer| issuer.contains("Obama")));
}

#[test]
fn the_loudspeakers_read_files_that_are_no_music() {
    let speakers = find("02-ntlm-smb.ipynb", "finding-speakers");
    assert_eq!(values(&speakers, "id.orig_h"), ["172.16.1.8"]);
    assert_eq!(values(&speakers, "id.resp_h"), ["172.16.1.7"]);
    assert_eq!(number(&speakers, "opens"), 26.0);
    assert_eq!(number(&speakers, "files"), 19.0);
    assert!(values(&speakers, "names").iter().all(|name| name.starts_with("\\hack\\")));
    let opened = find("02-ntlm-smb.ipynb", "finding-speakers-graph");
    assert_eq!(opened.len(), 26);
}

#[test]
fn a_host_of_the_same_workgroup_is_not_on_the_network() {
    let workgroup = find("02-ntlm-smb.ipynb", "finding-workgroup");
    assert_eq!(distinct(&workgroup, "id.orig_h"), set(&["125.5.61.130", "172.16.1.8"]));
    assert_eq!(distinct(&workgroup, "usernames"), set(&["administrator", "sonos"]));
    let rogue = find("02-ntlm-smb.ipynb", "finding-rogue");
    assert_eq!(distinct(&rogue, "id.orig_h"), set(&["125.5.61.130"]));
    assert!(distinct(&rogue, "note").contains("FindSMBv1::Seen"));
    assert!(distinct(&rogue, "sourcetype").contains("conn"));
}

#[test]
fn of_two_dns_clusters_one_is_a_tunnel_and_one_has_no_answers() {
    let clusters = find("03-dns-tunnel.ipynb", "finding-clusters");
    assert_eq!(values(&clusters, "uid"), ["CaAbvy2ureWe5sifRf", "C3ApkJ3TwWW64DtnWb"]);
    let number = |column: &str| -> Vec<f64> {
        values(&clusters, column).iter().map(|text| text.parse().expect("a number")).collect()
    };
    let (queries, answered, count) = (number("queries"), number("answered"), number("count"));
    assert!(queries[0] > 11_000.0 && answered[0] > 11_000.0, "{queries:?} {answered:?}");
    assert_eq!(answered[1], 0.0);
    assert!(count[1] > queries[1], "who gets no answer asks again");
    assert!(values(&clusters, "domains").contains(&"sweetcoldwater.com".to_owned()));
}

#[test]
fn a_tunnel_asks_many_names_of_one_domain() {
    let domains = find("03-dns-tunnel.ipynb", "finding-domains");
    let first = |column: &str| values(&domains, column)[0].clone();
    assert_eq!((first("id.orig_h").as_str(), first("domain").as_str()), ("192.168.1.128", "sweetcoldwater.com"));
    assert_eq!(first("names"), "11612");
    let second: f64 = values(&domains, "names")[1].parse().expect("a number");
    assert!(second < 20.0, "and nobody else comes near: {second}");
}

#[test]
fn what_sort_cuts_is_what_the_notebook_shows() {
    let kept = find("03-dns-tunnel.ipynb", "dns-13-code");
    let all = find("03-dns-tunnel.ipynb", "sort-0");
    assert_eq!((kept.len(), all.len()), (10_000, 11_660));
    assert!(all.frame.head(Some(10_000)).equals_missing(&kept.frame), "the rows that are kept are the first ones");
    let cut = all.frame.slice(10_000, usize::MAX);
    let lengths = cut.column("query_length").expect("lengths").cast(&DataType::Int64).expect("numbers");
    let lengths: Vec<i64> = lengths.i64().expect("numbers").iter().flatten().collect();
    assert_eq!(lengths.iter().filter(|length| **length >= 228).count(), 1_600);
    assert_eq!(lengths.iter().filter(|length| **length < 228).count(), 60);
    let all = all.frame.column("query_length").expect("lengths").cast(&DataType::Int64).expect("numbers");
    assert_eq!(
        all.i64().expect("numbers").iter().flatten().filter(|length| *length < 228).count(),
        60,
        "every single one"
    );
}

#[test]
fn five_programs_go_by_other_names() {
    let files = find("04-mimetype.ipynb", "finding-files");
    assert_eq!(files.len(), 5);
    assert!(values(&files, "filename").iter().all(|name| !name.ends_with(".exe")));
    assert_eq!(distinct(&files, "mime_type"), set(&["application/x-dosexec"]));
    assert_eq!(distinct(&files, "md5").len(), 3, "three of them are one program");

    let connections = find("04-mimetype.ipynb", "pivot-conn");
    assert_eq!(distinct(&connections, "uid"), distinct(&files, "uid"));
    let requests = find("04-mimetype.ipynb", "pivot-http");
    let opens = find("04-mimetype.ipynb", "pivot-smb");
    let carried: BTreeSet<String> = distinct(&requests, "uid").union(&distinct(&opens, "uid")).cloned().collect();
    assert_eq!(carried, distinct(&files, "uid"), "each came by a request or a share");
    assert_eq!((requests.len(), distinct(&opens, "uid").len()), (4, 1));
    let by_address = find("04-mimetype.ipynb", "finding-addresses");
    assert!(
        distinct(&by_address, "fuid").is_superset(&distinct(&requests, "resp_fuids{}")),
        "the address gives them away too"
    );

    let callers = find("04-mimetype.ipynb", "pivot-tls");
    let infected: Vec<(String, String)> =
        values(&callers, "id.orig_h").into_iter().zip(values(&callers, "first_call")).collect();
    let fetched: Vec<(String, String)> = values(&files, "receiver").into_iter().zip(values(&files, "ts")).collect();
    let both: Vec<bool> = fetched
        .iter()
        .filter_map(|(host, at)| infected.iter().find(|(caller, _)| caller == host).map(|(_, first)| at < first))
        .collect();
    assert_eq!(both, [true; 3], "who fetched one calls the odd servers afterwards");
}
