//! What is uploaded: two tables, and what their columns mean.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// A graph ready to be uploaded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dataset {
    /// One row per edge; its bindings hold `source` and `destination`.
    pub edges: Table,
    /// One row per node; its bindings hold `node`.
    pub nodes: Table,
}

/// A table as an Arrow file, and what its columns mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// An Arrow IPC file (it begins with `ARROW1`), uncompressed.
    pub arrow: Vec<u8>,
    /// Graphistry's name of a meaning, such as `node_title`, and the column that has it.
    pub bindings: BTreeMap<String, String>,
    /// Colours that Graphistry is to work out from a column.
    pub color: Option<ColorEncoding>,
}

/// Colours by a column, with the colours named (`encode_point_color` and `encode_edge_color` in PyGraphistry).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColorEncoding {
    /// The column.
    pub attribute: String,
    /// Its colours.
    pub scale: Scale,
}

/// Colours, as CSS writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scale {
    /// One for each value.
    Categorical {
        /// Value and colour.
        fixed: BTreeMap<String, String>,
        /// All other values.
        other: Option<String>,
    },
    /// From the smallest to the largest number.
    Continuous(Vec<String>),
}

/// What this program calls itself.
pub(super) const AGENT: &str = "gazehound";
/// Its version.
pub(super) const AGENT_VERSION: &str = env!("CARGO_PKG_VERSION");

/// PyGraphistry's tag is a fingerprint of the machine (a hash of host name, processor and network address). This one
/// names the program alone.
pub(super) fn user_tag() -> String {
    format!("{AGENT}-{AGENT_VERSION}")
}

impl Dataset {
    /// The body of `/api/v2/upload/datasets/`.
    pub(super) fn request(&self, name: &str, description: &str, org_name: Option<&str>) -> Map<String, Value> {
        let body = json!({
            "node_encodings": self.nodes.encodings("point"),
            "edge_encodings": self.edges.encodings("edge"),
            "metadata": {
                "agent": AGENT,
                "apiversion": "3",
                "agentversion": AGENT_VERSION,
                "usertag": user_tag(),
            },
            "name": name,
            "description": description,
        });
        let Value::Object(mut body) = body else { unreachable!("it is written as an object") };
        if let Some(org_name) = org_name {
            body.insert("org_name".to_owned(), org_name.into());
        }
        body
    }
}

impl Table {
    fn encodings(&self, graph_type: &str) -> Value {
        match &self.color {
            None => json!({ "bindings": self.bindings }),
            Some(color) => json!({
                "bindings": self.bindings,
                "complex": { "default": { format!("{graph_type}ColorEncoding"): color.json(graph_type) } },
            }),
        }
    }
}

impl ColorEncoding {
    fn json(&self, graph_type: &str) -> Value {
        let attribute = &self.attribute;
        match &self.scale {
            Scale::Categorical { fixed, other } => {
                let mut categorical = json!({ "fixed": fixed });
                if let Some(other) = other {
                    categorical["other"] = other.as_str().into();
                }
                json!({
                    "graphType": graph_type, "encodingType": "color", "attribute": attribute,
                    "variation": "categorical", "mapping": { "categorical": categorical },
                })
            }
            Scale::Continuous(colors) => json!({
                "graphType": graph_type, "encodingType": "color", "attribute": attribute,
                "variation": "continuous", "colors": colors,
            }),
        }
    }
}
