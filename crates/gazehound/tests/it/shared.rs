//! Material that lies beside a checkout and is not part of it.

use std::path::PathBuf;

/// `../shared/PATH`, or `None`, said on the test's output.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("GAZEHOUND_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let found = root.join(path);
    if !found.exists() {
        eprintln!("skipped: no ../shared");
        return None;
    }
    Some(found)
}
