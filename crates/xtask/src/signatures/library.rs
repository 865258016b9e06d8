//! Several crates' rustdoc JSON, joined: an item is known by the path of its definition, whichever crate mentions it.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use rustdoc_types::{Crate, FORMAT_VERSION, Id, Item, ItemKind};

use crate::call::{self, Result};

/// Rust's namespaces: a module and a function may share a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Space {
    Types,
    Values,
}

/// An item, by the path of its definition, such as `polars_core::frame::dataframe::DataFrame`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key {
    pub(super) path: String,
    pub(super) space: Space,
}

impl Key {
    pub(super) fn new(path: &[String], kind: ItemKind) -> Option<Self> {
        let space = match kind {
            ItemKind::Module
            | ItemKind::Struct
            | ItemKind::Union
            | ItemKind::Enum
            | ItemKind::Trait
            | ItemKind::TypeAlias => Space::Types,
            ItemKind::Function | ItemKind::Constant | ItemKind::Static => Space::Values,
            _ => return None,
        };
        Some(Self { path: path.join("::"), space })
    }

    pub(super) fn krate(&self) -> &str {
        self.path.split("::").next().unwrap_or_default()
    }

    pub(super) fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or_default()
    }
}

/// The documentation of one crate.
pub(super) struct Docs {
    pub(super) name: String,
    pub(super) krate: Crate,
}

impl Docs {
    pub(super) fn item(&self, id: Id) -> Option<&Item> {
        self.krate.index.get(&id)
    }

    /// The definition that `id` means here, and the crate that has it.
    pub(super) fn key(&self, id: Id) -> Option<Key> {
        let summary = self.krate.paths.get(&id)?;
        Key::new(&summary.path, summary.kind)
    }
}

pub(super) struct Library {
    crates: BTreeMap<String, Docs>,
    defined: HashMap<Key, (String, Id)>,
}

impl Library {
    pub(super) fn read(files: &[PathBuf]) -> Result<Self> {
        let mut library = Self { crates: BTreeMap::new(), defined: HashMap::new() };
        for file in files {
            let text = call::read(file)?;
            let krate: Crate = serde_json::from_str(&text).map_err(|error| {
                format!("`{}` is not rustdoc's JSON of format {FORMAT_VERSION}: {error}\n  the compiler of rust-toolchain.toml and the version of `rustdoc-types` belong together", file.display())
            })?;
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            for (id, summary) in &krate.paths {
                if summary.crate_id == 0
                    && krate.index.contains_key(id)
                    && let Some(key) = Key::new(&summary.path, summary.kind)
                {
                    library.defined.insert(key, (name.clone(), *id));
                }
            }
            library.crates.insert(name.clone(), Docs { name, krate });
        }
        Ok(library)
    }

    /// The item of a definition, where its crate is documented.
    pub(super) fn find(&self, key: &Key) -> Option<(&Docs, &Item)> {
        let (name, id) = self.defined.get(key)?;
        let docs = &self.crates[name];
        Some((docs, docs.item(*id)?))
    }
}
