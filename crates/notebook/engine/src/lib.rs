//! Crate `gazehound` as one shared library.

mod checkout;

pub use checkout::CHECKOUT;
pub use gazehound::*;
