//! Searches written by many hands: Splunk's public detections.

use gazehound_spl::parse;

use crate::masterclass::shared;

/// Macros live on a server; here each becomes a term, or a `search` for one where it stands as a command.
fn without_macros(search: &str) -> String {
    let code: String = search.split("```").step_by(2).collect();
    let mut out = String::new();
    for (i, piece) in code.split('`').enumerate() {
        match (i % 2, out.trim_end().ends_with('|')) {
            (0, _) => out.push_str(piece),
            (_, true) => out.push_str("search macro"),
            (_, false) => out.push_str("macro"),
        }
    }
    out
}

#[test]
fn detections_parse_or_say_what_is_not_run() {
    let Some(file) = shared().map(|shared| shared.join("data/spl-corpus/detections.jsonl")) else { return };
    let text = std::fs::read_to_string(file).expect("the corpus");
    let (mut parsed, mut unsupported, mut failed) = (0, 0, Vec::new());
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let search = row["search"].as_str().expect("a search");
        // As published: with macros none of them runs, and each says so.
        assert!(parse(search).is_err_and(|error| error.is_unsupported()), "{search}");
        match parse(&without_macros(search)) {
            Ok(tree) => {
                parsed += 1;
                assert_eq!(parse(&tree.to_string()).as_ref(), Ok(&tree), "{search}\n{tree}");
            }
            Err(error) if error.is_unsupported() => unsupported += 1,
            Err(error) => failed.push(format!("{}: {error}", row["name"])),
        }
    }
    println!("{parsed} parsed, {unsupported} use what this version does not run, {} failed", failed.len());
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
    assert!(parsed > 300 && parsed + unsupported > 1300);
}
