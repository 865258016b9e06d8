//! A folder of indexes.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use super::writer::Writer;
use super::{Index, Indexes, manifest};
use crate::error::{Error, Result};

/// Indexes in a folder, one folder each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    root: PathBuf,
}

impl Catalog {
    /// The indexes in the folder `root`, which need not exist yet.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The indexes of this user: `$GAZEHOUND_HOME/indexes`, else `gazehound/indexes` in `$XDG_CACHE_HOME` or `~/.cache`.
    ///
    /// # Errors
    /// None of GAZEHOUND_HOME, XDG_CACHE_HOME and HOME is set.
    pub fn default_location() -> Result<Self> {
        let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let home = folder("GAZEHOUND_HOME")
            .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("gazehound")))
            .or_else(|| folder("HOME").map(|home| home.join(".cache").join("gazehound")))
            .ok_or_else(|| {
                Error::not_found("no place for indexes: GAZEHOUND_HOME, XDG_CACHE_HOME and HOME are not set\n  set GAZEHOUND_HOME to a folder")
            })?;
        Ok(Self::at(home.join("indexes")))
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the index `name`.
    fn folder_of(&self, name: &str) -> Result<PathBuf> {
        check_name(name)?;
        Ok(self.root.join(name))
    }

    /// `name` can be the name of an index.
    pub(super) fn check(&self, name: &str) -> Result<()> {
        self.folder_of(name).map(|_| ())
    }

    /// A writer of the index `name`, which holds the others off: a second writer of that name waits.
    ///
    /// # Errors
    /// The name cannot be an index's, or the folder cannot be written.
    pub fn create(&self, name: &str) -> Result<Writer> {
        let folder = self.folder_of(name)?;
        Writer::new(name, &folder, self.lock(name)?)
    }

    /// Waits until no one else writes or deletes the index `name`. The system lets go of a dead process's lock.
    fn lock(&self, name: &str) -> Result<File> {
        // Beside the index and never deleted: a lock on a deleted file would hold no one off.
        let path = self.root.join(format!(".{name}.lock"));
        let locked = || {
            fs::create_dir_all(&self.root)?;
            let file = File::create(&path)?;
            file.lock().map(|()| file)
        };
        locked().map_err(|error| Error::io(format_args!("locking `{}`", path.display()), &error))
    }

    /// Deletes the index `name`.
    ///
    /// # Errors
    /// There is no such index, or its folder cannot be deleted.
    pub fn delete(&self, name: &str) -> Result<()> {
        let folder = self.folder_of(name)?;
        if !manifest::exists(&folder) {
            return Err(self.no_such(name));
        }
        let _lock = self.lock(name)?;
        // First what makes it an index: a deletion that breaks off leaves none behind.
        let failed = |error: io::Error| Error::io(format_args!("deleting the index `{name}`"), &error);
        manifest::remove(&folder).map_err(failed)?;
        fs::remove_dir_all(&folder).map_err(failed)
    }

    fn no_such(&self, name: &str) -> Error {
        let names = self.names().unwrap_or_default();
        let there = if names.is_empty() {
            format!("there are none in `{}` yet: import a folder of logs", self.root.display())
        } else {
            format!("there are {}", names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
        };
        Error::not_found(format!("no index `{name}`\n  {there}"))
    }
}

impl Indexes for Catalog {
    fn folder(&self, name: Option<&str>) -> Option<PathBuf> {
        match name {
            None => Some(self.root.clone()),
            Some(name) => self.folder_of(name).ok().filter(|folder| manifest::exists(folder)),
        }
    }

    fn open(&self, name: &str) -> Result<Index> {
        let folder = self.folder_of(name)?;
        if !manifest::exists(&folder) {
            return Err(self.no_such(name));
        }
        manifest::read(name, &folder)
    }

    fn names(&self) -> Result<Vec<String>> {
        let failed = |error: &io::Error| Error::io(format_args!("listing indexes in `{}`", self.root.display()), error);
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(&error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| failed(&error))?;
            if let Ok(name) = entry.file_name().into_string()
                && check_name(&name).is_ok()
                && manifest::exists(&entry.path())
            {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }
}

/// Splunk's rule for names of indexes (Managing Indexers, "Create custom indexes"), which keeps them inside the folder too.
fn check_name(name: &str) -> Result<()> {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    if name.is_empty() || name.len() > 80 || !name.bytes().all(allowed) || name.starts_with(['_', '-']) {
        return Err(Error::input(format!(
            "`{name}` cannot be the name of an index\n  expected lower-case letters, digits, `_` and `-`, with a letter or digit first, at most 80"
        )));
    }
    Ok(())
}
