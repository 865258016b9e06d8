//! The reader of Zeek's logs: each dialect, each kind of bad input, the findings word for word.

use gazehound::zeek::{Batch, Kind, Outcome, Reader, micros};
use polars::prelude::*;

use crate::folder::{Folder, gzip};

/// What came of reading `text` as the file `source`.
struct Read {
    outcome: Outcome,
    batches: Vec<Batch>,
    findings: Vec<String>,
}

fn read_in_batches(source: &str, text: &[u8], batch_bytes: usize) -> Read {
    let mut batches = Vec::new();
    let mut sink = |batch: Batch| -> gazehound::Result<()> {
        batches.push(batch);
        Ok(())
    };
    let mut reader = Reader::new(batch_bytes, &mut sink);
    let mut input = text;
    let outcome = reader.lines(&mut input, source).unwrap();
    let findings = reader.finish().unwrap().iter().map(ToString::to_string).collect();
    Read { outcome, batches, findings }
}

fn read(source: &str, text: impl AsRef<[u8]>) -> Read {
    read_in_batches(source, text.as_ref(), usize::MAX)
}

/// The fields of each event of the only log, as `name=value`; several values are joined with `|`.
fn fields(read: &Read) -> Vec<String> {
    assert_eq!(read.batches.len(), 1, "one log");
    let events = &read.batches[0].events;
    (0..events.height()).map(|row| event(events, row)).collect()
}

fn event(events: &DataFrame, row: usize) -> String {
    let mut out = Vec::new();
    for column in events.columns() {
        let name = column.name().as_str();
        if ["_time", "_raw", "_serial", "source"].contains(&name) {
            continue;
        }
        let series = column.as_materialized_series();
        let value = match series.dtype() {
            DataType::List(_) => series
                .list()
                .unwrap()
                .get_as_series(row)
                .map(|values| values.str().unwrap().iter().flatten().collect::<Vec<_>>().join("|")),
            _ => series.str().unwrap().get(row).map(str::to_owned),
        };
        out.extend(value.map(|value| format!("{name}={value}")));
    }
    out.join(" ")
}

fn times(read: &Read) -> Vec<Option<i64>> {
    let time = read.batches[0].events.column("_time").unwrap().as_materialized_series().to_physical_repr().into_owned();
    time.i64().unwrap().iter().collect()
}

fn raws(read: &Read) -> Vec<String> {
    let raw = read.batches[0].events.column("_raw").unwrap().as_materialized_series().clone();
    raw.str().unwrap().iter().flatten().map(str::to_owned).collect()
}

#[test]
fn json_is_flattened_and_numbers_keep_their_text() {
    let read = read(
        "dns.log",
        concat!(
            r#"{"ts":1.0,"id.orig_h":"10.0.0.1","id":{"resp_h":"10.0.0.2"},"answers":["a","b"],"TTLs":[60.000000,1e3],"#,
            r#""a":[{"b":1,"c":"x"},{"b":2}],"deep":[[1],[2,3]],"AA":false,"none":null,"empty":[],"text":"","n":-0.10E+2}"#,
            "\n",
        ),
    );
    assert_eq!(read.findings, [""; 0]);
    assert_eq!(
        fields(&read),
        ["AA=false TTLs{}=60.000000|1e3 answers{}=a|b a{}.b=1|2 a{}.c=x deep{}{}=1|2|3 \
          id.orig_h=10.0.0.1 id.resp_h=10.0.0.2 n=-0.10E+2 text= ts=1.0"]
    );
}

#[test]
fn json_escapes() {
    let read = read("x.log", r#"{"ts":1,"a":"q\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud800.","b\u0063":"d"}"#);
    assert_eq!(fields(&read), ["a=q\"\\/\u{8}\u{c}\n\r\té😀\u{fffd}. bc=d ts=1"]);
}

#[test]
fn tsv_follows_its_header_which_may_change() {
    let text = "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tdns\n#open\t2020\n\
        #fields\tts\tuid\tAA\tanswers\ttags\tquery\n#types\ttime\tstring\tbool\tvector[string]\tset[enum]\tstring\n\
        1.5\tC1\tT\ta,b\\x2cc,-\t(empty)\tx\\x09y\\\\z\\x00\\xc3\\xa9\\xff\\q\n\
        2.5\tC2\tF\t-\tp\t(empty)\n\
        #close\t2020\n\
        #fields\tts\trejected\n#types\ttime\tbool\n3.5\tF\n";
    let read = read("whatever.log", text);
    assert_eq!(read.findings, [""; 0]);
    assert_eq!(read.batches[0].log, "dns");
    assert_eq!(
        fields(&read),
        [
            "AA=true answers{}=a|b,c query=x\ty\\z\\x00é\\xff\\q ts=1.5 uid=C1",
            "AA=false query= tags{}=p ts=2.5 uid=C2",
            "rejected=false ts=3.5",
        ]
    );
    assert_eq!(times(&read), [Some(1_500_000), Some(2_500_000), Some(3_500_000)]);
}

#[test]
fn tsv_with_another_separator_and_without_types() {
    let read = read("x.log", "#separator ,\n#set_separator,;\n#fields,ts,a\n1,b\n");
    assert_eq!(fields(&read), ["a=b ts=1"]);
}

#[test]
fn the_two_formats_give_the_same_fields() {
    let json = read(
        "ssl.log",
        r#"{"_path":"ssl","ts":1.25,"id.orig_h":"::1","established":true,"cert_chain_fuids":["F1","F2"],"client":[],"sni":"","n":3}"#,
    );
    let tsv = read(
        "ssl.log",
        "#path\tssl\n#fields\t_path\tts\tid.orig_h\testablished\tcert_chain_fuids\tclient\tsni\tn\tnone\n\
         #types\tstring\ttime\taddr\tbool\tvector[string]\tvector[string]\tstring\tcount\tstring\n\
         ssl\t1.25\t::1\tT\tF1,F2\t(empty)\t(empty)\t3\t-\n",
    );
    assert_eq!(fields(&json), fields(&tsv));
    assert_eq!(times(&json), times(&tsv));
    assert_eq!(json.batches[0].events.get_column_names(), tsv.batches[0].events.get_column_names());
}

#[test]
fn the_ids_of_a_connection_have_one_name() {
    let text = "{\"ts\":1,\"id_orig_h\":\"a\",\"id_orig_p\":1,\"id_resp_h\":\"b\",\"id_resp_p\":2,\"orig_l2_addr\":\"x\"}\n\
        {\"ts\":2,\"id.orig_h\":\"c\",\"id_orig\":\"kept\"}\n";
    assert_eq!(
        fields(&read("conn.log", text)),
        ["id.orig_h=a id.orig_p=1 id.resp_h=b id.resp_p=2 orig_l2_addr=x ts=1", "id.orig_h=c id_orig=kept ts=2"]
    );
}

#[test]
fn fields_that_splunk_has_itself_are_renamed() {
    let read = read("http.log", r#"{"ts":1,"host":"a.example","source":"SMB","_time":"x","extracted_host":"twice"}"#);
    assert_eq!(fields(&read), ["extracted__time=x extracted_host=a.example extracted_source=SMB ts=1"]);
    assert_eq!(read.findings, ["1 event has a field twice: only the first value was kept; first `http.log:1`"]);
}

#[test]
fn an_event_says_its_log_else_the_file_does() {
    let named = read("other.log", "{\"ts\":1,\"_path\":\"ssl\",\"@stream\":\"dns\"}\n");
    assert_eq!(named.batches[0].log, "ssl");
    let stream = read("other.log", "{\"@stream\":\"dns\",\"ts\":1}\n");
    assert_eq!(stream.batches[0].log, "dns");
    for (file, log) in [
        ("2024-04-19/conn.00:00:00-01:00:00.log.gz", "conn"),
        ("NASHUA_conn.log", "conn"),
        ("NASHUA_smb_files.log", "smb_files"),
        ("smb_files_20180516_0700.log", "smb_files"),
        ("dns.ed448.log", "dns"),
        ("open_conn.log", "open_conn"),
        ("ssl-all.log", "ssl"),
        ("conn.log.labeled", "conn"),
        ("my.own.log", "my"),
        ("unheard.log", "unheard"),
    ] {
        assert_eq!(read(file, "{\"ts\":1}").batches[0].log, log, "{file}");
    }
}

#[test]
fn one_file_may_hold_several_logs() {
    let text = "{\"ts\":1,\"_path\":\"dns\"}\n{\"ts\":2,\"_path\":\"conn\"}\n{\"ts\":3,\"_path\":\"dns\"}\n";
    let logs: Vec<(String, usize)> =
        read("all.json", text).batches.iter().map(|batch| (batch.log.clone(), batch.events.height())).collect();
    assert_eq!(logs, [("conn".to_owned(), 1), ("dns".to_owned(), 2)]);
}

#[test]
fn a_log_name_is_no_path() {
    let read = read("conn.log", r#"{"ts":1,"_path":"../../etc/passwd"}"#);
    assert_eq!(read.batches[0].log, "conn");
    assert_eq!(
        read.findings,
        ["1 event has a `_path` or `@stream` that names no log: the file's name was used; first `conn.log:1`"]
    );
}

#[test]
fn events_that_name_logs_without_end_go_to_the_files_log_and_are_counted() {
    let lines: String = (0..258).map(|log| format!("{{\"_path\":\"log{log}\",\"ts\":1}}\n")).collect();
    let read = read("conn.log", lines);
    assert_eq!(read.batches.len(), 257);
    let conn = read.batches.iter().find(|batch| batch.log == "conn").unwrap();
    assert_eq!(conn.events.height(), 2);
    assert_eq!(
        read.findings,
        ["2 events beyond the first 256 logs that events name have the file's name for a log; first `conn.log:257`"]
    );
}

#[test]
fn time_stamps() {
    for (text, expected) in [
        ("1521911720.624556", Some(1_521_911_720_624_556)),
        ("1588205199.82437", Some(1_588_205_199_824_370)),
        ("1521911720.6245565", Some(1_521_911_720_624_557)),
        ("1521911720624", Some(1_521_911_720_624_000)),
        ("1.5219e+09", Some(1_521_900_000_000_000)),
        ("0", Some(0)),
        ("-1.5", Some(-1_500_000)),
        ("2018-03-24T17:15:20.624556Z", Some(1_521_911_720_624_556)),
        ("2018-03-24T17:15:20", Some(1_521_911_720_000_000)),
        ("2018-03-24 17:15:20.5+0000", Some(1_521_911_720_500_000)),
        ("2018-03-24T19:15:20+02:00", Some(1_521_911_720_000_000)),
        ("2000-02-29T00:00:00Z", Some(951_782_400_000_000)),
        ("2018-02-29T00:00:00Z", None),
        ("2018-13-01T00:00:00Z", None),
        ("2018-03-24T17:15:20é", None),
        ("XXXXXXXXXX.XXXXXX", None),
        ("99999999999999999999", None),
        ("", None),
        ("-", None),
    ] {
        assert_eq!(micros(text), expected, "{text}");
    }
}

#[test]
fn an_event_without_a_time_is_kept_and_counted() {
    let read =
        read("loaded_scripts.log", "{\"name\":\"a\"}\n{\"name\":\"b\",\"ts\":\"soon\"}\n{\"name\":\"c\",\"ts\":1}\n");
    assert_eq!(times(&read), [None, None, Some(1_000_000)]);
    assert_eq!(read.findings, ["2 events have no time (`ts` is missing or is no time); first `loaded_scripts.log:1`"]);
}

#[test]
fn lines_that_are_no_event_are_counted() {
    let deep = "[".repeat(100) + &"]".repeat(100);
    let text = format!(
        "{{\"ts\":1}}\nLorem ipsum\n{{\"ts\":2\n[1,2]\n\"text\"\n{{\"ts\":3,\"x\":{deep}}}\n1.5\tC1\t10.0.0.1\n\n   \n{{\"ts\":4}}\n{{\"ts\":01}}\n"
    );
    let read = read("conn.log", text);
    assert_eq!(read.outcome, Outcome::Events(2));
    assert_eq!(times(&read), [Some(1_000_000), Some(4_000_000)]);
    assert_eq!(
        read.findings,
        [
            "3 lines are no JSON and were left out; first `conn.log:2`",
            "2 lines are JSON but no object and were left out; first `conn.log:4`",
            "1 line of JSON nested deeper than 64 levels was left out; first `conn.log:6`",
            "1 tab-separated line without a `#fields` header above was left out; first `conn.log:7`",
        ]
    );
}

#[test]
fn columns_and_types_that_do_not_fit() {
    let read = read("x.log", "#fields\tts\ta\tb\n#types\ttime\twidget\tset[gadget]\n1\tx\ty,z\n2\tx\n3\tx\ty\tz\n");
    assert_eq!(fields(&read), ["a=x b{}=y|z ts=1"]);
    assert_eq!(
        read.findings,
        [
            "2 lines with more or fewer columns than the header's fields were left out; first `x.log:4`",
            "the type `widget` of `a` is unknown: read as text; first `x.log:2`",
            "the type `set[gadget]` of `b` is unknown: read as text; first `x.log:2`",
        ]
    );
}

#[test]
fn odd_bytes_are_kept() {
    let mut text = b"\xef\xbb\xbf#fields\tts\ta\r\n#types\ttime\tstring\r\n1\tx\0y\r\n2\t".to_vec();
    text.extend(b"\xff\xfe\r\n");
    let read = read("x.log", text);
    assert_eq!(fields(&read), ["a=x\0y ts=1", "a=\u{fffd}\u{fffd} ts=2"]);
    assert_eq!(raws(&read), ["1\tx\0y", "2\t\u{fffd}\u{fffd}"]);
    assert_eq!(
        read.findings,
        [
            "1 line holds NUL bytes, which were kept; first `x.log:3`",
            "1 line is not UTF-8: U+FFFD stands for what cannot be read; first `x.log:4`",
        ]
    );
}

#[test]
fn what_looks_like_a_marker_or_markup_is_text_like_any_other() {
    let line = r#"{"ts":1,"query":"EVCXR_BEGIN_CONTENT text/html</script>\u001b[31m"}"#;
    let read = read("dns.log", line);
    assert_eq!(fields(&read), ["query=EVCXR_BEGIN_CONTENT text/html</script>\u{1b}[31m ts=1"]);
    assert_eq!(raws(&read), [line]);
}

#[test]
fn files_without_events() {
    assert_eq!(read("x.log", "").outcome, Outcome::Empty);
    assert_eq!(read("x.log", "#fields\tts\n#types\ttime\n#close\t1\n").outcome, Outcome::HeaderOnly);
    let text = read("conn-summary.log", "Total\n  - Connections\n");
    assert_eq!(text.outcome, Outcome::NotALog);
    assert_eq!(
        text.findings,
        [
            "2 lines are no JSON and were left out; first `conn-summary.log:1`",
            "1 file called a log holds no event; first `conn-summary.log`",
        ]
    );
}

/// The outcome and the findings of reading one file of these bytes.
fn read_file(bytes: &[u8]) -> (Outcome, u64, Vec<String>) {
    let folder = Folder::new();
    folder.write("conn.log.gz", bytes);
    let mut events = 0;
    let mut sink = |batch: Batch| -> gazehound::Result<()> {
        events += batch.events.height() as u64;
        Ok(())
    };
    let mut reader = Reader::new(usize::MAX, &mut sink);
    let outcome = reader.file(&folder.path().join("conn.log.gz"), "conn.log.gz").unwrap();
    let findings = reader.finish().unwrap().iter().map(ToString::to_string).collect();
    (outcome, events, findings)
}

#[test]
fn gzip_of_several_members_is_one_log() {
    let mut bytes = gzip(b"{\"ts\":1}\n{\"ts\":2}\n");
    bytes.extend(gzip(b"{\"ts\":3}\n"));
    assert_eq!(read_file(&bytes), (Outcome::Events(3), 3, Vec::new()));
}

#[test]
fn of_a_gzip_that_breaks_off_the_whole_lines_are_kept() {
    let text: String = (0..20_000).map(|n| format!("{{\"ts\":{n},\"uid\":\"C{}\"}}\n", n * 7_919 % 20_011)).collect();
    let whole = gzip(text.as_bytes());
    let (outcome, events, findings) = read_file(&whole[..whole.len() / 2]);
    assert_eq!(outcome, Outcome::Events(events));
    assert!((5_000..15_000).contains(&events), "{events} events");
    assert_eq!(findings.len(), 1);
    let expected = "1 file could be read in part only (the gzip data breaks off); first `conn.log.gz:";
    assert!(findings[0].starts_with(expected), "{}", findings[0]);
}

#[test]
fn a_damaged_gzip_is_read_up_to_the_damage() {
    let text: String = (0..20_000).map(|n| format!("{{\"ts\":{n},\"uid\":\"C{}\"}}\n", n * 7_919 % 20_011)).collect();
    let mut bytes = gzip(text.as_bytes());
    let middle = bytes.len() / 2;
    bytes[middle..middle + 64].fill(0xff);
    let (outcome, _, findings) = read_file(&bytes);
    assert!(matches!(outcome, Outcome::Events(1_000..20_000)), "{outcome:?}");
    assert!(findings.iter().any(|finding| finding.starts_with("1 file could be read in part only (")), "{findings:?}");
}

#[test]
fn other_packers_are_named() {
    let (outcome, _, findings) = read_file(b"\x28\xb5\x2f\xfd rest");
    assert_eq!(outcome, Outcome::Packed("zstd"));
    assert_eq!(findings, ["1 file packed with zstd was left out (unpack, or pack with gzip); first `conn.log.gz`"]);
}

#[test]
fn a_line_without_end_does_not_fill_the_memory() {
    let mut text = b"{\"ts\":1}\n{\"x\":\"".to_vec();
    text.resize(20 << 20, b'a');
    text.extend(b"\"}\n{\"ts\":2}");
    let read = read("conn.log", text);
    assert_eq!(read.outcome, Outcome::Events(2));
    assert_eq!(read.findings, ["1 line longer than 16 MiB was left out; first `conn.log:2`"]);
}

#[test]
fn a_log_with_fields_without_end_keeps_the_first() {
    let text: String = (0..2_100).map(|n| format!("{{\"f{n}\":1}}\n")).collect();
    let read = read("x.log", text);
    assert_eq!(read.batches[0].events.width(), 4 + 2_000);
    assert_eq!(read.batches[0].events.height(), 2_100);
    assert_eq!(
        read.findings[1],
        "100 events have fields beyond a log's first 2,000, kept in `_raw` only; first `x.log:2001`"
    );
}

#[test]
fn memory_is_bounded_by_the_batch_and_nothing_is_lost() {
    let text: String = (0..1_000)
        .map(|n| format!("{{\"ts\":{n},\"_path\":\"{}\"}}\n", if n % 10 == 0 { "dns" } else { "conn" }))
        .collect();
    let read = read_in_batches("all.json", text.as_bytes(), 5_000);
    assert!(read.batches.len() > 4, "{} batches", read.batches.len());
    let mut serials = Vec::new();
    for batch in &read.batches {
        let raw: usize = batch
            .events
            .column("_raw")
            .unwrap()
            .as_materialized_series()
            .str()
            .unwrap()
            .iter()
            .flatten()
            .map(str::len)
            .sum();
        assert!(raw <= 5_000 + 40, "{raw} bytes in a batch");
        let serial = batch.events.column("_serial").unwrap().as_materialized_series().clone();
        serials.extend(serial.i64().unwrap().iter().flatten());
    }
    serials.sort_unstable();
    assert_eq!(serials, (0..1_000).collect::<Vec<i64>>());
}

#[test]
fn findings_know_which_lines_are_lost() {
    assert!(Kind::NotJson.is_unreadable());
    assert!(Kind::WrongCount.is_unreadable());
    assert!(!Kind::Nul.is_unreadable());
    assert!(!Kind::NoTime.is_unreadable());
}
