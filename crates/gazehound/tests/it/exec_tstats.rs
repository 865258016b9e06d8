//! `tstats` over the data models that Zeek's logs serve, and what a search reads.

use gazehound::exec::{self, SearchOptions};
use gazehound::index::{Index, Store};
use gazehound::polars::prelude::*;
use gazehound::show::Show;

use super::exec::{Memory, assert_rows, main, notes, part, run, shown};
use super::folder::Folder;

fn events() -> Memory {
    main(vec![
        part(
            "conn",
            "conn",
            &[
                r#"{"ts":0,"uid":"a","id.orig_h":"10.0.0.1","id.resp_h":"1.1.1.1","id.resp_p":"53","proto":"udp","service":"dns","orig_bytes":"10","resp_bytes":"20","conn_state":"SF"}"#,
                r#"{"ts":400,"uid":"b","id.orig_h":"10.0.0.1","id.resp_h":"1.1.1.1","id.resp_p":"22","proto":"tcp","conn_state":"REJ"}"#,
                r#"{"ts":500,"uid":"c","id.orig_h":"10.0.0.2","id.resp_h":"1.1.1.1","id.resp_p":"53","proto":"udp","service":"dns","orig_bytes":"1","resp_bytes":"2","conn_state":"SF"}"#,
            ],
        ),
        part(
            "dns-2",
            "dns",
            &[
                r#"{"ts":1,"id.orig_h":"10.0.0.1","query":"evil.example","qtype_name":"TXT","rcode":"0","rcode_name":"NOERROR","answers":["x","y"]}"#,
            ],
        ),
        part(
            "dns-2",
            "ssl",
            &[
                r#"{"ts":2,"id.orig_h":"10.0.0.1","id.resp_h":"2.2.2.2","subject":"CN=evil.example,O=Evil","validation_status":"ok"}"#,
            ],
        ),
        part(
            "http",
            "http",
            &[
                r#"{"ts":3,"id.orig_h":"10.0.0.1","method":"GET","extracted_host":"evil.example","uri":"/a?b=c","status_code":"200"}"#,
            ],
        ),
    ])
}

#[track_caller]
fn gives(search: &str, expected: &str) {
    assert_rows(&events(), search, expected);
}

#[test]
fn connections_by_the_models_names() {
    gives(
        "| tstats count sum(All_Traffic.bytes) AS bytes FROM datamodel=Network_Traffic where All_Traffic.dest_port=53 by All_Traffic.src, All_Traffic.app",
        "All_Traffic.src | All_Traffic.app | count | bytes\n10.0.0.1 | dns | 1 | 30\n10.0.0.2 | dns | 1 | 3",
    );
    gives(
        "| tstats `security_content_summariesonly` count min(_time) as firstTime from datamodel=Network_Traffic.All_Traffic by All_Traffic.src | `drop_dm_object_name(All_Traffic)` | `security_content_ctime(firstTime)`",
        "src | count | firstTime\n10.0.0.1 | 2 | 1970-01-01T00:00:00\n10.0.0.2 | 1 | 1970-01-01T00:08:20",
    );
    gives(
        "| tstats count from datamodel=Network_Traffic by _time span=5m",
        "_time | count\n1970-01-01 00:00:00 | 1\n1970-01-01 00:05:00 | 2",
    );
    // An object of a model is a part of its events.
    gives("| tstats count from datamodel=Network_Traffic.Blocked_Traffic", "count\n1");
    gives(
        "| tstats count from datamodel=Network_Traffic where nodename=All_Traffic.Traffic_By_Action.Allowed_Traffic",
        "count\n2",
    );
    gives("| tstats dc(All_Traffic.src) from datamodel=Network_Traffic where earliest=450", "dc(All_Traffic.src)\n1");
}

#[test]
fn names_certificates_and_urls() {
    gives(
        "| tstats values(DNS.answer) AS answer from datamodel=Network_Resolution where DNS.message_type=response DNS.record_type=TXT by DNS.src DNS.query",
        "DNS.src | DNS.query | answer\n10.0.0.1 | evil.example | [x y]",
    );
    gives(
        "| tstats count from datamodel=Web where Web.url=\"*/a*\" Web.status IN (200, 302) by Web.url Web.uri_path Web.uri_query Web.url_length Web.http_user_agent",
        "Web.url | Web.uri_path | Web.uri_query | Web.url_length | Web.http_user_agent | count\nhttp://evil.example/a?b=c | /a | ?b=c | 25 | unknown | 1",
    );
    gives(
        "| tstats count from datamodel=Certificates.SSL by All_Certificates.SSL.ssl_subject_common_name All_Certificates.SSL.sourcetype",
        "All_Certificates.SSL.ssl_subject_common_name | All_Certificates.SSL.sourcetype | count\nevil.example | dns-2 | 1",
    );
}

#[test]
fn all_events_without_a_model() {
    gives("| tstats count where index=* by sourcetype", "sourcetype | count\nconn | 3\ndns-2 | 2\nhttp | 1");
    gives(
        "| tstats count where index=main sourcetype=conn id.resp_p=53 by id.orig_h",
        "id.orig_h | count\n10.0.0.1 | 1\n10.0.0.2 | 1",
    );
    gives("| makeresults | eval count=0 | table count | tstats append=t count where index=main", "count\n0\n6");
    gives(
        "index=main sourcetype=conn [| tstats count from datamodel=Web by Web.src | rename Web.src AS id.orig_h | fields id.orig_h] | stats count",
        "count\n2",
    );
}

#[test]
fn what_zeek_cannot_know_is_said() {
    let found = run(
        &events(),
        "| tstats summariesonly=t fillnull_value=none count from datamodel=Network_Traffic by All_Traffic.user All_Traffic.process_id src",
    );
    assert_eq!(shown(&found), "All_Traffic.user | All_Traffic.process_id | src | count\nunknown | none | none | 3");
    assert_eq!(
        notes(&found),
        [
            "warning: tstats: no log of Zeek's has `All_Traffic.process_id`; fields like it: `session_id`",
            "warning: tstats: `src` is no field of `Network_Traffic`: write `All_Traffic.src`",
            "info: tstats: no log of Zeek's has `All_Traffic.user`, it is `unknown` in every event",
            "info: tstats: `summariesonly` changes nothing here: there are no summaries, every event counts",
        ]
    );
    let empty =
        run(&main(vec![part("conn", "conn", &[r#"{"ts":0}"#])]), "| tstats count from datamodel=Web by Web.url");
    assert_eq!(notes(&empty)[0], "warning: no log `http` in `main`: there are `conn`");
    let empty = run(&events(), "| tstats count from datamodel=Web where Web.url=nothing by Web.url");
    assert_eq!(notes(&empty)[0], "warning: tstats: `where` kept none of 1 events of `Web`");
}

#[test]
fn a_plan_says_what_is_read() {
    let search = "index=main sourcetype=conn id.resp_p=53 earliest=100 [search index=main sourcetype=http | fields id.orig_h] \
                  | stats count by id.orig_h | `some_filter`";
    let plan = exec::explain(&events(), search, &SearchOptions::default()).unwrap();
    assert_eq!(
        plan.to_string(),
        "commands
  1. search index=main sourcetype=conn id.resp_p=53 earliest=100 [search index=main sourcetype=http | fields id.orig_h]
  2. stats count BY id.orig_h
  3. search *
macros
  `some_filter` is search *
time: from 1970-01-01 00:01:40
reads 2 parts with 4 events
  main conn (conn), 3 events: _time, id.orig_h, id.resp_p
  main http (http), 1 event: _serial, _time, id.orig_h
note: the macro `some_filter` is not defined: read as `search *`
"
    );
    assert_eq!((plan.events(), plan.time), (4, (Some(100.0), None)));
    assert_eq!(plan.frame().unwrap().shape(), (2, 6));
    assert!(plan.bundle().blocks().contains("text/html"));

    let plan = exec::explain(
        &events(),
        "| tstats count from datamodel=Network_Traffic where All_Traffic.dest_port=53 by All_Traffic.app",
        &SearchOptions::default(),
    );
    let parts = plan.unwrap().parts;
    assert_eq!(parts.len(), 1);
    assert_eq!(parts[0].columns, ["_serial", "_time", "id.resp_p", "service"]);
}

/// What adds events up needs neither their order nor what it is made of.
#[test]
fn the_order_of_events_is_read_where_it_shows() {
    let columns = |rest: &str| {
        let search = format!("index=main sourcetype=conn | {rest}");
        exec::explain(&events(), &search, &SearchOptions::default()).unwrap().parts[0].columns.join(" ")
    };
    for (rest, expected) in [
        ("stats count by proto", "proto"),
        ("eval p=upper(proto) | where p!=\"x\" | stats dc(uid) values(p) by p", "proto uid"),
        ("stats count latest(_time) by proto", "_time proto"),
        ("top proto", "proto"),
        ("timechart count", "_time"),
        ("chart avg(orig_bytes) by proto", "orig_bytes proto"),
        ("stats first(uid) by proto", "_serial _time proto uid"),
        ("stats latest(uid) by proto", "_serial _time proto uid"),
        ("stats list(uid) by proto", "_serial _time proto uid"),
        ("eval r=random() | stats sum(r) by proto", "_serial _time proto"),
        ("dedup proto | stats count by proto", "_serial _time proto"),
        ("table proto", "_serial _time proto"),
    ] {
        assert_eq!(columns(rest), expected, "{rest}");
    }
}

/// A file that lacks every other column serves the search: so only those that the plan names are read.
#[test]
fn only_the_planned_columns_are_read() {
    let home = Folder::new();
    let mut indexes = events();
    let searches = [
        "index=main sourcetype=conn id.resp_p=53 | stats count by id.orig_h",
        "| tstats sum(All_Traffic.bytes) AS bytes from datamodel=Network_Traffic by All_Traffic.dest",
        "index=main sourcetype=conn | convert ctime(_time) AS t | appendpipe [stats dc(uid)] | table t proto",
        "index=main sourcetype=conn | join id.orig_h [search index=main sourcetype=http] | table method uid",
    ];
    for search in searches {
        let whole = shown(&run(&events(), search));
        let plan = exec::explain(&events(), search, &SearchOptions::default()).unwrap();
        let index: &mut Index = &mut indexes.0[0];
        let full = events();
        for (at, part) in index.parts.iter_mut().enumerate() {
            let Store::Memory(frame) = &full.0[0].parts[at].store else { panic!("in memory") };
            let read: Vec<&str> = plan
                .parts
                .iter()
                .filter(|read| read.log == part.log)
                .flat_map(|read| read.columns.iter().map(String::as_str))
                .collect();
            let mut less = frame.select(read.iter().filter(|name| frame.column(name).is_ok()).copied()).unwrap();
            let path = home.path().join(format!("{at}.parquet"));
            ParquetWriter::new(std::fs::File::create(&path).unwrap()).finish(&mut less).unwrap();
            part.store = Store::Parquet(path);
        }
        assert_eq!(shown(&run(&indexes, search)), whole, "{search}");
    }
}
