//! Functions of `eval` beside those that `exec_eval` tests, and of `stats`; expected values are from Splunk's Search
//! Reference where it prints one, from C and from the standards otherwise.

use super::exec::{Memory, assert_found, assert_rows, error, main, part};

fn events() -> Memory {
    main(vec![part(
        "x",
        "x",
        &[
            r#"{"n":"1","ts":1639006703.513396,"a":"3","b":"4","user":"ann","ip":"10.20.30.120","net":"10.20.0.0/16","date":"2021-12-08 23:38:23.513","j":"{\"id\":7,\"name\":\"ann\",\"id.orig_h\":\"10.0.0.1\",\"tags\":[\"x\",\"y\"],\"sub\":[{\"k\":1.50},{\"k\":2}]}","mv":["b","a","b"],"nums":["1","2","30"]}"#,
            r#"{"n":"2","ts":86400,"a":"2.50","b":"zero","user":"bob","ip":"nowhere","net":"all","date":"never","j":"no","mv":["one"]}"#,
            r#"{"n":"3","ts":90000,"a":"-1"}"#,
        ],
    )])
}

/// The values of expressions in the event `n`.
#[track_caller]
fn values(n: u8, cases: &[(&str, &str)]) {
    let events = events();
    for (expression, expected) in cases {
        let search = format!("search index=main n={n} | eval x={expression} | table x");
        assert_rows(&events, &search, &format!("x\n{expected}"));
    }
}

#[test]
fn kinds_of_values() {
    values(
        2,
        &[
            ("typeof(12) . typeof(\"string\") . typeof(1==2) . typeof(badfield)", "NumberStringBooleanInvalid"),
            ("if(isint(a), 1, 0) . if(isint(3), 1, 0) . if(isint(\"3\"), 1, 0)", "010"),
            ("if(isbool(a), 1, 0) . if(isbool(a > 1), 1, 0)", "01"),
            ("if(isnum(b), 1, 0) . if(isstr(b), 1, 0) . if(isnum(missing), 1, 0)", "010"),
        ],
    );
}

#[test]
fn conditions() {
    values(
        1,
        &[
            ("validate(isint(a), \"a is no integer\", a > 5, \"a is small\", b > 5, \"b is small\")", "a is small"),
            ("validate(isint(a), \"no integer\")", "-"),
            ("if(searchmatch(\"user=ANN a<4\"), \"yes\", \"no\")", "yes"),
            ("if(searchmatch(\"user=bob OR user=c*\"), \"yes\", \"no\")", "no"),
            ("if(cidrmatch(net, ip), \"in\", \"out\")", "in"),
            ("if(in(user, \"bob\", \"ann\"), 1, 0)", "1"),
            ("if(true() XOR false(), 1, 0)", "1"),
        ],
    );
    values(2, &[("if(cidrmatch(net, ip), \"in\", \"out\")", "out")]);
    values(3, &[("if(cidrmatch(net, ip), \"in\", \"out\")", "out")]);
    assert_found(&events(), "| where searchmatch(\"n=2\") OR searchmatch(\"ann\")", "1 2");
}

#[test]
fn conversions() {
    values(
        1,
        &[
            // Search Reference, ipmask, printf, tostring, tonumber.
            ("ipmask(\"255.255.255.0\", \"10.20.30.120\")", "10.20.30.0"),
            ("ipmask(\"0.255.0.244\", ip)", "0.20.0.112"),
            ("ipmask(\"255.0.0.0\", user)", "-"),
            (
                "printf(\"%s is %d%%, %05.1f|%-6s|%+d|%x|%X|%o|%c\", user, 12.9, 3.14159, a, 5, 255, 255, 8, \"word\")",
                "ann is 12%, 003.1|3     |+5|ff|FF|10|w",
            ),
            (
                "printf(\"%'d %e %.3e %g %g %G\", 1234567, 12345.678, 0.00012, 0.00001234, 1234567, 0.1)",
                "1,234,567 1.234568e+04 1.200e-04 1.234e-05 1.23457e+06 0.1",
            ),
            ("printf(\"|%*d|%.*f\", 4, 7, 2, 1.005)", "|   7|1.00"),
            ("printf(\"%d\", missing)", "-"),
            ("printf(\"plain\")", "plain"),
            ("tostring(615, \"duration\")", "00:10:15"),
            ("tostring(15, \"hex\")", "0xF"),
            ("tostring(12345.6789, \"commas\")", "12,345.68"),
            ("tostring(1==1)", "True"),
            ("tonumber(\"0A4\", 16)", "164"),
        ],
    );
    assert_eq!(
        error(&events(), "search index=main | eval x=printf(\"%d %s\", a)"),
        "error[gazehound::syntax]: the format of `printf` asks for 2 values, found 1\n  \
         search index=main | eval x=printf(\"%d %s\", a)\n                             ~~~~~~~~~~~~~~~~~~\n  \
         each `%` conversion takes one value, each `*` one more"
    );
    assert!(
        error(&events(), "search index=main | eval x=printf(\"%q\", a)").contains("`printf` has no conversion `%q`")
    );
}

#[test]
fn hashes() {
    // RFC 1321, A.5; FIPS 180-4's examples of `abc`.
    values(
        1,
        &[
            ("md5(\"abc\")", "900150983cd24fb0d6963f7d28e17f72"),
            ("md5(\"\")", "d41d8cd98f00b204e9800998ecf8427e"),
            ("sha1(\"abc\")", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("sha256(\"abc\")", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("substr(sha512(\"abc\"), 1, 32)", "ddaf35a193617abacc417349ae204131"),
            ("md5(missing)", "-"),
        ],
    );
}

#[test]
fn times() {
    values(
        1,
        &[
            ("strftime(_time, \"%F %T.%3N\")", "2021-12-08 23:38:23.513"),
            ("strftime(_time, \"%N\")", "513396000"),
            ("strftime(_time, \"%6N %Q %9Q\")", "513396 513 513396000"),
            ("strftime(_time, \"%s %z %Z %:z %Ez\")", "1639006703 +0000 UTC +00:00 +0"),
            (
                "strftime(_time, \"%a %A %b %B %d %e %H %I %j %k %l %M %m %p %S %U %V %w %y %Y %%\")",
                "Wed Wednesday Dec December 08  8 23 11 342 23 11 38 12 PM 23 49 49 3 21 2021 %",
            ),
            (
                "strftime(_time, \"%c|%x|%X|%D|%R|%v|%+\")",
                "Wed Dec  8 23:38:23 2021|12/08/2021|23:38:23|12/08/21|23:38| 8-Dec-2021|Wed Dec  8 23:38:23 UTC 2021",
            ),
            ("strftime(strptime(date, \"%Y-%m-%d %H:%M:%S.%N\"), \"%F %T.%3N\")", "2021-12-08 23:38:23.513"),
            ("strptime(\"2021-12-08\", \"%Y-%m-%d\")", "1638921600"),
            ("strptime(\"2021-12-08 and more\", \"%F\")", "1638921600"),
            ("strptime(\"Dec  8 2021 11:38:23 PM\", \"%b %d %Y %I:%M:%S %p\")", "1639006703"),
            ("strptime(\"Wednesday, 8 December 21 12:00 am\", \"%A, %e %B %y %I:%M %p\")", "1638921600"),
            ("strptime(\"2021-12-09T01:38:23.5+02:00\", \"%Y-%m-%dT%H:%M:%S.%1N%z\")", "1639006703.5"),
            ("strptime(\"2021-12-08T23:38:23Z\", \"%Y-%m-%dT%H:%M:%SZ\")", "1639006703"),
            ("strptime(\"23:38 UTC 342 2021\", \"%R %Z %j %Y\")", "1639006680"),
            ("strptime(\"1639006703.25\", \"%s.%N\")", "1639006703.25"),
            ("strptime(\"2021-02-30\", \"%F\")", "-"),
            ("strptime(\"2021-02\", \"%Y-%m\")", "-"),
            ("strptime(\"13 PM\", \"%I %p\")", "-"),
            ("strptime(\"10:00\", \"%H:%M\") - relative_time(now(), \"@d\")", "36000"),
            ("relative_time(_time, \"-1d@d\")", "1638835200"),
            ("relative_time(1639006703, \"@w1\")", "1638748800"),
            ("relative_time(1639006703, \"+1mon@mon-1s\")", "1640995199"),
            ("if(now() = floor(time()) AND now() > 1700000000, 1, 0)", "1"),
        ],
    );
    values(2, &[("strptime(date, \"%F\")", "-"), ("strptime(missing, \"%F\")", "-")]);
    for (call, message) in [
        ("relative_time(_time, \"yesterday\")", "`yesterday` is no distance in time\n"),
        ("relative_time(_time, \"1639006703\")", "`1639006703` is no distance in time\n"),
        ("strptime(date, \"%Y-%q\")", "`strptime` cannot read `%q`\n"),
        ("strftime(_time, date)", "the format of `strftime` must be a \"text\"\n"),
    ] {
        let found = error(&events(), &format!("search index=main | eval x={call}"));
        assert!(found.starts_with(&format!("error[gazehound::syntax]: {message}")), "{found}");
    }
}

#[test]
fn mathematics() {
    values(
        1,
        &[
            ("sum(a, b, \"x\", 'nums{}')", "40"),
            ("avg(a, b, missing)", "3.5"),
            ("sum(user)", "-"),
            ("round(sin(pi() / 2) + cos(0) + tan(0), 9)", "2.0"),
            ("round(asin(1) + acos(1) + atan(1), 6)", "2.356194"),
            ("round(atan2(1, 2), 6)", "0.463648"),
            ("round(sinh(1) + cosh(1) - exp(1) + tanh(0), 9)", "0.0"),
            ("round(asinh(1) + acosh(2) + atanh(0.5), 6)", "2.747638"),
            ("hypot(a, b)", "5.0"),
            ("acos(2)", "-"),
            ("sigfig(1.00*1111)", "1110"),
            ("sigfig(123.456 + 1.2)", "124.7"),
            ("sigfig(10 / 3.0)", "3.3"),
            ("sigfig(a * 0.1234)", "0.4"),
            ("bit_and(12, 10) . \" \" . bit_or(12, 10) . \" \" . bit_xor(12, 10)", "8 14 6"),
            ("bit_not(5, 7) . \" \" . bit_shift_left(3, 2) . \" \" . bit_shift_right(12, 2)", "2 12 3"),
            ("bit_and(1.5, 1)", "-"),
            ("if(random() >= 0 AND random() < 2147483648, 1, 0)", "1"),
        ],
    );
    let search = "search index=main | eval r=random(), s=random() | where r != s | dedup r | stats count";
    assert_rows(&events(), search, "count\n3");
}

#[test]
fn several_values() {
    values(
        1,
        &[
            ("mvfind('mv{}', \"^a\")", "1"),
            ("mvfind('mv{}', \"z\")", "-"),
            ("mvmap('nums{}', 'nums{}' * a)", "[3 6 90]"),
            ("mvmap('mv{}', user . \":\" . 'mv{}')", "[ann:b ann:a ann:b]"),
            ("mvmap('nums{}', if('nums{}' > 1, 'nums{}', null()))", "[2 30]"),
            ("mvmap('mv{}', \"same\")", "[same same same]"),
            ("mvmap(missing, missing + 1)", "-"),
            ("mvrange(1, 11, 2)", "[1 3 5 7 9]"),
            ("mvrange(3, 0, -1)", "[3 2 1]"),
            ("mvrange(0, 200000, \"1d\")", "[0 86400 172800]"),
            ("mvrange(5, 5)", "-"),
            ("mvreverse('nums{}')", "[30 2 1]"),
            ("mvzip('mv{}', 'nums{}')", "[b,1 a,2 b,30]"),
            ("mvzip('mv{}', user, \"|\")", "[b|ann]"),
            ("mvzip('mv{}', missing)", "-"),
            ("commands(\"search foo | stats count | sort count\")", "[search stats sort]"),
            ("commands(\"a \\\"|\\\" [search b | fields c] | head 5\")", "[search head]"),
            ("split(\"a;b;c\", \";\")", "[a b c]"),
        ],
    );
    assert_eq!(
        error(&events(), "search index=main | eval x=mvmap(a . b, 1)"),
        "error[gazehound::syntax]: `mvmap` goes through one field, found 2\n  \
         search index=main | eval x=mvmap(a . b, 1)\n                             ~~~~~~~~~~~~~~~\n  \
         for example `mvmap('answers{}', len('answers{}'))`"
    );
    assert!(
        error(&events(), "search index=main | eval x=mvrange(0, 1e12)")
            .contains("`mvrange` would make more than 100,000 values")
    );
}

#[test]
fn texts() {
    values(
        1,
        &[
            (
                "urldecode(\"http%3A%2F%2Fwww.splunk.com%2Fdownload%3Fr%3Dheader\")",
                "http://www.splunk.com/download?r=header",
            ),
            ("urldecode(\"50%25 %zz%4\")", "50% %zz%4"),
            ("trim(\"xxannxx\", \"x\") . rtrim(\"annn\", substr(user, 3))", "anna"),
            ("upper('mv{}')", "[B A B]"),
        ],
    );
}

#[test]
fn json() {
    values(
        1,
        &[
            (
                "json_object(\"name\", user, \"a\", a, \"half\", 0.5, \"ok\", a > 1, \"none\", missing, \"mv\", 'mv{}', \"twelve\", \"12\")",
                r#"{"name":"ann","a":3,"half":0.5,"ok":true,"none":null,"mv":["b","a","b"],"twelve":"12"}"#,
            ),
            ("json_object()", "{}"),
            ("json_array(\"ann\", a, json_object(\"k\", 1))", r#"["ann",3,{"k":1}]"#),
            ("json_array()", "[]"),
            ("json_extract(j, \"name\")", "ann"),
            ("json_extract(j, \"tags{1}\")", "y"),
            ("json_extract(j, \"tags{-1}\")", "y"),
            ("json_extract(j, \"tags{}\")", r#"["x","y"]"#),
            ("json_extract(j, \"sub{}.k\")", "[1.50,2]"),
            ("json_extract(j, \"id.orig_h\")", "10.0.0.1"),
            ("json_extract_exact(j, \"id.orig_h\")", "10.0.0.1"),
            ("json_extract(j, \"id\", \"nope\")", "[7,null]"),
            ("json_extract(j, \"nope\")", "-"),
            ("json_extract(user)", "-"),
            ("json_extract(\"[1, 2]\")", "[1,2]"),
            ("json_keys(j)", r#"["id","name","id.orig_h","tags","sub"]"#),
            ("json_array_to_mv(json_extract(j, \"tags\"))", "[x y]"),
            ("json_array_to_mv(json_extract(j, \"tags\"), true())", r#"["x" "y"]"#),
            ("mv_to_json_array('mv{}')", r#"["b","a","b"]"#),
            ("mv_to_json_array('nums{}')", r#"["1","2","30"]"#),
            ("mv_to_json_array('nums{}', true())", "[1,2,30]"),
            ("json_set(\"{}\", \"a.b\", 1, \"c\", user)", r#"{"a":{"b":1},"c":"ann"}"#),
            ("json_set_exact(\"{}\", \"a.b\", 1)", r#"{"a.b":1}"#),
            ("json_set(\"[1,2]\", \"{0}\", \"x\")", r#"["x",2]"#),
            ("json_append(\"{\\\"a\\\":[1]}\", \"a\", json_array(2, 3))", r#"{"a":[1,[2,3]]}"#),
            ("json_extend(\"{\\\"a\\\":[1]}\", \"a\", json_array(2, 3))", r#"{"a":[1,2,3]}"#),
            ("json_append(\"{\\\"a\\\":1}\", \"a\", 2)", r#"{"a":[1,2]}"#),
            ("json_delete(\"{\\\"a\\\":{\\\"b\\\":1,\\\"c\\\":2},\\\"d\\\":3}\", \"a.b\", \"d\")", r#"{"a":{"c":2}}"#),
            ("if(json_valid(j), 1, 0) . if(json_valid(user), 1, 0)", "10"),
            ("json(\"{ \\\"a\\\" : 1 }\") . \"\"", r#"{"a":1}"#),
            ("json(user)", "-"),
            ("spath(j, \"sub{}.k\")", "[1.50 2]"),
            ("spath(j, \"name\")", "ann"),
            ("spath(_raw, \"mv{0}\")", "b"),
        ],
    );
    assert!(
        error(&events(), "search index=main | eval x=spath(\"<a>1</a>\", \"a\")")
            .starts_with("error[gazehound::unsupported]: `spath` reads JSON only: this value is XML\n")
    );
}

fn numbers() -> Memory {
    let lines: Vec<String> = (1..=20)
        .map(|i| {
            format!(r#"{{"n":"{i}","ts":{},"x":"{}","g":"{}"}}"#, i * 10, i * i, if i <= 4 { "few" } else { "many" })
        })
        .collect();
    main(vec![part("x", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>())])
}

#[test]
fn percentiles_are_values_of_the_field() {
    // Nearest rank: place floor(percent / 100 · count), from 0 (limits.conf, `[stats] perc_method`).
    assert_rows(
        &numbers(),
        "search index=main | stats perc95(x) p50(x) median(x) exactperc99.9(x) upperperc0(x) perc100(x) perc25(x) AS low",
        "perc95(x) | p50(x) | median(x) | exactperc99.9(x) | upperperc0(x) | perc100(x) | low
         400 | 121 | 121 | 400 | 1 | 400 | 36",
    );
    assert_rows(
        &numbers(),
        "search index=main | stats p50(x) AS half by g",
        "g | half
         few | 9
         many | 169",
    );
    assert_rows(&numbers(), "search index=main | stats p50(g)", "p50(g)\n-");
}

#[test]
fn deviations_and_squares() {
    assert_rows(
        &numbers(),
        "search index=main g=few | eval y=2*n | stats sumsq(n) var(n) varp(y) estdc(g) estdc_error(g) c(x) mean(n)",
        "sumsq(n) | var(n) | varp(y) | estdc(g) | estdc_error(g) | c(x) | mean(n)
         30 | 1.6666666666666667 | 5.0 | 1 | 0 | 4 | 2.5",
    );
    assert_rows(
        &numbers(),
        "search index=main g=few | stats stdev(n) stdevp(n) AS population",
        "stdev(n) | population
         1.2909944487358056 | 1.118033988749895",
    );
}

#[test]
fn times_of_values() {
    assert_rows(
        &numbers(),
        "search index=main | stats earliest_time(x) latest_time(x) rate(n) earliest(n) latest(n) by g",
        "g | earliest_time(x) | latest_time(x) | rate(n) | earliest(n) | latest(n)
         few | 10.0 | 40.0 | 0.1 | 1 | 4
         many | 50.0 | 200.0 | 0.1 | 5 | 20",
    );
    assert_rows(
        &numbers(),
        "search index=main n=1 | stats rate(n) latest_time(none)",
        "rate(n) | latest_time(none)\n- | -",
    );
}
