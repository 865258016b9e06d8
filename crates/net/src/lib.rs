//! All that opens a socket or holds a secret.

pub mod error;
pub mod graphistry;
pub mod secret;
pub mod settings;
pub mod splunk;

pub use error::{Error, Result};
pub use secret::Secret;
pub use settings::Settings;
