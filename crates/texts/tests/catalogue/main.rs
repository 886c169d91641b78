//! What the build refuses, and what every text of the product has to keep to.

#[path = "../../build/catalogue.rs"]
mod catalogue;
#[path = "../../build/check.rs"]
mod check;
#[path = "../../build/read.rs"]
mod read;

mod asked;
mod refused;
mod said;
mod words;
