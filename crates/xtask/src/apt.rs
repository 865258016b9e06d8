//! Programs of Debian and Ubuntu, installed where that takes no questions.

use std::process::Command;

use crate::call::{self, Result, step, which};

/// Installs `packages`, as root only.
pub(crate) fn install(why: &str, packages: &[&str]) -> Result<()> {
    let by_hand = format!("install it by hand: `apt install {}`", packages.join(" "));
    if which("apt-get").is_none() || !is_root() {
        return Err(format!("{why} is missing\n  {by_hand}"));
    }
    step(&format!("{why}: apt-get install {}", packages.join(" ")));
    let apt = |words: &[&str]| {
        let mut command = Command::new("apt-get");
        call::quiet("apt-get", command.args(words).env("DEBIAN_FRONTEND", "noninteractive"), &by_hand)
    };
    apt(&["update", "--quiet"])?;
    let words = ["install", "--yes", "--quiet", "--no-install-recommends"];
    apt(&[&words, packages].concat()).map(|_| ())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
