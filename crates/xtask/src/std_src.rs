//! The standard library as the kernel reads it: the user's own sources, without what no type of a cell depends on.
//!
//! The kernel's rust-analyzer reads every file of the standard library at each start and again at the first `:dep`, and
//! asks cargo for the dependencies of all of it. More than half of that is `stdarch`, the intrinsics of every processor
//! there is; tests and crates for other platforms are most of the rest. So the set-up copies four crates and the hash table
//! that `HashMap` is made of, with manifests that name nothing else, and the kernel is shown the copy (`RUST_SRC_PATH`).

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::call::{self, Result, step};
use crate::{engine, place, rust_src};

/// Another number makes a new copy: for changes of what is copied.
const VERSION: u32 = 1;

/// Each crate and the crates it depends on, by cargo's rules.
const CRATES: [(&str, &[&str]); 5] = [
    ("core", &[]),
    ("alloc", &["core"]),
    ("hashbrown", &["core", "alloc"]),
    ("std", &["core", "alloc", "hashbrown"]),
    ("proc_macro", &["core", "std"]),
];

/// The copy for the pinned compiler.
pub(crate) fn folder() -> Result<PathBuf> {
    Ok(place::tools()?.join(format!("std-{}-{VERSION}", engine::engine()?.release())))
}

/// Whether the copy is there and whole.
pub(crate) fn find() -> Option<PathBuf> {
    folder().ok().filter(|folder| folder.join("Cargo.lock").is_file())
}

/// Makes the copy where it is missing.
pub(crate) fn ensure() -> Result<()> {
    rust_src::ensure()?;
    if find().is_some() {
        return Ok(());
    }
    let library = rust_src::find().ok_or_else(|| format!("there are no sources to copy\n  {}", rust_src::GET))?;
    let target = folder()?;
    step(&format!("standard library: the part that a cell's types need → {}", target.display()));
    // Somewhere else first: a copy that was stopped half way is no copy.
    let half = target.with_extension("new");
    if half.exists() {
        std::fs::remove_dir_all(&half).map_err(|error| format!("cannot remove `{}`: {error}", half.display()))?;
    }
    for (name, dependencies) in CRATES {
        let from = if name == "hashbrown" { hashbrown(&library)? } else { library.join(name) };
        copy(&from.join("src"), &half.join(name).join("src"))?;
        call::write(&half.join(name).join("Cargo.toml"), &manifest(name, dependencies))?;
    }
    // rust-analyzer takes the dependencies of the crate `sysroot` for those that every crate has.
    call::write(&half.join("sysroot/src/lib.rs"), "")?;
    call::write(&half.join("sysroot/Cargo.toml"), &manifest("sysroot", &["std", "proc_macro"]))?;
    call::write(&half.join("Cargo.toml"), "[workspace]\nresolver = \"2\"\nmembers = [\"std\", \"sysroot\"]\n")?;
    let mut lock = engine::clean(Command::new(engine::cargo()));
    lock.args(["generate-lockfile", "--offline", "--manifest-path"]).arg(half.join("Cargo.toml"));
    call::quiet("locking the copy of the standard library", lock.current_dir(place::workspace()), "")?;
    std::fs::rename(&half, &target)
        .map_err(|error| format!("cannot rename `{}` to `{}`: {error}", half.display(), target.display()))
}

fn manifest(name: &str, dependencies: &[&str]) -> String {
    // hashbrown asks by these features which of its own it is to offer to the standard library.
    let features = match name {
        "hashbrown" => {
            "[features]\ndefault = [\"nightly\", \"rustc-dep-of-std\"]\nnightly = []\nrustc-dep-of-std = []\n\n"
        }
        _ => "",
    };
    let edition = if name == "hashbrown" { 2021 } else { 2024 };
    let dependencies: String =
        dependencies.iter().map(|name| format!("{name} = {{ path = \"../{name}\" }}\n")).collect();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n{features}[dependencies]\n{dependencies}"
    )
}

/// The sources of hashbrown, of the version that the standard library locks; fetched where cargo has not got them.
fn hashbrown(library: &Path) -> Result<PathBuf> {
    let mut metadata = engine::clean(Command::new(engine::cargo()));
    metadata
        .args(["metadata", "--format-version=1", "--locked", "--manifest-path"])
        .arg(library.join("Cargo.toml"))
        // The library's manifests use unstable features; rust-analyzer reads them in the same way.
        .env("__CARGO_TEST_CHANNEL_OVERRIDE_DO_NOT_USE_THIS", "nightly")
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(place::workspace());
    let text = call::quiet("asking for the standard library's dependencies", &mut metadata, "it needs crates.io once")?;
    let answer: Value = serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = answer["packages"].as_array().into_iter().flatten();
    packages
        .filter(|package| package["name"] == "hashbrown")
        .filter_map(|package| Some(Path::new(package["manifest_path"].as_str()?).parent()?.to_owned()))
        .next()
        .ok_or_else(|| "the standard library has no dependency `hashbrown`".to_owned())
}

/// The sources below `from`, without their tests and benchmarks.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let said = |error: std::io::Error| format!("cannot copy `{}`: {error}", from.display());
    std::fs::create_dir_all(to).map_err(said)?;
    for entry in std::fs::read_dir(from).map_err(said)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).map_err(said)?;
        if ["tests", "tests.rs", "benches"].iter().any(|skipped| name == *skipped) {
            continue;
        }
        let target = to.join(name);
        if path.is_dir() { copy(&path, &target)? } else { std::fs::copy(&path, &target).map(drop).map_err(said)? }
    }
    Ok(())
}
