//! Stands between the notebook kernel's cargo and rustc (`RUSTC_WRAPPER`), and keeps what was compiled: a cell that was
//! compiled before, in whatever kernel, is there at once.
//!
//! A notebook that is run again, or run by the next student, compiles the same cells again, and the compiler takes most of
//! the time of a cell. What decides a compilation is written down in [`call`], what is kept and for how long in [`store`].
//! Whatever goes wrong here, rustc runs as if nothing stood between.

use std::ffi::OsString;
use std::process::{Command, ExitCode, Stdio};

mod call;
mod source;
mod store;

use call::Call;
use store::Store;

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let Some(rustc) = words.next() else {
        eprintln!("usage: gazehound-cells RUSTC ARGUMENT…\n  cargo calls this in place of rustc (RUSTC_WRAPPER)");
        return ExitCode::from(2);
    };
    let words: Vec<OsString> = words.collect();
    let kept = Store::of_user().and_then(|store| Some((store, Call::read(&rustc, &words)?)));
    match kept {
        Some((store, call)) => keep(&store, &call, &rustc, &words),
        None => pass_on(&rustc, &words),
    }
}

/// Answers from the store, or compiles and puts the answer there.
fn keep(store: &Store, call: &Call, rustc: &OsString, words: &[OsString]) -> ExitCode {
    if let Some(code) = store.replay(call) {
        return ExitCode::from(code);
    }
    let output = match Command::new(rustc).args(words).stdin(Stdio::inherit()).stdout(Stdio::inherit()).output() {
        Ok(output) => output,
        Err(error) => return cannot_start(rustc, &error),
    };
    let _ = std::io::Write::write_all(&mut std::io::stderr(), &output.stderr);
    let code = output.status.code().and_then(|code| u8::try_from(code).ok());
    if let (Some(code), Ok(said)) = (code, String::from_utf8(output.stderr)) {
        // A full disk costs the next run its time, not this one its result.
        let _ = store.put(call, code, &said);
    }
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}

/// Becomes rustc.
fn pass_on(rustc: &OsString, words: &[OsString]) -> ExitCode {
    let mut command = Command::new(rustc);
    command.args(words);
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(&mut command);
        cannot_start(rustc, &error)
    }
    #[cfg(not(unix))]
    match command.status() {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(error) => cannot_start(rustc, &error),
    }
}

fn cannot_start(rustc: &OsString, error: &std::io::Error) -> ExitCode {
    eprintln!("cannot start `{}`: {error}", rustc.display());
    ExitCode::FAILURE
}
