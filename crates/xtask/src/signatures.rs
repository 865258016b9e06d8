//! `cargo xtask signatures`: what the kernel's rust-analyzer is shown in place of the engine.
//!
//! ```text
//! sources ──rustdoc──▶ JSON ──library──▶ items by path ──exports──▶ names in public ──write──▶ signatures.rs, signatures/polars.rs
//! ```
//!
//! A kernel infers the type of every `let` of a cell with its own rust-analyzer. Polars' sources take it ten seconds to
//! read; their signatures, and those of crate `gazehound`, a moment.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::call::{self, Result, step};
use crate::engine::{self, Engine};
use crate::place;

mod define;
mod exports;
mod library;
mod print;
mod select;
mod write;

use library::Library;

/// Crates whose items the signatures name.
const DOCUMENTED: [&str; 13] = [
    "gazehound",
    "gazehound-net",
    "gazehound-spl",
    "polars",
    "polars-core",
    "polars-error",
    "polars-io",
    "polars-lazy",
    "polars-ops",
    "polars-plan",
    "polars-schema",
    "polars-time",
    "polars-utils",
];

/// The command: writes the signatures, or with `--check` says whether they are what the sources make.
pub(crate) fn signatures(rest: &[String]) -> Result<()> {
    let check = match rest {
        [] => false,
        [option] if option == "--check" => true,
        _ => return Err(format!("`signatures` takes no `{}`\n  expected `--check` or nothing", rest.join(" "))),
    };
    // A folder of its own: with unstable options on, build scripts may find other features.
    let engine = engine::engine()?;
    let folder = engine.target_dir().join("signatures");
    let engine = engine.into_folder(folder);
    let library = Library::read(&document(&engine)?)?;
    let files = write::files(&library)?;
    let scratch = engine.target_dir().join("written");
    // What the last run wrote there may have been more.
    if scratch.exists() {
        std::fs::remove_dir_all(&scratch).map_err(|error| format!("cannot remove `{}`: {error}", scratch.display()))?;
    }
    for (name, text) in &files {
        call::write(&scratch.join(name), text)?;
    }
    format(&scratch, files.keys())?;
    compile(&scratch)?;
    let source = place::workspace().join("crates/notebook/src");
    for name in files.keys() {
        let (made, there) = (call::read(&scratch.join(name))?, source.join(name));
        if !check {
            call::write(&there, &made)?;
        } else if std::fs::read_to_string(&there).is_ok_and(|text| text != made) || !there.exists() {
            return Err(format!(
                "`{}` is not what the sources make\n  run `cargo xtask signatures` and commit what it writes",
                there.display()
            ));
        }
    }
    Ok(())
}

/// Runs rustdoc for its JSON: two minutes the first time, for the dependencies' metadata, then seconds.
fn document(engine: &Engine) -> Result<Vec<PathBuf>> {
    let folder = engine.target_dir().join(engine.host()).join("doc");
    let file = |name: &str| folder.join(format!("{}.json", name.replace('-', "_")));
    // Cargo looks for pages, finds none, and calls everything stale. But Polars changes with these files only.
    let pins = ["Cargo.lock", "Cargo.toml", "rust-toolchain.toml", "crates/gazehound/Cargo.toml"];
    let pinned = pins.iter().filter_map(|pin| changed(&place::workspace().join(pin))).max();
    let is_fresh =
        |name: &str| !name.starts_with("gazehound") && changed(&file(name)).is_some_and(|made| Some(made) > pinned);
    if !folder.exists() {
        step("signatures: cargo doc (2 minutes the first time)");
    }
    let mut command = engine.cargo("doc");
    command
        .args(["--no-deps", "--quiet"])
        .args(DOCUMENTED.iter().filter(|name| !is_fresh(name)).flat_map(|name| ["--package", name]))
        // JSON is not stable: the pinned compiler writes the format that the pinned `rustdoc-types` reads.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTDOCFLAGS", "-Zunstable-options --output-format=json --cap-lints=allow");
    call::show("rustdoc", &mut command, "")?;
    Ok(DOCUMENTED.iter().map(|name| file(name)).collect())
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

fn format<'a>(folder: &Path, names: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut command = Command::new("rustfmt");
    command
        .args(["--edition", "2024", "--config-path"])
        .arg(place::workspace().join("rustfmt.toml"))
        .args(names.map(|name| folder.join(name)))
        .current_dir(place::workspace());
    call::quiet("rustfmt", &mut command, "`rustup component add rustfmt`").map(drop)
}

/// Every path must resolve and every type be whole: rust-analyzer would be silent about one that is not.
fn compile(folder: &Path) -> Result<()> {
    let mut command = Command::new("rustc");
    command
        .args(["--edition", "2024", "--crate-type", "lib", "--crate-name", "gazehound", "--emit", "metadata"])
        .arg("--out-dir")
        .arg(folder)
        .arg(folder.join("lib.rs"))
        .current_dir(place::workspace());
    call::write(&folder.join("lib.rs"), "mod signatures;\npub use signatures::*;\n")?;
    call::quiet(
        "compiling the signatures",
        &mut command,
        "the generator wrote what is no Rust: mend `xtask/src/signatures`",
    )
    .map(drop)
}
