//! Which items come along whole. What they mention comes along by name only: a type without methods, a trait without.

use super::library::Key;

/// Types of Polars that people use in cells: with their methods, fields and variants.
const TYPES: [&str; 30] = [
    "polars_core::chunked_array::ChunkedArray",
    "polars_core::chunked_array::ops::sort::options::SortMultipleOptions",
    "polars_core::chunked_array::ops::sort::options::SortOptions",
    "polars_core::datatypes::any_value::AnyValue",
    "polars_core::datatypes::dtype::DataType",
    "polars_core::datatypes::field::Field",
    "polars_core::frame::column::Column",
    "polars_core::frame::dataframe::DataFrame",
    "polars_core::frame::group_by::GroupBy",
    "polars_core::scalar::Scalar",
    "polars_core::series::Series",
    "polars_error::PolarsError",
    "polars_lazy::frame::JoinBuilder",
    "polars_lazy::frame::LazyFrame",
    "polars_lazy::frame::LazyGroupBy",
    "polars_ops::frame::join::args::JoinArgs",
    "polars_ops::frame::join::args::JoinType",
    "polars_plan::dsl::arity::ChainedThen",
    "polars_plan::dsl::arity::ChainedWhen",
    "polars_plan::dsl::arity::Then",
    "polars_plan::dsl::arity::When",
    "polars_plan::dsl::dt::DateLikeNameSpace",
    "polars_plan::dsl::expr::Expr",
    "polars_plan::dsl::list::ListNameSpace",
    "polars_plan::dsl::name::ExprNameNameSpace",
    "polars_plan::dsl::selector::Selector",
    "polars_plan::dsl::string::StringNameSpace",
    "polars_plan::dsl::struct_::StructNameSpace",
    "polars_schema::schema::Schema",
    "polars_utils::pl_str::PlSmallStr",
];

/// Traits of Polars whose methods are called in cells, or through which a type gets its methods.
const TRAITS: [&str; 7] = [
    "polars_core::chunked_array::ops::ChunkAgg",
    "polars_core::frame::column::IntoColumn",
    "polars_core::named_from::NamedFrom",
    "polars_core::series::from::IntoSeries",
    "polars_core::series::series_trait::SeriesTrait",
    "polars_lazy::frame::IntoLazy",
    "polars_plan::plans::lit::Literal",
];

/// Modules of Polars whose functions come along.
const FUNCTIONS: [&str; 2] = ["polars_plan::dsl::functions::", "polars_plan::dsl::arity::"];

/// Traits of the standard library whose implementations decide what an expression is.
const STANDARD: [&str; 27] = [
    "Add",
    "BitAnd",
    "BitOr",
    "BitXor",
    "Borrow",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deref",
    "DerefMut",
    "Display",
    "Div",
    "Error",
    "Extend",
    "From",
    "FromIterator",
    "FromStr",
    "Index",
    "IntoIterator",
    "Iterator",
    "Mul",
    "Neg",
    "Not",
    "PartialEq",
    "Rem",
    "Sub",
];

/// All that is asked for by name.
pub(super) fn named() -> impl Iterator<Item = &'static str> {
    TYPES.into_iter().chain(TRAITS)
}

pub(super) fn is_ours(key: &Key) -> bool {
    key.krate() == "gazehound"
}

/// Whether the item comes along with all that belongs to it.
pub(super) fn is_whole(key: &Key) -> bool {
    is_ours(key) || TYPES.contains(&key.path.as_str()) || TRAITS.contains(&key.path.as_str())
}

/// Functions that come along although nothing mentions them.
pub(super) fn is_function(key: &Key) -> bool {
    FUNCTIONS.iter().any(|module| key.path.starts_with(module))
}

/// Whether implementations of a trait of the standard library, known by its name, come along.
pub(super) fn is_standard(name: &str) -> bool {
    STANDARD.contains(&name)
}
