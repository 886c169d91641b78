//! Delivery, remarks and feedback through the front door.

mod deliver;
mod feedback;
mod remark;
mod trust;
