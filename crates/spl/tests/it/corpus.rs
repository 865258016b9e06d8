//! Searches written by many hands: Splunk's public detections.

use gazehound_spl::{Macros, Source, parse};

use crate::masterclass::shared;

/// The macros that the detections come with, and the built-in ones.
fn macros(text: &str) -> Macros {
    let mut macros = Macros::none();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let arguments: Vec<&str> =
            row["arguments"].as_array().into_iter().flatten().filter_map(|a| a.as_str()).collect();
        macros.define(
            row["name"].as_str().expect("a name"),
            &arguments,
            row["definition"].as_str().unwrap_or_default(),
        );
    }
    // Our own words for what is built in.
    for (name, arguments, text) in Macros::BUILT_IN {
        macros.define(name, arguments, text);
    }
    macros
}

#[test]
fn detections_parse_or_say_what_is_not_run() {
    let Some(folder) = shared().map(|shared| shared.join("data/spl-corpus")) else { return };
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the corpus");
    let macros = macros(&read("macros.jsonl"));
    let (mut all, mut parsed, mut unsupported, mut failed) = (0, 0, 0, Vec::new());
    for line in read("detections.jsonl").lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let search = row["search"].as_str().expect("a search");
        all += 1;
        let source = match Source::expand(search, &macros) {
            Ok(source) => source,
            Err(error) => {
                failed.push(format!("{}: {error}", row["name"]));
                continue;
            }
        };
        match source.parse() {
            Ok(tree) => {
                parsed += 1;
                assert_eq!(parse(&tree.to_string()).as_ref(), Ok(&tree), "{search}\n{tree}");
            }
            Err(error) if error.is_unsupported() => unsupported += 1,
            Err(error) => failed.push(format!("{}: {error}", row["name"])),
        }
    }
    println!("{parsed} parsed, {unsupported} use what this version does not run, {} failed", failed.len());
    println!("{}", failed.join("\n\n"));
    assert!(parsed * 100 >= all * 97, "{parsed} of {all}");
}
