//! The names of a notebook: `use gazehound::prelude::*;`.

pub use crate::chart::{Chart, heatmap, histogram, scatter, timeline};
pub use crate::error::{Error, Result};
pub use crate::events::{Events, Note};
pub use crate::exec::Explained;
pub use crate::frame::Sample;
pub use crate::graph::Graph;
pub use crate::graphistry::Graphistry;
pub use crate::hypergraph::{Hypergraph, ZEEK_CATEGORIES, hypergraph, hypergraph_lazy};
pub use crate::show::{Plot, Show};
pub use crate::splunk::Splunk;
pub use polars::prelude::{DataFrame, DataType, IntoLazy, LazyFrame, Series, SortMultipleOptions, col, len, lit};
