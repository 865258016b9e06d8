//! `cargo xtask lab`: JupyterLab on the notebooks.

use std::process::Command;

use crate::call::{self, Result, step};
use crate::{kernel, place};

/// The command; `words` are passed on to JupyterLab.
pub(crate) fn lab(words: &[String]) -> Result<()> {
    let python = kernel::ensure()?;
    let notebooks = place::workspace().join("notebooks");
    step(&format!("JupyterLab on {}", notebooks.display()));
    let mut jupyter = Command::new(python.python());
    jupyter.args(["-m", "jupyterlab"]).args(words).current_dir(notebooks);
    call::show("JupyterLab", &mut kernel::jupyter(jupyter)?, "")
}
