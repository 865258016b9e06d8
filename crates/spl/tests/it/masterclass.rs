//! The masterclass's searches, as users paste them.

use gazehound_spl::ast::{AggregationArgument, Command, CompareOp, Expr, Predicate};
use gazehound_spl::{lint, parse};

/// The long search of the DNS hunt.
pub(crate) const DNS: &str = r#"
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
    max(*bytes), avg(*bytes), sum(*bytes),
    first(uid),

    max(*bytes), avg(*bytes), sum(*bytes),

    by id.orig_h, id.resp_h, query, query_length

    | eval duration_ms = last_time_ms - first_time_ms
    | eval query=substr(query,1,100)
    | eval max_query_or_answer_length = max(query_length, max_long_answers_length)
    | sort max_query_or_answer_length desc
    | head 50000
    "#;

pub(crate) const OTHERS: [&str; 5] = [
    "\nsearch index=corelight_tutorial \n| dedup id.orig_h, id.resp_h, name \n| table uid id.orig_h id.resp_h name \n| head 100\n",
    "search index=\"corelight_tutorial\" cert_chain_fuids{}=* \n validation_status=\"certificate has expired\" \n OR \
     validation_status=\"self signed certificate\" \n OR validation_status =\"self signed certificate in certificate chain\"\n\
     | fields *\n | fields - _*\n\n | head 50000\n",
    "search index=\"corelight_tutorial\" \n [ search index=\"corelight_tutorial\" ntlm | dedup uid | fields + uid  ]\n | fields * \n | head 1000",
    "search index=\"corelight_tutorial\" \n C3ApkJ3TwWW64DtnWb OR CaAbvy2ureWe5sifRf OR 10.0.2.30 OR 10.0.2.20  OR \
     34.215.241.13 OR 192.168.1.128\n | eval time=ts\n | rename answers{} as answers\n | fields *\n | fields - _*\n | head 50000",
    "search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec \n | head 200",
];

#[test]
fn all_parse_and_read_back_the_same() {
    for search in OTHERS.into_iter().chain([DNS]) {
        let tree = parse(search).unwrap_or_else(|error| panic!("{error}"));
        let again = parse(&tree.to_string()).unwrap_or_else(|error| panic!("{tree}\n{error}"));
        assert_eq!(tree.to_string(), again.to_string());
    }
}

#[test]
fn or_binds_tighter_than_words_side_by_side() {
    let tree = parse(OTHERS[1]).expect("parses");
    let Command::Search(search) = &tree.commands[0].value else { panic!("{tree}") };
    let Predicate::And(parts) = &search.predicate else { panic!("{tree}") };
    assert_eq!(parts.len(), 3);
    let Predicate::Or(statuses) = &parts[2] else { panic!("{tree}") };
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
    let tree = parse(OTHERS[3]).expect("parses");
    let Command::Search(search) = &tree.commands[0].value else { panic!("{tree}") };
    let Predicate::And(parts) = &search.predicate else { panic!("{tree}") };
    assert!(
        matches!(&parts[1], Predicate::Or(terms) if terms.len() == 6 && terms.iter().all(|t| matches!(t, Predicate::Term(_))))
    );
    let Command::Rename(rename) = &tree.commands[2].value else { panic!("{tree}") };
    assert_eq!((rename.pairs[0].0.value.as_str(), rename.pairs[0].1.value.as_str()), ("answers{}", "answers"));
}

#[test]
fn a_subsearch_is_a_pipeline_of_its_own() {
    let tree = parse(OTHERS[2]).expect("parses");
    let Command::Search(search) = &tree.commands[0].value else { panic!("{tree}") };
    let Predicate::And(parts) = &search.predicate else { panic!("{tree}") };
    let Predicate::Subsearch(inner) = &parts[1] else { panic!("{tree}") };
    let names: Vec<&str> = inner.value.commands.iter().map(|command| command.value.name()).collect();
    assert_eq!(names, ["search", "dedup", "fields"]);
}

#[test]
fn stats_takes_aggregations_without_commas() {
    let tree = parse(DNS).expect("parses");
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
            "max(*bytes)",
            "avg(*bytes)",
            "sum(*bytes)",
            "first(uid)",
            "max(*bytes)",
            "avg(*bytes)",
            "sum(*bytes)"
        ]
    );
    let by: Vec<&str> = stats.by.iter().map(|field| field.value.as_str()).collect();
    assert_eq!(by, ["id.orig_h", "id.resp_h", "query", "query_length"]);
    assert_eq!(stats.aggregations[3].alias.as_ref().map(|alias| alias.value.as_str()), Some("answers"));
    assert!(
        matches!(stats.aggregations[8].argument.as_ref().map(|a| &a.value), Some(AggregationArgument::Field(f)) if f == "*bytes")
    );
    let Command::Sort(sort) = &tree.commands[11].value else { panic!("{tree}") };
    assert_eq!(
        (sort.limit, sort.keys[0].field.value.as_str(), sort.keys[0].descending),
        (None, "max_query_or_answer_length", true)
    );
    let lints = lint(DNS, &tree);
    assert_eq!(lints.len(), 1, "{lints:?}");
    assert_eq!(
        lints[0].message,
        "no comma between `values(history)` and `values(issuer)`: it works, both are computed"
    );
}

#[test]
fn a_quoted_field_name_in_eval_is_one_name() {
    let tree = parse("x | eval a=mvfilter(length('answers{}') > 45)").expect("parses");
    let Command::Eval(eval) = &tree.commands[1].value else { panic!("{tree}") };
    let Expr::Call(_, arguments) = &eval.assignments[0].1.value else { panic!("{tree}") };
    assert_eq!(arguments[0].value.to_string(), "len('answers{}') > 45");
}
