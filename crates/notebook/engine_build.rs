//! How the engine is built and where it lies: one description, shared by the thin crate's `build.rs` and by `xtask`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

const PACKAGE: &str = "gazehound-engine";
const LIBRARY: &str = "gazehound_engine";
const PROFILE: &str = "engine";
/// The crates of a checkout that are compiled into the engine.
const OURS: [&str; 5] = ["gazehound", "gazehound-engine", "gazehound-net", "gazehound-spl", "gazehound-view"];

/// What the engine is built from, with which compiler, and into which folder.
pub struct Engine {
    workspace: PathBuf,
    target_dir: PathBuf,
    cargo: PathBuf,
    compiler: Compiler,
}

impl Engine {
    /// The engine of the checkout `workspace`, to be built by `cargo` with `rustc` (paths, or names to look up).
    ///
    /// Its target folder is `GAZEHOUND_TARGET_DIR`, or `target/engine` in the checkout.
    ///
    /// # Errors
    /// `workspace` is no whole checkout, or `rustc` is not the compiler of its `rust-toolchain.toml`.
    pub fn new(workspace: &Path, cargo: &Path, rustc: &Path) -> Result<Self, String> {
        // One name for one folder: what is built is known by its path.
        let workspace =
            fs::canonicalize(workspace).map_err(|error| format!("no folder `{}`: {error}", workspace.display()))?;
        for file in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "crates/notebook/engine/Cargo.toml"] {
            if !workspace.join(file).is_file() {
                return Err(format!(
                    "`{}` has no `{file}`\n  the engine is built from a whole checkout of gazehound\n  \
                     name the folder `crates/notebook` of one in the notebook's `:dep`",
                    workspace.display()
                ));
            }
        }
        let compiler = Compiler::of(rustc, &workspace)?;
        let pinned = pinned_release(&workspace)?;
        if compiler.release != pinned {
            return Err(format!(
                "the compiler here is rustc {}, but the engine and the cells that use it are compiled by rustc {pinned}\n  \
                 run `rustup toolchain install {pinned}`, and start Jupyter with `cargo xtask lab` or with RUSTUP_TOOLCHAIN={pinned} set",
                compiler.release
            ));
        }
        let target_dir = match env::var_os("GAZEHOUND_TARGET_DIR").filter(|folder| !folder.is_empty()) {
            Some(folder) => std::path::absolute(folder).map_err(|error| format!("GAZEHOUND_TARGET_DIR: {error}"))?,
            None => workspace.join("target/engine"),
        };
        Ok(Self { workspace, target_dir, cargo: cargo.to_owned(), compiler })
    }

    /// The shared library. Its soname is this path, so a cell finds it wherever the kernel moves the cell's own library.
    pub fn library(&self) -> PathBuf {
        self.deps().join(format!("{}{LIBRARY}{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX))
    }

    /// The target folder, absolute.
    pub fn target_dir(&self) -> &Path {
        &self.target_dir
    }

    /// The same sources and compiler, and another target folder.
    pub fn into_folder(mut self, target_dir: PathBuf) -> Self {
        self.target_dir = target_dir;
        self
    }

    /// The compiler's version, such as `1.95.0`.
    pub fn release(&self) -> &str {
        &self.compiler.release
    }

    /// Target triple of this machine, such as `x86_64-unknown-linux-gnu`.
    pub fn host(&self) -> &str {
        &self.compiler.host
    }

    /// Where rustc finds the engine and what it is made of, as a build script says it: `KIND=FOLDER`.
    pub fn link_search(&self) -> [String; 3] {
        let deps = self.deps();
        // Procedural macros are built for the host. Without their folder rustc says "can't find crate" and no more.
        let host = self.target_dir.join(PROFILE).join("deps");
        [
            format!("crate={}", deps.display()),
            format!("dependency={}", deps.display()),
            format!("dependency={}", host.display()),
        ]
    }

    /// Files and folders whose change makes the engine stale.
    pub fn sources(&self) -> Vec<PathBuf> {
        let files = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo", "crates/notebook/engine"];
        let mut sources: Vec<_> = files.map(|path| self.workspace.join(path)).into();
        for name in ["gazehound", "net", "spl", "view"] {
            let folder = self.workspace.join("crates").join(name);
            sources.extend([folder.join("Cargo.toml"), folder.join("src")]);
        }
        sources
    }

    /// The call of cargo that builds the engine where it is missing or stale. Two calls at once wait for each other.
    pub fn command(&self) -> Command {
        let mut command = self.cargo("build");
        command.args(["--package", PACKAGE]);
        command
    }

    /// `cargo SUBCOMMAND` with the profile, flags and target folder of the engine, so that both share what they compile.
    pub fn cargo(&self, subcommand: &str) -> Command {
        self.claim();
        self.bare(subcommand)
    }

    fn bare(&self, subcommand: &str) -> Command {
        let mut command = Command::new(&self.cargo);
        command
            .args([subcommand, "--locked", "--profile", PROFILE, "--target", &self.compiler.host])
            .arg("--manifest-path")
            .arg(self.workspace.join("Cargo.toml"))
            .arg("--target-dir")
            .arg(&self.target_dir)
            .current_dir(&self.workspace);
        for (name, value) in env::vars_os() {
            if is_left_over(&name.to_string_lossy(), &value.to_string_lossy()) {
                command.env_remove(name);
            }
        }
        command
            // As a path: a rustup proxy would obey the `rust-toolchain` file that one of the dependencies ships.
            .env("RUSTC", &self.compiler.rustc)
            // As a notebook's cells are built: they and the engine share one standard library.
            .env("RUSTFLAGS", "-Cprefer-dynamic")
            .env("GAZEHOUND_ENGINE_SONAME", self.library());
        command
    }

    /// Builds the engine unless it was built from just the files that are there: cargo takes a third of a second to say
    /// that there is nothing to do, at each start of a kernel. Cargo's output goes to the file `log`.
    ///
    /// # Errors
    /// As [`Engine::build`].
    pub fn ensure(&self, log: &Path) -> Result<(), String> {
        let stamp = self.target_dir.join("engine.built");
        let known = fs::read_to_string(&stamp).unwrap_or_default();
        let before = self.state();
        if !known.is_empty() && known == format!("{before}{}", listing(&self.library())) {
            return Ok(());
        }
        self.build(log)?;
        // What was edited meanwhile may not be in the library. Where nothing can be written, cargo is asked again.
        if self.state() == before {
            let _ = fs::write(&stamp, format!("{before}{}", listing(&self.library())));
        }
        Ok(())
    }

    /// What the engine is made of: another text after any change.
    fn state(&self) -> String {
        let sources: String = self.sources().iter().map(|path| listing(path)).collect();
        format!("rustc {} {}\n{sources}", self.compiler.rustc.display(), self.compiler.release)
    }

    /// Builds the engine without a word; cargo's output goes to the file `log`.
    ///
    /// # Errors
    /// Cargo failed: the message ends with the last lines of its output.
    pub fn build(&self, log: &Path) -> Result<(), String> {
        let unwritable = |error| format!("cannot write `{}`: {error}", log.display());
        let output = fs::File::create(log).map_err(unwritable)?;
        let status = self
            .command()
            .stdout(output.try_clone().map_err(unwritable)?)
            .stderr(output)
            .status()
            .map_err(|error| format!("cannot start `{}`: {error}", self.cargo.display()))?;
        if status.success() && self.library().is_file() {
            return Ok(());
        }
        let output = fs::read_to_string(log).unwrap_or_default();
        let lines: Vec<_> = output.lines().collect();
        Err(format!(
            "the engine did not build ({status})\n{}\n  run `cargo xtask engine` to build it with all of cargo's output shown",
            lines[lines.len().saturating_sub(40)..].join("\n")
        ))
    }

    /// Two checkouts may share a target folder, and with it what is compiled of Polars. Their own crates have the same
    /// names there, and cargo takes what is newer than the sources for fresh, whosever it is: so away with the other's.
    fn claim(&self) {
        let marker = self.target_dir.join("checkout");
        let ours = self.workspace.to_string_lossy();
        if fs::read_to_string(&marker).is_ok_and(|owner| owner == ours) {
            return;
        }
        if self.target_dir.is_dir() {
            let mut clean = self.bare("clean");
            clean.args(OURS.iter().flat_map(|name| ["--package", name])).stdout(Stdio::null()).stderr(Stdio::null());
            // Where cargo cannot run, the build says so.
            if !clean.status().is_ok_and(|status| status.success()) {
                return;
            }
        }
        let _ = fs::create_dir_all(&self.target_dir).and_then(|()| fs::write(&marker, ours.as_bytes()));
    }

    fn deps(&self) -> PathBuf {
        self.target_dir.join(&self.compiler.host).join(PROFILE).join("deps")
    }
}

/// The files at and below `path`, a line each, with times and sizes: another text after any change.
pub fn listing(path: &Path) -> String {
    if let Ok(entries) = fs::read_dir(path) {
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        return paths.iter().map(|path| listing(path)).collect();
    }
    let metadata = fs::metadata(path).ok();
    let age = metadata.as_ref().and_then(|file| file.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok());
    let age = age.unwrap_or_default().as_nanos();
    format!("{} {age} {}\n", path.display(), metadata.map_or(0, |file| file.len()))
}

struct Compiler {
    /// Absolute path of rustc itself, not of a rustup proxy.
    rustc: PathBuf,
    /// Such as `1.95.0`.
    release: String,
    /// Such as `x86_64-unknown-linux-gnu`.
    host: String,
}

impl Compiler {
    fn of(rustc: &Path, workspace: &Path) -> Result<Self, String> {
        let ask = |question: &[&str]| {
            let answer = Command::new(rustc).args(question).current_dir(workspace).output().map_err(|error| {
                format!("cannot start `{}`: {error}\n  install Rust from https://rustup.rs", rustc.display())
            })?;
            if answer.status.success() {
                Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
            } else {
                Err(format!("`{}` failed: {}", rustc.display(), String::from_utf8_lossy(&answer.stderr).trim()))
            }
        };
        let version = ask(&["--version", "--verbose"])?;
        let value = |key: &str| {
            let found = version.lines().find_map(|line| line.strip_prefix(key));
            found.map(str::to_owned).ok_or_else(|| format!("`{} --version --verbose` says no `{key}`", rustc.display()))
        };
        let sysroot = PathBuf::from(ask(&["--print", "sysroot"])?.trim());
        Ok(Self {
            rustc: sysroot.join("bin").join(format!("rustc{}", env::consts::EXE_SUFFIX)),
            release: value("release: ")?,
            host: value("host: ")?,
        })
    }
}

fn pinned_release(workspace: &Path) -> Result<String, String> {
    let path = workspace.join("rust-toolchain.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    text.lines()
        .find_map(|line| {
            line.trim().strip_prefix("channel")?.trim().strip_prefix('=')?.trim().strip_prefix('"')?.strip_suffix('"')
        })
        .map(str::to_owned)
        .ok_or_else(|| format!("`{}` names no `channel`", path.display()))
}

/// What a kernel, a build script or `cargo run` left in the environment: it would change what cargo builds.
pub fn is_left_over(name: &str, value: &str) -> bool {
    // What cargo tells a build script; some dependencies' build scripts ask for them all.
    const TOLD: [&str; 9] =
        ["OUT_DIR", "TARGET", "HOST", "NUM_JOBS", "OPT_LEVEL", "DEBUG", "PROFILE", "RUSTDOC", "MAKEFLAGS"];
    const FAMILIES: [&str; 5] = ["CARGO", "RUSTC", "RUSTFLAGS", "DEP_", "EVCXR_"];
    // A user's own settings of where cargo gets and keeps things.
    const KEPT: [&str; 6] =
        ["CARGO_HOME", "CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTR", "CARGO_SOURCE_", "CARGO_TERM_"];
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| name.starts_with(prefix));
    match name {
        // `mold -run`, under which the kernel calls cargo, would link the engine too, and write over one in use.
        "LD_PRELOAD" | "MOLD_PATH" => value.contains("mold"),
        // conda's compiler packages name their linker so.
        _ if name.starts_with("CARGO_TARGET_") && name.ends_with("_LINKER") => false,
        _ => TOLD.contains(&name) || starts(&FAMILIES) && !starts(&KEPT),
    }
}
