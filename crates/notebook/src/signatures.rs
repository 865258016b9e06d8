// Written by `cargo xtask signatures` from the documentation of crate `gazehound` and of Polars: do not edit.
// Bodies never run: the kernel's rust-analyzer reads this file, the compiler does not.

#![allow(warnings, clippy::all)]
pub mod bytes {
    /// A copy of `frame` with a column `log(c)` (Float64) for each column `c` whose name holds `bytes` and does not start
    /// with `log(`: [`safe_log`] of its values.
    pub fn log_of_bytes(
        frame: &crate::polars::prelude::DataFrame,
    ) -> crate::error::Result<crate::polars::prelude::DataFrame> {
        loop {}
    }
    /// `ln(round(v) + 1)` of the number that `text` holds as Python's `float` reads it, halves rounded to even; 0 for what
    /// is no number, for `nan`, infinities, and from -1 down (masterclass, `safe_log`).
    pub fn safe_log(text: &str) -> f64 {
        loop {}
    }
}
pub mod chart {
    /// A chart as it leaves for a notebook.
    pub struct Drawing {
        /// The picture; empty where the frame has no rows.
        pub svg: ::std::string::String,
        /// The same in words.
        pub plain: ::std::string::String,
        /// What is not in the picture.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    /// A chart of a frame's columns. Frames are shared, not copied.
    pub struct Chart {
        hidden: (),
    }
    /// How often each value of `across` occurs together with each value of `down`.
    pub fn heatmap(frame: &crate::polars::prelude::DataFrame, across: &str, down: &str) -> crate::chart::Chart {
        loop {}
    }
    /// How often the numbers in column `x` occur.
    pub fn histogram(frame: &crate::polars::prelude::DataFrame, x: &str) -> crate::chart::Chart {
        loop {}
    }
    /// Rows of `frame` over the times in column `time`: `_time`, or text as Zeek writes `ts`.
    pub fn timeline(frame: &crate::polars::prelude::DataFrame, time: &str) -> crate::chart::Chart {
        loop {}
    }
    /// The numbers in column `x` against those in column `y`, one point a row.
    pub fn scatter(frame: &crate::polars::prelude::DataFrame, x: &str, y: &str) -> crate::chart::Chart {
        loop {}
    }
    impl ::core::clone::Clone for crate::chart::Chart {
        fn clone(&self) -> crate::chart::Chart {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::chart::Drawing {
        fn clone(&self) -> crate::chart::Drawing {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::chart::Drawing {
        fn eq(&self, other: &crate::chart::Drawing) -> bool {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::chart::Chart {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::chart::Drawing {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::chart::Chart {
        /// One strip, cloud or shape for each value of `column`. A heat map has its kinds already: a note says so.
        pub fn by(self, column: &str) -> Self {
            loop {}
        }
        /// Logarithmic scales: both axes of a scatter chart, the counts of a histogram. Others have none: a note says so.
        pub fn log(self) -> Self {
            loop {}
        }
        /// The picture, its words and notes.
        pub fn draw(&self) -> crate::error::Result<crate::chart::Drawing> {
            loop {}
        }
    }
    impl crate::show::Show for crate::chart::Chart {}
}
pub mod embedded {
    /// Zeek logs in a folder of this machine, no account and no server.
    pub struct Embedded {
        hidden: (),
    }
    impl ::core::clone::Clone for crate::embedded::Embedded {
        fn clone(&self) -> crate::embedded::Embedded {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::embedded::Embedded {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::embedded::Embedded {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::embedded::Embedded {
        /// The indexes in `catalog`.
        pub fn new(catalog: crate::index::Catalog) -> Self {
            loop {}
        }
        /// The same, searching `name` wherever a search names the sample index.
        pub fn in_place_of_sample(self, name: &str) -> crate::error::Result<Self> {
            loop {}
        }
        /// Imports a folder of Zeek logs (JSON lines or TSV, plain or gzip) as the index `name`; an index of that name is replaced.
        pub fn import(
            &self,
            folder: &::std::path::Path,
            name: &str,
        ) -> crate::error::Result<crate::index::ImportReport> {
            loop {}
        }
        /// Runs `search` with overrides of the search job, named as in Splunk's REST interface (`sample_ratio`, `sample_seed`,
        /// `earliest_time`, `latest_time`); the result, and how many events the leading `search` found.
        pub fn search(
            &self,
            search: &str,
            overrides: &[(&str, &str)],
        ) -> crate::error::Result<(crate::events::Events, u64)> {
            loop {}
        }
        /// What `search` would read and do, without running it.
        pub fn explain(&self, search: &str) -> crate::error::Result<crate::exec::Explained> {
            loop {}
        }
    }
    impl crate::index::Indexes for crate::embedded::Embedded {
        fn folder(&self, name: ::core::option::Option<&str>) -> ::core::option::Option<::std::path::PathBuf> {
            loop {}
        }
        fn open(&self, name: &str) -> crate::error::Result<crate::index::Index> {
            loop {}
        }
        fn names(&self) -> crate::error::Result<::std::vec::Vec<::std::string::String>> {
            loop {}
        }
    }
}
pub mod encode {
    /// The colour of a palette code.
    pub fn palette_rgb(code: i64) -> [u8; 3] {
        loop {}
    }
    /// The meaning of colour codes.
    pub enum Scale {
        /// Code `i` stands for value `i`.
        Categorical(::std::vec::Vec<::std::string::String>),
        /// Codes 228010 (smallest) down to 228000 (largest), in steps of a tenth of the range.
        Continuous { min: f64, max: f64 },
    }
    /// What colours show.
    pub struct Encoding {
        /// The column.
        pub column: ::std::string::String,
        /// Its values or its range.
        pub scale: crate::encode::Scale,
        /// The colours of the codes.
        pub palette: crate::encode::Palette,
        hidden: (),
    }
    /// Which colours codes have.
    pub enum Palette {
        /// [`palette_rgb`]: codes mean there what they mean to a Graphistry server.
        Graphistry,
        /// Red, green, blue: for categories in order, and from the first again where there are more; for numbers from the
        /// smallest to the largest, colours between two neighbours mixed.
        Colors(::std::vec::Vec<[u8; 3]>),
    }
    impl ::core::clone::Clone for crate::encode::Encoding {
        fn clone(&self) -> crate::encode::Encoding {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::encode::Palette {
        fn clone(&self) -> crate::encode::Palette {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::encode::Scale {
        fn clone(&self) -> crate::encode::Scale {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::encode::Encoding {
        fn eq(&self, other: &crate::encode::Encoding) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::encode::Palette {
        fn eq(&self, other: &crate::encode::Palette) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::encode::Scale {
        fn eq(&self, other: &crate::encode::Scale) -> bool {
            loop {}
        }
    }
    impl ::core::default::Default for crate::encode::Palette {
        fn default() -> crate::encode::Palette {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::encode::Encoding {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::encode::Palette {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::encode::Scale {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::encode::Encoding {
        /// The colour of a code.
        pub fn rgb(&self, code: i64) -> [u8; 3] {
            loop {}
        }
        /// The colours of the steps from the smallest number to the largest.
        pub fn ramp(&self) -> ::std::vec::Vec<[u8; 3]> {
            loop {}
        }
    }
    impl crate::encode::Palette {
        /// Colours such as `#1f78b4`, or names of palettes, which stand for all their colours: `paired`, `spectral`,
        /// `okabe-ito`, `viridis`.
        pub fn new(colors: &[&str]) -> crate::error::Result<Self> {
            loop {}
        }
    }
}
pub mod error {
    /// Result with this crate's [`Error`].
    pub type Result<T, E = crate::error::Error> = ::core::result::Result<T, E>;
    /// What went wrong, where, what was expected and what to do.
    pub struct Error((), ());
    impl ::core::clone::Clone for crate::error::Error {
        fn clone(&self) -> crate::error::Error {
            loop {}
        }
    }
    impl ::core::convert::From<crate::polars::prelude::PolarsError> for crate::error::Error {
        fn from(error: crate::polars::prelude::PolarsError) -> Self {
            loop {}
        }
    }
    impl ::core::error::Error for crate::error::Error {}
    impl ::core::fmt::Debug for crate::error::Error {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::error::Error {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::error::Error {
        /// The search text is not SPL; `message` holds the underlined place.
        pub fn syntax(message: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
        /// Valid, but this version cannot do it.
        pub fn unsupported(message: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
        /// An index, field, column or file that does not exist.
        pub fn not_found(message: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
        /// Data or an argument that cannot be used.
        pub fn input(message: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
        /// The file system said no. `doing` completes "while …" and names the path.
        pub fn io(doing: impl ::core::fmt::Display, error: &::std::io::Error) -> Self {
            loop {}
        }
        /// A bug of ours.
        pub fn internal(message: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
        /// The message, without the word for its kind. It may quote log text: fit for data, not for a terminal.
        pub fn message(&self) -> &str {
            loop {}
        }
        /// The search text was not understood.
        pub fn is_syntax(&self) -> bool {
            loop {}
        }
        /// Understood, but not done by this version.
        pub fn is_unsupported(&self) -> bool {
            loop {}
        }
        /// Something named does not exist.
        pub fn is_not_found(&self) -> bool {
            loop {}
        }
        /// Data or an argument that cannot be used.
        pub fn is_input(&self) -> bool {
            loop {}
        }
        /// The file system said no.
        pub fn is_io(&self) -> bool {
            loop {}
        }
        /// The server does not know this user, or the user may not do this.
        pub fn is_auth(&self) -> bool {
            loop {}
        }
        /// The server was not reached, or went away.
        pub fn is_connection(&self) -> bool {
            loop {}
        }
        /// The server answered, but not what was hoped for.
        pub fn is_server(&self) -> bool {
            loop {}
        }
    }
}
pub mod events {
    /// How much a [`Note`] matters.
    pub enum Level {
        /// Rows are missing, or an empty result may not mean "nothing there".
        Warning,
        /// Good to know.
        Info,
    }
    /// Something a hunter must know to read a result rightly.
    pub struct Note {
        /// A warning says that the result is not what the search text promises at first sight.
        pub level: crate::events::Level,
        /// One sentence, lower case, with what to do.
        pub text: ::std::string::String,
        hidden: (),
    }
    /// The result of a search: a frame, the search that made it, and notes on what a reader must know.
    pub struct Events {
        /// One row per event.
        pub frame: crate::polars::prelude::DataFrame,
        /// The search text as it was given.
        pub search: ::std::string::String,
        /// Warnings first, in the order in which they came up.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    impl ::core::clone::Clone for crate::events::Events {
        fn clone(&self) -> crate::events::Events {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::events::Level {
        fn clone(&self) -> crate::events::Level {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::events::Note {
        fn clone(&self) -> crate::events::Note {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::events::Level {
        fn eq(&self, other: &crate::events::Level) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::events::Note {
        fn eq(&self, other: &crate::events::Note) -> bool {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::events::Events {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::events::Level {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::events::Note {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::marker::Copy for crate::events::Level {}
    impl crate::events::Events {
        /// Rows.
        pub fn len(&self) -> usize {
            loop {}
        }
        /// No rows.
        pub fn is_empty(&self) -> bool {
            loop {}
        }
        /// The frame that the masterclass's `splunkToPandas` makes: every column text, a missing value the text `nan`
        /// (pandas 2's `astype(str)`), a multivalue field as Python writes a list (`['a', 'b']`).
        pub fn to_strings(&self) -> crate::error::Result<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// The frame with types: numbers, times and truth values where all values of a column are such
        /// ([`to_typed`](crate::typed::to_typed) has the rules).
        pub fn to_typed(&self) -> crate::error::Result<crate::polars::prelude::DataFrame> {
            loop {}
        }
    }
    impl crate::events::Level {
        /// The word before a note.
        pub fn label(self) -> &'static str {
            loop {}
        }
    }
    impl crate::events::Note {
        /// Rows are missing, or an empty result may not mean "nothing there".
        pub fn warning(text: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
        /// Good to know.
        pub fn info(text: impl ::core::convert::Into<::std::string::String>) -> Self {
            loop {}
        }
    }
    impl crate::show::Show for crate::events::Events {}
}
pub mod exec {
    /// A part of an index that a search reads.
    pub struct PartRead {
        /// The index.
        pub index: ::std::string::String,
        /// Splunk's name for the kind of event.
        pub sourcetype: ::std::string::String,
        /// Zeek's name for the log.
        pub log: ::std::string::String,
        /// Its Parquet file; `None` for a part in memory.
        pub file: ::core::option::Option<::std::path::PathBuf>,
        /// The stored columns that are read, in byte order. Those that do not decide are read only if some event passes.
        pub columns: ::std::vec::Vec<::std::string::String>,
        /// Events in it, of which the search finds at most so many.
        pub events: u64,
        hidden: (),
    }
    /// How a search runs, beside its text.
    pub struct SearchOptions {
        /// Keep one event in this many, before anything else; 1 keeps all (Search Manual, "Event sampling").
        pub sample_ratio: u32,
        /// Another seed keeps other events; the same one always the same.
        pub seed: u64,
        /// Seconds since 1970, UTC: events from then on. `earliest=` in the search text overrides it.
        pub earliest: ::core::option::Option<f64>,
        /// Seconds since 1970, UTC: events before then. `latest=` in the search text overrides it.
        pub latest: ::core::option::Option<f64>,
        /// Searched where the search text names no index.
        pub default_index: ::core::option::Option<::std::string::String>,
        /// A file in MaxMind's format (GeoLite2-City.mmdb) for `iplocation`; without it, the one that the environment's
        /// `GAZEHOUND_GEOIP` names.
        pub geoip: ::core::option::Option<::std::path::PathBuf>,
        /// Search macros, beside the built-in ones and those of the files `macros.conf` in the folders of the indexes; of the
        /// same name, these count.
        pub macros: crate::unnamed::gazehound_spl::macros::Macros,
        hidden: (),
    }
    /// Runs the search `text` over `indexes`.
    pub fn search(
        indexes: &(dyn crate::index::Indexes),
        text: &str,
        options: &crate::exec::SearchOptions,
    ) -> crate::error::Result<crate::events::Events> {
        loop {}
    }
    /// The plan of a search.
    pub struct Explained {
        /// The search as it was written.
        pub search: ::std::string::String,
        /// Its commands in the order they run, as they are understood; those of subsearches are inside the command that they
        /// stand in.
        pub commands: ::std::vec::Vec<::std::string::String>,
        /// Each macro as it was written, and the text in its place.
        pub macros: ::std::vec::Vec<(::std::string::String, ::std::string::String)>,
        /// Seconds since 1970, UTC: the events of the search itself, from then on and before then; `None` for no bound.
        pub time: (::core::option::Option<f64>, ::core::option::Option<f64>),
        /// What is read of the indexes, for the search itself and then for its subsearches.
        pub parts: ::std::vec::Vec<crate::exec::PartRead>,
        /// Tables that are read.
        pub tables: ::std::vec::Vec<::std::string::String>,
        /// What a search would say of it, as far as that is known.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    /// What the search `text` over `indexes` reads and does. Nothing of the events is read for it, and no subsearch runs.
    pub fn explain(
        indexes: &(dyn crate::index::Indexes),
        text: &str,
        options: &crate::exec::SearchOptions,
    ) -> crate::error::Result<crate::exec::Explained> {
        loop {}
    }
    /// [`search`], with the number of events that the leading `search` found before other commands saw them.
    pub fn search_counted(
        indexes: &(dyn crate::index::Indexes),
        text: &str,
        options: &crate::exec::SearchOptions,
    ) -> crate::error::Result<(crate::events::Events, u64)> {
        loop {}
    }
    impl ::core::clone::Clone for crate::exec::Explained {
        fn clone(&self) -> crate::exec::Explained {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::exec::PartRead {
        fn clone(&self) -> crate::exec::PartRead {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::exec::SearchOptions {
        fn clone(&self) -> crate::exec::SearchOptions {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::exec::Explained {
        fn eq(&self, other: &crate::exec::Explained) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::exec::PartRead {
        fn eq(&self, other: &crate::exec::PartRead) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::exec::SearchOptions {
        fn eq(&self, other: &crate::exec::SearchOptions) -> bool {
            loop {}
        }
    }
    impl ::core::default::Default for crate::exec::SearchOptions {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::exec::Explained {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::exec::PartRead {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::exec::SearchOptions {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::exec::Explained {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::exec::Explained {
        /// Events in the parts that the search reads: it finds at most so many.
        pub fn events(&self) -> u64 {
            loop {}
        }
        /// One row for each part: index, sourcetype, log, events (Int64), columns (List of String), file.
        pub fn frame(&self) -> crate::error::Result<crate::polars::prelude::DataFrame> {
            loop {}
        }
    }
    impl crate::show::Show for crate::exec::Explained {}
    pub use crate::unnamed::gazehound_spl::macros::Macros;
}
pub mod frame {
    /// A few rows to look at.
    pub trait Sample {
        /// `n` rows chosen by a fixed seed, in the order they stand in the frame; all of them where there are fewer.
        fn sample(&self, n: usize) -> crate::polars::prelude::DataFrame;
    }
    impl crate::frame::Sample for crate::polars::prelude::DataFrame {
        fn sample(&self, n: usize) -> crate::polars::prelude::DataFrame {
            loop {}
        }
    }
}
pub mod graph {
    /// A graph. Every method gives a new one (frames are shared, not copied), so that calls chain and a variable stays usable:
    pub struct Graph {
        hidden: (),
    }
    /// Which column means what (Graphistry's bindings).
    pub struct Bindings {
        /// Column of the edges: id of the node where the edge starts.
        pub source: ::std::string::String,
        /// Column of the edges: id of the node where it ends.
        pub destination: ::std::string::String,
        /// Column of the nodes: their ids.
        pub node: ::std::string::String,
        /// Column of the nodes: what a node is called.
        pub point_title: ::core::option::Option<::std::string::String>,
        /// Column of the edges: what an edge is called.
        pub edge_title: ::core::option::Option<::std::string::String>,
        /// Column of the nodes: colour codes ([`Encoding::rgb`](crate::encode::Encoding::rgb) of the graph's
        /// [`point_encoding`](super::Graph::point_encoding)).
        pub point_color: ::core::option::Option<::std::string::String>,
        /// Column of the edges: colour codes.
        pub edge_color: ::core::option::Option<::std::string::String>,
        /// Column of the nodes: numbers, how large a node is.
        pub point_size: ::core::option::Option<::std::string::String>,
        hidden: (),
    }
    impl ::core::clone::Clone for crate::graph::Bindings {
        fn clone(&self) -> crate::graph::Bindings {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::graph::Graph {
        fn clone(&self) -> crate::graph::Graph {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::graph::Bindings {
        fn eq(&self, other: &crate::graph::Bindings) -> bool {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::graph::Bindings {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::graph::Graph {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::graph::Bindings {
        /// Ids and node titles; nothing else is bound.
        pub fn new(source: &str, destination: &str, node: &str, point_title: &str) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// A colour for each value of `column` of the nodes, in order of first appearance: adds `point_color` and binds it.
        pub fn color_points_by(&self, column: &str) -> Self {
            loop {}
        }
        /// A colour for each value of `column` of the edges, in order of first appearance: adds `edge_color` and binds it.
        pub fn color_edges_by(&self, column: &str) -> Self {
            loop {}
        }
        /// Eleven steps from the smallest to the largest number of `column` of the nodes.
        pub fn color_points_by_continuous(&self, column: &str) -> Self {
            loop {}
        }
        /// Eleven steps from the smallest to the largest number of `column` of the edges.
        pub fn color_edges_by_continuous(&self, column: &str) -> Self {
            loop {}
        }
        /// The colours of `mapping` for values of `column` of the nodes, `other` for the rest (PyGraphistry's `encode_point_color`
        /// with `categorical_mapping` and `default_mapping`).
        pub fn color_points_by_mapping(&self, column: &str, mapping: &[(&str, &str)], other: &str) -> Self {
            loop {}
        }
        /// The colours of `mapping` for values of `column` of the edges, `other` for the rest.
        pub fn color_edges_by_mapping(&self, column: &str, mapping: &[(&str, &str)], other: &str) -> Self {
            loop {}
        }
        /// Other colours for what the nodes' colours show, as [`Palette::new`] reads them.
        pub fn point_palette(&self, colors: &[&str]) -> Self {
            loop {}
        }
        /// Other colours for what the edges' colours show, as [`Palette::new`] reads them.
        pub fn edge_palette(&self, colors: &[&str]) -> Self {
            loop {}
        }
        /// Nodes are as large as the numbers in `column` of the nodes say, beside each other. A column of texts becomes the
        /// numbers in it, as `point_size`.
        pub fn size_points_by(&self, column: &str) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// A graph of `nodes` and `edges`, whose columns `bindings` explains.
        pub fn new(
            nodes: crate::polars::prelude::DataFrame,
            edges: crate::polars::prelude::DataFrame,
            bindings: crate::graph::Bindings,
        ) -> Self {
            loop {}
        }
        /// One row per node.
        pub fn nodes(&self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        /// One row per edge.
        pub fn edges(&self) -> crate::polars::prelude::DataFrame {
            loop {}
        }
        /// Which column means what.
        pub fn bindings(&self) -> crate::graph::Bindings {
            loop {}
        }
        /// What the points' colours show.
        pub fn point_encoding(&self) -> ::core::option::Option<crate::encode::Encoding> {
            loop {}
        }
        /// What the edges' colours show.
        pub fn edge_encoding(&self) -> ::core::option::Option<crate::encode::Encoding> {
            loop {}
        }
        /// What PyGraphistry's helpers print on the way, such as `coloring for range 228.0 252.0`.
        pub fn messages(&self) -> ::std::vec::Vec<::std::string::String> {
            loop {}
        }
        /// What a reader must know.
        pub fn notes(&self) -> ::std::vec::Vec<crate::events::Note> {
            loop {}
        }
        /// Nodes and edges.
        pub fn counts(&self) -> (usize, usize) {
            loop {}
        }
        /// The graph itself, or the first step that could not be done.
        pub fn check(&self) -> crate::error::Result<Self> {
            loop {}
        }
        /// The first step that could not be done.
        pub fn error(&self) -> ::core::option::Option<crate::error::Error> {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// A hypergraph whose events are this graph's nodes. What columns mean is kept as far as the new tables have them;
        /// ids and the nodes' title are the hypergraph's own.
        pub fn hypergraph(&self, entity_types: &[&str]) -> crate::hypergraph::HypergraphBuilder {
            loop {}
        }
        /// [`Graph::hypergraph`] whose events are this graph's edges (PyGraphistry's `from_edges=True`).
        pub fn hypergraph_from_edges(&self, entity_types: &[&str]) -> crate::hypergraph::HypergraphBuilder {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Adds the column `community` to the nodes: the number of a node's group, 0 the largest; none for nodes without edges.
        pub fn communities(&self) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Adds the columns `degree`, `degree_in` and `degree_out` to the nodes: how many edges a node has, how many end there and
        /// how many start there (PyGraphistry's `get_degrees`). An edge from a node to itself counts in both.
        pub fn degree(&self) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Edges start at the node with the id in `column` of the edges.
        pub fn bind_source(&self, column: &str) -> Self {
            loop {}
        }
        /// Edges end at the node with the id in `column` of the edges.
        pub fn bind_destination(&self, column: &str) -> Self {
            loop {}
        }
        /// Nodes have the ids in `column` of the nodes.
        pub fn bind_node(&self, column: &str) -> Self {
            loop {}
        }
        /// Edges are called by `column` of the edges.
        pub fn bind_edge_title(&self, column: &str) -> Self {
            loop {}
        }
        /// Nodes are called by `column` of the nodes.
        pub fn bind_point_title(&self, column: &str) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Keeps the nodes for which `predicate` is true, and the edges that end at none of the others.
        pub fn filter_nodes(&self, predicate: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Keeps the edges for which `predicate` is true. Nodes left without edges stay; [`Graph::drop_isolated`] removes them.
        pub fn filter_edges(&self, predicate: crate::polars::prelude::Expr) -> Self {
            loop {}
        }
        /// Keeps the nodes whose `column` reads as one of `values`, and the edges that end at none of the others.
        pub fn keep_nodes_where(&self, column: &str, values: &[&str]) -> Self {
            loop {}
        }
        /// Keeps the edges whose `column` reads as one of `values`. Nodes left without edges stay.
        pub fn keep_edges_where(&self, column: &str, values: &[&str]) -> Self {
            loop {}
        }
        /// Removes nodes that no edge starts or ends at.
        pub fn drop_isolated(&self) -> Self {
            loop {}
        }
        /// Keeps the nodes that are at most `hops` edges away from those of `ids`, whatever the edges' direction, and all edges
        /// among them (NetworkX's `ego_graph`). An id is a node's id, such as `ip::10.0.0.1`.
        pub fn neighbours(&self, ids: &[&str], hops: usize) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Lays the graph out for showing.
        pub fn plot(&self) -> crate::prelude::Plot {
            loop {}
        }
        /// Writes the interactive viewer with the whole graph as one page that needs nothing else: `path` is a file to open in a
        /// browser, to keep or to send. Gives the plot too, with a note that names the file and its size.
        pub fn plot_to(&self, path: &str) -> crate::error::Result<crate::prelude::Plot> {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// One edge in place of all that have the same start, the same end and the same values in `by`, in order of first
        /// appearance; its other columns are `aggregates`, written and named as Splunk's `stats` does:
        pub fn collapse(&self, by: &[&str], aggregates: &[&str]) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Removes nodes and edges of missing values: rows in which any text ends in `::nan`.
        pub fn drop_hyper_nans(&self) -> Self {
            loop {}
        }
        /// Removes the nodes that stand for a missing value, and the edges that end at them.
        pub fn drop_na(&self) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// The nodes and edges of both graphs. Of nodes with the same id the first graph's stays; all edges stay. Columns that only
        /// one of them has are null in the other's rows; where the types of a column differ, its values become text.
        pub fn union(&self, other: &Self) -> Self {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Uploads the graph, prints a line for each step, and gives its address: PyGraphistry's `plot()`. Everything in its
        /// nodes and edges is sent, all columns included; [`Graph::plot`](crate::show) draws it here and sends nothing.
        pub fn upload(
            &self,
            graphistry: &crate::graphistry::Graphistry,
        ) -> crate::error::Result<crate::graphistry::Uploaded> {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Writes all columns as `nodes.parquet` and `edges.parquet` into `folder`, and says so in a note.
        pub fn to_parquet(&self, folder: &str) -> crate::error::Result<Self> {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Writes the graph with all its columns as GraphML ("The GraphML File Format", graphml.graphdrawing.org) and says so in
        /// a note.
        pub fn to_graphml(&self, path: &str) -> crate::error::Result<Self> {
            loop {}
        }
    }
    impl crate::graph::Graph {
        /// Writes titles and colours as DOT (Graphviz, "DOT Language") and says so in a note.
        pub fn to_dot(&self, path: &str) -> crate::error::Result<Self> {
            loop {}
        }
    }
    impl crate::show::Show for crate::graph::Graph {}
}
pub mod graphistry {
    #[cfg(rust_analyzer)]
    pub use crate::unnamed::gazehound_net::graphistry::register::SETTINGS;
    /// A login at a Graphistry server: [`Graph::upload`] takes it.
    pub struct Graphistry {
        hidden: (),
    }
    /// An uploaded graph. It shows itself as a link: the notebook loads nothing from the server by itself.
    pub struct Uploaded {
        /// Address of its page.
        pub url: ::std::string::String,
        /// Its name on the server.
        pub dataset_id: ::std::string::String,
        /// How many nodes were sent.
        pub nodes: usize,
        /// How many edges were sent.
        pub edges: usize,
        /// Who may see it: `private`, `organization`, `public`.
        pub privacy: ::std::string::String,
        hidden: (),
    }
    /// The page of an uploaded graph inside a notebook: showing it loads it from the server.
    pub struct Iframe {
        /// Address of the page.
        pub url: ::std::string::String,
        /// Pixels.
        pub height: u32,
        hidden: (),
    }
    impl ::core::clone::Clone for crate::graphistry::Graphistry {
        fn clone(&self) -> crate::graphistry::Graphistry {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::graphistry::Iframe {
        fn clone(&self) -> crate::graphistry::Iframe {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::graphistry::Uploaded {
        fn clone(&self) -> crate::graphistry::Uploaded {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::graphistry::Iframe {
        fn eq(&self, other: &crate::graphistry::Iframe) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::graphistry::Uploaded {
        fn eq(&self, other: &crate::graphistry::Uploaded) -> bool {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::graphistry::Graphistry {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::graphistry::Iframe {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::graphistry::Uploaded {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::graphistry::Graphistry {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::graphistry::Uploaded {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::graphistry::Graphistry {
        /// Logs in as the environment, or else a file `.env`, says, and prints where. `docs/graphistry.md` lists the variables
        /// (`GRAPHISTRY_USERNAME`, `GRAPHISTRY_PASSWORD`, …).
        pub fn from_env() -> crate::error::Result<Self> {
            loop {}
        }
        /// Logs in with these arguments of PyGraphistry's `register`, such as `("username", "…")` and `("password", "…")`; what
        /// is not given is looked up as by [`Graphistry::from_env`]. Prints where it is logged in.
        pub fn register(arguments: &[(&str, &str)]) -> crate::error::Result<Self> {
            loop {}
        }
        /// Logs in, silently.
        pub fn connect(
            register: crate::unnamed::gazehound_net::graphistry::register::Register,
        ) -> crate::error::Result<Self> {
            loop {}
        }
        /// What the next datasets are called; without it `Untitled` and ten random letters.
        pub fn name(&self, name: &str) -> Self {
            loop {}
        }
        /// What they are.
        pub fn description(&self, description: &str) -> Self {
            loop {}
        }
        /// A setting of the page, such as `("play", "0")`: PyGraphistry's `url_params`.
        pub fn setting(&self, name: &str, value: &str) -> Self {
            loop {}
        }
        /// Who may see what is uploaded; without it only the account itself.
        pub fn privacy(&self, privacy: crate::unnamed::gazehound_net::graphistry::options::Privacy) -> Self {
            loop {}
        }
        /// Whoever has the link may see what is uploaded.
        pub fn public(&self) -> Self {
            loop {}
        }
        /// The account's organisation may see what is uploaded.
        pub fn organization(&self) -> Self {
            loop {}
        }
        /// Asks for no privacy, for servers that cannot share: who sees what is uploaded is the server's own choice.
        pub fn privacy_of_server(&self) -> Self {
            loop {}
        }
        /// Uploads tables as files of their own: the same tables are not sent a second time.
        pub fn as_files(&self) -> Self {
            loop {}
        }
    }
    impl crate::graphistry::Iframe {
        /// The same, so many pixels high.
        pub fn height(self, pixels: u32) -> Self {
            loop {}
        }
    }
    impl crate::graphistry::Uploaded {
        /// The page in the notebook, 500 pixels high as PyGraphistry shows it. It is loaded from the server whenever the notebook
        /// is looked at, also by others; the saved notebook keeps the address.
        pub fn iframe(&self) -> crate::graphistry::Iframe {
            loop {}
        }
    }
    impl crate::show::Show for crate::graphistry::Iframe {}
    impl crate::show::Show for crate::graphistry::Uploaded {}
    pub use crate::unnamed::gazehound_net::graphistry::client::Client;
    pub use crate::unnamed::gazehound_net::graphistry::link::Link;
    pub use crate::unnamed::gazehound_net::graphistry::options::Access;
    pub use crate::unnamed::gazehound_net::graphistry::options::Mode;
    pub use crate::unnamed::gazehound_net::graphistry::options::Options;
    pub use crate::unnamed::gazehound_net::graphistry::options::Privacy;
    pub use crate::unnamed::gazehound_net::graphistry::register::Login;
    pub use crate::unnamed::gazehound_net::graphistry::register::Register;
    pub use crate::unnamed::gazehound_net::graphistry::server::Server;
}
pub mod hypergraph {
    /// A hypergraph in two files.
    pub struct HypergraphFiles {
        /// A row for each node, as in [`Hypergraph::nodes`](super::Hypergraph).
        pub nodes: ::std::path::PathBuf,
        /// A row for each link, as in [`Hypergraph::edges`](super::Hypergraph).
        pub edges: ::std::path::PathBuf,
        /// How many links.
        pub link_count: usize,
        /// Events that went in.
        pub event_count: usize,
        /// Entities; nodes that stand for events are not among them.
        pub entity_count: usize,
        /// What was left out.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    /// A hypergraph to be. The methods are PyGraphistry's options; defaults in brackets.
    pub struct HypergraphBuilder {
        hidden: (),
    }
    /// Starts a hypergraph over `events`: each distinct value of the columns `entity_types` becomes a node.
    pub fn hypergraph(
        events: &crate::polars::prelude::DataFrame,
        entity_types: &[&str],
    ) -> crate::hypergraph::HypergraphBuilder {
        loop {}
    }
    /// The tables of a hypergraph, and the graph made of them.
    pub struct Hypergraph {
        /// One row per distinct entity: its raw value in the column it came from, `nodeTitle`, `type` (that column),
        /// `category`, `nodeID` (`category::value`), and nulls in the other columns.
        pub entities: crate::polars::prelude::DataFrame,
        /// Not direct: one row per event, with its hypernode's `nodeID`. Direct: no rows.
        pub events: crate::polars::prelude::DataFrame,
        /// The links: `src` and `dst` (direct) or `attribID` and `EventID`, `edgeType`, and the event's own columns.
        pub edges: crate::polars::prelude::DataFrame,
        /// `entities`, then `events`.
        pub nodes: crate::polars::prelude::DataFrame,
        /// Nodes and edges, bound.
        pub graph: crate::graph::Graph,
        /// Events that went in.
        pub event_count: usize,
        /// What was left out.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    /// What a category is for in Zeek's logs: an address is one node, whether it called or was called.
    #[cfg(rust_analyzer)]
    pub const ZEEK_CATEGORIES: &[(&str, &[&str])] = loop {};
    /// [`hypergraph`] over events that are not computed yet: [`HypergraphBuilder::build`] computes them,
    /// [`HypergraphBuilder::build_to`] part by part.
    pub fn hypergraph_lazy(
        events: &crate::polars::prelude::LazyFrame,
        entity_types: &[&str],
    ) -> crate::hypergraph::HypergraphBuilder {
        loop {}
    }
    impl ::core::clone::Clone for crate::hypergraph::Hypergraph {
        fn clone(&self) -> crate::hypergraph::Hypergraph {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::hypergraph::HypergraphBuilder {
        fn clone(&self) -> crate::hypergraph::HypergraphBuilder {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::hypergraph::HypergraphFiles {
        fn clone(&self) -> crate::hypergraph::HypergraphFiles {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::hypergraph::Hypergraph {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::hypergraph::HypergraphBuilder {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::hypergraph::HypergraphFiles {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::hypergraph::Hypergraph {
        /// The three lines that PyGraphistry prints: links, events, entities.
        pub fn counts(&self) -> ::std::string::String {
            loop {}
        }
    }
    impl crate::hypergraph::HypergraphBuilder {
        /// Builds the tables.
        pub fn build(self) -> crate::error::Result<crate::hypergraph::Hypergraph> {
            loop {}
        }
    }
    impl crate::hypergraph::HypergraphBuilder {
        /// Links go from entity to entity rather than from entity to event (false).
        pub fn direct(self, direct: bool) -> Self {
            loop {}
        }
        /// Equal values of `columns` are one node (`CATEGORIES`). A column that the frame lacks is noted and changes
        /// nothing.
        pub fn category(self, category: &str, columns: &[&str]) -> Self {
            loop {}
        }
        /// Each of `categories` as by [`category`](Self::category); for Zeek's logs there is [`ZEEK_CATEGORIES`].
        pub fn categories(self, categories: &[(&str, &[&str])]) -> Self {
            loop {}
        }
        /// Links from `source` to each of `destinations` (`EDGES`; direct only). Without any call, each pair of entity
        /// columns is linked; an empty `destinations` makes no link.
        pub fn edges(self, source: &str, destinations: &[&str]) -> Self {
            loop {}
        }
        /// Columns that make no entities, even if they are named as such (`SKIP`).
        pub fn skip(self, columns: &[&str]) -> Self {
            loop {}
        }
        /// Missing values make no nodes and no links (true).
        pub fn drop_na(self, drop_na: bool) -> Self {
            loop {}
        }
        /// Edges carry only their own columns, not the event's (false).
        pub fn drop_edge_attrs(self, drop: bool) -> Self {
            loop {}
        }
        /// Leaves out, with a note, entity types and edges whose column the frame lacks, rather than failing (false).
        pub fn ignore_missing(self, ignore: bool) -> Self {
            loop {}
        }
        /// [`build`](Self::build) prints the counts of links, events and entities, and warnings (true).
        pub fn verbose(self, verbose: bool) -> Self {
            loop {}
        }
        /// Events that [`build_to`](Self::build_to) reads at a time (100,000).
        pub fn chunksize(self, rows: usize) -> Self {
            loop {}
        }
        /// Column of node titles (`TITLE`: `nodeTitle`).
        pub fn title(self, name: &str) -> Self {
            loop {}
        }
        /// Text between the parts of an id (`DELIM`: `::`).
        pub fn delimiter(self, name: &str) -> Self {
            loop {}
        }
        /// Column of node ids (`NODEID`: `nodeID`).
        pub fn node_id(self, name: &str) -> Self {
            loop {}
        }
        /// Source column of edges that are not direct (`ATTRIBID`: `attribID`).
        pub fn attrib_id(self, name: &str) -> Self {
            loop {}
        }
        /// Column of row ids; if the frame has it, its values are the row ids (`EVENTID`: `EventID`).
        pub fn event_id(self, name: &str) -> Self {
            loop {}
        }
        /// Category of hypernodes (`EVENTTYPE`: `event`).
        pub fn event_type(self, name: &str) -> Self {
            loop {}
        }
        /// Source column of direct edges (`SOURCE`: `src`).
        pub fn source(self, name: &str) -> Self {
            loop {}
        }
        /// Destination column of direct edges (`DESTINATION`: `dst`).
        pub fn destination(self, name: &str) -> Self {
            loop {}
        }
        /// Column of categories (`CATEGORY`: `category`).
        pub fn category_column(self, name: &str) -> Self {
            loop {}
        }
        /// Column of node types (`NODETYPE`: `type`).
        pub fn node_type(self, name: &str) -> Self {
            loop {}
        }
        /// Column of edge types (`EDGETYPE`: `edgeType`).
        pub fn edge_type(self, name: &str) -> Self {
            loop {}
        }
        /// Text for missing values where they are kept (`NULLVAL`: `null`).
        pub fn null_value(self, name: &str) -> Self {
            loop {}
        }
    }
    impl crate::hypergraph::HypergraphBuilder {
        /// Writes the nodes and edges that [`build`](Self::build) would make as `nodes.parquet` and `edges.parquet` into
        /// `folder`, reading [`chunksize`](Self::chunksize) events at a time.
        pub fn build_to(self, folder: &str) -> crate::error::Result<crate::hypergraph::HypergraphFiles> {
            loop {}
        }
    }
    impl crate::hypergraph::HypergraphFiles {
        /// The three lines that PyGraphistry prints: links, events, entities.
        pub fn counts(&self) -> ::std::string::String {
            loop {}
        }
        /// The nodes, to be computed with.
        pub fn scan_nodes(&self) -> crate::error::Result<crate::polars::prelude::LazyFrame> {
            loop {}
        }
        /// The links, to be computed with.
        pub fn scan_edges(&self) -> crate::error::Result<crate::polars::prelude::LazyFrame> {
            loop {}
        }
        /// The whole graph in memory.
        pub fn graph(&self) -> crate::error::Result<crate::graph::Graph> {
            loop {}
        }
    }
    impl crate::show::Show for crate::hypergraph::Hypergraph {}
    impl crate::show::Show for crate::hypergraph::HypergraphFiles {}
}
pub mod index {
    /// A field of a part.
    pub struct PartField {
        /// As events carry it (`id.orig_h`, `answers{}`).
        pub name: ::std::string::String,
        /// `List(String)` rather than `String`.
        pub multivalue: bool,
        /// Events that have it.
        pub events: u64,
        hidden: (),
    }
    /// A file without events.
    pub struct Skipped {
        /// Path below the imported folder.
        pub file: ::std::string::String,
        /// Why.
        pub reason: ::std::string::String,
        hidden: (),
    }
    /// A named set of events.
    pub struct Index {
        /// As searches name it.
        pub name: ::std::string::String,
        /// Its events.
        pub parts: ::std::vec::Vec<crate::index::Part>,
        /// What the import could not read or had to leave out.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    /// An index that is being written. Dropped before [`Writer::finish`], it leaves everything as it was.
    pub struct Writer {
        hidden: (),
    }
    /// Events of one sourcetype and one log, stored together.
    pub struct Part {
        /// Splunk's name for the kind of event (`conn`, `dns-2`).
        pub sourcetype: ::std::string::String,
        /// Zeek's name for the log (`conn`, `ssl`).
        pub log: ::std::string::String,
        /// Splunk's `host`: the sensor.
        pub host: ::std::string::String,
        /// Field columns in byte order of their names.
        pub fields: ::std::vec::Vec<crate::index::PartField>,
        /// Events.
        pub rows: u64,
        /// Smallest and largest `_time` in µs since 1970, UTC; `None` where no event has a time.
        pub time: ::core::option::Option<(i64, i64)>,
        /// Where the events are.
        pub store: crate::index::Store,
        hidden: (),
    }
    /// How logs become events of an index.
    pub struct ImportOptions {
        /// Splunk's `host` of every event.
        pub host: ::std::string::String,
        /// Sourcetypes of logs that have another than their own name: `("ssl", "dns-2")`.
        pub sourcetypes: ::std::vec::Vec<(::std::string::String, ::std::string::String)>,
        /// Bytes of lines that are gathered in memory before the largest log is written as a part.
        pub part_bytes: usize,
        hidden: (),
    }
    /// Imports the Zeek logs in the folder `from` (or the one file `from`) as the index `name` of `into`, replacing it.
    pub fn import(
        from: &::std::path::Path,
        name: &str,
        into: &crate::index::Catalog,
        options: &crate::index::ImportOptions,
    ) -> crate::error::Result<crate::index::ImportReport> {
        loop {}
    }
    /// Indexes in a folder, one folder each.
    pub struct Catalog {
        hidden: (),
    }
    /// What an import read and what it could not read.
    pub struct ImportReport {
        /// The index.
        pub name: ::std::string::String,
        /// Events by log, in byte order of the logs' names.
        pub events: ::std::vec::Vec<(::std::string::String, u64)>,
        /// Files that gave events.
        pub files: u64,
        /// Files that gave none, in the order of their names.
        pub skipped: ::std::vec::Vec<crate::index::Skipped>,
        /// What could not be read, or not wholly: unreadable lines first.
        pub findings: ::std::vec::Vec<crate::zeek::Finding>,
        /// What every search over the index says: the findings, and what else must be known.
        pub notes: ::std::vec::Vec<crate::events::Note>,
        hidden: (),
    }
    /// Where a part's events are.
    pub enum Store {
        /// One Parquet file, rows newest first.
        Parquet(::std::path::PathBuf),
        /// In memory.
        Memory(crate::polars::prelude::DataFrame),
    }
    /// Where searches find indexes by name.
    pub trait Indexes {
        /// The index called `name`.
        fn open(&self, name: &str) -> crate::error::Result<crate::index::Index>;
        /// All names, sorted.
        fn names(&self) -> crate::error::Result<::std::vec::Vec<::std::string::String>>;
        /// The folder of the index `name`, or with `None` of all indexes: `macros.conf`, `transforms.conf` and `lookups/` in
        /// them belong to a search too. `None` where indexes have no folders, or there is no such index.
        fn folder(&self, name: ::core::option::Option<&str>) -> ::core::option::Option<::std::path::PathBuf> {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::Catalog {
        fn clone(&self) -> crate::index::Catalog {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::ImportOptions {
        fn clone(&self) -> crate::index::ImportOptions {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::ImportReport {
        fn clone(&self) -> crate::index::ImportReport {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::Index {
        fn clone(&self) -> crate::index::Index {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::Part {
        fn clone(&self) -> crate::index::Part {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::PartField {
        fn clone(&self) -> crate::index::PartField {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::Skipped {
        fn clone(&self) -> crate::index::Skipped {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::index::Store {
        fn clone(&self) -> crate::index::Store {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::index::Catalog {
        fn eq(&self, other: &crate::index::Catalog) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::index::ImportOptions {
        fn eq(&self, other: &crate::index::ImportOptions) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::index::PartField {
        fn eq(&self, other: &crate::index::PartField) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::index::Skipped {
        fn eq(&self, other: &crate::index::Skipped) -> bool {
            loop {}
        }
    }
    impl ::core::default::Default for crate::index::ImportOptions {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::Catalog {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::ImportOptions {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::ImportReport {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::Index {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::Part {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::PartField {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::Skipped {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::Store {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::index::Writer {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::index::ImportReport {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::index::Catalog {
        /// The indexes in the folder `root`, which need not exist yet.
        pub fn at(root: impl ::core::convert::Into<::std::path::PathBuf>) -> Self {
            loop {}
        }
        /// The indexes of this user: `$GAZEHOUND_HOME/indexes`, else `gazehound/indexes` in `$XDG_CACHE_HOME` or `~/.cache`.
        pub fn default_location() -> crate::error::Result<Self> {
            loop {}
        }
        /// The folder.
        pub fn root(&self) -> &::std::path::Path {
            loop {}
        }
        /// A writer of the index `name`, which holds the others off: a second writer of that name waits.
        pub fn create(&self, name: &str) -> crate::error::Result<crate::index::Writer> {
            loop {}
        }
        /// Deletes the index `name`.
        pub fn delete(&self, name: &str) -> crate::error::Result<()> {
            loop {}
        }
    }
    impl crate::index::ImportOptions {
        /// Every event comes from this host.
        pub fn host(self, host: &str) -> Self {
            loop {}
        }
        /// Events of `log` have this sourcetype.
        pub fn sourcetype(self, log: &str, sourcetype: &str) -> Self {
            loop {}
        }
    }
    impl crate::index::ImportReport {
        /// All events.
        pub fn total(&self) -> u64 {
            loop {}
        }
        /// Lines that gave no event.
        pub fn unreadable(&self) -> u64 {
            loop {}
        }
    }
    impl crate::index::Indexes for crate::index::Catalog {
        fn folder(&self, name: ::core::option::Option<&str>) -> ::core::option::Option<::std::path::PathBuf> {
            loop {}
        }
        fn open(&self, name: &str) -> crate::error::Result<crate::index::Index> {
            loop {}
        }
        fn names(&self) -> crate::error::Result<::std::vec::Vec<::std::string::String>> {
            loop {}
        }
    }
    impl crate::index::Part {
        /// The events, unordered. Columns: `_time` (Datetime µs, UTC; null where the log gives none), `_raw` (String, the line
        /// as it was read), `_serial` (Int64, order of arrival in the index), `source` (String, the file), then the fields.
        pub fn scan(&self) -> crate::error::Result<crate::polars::prelude::LazyFrame> {
            loop {}
        }
    }
    impl crate::index::Writer {
        /// Adds events of one sourcetype and one log. A log may have several parts.
        pub fn part(
            &mut self,
            sourcetype: &str,
            log: &str,
            host: &str,
            events: &crate::polars::prelude::DataFrame,
        ) -> crate::error::Result<()> {
            loop {}
        }
        /// Puts the index in place, where it replaces one of its name.
        pub fn finish(self, notes: ::std::vec::Vec<crate::events::Note>) -> crate::error::Result<crate::index::Index> {
            loop {}
        }
    }
}
pub mod prelude {
    #[cfg(rust_analyzer)]
    pub use crate::hypergraph::ZEEK_CATEGORIES;
    /// A graph drawn: in a notebook an interactive viewer, with a still picture where scripts do not run; SVG (small graphs) and
    /// text beside it.
    pub struct Plot {
        hidden: (),
    }
    impl ::core::clone::Clone for crate::prelude::Plot {
        fn clone(&self) -> crate::prelude::Plot {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::prelude::Plot {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    pub use crate::chart::Chart;
    pub use crate::chart::heatmap;
    pub use crate::chart::histogram;
    pub use crate::chart::scatter;
    pub use crate::chart::timeline;
    pub use crate::error::Error;
    pub use crate::error::Result;
    pub use crate::events::Events;
    pub use crate::events::Note;
    pub use crate::exec::Explained;
    pub use crate::frame::Sample;
    pub use crate::graph::Graph;
    pub use crate::graphistry::Graphistry;
    pub use crate::hypergraph::Hypergraph;
    pub use crate::hypergraph::hypergraph;
    pub use crate::hypergraph::hypergraph_lazy;
    pub use crate::polars::prelude::DataFrame;
    pub use crate::polars::prelude::DataType;
    pub use crate::polars::prelude::IntoLazy;
    pub use crate::polars::prelude::LazyFrame;
    pub use crate::polars::prelude::Series;
    pub use crate::polars::prelude::SortMultipleOptions;
    pub use crate::polars::prelude::col;
    pub use crate::polars::prelude::len;
    pub use crate::polars::prelude::lit;
    pub use crate::show::Show;
    pub use crate::splunk::Splunk;
}
pub mod remote {
    /// A Splunk server: one login for all searches.
    pub struct Remote {
        hidden: (),
    }
    impl ::core::clone::Clone for crate::remote::Remote {
        fn clone(&self) -> crate::remote::Remote {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::remote::Remote {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::remote::Remote {
        /// The server of `config`; nothing is asked yet.
        pub fn new(config: crate::unnamed::gazehound_net::splunk::config::Config) -> crate::error::Result<Self> {
            loop {}
        }
    }
}
pub mod sample {
    /// Changes with every change of the bytes, so that an index made by an older generator is made anew.
    pub const VERSION: u32 = 1;
    /// How the sample is made.
    pub struct SampleOptions {
        /// Days of logs, from 2018-08-03 on. Each has the same stories with names and numbers of its own, so N days are about N
        /// times the events; the masterclass's counts are those of one day.
        pub scale: u32,
        hidden: (),
    }
    /// Like [`ensure`], under another name and with other options: how searches are measured on more events of the same kind.
    pub fn ensure_days(
        catalog: &crate::index::Catalog,
        name: &str,
        options: &crate::sample::SampleOptions,
    ) -> crate::error::Result<crate::index::Index> {
        loop {}
    }
    /// The name under which searches find the sample.
    pub const INDEX: &str = "corelight_tutorial";
    /// The sample in `catalog`, which is made there on first use and made anew when another [`VERSION`] made it.
    pub fn ensure(catalog: &crate::index::Catalog) -> crate::error::Result<crate::index::Index> {
        loop {}
    }
    /// What the sample is, to be said wherever it is shown.
    pub const DESCRIPTION: &str =
        "a synthetic sample: made-up Zeek logs with the masterclass's stories planted in them";
    /// Writes the logs (JSON, one event a line, in files such as `conn.log`) into `folder`, which is made if need be; files of
    /// those names in it are replaced.
    pub fn write_logs(folder: &::std::path::Path, options: &crate::sample::SampleOptions) -> crate::error::Result<()> {
        loop {}
    }
    impl ::core::clone::Clone for crate::sample::SampleOptions {
        fn clone(&self) -> crate::sample::SampleOptions {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::sample::SampleOptions {
        fn eq(&self, other: &crate::sample::SampleOptions) -> bool {
            loop {}
        }
    }
    impl ::core::default::Default for crate::sample::SampleOptions {
        fn default() -> Self {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::sample::SampleOptions {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::marker::Copy for crate::sample::SampleOptions {}
}
pub mod show {
    /// What shows itself as the last value of a cell.
    pub trait Show {
        /// Prints the forms for the kernel, which calls this for the last expression of a cell.
        fn evcxr_display(&self) {
            loop {}
        }
    }
    impl crate::show::Show for crate::polars::prelude::DataFrame {}
    impl crate::show::Show for crate::prelude::Plot {}
    pub use crate::prelude::Plot;
}
pub mod splunk {
    /// A connection that runs searches.
    pub struct Splunk {
        hidden: (),
    }
    impl ::core::clone::Clone for crate::splunk::Splunk {
        fn clone(&self) -> crate::splunk::Splunk {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::splunk::Splunk {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::splunk::Splunk {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::splunk::Splunk {
        /// The connection that the environment describes, said in one printed line.
        pub fn from_env() -> crate::error::Result<Self> {
            loop {}
        }
        /// A connection to the Splunk server of `config`; nothing is asked yet, and nothing printed but a warning where
        /// certificates are not verified.
        pub fn connect(config: crate::unnamed::gazehound_net::splunk::config::Config) -> crate::error::Result<Self> {
            loop {}
        }
        /// A connection to the indexes in `catalog`, silent.
        pub fn embedded(catalog: crate::index::Catalog) -> Self {
            loop {}
        }
        /// The same connection, searching `name` wherever a search names the sample index.
        pub fn in_place_of_sample(self, name: &str) -> crate::error::Result<Self> {
            loop {}
        }
        /// Imports a folder of Zeek logs (JSON lines or TSV, plain or gzip) as the index `name`; an index of that name is replaced.
        pub fn import(
            &self,
            folder: impl ::core::convert::AsRef<::std::path::Path>,
            name: &str,
        ) -> crate::error::Result<crate::index::ImportReport> {
            loop {}
        }
        /// Runs `search` and returns what it found, with the notes that belong to it.
        pub fn search(&self, search: &str) -> crate::error::Result<crate::events::Events> {
            loop {}
        }
        /// [`Splunk::search`] with overrides of the search job, named as in Splunk's REST interface:
        /// `sample_ratio` (keep one event in N), `sample_seed`, `earliest_time`, `latest_time` (epoch seconds, ISO 8601 or `now`).
        pub fn search_with(
            &self,
            search: &str,
            overrides: &[(&str, &str)],
        ) -> crate::error::Result<crate::events::Events> {
            loop {}
        }
        /// What `search` would read and do, without running it: commands, sourcetypes, files, columns, macros, time range.
        pub fn explain(&self, search: &str) -> crate::error::Result<crate::exec::Explained> {
            loop {}
        }
        /// Runs `search` on a Splunk server as an export: the rows come as the server finds them, it keeps none, and there is no
        /// limit of their number; but an export that breaks off cannot go on. Prints a line for every 5,000 rows. Columns come
        /// in the order in which events have them. On the embedded index this is [`Splunk::search_with`].
        pub fn export(&self, search: &str, overrides: &[(&str, &str)]) -> crate::error::Result<crate::events::Events> {
            loop {}
        }
        /// The masterclass's `splunkToPandas`: prints `Search results: N` and one line for each page of 5,000 rows, then the notes,
        /// and returns a frame in which every column is text and a missing value is the text `nan`.
        pub fn to_polars(
            &self,
            search: &str,
            overrides: &[(&str, &str)],
        ) -> crate::error::Result<crate::polars::prelude::DataFrame> {
            loop {}
        }
        /// [`Splunk::to_polars`] with types in place of text: numbers, times and truth values where all values of a column are
        /// such ([`to_typed`](crate::typed::to_typed) has the rules), a missing value is null.
        pub fn to_typed(
            &self,
            search: &str,
            overrides: &[(&str, &str)],
        ) -> crate::error::Result<crate::polars::prelude::DataFrame> {
            loop {}
        }
    }
    pub use crate::unnamed::gazehound_net::secret::Secret;
    pub use crate::unnamed::gazehound_net::splunk::config::Config;
    pub use crate::unnamed::gazehound_net::splunk::config::Login;
}
pub mod strings {
    /// A number as Splunk prints it: whole numbers without `.0`, others with the fewest digits (17 at most) that read back as
    /// the same number, an exponent below 1e-5 and from 1e21; `nan`, `inf`, `-inf` (Search Reference, eval: "up to 17
    /// significant digits").
    pub fn number(value: f64) -> ::std::string::String {
        loop {}
    }
    /// The values as Splunk's REST interface returns them: text, null where there is none, and `List(String)` where an event
    /// has several values of a field (one value of a multivalue field comes as that value alone).
    pub fn to_values(
        frame: &crate::polars::prelude::DataFrame,
    ) -> crate::error::Result<crate::polars::prelude::DataFrame> {
        loop {}
    }
    /// What the end of the masterclass's `splunkToPandas` makes of a result (pandas 2, `astype(str)`).
    pub fn to_strings(
        frame: &crate::polars::prelude::DataFrame,
    ) -> crate::error::Result<crate::polars::prelude::DataFrame> {
        loop {}
    }
}
pub mod typed {
    /// Columns of text as what they are; other columns stay. A column is changed only if each of its values fits.
    pub fn to_typed(
        frame: &crate::polars::prelude::DataFrame,
    ) -> crate::error::Result<crate::polars::prelude::DataFrame> {
        loop {}
    }
}
pub mod unnamed {
    pub mod gazehound_net {
        pub mod graphistry {
            pub mod client {
                /// A login at one server. Its password, key and tokens go nowhere else: another server is another `Client`.
                pub struct Client(());
            }
            pub mod link {
                /// An uploaded graph.
                pub struct Link(());
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::link::Link {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::link::Link {
                        loop {}
                    }
                }
            }
            pub mod options {
                /// How a graph is uploaded.
                pub struct Options(());
                /// How many may see a dataset.
                pub enum Mode {
                    /// Its owner and who is invited.
                    Private,
                    /// The owner's organisation.
                    Organization,
                    /// Whoever has the link.
                    Public,
                }
                /// What somebody may do with a dataset.
                pub enum Access {
                    /// Look.
                    View,
                    /// Look and change.
                    Edit,
                }
                /// Who may see a dataset.
                pub struct Privacy(());
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::options::Access {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::options::Access {
                        loop {}
                    }
                }
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::options::Mode {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::options::Mode {
                        loop {}
                    }
                }
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::options::Options {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::options::Options {
                        loop {}
                    }
                }
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::options::Privacy {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::options::Privacy {
                        loop {}
                    }
                }
                impl ::core::marker::Copy for crate::unnamed::gazehound_net::graphistry::options::Access {}
                impl ::core::marker::Copy for crate::unnamed::gazehound_net::graphistry::options::Mode {}
            }
            pub mod register {
                /// How one shows who one is. `Debug` shows no secret.
                pub struct Login(());
                /// The settings of [`Register::new`]: names of `register`'s arguments in PyGraphistry, and environment variables.
                #[cfg(rust_analyzer)]
                pub const SETTINGS: [(&str, &str); 10] = loop {};
                /// What PyGraphistry's `register` takes.
                pub struct Register(());
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::register::Login {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::register::Login {
                        loop {}
                    }
                }
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::register::Register {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::register::Register {
                        loop {}
                    }
                }
            }
            pub mod server {
                /// A Graphistry server: `https://hub.graphistry.com`.
                pub struct Server(());
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::graphistry::server::Server {
                    fn clone(&self) -> crate::unnamed::gazehound_net::graphistry::server::Server {
                        loop {}
                    }
                }
            }
        }
        pub mod secret {
            /// A password, token or session key: `Debug` and `Display` show `•••`, only [`Secret::expose`] gives the text.
            pub struct Secret(());
            impl ::core::clone::Clone for crate::unnamed::gazehound_net::secret::Secret {
                fn clone(&self) -> crate::unnamed::gazehound_net::secret::Secret {
                    loop {}
                }
            }
        }
        pub mod splunk {
            pub mod config {
                /// A server and a login.
                pub struct Config(());
                /// How the server knows the user.
                pub struct Login(());
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::splunk::config::Config {
                    fn clone(&self) -> crate::unnamed::gazehound_net::splunk::config::Config {
                        loop {}
                    }
                }
                impl ::core::clone::Clone for crate::unnamed::gazehound_net::splunk::config::Login {
                    fn clone(&self) -> crate::unnamed::gazehound_net::splunk::config::Login {
                        loop {}
                    }
                }
            }
        }
    }
    pub mod gazehound_spl {
        pub mod macros {
            /// Macros by name and number of arguments.
            pub struct Macros(());
            impl ::core::clone::Clone for crate::unnamed::gazehound_spl::macros::Macros {
                fn clone(&self) -> crate::unnamed::gazehound_spl::macros::Macros {
                    loop {}
                }
            }
        }
    }
    pub mod polars_core {
        pub mod frame {
            pub mod column {
                pub mod series {
                    /// A very thin wrapper around [`Series`] that represents a [`Column`]ized version of [`Series`].
                    pub struct SeriesColumn(());
                }
            }
        }
    }
    pub mod polars_plan {
        pub mod plans {
            pub mod aexpr {
                /// IR expression node that is allocated in an [`Arena`][polars_utils::arena::Arena].
                pub struct AExpr(());
                impl ::core::clone::Clone for crate::unnamed::polars_plan::plans::aexpr::AExpr {
                    fn clone(&self) -> crate::unnamed::polars_plan::plans::aexpr::AExpr {
                        loop {}
                    }
                }
            }
            pub mod functions {
                pub mod hint {
                    impl ::core::clone::Clone for crate::unnamed::polars_plan::plans::functions::hint::HintIR {
                        fn clone(&self) -> crate::unnamed::polars_plan::plans::functions::hint::HintIR {
                            loop {}
                        }
                    }
                    pub struct HintIR(());
                }
            }
            pub mod ir {
                /// [`IR`] is a representation of [`DslPlan`] with [`Node`]s which are allocated in an [`Arena`]
                /// In this IR the logical plan has access to the full dataset.
                pub struct IR(());
                impl ::core::clone::Clone for crate::unnamed::polars_plan::plans::ir::IR {
                    fn clone(&self) -> crate::unnamed::polars_plan::plans::ir::IR {
                        loop {}
                    }
                }
                pub struct IRPlan(());
            }
            pub mod iterator {
                impl<'a> ::core::iter::Iterator for crate::unnamed::polars_plan::plans::iterator::ExprIter<'a> {
                    type Item = &'a crate::polars::prelude::Expr;
                    fn next(&mut self) -> ::core::option::Option<Self::Item> {
                        loop {}
                    }
                }
                pub struct ExprIter<'a>(::core::marker::PhantomData<(&'a (),)>);
            }
            pub mod optimizer {
                pub mod sortedness {
                    impl ::core::clone::Clone for crate::unnamed::polars_plan::plans::optimizer::sortedness::AExprSorted {
                        fn clone(&self) -> crate::unnamed::polars_plan::plans::optimizer::sortedness::AExprSorted {
                            loop {}
                        }
                    }
                    impl ::core::marker::Copy for crate::unnamed::polars_plan::plans::optimizer::sortedness::AExprSorted {}
                    pub struct AExprSorted(());
                }
            }
            pub mod options {
                impl ::core::clone::Clone for crate::unnamed::polars_plan::plans::options::FunctionOptions {
                    fn clone(&self) -> crate::unnamed::polars_plan::plans::options::FunctionOptions {
                        loop {}
                    }
                }
                impl ::core::marker::Copy for crate::unnamed::polars_plan::plans::options::FunctionOptions {}
                pub struct FunctionOptions(());
            }
        }
    }
    pub mod polars_schema {
        pub mod schema {
            impl<F, Field, Metadata: ::core::default::Default> ::core::iter::FromIterator<F>
                for crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            where
                F: ::core::convert::Into<(crate::polars::prelude::PlSmallStr, Field)>,
            {
                fn from_iter<I: ::core::iter::IntoIterator<Item = F>>(iter: I) -> Self {
                    loop {}
                }
            }
            impl<F, Field, Metadata> ::core::iter::Extend<F> for crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            where
                F: ::core::convert::Into<(crate::polars::prelude::PlSmallStr, Field)>,
            {
                fn extend<T: ::core::iter::IntoIterator<Item = F>>(&mut self, iter: T) {
                    loop {}
                }
            }
            impl<Field, Metadata: ::core::default::Default> ::core::default::Default
                for crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            {
                fn default() -> Self {
                    loop {}
                }
            }
            impl<Field, Metadata: ::core::default::Default> crate::unnamed::polars_schema::schema::Schema<Field, Metadata> {
                pub fn with_capacity(capacity: usize) -> Self {
                    loop {}
                }
                pub fn from_iter_check_duplicates<I, F>(iter: I) -> crate::polars::prelude::PolarsResult<Self>
                where
                    I: ::core::iter::IntoIterator<Item = F>,
                    F: ::core::convert::Into<(crate::polars::prelude::PlSmallStr, Field)>,
                {
                    loop {}
                }
                pub fn try_from_iter_check_duplicates<I, F, E>(
                    iter: I,
                    err_func: E,
                ) -> crate::polars::prelude::PolarsResult<Self>
                where
                    I: ::core::iter::IntoIterator<Item = crate::polars::prelude::PolarsResult<F>>,
                    F: ::core::convert::Into<(crate::polars::prelude::PlSmallStr, Field)>,
                    E: ::core::ops::Fn(&str) -> crate::polars::prelude::PolarsError,
                {
                    loop {}
                }
            }
            impl<Field, Metadata> crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            where
                Field: ::core::clone::Clone,
                Metadata: ::core::clone::Clone,
            {
                /// Create a new schema from this one, inserting a field with `name` and `dtype` at the given `index`.
                pub fn new_inserting_at_index(
                    &self,
                    index: usize,
                    name: crate::polars::prelude::PlSmallStr,
                    field: Field,
                ) -> crate::polars::prelude::PolarsResult<Self> {
                    loop {}
                }
                /// Merge borrowed `other` into `self`.
                pub fn merge_from_ref(&mut self, other: &Self) {
                    loop {}
                }
                /// Generates another schema with just the specified columns selected from this one.
                pub fn try_project<I>(&self, columns: I) -> crate::polars::prelude::PolarsResult<Self>
                where
                    I: ::core::iter::IntoIterator,
                    <I as ::core::iter::IntoIterator>::Item: ::core::convert::AsRef<str>,
                {
                    loop {}
                }
                pub fn try_project_with_alias<I, O, C>(&self, columns: I) -> crate::polars::prelude::PolarsResult<Self>
                where
                    I: ::core::iter::IntoIterator<Item = (O, C)>,
                    O: ::core::convert::AsRef<str>,
                    C: ::core::convert::AsRef<str>,
                {
                    loop {}
                }
                pub fn try_project_indices(&self, indices: &[usize]) -> crate::polars::prelude::PolarsResult<Self> {
                    loop {}
                }
                /// Returns a new [`Schema`] with a subset of all fields whose `predicate`
                /// evaluates to true.
                pub fn retain<F>(&mut self, f: F)
                where
                    F: ::core::ops::FnMut(&crate::polars::prelude::PlSmallStr, &Field) -> bool,
                {
                    loop {}
                }
                /// Returns a new [`Schema`] with a subset of all fields whose `predicate`
                /// evaluates to true.
                pub fn retain_mut<F>(&mut self, f: F)
                where
                    F: ::core::ops::FnMut(&mut crate::polars::prelude::PlSmallStr, &mut Field) -> bool,
                {
                    loop {}
                }
            }
            impl<Field, Metadata> crate::unnamed::polars_schema::schema::Schema<Field, Metadata> {
                /// Reserve `additional` memory spaces in the schema.
                pub fn reserve(&mut self, additional: usize) {
                    loop {}
                }
                /// The number of fields in the schema.
                pub fn len(&self) -> usize {
                    loop {}
                }
                pub fn is_empty(&self) -> bool {
                    loop {}
                }
                pub fn metadata(&self) -> &Metadata {
                    loop {}
                }
                pub fn metadata_mut(&mut self) -> &mut Metadata {
                    loop {}
                }
                /// Rename field `old` to `new`, and return the (owned) old name.
                pub fn rename(
                    &mut self,
                    old: &str,
                    new: crate::polars::prelude::PlSmallStr,
                ) -> ::core::option::Option<crate::polars::prelude::PlSmallStr> {
                    loop {}
                }
                pub fn insert(
                    &mut self,
                    key: crate::polars::prelude::PlSmallStr,
                    value: Field,
                ) -> ::core::option::Option<Field> {
                    loop {}
                }
                /// Insert a field with `name` and `dtype` at the given `index` into this schema.
                pub fn insert_at_index(
                    &mut self,
                    index: usize,
                    name: crate::polars::prelude::PlSmallStr,
                    dtype: Field,
                ) -> crate::polars::prelude::PolarsResult<::core::option::Option<Field>> {
                    loop {}
                }
                /// Get a reference to the dtype of the field named `name`, or `None` if the field doesn't exist.
                pub fn get(&self, name: &str) -> ::core::option::Option<&Field> {
                    loop {}
                }
                /// Get a mutable reference to the dtype of the field named `name`, or `None` if the field doesn't exist.
                pub fn get_mut(&mut self, name: &str) -> ::core::option::Option<&mut Field> {
                    loop {}
                }
                /// Get a reference to the dtype of the field named `name`, or `Err(PolarsErr)` if the field doesn't exist.
                pub fn try_get(&self, name: &str) -> crate::polars::prelude::PolarsResult<&Field> {
                    loop {}
                }
                /// Get a mutable reference to the dtype of the field named `name`, or `Err(PolarsErr)` if the field doesn't exist.
                pub fn try_get_mut(&mut self, name: &str) -> crate::polars::prelude::PolarsResult<&mut Field> {
                    loop {}
                }
                /// Return all data about the field named `name`: its index in the schema, its name, and its dtype.
                pub fn get_full(
                    &self,
                    name: &str,
                ) -> ::core::option::Option<(usize, &crate::polars::prelude::PlSmallStr, &Field)> {
                    loop {}
                }
                /// Return all data about the field named `name`: its index in the schema, its name, and its dtype.
                pub fn try_get_full(
                    &self,
                    name: &str,
                ) -> crate::polars::prelude::PolarsResult<(usize, &crate::polars::prelude::PlSmallStr, &Field)>
                {
                    loop {}
                }
                /// Get references to the name and dtype of the field at `index`.
                pub fn get_at_index(
                    &self,
                    index: usize,
                ) -> ::core::option::Option<(&crate::polars::prelude::PlSmallStr, &Field)> {
                    loop {}
                }
                pub fn try_get_at_index(
                    &self,
                    index: usize,
                ) -> crate::polars::prelude::PolarsResult<(&crate::polars::prelude::PlSmallStr, &Field)>
                {
                    loop {}
                }
                /// Get mutable references to the name and dtype of the field at `index`.
                pub fn get_at_index_mut(
                    &mut self,
                    index: usize,
                ) -> ::core::option::Option<(&mut crate::polars::prelude::PlSmallStr, &mut Field)> {
                    loop {}
                }
                /// Swap-remove a field by name and, if the field existed, return its dtype.
                pub fn remove(&mut self, name: &str) -> ::core::option::Option<Field> {
                    loop {}
                }
                /// Remove a field by name, preserving order, and, if the field existed, return its dtype.
                pub fn shift_remove(&mut self, name: &str) -> ::core::option::Option<Field> {
                    loop {}
                }
                /// Remove a field by name, preserving order, and, if the field existed, return its dtype.
                pub fn shift_remove_index(
                    &mut self,
                    index: usize,
                ) -> ::core::option::Option<(crate::polars::prelude::PlSmallStr, Field)> {
                    loop {}
                }
                /// Whether the schema contains a field named `name`.
                pub fn contains(&self, name: &str) -> bool {
                    loop {}
                }
                /// Change the field named `name` to the given `dtype` and return the previous dtype.
                pub fn set_dtype(&mut self, name: &str, dtype: Field) -> ::core::option::Option<Field> {
                    loop {}
                }
                /// Change the field at the given index to the given `dtype` and return the previous dtype.
                pub fn set_dtype_at_index(&mut self, index: usize, dtype: Field) -> ::core::option::Option<Field> {
                    loop {}
                }
                /// Insert a column into the [`Schema`].
                pub fn with_column(
                    &mut self,
                    name: crate::polars::prelude::PlSmallStr,
                    dtype: Field,
                ) -> ::core::option::Option<Field> {
                    loop {}
                }
                /// Raises DuplicateError if this column already exists in the schema.
                pub fn try_insert(
                    &mut self,
                    name: crate::polars::prelude::PlSmallStr,
                    value: Field,
                ) -> crate::polars::prelude::PolarsResult<()> {
                    loop {}
                }
                /// Performs [`Schema::try_insert`] for every column.
                pub fn hstack_mut(
                    &mut self,
                    columns: impl ::core::iter::IntoIterator<
                        Item = impl ::core::convert::Into<(crate::polars::prelude::PlSmallStr, Field)>,
                    >,
                ) -> crate::polars::prelude::PolarsResult<()> {
                    loop {}
                }
                /// Performs [`Schema::try_insert`] for every column.
                pub fn hstack(
                    self,
                    columns: impl ::core::iter::IntoIterator<
                        Item = impl ::core::convert::Into<(crate::polars::prelude::PlSmallStr, Field)>,
                    >,
                ) -> crate::polars::prelude::PolarsResult<Self> {
                    loop {}
                }
                pub fn sort_by_key<T, F>(&mut self, sort_key: F)
                where
                    T: ::core::cmp::Ord,
                    F: ::core::ops::FnMut(&crate::polars::prelude::PlSmallStr, &Field) -> T,
                {
                    loop {}
                }
                /// Merge `other` into `self`.
                pub fn merge(&mut self, other: Self) {
                    loop {}
                }
                pub fn index_of(&self, name: &str) -> ::core::option::Option<usize> {
                    loop {}
                }
                pub fn try_index_of(&self, name: &str) -> crate::polars::prelude::PolarsResult<usize> {
                    loop {}
                }
                /// Build a [`PolarsError::ColumnNotFound`] for `name`, listing available columns
                /// and a "did you mean" suggestion when one is close enough.
                pub fn column_not_found_err(&self, name: &str) -> crate::polars::prelude::PolarsError {
                    loop {}
                }
                /// Compare the fields between two schema returning the additional columns that each schema has.
                pub fn field_compare<'a, 'b>(
                    &'a self,
                    other: &'b Self,
                    self_extra: &mut ::std::vec::Vec<(usize, (&'a crate::polars::prelude::PlSmallStr, &'a Field))>,
                    other_extra: &mut ::std::vec::Vec<(usize, (&'b crate::polars::prelude::PlSmallStr, &'b Field))>,
                ) {
                    loop {}
                }
            }
            impl<Field: ::core::clone::Clone, Metadata: ::core::clone::Clone> ::core::clone::Clone
                for crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            {
                fn clone(&self) -> crate::unnamed::polars_schema::schema::Schema<Field, Metadata> {
                    loop {}
                }
            }
            impl<Field: ::core::cmp::PartialEq, Metadata: ::core::cmp::PartialEq> ::core::cmp::PartialEq
                for crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            {
                fn eq(&self, other: &Self) -> bool {
                    loop {}
                }
            }
            impl<Field: ::core::fmt::Debug, Metadata: ::core::fmt::Debug> ::core::fmt::Debug
                for crate::unnamed::polars_schema::schema::Schema<Field, Metadata>
            {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    loop {}
                }
            }
            pub struct Schema<Field, Metadata> {
                hidden: ::core::marker::PhantomData<(*const Field, *const Metadata)>,
            }
        }
    }
    pub mod polars_utils {
        pub mod arena {
            impl ::core::clone::Clone for crate::unnamed::polars_utils::arena::Node {
                fn clone(&self) -> crate::unnamed::polars_utils::arena::Node {
                    loop {}
                }
            }
            impl ::core::marker::Copy for crate::unnamed::polars_utils::arena::Node {}
            impl<T: ::core::clone::Clone> ::core::clone::Clone for crate::unnamed::polars_utils::arena::Arena<T> {
                fn clone(&self) -> crate::unnamed::polars_utils::arena::Arena<T> {
                    loop {}
                }
            }
            pub struct Arena<T>(::core::marker::PhantomData<(*const T,)>);
            pub struct Node(());
        }
        pub mod hashing {
            /// Contains a byte slice and a precomputed hash for that string.
            /// During rehashes, we will rehash the hash instead of the string, that makes
            /// rehashing cheap and allows cache coherent small hash tables.
            pub struct BytesHash<'a>(::core::marker::PhantomData<(&'a (),)>);
            impl<'a> ::core::clone::Clone for crate::unnamed::polars_utils::hashing::BytesHash<'a> {
                fn clone(&self) -> crate::unnamed::polars_utils::hashing::BytesHash<'a> {
                    loop {}
                }
            }
            impl<'a> ::core::marker::Copy for crate::unnamed::polars_utils::hashing::BytesHash<'a> {}
        }
        pub mod idx_vec {
            /// A type logically equivalent to `Vec<T>`, but which does not do a
            /// memory allocation until at least two elements have been pushed, storing the
            /// first element inside the UnitVec directly.
            pub struct UnitVec<T>(::core::marker::PhantomData<(*const T,)>);
            impl<T: ::core::clone::Clone> ::core::clone::Clone for crate::unnamed::polars_utils::idx_vec::UnitVec<T> {
                fn clone(&self) -> Self {
                    loop {}
                }
            }
        }
    }
}
pub mod zeek {
    /// A kind of thing that a reader must tell.
    pub enum Kind {
        /// The line is neither JSON nor below a `#fields` header.
        NotJson,
        /// The line is JSON, but no object.
        NotObject,
        /// JSON of more than 64 levels.
        TooDeep,
        /// A line of more than 16 MiB.
        TooLong,
        /// Tab-separated values without a `#fields` line above them.
        NoHeader,
        /// Not as many columns as the header has fields.
        WrongCount,
        /// A gzip or a disk error ended a file early.
        BrokenFile(::std::string::String),
        /// The system does not let us read a file.
        Unopened(::std::string::String),
        /// A file in a format that is not read.
        Packed(&'static str),
        /// A file called a log, of which no line is an event.
        NoEvents,
        /// The line holds a NUL byte.
        Nul,
        /// The line is not UTF-8.
        NotUtf8,
        /// No `ts`, or one that is no time.
        NoTime,
        /// A type in `#types` that Zeek does not have.
        UnknownType { field: ::std::string::String, declared: ::std::string::String },
        /// A field comes twice in one event.
        Repeated,
        /// A log has more than 2,000 fields.
        Surplus,
        /// `_path` or `@stream` holds something else than a log's name.
        OddLog,
        /// Events name more than 256 logs.
        ManyLogs,
    }
    /// A kind of thing, how often it was met and where first.
    pub struct Finding {
        /// What.
        pub kind: crate::zeek::Kind,
        /// Lines, or files where it is about files.
        pub count: u64,
        /// `FILE:LINE`, or `FILE`.
        pub first: ::std::string::String,
        hidden: (),
    }
    /// Events of one log.
    pub struct Batch {
        /// Zeek's name for the log (`conn`).
        pub log: ::std::string::String,
        /// `_time` (Datetime µs, UTC), `_raw` (String), `_serial` (Int64), `source` (String), then the fields in byte order of
        /// their names: String, or List(String) if the name holds `{}`. In order of arrival.
        pub events: crate::polars::prelude::DataFrame,
        hidden: (),
    }
    /// Microseconds since 1970, UTC, of the `ts` of an event; `None` if the text is no time.
    pub fn micros(text: &str) -> ::core::option::Option<i64> {
        loop {}
    }
    /// Reads logs and hands on batches of events.
    pub struct Reader<'a> {
        hidden: ::core::marker::PhantomData<(&'a (),)>,
    }
    /// What came of a file.
    pub enum Outcome {
        /// So many events.
        Events(u64),
        /// Not a line.
        Empty,
        /// A header or blank lines, and no events.
        HeaderOnly,
        /// Lines, none of which is an event.
        NotALog,
        /// Packed in a way that is not read.
        Packed(&'static str),
        /// The system does not let us read it, for this reason.
        Unopened(::std::string::String),
    }
    impl ::core::clone::Clone for crate::zeek::Batch {
        fn clone(&self) -> crate::zeek::Batch {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::zeek::Finding {
        fn clone(&self) -> crate::zeek::Finding {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::zeek::Kind {
        fn clone(&self) -> crate::zeek::Kind {
            loop {}
        }
    }
    impl ::core::clone::Clone for crate::zeek::Outcome {
        fn clone(&self) -> crate::zeek::Outcome {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::zeek::Finding {
        fn eq(&self, other: &crate::zeek::Finding) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::zeek::Kind {
        fn eq(&self, other: &crate::zeek::Kind) -> bool {
            loop {}
        }
    }
    impl ::core::cmp::PartialEq for crate::zeek::Outcome {
        fn eq(&self, other: &crate::zeek::Outcome) -> bool {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::zeek::Batch {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::zeek::Finding {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::zeek::Kind {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Debug for crate::zeek::Outcome {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl ::core::fmt::Display for crate::zeek::Finding {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            loop {}
        }
    }
    impl crate::zeek::Finding {
        /// What a search over these events must say.
        pub fn note(&self) -> crate::events::Note {
            loop {}
        }
    }
    impl crate::zeek::Kind {
        /// The line gives no event.
        pub fn is_unreadable(&self) -> bool {
            loop {}
        }
    }
    impl<'a> crate::zeek::Reader<'a> {
        /// A reader that calls `sink` with the largest log gathered whenever there are more than `batch_bytes` bytes of lines,
        /// and for each log at the end.
        pub fn new(
            batch_bytes: usize,
            sink: &'a mut (dyn ::core::ops::FnMut(crate::zeek::Batch) -> crate::error::Result<()>),
        ) -> Self {
            loop {}
        }
        /// Reads the file at `path`; events say `source` of it.
        pub fn file(&mut self, path: &::std::path::Path, source: &str) -> crate::error::Result<crate::zeek::Outcome> {
            loop {}
        }
        /// Reads a log's text.
        pub fn lines(
            &mut self,
            input: &mut (dyn ::std::io::BufRead),
            source: &str,
        ) -> crate::error::Result<crate::zeek::Outcome> {
            loop {}
        }
        /// Hands on what is left, and says what was found.
        pub fn finish(self) -> crate::error::Result<::std::vec::Vec<crate::zeek::Finding>> {
            loop {}
        }
    }
}
pub mod polars;
pub use crate::error::Error;
pub use crate::error::Result;
pub use crate::events::Events;
pub use crate::events::Level;
pub use crate::events::Note;
