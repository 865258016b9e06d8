//! Builds the engine where it is missing or stale, and tells rustc where it lies.

#[allow(dead_code, reason = "xtask uses the rest")]
mod engine_build;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use engine_build::{Engine, listing};

fn main() {
    if let Err(message) = link() {
        eprintln!("error[gazehound::engine]: {message}");
        std::process::exit(1);
    }
}

fn link() -> Result<(), String> {
    let folder = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let engine = Engine::new(&folder.join("../.."), Path::new(&variable("CARGO")?), Path::new(&variable("RUSTC")?))?;

    println!("cargo::rerun-if-env-changed=GAZEHOUND_TARGET_DIR");
    for path in ["build.rs", "engine_build.rs"].map(|file| folder.join(file)).into_iter().chain(engine.sources()) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    println!("cargo::rerun-if-changed={}", engine.library().display());
    for path in engine.link_search() {
        println!("cargo::rustc-link-search={path}");
    }

    // A kernel goes on with the engine it has loaded, whatever is edited meanwhile; a restart takes the edits in.
    let kernel = kernel();
    let session = out.join("session");
    let same_kernel = kernel.is_some() && fs::read_to_string(&session).ok() == kernel;
    let stamp = out.join("engine.stamp");
    if !same_kernel {
        engine.ensure(&out.join("engine.log"))?;
        write(&stamp, &listing(&engine.library()))?;
        return write(&session, &kernel.unwrap_or_default());
    }
    if fs::read_to_string(&stamp).is_ok_and(|built| built == listing(&engine.library())) {
        return Ok(());
    }
    // Its cells could be compiled against the new one only, and run with the old one.
    Err("the engine was built anew or removed while this kernel was running\n  \
         restart the kernel and run the notebook from the top"
        .to_owned())
}

/// The notebook kernel whose cell is being compiled: the process that called cargo, and when that process started.
fn kernel() -> Option<String> {
    env::var_os("EVCXR_CORE_EXTERN")?;
    let cargo = parent()?;
    let (kernel, _) = process(cargo)?;
    let (_, started) = process(kernel)?;
    Some(format!("{kernel} {started}"))
}

#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}

/// A process's parent, and when the process started, in whatever unit.
fn process(id: u32) -> Option<(u32, String)> {
    let Ok(stat) = fs::read_to_string(format!("/proc/{id}/stat")) else {
        let answer = Command::new("ps").args(["-o", "ppid=,lstart=", "-p", &id.to_string()]).output().ok()?;
        let answer = String::from_utf8(answer.stdout).ok()?;
        let (parent, started) = answer.trim().split_once(' ')?;
        return Some((parent.parse().ok()?, started.trim().to_owned()));
    };
    // proc(5): the name, which may hold anything, is in parentheses; then state, parent, …, and the start as the 20th.
    let fields: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some((fields.get(1)?.parse().ok()?, (*fields.get(19)?).to_owned()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("cannot write `{}`: {error}", path.display()))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("{name}: {error}; cargo sets it for a build script"))
}
