//! The masterclass's eight searches over a handful of events: columns, order, notes.

use super::exec::{Memory, assert_rows, main, notes, part, run, shown};

const A: &str = "C3ApkJ3TwWW64DtnWb";
const B: &str = "CaAbvy2ureWe5sifRf";

fn index() -> Memory {
    let query = format!("{}.sweetcoldwater.com", "ab".repeat(60));
    let answer = format!("{}.sweetcoldwater.com", "cd".repeat(20));
    let dns = [
        format!(r#"{{"ts":10,"uid":"{B}","id.orig_h":"192.168.1.128","id.resp_h":"34.215.241.13","query":"{query}","qtype_name":"MX","answers":["{answer}","short"]}}"#),
        format!(r#"{{"ts":12,"uid":"{B}","id.orig_h":"192.168.1.128","id.resp_h":"34.215.241.13","query":"{query}","qtype_name":"TXT","answers":["{answer}"]}}"#),
        format!(r#"{{"ts":11,"uid":"{A}","id.orig_h":"10.0.2.30","id.resp_h":"10.0.2.20","query":"{}","qtype_name":"A"}}"#, "x".repeat(26)),
        format!(r#"{{"ts":11.5,"uid":"Cshort","id.orig_h":"10.0.2.30","id.resp_h":"10.0.2.20","query":"short.example","qtype_name":"A","answers":["{answer}"]}}"#),
        r#"{"ts":9,"uid":"Cplain","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.2","query":"plain.example","answers":["10.0.0.9"]}"#.to_owned(),
    ];
    let mut index = main(vec![
        part(
            "conn",
            "conn",
            &[
                r#"{"ts":1,"uid":"C1","id.orig_h":"10.0.2.30","id.resp_h":"10.0.2.20","orig_ip_bytes":"60","resp_ip_bytes":"40","missed_bytes":"0","conn_state":"SF","history":"Dd"}"#,
                r#"{"ts":2,"uid":"C2","id.orig_h":"10.0.2.30","id.resp_h":"10.0.2.20","orig_ip_bytes":"900","resp_ip_bytes":"100","missed_bytes":"0","conn_state":"S0","history":"S"}"#,
                r#"{"ts":3,"uid":"C3","id.orig_h":"10.0.2.3","id.resp_h":"10.0.2.20","orig_ip_bytes":"10","resp_ip_bytes":"0","missed_bytes":"5","conn_state":"SF","history":"Dd"}"#,
            ],
        ),
        part("dns-2", "dns", &dns.iter().map(String::as_str).collect::<Vec<_>>()),
        part(
            "dns-2",
            "ssl",
            &[
                r#"{"ts":20,"uid":"S1","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.2","cert_chain_fuids":["F1","F2"],"validation_status":"certificate has expired","version":"TLSv10","Upper":"x"}"#,
                r#"{"ts":21,"uid":"S2","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.3","cert_chain_fuids":["F3"],"validation_status":"self signed certificate in certificate chain","server_name":"s"}"#,
                r#"{"ts":22,"uid":"S3","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.4","cert_chain_fuids":["F4"],"validation_status":"ok"}"#,
                r#"{"ts":23,"uid":"S4","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.4","validation_status":"certificate has expired"}"#,
            ],
        ),
        part(
            "smb_files-too_small",
            "smb_files",
            &[
                r#"{"ts":30,"uid":"N1","id.orig_h":"172.16.1.8","id.resp_h":"172.16.1.7","name":"\\hack\\a.jpg"}"#,
                r#"{"ts":31,"uid":"N1","id.orig_h":"172.16.1.8","id.resp_h":"172.16.1.7","name":"\\hack\\a.jpg"}"#,
            ],
        ),
        part(
            "ntlm",
            "ntlm",
            &[
                r#"{"ts":29,"uid":"N1","id.orig_h":"172.16.1.8","id.resp_h":"172.16.1.7","username":"sonos","service":"gssapi,ntlm"}"#,
            ],
        ),
        part(
            "files",
            "files",
            &[
                r#"{"ts":40,"fuid":"P1","filename":"setup.EXE","mime_type":"application/x-dosexec"}"#,
                r#"{"ts":41,"fuid":"P2","filename":"photo.jpg","mime_type":"application/x-dosexec"}"#,
                r#"{"ts":42,"fuid":"P3","mime_type":"application/x-dosexec"}"#,
            ],
        ),
    ]);
    index.0[0].name = "corelight_tutorial".into();
    index
}

fn columns(search: &str) -> String {
    let found = run(&index(), search);
    found.frame.get_column_names().iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ")
}

#[test]
fn intro() {
    assert_rows(
        &index(),
        "
search index=corelight_tutorial
| dedup id.orig_h, id.resp_h, name
| table uid id.orig_h id.resp_h name
| head 100
",
        r"uid | id.orig_h | id.resp_h | name
          N1 | 172.16.1.8 | 172.16.1.7 | \hack\a.jpg",
    );
}

#[test]
fn tls() {
    let search = r#"
    search index="corelight_tutorial" cert_chain_fuids{}=*
    validation_status="certificate has expired"
    OR validation_status="self signed certificate"
    OR validation_status ="self signed certificate in certificate chain"
    | fields *
    | fields - _*
    | head 50000
    "#;
    assert_eq!(
        columns(search),
        "Upper, cert_chain_fuids{}, date_hour, date_mday, date_minute, date_month, date_second, date_wday, date_year, \
         date_zone, host, id.orig_h, id.resp_h, index, linecount, punct, server_name, source, sourcetype, ts, uid, \
         validation_status, version"
    );
    let found = run(&index(), &format!("{search} | table uid cert_chain_fuids{{}} version sourcetype"));
    assert_eq!(
        shown(&found),
        "uid | cert_chain_fuids{} | version | sourcetype\nS2 | [F3] | - | dns-2\nS1 | [F1 F2] | TLSv10 | dns-2"
    );
    assert!(found.notes.is_empty(), "{:?}", found.notes);
}

#[test]
fn ntlm() {
    let search = r#"
    search index="corelight_tutorial"
        [ search index="corelight_tutorial" ntlm | dedup uid | fields + uid  ]
    | fields *
    | head 1000
    "#;
    // Internal fields last, since `fields *` keeps them.
    assert_eq!(
        columns(search),
        "date_hour, date_mday, date_minute, date_month, date_second, date_wday, date_year, date_zone, host, id.orig_h, \
         id.resp_h, index, linecount, name, punct, service, source, sourcetype, ts, uid, username, _raw, _serial, _time"
    );
    assert_rows(
        &index(),
        &format!("{search} | table uid name username"),
        r"uid | name | username
          N1 | \hack\a.jpg | -
          N1 | \hack\a.jpg | -
          N1 | - | sonos",
    );
}

#[test]
fn conn() {
    let search = r#"
    search index="corelight_tutorial" sourcetype="conn"
    | eval total_bytes = orig_ip_bytes + resp_ip_bytes
    | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
    | stats
    count(_time) as count,
    earliest(_time), latest(_time),
    values(answers{}) as answers,
    values(conn_state),
    values(history)
    values(issuer),
    max(*bytes), avg(*bytes), sum(*bytes),

    by id.orig_h, id.resp_h
    | eval duration_ms = last_time_ms - first_time_ms
    | head 50000
    "#;
    assert_eq!(
        columns(search),
        "id.orig_h, id.resp_h, count, earliest(_time), latest(_time), answers, values(conn_state), values(history), \
         values(issuer), max(log_total_bytes), max(missed_bytes), max(orig_ip_bytes), max(resp_ip_bytes), \
         max(total_bytes), avg(log_total_bytes), avg(missed_bytes), avg(orig_ip_bytes), avg(resp_ip_bytes), \
         avg(total_bytes), sum(log_total_bytes), sum(missed_bytes), sum(orig_ip_bytes), sum(resp_ip_bytes), \
         sum(total_bytes)"
    );
    assert_rows(
        &index(),
        &format!("{search} | table id.orig_h count earliest(_time) latest(_time) values(conn_state) max(log_total_bytes) max(total_bytes) avg(total_bytes) sum(missed_bytes)"),
        "id.orig_h | count | earliest(_time) | latest(_time) | values(conn_state) | max(log_total_bytes) | max(total_bytes) | avg(total_bytes) | sum(missed_bytes)
         10.0.2.3 | 1 | 3.0 | 3.0 | [SF] | 1.0 | 10 | 10.0 | 5
         10.0.2.30 | 2 | 1.0 | 2.0 | [S0 SF] | 3.0 | 1000 | 550.0 | 0",
    );
    assert_eq!(
        notes(&run(&index(), search)),
        [
            "info: stats: no event has the fields `answers{}`, `issuer`",
            "info: eval: no event has the fields `first_time_ms` and `last_time_ms`, so `duration_ms` stays empty",
            "info: no comma between `values(history)` and `values(issuer)`: it works, both are computed",
        ]
    );
}

fn dns(terms: &str) -> String {
    format!(
        r#"
    search index="corelight_tutorial" sourcetype="dns-2" {terms}
    | eval total_bytes = orig_ip_bytes + resp_ip_bytes
    | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
    | eval query_length = length(query)
    | eval long_answers=mvfilter(length('answers{{}}') > 45)
    | eval long_answers_length = max(length(long_answers))
    | where query_length > 25 OR long_answers_length > 45
    | stats
    count(_time) as count,
    earliest(_time), latest(_time),
    values(answers{{}}) as answers,
    max(long_answers_length) as max_long_answers_length,
    values(conn_state),
    max(*bytes), avg(*bytes), sum(*bytes),
    values(qtype_name),
    first(uid),

    max(*bytes), avg(*bytes), sum(*bytes),

    by id.orig_h, id.resp_h, query, query_length
    | eval duration_ms = last_time_ms - first_time_ms
    | eval query=substr(query,1,100)
    | eval max_query_or_answer_length = max(query_length, max_long_answers_length)
    | sort max_query_or_answer_length desc
    | head 50000
    "#
    )
}

#[test]
fn dns_tunnel() {
    assert_eq!(
        columns(&dns("")),
        "id.orig_h, id.resp_h, query, query_length, count, earliest(_time), latest(_time), answers, \
         max_long_answers_length, values(conn_state), values(qtype_name), first(uid), max_query_or_answer_length"
    );
    // TLS rows of the same sourcetype have no query and vanish; a short query counts for its long answer.
    let table = "table id.orig_h query_length count max_long_answers_length values(qtype_name) first(uid) max_query_or_answer_length";
    assert_rows(
        &index(),
        &format!("{} | {table}", dns("")),
        "id.orig_h | query_length | count | max_long_answers_length | values(qtype_name) | first(uid) | max_query_or_answer_length
         192.168.1.128 | 139 | 2 | 59 | [MX TXT] | CaAbvy2ureWe5sifRf | 139
         10.0.2.30 | 13 | 1 | 59 | [A] | Cshort | 59
         10.0.2.30 | 26 | 1 | - | [A] | C3ApkJ3TwWW64DtnWb | 26",
    );
    let found = run(&index(), &format!("{} | eval n=len(query) | table n", dns("")));
    assert_eq!(shown(&found), "n\n100\n13\n26");
    assert!(!notes(&found).iter().any(|note| note.starts_with("warning")), "{:?}", found.notes);
}

#[test]
fn indicators() {
    let terms = format!("{A} OR {B} OR 10.0.2.30 OR 10.0.2.20  OR 34.215.241.13 OR 192.168.1.128");
    let search = format!(
        r#"search index="corelight_tutorial" {terms} | eval time=ts | rename answers{{}} as answers | fields * | fields - _* | head 50000"#
    );
    assert_eq!(
        columns(&search),
        "answers, conn_state, date_hour, date_mday, date_minute, date_month, date_second, date_wday, date_year, \
         date_zone, history, host, id.orig_h, id.resp_h, index, linecount, missed_bytes, orig_ip_bytes, punct, \
         qtype_name, query, resp_ip_bytes, source, sourcetype, time, ts, uid"
    );
    assert_rows(&index(), &format!("{search} | stats count by sourcetype"), "sourcetype | count\nconn | 3\ndns-2 | 4");
    // The hunt again, on these alone.
    assert_rows(&index(), &format!("{} | stats count, sum(count)", dns(&terms)), "count | sum(count)\n3 | 4");
}

#[test]
fn disguises() {
    let search = "search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | head 200";
    assert_rows(&index(), &format!("{search} | table fuid filename"), "fuid | filename\nP2 | photo.jpg");
    let found = run(&index(), search);
    let names = found.frame.get_column_names();
    assert_eq!(names[..3], ["_raw", "_serial", "_time"]);
    assert!(names.contains(&&"filename".into()) && names.contains(&&"mime_type".into()));
}
