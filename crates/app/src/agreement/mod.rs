//! Room `agreement`: from the chosen offer to paid or ended. Loads, lets the domain decide, and
//! does in one transaction what a transition asks for: money, state, events, clocks, mails.

mod act;
mod acting;
pub mod addendum;
pub mod assistance;
mod cancel;
mod cap;
mod choose;
mod compare;
mod contract;
pub mod enclosure;
mod free;
mod from_offer;
mod hints;
mod independence;
mod lesson;
mod list;
mod meetings;
pub mod paper;
mod partner;
pub mod preflight;
mod propose;
mod pulse;
mod renew;
mod review_rule;
mod rewrite;
mod ring;
mod room;
mod sample;
mod split;
mod step;
mod tell;
mod words;

pub use act::{Signing, secure, sign, start, withdraw};
pub(crate) use act::{asked_for, missing, secure_by_bank, still_missing};
pub use acting::{Acting, act_for, acting};
pub use cancel::{Cancellation, agree_cancellation, cancellation};
pub use cap::{cap, set_cap};
pub use choose::{TrustGap, choose, choose_all_the_same, trust_gap};
pub use compare::{SinceLast, since_last};
pub use contract::{ContractView, contract};
pub use from_offer::of_offer;
pub use hints::{Hints, Levy};
pub use independence::{Independence, MainClient, PrescribedHours, independence};
pub use lesson::{Learned, learn, learned, unlearn};
pub use list::{Filter, OrderRow, Sort, Turn, first_side, of_task, orders, turns};
pub use meetings::agree_meetings;
pub use partner::{Paid, Partner, Repeat, partners};
pub use propose::{OrderDraft, Proposed, again, propose, propose_again};
pub use pulse::pulse;
pub use review_rule::agree_review;
pub(crate) use ring::ring;
pub use room::{Entry, Head, Room, room};
pub use sample::agree_sample;
pub use split::split;
pub(crate) use step::{
    Loaded, apply, load, load_as_recipient, load_for_clock, load_for_neutral, look,
    look_as_recipient,
};
