//! The masterclass's eight searches, as users paste them.

use std::path::PathBuf;

use gazehound_spl::ast::{AggregationArgument, Command, CompareOp, Expr, Pipeline, Predicate};
use gazehound_spl::{lint, parse};

const INTRO: &str = "
search index=corelight_tutorial 
| dedup id.orig_h, id.resp_h, name 
| table uid id.orig_h id.resp_h name 
| head 100
";

const TLS: &str = r#"

    search index="corelight_tutorial" cert_chain_fuids{}=* 
    validation_status="certificate has expired" 
    OR validation_status="self signed certificate" 
    OR validation_status ="self signed certificate in certificate chain"
    
    
    | fields *
    | fields - _*
                                   

    | head 50000

    "#;

const NTLM: &str = r#"

    search index="corelight_tutorial" 
        [ search index="corelight_tutorial" ntlm | dedup uid | fields + uid  ]
    | fields * 
                                   

    | head 1000

    "#;

const CONN: &str = r#"

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
    values(ja3),
    values(last_alert),
    values(qtype_name),
    values(subject),
    max(*bytes), avg(*bytes), sum(*bytes),

    by id.orig_h, id.resp_h

    | eval duration_ms = last_time_ms - first_time_ms

    | head 50000

    "#;

const DNS: &str = r#"

    search index="corelight_tutorial" sourcetype="dns-2"
    
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

    | head 50000

    "#;

const IOC: &str = r#"

    search index="corelight_tutorial" 
    C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR 10.0.2.30 OR 10.0.2.20  OR 34.215.241.13 OR 192.168.1.128
    | eval time=ts
    | rename answers{} as answers
    | fields *
    | fields - _*
                                   

    | head 50000

    "#;

/// `DNS`, restricted to the six terms of `IOC`.
const DNS_IOC: &str = r#"

    search index="corelight_tutorial" sourcetype="dns-2"
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

    | head 50000

    "#;

const MIME: &str = "

    search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec                                         

    | head 200

    ";

/// All eight, in the order of the document.
pub(crate) const SEARCHES: [&str; 8] = [INTRO, TLS, NTLM, CONN, DNS, IOC, DNS_IOC, MIME];

/// Where the test data lie, or `None` with a word about it.
pub(crate) fn shared() -> Option<PathBuf> {
    let path = std::env::var_os("GAZEHOUND_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let found = path.is_dir().then_some(path);
    if found.is_none() {
        eprintln!("skipped: no ../shared");
    }
    found
}

fn tree(search: &str) -> Pipeline {
    parse(search).unwrap_or_else(|error| panic!("{error}"))
}

/// The predicate of the first command, whose parts are ANDed.
fn parts(tree: &Pipeline) -> &[Predicate] {
    match &tree.commands[0].value {
        Command::Search(search) => match &search.predicate {
            Predicate::And(parts) => parts,
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

#[test]
fn they_are_the_documents_own() {
    let Some(shared) = shared() else { return };
    let document = std::fs::read_to_string(shared.join("masterclass.txt")).expect("the document");
    let written: Vec<&str> = document
        .split("splunkToPandas(")
        .skip(2)
        .map(|cell| cell.split("\"\"\"").nth(1).expect("a search in three quotes"))
        .collect();
    let lines = |search: &str| -> Vec<String> {
        search.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    assert_eq!(written.len(), SEARCHES.len());
    for (ours, theirs) in SEARCHES.into_iter().zip(written) {
        assert_eq!(lines(ours), lines(theirs));
        assert_eq!(tree(ours), tree(theirs));
    }
}

#[test]
fn they_print_on_one_line() {
    assert_eq!(
        SEARCHES.map(|search| tree(search).to_string()),
        [
            "search index=corelight_tutorial | dedup id.orig_h, id.resp_h, name | table uid, id.orig_h, id.resp_h, name \
             | head 100",
            "search index=\"corelight_tutorial\" cert_chain_fuids{}=* validation_status=\"certificate has expired\" OR \
             validation_status=\"self signed certificate\" OR \
             validation_status=\"self signed certificate in certificate chain\" | fields * | fields - _* | head 50000",
            "search index=\"corelight_tutorial\" [search index=\"corelight_tutorial\" ntlm | dedup uid | fields uid] \
             | fields * | head 1000",
            "search index=\"corelight_tutorial\" sourcetype=\"conn\" | eval total_bytes = orig_ip_bytes + resp_ip_bytes \
             | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes) | stats count(_time) AS count, \
             earliest(_time), latest(_time), values(answers{}) AS answers, values(conn_state), values(history), \
             values(issuer), values(ja3), values(last_alert), values(qtype_name), values(subject), max(*bytes), \
             avg(*bytes), sum(*bytes) BY id.orig_h, id.resp_h | eval duration_ms = last_time_ms - first_time_ms \
             | head 50000",
            "search index=\"corelight_tutorial\" sourcetype=\"dns-2\" | eval total_bytes = orig_ip_bytes + \
             resp_ip_bytes | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes) | eval query_length = \
             len(query) | eval long_answers = mvfilter(len('answers{}') > 45) | eval long_answers_length = \
             max(len(long_answers)) | where query_length > 25 OR long_answers_length > 45 | stats count(_time) AS \
             count, earliest(_time), latest(_time), values(answers{}) AS answers, max(long_answers_length) AS \
             max_long_answers_length, values(conn_state), values(history), values(issuer), values(ja3), \
             values(last_alert), values(subject), max(*bytes), avg(*bytes), sum(*bytes), values(qtype_name), \
             first(uid), max(*bytes), avg(*bytes), sum(*bytes) BY id.orig_h, id.resp_h, query, query_length | eval \
             duration_ms = last_time_ms - first_time_ms | eval query = substr(query, 1, 100) | eval \
             max_query_or_answer_length = max(query_length, max_long_answers_length) | sort \
             -max_query_or_answer_length | head 50000",
            "search index=\"corelight_tutorial\" C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR 10.0.2.30 OR 10.0.2.20 \
             OR 34.215.241.13 OR 192.168.1.128 | eval time = ts | rename answers{} AS answers | fields * | fields - \
             _* | head 50000",
            "search index=\"corelight_tutorial\" sourcetype=\"dns-2\" C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR \
             10.0.2.30 OR 10.0.2.20 OR 34.215.241.13 OR 192.168.1.128 | eval total_bytes = orig_ip_bytes + \
             resp_ip_bytes | eval log_total_bytes = log(orig_ip_bytes + resp_ip_bytes) | eval query_length = \
             len(query) | eval long_answers = mvfilter(len('answers{}') > 45) | eval long_answers_length = \
             max(len(long_answers)) | where query_length > 25 OR long_answers_length > 45 | stats count(_time) AS \
             count, earliest(_time), latest(_time), values(answers{}) AS answers, max(long_answers_length) AS \
             max_long_answers_length, values(conn_state), values(history), values(issuer), values(ja3), \
             values(last_alert), values(subject), max(*bytes), avg(*bytes), sum(*bytes), values(qtype_name), \
             first(uid), max(*bytes), avg(*bytes), sum(*bytes) BY id.orig_h, id.resp_h, query, query_length | eval \
             duration_ms = last_time_ms - first_time_ms | eval query = substr(query, 1, 100) | eval \
             max_query_or_answer_length = max(query_length, max_long_answers_length) | sort \
             -max_query_or_answer_length | head 50000",
            "search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | head 200",
        ]
    );
}

#[test]
fn or_binds_tighter_than_words_side_by_side() {
    let tree = tree(TLS);
    let parts = parts(&tree);
    assert_eq!(parts.len(), 3);
    let Predicate::Compare(exists) = &parts[1] else { panic!("{}", parts[1]) };
    assert_eq!((exists.field.value.as_str(), exists.value.value.text.as_str()), ("cert_chain_fuids{}", "*"));
    let Predicate::Or(statuses) = &parts[2] else { panic!("{}", parts[2]) };
    let values: Vec<&str> = statuses
        .iter()
        .map(|status| match status {
            Predicate::Compare(c) if c.op == CompareOp::Eq && c.field.value == "validation_status" => {
                c.value.value.text.as_str()
            }
            other => panic!("{other}"),
        })
        .collect();
    assert_eq!(
        values,
        ["certificate has expired", "self signed certificate", "self signed certificate in certificate chain"]
    );
}

#[test]
fn six_terms_are_one_group() {
    for (search, before) in [(IOC, 1), (DNS_IOC, 2)] {
        let tree = tree(search);
        let parts = parts(&tree);
        assert_eq!(parts.len(), before + 1);
        assert!(matches!(&parts[before], Predicate::Or(terms)
            if terms.len() == 6 && terms.iter().all(|t| matches!(t, Predicate::Term(_)))));
    }
    let tree = tree(IOC);
    let Command::Rename(rename) = &tree.commands[2].value else { panic!("{tree}") };
    assert_eq!((rename.pairs[0].0.value.as_str(), rename.pairs[0].1.value.as_str()), ("answers{}", "answers"));
}

#[test]
fn a_file_name_that_is_not_an_executable() {
    let tree = tree(MIME);
    let Predicate::Compare(name) = &parts(&tree)[1] else { panic!("{tree}") };
    assert_eq!(
        (name.field.value.as_str(), name.op, name.value.value.text.as_str()),
        ("filename", CompareOp::Ne, "*.exe")
    );
}

#[test]
fn a_subsearch_is_a_pipeline_of_its_own() {
    let tree = tree(NTLM);
    let Predicate::Subsearch(inner) = &parts(&tree)[1] else { panic!("{tree}") };
    let names: Vec<&str> = inner.value.commands.iter().map(|command| command.value.name()).collect();
    assert_eq!(names, ["search", "dedup", "fields"]);
    assert_eq!(
        &NTLM[inner.span.start..inner.span.end],
        "[ search index=\"corelight_tutorial\" ntlm | dedup uid | fields + uid  ]"
    );
}

#[test]
fn each_command_knows_its_text() {
    let tree = tree(INTRO);
    let written: Vec<&str> = tree.commands.iter().map(|command| &INTRO[command.span.start..command.span.end]).collect();
    assert_eq!(
        written,
        [
            "search index=corelight_tutorial",
            "dedup id.orig_h, id.resp_h, name",
            "table uid id.orig_h id.resp_h name",
            "head 100"
        ]
    );
}

#[test]
fn stats_takes_aggregations_without_commas() {
    let tree = tree(DNS);
    let Command::Stats(stats) = &tree.commands[7].value else { panic!("{tree}") };
    let labels: Vec<&str> = stats.aggregations.iter().map(|a| a.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "count(_time)",
            "earliest(_time)",
            "latest(_time)",
            "values(answers{})",
            "max(long_answers_length)",
            "values(conn_state)",
            "values(history)",
            "values(issuer)",
            "values(ja3)",
            "values(last_alert)",
            "values(subject)",
            "max(*bytes)",
            "avg(*bytes)",
            "sum(*bytes)",
            "values(qtype_name)",
            "first(uid)",
            "max(*bytes)",
            "avg(*bytes)",
            "sum(*bytes)"
        ]
    );
    let by: Vec<&str> = stats.by.iter().map(|field| field.value.as_str()).collect();
    assert_eq!(by, ["id.orig_h", "id.resp_h", "query", "query_length"]);
    assert_eq!(stats.aggregations[3].alias.as_ref().map(|alias| alias.value.as_str()), Some("answers"));
    assert!(matches!(stats.aggregations[11].argument.as_ref().map(|a| &a.value),
        Some(AggregationArgument::Field(f)) if f == "*bytes"));
    let Command::Sort(sort) = &tree.commands[11].value else { panic!("{tree}") };
    assert_eq!(
        (sort.limit, sort.keys[0].field.value.as_str(), sort.keys[0].descending),
        (None, "max_query_or_answer_length", true)
    );
}

#[test]
fn a_quoted_field_name_in_eval_is_one_name() {
    let tree = tree(DNS);
    let Command::Eval(eval) = &tree.commands[4].value else { panic!("{tree}") };
    let Expr::Call(_, arguments) = &eval.assignments[0].1.value else { panic!("{tree}") };
    assert_eq!(arguments[0].value.to_string(), "len('answers{}') > 45");
}

#[test]
fn what_is_odd_in_them_is_said() {
    let said = SEARCHES.map(|search| {
        lint(search, &tree(search)).into_iter().map(|lint| lint.explain(search)).collect::<Vec<_>>().join("\n")
    });
    let comma = "no comma between `values(history)` and `values(issuer)`: it works, both are computed
  values(issuer),
  ~~~~~~";
    assert_eq!(said, ["", "", "", comma, comma, "", comma, ""]);
}
