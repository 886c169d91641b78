//! Delivery, remarks and feedback through the front door.

mod appraisal;
mod deliver;
mod feedback;
mod remark;
mod trust;
