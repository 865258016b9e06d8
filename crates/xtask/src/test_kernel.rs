//! `cargo xtask test-kernel`: the front door, tested in real kernels.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::call::{self, Result};
use crate::tally::Tally;
use crate::{kernel, place};

/// The command: all tests, or those whose name holds one of `names`.
pub(crate) fn test_kernel(names: &[String]) -> Result<()> {
    let Tally { passed, failed } = run(names)?;
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} tests of the kernel failed", passed + failed)) }
}

/// The tests, with each result printed as it comes.
pub(crate) fn run(names: &[String]) -> Result<Tally> {
    let python = kernel::ensure()?;
    let mut script = kernel::jupyter(python.script("test_kernel.py"))?;
    script
        .arg("--workspace")
        .arg(place::workspace())
        .arg("--scratch")
        .arg(place::output("kernel-test"))
        .args(names)
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    let line = call::line(&script);
    let cannot = |error: std::io::Error| format!("cannot run `{line}`: {error}");
    let mut child = script.spawn().map_err(cannot)?;
    let mut last = String::new();
    for read in BufReader::new(child.stdout.take().expect("it is piped")).lines() {
        last = read.map_err(cannot)?;
        println!("{last}");
    }
    child.wait().map_err(cannot)?;
    // `7 passed, 1 failed`
    let mut counts = last.split(", ").map(|part| part.split(' ').next()?.parse().ok());
    match (counts.next().flatten(), counts.next().flatten()) {
        (Some(passed), Some(failed)) => Ok(Tally { passed, failed }),
        _ => Err(format!("the tests of the kernel ended without a count: `{last}`\n  {line}")),
    }
}
