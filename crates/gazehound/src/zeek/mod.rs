//! Reader of Zeek's logs: JSON lines and tab-separated values, plain or gzip.
//!
//! The primary type is [`Reader`]: files in, batches of events out, one batch a log, with [`Finding`]s on what could not be
//! read. Every field is text as the log wrote it; [`micros`] makes the one time stamp that searches work with.
//!
//! | where from | log of an event |
//! |---|---|
//! | `"_path":"ssl"`, `"@stream":"ssl"`, `#path ssl` | `ssl`, in this order |
//! | `ssl.log`, `ssl.07:00:00-08:00:00.log.gz`, `NASHUA_ssl.log` | `ssl` |

mod columns;
mod findings;
mod json;
mod line;
mod log_name;
mod reader;
mod row;
mod time;
mod tsv;

pub use findings::{Finding, Kind};
pub use reader::{Batch, Outcome, Reader};
pub use time::micros;

pub(crate) use log_name::is_log;
