//! Messages, word for word.

use gazehound_spl::parse;

pub(crate) fn error(text: &str) -> String {
    match parse(text) {
        Ok(tree) => panic!("parsed as {tree}"),
        Err(error) => format!("{error}\n"),
    }
}

macro_rules! says {
    ($name:ident: $text:expr => $message:expr) => {
        #[test]
        fn $name() {
            assert_eq!(error($text), $message.trim_start_matches('\n'));
        }
    };
}
pub(crate) use says;

says!(unknown_function: "sourcetype=dns | eval n=lenn(query)" => r"
unknown function `lenn`
  sourcetype=dns | eval n=lenn(query)
                          ~~~~
  did you mean `len`?
");

says!(unknown_command: "sourcetype=dns\n\t| hed 10\n| table x" => r"
unknown command `hed`
  | hed 10
    ~~~
  did you mean `head`?
");

#[test]
fn command_not_run_here() {
    let commands = gazehound_spl::command::NAMES.join(", ");
    assert_eq!(
        error("x | cluster t=0.9"),
        format!(
            "`cluster` is a command of Splunk that this version does not run\n  x | cluster t=0.9\n      ~~~~~~~\n  commands \
             here: {commands}\n"
        )
    );
}

says!(function_not_run_here: "x | stats per_hour(duration)" => r"
`per_hour` is a function of Splunk that this version does not run
  x | stats per_hour(duration)
            ~~~~~~~~
  functions here: avg, mean, count, c, dc, distinct_count, earliest, earliest_time, estdc, estdc_error,
  exactperc, first, last, latest, latest_time, list, max, median, min, mode,
  perc, p, range, rate, stdev, stdevp, sum, sumsq, upperperc, values,
  var, varp
");

says!(percentage_missing: "x | stats perc(duration)" => r"
`perc` needs its percentage
  x | stats perc(duration)
            ~~~~
  for example `perc95(FIELD)`
");

says!(percentage_too_large: "x | stats p101(duration)" => r"
`101` is no percentage
  x | stats p101(duration)
            ~~~~
  a percentage is a number from 0 to 100, for example `perc99.9(FIELD)`
");

says!(function_of_eval_in_stats: "x | stats len(query)" => r"
`len` is a function of `eval`, not of `stats`
  x | stats len(query)
            ~~~
  compute it first, `| eval n=len(text)`, or count with `count(eval(…))`
");

says!(function_of_stats_in_eval: "x | eval n=dc(query)" => r"
`dc` is a function of `stats`, not of `eval`
  x | eval n=dc(query)
             ~~
  for example `| stats dc(FIELD) AS n BY FIELD`
");

says!(lookup_in_eval: "x | eval n=lookup(\"t\", a)" => r#"
`lookup` is a command here, not a function
  x | eval n=lookup("t", a)
             ~~~~~~
  write `| lookup TABLE FIELD OUTPUT FIELD` before this command
"#);

says!(name_in_double_quotes: "x | eval n=round(\"orig_bytes\" / 1), m=abs(\"id.orig_p\")" => r#"
`abs` takes a number here, found the text "id.orig_p"
  x | eval n=round("orig_bytes" / 1), m=abs("id.orig_p")
                                            ~~~~~~~~~~~
  write `abs(number)`; a field stands without double quotes: `'id.orig_p'`
"#);

#[test]
fn every_function_of_splunk_says_that_it_is_not_run_yet() {
    for call in ["isarray(a)", "TOBOOL(a)", "json_entries(a)"] {
        let message = error(&format!("x | eval h={call}"));
        let name = call.split('(').next().unwrap_or_default();
        assert!(
            message.starts_with(&format!("`{name}` is a function of Splunk that this version does not run\n")),
            "{message}"
        );
    }
    for call in ["per_second(a)", "per_day(a)", "sparkline(count)"] {
        assert!(parse(&format!("x | stats {call}")).is_err_and(|e| e.is_unsupported()), "{call}");
    }
    assert!(parse("x | stats perception(a)").is_err_and(|e| e.is_syntax()));
}

says!(open_quote: "x user=\"ann | head 5" => r#"
`"` without its partner
  x user="ann | head 5
         ~
  close the quoted text with `"`
"#);

says!(open_parenthesis: "(a OR b | head 5" => r"
`(` without its `)`
  (a OR b | head 5
  ~
  close the group with `)`
");

says!(open_bracket: "a [search b | fields c" => r"
`[` without its `]`
  a [search b | fields c
    ~
  close the subsearch with `]`
");

says!(stray_bracket: "a ] b" => r"
`]` without its `[`
  a ] b
    ~
  remove it, or open the subsearch with `[`
");

says!(value_missing: "user= | head 5" => r"
expected a value for `user`, found `|`
  user= | head 5
        ~
  for example `user=*`
");

says!(or_without_side: "OR a" => r#"
`OR` has nothing on one side
  OR a
  ~~
  write a term on both sides, or quote the word: "OR"
"#);

says!(double_equals_in_search: "a==1" => r"
`==` is for `where` and `eval`
  a==1
   ~~
  write `=` in a search
");

says!(macro_in_search: "`cim_Network` a=1" => r"
macros (text between backticks) are not expanded by this version
  `cim_Network` a=1
  ~~~~~~~~~~~~~
  write the macro's text in its place
");

says!(nothing_after_bar: "a | | head" => r"
expected a command after `|`, found `|`
  a | | head
      ~
  remove the bar, or write a command such as `head 10`
");

says!(empty_search: "  " => r"
expected a search, found the end of the search
  
  ~
  for example `search index=corelight_tutorial sourcetype=conn`
");

says!(braces_in_eval: "x | eval n=mvcount(answers{})" => r"
field `answers{}` needs single quotes here
  x | eval n=mvcount(answers{})
                     ~~~~~~~~~
  write `'answers{}'`
");

says!(arguments_missing: "x | eval n=substr(query)" => r"
`substr` takes 2 to 3 arguments, found 1
  x | eval n=substr(query)
             ~~~~~~~~~~~~~
  write `substr(text, start[, length])`
");

says!(wildcards_in_by: "x | stats count by id.*" => r"
`BY` takes no wildcards
  x | stats count by id.*
                     ~~~~
  write each field by its name
");

says!(rename_stars: "x | rename a* AS b" => r"
`a*` and `b` have different numbers of `*`
  x | rename a* AS b
             ~~~~~~~
  each `*` of the new name takes over what the old one matched
");

says!(wrong_boolean: "x | dedup a keepempty=maybe" => r"
expected true or false for `keepempty`, found `maybe`
  x | dedup a keepempty=maybe
                        ~~~~~
  write `dedup [N] FIELD … [keepevents=B] [keepempty=B] [consecutive=B] [sortby [+|-]FIELD …]`
");

says!(unknown_option: "x | dedup a keepemtpy=t" => r"
unknown option `keepemtpy` of `dedup`
  x | dedup a keepemtpy=t
              ~~~~~~~~~
  options: keepevents, keepempty, consecutive
");

says!(macro_as_a_command: "x | `ctime(firstTime)`" => r"
macros (text between backticks) are not expanded by this version
  x | `ctime(firstTime)`
      ~~~~~~~~~~~~~~~~~~
  write the macro's text in its place
");

says!(macro_in_a_list: "x | table a, `more`" => r"
macros (text between backticks) are not expanded by this version
  x | table a, `more`
               ~~~~~~
  write the macro's text in its place
");

says!(macro_in_an_expression: "x | where a > `limit`" => r"
macros (text between backticks) are not expanded by this version
  x | where a > `limit`
                ~~~~~~~
  write the macro's text in its place
");

says!(open_backtick: "x | `ctime" => r"
a backtick without its partner
  x | `ctime
      ~
  backticks stand around a macro's name, three of them around a comment
");

says!(open_comment: "x ```why | head 1" => r"
comment without end
  x ```why | head 1
    ~~~
  close it with three backticks
");

says!(comparison_as_a_command: "x | count > 5" => r"
unknown command `count`
  x | count > 5
      ~~~~~
  to filter, write `search count=…` or `where count > …`
");

#[test]
fn nothing_near() {
    let here = gazehound_spl::command::NAMES.join(", ");
    assert_eq!(
        error("x | zzyzx"),
        format!("unknown command `zzyzx`\n  x | zzyzx\n      ~~~~~\n  commands here: {here}\n")
    );
}

says!(subsearch_as_a_value: "uid=[search ntlm | fields uid]" => r#"
a subsearch as a value is not run by this version
  uid=[search ntlm | fields uid]
      ~
  write `[search … | fields FIELD]` alone: each row becomes a `FIELD="value"`
"#);

says!(subsearch_in_an_expression: "x | where a=[search y]" => r"
a subsearch in an expression is not run by this version
  x | where a=[search y]
              ~
  a subsearch stands in the `search` command
");

says!(group_as_a_value: "status=(200 OR 404)" => r"
expected a value for `status`, found `(`
  status=(200 OR 404)
         ~
  for one of several values write `status IN (a, b)`
");

says!(not_in: "status NOT IN (200, 404)" => r"
`NOT` stands before the field in a search
  status NOT IN (200, 404)
         ~~~~~~
  write `NOT status IN (…)`
");

says!(in_without_values: "a IN ()" => r"
`IN` with an empty list
  a IN ()
       ~~
  write at least one value
");

says!(open_list: "a IN (b, c | head 5" => r"
`(` without its `)`
  a IN (b, c | head 5
       ~
  close the list with `)`
");

says!(stray_parenthesis: "a b) c" => r"
`)` without its `(`
  a b) c
     ~
  remove it, or open the group with `(`
");

says!(end_after_and: "a AND\n\n" => r"
expected a term or `field=value`, found the end of the search
  a AND
       ~
  write `search [TERM | FIELD=VALUE | FIELD IN (VALUE, …) | [SUBSEARCH] | NOT … | … OR … | (…)] …`
");

says!(address_in_where: "x | where 'id.orig_h'=10.0.2.30" => r#"
`10.0.2.30` is no number
  x | where 'id.orig_h'=10.0.2.30
                        ~~~~~~~~~
  an address stands in double quotes: "10.0.2.30"
"#);

says!(name_with_a_digit_first: "x | eval a=5tuple" => r"
`5tuple` is neither a number nor a field name
  x | eval a=5tuple
             ~~~~~~
  a field name that starts with a digit needs single quotes: `'5tuple'`
");

says!(dotted_braces_in_eval: "x | eval n=mvcount(target{}.id), m=a.b{}.c" => r"
field `target{}.id` needs single quotes here
  x | eval n=mvcount(target{}.id), m=a.b{}.c
                     ~~~~~~~~~~~
  write `'target{}.id'`
");

says!(braces_after_dots: "x | eval m=a.b{}.c" => r"
field `a.b{}.c` needs single quotes here
  x | eval m=a.b{}.c
             ~~~~~~~
  write `'a.b{}.c'`
");

says!(curly_quotes_in_where: "x | where a=“b”" => r#"
expected a field, a number, a "text" or a function, found `“b”`
  x | where a=“b”
              ~~~
  write straight quotes: `"` or `'`
"#);

says!(comma_missing_in_eval: "x | eval a=1 b=2" => r"
`,` is missing before `b`
  x | eval a=1 b=2
               ~~~
  write `eval FIELD = EXPR [, FIELD = EXPR …]`
");

says!(equals_missing_in_eval: "x | eval a" => r"
expected `=` after `a`, found the end of the search
  x | eval a
            ~
  write `eval FIELD = EXPR [, FIELD = EXPR …]`
");

says!(case_of_three: "x | eval a=case(b>1, \"many\", \"few\")" => r#"
`case` takes pairs of condition and value
  x | eval a=case(b>1, "many", "few")
             ~~~~~~~~~~~~~~~~~~~~~~~~
  end it with `true(), DEFAULT`
"#);

says!(arguments_too_many: "x | eval a=pi(1), b=len(c, d)" => r"
`pi` takes no arguments, found 1
  x | eval a=pi(1), b=len(c, d)
             ~~~~~
  write `pi()`
");

says!(call_without_end: "x | eval a=len(b | head 5" => r"
`(` without its `)`
  x | eval a=len(b | head 5
                ~
  close the list with `)`
");

says!(comparisons_in_a_row: "x | where 1 < a < 5" => r"
expected `|` or the end of `where`, found `<`
  x | where 1 < a < 5
                  ~
  write `where EXPR`
");

says!(head_twice: "x | head 5 10" => r"
`head` takes one count or one condition
  x | head 5 10
             ~~
  write `head [N | limit=N | (EXPR)] [null=B] [keeplast=B]`
");

says!(head_of_a_word: "x | head ten" => r"
expected a count or a condition in parentheses, found `ten`
  x | head ten
           ~~~
  for example `head 10` or `head (count > 5)`
");

says!(dedup_of_nothing: "x | dedup 3 | head 1" => r"
expected a field name, found `|`
  x | dedup 3 | head 1
              ~
  write `dedup [N] FIELD … [keepevents=B] [keepempty=B] [consecutive=B] [sortby [+|-]FIELD …]`
");

says!(dedup_zero: "x | dedup 0 a" => r"
`dedup 0` would keep nothing
  x | dedup 0 a
            ~
  write a count from 1
");

says!(sort_without_fields: "x | sort 10" => r"
expected a field name, found the end of the search
  x | sort 10
             ~
  for example `sort 0 -count`
");

says!(sort_limit: "x | sort limit=many a" => r"
expected a whole number for `limit`, found `many`
  x | sort limit=many a
                 ~~~~
  write `sort [N | limit=N] [+|-]FIELD … [desc]`
");

says!(second_sign_of_fields: "x | fields a, - b" => r"
the sign of `fields` stands once, before the list
  x | fields a, - b
                ~
  write one `fields` to keep and one to remove: `fields a, b | fields - c`
");

says!(rename_in_table: "x | table a as b" => r"
expected a field name, found `as`
  x | table a as b
              ~~
  names change in `rename a AS b`
");

says!(rename_without_as: "x | rename a b" => r"
expected `AS` after `a`, found `b`
  x | rename a b
               ~
  write `rename FIELD AS FIELD [, FIELD AS FIELD …]`
");

says!(stats_of_nothing: "x | stats by uid" => r"
expected an aggregation, found the end of the search
  x | stats by uid
                  ~
  write `stats FUNCTION(FIELD) [AS NAME] … [BY FIELD …] [dedup_splitvals=B]`
");

says!(stats_of_a_field: "x | stats orig_bytes" => r"
unknown function `orig_bytes`
  x | stats orig_bytes
            ~~~~~~~~~~
  functions here: avg, mean, count, c, dc, distinct_count, earliest, earliest_time, estdc, estdc_error,
  exactperc, first, last, latest, latest_time, list, max, median, min, mode,
  perc, p, range, rate, stdev, stdevp, sum, sumsq, upperperc, values,
  var, varp
");

says!(stats_of_two_fields: "x | stats max(a, b)" => r"
expected `)` after one field, found `,`
  x | stats max(a, b)
                 ~
  write `stats FUNCTION(FIELD) [AS NAME] … [BY FIELD …] [dedup_splitvals=B]`
");

says!(by_twice: "x | stats count by a by b" => r"
expected a field name, found `by`
  x | stats count by a by b
                       ~~
  write `stats FUNCTION(FIELD) [AS NAME] … [BY FIELD …] [dedup_splitvals=B]`
");

says!(alias_stars: "x | stats sum(*x) as y" => r"
`*x` and `y` have different numbers of `*`
  x | stats sum(*x) as y
                       ~
  for example `sum(*x) AS *_x`
");

says!(stats_option: "x | stats allnum = t count" => r"
`allnum=` is an option of `stats` that this version does not run
  x | stats allnum = t count
            ~~~~~~~~~~
");

says!(format_of_five: r#"x | format "(" "(" "AND" ")" "OR""# => r#"
`format` takes 6 quoted texts or none, found 5
  x | format "(" "(" "AND" ")" "OR"
             ~~~~~~~~~~~~~~~~~~~~~~
  the default is "(" "(" "AND" ")" "OR" ")"
"#);

says!(open_field_name: "x | table values(a" => r"
`(` without its `)`
  x | table values(a
                  ~
  a field name with blanks or quotes in it stands in double quotes
");

says!(in_a_subsearch: "index=i\n  [search j\n   | hed 5]\n| table a" => r"
unknown command `hed`
  | hed 5]
    ~~~
  did you mean `head`?
");

says!(a_place_of_several_lines_is_underlined_on_its_first: "x | eval a=substr(b,\n1,\n2,\n3)" => r"
`substr` takes 2 to 3 arguments, found 4
  x | eval a=substr(b,
             ~~~~~~~~~
  write `substr(text, start[, length])`
");

#[test]
fn escapes_do_not_reach_the_terminal() {
    let here = gazehound_spl::command::NAMES.join(", ");
    assert_eq!(
        error("x | \u{1b}[31mred\u{202e}"),
        format!("unknown command ` `\n  x |  [31mred\n      ~\n  commands here: {here}\n")
    );
}

#[test]
fn nesting_has_an_end() {
    let says = |text: String| parse(&text).map(|_| ()).map_err(|error| error.message().to_owned());
    let deep = Err("more than 100 groups inside each other".to_owned());
    for n in [101, 100_000] {
        assert_eq!(says("(".repeat(n)), deep);
        assert_eq!(says("[search ".repeat(n)), deep);
        assert_eq!(says(format!("{} a", "NOT ".repeat(n))), deep);
        assert_eq!(says(format!("x | where {}", "(".repeat(n))), deep);
        assert_eq!(says(format!("x | where {}", "NOT ".repeat(n))), deep);
        assert_eq!(says(format!("x | eval a={}", "-".repeat(n))), deep);
        assert_eq!(says(format!("x | eval a={}", "len(".repeat(n))), deep);
    }
    let high = Err("more than 500 operators in one expression".to_owned());
    assert_eq!(says(format!("x | where a=1 {}", "OR a=1 ".repeat(499))), Ok(()));
    assert_eq!(says(format!("x | where a=1 {}", "OR a=1 ".repeat(100_000))), high);
    assert_eq!(says(format!("x | eval a=1{}", "+1".repeat(100_000))), high);
    assert_eq!(says(format!("x | eval a={}1{}", "(".repeat(90), "+1+1+1+1+1+1)".repeat(90))), high);
    assert_eq!(says(format!("x {}", "OR a=1 ".repeat(100_000))), Ok(()));
    assert_eq!(says(format!("x | where in(a{})", ", 1".repeat(100_000))), Ok(()));
}

#[test]
fn the_panic_of_an_unwrapped_error_reads_as_well() {
    let error = parse("x | hed").expect_err("no such command");
    assert_eq!(format!("{error:?}"), error.to_string());
    assert_eq!(error.message(), "unknown command `hed`");
    assert_eq!((error.span().start, error.span().end), (4, 7));
}

#[test]
fn the_underline_counts_characters_not_bytes() {
    assert_eq!(
        error("städte=\"köln\" | hed 1"),
        "unknown command `hed`\n  städte=\"köln\" | hed 1\n                  ~~~\n  did you mean `head`?\n"
    );
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let text = format!("{} | hed 1 | {}", "a ".repeat(100).trim_end(), "table b ".repeat(50));
    let message = error(&text);
    let lines: Vec<&str> = message.lines().collect();
    assert!(lines[1].starts_with("  …") && lines[1].ends_with('…'), "{message}");
    let at = lines[1].chars().collect::<Vec<_>>();
    let under = lines[2].chars().position(|c| c == '~').expect("an underline");
    assert_eq!(at[under..under + 3].iter().collect::<String>(), "hed", "{message}");
}

#[test]
fn predicates_tell_the_kinds_apart() {
    assert!(parse("x | cluster").is_err_and(|e| e.is_unsupported() && !e.is_syntax()));
    assert!(parse("x | hed").is_err_and(|e| e.is_syntax()));
}

says!(quote_left_open_early: "user=\"ann host=\"web\"" => r#"
`"` without its partner
  user="ann host="web"
       ~
  close the quoted text with `"`
"#);

says!(bar_missing_after_where: "x | where a > 1 stats count" => r"
expected `|` or the end of `where`, found `stats`
  x | where a > 1 stats count
                  ~~~~~
  a bar is missing before the command: `| stats`
");

says!(bar_missing_after_head: "x | head 5 timechart count" => r"
expected a count or a condition in parentheses, found `timechart`
  x | head 5 timechart count
             ~~~~~~~~~
  for example `head 10` or `head (count > 5)`
");

says!(double_equals_as_an_assignment: "x | eval a==1" => r"
`==` compares: `eval` assigns with one `=`
  x | eval a==1
            ~~
  for a condition write `eval a=if(a == …, 1, 0)` or `where a == …`
");

says!(wildcard_in_a_name_of_eval: "x | eval a=max(*bytes)" => r#"
expected a field, a number, a "text" or a function, found `*bytes`
  x | eval a=max(*bytes)
                 ~~~~~~
  `*` stands for no names here: only `stats`, `fields`, `table` and `rename` take wildcards
"#);

says!(by_without_fields: "x | stats count by | head 5" => r"
expected a field name after `by`, found `|`
  x | stats count by | head 5
                     ~
  write `stats FUNCTION(FIELD) [AS NAME] … [BY FIELD …] [dedup_splitvals=B]`
");
