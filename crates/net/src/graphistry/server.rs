//! Which server, and how it is spoken to.

use std::fmt;

use crate::error::{Error, Result};

/// A Graphistry server: `https://hub.graphistry.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    protocol: String,
    host: String,
}

impl Server {
    /// The server `host`, with a port if it needs one, over `protocol`.
    ///
    /// # Errors
    /// `protocol` is neither `https` nor `http`, or `host` is more than a host and a port.
    pub fn new(protocol: &str, host: &str) -> Result<Self> {
        if !["https", "http"].contains(&protocol) {
            return Err(Error::input(format!("`protocol` is `{protocol}`\n  expected `https` or `http`")));
        }
        // No `@`, `/`, `?`: an address whose host is not the one that is read first.
        let allowed = |c: char| c.is_ascii_alphanumeric() || ".-_:[]".contains(c);
        if host.is_empty()
            || !host.chars().all(allowed)
            || reqwest::Url::parse(&format!("{protocol}://{host}")).is_err()
        {
            return Err(Error::input(format!(
                "`server` is `{host}`\n  expected a host, such as `hub.graphistry.com` or `localhost:8080`; \
                 `protocol` says whether it is `https` or `http`"
            )));
        }
        Ok(Self { protocol: protocol.to_owned(), host: host.to_owned() })
    }

    /// A server written as `https://host`.
    ///
    /// # Errors
    /// As [`Server::new`].
    pub fn parse(address: &str) -> Result<Self> {
        let (protocol, host) = address.split_once("://").unwrap_or(("", address));
        Self::new(protocol, host.strip_suffix('/').unwrap_or(host)).map_err(|_| {
            Error::input(format!(
                "`client_protocol_hostname` is `{address}`\n  expected a protocol and a host, such as `https://graphs.example.com`"
            ))
        })
    }

    /// The address of `path`, which starts with `/`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{self}{path}")
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.protocol, self.host)
    }
}
