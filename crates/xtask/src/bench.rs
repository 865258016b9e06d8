//! `cargo xtask bench`: a notebook beside the ordinary `:dep` and Python kernels, a hypergraph beside PyGraphistry.

use std::process::Command;

use serde_json::json;

use crate::call::{self, Result};
use crate::{bench_splunk, engine, kernel, place, python, web};

/// What can be measured: the script, and what its Python kernel imports.
const BENCHES: [(&str, &str, &str); 2] = [
    ("kernel", "bench_kernel.py", include_str!("../python/bench-requirements.txt")),
    ("notebooks", "bench_notebooks.py", include_str!("../python/bench-notebooks-requirements.txt")),
];

/// PyGraphistry on pandas 3, and on the pandas of the masterclass.
const HYPERGRAPH: [&str; 2] = [
    include_str!("../python/bench-hypergraph-requirements.txt"),
    include_str!("../python/bench-hypergraph-2-requirements.txt"),
];

/// The command. What it needs of Python and of the ordinary way is kept for the next run.
pub(crate) fn bench(words: &[String]) -> Result<()> {
    let (what, options) = words.split_first().map_or(("", &[][..]), |(what, options)| (what.as_str(), options));
    match what {
        "view" if options.is_empty() => return web::bench(),
        "splunk" if options.is_empty() => return bench_splunk::bench(),
        "spl" => return spl(options),
        "hypergraph" => return hypergraph(options),
        _ => {}
    }
    let Some((_, script, requirements)) = BENCHES.iter().find(|(name, ..)| *name == what) else {
        let names: Vec<_> = BENCHES.iter().map(|(name, ..)| format!("`cargo xtask bench {name}`")).collect();
        return Err(format!(
            "`bench` measures no `{what}`\n  expected {}, `… hypergraph`, `… spl`, `… splunk` or `… view`",
            names.join(", ")
        ));
    };
    let jupyter = kernel::ensure()?;
    let other = python::environment(&format!("bench-{what}-python"), requirements)?;
    let description = json!({
        "argv": [other.python(), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Python of the bench",
        "language": "python",
    });
    let scratch = place::home()?.join("bench");
    call::write(&scratch.join("jupyter/kernels/python-bench/kernel.json"), &format!("{description:#}\n"))?;
    let mut script = kernel::jupyter(jupyter.script(script))?;
    let paths = script.get_envs().find(|(name, _)| *name == "JUPYTER_PATH").and_then(|(_, value)| value);
    let paths = std::env::split_paths(paths.unwrap_or_default()).chain([scratch.join("jupyter")]);
    let paths = std::env::join_paths(paths).map_err(|error| format!("JUPYTER_PATH: {error}"))?;
    script.env("JUPYTER_PATH", paths);
    script.arg("--workspace").arg(place::workspace()).arg("--scratch").arg(&scratch).args(options);
    call::show("the bench", &mut script, "")
}

/// No kernels: programs, each case in a process of its own.
fn hypergraph(options: &[String]) -> Result<()> {
    let [third, second] = HYPERGRAPH;
    let third = python::environment("bench-hypergraph", third)?;
    let second = python::environment("bench-hypergraph-2", second)?;
    let engine = engine::engine()?;
    let mut build = engine.cargo("build");
    build.args(["--package", "gazehound", "--example", "bench_hypergraph"]);
    call::show("the build of the bench", &mut build, "")?;
    // Beside the folder of the engine's library.
    let library = engine.library();
    let folder = library.ancestors().nth(2).ok_or("the engine's library has no folder")?;
    let program = folder.join("examples").join(format!("bench_hypergraph{}", std::env::consts::EXE_SUFFIX));
    // Linked like the engine, with the standard library as a shared one.
    let libraries = call::quiet("rustc", Command::new("rustc").args(["--print", "target-libdir"]), "")?;
    let mut script = third.script("bench_hypergraph.py");
    script.arg("--rust").arg(program);
    script.args(["--libraries", libraries.trim()]);
    script.arg("--python2").arg(second.python());
    script.arg("--scratch").arg(place::home()?.join("bench/hypergraph")).args(options);
    call::show("the bench", &mut script, "a bar was missed, or a case failed")
}

/// Searches beside Polars written by hand and DuckDB, over the same files, in one run.
fn spl(options: &[String]) -> Result<()> {
    let duckdb = python::environment("bench-spl-python", include_str!("../python/bench-spl-requirements.txt"))?;
    let mut build = engine::engine()?.cargo("bench");
    build.args(["--package", "gazehound", "--bench", "spl", "--no-run"]);
    call::show("the build of the bench", &mut build, "")?;
    // The script calls the program as cargo would: the folders of shared libraries are cargo's business.
    let bench = engine::engine()?.cargo("bench");
    let words = std::iter::once(bench.get_program()).chain(bench.get_args()).map(|word| word.to_string_lossy());
    let words: Vec<String> = words.map(std::borrow::Cow::into_owned).collect();
    // Without what `cargo xtask` left in the environment, which would make that cargo compile Polars again.
    let mut script = engine::clean(duckdb.script("bench_spl.py"));
    script.args(
        bench.get_envs().filter_map(|(name, value)| Some(format!("--env={}={}", name.to_str()?, value?.to_str()?))),
    );
    script.arg("--cargo").arg(json!(words).to_string());
    script.arg("--folder").arg(place::home()?.join("bench/spl")).args(options);
    call::show("the bench", &mut script, "")
}
