//! The engine, as the notebook's thin crate describes it, and cargo called as it is built.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::call::{self, Result, step};
use crate::place;

#[path = "../../notebook/engine_build.rs"]
#[allow(dead_code, unreachable_pub, reason = "the thin crate's build script uses the rest")]
mod build;

pub(crate) use build::Engine;

/// The engine of this checkout.
pub(crate) fn engine() -> Result<Engine> {
    Engine::new(&place::workspace(), Path::new(&cargo()), Path::new("rustc"))
}

/// Builds the engine where it is missing or stale, with cargo's progress shown.
pub(crate) fn ensure() -> Result<Engine> {
    let engine = engine()?;
    let mut command = engine.command();
    if is_fresh(&engine) {
        // Cargo has the last word, but nothing to say.
        command.arg("--quiet");
    } else {
        step("engine: cargo build (Polars takes some 12 minutes the first time)");
    }
    call::show("the build of the engine", &mut command, "")?;
    Ok(engine)
}

/// Whether the library is newer than everything it is made of.
pub(crate) fn is_fresh(engine: &Engine) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|metadata| metadata.modified()).ok();
    let Some(built) = changed(&engine.library()) else { return false };
    engine.sources().iter().filter_map(|path| newest(path)).all(|source| source <= built)
}

fn newest(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().and_then(|metadata| metadata.modified()).ok();
    let below = std::fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path()));
    below.chain(own).max()
}

/// The cargo that called us, or the one on PATH.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// `command` without what `cargo run` left in the environment: a kernel, and the cargo it calls, should see what a user's own shell has.
pub(crate) fn clean(mut command: Command) -> Command {
    for (name, value) in std::env::vars_os() {
        if build::is_left_over(&name.to_string_lossy(), &value.to_string_lossy()) {
            command.env_remove(name);
        }
    }
    if let Some(paths) = std::env::var_os("LD_LIBRARY_PATH") {
        let own = place::workspace().join("target");
        let is_ours = |path: &Path| path.starts_with(&own) || path.join("rustlib").is_dir();
        let kept: Vec<_> = std::env::split_paths(&paths).filter(|path| !is_ours(path)).collect();
        match std::env::join_paths(&kept) {
            Ok(kept) if !kept.is_empty() => command.env("LD_LIBRARY_PATH", kept),
            _ => command.env_remove("LD_LIBRARY_PATH"),
        };
    }
    command
}
