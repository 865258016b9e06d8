//! Where things lie.

use std::env;
use std::path::PathBuf;

use crate::call::Result;

/// The checkout.
pub(crate) fn workspace() -> PathBuf {
    // At run time where cargo says it: the program may have been built in a checkout that was moved since.
    let xtask =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.ancestors().nth(2).expect("xtask lies in `crates`").to_owned()
}

/// The folder of everything that is made outside the checkout: `GAZEHOUND_HOME`, by default `gazehound` in the user's cache.
pub(crate) fn home() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = set("GAZEHOUND_HOME")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("gazehound")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/gazehound")))
        .ok_or("there is no home folder\n  set GAZEHOUND_HOME to a folder that can be written")?;
    std::path::absolute(&home).map_err(|error| format!("GAZEHOUND_HOME: `{}`: {error}", home.display()))
}

/// Where the Python environment, the kernel and Jupyter's own files lie.
pub(crate) fn tools() -> Result<PathBuf> {
    Ok(home()?.join("tools"))
}

/// Where notebooks are run into, and other things that a person looks at.
pub(crate) fn output(folder: &str) -> PathBuf {
    workspace().join("target").join(folder)
}
