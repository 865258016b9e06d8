//! All that opens a socket or holds a secret.
