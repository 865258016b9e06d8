//! The logs in memory, and on disk.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::Path;

use super::clock::Instant;
use super::line::Line;
use crate::error::{Error, Result};

/// Zeek's logs of which the sample has events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Log {
    Conn,
    Dns,
    Files,
    Http,
    Notice,
    Ntlm,
    SmbFiles,
    SmbMapping,
    Ssl,
    Weird,
    X509,
}

impl Log {
    const ALL: [Self; 11] = [
        Self::Conn,
        Self::Dns,
        Self::Files,
        Self::Http,
        Self::Notice,
        Self::Ntlm,
        Self::SmbFiles,
        Self::SmbMapping,
        Self::Ssl,
        Self::Weird,
        Self::X509,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Conn => "conn",
            Self::Dns => "dns",
            Self::Files => "files",
            Self::Http => "http",
            Self::Notice => "notice",
            Self::Ntlm => "ntlm",
            Self::SmbFiles => "smb_files",
            Self::SmbMapping => "smb_mapping",
            Self::Ssl => "ssl",
            Self::Weird => "weird",
            Self::X509 => "x509",
        }
    }
}

/// Events by log.
#[derive(Debug, Default)]
pub(super) struct Logs {
    lines: [Vec<(Instant, String)>; Log::ALL.len()],
}

impl Logs {
    pub(super) fn push(&mut self, log: Log, line: Line) {
        self.lines[log as usize].push((line.at, line.finish()));
    }

    /// Events so far.
    pub(super) fn len(&self) -> usize {
        self.lines.iter().map(Vec::len).sum()
    }

    /// Appends each log's events, oldest first, to `NAME.log` in `folder`.
    pub(super) fn append_to(mut self, folder: &Path) -> Result<()> {
        for log in Log::ALL {
            let path = folder.join(format!("{}.log", log.name()));
            let lines = &mut self.lines[log as usize];
            // Stable: events of one moment stay in the order in which they were made.
            lines.sort_by_key(|(at, _)| *at);
            write(&path, lines).map_err(|error| Error::io(format!("writing `{}`", path.display()), &error))?;
        }
        Ok(())
    }
}

/// Makes `folder` and removes what an earlier run left of the same logs: they are appended to, day by day.
pub(super) fn prepare(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)
        .map_err(|error| Error::io(format!("making the folder `{}`", folder.display()), &error))?;
    for log in Log::ALL {
        let path = folder.join(format!("{}.log", log.name()));
        File::create(&path).map_err(|error| Error::io(format!("making `{}`", path.display()), &error))?;
    }
    Ok(())
}

fn write(path: &Path, lines: &[(Instant, String)]) -> std::io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, OpenOptions::new().append(true).create(true).open(path)?);
    for (_, line) in lines {
        file.write_all(line.as_bytes())?;
    }
    file.flush()
}
