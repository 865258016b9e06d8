//! Which answer belongs to which request.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use serde_json::json;

use crate::fault::Fault;
use crate::job::{Job, Outcome};
use crate::jobs::Wanted;
use crate::output::{self, Export, Page};
use crate::request::{Mode, Request};
use crate::server::Shared;
use crate::table::Table;
use crate::{entity, info, xml};

/// Rows of one answer at most (limits.conf, `[restapi] maxresultrows`).
const MAX_ROWS: usize = 50_000;
const XML: &str = "text/xml; charset=UTF-8";
const JSON: &str = "application/json; charset=UTF-8";

pub(crate) fn respond(shared: &Shared, request: &Request) -> Response {
    answer(shared, request).unwrap_or_else(|fault| refuse(request, &fault))
}

/// The answer where a request brought its thread down.
pub(crate) fn broken() -> Response {
    reply(StatusCode::INTERNAL_SERVER_ERROR, XML, message("FATAL", "a fault of this server").into_bytes())
}

fn answer(shared: &Shared, request: &Request) -> Result<Response, Fault> {
    let path: Vec<&str> = request.path.iter().map(String::as_str).collect();
    if path == ["auth", "login"] && request.method == Method::POST {
        return login(shared, request);
    }
    if !shared.access.admits(request.authorization.as_deref()) {
        return Err(Fault::unauthorized("call not properly authenticated"));
    }
    let (get, post) = (request.method == Method::GET, request.method == Method::POST);
    match path[..] {
        ["server", "info"] | ["server", "info", "server-info"] if get => Ok(server_info(shared, request)),
        ["search", "jobs"] if post => create(shared, request),
        ["search", "jobs"] if get => list(shared, request),
        ["search", "jobs", "export"] => export(shared, request),
        ["search", "jobs", sid] if get => {
            let job = shared.jobs.get(sid)?;
            Ok(describe(shared, request, &job))
        }
        ["search", "jobs", sid] if request.method == Method::DELETE => {
            shared.jobs.remove(sid)?;
            Ok(said(request, "Search job cancelled."))
        }
        ["search", "jobs", sid, "control"] if post => control(shared, request, sid),
        ["search", "jobs", sid, what @ ("results" | "results_preview" | "events")] if get || post => {
            let job = shared.jobs.get(sid)?;
            let outcome = job.state().outcome.clone();
            job.state().touched = Instant::now();
            match outcome {
                // Not readable yet.
                None => Ok(reply(StatusCode::NO_CONTENT, XML, Vec::new())),
                Some(Outcome::Failed(text)) => Err(Fault::bad(text)),
                Some(Outcome::Done { .. }) if what == "events" => page(request, &*shared.jobs.events(&job)?),
                Some(Outcome::Done { table, .. }) => page(request, &table),
            }
        }
        ["search", "jobs", sid, "summary" | "timeline" | "search.log"] if get => {
            shared.jobs.get(sid)?;
            Ok(reply(StatusCode::OK, XML, Vec::new()))
        }
        _ => Err(Fault::not_found("Not Found")),
    }
}

fn login(shared: &Shared, request: &Request) -> Result<Response, Fault> {
    let given = |name: &str| request.get(name).unwrap_or_default();
    let Some(key) = shared.access.login(given("username"), given("password")) else {
        // Whoever guesses waits.
        std::thread::sleep(Duration::from_millis(200));
        return Err(Fault::unauthorized("Login failed"));
    };
    if request.wants_json() {
        let body = json!({ "sessionKey": key, "message": "", "code": "" });
        return Ok(reply(StatusCode::OK, JSON, body.to_string().into_bytes()));
    }
    let body = format!(
        "<response>\n  <sessionKey>{key}</sessionKey>\n  <messages>\n    <msg code=\"\"></msg>\n  </messages>\n</response>\n"
    );
    Ok(reply(StatusCode::OK, XML, body.into_bytes()))
}

fn server_info(shared: &Shared, request: &Request) -> Response {
    if request.wants_json() {
        let content = info::content(&shared.version);
        let body = json!({ "entry": [{ "name": "server-info", "content": content }], "messages": [] });
        return reply(StatusCode::OK, JSON, body.to_string().into_bytes());
    }
    reply(StatusCode::OK, XML, info::feed(&request.base, &shared.version).into_bytes())
}

fn start(shared: &Shared, request: &Request) -> Result<Arc<Job>, Fault> {
    if request.get("search_mode").is_some_and(|mode| mode != "normal") {
        return Err(Fault::bad("this server has no real-time searches: `search_mode` can be `normal` only"));
    }
    let names = ["earliest_time", "latest_time", "sample_ratio", "sample_seed"];
    let given = |name: &&str| Some(((*name).to_owned(), request.get(name)?.to_owned()));
    shared.jobs.create(&Wanted {
        search: request.get("search").unwrap_or_default(),
        id: request.get("id"),
        overrides: names.iter().filter_map(given).collect(),
        max_count: request.number("max_count", 0)?,
        named: request.names(),
    })
}

fn create(shared: &Shared, request: &Request) -> Result<Response, Fault> {
    let mode = request.get("exec_mode").unwrap_or("normal");
    if !["normal", "blocking", "oneshot"].contains(&mode) {
        return Err(Fault::bad(format!("`exec_mode` is `{mode}`: expected normal, blocking or oneshot")));
    }
    let job = start(shared, request)?;
    if mode == "oneshot" {
        let outcome = job.wait();
        shared.jobs.remove(&job.sid)?;
        return match outcome {
            Outcome::Failed(text) => Err(Fault::bad(text)),
            Outcome::Done { table, .. } => page(request, &table),
        };
    }
    if mode == "blocking" {
        job.wait();
    }
    let (kind, body) = if request.wants_json() {
        (JSON, json!({ "sid": job.sid }).to_string())
    } else {
        (XML, format!("<response><sid>{}</sid></response>", xml::escape(&job.sid)))
    };
    Ok(reply(StatusCode::CREATED, kind, body.into_bytes()))
}

fn export(shared: &Shared, request: &Request) -> Result<Response, Fault> {
    let mode = request.mode()?;
    let job = start(shared, request)?;
    let outcome = job.wait();
    shared.jobs.remove(&job.sid)?;
    let table = match outcome {
        Outcome::Failed(text) => return Err(Fault::bad(text)),
        Outcome::Done { table, .. } => table,
    };
    let places = places(request, &table);
    if mode == Mode::Json {
        // Piece by piece, as fast as the client reads: the whole text is never there.
        let pieces = Export::new(table, places).map(Ok::<_, Infallible>);
        let body = Body::from_stream(futures_util::stream::iter(pieces));
        let built = Response::builder().header("content-type", JSON).body(body);
        return Ok(built.expect("a constant header"));
    }
    let whole = Page { rows: 0..table.rows, places, table: &table, preview: false };
    let (body, kind) = output::write(&whole, mode)?;
    Ok(reply(StatusCode::OK, kind, body))
}

fn list(shared: &Shared, request: &Request) -> Result<Response, Fault> {
    let jobs = shared.jobs.list();
    let count = request.number("count", 30)?;
    let count = if count == 0 { jobs.len() } else { count };
    let shown = jobs.iter().skip(request.number("offset", 0)?).take(count);
    let owner = shared.access.username();
    if request.wants_json() {
        let entries: Vec<_> = shown.map(|job| entity::as_json(job, owner)).collect();
        let body = json!({ "entry": entries, "paging": { "total": jobs.len() }, "messages": [] });
        return Ok(reply(StatusCode::OK, JSON, body.to_string().into_bytes()));
    }
    let entries: Vec<_> = shown.map(|job| entity::as_xml(job, owner, &request.base)).collect();
    Ok(reply(StatusCode::OK, XML, entity::feed(&entries, jobs.len()).into_bytes()))
}

fn describe(shared: &Shared, request: &Request, job: &Job) -> Response {
    let owner = shared.access.username();
    if request.wants_json() {
        let body = json!({ "entry": [entity::as_json(job, owner)], "messages": [] });
        return reply(StatusCode::OK, JSON, body.to_string().into_bytes());
    }
    reply(StatusCode::OK, XML, (xml::HEAD.to_owned() + &entity::as_xml(job, owner, &request.base)).into_bytes())
}

fn control(shared: &Shared, request: &Request, sid: &str) -> Result<Response, Fault> {
    let job = shared.jobs.get(sid)?;
    let done = job.state().outcome.is_some();
    let action = request.get("action").unwrap_or_default();
    let text = match action {
        "cancel" => {
            shared.jobs.remove(sid)?;
            "Search job cancelled."
        }
        "touch" => "Search job touched.",
        "setttl" => {
            job.state().ttl = Duration::from_secs(request.number("ttl", 600)? as u64);
            "The ttl of the search job was changed."
        }
        "setpriority" => {
            job.state().priority = request.number("priority", 5)?;
            "The search job's priority was changed."
        }
        "save" | "unsave" => {
            let mut state = job.state();
            state.saved = action == "save";
            // server.conf: a saved job lives for a week.
            state.ttl = Duration::from_secs(if state.saved { 604_800 } else { 600 });
            "Search job saved or unsaved."
        }
        "finalize" | "pause" | "unpause" | "enablepreview" | "disablepreview" if done => "Search job is done.",
        "finalize" | "pause" | "unpause" | "enablepreview" | "disablepreview" => {
            return Err(Fault::bad(format!("this server cannot {action} a search that runs: wait, or cancel it")));
        }
        other => return Err(Fault::bad(format!("unknown action `{other}`"))),
    };
    job.state().touched = Instant::now();
    Ok(said(request, text))
}

fn page(request: &Request, table: &Table) -> Result<Response, Fault> {
    for name in ["search", "sort_key"] {
        // `search` of a oneshot is the search itself.
        if request.get(name).is_some() && !(name == "search" && request.get("exec_mode").is_some()) {
            return Err(Fault::bad(format!("this server does not apply `{name}` to results: put it into the search")));
        }
    }
    let count = match request.number("count", 100)? {
        0 => MAX_ROWS,
        count => count.min(MAX_ROWS),
    };
    let start = request.number("offset", 0)?.min(table.rows);
    let rows = start..(start + count).min(table.rows);
    let page = Page { rows, places: places(request, table), table, preview: false };
    let (body, kind) = output::write(&page, request.mode()?)?;
    Ok(reply(StatusCode::OK, kind, body))
}

/// The fields that the request names with `f` or `field_list`.
fn places(request: &Request, table: &Table) -> Vec<usize> {
    let listed = request.get("field_list").unwrap_or_default().split(',').map(str::trim);
    let wanted: Vec<&str> = request.all("f").into_iter().chain(listed).filter(|name| !name.is_empty()).collect();
    table.places(&wanted)
}

fn refuse(request: &Request, fault: &Fault) -> Response {
    if request.wants_json() {
        let body = json!({ "messages": [{ "type": fault.severity, "text": fault.text }] });
        return reply(fault.status, JSON, body.to_string().into_bytes());
    }
    reply(fault.status, XML, message(fault.severity, &fault.text).into_bytes())
}

fn said(request: &Request, text: &str) -> Response {
    refuse(request, &Fault { status: StatusCode::OK, severity: "INFO", text: text.to_owned() })
}

fn message(severity: &str, text: &str) -> String {
    format!(
        "{}<response>\n  <messages>\n    <msg type=\"{severity}\">{}</msg>\n  </messages>\n</response>\n",
        xml::HEAD,
        xml::escape(text)
    )
}

fn reply(status: StatusCode, kind: &'static str, body: Vec<u8>) -> Response {
    let built = Response::builder().status(status).header("content-type", kind).body(Body::from(body));
    built.expect("a status and a constant header")
}
