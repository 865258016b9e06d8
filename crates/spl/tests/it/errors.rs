//! Messages, word for word.

use gazehound_spl::parse;

fn error(text: &str) -> String {
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

says!(command_not_run_here: "x | timechart count" => r"
`timechart` is a command of Splunk that this version does not run
  x | timechart count
      ~~~~~~~~~
  commands here: dedup, eval, fields, format, head, rename, search, sort, stats, table, where
");

says!(function_not_run_here: "x | eval h=md5(a)" => r"
`md5` is a function of Splunk that this version does not run
  x | eval h=md5(a)
             ~~~
");

says!(percentile_not_run_here: "x | stats p95(duration)" => r"
`p95` is a function of Splunk that this version does not run
  x | stats p95(duration)
            ~~~
");

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
");

says!(stats_needs_a_field: "x | stats max by host" => r"
`max` needs a field
  x | stats max by host
            ~~~
  write `max(field)`, or `max(*)` for all fields
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
");

says!(unknown_option: "x | dedup a keepemtpy=t" => r"
unknown option `keepemtpy` of `dedup`
  x | dedup a keepemtpy=t
              ~~~~~~~~~
  options: keepevents, keepempty, consecutive
");

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
    assert!(parse("x | timechart count").is_err_and(|e| e.is_unsupported() && !e.is_syntax()));
    assert!(parse("x | hed").is_err_and(|e| e.is_syntax()));
}
