//! Commands that bring rows or fields from elsewhere: round trips and errors.

use gazehound_spl::{Source, parse};

#[track_caller]
fn prints(search: &str, expected: &str) {
    let tree = parse(search).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(tree.to_string(), expected);
    assert_eq!(parse(expected).as_ref(), Ok(&tree), "{expected}");
}

#[track_caller]
fn says(search: &str, expected: &str) {
    let error = Source::plain(search).plan().expect_err("no search");
    let lines: Vec<&str> = expected.trim_matches('\n').lines().collect();
    let found = error.to_string();
    let found: Vec<&str> = found.lines().collect();
    assert_eq!((found[0], found[found.len() - 1].trim()), (lines[0], lines[lines.len() - 1]), "{error}");
}

#[test]
fn commands_print_as_they_parse() {
    prints("x | convert ctime(_time)", "search x | convert ctime(_time)");
    prints(
        "x | convert timeformat=\"%H\" CTIME(a) AS b, num(c*) none(cx)",
        "search x | convert timeformat=\"%H\" ctime(a) AS b num(c*) none(cx)",
    );
    prints("x | lookup local=true t.csv a", "search x | lookup t.csv a");
    prints("x | lookup t a AS b, c OUTPUTNEW g AS e f", "search x | lookup t a AS b, c OUTPUTNEW g AS e, f");
    prints("| inputlookup t.csv", "| inputlookup t.csv");
    prints(
        "| inputlookup append=t start=2 max=5 t.csv where a=1 OR b=2",
        "| inputlookup append=true start=2 max=5 t.csv where a=1 OR b=2",
    );
    prints(
        "x | outputlookup append=t create_empty=f t.csv",
        "search x | outputlookup append=true create_empty=false t.csv",
    );
    prints("x | join type=outer max=0 a, b [search y]", "search x | join type=left max=0 a, b [search y]");
    prints("x | join a type=inner[| makeresults]", "search x | join a [| makeresults]");
    prints("x | append maxtime=5 [search y | head 3]", "search x | append [search y | head 3]");
    prints("x | appendpipe [stats count | eval a=1]", "search x | appendpipe [stats count | eval a = 1]");
    prints("x | appendcols override=t [search y]", "search x | appendcols override=true [search y]");
    prints("| union [search a] [search b]", "| union [search a] [search b]");
    prints("| multisearch [search a] [search b | eval c=1]", "| multisearch [search a] [search b | eval c = 1]");
    prints("| makeresults count=3 annotate=t", "| makeresults count=3 annotate=true");
    prints("| makeresults format=csv data=\"a,b\n1,2\"", "| makeresults format=csv data=\"a,b\n1,2\"");
    prints("| tstats count", "| tstats count");
    prints(
        "| tstats summariesonly=f count min(_time) as first from datamodel=Web.Web where (Web.url=\"*a\" OR x=1) by Web.src, _time span=1h",
        "| tstats count, min(_time) AS first from datamodel=Web.Web where Web.url=\"*a\" OR x=1 by Web.src, _time span=1h",
    );
    prints("| tstats count WHERE index=* groupby sourcetype", "| tstats count where index=* by sourcetype");
    prints("x | fromjson prefix=a_ f", "search x | fromjson prefix=\"a_\" f");
    prints("x | xmlkv Message maxinputs=5", "search x | xmlkv Message");
}

#[test]
fn errors_name_the_command_and_say_what_to_do() {
    says("x | convert ctme(_time)", "`convert` has no function `ctme`\ndid you mean `ctime`?");
    says(
        "x | convert ctime(a*) AS b",
        "`a*` and `b` have different numbers of `*`\neach `*` of the new name takes over what the old one matched",
    );
    says(
        "x | convert",
        "expected a function such as `ctime(_time)`, found the end of the search\nwrite `convert [timeformat=TEXT] FUNCTION(FIELD) [AS FIELD] …`",
    );
    says(
        "x | lookup",
        "expected the name of a table, found the end of the search\nfor example `lookup assets.csv ip AS id.orig_h`",
    );
    says(
        "x | lookup t",
        "expected a field of the table, found the end of the search\nwrite `lookup TABLE FIELD [AS FIELD] … [OUTPUT | OUTPUTNEW FIELD [AS FIELD] …]`",
    );
    says(
        "x | outputlookup key_field=_key t",
        "`key_field` belongs to a KV store, which is not here\na table here is a CSV file: read it, `dedup` it and write it whole",
    );
    says("x | join type=full a [search y]", "`join` has no type `full`\ntypes: inner, left (outer is the same)");
    says(
        "x | join a",
        "expected a subsearch in `[` and `]`, found the end of the search\nwrite `join [type=inner | left] [max=N] [overwrite=B] [FIELD …] [SUBSEARCH]`",
    );
    says("x | append [search y", "`[` without its `]`\nclose the subsearch with `]`");
    says(
        "| multisearch [search a] [search b | stats count]",
        "a search in `multisearch` only filters and computes, event by event\nwrite `union` or `append` for searches that count or sort",
    );
    says("| makeresults format=xml data=\"\"", "`makeresults` has no format `xml`\nformats: csv, json");
    says(
        "| makeresults data=\"a\"",
        "`data=` without `format=`\nwrite `makeresults [count=N] [annotate=B] [format=csv | json data=TEXT]`",
    );
    says(
        "| tstats prestats=t count",
        "`prestats=t` of `tstats` is not run by this version\nleave it out: the result is what `stats` gives",
    );
    says("| tstats count(eval(a=1))", "`tstats` takes fields, no `eval(…)`\ncount with `where`, or compute after it");
    says(
        "| tstats count from sid=1",
        "`tstats` reads data models here, no other summaries\nwrite `from datamodel=Network_Traffic`",
    );
    says(
        "| tstats count from datamodel=Endpoint.Processes",
        "`tstats` over the data model `Endpoint` needs events of hosts: processes, files, services, the registry (Sysmon, an EDR): no log of Zeek's serves it\n\
         data models here: Network_Traffic (conn), Network_Resolution (dns), Web (http), Certificates (ssl, x509)",
    );
    says(
        "| tstats count from datamodel=Network_Trafic",
        "unknown data model `Network_Trafic` of `tstats`\ndid you mean `Network_Traffic`?",
    );
    says("| tstats count from datamodel=Web.Webb", "the data model `Web` has no object `Webb`\nobjects: Web, Proxy");
    // Of a subsearch too.
    says(
        "x | append [| tstats count from datamodel=Risk]",
        "`tstats` over the data model `Risk` needs Splunk Enterprise Security's own index: no log of Zeek's serves it\n\
         data models here: Network_Traffic (conn), Network_Resolution (dns), Web (http), Certificates (ssl, x509)",
    );
}

#[test]
fn every_field_of_a_data_model_is_an_expression() {
    for model in &gazehound_spl::model::MODELS {
        // What an object of the model is a part of.
        assert!(model.logs.iter().all(|log| log.fields.iter().any(|(name, _)| *name == "nodename")), "{}", model.name);
        for (field, text) in model.logs.iter().flat_map(|log| log.fields) {
            let search = format!("| eval x={text}");
            parse(&search).unwrap_or_else(|error| panic!("{}.{field}: {error}", model.name));
        }
    }
}
