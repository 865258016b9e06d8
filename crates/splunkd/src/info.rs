//! `server/info`, from which clients choose the version of the API.

use serde_json::{Value, json};

use crate::xml;

pub(crate) fn content(version: &str) -> Value {
    json!({ "version": version, "build": "gazehound", "product_type": "enterprise", "serverName": "gazehound" })
}

/// A feed with one entry, as the Python SDK needs it.
pub(crate) fn feed(base: &str, version: &str) -> String {
    let id = format!("{}/services/server/info", xml::escape(base));
    format!(
        "{}<feed {}><title>server-info</title><id>{id}</id><updated>1970-01-01T00:00:00+00:00</updated>\
         <generator build=\"gazehound\" version=\"{}\"/><author><name>Splunk</name></author>\
         <opensearch:totalResults>1</opensearch:totalResults><s:messages/><entry><title>server-info</title>\
         <id>{id}/server-info</id><link href=\"/services/server/info/server-info\" rel=\"alternate\"/>\
         <content type=\"text/xml\">{}</content></entry></feed>",
        xml::HEAD,
        xml::NAMESPACES,
        xml::escape(version),
        xml::value(&content(version)),
    )
}
