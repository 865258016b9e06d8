//! A graph as what is uploaded: two Arrow files, and what their columns mean.

use gazehound_net::graphistry::{Dataset, Table};
use polars::prelude::*;

use crate::error::{Error, Result};
use crate::graph::Graph;

/// The graph's tables with all their columns.
pub(super) fn dataset(graph: &Graph) -> Result<Dataset> {
    let bound = graph.bindings();
    let edges = [
        ("source", Some(bound.source)),
        ("destination", Some(bound.destination)),
        ("edge_title", bound.edge_title),
        ("edge_color", bound.edge_color.clone()),
    ];
    let nodes =
        [("node", Some(bound.node)), ("node_title", bound.point_title), ("node_color", bound.point_color.clone())];
    Ok(Dataset {
        edges: table(graph.edges(), bound.edge_color.as_deref(), edges)?,
        nodes: table(graph.nodes(), bound.point_color.as_deref(), nodes)?,
    })
}

fn table<const N: usize>(
    mut frame: DataFrame,
    color: Option<&str>,
    bindings: [(&str, Option<String>); N],
) -> Result<Table> {
    if let Some(column) = color {
        let codes = palette(frame.column(column)?)?;
        frame.with_column(codes)?;
    }
    let bindings = bindings.into_iter().filter_map(|(name, column)| Some((name.to_owned(), column?))).collect();
    Ok(Table { arrow: arrow(&mut frame)?, bindings, color: None })
}

/// Palette codes as Graphistry reads them: an int32 is an index into a palette, an int64 is a colour itself, 0xRRGGBBAA (its
/// REST documentation, "Color bindings"). PyGraphistry sends the codes as int64, which makes nearly black points of them.
fn palette(codes: &Column) -> Result<Column> {
    codes.strict_cast(&DataType::Int32).map_err(|_| {
        Error::input(format!(
            "`{}` holds colours that are no palette codes\n  expected whole numbers such as `0` to `11`, or `228000` to `228010`",
            codes.name()
        ))
    })
}

/// An Arrow IPC file, uncompressed as PyGraphistry sends it. Texts are `large_string`: readers older than Arrow 15 know no
/// `string_view`, which is how Polars would write them.
fn arrow(frame: &mut DataFrame) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    IpcWriter::new(&mut file).with_compat_level(CompatLevel::oldest()).finish(frame)?;
    Ok(file)
}
