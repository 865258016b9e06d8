//! Messages for what hunters often get wrong, word for word.

use crate::errors::{error, says};

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

says!(quote_left_open_in_a_list: "user IN (\"ann, \"bob\")" => r#"
`"` without its partner
  user IN ("ann, "bob")
           ~
  close the quoted text with `"`
"#);

says!(bar_missing_after_rename: "x | rename a AS b head 5" => r"
expected `AS` after `head`, found `5`
  x | rename a AS b head 5
                         ~
  a bar is missing before the command: `| head`
");

says!(bar_missing_after_stats: "x | stats count where a=1" => r"
unknown function `where`
  x | stats count where a=1
                  ~~~~~
  a bar is missing before the command: `| where`
");

says!(comparisons_in_a_chain: "x | where a = b = c" => r"
expected `|` or the end of `where`, found `=`
  x | where a = b = c
                  ~
  comparisons do not follow each other: write `a = b AND b = c`
");

says!(two_bars: "x | where a || b" => r"
expected a command after `|`, found `|`
  x | where a || b
               ~
  or is written `OR`, and `|` stands between commands
");

says!(sum_of_aggregations: "x | stats sum(a) + sum(b)" => r"
`+` between aggregations
  x | stats sum(a) + sum(b)
                   ~
  name them with `AS`, and compute with them after: `| eval n = a + b`
");

says!(in_without_parentheses: "x | where a in 1, 2" => r"
expected `(` after `IN`, found `1`
  x | where a in 1, 2
                 ~
  for example `a IN (1, 2)`
");

#[test]
fn operators_of_other_languages() {
    for (expression, advice) in [
        ("a === 1", "equal is written `=` or `==`"),
        ("a <> 1", "unequal is written `!=`"),
        ("a && b", "and is written `AND`"),
        ("a & b", "and is written `AND`"),
        ("!a", "not is written `NOT`"),
        ("a=1 AND !b", "not is written `NOT`"),
        ("a =~ \"b\"", "a regular expression is tested by `match(FIELD, \"REGEX\")`"),
        ("a matches \"b\"", "a regular expression is tested by `match(FIELD, \"REGEX\")`"),
        ("a CONTAINS \"b\"", "a part of a text is tested by `like(FIELD, \"%PART%\")`"),
        ("a between 1 and 2", "a range is written `FIELD >= LOW AND FIELD <= HIGH`"),
        ("a is null", "an absent field is tested by `isnull(FIELD)` or `isnotnull(FIELD)`"),
    ] {
        let message = error(&format!("x | where {expression}"));
        assert_eq!(message.lines().last(), Some(format!("  {advice}").as_str()), "{message}");
    }
    let message = error("x | eval a = b ? c : d");
    assert_eq!(message.lines().last(), Some("  a choice is written `if(CONDITION, THEN, ELSE)`"), "{message}");
}

#[test]
fn commands_of_other_languages() {
    for (command, here) in [
        ("select a", "table FIELD"),
        ("filter a=1", "where EXPR"),
        ("group by a", "stats count BY FIELD"),
        ("LIMIT 5", "head N"),
    ] {
        let message = error(&format!("x | {command}"));
        assert_eq!(message.lines().last(), Some(format!("  in SPL this is `| {here}`").as_str()), "{message}");
    }
}
