//! Tests of the kernel through its public face.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod parse;
mod properties;
mod round_trips;
mod values;
mod zone;
