//! Macros: what they stand for, and errors that show where they were written.

use gazehound_spl::{Macros, Source};

const CONF: &str = r#"
# Comments are passed over.
[zeek]
definition = index=main sourcetype=conn
description = all connections

[busy(2)]
args = field, least
definition = where $field$ > $least$

[outer]
definition = `zeek` | eval n=lenn(query)

[round]
definition = `about`
[about]
definition = `round`

[long]
definition = where a=1 \
  OR b=2
iseval = 0
"#;

fn macros() -> Macros {
    let mut macros = Macros::default();
    macros.read(CONF).expect("macros");
    macros
}

#[track_caller]
fn stands_for(search: &str, expected: &str) {
    let source = Source::expand(search, &macros()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(&*source, expected);
}

#[track_caller]
fn says(search: &str, expected: &str) {
    let error = Source::expand(search, &macros()).and_then(|source| source.plan()).expect_err("no search");
    assert_eq!(error.to_string(), expected.trim_matches('\n'));
}

#[test]
fn text_takes_the_place_of_a_macro() {
    stands_for("`zeek` | head 5", "index=main sourcetype=conn | head 5");
    stands_for("x | `busy(orig_bytes, 10)`", "x | where orig_bytes > 10");
    stands_for("x | `busy( \"a, b\" ,f(1,2))`", "x | where a, b > f(1,2)");
    stands_for("x | `long`", "x | where a=1 \n  OR b=2");
    stands_for("x | `drop_dm_object_name(\"Web\")`", "x | rename Web.* AS *");
    stands_for(
        "x | `security_content_ctime(firstTime)`",
        "x | convert timeformat=\"%Y-%m-%dT%H:%M:%S\" ctime(firstTime)",
    );
}

#[test]
fn quotes_and_comments_keep_their_backticks() {
    stands_for(
        r#"a="`zeek`" ```no `zeek` here``` `zeek`"#,
        r#"a="`zeek`" ```no `zeek` here``` index=main sourcetype=conn"#,
    );
    stands_for(r#"a="\"`zeek`""#, r#"a="\"`zeek`""#);
}

#[test]
fn a_filter_that_is_not_defined_is_none() {
    let source = Source::expand("x | `my_detection_filter`", &macros()).expect("a search");
    assert_eq!(&*source, "x | search *");
    assert!(source.macros[0].assumed);
    assert!(!Source::expand("`zeek`", &macros()).expect("a search").macros[0].assumed);
}

#[test]
fn errors_show_where_a_macro_was_written() {
    says(
        "x | `zek` | head",
        "
unknown macro `zek`
  x | `zek` | head
      ~~~~~
  did you mean `zeek`?",
    );
    says(
        "x | `sysmon_events`",
        "
unknown macro `sysmon_events`
  x | `sysmon_events`
      ~~~~~~~~~~~~~~~
  define it in `macros.conf`: [sysmon_events] and below it `definition = …`",
    );
    says(
        "x | `busy(a)`",
        "
the macro `busy` takes 2 arguments, found 1
  x | `busy(a)`
      ~~~~~~~~~
  an argument with commas in it stands in double quotes",
    );
    says(
        "`outer` | head 5",
        "
unknown function `lenn`
  `outer` | head 5
  ~~~~~~~
  where the macro `outer` stands for
  index=main sourcetype=conn | eval n=lenn(query)
                                      ~~~~
  did you mean `len`?",
    );
    // After a macro, places are those of the written text.
    says(
        "`zeek` | eval n=lenn(query)",
        "
unknown function `lenn`
  `zeek` | eval n=lenn(query)
                  ~~~~
  did you mean `len`?",
    );
    says(
        "x | `zeek",
        "
a backtick without its partner
  x | `zeek
      ~
  backticks stand around a macro's name, three of them around a comment",
    );
    says(
        "`round`",
        "
the macro `round` uses itself
  `round`
  ~~~~~~~
  where the macro `round` stands for
  `round`
  ~~~~~~~
  by way of round, about",
    );
}

#[test]
fn a_conf_that_is_none() {
    let says = |conf: &str| Macros::none().read(conf).expect_err("no conf").to_string();
    assert_eq!(
        says("[a]\ndefinition = \"x\"\niseval = 1\n"),
        "the macro `a` is computed by `eval`, which this version does not run\n  iseval = 1\n  ~~~~~~~~~~\n  write the text that it gives as its definition"
    );
    assert_eq!(
        says("[a(2)]\nargs = x\ndefinition = y\n"),
        "`a(2)` says 2 arguments, `args` names 1\n  [a(2)]\n  ~~~~~~\n  write as many names after `args =`"
    );
    assert_eq!(
        says("[a]\nargs =\n"),
        "the macro `a` has no definition\n  [a]\n  ~~~\n  write `definition = …` below it"
    );
    assert_eq!(
        says("[a\n"),
        "a stanza without its `]`\n  [a\n  ~~\n  write `[name]`, or `[name(2)]` for two arguments"
    );
    assert_eq!(says("x\n"), "expected `key = value`\n  x\n  ~\n  for example `definition = search *`");
    assert_eq!(says("x=1\n"), "a line before the first stanza\n  x=1\n  ~~~\n  begin with `[name]`");
}

#[test]
fn macros_that_double_stay_within_bounds() {
    let mut macros = Macros::none();
    macros.define("m0", &[], "abcdefghij");
    for n in 1..40 {
        let one = n - 1;
        macros.define(&format!("m{n}"), &[], &format!("`m{one}` `m{one}`"));
    }
    let error = Source::expand("`m39`", &macros).expect_err("too long");
    assert!(error.message().ends_with("makes the search longer than 1048576 bytes"), "{error}");
}
