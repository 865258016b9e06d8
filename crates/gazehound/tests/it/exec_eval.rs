//! Expressions of `eval` and `where`.

use super::exec::{Memory, assert_found, assert_rows, error, main, notes, part, run};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1639006703.513396,"a":"3","b":"4","word":"Splendid","ip":"192.168.1.8","answers":["x","longer","long"]}"#,
            r#"{"n":"2","ts":2,"a":"2.50","b":"zero","word":"äöü","id.orig_h":"10.0.0.1","answers":["one"]}"#,
            r#"{"n":"3","ts":3,"a":"-1","id.orig_h":"fe80::1","none":null,"answers":[]}"#,
        ],
    )])
}

/// The value of `expression` in the event `n`.
#[track_caller]
fn value(n: u8, expression: &str, expected: &str) {
    let search = format!("search index=main n={n} | eval x={expression} | table x");
    assert_rows(&events(), &search, &format!("x\n{expected}"));
}

#[test]
fn arithmetic_is_of_numbers() {
    // Search Reference, eval, "Operators".
    value(1, "a + b", "7");
    value(1, "a - b", "-1");
    value(1, "a * 2.5", "7.5");
    value(1, "a / b", "0.75");
    value(1, "7 % a", "1");
    value(1, "-a + 1", "-2");
    value(1, "2 + 3 * 4", "14");
    value(2, "a * 2", "5.0");
    value(2, "b - 1", "-");
    value(1, "a / 0", "-");
    value(1, "a + missing", "-");
}

#[test]
fn plus_joins_texts_and_dot_joins_anything() {
    value(1, "word + \"!\"", "Splendid!");
    value(1, "word + 1", "-");
    value(1, "word . a . 1.50", "Splendid31.5");
    value(1, "a . b", "34");
    value(1, "word . missing", "-");
    // Unquoted, `id.orig_h` is `id` and `orig_h`, joined; neither exists.
    value(2, "id.orig_h", "-");
    value(2, "'id.orig_h'", "10.0.0.1");
}

#[test]
fn numbers_print_short() {
    value(1, "1.0 . \"\"", "1");
    value(1, "0.1 + 0.2 . \"\"", "0.30000000000000004");
    value(1, "10000000000 * 10000000000 . \"\"", "100000000000000000000");
    value(1, "pow(10, 25) . \"\"", "1e+25");
    value(1, "0.00000012 . \"\"", "1.2e-07");
    value(1, "_time . \"\"", "1639006703.513396");
}

#[test]
fn conditions_have_three_values() {
    assert_found(&events(), "| where a > 2", "1 2");
    assert_found(&events(), "| where a > b", "");
    assert_found(&events(), "| where b = 4 OR a = -1", "1 3");
    assert_found(&events(), "| where NOT b = 4", "2");
    assert_found(&events(), "| where b = 4 AND missing = 1", "");
    assert_found(&events(), "| where b = 4 XOR a = 3", "");
    // Case counts, and texts compare byte by byte.
    assert_found(&events(), "| where word = \"splendid\"", "");
    assert_found(&events(), "| where word > \"S\"", "1 2");
    assert_found(&events(), "| where a = \"2.5\"", "2");
    assert_found(&events(), "| where word LIKE \"Spl%d_d\"", "1");
    assert_found(&events(), "| where a IN (3, -1)", "1 3");
    assert_found(&events(), "| where 'answers{}' = \"long\"", "1");
}

#[test]
fn choices() {
    value(1, "if(a > 2, \"big\", \"small\")", "big");
    value(1, "if(missing > 2, 1, 0)", "0");
    value(3, "case(a > 0, \"plus\", a < 0, \"minus\")", "minus");
    value(1, "case(a < 0, \"minus\")", "-");
    value(1, "case(a < 0, \"minus\", true(), \"other\")", "other");
    value(3, "coalesce(missing, b, a)", "-1");
    value(1, "nullif(a, 3)", "-");
    value(1, "nullif(a, 4)", "3");
    value(1, "if(isnull(missing) AND isnotnull(a), 1, 0)", "1");
    value(
        2,
        "typeof(a) . typeof(b) . typeof(missing) . typeof(\"12\") . typeof(1=1)",
        "NumberStringInvalidStringBoolean",
    );
    value(2, "if(isnum(a) AND isstr(b) AND NOT isnum(b), \"yes\", \"no\")", "yes");
}

#[test]
fn numbers() {
    value(1, "abs(-a)", "3");
    value(1, "ceiling(2.1) + floor(2.9)", "5");
    value(1, "round(2.5) + round(-2.5)", "0");
    value(1, "round(3.14159, 2)", "3.14");
    value(1, "sqrt(16)", "4.0");
    value(1, "pow(2, 10)", "1024");
    value(1, "exp(0)", "1.0");
    value(1, "ln(exp(2))", "2.0");
    value(1, "log(1000)", "3.0");
    value(1, "log(8, 2)", "3.0");
    // No logarithm of zero; no value either.
    value(1, "log(0)", "-");
    value(1, "round(pi(), 4)", "3.1416");
    value(1, "exact(3.14 * 2)", "6.28");
}

#[test]
fn max_and_min_pass_over_nulls_and_put_text_above_numbers() {
    // Search Reference, max: "strings are greater than numbers".
    value(1, "max(1, a, missing, 2)", "3");
    value(1, "min(a, b, missing)", "3");
    value(1, "max(a, \"foo\", word)", "foo");
    value(1, "min(a, \"foo\")", "3");
    value(1, "max(missing, absent)", "-");
    value(1, "max('answers{}')", "x");
    value(1, "max(10, \"9\")", "10");
}

#[test]
fn texts() {
    value(1, "len(word)", "8");
    value(2, "len(word)", "3");
    value(1, "length(word)", "8");
    value(1, "len(a + b)", "1");
    value(1, "upper(word) . lower(word)", "SPLENDIDsplendid");
    value(1, "substr(word, 1, 3) . substr(\"chunk\", -3)", "Splunk");
    value(2, "substr(word, 2)", "öü");
    value(1, "trim(\"  x \") . ltrim(\"xxy\", \"x\") . rtrim(\"yxx\", \"x\")", "xyy");
    value(1, "replace(word, \"(.)l(.)\", \"\\2$\\1\")", "Se$pndid");
    value(1, "replace(ip, \"^(\\d+)\\.(\\d+)\\..*\", \"\\2/\\1\")", "168/192");
    value(1, "if(match(ip, \"^192\\.\"), 1, 0) + if(match(word, \"^splen\"), 10, 0)", "1");
    value(1, "if(like(word, \"%did\"), 1, 0)", "1");
    value(1, "if(cidrmatch(\"192.168.0.0/16\", ip), \"inside\", \"outside\")", "inside");
    value(1, "tonumber(\"ff\", 16) + tonumber(\"12\")", "267");
    value(1, "tonumber(word)", "-");
    value(
        1,
        "tostring(255, \"hex\") . tostring(12345.678, \"commas\") . tostring(93784, \"duration\")",
        "0xFF12,345.681+02:03:04",
    );
    value(1, "tostring(1 = 1)", "True");
}

#[test]
fn several_values() {
    value(1, "mvcount('answers{}')", "3");
    value(3, "mvcount('answers{}')", "-");
    value(1, "mvcount(word)", "1");
    value(1, "mvindex('answers{}', 1) . mvindex('answers{}', -1)", "longerlong");
    value(1, "mvindex('answers{}', 1, -1)", "[longer long]");
    value(1, "mvindex('answers{}', 7)", "-");
    value(1, "mvjoin('answers{}', \"+\")", "x+longer+long");
    value(1, "mvsort('answers{}')", "[long longer x]");
    value(1, "mvdedup(mvappend('answers{}', \"x\", word, missing))", "[x longer long Splendid]");
    value(1, "split(ip, \".\")", "[192 168 1 8]");
    value(1, "split(\"abc\", \"\")", "[a b c]");
    value(1, "upper('answers{}')", "[X LONGER LONG]");
    // Several values have no length (Search Reference, len).
    value(1, "len('answers{}')", "-");
    value(2, "len('answers{}')", "3");
}

#[test]
fn mvfilter_looks_at_each_value() {
    value(1, "mvfilter(len('answers{}') > 3)", "[longer long]");
    value(1, "mvfilter(match('answers{}', \"^x\") OR 'answers{}' = \"long\")", "[x long]");
    value(1, "mvfilter(len('answers{}') > 99)", "-");
    value(1, "mvfilter(missing > 1)", "-");
    assert_eq!(
        error(&events(), "search index=main | eval x=mvfilter(a > b)"),
        "error[gazehound::syntax]: `mvfilter` looks at one field, found 2\n  \
         search index=main | eval x=mvfilter(a > b)\n                             ~~~~~~~~~~~~~~~\n  \
         for example `mvfilter(len('answers{}') > 45)`"
    );
}

#[test]
fn times() {
    value(1, "strftime(_time, \"%Y-%m-%dT%H:%M:%S.%6N%z %Z %Q\")", "2021-12-08T23:38:23.513396+0000 UTC 513");
    value(2, "_time + 0.5", "2.5");
    assert_rows(&events(), "search index=main n=2 | eval _time=_time+1 | table _time", "_time\n1970-01-01 00:00:03");
}

#[test]
fn assignments_run_from_left_to_right() {
    assert_rows(&events(), "search index=main n=1 | eval x=a+1, y=x*2, a=y | table x y a", "x | y | a\n4 | 8 | 8");
}

#[test]
fn an_expression_without_a_value_makes_no_column() {
    let found = run(
        &events(),
        "search index=main | eval duration_ms = last_time_ms - first_time_ms, a=null() | fields a duration_ms n",
    );
    assert_eq!(found.frame.get_column_names(), ["n", "_raw", "_time"]);
    assert_eq!(
        notes(&found),
        [
            "warning: fields: no event has the field `a`",
            "warning: fields: no event has the field `duration_ms`",
            "info: eval: no event has the fields `first_time_ms` and `last_time_ms`, so `duration_ms` stays empty",
            "info: eval: no event gives `a` a value, so `a` stays empty",
        ]
    );
    let found = run(&events(), "search index=main | eval x = len(last_time_ms)");
    assert_eq!(notes(&found), ["info: eval: no event has the field `last_time_ms`, so `x` stays empty"]);
}

#[test]
fn what_cannot_be_computed_is_underlined() {
    let search = "search index=main | eval x = a > 2";
    assert_eq!(
        error(&events(), search),
        "error[gazehound::syntax]: `x` cannot be true or false: fields hold text and numbers\n  \
         search index=main | eval x = a > 2\n                               ~~~~~\n  \
         write `if(…, \"true\", \"false\")`"
    );
    assert_eq!(
        error(&events(), "search index=main | where len(word)"),
        "error[gazehound::syntax]: expected a condition, found a value\n  \
         search index=main | where len(word)\n                            ~~~~~~~~~\n  \
         compare it: for example `… > 0`, `… = \"text\"` or `isnotnull(…)`"
    );
    let wrong = error(&events(), "search index=main | where match(word, \"(\")");
    assert!(wrong.starts_with("error[gazehound::syntax]: `(` is no regular expression\n"), "{wrong}");
    let wrong = error(&events(), "search index=main | where match(word, \"a(?=b)\")");
    assert!(wrong.starts_with("error[gazehound::unsupported]: this regular expression needs what"), "{wrong}");
    let wrong = error(&events(), "search index=main | where cidrmatch(\"10.0.0.0/99\", ip)");
    assert!(wrong.contains("`10.0.0.0/99` is no network\n") && wrong.contains("a number from 0 to 32"), "{wrong}");
    let wrong = error(&events(), "search index=main | eval x=strftime(_time, word)");
    assert!(wrong.contains("the format of `strftime` must be a \"text\""), "{wrong}");
}

#[test]
fn a_missing_field_in_where_is_said() {
    let found = run(&events(), "search index=main | where wrod > 1");
    assert_eq!(
        notes(&found),
        [
            "warning: where: no event has the field `wrod`; fields like it: `word`",
            "warning: `where wrod > 1` kept none of 3 rows",
        ]
    );
}
