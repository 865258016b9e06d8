//! Colours and sizes by columns.

use polars::prelude::*;

use super::{Graph, Side};
use crate::encode::{self, Encoded, Palette};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::python;

const POINT_COLOR: &str = "point_color";
const EDGE_COLOR: &str = "edge_color";
const POINT_SIZE: &str = "point_size";

impl Graph {
    /// A colour for each value of `column` of the nodes, in order of first appearance: adds `point_color` and binds it.
    #[must_use]
    pub fn color_points_by(&self, column: &str) -> Self {
        self.color(column, Side::Nodes, encode::categorical)
    }

    /// A colour for each value of `column` of the edges, in order of first appearance: adds `edge_color` and binds it.
    #[must_use]
    pub fn color_edges_by(&self, column: &str) -> Self {
        self.color(column, Side::Edges, encode::categorical)
    }

    /// Eleven steps from the smallest to the largest number of `column` of the nodes.
    #[must_use]
    pub fn color_points_by_continuous(&self, column: &str) -> Self {
        self.color(column, Side::Nodes, encode::continuous)
    }

    /// Eleven steps from the smallest to the largest number of `column` of the edges.
    #[must_use]
    pub fn color_edges_by_continuous(&self, column: &str) -> Self {
        self.color(column, Side::Edges, encode::continuous)
    }

    /// The colours of `mapping` for values of `column` of the nodes, `other` for the rest (PyGraphistry's `encode_point_color`
    /// with `categorical_mapping` and `default_mapping`).
    ///
    /// ```text
    /// graph.color_points_by_mapping("category", &[("ip", "#e31a1c"), ("ja3", "#1f78b4")], "#cccccc")
    /// ```
    #[must_use]
    pub fn color_points_by_mapping(&self, column: &str, mapping: &[(&str, &str)], other: &str) -> Self {
        self.color(column, Side::Nodes, |column| encode::mapped(column, mapping, other))
    }

    /// The colours of `mapping` for values of `column` of the edges, `other` for the rest.
    #[must_use]
    pub fn color_edges_by_mapping(&self, column: &str, mapping: &[(&str, &str)], other: &str) -> Self {
        self.color(column, Side::Edges, |column| encode::mapped(column, mapping, other))
    }

    /// Other colours for what the nodes' colours show, as [`Palette::new`] reads them.
    ///
    /// ```text
    /// graph.color_points_by("category").point_palette(&["okabe-ito"])
    /// ```
    #[must_use]
    pub fn point_palette(&self, colors: &[&str]) -> Self {
        self.palette(colors, Side::Nodes)
    }

    /// Other colours for what the edges' colours show, as [`Palette::new`] reads them.
    #[must_use]
    pub fn edge_palette(&self, colors: &[&str]) -> Self {
        self.palette(colors, Side::Edges)
    }

    /// Nodes are as large as the numbers in `column` of the nodes say, beside each other. A column of texts becomes the
    /// numbers in it, as `point_size`.
    ///
    /// ```text
    /// graph.degree().size_points_by("degree")
    /// ```
    #[must_use]
    pub fn size_points_by(&self, column: &str) -> Self {
        self.step(|graph| {
            graph.require(column, Side::Nodes)?;
            let values = graph.nodes.column(column)?;
            let mut bound = column;
            if !values.dtype().is_primitive_numeric() {
                let numbers = python::floats(values)?;
                if numbers.null_count() == numbers.len() && !numbers.is_empty() {
                    return Err(Error::input(format!(
                        "cannot size nodes by `{column}`: none of its values is a number\n  \
                         `.degree()` adds a column of numbers to size by"
                    )));
                }
                let lacking = numbers.null_count() - values.null_count();
                if lacking > 0 {
                    let text = format!(
                        "{lacking} of {} values of `{column}` are no numbers: those nodes are small",
                        values.len()
                    );
                    graph.notes.push(Note::warning(text));
                }
                bound = POINT_SIZE;
                graph.nodes.with_column(numbers.with_name(bound.into()).into_column())?;
            }
            graph.bindings.point_size = Some(bound.to_owned());
            Ok(())
        })
    }

    fn color(&self, column: &str, side: Side, encode: impl FnOnce(&Column) -> Result<Encoded>) -> Self {
        self.step(|graph| {
            graph.require(column, side)?;
            let (frame, name) = match side {
                Side::Nodes => (&mut graph.nodes, POINT_COLOR),
                Side::Edges => (&mut graph.edges, EDGE_COLOR),
            };
            let encoded = encode(frame.column(column)?)?;
            frame.with_column(encoded.codes.with_name(name.into()).into_column())?;
            graph.messages.extend(encoded.message);
            let (bound, encoding) = match side {
                Side::Nodes => (&mut graph.bindings.point_color, &mut graph.point_encoding),
                Side::Edges => (&mut graph.bindings.edge_color, &mut graph.edge_encoding),
            };
            *bound = Some(name.to_owned());
            *encoding = Some(encoded.encoding);
            Ok(())
        })
    }

    fn palette(&self, colors: &[&str], side: Side) -> Self {
        self.step(|graph| {
            let (encoding, what) = match side {
                Side::Nodes => (&mut graph.point_encoding, "points"),
                Side::Edges => (&mut graph.edge_encoding, "edges"),
            };
            let Some(encoding) = encoding else {
                return Err(Error::input(format!(
                    "the {what} have no colours that a palette could change\n  call `color_{what}_by` first"
                )));
            };
            encoding.palette = Palette::new(colors)?;
            Ok(())
        })
    }
}
