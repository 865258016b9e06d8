//! Import, the stored index, and what a broken one says.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use gazehound::events::Level;
use gazehound::index::{Catalog, ImportOptions, ImportReport, Index, Indexes, PartField, Store, import};
use gazehound::zeek::micros;
use polars::prelude::*;

use crate::folder::{Folder, gzip};
use crate::shared::shared;

fn try_import(from: &Path, catalog: &Catalog) -> gazehound::Result<ImportReport> {
    import(from, "lab", catalog, &ImportOptions::default())
}

fn frame(index: &Index, log: &str) -> DataFrame {
    let mut parts = index.parts.iter().filter(|part| part.log == log);
    let part = parts.next().unwrap_or_else(|| panic!("no part of {log}"));
    assert!(parts.next().is_none(), "one part of {log}");
    part.scan().unwrap().collect().unwrap()
}

fn texts(frame: &DataFrame, column: &str) -> Vec<Option<String>> {
    let series = frame.column(column).unwrap().as_materialized_series().clone();
    series.str().unwrap().iter().map(|value| value.map(str::to_owned)).collect()
}

/// Files below `folder` and what is in them.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    out
}

fn small_logs() -> Folder {
    let logs = Folder::new();
    logs.write("a/conn.log", "{\"ts\":10,\"uid\":\"C1\"}\n{\"ts\":30,\"uid\":\"C2\"}\n{\"uid\":\"C3\"}\n")
        .write("b/conn.log.gz", gzip(b"{\"ts\":30,\"uid\":\"C4\",\"tags\":[\"x\"]}\n{\"ts\":20,\"uid\":\"C5\"}\n"))
        .write("dns.log", "#path\tdns\n#fields\tts\tquery\n#types\ttime\tstring\n5\ta.example\n");
    logs
}

#[test]
fn an_import_is_found_again() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    try_import(logs.path(), &catalog).unwrap();
    assert_eq!(catalog.names().unwrap(), ["lab"]);

    let index = catalog.open("lab").unwrap();
    assert_eq!(index.name, "lab");
    let part = &index.parts[0];
    assert_eq!((part.sourcetype.as_str(), part.log.as_str(), part.host.as_str()), ("conn", "conn", "zeek"));
    assert_eq!((part.rows, part.time), (5, Some((10_000_000, 30_000_000))));
    let field = |name: &str, multivalue, events| PartField { name: name.into(), multivalue, events };
    assert_eq!(part.fields, [field("tags{}", true, 1), field("ts", false, 4), field("uid", false, 5)]);

    let conn = frame(&index, "conn");
    assert_eq!(conn.get_column_names(), ["_time", "_raw", "_serial", "source", "tags{}", "ts", "uid"]);
    let sources: Vec<_> = texts(&conn, "source").into_iter().flatten().collect();
    assert_eq!(sources, ["b/conn.log.gz", "a/conn.log", "b/conn.log.gz", "a/conn.log", "a/conn.log"]);
    let list = DataType::List(Box::new(DataType::String));
    let time = DataType::Datetime(TimeUnit::Microseconds, None);
    let text = || DataType::String;
    assert_eq!(conn.dtypes(), [time, text(), DataType::Int64, text(), list, text(), text()]);
}

#[test]
fn events_are_stored_newest_first_and_those_without_a_time_last() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    try_import(logs.path(), &catalog).unwrap();
    let uids: Vec<_> = texts(&frame(&catalog.open("lab").unwrap(), "conn"), "uid").into_iter().flatten().collect();
    // C2 and C4 have the same time: the later arrival comes first.
    assert_eq!(uids, ["C4", "C2", "C5", "C1", "C3"]);
}

#[test]
fn the_report_says_everything_once() {
    let (logs, home) = (small_logs(), Folder::new());
    logs.write("README.md", "about")
        .write("LICENSE", "free")
        .write("empty.log", "")
        .write("http.log", "#fields\tts\n#types\ttime\n")
        .write("story.log", "Once upon\x1b[31m a time\n")
        .write("weird.log", "{\"ts\":1,\"source\":\"TCP\"}\nEVCXR_BEGIN_CONTENT\n");
    let report = try_import(logs.path(), &Catalog::at(home.path())).unwrap();
    assert_eq!(report.total(), 7);
    assert_eq!(report.unreadable(), 2);
    assert_eq!(
        report.to_string(),
        "imported 7 events from 4 files as index `lab`\n  \
         conn 5, dns 1, weird 1\n  \
         warning: 2 lines are no JSON and were left out; first `story.log:1`\n  \
         warning: 1 file called a log holds no event; first `story.log`\n  \
         note: 1 event has no time (`ts` is missing or is no time); first `a/conn.log:3`\n  \
         note: `source` of a log is the field `extracted_source`, since Splunk has a field of that name itself\n  \
         skipped, a header without events: `http.log`\n  \
         skipped, empty: `empty.log`\n  \
         skipped, no line is an event: `story.log`\n  \
         skipped, not a log by its name: `LICENSE`, `README.md`"
    );
}

#[test]
fn every_search_can_say_what_the_import_could_not_read() {
    let (logs, home) = (small_logs(), Folder::new());
    logs.write("ssl.log", "{\"ts\":1}\n{\"ts\":");
    let catalog = Catalog::at(home.path());
    let report = try_import(logs.path(), &catalog).unwrap();
    let notes = catalog.open("lab").unwrap().notes;
    assert_eq!(notes, report.notes);
    assert_eq!(notes[0].level, Level::Warning);
    assert_eq!(notes[0].text, "1 line is no JSON and was left out; first `ssl.log:2`");
}

#[test]
fn a_report_of_hostile_file_names_is_harmless() {
    let (logs, home) = (small_logs(), Folder::new());
    logs.write("EVCXR_BEGIN_CONTENT\u{202e}.log", "no");
    let report = try_import(logs.path(), &Catalog::at(home.path())).unwrap().to_string();
    assert!(!report.contains("EVCXR_") && !report.contains('\u{202e}'), "{report}");
    assert!(report.contains("EVCXR\\u{5f}BEGIN_CONTENT\\u{202e}.log"), "{report}");
}

#[test]
fn one_file_can_be_imported_whatever_its_name() {
    let (logs, home) = (Folder::new(), Folder::new());
    logs.write("export.txt", "{\"ts\":1,\"_path\":\"conn\"}\n");
    let report = try_import(&logs.path().join("export.txt"), &Catalog::at(home.path())).unwrap();
    assert_eq!(report.events, [("conn".to_owned(), 1)]);
}

#[test]
fn sourcetypes_and_host_are_options() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    let options = ImportOptions::default().host("sensor").sourcetype("conn", "dns-2").sourcetype("dns", "dns-2");
    import(logs.path(), "lab", &catalog, &options).unwrap();
    let index = catalog.open("lab").unwrap();
    let parts: Vec<_> = index.parts.iter().map(|p| (p.sourcetype.as_str(), p.log.as_str(), p.host.as_str())).collect();
    assert_eq!(parts, [("dns-2", "conn", "sensor"), ("dns-2", "dns", "sensor")]);
}

#[test]
fn a_large_log_becomes_several_parts() {
    let (logs, home) = (Folder::new(), Folder::new());
    let lines: String = (0..1_000).map(|n| format!("{{\"ts\":{n}}}\n")).collect();
    logs.write("conn.log", lines);
    let catalog = Catalog::at(home.path());
    let options = ImportOptions { part_bytes: 4_000, ..ImportOptions::default() };
    import(logs.path(), "lab", &catalog, &options).unwrap();
    let index = catalog.open("lab").unwrap();
    assert!(index.parts.len() > 2, "{} parts", index.parts.len());
    assert_eq!(index.parts.iter().map(|part| part.rows).sum::<u64>(), 1_000);
    let ranges: Vec<_> = index.parts.iter().filter_map(|part| part.time).collect();
    assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0), "{ranges:?}");
}

#[test]
fn the_same_logs_give_the_same_bytes() {
    let logs = small_logs();
    let written: Vec<BTreeMap<PathBuf, Vec<u8>>> = (0..2)
        .map(|_| {
            let home = Folder::new();
            try_import(logs.path(), &Catalog::at(home.path())).unwrap();
            let strip = |path: PathBuf| path.strip_prefix(home.path()).unwrap().to_owned();
            files(home.path()).into_iter().map(|(path, bytes)| (strip(path), bytes)).collect()
        })
        .collect();
    assert_eq!(written[0], written[1]);
    let names: Vec<String> = written[0].keys().map(|path| path.to_string_lossy().into_owned()).collect();
    assert_eq!(names, [".lab.lock", "lab/1/0-conn.parquet", "lab/1/1-dns.parquet", "lab/index.json"]);
}

#[test]
fn an_import_replaces_and_leaves_nothing_behind() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    try_import(logs.path(), &catalog).unwrap();
    let before = catalog.open("lab").unwrap();
    let again = Folder::new();
    again.write("ssl.log", "{\"ts\":1}\n");
    try_import(again.path(), &catalog).unwrap();
    let after = catalog.open("lab").unwrap();
    assert_eq!(after.parts.iter().map(|part| part.log.as_str()).collect::<Vec<_>>(), ["ssl"]);
    assert_eq!(files(&home.path().join("lab")).len(), 2);

    let Store::Parquet(path) = &before.parts[0].store else { panic!("stored") };
    let Err(error) = before.parts[0].scan() else { panic!("gone") };
    assert!(error.is_not_found());
    assert_eq!(
        error.to_string(),
        format!(
            "error[gazehound::not-found]: `{}` is gone: the index was imported again or deleted\n  open it anew",
            path.display()
        )
    );
}

#[test]
fn an_import_that_breaks_off_changes_nothing() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    try_import(logs.path(), &catalog).unwrap();
    let before = files(home.path());
    let events = frame(&catalog.open("lab").unwrap(), "conn");

    let mut writer = catalog.create("lab").unwrap();
    writer.part("conn", "conn", "zeek", &events).unwrap();
    assert_eq!(catalog.open("lab").unwrap().parts.len(), 2, "the old index is whole meanwhile");
    drop(writer);
    assert_eq!(files(home.path()), before);

    // What a killed process leaves behind is no index, and the next import clears it.
    home.write("lab/.importing/0-conn.parquet", "half");
    home.write("other/.importing/0-conn.parquet", "half");
    assert_eq!(catalog.names().unwrap(), ["lab"]);
    try_import(logs.path(), &catalog).unwrap();
    assert!(!home.path().join("lab/.importing").exists());
}

#[test]
fn a_new_index_that_breaks_off_does_not_exist() {
    let home = Folder::new();
    let catalog = Catalog::at(home.path());
    drop(catalog.create("lab").unwrap());
    assert_eq!(catalog.names().unwrap(), [""; 0]);
    assert!(!home.path().join("lab").exists());
}

#[test]
fn a_part_needs_its_columns() {
    let home = Folder::new();
    let mut writer = Catalog::at(home.path()).create("lab").unwrap();
    let events = df!("_raw" => ["x"]).unwrap();
    assert_eq!(
        writer.part("conn", "conn", "zeek", &events).unwrap_err().to_string(),
        "error[gazehound::input]: events have no column `_time`, expected _time, _raw, _serial, source"
    );
}

#[test]
fn opening_reads_no_events() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    try_import(logs.path(), &catalog).unwrap();
    let path = home.path().join("lab/1/0-conn.parquet");
    let length = fs::metadata(&path).unwrap().len();
    fs::write(&path, vec![0; usize::try_from(length).unwrap()]).unwrap();
    assert_eq!(catalog.open("lab").unwrap().parts[0].rows, 5);
}

#[test]
fn a_damaged_index_says_so_and_what_to_do() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    let folder = home.path().join("lab");
    let json = folder.join("index.json");
    let part = folder.join("1/0-conn.parquet");
    let message = |change: &dyn Fn()| {
        let _ = fs::remove_dir_all(&folder);
        try_import(logs.path(), &catalog).unwrap();
        change();
        let error = catalog.open("lab").unwrap_err();
        assert!(error.is_input());
        error.to_string().strip_prefix("error[gazehound::input]: ").unwrap().to_owned()
    };
    let advice = format!("\n  import it again, or delete `{}`", folder.display());

    let edit =
        |from: &str, to: &str| fs::write(&json, fs::read_to_string(&json).unwrap().replacen(from, to, 1)).unwrap();
    assert_eq!(
        message(&|| edit("\"format\": 1", "\"format\": 99")),
        format!("the index `lab` has format 99, this version reads format 1{advice}")
    );
    assert_eq!(
        message(&|| fs::remove_file(&part).unwrap()),
        format!("the index `lab` is damaged: `{}` is gone{advice}", part.display())
    );
    let shortened = message(&|| fs::write(&part, "short").unwrap());
    assert!(shortened.contains("has 5 bytes, was written with "), "{shortened}");
    let cut = message(&|| fs::write(&json, "{").unwrap());
    assert!(cut.starts_with(&format!("`{}` is damaged: ", json.display())) && cut.ends_with(&advice), "{cut}");
    assert_eq!(
        message(&|| edit("\"rows\"", "\"lines\"")),
        format!("`{}` is damaged: something is missing in it{advice}", json.display())
    );
}

#[test]
fn no_logs_no_index() {
    let home = Folder::new();
    let catalog = Catalog::at(home.path().join("indexes"));
    let missing = home.path().join("missing");
    let error = try_import(&missing, &catalog).unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(
        error.to_string(),
        format!("error[gazehound::not-found]: no folder `{}`\n  expected a folder of Zeek logs", missing.display())
    );

    let logs = Folder::new();
    let expected =
        "\n  expected logs such as `conn.log`, `ssl.log.gz` or `dns.json`, with JSON lines or a `#fields` header";
    let message = || try_import(logs.path(), &catalog).unwrap_err().to_string();
    let first = format!("error[gazehound::not-found]: no Zeek event in `{}`{expected}", logs.path().display());
    assert_eq!(message(), first);
    for n in 0..4 {
        logs.write(&format!("note{n}.txt"), "text");
    }
    logs.write("conn.log", "");
    let named = "\n  skipped `conn.log`: empty\n  skipped `note0.txt`: not a log by its name\n  \
                 skipped `note1.txt`: not a log by its name\n  and 2 more files";
    assert_eq!(message(), format!("{first}{named}"));
    assert_eq!(catalog.names().unwrap(), [""; 0]);
}

#[test]
fn names_of_indexes() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    for name in ["", "../lab", "a/b", "a\\b", "Lab", "_internal", "-x", "a b", ".lab", "é"] {
        let error = import(logs.path(), name, &catalog, &ImportOptions::default()).unwrap_err();
        assert!(error.is_input());
        assert_eq!(
            error.to_string(),
            format!(
                "error[gazehound::input]: `{name}` cannot be the name of an index\n  \
                 expected lower-case letters, digits, `_` and `-`, with a letter or digit first, at most 80"
            )
        );
    }
    assert!(files(home.path()).is_empty());
}

#[test]
fn an_unknown_index_says_which_there_are() {
    let (logs, home) = (small_logs(), Folder::new());
    let catalog = Catalog::at(home.path());
    let message = || catalog.open("nope").unwrap_err().to_string();
    assert_eq!(
        message(),
        format!(
            "error[gazehound::not-found]: no index `nope`\n  there are none in `{}` yet: import a folder of logs",
            home.path().display()
        )
    );
    import(logs.path(), "b-2", &catalog, &ImportOptions::default()).unwrap();
    import(logs.path(), "a_1", &catalog, &ImportOptions::default()).unwrap();
    assert_eq!(message(), "error[gazehound::not-found]: no index `nope`\n  there are `a_1`, `b-2`");
    catalog.delete("a_1").unwrap();
    assert_eq!(catalog.names().unwrap(), ["b-2"]);
    assert!(catalog.delete("a_1").unwrap_err().is_not_found());
}

#[test]
fn a_link_in_a_circle_ends() {
    let (logs, home) = (small_logs(), Folder::new());
    #[cfg(unix)]
    std::os::unix::fs::symlink(logs.path(), logs.path().join("current.log")).unwrap();
    let report = try_import(logs.path(), &Catalog::at(home.path())).unwrap();
    assert_eq!(report.total(), 6);
}

/// The index of a folder of `../shared/data`, in a home of its own.
fn real(path: &str) -> Option<(Folder, Index, ImportReport)> {
    let logs = shared(&format!("data/{path}"))?;
    let home = Folder::new();
    let catalog = Catalog::at(home.path());
    let report = try_import(&logs, &catalog).unwrap();
    let index = catalog.open("lab").unwrap();
    Some((home, index, report))
}

fn count(index: &Index, log: &str, field: &str, value: &str) -> usize {
    texts(&frame(index, log), field).iter().filter(|found| found.as_deref() == Some(value)).count()
}

fn rows(index: &Index, log: &str) -> u64 {
    index.parts.iter().filter(|part| part.log == log).map(|part| part.rows).sum()
}

#[test]
fn wrccdc_has_its_counts_in_both_formats() {
    for format in ["wrccdc-2018/zeek-json", "wrccdc-2018/zeek-default"] {
        let Some((_home, index, report)) = real(format) else { return };
        assert_eq!(report.unreadable(), 0, "{report}");
        assert_eq!(report.total(), 158_439);
        for (log, events) in [("ssl", 49_474), ("dns", 53_615), ("ntlm", 422), ("smb_files", 13), ("smb_mapping", 393)]
        {
            assert_eq!(rows(&index, log), events, "{log}");
        }
        assert_eq!(count(&index, "ssl", "validation_status", "self signed certificate"), 1_339);
        assert_eq!(count(&index, "ssl", "validation_status", "self signed certificate in certificate chain"), 1);
        let long =
            texts(&frame(&index, "dns"), "query").iter().flatten().filter(|query| query.chars().count() > 25).count();
        assert_eq!(long, 5_599);
    }
}

/// A value as both formats can write it: times and numbers to six decimals.
fn common(value: &str) -> String {
    let number = match micros(value) {
        Some(time) if value.contains('T') => Some(time as f64 / 1e6),
        _ => value.parse::<f64>().ok(),
    };
    let Some(number) = number.filter(|number| number.is_finite()) else { return value.to_owned() };
    let text = format!("{number:.6}");
    if text == "-0.000000" { text[1..].to_owned() } else { text }
}

/// Every event of a log as sorted `field=value` texts, sorted.
fn events(index: &Index, log: &str) -> Vec<Vec<String>> {
    let frame = frame(index, log);
    let mut events = vec![Vec::new(); frame.height()];
    for column in frame.columns() {
        let name = column.name().as_str();
        // `_path` and `_write_ts` are added by the JSON writer alone.
        if ["_time", "_raw", "_serial", "source", "_path", "_write_ts"].contains(&name) {
            continue;
        }
        let series = column.as_materialized_series();
        for (row, event) in events.iter_mut().enumerate() {
            let values: Vec<String> = match series.dtype() {
                DataType::List(_) => series
                    .list()
                    .unwrap()
                    .get_as_series(row)
                    .map_or_else(Vec::new, |values| values.str().unwrap().iter().flatten().map(common).collect()),
                _ => series.str().unwrap().get(row).map(common).into_iter().collect(),
            };
            // A set of one empty text is written like an empty set in the tab-separated format.
            if !values.is_empty() && !(name.ends_with("{}") && values == [""]) {
                event.push(format!("{name}={}", values.join("|")));
            }
        }
    }
    events.sort();
    events
}

#[test]
fn the_same_traffic_in_both_formats_gives_the_same_events() {
    let (Some((_a, json, _)), Some((_b, tsv, _))) = (real("wrccdc-2018/zeek-json"), real("wrccdc-2018/zeek-default"))
    else {
        return;
    };
    let logs = |index: &Index| index.parts.iter().map(|part| part.log.clone()).collect::<Vec<_>>();
    assert_eq!(logs(&json), logs(&tsv));
    for log in logs(&json) {
        let (json, tsv) = (events(&json, &log), events(&tsv, &log));
        assert_eq!(json.len(), tsv.len(), "{log}");
        let different = json.iter().zip(&tsv).find(|(a, b)| a != b);
        assert!(different.is_none(), "{log}: {different:?}");
    }
}

#[test]
fn apt29_has_its_self_signed_certificates() {
    let Some((_home, index, report)) = real("apt29-day1") else { return };
    assert_eq!(report.total(), 2_140);
    assert_eq!(rows(&index, "ssl"), 378);
    assert_eq!(count(&index, "ssl", "validation_status", "self signed certificate"), 378);
    assert_eq!(frame(&index, "ssl").column("id.orig_h").unwrap().null_count(), 0);
    assert_eq!(count(&index, "smb_files", "action", "SMB::FILE_OPEN"), 12);
}

#[test]
fn labelled_logs_are_read() {
    let Some((_home, index, report)) = real("stratosphere-012") else { return };
    assert_eq!(report.total(), 6_314);
    assert_eq!(count(&index, "ssl", "validation_status", "certificate has expired"), 2);
    assert_eq!(frame(&index, "ssl").column("label").unwrap().null_count(), 0);
}

#[test]
fn dns_exfiltration_has_its_queries() {
    let Some((_home, index, _)) = real("dns-exfil-base64") else { return };
    let queries = texts(&frame(&index, "dns"), "query");
    assert_eq!(queries.len(), 8_025);
    assert_eq!(queries.iter().flatten().filter(|query| query.ends_with(".mrhaha.net")).count(), 1_236);
    assert_eq!(queries.iter().flatten().filter(|query| query.chars().count() > 25).count(), 3_334);
}

#[test]
fn every_folder_of_real_logs_imports() {
    for folder in ["zeek-3.2", "rita", "zat", "zeek-baselines"] {
        let Some((_home, index, report)) = real(folder) else { return };
        assert!(index.parts.len() > 5, "{folder}: {report}");
    }
    let Some((_home, _, truncated)) = real("rita/truncated") else { return };
    let notes: Vec<&str> = truncated.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(
        notes,
        [
            "1 line is no JSON and was left out; first `conn_json.log:4`",
            "59 tab-separated lines without a `#fields` header above were left out; first `conn_top.log:1`",
            "1 line with more or fewer columns than the header's fields was left out; first `conn.log:67`",
            "1 file called a log holds no event; first `conn_top.log`",
        ]
    );
}
