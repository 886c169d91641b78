//! Delivery and the answer to it: what was met, and the fork "improve or good enough" (3.23).
//!
//! Only *must* criteria can stop money; *should* and *taste* never do (decision 2). The room
//! prepares what people decide; what follows from it is decided by the order.

pub mod appraisal;
mod decision;
mod delivery;
pub mod feedback;
pub mod hand_over;
mod length;
pub mod record;
pub mod remark;
pub mod sampling;

pub use decision::{Decision, DecisionRefusal, Fork, Improve, fork};
pub use delivery::{Against, Delivery, DeliveryDraft, HandedIn, LONGEST_NOTE, NotADelivery};
pub use length::{Counted, count, outside};
