//! Everything about sockets and secrets, in one binary.

mod secret;
mod settings;
