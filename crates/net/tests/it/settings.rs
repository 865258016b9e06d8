//! Explicit value, environment, `.env`, in this order.

use std::fs;
use std::path::PathBuf;

use gazehound_net::{Result, Settings};

/// A folder with the file `.env`, and a folder below it.
fn folder(name: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("gazehound-settings-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("below")).expect("a writable folder");
    fs::write(folder.join(".env"), text).expect("a writable folder");
    folder
}

fn read(name: &str, text: &str) -> Result<Settings> {
    let folder = folder(name, text);
    let settings = Settings::read_at(&folder.join("below"));
    fs::remove_dir_all(&folder).expect("it was made here");
    settings
}

#[test]
fn the_nearest_file_above_is_read() {
    let text = "\u{feff}# who\nGH_A=one\nexport GH_B = 'two $x ${Y} # no comment'\nGH_C=\"a\\\"b\\\\c\\n\\d\" # comment\n\
                GH_D=with blanks # comment\nGH_E=pa#ss$word\nGH_F=\n";
    let settings = read("values", text).expect("readable");
    let value = |name: &str| settings.get(name).unwrap_or_default();
    assert_eq!(value("GH_A"), "one");
    assert_eq!(value("GH_B"), "two $x ${Y} # no comment");
    assert_eq!(value("GH_C"), "a\"b\\c\n\\d");
    assert_eq!(value("GH_D"), "with blanks");
    assert_eq!(value("GH_E"), "pa#ss$word");
    assert_eq!(settings.get("GH_F"), None);
}

#[test]
fn the_environment_comes_before_the_file_and_a_given_value_before_both() {
    // PATH is set wherever tests run.
    let settings = read("order", "PATH=from the file\nGH_G=from the file\n").expect("readable");
    assert_eq!(settings.get("PATH"), std::env::var("PATH").ok());
    assert_eq!(settings.get("GH_G").as_deref(), Some("from the file"));
    let settings = settings.with("PATH", "given").with("GH_G", "");
    assert_eq!(settings.get("PATH").as_deref(), Some("given"));
    assert_eq!(settings.get("GH_G").as_deref(), Some("from the file"), "an empty value counts as none");
    assert_eq!(Settings::given_only().get("PATH"), None);
}

#[test]
fn a_bad_line_is_named_and_not_shown() {
    let says = |text: &str| {
        let message = read("bad", text).expect_err("a bad line").to_string();
        message.split_once("/.env`, ").expect("the path first").1.to_owned()
    };
    assert_eq!(says("A=1\nhunter2\n"), "line 2: expected `NAME=value`");
    assert_eq!(says("hun ter=2\n"), "line 1: expected `NAME=value`, with a name of letters, digits and `_`");
    assert_eq!(says("A='hunter2\n"), "line 1: the single quote is never closed");
    assert_eq!(says("A=\"hunter2\n"), "line 1: the double quote is never closed");
    assert_eq!(says("A='hunter'2\n"), "line 1: text follows the closing quote");
    assert_eq!(
        says("A=${HUNTER}\n"),
        "line 1: `${…}` is not replaced here\n  write the value itself; in single quotes `${` stands for itself"
    );
}

#[test]
fn no_value_shows_in_debug() {
    let settings = read("debug", "GH_H=hunter2\n").expect("readable").with("GH_I", "hunter3");
    let text = format!("{settings:?}");
    assert!(text.contains("GH_H") && text.contains("GH_I") && !text.contains("hunter"), "{text}");
}
