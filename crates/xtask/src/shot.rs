//! `cargo xtask shot`: pictures of notebooks as JupyterLab shows them, for a person to look at.

use crate::call::{self, Result, which};
use crate::{doctor, kernel, notebooks, place};

/// The command; without names, all notebooks.
pub(crate) fn shot(words: &[String]) -> Result<()> {
    let browser = doctor::BROWSERS.iter().find_map(|name| which(name));
    let browser = browser.ok_or("no browser to draw with\n  install Chromium: `apt install chromium`")?;
    let python = kernel::ensure()?;
    let names =
        if words.is_empty() { notebooks::all()? } else { words.iter().map(|word| notebooks::stem(word)).collect() };
    for name in names {
        // What was run last, or else what is stored.
        let ran = place::output("notebooks").join(format!("{name}.ipynb"));
        let stored = place::workspace().join("notebooks").join(format!("{name}.ipynb"));
        let mut script = kernel::jupyter(python.script("shot.py"))?;
        script
            .arg(if ran.is_file() { ran } else { stored })
            .arg("--browser")
            .arg(&browser)
            .arg("--to")
            .arg(place::output("shots"));
        print!(
            "{}",
            call::quiet(
                "the picture of the notebook",
                &mut script,
                "`cargo xtask notebooks` runs the notebooks first"
            )?
        );
    }
    Ok(())
}
