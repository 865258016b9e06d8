pub use gazehound::*;
