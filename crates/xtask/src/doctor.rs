//! `cargo xtask doctor`: what is there, what is missing, and how to get it.

use crate::call::{Result, which};
use crate::{engine, kernel, place, python, rust_src, std_src, wrapper};

const SETUP: &str = "cargo xtask setup";

enum Found {
    Here(String),
    /// Needed, and the command that gets it.
    Missing(&'static str),
    /// What is better or lost without it, and the command that gets it.
    Optional(&'static str),
}

/// The command: one line for each thing; an error where something needed is missing.
pub(crate) fn doctor() -> Result<()> {
    let mut missing = 0;
    for (name, found) in checks()? {
        match found {
            Found::Here(what) => println!("ok        {name}: {what}"),
            Found::Missing(fix) => {
                println!("missing   {name}: {fix}");
                missing += 1;
            }
            Found::Optional(fix) => println!("optional  {name}: {fix}"),
        }
    }
    match missing {
        0 => Ok(()),
        1 => Err("1 thing is missing".to_owned()),
        more => Err(format!("{more} things are missing")),
    }
}

fn checks() -> Result<Vec<(&'static str, Found)>> {
    let engine = engine::engine();
    let program = kernel::find_program();
    let index = place::home()?.join("indexes/corelight_tutorial");
    let first = |names: &[&str]| names.iter().find_map(|name| which(name)).map(|path| path.display().to_string());
    Ok(vec![
        (
            "Rust",
            match &engine {
                Ok(engine) => Found::Here(format!("rustc {}, as rust-toolchain.toml says", engine.release())),
                Err(message) => {
                    println!("{message}");
                    Found::Missing(
                        "install the version that rust-toolchain.toml names: `rustup toolchain install` in this folder",
                    )
                }
            },
        ),
        (
            "C compiler",
            needed(first(&["cc", "gcc", "clang"]), "`apt install build-essential`, or conda's `c-compiler`"),
        ),
        (
            "Python",
            match python::interpreter() {
                Ok(path) => Found::Here(format!(
                    "{} {}",
                    path.display(),
                    python::version(path.clone().into()).unwrap_or_default()
                )),
                Err(_) => Found::Missing("Python 3.10 or newer with venv: `apt install python3-venv`"),
            },
        ),
        ("JupyterLab", needed(python::find().map(|python| python.python().display().to_string()), SETUP)),
        ("kernel", needed(program.as_ref().map(|path| format!("{} {}", path.display(), kernel::VERSION)), SETUP)),
        ("kernelspec", needed(program.filter(|program| kernel::has_spec(program)).map(|_| "Rust".to_owned()), SETUP)),
        (
            "engine",
            match &engine {
                Ok(engine) if engine::is_fresh(engine) => Found::Here(engine.library().display().to_string()),
                _ => Found::Missing(SETUP),
            },
        ),
        (
            "sample index",
            optional(index.is_dir().then(|| index.display().to_string()), "made when a notebook first searches it"),
        ),
        ("fast linker", optional(first(&["mold", "ld.lld"]), "`apt install mold`: a cell compiles faster with it")),
        ("browser", optional(first(&BROWSERS), "`apt install chromium`: `cargo xtask shot` needs it")),
        (
            "kept cells",
            needed(wrapper::program().ok().filter(|path| path.is_file()).map(|path| path.display().to_string()), SETUP),
        ),
        ("standard library", needed(std_src::find().map(|folder| folder.display().to_string()), SETUP)),
        ("rust-src", needed(rust_src::find().map(|folder| folder.display().to_string()), rust_src::GET)),
    ])
}

/// Browsers that `shot` can drive.
pub(crate) const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

fn needed(found: Option<String>, fix: &'static str) -> Found {
    found.map_or(Found::Missing(fix), Found::Here)
}

fn optional(found: Option<String>, fix: &'static str) -> Found {
    found.map_or(Found::Optional(fix), Found::Here)
}
