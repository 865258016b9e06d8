//! Where rows come from: other searches, tables, macros, the text of the search itself.

use gazehound::exec::{self, Macros, SearchOptions};
use gazehound::index::{Catalog, Indexes};

use super::exec::{Memory, assert_rows, error, main, notes, part, run, run_with, shown};
use super::folder::Folder;

fn none() -> Memory {
    Memory::default()
}

#[track_caller]
fn gives(search: &str, expected: &str) {
    assert_rows(&none(), search, expected);
}

#[track_caller]
fn found(folder: &Folder, search: &str) -> String {
    let options = SearchOptions::default();
    let found = exec::search(&Catalog::at(folder.path()), search, &options).unwrap_or_else(|error| panic!("{error}"));
    shown(&found)
}

#[track_caller]
fn fails(folder: &Folder, search: &str, expected: &str) {
    let error = exec::search(&Catalog::at(folder.path()), search, &SearchOptions::default()).unwrap_err().to_string();
    let error = error.replace(&folder.path().display().to_string(), "HOME");
    assert_eq!(error, expected.trim_matches('\n'));
}

const PEOPLE: &str = r#"| makeresults format=csv data="n,name,age
1,ann,30
2,bob,
3,cid,40""#;

#[test]
fn rows_out_of_the_search_itself() {
    gives(PEOPLE, "n | name | age\n1 | ann | 30\n2 | bob | -\n3 | cid | 40");
    gives(
        r#"| makeresults format=json data="[{\"a\":1,\"b\":{\"c\":[2]}},{\"a\":null,\"d\":true}]""#,
        "a | b | d\n1 | {\"c\":[2]} | -\n- | - | true",
    );
    let three = run(&none(), "| makeresults count=3 | eval n=1 | stats sum(n) AS n");
    assert_eq!(shown(&three), "n\n3");
    assert!(shown(&run(&none(), "| makeresults")).starts_with("_time\n2"));
    let annotated = shown(&run(&none(), "| makeresults annotate=t"));
    assert!(
        annotated.starts_with("_time | _raw | host | source | sourcetype | splunk_server | splunk_server_group\n2"),
        "{annotated}"
    );
    let wrong = error(&none(), "| makeresults format=csv data=\"a,a\n1,2\"");
    assert!(wrong.starts_with("error[gazehound::syntax]: no CSV: two fields are called `a`\n"), "{wrong}");
    let wrong = error(&none(), "| makeresults format=csv data=\"a\n1,2\"");
    assert!(wrong.contains("no CSV: line 2 has 2 cells, the first line names 1"), "{wrong}");
    let wrong = error(&none(), "| makeresults | makeresults");
    assert!(wrong.contains("`makeresults` makes rows, so it stands first"), "{wrong}");
    let wrong = error(&none(), "| head 5");
    assert!(wrong.contains("a search begins with `search`: this command has no events to work on"), "{wrong}");
}

#[test]
fn rows_under_rows() {
    gives(
        &format!("{PEOPLE} | append [| makeresults format=csv data=\"n,town\n4,Bonn\"] | table n name town"),
        "n | name | town\n1 | ann | -\n2 | bob | -\n3 | cid | -\n4 | - | Bonn",
    );
    gives(
        &format!("{PEOPLE} | eval n=n+0 | appendpipe [stats sum(n) AS n | eval name=\"all\"] | table n name"),
        "n | name\n1 | ann\n2 | bob\n3 | cid\n6 | all",
    );
    gives(
        &format!("{PEOPLE} | fields n | appendcols [| makeresults format=csv data=\"n,x\n7,a\n8,b\n9,c\n10,d\"]"),
        "n | x\n1 | a\n2 | b\n3 | c\n- | d",
    );
    gives(
        &format!("{PEOPLE} | fields n | appendcols override=t [| makeresults format=csv data=\"n\n7\"] | where n=7"),
        "n\n7",
    );
    gives("| union [| makeresults format=csv data=\"a\n1\"] [| makeresults format=csv data=\"a\n2\"]", "a\n1\n2");
    let cut = run(&none(), &format!("{PEOPLE} | append maxout=1 [{PEOPLE}] | stats count"));
    assert_eq!(shown(&cut), "count\n4");
    assert_eq!(notes(&cut), ["warning: append: the subsearch found 3 rows, only the first 1 are used"]);
}

#[test]
fn searches_over_events_come_newest_first() {
    let events = main(vec![
        part("a", "a", &[r#"{"n":"1","ts":1}"#, r#"{"n":"3","ts":3}"#]),
        part("b", "b", &[r#"{"n":"2","ts":2}"#]),
    ]);
    let search =
        "| multisearch [search index=main sourcetype=a] [search index=main sourcetype=b | eval m=1] | table n m";
    assert_rows(&events, search, "n | m\n3 | -\n2 | 1\n1 | -");
    // What is looked at later is read by the subsearch too.
    assert_rows(
        &events,
        "index=main sourcetype=b | append [search index=main sourcetype=a] | table n source",
        "n | source\n2 | /logs/b.log\n3 | /logs/a.log\n1 | /logs/a.log",
    );
}

#[test]
fn fields_of_the_rows_with_the_same_values() {
    let towns = "| makeresults format=csv data=\"n,town,age\n1,Bonn,31\n1,Rome,32\n3,Oslo,\n9,Lima,1\"";
    gives(&format!("{PEOPLE} | join n [{towns}]"), "n | name | age | town\n1 | ann | 31 | Bonn\n3 | cid | 40 | Oslo");
    gives(
        &format!("{PEOPLE} | join type=left max=0 overwrite=f n [{towns}]"),
        "n | name | age | town\n1 | ann | 30 | Bonn\n1 | ann | 30 | Rome\n2 | bob | - | -\n3 | cid | 40 | Oslo",
    );
    // Without fields, all that both have.
    gives(&format!("{PEOPLE} | fields n | join [{towns} | fields n, town]"), "n | town\n1 | Bonn\n3 | Oslo");
    let nothing = run(&none(), &format!("{PEOPLE} | join m [{towns}]"));
    assert!(nothing.is_empty());
    assert_eq!(notes(&nothing)[0], "warning: join: no event has the field `m`");
}

#[test]
fn values_in_another_form() {
    let converted = |data: &str, convert: &str, expected: &str| {
        gives(&format!("| makeresults format=csv data=\"a\n{data}\" | convert {convert}"), expected);
    };
    converted("1639006703", "ctime(a)", "a\n12/08/2021 23:38:23");
    converted("1639006703", "timeformat=\"%Y-%m-%dT%H:%M:%S\" ctime(a)", "a\n2021-12-08T23:38:23");
    converted("12/08/2021 23:38:23\nnever", "mktime(a) AS b", "a | b\n12/08/2021 23:38:23 | 1639006703\nnever | never");
    converted("1+02:03:04\n00:00:05", "dur2sec(a)", "a\n93784\n5");
    converted("3\n2m\n1.5GB", "memk(a)", "a\n3\n2048\n1572864");
    converted("12%\n-3.5 ms", "rmunit(a)", "a\n12\n-3.5");
    converted("\\\"1,234\\\"", "rmcomma(a)", "a\n1234");
    converted("01:02.5\n3", "mstime(a)", "a\n62.5\n3");
    // `num` takes away what is no number, `auto` leaves such a field alone.
    converted("\\\"1,000\\\"\nx", "num(a)", "a\n1000\n-");
    converted("\\\"1,000\\\"\nx", "auto(a)", "a\n1,000\nx");
    converted("\\\"1,000\\\"\n00:01:00", "auto(*)", "a\n1000\n60");
    let some = "| makeresults format=csv data=\"a1,a2\n\\\"1,0\\\",\\\"2,0\\\"\"";
    gives(&format!("{some} | convert rmcomma(a*) AS b* none(a2)"), "a1 | a2 | b1\n1,0 | 2,0 | 10");
    let left = run(&none(), "| makeresults format=csv data=\"a\nx\" | convert dur2sec(a)");
    assert_eq!(notes(&left), ["info: convert: `dur2sec` cannot read 1 values of `a`: they stay as they are"]);
}

#[test]
fn fields_out_of_json_and_xml() {
    gives(
        r#"| makeresults format=csv data="j
\"{\"\"a\"\":1, \"\"b\"\":[2]}\"" | fromjson j | fields - j"#,
        "a | b\n1 | [2]",
    );
    gives(
        "| makeresults format=csv data=\"x\n<e><user id='1'>ann</user><n>5</n></e>\" | xmlkv x | fields - x",
        "n | user\n5 | ann",
    );
    let wrong = run(&none(), "| makeresults format=csv data=\"j\n[1]\" | fromjson j");
    assert_eq!(notes(&wrong), ["warning: fromjson: 1 values of `j` are no JSON objects"]);
}

#[test]
fn tables_are_files_of_the_folder() {
    let home = Folder::new();
    home.write("lookups/towns.csv", "n,town,land\n1,Bonn,DE\n1,Rome,IT\n3,Oslo,\n");
    assert_eq!(found(&home, "| inputlookup towns.csv"), "n | town | land\n1 | Bonn | DE\n1 | Rome | IT\n3 | Oslo | -");
    assert_eq!(found(&home, "| inputlookup start=1 max=1 towns"), "n | town | land\n1 | Rome | IT");
    assert_eq!(found(&home, "| inputlookup towns where town=o* OR n=9"), "n | town | land\n3 | Oslo | -");
    // Several matches are several values; without OUTPUT every other field of the table comes.
    assert_eq!(
        found(&home, &format!("{PEOPLE} | fields n | lookup towns n")),
        "n | town | land\n1 | [Bonn Rome] | [DE IT]\n2 | - | -\n3 | [Oslo] | -"
    );
    assert_eq!(
        found(&home, &format!("{PEOPLE} | rename n AS id | lookup towns.csv n AS id, town AS name OUTPUT land")),
        "id | name | age | land\n1 | ann | 30 | -\n2 | bob | - | -\n3 | cid | 40 | -"
    );
    assert_eq!(
        found(&home, &format!("{PEOPLE} | lookup towns n OUTPUT town AS name | table n name")),
        "n | name\n1 | [Bonn Rome]\n2 | -\n3 | [Oslo]"
    );
    assert_eq!(
        found(&home, &format!("{PEOPLE} | lookup towns n OUTPUTNEW town AS age | table n age")),
        "n | age\n1 | [30]\n2 | -\n3 | [40]"
    );

    // A table that was written can be read, and goes on.
    assert_eq!(found(&home, &format!("{PEOPLE} | outputlookup seen.csv | stats count")), "count\n3");
    assert_eq!(
        found(&home, "| makeresults | eval n=4 | fields n | outputlookup append=t seen | stats count"),
        "count\n1"
    );
    assert_eq!(found(&home, "| inputlookup seen | table n name | tail 1"), "n | name\n4 | -");
    assert_eq!(
        found(
            &home,
            "| makeresults count=0 | outputlookup override_if_empty=f seen | append [| inputlookup seen] | stats count"
        ),
        "count\n4"
    );

    fails(
        &home,
        "| inputlookup ../secret.csv",
        "
error[gazehound::syntax]: `../secret.csv` cannot be the name of a table
  | inputlookup ../secret.csv
                ~~~~~~~~~~~~~
  letters, digits, `_`, `-` and `.`, with a letter or digit first",
    );
    fails(
        &home,
        "| inputlookup twns",
        "
error[gazehound::syntax]: there is no table `twns`
  | inputlookup twns
                ~~~~
  tables: seen.csv, towns.csv
  or put the CSV file at `HOME/lookups/twns.csv`",
    );
    fails(
        &home,
        "| makeresults | lookup towns nn",
        "
error[gazehound::syntax]: the table `towns` has no field `nn`
  | makeresults | lookup towns nn
                               ~~
  fields: n, town, land",
    );
    home.write(
        "transforms.conf",
        "[fuzzy]\nfilename = towns.csv\nmatch_type = WILDCARD(n)\n[exact]\nfilename = towns.csv\n",
    );
    assert_eq!(found(&home, "| inputlookup exact | stats count"), "count\n3");
    fails(
        &home,
        "| makeresults | lookup fuzzy n",
        "
error[gazehound::syntax]: the table `fuzzy` is defined with `match_type = WILDCARD(n)`, which this version does not run
  | makeresults | lookup fuzzy n
                         ~~~~~
  values must be the same, letter by letter",
    );
    assert!(error(&none(), "| inputlookup x").contains("tables are files, and these indexes have no folder"));
}

#[test]
fn macros_come_from_the_folder_and_from_the_options() {
    let home = Folder::new();
    home.write(
        "macros.conf",
        "[three]\ndefinition = makeresults count=3\n[take(1)]\nargs = n\ndefinition = head $n$\n",
    );
    assert_eq!(found(&home, "| `three` | `take(2)` | stats count"), "count\n2");
    let mut macros = Macros::none();
    macros.define("three", &[], "makeresults count=4");
    let options = SearchOptions { macros, ..SearchOptions::default() };
    let catalog = Catalog::at(home.path());
    let four = exec::search(&catalog, "| `three` | stats count | `some_filter`", &options).unwrap();
    assert_eq!(shown(&four), "count\n4");
    assert_eq!(four.search, "| `three` | stats count | `some_filter`");
    assert_eq!(notes(&four), ["info: the macro `some_filter` is not defined: read as `search *`"]);
    assert_eq!(catalog.folder(None).as_deref(), Some(home.path()));
    assert_eq!(catalog.folder(Some("nothing")), None);
    // An error that shows only when the search runs is shown where it was written too.
    home.write("macros.conf", "[net]\ndefinition = search a=10.0.0.0/99\n");
    fails(
        &home,
        "| makeresults | `net`",
        "
error[gazehound::syntax]: `10.0.0.0/99` is no network
  | makeresults | `net`
                  ~~~~~
  where the macro `net` stands for
  search a=10.0.0.0/99
           ~~~~~~~~~~~
  the prefix of an IPv4 network is a number from 0 to 32",
    );
    home.write("macros.conf", "[x\n");
    let wrong = exec::search(&catalog, "| makeresults", &SearchOptions::default()).unwrap_err().to_string();
    assert!(wrong.contains("a stanza without its `]`") && wrong.contains("macros.conf`"), "{wrong}");
}

#[test]
fn times_relative_and_absolute() {
    let events = main(vec![part("a", "a", &[r#"{"n":"1","ts":1526428800}"#, r#"{"n":"2","ts":1526428801.5}"#])]);
    let count = |times: &str| shown(&run(&events, &format!("index=main {times} | stats count")));
    assert_eq!(count("earliest=05/16/2018:00:00:01"), "count\n1");
    assert_eq!(count("earliest=2018-05-16T00:00:00Z latest=2018-05-16T00:00:01Z"), "count\n1");
    assert_eq!(count("earliest=-30y@y latest=now"), "count\n2");
    assert_eq!(count("earliest=0 latest=+1d@d"), "count\n2");
    let outside = run(&events, "index=main earliest=-1d@d | table n");
    let said = notes(&outside);
    assert!(
        said[0].starts_with("warning: the time range from ")
            && said[0].ends_with(
                " leaves out every event: `main` has events from 2018-05-16 00:00:00 to 2018-05-16 00:00:01.500000"
            ),
        "{said:?}"
    );
    let wrong = error(&events, "index=main earliest=rt-5m");
    assert!(wrong.contains("`rt-5m` asks for events as they come, which an index of logs has not"), "{wrong}");
    let wrong = error(&events, "index=main earliest=2 latest=1");
    assert!(
        wrong.contains("the time range ends before it begins: from 1970-01-01 00:00:02 to 1970-01-01 00:00:01"),
        "{wrong}"
    );
    let wrong = error(&events, "index=main earliest=-5fortnights");
    assert!(wrong.contains("`-5fortnights` is no time") && wrong.contains("05/16/2018:00:00:00"), "{wrong}");
    let options = SearchOptions { earliest: Some(1_526_428_801.0), ..SearchOptions::default() };
    assert_eq!(shown(&run_with(&events, "index=main | table n", &options)), "n\n2");
}
