//! Ending a stage otherwise than by acceptance: offers that name a sum, and the dispute.
//!
//! Money never moves here without both agreeing, a neutral person deciding, or a rule that stood
//! in the contract before the start. Every phase of a dispute has somebody whose turn it is and a
//! date on which it ends by itself.

mod dispute;
mod ending;
mod neutral;
mod offer;
mod phase;
mod refusal;
mod rule;
#[cfg(test)]
mod tests;
mod tip;

pub use dispute::{Claim, Dispute, Ground, LONGEST_REASONS, MOST_TAKEN_BACK, Phase, Ruling};
pub use ending::{Brake, COOLING_DAYS, EndWish, Repair, SeriousCause, brake};
pub use neutral::{Candidate, RECENT_DAYS, check_fee, choose};
pub use offer::{
    Answer, LONGEST_STAND, LONGEST_WORDS, Offer, OfferDraft, USUAL_STAND, is_settleable, stage_of,
    standing,
};
pub use refusal::{
    AnswerRefusal, DisputeRefusal, EndRefusal, NotAnOffer, OfferRefusal, RuleRefusal,
};
pub use rule::{DisputeRule, SettledBy, Split};
pub use tip::{LONGEST_THANKS, NotATip, TipDraft, TipRefusal, may_tip};
