//! Room `review`: handing work in, and the client's answer to it.
//!
//! Acceptance, release and payout are one transaction: there is no accepted order that is not
//! paid (0.16), and no path that pays before (0.15).

mod answer;
pub mod appraisal;
mod deliver;
mod dispute;
mod ending;
mod fee;
pub mod feedback;
pub mod hand_over;
mod neutral;
mod record;
mod reliability;
pub mod remark;
pub mod sample;
pub mod sampling;
mod settlement;
mod tip;
mod trust;

pub use answer::{Accepting, Revising, accept, extend, revise};
pub use deliver::{NewDelivery, deliver};

pub(crate) use dispute::ring;
pub use dispute::{
    HoursOpening, Opening, dispute, dispute_hours, take_back, try_dispute, try_dispute_hours,
};
pub(crate) use ending::end_week;
pub use ending::{Ended, end, try_end};
pub use fee::{Fee, fee, fees, own_fees, pay_fee, set_fee};
pub use neutral::{
    Case, CaseView, Person, add_person, can_be_decided, case, case_file, cases, decide, decided,
    drop_person, people, step_back, try_decide,
};
pub use record::{TimeSheet, book_time, time_sheet};
pub(crate) use reliability::of_client;
pub use reliability::{ClientRecord, OwnStanding, own_standing};
pub use settlement::{
    Settlement, accept_offer, decline_offer, offer, offers_waiting, repairs_waiting, settlement,
    try_offer,
};
pub use tip::{Tip, TipDraft, tip, try_tip};
pub(crate) use trust::level;
pub use trust::{Trust, TrustEvent, trust};
