//! The sample index: its bytes, the masterclass's counts through the real search engine and hypergraph, and its stories.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use gazehound::exec::{SearchOptions, search};
use gazehound::hypergraph::{Hypergraph, HypergraphBuilder, hypergraph};
use gazehound::index::{Catalog, Indexes};
use gazehound::polars::prelude::*;
use gazehound::sample::{self, SampleOptions};
use gazehound::{Events, Level};

/// The tests' own indexes; the sample is imported on first use.
pub(super) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let catalog = Catalog::at(folder("indexes"));
        sample::ensure(&catalog).expect("the sample is made");
        catalog
    })
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sample").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("the old folder goes");
    }
    folder
}

fn run(text: &str) -> Events {
    search(catalog(), text, &SearchOptions::default()).expect("the search runs")
}

/// The search's frame as the masterclass's helper makes it.
fn texts(text: &str) -> DataFrame {
    run(text).to_strings().expect("text")
}

fn values(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).unwrap_or_else(|error| panic!("{error}"));
    column.str().expect("text").iter().map(|value| value.unwrap_or("null").to_owned()).collect()
}

fn distinct(frame: &DataFrame, column: &str) -> BTreeSet<String> {
    values(frame, column).into_iter().collect()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn graph(frame: &DataFrame, columns: &[&str], edges: &[(&str, &[&str])]) -> Hypergraph {
    let start: HypergraphBuilder =
        hypergraph(frame, columns).direct(true).category("ip", &["id.orig_h", "id.resp_h"]).verbose(false);
    edges.iter().fold(start, |hg, (from, to)| hg.edges(from, to)).build().expect("builds")
}

/// FNV-1a, 64 bits.
fn fingerprint(path: &Path) -> u64 {
    let bytes = std::fs::read(path).expect("the log is there");
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Each log's bytes. Whoever changes them changes `sample::VERSION` too, or old indexes stay.
const BYTES: (u32, [(&str, u64); 11]) = (
    1,
    [
        ("conn", 0xf1fd_c24e_40ba_3c06),
        ("dns", 0x548d_55c8_a3ab_69b5),
        ("files", 0x8edd_f3c4_15c8_7712),
        ("http", 0xb2c0_c1c1_7d0e_0a29),
        ("notice", 0x3ffd_f3db_51e7_ce31),
        ("ntlm", 0x470b_8ace_9302_1b4f),
        ("smb_files", 0xbdb0_a3a0_eeaf_77db),
        ("smb_mapping", 0x093e_e3c9_eff0_aeb5),
        ("ssl", 0x50a1_ebe9_b95a_54d9),
        ("weird", 0x2359_7ecb_0ef5_d6f8),
        ("x509", 0xb8b6_7dd3_2ac1_2654),
    ],
);

#[test]
fn the_bytes_are_the_same_every_time_and_everywhere() {
    let folder = folder("bytes");
    for _ in 0..2 {
        sample::write_logs(&folder, &SampleOptions::default()).expect("written");
        let found = BYTES.1.map(|(log, _)| (log, fingerprint(&folder.join(format!("{log}.log")))));
        assert_eq!((sample::VERSION, found), BYTES);
    }
    let files = std::fs::read_dir(&folder).expect("a folder").count();
    assert_eq!(files, BYTES.1.len());
}

#[test]
fn two_days_begin_with_the_first_and_are_twice_as_much() {
    let folder = folder("days");
    let count = |log: &str| {
        let text = std::fs::read_to_string(folder.join(log)).expect("the log is there");
        (text.lines().count(), text.lines().next().map(str::to_owned))
    };
    let logs = ["conn.log", "dns.log", "ssl.log", "http.log", "weird.log"];
    sample::write_logs(&folder, &SampleOptions::default()).expect("written");
    let one = logs.map(count);
    sample::write_logs(&folder, &SampleOptions { scale: 2 }).expect("written");
    for ((log, (events, first)), before) in logs.into_iter().zip(logs.map(count)).zip(one) {
        assert!((events * 100).abs_diff(before.0 * 200) < before.0 * 10, "{log}: {} then {events}", before.0);
        assert_eq!(first, before.1, "{log}");
    }
}

#[test]
fn a_second_call_opens_what_the_first_made() {
    let catalog = Catalog::at(folder("twice"));
    let made = sample::ensure(&catalog).expect("made");
    let opened = sample::ensure(&catalog).expect("opened");
    let rows = |index: &gazehound::index::Index| index.parts.iter().map(|part| part.rows).sum::<u64>();
    assert_eq!(rows(&made), rows(&opened));
    assert!((100_000..160_000).contains(&rows(&made)), "{}", rows(&made));
    assert_eq!(made.name, "corelight_tutorial");
    assert_eq!(catalog.names().expect("names"), ["corelight_tutorial"]);
    let kinds: BTreeSet<(&str, &str)> =
        made.parts.iter().map(|part| (part.log.as_str(), part.sourcetype.as_str())).collect();
    for (log, sourcetype) in
        [("conn", "conn"), ("weird", "weird"), ("dns", "dns-2"), ("ssl", "dns-2"), ("smb_files", "smb_files-too_small")]
    {
        assert!(kinds.contains(&(log, sourcetype)), "{log} is no {sourcetype} in {kinds:?}");
    }
}

#[test]
fn the_first_look_finds_enough_oddities() {
    let text = "search index=corelight_tutorial | dedup id.orig_h, id.resp_h, name \
                | table uid id.orig_h id.resp_h name | head 100";
    for seed in 0..8 {
        let options = SearchOptions { sample_ratio: 10, seed, ..SearchOptions::default() };
        let rows = search(catalog(), text, &options).expect("the search runs").len();
        assert!((55..=100).contains(&rows), "seed {seed}: {rows}");
    }
}

const TLS: &str = r#"search index="corelight_tutorial" cert_chain_fuids{}=*
    validation_status="certificate has expired"
    OR validation_status="self signed certificate"
    OR validation_status ="self signed certificate in certificate chain"
    | fields * | fields - _* | head 50000"#;

#[test]
fn tls_counts() {
    let certs = texts(TLS);
    assert_eq!(certs.height(), 5_429);
    let hg = graph(
        &certs,
        &["id.orig_h", "id.resp_h", "uid", "ja3", "issuer", "subject"],
        &[
            ("id.orig_h", &["id.resp_h", "ja3", "subject"]),
            ("ja3", &["id.resp_h"]),
            ("subject", &["id.resp_h"]),
            ("issuer", &["id.resp_h"]),
        ],
    );
    assert_eq!(hg.counts(), "# links 32574\n# events 5429\n# attrib entities 6648");
}

#[test]
fn tls_stories() {
    let certs = texts(TLS);
    assert_eq!(distinct(&certs, "version"), set(&["SSLv3", "TLSv10", "TLSv11", "TLSv12"]));
    // Versions come with machines: the old one never speaks TLS 1.1 or later, the current ones never below 1.2 on the web.
    let of = |machine: &str| {
        distinct(
            &texts(&format!("{TLS} | search id.orig_h={machine} validation_status=\"certificate has expired\"")),
            "version",
        )
    };
    assert_eq!(of("192.168.0.53"), set(&["SSLv3", "TLSv10"]));
    assert_eq!(of("192.168.0.51"), set(&["TLSv12"]));

    let obama =
        texts("search index=corelight_tutorial issuer=*Obama* | table _time id.orig_h id.resp_h ja3 issuer subject");
    assert_eq!(obama.height(), 300);
    assert_eq!(distinct(&obama, "id.orig_h").len(), 6);
    assert_eq!(distinct(&obama, "id.resp_h").len(), 9);
    assert_eq!(distinct(&obama, "ja3").len(), 1);
    assert_eq!(distinct(&obama, "issuer").len(), 2);
    // Nobody else calls those servers, and that program calls no others.
    let servers: Vec<String> = distinct(&obama, "id.resp_h").into_iter().collect();
    let others = format!(
        "search index=corelight_tutorial sourcetype=conn id.resp_h IN ({}) | table id.orig_h",
        servers.join(", ")
    );
    assert_eq!(texts(&others).height(), 300);
    let ja3 = &values(&obama, "ja3")[0];
    assert_eq!(run(&format!("search index=corelight_tutorial ja3={ja3}")).len(), 300);
}

const NTLM: &str = r#"search index="corelight_tutorial"
    [ search index="corelight_tutorial" ntlm | dedup uid | fields + uid ]
    | fields * | head 1000"#;

#[test]
fn ntlm_counts() {
    let found = texts(NTLM);
    assert_eq!(found.height(), 46);
    let hg = graph(
        &found,
        &["id.orig_h", "name", "id.resp_h", "path", "hostname", "domainname", "username"],
        &[
            ("username", &["id.orig_h"]),
            ("id.orig_h", &["name", "id.resp_h", "hostname", "domainname"]),
            ("path", &["name"]),
            ("hostname", &["id.resp_h"]),
            ("domainname", &["id.resp_h"]),
            ("name", &["id.resp_h"]),
            ("id.resp_h", &["username"]),
        ],
    );
    assert_eq!(hg.counts(), "# links 460\n# events 46\n# attrib entities 36");
}

#[test]
fn ntlm_stories() {
    let speakers =
        texts("search index=corelight_tutorial username=sonos | table id.orig_h id.resp_h hostname domainname");
    assert_eq!(distinct(&speakers, "id.orig_h"), set(&["172.16.1.8"]));
    assert_eq!(distinct(&speakers, "id.resp_h"), set(&["172.16.1.7"]));
    assert_eq!(distinct(&speakers, "domainname"), set(&["WORKGROUP"]));

    let workgroup = texts("search index=corelight_tutorial domainname=WORKGROUP | table id.orig_h hostname username");
    assert_eq!(distinct(&workgroup, "id.orig_h"), set(&["125.5.61.130", "172.16.1.8"]));
    assert_eq!(distinct(&workgroup, "hostname").len(), 2);

    let opened =
        texts("search index=corelight_tutorial sourcetype=smb_files-too_small id.orig_h=172.16.1.8 | table name");
    assert_eq!(opened.height(), 26);
    assert!(values(&opened, "name").iter().all(|name| name.starts_with("\\hack\\")));
    assert_eq!(distinct(&opened, "name").len(), 19);
}

#[test]
fn conn_counts() {
    let pairs = texts(
        r#"search index="corelight_tutorial" sourcetype="conn"
        | eval total_bytes = orig_ip_bytes + resp_ip_bytes
        | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
        | stats count(_time) as count, earliest(_time), latest(_time), values(answers{}) as answers, values(conn_state),
          values(history) values(issuer), values(ja3), values(last_alert), values(qtype_name), values(subject),
          max(*bytes), avg(*bytes), sum(*bytes), by id.orig_h, id.resp_h
        | eval duration_ms = last_time_ms - first_time_ms
        | head 50000"#,
    );
    assert_eq!(pairs.height(), 13_399);
    let hg = graph(&pairs, &["id.orig_h", "id.resp_h"], &[]);
    assert_eq!(hg.counts(), "# links 13399\n# events 13399\n# attrib entities 11801");
    let coloured = hg.graph.color_edges_by_continuous("max(log_total_bytes)");
    assert_eq!(coloured.messages(), ["coloring for range 1.591064607026499 8.528258188610675"]);
    let total: Vec<f64> =
        values(&pairs, "max(total_bytes)").iter().map(|text| text.parse().expect("a number")).collect();
    assert_eq!(total.iter().copied().fold(f64::INFINITY, f64::min), 39.0);
    assert_eq!(total.iter().copied().fold(0.0, f64::max), 337_487_886.0);
}

/// The long DNS search; `terms` narrow it.
fn dns(terms: &str, sort: &str) -> Events {
    run(&format!(
        r#"search index="corelight_tutorial" sourcetype="dns-2" {terms}
        | eval total_bytes = orig_ip_bytes + resp_ip_bytes
        | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
        | eval query_length = length(query)
        | eval long_answers=mvfilter(length('answers{{}}') > 45)
        | eval long_answers_length = max(length(long_answers))
        | where query_length > 25 OR long_answers_length > 45
        | stats count(_time) as count, earliest(_time), latest(_time), values(answers{{}}) as answers,
          max(long_answers_length) as max_long_answers_length, values(conn_state), values(history) values(issuer),
          values(ja3), values(last_alert), values(subject), max(*bytes), avg(*bytes), sum(*bytes), values(qtype_name),
          first(uid), max(*bytes), avg(*bytes), sum(*bytes), by id.orig_h, id.resp_h, query, query_length
        | eval duration_ms = last_time_ms - first_time_ms
        | eval query=substr(query,1,100)
        | eval max_query_or_answer_length = max(query_length, max_long_answers_length)
        | {sort} max_query_or_answer_length desc
        | head 50000"#
    ))
}

const INDICATORS: &str =
    "C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR 10.0.2.30 OR 10.0.2.20 OR 34.215.241.13 OR 192.168.1.128";
const DNS_EDGES: [(&str, &[&str]); 4] =
    [("id.orig_h", &["query"]), ("query", &["id.resp_h"]), ("id.resp_h", &["answers"]), ("answers", &["id.orig_h"])];

#[test]
fn dns_counts() {
    let found = dns("", "sort");
    assert_eq!(found.len(), 10_000);
    let cut = found.notes.iter().find(|note| note.level == Level::Warning && note.text.contains("10,000 of 11,660"));
    assert!(cut.is_some(), "no word of the cut: {:?}", found.notes);
    let found = found.to_strings().expect("text");
    let hg = graph(&found, &["id.orig_h", "id.resp_h", "query", "answers"], &DNS_EDGES);
    assert_eq!(hg.counts(), "# links 40000\n# events 10000\n# attrib entities 19445");
    let coloured = hg.graph.color_edges_by_continuous("max_query_or_answer_length");
    assert_eq!(coloured.messages(), ["coloring for range 228.0 252.0"]);
}

#[test]
fn dns_counts_of_the_indicators() {
    let events = texts(&format!(
        "search index=\"corelight_tutorial\" {INDICATORS} | eval time=ts | rename answers{{}} as answers \
         | fields * | fields - _* | head 50000"
    ));
    assert_eq!(events.height(), 36_352);
    let hg = graph(&events, &["id.orig_h", "id.resp_h"], &[]);
    assert_eq!(hg.counts(), "# links 36352\n# events 36352\n# attrib entities 32");
    assert_eq!(distinct(&events, "sourcetype"), set(&["conn", "dns-2", "weird"]));

    let found = dns(INDICATORS, "sort").to_strings().expect("text");
    assert_eq!(found.height(), 10_000);
    let hg = graph(&found, &["id.orig_h", "id.resp_h", "query", "answers", "first(uid)"], &DNS_EDGES);
    assert_eq!(hg.counts(), "# links 40000\n# events 10000\n# attrib entities 19447");
    let coloured = hg.graph.color_edges_by_continuous("max_query_or_answer_length");
    assert_eq!(coloured.messages(), ["coloring for range 228.0 252.0"]);
}

#[test]
fn dns_stories() {
    let all = dns("", "sort 0").to_strings().expect("text");
    assert_eq!(all.height(), 11_660);
    let long =
        values(&all, "query_length").iter().filter(|length| length.parse::<u32>().is_ok_and(|n| n >= 228)).count();
    assert_eq!(long, 11_600);

    let tunnel = texts(
        "search index=corelight_tutorial CaAbvy2ureWe5sifRf sourcetype=dns-2 | table id.orig_h id.resp_h qtype_name query answers{}",
    );
    assert_eq!(distinct(&tunnel, "id.orig_h"), set(&["192.168.1.128"]));
    assert_eq!(distinct(&tunnel, "id.resp_h"), set(&["34.215.241.13"]));
    assert_eq!(distinct(&tunnel, "qtype_name"), set(&["CNAME", "MX", "TXT", "nan"]));
    assert!(values(&tunnel, "query").iter().all(|query| query.ends_with(".sweetcoldwater.com")));
    let labels =
        values(&tunnel, "query").iter().flat_map(|query| query.split('.').map(str::len).collect::<Vec<_>>()).max();
    assert_eq!(labels, Some(63), "RFC 1035 allows no longer label");

    let silent = texts("search index=corelight_tutorial C3ApkJ3TwWW64DtnWb sourcetype=dns-2 | fields *");
    assert_eq!(distinct(&silent, "id.orig_h"), set(&["10.0.2.30"]));
    assert_eq!(distinct(&silent, "id.resp_h"), set(&["10.0.2.20"]));
    assert!(silent.column("answers{}").is_err(), "nobody answered");
    assert!(silent.height() > distinct(&silent, "query").len(), "who gets no answer asks again");
}

#[test]
fn five_programs_hide_behind_other_names() {
    let found = run("search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | head 200");
    assert_eq!(found.len(), 5);
    let all = texts("search index=corelight_tutorial mime_type=application/x-dosexec | fields *");
    assert!(all.height() > 15, "programs under their own names, and without one");

    let files = texts(
        "search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec \
         | table filename md5 sha1 sha256 tx_hosts{} rx_hosts{} conn_uids{} fuid",
    );
    assert_eq!(distinct(&files, "filename").len(), 5);
    assert_eq!(distinct(&files, "sha256").len(), 3, "three of them are one program");
    for (uid, fuid) in values(&files, "conn_uids{}").into_iter().zip(values(&files, "fuid")) {
        assert_eq!(run(&format!("search index=corelight_tutorial sourcetype=conn uid={uid}")).len(), 1);
        let request = run(&format!("search index=corelight_tutorial resp_fuids{{}}={fuid}")).len();
        let share = run(&format!("search index=corelight_tutorial sourcetype=smb_files-too_small uid={uid}")).len();
        assert!(request == 1 || share > 0, "{uid}: neither a request nor a share");
    }
    // Who fetched one of them and calls the odd servers does so afterwards.
    let beacons = texts("search index=corelight_tutorial issuer=*Obama* | stats min(ts) as first by id.orig_h");
    let beaconing = values(&beacons, "id.orig_h");
    let fetched =
        texts("search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | table ts rx_hosts{}");
    let infected: Vec<(String, String)> = values(&fetched, "rx_hosts{}")
        .into_iter()
        .zip(values(&fetched, "ts"))
        .filter(|(client, _)| beaconing.contains(client))
        .collect();
    assert_eq!(infected.len(), 3);
    for (client, ts) in infected {
        let first = &values(&beacons, "first")[beaconing.iter().position(|other| *other == client).expect("beacons")];
        assert!(&ts < first, "{client}: fetched {ts}, first beacon {first}");
    }
}

#[test]
fn identifiers_lead_from_log_to_log() {
    let uids = |text: &str| distinct(&texts(text), "uid");
    let conn = uids("search index=corelight_tutorial sourcetype=conn | table uid");
    let rest = uids("search index=corelight_tutorial uid=* NOT sourcetype=conn | table uid");
    assert!(rest.is_subset(&conn), "every event of a connection has its connection");
    let certificates = distinct(&texts("search index=corelight_tutorial sourcetype=x509 | table id"), "id");
    let chains = run("search index=corelight_tutorial cert_chain_fuids{}=* | table cert_chain_fuids{}");
    let chains = chains.frame.column("cert_chain_fuids{}").expect("chains").list().expect("lists").clone();
    for chain in chains.amortized_iter().flatten() {
        for fuid in chain.as_ref().str().expect("text").iter().flatten() {
            assert!(certificates.contains(fuid), "no x509 event for {fuid}");
        }
    }
}
