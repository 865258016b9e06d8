//! Everything about the text of SPL, in one binary.

mod corpus;
mod errors;
mod masterclass;
mod precedence;
mod round_trip;
