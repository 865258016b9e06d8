//! The sample as an index of a catalog.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::{INDEX, SampleOptions, VERSION, write_logs};
use crate::error::{Error, Result};
use crate::index::{Catalog, ImportOptions, Index, Indexes, import};

/// Splunk's `host` of every event, followed by the version: so each event says that it is made up, and the index which generator
/// made it.
const HOST: &str = "synthetic-sample-";

/// Sourcetypes as Splunk guessed them for the masterclass: `dns-2` holds dns and ssl, and what had too few lines to be guessed
/// is named after its file.
const SOURCETYPES: [(&str, &str); 6] = [
    ("dns", "dns-2"),
    ("ssl", "dns-2"),
    ("notice", "notice-too_small"),
    ("ntlm", "ntlm-too_small"),
    ("smb_files", "smb_files-too_small"),
    ("smb_mapping", "smb_mapping-too_small"),
];

/// The sample in `catalog`, which is made there on first use and made anew when another [`VERSION`] made it.
///
/// An index of that name which somebody imported is left alone and returned: it may be the masterclass's own logs.
///
/// # Errors
/// The index cannot be written, or the one that is there cannot be read.
pub fn ensure(catalog: &Catalog) -> Result<Index> {
    ensure_days(catalog, INDEX, &SampleOptions::default())
}

/// Like [`ensure`], under another name and with other options: how searches are measured on more events of the same kind.
///
/// An index of that name which is no sample, or one with other options, is left alone and returned.
///
/// # Errors
/// As [`ensure`].
pub fn ensure_days(catalog: &Catalog, name: &str, options: &SampleOptions) -> Result<Index> {
    if let Some(index) = current(catalog, name)? {
        return Ok(index);
    }
    // One at a time: whoever waited finds it made.
    let _lock = lock(catalog.root(), name)?;
    if let Some(index) = current(catalog, name)? {
        return Ok(index);
    }
    let logs = Scratch::new(catalog.root(), name);
    write_logs(&logs.0, options)?;
    let import_options = SOURCETYPES
        .iter()
        .fold(ImportOptions::default().host(&host()), |options, (log, sourcetype)| options.sourcetype(log, sourcetype));
    import(&logs.0, name, catalog, &import_options)?;
    catalog.open(name)
}

fn host() -> String {
    format!("{HOST}{VERSION}")
}

/// The index that is there, unless it is an older sample.
fn current(catalog: &Catalog, name: &str) -> Result<Option<Index>> {
    match catalog.open(name) {
        Ok(index) => {
            let host = host();
            let outdated = index.parts.iter().any(|part| part.host.starts_with(HOST) && part.host != host);
            Ok((!outdated).then_some(index))
        }
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Waits until nobody else makes the sample in the folder `root`. The system lets go of a dead process's lock.
fn lock(root: &Path, name: &str) -> Result<File> {
    let path = root.join(format!(".{name}.sample.lock"));
    let locked = || {
        fs::create_dir_all(root)?;
        let file = File::create(&path)?;
        file.lock().map(|()| file)
    };
    locked().map_err(|error| Error::io(format_args!("locking `{}`", path.display()), &error))
}

/// A folder that goes when it is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new(root: &Path, name: &str) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(root.join(format!(".{name}.logs-{}-{number}", std::process::id())))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be deleted is named so that nobody takes it for an index.
        let _ = fs::remove_dir_all(&self.0);
    }
}
