//! What was compiled, on disk: one folder a compilation, named by the hash of its key.
//!
//! | file | |
//! |---|---|
//! | `key` | what decides the outcome; its time is when the entry was last of use |
//! | `inputs` | files and variables that rustc found it depends on, a line each |
//! | `said` | what rustc wrote to standard error, cargo's messages among it |
//! | `code` | its exit code |
//! | `out/` | the files it made |

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::Value;

use crate::call::{Call, hash};

/// Bytes above which what was not of use for longest goes. A cell has some 50 kB.
const MOST_BYTES: u64 = 200_000_000;

pub(crate) struct Store {
    folder: PathBuf,
}

impl Store {
    /// `GAZEHOUND_CELLS`, by default `cells` in `GAZEHOUND_HOME`; `None` if it is `off`, or if neither is set.
    pub(crate) fn of_user() -> Option<Self> {
        let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let folder = match set("GAZEHOUND_CELLS") {
            Some(folder) => folder,
            None => set("GAZEHOUND_HOME")?.join("cells"),
        };
        (folder != Path::new("off")).then_some(Self { folder })
    }

    /// Does what rustc would do, if it is known: the exit code.
    pub(crate) fn replay(&self, call: &Call) -> Option<u8> {
        [call.key(), call.said_key(), call.exact_key()].iter().find_map(|key| self.replay_entry(call, key).ok())
    }

    fn replay_entry(&self, call: &Call, key: &str) -> io::Result<u8> {
        let entry = self.entry(key);
        let other = |what| io::Error::new(io::ErrorKind::InvalidData, what);
        if fs::read_to_string(entry.join("key"))? != key {
            return Err(other("another key of the same hash"));
        }
        let inputs = fs::read_to_string(entry.join("inputs"))?;
        if inputs.lines().any(|input| current(call, input).as_deref() != Some(input)) {
            return Err(other("made from other files"));
        }
        let code = fs::read_to_string(entry.join("code"))?.parse().map_err(|_| other("no exit code"))?;
        let said = fs::read_to_string(entry.join("said"))?;
        for made in fs::read_dir(entry.join("out"))? {
            let made = made?;
            let target = call.out_dir().join(made.file_name());
            // Never into a file: a running kernel may have it in memory.
            match fs::remove_file(&target) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            if is_dep_info(&target) {
                fs::write(&target, call.with_root(&fs::read_to_string(made.path())?))?;
            } else {
                fs::copy(made.path(), &target)?;
            }
        }
        // Else it would seem forgotten; whether this works is no matter now.
        let _ = fs::File::options()
            .append(true)
            .open(entry.join("key"))
            .and_then(|key| key.set_modified(SystemTime::now()));
        let _ = io::stderr().write_all(call.with_root(&said).as_bytes());
        Ok(code)
    }

    /// Keeps what rustc did, unless another run of it could do otherwise.
    pub(crate) fn put(&self, call: &Call, code: u8, said: &str) -> io::Result<()> {
        let messages: Vec<Value> = said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if messages.len() != said.lines().count() {
            return Ok(());
        }
        let (key, made) = match code {
            0 => (call.key(), made(&messages)),
            _ if call.is_cell() && of_the_source(&messages) => {
                // A cell that ends in a value without a form of its own fails first, always: the kernel tries it out.
                let moves = call.moves();
                let exact = messages.iter().any(|message| names_a_line_that_moves(&moves, message));
                let key = if exact { call.exact_key() } else { call.said_key() };
                (key, Vec::new())
            }
            _ => return Ok(()),
        };
        let mut inputs = String::new();
        for file in made.iter().filter(|file| is_dep_info(file)) {
            let Some(found) = self::inputs(call, &fs::read_to_string(file)?) else { return Ok(()) };
            inputs += &found;
        }
        if code == 0 && !made.iter().any(|file| is_dep_info(file)) {
            return Ok(());
        }

        let entry = self.entry(&key);
        let half = entry.with_extension(format!("{}.new", std::process::id()));
        fs::create_dir_all(half.join("out"))?;
        for file in &made {
            let name = file.file_name().unwrap_or_default();
            if is_dep_info(file) {
                fs::write(half.join("out").join(name), call.without_root(&fs::read_to_string(file)?))?;
            } else {
                fs::copy(file, half.join("out").join(name))?;
            }
        }
        for (name, text) in
            [("inputs", &inputs), ("said", &call.without_root(said)), ("code", &code.to_string()), ("key", &key)]
        {
            fs::write(half.join(name), text)?;
        }
        let _ = fs::remove_dir_all(&entry);
        let renamed = fs::rename(&half, &entry);
        if renamed.is_err() {
            // Another kernel was quicker.
            fs::remove_dir_all(&half)?;
        }
        self.forget(MOST_BYTES)
    }

    fn entry(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{:016x}", hash(key.as_bytes())))
    }

    /// Removes what was of no use for longest, until at most `most` bytes are left.
    fn forget(&self, most: u64) -> io::Result<()> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let used = fs::metadata(path.join("key")).and_then(|key| key.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
            entries.push((used, bytes(&path), path));
        }
        let mut total: u64 = entries.iter().map(|(_, bytes, _)| bytes).sum();
        entries.sort();
        for (_, bytes, path) in entries {
            if total <= most {
                break;
            }
            fs::remove_dir_all(path)?;
            total -= bytes;
        }
        Ok(())
    }
}

fn bytes(path: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(path) else { return fs::metadata(path).map_or(0, |file| file.len()) };
    entries.flatten().map(|entry| bytes(&entry.path())).sum()
}

fn is_dep_info(file: &Path) -> bool {
    file.extension() == Some(OsStr::new("d"))
}

/// The files that rustc says it made.
fn made(messages: &[Value]) -> Vec<PathBuf> {
    messages.iter().filter_map(|message| message["artifact"].as_str()).map(PathBuf::from).collect()
}

/// Whether rustc failed, and at nothing but the source: not for want of a file, a linker or room.
fn of_the_source(messages: &[Value]) -> bool {
    let mut errors = messages.iter().filter(|message| message["level"] == "error").peekable();
    let closing = |text: &str| text.starts_with("aborting due to");
    errors.peek().is_some()
        && errors.all(|error| {
            error["message"].as_str().is_some_and(closing)
                || error["code"]["code"].as_str().is_some_and(|code| code.starts_with('E') && code != "E0463")
        })
}

/// Whether a message, or what belongs to it, is about a line that is elsewhere in another order of the kernel's lines.
fn names_a_line_that_moves(moves: &[bool], message: &Value) -> bool {
    // Lines count from 1. One beyond the source is of another file: rather kept for just this order.
    let moving = |line: &Value| {
        let at = line.as_u64().and_then(|line| usize::try_from(line).ok()?.checked_sub(1));
        at.is_some_and(|at| moves.get(at).copied().unwrap_or(true))
    };
    match message {
        Value::Array(parts) => parts.iter().any(|part| names_a_line_that_moves(moves, part)),
        Value::Object(parts) => {
            moving(&message["line_start"])
                || moving(&message["line_end"])
                || parts.values().any(|part| names_a_line_that_moves(moves, part))
        }
        _ => false,
    }
}

/// What the dependency information names besides the crate's own file, a line each as [`current`] writes it; `None` where
/// something cannot be read.
fn inputs(call: &Call, dep_info: &str) -> Option<String> {
    let mut lines = Vec::new();
    for line in dep_info.lines() {
        if let Some(variable) = line.strip_prefix("# env-dep:") {
            lines.push(format!("variable {}", call.without_root(variable)));
        } else if let Some((_, files)) = line.split_once(": ").filter(|_| !line.starts_with('#')) {
            // A space within a name is written `\ `.
            let files = files.replace("\\ ", "\u{2}");
            let files = files.split(' ').filter(|file| !file.is_empty()).map(|file| file.replace('\u{2}', " "));
            for file in files.filter(|file| Path::new(file) != call.file()) {
                lines.push(format!("file {:016x} {}", hash(&fs::read(&file).ok()?), call.without_root(&file)));
            }
        }
    }
    lines.sort_unstable();
    lines.dedup();
    Some(lines.iter().map(|line| format!("{line}\n")).collect())
}

/// What a line of `inputs` would be now.
fn current(call: &Call, line: &str) -> Option<String> {
    let (kind, rest) = line.split_once(' ')?;
    match kind {
        "variable" => {
            // rustc writes a variable that is not set without `=`.
            let name = rest.split_once('=').map_or(rest, |(name, _)| name);
            let value = std::env::var(name).map(|value| format!("={}", call.without_root(&value))).unwrap_or_default();
            Some(format!("variable {name}{value}"))
        }
        _ => {
            let (_, file) = rest.split_once(' ')?;
            Some(format!("file {:016x} {file}", hash(&fs::read(call.with_root(file)).ok()?)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_of_no_use_for_longest_is_forgotten_first() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store { folder: folder.path().to_owned() };
        for (name, age) in [("old", 30), ("used", 10), ("new", 20)] {
            let entry = folder.path().join(name);
            fs::create_dir_all(entry.join("out")).unwrap();
            fs::write(entry.join("out/lib.so"), [0; 90]).unwrap();
            fs::write(entry.join("key"), [0; 10]).unwrap();
            let time = SystemTime::now() - std::time::Duration::from_secs(age);
            fs::File::options().append(true).open(entry.join("key")).unwrap().set_modified(time).unwrap();
        }
        store.forget(300).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
        store.forget(299).unwrap();
        assert!(!folder.path().join("old").exists() && folder.path().join("new").exists());
        store.forget(150).unwrap();
        assert!(!folder.path().join("new").exists() && folder.path().join("used").exists());
    }
}
