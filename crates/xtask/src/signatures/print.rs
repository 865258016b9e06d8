//! Types, generics and functions as Rust text, every path from the root.

use std::collections::BTreeSet;

use rustdoc_types::{
    AssocItemConstraintKind, Function, GenericArg, GenericArgs, GenericBound, GenericParamDef, GenericParamDefKind,
    Generics, Id, Path, Term, TraitBoundModifier, Type, WherePredicate,
};

use super::exports::Exports;
use super::library::{Docs, Key, Library};
use super::select;

/// Text, or why there is none.
pub(super) type Text = Result<String, String>;

/// Prints what one crate says.
pub(super) struct Printer<'a> {
    pub(super) docs: &'a Docs,
    pub(super) library: &'a Library,
    pub(super) exports: &'a Exports,
    /// Definitions that the printed text needs.
    pub(super) mentions: BTreeSet<Key>,
    /// A bound was left out since last asked: the text says more than its source.
    pub(super) unbound: bool,
    in_output: bool,
}

impl<'a> Printer<'a> {
    pub(super) fn new(docs: &'a Docs, library: &'a Library, exports: &'a Exports) -> Self {
        Self { docs, library, exports, mentions: BTreeSet::new(), unbound: false, in_output: false }
    }

    pub(super) fn ty(&mut self, ty: &Type) -> Text {
        Ok(match ty {
            Type::ResolvedPath(path) => self.path(path)?,
            Type::DynTrait(object) => {
                let mut parts = Vec::new();
                for part in &object.traits {
                    parts.push(format!("{}{}", hrtb(&part.generic_params), self.path(&part.trait_)?));
                }
                parts.extend(object.lifetime.clone());
                format!("(dyn {})", parts.join(" + "))
            }
            Type::Generic(name) => name.clone(),
            Type::Primitive(name) if name == "never" => "!".to_owned(),
            Type::Primitive(name) => name.clone(),
            Type::FunctionPointer(pointer) => {
                let inputs = self.list(pointer.sig.inputs.iter().map(|(_, ty)| ty))?;
                let output = self.output(pointer.sig.output.as_ref())?;
                format!("{}fn({inputs}){output}", hrtb(&pointer.generic_params))
            }
            Type::Tuple(parts) if parts.len() == 1 => format!("({},)", self.ty(&parts[0])?),
            Type::Tuple(parts) => format!("({})", self.list(parts)?),
            Type::Slice(ty) => format!("[{}]", self.ty(ty)?),
            Type::Array { type_, len } => format!("[{}; {len}]", self.ty(type_)?),
            Type::ImplTrait(_) if self.in_output => return Err("a type without a name".to_owned()),
            // An argument of any type, once the bounds that nothing here can meet are gone.
            Type::ImplTrait(bounds) => match self.bounds(bounds)? {
                none if none.is_empty() => "impl ::core::marker::Sized".to_owned(),
                bounds => format!("impl {bounds}"),
            },
            Type::RawPointer { .. } => return Err("a raw pointer".to_owned()),
            Type::BorrowedRef { lifetime, is_mutable, type_ } => format!(
                "&{}{}{}",
                lifetime.as_ref().map(|lifetime| format!("{lifetime} ")).unwrap_or_default(),
                if *is_mutable { "mut " } else { "" },
                self.ty(type_)?
            ),
            // The JSON lacks the trait's own arguments here, and the implementation that it stands in has them.
            Type::QualifiedPath { name, self_type, .. } if **self_type == Type::Generic("Self".to_owned()) => {
                format!("Self::{name}")
            }
            Type::QualifiedPath { name, args, self_type, trait_ } => {
                let Some(trait_) = trait_.as_ref().filter(|path| self.is_known(path.id)) else {
                    return Err(format!("`{name}` of a trait that is not known here"));
                };
                let (own, of) = (self.ty(self_type)?, self.path(trait_)?);
                format!("<{own} as {of}>::{name}{}", self.args(args.as_deref())?)
            }
            Type::Pat { .. } | Type::Infer => return Err("a type without a name".to_owned()),
        })
    }

    pub(super) fn path(&mut self, path: &Path) -> Text {
        let summary = self.docs.krate.paths.get(&path.id).ok_or_else(|| format!("`{}` has no path", path.path))?;
        let args = self.args(path.args.as_deref())?;
        if let Some(standard) = standard(&summary.path) {
            return Ok(format!("::{standard}{args}"));
        }
        let key = Key::new(&summary.path, summary.kind).ok_or_else(|| format!("`{}` is no type", path.path))?;
        if self.library.find(&key).is_none() {
            return Err(format!("`{}` is not documented", key.path));
        }
        let home = self.exports.home(&key);
        self.mentions.insert(key);
        Ok(format!("crate::{home}{args}"))
    }

    fn args(&mut self, args: Option<&GenericArgs>) -> Text {
        match args {
            None => Ok(String::new()),
            Some(GenericArgs::AngleBracketed { args, constraints }) => {
                let mut parts = Vec::new();
                for arg in args {
                    parts.push(match arg {
                        GenericArg::Lifetime(name) => name.clone(),
                        GenericArg::Type(ty) => self.ty(ty)?,
                        GenericArg::Const(constant) => constant.expr.clone(),
                        GenericArg::Infer => "_".to_owned(),
                    });
                }
                for constraint in constraints {
                    parts.push(match &constraint.binding {
                        AssocItemConstraintKind::Equality(Term::Type(ty)) => {
                            format!("{} = {}", constraint.name, self.ty(ty)?)
                        }
                        AssocItemConstraintKind::Equality(Term::Constant(value)) => {
                            format!("{} = {}", constraint.name, value.expr)
                        }
                        AssocItemConstraintKind::Constraint(bounds) => match self.bounds(bounds)? {
                            none if none.is_empty() => continue,
                            bounds => format!("{}: {bounds}", constraint.name),
                        },
                    });
                }
                Ok(if parts.is_empty() { String::new() } else { format!("<{}>", parts.join(", ")) })
            }
            Some(GenericArgs::Parenthesized { inputs, output }) => {
                Ok(format!("({}){}", self.list(inputs)?, self.output(output.as_ref())?))
            }
            Some(GenericArgs::ReturnTypeNotation) => Err("return type notation".to_owned()),
        }
    }

    fn list<'t>(&mut self, types: impl IntoIterator<Item = &'t Type>) -> Text {
        Ok(types.into_iter().map(|ty| self.ty(ty)).collect::<Result<Vec<_>, _>>()?.join(", "))
    }

    fn output(&mut self, output: Option<&Type>) -> Text {
        output.map_or(Ok(String::new()), |ty| Ok(format!(" -> {}", self.ty(ty)?)))
    }

    /// Bounds that something here can meet: the standard library's, and those of traits that come along whole.
    pub(super) fn bounds(&mut self, bounds: &[GenericBound]) -> Text {
        let mut parts = Vec::new();
        for bound in bounds {
            match bound {
                GenericBound::TraitBound { trait_, generic_params, modifier } if self.is_known(trait_.id) => {
                    let question = if *modifier == TraitBoundModifier::Maybe { "?" } else { "" };
                    // A bound that cannot be printed says no more than one of an unknown trait.
                    match self.path(trait_) {
                        Ok(path) => parts.push(format!("{question}{}{path}", hrtb(generic_params))),
                        Err(_) => self.unbound = true,
                    }
                }
                GenericBound::Outlives(lifetime) => parts.push(lifetime.clone()),
                GenericBound::TraitBound { .. } => self.unbound = true,
                GenericBound::Use(_) => {}
            }
        }
        Ok(parts.join(" + "))
    }

    fn is_known(&self, id: Id) -> bool {
        let Some(summary) = self.docs.krate.paths.get(&id) else { return false };
        standard(&summary.path).is_some()
            || Key::new(&summary.path, summary.kind).is_some_and(|key| select::is_whole(&key))
    }

    /// `<…>` and `where …`. Defaults belong to a definition, not to a function or an implementation.
    pub(super) fn generics(&mut self, generics: &Generics, defaults: bool) -> Result<(String, String), String> {
        let mut params = Vec::new();
        for param in &generics.params {
            match &param.kind {
                GenericParamDefKind::Lifetime { outlives } if outlives.is_empty() => params.push(param.name.clone()),
                GenericParamDefKind::Lifetime { outlives } => {
                    params.push(format!("{}: {}", param.name, outlives.join(" + ")))
                }
                // An argument `impl Trait` stands in its place.
                GenericParamDefKind::Type { is_synthetic: true, .. } => {}
                GenericParamDefKind::Type { bounds, default, .. } => {
                    let mut text = param.name.clone();
                    let bounds = self.bounds(bounds)?;
                    if !bounds.is_empty() {
                        text += &format!(": {bounds}");
                    }
                    if let (Some(default), true) = (default, defaults) {
                        text += &format!(" = {}", self.ty(default)?);
                    }
                    params.push(text);
                }
                GenericParamDefKind::Const { type_, default } => {
                    let mut text = format!("const {}: {}", param.name, self.ty(type_)?);
                    if let (Some(default), true) = (default, defaults) {
                        text += &format!(" = {default}");
                    }
                    params.push(text);
                }
            }
        }
        let mut wheres = Vec::new();
        for predicate in &generics.where_predicates {
            match predicate {
                WherePredicate::BoundPredicate { type_, bounds, generic_params } => {
                    let bounds = self.bounds(bounds)?;
                    match self.ty(type_) {
                        Ok(ty) if !bounds.is_empty() => wheres.push(format!("{}{ty}: {bounds}", hrtb(generic_params))),
                        Ok(_) => {}
                        Err(_) => self.unbound = true,
                    }
                }
                WherePredicate::LifetimePredicate { lifetime, outlives } => {
                    wheres.push(format!("{lifetime}: {}", outlives.join(" + ")));
                }
                WherePredicate::EqPredicate { .. } => self.unbound = true,
            }
        }
        let params = if params.is_empty() { String::new() } else { format!("<{}>", params.join(", ")) };
        let wheres = if wheres.is_empty() { String::new() } else { format!(" where {}", wheres.join(", ")) };
        Ok((params, wheres))
    }

    /// `fn name<…>(…) -> … where …`, without a body.
    pub(super) fn function(&mut self, name: &str, function: &Function) -> Text {
        if function.header.is_unsafe {
            return Err("unsafe".to_owned());
        }
        let (params, wheres) = self.generics(&function.generics, false)?;
        let mut inputs = Vec::new();
        for (name, ty) in &function.sig.inputs {
            inputs.push(match (name.as_str(), ty) {
                ("self", Type::Generic(own)) if own == "Self" => "self".to_owned(),
                ("self", Type::BorrowedRef { lifetime, is_mutable, type_ })
                    if **type_ == Type::Generic("Self".to_owned()) =>
                {
                    let lifetime = lifetime.as_ref().map(|lifetime| format!("{lifetime} ")).unwrap_or_default();
                    format!("&{lifetime}{}self", if *is_mutable { "mut " } else { "" })
                }
                (name, ty) => format!("{}: {}", argument(name), self.ty(ty)?),
            });
        }
        self.in_output = true;
        let output = self.output(function.sig.output.as_ref());
        self.in_output = false;
        let output = output?;
        Ok(format!("fn {}{params}({}){output}{wheres}", word(name), inputs.join(", ")))
    }
}

/// `for<'a> `, where a bound has lifetimes of its own.
fn hrtb(params: &[GenericParamDef]) -> String {
    let names: Vec<_> = params.iter().map(|param| param.name.as_str()).collect();
    if names.is_empty() { String::new() } else { format!("for<{}> ", names.join(", ")) }
}

/// A name as code writes it.
pub(super) fn word(name: &str) -> String {
    const KEYWORDS: [&str; 9] = ["as", "box", "dyn", "in", "match", "move", "struct", "try", "type"];
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// An argument's name; a pattern has none.
fn argument(name: &str) -> String {
    let is_name = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
        && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_');
    if is_name { word(name) } else { "_".to_owned() }
}

/// The public path of an item of the standard library, known by the path of its definition.
pub(super) fn standard(path: &[String]) -> Option<String> {
    // Private modules, and the public ones that offer what they define.
    const PUBLIC: [(&str, &str); 24] = [
        ("alloc::collections::btree::map", "std::collections::btree_map"),
        ("alloc::collections::btree::set", "std::collections::btree_set"),
        ("core::array::iter", "core::array"),
        ("core::iter::adapters::", "core::iter"),
        ("core::iter::traits::", "core::iter"),
        ("core::num::error", "core::num"),
        ("core::num::nonzero", "core::num"),
        ("core::ops::arith", "core::ops"),
        ("core::ops::bit", "core::ops"),
        ("core::ops::control_flow", "core::ops"),
        ("core::ops::deref", "core::ops"),
        ("core::ops::drop", "core::ops"),
        ("core::ops::function", "core::ops"),
        ("core::ops::index", "core::ops"),
        ("core::ops::range", "core::ops"),
        ("core::slice::iter", "core::slice"),
        ("core::str::error", "core::str"),
        ("core::str::iter", "core::str"),
        ("core::str::traits", "core::str"),
        ("std::collections::hash::map", "std::collections::hash_map"),
        ("std::collections::hash::set", "std::collections::hash_set"),
        ("std::io::error", "std::io"),
        ("alloc", "std"),
        ("", ""),
    ];
    let (name, module) = path.split_last()?;
    if !["core", "alloc", "std"].contains(&path[0].as_str()) {
        return None;
    }
    let module = module.join("::");
    let (private, public) = PUBLIC.iter().find(|(private, _)| module.starts_with(private))?;
    Some(match *private {
        // Everything of `alloc` is in `std` too, by the same path.
        "alloc" | "" => format!("{public}{}::{name}", &module[private.len()..]),
        _ => format!("{public}::{name}"),
    })
}
