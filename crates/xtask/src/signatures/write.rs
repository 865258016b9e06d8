//! The signatures as modules, at the paths by which a program names what they stand for.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rustdoc_types::{Id, ItemEnum};

use super::define;
use super::exports::{Exports, join};
use super::library::{Key, Library, Space};
use super::print::{Printer, word};
use super::select;
use crate::call::Result;

const HEAD: &str = "\
// Written by `cargo xtask signatures` from the documentation of crate `gazehound` and of Polars: do not edit.
// Bodies never run: the kernel's rust-analyzer reads this file, the compiler does not.

#![allow(warnings, clippy::all)]
";

/// What each file below `src` holds, by its path there.
pub(super) fn files(library: &Library) -> Result<BTreeMap<String, String>> {
    let exports = Exports::of(library);
    let mut writer = Writer {
        library,
        exports: &exports,
        modules: BTreeMap::new(),
        wanted: BTreeSet::new(),
        written: HashSet::new(),
        implemented: HashSet::new(),
        without: Vec::new(),
    };
    writer.select()?;
    while let Some(key) = writer.wanted.pop_first() {
        if writer.written.insert(key.clone()) {
            writer.define(&key);
        }
    }
    if !writer.without.is_empty() {
        return Err(format!(
            "a notebook could not infer what these give:\n  {}\n  give them types that have a public name",
            writer.without.join("\n  ")
        ));
    }
    let (mut ours, mut polars) = (HEAD.to_owned(), HEAD.to_owned());
    let tree = Tree::of(writer.modules);
    tree.children.iter().for_each(|(name, module)| match name.as_str() {
        "polars" => module.print(&mut polars),
        _ => module.print_named(name, &mut ours),
    });
    ours += "pub mod polars;\n";
    ours += &tree.text;
    Ok(BTreeMap::from([("signatures.rs".to_owned(), ours), ("signatures/polars.rs".to_owned(), polars)]))
}

/// Modules by name, and what stands in each.
#[derive(Default)]
struct Tree {
    text: String,
    children: BTreeMap<String, Tree>,
}

impl Tree {
    fn of(modules: BTreeMap<String, BTreeSet<String>>) -> Self {
        let mut root = Self::default();
        for (path, items) in modules {
            let names = path.split("::").filter(|name| !name.is_empty());
            let module = names.fold(&mut root, |module, name| module.children.entry(name.to_owned()).or_default());
            module.text = items.into_iter().collect();
        }
        root
    }

    fn print(&self, text: &mut String) {
        *text += &self.text;
        self.children.iter().for_each(|(name, module)| module.print_named(name, text));
    }

    fn print_named(&self, name: &str, text: &mut String) {
        *text += &format!("pub mod {} {{\n", word(name));
        self.print(text);
        *text += "}\n";
    }
}

struct Writer<'a> {
    library: &'a Library,
    exports: &'a Exports,
    /// Items by the module they stand in. A set: their order says nothing, and must not change.
    modules: BTreeMap<String, BTreeSet<String>>,
    wanted: BTreeSet<Key>,
    written: HashSet<Key>,
    implemented: HashSet<(String, Id)>,
    /// Items of ours that have no signature, and why.
    without: Vec<String>,
}

impl<'a> Writer<'a> {
    /// What comes along of itself; the rest follows by being mentioned.
    fn select(&mut self) -> Result<()> {
        for path in select::named() {
            let key = Key { path: path.to_owned(), space: Space::Types };
            if self.library.find(&key).is_none() {
                return Err(format!("Polars has no `{path}`\n  mend the list in `xtask/src/signatures/select.rs`"));
            }
            self.wanted.insert(key);
        }
        self.wanted.extend(self.exports.named().filter(|key| select::is_function(key)).cloned());
        for (module, names) in &self.exports.modules {
            self.modules.entry(module.clone()).or_default();
            for ((name, _), key) in names {
                let here = join(module, name);
                let is_module =
                    self.library.find(key).is_some_and(|(_, item)| matches!(item.inner, ItemEnum::Module(_)));
                if is_module {
                    continue;
                }
                if self.library.find(key).is_none() {
                    self.without.push(format!("gazehound::{here}: `{}` is not documented", key.path));
                    continue;
                }
                let home = self.exports.home(key);
                if home != here {
                    let alias = if key.name() == name { String::new() } else { format!(" as {name}") };
                    // As the definition is: only the kernel's rust-analyzer sees a constant without its value.
                    let gate = if self.is_gated(key) { "#[cfg(rust_analyzer)]\n" } else { "" };
                    let line = format!("{gate}pub use crate::{home}{alias};\n");
                    self.modules.entry(module.clone()).or_default().insert(line);
                }
                self.wanted.insert(key.clone());
            }
        }
        Ok(())
    }

    fn is_gated(&self, key: &Key) -> bool {
        let constant =
            |item: &rustdoc_types::Item| matches!(&item.inner, ItemEnum::Constant { const_, .. } if !const_.is_literal);
        self.library.find(key).is_some_and(|(_, item)| constant(item))
    }

    fn define(&mut self, key: &Key) {
        let library = self.library;
        let Some((docs, item)) = library.find(key) else { return };
        let home = self.exports.home(key);
        let (module, name) = home.rsplit_once("::").unwrap_or(("", &home));
        let mut printer = Printer::new(docs, library, self.exports);
        let mut texts = Vec::new();
        let mut without = Vec::new();
        match define::item(&mut printer, key, name, item) {
            Ok(text) => {
                texts.push(text);
                let mut methods = HashSet::new();
                for id in define::implementations(docs, item) {
                    // Both a type and a trait list it.
                    if !self.implemented.insert((docs.name.clone(), id)) {
                        continue;
                    }
                    texts.extend(define::implementation(&mut printer, key, id, &mut methods, &mut without));
                }
            }
            Err(why) => without.push(why),
        }
        self.modules.entry(module.to_owned()).or_default().extend(texts);
        self.wanted.append(&mut printer.mentions);
        // Of Polars, what no notebook could keep the result of may be missing.
        if select::is_ours(key) {
            self.without.extend(without.into_iter().map(|why| format!("gazehound::{home}: {why}")));
        }
    }
}
