//! The Python environment that holds JupyterLab and runs notebooks.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::call::{self, Result, step, which};
use crate::place;

const REQUIREMENTS: &str = include_str!("../python/requirements.txt");
/// Where Python is asked for by hand.
const GET: &str = "install Python 3.10 or newer with venv (Debian and Ubuntu: `apt install python3-venv`), or use conda: `conda env create -f environment.yml`";

/// The programs of one environment.
#[derive(Clone)]
pub(crate) struct Python {
    folder: PathBuf,
}

impl Python {
    pub(crate) fn python(&self) -> PathBuf {
        self.program("python")
    }

    /// `python FILE …` with a script of ours.
    pub(crate) fn script(&self, name: &str) -> Command {
        let mut command = Command::new(self.python());
        command.arg(place::workspace().join("crates/xtask/python").join(name));
        command
    }

    fn program(&self, name: &str) -> PathBuf {
        let folder = if cfg!(windows) && !self.folder.join("bin").is_dir() { "Scripts" } else { "bin" };
        self.folder.join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

/// The environment of JupyterLab, made where it is missing.
pub(crate) fn ensure() -> Result<Python> {
    match conda() {
        Some(python) => Ok(python),
        None => environment("python", REQUIREMENTS),
    }
}

/// The environment of JupyterLab, if it is there.
pub(crate) fn find() -> Option<Python> {
    conda().or_else(|| ready(&folder("python", REQUIREMENTS).ok()?))
}

/// An environment with the packages of `requirements` (the text of a requirements file), made where it is missing.
///
/// Its folder is named after a hash of that text: other pins give another environment.
pub(crate) fn environment(name: &str, requirements: &str) -> Result<Python> {
    let folder = folder(name, requirements)?;
    if let Some(python) = ready(&folder) {
        return Ok(python);
    }
    let interpreter = interpreter()?;
    step(&format!("Python environment: {}", folder.display()));
    // What a run that was stopped has left there.
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("cannot remove `{}`: {error}", folder.display()))?;
    }
    call::quiet("making the Python environment", Command::new(&interpreter).args(["-m", "venv"]).arg(&folder), GET)?;
    let python = Python { folder: folder.clone() };
    let file = folder.join("requirements.txt");
    call::write(&file, requirements)?;
    step("Python packages: pip install (JupyterLab and what it needs, half a minute)");
    let mut pip = Command::new(python.python());
    pip.args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--requirement"])
        .arg(&file);
    call::quiet(
        "the installation of Python packages",
        &mut pip,
        "pip needs a package index: check the network, then run this again",
    )?;
    call::write(&marker(&folder), "")?;
    Ok(python)
}

fn ready(folder: &Path) -> Option<Python> {
    // A run that was stopped halfway leaves a folder without it; an interpreter that went away leaves a broken link.
    let python = Python { folder: folder.to_owned() };
    (marker(folder).is_file() && python.python().exists()).then_some(python)
}

fn marker(folder: &Path) -> PathBuf {
    folder.join("gazehound-ready")
}

fn folder(name: &str, requirements: &str) -> Result<PathBuf> {
    Ok(place::tools()?.join(format!("{name}-{:016x}", hash(requirements))))
}

/// The active conda environment, where it has what `environment.yml` asks for.
fn conda() -> Option<Python> {
    let python = Python { folder: PathBuf::from(std::env::var_os("CONDA_PREFIX")?) };
    let import = ["-c", "import jupyterlab, nbclient, nbconvert"];
    let output = Command::new(python.python()).args(import).output().ok()?;
    output.status.success().then_some(python)
}

/// A Python of version 3.10 or newer that can make environments.
pub(crate) fn interpreter() -> Result<PathBuf> {
    let names = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
    let fits = |path: &PathBuf| {
        let check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
        Command::new(path).args(["-c", check]).output().is_ok_and(|output| output.status.success())
    };
    names.iter().filter_map(|name| which(name)).find(fits).ok_or_else(|| {
        let found = which("python3").and_then(|path| version(path.into()));
        format!(
            "no Python 3.10 or newer with venv and pip was found (`python3` is {})\n  {GET}",
            found.unwrap_or_else(|| "missing".into())
        )
    })
}

pub(crate) fn version(python: OsString) -> Option<String> {
    let output = Command::new(python).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.trim().trim_start_matches("Python ").to_owned()).filter(|version| !version.is_empty())
}

/// FNV-1a: the same on every machine and with every compiler, so that an environment is found again.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
