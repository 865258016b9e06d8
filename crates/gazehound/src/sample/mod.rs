//! The sample index `corelight_tutorial`: synthetic Zeek logs in which the masterclass's four hunts find what they tell of.
//!
//! The logs that the masterclass was written on cannot be shipped. These are made by a seeded generator instead, the same
//! bytes on every machine: ordinary traffic of a small office, with the stories planted in it. `targets` has the counts
//! that they come to; the search engine knows none of them.
//!
//! | story | module |
//! |---|---|
//! | old TLS, bad certificates, a cluster signed by Obama | `tls`, `certificate`, `software` |
//! | speakers that read files, a rogue host | `smb` |
//! | a dnscat2 tunnel, queries without answers, the scan that follows | `dns_tunnel`, `scan` |
//! | programs under other names | `disguise`, `transfer` |
//! | everything else | `web`, `office`, `swarm`, `names`, `address` |

mod address;
mod certificate;
mod clock;
mod conn;
mod disguise;
mod dns_tunnel;
mod install;
mod line;
mod logs;
mod lookup;
mod names;
mod office;
mod rng;
mod scan;
mod sensor;
mod smb;
mod software;
mod swarm;
mod targets;
mod tls;
mod transfer;
mod web;

use std::path::Path;

pub use self::install::{ensure, ensure_days};

use self::clock::{DAY, FIRST_DAY};
use self::rng::Rng;
use self::sensor::Sensor;
use crate::error::Result;

/// The name under which searches find the sample.
pub const INDEX: &str = "corelight_tutorial";

/// What the sample is, to be said wherever it is shown.
pub const DESCRIPTION: &str = "a synthetic sample: made-up Zeek logs with the masterclass's stories planted in them";

/// Changes with every change of the bytes, so that an index made by an older generator is made anew.
pub const VERSION: u32 = 1;

/// How the sample is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleOptions {
    /// Days of logs, from 2018-08-03 on. Each has the same stories with names and numbers of its own, so N days are about N
    /// times the events; the masterclass's counts are those of one day.
    pub scale: u32,
}

impl Default for SampleOptions {
    fn default() -> Self {
        Self { scale: 1 }
    }
}

/// Writes the logs (JSON, one event a line, in files such as `conn.log`) into `folder`, which is made if need be; files of
/// those names in it are replaced.
///
/// # Errors
/// The folder or a file cannot be written.
pub fn write_logs(folder: &Path, options: &SampleOptions) -> Result<()> {
    logs::prepare(folder)?;
    for number in 0..u64::from(options.scale) {
        day(number).append_to(folder)?;
    }
    Ok(())
}

/// The logs of one day. Later stories count what earlier ones left, so their order matters.
fn day(number: u64) -> logs::Logs {
    let mut sensor = Sensor::new(FIRST_DAY.after(number * DAY), number);
    // The same organisations every day.
    let organisations = names::organisations(1_000, &mut Rng::new(0, "organisations"));
    let (for_tls, for_web) = organisations.split_at(700);

    let before = sensor.events();
    dns_tunnel::plant(&mut sensor);
    let indicators = sensor.events() - before;
    scan::plant(&mut sensor, indicators);
    tls::plant(&mut sensor, for_tls);
    let read = smb::plant(&mut sensor);
    disguise::plant(&mut sensor, &read);
    web::plant(&mut sensor, for_web);
    office::plant(&mut sensor);
    swarm::plant(&mut sensor);
    sensor.into_logs()
}
