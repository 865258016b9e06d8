//! A job as clients read it: state, counts, access list.

use std::fmt::Write as _;
use std::time::UNIX_EPOCH;

use serde_json::{Map, Value, json};

use crate::job::{Job, Outcome};
use crate::xml;

/// The fields of a job (REST API Reference, `search/jobs/{search_id}`).
pub(crate) fn content(job: &Job) -> Map<String, Value> {
    let state = job.state().clone();
    let (dispatch, rows, events, done, failed) = match &state.outcome {
        None => ("RUNNING", 0, 0, false, false),
        Some(Outcome::Done { table, events }) => ("DONE", table.rows, *events, true, false),
        Some(Outcome::Failed(_)) => ("FAILED", 0, 0, true, true),
    };
    let messages: Vec<Value> = match &state.outcome {
        Some(Outcome::Failed(text)) => vec![json!({ "type": "FATAL", "text": text })],
        Some(Outcome::Done { table, .. }) => {
            table.messages.iter().map(|(kind, text)| json!({ "type": kind, "text": text })).collect()
        }
        None => Vec::new(),
    };
    let fields = match &state.outcome {
        Some(Outcome::Done { table, .. }) => table.fields.len(),
        _ => 0,
    };
    let given = |name: &str| job.overrides.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let first = json!({
        "canSummarize": false, "cursorTime": "1970-01-01T00:00:00.000+00:00", "defaultSaveTTL": "604800",
        "defaultTTL": "600", "delegate": "", "diskUsage": 0, "dispatchState": dispatch,
        "doneProgress": if done { 1.0 } else { 0.0 }, "dropCount": 0,
        "earliestTime": given("earliest_time").unwrap_or_default(), "eventAvailableCount": events,
        "eventCount": events, "eventFieldCount": fields, "eventIsStreaming": true, "eventIsTruncated": false,
        "eventSearch": job.search, "eventSorting": "desc", "isDone": done, "isFailed": failed, "isFinalized": false,
    });
    let second = json!({
        "isPaused": false, "isPreviewEnabled": false, "isRealTimeSearch": false, "isRemoteTimeline": false,
        "isSaved": state.saved, "isSavedSearch": false, "isZombie": false, "keywords": "", "label": "",
        "latestTime": given("latest_time").unwrap_or_default(), "messages": messages, "numPreviews": 0,
        "priority": state.priority, "remoteSearch": "", "reportSearch": "", "resultCount": rows,
        "resultIsStreaming": true, "resultPreviewCount": rows, "runDuration": state.took.as_secs_f64(),
        "sampleRatio": given("sample_ratio").unwrap_or_else(|| "1".to_owned()), "sampleSeed": "0",
        "scanCount": events, "searchProviders": ["gazehound"], "sid": job.sid, "statusBuckets": 0,
        "ttl": state.ttl.as_secs(),
    });
    let halves = [first, second].into_iter();
    halves.filter_map(|half| if let Value::Object(fields) = half { Some(fields) } else { None }).flatten().collect()
}

fn acl(owner: &str, ttl: &Value) -> Value {
    json!({
        "app": "search", "can_write": true, "modifiable": true, "owner": owner, "removable": false,
        "sharing": "global", "ttl": ttl, "perms": { "read": [owner], "write": [owner] },
    })
}

pub(crate) fn as_json(job: &Job, owner: &str) -> Value {
    let content = content(job);
    let acl = acl(owner, &content["ttl"]);
    json!({ "name": job.search, "id": path(job), "author": owner, "content": content, "acl": acl })
}

/// One `entry`, the root of an answer about one job.
pub(crate) fn as_xml(job: &Job, owner: &str, base: &str) -> String {
    let mut content = content(job);
    // splunkd groups a job's messages by their kind here.
    let mut kinds: Map<String, Value> = Map::new();
    for message in content["messages"].as_array().into_iter().flatten() {
        let kind = message["type"].as_str().unwrap_or_default().to_lowercase();
        if let Value::Array(texts) = kinds.entry(kind).or_insert_with(|| json!([])) {
            texts.push(message["text"].clone());
        }
    }
    content.insert("messages".into(), Value::Object(kinds));
    content.insert("eai:acl".into(), acl(owner, &content["ttl"]));
    let (path, owner) = (xml::escape(&path(job)), xml::escape(owner));
    let mut links = format!("<link href=\"{path}\" rel=\"alternate\"/>");
    for name in ["events", "results", "results_preview", "timeline", "summary", "control"] {
        let _ = write!(links, "<link href=\"{path}/{name}\" rel=\"{name}\"/>");
    }
    let created = job.created.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    format!(
        "<entry {}><title>{}</title><id>{}{path}</id><updated>{created}</updated>{links}\
         <published>{created}</published><author><name>{owner}</name></author><content type=\"text/xml\">{}</content></entry>",
        xml::NAMESPACES,
        xml::escape(&job.search),
        xml::escape(base),
        xml::value(&Value::Object(content)),
    )
}

pub(crate) fn feed(entries: &[String], total: usize) -> String {
    format!(
        "{}<feed {}><title>jobs</title><id>/services/search/jobs</id><updated>1970-01-01T00:00:00+00:00</updated>\
         <opensearch:totalResults>{total}</opensearch:totalResults><opensearch:itemsPerPage>{}</opensearch:itemsPerPage>\
         <opensearch:startIndex>0</opensearch:startIndex><s:messages/>{}</feed>",
        xml::HEAD,
        xml::NAMESPACES,
        entries.len(),
        entries.concat(),
    )
}

fn path(job: &Job) -> String {
    format!("/services/search/jobs/{}", job.sid)
}
