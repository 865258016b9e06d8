//! The standard library's sources: from them the kernel's rust-analyzer knows `Result`, `?`, `Vec` and `String`. Without
//! them it infers the type of no `let` at all.

use std::path::PathBuf;
use std::process::Command;

use crate::call::{self, Result, step, which};
use crate::place;

/// How to get them.
pub(crate) const GET: &str = "`rustup component add rust-src`, or conda's `rust-src`, or set RUST_SRC_PATH to the folder `library` of Rust's sources";

/// The folder, looked for as the kernel does.
pub(crate) fn find() -> Option<PathBuf> {
    let set = std::env::var_os("RUST_SRC_PATH").map(PathBuf::from).filter(|folder| folder.join("core").is_dir());
    set.or_else(|| {
        let output =
            Command::new("rustc").args(["--print", "sysroot"]).current_dir(place::workspace()).output().ok()?;
        let sysroot = String::from_utf8(output.stdout).ok()?;
        Some(PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library")).filter(|folder| folder.is_dir())
    })
}

/// Gets them where they are missing. The kernel would try that too, but silently.
pub(crate) fn ensure() -> Result<()> {
    if find().is_some() {
        return Ok(());
    }
    if which("rustup").is_none() {
        return Err(format!(
            "the sources of Rust's standard library are missing: a notebook could infer no type\n  {GET}"
        ));
    }
    step("standard library's sources: rustup component add rust-src");
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]).current_dir(place::workspace());
    call::quiet("getting the sources of Rust's standard library", &mut rustup, GET).map(drop)
}
