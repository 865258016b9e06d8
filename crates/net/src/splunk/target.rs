//! Which address a request goes to, by the server's version.

use reqwest::Method;

/// A version of the search API: `search/v2/jobs`, or `search/jobs` on servers before 9.0.2 (Cloud: before 9.0.2209).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    V1,
    V2,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'a> {
    Info,
    Create,
    Export,
    Job(&'a str),
    Results(&'a str),
    Control(&'a str),
}

impl Version {
    /// As Splunk's own SDK chooses.
    pub(super) fn of(version: &str, instance_type: Option<&str>) -> Option<Self> {
        let numbers: Vec<u64> = version.split('.').map_while(|part| part.parse().ok()).collect();
        let first = if instance_type == Some("cloud") { [9, 0, 2209] } else { [9, 0, 2] };
        (!numbers.is_empty()).then(|| if numbers.as_slice() < first.as_slice() { Self::V1 } else { Self::V2 })
    }
}

impl Target<'_> {
    pub(super) fn method(self, version: Version) -> Method {
        match self {
            Self::Info | Self::Job(_) => Method::GET,
            // The second version takes a form here.
            Self::Results(_) if version == Version::V1 => Method::GET,
            Self::Results(_) | Self::Create | Self::Export | Self::Control(_) => Method::POST,
        }
    }

    pub(super) fn path(self, version: Version) -> String {
        let jobs = match version {
            Version::V1 => "services/search/jobs",
            Version::V2 => "services/search/v2/jobs",
        };
        match self {
            Self::Info => "services/server/info".to_owned(),
            Self::Create => jobs.to_owned(),
            Self::Export => format!("{jobs}/export"),
            Self::Job(sid) => format!("{jobs}/{sid}"),
            Self::Results(sid) => format!("{jobs}/{sid}/results"),
            Self::Control(sid) => format!("{jobs}/{sid}/control"),
        }
    }

    /// Whether asking twice is as good as asking once.
    pub(super) const fn may_repeat(self) -> bool {
        !matches!(self, Self::Create | Self::Export)
    }
}
