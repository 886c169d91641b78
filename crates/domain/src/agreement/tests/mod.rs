//! What is proved about orders.

mod acting;
mod aside;
mod begin;
mod clock;
pub(super) mod edition;
mod hours;
mod preflight;
mod property;
mod review;
mod simulation;
mod stage;
mod states;
mod stored;
mod table;
mod wording;
