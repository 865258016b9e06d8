/// The checkout that this library was built from. The front door reads it in what rustc writes down beside the library.
#[doc(hidden)]
pub const CHECKOUT: &str = env!("CARGO_MANIFEST_DIR");
