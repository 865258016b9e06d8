//! The notebook kernel: evcxr_jupyter of one pinned version, and how Jupyter finds it without a word in the user's own settings.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::call::{self, Result, step, which};
use crate::python::Python;
use crate::{engine, place, std_src, wrapper};

/// The version whose traps the helper crate knows.
pub(crate) const VERSION: &str = "0.22.0";
const PROGRAM: &str = "evcxr_jupyter";

/// The kernel's settings, below Jupyter's folder of ours.
const CONFIG: &str = "evcxr";

/// The kernel program, built where it is missing.
pub(crate) fn ensure_program() -> Result<PathBuf> {
    if let Some(program) = find_program() {
        return Ok(program);
    }
    let root = root()?;
    let target = place::tools()?.join(format!("evcxr-{VERSION}-build"));
    step(&format!("kernel: cargo install {PROGRAM} {VERSION} (some 8 minutes)"));
    let mut install = engine::clean(Command::new(engine::cargo()));
    install
        .args(["install", "--locked", PROGRAM, "--version", VERSION, "--root"])
        .arg(&root)
        .arg("--target-dir")
        .arg(&target)
        .current_dir(place::workspace());
    call::show(
        "the installation of the kernel",
        &mut install,
        "it needs a C compiler and crates.io; run this again to go on where it stopped",
    )?;
    // Gigabytes that nobody needs again; a build that failed keeps them, to go on.
    std::fs::remove_dir_all(&target).map_err(|error| format!("cannot remove `{}`: {error}", target.display()))?;
    find_program().ok_or_else(|| format!("cargo installed no `{PROGRAM}` into `{}`", root.display()))
}

/// The kernel program: our own, or one of the same version on PATH.
pub(crate) fn find_program() -> Option<PathBuf> {
    let own = root().ok()?.join("bin").join(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() {
        return Some(own);
    }
    which(PROGRAM).filter(|path| is_pinned(path))
}

fn root() -> Result<PathBuf> {
    Ok(place::tools()?.join(format!("evcxr-{VERSION}")))
}

/// The program does not tell its version, but those who install programs keep books: cargo and conda.
fn is_pinned(program: &Path) -> bool {
    let Some(root) = program.ancestors().nth(2) else { return false };
    let books = std::fs::read_to_string(root.join(".crates.toml")).unwrap_or_default();
    let by_conda = || {
        let mut entries = std::fs::read_dir(root.join("conda-meta")).into_iter().flatten().flatten();
        entries.any(|entry| entry.file_name().to_string_lossy().starts_with(&format!("evcxr-{VERSION}-")))
    };
    books.contains(&format!("\"{PROGRAM} {VERSION} ")) || by_conda()
}

/// Writes the kernel's description into Jupyter's folder of ours.
pub(crate) fn ensure_spec(program: &Path) -> Result<()> {
    let file = spec()?;
    let mut text = serde_json::to_string_pretty(&description(program)?).expect("JSON of text");
    text.push('\n');
    if std::fs::read_to_string(&file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    step(&format!("kernelspec: {}", file.display()));
    // The kernel's own installation brings the logos, and the version file without which the kernel would write its
    // description over ours when it starts.
    let mut install = engine::clean(Command::new(program));
    call::quiet("the installation of the kernelspec", install.arg("--install").env("JUPYTER_PATH", data()?), "")?;
    call::write(&file, &text)
}

/// Whether Jupyter finds the kernel as [`ensure_spec`] describes it.
pub(crate) fn has_spec(program: &Path) -> bool {
    let there = || serde_json::from_str::<serde_json::Value>(&std::fs::read_to_string(spec().ok()?).ok()?).ok();
    there().is_some_and(|there| description(program).is_ok_and(|wanted| wanted == there))
}

fn spec() -> Result<PathBuf> {
    Ok(data()?.join("kernels/rust/kernel.json"))
}

fn description(program: &Path) -> Result<serde_json::Value> {
    let mut env = json!({ "RUST_SRC_PATH": std_src::folder()? });
    if std::env::var_os("RUSTUP_TOOLCHAIN").is_some() {
        // rustup would use the user's default for cells, which lie outside the checkout.
        env["RUSTUP_TOOLCHAIN"] = engine::engine()?.release().into();
    }
    Ok(json!({
        "argv": [program, "--control_file", "{connection_file}"],
        "display_name": "Rust",
        "language": "rust",
        "interrupt_mode": "message",
        "env": env,
    }))
}

/// Jupyter's folder of ours: kernels, signatures, settings; the user's own stay as they are.
fn data() -> Result<PathBuf> {
    Ok(place::tools()?.join("jupyter"))
}

/// `command` in the environment in which Jupyter finds the kernel, and a kernel finds its tools.
pub(crate) fn jupyter(command: Command) -> Result<Command> {
    let data = data()?;
    let mut command = engine::clean(command);
    command
        .env("JUPYTER_PATH", &data)
        .env("JUPYTER_DATA_DIR", &data)
        .env("JUPYTER_CONFIG_DIR", data.join("config"))
        .env("JUPYTER_RUNTIME_DIR", data.join("runtime"))
        .env("JUPYTERLAB_SETTINGS_DIR", data.join("lab/user-settings"))
        .env("JUPYTERLAB_WORKSPACES_DIR", data.join("lab/workspaces"))
        .env("IPYTHONDIR", data.join("ipython"))
        .env("JUPYTER_PLATFORM_DIRS", "1")
        .env("PYTHONWARNINGS", "ignore")
        // Absolute, since a kernel runs in another folder.
        .env("GAZEHOUND_HOME", place::home()?)
        .env("GAZEHOUND_TARGET_DIR", engine::engine()?.target_dir())
        // No start-up file of the user's: a notebook runs the same for everyone.
        .env("EVCXR_CONFIG_DIR", data.join(CONFIG));
    if which("cargo").is_none()
        && let Some(folder) = Path::new(&engine::cargo()).parent()
    {
        let paths = std::env::var_os("PATH").unwrap_or_default();
        let paths = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&paths));
        command.env("PATH", std::env::join_paths(paths).map_err(|error| format!("PATH: {error}"))?);
    }
    Ok(command)
}

/// Everything that a notebook needs, made where it is missing.
pub(crate) fn ensure() -> Result<Python> {
    let python = crate::python::ensure()?;
    std_src::ensure()?;
    wrapper::ensure()?;
    call::write(&data()?.join(CONFIG).join("evcxr.toml"), &wrapper::settings()?)?;
    ensure_spec(&ensure_program()?)?;
    engine::ensure()?;
    Ok(python)
}
