//! One call of rustc: what its outcome depends on.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::source;

/// The crate that the kernel makes of a cell.
const CELL: &str = "ctx";

/// Stands for the kernel's own folder, whose name is another in every kernel. JSON holds no such character.
const ROOT: &str = "\u{1}";

/// A call whose outcome may be kept.
pub(crate) struct Call {
    /// All that decides the outcome and is known before rustc runs, but for the crate's source.
    conditions: String,
    source: String,
    /// Of a cell: the source in an order that is the same in every kernel.
    in_order: Option<String>,
    file: PathBuf,
    root: String,
    out_dir: PathBuf,
}

impl Call {
    /// The call `rustc words…`; `None` if it is of no kind that is kept.
    ///
    /// Kept are cells, and path dependencies with their build scripts: what cargo compiles incrementally. What comes from a
    /// registry is compiled once in a kernel and is large; evcxr has `:cache` for that.
    pub(crate) fn read(rustc: &OsString, words: &[OsString]) -> Option<Self> {
        let words: Vec<&str> = words.iter().map(|word| word.to_str()).collect::<Option<_>>()?;
        let after = |name: &str| words.iter().position(|word| *word == name).and_then(|at| words.get(at + 1).copied());
        words.iter().find(|word| word.starts_with("incremental="))?;
        let name = after("--crate-name")?;
        let out_dir = after("--out-dir")?;
        let file = words.iter().find(|word| word.ends_with(".rs"))?;
        let root = out_dir.rsplit_once("/target/")?.0.to_owned();
        let parent = Path::new(&root).parent()?.to_str()?;

        let is_cell = name == CELL;
        let source = fs::read_to_string(file).ok()?;
        // The library paths in what is compiled are relative to the kernel's folder: it may have any name but not any place.
        let mut conditions =
            format!("{}\nrustc {}\nfolder in {parent}\n", env!("CARGO_PKG_VERSION"), identity(rustc.as_ref())?);
        let mut words = words.iter().peekable();
        while let Some(word) = words.next() {
            let value = words.peek().copied().copied().unwrap_or_default();
            if *word == "-C" && (value.starts_with("incremental=") || is_cell && value.starts_with("metadata=")) {
                // Of the kernel's own folder, and no part of the outcome.
                words.next();
                continue;
            }
            conditions += &word.replace(&root, ROOT);
            conditions.push('\n');
            match *word {
                "--extern" => {
                    if let Some((_, file)) = value.split_once('=') {
                        conditions += &format!("  {:016x}\n", hash(&fs::read(file).ok()?));
                    }
                }
                "-L" => {
                    if let Some(folder) = value.strip_prefix("crate=") {
                        conditions += &libraries(Path::new(folder))?;
                    }
                }
                _ => {}
            }
        }
        let in_order = is_cell.then(|| source::in_order(&source));
        Some(Self { conditions, source, in_order, file: file.into(), root, out_dir: out_dir.into() })
    }

    /// What decides what is made, in words.
    pub(crate) fn key(&self) -> String {
        self.words("made", self.in_order.as_ref().unwrap_or(&self.source))
    }

    /// The same for what is said about it where that names no line that is elsewhere in another order.
    pub(crate) fn said_key(&self) -> String {
        self.words("said", self.in_order.as_ref().unwrap_or(&self.source))
    }

    /// The same for what is said about just this source.
    pub(crate) fn exact_key(&self) -> String {
        self.words("said exactly", &self.source)
    }

    fn words(&self, what: &str, source: &str) -> String {
        format!("{what}\n{}\n{source}", self.conditions)
    }

    /// Whether each line, the first being 0, is elsewhere when the kernel writes its own lines in another order.
    pub(crate) fn moves(&self) -> Vec<bool> {
        source::moves(&self.source)
    }

    /// The file that the call names; its text is in the keys.
    pub(crate) fn file(&self) -> &Path {
        &self.file
    }

    /// Where rustc puts what it makes.
    pub(crate) fn out_dir(&self) -> &Path {
        &self.out_dir
    }

    /// Whether it is a cell of a notebook.
    pub(crate) fn is_cell(&self) -> bool {
        self.in_order.is_some()
    }

    /// `text` without the name of the kernel's folder.
    pub(crate) fn without_root(&self, text: &str) -> String {
        text.replace(&self.root, ROOT)
    }

    /// The reverse of [`Call::without_root`].
    pub(crate) fn with_root(&self, text: &str) -> String {
        text.replace(ROOT, &self.root)
    }
}

/// Changes when the file does.
fn identity(path: &Path) -> Option<String> {
    let metadata = fs::metadata(path).ok()?;
    let age = metadata.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", path.display(), age.as_nanos(), metadata.len()))
}

/// The shared libraries in `folder`, a line each: the engine is one, and is what a cell's types and calls come from.
fn libraries(folder: &Path) -> Option<String> {
    let entries = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let libraries = entries.filter(|path| path.to_string_lossy().ends_with(std::env::consts::DLL_SUFFIX));
    let mut lines: Vec<_> = libraries.map(|path| identity(&path)).collect::<Option<_>>()?;
    lines.sort_unstable();
    Some(lines.iter().map(|line| format!("  {line}\n")).collect())
}

/// Of no secret and against no enemy: whoever writes into the store can write cells.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}
