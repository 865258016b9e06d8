//! Calling other programs, and what to say when one fails.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What goes wrong in xtask is said to a person, so it is text: what failed, the command line, the end of its output, what to do.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// Runs `command` with its output shown.
pub(crate) fn show(what: &str, command: &mut Command, todo: &str) -> Result<()> {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failure(what, command, &status.to_string(), "", todo)),
        Err(error) => Err(failure(what, command, &format!("cannot start: {error}"), "", todo)),
    }
}

/// Runs `command` without a word and returns what it printed to standard output.
pub(crate) fn quiet(what: &str, command: &mut Command, todo: &str) -> Result<String> {
    match command.stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => {
            let text =
                format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            Err(failure(what, command, &output.status.to_string(), &text, todo))
        }
        Err(error) => Err(failure(what, command, &format!("cannot start: {error}"), "", todo)),
    }
}

fn failure(what: &str, command: &Command, how: &str, output: &str, todo: &str) -> String {
    let mut message = format!("{what} failed ({how})\n  {}", line(command));
    let lines: Vec<_> = output.lines().collect();
    for line in &lines[lines.len().saturating_sub(20)..] {
        message += &format!("\n  | {line}");
    }
    if !todo.is_empty() {
        message += &format!("\n  {todo}");
    }
    message
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let quoted = words.map(|word| {
        let word = word.to_string_lossy();
        if word.is_empty() || word.contains([' ', '\'', '"', '$', ';', '&', '|', '*']) {
            format!("'{}'", word.replace('\'', r"'\''"))
        } else {
            word.into_owned()
        }
    });
    quoted.collect::<Vec<_>>().join(" ")
}

/// The program `name` in the folders of PATH.
pub(crate) fn which(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Writes `text` to `path` unless it says so already, making its folder where needed.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make the folder `{}`: {error}", folder.display()))?;
    std::fs::write(path, text).map_err(|error| format!("cannot write `{}`: {error}", path.display()))
}

pub(crate) fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))
}

/// One line for each step of the set-up that does something.
pub(crate) fn step(text: &str) {
    println!("setup: {text}");
}
