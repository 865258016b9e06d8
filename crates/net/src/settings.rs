//! Where a setting's value comes from: given in the program, else the environment, else a `.env` file, else a default.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fmt, fs};

use crate::error::{Error, Result};
use crate::secret::Secret;

/// Settings by name, such as `SPLUNK_HOST`.
///
/// The order is that of the masterclass: a value given with [`Settings::with`], then the environment, then the file
/// `.env` of the current folder or of the nearest folder above it that has one. An empty value counts as none. `Debug`
/// shows names only, since any value may be a secret.
#[derive(Clone, Default)]
pub struct Settings {
    given: BTreeMap<String, Secret>,
    environment: bool,
    file: BTreeMap<String, Secret>,
    path: Option<PathBuf>,
}

impl Settings {
    /// The environment and the `.env` file.
    ///
    /// # Errors
    /// The file cannot be read, or a line of it is no `NAME=value` (the message names the line, not its text).
    pub fn read() -> Result<Self> {
        let folder = env::current_dir()
            .map_err(|error| Error::input(format!("the current folder, which may hold a `.env`: {error}")))?;
        Self::read_at(&folder)
    }

    /// [`Settings::read`] with the `.env` file looked for from `folder` upwards.
    ///
    /// # Errors
    /// As [`Settings::read`].
    pub fn read_at(folder: &Path) -> Result<Self> {
        let path = folder.ancestors().map(|folder| folder.join(".env")).find(|path| path.is_file());
        let Some(path) = path else { return Ok(Self { environment: true, ..Self::default() }) };
        let text = fs::read_to_string(&path)
            .map_err(|error| Error::input(format!("reading the settings in `{}`: {error}", path.display())))?;
        let file =
            parse(&text).map_err(|(line, what)| Error::input(format!("`{}`, line {line}: {what}", path.display())))?;
        Ok(Self { given: BTreeMap::new(), environment: true, file, path: Some(path) })
    }

    /// Only what is given with [`Settings::with`].
    #[must_use]
    pub fn given_only() -> Self {
        Self::default()
    }

    /// `value` for `name`, before all other sources.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.given.insert(name.to_owned(), Secret::new(value));
        self
    }

    /// The value of `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        self.secret(name).map(|value| value.expose().to_owned())
    }

    /// The value of `name`, hidden.
    #[must_use]
    pub fn secret(&self, name: &str) -> Option<Secret> {
        Source::ALL.into_iter().find_map(|source| self.secret_from(source, name))
    }

    /// The value of `name` in one source: what belongs together, such as a server and its password, is not to be put
    /// together from several.
    #[must_use]
    pub fn secret_from(&self, source: Source, name: &str) -> Option<Secret> {
        let value = match source {
            Source::Given => self.given.get(name).cloned(),
            Source::Environment => self.environment.then(|| env::var(name).ok()).flatten().map(Secret::new),
            Source::File => self.file.get(name).cloned(),
        };
        value.filter(|value| !value.expose().is_empty())
    }

    /// The `.env` file that was read, for a message that says where a value came from.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// [`Settings::with`].
    Given,
    /// The environment.
    Environment,
    /// The `.env` file.
    File,
}

impl Source {
    /// The first that has a value wins.
    pub const ALL: [Self; 3] = [Self::Given, Self::Environment, Self::File];
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Given => "the program",
            Self::Environment => "the environment",
            Self::File => "the `.env` file",
        })
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("given", &self.given)
            .field("environment", &self.environment)
            .field("path", &self.path)
            .field("file", &self.file)
            .finish()
    }
}

/// The lines `NAME=value` of a `.env` file as python-dotenv reads them: `export` before a name, blanks around it, single
/// quotes (as it stands), double quotes (with `\n`, `\t`, `\"`, `\\`), a `#` after a blank begins a comment.
///
/// A value is on one line, and `${NAME}` is refused rather than replaced.
fn parse(text: &str) -> Result<BTreeMap<String, Secret>, (usize, &'static str)> {
    let mut values = BTreeMap::new();
    for (line, number) in text.trim_start_matches('\u{feff}').lines().zip(1..) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let line = line.strip_prefix("export ").unwrap_or(line);
        let (name, value) = line.split_once('=').ok_or((number, "expected `NAME=value`"))?;
        let name = name.trim();
        if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
            return Err((number, "expected `NAME=value`, with a name of letters, digits and `_`"));
        }
        values.insert(name.to_owned(), Secret::new(read_value(value.trim()).map_err(|what| (number, what))?));
    }
    Ok(values)
}

fn read_value(text: &str) -> Result<String, &'static str> {
    let (value, rest) = if let Some(inner) = text.strip_prefix('\'') {
        let (value, rest) = inner.split_once('\'').ok_or("the single quote is never closed")?;
        (value.to_owned(), rest)
    } else if let Some(inner) = text.strip_prefix('"') {
        let (value, rest) = double_quoted(inner)?;
        (not_expanded(value)?, rest)
    } else {
        let end = text.find(" #").or_else(|| text.find("\t#")).unwrap_or(text.len());
        return not_expanded(text[..end].trim_end().to_owned());
    };
    match rest.trim_start() {
        "" => Ok(value),
        comment if comment.starts_with('#') => Ok(value),
        _ => Err("text follows the closing quote"),
    }
}

fn double_quoted(text: &str) -> Result<(String, &str), &'static str> {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return Ok((value, &text[at + 1..])),
            '\\' => match characters.next().ok_or("the double quote is never closed")?.1 {
                'n' => value.push('\n'),
                't' => value.push('\t'),
                c @ ('"' | '\\') => value.push(c),
                other => value.extend(['\\', other]),
            },
            c => value.push(c),
        }
    }
    Err("the double quote is never closed")
}

fn not_expanded(value: String) -> Result<String, &'static str> {
    if value.contains("${") {
        return Err("`${…}` is not replaced here\n  write the value itself; in single quotes `${` stands for itself");
    }
    Ok(value)
}
