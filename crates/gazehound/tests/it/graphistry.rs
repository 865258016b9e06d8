//! A graph's way to a Graphistry server: the requests, the Arrow files, what is shown, what is said where it fails.

use std::io::Cursor;
use std::process::Command;

use gazehound::graph::{Bindings, Graph};
use gazehound::graphistry::{Graphistry, Uploaded};
use gazehound::show::Show;
use polars::prelude::*;

use crate::graphistry_server::{Answer, Asked, Loopback, created, json, ok, password, token};

fn graph() -> Graph {
    let nodes = df!(
        "nodeID" => ["ip::a", "ip::b", "ja3::<i>"],
        "nodeTitle" => ["a", "b", "<i>"],
        "category" => ["ip", "ip", "ja3"],
        "EventID" => [None::<&str>, None, None],
    );
    let edges = df!(
        "src" => ["ip::a", "ip::a"],
        "dst" => ["ip::b", "ja3::<i>"],
        "version" => [Some("TLSv10"), None],
        "bytes" => [1_i64, 20],
        "_time" => [0_i64, 1_500_000],
    );
    let mut edges = edges.expect("a frame");
    let times = edges.column("_time").expect("it is there").cast(&DataType::Datetime(TimeUnit::Microseconds, None));
    edges.with_column(times.expect("times")).expect("as long");
    let lists = Series::new("answers{}".into(), [Series::new("".into(), ["x", "y"]), Series::new("".into(), ["z"])]);
    edges.with_column(lists.into()).expect("as long");
    let bindings = Bindings::new("src", "dst", "nodeID", "nodeTitle");
    Graph::new(nodes.expect("a frame"), edges, bindings).bind_edge_title("version").color_points_by("category")
}

/// A login with a password, and what is answered after it.
fn server(answers: Vec<Answer>) -> (Loopback, Graphistry) {
    let mut all = vec![token(), token()];
    all.extend(answers);
    let loopback = Loopback::start(all);
    let graphistry = Graphistry::connect(loopback.register(password())).expect("logged in");
    (loopback, graphistry)
}

fn upload(graph: &Graph, change: fn(&Graphistry) -> Graphistry) -> (Uploaded, Vec<Asked>) {
    let (loopback, graphistry) = server(vec![token(), created(), ok(), ok(), ok()]);
    let mut uploaded = graph.upload(&change(&graphistry)).expect("uploaded");
    uploaded.url = uploaded.url.replace(&loopback.host, "HOST");
    (uploaded, loopback.asked().split_off(2))
}

fn read(asked: &Asked) -> DataFrame {
    IpcReader::new(Cursor::new(&asked.body)).finish().expect("an Arrow file")
}

#[test]
fn a_graph_goes_step_by_step() {
    let (_, asked) = upload(&graph(), |graphistry| graphistry.name("TLS").description("d"));
    let lines: Vec<_> = asked.iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect();
    assert_eq!(
        lines,
        [
            "POST /api/v2/auth/token/refresh",
            "POST /api/v2/upload/datasets/",
            "POST /api/v2/upload/datasets/d01/edges/arrow",
            "POST /api/v2/upload/datasets/d01/nodes/arrow",
            "POST /api/v2/share/link/",
        ]
    );
    for asked in &asked[1..] {
        assert_eq!(asked.header("authorization"), Some("Bearer JWT-EXAMPLE"), "{}", asked.path);
    }
    assert_eq!(asked[1].header("content-type"), Some("application/json"));
    assert_eq!((asked[2].header("content-type"), asked[3].header("content-type")), (None, None));
    let body = asked[1].json();
    assert_eq!(body["name"], "TLS");
    assert_eq!(body["description"], "d");
    assert_eq!(
        body["edge_encodings"]["bindings"].to_string(),
        r#"{"destination":"dst","edge_title":"version","source":"src"}"#
    );
    assert_eq!(
        body["node_encodings"]["bindings"].to_string(),
        r#"{"node":"nodeID","node_color":"point_color","node_title":"nodeTitle"}"#
    );
    let share = asked[4].json();
    assert_eq!((share["mode"].as_str(), share["mode_action"].as_str()), (Some("private"), Some("20")));
}

#[test]
fn the_arrow_files_hold_the_tables() {
    let graph = graph();
    let (_, asked) = upload(&graph, Graphistry::clone);
    assert!(read(&asked[2]).equals_missing(&graph.edges()));
    let nodes = read(&asked[3]);
    assert!(
        nodes
            .drop("point_color")
            .expect("it is there")
            .equals_missing(&graph.nodes().drop("point_color").expect("it is there"))
    );
    let codes = nodes.column("point_color").expect("it is there");
    assert_eq!(codes.dtype(), &DataType::Int32, "an int64 would be a colour, not a palette's code");
    assert_eq!(codes.i32().expect("int32").iter().collect::<Vec<_>>(), [Some(0), Some(0), Some(1)]);
}

/// As Graphistry reads them. `GAZEHOUND_PYARROW` names a Python that has pyarrow; `cargo xtask test` sets it.
#[test]
fn pyarrow_reads_the_arrow_files() {
    let Some(python) = std::env::var_os("GAZEHOUND_PYARROW") else {
        eprintln!("skipped: no GAZEHOUND_PYARROW");
        return;
    };
    let (_, asked) = upload(&graph(), Graphistry::clone);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let tell = |asked: &Asked, name: &str| {
        let path = folder.join(format!("{name}-{}.arrow", std::process::id()));
        std::fs::write(&path, &asked.body).expect("a writable folder");
        let script = "import sys, pyarrow.ipc as ipc\n\
                      table = ipc.open_file(sys.argv[1]).read_all()\n\
                      print([(f.name, str(f.type)) for f in table.schema], table.schema.metadata)\n\
                      table = table.to_pydict()\n\
                      print({k: [str(v) for v in table[k]] for k in table})";
        let output = Command::new(&python).args(["-c", script]).arg(&path).output().expect("Python runs");
        std::fs::remove_file(&path).expect("it was written here");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    };
    assert_eq!(
        tell(&asked[2], "edges"),
        "[('src', 'large_string'), ('dst', 'large_string'), ('version', 'large_string'), ('bytes', 'int64'), \
         ('_time', 'timestamp[us]'), ('answers{}', 'large_list<item: large_string>')] None\n\
         {'src': ['ip::a', 'ip::a'], 'dst': ['ip::b', 'ja3::<i>'], 'version': ['TLSv10', 'None'], 'bytes': ['1', '20'], \
         '_time': ['1970-01-01 00:00:00', '1970-01-01 00:00:01.500000'], 'answers{}': [\"['x', 'y']\", \"['z']\"]}\n"
    );
    assert_eq!(
        tell(&asked[3], "nodes"),
        "[('nodeID', 'large_string'), ('nodeTitle', 'large_string'), ('category', 'large_string'), ('EventID', 'large_string'), \
         ('point_color', 'int32')] None\n\
         {'nodeID': ['ip::a', 'ip::b', 'ja3::<i>'], 'nodeTitle': ['a', 'b', '<i>'], 'category': ['ip', 'ip', 'ja3'], \
         'EventID': ['None', 'None', 'None'], 'point_color': ['0', '0', '1']}\n"
    );
}

#[test]
fn what_was_uploaded_is_a_link() {
    let (uploaded, _) = upload(&graph(), |graphistry| graphistry.setting("play", "0").setting("info", "false"));
    assert!(
        uploaded.url.starts_with("http://HOST/graph/graph.html?dataset=d01&type=arrow&viztoken="),
        "{}",
        uploaded.url
    );
    assert!(uploaded.url.ends_with("&info=false&play=0"), "{}", uploaded.url);
    let says = format!("3 nodes, 2 edges on Graphistry (private): {}", uploaded.url);
    assert_eq!(uploaded.to_string(), says);
    let url = uploaded.url.replace('&', "&amp;");
    let html = format!(
        "<div>3 nodes, 2 edges on Graphistry (private): \
         <a href=\"{url}\" target=\"_blank\" rel=\"noopener noreferrer\">{url}</a></div>\n"
    );
    let blocks = uploaded.bundle().blocks();
    assert!(blocks.contains(&html) && blocks.contains(&says), "{blocks}");
    assert!(!blocks.contains("<iframe"), "a notebook loads nothing by itself");

    let frame = uploaded.iframe().height(700).bundle().blocks();
    assert!(frame.contains("this frame is loaded from http://HOST: "), "{frame}");
    assert!(frame.contains(&format!("<iframe src=\"{url}\" sandbox=")) && frame.contains("height:700px"), "{frame}");
}

#[test]
fn who_may_see_it_is_asked_for() {
    let mode = |change: fn(&Graphistry) -> Graphistry| {
        let (uploaded, asked) = upload(&graph(), change);
        (uploaded.privacy, asked.get(4).map(|asked| asked.json()["mode"].clone()))
    };
    assert_eq!(mode(Graphistry::public), ("public".to_owned(), Some("public".into())));
    assert_eq!(mode(Graphistry::organization), ("organization".to_owned(), Some("organization".into())));
    assert_eq!(mode(Graphistry::privacy_of_server), ("as the server chooses".to_owned(), None));
}

#[test]
fn what_cannot_be_uploaded_costs_no_request() {
    let (loopback, graphistry) = server(vec![]);
    let says = |graph: Graph| graph.upload(&graphistry).expect_err("it cannot").to_string();
    let nothing = DataFrame::new(0, graph().nodes().head(Some(0)).columns().to_vec()).expect("a frame");
    let bindings = Bindings::new("src", "dst", "nodeID", "nodeTitle");
    assert_eq!(
        says(Graph::new(nothing, graph().edges().head(Some(0)), bindings.clone())),
        "error[gazehound::input]: the graph is empty, so nothing was uploaded\n  \
         see how many rows the search gave (`.height()`), and whether a step such as `drop_hyper_nans` removed them all"
    );
    let unknown = says(graph().color_points_by("categorie"));
    assert!(unknown.starts_with("error[gazehound::not-found]: node column `categorie` is no column"), "{unknown}");
    let mut nodes = graph().nodes();
    nodes.with_column(Column::new("mine".into(), [0xff_00_00_ff_i64, 1, 2])).expect("as long");
    let bindings = Bindings { point_color: Some("mine".to_owned()), ..bindings };
    assert_eq!(
        says(Graph::new(nodes, graph().edges(), bindings)),
        "error[gazehound::input]: `mine` holds colours that are no palette codes\n  \
         expected whole numbers such as `0` to `11`, or `228000` to `228010`"
    );
    assert_eq!(loopback.lines().len(), 2, "the login alone");
}

#[test]
fn what_the_server_refuses_is_said() {
    let (loopback, graphistry) = server(vec![token(), created(), json(413, "")]);
    let error = graph().upload(&graphistry).expect_err("too large");
    let said = error.to_string().replace(&loopback.host, "HOST");
    assert!(
        said.starts_with("error[gazehound::server]: edges: `http://HOST` answered HTTP 413\n  the edges are "),
        "{said}"
    );
    assert!(said.contains("KB, too large for this server: upload fewer columns or rows"), "{said}");
    let (_, graphistry) = server(vec![json(503, "busy")]);
    assert!(graph().upload(&graphistry).expect_err("it fails").is_server());
    // A refused refresh is a new login; that one is refused too.
    let (_, graphistry) = server(vec![json(400, "expired"), json(401, "no pw-of-demo")]);
    let error = graph().upload(&graphistry).expect_err("not logged in");
    assert!(error.is_auth() && !error.to_string().contains("pw-of-demo"), "{error}");
}

#[test]
fn an_argument_that_register_does_not_have_is_refused() {
    let says = |name| Graphistry::register(&[(name, "x")]).expect_err("no such argument").to_string();
    assert_eq!(
        says("user_name"),
        "error[gazehound::input]: `register` has no argument `user_name`\n  did you mean `username`?"
    );
    assert!(says("x").contains("expected one of `api`, `username`, `password`"), "{}", says("x"));
}

#[test]
fn it_says_where_and_as_whom_but_no_secret() {
    let (loopback, graphistry) = server(vec![]);
    assert_eq!(graphistry.to_string(), format!("Graphistry at http://{} as `demo`", loopback.host));
    assert!(!format!("{graphistry:?}").contains("pw-of-demo") && !format!("{graphistry:?}").contains("JWT-"));
}
