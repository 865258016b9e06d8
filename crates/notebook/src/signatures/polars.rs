// Written by `cargo xtask signatures` from the documentation of crate `gazehound` and of Polars: do not edit.
// Bodies never run: the kernel's rust-analyzer reads this file, the compiler does not.

#![allow(warnings, clippy::all)]
pub mod chunked_array {
    pub struct ChunkLenIter<'a>(::core::marker::PhantomData<(&'a (),)>);
    pub struct ChunkedArrayLayout<'a, T>(::core::marker::PhantomData<(&'a (), *const T)>);
    pub mod cast {
        impl ::core::clone::Clone for crate::polars::chunked_array::cast::CastOptions {
            fn clone(&self) -> crate::polars::chunked_array::cast::CastOptions {
                loop {}
            }
        }
        impl ::core::marker::Copy for crate::polars::chunked_array::cast::CastOptions {}
        pub enum CastOptions {
            /// Raises on overflow
            Strict,
            /// Overflow is replaced with null
            NonStrict,
            /// Allows wrapping overflow
            Overflowing,
        }
    }
    pub mod flags {
        impl ::core::clone::Clone for crate::polars::chunked_array::flags::StatisticsFlags {
            fn clone(&self) -> crate::polars::chunked_array::flags::StatisticsFlags {
                loop {}
            }
        }
        impl ::core::marker::Copy for crate::polars::chunked_array::flags::StatisticsFlags {}
        pub struct StatisticsFlags(());
    }
}
pub mod error {
    impl ::core::clone::Clone for crate::polars::error::ErrString {
        fn clone(&self) -> crate::polars::error::ErrString {
            loop {}
        }
    }
    pub struct ErrString(());
}
pub mod frame {
    /// Naming strategy for the results of a pivot.
    pub enum PivotColumnNaming {
        /// Always combine the values and on-column names.
        Combine,
        /// Prefix the values column name only if there is more than one values
        /// column.
        Auto,
    }
    impl ::core::clone::Clone for crate::polars::frame::PivotColumnNaming {
        fn clone(&self) -> crate::polars::frame::PivotColumnNaming {
            loop {}
        }
    }
    impl ::core::marker::Copy for crate::polars::frame::PivotColumnNaming {}
    pub mod column {
        /// A [`Column`] that consists of a repeated [`Scalar`]
        pub struct ScalarColumn(());
        impl ::core::clone::Clone for crate::polars::frame::column::ScalarColumn {
            fn clone(&self) -> crate::polars::frame::column::ScalarColumn {
                loop {}
            }
        }
    }
    pub mod row {
        impl<'a> ::core::clone::Clone for crate::polars::frame::row::Row<'a> {
            fn clone(&self) -> crate::polars::frame::row::Row<'a> {
                loop {}
            }
        }
        pub struct Row<'a>(::core::marker::PhantomData<(&'a (),)>);
    }
}
pub mod lazy {
    pub mod dsl {
        pub mod string {
            /// Specialized expressions for [`Series`] of [`DataType::String`].
            pub struct StringNameSpace((), ());
            impl crate::polars::lazy::dsl::string::StringNameSpace {
                /// Check if a string value contains a literal substring.
                pub fn contains_literal(self, pat: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Check if this column of strings contains a Regex. If `strict` is `true`, then it is an error if any `pat` is
                /// an invalid regex, whereas if `strict` is `false`, an invalid regex will simply evaluate to `false`.
                pub fn contains(self, pat: crate::polars::prelude::Expr, strict: bool) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Check if a string value ends with the `sub` string.
                pub fn ends_with(self, sub: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Check if a string value starts with the `sub` string.
                pub fn starts_with(self, sub: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Extract a regex pattern from the a string value. If `group_index` is out of bounds, null is returned.
                pub fn extract(
                    self,
                    pat: crate::polars::prelude::Expr,
                    group_index: usize,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Find the index of a literal substring within another string value.
                pub fn find_literal(self, pat: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Find the index of a substring defined by a regular expressions within another string value.
                pub fn find(self, pat: crate::polars::prelude::Expr, strict: bool) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Extract each successive non-overlapping match in an individual string as an array
                pub fn extract_all(self, pat: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Count all successive non-overlapping regex matches.
                pub fn count_matches(
                    self,
                    pat: crate::polars::prelude::Expr,
                    literal: bool,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Convert a String column into a Date/Datetime/Time column.
                pub fn strptime(
                    self,
                    dtype: impl ::core::convert::Into<crate::polars::prelude::DataTypeExpr>,
                    options: crate::polars::prelude::StrptimeOptions,
                    ambiguous: crate::polars::prelude::Expr,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Convert a String column into a Date column.
                pub fn to_date(self, options: crate::polars::prelude::StrptimeOptions) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Convert a String column into a Datetime column.
                pub fn to_datetime(
                    self,
                    time_unit: ::core::option::Option<crate::polars::prelude::TimeUnit>,
                    time_zone: ::core::option::Option<crate::polars::prelude::TimeZone>,
                    options: crate::polars::prelude::StrptimeOptions,
                    ambiguous: crate::polars::prelude::Expr,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Convert a String column into a Time column.
                pub fn to_time(self, options: crate::polars::prelude::StrptimeOptions) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Concat the values into a string array.
                /// # Arguments
                pub fn join(self, delimiter: &str, ignore_nulls: bool) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split the string by a substring. The resulting dtype is `List<String>`.
                pub fn split(self, by: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split the string by a substring and keep the substring. The resulting dtype is `List<String>`.
                pub fn split_inclusive(self, by: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split exactly `n` times by a given substring. The resulting dtype is [`DataType::Struct`].
                pub fn split_exact(self, by: crate::polars::prelude::Expr, n: usize) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split exactly `n` times by a given substring and keep the substring.
                /// The resulting dtype is [`DataType::Struct`].
                pub fn split_exact_inclusive(
                    self,
                    by: crate::polars::prelude::Expr,
                    n: usize,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split by a given substring, returning exactly `n` items. If there are more possible splits,
                /// keeps the remainder of the string intact. The resulting dtype is [`DataType::Struct`].
                pub fn splitn(self, by: crate::polars::prelude::Expr, n: usize) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split the string by a regex pattern. The resulting dtype is `List<String>`.
                pub fn split_regex(
                    self,
                    pat: crate::polars::prelude::Expr,
                    strict: bool,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Split the string by a regex pattern and keep the matched substrings.
                /// The resulting dtype is `List<String>`.
                pub fn split_regex_inclusive(
                    self,
                    pat: crate::polars::prelude::Expr,
                    strict: bool,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Replace values that match a regex `pat` with a `value`.
                pub fn replace(
                    self,
                    pat: crate::polars::prelude::Expr,
                    value: crate::polars::prelude::Expr,
                    literal: bool,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Replace values that match a regex `pat` with a `value`.
                pub fn replace_n(
                    self,
                    pat: crate::polars::prelude::Expr,
                    value: crate::polars::prelude::Expr,
                    literal: bool,
                    n: i64,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Replace all values that match a regex `pat` with a `value`.
                pub fn replace_all(
                    self,
                    pat: crate::polars::prelude::Expr,
                    value: crate::polars::prelude::Expr,
                    literal: bool,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Remove leading and trailing characters, or whitespace if matches is None.
                pub fn strip_chars(self, matches: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Remove leading characters, or whitespace if matches is None.
                pub fn strip_chars_start(self, matches: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Remove trailing characters, or whitespace if matches is None.
                pub fn strip_chars_end(self, matches: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Remove prefix.
                pub fn strip_prefix(self, prefix: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Remove suffix.
                pub fn strip_suffix(self, suffix: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Convert all characters to lowercase.
                pub fn to_lowercase(self) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Convert all characters to uppercase.
                pub fn to_uppercase(self) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Return the length of each string as the number of bytes.
                pub fn len_bytes(self) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Return the length of each string as the number of characters.
                pub fn len_chars(self) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Slice the string values.
                pub fn slice(
                    self,
                    offset: crate::polars::prelude::Expr,
                    length: crate::polars::prelude::Expr,
                ) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Take the first `n` characters of the string values.
                pub fn head(self, n: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                /// Take the last `n` characters of the string values.
                pub fn tail(self, n: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                    loop {}
                }
                pub fn escape_regex(self) -> crate::polars::prelude::Expr {
                    loop {}
                }
            }
        }
    }
}
pub mod prelude {
    /// # ChunkedArray
    pub struct ChunkedArray<T> {
        hidden: ::core::marker::PhantomData<(*const T,)>,
    }
    /// # Series
    /// The columnar data type for a DataFrame.
    pub struct Series(pub ::std::sync::Arc<(dyn crate::polars::prelude::SeriesTrait)>, ());
    /// A column which is `false` wherever `expr` is null, `true` elsewhere.
    pub fn is_not_null(expr: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// A column which is `true` wherever `expr` is null, `false` elsewhere.
    pub fn is_null(expr: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// A column within a [`DataFrame`].
    pub enum Column {
        Series(crate::unnamed::polars_core::frame::column::series::SeriesColumn),
        Scalar(crate::polars::frame::column::ScalarColumn),
    }
    /// A contiguous growable collection of [`Column`]s that have the same length.
    pub struct DataFrame {
        hidden: (),
    }
    /// A portable float16 type.
    pub struct pf16(());
    /// Accumulate over multiple columns horizontally / row wise.
    pub fn cum_fold_exprs<E>(
        acc: crate::polars::prelude::Expr,
        f: crate::polars::prelude::PlanCallback<
            (crate::polars::prelude::Series, crate::polars::prelude::Series),
            crate::polars::prelude::Series,
        >,
        exprs: E,
        returns_scalar: bool,
        return_dtype: ::core::option::Option<crate::polars::prelude::DataTypeExpr>,
        include_init: bool,
    ) -> crate::polars::prelude::Expr
    where
        E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>,
    {
        loop {}
    }
    /// Accumulate over multiple columns horizontally / row wise.
    pub fn cum_reduce_exprs<E>(
        f: crate::polars::prelude::PlanCallback<
            (crate::polars::prelude::Series, crate::polars::prelude::Series),
            crate::polars::prelude::Series,
        >,
        exprs: E,
        returns_scalar: bool,
        return_dtype: ::core::option::Option<crate::polars::prelude::DataTypeExpr>,
    ) -> crate::polars::prelude::Expr
    where
        E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>,
    {
        loop {}
    }
    /// Accumulate over multiple columns horizontally / row wise.
    pub fn fold_exprs<E>(
        acc: crate::polars::prelude::Expr,
        f: crate::polars::prelude::PlanCallback<
            (crate::polars::prelude::Series, crate::polars::prelude::Series),
            crate::polars::prelude::Series,
        >,
        exprs: E,
        returns_scalar: bool,
        return_dtype: ::core::option::Option<crate::polars::prelude::DataTypeExpr>,
    ) -> crate::polars::prelude::Expr
    where
        E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>,
    {
        loop {}
    }
    /// Aggregation operations.
    pub trait ChunkAgg<T> {
        /// Aggregate the sum of the ChunkedArray.
        /// Returns `None` if not implemented for `T`.
        /// If the array is empty, `0` is returned
        fn sum(&self) -> ::core::option::Option<T> {
            loop {}
        }
        fn _sum_as_f64(&self) -> f64;
        fn min(&self) -> ::core::option::Option<T> {
            loop {}
        }
        /// Returns the maximum value in the array, according to the natural order.
        /// Returns `None` if the array is empty or only contains null values.
        fn max(&self) -> ::core::option::Option<T> {
            loop {}
        }
        fn min_max(&self) -> ::core::option::Option<(T, T)> {
            loop {}
        }
        /// Returns the mean value in the array.
        /// Returns `None` if the array is empty or only contains null values.
        fn mean(&self) -> ::core::option::Option<f64> {
            loop {}
        }
    }
    /// Allowed optimizations.
    pub struct OptFlags(());
    /// AllowedOptimizations
    pub type AllowedOptimizations = crate::polars::prelude::OptFlags;
    /// Analogous to [`Iterator::reduce`](std::iter::Iterator::reduce).
    pub fn reduce_exprs<E>(
        f: crate::polars::prelude::PlanCallback<
            (crate::polars::prelude::Series, crate::polars::prelude::Series),
            crate::polars::prelude::Series,
        >,
        exprs: E,
        returns_scalar: bool,
        return_dtype: ::core::option::Option<crate::polars::prelude::DataTypeExpr>,
    ) -> crate::polars::prelude::Expr
    where
        E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>,
    {
        loop {}
    }
    /// Arguments used by `datetime` in order to produce an [`Expr`] of Datetime
    pub struct DatetimeArgs(());
    /// Arguments used by `duration` in order to produce an [`Expr`] of [`Duration`]
    pub struct DurationArgs(());
    /// Casts the column given by `Expr` to a different type.
    pub fn cast(
        expr: crate::polars::prelude::Expr,
        dtype: impl ::core::convert::Into<crate::polars::prelude::DataTypeExpr>,
    ) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Characterizes the name and the [`DataType`] of a column.
    pub struct Field {
        pub name: crate::polars::prelude::PlSmallStr,
        pub dtype: crate::polars::prelude::DataType,
        hidden: (),
    }
    /// Collect expressions into a list, treating each expression's value as one element.
    pub fn as_list<
        E: ::core::convert::AsRef<[IE]>,
        IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
    >(
        s: E,
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    /// Compute `op(l, r)` (or equivalently `l op r`). `l` and `r` must have types compatible with the Operator.
    pub fn binary_expr(
        l: crate::polars::prelude::Expr,
        op: crate::polars::prelude::Operator,
        r: crate::polars::prelude::Expr,
    ) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Concat lists entries.
    pub fn concat_list<
        E: ::core::convert::AsRef<[IE]>,
        IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
    >(
        s: E,
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    /// Construct a column of [`Duration`] from the provided [`DurationArgs`]
    pub fn duration(args: crate::polars::prelude::DurationArgs) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Construct a column of `Datetime` from the provided [`DatetimeArgs`].
    pub fn datetime(args: crate::polars::prelude::DatetimeArgs) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Convert `Self` into a [`Column`]
    pub trait IntoColumn: ::core::marker::Sized {
        fn into_column(self) -> crate::polars::prelude::Column;
    }
    /// Create a Column Expression based on a column name.
    pub fn col<S>(name: S) -> crate::polars::prelude::Expr
    where
        S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
    {
        loop {}
    }
    /// Create a Literal Expression from `L`. A literal expression behaves like a column that contains a single distinct
    /// value.
    pub fn lit<L: crate::polars::prelude::Literal>(t: L) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Create a column of length `n` containing `n` copies of the literal `value`.
    pub fn repeat<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
        value: E,
        n: crate::polars::prelude::Expr,
    ) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Create a new column with the bitwise-and of the elements in each row.
    pub fn all_horizontal<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
        exprs: E,
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    /// Create a new column with the bitwise-or of the elements in each row.
    pub fn any_horizontal<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
        exprs: E,
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    /// Expressions that can be used in various contexts.
    pub enum Expr {
        /// Values in a `eval` context.
        Element,
        Alias(::std::sync::Arc<crate::polars::prelude::Expr>, crate::polars::prelude::PlSmallStr),
        Column(crate::polars::prelude::PlSmallStr),
        Selector(crate::polars::prelude::Selector),
        Literal(crate::polars::prelude::LiteralValue),
        DataTypeFunction(crate::polars::prelude::DataTypeFunction),
        BinaryExpr {
            left: ::std::sync::Arc<crate::polars::prelude::Expr>,
            op: crate::polars::prelude::Operator,
            right: ::std::sync::Arc<crate::polars::prelude::Expr>,
        },
        Cast {
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
            dtype: crate::polars::prelude::DataTypeExpr,
            options: crate::polars::chunked_array::cast::CastOptions,
        },
        Sort {
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
            options: crate::polars::prelude::SortOptions,
        },
        Gather {
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
            idx: ::std::sync::Arc<crate::polars::prelude::Expr>,
            returns_scalar: bool,
            null_on_oob: bool,
        },
        SortBy {
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
            by: ::std::vec::Vec<crate::polars::prelude::Expr>,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        },
        Agg(crate::polars::prelude::AggExpr),
        /// A ternary operation
        /// if true then "foo" else "bar"
        Ternary {
            predicate: ::std::sync::Arc<crate::polars::prelude::Expr>,
            truthy: ::std::sync::Arc<crate::polars::prelude::Expr>,
            falsy: ::std::sync::Arc<crate::polars::prelude::Expr>,
        },
        Function {
            input: ::std::vec::Vec<crate::polars::prelude::Expr>,
            function: crate::polars::prelude::FunctionExpr,
        },
        Explode {
            input: ::std::sync::Arc<crate::polars::prelude::Expr>,
            options: crate::polars::prelude::ExplodeOptions,
        },
        Filter {
            input: ::std::sync::Arc<crate::polars::prelude::Expr>,
            by: ::std::sync::Arc<crate::polars::prelude::Expr>,
        },
        /// Polars flavored window functions.
        Over {
            function: ::std::sync::Arc<crate::polars::prelude::Expr>,
            partition_by: ::std::vec::Vec<crate::polars::prelude::Expr>,
            order_by: ::core::option::Option<(
                ::std::sync::Arc<crate::polars::prelude::Expr>,
                crate::polars::prelude::SortOptions,
            )>,
            mapping: crate::polars::prelude::WindowMapping,
        },
        Slice {
            input: ::std::sync::Arc<crate::polars::prelude::Expr>,
            offset: ::std::sync::Arc<crate::polars::prelude::Expr>,
            length: ::std::sync::Arc<crate::polars::prelude::Expr>,
        },
        /// Set root name as Alias
        KeepName(::std::sync::Arc<crate::polars::prelude::Expr>),
        Len,
        Field(::std::sync::Arc<[crate::polars::prelude::PlSmallStr]>),
        AnonymousFunction {
            input: ::std::vec::Vec<crate::polars::prelude::Expr>,
            function: crate::polars::prelude::OpaqueColumnUdf,
            options: crate::unnamed::polars_plan::plans::options::FunctionOptions,
            fmt_str: ::std::boxed::Box<crate::polars::prelude::PlSmallStr>,
        },
        /// Evaluates the `evaluation` expression on the output of the `expr`.
        Eval {
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
            evaluation: ::std::sync::Arc<crate::polars::prelude::Expr>,
            variant: crate::polars::prelude::EvalVariant,
        },
        /// Evaluates the `evaluation` expressions on the output of the `expr`.
        StructEval {
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
            evaluation: ::std::vec::Vec<crate::polars::prelude::Expr>,
        },
        /// SQL SubQueries
        /// Plan,
        /// Post-select expression and output-name of that expr
        SubPlan(
            crate::polars::prelude::SpecialEq<::std::sync::Arc<crate::polars::prelude::DslPlan>>,
            ::std::vec::Vec<(crate::polars::prelude::PlSmallStr, crate::polars::prelude::Expr)>,
        ),
        RenameAlias {
            function: crate::polars::prelude::RenameAliasFn,
            expr: ::std::sync::Arc<crate::polars::prelude::Expr>,
        },
        /// Not a real expression. This is meant
        /// as catch-all for IR expressions that
        /// are not supported by DSL.
        Display {
            inputs: ::std::vec::Vec<crate::polars::prelude::Expr>,
            fmt_str: ::std::boxed::Box<crate::polars::prelude::PlSmallStr>,
        },
    }
    /// Find the maximum of all the values in the column named `name`. Shorthand for `col(name).max()`.
    pub fn max(name: &str) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Find the mean of all the values in the column named `name`. Alias for [`mean`].
    pub fn avg(name: &str) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Find the mean of all the values in the column named `name`. Shorthand for `col(name).mean()`.
    pub fn mean(name: &str) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Find the median of all the values in the column named `name`. Shorthand for `col(name).median()`.
    pub fn median(name: &str) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Find the minimum of all the values in the column named `name`. Shorthand for `col(name).min()`.
    pub fn min(name: &str) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// First column in a DataFrame.
    pub fn first() -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Folds the expressions from left to right keeping the first non-null values.
    pub fn coalesce(exprs: &[crate::polars::prelude::Expr]) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Format the results of an array of expressions using a format string
    pub fn format_str(
        format: &str,
        args: &[crate::polars::prelude::Expr],
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    /// Get the indices where `condition` evaluates `true`.
    pub fn arg_where<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
        condition: E,
    ) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Horizontally concat string columns in linear time
    pub fn concat_str<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
        s: E,
        separator: &str,
        ignore_nulls: bool,
    ) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Horizontally concatenate columns into a single array-type column.
    pub fn concat_arr(
        input: ::std::vec::Vec<crate::polars::prelude::Expr>,
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    /// Last column in a DataFrame.
    pub fn last() -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Lazy abstraction over an eager `DataFrame`.
    pub struct LazyFrame {
        pub logical_plan: crate::polars::prelude::DslPlan,
        hidden: (),
    }
    /// Maps a logical type to a chunked array implementation of the physical type.
    /// This saves a lot of compiler bloat and allows us to reuse functionality.
    pub struct Logical<Logical, Physical>(::core::marker::PhantomData<(*const Logical, *const Physical)>);
    /// Negates a boolean column.
    pub fn not(expr: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Nth column in a DataFrame.
    pub fn nth(n: i64) -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Options for single series sorting.
    pub struct SortOptions {
        /// If true sort in descending order.
        /// Default `false`.
        pub descending: bool,
        /// Whether place null values last.
        /// Default `false`.
        pub nulls_last: bool,
        /// If true sort in multiple threads.
        /// Default `true`.
        pub multithreaded: bool,
        /// If true maintain the order of equal elements.
        /// Default `false`.
        pub maintain_order: bool,
        /// Limit a sort output, this is for optimization purposes and might be ignored.
        pub limit: ::core::option::Option<crate::polars::prelude::IdxSize>,
        hidden: (),
    }
    /// Parameters for which side to use as the build side in a join. Currently only
    /// respected by the streaming engine.
    pub enum JoinBuildSide {
        /// Unless there's a very good reason to believe that the right side is
        /// smaller, use the left side.
        PreferLeft,
        /// Regardless of other heuristics, use the left side as build side.
        ForceLeft,
        PreferRight,
        ForceRight,
    }
    /// Reference-counted [`PlPath`].
    pub struct PlRefPath(());
    /// Return the number of rows in the context.
    pub fn len() -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Returned by a group_by operation on a DataFrame. This struct supports
    /// several aggregations.
    pub struct GroupBy<'a> {
        pub df: &'a crate::polars::prelude::DataFrame,
        hidden: ::core::marker::PhantomData<(&'a (),)>,
    }
    /// Scan arguments shared across different scan types.
    pub struct UnifiedScanArgs(());
    /// Select multiple columns by dtype.
    pub fn dtype_col(dtype: &crate::polars::prelude::DataType) -> crate::polars::prelude::DataTypeSelector {
        loop {}
    }
    /// Select multiple columns by dtype.
    pub fn dtype_cols<DT: ::core::convert::AsRef<[crate::polars::prelude::DataType]>>(
        dtype: DT,
    ) -> crate::polars::prelude::DataTypeSelector {
        loop {}
    }
    /// Select multiple columns by index.
    pub fn index_cols<N: ::core::convert::AsRef<[i64]>>(indices: N) -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Select multiple columns by name.
    pub fn by_name<
        S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        I: ::core::iter::IntoIterator<Item = S>,
    >(
        names: I,
        strict: bool,
        expand_patterns: bool,
    ) -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Select multiple columns by name.
    pub fn cols<I, S>(names: I) -> crate::polars::prelude::Selector
    where
        I: ::core::iter::IntoIterator<Item = S>,
        S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
    {
        loop {}
    }
    /// Selects all columns.
    pub fn all() -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Selects no columns.
    pub fn empty() -> crate::polars::prelude::Selector {
        loop {}
    }
    /// Set of sources to scan from
    pub struct ScanSources(());
    /// Sort options for multi-series sorting.
    pub struct SortMultipleOptions {
        /// Order of the columns. Default all `false``.
        pub descending: ::std::vec::Vec<bool>,
        /// Whether place null values last. Default `false`.
        pub nulls_last: ::std::vec::Vec<bool>,
        /// Whether sort in multiple threads. Default `true`.
        pub multithreaded: bool,
        /// Whether maintain the order of equal elements. Default `false`.
        pub maintain_order: bool,
        /// Limit a sort output, this is for optimization purposes and might be ignored.
        pub limit: ::core::option::Option<crate::polars::prelude::IdxSize>,
        hidden: (),
    }
    /// Specialized expressions for Categorical dtypes.
    pub struct CategoricalNameSpace(());
    /// Specialized expressions for Struct dtypes.
    pub struct StructNameSpace((), ());
    /// Specialized expressions for [`Series`] of [`DataType::List`].
    pub struct ListNameSpace(pub crate::polars::prelude::Expr, ());
    /// Specialized expressions for modifying the name of existing expressions.
    pub struct ExprNameNameSpace((), ());
    /// Start a `when-then-otherwise` expression.
    pub fn when<E: ::core::convert::Into<crate::polars::prelude::Expr>>(condition: E) -> crate::polars::prelude::When {
        loop {}
    }
    /// String type that inlines small strings.
    pub struct PlSmallStr((), ());
    /// Sum all the values in the column named `name`. Shorthand for `col(name).sum()`.
    pub fn sum(name: &str) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// Take several expressions and collect them into a [`StructChunked`].
    /// # Panics
    /// panics if `exprs` is empty.
    pub fn as_struct(exprs: ::std::vec::Vec<crate::polars::prelude::Expr>) -> crate::polars::prelude::Expr {
        loop {}
    }
    /// The literal Null
    pub struct Null(());
    /// Used to convert a [`ChunkedArray`], `&dyn SeriesTrait` and [`Series`]
    /// into a [`Series`].
    /// # Safety
    pub trait IntoSeries {
        fn is_series() -> bool {
            loop {}
        }
        fn into_series(self) -> crate::polars::prelude::Series
        where
            Self: ::core::marker::Sized;
    }
    /// Utility struct for lazy group_by operation.
    pub struct LazyGroupBy {
        pub logical_plan: crate::polars::prelude::DslPlan,
        hidden: (),
    }
    /// Utility struct for the `when-then-otherwise` expression.
    pub struct ChainedThen {
        hidden: (),
    }
    /// Utility struct for the `when-then-otherwise` expression.
    pub struct ChainedWhen {
        hidden: (),
    }
    /// Utility struct for the `when-then-otherwise` expression.
    pub struct Then {
        hidden: (),
    }
    /// Utility struct for the `when-then-otherwise` expression.
    pub struct When {
        hidden: (),
    }
    /// Wrapper type that has special equality properties
    /// depending on the inner type specialization
    pub struct SpecialEq<T>(::core::marker::PhantomData<(*const T,)>);
    impl ::core::borrow::Borrow<str> for crate::polars::prelude::PlSmallStr {
        fn borrow(&self) -> &str {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::AggExpr {
        fn clone(&self) -> crate::polars::prelude::AggExpr {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::BinaryOffsetType {
        fn clone(&self) -> crate::polars::prelude::BinaryOffsetType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::BinaryType {
        fn clone(&self) -> crate::polars::prelude::BinaryType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::BooleanType {
        fn clone(&self) -> crate::polars::prelude::BooleanType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Categorical16Type {
        fn clone(&self) -> crate::polars::prelude::Categorical16Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Categorical32Type {
        fn clone(&self) -> crate::polars::prelude::Categorical32Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Categorical8Type {
        fn clone(&self) -> crate::polars::prelude::Categorical8Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ChainedThen {
        fn clone(&self) -> crate::polars::prelude::ChainedThen {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ChainedWhen {
        fn clone(&self) -> crate::polars::prelude::ChainedWhen {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ClosedInterval {
        fn clone(&self) -> crate::polars::prelude::ClosedInterval {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Column {
        fn clone(&self) -> crate::polars::prelude::Column {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::CompatLevel {
        fn clone(&self) -> crate::polars::prelude::CompatLevel {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DataFrame {
        fn clone(&self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DataType {
        fn clone(&self) -> crate::polars::prelude::DataType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DataTypeExpr {
        fn clone(&self) -> crate::polars::prelude::DataTypeExpr {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DataTypeFunction {
        fn clone(&self) -> crate::polars::prelude::DataTypeFunction {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DataTypeSelector {
        fn clone(&self) -> crate::polars::prelude::DataTypeSelector {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DateType {
        fn clone(&self) -> crate::polars::prelude::DateType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DatetimeArgs {
        fn clone(&self) -> crate::polars::prelude::DatetimeArgs {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DatetimeType {
        fn clone(&self) -> crate::polars::prelude::DatetimeType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DslPlan {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Duration {
        fn clone(&self) -> crate::polars::prelude::Duration {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DurationArgs {
        fn clone(&self) -> crate::polars::prelude::DurationArgs {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::DurationType {
        fn clone(&self) -> crate::polars::prelude::DurationType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::EvalVariant {
        fn clone(&self) -> crate::polars::prelude::EvalVariant {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ExplodeOptions {
        fn clone(&self) -> crate::polars::prelude::ExplodeOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Expr {
        fn clone(&self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ExtraColumnsPolicy {
        fn clone(&self) -> crate::polars::prelude::ExtraColumnsPolicy {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Field {
        fn clone(&self) -> crate::polars::prelude::Field {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::FileWriteFormat {
        fn clone(&self) -> crate::polars::prelude::FileWriteFormat {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::FillNullStrategy {
        fn clone(&self) -> crate::polars::prelude::FillNullStrategy {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Float32Type {
        fn clone(&self) -> crate::polars::prelude::Float32Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Float64Type {
        fn clone(&self) -> crate::polars::prelude::Float64Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::FunctionExpr {
        fn clone(&self) -> crate::polars::prelude::FunctionExpr {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::GroupPositions {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::GroupsType {
        fn clone(&self) -> crate::polars::prelude::GroupsType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::InProcessQuery {
        fn clone(&self) -> crate::polars::prelude::InProcessQuery {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Int16Type {
        fn clone(&self) -> crate::polars::prelude::Int16Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Int32Type {
        fn clone(&self) -> crate::polars::prelude::Int32Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Int64Type {
        fn clone(&self) -> crate::polars::prelude::Int64Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Int8Type {
        fn clone(&self) -> crate::polars::prelude::Int8Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::IpcScanOptions {
        fn clone(&self) -> crate::polars::prelude::IpcScanOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::JoinArgs {
        fn clone(&self) -> crate::polars::prelude::JoinArgs {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::JoinBuildSide {
        fn clone(&self) -> crate::polars::prelude::JoinBuildSide {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::JoinCoalesce {
        fn clone(&self) -> crate::polars::prelude::JoinCoalesce {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::JoinType {
        fn clone(&self) -> crate::polars::prelude::JoinType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::JoinValidation {
        fn clone(&self) -> crate::polars::prelude::JoinValidation {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::LazyFrame {
        fn clone(&self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::LazyGroupBy {
        fn clone(&self) -> crate::polars::prelude::LazyGroupBy {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::LiteralValue {
        fn clone(&self) -> crate::polars::prelude::LiteralValue {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::MaintainOrderJoin {
        fn clone(&self) -> crate::polars::prelude::MaintainOrderJoin {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::MatchToSchemaPerColumn {
        fn clone(&self) -> crate::polars::prelude::MatchToSchemaPerColumn {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::NullChunked {
        fn clone(&self) -> crate::polars::prelude::NullChunked {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::NullableIdxSize {
        fn clone(&self) -> crate::polars::prelude::NullableIdxSize {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Operator {
        fn clone(&self) -> crate::polars::prelude::Operator {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::OptFlags {
        fn clone(&self) -> crate::polars::prelude::OptFlags {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::PlRefPath {
        fn clone(&self) -> crate::polars::prelude::PlRefPath {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::PlSmallStr {
        fn clone(&self) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::PolarsError {
        fn clone(&self) -> crate::polars::prelude::PolarsError {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::RankOptions {
        fn clone(&self) -> crate::polars::prelude::RankOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::RenameAliasFn {
        fn clone(&self) -> crate::polars::prelude::RenameAliasFn {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::RoundMode {
        fn clone(&self) -> crate::polars::prelude::RoundMode {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Scalar {
        fn clone(&self) -> crate::polars::prelude::Scalar {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ScanArgsAnonymous {
        fn clone(&self) -> crate::polars::prelude::ScanArgsAnonymous {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ScanArgsParquet {
        fn clone(&self) -> crate::polars::prelude::ScanArgsParquet {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::ScanSources {
        fn clone(&self) -> crate::polars::prelude::ScanSources {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Selector {
        fn clone(&self) -> crate::polars::prelude::Selector {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Series {
        fn clone(&self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::SinkDestination {
        fn clone(&self) -> crate::polars::prelude::SinkDestination {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::SortMultipleOptions {
        fn clone(&self) -> crate::polars::prelude::SortMultipleOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::SortOptions {
        fn clone(&self) -> crate::polars::prelude::SortOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::StringType {
        fn clone(&self) -> crate::polars::prelude::StringType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::StrptimeOptions {
        fn clone(&self) -> crate::polars::prelude::StrptimeOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::Then {
        fn clone(&self) -> crate::polars::prelude::Then {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::TimeType {
        fn clone(&self) -> crate::polars::prelude::TimeType {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::TimeUnit {
        fn clone(&self) -> crate::polars::prelude::TimeUnit {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::TimeZone {
        fn clone(&self) -> crate::polars::prelude::TimeZone {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UInt16Type {
        fn clone(&self) -> crate::polars::prelude::UInt16Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UInt32Type {
        fn clone(&self) -> crate::polars::prelude::UInt32Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UInt64Type {
        fn clone(&self) -> crate::polars::prelude::UInt64Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UInt8Type {
        fn clone(&self) -> crate::polars::prelude::UInt8Type {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UnifiedScanArgs {
        fn clone(&self) -> crate::polars::prelude::UnifiedScanArgs {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UnifiedSinkArgs {
        fn clone(&self) -> crate::polars::prelude::UnifiedSinkArgs {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UniqueKeepStrategy {
        fn clone(&self) -> crate::polars::prelude::UniqueKeepStrategy {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UnknownKind {
        fn clone(&self) -> crate::polars::prelude::UnknownKind {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::UnpivotArgsDSL {
        fn clone(&self) -> crate::polars::prelude::UnpivotArgsDSL {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::When {
        fn clone(&self) -> crate::polars::prelude::When {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::WindowMapping {
        fn clone(&self) -> crate::polars::prelude::WindowMapping {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::polars::prelude::pf16 {
        fn clone(&self) -> crate::polars::prelude::pf16 {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::AnyValue<'_> {
        fn eq(&self, other: &Self) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::Column {
        fn eq(&self, other: &Self) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::DataFrame {
        fn eq(&self, other: &Self) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::DataType {
        fn eq(&self, other: &Self) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::Expr {
        fn eq(&self, other: &crate::polars::prelude::Expr) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::Field {
        fn eq(&self, other: &crate::polars::prelude::Field) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::JoinArgs {
        fn eq(&self, other: &crate::polars::prelude::JoinArgs) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::JoinType {
        fn eq(&self, other: &crate::polars::prelude::JoinType) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::Scalar {
        fn eq(&self, other: &crate::polars::prelude::Scalar) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::Selector {
        fn eq(&self, other: &crate::polars::prelude::Selector) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::Series {
        fn eq(&self, other: &Self) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::SortMultipleOptions {
        fn eq(&self, other: &crate::polars::prelude::SortMultipleOptions) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::polars::prelude::SortOptions {
        fn eq(&self, other: &crate::polars::prelude::SortOptions) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq<crate::polars::prelude::PlSmallStr> for &str {
        fn eq(&self, other: &crate::polars::prelude::PlSmallStr) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq<crate::polars::prelude::PlSmallStr> for ::std::string::String {
        fn eq(&self, other: &crate::polars::prelude::PlSmallStr) -> bool {
            loop {}
        }
    }
    impl ::core::convert::From<&::std::string::String> for crate::polars::prelude::PlSmallStr {
        fn from(value: &::std::string::String) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<&crate::polars::prelude::SortMultipleOptions> for crate::polars::prelude::SortOptions {
        fn from(value: &crate::polars::prelude::SortMultipleOptions) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<&crate::polars::prelude::SortOptions> for crate::polars::prelude::SortMultipleOptions {
        fn from(value: &crate::polars::prelude::SortOptions) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<&str> for crate::polars::prelude::Expr {
        fn from(s: &str) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<&str> for crate::polars::prelude::PlSmallStr {
        fn from(value: &str) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<::core::convert::Infallible> for crate::polars::prelude::PolarsError {
        fn from(_: ::core::convert::Infallible) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<::std::borrow::Cow<'_, str>> for crate::polars::prelude::PlSmallStr {
        fn from(value: ::std::borrow::Cow<'_, str>) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<::std::collections::TryReserveError> for crate::polars::prelude::PolarsError {
        fn from(value: ::std::collections::TryReserveError) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<::std::io::Error> for crate::polars::prelude::PolarsError {
        fn from(value: ::std::io::Error) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<::std::string::String> for crate::polars::prelude::PlSmallStr {
        fn from(value: ::std::string::String) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<::std::vec::Vec<u8>> for crate::polars::prelude::Scalar {
        fn from(v: ::std::vec::Vec<u8>) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<bool> for crate::polars::prelude::AnyValue<'static> {
        fn from(value: bool) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<bool> for crate::polars::prelude::Expr {
        fn from(val: bool) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<bool> for crate::polars::prelude::Scalar {
        fn from(v: bool) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::frame::column::ScalarColumn> for crate::polars::prelude::Column {
        fn from(value: crate::polars::frame::column::ScalarColumn) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::AggExpr> for crate::polars::prelude::Expr {
        fn from(agg: crate::polars::prelude::AggExpr) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::AnyValue<'_>> for crate::polars::prelude::DataType {
        fn from(value: crate::polars::prelude::AnyValue<'_>) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType>>
        for ::std::vec::Vec<::core::option::Option<bool>>
    {
        fn from(ca: crate::polars::prelude::BooleanChunked) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::ChunkedArray<crate::polars::prelude::StringType>>
        for ::std::vec::Vec<::core::option::Option<::std::string::String>>
    {
        fn from(ca: crate::polars::prelude::StringChunked) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::DslPlan> for crate::polars::prelude::LazyFrame {
        fn from(plan: crate::polars::prelude::DslPlan) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::Field>
        for (crate::polars::prelude::PlSmallStr, crate::polars::prelude::DataType)
    {
        fn from(value: crate::polars::prelude::Field) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::JoinType> for &'static str {
        fn from(x: crate::polars::prelude::JoinType) -> &'static str {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::JoinType> for crate::polars::prelude::JoinArgs {
        fn from(value: crate::polars::prelude::JoinType) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::LazyGroupBy> for crate::polars::prelude::LazyFrame {
        fn from(lgb: crate::polars::prelude::LazyGroupBy) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::PlSmallStr> for ::std::string::String {
        fn from(value: crate::polars::prelude::PlSmallStr) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::PlSmallStr> for crate::polars::prelude::Scalar {
        fn from(v: crate::polars::prelude::PlSmallStr) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::PolarsError> for ::std::io::Error {
        fn from(value: crate::polars::prelude::PolarsError) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::Selector> for crate::polars::prelude::Expr {
        fn from(value: crate::polars::prelude::Selector) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::Series> for crate::polars::prelude::Column {
        fn from(series: crate::polars::prelude::Series) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::pf16> for crate::polars::prelude::Scalar {
        fn from(v: crate::polars::prelude::pf16) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<f32> for crate::polars::prelude::Expr {
        fn from(val: f32) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<f32> for crate::polars::prelude::Scalar {
        fn from(v: f32) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<f64> for crate::polars::prelude::Expr {
        fn from(val: f64) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<f64> for crate::polars::prelude::Scalar {
        fn from(v: f64) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i128> for crate::polars::prelude::Scalar {
        fn from(v: i128) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i16> for crate::polars::prelude::Expr {
        fn from(val: i16) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i16> for crate::polars::prelude::Scalar {
        fn from(v: i16) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i32> for crate::polars::prelude::Expr {
        fn from(val: i32) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i32> for crate::polars::prelude::Scalar {
        fn from(v: i32) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i64> for crate::polars::prelude::Expr {
        fn from(val: i64) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i64> for crate::polars::prelude::Scalar {
        fn from(v: i64) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i8> for crate::polars::prelude::Expr {
        fn from(val: i8) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<i8> for crate::polars::prelude::Scalar {
        fn from(v: i8) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u128> for crate::polars::prelude::Scalar {
        fn from(v: u128) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u16> for crate::polars::prelude::Scalar {
        fn from(v: u16) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u32> for crate::polars::prelude::Expr {
        fn from(val: u32) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u32> for crate::polars::prelude::Scalar {
        fn from(v: u32) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u64> for crate::polars::prelude::Expr {
        fn from(val: u64) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u64> for crate::polars::prelude::Scalar {
        fn from(v: u64) -> Self {
            loop {}
        }
    }
    impl ::core::convert::From<u8> for crate::polars::prelude::Scalar {
        fn from(v: u8) -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::Column {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::DataFrame {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::Expr {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::JoinArgs {
        fn default() -> crate::polars::prelude::JoinArgs {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::JoinType {
        fn default() -> crate::polars::prelude::JoinType {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::LazyFrame {
        fn default() -> crate::polars::prelude::LazyFrame {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::PlSmallStr {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::Scalar {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::Series {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::SortMultipleOptions {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::default::Default for crate::polars::prelude::SortOptions {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::error::Error for crate::polars::prelude::PolarsError {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::Column {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::DataFrame {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::DataType {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::Expr {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::Field {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::JoinArgs {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::JoinType {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::PlSmallStr {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::PolarsError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::Scalar {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::Selector {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::Series {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::SortMultipleOptions {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::polars::prelude::SortOptions {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::AnyValue<'_> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::DataFrame {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::DataType {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::Expr {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::JoinType {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::PlSmallStr {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::PolarsError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::Selector {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::polars::prelude::Series {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<::std::string::String>> for crate::polars::prelude::Series {
        fn from_iter<T: ::core::iter::IntoIterator<Item = ::core::option::Option<::std::string::String>>>(
            iter: T,
        ) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<bool>>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType>
    {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<bool>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<bool>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<bool>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<f32>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<f32>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<f64>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<f64>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<i16>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<i16>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<i32>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<i32>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<i64>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<i64>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<i8>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<i8>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<u32>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<u32>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::core::option::Option<u64>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<u64>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::std::boxed::Box<str>> for crate::polars::prelude::PlSmallStr {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::std::boxed::Box<str>>>(
            iter: I,
        ) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::std::string::String> for crate::polars::prelude::PlSmallStr {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::std::string::String>>(
            iter: I,
        ) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<::std::string::String> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::std::string::String>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<bool> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = bool>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<char> for crate::polars::prelude::PlSmallStr {
        fn from_iter<I: ::core::iter::IntoIterator<Item = char>>(iter: I) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<crate::polars::prelude::PlSmallStr> for crate::polars::prelude::PlSmallStr {
        fn from_iter<T: ::core::iter::IntoIterator<Item = crate::polars::prelude::PlSmallStr>>(iter: T) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<f32> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = f32>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<f64> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = f64>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<i16> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = i16>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<i32> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = i32>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<i64> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = i64>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<i8> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = i8>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<u32> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = u32>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::iter::FromIterator<u64> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = u64>>(iter: I) -> Self {
            loop {}
        }
    }
    impl ::core::marker::Copy for crate::polars::prelude::BinaryOffsetType {}
    impl ::core::marker::Copy for crate::polars::prelude::BinaryType {}
    impl ::core::marker::Copy for crate::polars::prelude::BooleanType {}
    impl ::core::marker::Copy for crate::polars::prelude::Categorical16Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Categorical32Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Categorical8Type {}
    impl ::core::marker::Copy for crate::polars::prelude::ClosedInterval {}
    impl ::core::marker::Copy for crate::polars::prelude::CompatLevel {}
    impl ::core::marker::Copy for crate::polars::prelude::DateType {}
    impl ::core::marker::Copy for crate::polars::prelude::DatetimeType {}
    impl ::core::marker::Copy for crate::polars::prelude::Duration {}
    impl ::core::marker::Copy for crate::polars::prelude::DurationType {}
    impl ::core::marker::Copy for crate::polars::prelude::EvalVariant {}
    impl ::core::marker::Copy for crate::polars::prelude::ExplodeOptions {}
    impl ::core::marker::Copy for crate::polars::prelude::ExtraColumnsPolicy {}
    impl ::core::marker::Copy for crate::polars::prelude::FillNullStrategy {}
    impl ::core::marker::Copy for crate::polars::prelude::Float32Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Float64Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Int16Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Int32Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Int64Type {}
    impl ::core::marker::Copy for crate::polars::prelude::Int8Type {}
    impl ::core::marker::Copy for crate::polars::prelude::JoinCoalesce {}
    impl ::core::marker::Copy for crate::polars::prelude::JoinValidation {}
    impl ::core::marker::Copy for crate::polars::prelude::MaintainOrderJoin {}
    impl ::core::marker::Copy for crate::polars::prelude::NullableIdxSize {}
    impl ::core::marker::Copy for crate::polars::prelude::Operator {}
    impl ::core::marker::Copy for crate::polars::prelude::OptFlags {}
    impl ::core::marker::Copy for crate::polars::prelude::RankOptions {}
    impl ::core::marker::Copy for crate::polars::prelude::RoundMode {}
    impl ::core::marker::Copy for crate::polars::prelude::SortOptions {}
    impl ::core::marker::Copy for crate::polars::prelude::StringType {}
    impl ::core::marker::Copy for crate::polars::prelude::TimeType {}
    impl ::core::marker::Copy for crate::polars::prelude::TimeUnit {}
    impl ::core::marker::Copy for crate::polars::prelude::UInt16Type {}
    impl ::core::marker::Copy for crate::polars::prelude::UInt32Type {}
    impl ::core::marker::Copy for crate::polars::prelude::UInt64Type {}
    impl ::core::marker::Copy for crate::polars::prelude::UInt8Type {}
    impl ::core::marker::Copy for crate::polars::prelude::UniqueKeepStrategy {}
    impl ::core::marker::Copy for crate::polars::prelude::UnknownKind {}
    impl ::core::marker::Copy for crate::polars::prelude::WindowMapping {}
    impl ::core::marker::Copy for crate::polars::prelude::pf16 {}
    impl ::core::ops::Add for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Add for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Add for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Add for crate::polars::prelude::Expr {
        type Output = crate::polars::prelude::Expr;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Add for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn bitand(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitand(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn bitand(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd for crate::polars::prelude::Selector {
        type Output = crate::polars::prelude::Selector;
        fn bitand(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitand(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd<&crate::polars::prelude::Series> for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitand(self, rhs: &crate::polars::prelude::Series) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitAnd<crate::polars::prelude::Series> for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitand(self, rhs: crate::polars::prelude::Series) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn bitor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn bitor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr for crate::polars::prelude::Selector {
        type Output = crate::polars::prelude::Selector;
        fn bitor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr<&crate::polars::prelude::Series> for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitor(self, rhs: &crate::polars::prelude::Series) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitOr<crate::polars::prelude::Series> for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitor(self, rhs: crate::polars::prelude::Series) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn bitxor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitxor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn bitxor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor for crate::polars::prelude::Selector {
        type Output = crate::polars::prelude::Selector;
        fn bitxor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitxor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor<&crate::polars::prelude::Series> for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitxor(self, rhs: &crate::polars::prelude::Series) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::BitXor<crate::polars::prelude::Series> for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn bitxor(self, rhs: crate::polars::prelude::Series) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Deref for crate::polars::prelude::PlSmallStr {
        type Target = str;
        fn deref(&self) -> &Self::Target {
            loop {}
        }
    }
    impl ::core::ops::Deref for crate::polars::prelude::Series {
        type Target = (dyn crate::polars::prelude::SeriesTrait);
        fn deref(&self) -> &Self::Target {
            loop {}
        }
    }
    impl ::core::ops::DerefMut for crate::polars::prelude::PlSmallStr {
        fn deref_mut(&mut self) -> &mut Self::Target {
            loop {}
        }
    }
    impl ::core::ops::Div for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Div for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Div for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Div for crate::polars::prelude::Expr {
        type Output = crate::polars::prelude::Expr;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Div for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<&str> for crate::polars::prelude::DataFrame {
        type Output = crate::polars::prelude::Column;
        fn index(&self, index: &str) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<::core::ops::Range<usize>> for crate::polars::prelude::DataFrame {
        type Output = [crate::polars::prelude::Column];
        fn index(&self, index: ::core::ops::Range<usize>) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<::core::ops::RangeFrom<usize>> for crate::polars::prelude::DataFrame {
        type Output = [crate::polars::prelude::Column];
        fn index(&self, index: ::core::ops::RangeFrom<usize>) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<::core::ops::RangeFull> for crate::polars::prelude::DataFrame {
        type Output = [crate::polars::prelude::Column];
        fn index(&self, index: ::core::ops::RangeFull) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<::core::ops::RangeInclusive<usize>> for crate::polars::prelude::DataFrame {
        type Output = [crate::polars::prelude::Column];
        fn index(&self, index: ::core::ops::RangeInclusive<usize>) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<::core::ops::RangeTo<usize>> for crate::polars::prelude::DataFrame {
        type Output = [crate::polars::prelude::Column];
        fn index(&self, index: ::core::ops::RangeTo<usize>) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<::core::ops::RangeToInclusive<usize>> for crate::polars::prelude::DataFrame {
        type Output = [crate::polars::prelude::Column];
        fn index(&self, index: ::core::ops::RangeToInclusive<usize>) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Index<usize> for crate::polars::prelude::DataFrame {
        type Output = crate::polars::prelude::Column;
        fn index(&self, index: usize) -> &Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Mul for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Mul for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Mul for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Mul for crate::polars::prelude::Expr {
        type Output = crate::polars::prelude::Expr;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Mul for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Neg for crate::polars::prelude::Expr {
        type Output = crate::polars::prelude::Expr;
        fn neg(self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Not for crate::polars::prelude::Selector {
        type Output = crate::polars::prelude::Selector;
        fn not(self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Rem for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn rem(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Rem for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn rem(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Rem for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn rem(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Rem for crate::polars::prelude::Expr {
        type Output = crate::polars::prelude::Expr;
        fn rem(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Sub for &crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Sub for &crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Sub for crate::polars::prelude::Column {
        type Output = ::core::result::Result<crate::polars::prelude::Column, crate::polars::prelude::PolarsError>;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Sub for crate::polars::prelude::Expr {
        type Output = crate::polars::prelude::Expr;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Sub for crate::polars::prelude::Selector {
        type Output = crate::polars::prelude::Selector;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl ::core::ops::Sub for crate::polars::prelude::Series {
        type Output = ::core::result::Result<crate::polars::prelude::Series, crate::polars::prelude::PolarsError>;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl crate::polars::prelude::AnyValue<'_> {
        pub fn eq_missing(&self, other: &Self, null_equal: bool) -> bool {
            loop {}
        }
    }
    impl crate::polars::prelude::AnyValue<'_> {
        pub fn hash_impl<H: ::core::hash::Hasher>(&self, state: &mut H, cheap: bool) {
            loop {}
        }
    }
    impl crate::polars::prelude::AnyValue<'static> {
        pub fn zero_sum(dtype: &crate::polars::prelude::DataType) -> Self {
            loop {}
        }
        /// Can the [`AnyValue`] exist as having `dtype` as its `DataType`.
        pub fn can_have_dtype(&self, dtype: &crate::polars::prelude::DataType) -> bool {
            loop {}
        }
        /// Generate a default dummy value for a given datatype.
        pub fn default_value(
            dtype: &crate::polars::prelude::DataType,
            numeric_to_one: bool,
            num_list_values: usize,
        ) -> crate::polars::prelude::AnyValue<'static> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChainedThen {
        /// Add another condition to the `when-then-otherwise` expression.
        pub fn when<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            condition: E,
        ) -> crate::polars::prelude::ChainedWhen {
            loop {}
        }
        /// Define a default for the `when-then-otherwise` expression.
        pub fn otherwise<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            expr: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::ChainedWhen {
        pub fn then<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            statement: E,
        ) -> crate::polars::prelude::ChainedThen {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryOffsetType> {
        pub fn row_decode_ordered(
            &self,
            fields: &[crate::polars::prelude::Field],
            descending: &[bool],
            nulls_last: &[bool],
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::StructChunked> {
            loop {}
        }
        pub fn row_decode_unordered(
            &self,
            fields: &[crate::polars::prelude::Field],
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::StructChunked> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryType> {
        pub fn apply_mut<'a, F>(&'a self, f: F) -> Self
        where
            F: ::core::ops::FnMut(&'a [u8]) -> &'a [u8],
        {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryType> {
        pub fn max_binary(&self) -> ::core::option::Option<&[u8]> {
            loop {}
        }
        pub fn min_binary(&self) -> ::core::option::Option<&[u8]> {
            loop {}
        }
        pub fn arg_min_binary(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        pub fn arg_max_binary(&self) -> ::core::option::Option<usize> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType> {
        /// Create [`ChunkedArray`] with samples from a Bernoulli distribution.
        pub fn rand_bernoulli(
            name: crate::polars::prelude::PlSmallStr,
            length: usize,
            p: f64,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType> {
        /// Returns whether any of the values in the column are `true`.
        pub fn any(&self) -> bool {
            loop {}
        }
        /// Returns whether all values in the array are `true`.
        pub fn all(&self) -> bool {
            loop {}
        }
        /// Returns whether any of the values in the column are `true`.
        pub fn any_kleene(&self) -> ::core::option::Option<bool> {
            loop {}
        }
        /// Returns whether all values in the column are `true`.
        pub fn all_kleene(&self) -> ::core::option::Option<bool> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType> {
        pub fn num_trues(&self) -> usize {
            loop {}
        }
        pub fn num_falses(&self) -> usize {
            loop {}
        }
        pub fn first_true_idx(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        pub fn first_false_idx(&self) -> ::core::option::Option<usize> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType> {
        pub fn sum(&self) -> ::core::option::Option<crate::polars::prelude::IdxSize> {
            loop {}
        }
        pub fn min(&self) -> ::core::option::Option<bool> {
            loop {}
        }
        pub fn max(&self) -> ::core::option::Option<bool> {
            loop {}
        }
        pub fn mean(&self) -> ::core::option::Option<f64> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float32Type> {
        pub fn apply_as_ints<F>(&self, f: F) -> crate::polars::prelude::Series
        where
            F: ::core::ops::Fn(&crate::polars::prelude::Series) -> crate::polars::prelude::Series,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float64Type> {
        pub fn apply_as_ints<F>(&self, f: F) -> crate::polars::prelude::Series
        where
            F: ::core::ops::Fn(&crate::polars::prelude::Series) -> crate::polars::prelude::Series,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int32Type> {
        pub fn into_date(self) -> crate::polars::prelude::DateChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type> {
        pub fn into_datetime(
            self,
            timeunit: crate::polars::prelude::TimeUnit,
            tz: ::core::option::Option<crate::polars::prelude::TimeZone>,
        ) -> crate::polars::prelude::DatetimeChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type> {
        pub fn into_duration(
            self,
            timeunit: crate::polars::prelude::TimeUnit,
        ) -> crate::polars::prelude::DurationChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type> {
        pub fn into_time(self) -> crate::polars::prelude::TimeChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::ListType> {
        /// Apply a closure `F` elementwise.
        pub fn apply_amortized_generic<F, K, V>(&self, f: F) -> crate::polars::prelude::ChunkedArray<V>
        where
            F: ::core::ops::FnMut(
                    ::core::option::Option<crate::polars::series::amortized_iter::AmortSeries>,
                ) -> ::core::option::Option<K>
                + ::core::marker::Copy,
        {
            loop {}
        }
        pub fn try_apply_amortized_generic<F, K, V>(
            &self,
            f: F,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::ChunkedArray<V>>
        where
            F: ::core::ops::FnMut(
                    ::core::option::Option<crate::polars::series::amortized_iter::AmortSeries>,
                ) -> crate::polars::prelude::PolarsResult<::core::option::Option<K>>
                + ::core::marker::Copy,
        {
            loop {}
        }
        pub fn for_each_amortized<F>(&self, f: F)
        where
            F: ::core::ops::FnMut(::core::option::Option<crate::polars::series::amortized_iter::AmortSeries>),
        {
            loop {}
        }
        /// Zip with a `ChunkedArray` then apply a binary function `F` elementwise.
        pub fn zip_and_apply_amortized<'a, T, F>(
            &'a self,
            ca: &'a crate::polars::prelude::ChunkedArray<T>,
            f: F,
        ) -> Self {
            loop {}
        }
        pub fn binary_zip_and_apply_amortized<'a, T, U, F>(
            &'a self,
            ca1: &'a crate::polars::prelude::ChunkedArray<T>,
            ca2: &'a crate::polars::prelude::ChunkedArray<U>,
            f: F,
        ) -> Self {
            loop {}
        }
        pub fn try_binary_zip_and_apply_amortized<'a, T, U, F>(
            &'a self,
            ca1: &'a crate::polars::prelude::ChunkedArray<T>,
            ca2: &'a crate::polars::prelude::ChunkedArray<U>,
            f: F,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn try_zip_and_apply_amortized<'a, T, F>(
            &'a self,
            ca: &'a crate::polars::prelude::ChunkedArray<T>,
            f: F,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Try apply a closure `F` elementwise (may change dtype).
        pub fn try_apply_amortized<F>(&self, f: F) -> crate::polars::prelude::PolarsResult<Self>
        where
            F: ::core::ops::FnMut(
                    crate::polars::series::amortized_iter::AmortSeries,
                )
                    -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::ListType> {
        /// Get the inner data type of the list.
        pub fn inner_dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        /// # Panics
        /// Panics if the physical representation of `dtype` differs the physical
        /// representation of the existing inner `dtype`.
        pub fn set_inner_dtype(&mut self, dtype: crate::polars::prelude::DataType) {
            loop {}
        }
        pub fn set_fast_explode(&mut self) {
            loop {}
        }
        pub fn _can_fast_explode(&self) -> bool {
            loop {}
        }
        /// Convert the datatype of the list into the physical datatype.
        pub fn to_physical_repr(&self) -> ::std::borrow::Cow<'_, crate::polars::prelude::ListChunked> {
            loop {}
        }
        /// Get the inner values as [`Series`], ignoring the list offsets.
        pub fn get_inner(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn inner_length(&self) -> usize {
            loop {}
        }
        /// Ignore the list indices and apply `func` to the inner type as [`Series`].
        pub fn apply_to_inner(
            &self,
            func: &(
                 dyn ::core::ops::Fn(
                crate::polars::prelude::Series,
            )
                -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>
             ),
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::ListChunked> {
            loop {}
        }
        pub fn with_inner_values(
            &self,
            values: &crate::polars::prelude::Series,
        ) -> crate::polars::prelude::ListChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::ListType> {
        pub fn full_null_with_dtype(
            name: crate::polars::prelude::PlSmallStr,
            length: usize,
            inner_dtype: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::ListChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::ListType> {
        pub fn get_as_series(&self, idx: usize) -> ::core::option::Option<crate::polars::prelude::Series> {
            loop {}
        }
        pub fn has_empty_lists(&self) -> bool {
            loop {}
        }
        pub fn has_masked_out_values(&self) -> bool {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::StringType> {
        pub fn apply_mut<'a, F>(&'a self, f: F) -> Self
        where
            F: ::core::ops::FnMut(&'a str) -> &'a str,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::StringType> {
        pub fn as_binary(&self) -> crate::polars::prelude::BinaryChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::StructType> {
        pub fn from_columns(
            name: crate::polars::prelude::PlSmallStr,
            length: usize,
            fields: &[crate::polars::prelude::Column],
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn from_series<
            'a,
            I: ::core::iter::ExactSizeIterator<Item = &'a crate::polars::prelude::Series> + ::core::clone::Clone,
        >(
            name: crate::polars::prelude::PlSmallStr,
            length: usize,
            fields: I,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Convert a struct to the underlying physical datatype.
        pub fn to_physical_repr(&self) -> ::std::borrow::Cow<'_, crate::polars::prelude::StructChunked> {
            loop {}
        }
        pub fn struct_fields(&self) -> &[crate::polars::prelude::Field] {
            loop {}
        }
        pub fn fields_as_series(&self) -> ::std::vec::Vec<crate::polars::prelude::Series> {
            loop {}
        }
        pub fn fields_as_columns(&self) -> ::std::vec::Vec<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn cast_with_options(
            &self,
            dtype: &crate::polars::prelude::DataType,
            cast_options: crate::polars::chunked_array::cast::CastOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        pub fn cast(
            &self,
            dtype: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        pub fn _apply_fields<F>(&self, func: F) -> crate::polars::prelude::PolarsResult<Self>
        where
            F: ::core::ops::FnMut(&crate::polars::prelude::Series) -> crate::polars::prelude::Series,
        {
            loop {}
        }
        pub fn try_apply_fields<F>(&self, func: F) -> crate::polars::prelude::PolarsResult<Self>
        where
            F: ::core::ops::FnMut(
                    &crate::polars::prelude::Series,
                )
                    -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
        {
            loop {}
        }
        pub fn get_row_encoded(
            &self,
            options: crate::polars::prelude::SortOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
        /// Combine the validities of two structs.
        pub fn zip_outer_validity(&mut self, other: &crate::polars::prelude::StructChunked) {
            loop {}
        }
        pub fn unnest(self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        /// Get access to one of this [`StructChunked`]'s fields
        pub fn field_by_name(
            &self,
            name: &str,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
    }
    impl crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt32Type> {
        pub fn with_nullable_idx<T, F: ::core::ops::FnOnce(&crate::polars::prelude::IdxCa) -> T>(
            idx: &[crate::polars::prelude::NullableIdxSize],
            f: F,
        ) -> T {
            loop {}
        }
    }
    impl crate::polars::prelude::Column {
        pub fn new<T, Phantom>(name: crate::polars::prelude::PlSmallStr, values: T) -> Self
        where
            Phantom: ?::core::marker::Sized,
            crate::polars::prelude::Series: crate::polars::prelude::NamedFrom<T, Phantom>,
        {
            loop {}
        }
        pub fn new_empty(name: crate::polars::prelude::PlSmallStr, dtype: &crate::polars::prelude::DataType) -> Self {
            loop {}
        }
        pub fn new_scalar(
            name: crate::polars::prelude::PlSmallStr,
            scalar: crate::polars::prelude::Scalar,
            length: usize,
        ) -> Self {
            loop {}
        }
        pub fn new_row_index(
            name: crate::polars::prelude::PlSmallStr,
            offset: crate::polars::prelude::IdxSize,
            length: usize,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        /// Get a reference to a [`Series`] for this [`Column`]
        pub fn as_materialized_series(&self) -> &crate::polars::prelude::Series {
            loop {}
        }
        /// If the memory repr of this Column is a scalar, a unit-length Series will
        /// be returned.
        pub fn as_materialized_series_maintain_scalar(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Returns the backing `Series` for the values of this column.
        pub fn _get_backing_series(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Constructs a new `Column` of the same variant as `self` from a backing `Series` representing
        /// the values.
        pub fn _to_new_from_backing(&self, new_s: crate::polars::prelude::Series) -> Self {
            loop {}
        }
        /// Turn [`Column`] into a [`Column::Series`].
        pub fn into_materialized_series(&mut self) -> &mut crate::polars::prelude::Series {
            loop {}
        }
        /// Take [`Series`] from a [`Column`]
        pub fn take_materialized_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        pub fn field(&self) -> ::std::borrow::Cow<'_, crate::polars::prelude::Field> {
            loop {}
        }
        pub fn name(&self) -> &crate::polars::prelude::PlSmallStr {
            loop {}
        }
        pub fn len(&self) -> usize {
            loop {}
        }
        pub fn with_name(self, name: crate::polars::prelude::PlSmallStr) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn rename(&mut self, name: crate::polars::prelude::PlSmallStr) {
            loop {}
        }
        pub fn as_series(&self) -> ::core::option::Option<&crate::polars::prelude::Series> {
            loop {}
        }
        pub fn as_scalar_column(&self) -> ::core::option::Option<&crate::polars::frame::column::ScalarColumn> {
            loop {}
        }
        pub fn as_scalar_column_mut(
            &mut self,
        ) -> ::core::option::Option<&mut crate::polars::frame::column::ScalarColumn> {
            loop {}
        }
        pub fn try_bool(&self) -> ::core::option::Option<&crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn try_i8(&self) -> ::core::option::Option<&crate::polars::prelude::Int8Chunked> {
            loop {}
        }
        pub fn try_i16(&self) -> ::core::option::Option<&crate::polars::prelude::Int16Chunked> {
            loop {}
        }
        pub fn try_i32(&self) -> ::core::option::Option<&crate::polars::prelude::Int32Chunked> {
            loop {}
        }
        pub fn try_i64(&self) -> ::core::option::Option<&crate::polars::prelude::Int64Chunked> {
            loop {}
        }
        pub fn try_u8(&self) -> ::core::option::Option<&crate::polars::prelude::UInt8Chunked> {
            loop {}
        }
        pub fn try_u16(&self) -> ::core::option::Option<&crate::polars::prelude::UInt16Chunked> {
            loop {}
        }
        pub fn try_u32(&self) -> ::core::option::Option<&crate::polars::prelude::UInt32Chunked> {
            loop {}
        }
        pub fn try_u64(&self) -> ::core::option::Option<&crate::polars::prelude::UInt64Chunked> {
            loop {}
        }
        pub fn try_f32(&self) -> ::core::option::Option<&crate::polars::prelude::Float32Chunked> {
            loop {}
        }
        pub fn try_f64(&self) -> ::core::option::Option<&crate::polars::prelude::Float64Chunked> {
            loop {}
        }
        pub fn try_str(&self) -> ::core::option::Option<&crate::polars::prelude::StringChunked> {
            loop {}
        }
        pub fn try_list(&self) -> ::core::option::Option<&crate::polars::prelude::ListChunked> {
            loop {}
        }
        pub fn try_binary(&self) -> ::core::option::Option<&crate::polars::prelude::BinaryChunked> {
            loop {}
        }
        pub fn try_idx(&self) -> ::core::option::Option<&crate::polars::prelude::IdxCa> {
            loop {}
        }
        pub fn try_binary_offset(&self) -> ::core::option::Option<&crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
        pub fn try_datetime(&self) -> ::core::option::Option<&crate::polars::prelude::DatetimeChunked> {
            loop {}
        }
        pub fn try_struct(&self) -> ::core::option::Option<&crate::polars::prelude::StructChunked> {
            loop {}
        }
        pub fn try_cat<T>(&self) -> ::core::option::Option<&crate::polars::prelude::CategoricalChunked<T>> {
            loop {}
        }
        pub fn try_cat8(&self) -> ::core::option::Option<&crate::polars::prelude::Categorical8Chunked> {
            loop {}
        }
        pub fn try_cat16(&self) -> ::core::option::Option<&crate::polars::prelude::Categorical16Chunked> {
            loop {}
        }
        pub fn try_cat32(&self) -> ::core::option::Option<&crate::polars::prelude::Categorical32Chunked> {
            loop {}
        }
        pub fn try_date(&self) -> ::core::option::Option<&crate::polars::prelude::DateChunked> {
            loop {}
        }
        pub fn try_duration(&self) -> ::core::option::Option<&crate::polars::prelude::DurationChunked> {
            loop {}
        }
        pub fn bool(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn i8(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int8Chunked> {
            loop {}
        }
        pub fn i16(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int16Chunked> {
            loop {}
        }
        pub fn i32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int32Chunked> {
            loop {}
        }
        pub fn i64(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int64Chunked> {
            loop {}
        }
        pub fn u8(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt8Chunked> {
            loop {}
        }
        pub fn u16(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt16Chunked> {
            loop {}
        }
        pub fn u32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt32Chunked> {
            loop {}
        }
        pub fn u64(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt64Chunked> {
            loop {}
        }
        pub fn f32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Float32Chunked> {
            loop {}
        }
        pub fn f64(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Float64Chunked> {
            loop {}
        }
        pub fn str(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::StringChunked> {
            loop {}
        }
        pub fn list(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::ListChunked> {
            loop {}
        }
        pub fn binary(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::BinaryChunked> {
            loop {}
        }
        pub fn idx(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::IdxCa> {
            loop {}
        }
        pub fn binary_offset(
            &self,
        ) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
        pub fn datetime(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::DatetimeChunked> {
            loop {}
        }
        pub fn struct_(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::StructChunked> {
            loop {}
        }
        pub fn cat<T>(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::CategoricalChunked<T>> {
            loop {}
        }
        pub fn cat8(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Categorical8Chunked> {
            loop {}
        }
        pub fn cat16(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Categorical16Chunked> {
            loop {}
        }
        pub fn cat32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Categorical32Chunked> {
            loop {}
        }
        pub fn date(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::DateChunked> {
            loop {}
        }
        pub fn duration(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::DurationChunked> {
            loop {}
        }
        pub fn cast_with_options(
            &self,
            dtype: &crate::polars::prelude::DataType,
            options: crate::polars::chunked_array::cast::CastOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn strict_cast(
            &self,
            dtype: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn cast(
            &self,
            dtype: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn clear(&self) -> Self {
            loop {}
        }
        pub fn shrink_to_fit(&mut self) {
            loop {}
        }
        pub fn new_from_index(&self, index: usize, length: usize) -> Self {
            loop {}
        }
        pub fn has_nulls(&self) -> bool {
            loop {}
        }
        pub fn is_null(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        pub fn is_not_null(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        pub fn to_physical_repr(&self) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn head(&self, length: ::core::option::Option<usize>) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn tail(&self, length: ::core::option::Option<usize>) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn slice(&self, offset: i64, length: usize) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn split_at(&self, offset: i64) -> (crate::polars::prelude::Column, crate::polars::prelude::Column) {
            loop {}
        }
        pub fn null_count(&self) -> usize {
            loop {}
        }
        pub fn first_non_null(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        pub fn last_non_null(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        pub fn take(
            &self,
            indices: &crate::polars::prelude::IdxCa,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn take_slice(
            &self,
            indices: &[crate::polars::prelude::IdxSize],
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        /// # Safety
        pub fn agg_valid_count(&self, groups: &crate::polars::prelude::GroupsType) -> Self {
            loop {}
        }
        pub fn full_null(
            name: crate::polars::prelude::PlSmallStr,
            size: usize,
            dtype: &crate::polars::prelude::DataType,
        ) -> Self {
            loop {}
        }
        pub fn is_empty(&self) -> bool {
            loop {}
        }
        pub fn is_full_null(&self) -> bool {
            loop {}
        }
        pub fn reverse(&self) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn equals(&self, other: &crate::polars::prelude::Column) -> bool {
            loop {}
        }
        pub fn equals_missing(&self, other: &crate::polars::prelude::Column) -> bool {
            loop {}
        }
        pub fn set_sorted_flag(&mut self, sorted: crate::polars::series::IsSorted) {
            loop {}
        }
        pub fn get_flags(&self) -> crate::polars::chunked_array::flags::StatisticsFlags {
            loop {}
        }
        /// Returns whether the flags were set
        pub fn set_flags(&mut self, flags: crate::polars::chunked_array::flags::StatisticsFlags) -> bool {
            loop {}
        }
        pub fn vec_hash(
            &self,
            build_hasher: crate::polars::prelude::PlSeedableRandomStateQuality,
            buf: &mut ::std::vec::Vec<u64>,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        pub fn vec_hash_combine(
            &self,
            build_hasher: crate::polars::prelude::PlSeedableRandomStateQuality,
            hashes: &mut [u64],
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        pub fn append(
            &mut self,
            other: &crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        pub fn append_owned(
            &mut self,
            other: crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        pub fn arg_sort(&self, options: crate::polars::prelude::SortOptions) -> crate::polars::prelude::IdxCa {
            loop {}
        }
        pub fn arg_sort_multiple(
            &self,
            by: &[crate::polars::prelude::Column],
            options: &crate::polars::prelude::SortMultipleOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::IdxCa> {
            loop {}
        }
        pub fn arg_unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::IdxCa> {
            loop {}
        }
        pub fn bit_repr(&self) -> ::core::option::Option<crate::polars::series::BitRepr> {
            loop {}
        }
        pub fn into_frame(self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        pub fn extend(
            &mut self,
            other: &crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        pub fn rechunk(&self) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn explode(
            &self,
            options: crate::polars::prelude::ExplodeOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn implode(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::ListChunked> {
            loop {}
        }
        pub fn fill_null(
            &self,
            strategy: crate::polars::prelude::FillNullStrategy,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn divide(&self, rhs: &crate::polars::prelude::Column) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn shift(&self, periods: i64) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn zip_with(
            &self,
            mask: &crate::polars::prelude::BooleanChunked,
            other: &Self,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn zip_with_same_type(
            &self,
            mask: &crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType>,
            other: &crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn drop_nulls(&self) -> crate::polars::prelude::Column {
            loop {}
        }
        /// Packs every element into a single-element list.
        pub fn to_unit_list(&self) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn is_sorted_flag(&self) -> crate::polars::series::IsSorted {
            loop {}
        }
        pub fn unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn unique_stable(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn sort(
            &self,
            sort_options: crate::polars::prelude::SortOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn filter(
            &self,
            filter: &crate::polars::prelude::BooleanChunked,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn shuffle(&self, seed: ::core::option::Option<u64>) -> Self {
            loop {}
        }
        pub fn sample_frac(
            &self,
            frac: f64,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn sample_n(
            &self,
            n: usize,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn gather_every(
            &self,
            n: usize,
            offset: usize,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn extend_constant(
            &self,
            value: crate::polars::prelude::AnyValue<'_>,
            n: usize,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn is_finite(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn is_infinite(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn is_nan(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn is_not_nan(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn wrapping_trunc_div_scalar<T>(&self, rhs: T) -> Self {
            loop {}
        }
        pub fn product(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn phys_iter(&self) -> crate::polars::series::SeriesPhysIter<'_> {
            loop {}
        }
        pub fn get(&self, index: usize) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::AnyValue<'_>> {
            loop {}
        }
        pub fn bitand(&self, rhs: &Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn bitor(&self, rhs: &Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn bitxor(&self, rhs: &Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn try_add_owned(self, other: Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn try_sub_owned(self, other: Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn try_mul_owned(self, other: Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn min_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn max_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn median_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn mean_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn std_reduce(&self, ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn var_reduce(&self, ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn sum_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn and_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn or_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn xor_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn n_unique(&self) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        pub fn sort_with(
            &self,
            options: crate::polars::prelude::SortOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn map_unary_elementwise_to_bool(
            &self,
            f: impl ::core::ops::Fn(&crate::polars::prelude::Series) -> crate::polars::prelude::BooleanChunked,
        ) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        pub fn try_map_unary_elementwise_to_bool(
            &self,
            f: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
            )
                -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        pub fn apply_unary_elementwise(
            &self,
            f: impl ::core::ops::Fn(&crate::polars::prelude::Series) -> crate::polars::prelude::Series,
        ) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn try_apply_unary_elementwise(
            &self,
            f: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn apply_broadcasting_binary_elementwise(
            &self,
            other: &Self,
            op: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::Series,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn try_apply_broadcasting_binary_elementwise(
            &self,
            other: &Self,
            op: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn apply_binary_elementwise(
            &self,
            other: &Self,
            f: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::Series,
            f_lb: impl ::core::ops::Fn(
                &crate::polars::prelude::Scalar,
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::Series,
            f_rb: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
                &crate::polars::prelude::Scalar,
            ) -> crate::polars::prelude::Series,
        ) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn try_apply_binary_elementwise(
            &self,
            other: &Self,
            f: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
            f_lb: impl ::core::ops::Fn(
                &crate::polars::prelude::Scalar,
                &crate::polars::prelude::Series,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
            f_rb: impl ::core::ops::Fn(
                &crate::polars::prelude::Series,
                &crate::polars::prelude::Scalar,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn n_chunks(&self) -> usize {
            loop {}
        }
        pub fn trim_lists_to_normalized_offsets(&self) -> ::core::option::Option<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn propagate_nulls(&self) -> ::core::option::Option<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn unique_id(
            &self,
        ) -> crate::polars::prelude::PolarsResult<(
            crate::polars::prelude::IdxSize,
            ::std::vec::Vec<crate::polars::prelude::IdxSize>,
        )> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        /// Add multiple [`Column`] to a [`DataFrame`].
        /// Errors if the resulting DataFrame columns have duplicate names or unequal heights.
        pub fn hstack_mut(
            &mut self,
            columns: &[crate::polars::prelude::Column],
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        /// Check if [`DataFrame`]' schemas are equal.
        pub fn schema_equal(
            &self,
            other: &crate::polars::prelude::DataFrame,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        /// Check if [`DataFrame`]s are equal. Note that `None == None` evaluates to `false`
        pub fn equals(&self, other: &crate::polars::prelude::DataFrame) -> bool {
            loop {}
        }
        /// Check if all values in [`DataFrame`]s are equal where `None == None` evaluates to `true`.
        pub fn equals_missing(&self, other: &crate::polars::prelude::DataFrame) -> bool {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        /// Creates an empty `DataFrame` usable in a compile time context (such as static initializers).
        pub fn empty() -> Self {
            loop {}
        }
        pub fn empty_with_height(height: usize) -> Self {
            loop {}
        }
        pub fn new(
            height: usize,
            columns: ::std::vec::Vec<crate::polars::prelude::Column>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Height is sourced from first column.
        pub fn new_infer_height(
            columns: ::std::vec::Vec<crate::polars::prelude::Column>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Broadcasts unit-length columns to `height`. Errors if a column has height that is non-unit
        /// length and not equal to `self.height()`.
        pub fn new_with_broadcast(
            height: usize,
            columns: ::std::vec::Vec<crate::polars::prelude::Column>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Infers height as the first non-unit length column or 1 if not found.
        pub fn new_infer_broadcast(
            columns: ::std::vec::Vec<crate::polars::prelude::Column>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Create a `DataFrame` 0 height and columns as per the `schema`.
        pub fn empty_with_schema(schema: &crate::polars::prelude::Schema) -> Self {
            loop {}
        }
        /// Create an empty `DataFrame` with empty columns as per the `schema`.
        pub fn empty_with_arc_schema(schema: crate::polars::prelude::SchemaRef) -> Self {
            loop {}
        }
        /// Get the height of the [`DataFrame`] which is the number of rows.
        pub fn height(&self) -> usize {
            loop {}
        }
        /// Get the number of columns in this [`DataFrame`].
        pub fn width(&self) -> usize {
            loop {}
        }
        /// Get (height, width) of the [`DataFrame`].
        pub fn shape(&self) -> (usize, usize) {
            loop {}
        }
        /// 0 width or height.
        pub fn shape_has_zero(&self) -> bool {
            loop {}
        }
        pub fn columns(&self) -> &[crate::polars::prelude::Column] {
            loop {}
        }
        pub fn into_columns(self) -> ::std::vec::Vec<crate::polars::prelude::Column> {
            loop {}
        }
        /// Get the schema of this [`DataFrame`].
        pub fn schema(&self) -> &crate::polars::prelude::SchemaRef {
            loop {}
        }
        pub fn cached_schema(&self) -> ::core::option::Option<&crate::polars::prelude::SchemaRef> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        /// Get a row from a [`DataFrame`]. Use of this is discouraged as it will likely be slow.
        pub fn get_row(&self, idx: usize) -> crate::polars::prelude::PolarsResult<crate::polars::frame::row::Row<'_>> {
            loop {}
        }
        /// Amortize allocations by reusing a row.
        /// The caller is responsible to make sure that the row has at least the capacity for the number
        /// of columns in the [`DataFrame`]
        pub fn get_row_amortized<'a>(
            &'a self,
            idx: usize,
            row: &mut crate::polars::frame::row::Row<'a>,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        /// Create a new [`DataFrame`] from rows.
        pub fn from_rows_and_schema(
            rows: &[crate::polars::frame::row::Row<'_>],
            schema: &crate::polars::prelude::Schema,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Create a new [`DataFrame`] from an iterator over rows.
        pub fn from_rows_iter_and_schema<'a, I>(
            rows: I,
            schema: &crate::polars::prelude::Schema,
        ) -> crate::polars::prelude::PolarsResult<Self>
        where
            I: ::core::iter::Iterator<Item = &'a crate::polars::frame::row::Row<'a>>,
        {
            loop {}
        }
        /// Create a new [`DataFrame`] from an iterator over rows. This should only be used when you have row wise data,
        /// as this is a lot slower than creating the [`Series`] in a columnar fashion
        pub fn try_from_rows_iter_and_schema<'a, I>(
            rows: I,
            schema: &crate::polars::prelude::Schema,
        ) -> crate::polars::prelude::PolarsResult<Self>
        where
            I: ::core::iter::Iterator<
                    Item = crate::polars::prelude::PolarsResult<&'a crate::polars::frame::row::Row<'a>>,
                >,
        {
            loop {}
        }
        /// Create a new [`DataFrame`] from rows. This should only be used when you have row wise data,
        /// as this is a lot slower than creating the [`Series`] in a columnar fashion
        pub fn from_rows(rows: &[crate::polars::frame::row::Row<'_>]) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        /// Returns an estimation of the total (heap) allocated size of the `DataFrame` in bytes.
        pub fn estimated_size(&self) -> usize {
            loop {}
        }
        pub fn try_apply_columns(
            &self,
            func: impl ::core::ops::Fn(
                &crate::polars::prelude::Column,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
            + ::core::marker::Send
            + ::core::marker::Sync,
        ) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<crate::polars::prelude::Column>> {
            loop {}
        }
        pub fn apply_columns(
            &self,
            func: impl ::core::ops::Fn(&crate::polars::prelude::Column) -> crate::polars::prelude::Column
            + ::core::marker::Send
            + ::core::marker::Sync,
        ) -> ::std::vec::Vec<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn try_apply_columns_par(
            &self,
            func: impl ::core::ops::Fn(
                &crate::polars::prelude::Column,
            ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
            + ::core::marker::Send
            + ::core::marker::Sync,
        ) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<crate::polars::prelude::Column>> {
            loop {}
        }
        pub fn apply_columns_par(
            &self,
            func: impl ::core::ops::Fn(&crate::polars::prelude::Column) -> crate::polars::prelude::Column
            + ::core::marker::Send
            + ::core::marker::Sync,
        ) -> ::std::vec::Vec<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn new_from_index(&self, index: usize, height: usize) -> Self {
            loop {}
        }
        /// Create a new `DataFrame` with the given schema, only containing nulls.
        pub fn full_null(schema: &crate::polars::prelude::Schema, height: usize) -> Self {
            loop {}
        }
        /// Ensure this DataFrame matches the given schema. Casts null columns to
        /// the expected schema if necessary (but nothing else).
        pub fn ensure_matches_schema(
            &mut self,
            schema: &crate::polars::prelude::Schema,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        /// Add a new column at index 0 that counts the rows.
        pub fn with_row_index(
            &self,
            name: crate::polars::prelude::PlSmallStr,
            offset: ::core::option::Option<crate::polars::prelude::IdxSize>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Shrink the capacity of this DataFrame to fit its length.
        pub fn shrink_to_fit(&mut self) {
            loop {}
        }
        /// Aggregate all the chunks in the DataFrame to a single chunk in parallel.
        /// This may lead to more peak memory consumption.
        pub fn rechunk_mut_par(&mut self) -> &mut Self {
            loop {}
        }
        /// Rechunks all columns to only have a single chunk.
        pub fn rechunk_mut(&mut self) -> &mut Self {
            loop {}
        }
        /// Returns true if the chunks of the columns do not align and re-chunking should be done
        pub fn should_rechunk(&self) -> bool {
            loop {}
        }
        /// Ensure all the chunks in the [`DataFrame`] are aligned.
        pub fn align_chunks_par(&mut self) -> &mut Self {
            loop {}
        }
        /// Ensure all the chunks in the [`DataFrame`] are aligned.
        pub fn align_chunks(&mut self) -> &mut Self {
            loop {}
        }
        /// # Example
        pub fn get_column_names(&self) -> ::std::vec::Vec<&crate::polars::prelude::PlSmallStr> {
            loop {}
        }
        /// Get the [`Vec<PlSmallStr>`] representing the column names.
        pub fn get_column_names_owned(&self) -> ::std::vec::Vec<crate::polars::prelude::PlSmallStr> {
            loop {}
        }
        /// Set the column names.
        /// # Example
        pub fn set_column_names<T>(&mut self, new_names: &[T]) -> crate::polars::prelude::PolarsResult<()>
        where
            T: ::core::convert::AsRef<str>,
        {
            loop {}
        }
        /// Get the data types of the columns in the [`DataFrame`].
        pub fn dtypes(&self) -> ::std::vec::Vec<crate::polars::prelude::DataType> {
            loop {}
        }
        /// The number of chunks for the first column.
        pub fn first_col_n_chunks(&self) -> usize {
            loop {}
        }
        /// The highest number of chunks for any column.
        pub fn max_n_chunks(&self) -> usize {
            loop {}
        }
        /// Generate the schema fields of the [`DataFrame`].
        pub fn fields(&self) -> ::std::vec::Vec<crate::polars::prelude::Field> {
            loop {}
        }
        /// Add multiple [`Series`] to a [`DataFrame`].
        /// The added `Series` are required to have the same length.
        pub fn hstack(&self, columns: &[crate::polars::prelude::Column]) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Concatenate a [`DataFrame`] to this [`DataFrame`] and return as newly allocated [`DataFrame`].
        pub fn vstack(&self, other: &crate::polars::prelude::DataFrame) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Concatenate a [`DataFrame`] to this [`DataFrame`]
        pub fn vstack_mut(
            &mut self,
            other: &crate::polars::prelude::DataFrame,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        pub fn vstack_mut_owned(
            &mut self,
            other: crate::polars::prelude::DataFrame,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Concatenate a [`DataFrame`] to this [`DataFrame`]
        pub fn vstack_mut_unchecked(&mut self, other: &crate::polars::prelude::DataFrame) -> &mut Self {
            loop {}
        }
        /// Concatenate a [`DataFrame`] to this [`DataFrame`]
        pub fn vstack_mut_owned_unchecked(&mut self, other: crate::polars::prelude::DataFrame) -> &mut Self {
            loop {}
        }
        /// Extend the memory backed by this [`DataFrame`] with the values from `other`.
        pub fn extend(
            &mut self,
            other: &crate::polars::prelude::DataFrame,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        /// Remove a column by name and return the column removed.
        pub fn drop_in_place(
            &mut self,
            name: &str,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column> {
            loop {}
        }
        /// Return a new [`DataFrame`] where all null values are dropped.
        pub fn drop_nulls<S>(&self, subset: ::core::option::Option<&[S]>) -> crate::polars::prelude::PolarsResult<Self>
        where
            for<'a> &'a S: ::core::convert::AsRef<str>,
        {
            loop {}
        }
        /// Drop a column by name.
        /// This is a pure method and will return a new [`DataFrame`] instead of modifying
        /// the current one in place.
        pub fn drop(&self, name: &str) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Drop columns that are in `names`.
        pub fn drop_many<I, S>(&self, names: I) -> Self
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Drop columns that are in `names` without allocating a [`HashSet`](std::collections::HashSet).
        pub fn drop_many_amortized(
            &self,
            names: &crate::polars::prelude::PlHashSet<crate::polars::prelude::PlSmallStr>,
        ) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        /// Insert a new column at a given index.
        pub fn insert_column(
            &mut self,
            index: usize,
            column: crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Add a new column to this [`DataFrame`] or replace an existing one. Broadcasts unit-length
        /// columns.
        pub fn with_column(
            &mut self,
            column: crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Add or replace columns to this [`DataFrame`] or replace an existing one.
        /// Broadcasts unit-length columns, and uses an existing schema to amortize lookups.
        pub fn with_columns_mut(
            &mut self,
            columns: impl ::core::iter::IntoIterator<Item = crate::polars::prelude::Column>,
            output_schema: &crate::polars::prelude::Schema,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        /// Get a row in the [`DataFrame`]. Beware this is slow.
        pub fn get(&self, idx: usize) -> ::core::option::Option<::std::vec::Vec<crate::polars::prelude::AnyValue<'_>>> {
            loop {}
        }
        /// Select a [`Series`] by index.
        pub fn select_at_idx(&self, idx: usize) -> ::core::option::Option<&crate::polars::prelude::Column> {
            loop {}
        }
        /// Get column index of a [`Series`] by name.
        /// # Example
        pub fn get_column_index(&self, name: &str) -> ::core::option::Option<usize> {
            loop {}
        }
        /// Get column index of a [`Series`] by name.
        pub fn try_get_column_index(&self, name: &str) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        /// Select a single column by name.
        pub fn column(&self, name: &str) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Column> {
            loop {}
        }
        /// Select column(s) from this [`DataFrame`] and return a new [`DataFrame`].
        pub fn select<I, S>(&self, names: I) -> crate::polars::prelude::PolarsResult<Self>
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::AsRef<str>,
        {
            loop {}
        }
        /// Select column(s) from this [`DataFrame`] and return them into a [`Vec`].
        pub fn select_to_vec(
            &self,
            selection: impl ::core::iter::IntoIterator<Item = impl ::core::convert::AsRef<str>>,
        ) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<crate::polars::prelude::Column>> {
            loop {}
        }
        /// Take the [`DataFrame`] rows by a boolean mask.
        pub fn filter(
            &self,
            mask: &crate::polars::prelude::BooleanChunked,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Same as `filter` but does not parallelize.
        pub fn filter_seq(
            &self,
            mask: &crate::polars::prelude::BooleanChunked,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Gather [`DataFrame`] rows by index values.
        pub fn take(&self, indices: &crate::polars::prelude::IdxCa) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Rename a column in the [`DataFrame`].
        pub fn rename(
            &mut self,
            column: &str,
            name: crate::polars::prelude::PlSmallStr,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        pub fn rename_many<'a>(
            &mut self,
            renames: impl ::core::iter::Iterator<Item = (&'a str, crate::polars::prelude::PlSmallStr)>,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Sort [`DataFrame`] in place.
        pub fn sort_in_place(
            &mut self,
            by: impl ::core::iter::IntoIterator<Item = impl ::core::convert::AsRef<str>>,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Create a `DataFrame` that has fields for all the known runtime metadata for each column.
        pub fn _to_metadata(&self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        /// Return a sorted clone of this [`DataFrame`].
        pub fn sort(
            &self,
            by: impl ::core::iter::IntoIterator<Item = impl ::core::convert::AsRef<str>>,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Replace a column with a [`Column`].
        pub fn replace(
            &mut self,
            column: &str,
            new_col: crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Replace column at index `idx` with a [`Series`].
        pub fn replace_column(
            &mut self,
            index: usize,
            new_column: crate::polars::prelude::Column,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Apply a closure to a column. This is the recommended way to do in place modification.
        pub fn apply<F, C>(&mut self, name: &str, f: F) -> crate::polars::prelude::PolarsResult<&mut Self>
        where
            F: ::core::ops::FnOnce(&crate::polars::prelude::Column) -> C,
            C: crate::polars::prelude::IntoColumn,
        {
            loop {}
        }
        /// Apply a closure to a column at index `idx`. This is the recommended way to do in place
        /// modification.
        pub fn apply_at_idx<F, C>(&mut self, idx: usize, f: F) -> crate::polars::prelude::PolarsResult<&mut Self>
        where
            F: ::core::ops::FnOnce(&crate::polars::prelude::Column) -> C,
            C: crate::polars::prelude::IntoColumn,
        {
            loop {}
        }
        /// Apply a closure that may fail to a column at index `idx`. This is the recommended way to do in place
        /// modification.
        pub fn try_apply_at_idx<F, C>(&mut self, idx: usize, f: F) -> crate::polars::prelude::PolarsResult<&mut Self>
        where
            F: ::core::ops::FnOnce(&crate::polars::prelude::Column) -> crate::polars::prelude::PolarsResult<C>,
            C: crate::polars::prelude::IntoColumn,
        {
            loop {}
        }
        /// Apply a closure that may fail to a column. This is the recommended way to do in place
        /// modification.
        pub fn try_apply<F, C>(&mut self, column: &str, f: F) -> crate::polars::prelude::PolarsResult<&mut Self>
        where
            F: ::core::ops::FnOnce(&crate::polars::prelude::Series) -> crate::polars::prelude::PolarsResult<C>,
            C: crate::polars::prelude::IntoColumn,
        {
            loop {}
        }
        /// Slice the [`DataFrame`] along the rows.
        pub fn slice(&self, offset: i64, length: usize) -> Self {
            loop {}
        }
        /// Split [`DataFrame`] at the given `offset`.
        pub fn split_at(&self, offset: i64) -> (Self, Self) {
            loop {}
        }
        pub fn clear(&self) -> Self {
            loop {}
        }
        pub fn slice_par(&self, offset: i64, length: usize) -> Self {
            loop {}
        }
        pub fn _slice_and_realloc(&self, offset: i64, length: usize) -> Self {
            loop {}
        }
        /// Get the head of the [`DataFrame`].
        pub fn head(&self, length: ::core::option::Option<usize>) -> Self {
            loop {}
        }
        /// Get the tail of the [`DataFrame`].
        pub fn tail(&self, length: ::core::option::Option<usize>) -> Self {
            loop {}
        }
        /// Get a [`DataFrame`] with all the columns in reversed order.
        pub fn reverse(&self) -> Self {
            loop {}
        }
        /// Shift the values by a given period and fill the parts that will be empty due to this operation
        /// with `Nones`.
        pub fn shift(&self, periods: i64) -> Self {
            loop {}
        }
        /// Replace None values with one of the following strategies:
        /// * Forward fill (replace None with the previous value)
        /// * Backward fill (replace None with the next value)
        /// * Mean fill (replace None with the mean of the whole array)
        /// * Min fill (replace None with the minimum of the whole array)
        /// * Max fill (replace None with the maximum of the whole array)
        pub fn fill_null(
            &self,
            strategy: crate::polars::prelude::FillNullStrategy,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Pipe different functions/ closure operations that work on a DataFrame together.
        pub fn pipe<F, B>(self, f: F) -> crate::polars::prelude::PolarsResult<B>
        where
            F: ::core::ops::Fn(crate::polars::prelude::DataFrame) -> crate::polars::prelude::PolarsResult<B>,
        {
            loop {}
        }
        /// Pipe different functions/ closure operations that work on a DataFrame together.
        pub fn pipe_mut<F, B>(&mut self, f: F) -> crate::polars::prelude::PolarsResult<B>
        where
            F: ::core::ops::Fn(&mut crate::polars::prelude::DataFrame) -> crate::polars::prelude::PolarsResult<B>,
        {
            loop {}
        }
        /// Pipe different functions/ closure operations that work on a DataFrame together.
        pub fn pipe_with_args<F, B, Args>(self, f: F, args: Args) -> crate::polars::prelude::PolarsResult<B>
        where
            F: ::core::ops::Fn(crate::polars::prelude::DataFrame, Args) -> crate::polars::prelude::PolarsResult<B>,
        {
            loop {}
        }
        /// Drop duplicate rows from a [`DataFrame`].
        /// *This fails when there is a column of type List in DataFrame*
        pub fn unique_stable(
            &self,
            subset: ::core::option::Option<&[::std::string::String]>,
            keep: crate::polars::prelude::UniqueKeepStrategy,
            slice: ::core::option::Option<(i64, usize)>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Unstable distinct. See [`DataFrame::unique_stable`].
        pub fn unique<I, S>(
            &self,
            subset: ::core::option::Option<&[::std::string::String]>,
            keep: crate::polars::prelude::UniqueKeepStrategy,
            slice: ::core::option::Option<(i64, usize)>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        pub fn unique_impl(
            &self,
            maintain_order: bool,
            subset: ::core::option::Option<::std::vec::Vec<crate::polars::prelude::PlSmallStr>>,
            keep: crate::polars::prelude::UniqueKeepStrategy,
            slice: ::core::option::Option<(i64, usize)>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Get a mask of all the unique rows in the [`DataFrame`].
        pub fn is_unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Get a mask of all the duplicated rows in the [`DataFrame`].
        pub fn is_duplicated(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Create a new [`DataFrame`] that shows the null counts per column.
        pub fn null_count(&self) -> Self {
            loop {}
        }
        /// Get the supertype of the columns in this DataFrame
        pub fn get_supertype(
            &self,
        ) -> ::core::option::Option<crate::polars::prelude::PolarsResult<crate::polars::prelude::DataType>> {
            loop {}
        }
        /// Split into multiple DataFrames partitioned by groups
        pub fn partition_by<I, S>(
            &self,
            cols: I,
            include_key: bool,
        ) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<crate::polars::prelude::DataFrame>>
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Split into multiple DataFrames partitioned by groups
        /// Order of the groups are maintained.
        pub fn partition_by_stable<I, S>(
            &self,
            cols: I,
            include_key: bool,
        ) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<crate::polars::prelude::DataFrame>>
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Unnest the given `Struct` columns. This means that the fields of the `Struct` type will be
        /// inserted as columns.
        pub fn unnest(
            &self,
            cols: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<crate::polars::prelude::PlSmallStr>>,
            separator: ::core::option::Option<&str>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        /// Sample n datapoints from this [`DataFrame`].
        pub fn sample_n(
            &self,
            n: &crate::polars::prelude::Series,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn sample_n_literal(
            &self,
            n: usize,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Sample a fraction between 0.0-1.0 of this [`DataFrame`].
        pub fn sample_frac(
            &self,
            frac: &crate::polars::prelude::Series,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        pub fn explode_impl(
            &self,
            columns: ::std::vec::Vec<crate::polars::prelude::Column>,
            options: crate::polars::prelude::ExplodeOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Explode `DataFrame` to long format by exploding a column with Lists.
        pub fn explode<I, S>(
            &self,
            columns: I,
            options: crate::polars::prelude::ExplodeOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::AsRef<str>,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        pub fn group_by_with_series(
            &self,
            by: ::std::vec::Vec<crate::polars::prelude::Column>,
            multithreaded: bool,
            sorted: bool,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::GroupBy<'_>> {
            loop {}
        }
        /// Group DataFrame using a Series column.
        pub fn group_by<I, S>(&self, by: I) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::GroupBy<'_>>
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::AsRef<str>,
        {
            loop {}
        }
        /// Group DataFrame using a Series column.
        /// The groups are ordered by their smallest row index.
        pub fn group_by_stable<I, S>(
            &self,
            by: I,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::GroupBy<'_>>
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::AsRef<str>,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        pub fn into_struct(self, name: crate::polars::prelude::PlSmallStr) -> crate::polars::prelude::StructChunked {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        pub fn serialize_into_writer(
            &mut self,
            writer: &mut (dyn ::std::io::Write),
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        pub fn serialize_to_bytes(&mut self) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<u8>> {
            loop {}
        }
        pub fn deserialize_from_reader<T: ::std::io::Read + ::std::io::Seek>(
            reader: &mut T,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataFrame {
        pub fn split_chunks_by_n(self, n: usize, parallel: bool) -> ::std::vec::Vec<crate::polars::prelude::DataFrame> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataType {
        pub fn boxed(self) -> ::std::boxed::Box<crate::polars::prelude::DataType> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataType {
        pub fn pretty_format(&self) -> ::std::string::String {
            loop {}
        }
        pub fn value_within_range(&self, other: crate::polars::prelude::AnyValue<'_>) -> bool {
            loop {}
        }
        /// Struct representation of the arrow `month_day_nano_interval` type.
        pub fn _month_days_ns_struct_type() -> Self {
            loop {}
        }
        /// Check if the whole dtype is known.
        pub fn is_known(&self) -> bool {
            loop {}
        }
        /// Materialize this datatype if it is unknown. All other datatypes
        /// are left unchanged.
        pub fn materialize_unknown(
            self,
            allow_unknown: bool,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataType> {
            loop {}
        }
        /// Get the inner data type of a nested type.
        pub fn inner_dtype(&self) -> ::core::option::Option<&crate::polars::prelude::DataType> {
            loop {}
        }
        /// Get the inner data type of a nested type.
        pub fn into_inner_dtype(self) -> ::core::option::Option<crate::polars::prelude::DataType> {
            loop {}
        }
        /// Get the inner data type of a nested type.
        pub fn try_into_inner_dtype(self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataType> {
            loop {}
        }
        /// Get the absolute inner data type of a nested type.
        pub fn leaf_dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        /// Cast the leaf types of Lists/Arrays and keep the nesting.
        pub fn cast_leaf(&self, to: crate::polars::prelude::DataType) -> crate::polars::prelude::DataType {
            loop {}
        }
        /// Map all leaf types of nested dtypes (list, array, struct) using the
        /// supplied function.
        pub fn map_leaves<
            F: ::core::ops::FnMut(crate::polars::prelude::DataType) -> crate::polars::prelude::DataType,
        >(
            self,
            f: &mut F,
        ) -> crate::polars::prelude::DataType {
            loop {}
        }
        /// Return whether the cast to `to` makes sense.
        pub fn can_cast_to(&self, to: &crate::polars::prelude::DataType) -> ::core::option::Option<bool> {
            loop {}
        }
        pub fn implode(self) -> crate::polars::prelude::DataType {
            loop {}
        }
        /// Convert to the physical data type
        pub fn to_physical(&self) -> crate::polars::prelude::DataType {
            loop {}
        }
        pub fn to_storage(&self) -> crate::polars::prelude::DataType {
            loop {}
        }
        pub fn is_supported_list_arithmetic_input(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a logical type
        pub fn is_logical(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a temporal type
        pub fn is_temporal(&self) -> bool {
            loop {}
        }
        /// Check if datatype is a primitive type. By that we mean that
        /// it is not a nested or logical type.
        pub fn is_primitive(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a primitive numeric type (excludes Decimal).
        pub fn is_primitive_numeric(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a boolean.
        pub fn is_bool(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a list.
        pub fn is_list(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is an array.
        pub fn is_array(&self) -> bool {
            loop {}
        }
        pub fn is_nested(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a struct
        pub fn is_struct(&self) -> bool {
            loop {}
        }
        pub fn is_binary(&self) -> bool {
            loop {}
        }
        pub fn is_date(&self) -> bool {
            loop {}
        }
        pub fn is_datetime(&self) -> bool {
            loop {}
        }
        pub fn is_duration(&self) -> bool {
            loop {}
        }
        pub fn is_object(&self) -> bool {
            loop {}
        }
        pub fn is_null(&self) -> bool {
            loop {}
        }
        pub fn contains_views(&self) -> bool {
            loop {}
        }
        pub fn contains_categoricals(&self) -> bool {
            loop {}
        }
        pub fn contains_enums(&self) -> bool {
            loop {}
        }
        pub fn contains_objects(&self) -> bool {
            loop {}
        }
        pub fn contains_list_recursive(&self) -> bool {
            loop {}
        }
        pub fn contains_unknown(&self) -> bool {
            loop {}
        }
        pub fn contains_dtype_recursive(&self, dtype: &crate::polars::prelude::DataType) -> bool {
            loop {}
        }
        /// Check if type is sortable
        pub fn is_ord(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a Decimal type (of any scale/precision).
        pub fn is_decimal(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is a basic floating point type (excludes Decimal).
        /// Note, this also includes `Unknown(UnknownKind::Float)`.
        pub fn is_float(&self) -> bool {
            loop {}
        }
        /// Check if this [`DataType`] is an integer. Note, this also includes `Unknown(UnknownKind::Int)`.
        pub fn is_integer(&self) -> bool {
            loop {}
        }
        pub fn is_signed_integer(&self) -> bool {
            loop {}
        }
        pub fn is_unsigned_integer(&self) -> bool {
            loop {}
        }
        pub fn is_string(&self) -> bool {
            loop {}
        }
        pub fn is_categorical(&self) -> bool {
            loop {}
        }
        pub fn is_enum(&self) -> bool {
            loop {}
        }
        pub fn is_extension(&self) -> bool {
            loop {}
        }
        /// Try to get the maximum value for this datatype.
        pub fn max(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Try to get the minimum value for this datatype.
        pub fn min(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        pub fn is_nested_null(&self) -> bool {
            loop {}
        }
        /// Answers if this type matches the given type of a schema.
        pub fn matches_schema_type(
            &self,
            schema_type: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::PolarsResult<bool> {
            loop {}
        }
        pub fn is_unknown(&self) -> bool {
            loop {}
        }
        pub fn nesting_level(&self) -> usize {
            loop {}
        }
        pub fn is_numeric(&self) -> bool {
            loop {}
        }
        pub fn numeric_to_unsigned_bit_repr(&self) -> ::core::option::Option<crate::polars::prelude::DataType> {
            loop {}
        }
    }
    impl crate::polars::prelude::DataType {
        pub fn visit_with(&self, visitor_fn: impl ::core::ops::FnMut(&crate::polars::prelude::DataType)) {
            loop {}
        }
        pub fn try_visit_with(
            &self,
            visitor_fn: impl ::core::ops::FnMut(
                &crate::polars::prelude::DataType,
            ) -> crate::polars::prelude::PolarsResult<()>,
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        pub fn try_mutate_with<'d>(
            dtype: ::std::borrow::Cow<'d, crate::polars::prelude::DataType>,
            visitor_fn: impl ::core::ops::FnMut(
                ::std::borrow::Cow<'d, crate::polars::prelude::DataType>,
            ) -> crate::polars::prelude::PolarsResult<
                ::std::borrow::Cow<'d, crate::polars::prelude::DataType>,
            >,
        ) -> crate::polars::prelude::PolarsResult<::std::borrow::Cow<'d, crate::polars::prelude::DataType>> {
            loop {}
        }
    }
    impl crate::polars::prelude::Expr {
        /// Compare `Expr` with other `Expr` on equality.
        pub fn eq<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compare `Expr` with other `Expr` on equality where `None == None`.
        pub fn eq_missing<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compare `Expr` with other `Expr` on non-equality.
        pub fn neq<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compare `Expr` with other `Expr` on non-equality where `None == None`.
        pub fn neq_missing<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Check if `Expr` < `Expr`.
        pub fn lt<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Check if `Expr` > `Expr`.
        pub fn gt<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Check if `Expr` >= `Expr`.
        pub fn gt_eq<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Check if `Expr` <= `Expr`.
        pub fn lt_eq<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Negate `Expr`.
        pub fn not(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Rename Column.
        pub fn alias<S>(self, name: S) -> crate::polars::prelude::Expr
        where
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Run is_null operation on `Expr`.
        pub fn is_null(self) -> Self {
            loop {}
        }
        /// Run is_not_null operation on `Expr`.
        pub fn is_not_null(self) -> Self {
            loop {}
        }
        /// Drop null values.
        pub fn drop_nulls(self) -> Self {
            loop {}
        }
        /// Drop NaN values.
        pub fn drop_nans(self) -> Self {
            loop {}
        }
        /// Get the number of unique values in the groups.
        pub fn n_unique(self) -> Self {
            loop {}
        }
        /// Get the first value in the group.
        pub fn first(self) -> Self {
            loop {}
        }
        /// Get the first non-nullvalue in the group.
        pub fn first_non_null(self) -> Self {
            loop {}
        }
        /// Get the last value in the group.
        pub fn last(self) -> Self {
            loop {}
        }
        /// Get the last non-null value in the group.
        pub fn last_non_null(self) -> Self {
            loop {}
        }
        /// Get the single value in the group. If there are multiple values, an error is returned.
        pub fn item(self, allow_empty: bool) -> Self {
            loop {}
        }
        /// Implode into a list scalar.
        pub fn implode(self, maintain_order: bool) -> Self {
            loop {}
        }
        /// Get the group indexes of the group by operation.
        pub fn agg_groups(self) -> Self {
            loop {}
        }
        /// Explode the String/List column.
        pub fn explode(self, options: crate::polars::prelude::ExplodeOptions) -> Self {
            loop {}
        }
        /// Slice the Series.
        /// `offset` may be negative.
        pub fn slice<
            E: ::core::convert::Into<crate::polars::prelude::Expr>,
            F: ::core::convert::Into<crate::polars::prelude::Expr>,
        >(
            self,
            offset: E,
            length: F,
        ) -> Self {
            loop {}
        }
        /// Append expressions. This is done by adding the chunks of `other` to this [`Series`].
        pub fn append<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, other: E, upcast: bool) -> Self {
            loop {}
        }
        /// Collect all chunks into a single chunk before continuing.
        pub fn rechunk(self) -> Self {
            loop {}
        }
        /// Get the first `n` elements of the Expr result.
        pub fn head(self, length: ::core::option::Option<usize>) -> Self {
            loop {}
        }
        /// Get the last `n` elements of the Expr result.
        pub fn tail(self, length: ::core::option::Option<usize>) -> Self {
            loop {}
        }
        /// Get unique values of this expression.
        pub fn unique(self) -> Self {
            loop {}
        }
        /// Get unique values of this expression, while maintaining order.
        /// This requires more work than [`Expr::unique`].
        pub fn unique_stable(self) -> Self {
            loop {}
        }
        /// Get the first index of unique values of this expression.
        pub fn arg_unique(self) -> Self {
            loop {}
        }
        /// Get the index value that has the minimum value.
        pub fn arg_min(self) -> Self {
            loop {}
        }
        /// Get the index value that has the maximum value.
        pub fn arg_max(self) -> Self {
            loop {}
        }
        /// Get the index values that would sort this expression.
        pub fn arg_sort(self, descending: bool, nulls_last: bool) -> Self {
            loop {}
        }
        /// Cast expression to another data type.
        /// Throws an error if conversion had overflows.
        /// Returns an Error if cast is invalid on rows after predicates are pushed down.
        pub fn strict_cast(self, dtype: impl ::core::convert::Into<crate::polars::prelude::DataTypeExpr>) -> Self {
            loop {}
        }
        /// Cast expression to another data type.
        pub fn cast(self, dtype: impl ::core::convert::Into<crate::polars::prelude::DataTypeExpr>) -> Self {
            loop {}
        }
        /// Cast expression to another data type.
        pub fn cast_with_options(
            self,
            dtype: impl ::core::convert::Into<crate::polars::prelude::DataTypeExpr>,
            cast_options: crate::polars::chunked_array::cast::CastOptions,
        ) -> Self {
            loop {}
        }
        /// Take the values by idx.
        pub fn gather<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, idx: E, null_on_oob: bool) -> Self {
            loop {}
        }
        /// Take the values by a single index.
        pub fn get<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, idx: E, null_on_oob: bool) -> Self {
            loop {}
        }
        /// Sort with given options.
        pub fn sort(self, options: crate::polars::prelude::SortOptions) -> Self {
            loop {}
        }
        /// Returns the `k` largest elements.
        pub fn top_k(self, k: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Returns the `k` largest rows by given column.
        pub fn top_k_by<
            K: ::core::convert::Into<crate::polars::prelude::Expr>,
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            k: K,
            by: E,
            descending: ::std::vec::Vec<bool>,
        ) -> Self {
            loop {}
        }
        /// Returns the `k` smallest elements.
        pub fn bottom_k(self, k: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Returns the `k` smallest rows by given column.
        pub fn bottom_k_by<
            K: ::core::convert::Into<crate::polars::prelude::Expr>,
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            k: K,
            by: E,
            descending: ::std::vec::Vec<bool>,
        ) -> Self {
            loop {}
        }
        /// Reverse column
        pub fn reverse(self) -> Self {
            loop {}
        }
        /// Apply a function/closure once the logical plan get executed.
        pub fn map<F, DT>(self, function: F, output_type: DT) -> Self
        where
            F: ::core::ops::Fn(
                    crate::polars::prelude::Column,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &crate::polars::prelude::Field,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        pub fn map_with_fmt_str<F, DT>(
            self,
            function: F,
            output_type: DT,
            fmt_str: impl ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        ) -> Self
        where
            F: ::core::ops::Fn(
                    crate::polars::prelude::Column,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &crate::polars::prelude::Field,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        pub fn agg_with_fmt_str<F, DT>(
            self,
            function: F,
            output_type: DT,
            fmt_str: impl ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        ) -> Self
        where
            F: ::core::ops::Fn(
                    crate::polars::prelude::Column,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &crate::polars::prelude::Field,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        pub fn apply_with_fmt_str<F, DT>(
            self,
            function: F,
            output_type: DT,
            fmt_str: impl ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        ) -> Self
        where
            F: ::core::ops::Fn(
                    crate::polars::prelude::Column,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &crate::polars::prelude::Field,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        /// Apply a function/closure once the logical plan get executed with many arguments.
        pub fn map_many<F, DT>(self, function: F, arguments: &[crate::polars::prelude::Expr], output_type: DT) -> Self
        where
            F: ::core::ops::Fn(
                    &mut [crate::polars::prelude::Column],
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &[crate::polars::prelude::Field],
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        /// Apply a function/closure over the groups. This should only be used in a group_by aggregation.
        pub fn apply<F, DT>(self, function: F, output_type: DT) -> Self
        where
            F: ::core::ops::Fn(
                    crate::polars::prelude::Column,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &crate::polars::prelude::Field,
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        /// Apply a function/closure over the groups with many arguments. This should only be used in a group_by aggregation.
        pub fn apply_many<F, DT>(self, function: F, arguments: &[crate::polars::prelude::Expr], output_type: DT) -> Self
        where
            F: ::core::ops::Fn(
                    &mut [crate::polars::prelude::Column],
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Column>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
            DT: ::core::ops::Fn(
                    &crate::polars::prelude::Schema,
                    &[crate::polars::prelude::Field],
                ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field>
                + 'static
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        /// Get mask of finite values if dtype is Float.
        pub fn is_finite(self) -> Self {
            loop {}
        }
        /// Get mask of infinite values if dtype is Float.
        pub fn is_infinite(self) -> Self {
            loop {}
        }
        /// Get mask of NaN values if dtype is Float.
        pub fn is_nan(self) -> Self {
            loop {}
        }
        /// Get inverse mask of NaN values if dtype is Float.
        pub fn is_not_nan(self) -> Self {
            loop {}
        }
        /// Shift the values in the array by some period. See [the eager implementation](polars_core::series::SeriesTrait::shift).
        pub fn shift(self, n: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Shift the values in the array by some period and fill the resulting empty values.
        pub fn shift_and_fill<
            E: ::core::convert::Into<crate::polars::prelude::Expr>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr>,
        >(
            self,
            n: E,
            fill_value: IE,
        ) -> Self {
            loop {}
        }
        /// Cumulatively count values from 0 to len.
        pub fn cumulative_eval(self, evaluation: crate::polars::prelude::Expr, min_samples: usize) -> Self {
            loop {}
        }
        /// Cumulatively count values from 0 to len.
        pub fn cum_count(self, reverse: bool) -> Self {
            loop {}
        }
        /// Get an array with the cumulative sum computed at every element.
        pub fn cum_sum(self, reverse: bool) -> Self {
            loop {}
        }
        /// Get an array with the cumulative product computed at every element.
        pub fn cum_prod(self, reverse: bool) -> Self {
            loop {}
        }
        /// Get an array with the cumulative min computed at every element.
        pub fn cum_min(self, reverse: bool) -> Self {
            loop {}
        }
        /// Get an array with the cumulative max computed at every element.
        pub fn cum_max(self, reverse: bool) -> Self {
            loop {}
        }
        /// Get the product aggregation of an expression.
        pub fn product(self) -> Self {
            loop {}
        }
        /// Round underlying floating point array to given decimal numbers.
        pub fn round(self, decimals: u32, mode: crate::polars::prelude::RoundMode) -> Self {
            loop {}
        }
        /// Round to a number of significant figures.
        pub fn round_sig_figs(self, digits: i32) -> Self {
            loop {}
        }
        /// Truncate underlying floating point array toward zero to given decimal.
        pub fn truncate(self, decimals: u32) -> Self {
            loop {}
        }
        /// Floor underlying floating point array to the lowest integers smaller or equal to the float value.
        pub fn floor(self) -> Self {
            loop {}
        }
        /// Constant Pi
        pub fn pi() -> Self {
            loop {}
        }
        /// Ceil underlying floating point array to the highest integers smaller or equal to the float value.
        pub fn ceil(self) -> Self {
            loop {}
        }
        /// Clip underlying values to a set boundary.
        pub fn clip(self, min: crate::polars::prelude::Expr, max: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Clip underlying values to a set boundary.
        pub fn clip_max(self, max: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Clip underlying values to a set boundary.
        pub fn clip_min(self, min: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Convert all values to their absolute/positive value.
        pub fn abs(self) -> Self {
            loop {}
        }
        /// Apply window function over a subgroup.
        /// This is similar to a group_by + aggregation + self join.
        /// Or similar to [window functions in Postgres](https://www.postgresql.org/docs/9.1/tutorial-window.html).
        pub fn over<
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            partition_by: E,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn over_with_options<
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            partition_by: ::core::option::Option<E>,
            order_by: ::core::option::Option<(E, crate::polars::prelude::SortOptions)>,
            mapping: crate::polars::prelude::WindowMapping,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Replace the null values by a value.
        pub fn fill_null<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, fill_value: E) -> Self {
            loop {}
        }
        pub fn fill_null_with_strategy(self, strategy: crate::polars::prelude::FillNullStrategy) -> Self {
            loop {}
        }
        /// Replace the floating point `NaN` values by a value.
        pub fn fill_nan<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, fill_value: E) -> Self {
            loop {}
        }
        /// Count the values of the Series
        /// or
        /// Get counts of the group by operation.
        pub fn count(self) -> Self {
            loop {}
        }
        pub fn len(self) -> Self {
            loop {}
        }
        pub fn is_between<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            lower: E,
            upper: E,
            closed: crate::polars::prelude::ClosedInterval,
        ) -> Self {
            loop {}
        }
        pub fn is_sorted(
            self,
            descending: ::core::option::Option<bool>,
            nulls_last: ::core::option::Option<bool>,
        ) -> Self {
            loop {}
        }
        /// Bitwise "and" operation.
        pub fn and<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, expr: E) -> Self {
            loop {}
        }
        /// Bitwise "xor" operation.
        pub fn xor<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, expr: E) -> Self {
            loop {}
        }
        /// Bitwise "or" operation.
        pub fn or<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, expr: E) -> Self {
            loop {}
        }
        /// Logical "or" operation.
        pub fn logical_or<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, expr: E) -> Self {
            loop {}
        }
        /// Logical "and" operation.
        pub fn logical_and<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, expr: E) -> Self {
            loop {}
        }
        /// Filter a single column.
        pub fn filter<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, predicate: E) -> Self {
            loop {}
        }
        /// Check if the values of the left expression are in the lists of the right expr.
        pub fn is_in<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
            nulls_equal: bool,
        ) -> Self {
            loop {}
        }
        /// Sort this column by the ordering of another column evaluated from given expr.
        /// Can also be used in a group_by context to sort the groups.
        pub fn sort_by<
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            by: E,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get a mask of the first unique value.
        pub fn is_first_distinct(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compute the dot/inner product between two expressions.
        pub fn dot<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compute the mode(s) of this column. This is the most occurring value.
        pub fn mode(self, maintain_order: bool) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn peak_min(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn peak_max(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Assign ranks to data, dealing with ties appropriately.
        pub fn rank(
            self,
            options: crate::polars::prelude::RankOptions,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get the lengths of runs of identical values.
        pub fn rle(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Similar to `rle`, but maps values to run IDs.
        pub fn rle_id(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get maximal value that could be hold by this dtype.
        pub fn upper_bound(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get minimal value that could be hold by this dtype.
        pub fn lower_bound(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Returns whether any of the values in the column are `true`.
        pub fn any(self, ignore_nulls: bool) -> Self {
            loop {}
        }
        /// Returns whether all values in the column are `true`.
        pub fn all(self, ignore_nulls: bool) -> Self {
            loop {}
        }
        /// Returns whether this column is empty.
        pub fn is_empty(self, ignore_nulls: bool) -> Self {
            loop {}
        }
        /// Returns whether the column contains one or more null values.
        pub fn has_nulls(self) -> Self {
            loop {}
        }
        /// Count all unique values and create a struct mapping value to count.
        /// (Note that it is better to turn parallel off in the aggregation context).
        /// The name of the struct field with the counts is given by the parameter `name`.
        pub fn value_counts(self, sort: bool, parallel: bool, name: &str, normalize: bool) -> Self {
            loop {}
        }
        /// Returns a count of the unique values in the order of appearance.
        /// This method differs from [`Expr::value_counts`] in that it does not return the
        /// values, only the counts and might be faster.
        pub fn unique_counts(self) -> Self {
            loop {}
        }
        /// Compute the logarithm to a given base.
        pub fn log(self, base: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Compute the natural logarithm of all elements plus one in the input array.
        pub fn log1p(self) -> Self {
            loop {}
        }
        /// Calculate the exponential of all elements in the input array.
        pub fn exp(self) -> Self {
            loop {}
        }
        /// Compute the entropy as `-sum(pk * log(pk))`.
        /// where `pk` are discrete probabilities.
        pub fn entropy(self, base: f64, normalize: bool) -> Self {
            loop {}
        }
        /// Get the null count of the column/group.
        pub fn null_count(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Set this `Series` as `sorted` so that downstream code can use
        /// fast paths for sorted arrays.
        /// # Warning
        /// This can lead to incorrect results if this `Series` is not sorted!!
        /// Use with care!
        pub fn set_sorted_flag(
            self,
            sorted: crate::unnamed::polars_plan::plans::optimizer::sortedness::AExprSorted,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn to_physical(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn gather_every(self, n: usize, offset: usize) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn extend_constant(
            self,
            value: crate::polars::prelude::Expr,
            n: crate::polars::prelude::Expr,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get the [`string::StringNameSpace`]
        pub fn str(self) -> crate::polars::lazy::dsl::string::StringNameSpace {
            loop {}
        }
        /// Get the [`binary::BinaryNameSpace`]
        pub fn binary(self) -> crate::polars::prelude::binary::BinaryNameSpace {
            loop {}
        }
        /// Get the [`dt::DateLikeNameSpace`]
        pub fn dt(self) -> crate::polars::prelude::dt::DateLikeNameSpace {
            loop {}
        }
        /// Get the [`list::ListNameSpace`]
        pub fn list(self) -> crate::polars::prelude::ListNameSpace {
            loop {}
        }
        /// Get the [`name::ExprNameNameSpace`]
        pub fn name(self) -> crate::polars::prelude::ExprNameNameSpace {
            loop {}
        }
        /// Get the [`CategoricalNameSpace`].
        pub fn cat(self) -> crate::polars::prelude::CategoricalNameSpace {
            loop {}
        }
        /// Get the [`struct_::StructNameSpace`].
        pub fn struct_(self) -> crate::polars::prelude::StructNameSpace {
            loop {}
        }
    }
    impl crate::polars::prelude::Expr {
        /// Floor divide `self` by `rhs`.
        pub fn floor_div(self, rhs: Self) -> Self {
            loop {}
        }
        /// True divide `self` by `rhs`
        pub fn true_div(self, rhs: Self) -> Self {
            loop {}
        }
        /// Raise expression to the power `exponent`
        pub fn pow<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, exponent: E) -> Self {
            loop {}
        }
        /// Compute the square root of the given expression
        pub fn sqrt(self) -> Self {
            loop {}
        }
        /// Compute the cube root of the given expression
        pub fn cbrt(self) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Expr {
        /// Get Field result of the expression. The schema is the input data.
        pub fn to_field(
            &self,
            schema: &crate::polars::prelude::Schema,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Field> {
            loop {}
        }
        pub fn into_selector(self) -> ::core::option::Option<crate::polars::prelude::Selector> {
            loop {}
        }
        pub fn try_into_selector(self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Selector> {
            loop {}
        }
        /// Extract a constant usize from an expression.
        pub fn extract_usize(&self) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        pub fn extract_i64(&self) -> crate::polars::prelude::PolarsResult<i64> {
            loop {}
        }
        pub fn map_unary(self, function: impl ::core::convert::Into<crate::polars::prelude::FunctionExpr>) -> Self {
            loop {}
        }
        pub fn map_binary(
            self,
            function: impl ::core::convert::Into<crate::polars::prelude::FunctionExpr>,
            rhs: Self,
        ) -> Self {
            loop {}
        }
        pub fn map_ternary(
            self,
            function: impl ::core::convert::Into<crate::polars::prelude::FunctionExpr>,
            arg1: crate::polars::prelude::Expr,
            arg2: crate::polars::prelude::Expr,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn try_map_n_ary(
            self,
            function: impl ::core::convert::Into<crate::polars::prelude::FunctionExpr>,
            exprs: impl ::core::iter::IntoIterator<
                Item = crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr>,
            >,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
            loop {}
        }
        pub fn map_n_ary(
            self,
            function: impl ::core::convert::Into<crate::polars::prelude::FunctionExpr>,
            exprs: impl ::core::iter::IntoIterator<Item = crate::polars::prelude::Expr>,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn n_ary(
            function: impl ::core::convert::Into<crate::polars::prelude::FunctionExpr>,
            input: ::std::vec::Vec<crate::polars::prelude::Expr>,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Expr {
        /// Standard deviation of the values of the Series.
        pub fn std(self, ddof: u8) -> Self {
            loop {}
        }
        /// Variance of the values of the Series.
        pub fn var(self, ddof: u8) -> Self {
            loop {}
        }
        /// Reduce groups to minimal value.
        pub fn min(self) -> Self {
            loop {}
        }
        /// Reduce groups to maximum value.
        pub fn max(self) -> Self {
            loop {}
        }
        /// Get minimum value, ordered by another expression.
        pub fn min_by(self, by: Self) -> Self {
            loop {}
        }
        /// Get maximum value, ordered by another expression.
        pub fn max_by(self, by: Self) -> Self {
            loop {}
        }
        /// Reduce groups to minimal value.
        pub fn nan_min(self) -> Self {
            loop {}
        }
        /// Reduce groups to maximum value.
        pub fn nan_max(self) -> Self {
            loop {}
        }
        /// Reduce groups to the mean value.
        pub fn mean(self) -> Self {
            loop {}
        }
        /// Reduce groups to the median value.
        pub fn median(self) -> Self {
            loop {}
        }
        /// Reduce groups to the sum of all the values.
        pub fn sum(self) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Expr {
        pub fn nodes<'a>(
            &'a self,
            container: &mut crate::unnamed::polars_utils::idx_vec::UnitVec<&'a crate::polars::prelude::Expr>,
        ) {
            loop {}
        }
        pub fn nodes_owned(self, container: &mut ::std::vec::Vec<crate::polars::prelude::Expr>) {
            loop {}
        }
        pub fn map_expr<F: ::core::ops::FnMut(Self) -> Self>(self, f: F) -> Self {
            loop {}
        }
        pub fn try_map_expr<F: ::core::ops::FnMut(Self) -> crate::polars::prelude::PolarsResult<Self>>(
            self,
            f: F,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::Expr {
        pub fn shuffle(self, seed: ::core::option::Option<u64>) -> Self {
            loop {}
        }
        pub fn sample_n(
            self,
            n: crate::polars::prelude::Expr,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> Self {
            loop {}
        }
        pub fn sample_frac(
            self,
            frac: crate::polars::prelude::Expr,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::ExprNameNameSpace {
        /// Keep the original root name
        pub fn keep(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Define an alias by mapping a function over the original root column name.
        pub fn map(
            self,
            function: crate::polars::prelude::PlanCallback<
                crate::polars::prelude::PlSmallStr,
                crate::polars::prelude::PlSmallStr,
            >,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Add a prefix to the root column name.
        pub fn prefix(self, prefix: &str) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Add a suffix to the root column name.
        pub fn suffix(self, suffix: &str) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Replace matching string pattern in the root column name with a new value.
        pub fn replace(self, pattern: &str, value: &str, literal: bool) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Update the root column name to use lowercase characters.
        pub fn to_lowercase(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Update the root column name to use uppercase characters.
        pub fn to_uppercase(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn map_fields(
            self,
            function: crate::polars::prelude::PlanCallback<
                crate::polars::prelude::PlSmallStr,
                crate::polars::prelude::PlSmallStr,
            >,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn prefix_fields(self, prefix: &str) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn suffix_fields(self, suffix: &str) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Field {
        /// Creates a new `Field`.
        pub fn new(name: crate::polars::prelude::PlSmallStr, dtype: crate::polars::prelude::DataType) -> Self {
            loop {}
        }
        /// Returns a reference to the `Field` name.
        pub fn name(&self) -> &crate::polars::prelude::PlSmallStr {
            loop {}
        }
        /// Returns a reference to the `Field` datatype.
        pub fn dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        /// Sets the `Field` datatype.
        pub fn coerce(&mut self, dtype: crate::polars::prelude::DataType) {
            loop {}
        }
        /// Sets the `Field` name.
        pub fn set_name(&mut self, name: crate::polars::prelude::PlSmallStr) {
            loop {}
        }
        /// Returns this `Field`, renamed.
        pub fn with_name(self, name: crate::polars::prelude::PlSmallStr) -> Self {
            loop {}
        }
        pub fn with_dtype(self, dtype: crate::polars::prelude::DataType) -> Self {
            loop {}
        }
        pub fn to_physical(&self) -> crate::polars::prelude::Field {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoColumn for crate::polars::frame::column::ScalarColumn {
        fn into_column(self) -> crate::polars::prelude::Column {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoColumn for crate::polars::prelude::Column {
        fn into_column(self) -> crate::polars::prelude::Column {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoLazy for crate::polars::prelude::DataFrame {
        fn lazy(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoLazy for crate::polars::prelude::LazyFrame {
        fn lazy(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for ::std::sync::Arc<(dyn crate::polars::prelude::SeriesTrait)> {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for crate::polars::prelude::DateChunked {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for crate::polars::prelude::DatetimeChunked {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for crate::polars::prelude::DurationChunked {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for crate::polars::prelude::NullChunked {
        fn into_series(self) -> crate::polars::prelude::Series
        where
            Self: ::core::marker::Sized,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for crate::polars::prelude::Series {
        fn is_series() -> bool {
            loop {}
        }
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::IntoSeries for crate::polars::prelude::TimeChunked {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::JoinArgs {
        pub fn new(how: crate::polars::prelude::JoinType) -> Self {
            loop {}
        }
        pub fn with_coalesce(self, coalesce: crate::polars::prelude::JoinCoalesce) -> Self {
            loop {}
        }
        pub fn with_suffix(self, suffix: ::core::option::Option<crate::polars::prelude::PlSmallStr>) -> Self {
            loop {}
        }
        pub fn with_build_side(
            self,
            build_side: ::core::option::Option<crate::polars::prelude::JoinBuildSide>,
        ) -> Self {
            loop {}
        }
        pub fn suffix(&self) -> &crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl crate::polars::prelude::JoinArgs {
        pub fn should_coalesce(&self) -> bool {
            loop {}
        }
    }
    impl crate::polars::prelude::JoinBuilder {
        /// Create the `JoinBuilder` with the provided `LazyFrame` as the left table.
        pub fn new(lf: crate::polars::prelude::LazyFrame) -> Self {
            loop {}
        }
        /// The right table in the join.
        pub fn with(self, other: crate::polars::prelude::LazyFrame) -> Self {
            loop {}
        }
        /// Select the join type.
        pub fn how(self, how: crate::polars::prelude::JoinType) -> Self {
            loop {}
        }
        pub fn validate(self, validation: crate::polars::prelude::JoinValidation) -> Self {
            loop {}
        }
        /// The expressions you want to join both tables on.
        pub fn on<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(self, on: E) -> Self {
            loop {}
        }
        /// The expressions you want to join the left table on.
        pub fn left_on<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(self, on: E) -> Self {
            loop {}
        }
        /// The expressions you want to join the right table on.
        pub fn right_on<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(self, on: E) -> Self {
            loop {}
        }
        /// Allow parallel table evaluation.
        pub fn allow_parallel(self, allow: bool) -> Self {
            loop {}
        }
        /// Force parallel table evaluation.
        pub fn force_parallel(self, force: bool) -> Self {
            loop {}
        }
        /// Join on null values. By default null values will never produce matches.
        pub fn join_nulls(self, nulls_equal: bool) -> Self {
            loop {}
        }
        /// Suffix to add duplicate column names in join.
        /// Defaults to `"_right"` if this method is never called.
        pub fn suffix<S>(self, suffix: S) -> Self
        where
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Whether to coalesce join columns.
        pub fn coalesce(self, coalesce: crate::polars::prelude::JoinCoalesce) -> Self {
            loop {}
        }
        /// Whether to preserve the row order.
        pub fn maintain_order(self, maintain_order: crate::polars::prelude::MaintainOrderJoin) -> Self {
            loop {}
        }
        /// Whether to prefer a specific build side.
        pub fn build_side(self, build_side: ::core::option::Option<crate::polars::prelude::JoinBuildSide>) -> Self {
            loop {}
        }
        /// Finish builder
        pub fn finish(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        pub fn join_where(
            self,
            predicates: ::std::vec::Vec<crate::polars::prelude::Expr>,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
    }
    impl crate::polars::prelude::JoinType {
        pub fn is_equi(&self) -> bool {
            loop {}
        }
        pub fn is_semi_anti(&self) -> bool {
            loop {}
        }
        pub fn is_semi(&self) -> bool {
            loop {}
        }
        pub fn is_anti(&self) -> bool {
            loop {}
        }
        pub fn is_asof(&self) -> bool {
            loop {}
        }
        pub fn is_cross(&self) -> bool {
            loop {}
        }
        pub fn is_ie(&self) -> bool {
            loop {}
        }
        pub fn is_range(&self) -> bool {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyFrame {
        /// Create a LazyFrame directly from a ipc scan.
        pub fn scan_ipc(
            path: crate::polars::prelude::PlRefPath,
            options: crate::polars::prelude::IpcScanOptions,
            unified_scan_args: crate::polars::prelude::UnifiedScanArgs,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn scan_ipc_sources(
            sources: crate::polars::prelude::ScanSources,
            options: crate::polars::prelude::IpcScanOptions,
            unified_scan_args: crate::polars::prelude::UnifiedScanArgs,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyFrame {
        /// Create a LazyFrame directly from a parquet scan.
        pub fn scan_parquet(
            path: crate::polars::prelude::PlRefPath,
            args: crate::polars::prelude::ScanArgsParquet,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Create a LazyFrame directly from a parquet scan.
        pub fn scan_parquet_sources(
            sources: crate::polars::prelude::ScanSources,
            args: crate::polars::prelude::ScanArgsParquet,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyFrame {
        pub fn anonymous_scan(
            function: ::std::sync::Arc<(dyn crate::polars::prelude::AnonymousScan)>,
            args: crate::polars::prelude::ScanArgsAnonymous,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyFrame {
        pub fn collect_concurrently(
            self,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::InProcessQuery> {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyFrame {
        pub fn from_logical_plan(
            logical_plan: crate::polars::prelude::DslPlan,
            opt_state: crate::polars::prelude::OptFlags,
        ) -> Self {
            loop {}
        }
        /// Get current optimizations.
        pub fn get_current_optimizations(&self) -> crate::polars::prelude::OptFlags {
            loop {}
        }
        /// Set allowed optimizations.
        pub fn with_optimizations(self, opt_state: crate::polars::prelude::OptFlags) -> Self {
            loop {}
        }
        /// Turn off all optimizations.
        pub fn without_optimizations(self) -> Self {
            loop {}
        }
        /// Toggle projection pushdown optimization.
        pub fn with_projection_pushdown(self, toggle: bool) -> Self {
            loop {}
        }
        /// Toggle cluster with columns optimization.
        pub fn with_cluster_with_columns(self, toggle: bool) -> Self {
            loop {}
        }
        /// Check if operations are order dependent and unset maintaining_order if
        /// the order would not be observed.
        pub fn with_check_order(self, toggle: bool) -> Self {
            loop {}
        }
        /// Toggle predicate pushdown optimization.
        pub fn with_predicate_pushdown(self, toggle: bool) -> Self {
            loop {}
        }
        /// Toggle type coercion optimization.
        pub fn with_type_coercion(self, toggle: bool) -> Self {
            loop {}
        }
        /// Toggle type check optimization.
        pub fn with_type_check(self, toggle: bool) -> Self {
            loop {}
        }
        /// Toggle expression simplification optimization on or off.
        pub fn with_simplify_expr(self, toggle: bool) -> Self {
            loop {}
        }
        /// Toggle slice pushdown optimization.
        pub fn with_slice_pushdown(self, toggle: bool) -> Self {
            loop {}
        }
        pub fn with_streaming(self, toggle: bool) -> Self {
            loop {}
        }
        pub fn with_gpu(self, toggle: bool) -> Self {
            loop {}
        }
        /// Try to estimate the number of rows so that joins can determine which side to keep in memory.
        pub fn with_row_estimate(self, toggle: bool) -> Self {
            loop {}
        }
        /// Run every node eagerly. This turns off multi-node optimizations.
        pub fn _with_eager(self, toggle: bool) -> Self {
            loop {}
        }
        /// Return a String describing the naive (un-optimized) logical plan.
        pub fn describe_plan(&self) -> crate::polars::prelude::PolarsResult<::std::string::String> {
            loop {}
        }
        /// Return a String describing the naive (un-optimized) logical plan in tree format.
        pub fn describe_plan_tree(&self) -> crate::polars::prelude::PolarsResult<::std::string::String> {
            loop {}
        }
        /// Return a String describing the optimized logical plan.
        pub fn describe_optimized_plan(&self) -> crate::polars::prelude::PolarsResult<::std::string::String> {
            loop {}
        }
        /// Return a String describing the optimized logical plan in tree format.
        pub fn describe_optimized_plan_tree(&self) -> crate::polars::prelude::PolarsResult<::std::string::String> {
            loop {}
        }
        /// Return a String describing the logical plan.
        pub fn explain(&self, optimized: bool) -> crate::polars::prelude::PolarsResult<::std::string::String> {
            loop {}
        }
        /// Add a sort operation to the logical plan.
        pub fn sort(
            self,
            by: impl ::core::marker::Sized,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> Self {
            loop {}
        }
        /// Add a sort operation to the logical plan.
        pub fn sort_by_exprs<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            by_exprs: E,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> Self {
            loop {}
        }
        pub fn top_k<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            k: crate::polars::prelude::IdxSize,
            by_exprs: E,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> Self {
            loop {}
        }
        pub fn bottom_k<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            k: crate::polars::prelude::IdxSize,
            by_exprs: E,
            sort_options: crate::polars::prelude::SortMultipleOptions,
        ) -> Self {
            loop {}
        }
        /// Reverse the `DataFrame` from top to bottom.
        pub fn reverse(self) -> Self {
            loop {}
        }
        /// Rename columns in the DataFrame.
        pub fn rename<I, J, T, S>(self, existing: I, new: J, strict: bool) -> Self
        where
            I: ::core::iter::IntoIterator<Item = T>,
            J: ::core::iter::IntoIterator<Item = S>,
            T: ::core::convert::AsRef<str>,
            S: ::core::convert::AsRef<str>,
        {
            loop {}
        }
        /// Removes columns from the DataFrame.
        /// Note that it's better to only select the columns you need
        /// and let the projection pushdown optimize away the unneeded columns.
        pub fn drop(self, columns: crate::polars::prelude::Selector) -> Self {
            loop {}
        }
        /// Shift the values by a given period and fill the parts that will be empty due to this operation
        /// with `Nones`.
        pub fn shift<E: ::core::convert::Into<crate::polars::prelude::Expr>>(self, n: E) -> Self {
            loop {}
        }
        /// Shift the values by a given period and fill the parts that will be empty due to this operation
        /// with the result of the `fill_value` expression.
        pub fn shift_and_fill<
            E: ::core::convert::Into<crate::polars::prelude::Expr>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr>,
        >(
            self,
            n: E,
            fill_value: IE,
        ) -> Self {
            loop {}
        }
        /// Fill None values in the DataFrame with an expression.
        pub fn fill_null<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            fill_value: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Fill NaN values in the DataFrame with an expression.
        pub fn fill_nan<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            fill_value: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Caches the result into a new LazyFrame.
        pub fn cache(self) -> Self {
            loop {}
        }
        /// Cast named frame columns, resulting in a new LazyFrame with updated dtypes
        pub fn cast(
            self,
            dtypes: crate::polars::prelude::PlHashMap<&str, crate::polars::prelude::DataType>,
            strict: bool,
        ) -> Self {
            loop {}
        }
        /// Cast all frame columns to the given dtype, resulting in a new LazyFrame
        pub fn cast_all(
            self,
            dtype: impl ::core::convert::Into<crate::polars::prelude::DataTypeExpr>,
            strict: bool,
        ) -> Self {
            loop {}
        }
        pub fn optimize(
            self,
            lp_arena: &mut crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::ir::IR>,
            expr_arena: &mut crate::unnamed::polars_utils::arena::Arena<
                crate::unnamed::polars_plan::plans::aexpr::AExpr,
            >,
        ) -> crate::polars::prelude::PolarsResult<crate::unnamed::polars_utils::arena::Node> {
            loop {}
        }
        pub fn to_alp_optimized(
            self,
        ) -> crate::polars::prelude::PolarsResult<crate::unnamed::polars_plan::plans::ir::IRPlan> {
            loop {}
        }
        pub fn to_alp(self) -> crate::polars::prelude::PolarsResult<crate::unnamed::polars_plan::plans::ir::IRPlan> {
            loop {}
        }
        pub fn _collect_post_opt<P>(
            self,
            post_opt: P,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
        where
            P: ::core::ops::FnOnce(
                    crate::unnamed::polars_utils::arena::Node,
                    &mut crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::ir::IR>,
                    &mut crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::aexpr::AExpr>,
                    ::core::option::Option<::core::time::Duration>,
                ) -> crate::polars::prelude::PolarsResult<()>,
        {
            loop {}
        }
        pub fn explain_all(
            plans: ::std::vec::Vec<crate::polars::prelude::DslPlan>,
            opt_state: crate::polars::prelude::OptFlags,
        ) -> crate::polars::prelude::PolarsResult<::std::string::String> {
            loop {}
        }
        /// Execute all the lazy operations and collect them into a [`DataFrame`].
        pub fn collect(self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        pub fn _profile_post_opt<P>(
            self,
            post_opt: P,
        ) -> crate::polars::prelude::PolarsResult<(crate::polars::prelude::DataFrame, crate::polars::prelude::DataFrame)>
        where
            P: ::core::ops::FnOnce(
                    crate::unnamed::polars_utils::arena::Node,
                    &mut crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::ir::IR>,
                    &mut crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::aexpr::AExpr>,
                    ::core::option::Option<::core::time::Duration>,
                ) -> crate::polars::prelude::PolarsResult<()>,
        {
            loop {}
        }
        /// Profile a LazyFrame.
        pub fn profile(
            self,
        ) -> crate::polars::prelude::PolarsResult<(crate::polars::prelude::DataFrame, crate::polars::prelude::DataFrame)>
        {
            loop {}
        }
        pub fn sink_batches(
            self,
            function: crate::polars::prelude::PlanCallback<crate::polars::prelude::DataFrame, bool>,
            maintain_order: bool,
            chunk_size: ::core::option::Option<::core::num::NonZeroUsize>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn sink(
            self,
            sink_type: crate::polars::prelude::SinkDestination,
            file_format: crate::polars::prelude::FileWriteFormat,
            unified_sink_args: crate::polars::prelude::UnifiedSinkArgs,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Filter frame rows that match a predicate expression.
        pub fn filter(self, predicate: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Remove frame rows that match a predicate expression.
        pub fn remove(self, predicate: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Select (and optionally rename, with [`alias`](crate::dsl::Expr::alias)) columns from the query.
        pub fn select<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(self, exprs: E) -> Self {
            loop {}
        }
        pub fn select_seq<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(self, exprs: E) -> Self {
            loop {}
        }
        /// Performs a "group-by" on a `LazyFrame`, producing a [`LazyGroupBy`], which can subsequently be aggregated.
        pub fn group_by<
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            by: E,
        ) -> crate::polars::prelude::LazyGroupBy {
            loop {}
        }
        /// Similar to [`group_by`][`Self::group_by`], but order of the DataFrame is maintained.
        pub fn group_by_stable<
            E: ::core::convert::AsRef<[IE]>,
            IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
        >(
            self,
            by: E,
        ) -> crate::polars::prelude::LazyGroupBy {
            loop {}
        }
        /// Left anti join this query with another lazy query.
        pub fn anti_join<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: crate::polars::prelude::LazyFrame,
            left_on: E,
            right_on: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Left outer join this query with another lazy query.
        pub fn left_join<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: crate::polars::prelude::LazyFrame,
            left_on: E,
            right_on: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Inner join this query with another lazy query.
        pub fn inner_join<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: crate::polars::prelude::LazyFrame,
            left_on: E,
            right_on: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Full outer join this query with another lazy query.
        pub fn full_join<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: crate::polars::prelude::LazyFrame,
            left_on: E,
            right_on: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Left semi join this query with another lazy query.
        pub fn semi_join<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: crate::polars::prelude::LazyFrame,
            left_on: E,
            right_on: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Generic function to join two LazyFrames.
        pub fn join<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            other: crate::polars::prelude::LazyFrame,
            left_on: E,
            right_on: E,
            args: crate::polars::prelude::JoinArgs,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Consume `self` and return a [`JoinBuilder`] to customize a join on this LazyFrame.
        pub fn join_builder(self) -> crate::polars::prelude::JoinBuilder {
            loop {}
        }
        /// Gathers rows from this DataFrame based on the indices in idxs.
        pub fn gather(
            self,
            idxs: crate::polars::prelude::LazyFrame,
            null_on_oob: bool,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Add or replace a column, given as an expression, to a DataFrame.
        pub fn with_column(self, expr: crate::polars::prelude::Expr) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Add or replace multiple columns, given as expressions, to a DataFrame.
        pub fn with_columns<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            exprs: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Add or replace multiple columns to a DataFrame, but evaluate them sequentially.
        pub fn with_columns_seq<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            exprs: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Match or evolve to a certain schema.
        pub fn match_to_schema(
            self,
            schema: crate::polars::prelude::SchemaRef,
            per_column: ::std::sync::Arc<[crate::polars::prelude::MatchToSchemaPerColumn]>,
            extra_columns: crate::polars::prelude::ExtraColumnsPolicy,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        pub fn pipe_with_schema(
            self,
            callback: crate::polars::prelude::PlanCallback<
                (::std::vec::Vec<crate::polars::prelude::DslPlan>, ::std::vec::Vec<crate::polars::prelude::SchemaRef>),
                crate::polars::prelude::DslPlan,
            >,
        ) -> Self {
            loop {}
        }
        pub fn pipe_with_schemas(
            self,
            others: ::std::vec::Vec<crate::polars::prelude::LazyFrame>,
            callback: crate::polars::prelude::PlanCallback<
                (::std::vec::Vec<crate::polars::prelude::DslPlan>, ::std::vec::Vec<crate::polars::prelude::SchemaRef>),
                crate::polars::prelude::DslPlan,
            >,
        ) -> Self {
            loop {}
        }
        pub fn with_context<C: ::core::convert::AsRef<[crate::polars::prelude::LazyFrame]>>(
            self,
            contexts: C,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Aggregate all the columns as their maximum values.
        pub fn max(self) -> Self {
            loop {}
        }
        /// Aggregate all the columns as their minimum values.
        pub fn min(self) -> Self {
            loop {}
        }
        /// Aggregate all the columns as their sum values.
        pub fn sum(self) -> Self {
            loop {}
        }
        /// Aggregate all the columns as their mean values.
        pub fn mean(self) -> Self {
            loop {}
        }
        /// Aggregate all the columns as their median values.
        pub fn median(self) -> Self {
            loop {}
        }
        /// Aggregate all the columns as their standard deviation values.
        pub fn std(self, ddof: u8) -> Self {
            loop {}
        }
        /// Aggregate all the columns as their variance values.
        pub fn var(self, ddof: u8) -> Self {
            loop {}
        }
        /// Apply explode operation. [See eager explode](polars_core::frame::DataFrame::explode).
        pub fn explode(
            self,
            columns: crate::polars::prelude::Selector,
            options: crate::polars::prelude::ExplodeOptions,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Aggregate all the columns as the sum of their null value count.
        pub fn null_count(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Drop non-unique rows and maintain the order of kept rows.
        pub fn unique_stable(
            self,
            subset: ::core::option::Option<crate::polars::prelude::Selector>,
            keep_strategy: crate::polars::prelude::UniqueKeepStrategy,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        pub fn unique_stable_generic(
            self,
            subset: ::core::option::Option<::std::vec::Vec<crate::polars::prelude::Expr>>,
            keep_strategy: crate::polars::prelude::UniqueKeepStrategy,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Drop non-unique rows without maintaining the order of kept rows.
        pub fn unique(
            self,
            subset: ::core::option::Option<crate::polars::prelude::Selector>,
            keep_strategy: crate::polars::prelude::UniqueKeepStrategy,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        pub fn unique_generic(
            self,
            subset: ::core::option::Option<::std::vec::Vec<crate::polars::prelude::Expr>>,
            keep_strategy: crate::polars::prelude::UniqueKeepStrategy,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Drop rows containing one or more NaN values.
        pub fn drop_nans(
            self,
            subset: ::core::option::Option<crate::polars::prelude::Selector>,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Drop rows containing one or more None values.
        pub fn drop_nulls(
            self,
            subset: ::core::option::Option<crate::polars::prelude::Selector>,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Slice the DataFrame using an offset (starting row) and a length.
        pub fn slice(self, offset: i64, len: crate::polars::prelude::IdxSize) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Remove all the rows of the LazyFrame.
        pub fn clear(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Get the first row.
        pub fn first(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Get the last row.
        pub fn last(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Get the last `n` rows.
        pub fn tail(self, n: crate::polars::prelude::IdxSize) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        pub fn pivot(
            self,
            on: crate::polars::prelude::Selector,
            on_columns: ::std::sync::Arc<crate::polars::prelude::DataFrame>,
            index: crate::polars::prelude::Selector,
            values: crate::polars::prelude::Selector,
            agg: crate::polars::prelude::Expr,
            maintain_order: bool,
            separator: crate::polars::prelude::PlSmallStr,
            column_naming: crate::polars::frame::PivotColumnNaming,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Unpivot the DataFrame from wide to long format.
        pub fn unpivot(self, args: crate::polars::prelude::UnpivotArgsDSL) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Limit the DataFrame to the first `n` rows.
        pub fn limit(self, n: crate::polars::prelude::IdxSize) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Apply a function/closure once the logical plan get executed.
        pub fn map<F>(
            self,
            function: F,
            optimizations: crate::polars::prelude::AllowedOptimizations,
            schema: ::core::option::Option<::std::sync::Arc<(dyn crate::polars::prelude::UdfSchema)>>,
            name: ::core::option::Option<&'static str>,
        ) -> crate::polars::prelude::LazyFrame
        where
            F: 'static
                + ::core::ops::Fn(
                    crate::polars::prelude::DataFrame,
                )
                    -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        /// Add a new column at index 0 that counts the rows.
        pub fn with_row_index<S>(
            self,
            name: S,
            offset: ::core::option::Option<crate::polars::prelude::IdxSize>,
        ) -> crate::polars::prelude::LazyFrame
        where
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Return the number of non-null elements for each column.
        pub fn count(self) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Unnest the given `Struct` columns: the fields of the `Struct` type will be
        /// inserted as columns.
        pub fn unnest(
            self,
            cols: crate::polars::prelude::Selector,
            separator: ::core::option::Option<crate::polars::prelude::PlSmallStr>,
        ) -> Self {
            loop {}
        }
        pub fn hint(
            self,
            hint: crate::unnamed::polars_plan::plans::functions::hint::HintIR,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::LazyFrame> {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyFrame {
        pub fn set_cached_arena(
            &self,
            lp_arena: crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::ir::IR>,
            expr_arena: crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::aexpr::AExpr>,
        ) {
            loop {}
        }
        pub fn schema_with_arenas(
            &mut self,
            lp_arena: &mut crate::unnamed::polars_utils::arena::Arena<crate::unnamed::polars_plan::plans::ir::IR>,
            expr_arena: &mut crate::unnamed::polars_utils::arena::Arena<
                crate::unnamed::polars_plan::plans::aexpr::AExpr,
            >,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::SchemaRef> {
            loop {}
        }
        /// Get a handle to the schema — a map from column names to data types — of the current
        /// `LazyFrame` computation.
        pub fn collect_schema(&mut self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::SchemaRef> {
            loop {}
        }
    }
    impl crate::polars::prelude::LazyGroupBy {
        /// Filter groups with a predicate after aggregation.
        pub fn having(self, predicate: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Group by and aggregate.
        pub fn agg<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            self,
            aggs: E,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Return first n rows of each group
        pub fn head(self, n: ::core::option::Option<usize>) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Return last n rows of each group
        pub fn tail(self, n: ::core::option::Option<usize>) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
        /// Apply a function over the groups as a new DataFrame.
        pub fn apply(
            self,
            f: crate::polars::prelude::PlanCallback<
                crate::polars::prelude::DataFrame,
                crate::polars::prelude::DataFrame,
            >,
            schema: crate::polars::prelude::SchemaRef,
        ) -> crate::polars::prelude::LazyFrame {
            loop {}
        }
    }
    impl crate::polars::prelude::ListNameSpace {
        pub fn drop_nulls(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Return the number of elements in each list.
        pub fn len(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compute the maximum of the items in every sublist.
        pub fn max(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compute the minimum of the items in every sublist.
        pub fn min(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compute the sum the items in every sublist.
        pub fn sum(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Compute the mean of every sublist and return a `Series` of dtype `Float64`
        pub fn mean(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn median(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn std(self, ddof: u8) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn var(self, ddof: u8) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Sort every sublist.
        pub fn sort(self, options: crate::polars::prelude::SortOptions) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get items in every sublist by index.
        pub fn get(self, index: crate::polars::prelude::Expr, null_on_oob: bool) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get first item of every sublist.
        pub fn first(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get last item of every sublist.
        pub fn last(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Join all string items in a sublist and place a separator between them.
        /// # Error
        /// This errors if inner type of list `!= DataType::String`.
        pub fn join(self, separator: crate::polars::prelude::Expr, ignore_nulls: bool) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Return the index of the minimal value of every sublist
        pub fn arg_min(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Return the index of the maximum value of every sublist
        pub fn arg_max(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Shift every sublist.
        pub fn shift(self, periods: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Slice every sublist.
        pub fn slice(
            self,
            offset: crate::polars::prelude::Expr,
            length: crate::polars::prelude::Expr,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get the head of every sublist
        pub fn head(self, n: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Get the tail of every sublist
        pub fn tail(self, n: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Check if the list array contain an element
        pub fn contains<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
            nulls_equal: bool,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn eval<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn agg<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            other: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for &[u8] {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for &str {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for ::std::string::String {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for ::std::vec::Vec<u8> {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for bool {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::Duration {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::LiteralValue {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::Null {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::PlSmallStr {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::Scalar {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::Series {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for crate::polars::prelude::pf16 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for f32 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for f64 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for i128 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for i16 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for i32 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for i64 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for i8 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for u128 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for u16 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for u32 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for u64 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Literal for u8 {
        fn lit(self) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<&crate::polars::prelude::Series, str> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, s: &crate::polars::prelude::Series) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<i32>, crate::polars::prelude::Int32Type>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<i32>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<i32>, crate::polars::prelude::Int32Type>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<i32>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<i64>, crate::polars::prelude::Int64Type>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<i64>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<i64>, crate::polars::prelude::Int64Type>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<i64>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<u32>, crate::polars::prelude::UInt32Type>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<u32>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<u32>, crate::polars::prelude::UInt32Type>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<u32>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<u64>, crate::polars::prelude::UInt64Type>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<u64>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::NamedFrom<::core::ops::Range<u64>, crate::polars::prelude::UInt64Type>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, range: ::core::ops::Range<u64>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::PlSmallStr {
        pub fn from_static(s: &'static str) -> Self {
            loop {}
        }
        pub fn from_str(s: &str) -> Self {
            loop {}
        }
        pub fn from_string(s: ::std::string::String) -> Self {
            loop {}
        }
        pub fn as_str(&self) -> &str {
            loop {}
        }
        pub fn as_mut_str(&mut self) -> &mut str {
            loop {}
        }
        pub fn to_string(&self) -> ::std::string::String {
            loop {}
        }
        pub fn into_string(self) -> ::std::string::String {
            loop {}
        }
    }
    impl crate::polars::prelude::PolarsError {
        pub fn context_trace(self) -> Self {
            loop {}
        }
        pub fn wrap_msg<F: ::core::ops::FnOnce(&str) -> ::std::string::String>(&self, func: F) -> Self {
            loop {}
        }
        pub fn context(self, msg: crate::polars::error::ErrString) -> Self {
            loop {}
        }
        pub fn remove_context(self) -> Self {
            loop {}
        }
        pub fn with_expr_context(self, expr: crate::polars::error::ErrString) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Scalar {
        pub fn new(dtype: crate::polars::prelude::DataType, value: crate::polars::prelude::AnyValue<'static>) -> Self {
            loop {}
        }
        pub fn null(dtype: crate::polars::prelude::DataType) -> Self {
            loop {}
        }
        pub fn new_idxsize(value: crate::polars::prelude::IdxSize) -> Self {
            loop {}
        }
        pub fn cast_with_options(
            self,
            dtype: &crate::polars::prelude::DataType,
            options: crate::polars::chunked_array::cast::CastOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn is_null(&self) -> bool {
            loop {}
        }
        pub fn is_nan(&self) -> bool {
            loop {}
        }
        pub fn into_value(self) -> crate::polars::prelude::AnyValue<'static> {
            loop {}
        }
        pub fn value(&self) -> &crate::polars::prelude::AnyValue<'static> {
            loop {}
        }
        pub fn as_any_value(&self) -> crate::polars::prelude::AnyValue<'_> {
            loop {}
        }
        pub fn into_series(self, name: crate::polars::prelude::PlSmallStr) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Turn a scalar into a column with `length=1`.
        pub fn into_column(self, name: crate::polars::prelude::PlSmallStr) -> crate::polars::prelude::Column {
            loop {}
        }
        pub fn dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        pub fn update(&mut self, value: crate::polars::prelude::AnyValue<'static>) {
            loop {}
        }
        pub fn with_value(self, value: crate::polars::prelude::AnyValue<'static>) -> Self {
            loop {}
        }
        pub fn any_value_mut(&mut self) -> &mut crate::polars::prelude::AnyValue<'static> {
            loop {}
        }
        pub fn to_physical(self) -> crate::polars::prelude::Scalar {
            loop {}
        }
    }
    impl crate::polars::prelude::Scalar {
        pub fn new_date(value: i32) -> Self {
            loop {}
        }
        pub fn new_datetime(
            value: i64,
            time_unit: crate::polars::prelude::TimeUnit,
            tz: ::core::option::Option<crate::polars::prelude::TimeZone>,
        ) -> Self {
            loop {}
        }
        pub fn new_duration(value: i64, time_unit: crate::polars::prelude::TimeUnit) -> Self {
            loop {}
        }
        pub fn new_time(value: i64) -> Self {
            loop {}
        }
        pub fn new_list(values: crate::polars::prelude::Series) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Selector {
        /// Turns the selector into an ordered set of selected columns from the schema.
        pub fn into_columns(
            &self,
            schema: &crate::polars::prelude::Schema,
            ignored_columns: &crate::polars::prelude::PlIndexSet<crate::polars::prelude::PlSmallStr>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::PlIndexSet<crate::polars::prelude::PlSmallStr>>
        {
            loop {}
        }
        pub fn as_expr(self) -> crate::polars::prelude::Expr {
            loop {}
        }
        pub fn to_dtype_selector(&self) -> ::core::option::Option<crate::polars::prelude::DataTypeSelector> {
            loop {}
        }
        /// Exclude a column from a wildcard/regex selection.
        pub fn exclude_cols(self, columns: impl ::core::marker::Sized) -> Self {
            loop {}
        }
        pub fn exclude_dtype<D: ::core::convert::AsRef<[crate::polars::prelude::DataType]>>(self, dtypes: D) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Check if series are equal. Note that `None == None` evaluates to `false`
        pub fn equals(&self, other: &crate::polars::prelude::Series) -> bool {
            loop {}
        }
        /// Check if all values in series are equal where `None == None` evaluates to `true`.
        pub fn equals_missing(&self, other: &crate::polars::prelude::Series) -> bool {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Construct a new [`Series`] from a slice of AnyValues.
        pub fn from_any_values(
            name: crate::polars::prelude::PlSmallStr,
            values: &[crate::polars::prelude::AnyValue<'_>],
            strict: bool,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Construct a new [`Series`] with the given `dtype` from a slice of AnyValues.
        pub fn from_any_values_and_dtype(
            name: crate::polars::prelude::PlSmallStr,
            values: &[crate::polars::prelude::AnyValue<'_>],
            dtype: &crate::polars::prelude::DataType,
            strict: bool,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Create a new empty Series.
        pub fn new_empty(
            name: crate::polars::prelude::PlSmallStr,
            dtype: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn clear(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Take or clone a owned copy of the inner [`ChunkedArray`].
        pub fn take_inner<T>(self) -> crate::polars::prelude::ChunkedArray<T> {
            loop {}
        }
        pub fn select_chunk(&self, i: usize) -> Self {
            loop {}
        }
        pub fn is_sorted_flag(&self) -> crate::polars::series::IsSorted {
            loop {}
        }
        pub fn set_sorted_flag(&mut self, sorted: crate::polars::series::IsSorted) {
            loop {}
        }
        pub fn get_flags(&self) -> crate::polars::chunked_array::flags::StatisticsFlags {
            loop {}
        }
        pub fn into_frame(self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        /// Rename series.
        pub fn rename(&mut self, name: crate::polars::prelude::PlSmallStr) -> &mut crate::polars::prelude::Series {
            loop {}
        }
        /// Return this Series with a new name.
        pub fn with_name(self, name: crate::polars::prelude::PlSmallStr) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Shrink the capacity of this array to fit its length.
        pub fn shrink_to_fit(&mut self) {
            loop {}
        }
        /// Append in place. This is done by adding the chunks of `other` to this [`Series`].
        pub fn append(
            &mut self,
            other: &crate::polars::prelude::Series,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Append in place. This is done by adding the chunks of `other` to this [`Series`].
        pub fn append_owned(
            &mut self,
            other: crate::polars::prelude::Series,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Redo a length and null_count compute
        pub fn compute_len(&mut self) {
            loop {}
        }
        /// Extend the memory backed by this array with the values from `other`.
        pub fn extend(
            &mut self,
            other: &crate::polars::prelude::Series,
        ) -> crate::polars::prelude::PolarsResult<&mut Self> {
            loop {}
        }
        /// Sort the series with specific options.
        pub fn sort(
            &self,
            sort_options: crate::polars::prelude::SortOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Only implemented for numeric types
        pub fn as_single_ptr(&mut self) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        pub fn cast(&self, dtype: &crate::polars::prelude::DataType) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Cast [`Series`] to another [`DataType`].
        pub fn cast_with_options(
            &self,
            dtype: &crate::polars::prelude::DataType,
            options: crate::polars::chunked_array::cast::CastOptions,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Cast numerical types to f64, and keep floats as is.
        pub fn to_float(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        /// Get the sum of the Series as a `Scalar`.
        /// Returns a `Scalar` with a zeroed value if self is an empty numeric series.
        pub fn sum<T>(&self) -> crate::polars::prelude::PolarsResult<T> {
            loop {}
        }
        /// Returns the minimum value in the array, according to the natural order.
        /// Returns an option because the array is nullable.
        pub fn min<T>(&self) -> crate::polars::prelude::PolarsResult<::core::option::Option<T>> {
            loop {}
        }
        /// Returns the maximum value in the array, according to the natural order.
        /// Returns an option because the array is nullable.
        pub fn max<T>(&self) -> crate::polars::prelude::PolarsResult<::core::option::Option<T>> {
            loop {}
        }
        /// Explode a list Series. This expands every item to a new row..
        pub fn explode(
            &self,
            options: crate::polars::prelude::ExplodeOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        /// Check if numeric value is NaN (note this is different than missing/ null)
        pub fn is_nan(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Check if numeric value is NaN (note this is different than missing/null)
        pub fn is_not_nan(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Check if numeric value is finite
        pub fn is_finite(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Check if numeric value is infinite
        pub fn is_infinite(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Create a new ChunkedArray with values from self where the mask evaluates `true` and values
        /// from `other` where the mask evaluates `false`. This function automatically broadcasts unit
        /// length inputs.
        pub fn zip_with(
            &self,
            mask: &crate::polars::prelude::BooleanChunked,
            other: &crate::polars::prelude::Series,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        /// Converts a Series to their physical representation, if they have one,
        /// otherwise the series is left unchanged.
        pub fn to_physical_repr(&self) -> ::std::borrow::Cow<'_, crate::polars::prelude::Series> {
            loop {}
        }
        /// If the Series is an Extension type, return its storage Series.
        /// Otherwise, return itself.
        pub fn to_storage(&self) -> &crate::polars::prelude::Series {
            loop {}
        }
        /// Traverse and collect every nth element in a new array.
        pub fn gather_every(
            &self,
            n: usize,
            offset: usize,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        /// Get the sum of the [`ChunkedArray`] as a `Scalar`.
        /// Returns a `Scalar` with a single zeroed value if self is an empty numeric series.
        pub fn sum_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the mean of the Series as a new Series of length 1.
        /// Returns a Series with a single null entry if self is an empty numeric series.
        pub fn mean_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the product of an array.
        pub fn product(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Cast throws an error if conversion had overflows
        pub fn strict_cast(
            &self,
            dtype: &crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        pub fn into_time(self) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn into_date(self) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn into_datetime(
            self,
            timeunit: crate::polars::prelude::TimeUnit,
            tz: ::core::option::Option<crate::polars::prelude::TimeZone>,
        ) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn into_duration(self, timeunit: crate::polars::prelude::TimeUnit) -> crate::polars::prelude::Series {
            loop {}
        }
        pub fn str_value(&self, index: usize) -> crate::polars::prelude::PolarsResult<::std::borrow::Cow<'_, str>> {
            loop {}
        }
        /// Get the head of the Series.
        pub fn head(&self, length: ::core::option::Option<usize>) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Get the tail of the Series.
        pub fn tail(&self, length: ::core::option::Option<usize>) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Compute the unique elements, but maintain order. This requires more work
        /// than a naive [`Series::unique`](SeriesTrait::unique).
        pub fn unique_stable(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        pub fn try_idx(&self) -> ::core::option::Option<&crate::polars::prelude::IdxCa> {
            loop {}
        }
        pub fn idx(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::IdxCa> {
            loop {}
        }
        /// Returns an estimation of the total (heap) allocated size of the `Series` in bytes.
        pub fn estimated_size(&self) -> usize {
            loop {}
        }
        pub fn row_encode_unordered(
            &self,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
        pub fn row_encode_ordered(
            &self,
            descending: bool,
            nulls_last: bool,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Extend with a constant value.
        pub fn extend_constant(
            &self,
            value: crate::polars::prelude::AnyValue<'_>,
            n: usize,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Iterate over [`Series`] as [`AnyValue`].
        pub fn iter(&self) -> crate::polars::series::SeriesIter<'_> {
            loop {}
        }
        pub fn phys_iter(&self) -> crate::polars::series::SeriesPhysIter<'_> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Recurse nested types until we are at the leaf array.
        pub fn get_leaf_array(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Wrap each element of this Series in a single-element list.
        /// A Series `[1, 2, 3]` becomes `[[1], [2], [3]]`.
        pub fn to_unit_list(&self) -> crate::polars::prelude::ListChunked {
            loop {}
        }
        /// Convert the values of this Series to a ListChunked with a length of 1,
        /// so a Series of `[1, 2, 3]` becomes `[[1, 2, 3]]`.
        pub fn implode(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::ListChunked> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Replace None values with one of the following strategies:
        /// * Forward fill (replace None with the previous value)
        /// * Backward fill (replace None with the next value)
        /// * Mean fill (replace None with the mean of the whole array)
        /// * Min fill (replace None with the minimum of the whole array)
        /// * Max fill (replace None with the maximum of the whole array)
        /// * Zero fill (replace None with the value zero)
        /// * One fill (replace None with the value one)
        pub fn fill_null(
            &self,
            strategy: crate::polars::prelude::FillNullStrategy,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int8`]
        pub fn try_i8(&self) -> ::core::option::Option<&crate::polars::prelude::Int8Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int16`]
        pub fn try_i16(&self) -> ::core::option::Option<&crate::polars::prelude::Int16Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`]
        /// ```
        /// # use polars_core::prelude::*;
        /// let s = Series::new("foo".into(), [1i32 ,2, 3]);
        /// let s_squared: Series = s.i32()
        /// .unwrap()
        /// .iter()
        /// .map(|opt_v| {
        /// match opt_v {
        /// Some(v) => Some(v * v),
        /// None => None, // null value
        /// }
        /// }).collect();
        /// ```
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int32`]
        pub fn try_i32(&self) -> ::core::option::Option<&crate::polars::prelude::Int32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int64`]
        pub fn try_i64(&self) -> ::core::option::Option<&crate::polars::prelude::Int64Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Float32`]
        pub fn try_f32(&self) -> ::core::option::Option<&crate::polars::prelude::Float32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Float64`]
        pub fn try_f64(&self) -> ::core::option::Option<&crate::polars::prelude::Float64Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt8`]
        pub fn try_u8(&self) -> ::core::option::Option<&crate::polars::prelude::UInt8Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt16`]
        pub fn try_u16(&self) -> ::core::option::Option<&crate::polars::prelude::UInt16Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt32`]
        pub fn try_u32(&self) -> ::core::option::Option<&crate::polars::prelude::UInt32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt64`]
        pub fn try_u64(&self) -> ::core::option::Option<&crate::polars::prelude::UInt64Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Boolean`]
        pub fn try_bool(&self) -> ::core::option::Option<&crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::String`]
        pub fn try_str(&self) -> ::core::option::Option<&crate::polars::prelude::StringChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Binary`]
        pub fn try_binary(&self) -> ::core::option::Option<&crate::polars::prelude::BinaryChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Binary`]
        pub fn try_binary_offset(&self) -> ::core::option::Option<&crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Time`]
        pub fn try_time(&self) -> ::core::option::Option<&crate::polars::prelude::TimeChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Date`]
        pub fn try_date(&self) -> ::core::option::Option<&crate::polars::prelude::DateChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Datetime`]
        pub fn try_datetime(&self) -> ::core::option::Option<&crate::polars::prelude::DatetimeChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Duration`]
        pub fn try_duration(&self) -> ::core::option::Option<&crate::polars::prelude::DurationChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype list
        pub fn try_list(&self) -> ::core::option::Option<&crate::polars::prelude::ListChunked> {
            loop {}
        }
        pub fn try_cat<T>(&self) -> ::core::option::Option<&crate::polars::prelude::CategoricalChunked<T>> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Categorical`] or [`DataType::Enum`] with a physical type of UInt8.
        pub fn try_cat8(&self) -> ::core::option::Option<&crate::polars::prelude::Categorical8Chunked> {
            loop {}
        }
        pub fn try_cat16(&self) -> ::core::option::Option<&crate::polars::prelude::Categorical16Chunked> {
            loop {}
        }
        pub fn try_cat32(&self) -> ::core::option::Option<&crate::polars::prelude::Categorical32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Struct`]
        pub fn try_struct(&self) -> ::core::option::Option<&crate::polars::prelude::StructChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Null`]
        pub fn try_null(&self) -> ::core::option::Option<&crate::polars::prelude::NullChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int8`]
        pub fn i8(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int8Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int16`]
        pub fn i16(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int16Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`]
        /// ```
        /// # use polars_core::prelude::*;
        /// let s = Series::new("foo".into(), [1i32 ,2, 3]);
        /// let s_squared: Series = s.i32()
        /// .unwrap()
        /// .iter()
        /// .map(|opt_v| {
        /// match opt_v {
        /// Some(v) => Some(v * v),
        /// None => None, // null value
        /// }
        /// }).collect();
        /// ```
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int32`]
        pub fn i32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Int64`]
        pub fn i64(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Int64Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Float32`]
        pub fn f32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Float32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Float64`]
        pub fn f64(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::Float64Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt8`]
        pub fn u8(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt8Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt16`]
        pub fn u16(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt16Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt32`]
        pub fn u32(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt32Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::UInt64`]
        pub fn u64(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::UInt64Chunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Boolean`]
        pub fn bool(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::BooleanChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::String`]
        pub fn str(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::StringChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Binary`]
        pub fn binary(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::BinaryChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Binary`]
        pub fn binary_offset(
            &self,
        ) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::BinaryOffsetChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Time`]
        pub fn time(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::TimeChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Date`]
        pub fn date(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::DateChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Datetime`]
        pub fn datetime(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::DatetimeChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Duration`]
        pub fn duration(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::DurationChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype list
        pub fn list(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::ListChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Categorical`] or [`DataType::Enum`].
        pub fn cat<T>(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::CategoricalChunked<T>> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Categorical`] or [`DataType::Enum`] with a physical type of UInt8.
        pub fn cat8(
            &self,
        ) -> crate::polars::prelude::PolarsResult<
            &crate::polars::prelude::CategoricalChunked<crate::polars::prelude::Categorical8Type>,
        > {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Categorical`] or [`DataType::Enum`] with a physical type of UInt16.
        pub fn cat16(
            &self,
        ) -> crate::polars::prelude::PolarsResult<
            &crate::polars::prelude::CategoricalChunked<crate::polars::prelude::Categorical16Type>,
        > {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Categorical`] or [`DataType::Enum`] with a physical type of UInt32.
        pub fn cat32(
            &self,
        ) -> crate::polars::prelude::PolarsResult<
            &crate::polars::prelude::CategoricalChunked<crate::polars::prelude::Categorical32Type>,
        > {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Struct`]
        pub fn struct_(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::StructChunked> {
            loop {}
        }
        /// Unpack to [`ChunkedArray`] of dtype [`DataType::Null`]
        pub fn null(&self) -> crate::polars::prelude::PolarsResult<&crate::polars::prelude::NullChunked> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn fmt_list(&self) -> ::std::string::String {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn from_array<A>(name: crate::polars::prelude::PlSmallStr, array: A) -> Self {
            loop {}
        }
        pub fn from_cats_and_dtype(
            cats: &crate::polars::prelude::Series,
            dtype: &crate::polars::prelude::DataType,
            strict: bool,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn full_null(
            name: crate::polars::prelude::PlSmallStr,
            size: usize,
            dtype: &crate::polars::prelude::DataType,
        ) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn new_null(name: crate::polars::prelude::PlSmallStr, len: usize) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn sample_n(
            &self,
            n: usize,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Sample a fraction between 0.0-1.0 of this [`ChunkedArray`].
        pub fn sample_frac(
            &self,
            frac: f64,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn shuffle(&self, seed: ::core::option::Option<u64>) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn serialize_into_writer(
            &self,
            writer: &mut (dyn ::std::io::Write),
        ) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        pub fn serialize_to_bytes(&self) -> crate::polars::prelude::PolarsResult<::std::vec::Vec<u8>> {
            loop {}
        }
        pub fn deserialize_from_reader<T: ::std::io::Read + ::std::io::Seek>(
            reader: &mut T,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn try_add_owned(self, other: Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn try_sub_owned(self, other: Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        pub fn try_mul_owned(self, other: Self) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn try_new<T>(
            name: crate::polars::prelude::PlSmallStr,
            data: T,
        ) -> ::core::result::Result<
            Self,
            <(crate::polars::prelude::PlSmallStr, T) as ::core::convert::TryInto<Self>>::Error,
        >
        where
            (crate::polars::prelude::PlSmallStr, T): ::core::convert::TryInto<Self>,
        {
            loop {}
        }
    }
    impl crate::polars::prelude::Series {
        pub fn wrapping_trunc_div_scalar<T>(&self, rhs: T) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::SeriesTrait for crate::polars::prelude::NullChunked {
        fn name(&self) -> &crate::polars::prelude::PlSmallStr {
            loop {}
        }
        fn rename(&mut self, name: crate::polars::prelude::PlSmallStr) {
            loop {}
        }
        fn chunk_lengths(&self) -> crate::polars::chunked_array::ChunkLenIter<'_> {
            loop {}
        }
        fn take(
            &self,
            indices: &crate::polars::prelude::IdxCa,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        fn take_slice(
            &self,
            indices: &[crate::polars::prelude::IdxSize],
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        fn len(&self) -> usize {
            loop {}
        }
        fn has_nulls(&self) -> bool {
            loop {}
        }
        fn rechunk(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        fn drop_nulls(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        fn cast(
            &self,
            dtype: &crate::polars::prelude::DataType,
            _cast_options: crate::polars::chunked_array::cast::CastOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        fn null_count(&self) -> usize {
            loop {}
        }
        fn unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        fn n_unique(&self) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        fn arg_unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::IdxCa> {
            loop {}
        }
        fn unique_id(
            &self,
        ) -> crate::polars::prelude::PolarsResult<(
            crate::polars::prelude::IdxSize,
            ::std::vec::Vec<crate::polars::prelude::IdxSize>,
        )> {
            loop {}
        }
        fn new_from_index(&self, _index: usize, length: usize) -> crate::polars::prelude::Series {
            loop {}
        }
        fn slice(&self, offset: i64, length: usize) -> crate::polars::prelude::Series {
            loop {}
        }
        fn split_at(&self, offset: i64) -> (crate::polars::prelude::Series, crate::polars::prelude::Series) {
            loop {}
        }
        fn sort_with(
            &self,
            _options: crate::polars::prelude::SortOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        fn arg_sort(&self, _options: crate::polars::prelude::SortOptions) -> crate::polars::prelude::IdxCa {
            loop {}
        }
        fn is_null(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        fn is_not_null(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        fn reverse(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        fn filter(
            &self,
            filter: &crate::polars::prelude::BooleanChunked,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        fn shift(&self, _periods: i64) -> crate::polars::prelude::Series {
            loop {}
        }
        fn sum_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn min_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn max_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn mean_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn median_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn std_reduce(&self, _ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn var_reduce(&self, _ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        fn append(&mut self, other: &crate::polars::prelude::Series) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        fn append_owned(&mut self, other: crate::polars::prelude::Series) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        fn clone_inner(&self) -> ::std::sync::Arc<(dyn crate::polars::prelude::SeriesTrait)> {
            loop {}
        }
        fn find_validity_mismatch(
            &self,
            other: &crate::polars::prelude::Series,
            idxs: &mut ::std::vec::Vec<crate::polars::prelude::IdxSize>,
        ) {
            loop {}
        }
        fn as_any(&self) -> &(dyn ::core::any::Any) {
            loop {}
        }
        fn as_any_mut(&mut self) -> &mut (dyn ::core::any::Any) {
            loop {}
        }
        fn as_phys_any(&self) -> &(dyn ::core::any::Any) {
            loop {}
        }
        fn as_arc_any(
            self: ::std::sync::Arc<Self>,
        ) -> ::std::sync::Arc<(dyn ::core::any::Any + ::core::marker::Send + ::core::marker::Sync)> {
            loop {}
        }
    }
    impl crate::polars::prelude::SortMultipleOptions {
        /// Create `SortMultipleOptions` with default values.
        pub fn new() -> Self {
            loop {}
        }
        /// Specify order for each column. Defaults all `false`.
        pub fn with_order_descending_multi(self, descending: impl ::core::iter::IntoIterator<Item = bool>) -> Self {
            loop {}
        }
        /// Sort order for all columns. Default `false` which is ascending.
        pub fn with_order_descending(self, descending: bool) -> Self {
            loop {}
        }
        /// Specify whether to place nulls last, per-column. Defaults all `false`.
        pub fn with_nulls_last_multi(self, nulls_last: impl ::core::iter::IntoIterator<Item = bool>) -> Self {
            loop {}
        }
        /// Whether to place null values last. Default `false`.
        pub fn with_nulls_last(self, enabled: bool) -> Self {
            loop {}
        }
        /// Whether to sort in multiple threads. Default `true`.
        pub fn with_multithreaded(self, enabled: bool) -> Self {
            loop {}
        }
        /// Whether to maintain the order of equal elements. Default `false`.
        pub fn with_maintain_order(self, enabled: bool) -> Self {
            loop {}
        }
        /// Reverse the order of sorting for each column.
        pub fn with_order_reversed(self) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::SortOptions {
        /// Create `SortOptions` with default values.
        pub fn new() -> Self {
            loop {}
        }
        /// Specify sorting order for the column. Default `false`.
        pub fn with_order_descending(self, enabled: bool) -> Self {
            loop {}
        }
        /// Whether place null values last. Default `false`.
        pub fn with_nulls_last(self, enabled: bool) -> Self {
            loop {}
        }
        /// Whether sort in multiple threads. Default `true`.
        pub fn with_multithreaded(self, enabled: bool) -> Self {
            loop {}
        }
        /// Whether maintain the order of equal elements. Default `false`.
        pub fn with_maintain_order(self, enabled: bool) -> Self {
            loop {}
        }
        /// Reverse the order of sorting.
        pub fn with_order_reversed(self) -> Self {
            loop {}
        }
    }
    impl crate::polars::prelude::StructNameSpace {
        pub fn field_by_index(self, index: i64) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Retrieve one or multiple of the fields of this [`StructChunked`] as a new Series.
        /// This expression also expands the `"*"` wildcard column.
        pub fn field_by_names<I, S>(self, names: I) -> crate::polars::prelude::Expr
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Retrieve one of the fields of this [`StructChunked`] as a new Series.
        /// This expression also supports wildcard "*" and regex expansion.
        pub fn field_by_name(self, name: &str) -> crate::polars::prelude::Expr {
            loop {}
        }
        /// Rename the fields of the [`StructChunked`].
        pub fn rename_fields<I, S>(self, names: I) -> crate::polars::prelude::Expr
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        /// Drop the given fields from the [`StructChunked`].
        pub fn drop<I, S>(self, names: I, strict: bool) -> crate::polars::prelude::Expr
        where
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        {
            loop {}
        }
        pub fn with_fields(
            self,
            fields: ::std::vec::Vec<crate::polars::prelude::Expr>,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::Then {
        /// Attach a statement to the corresponding condition.
        pub fn when<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            condition: E,
        ) -> crate::polars::prelude::ChainedWhen {
            loop {}
        }
        /// Define a default for the `when-then-otherwise` expression.
        pub fn otherwise<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            statement: E,
        ) -> crate::polars::prelude::Expr {
            loop {}
        }
    }
    impl crate::polars::prelude::When {
        /// Add a condition to the `when-then-otherwise` expression.
        pub fn then<E: ::core::convert::Into<crate::polars::prelude::Expr>>(
            self,
            expr: E,
        ) -> crate::polars::prelude::Then {
            loop {}
        }
    }
    impl<'_derivative_strum> ::core::convert::From<&'_derivative_strum crate::polars::prelude::JoinType> for &'static str {
        fn from(x: &'_derivative_strum crate::polars::prelude::JoinType) -> &'static str {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[&'a [u8]]>> crate::polars::prelude::NamedFrom<T, [&'a [u8]]>
        for crate::polars::prelude::BinaryChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[&'a [u8]]>> crate::polars::prelude::NamedFrom<T, [&'a [u8]]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[&'a str]>> crate::polars::prelude::NamedFrom<T, [&'a str]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[&'a str]>> crate::polars::prelude::NamedFrom<T, [&'a str]>
        for crate::polars::prelude::StringChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<&'a [u8]>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<&'a [u8]>]>
        for crate::polars::prelude::BinaryChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<&'a [u8]>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<&'a [u8]>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<&'a str>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<&'a str>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<&'a str>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<&'a str>]>
        for crate::polars::prelude::StringChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<::std::borrow::Cow<'a, [u8]>>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::borrow::Cow<'a, [u8]>>]>
        for crate::polars::prelude::BinaryChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<::std::borrow::Cow<'a, [u8]>>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::borrow::Cow<'a, [u8]>>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<::std::borrow::Cow<'a, str>>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::borrow::Cow<'a, str>>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::core::option::Option<::std::borrow::Cow<'a, str>>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::borrow::Cow<'a, str>>]>
        for crate::polars::prelude::StringChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::std::borrow::Cow<'a, [u8]>]>>
        crate::polars::prelude::NamedFrom<T, [::std::borrow::Cow<'a, [u8]>]> for crate::polars::prelude::BinaryChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::std::borrow::Cow<'a, [u8]>]>>
        crate::polars::prelude::NamedFrom<T, [::std::borrow::Cow<'a, [u8]>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::std::borrow::Cow<'a, str>]>>
        crate::polars::prelude::NamedFrom<T, [::std::borrow::Cow<'a, str>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[::std::borrow::Cow<'a, str>]>>
        crate::polars::prelude::NamedFrom<T, [::std::borrow::Cow<'a, str>]> for crate::polars::prelude::StringChunked
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<'a, T: ::core::convert::AsRef<[crate::polars::prelude::AnyValue<'a>]>>
        crate::polars::prelude::NamedFrom<T, [crate::polars::prelude::AnyValue<'a>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, values: T) -> Self {
            loop {}
        }
    }
    impl<'a, T> ::core::convert::From<::core::option::Option<T>> for crate::polars::prelude::AnyValue<'a>
    where
        T: ::core::convert::Into<crate::polars::prelude::AnyValue<'a>>,
    {
        fn from(a: ::core::option::Option<T>) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::clone::Clone for crate::polars::prelude::AnyValue<'a> {
        fn clone(&self) -> crate::polars::prelude::AnyValue<'a> {
            loop {}
        }
    }
    impl<'a> ::core::clone::Clone for crate::polars::prelude::GroupBy<'a> {
        fn clone(&self) -> crate::polars::prelude::GroupBy<'a> {
            loop {}
        }
    }
    impl<'a> ::core::convert::From<&'a [u8]> for crate::polars::prelude::AnyValue<'a> {
        fn from(value: &'a [u8]) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::convert::From<&'a str> for crate::polars::prelude::AnyValue<'a> {
        fn from(value: &'a str) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::convert::From<&crate::polars::prelude::AnyValue<'a>> for crate::polars::prelude::DataType {
        fn from(value: &crate::polars::prelude::AnyValue<'a>) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::convert::From<&crate::polars::prelude::AnyValue<'a>> for crate::polars::prelude::Field {
        fn from(val: &crate::polars::prelude::AnyValue<'a>) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::convert::From<crate::polars::prelude::AnyValue<'a>> for ::core::option::Option<i64> {
        fn from(val: crate::polars::prelude::AnyValue<'a>) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::default::Default for crate::polars::prelude::AnyValue<'a> {
        fn default() -> crate::polars::prelude::AnyValue<'a> {
            loop {}
        }
    }
    impl<'a> ::core::fmt::Debug for crate::polars::prelude::AnyValue<'a> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl<'a> ::core::fmt::Debug for crate::polars::prelude::GroupBy<'a> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a bool> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a bool>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a char> for crate::polars::prelude::PlSmallStr {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a char>>(iter: I) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a crate::polars::prelude::PlSmallStr> for crate::polars::prelude::PlSmallStr {
        fn from_iter<T: ::core::iter::IntoIterator<Item = &'a crate::polars::prelude::PlSmallStr>>(iter: T) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a f32> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a f32>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a f64> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a f64>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a i16> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a i16>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a i32> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a i32>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a i64> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a i64>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a i8> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a i8>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a str> for crate::polars::prelude::PlSmallStr {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a str>>(iter: I) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a str> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a str>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a u32> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a u32>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<&'a u64> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = &'a u64>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<::core::option::Option<&'a str>> for crate::polars::prelude::Series {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::core::option::Option<&'a str>>>(iter: I) -> Self {
            loop {}
        }
    }
    impl<'a> ::core::iter::FromIterator<::std::borrow::Cow<'a, str>> for crate::polars::prelude::PlSmallStr {
        fn from_iter<I: ::core::iter::IntoIterator<Item = ::std::borrow::Cow<'a, str>>>(
            iter: I,
        ) -> crate::polars::prelude::PlSmallStr {
            loop {}
        }
    }
    impl<'a> ::core::iter::IntoIterator for &'a crate::polars::prelude::Expr {
        type Item = &'a crate::polars::prelude::Expr;
        type IntoIter = crate::unnamed::polars_plan::plans::iterator::ExprIter<'a>;
        fn into_iter(self) -> Self::IntoIter {
            loop {}
        }
    }
    impl<'a> crate::polars::prelude::AnyValue<'a> {
        /// Get the matching [`DataType`] for this [`AnyValue`]`.
        pub fn dtype(&self) -> crate::polars::prelude::DataType {
            loop {}
        }
        pub fn try_extract<T>(&self) -> crate::polars::prelude::PolarsResult<T> {
            loop {}
        }
        pub fn is_boolean(&self) -> bool {
            loop {}
        }
        pub fn is_primitive_numeric(&self) -> bool {
            loop {}
        }
        pub fn is_float(&self) -> bool {
            loop {}
        }
        pub fn is_integer(&self) -> bool {
            loop {}
        }
        pub fn is_signed_integer(&self) -> bool {
            loop {}
        }
        pub fn is_unsigned_integer(&self) -> bool {
            loop {}
        }
        pub fn is_nan(&self) -> bool {
            loop {}
        }
        pub fn is_null(&self) -> bool {
            loop {}
        }
        pub fn is_nested_null(&self) -> bool {
            loop {}
        }
        /// Converts AnyValue::Null to None, anything else to Some(self).
        pub fn null_to_none(self) -> ::core::option::Option<Self> {
            loop {}
        }
        /// Cast `AnyValue` to the provided data type and return a new `AnyValue` with type `dtype`,
        /// if possible.
        pub fn strict_cast(
            &self,
            dtype: &'a crate::polars::prelude::DataType,
        ) -> ::core::option::Option<crate::polars::prelude::AnyValue<'a>> {
            loop {}
        }
        /// Cast `AnyValue` to the provided data type and return a new `AnyValue` with type `dtype`,
        /// if possible.
        pub fn try_strict_cast(
            &self,
            dtype: &'a crate::polars::prelude::DataType,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::AnyValue<'a>> {
            loop {}
        }
        pub fn cast(&self, dtype: &'a crate::polars::prelude::DataType) -> crate::polars::prelude::AnyValue<'a> {
            loop {}
        }
        pub fn idx(&self) -> crate::polars::prelude::IdxSize {
            loop {}
        }
        pub fn str_value(&self) -> ::std::borrow::Cow<'a, str> {
            loop {}
        }
        pub fn to_physical(self) -> Self {
            loop {}
        }
        pub fn extract_bool(&self) -> ::core::option::Option<bool> {
            loop {}
        }
        pub fn extract_str(&self) -> ::core::option::Option<&str> {
            loop {}
        }
        pub fn extract_bytes(&self) -> ::core::option::Option<&[u8]> {
            loop {}
        }
    }
    impl<'a> crate::polars::prelude::AnyValue<'a> {
        pub fn _materialize_struct_av(&'a self, buf: &mut ::std::vec::Vec<crate::polars::prelude::AnyValue<'a>>) {
            loop {}
        }
    }
    impl<'a> crate::polars::prelude::AnyValue<'a> {
        pub fn add(&self, rhs: &crate::polars::prelude::AnyValue<'_>) -> crate::polars::prelude::AnyValue<'static> {
            loop {}
        }
        pub fn as_borrowed(&self) -> crate::polars::prelude::AnyValue<'_> {
            loop {}
        }
        /// Try to coerce to an AnyValue with static lifetime.
        /// This can be done if it does not borrow any values.
        pub fn into_static(self) -> crate::polars::prelude::AnyValue<'static> {
            loop {}
        }
        /// Get a reference to the `&str` contained within [`AnyValue`].
        pub fn get_str(&self) -> ::core::option::Option<&str> {
            loop {}
        }
    }
    impl<'a> crate::polars::prelude::GroupBy<'a> {
        pub fn new(
            df: &'a crate::polars::prelude::DataFrame,
            by: ::std::vec::Vec<crate::polars::prelude::Column>,
            groups: crate::polars::prelude::GroupPositions,
            selected_agg: ::core::option::Option<::std::vec::Vec<crate::polars::prelude::PlSmallStr>>,
        ) -> Self {
            loop {}
        }
        /// Select the column(s) that should be aggregated.
        /// You can select a single column or a slice of columns.
        pub fn select<
            I: ::core::iter::IntoIterator<Item = S>,
            S: ::core::convert::Into<crate::polars::prelude::PlSmallStr>,
        >(
            self,
            selection: I,
        ) -> Self {
            loop {}
        }
        /// Get the internal representation of the GroupBy operation.
        /// The Vec returned contains:
        /// (first_idx, [`Vec<indexes>`])
        /// Where second value in the tuple is a vector with all matching indexes.
        pub fn get_groups(&self) -> &crate::polars::prelude::GroupPositions {
            loop {}
        }
        pub fn into_groups(self) -> crate::polars::prelude::GroupPositions {
            loop {}
        }
        pub fn keys_sliced(
            &self,
            slice: ::core::option::Option<(i64, usize)>,
        ) -> ::std::vec::Vec<crate::polars::prelude::Column> {
            loop {}
        }
        pub fn keys(&self) -> ::std::vec::Vec<crate::polars::prelude::Column> {
            loop {}
        }
        /// Aggregate grouped series and compute the mean per group.
        pub fn mean(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped series and compute the sum per group.
        pub fn sum(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped series and compute the minimal value per group.
        pub fn min(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped series and compute the maximum value per group.
        pub fn max(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped `Series` and find the first value per group.
        pub fn first(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped `Series` and return the last value per group.
        pub fn last(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped `Series` by counting the number of unique values.
        pub fn n_unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped [`Series`] and determine the median per group.
        pub fn median(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped [`Series`] and determine the variance per group.
        pub fn var(&self, ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped [`Series`] and determine the standard deviation per group.
        pub fn std(&self, ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Aggregate grouped series and compute the number of values per group.
        pub fn count(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Get the group_by group indexes.
        pub fn groups(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// Apply a closure over the groups as a new [`DataFrame`] in parallel.
        pub fn par_apply<F>(&self, f: F) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
        where
            F: ::core::ops::Fn(
                    crate::polars::prelude::DataFrame,
                )
                    -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        /// Apply a closure over the groups as a new [`DataFrame`].
        pub fn apply<F>(&self, f: F) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
        where
            F: ::core::ops::FnMut(
                    crate::polars::prelude::DataFrame,
                )
                    -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        pub fn apply_sliced<F>(
            &self,
            slice: ::core::option::Option<(i64, usize)>,
            f: F,
            schema: ::core::option::Option<&crate::polars::prelude::SchemaRef>,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
        where
            F: ::core::ops::FnMut(
                    crate::polars::prelude::DataFrame,
                )
                    -> crate::polars::prelude::PolarsResult<crate::polars::prelude::DataFrame>
                + ::core::marker::Send
                + ::core::marker::Sync,
        {
            loop {}
        }
        pub fn sliced(self, slice: ::core::option::Option<(i64, usize)>) -> Self {
            loop {}
        }
    }
    impl<Args, Out> ::core::clone::Clone for crate::polars::prelude::PlanCallback<Args, Out> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<K, T> ::core::clone::Clone for crate::polars::prelude::Logical<K, T> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<T: ::core::clone::Clone + ::core::clone::Clone> ::core::clone::Clone for crate::polars::prelude::LazySerde<T> {
        fn clone(&self) -> crate::polars::prelude::LazySerde<T> {
            loop {}
        }
    }
    impl<T: ::core::clone::Clone> ::core::clone::Clone for crate::polars::prelude::SpecialEq<T> {
        fn clone(&self) -> crate::polars::prelude::SpecialEq<T> {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<::std::string::String>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::string::String>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::StringType>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<::std::string::String>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::string::String>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<::std::vec::Vec<u8>>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::vec::Vec<u8>>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryType>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<::std::vec::Vec<u8>>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<::std::vec::Vec<u8>>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<bool>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<bool>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<bool>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<bool>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<crate::polars::prelude::Series>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<crate::polars::prelude::Series>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, s: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<f32>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<f32>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<f32>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<f32>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<f64>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<f64>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<f64>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<f64>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i16>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i16>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int16Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i16>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i16>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i32>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i32>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i32>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i32>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i64>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i64>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i64>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i64>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i8>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i8>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int8Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<i8>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<i8>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<u32>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<u32>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<u32>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<u32>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<u64>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<u64>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::core::option::Option<u64>]>>
        crate::polars::prelude::NamedFrom<T, [::core::option::Option<u64>]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::std::string::String]>>
        crate::polars::prelude::NamedFrom<T, [::std::string::String]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::StringType>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::std::string::String]>>
        crate::polars::prelude::NamedFrom<T, [::std::string::String]> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::std::vec::Vec<u8>]>> crate::polars::prelude::NamedFrom<T, [::std::vec::Vec<u8>]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryType>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[::std::vec::Vec<u8>]>> crate::polars::prelude::NamedFrom<T, [::std::vec::Vec<u8>]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[bool]>> crate::polars::prelude::NamedFrom<T, [bool]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[bool]>> crate::polars::prelude::NamedFrom<T, [bool]>
        for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[crate::polars::prelude::Series]>>
        crate::polars::prelude::NamedFrom<T, crate::polars::prelude::ListType> for crate::polars::prelude::Series
    {
        fn new(name: crate::polars::prelude::PlSmallStr, s: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[f32]>> crate::polars::prelude::NamedFrom<T, [f32]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[f32]>> crate::polars::prelude::NamedFrom<T, [f32]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[f64]>> crate::polars::prelude::NamedFrom<T, [f64]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[f64]>> crate::polars::prelude::NamedFrom<T, [f64]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i16]>> crate::polars::prelude::NamedFrom<T, [i16]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int16Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i16]>> crate::polars::prelude::NamedFrom<T, [i16]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i32]>> crate::polars::prelude::NamedFrom<T, [i32]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i32]>> crate::polars::prelude::NamedFrom<T, [i32]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i64]>> crate::polars::prelude::NamedFrom<T, [i64]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i64]>> crate::polars::prelude::NamedFrom<T, [i64]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i8]>> crate::polars::prelude::NamedFrom<T, [i8]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int8Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[i8]>> crate::polars::prelude::NamedFrom<T, [i8]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[u32]>> crate::polars::prelude::NamedFrom<T, [u32]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt32Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[u32]>> crate::polars::prelude::NamedFrom<T, [u32]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[u64]>> crate::polars::prelude::NamedFrom<T, [u64]>
        for crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt64Type>
    {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: ::core::convert::AsRef<[u64]>> crate::polars::prelude::NamedFrom<T, [u64]> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, v: T) -> Self {
            loop {}
        }
    }
    impl<T: crate::polars::prelude::IntoSeries> crate::polars::prelude::IntoColumn for T {
        fn into_column(self) -> crate::polars::prelude::Column {
            loop {}
        }
    }
    impl<T: crate::polars::prelude::IntoSeries> crate::polars::prelude::NamedFrom<T, T> for crate::polars::prelude::Series {
        fn new(name: crate::polars::prelude::PlSmallStr, t: T) -> Self {
            loop {}
        }
    }
    impl<T> ::core::clone::Clone for crate::polars::prelude::ChunkedArray<T> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<T> ::core::cmp::PartialEq<T> for crate::polars::prelude::PlSmallStr
    where
        T: ::core::convert::AsRef<str> + ?::core::marker::Sized,
    {
        fn eq(&self, other: &T) -> bool {
            loop {}
        }
    }
    impl<T> ::core::default::Default for crate::polars::prelude::ChunkedArray<T> {
        fn default() -> Self {
            loop {}
        }
    }
    impl<T> ::core::ops::Add for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Add for crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn add(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::BitAnd for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn bitand(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::BitOr for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn bitor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::BitXor for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn bitxor(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Div for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Div for crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn div(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Mul for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Mul for crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn mul(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Rem for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn rem(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Rem for crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn rem(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Sub for &crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> ::core::ops::Sub for crate::polars::prelude::ChunkedArray<T> {
        type Output = crate::polars::prelude::ChunkedArray<T>;
        fn sub(self, rhs: Self) -> Self::Output {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Append in place. This is done by adding the chunks of `other` to this [`ChunkedArray`].
        pub fn append(&mut self, other: &Self) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
        /// Append in place. This is done by adding the chunks of `other` to this [`ChunkedArray`].
        pub fn append_owned(&mut self, other: Self) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Applies a function only to the non-null elements, propagating nulls.
        pub fn apply_nonnull_values_generic<'a, U, K, F>(
            &'a self,
            dtype: crate::polars::prelude::DataType,
            op: F,
        ) -> crate::polars::prelude::ChunkedArray<U> {
            loop {}
        }
        /// Applies a function only to the non-null elements, propagating nulls.
        pub fn try_apply_nonnull_values_generic<'a, U, K, F, E>(
            &'a self,
            op: F,
        ) -> ::core::result::Result<crate::polars::prelude::ChunkedArray<U>, E> {
            loop {}
        }
        pub fn apply_into_string_amortized<'a, F>(&'a self, f: F) -> crate::polars::prelude::StringChunked {
            loop {}
        }
        pub fn try_apply_into_string_amortized<'a, F, E>(
            &'a self,
            f: F,
        ) -> ::core::result::Result<crate::polars::prelude::StringChunked, E> {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Apply lhs - self
        pub fn lhs_sub<N>(&self, lhs: N) -> Self {
            loop {}
        }
        /// Apply lhs / self
        pub fn lhs_div<N>(&self, lhs: N) -> Self {
            loop {}
        }
        /// Apply lhs % self
        pub fn lhs_rem<N>(&self, lhs: N) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Cast a numeric array to another numeric data type and apply a function in place.
        /// This saves an allocation.
        pub fn cast_and_apply_in_place<F, S>(&self, f: F) -> crate::polars::prelude::ChunkedArray<S>
        where
            F: ::core::marker::Copy,
        {
            loop {}
        }
        /// Cast a numeric array to another numeric data type and apply a function in place.
        /// This saves an allocation.
        pub fn apply_in_place<F>(self, f: F) -> Self
        where
            F: ::core::marker::Copy,
        {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Create [`ChunkedArray`] with samples from a Normal distribution.
        pub fn rand_normal(
            name: crate::polars::prelude::PlSmallStr,
            length: usize,
            mean: f64,
            std_dev: f64,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Create [`ChunkedArray`] with samples from a Standard Normal distribution.
        pub fn rand_standard_normal(name: crate::polars::prelude::PlSmallStr, length: usize) -> Self {
            loop {}
        }
        /// Create [`ChunkedArray`] with samples from a Uniform distribution.
        pub fn rand_uniform(name: crate::polars::prelude::PlSmallStr, length: usize, low: f64, high: f64) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Extend the memory backed by this array with the values from `other`.
        pub fn extend(&mut self, other: &Self) -> crate::polars::prelude::PolarsResult<()> {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Get a mask of the null values.
        pub fn is_null(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        /// Get a mask of the valid values.
        pub fn is_not_null(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Get the length of the ChunkedArray
        pub fn len(&self) -> usize {
            loop {}
        }
        /// Return the number of null values in the ChunkedArray.
        pub fn null_count(&self) -> usize {
            loop {}
        }
        /// Check if ChunkedArray is empty.
        pub fn is_empty(&self) -> bool {
            loop {}
        }
        /// Rechunks this ChunkedArray, returning a new Cow::Owned ChunkedArray if it was
        /// rechunked or simply a Cow::Borrowed of itself if it was already a single chunk.
        pub fn rechunk(&self) -> ::std::borrow::Cow<'_, Self> {
            loop {}
        }
        /// Rechunks this ChunkedArray in-place.
        pub fn rechunk_mut(&mut self) {
            loop {}
        }
        /// Split the array. The chunks are reallocated the underlying data slices are zero copy.
        pub fn split_at(&self, offset: i64) -> (Self, Self) {
            loop {}
        }
        /// Slice the array. The chunks are reallocated the underlying data slices are zero copy.
        pub fn slice(&self, offset: i64, length: usize) -> Self {
            loop {}
        }
        /// Take a view of top n elements
        pub fn limit(&self, num_elements: usize) -> Self
        where
            Self: ::core::marker::Sized,
        {
            loop {}
        }
        /// Get the head of the [`ChunkedArray`]
        pub fn head(&self, length: ::core::option::Option<usize>) -> Self
        where
            Self: ::core::marker::Sized,
        {
            loop {}
        }
        /// Get the tail of the [`ChunkedArray`]
        pub fn tail(&self, length: ::core::option::Option<usize>) -> Self
        where
            Self: ::core::marker::Sized,
        {
            loop {}
        }
        /// Remove empty chunks.
        pub fn prune_empty_chunks(&mut self) {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Sample n datapoints from this [`ChunkedArray`].
        pub fn sample_n(
            &self,
            n: usize,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
        /// Sample a fraction between 0.0-1.0 of this [`ChunkedArray`].
        pub fn sample_frac(
            &self,
            frac: f64,
            with_replacement: bool,
            shuffle: ::core::option::Option<bool>,
            seed: ::core::option::Option<u64>,
        ) -> crate::polars::prelude::PolarsResult<Self> {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Series to [`ChunkedArray<T>`]
        pub fn unpack_series_matching_type<'a>(
            &self,
            series: &'a crate::polars::prelude::Series,
        ) -> crate::polars::prelude::PolarsResult<&'a crate::polars::prelude::ChunkedArray<T>> {
            loop {}
        }
        pub fn unset_fast_explode_list(&mut self) {
            loop {}
        }
        pub fn set_fast_explode_list(&mut self, value: bool) {
            loop {}
        }
        pub fn get_fast_explode_list(&self) -> bool {
            loop {}
        }
        pub fn get_flags(&self) -> crate::polars::chunked_array::flags::StatisticsFlags {
            loop {}
        }
        /// Set flags for the [`ChunkedArray`]
        pub fn set_flags(&mut self, flags: crate::polars::chunked_array::flags::StatisticsFlags) {
            loop {}
        }
        pub fn is_sorted_flag(&self) -> crate::polars::series::IsSorted {
            loop {}
        }
        pub fn retain_flags_from<U>(
            &mut self,
            from: &crate::polars::prelude::ChunkedArray<U>,
            retain_flags: crate::polars::chunked_array::flags::StatisticsFlags,
        ) {
            loop {}
        }
        /// Set the 'sorted' bit meta info.
        pub fn set_sorted_flag(&mut self, sorted: crate::polars::series::IsSorted) {
            loop {}
        }
        /// Set the 'sorted' bit meta info.
        pub fn with_sorted_flag(&self, sorted: crate::polars::series::IsSorted) -> Self {
            loop {}
        }
        pub fn first_null(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        /// Get the index of the first non null value in this [`ChunkedArray`].
        pub fn first_non_null(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        /// Get the index of the last non null value in this [`ChunkedArray`].
        pub fn last_non_null(&self) -> ::core::option::Option<usize> {
            loop {}
        }
        pub fn drop_nulls(&self) -> Self {
            loop {}
        }
        /// Return if any the chunks in this [`ChunkedArray`] have nulls.
        pub fn has_nulls(&self) -> bool {
            loop {}
        }
        /// Shrink the capacity of this array to fit its length.
        pub fn shrink_to_fit(&mut self) {
            loop {}
        }
        pub fn clear(&self) -> Self {
            loop {}
        }
        /// Returns an iterator over the lengths of the chunks of the array.
        pub fn chunk_lengths(&self) -> crate::polars::chunked_array::ChunkLenIter<'_> {
            loop {}
        }
        /// Returns true if contains a single chunk and has no null values
        pub fn is_optimal_aligned(&self) -> bool {
            loop {}
        }
        /// Get data type of [`ChunkedArray`].
        pub fn dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        /// Name of the [`ChunkedArray`].
        pub fn name(&self) -> &crate::polars::prelude::PlSmallStr {
            loop {}
        }
        /// Get a reference to the field.
        pub fn ref_field(&self) -> &crate::polars::prelude::Field {
            loop {}
        }
        /// Rename this [`ChunkedArray`].
        pub fn rename(&mut self, name: crate::polars::prelude::PlSmallStr) {
            loop {}
        }
        /// Return this [`ChunkedArray`] with a new name.
        pub fn with_name(self, name: crate::polars::prelude::PlSmallStr) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        /// Should be used to match the chunk_id of another [`ChunkedArray`].
        /// # Panics
        /// It is the callers responsibility to ensure that this [`ChunkedArray`] has a single chunk.
        pub fn match_chunks<I>(&self, chunk_id: I) -> Self
        where
            I: ::core::iter::Iterator<Item = usize>,
        {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn for_each<'a, F>(&'a self, op: F) {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn init_rand(size: usize, null_density: f32, seed: ::core::option::Option<u64>) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn is_nan(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        pub fn is_not_nan(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        pub fn is_finite(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        pub fn is_infinite(&self) -> crate::polars::prelude::BooleanChunked {
            loop {}
        }
        /// Convert missing values to `NaN` values.
        pub fn none_to_nan(&self) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn layout(&self) -> crate::polars::chunked_array::ChunkedArrayLayout<'_, T> {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn to_bytes_hashes<'a>(
            &'a self,
            multithreaded: bool,
            hb: crate::polars::prelude::PlRandomState,
        ) -> ::std::vec::Vec<::std::vec::Vec<crate::unnamed::polars_utils::hashing::BytesHash<'a>>> {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn to_canonical(&self) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::ChunkedArray<T> {
        pub fn with_chunk<A>(name: crate::polars::prelude::PlSmallStr, arr: A) -> Self {
            loop {}
        }
        pub fn with_chunk_like<A>(ca: &Self, arr: A) -> Self {
            loop {}
        }
        pub fn from_chunk_iter<I>(name: crate::polars::prelude::PlSmallStr, iter: I) -> Self
        where
            I: ::core::iter::IntoIterator,
        {
            loop {}
        }
        pub fn from_chunk_iter_like<I>(ca: &Self, iter: I) -> Self
        where
            I: ::core::iter::IntoIterator,
        {
            loop {}
        }
        pub fn try_from_chunk_iter<I, A, E>(
            name: crate::polars::prelude::PlSmallStr,
            iter: I,
        ) -> ::core::result::Result<Self, E>
        where
            I: ::core::iter::IntoIterator<Item = ::core::result::Result<A, E>>,
        {
            loop {}
        }
        pub fn full_null_like(ca: &Self, length: usize) -> Self {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::IntoSeries for crate::polars::prelude::CategoricalChunked<T> {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    impl<T> crate::polars::prelude::IntoSeries for crate::polars::prelude::ChunkedArray<T> {
        fn into_series(self) -> crate::polars::prelude::Series {
            loop {}
        }
    }
    pub enum AnyValue<'a> {
        Null,
        /// A binary true or false.
        Boolean(bool),
        /// A UTF8 encoded string type.
        String(&'a str),
        /// An unsigned 8-bit integer number.
        UInt8(u8),
        /// An unsigned 16-bit integer number.
        UInt16(u16),
        /// An unsigned 32-bit integer number.
        UInt32(u32),
        /// An unsigned 64-bit integer number.
        UInt64(u64),
        /// An unsigned 128-bit integer number.
        UInt128(u128),
        /// An 8-bit integer number.
        Int8(i8),
        /// A 16-bit integer number.
        Int16(i16),
        /// A 32-bit integer number.
        Int32(i32),
        /// A 64-bit integer number.
        Int64(i64),
        /// A 128-bit integer number.
        Int128(i128),
        /// A 16-bit floating point number.
        Float16(crate::polars::prelude::pf16),
        /// A 32-bit floating point number.
        Float32(f32),
        /// A 64-bit floating point number.
        Float64(f64),
        /// A 32-bit date representing the elapsed time since UNIX epoch (1970-01-01)
        /// in days (32 bits).
        Date(i32),
        /// A 64-bit date representing the elapsed time since UNIX epoch (1970-01-01)
        /// in nanoseconds (64 bits).
        Datetime(i64, crate::polars::prelude::TimeUnit, ::core::option::Option<&'a crate::polars::prelude::TimeZone>),
        /// A 64-bit date representing the elapsed time since UNIX epoch (1970-01-01)
        /// in nanoseconds (64 bits).
        DatetimeOwned(
            i64,
            crate::polars::prelude::TimeUnit,
            ::core::option::Option<::std::sync::Arc<crate::polars::prelude::TimeZone>>,
        ),
        /// A 64-bit integer representing difference between date-times in [`TimeUnit`]
        Duration(i64, crate::polars::prelude::TimeUnit),
        /// A 64-bit time representing the elapsed time since midnight in nanoseconds
        Time(i64),
        Categorical((), ()),
        CategoricalOwned((), ()),
        Enum((), ()),
        EnumOwned((), ()),
        /// Nested type, contains arrays that are filled with one of the datatypes.
        List(crate::polars::prelude::Series),
        Struct(usize, (), &'a [crate::polars::prelude::Field]),
        StructOwned(
            ::std::boxed::Box<(
                ::std::vec::Vec<crate::polars::prelude::AnyValue<'a>>,
                ::std::vec::Vec<crate::polars::prelude::Field>,
            )>,
        ),
        /// An UTF8 encoded string type.
        StringOwned(crate::polars::prelude::PlSmallStr),
        Binary(&'a [u8]),
        BinaryOwned(::std::vec::Vec<u8>),
        #[doc(hidden)]
        Hidden(::core::marker::PhantomData<(&'a (),)>),
    }
    pub enum ClosedInterval {
        Both,
        Left,
        Right,
        None,
    }
    pub enum DataType {
        Boolean,
        UInt8,
        UInt16,
        UInt32,
        UInt64,
        UInt128,
        Int8,
        Int16,
        Int32,
        Int64,
        Int128,
        Float16,
        Float32,
        Float64,
        /// String data
        String,
        Binary,
        BinaryOffset,
        /// A 32-bit date representing the elapsed time since UNIX epoch (1970-01-01)
        /// in days (32 bits).
        Date,
        /// A 64-bit date representing the elapsed time since UNIX epoch (1970-01-01)
        /// in the given timeunit (64 bits).
        Datetime(crate::polars::prelude::TimeUnit, ::core::option::Option<crate::polars::prelude::TimeZone>),
        /// 64-bit integer representing difference between times in milliseconds or nanoseconds
        Duration(crate::polars::prelude::TimeUnit),
        /// A 64-bit time representing the elapsed time since midnight in nanoseconds
        Time,
        /// A nested list with a variable size in each row
        List(::std::boxed::Box<crate::polars::prelude::DataType>),
        Null,
        Categorical((), ()),
        Enum((), ()),
        Struct(::std::vec::Vec<crate::polars::prelude::Field>),
        Unknown(crate::polars::prelude::UnknownKind),
    }
    pub enum ExtraColumnsPolicy {
        /// Error if there are extra columns outside the target schema.
        Raise,
        Ignore,
    }
    pub enum JoinCoalesce {
        JoinSpecific,
        CoalesceColumns,
        KeepColumns,
    }
    pub enum JoinType {
        Inner,
        Left,
        Right,
        Full,
        Semi,
        Anti,
        Cross,
    }
    pub enum JoinValidation {
        /// No unique checks
        ManyToMany,
        /// Check if join keys are unique in right dataset.
        ManyToOne,
        /// Check if join keys are unique in left dataset.
        OneToMany,
        /// Check if join keys are unique in both left and right datasets
        OneToOne,
    }
    pub enum MaintainOrderJoin {
        None,
        Left,
        Right,
        LeftRight,
        RightLeft,
    }
    pub enum Operator {
        Eq,
        EqValidity,
        NotEq,
        NotEqValidity,
        Lt,
        LtEq,
        Gt,
        GtEq,
        Plus,
        Minus,
        Multiply,
        /// Rust division semantics, this is what Rust interface `/` dispatches to
        RustDivide,
        /// Python division semantics, converting to floats. This is what python `/` operator dispatches to
        TrueDivide,
        /// Floor division semantics, this is what python `//` dispatches to
        FloorDivide,
        Modulus,
        And,
        Or,
        Xor,
        LogicalAnd,
        LogicalOr,
    }
    pub enum PolarsError {
        AssertionError(crate::polars::error::ErrString),
        ColumnNotFound(crate::polars::error::ErrString),
        ComputeError(crate::polars::error::ErrString),
        Duplicate(crate::polars::error::ErrString),
        InvalidOperation(crate::polars::error::ErrString),
        IO {
            error: ::std::sync::Arc<::std::io::Error>,
            msg: ::core::option::Option<crate::polars::error::ErrString>,
        },
        NoData(crate::polars::error::ErrString),
        OutOfBounds(crate::polars::error::ErrString),
        SchemaFieldNotFound(crate::polars::error::ErrString),
        SchemaMismatch(crate::polars::error::ErrString),
        ShapeMismatch(crate::polars::error::ErrString),
        SQLInterface(crate::polars::error::ErrString),
        SQLSyntax(crate::polars::error::ErrString),
        StringCacheMismatch(crate::polars::error::ErrString),
        StructFieldNotFound(crate::polars::error::ErrString),
        Context {
            error: ::std::boxed::Box<crate::polars::prelude::PolarsError>,
            msg: crate::polars::error::ErrString,
        },
        ExprContext {
            error: ::std::boxed::Box<crate::polars::prelude::PolarsError>,
            expr: crate::polars::error::ErrString,
        },
    }
    pub enum RoundMode {
        HalfToEven,
        HalfAwayFromZero,
        ToZero,
    }
    pub enum Selector {
        Union(::std::sync::Arc<crate::polars::prelude::Selector>, ::std::sync::Arc<crate::polars::prelude::Selector>),
        Difference(
            ::std::sync::Arc<crate::polars::prelude::Selector>,
            ::std::sync::Arc<crate::polars::prelude::Selector>,
        ),
        ExclusiveOr(
            ::std::sync::Arc<crate::polars::prelude::Selector>,
            ::std::sync::Arc<crate::polars::prelude::Selector>,
        ),
        Intersect(
            ::std::sync::Arc<crate::polars::prelude::Selector>,
            ::std::sync::Arc<crate::polars::prelude::Selector>,
        ),
        ByName {
            names: ::std::sync::Arc<[crate::polars::prelude::PlSmallStr]>,
            strict: bool,
        },
        ByIndex {
            indices: ::std::sync::Arc<[i64]>,
            strict: bool,
        },
        Matches(crate::polars::prelude::PlSmallStr),
        ByDType(crate::polars::prelude::DataTypeSelector),
        Wildcard,
        Empty,
    }
    pub enum TimeUnit {
        Nanoseconds,
        Microseconds,
        Milliseconds,
    }
    pub enum UniqueKeepStrategy {
        /// Keep the first unique row.
        First,
        /// Keep the last unique row.
        Last,
        /// Keep None of the unique rows.
        None,
        /// Keep any of the unique rows
        /// This allows more optimizations
        Any,
    }
    pub enum WindowMapping {
        /// Map the group values to the position
        GroupsToRows,
        /// Explode the aggregated list and just do a hstack instead of a join
        /// this requires the groups to be sorted to make any sense
        Explode,
        /// Join the groups as 'List<group_dtype>' to the row positions.
        /// warning: this can be memory intensive
        Join,
    }
    pub fn concat_expr<
        E: ::core::convert::AsRef<[IE]>,
        IE: ::core::convert::Into<crate::polars::prelude::Expr> + ::core::clone::Clone,
    >(
        s: E,
        rechunk: bool,
    ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
        loop {}
    }
    pub fn element() -> crate::polars::prelude::Expr {
        loop {}
    }
    pub fn ternary_expr(
        predicate: crate::polars::prelude::Expr,
        truthy: crate::polars::prelude::Expr,
        falsy: crate::polars::prelude::Expr,
    ) -> crate::polars::prelude::Expr {
        loop {}
    }
    pub struct AggExpr(());
    pub struct BinaryOffsetType(());
    pub struct BinaryType(());
    pub struct BooleanType(());
    pub struct Categorical16Type(());
    pub struct Categorical32Type(());
    pub struct Categorical8Type(());
    pub struct CategoricalChunked<T>(::core::marker::PhantomData<(*const T,)>);
    pub struct CompatLevel(());
    pub struct DataTypeExpr(());
    pub struct DataTypeFunction(());
    pub struct DataTypeSelector(());
    pub struct DateType(());
    pub struct DatetimeType(());
    pub struct DslPlan(());
    pub struct Duration(());
    pub struct DurationType(());
    pub struct EvalVariant(());
    pub struct ExplodeOptions(());
    pub struct FileWriteFormat(());
    pub struct FillNullStrategy(());
    pub struct Float32Type(());
    pub struct Float64Type(());
    pub struct FunctionExpr(());
    pub struct GroupPositions(());
    pub struct GroupsType(());
    pub struct InProcessQuery(());
    pub struct Int16Type(());
    pub struct Int32Type(());
    pub struct Int64Type(());
    pub struct Int8Type(());
    pub struct IpcScanOptions(());
    pub struct JoinArgs {
        pub how: crate::polars::prelude::JoinType,
        pub validation: crate::polars::prelude::JoinValidation,
        pub suffix: ::core::option::Option<crate::polars::prelude::PlSmallStr>,
        pub slice: ::core::option::Option<(i64, usize)>,
        pub nulls_equal: bool,
        pub coalesce: crate::polars::prelude::JoinCoalesce,
        pub maintain_order: crate::polars::prelude::MaintainOrderJoin,
        pub build_side: ::core::option::Option<crate::polars::prelude::JoinBuildSide>,
        hidden: (),
    }
    pub struct JoinBuilder {
        hidden: (),
    }
    pub struct LazySerde<T>(::core::marker::PhantomData<(*const T,)>);
    pub struct ListType(());
    pub struct LiteralValue(());
    pub struct MatchToSchemaPerColumn(());
    pub struct NullChunked(());
    pub struct NullableIdxSize(());
    pub struct PlHashMap<K, V>(::core::marker::PhantomData<(*const K, *const V)>);
    pub struct PlHashSet<V>(::core::marker::PhantomData<(*const V,)>);
    pub struct PlIndexSet<K>(::core::marker::PhantomData<(*const K,)>);
    pub struct PlRandomState(());
    pub struct PlSeedableRandomStateQuality(());
    pub struct PlanCallback<Args, Out>(::core::marker::PhantomData<(*const Args, *const Out)>);
    pub struct RankOptions(());
    pub struct RenameAliasFn(());
    pub struct Scalar {
        hidden: (),
    }
    pub struct ScanArgsAnonymous(());
    pub struct ScanArgsParquet(());
    pub struct SinkDestination(());
    pub struct StringType(());
    pub struct StrptimeOptions(());
    pub struct StructType(());
    pub struct TimeType(());
    pub struct TimeZone(());
    pub struct UInt16Type(());
    pub struct UInt32Type(());
    pub struct UInt64Type(());
    pub struct UInt8Type(());
    pub struct UnifiedSinkArgs(());
    pub struct UnknownKind(());
    pub struct UnpivotArgsDSL(());
    pub trait AnonymousColumnsUdf {}
    pub trait AnonymousScan {}
    pub trait IntoLazy {
        fn lazy(self) -> crate::polars::prelude::LazyFrame;
    }
    pub trait Literal {
        /// [Literal](Expr::Literal) expression.
        fn lit(self) -> crate::polars::prelude::Expr;
    }
    pub trait NamedFrom<T, Phantom: ?::core::marker::Sized> {
        /// Initialize by name and values.
        fn new(name: crate::polars::prelude::PlSmallStr, _: T) -> Self;
    }
    pub trait SeriesTrait: ::core::marker::Send + ::core::marker::Sync {
        /// Rename the Series.
        fn rename(&mut self, name: crate::polars::prelude::PlSmallStr);
        /// Get the lengths of the underlying chunks
        fn chunk_lengths(&self) -> crate::polars::chunked_array::ChunkLenIter<'_>;
        /// Name of series.
        fn name(&self) -> &crate::polars::prelude::PlSmallStr;
        /// Get field (used in schema)
        fn field(&self) -> ::std::borrow::Cow<'_, crate::polars::prelude::Field> {
            loop {}
        }
        /// Get datatype of series.
        fn dtype(&self) -> &crate::polars::prelude::DataType {
            loop {}
        }
        /// Number of chunks in this Series
        fn n_chunks(&self) -> usize {
            loop {}
        }
        /// Shrink the capacity of this array to fit its length.
        fn shrink_to_fit(&mut self) {
            loop {}
        }
        /// Take `num_elements` from the top as a zero copy view.
        fn limit(&self, num_elements: usize) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Get a zero copy view of the data.
        fn slice(&self, _offset: i64, _length: usize) -> crate::polars::prelude::Series;
        /// Get a zero copy view of the data.
        fn split_at(&self, _offset: i64) -> (crate::polars::prelude::Series, crate::polars::prelude::Series);
        fn append(&mut self, other: &crate::polars::prelude::Series) -> crate::polars::prelude::PolarsResult<()>;
        fn append_owned(&mut self, other: crate::polars::prelude::Series) -> crate::polars::prelude::PolarsResult<()>;
        /// Filter by boolean mask. This operation clones data.
        fn filter(
            &self,
            _filter: &crate::polars::prelude::BooleanChunked,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>;
        /// Take from `self` at the indexes given by `idx`.
        fn take(
            &self,
            _indices: &crate::polars::prelude::IdxCa,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>;
        /// Take from `self` at the indexes given by `idx`.
        fn take_slice(
            &self,
            _indices: &[crate::polars::prelude::IdxSize],
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>;
        /// Get length of series.
        fn len(&self) -> usize;
        /// Check if Series is empty.
        fn is_empty(&self) -> bool {
            loop {}
        }
        /// Check if Series only consists of nulls.
        fn is_full_null(&self) -> bool {
            loop {}
        }
        /// Aggregate all chunks to a contiguous array of memory.
        fn rechunk(&self) -> crate::polars::prelude::Series;
        /// Drop all null values and return a new Series.
        fn drop_nulls(&self) -> crate::polars::prelude::Series {
            loop {}
        }
        /// Returns the sum of the array as an f64.
        fn _sum_as_f64(&self) -> f64 {
            loop {}
        }
        /// Returns the mean value in the array
        /// Returns an option because the array is nullable.
        fn mean(&self) -> ::core::option::Option<f64> {
            loop {}
        }
        /// Returns the std value in the array
        /// Returns an option because the array is nullable.
        fn std(&self, _ddof: u8) -> ::core::option::Option<f64> {
            loop {}
        }
        /// Returns the var value in the array
        /// Returns an option because the array is nullable.
        fn var(&self, _ddof: u8) -> ::core::option::Option<f64> {
            loop {}
        }
        /// Returns the median value in the array
        /// Returns an option because the array is nullable.
        fn median(&self) -> ::core::option::Option<f64> {
            loop {}
        }
        /// Create a new Series filled with values from the given index.
        fn new_from_index(&self, _index: usize, _length: usize) -> crate::polars::prelude::Series;
        /// Trim all lists of unused start and end elements recursively.
        fn trim_lists_to_normalized_offsets(&self) -> ::core::option::Option<crate::polars::prelude::Series> {
            loop {}
        }
        /// Propagate down nulls in nested types.
        fn propagate_nulls(&self) -> ::core::option::Option<crate::polars::prelude::Series> {
            loop {}
        }
        /// Find the indices of elements where the null masks are different recursively.
        fn find_validity_mismatch(
            &self,
            other: &crate::polars::prelude::Series,
            idxs: &mut ::std::vec::Vec<crate::polars::prelude::IdxSize>,
        );
        fn cast(
            &self,
            _dtype: &crate::polars::prelude::DataType,
            options: crate::polars::chunked_array::cast::CastOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series>;
        /// Get a single value by index. Don't use this operation for loops as a runtime cast is
        /// needed for every iteration.
        fn get(&self, index: usize) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::AnyValue<'_>> {
            loop {}
        }
        fn sort_with(
            &self,
            _options: crate::polars::prelude::SortOptions,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        /// Retrieve the indexes needed for a sort.
        fn arg_sort(&self, options: crate::polars::prelude::SortOptions) -> crate::polars::prelude::IdxCa {
            loop {}
        }
        /// Count the null values.
        fn null_count(&self) -> usize;
        /// Return if any the chunks in this [`ChunkedArray`] have nulls.
        fn has_nulls(&self) -> bool;
        /// Get unique values in the Series.
        fn unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Series> {
            loop {}
        }
        /// Get unique values in the Series.
        fn n_unique(&self) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        /// Get first indexes of unique values.
        fn arg_unique(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::IdxCa> {
            loop {}
        }
        /// Get dense ids for each unique value.
        fn unique_id(
            &self,
        ) -> crate::polars::prelude::PolarsResult<(
            crate::polars::prelude::IdxSize,
            ::std::vec::Vec<crate::polars::prelude::IdxSize>,
        )> {
            loop {}
        }
        /// Get a mask of the null values.
        fn is_null(&self) -> crate::polars::prelude::BooleanChunked;
        /// Get a mask of the non-null values.
        fn is_not_null(&self) -> crate::polars::prelude::BooleanChunked;
        /// return a Series in reversed order
        fn reverse(&self) -> crate::polars::prelude::Series;
        /// Rechunk and return a pointer to the start of the Series.
        /// Only implemented for numeric types
        fn as_single_ptr(&mut self) -> crate::polars::prelude::PolarsResult<usize> {
            loop {}
        }
        /// Shift the values by a given period and fill the parts that will be empty due to this operation
        /// with `Nones`.
        fn shift(&self, _periods: i64) -> crate::polars::prelude::Series;
        /// Get the sum of the Series as a new Scalar.
        fn sum_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the max of the Series as a new Series of length 1.
        fn max_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the min of the Series as a new Series of length 1.
        fn min_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the median of the Series as a new Series of length 1.
        fn median_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the mean of the Series as a new Scalar
        fn mean_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the variance of the Series as a new Series of length 1.
        fn var_reduce(&self, _ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the standard deviation of the Series as a new Series of length 1.
        fn std_reduce(&self, _ddof: u8) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the bitwise AND of the Series as a new Series of length 1,
        fn and_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the bitwise OR of the Series as a new Series of length 1,
        fn or_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the bitwise XOR of the Series as a new Series of length 1,
        fn xor_reduce(&self) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Scalar> {
            loop {}
        }
        /// Get the first element of the [`Series`] as a [`Scalar`]
        fn first(&self) -> crate::polars::prelude::Scalar {
            loop {}
        }
        /// Get the first non-null element of the [`Series`] as a [`Scalar`]
        fn first_non_null(&self) -> crate::polars::prelude::Scalar {
            loop {}
        }
        /// Get the last element of the [`Series`] as a [`Scalar`]
        fn last(&self) -> crate::polars::prelude::Scalar {
            loop {}
        }
        /// Get the last non-null element of the [`Series`] as a [`Scalar`]
        fn last_non_null(&self) -> crate::polars::prelude::Scalar {
            loop {}
        }
        /// Clone inner ChunkedArray and wrap in a new Arc
        fn clone_inner(&self) -> ::std::sync::Arc<(dyn crate::polars::prelude::SeriesTrait)>;
        /// Get a hold of the [`ChunkedArray`], [`Logical`] or `NullChunked` as an `Any` trait
        /// reference.
        fn as_any(&self) -> &(dyn ::core::any::Any);
        /// Get a hold of the [`ChunkedArray`], [`Logical`] or `NullChunked` as an `Any` trait mutable
        /// reference.
        fn as_any_mut(&mut self) -> &mut (dyn ::core::any::Any);
        /// Get a hold of the [`ChunkedArray`] or `NullChunked` as an `Any` trait reference. This
        /// pierces through `Logical` types to get the underlying physical array.
        fn as_phys_any(&self) -> &(dyn ::core::any::Any);
        fn as_arc_any(
            self: ::std::sync::Arc<Self>,
        ) -> ::std::sync::Arc<(dyn ::core::any::Any + ::core::marker::Send + ::core::marker::Sync)>;
    }
    pub trait UdfSchema {}
    pub type BinaryChunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryType>;
    pub type BinaryOffsetChunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::BinaryOffsetType>;
    pub type BooleanChunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::BooleanType>;
    pub type Categorical16Chunked =
        crate::polars::prelude::CategoricalChunked<crate::polars::prelude::Categorical16Type>;
    pub type Categorical32Chunked =
        crate::polars::prelude::CategoricalChunked<crate::polars::prelude::Categorical32Type>;
    pub type Categorical8Chunked = crate::polars::prelude::CategoricalChunked<crate::polars::prelude::Categorical8Type>;
    pub type DateChunked =
        crate::polars::prelude::Logical<crate::polars::prelude::DateType, crate::polars::prelude::Int32Type>;
    pub type DatetimeChunked =
        crate::polars::prelude::Logical<crate::polars::prelude::DatetimeType, crate::polars::prelude::Int64Type>;
    pub type DurationChunked =
        crate::polars::prelude::Logical<crate::polars::prelude::DurationType, crate::polars::prelude::Int64Type>;
    pub type Float32Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float32Type>;
    pub type Float64Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::Float64Type>;
    pub type IdxCa = crate::polars::prelude::UInt32Chunked;
    pub type IdxSize = u32;
    pub type Int16Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int16Type>;
    pub type Int32Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int32Type>;
    pub type Int64Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int64Type>;
    pub type Int8Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::Int8Type>;
    pub type ListChunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::ListType>;
    pub type OpaqueColumnUdf = crate::polars::prelude::LazySerde<
        crate::polars::prelude::SpecialEq<::std::sync::Arc<(dyn crate::polars::prelude::AnonymousColumnsUdf)>>,
    >;
    pub type PolarsResult<T> = ::core::result::Result<T, crate::polars::prelude::PolarsError>;
    pub type Schema = crate::unnamed::polars_schema::schema::Schema<crate::polars::prelude::DataType, ()>;
    pub type SchemaRef = ::std::sync::Arc<crate::polars::prelude::Schema>;
    pub type StringChunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::StringType>;
    pub type StructChunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::StructType>;
    pub type TimeChunked =
        crate::polars::prelude::Logical<crate::polars::prelude::TimeType, crate::polars::prelude::Int64Type>;
    pub type UInt16Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt16Type>;
    pub type UInt32Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt32Type>;
    pub type UInt64Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt64Type>;
    pub type UInt8Chunked = crate::polars::prelude::ChunkedArray<crate::polars::prelude::UInt8Type>;
    pub mod binary {
        /// Specialized expressions for [`Series`] of [`DataType::String`].
        pub struct BinaryNameSpace(());
    }
    pub mod dt {
        /// Specialized expressions for [`Series`] with dates/datetimes.
        pub struct DateLikeNameSpace((), ());
        impl crate::polars::prelude::dt::DateLikeNameSpace {
            /// Convert from Date/Time/Datetime into String with the given format.
            /// See [chrono strftime/strptime](https://docs.rs/chrono/0.4.19/chrono/format/strftime/index.html).
            pub fn to_string(self, format: &str) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Convert from Date/Time/Datetime into String with the given format.
            /// See [chrono strftime/strptime](https://docs.rs/chrono/0.4.19/chrono/format/strftime/index.html).
            pub fn strftime(self, format: &str) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Change the underlying [`TimeUnit`]. And update the data accordingly.
            pub fn cast_time_unit(self, tu: crate::polars::prelude::TimeUnit) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Change the underlying [`TimeUnit`] of the [`Series`]. This does not modify the data.
            pub fn with_time_unit(self, tu: crate::polars::prelude::TimeUnit) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the millennium of a Date/Datetime
            pub fn millennium(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the century of a Date/Datetime
            pub fn century(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the year of a Date/Datetime
            pub fn year(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            pub fn is_leap_year(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the iso-year of a Date/Datetime.
            /// This may not correspond with a calendar year.
            pub fn iso_year(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the month of a Date/Datetime.
            pub fn month(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the number of days in the month of a Date/Datetime.
            pub fn days_in_month(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Extract quarter from underlying NaiveDateTime representation.
            /// Quarters range from 1 to 4.
            pub fn quarter(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Extract the week from the underlying Date representation.
            /// Can be performed on Date and Datetime
            pub fn week(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Extract the ISO week day from the underlying Date representation.
            /// Can be performed on Date and Datetime.
            pub fn weekday(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the month of a Date/Datetime.
            pub fn day(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the ordinal_day of a Date/Datetime.
            pub fn ordinal_day(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the (local) time of a Date/Datetime/Time.
            pub fn time(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the (local) date of a Date/Datetime.
            pub fn date(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the (local) datetime of a Datetime.
            pub fn datetime(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the hour of a Datetime/Time64.
            pub fn hour(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the minute of a Datetime/Time64.
            pub fn minute(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the second of a Datetime/Time64.
            pub fn second(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the millisecond of a Time64 (scaled from nanosecs).
            pub fn millisecond(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the microsecond of a Time64 (scaled from nanosecs).
            pub fn microsecond(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Get the nanosecond part of a Time64.
            pub fn nanosecond(self) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Return the timestamp (UNIX epoch) of a Datetime/Date.
            pub fn timestamp(self, tu: crate::polars::prelude::TimeUnit) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Truncate the Datetime/Date range into buckets.
            pub fn truncate(self, every: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Round the Datetime/Date range into buckets.
            pub fn round(self, every: crate::polars::prelude::Expr) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Combine an existing Date/Datetime with a Time, creating a new Datetime value.
            pub fn combine(
                self,
                time: crate::polars::prelude::Expr,
                tu: crate::polars::prelude::TimeUnit,
            ) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of integer days.
            pub fn total_days(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of integer hours.
            pub fn total_hours(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of integer minutes.
            pub fn total_minutes(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of integer seconds.
            pub fn total_seconds(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of milliseconds.
            pub fn total_milliseconds(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of microseconds.
            pub fn total_microseconds(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Express a Duration in terms of its total number of nanoseconds.
            pub fn total_nanoseconds(self, fractional: bool) -> crate::polars::prelude::Expr {
                loop {}
            }
            /// Replace the time units of a value
            pub fn replace(
                self,
                year: crate::polars::prelude::Expr,
                month: crate::polars::prelude::Expr,
                day: crate::polars::prelude::Expr,
                hour: crate::polars::prelude::Expr,
                minute: crate::polars::prelude::Expr,
                second: crate::polars::prelude::Expr,
                microsecond: crate::polars::prelude::Expr,
                ambiguous: crate::polars::prelude::Expr,
            ) -> crate::polars::prelude::Expr {
                loop {}
            }
        }
    }
    pub mod functions {
        /// Compute the mean of all values horizontally across columns.
        pub fn mean_horizontal<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            exprs: E,
            ignore_nulls: bool,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
            loop {}
        }
        /// Create a new column with the maximum value per row.
        pub fn max_horizontal<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            exprs: E,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
            loop {}
        }
        /// Create a new column with the minimum value per row.
        pub fn min_horizontal<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            exprs: E,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
            loop {}
        }
        /// Sum all values horizontally across columns.
        pub fn sum_horizontal<E: ::core::convert::AsRef<[crate::polars::prelude::Expr]>>(
            exprs: E,
            ignore_nulls: bool,
        ) -> crate::polars::prelude::PolarsResult<crate::polars::prelude::Expr> {
            loop {}
        }
    }
}
pub mod series {
    impl ::core::clone::Clone for crate::polars::series::IsSorted {
        fn clone(&self) -> crate::polars::series::IsSorted {
            loop {}
        }
    }
    impl ::core::marker::Copy for crate::polars::series::IsSorted {}
    impl<'a> ::core::iter::Iterator for crate::polars::series::SeriesIter<'a> {
        type Item = crate::polars::prelude::AnyValue<'a>;
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {}
        }
        fn size_hint(&self) -> (usize, ::core::option::Option<usize>) {
            loop {}
        }
    }
    pub enum IsSorted {
        Ascending,
        Descending,
        Not,
    }
    pub struct BitRepr(());
    pub struct SeriesIter<'a>(::core::marker::PhantomData<(&'a (),)>);
    pub type SeriesPhysIter<'a> =
        ::std::boxed::Box<(dyn ::core::iter::ExactSizeIterator<Item = crate::polars::prelude::AnyValue<'a>> + 'a)>;
    pub mod amortized_iter {
        /// A [`Series`] that amortizes a few allocations during iteration.
        pub struct AmortSeries(());
        impl ::core::clone::Clone for crate::polars::series::amortized_iter::AmortSeries {
            fn clone(&self) -> crate::polars::series::amortized_iter::AmortSeries {
                loop {}
            }
        }
    }
}
