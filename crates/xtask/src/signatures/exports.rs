//! By which public path a program names an item: modules, `use` and globs followed as the compiler does.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use rustdoc_types::{Id, ItemEnum};

use super::library::{Docs, Key, Library, Space};

/// What a module offers to its users.
type Names = BTreeMap<(String, Space), Key>;

pub(super) struct Exports {
    /// Public path below crate `gazehound` at which the signatures define an item.
    homes: HashMap<Key, String>,
    /// Public modules of crate `gazehound` itself, by path below it (the root is empty), with what they offer.
    pub(super) modules: BTreeMap<String, Names>,
}

/// Where the signatures define what Polars has and a notebook finds in its prelude.
const PRELUDE: &str = "polars::prelude";

impl Exports {
    pub(super) fn of(library: &Library) -> Self {
        let mut exports = Self { homes: HashMap::new(), modules: BTreeMap::new() };
        let module = |path: &str| Key { path: path.to_owned(), space: Space::Types };
        exports.modules.extend(walk(library, &module("gazehound"), "", |key| key.krate() == "gazehound"));
        // At its definition where that is public, else at the first public name.
        for at_definition in [true, false] {
            for (path, names) in &exports.modules {
                for ((name, _), key) in names {
                    let here = join(path, name);
                    if key.krate() == "gazehound" && (!at_definition || key.path == format!("gazehound::{here}")) {
                        exports.homes.entry(key.clone()).or_insert(here);
                    }
                }
            }
        }
        for (start, path) in [(module("polars::prelude"), PRELUDE), (module("polars"), "polars")] {
            for (path, names) in walk(library, &start, path, |_| true) {
                for ((name, _), key) in names {
                    exports.homes.entry(key).or_insert_with(|| join(&path, &name));
                }
            }
        }
        exports
    }

    /// Everything that has a public path.
    pub(super) fn named(&self) -> impl Iterator<Item = &Key> {
        self.homes.keys()
    }

    /// Where the signatures define the item. What no public path names lies in a module of its own: it passes between two
    /// calls, but no `let` can hold it.
    pub(super) fn home(&self, key: &Key) -> String {
        self.homes.get(key).cloned().unwrap_or_else(|| format!("unnamed::{}", key.path))
    }
}

pub(super) fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}

/// `start` and the modules below it, nearest first, each once, with what they offer.
fn walk(library: &Library, start: &Key, path: &str, within: impl Fn(&Key) -> bool) -> Vec<(String, Names)> {
    let mut seen = HashSet::from([start.clone()]);
    let mut queue = VecDeque::from([(start.clone(), path.to_owned())]);
    let mut found = Vec::new();
    while let Some((module, path)) = queue.pop_front() {
        let Some((docs, item)) = library.find(&module) else { continue };
        let names = names(library, docs, item.id, &mut HashSet::new());
        for ((name, _), key) in &names {
            let is_module = library.find(key).is_some_and(|(_, item)| matches!(item.inner, ItemEnum::Module(_)));
            if is_module && within(key) && seen.insert(key.clone()) {
                queue.push_back((key.clone(), join(&path, name)));
            }
        }
        found.push((path, names));
    }
    found
}

/// What a module offers: its own names, over those of globs. A name that two globs give is nobody's.
fn names(library: &Library, docs: &Docs, module: Id, seen: &mut HashSet<(String, Id)>) -> Names {
    let mut own = Names::new();
    let mut globs: BTreeMap<(String, Space), HashSet<Key>> = BTreeMap::new();
    let Some(ItemEnum::Module(contents)) = docs.item(module).map(|item| &item.inner) else { return own };
    if !seen.insert((docs.name.clone(), module)) {
        return own;
    }
    for item in contents.items.iter().filter_map(|id| docs.item(*id)) {
        let (target, name) = match &item.inner {
            ItemEnum::Use(import) if import.is_glob => {
                let target = import.id.and_then(|id| {
                    // A private module is in the index only, another crate's in the paths only.
                    let private = docs.item(id).map(|_| (docs, id));
                    private.or_else(|| library.find(&docs.key(id)?).map(|(docs, item)| (docs, item.id)))
                });
                if let Some((docs, id)) = target {
                    for (name, key) in names(library, docs, id, seen) {
                        globs.entry(name).or_default().insert(key);
                    }
                }
                continue;
            }
            ItemEnum::Use(import) => (import.id, Some(&import.name)),
            _ => (Some(item.id), item.name.as_ref()),
        };
        if let (Some(key), Some(name)) = (target.and_then(|id| docs.key(id)), name) {
            own.insert((name.clone(), key.space), key);
        }
    }
    seen.remove(&(docs.name.clone(), module));
    for (name, keys) in globs {
        if let (Some(key), 1) = (keys.iter().next(), keys.len()) {
            own.entry(name).or_insert_with(|| key.clone());
        }
    }
    own
}
