//! `cargo xtask bench kernel`: the front door beside the ordinary `:dep` and a Python kernel.

use serde_json::json;

use crate::call::{self, Result};
use crate::{kernel, place, python, web};

const REQUIREMENTS: &str = include_str!("../python/bench-requirements.txt");

/// The command. What it needs of Python and of the ordinary way is kept for the next run.
pub(crate) fn bench(words: &[String]) -> Result<()> {
    let options = match words.split_first().map(|(what, options)| (what.as_str(), options)) {
        Some(("kernel", options)) => options,
        Some(("view", [])) => return web::bench(),
        _ => {
            return Err("`bench` measures two things\n  expected `cargo xtask bench kernel [--rounds N] \
                        [--skip-ordinary]` or `cargo xtask bench view`"
                .to_owned());
        }
    };
    let jupyter = kernel::ensure()?;
    let other = python::environment("bench-python", REQUIREMENTS)?;
    let description = json!({
        "argv": [other.python(), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Python of the bench",
        "language": "python",
    });
    let scratch = place::home()?.join("bench");
    call::write(&scratch.join("jupyter/kernels/python-bench/kernel.json"), &format!("{description:#}\n"))?;
    let mut script = kernel::jupyter(jupyter.script("bench_kernel.py"))?;
    let paths = script.get_envs().find(|(name, _)| *name == "JUPYTER_PATH").and_then(|(_, value)| value);
    let paths = std::env::split_paths(paths.unwrap_or_default()).chain([scratch.join("jupyter")]);
    let paths = std::env::join_paths(paths).map_err(|error| format!("JUPYTER_PATH: {error}"))?;
    script.env("JUPYTER_PATH", paths);
    script.arg("--workspace").arg(place::workspace()).arg("--scratch").arg(&scratch).args(options);
    call::show("the bench", &mut script, "")
}
