//! Gives the shared library its absolute path as its name: a cell that links to it then finds it at run time, however
//! the kernel moves the cell's own library.

use std::env;
use std::path::PathBuf;

fn main() {
    // The front door passes the path, so that a moved target folder makes the engine stale.
    println!("cargo::rerun-if-env-changed=GAZEHOUND_ENGINE_SONAME");
    println!("cargo::rerun-if-changed=build.rs");
    if let Some(path) = env::var_os("GAZEHOUND_ENGINE_SONAME") {
        let flag = if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("macos") { "-install_name" } else { "-soname" };
        println!("cargo::rustc-link-arg=-Wl,{flag},{}", PathBuf::from(path).display());
    }
}
