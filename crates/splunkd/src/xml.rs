//! XML by hand: splunkd's answers are small and flat.

use std::fmt::Write as _;

use serde_json::Value;

pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
pub(crate) const NAMESPACES: &str = "xmlns=\"http://www.w3.org/2005/Atom\" xmlns:s=\"http://dev.splunk.com/ns/rest\" \
                                     xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\"";

/// Character data or an attribute's value. What XML 1.0 cannot hold at all becomes U+FFFD.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A value as splunkd writes it: `s:dict`, `s:list`, booleans as 0 and 1.
pub(crate) fn value(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => u8::from(*flag).to_string(),
        Value::Number(number) if number.is_f64() => format!("{:.5}", number.as_f64().unwrap_or_default()),
        Value::Number(number) => number.to_string(),
        Value::String(text) => escape(text),
        Value::Array(items) => {
            let items = items.iter().fold(String::new(), |mut out, item| {
                let _ = write!(out, "<s:item>{}</s:item>", self::value(item));
                out
            });
            format!("<s:list>{items}</s:list>")
        }
        Value::Object(fields) => {
            let keys = fields.iter().fold(String::new(), |mut out, (name, field)| {
                let _ = write!(out, "<s:key name=\"{}\">{}</s:key>", escape(name), self::value(field));
                out
            });
            format!("<s:dict>{keys}</s:dict>")
        }
    }
}
