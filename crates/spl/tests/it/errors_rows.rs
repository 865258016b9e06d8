//! Messages of the commands that take rows and give rows, word for word.

use crate::errors::{error, says};

says!(bin_bad_span: "x | bin span=5parsec _time" => r"
expected a span for `span`, found `5parsec`
  x | bin span=5parsec _time
               ~~~~~~~
  for example `5m`, `1d`, `1w@w1`, `1mon`, `10` or `2log10`
");

says!(bin_two_fields: "x | bin span=5m a b" => r"
`bin` takes one field
  x | bin span=5m a b
                    ~
  write one `bin` for each
");

says!(bin_aligntime: "x | bin aligntime=earliest _time" => r"
`aligntime=earliest` of `bin` is not run by this version
  x | bin aligntime=earliest _time
                    ~~~~~~~~
");

says!(top_unknown_option: "x | top limt=5 a" => r"
unknown option `limt` of `top`
  x | top limt=5 a
          ~~~~
  options: limit, showcount, showperc, countfield, percentfield, useother, otherstr
");

says!(rex_without_group: r#"x | rex field=uri "^/([^/]+)""# => r#"
this regular expression has no named group, so it gives no field
  x | rex field=uri "^/([^/]+)"
                    ~~~~~~~~~~~
  name a group: `(?<name>…)`; to keep the events that match, use `regex`
"#);

says!(rex_without_quotes: r#"x | rex field=uri ^/(?<a>.)"# => r#"
the regular expression stands in double quotes
  x | rex field=uri ^/(?<a>.)
                    ~~~~~~~~~
  for example `rex field=uri "^/(?<first>[^/]+)"`
"#);

says!(rex_bad_sed: r#"x | rex mode=sed "s/a/b""# => r#"
a `sed` expression has three `/`
  x | rex mode=sed "s/a/b"
                   ~~~~~~~
  for example "s/(\d{4})-/XXXX-/g" or "y/abc/xyz/"
"#);

says!(regex_without_operator: r#"x | regex uri "a""# => r#"
expected `=` or `!=`, found `"`
  x | regex uri "a"
                ~
  for example `regex uri="\.exe$"`
"#);

says!(timechart_by_two: "x | timechart count by a, b" => r"
`timechart` splits by one field at most
  x | timechart count by a, b
                            ~
  `stats` groups by any number of fields
");

says!(chart_where_without_columns: "x | chart count by a where count > 5" => r"
`where` chooses among columns, and no field gives columns here
  x | chart count by a where count > 5
                       ~~~~~~~~~~~~~~~
  to choose among rows, write `| where …`
");

says!(timechart_limit: "x | timechart limit=few count by a" => r"
expected a whole number for `limit`, found `few`
  x | timechart limit=few count by a
                      ~~~
  for example `limit=20`, `limit=bottom5`, or `limit=0` for all
");

says!(replace_without_with: "x | replace a by b" => r"
expected `WITH` after `a`, found `by`
  x | replace a by b
                ~~
  write `replace VALUE WITH VALUE [, VALUE WITH VALUE …] [IN FIELD …]`
");

says!(foreach_other_command: "x | foreach * [stats count]" => r"
`stats` cannot stand in a `foreach`
  x | foreach * [stats count]
                 ~~~~~~~~~~~
  commands there: bin, eval, fields, fillnull, makemv, nomv, regex, rename, replace, rex, spath, where
");

says!(foreach_mode: "x | foreach mode=multivalue a [eval b=<<ITEM>>]" => r"
`mode=multivalue` of `foreach` is not run by this version
  x | foreach mode=multivalue a [eval b=<<ITEM>>]
                   ~~~~~~~~~~
");

says!(foreach_bad_template: "x | foreach a* [eval <<FIELD>>=lenn(<<FIELD>>)]" => r"
unknown function `lenn`
  x | foreach a* [eval <<FIELD>>=lenn(<<FIELD>>)]
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  did you mean `len`?
");

says!(streamstats_reset: "x | streamstats reset_after=host count" => r"
expected a condition in parentheses for `reset_after`, found `host`
  x | streamstats reset_after=host count
                              ~~~~
  write `streamstats [current=B] [window=N] [time_window=SPAN] [global=B] [reset_on_change=B] [reset_before=(EXPR)] [reset_after=(EXPR)] FUNCTION(FIELD) [AS NAME] … [BY FIELD …]`
");

says!(spath_output_alone: "x | spath output=a" => r"
`output` needs a path
  x | spath output=a
                   ~
  for example `spath output=user path=a.user`
");

says!(untable_fields: "x | untable a b" => r"
`untable` takes 3 fields, found 2
  x | untable a b
                 ~
  write `untable ROW_FIELD NAME_FIELD VALUE_FIELD`
");

says!(transaction_span: "x | transaction a maxspan=1mon" => r"
expected a time for `maxspan`, found `1mon`
  x | transaction a maxspan=1mon
                            ~~~~
  for example `30s`, `5m` or `1d`
");

says!(makemv_empty_delimiter: r#"x | makemv delim="" a"# => r#"
an empty delimiter stands between no values
  x | makemv delim="" a
                   ~~
  write `makemv [delim=TEXT | tokenizer="REGEX"] [allowempty=B] [setsv=B] FIELD`
"#);
