//! `cargo xtask bench`: a notebook beside the ordinary `:dep` and Python kernels.

use serde_json::json;

use crate::call::{self, Result};
use crate::{bench_splunk, kernel, place, python, web};

/// What can be measured: the script, and what its Python kernel imports.
const BENCHES: [(&str, &str, &str); 2] = [
    ("kernel", "bench_kernel.py", include_str!("../python/bench-requirements.txt")),
    ("notebooks", "bench_notebooks.py", include_str!("../python/bench-notebooks-requirements.txt")),
];

/// The command. What it needs of Python and of the ordinary way is kept for the next run.
pub(crate) fn bench(words: &[String]) -> Result<()> {
    if words == ["view"] {
        return web::bench();
    }
    if words == ["splunk"] {
        return bench_splunk::bench();
    }
    let (what, options) = words.split_first().map_or(("", &[][..]), |(what, options)| (what.as_str(), options));
    let Some((_, script, requirements)) = BENCHES.iter().find(|(name, ..)| *name == what) else {
        let names: Vec<_> = BENCHES.iter().map(|(name, ..)| format!("`cargo xtask bench {name}`")).collect();
        return Err(format!(
            "`bench` measures no `{what}`\n  expected {}, `cargo xtask bench view` or `cargo xtask bench splunk`",
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
