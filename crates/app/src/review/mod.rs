//! Room `review`: handing work in, and the client's answer to it.
//!
//! Acceptance, release and payout are one transaction: there is no accepted order that is not
//! paid (0.16), and no path that pays before (0.15).

mod answer;
mod deliver;
pub mod feedback;
pub mod hand_over;
pub mod remark;
pub mod sampling;

pub use answer::{Accepting, Revising, accept, extend, revise};
pub use deliver::{NewDelivery, deliver};
