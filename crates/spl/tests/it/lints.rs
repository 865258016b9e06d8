//! Remarks on searches that run, word for word.

use gazehound_spl::{lint, parse};

/// All remarks, each with its place.
fn said(text: &str) -> String {
    let tree = parse(text).unwrap_or_else(|error| panic!("{error}"));
    lint(text, &tree).iter().map(|lint| format!("\n{}\n", lint.explain(text))).collect()
}

macro_rules! says {
    ($name:ident: $text:expr => $message:expr) => {
        #[test]
        fn $name() {
            assert_eq!(said($text), $message);
        }
    };
}

says!(lower_case_operators: "a or b not c" => r"
`or` is searched for as a word: the operator is written `OR`
  a or b not c
    ~~

`not` is searched for as a word: the operator is written `NOT`
  a or b not c
         ~~~
");

says!(xor_in_search: "a XOR b" => r"
`XOR` is searched for as a word: `where` has this operator, `search` has not
  a XOR b
    ~~~
");

says!(quoted_words_are_meant: r#"a "or" b"# => "");

says!(inside_a_subsearch: "index=i [search x and y | fields z]" => r"
`and` is searched for as a word: the operator is written `AND`
  index=i [search x and y | fields z]
                    ~~~
");

says!(curly_quotes: "index=“main” user IN (‘ann’)" => r"
the curly quotes are part of `“main”`: write straight ones
  index=“main” user IN (‘ann’)
        ~~~~~~

the curly quotes are part of `‘ann’`: write straight ones
  index=“main” user IN (‘ann’)
                        ~~~~~
");

says!(single_quotes_in_search: "'id.orig_h'='10.0.0.1'" => r"
the single quotes are part of the name `'id.orig_h'`: in a search write `id.orig_h` without them
  'id.orig_h'='10.0.0.1'
  ~~~~~~~~~~~

the single quotes are part of `'10.0.0.1'`: write double quotes
  'id.orig_h'='10.0.0.1'
              ~~~~~~~~~~
");

says!(a_command_as_a_word: "stats count by uid" => r"
`stats` is searched for as a word: the command is written `| stats`
  stats count by uid
  ~~~~~
");

says!(a_command_that_is_one: "search table | head 5" => "");

says!(dotted_names: "x | where id.orig_h=\"10.0.0.1\" | eval a=a.b.c" => r#"
`id.orig_h` joins the fields `id` and `orig_h`: write `'id.orig_h'` for the field of that name
  x | where id.orig_h="10.0.0.1" | eval a=a.b.c
            ~~~~~~~~~

`a.b.c` joins the fields `a` and `b` and `c`: write `'a.b.c'` for the field of that name
  x | where id.orig_h="10.0.0.1" | eval a=a.b.c
                                          ~~~~~
"#);

says!(joins_that_are_meant: "x | eval a=b . c, d=b.\"-\".c, e='f'.g" => "");

says!(wildcards_in_where: "x | where query=\"*.com\" OR query LIKE \"*.net\"" => r#"
`*` is no wildcard in an expression: write `LIKE` and `%`, or use `search`
  x | where query="*.com" OR query LIKE "*.net"
                  ~~~~~~~

`*` is no wildcard of `LIKE`: write `%`
  x | where query="*.com" OR query LIKE "*.net"
                                        ~~~~~~~
"#);

says!(null_and_true_are_functions: "x | where a!=null AND b=True" => r#"
`null` is taken for a field: write `isnull(…)` or `isnotnull(…)`
  x | where a!=null AND b=True
               ~~~~

`True` is taken for a field: write `true()` or `"true"`
  x | where a!=null AND b=True
                          ~~~~
"#);

says!(sort_without_a_count: "x | sort -a\n| table a" => "");

says!(sort_words_in_the_middle: "x | sort 0 a desc, b asc" => r"
`desc` is taken for a field: signs order single fields, `sort 0 +a, -b`
  x | sort 0 a desc, b asc
               ~~~~

`asc` is taken for a field: signs order single fields, `sort 0 +a, -b`
  x | sort 0 a desc, b asc
                       ~~~
");

says!(stats_with_one_comma_missing: "x | stats dc(a), max(b) min(b), count" => r"
no comma between `max(b)` and `min(b)`: it works, both are computed
  x | stats dc(a), max(b) min(b), count
                          ~~~
");

says!(stats_without_commas: "x | stats count dc(a) max(b) by c" => "");

says!(stats_without_a_field: "x | stats max by host" => r"
`max` without a field is computed for every field: `max(*)`
  x | stats max by host
            ~~~
");

says!(in_stats_and_head: "x | stats count(eval(a=null)) AS n | head (b=true)" => r#"
`null` is taken for a field: write `isnull(…)` or `isnotnull(…)`
  x | stats count(eval(a=null)) AS n | head (b=true)
                         ~~~~

`true` is taken for a field: write `true()` or `"true"`
  x | stats count(eval(a=null)) AS n | head (b=true)
                                               ~~~~
"#);

says!(a_command_without_its_bar: "index=x stats count by uid" => r"
`stats` is searched for as a word: the command is written `| stats`
  index=x stats count by uid
          ~~~~~
");

says!(words_that_are_commands: "index=x \"stats\" head" => "");

says!(a_command_among_fields: "x | table a head 5 | stats count by a sort -count" => r"
`head` is taken for a field: the command is written `| head`
  x | table a head 5 | stats count by a sort -count
              ~~~~

`sort` is taken for a field: the command is written `| sort`
  x | table a head 5 | stats count by a sort -count
                                        ~~~~
");

says!(operators_side_by_side: "a=1 AND b=2 OR c=3 | search (d=4 OR e=5 AND f=6)" => r"
`OR` binds closer than `AND` in a search (in `where` it is the other way): write parentheses
  a=1 AND b=2 OR c=3 | search (d=4 OR e=5 AND f=6)
              ~~

`OR` binds closer than `AND` in a search (in `where` it is the other way): write parentheses
  a=1 AND b=2 OR c=3 | search (d=4 OR e=5 AND f=6)
                                   ~~
");

says!(operators_in_groups: "a=1 AND (b=2 OR c=3) x=\"y OR z\" | search d=4 OR e=5 f=6" => "");

says!(unequal_or_not: "user!=ann path!=*.exe NOT host=web" => r"
`user!=ann` leaves out events without `user`: `NOT user=ann` keeps them
  user!=ann path!=*.exe NOT host=web
  ~~~~
");

says!(single_quotes_in_where: "x | where user='ann' OR 'id.orig_h'='id.resp_h'" => r"
`'ann'` in single quotes is the field `ann`: a text stands in double quotes
  x | where user='ann' OR 'id.orig_h'='id.resp_h'
                 ~~~~~
");
