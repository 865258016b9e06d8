//! One item as its signature: a definition, and what is implemented for it.

use std::collections::HashSet;

use rustdoc_types::{
    GenericParamDefKind, Generics, Id, Impl, Item, ItemEnum, Struct, StructKind, Trait, Type, Variant, VariantKind,
    Visibility,
};

use super::library::{Docs, Key};
use super::print::{Printer, Text, standard, word};
use super::select;

/// The item itself: whole, or by its name alone.
pub(super) fn item(printer: &mut Printer<'_>, key: &Key, name: &str, item: &Item) -> Text {
    let whole = select::is_whole(key);
    let text = match &item.inner {
        ItemEnum::Function(function) => format!("pub {} {{ loop {{}} }}\n", printer.function(name, function)?),
        ItemEnum::TypeAlias(alias) => {
            let (params, wheres) = printer.generics(&alias.generics, true)?;
            match printer.ty(&alias.type_) {
                Ok(ty) => format!("pub type {name}{params}{wheres} = {ty};\n"),
                Err(why) if whole => return Err(why),
                Err(_) => by_name(printer, name, &alias.generics)?,
            }
        }
        ItemEnum::Constant { type_, const_ } if const_.is_literal => {
            format!("pub const {name}: {} = {};\n", printer.ty(type_)?, const_.expr)
        }
        // rustdoc does not say the value, and the compiler would look for it.
        ItemEnum::Constant { type_, .. } => {
            format!("#[cfg(rust_analyzer)]\npub const {name}: {} = loop {{}};\n", printer.ty(type_)?)
        }
        ItemEnum::Trait(contents) => of_trait(printer, whole, name, contents)?,
        ItemEnum::Struct(contents) if whole => of_struct(printer, name, contents)?,
        ItemEnum::Enum(contents) if whole || is_plain(printer.docs, &contents.variants) => {
            let (params, wheres) = printer.generics(&contents.generics, true)?;
            let mut text = format!("pub enum {name}{params}{wheres} {{\n");
            for variant in contents.variants.iter().filter_map(|id| printer.docs.item(*id)) {
                let (Some(name), ItemEnum::Variant(contents)) = (&variant.name, &variant.inner) else { continue };
                if let Ok(fields) = of_variant(printer, contents) {
                    text += &format!("{}{name}{fields},\n", documentation(variant));
                }
            }
            if !contents.generics.params.is_empty() {
                text += &format!("#[doc(hidden)] Hidden({}),\n", phantom(&contents.generics));
            }
            text + "}\n"
        }
        ItemEnum::Struct(Struct { generics, .. })
        | ItemEnum::Enum(rustdoc_types::Enum { generics, .. })
        | ItemEnum::Union(rustdoc_types::Union { generics, .. }) => by_name(printer, name, generics)?,
        _ => return Err("neither a type nor a function".to_owned()),
    };
    Ok(documentation(item) + &text)
}

/// A type that can be passed on, and no more.
fn by_name(printer: &mut Printer<'_>, name: &str, generics: &Generics) -> Text {
    Ok(format!("pub struct {name}{}({});\n", printer.generics(&bare(generics), true)?.0, phantom(generics)))
}

fn of_struct(printer: &mut Printer<'_>, name: &str, contents: &Struct) -> Text {
    let (params, wheres) = printer.generics(&contents.generics, true)?;
    let hidden = phantom(&contents.generics);
    Ok(match &contents.kind {
        StructKind::Unit => format!("pub struct {name}{params}{wheres};\n"),
        StructKind::Tuple(ids) => {
            let mut fields: Vec<_> = ids.iter().map(|id| field(printer, *id, "pub ")).collect();
            fields.push(hidden);
            format!("pub struct {name}{params}({}){wheres};\n", fields.join(", "))
        }
        StructKind::Plain { fields, .. } => {
            let mut text = format!("pub struct {name}{params}{wheres} {{\n");
            for item in fields.iter().filter_map(|id| printer.docs.item(*id)) {
                if let (Some(name), ItemEnum::StructField(ty)) = (&item.name, &item.inner)
                    && let Ok(ty) = printer.ty(ty)
                {
                    text += &format!("{}pub {}: {ty},\n", documentation(item), word(name));
                }
            }
            text + &format!("hidden: {hidden},\n}}\n")
        }
    })
}

fn of_variant(printer: &mut Printer<'_>, variant: &Variant) -> Text {
    match &variant.kind {
        VariantKind::Plain => Ok(String::new()),
        VariantKind::Tuple(ids) => {
            let fields: Vec<_> = ids.iter().map(|id| field(printer, *id, "")).collect();
            Ok(format!("({})", fields.join(", ")))
        }
        VariantKind::Struct { fields, .. } => {
            let mut text = " {".to_owned();
            for item in fields.iter().filter_map(|id| printer.docs.item(*id)) {
                if let (Some(name), ItemEnum::StructField(ty)) = (&item.name, &item.inner) {
                    text += &format!(" {}: {},", word(name), printer.ty(ty)?);
                }
            }
            Ok(text + " }")
        }
    }
}

/// A field of a tuple. One that is private, or whose type has no name here, keeps its place.
fn field(printer: &mut Printer<'_>, id: Option<Id>, visibility: &str) -> String {
    let item = id.and_then(|id| printer.docs.item(id));
    match item.map(|item| &item.inner) {
        Some(ItemEnum::StructField(ty)) => printer.ty(ty).map_or("()".to_owned(), |ty| format!("{visibility}{ty}")),
        _ => "()".to_owned(),
    }
}

fn is_plain(docs: &Docs, variants: &[Id]) -> bool {
    let plain = |id: &Id| {
        docs.item(*id)
            .is_some_and(|item| matches!(&item.inner, ItemEnum::Variant(variant) if variant.kind == VariantKind::Plain))
    };
    variants.iter().all(plain)
}

/// Something of every parameter: rustc wants each one used.
fn phantom(generics: &Generics) -> String {
    let used = generics.params.iter().filter_map(|param| match param.kind {
        GenericParamDefKind::Lifetime { .. } => Some(format!("&{} (),", param.name)),
        GenericParamDefKind::Type { .. } => Some(format!("*const {},", param.name)),
        GenericParamDefKind::Const { .. } => None,
    });
    let used: String = used.collect();
    if used.is_empty() { "()".to_owned() } else { format!("::core::marker::PhantomData<({used})>") }
}

/// The parameters without their bounds, for what stands for itself alone.
fn bare(generics: &Generics) -> Generics {
    let mut params = generics.params.clone();
    for param in &mut params {
        if let GenericParamDefKind::Type { bounds, .. } = &mut param.kind {
            bounds.clear();
        }
    }
    Generics { params, where_predicates: Vec::new() }
}

fn of_trait(printer: &mut Printer<'_>, whole: bool, name: &str, contents: &Trait) -> Text {
    if !whole {
        return Ok(format!("pub trait {name}{} {{}}\n", printer.generics(&bare(&contents.generics), true)?.0));
    }
    let (params, wheres) = printer.generics(&contents.generics, true)?;
    let bounds = match printer.bounds(&contents.bounds)? {
        none if none.is_empty() => none,
        bounds => format!(": {bounds}"),
    };
    let mut text = format!("pub trait {name}{params}{bounds}{wheres} {{\n");
    for item in contents.items.iter().filter_map(|id| printer.docs.item(*id)) {
        let Some(name) = &item.name else { continue };
        match &item.inner {
            ItemEnum::Function(function) => {
                if let Ok(head) = printer.function(name, function) {
                    let body = if function.has_body { " { loop {} }" } else { ";" };
                    text += &format!("{}{head}{body}\n", documentation(item));
                }
            }
            ItemEnum::AssocType { generics, bounds, .. } => {
                let (params, wheres) = printer.generics(generics, false)?;
                let bounds = printer.bounds(bounds)?;
                text += &format!("type {name}{params}{}{bounds}{wheres};\n", if bounds.is_empty() { "" } else { ": " });
            }
            _ => {}
        }
    }
    Ok(text + "}\n")
}

/// What is implemented for a type, or of a trait.
pub(super) fn implementations(docs: &Docs, item: &Item) -> Vec<Id> {
    let mut ids = match &item.inner {
        ItemEnum::Struct(item) => item.impls.clone(),
        ItemEnum::Enum(item) => item.impls.clone(),
        ItemEnum::Union(item) => item.impls.clone(),
        ItemEnum::Trait(item) => item.implementations.clone(),
        _ => Vec::new(),
    };
    // What is for one type before what is for many.
    ids.sort_by_key(|id| match docs.item(*id).map(|item| &item.inner) {
        Some(ItemEnum::Impl(implementation)) => implementation.generics.params.len(),
        _ => 0,
    });
    ids
}

/// One `impl`, where it decides the type of an expression. `without` takes the methods that have no signature.
pub(super) fn implementation(
    printer: &mut Printer<'_>,
    of: &Key,
    id: Id,
    methods: &mut HashSet<String>,
    without: &mut Vec<String>,
) -> Option<String> {
    let ItemEnum::Impl(implementation) = &printer.docs.item(id)?.inner else { return None };
    if implementation.is_synthetic || implementation.is_negative || implementation.blanket_impl.is_some() {
        return None;
    }
    match &implementation.trait_ {
        None if select::is_whole(of) => inherent(printer, implementation, methods, without),
        None => None,
        Some(trait_) => {
            let summary = printer.docs.krate.paths.get(&trait_.id)?;
            let wanted = match standard(&summary.path) {
                Some(_) if select::is_whole(of) => select::is_standard(summary.path.last()?),
                // So that what holds it can be copied, and gone through.
                Some(_) => ["Clone", "Copy", "Iterator"].contains(&summary.path.last()?.as_str()),
                None => Key::new(&summary.path, summary.kind).is_some_and(|key| select::is_whole(&key)),
            };
            if wanted { of_trait_for(printer, implementation).ok() } else { None }
        }
    }
}

fn inherent(
    printer: &mut Printer<'_>,
    implementation: &Impl,
    methods: &mut HashSet<String>,
    without: &mut Vec<String>,
) -> Option<String> {
    printer.unbound = false;
    let (params, wheres) = printer.generics(&implementation.generics, false).ok()?;
    let widened = printer.unbound;
    let own = printer.ty(&implementation.for_).ok()?;
    let mut text = format!("impl{params} {own}{wheres} {{\n");
    let empty = text.len();
    for item in implementation.items.iter().filter_map(|id| printer.docs.item(*id)) {
        if item.visibility != Visibility::Public {
            continue;
        }
        let (Some(name), ItemEnum::Function(function)) = (&item.name, &item.inner) else { continue };
        // One that is for numbers only must not stand beside the one for texts.
        if !methods.insert(name.clone()) && widened {
            continue;
        }
        match printer.function(name, function) {
            Ok(head) => text += &format!("{}pub {head} {{ loop {{}} }}\n", documentation(item)),
            Err(why) => without.push(format!("{name}: {why}")),
        }
    }
    (text.len() > empty).then(|| text + "}\n")
}

fn of_trait_for(printer: &mut Printer<'_>, implementation: &Impl) -> Text {
    let Some(trait_) = &implementation.trait_ else { return Err("no trait".to_owned()) };
    printer.unbound = false;
    let (params, wheres) = printer.generics(&implementation.generics, false)?;
    // With the bounds that say "for numbers only" gone, two implementations may be for the same type.
    let may_widen = trait_.args.is_none() && trait_.path != "Debug" && !matches!(implementation.for_, Type::Generic(_));
    if printer.unbound && !may_widen {
        return Err("without its bounds it would be for other types too".to_owned());
    }
    let mut text =
        format!("impl{params} {} for {}{wheres} {{\n", printer.path(trait_)?, printer.ty(&implementation.for_)?);
    for item in implementation.items.iter().filter_map(|id| printer.docs.item(*id)) {
        let Some(name) = &item.name else { continue };
        match &item.inner {
            // The trait lacks what has no signature, too.
            ItemEnum::Function(function) => {
                if let Ok(head) = printer.function(name, function) {
                    text += &format!("{head} {{ loop {{}} }}\n");
                }
            }
            ItemEnum::AssocType { generics, type_: Some(ty), .. } => {
                let (params, wheres) = printer.generics(generics, false)?;
                text += &format!("type {name}{params} = {}{wheres};\n", printer.ty(ty)?);
            }
            _ => {}
        }
    }
    Ok(text + "}\n")
}

/// The first paragraph: what completion shows.
fn documentation(item: &Item) -> String {
    let text = item.docs.as_deref().unwrap_or_default();
    let paragraph = text.split("\n\n").next().unwrap_or_default();
    if paragraph.starts_with("```") {
        return String::new();
    }
    paragraph.lines().map(|line| format!("/// {}\n", line.trim())).collect()
}
