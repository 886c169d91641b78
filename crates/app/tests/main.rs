//! Use cases on both databases, without pages.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod account;
mod addendum;
mod addendum_change;
mod appraisal;
mod assistance;
mod assistance_change;
mod assistance_end;
mod bank;
mod block;
mod capacity;
mod chance;
mod clean;
mod clocks;
mod columns;
mod crowd;
mod decision;
mod faults;
mod files;
mod hours;
mod idempotency;
mod ledger;
mod lists;
mod luxury;
mod mail;
mod meeting;
mod objection;
mod offer;
mod organisation;
mod path;
mod progress;
mod provider;
mod question;
mod quiet;
mod race;
mod refusals;
mod reliability;
mod review_rule;
mod sample;
mod sequences;
mod settlement;
mod settling;
mod stages;
mod tasks;
mod trust_need;
mod verify;
mod worker;
mod world;
