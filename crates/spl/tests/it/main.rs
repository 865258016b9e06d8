//! Everything about the text of SPL, in one binary.

mod bad_errors;
mod corpus;
mod errors;
mod errors_rows;
mod generated;
mod lints;
mod masterclass;
mod mutated;
mod precedence;
mod random;
mod round_trip;
