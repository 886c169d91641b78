//! Delivery, remarks and feedback through the front door.

mod feedback;
