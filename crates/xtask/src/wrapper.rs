//! The program between the kernel's cargo and rustc that keeps compiled cells (`crates/cells`), and the settings that name it.

use std::path::PathBuf;
use std::process::Command;

use crate::call::{self, Result};
use crate::{engine, place};

const PROGRAM: &str = "gazehound-cells";

/// Where the kernel finds the program.
pub(crate) fn program() -> Result<PathBuf> {
    Ok(place::tools()?.join(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX)))
}

/// Builds the program and puts it in its place.
pub(crate) fn ensure() -> Result<()> {
    let target = place::workspace().join("target");
    let mut build = engine::clean(Command::new(engine::cargo()));
    build.args(["build", "--locked", "--quiet", "--release", "--package", PROGRAM, "--target-dir"]).arg(&target);
    call::show("the build of the program that keeps cells", build.current_dir(place::workspace()), "")?;
    let made = target.join("release").join(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    let program = program()?;
    let said = |error: std::io::Error| format!("cannot copy `{}` to `{}`: {error}", made.display(), program.display());
    if std::fs::read(&made).map_err(said)? == std::fs::read(&program).unwrap_or_default() {
        return Ok(());
    }
    // Not into the old one: a kernel may be running it.
    let half = program.with_extension("new");
    std::fs::create_dir_all(place::tools()?)
        .and_then(|()| std::fs::copy(&made, &half))
        .and_then(|_| std::fs::rename(&half, &program))
        .map_err(said)
}

/// The kernel's settings.
///
/// A cell calls the engine, which is optimised; the cell's own lines compile twice as quick without. `:opt 2` in a cell is
/// for loops of one's own over many rows. evcxr calls every `RUSTC_WRAPPER` `sccache`.
pub(crate) fn settings() -> Result<String> {
    let program = serde_json::to_string(&program()?.to_string_lossy()).expect("JSON of text");
    Ok(format!("[evcxr]\nopt_level = \"0\"\nsccache = {program}\n"))
}
