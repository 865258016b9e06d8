//! The searches: the masterclass's eight, and six that hunters write every day.

/// Name and text.
pub(crate) const SEARCHES: [(&str, &str); 14] = [
    (
        "intro",
        r#"search index=corelight_tutorial
| dedup id.orig_h, id.resp_h, name
| table uid id.orig_h id.resp_h name
| head 100"#,
    ),
    (
        "tls",
        r#"search index="corelight_tutorial" cert_chain_fuids{}=*
         validation_status="certificate has expired"
         OR validation_status="self signed certificate"
         OR validation_status ="self signed certificate in certificate chain"
         | fields *
         | fields - _*
         | head 50000"#,
    ),
    (
        "ntlm",
        r#"search index="corelight_tutorial"
         [ search index="corelight_tutorial" ntlm | dedup uid | fields + uid  ]
         | fields *
         | head 1000"#,
    ),
    (
        "conn",
        r#"search index="corelight_tutorial" sourcetype="conn"
         | eval total_bytes = orig_ip_bytes + resp_ip_bytes
         | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
         | stats
         count(_time) as count,
         earliest(_time), latest(_time),
         values(answers{}) as answers,
         values(conn_state),
         values(history)
         values(issuer),
         values(ja3),
         values(last_alert),
         values(qtype_name),
         values(subject),
         max(*bytes), avg(*bytes), sum(*bytes),
         by id.orig_h, id.resp_h
         | eval duration_ms = last_time_ms - first_time_ms
         | head 50000"#,
    ),
    (
        "dns",
        r#"search index="corelight_tutorial" sourcetype="dns-2"
         | eval total_bytes = orig_ip_bytes + resp_ip_bytes
         | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
         | eval query_length = length(query)
         | eval long_answers=mvfilter(length('answers{}') > 45)
         | eval long_answers_length = max(length(long_answers))
         | where query_length > 25 OR long_answers_length > 45
         | stats
         count(_time) as count,
         earliest(_time), latest(_time),
         values(answers{}) as answers,
         max(long_answers_length) as max_long_answers_length,
         values(conn_state),
         values(history)
         values(issuer),
         values(ja3),
         values(last_alert),
         values(subject),
         max(*bytes), avg(*bytes), sum(*bytes),
         values(qtype_name),
         first(uid),
         max(*bytes), avg(*bytes), sum(*bytes),
         by id.orig_h, id.resp_h, query, query_length
         | eval duration_ms = last_time_ms - first_time_ms
         | eval query=substr(query,1,100)
         | eval max_query_or_answer_length = max(query_length, max_long_answers_length)
         | sort max_query_or_answer_length desc
         | head 50000"#,
    ),
    (
        "ioc",
        r#"search index="corelight_tutorial"
         C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR 10.0.2.30 OR 10.0.2.20  OR 34.215.241.13 OR 192.168.1.128
         | eval time=ts
         | rename answers{} as answers
         | fields *
         | fields - _*
         | head 50000"#,
    ),
    (
        "dns-ioc",
        r#"search index="corelight_tutorial" sourcetype="dns-2"
         C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR 10.0.2.30 OR 10.0.2.20  OR 34.215.241.13 OR 192.168.1.128
         | eval total_bytes = orig_ip_bytes + resp_ip_bytes
         | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes)
         | eval query_length = length(query)
         | eval long_answers=mvfilter(length('answers{}') > 45)
         | eval long_answers_length = max(length(long_answers))
         | where query_length > 25 OR long_answers_length > 45
         | stats
         count(_time) as count,
         earliest(_time), latest(_time),
         values(answers{}) as answers,
         max(long_answers_length) as max_long_answers_length,
         values(conn_state),
         values(history)
         values(issuer),
         values(ja3),
         values(last_alert),
         values(subject),
         max(*bytes), avg(*bytes), sum(*bytes),
         values(qtype_name),
         first(uid),
         max(*bytes), avg(*bytes), sum(*bytes),
         by id.orig_h, id.resp_h, query, query_length
         | eval duration_ms = last_time_ms - first_time_ms
         | eval query=substr(query,1,100)
         | eval max_query_or_answer_length = max(query_length, max_long_answers_length)
         | sort max_query_or_answer_length desc
         | head 50000"#,
    ),
    (
        "mime",
        r#"search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec
         | head 200"#,
    ),
    ("timechart", r#"search index=corelight_tutorial sourcetype=conn | timechart span=1h count"#),
    ("top", r#"search index=corelight_tutorial sourcetype=dns-2 | top limit=10 query"#),
    ("dc", r#"search index=corelight_tutorial sourcetype=conn | stats dc(id.resp_h) AS servers BY id.orig_h"#),
    (
        "rex",
        r#"search index=corelight_tutorial sourcetype=dns-2 query=* | rex field=query "(?<last>[^.]+)$" | stats count BY last"#,
    ),
    (
        "lookup",
        r#"search index=corelight_tutorial sourcetype=conn | lookup bench_ports id.resp_p OUTPUT name | stats count BY name"#,
    ),
    (
        "transaction",
        r#"search index=corelight_tutorial sourcetype=dns-2 query=* | transaction id.orig_h maxpause=1m | stats count avg(duration)"#,
    ),
];

/// The text of the search `name`.
pub(crate) fn text(name: &str) -> &'static str {
    SEARCHES.iter().find(|(known, _)| *known == name).map_or_else(|| panic!("no search `{name}`"), |(_, text)| text)
}
