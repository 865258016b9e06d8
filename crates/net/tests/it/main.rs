//! Everything about sockets and secrets, in one binary.

mod graphistry_errors;
mod graphistry_goldens;
mod graphistry_secrets;
mod graphistry_server;
mod secret;
mod secrets;
mod settings;
mod splunk_config;
mod splunk_export;
mod splunk_faults;
mod splunk_server;
mod splunk_tls;
