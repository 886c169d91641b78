//! What was seen to happen: a run in which something is tried again and again and never works proves
//! nothing of it.

use std::collections::BTreeMap;

use app::Failure;
use domain::custody::Adapter;

/// Whoever tries something so often and never gets it done does not really try it.
const OFTEN: u64 = 150;
/// A run with so many orders has seen everything that there is.
const MANY: u64 = 480;
/// A run with so many has seen it in every way of custody.
const ALL: u64 = 1_900;
/// What never works: a click where a bank or a provider has to say that money came, and a word about
/// a sum that is not due.
const IN_VAIN: [&str; 3] = ["fund-by-click", "no-request", "nothing-due"];
/// What both sides do wherever their money lies.
const EVERYWHERE: [&str; 43] = [
    "sign",
    "start",
    "show-sample",
    "answer-sample",
    "deliver",
    "accept",
    "revise",
    "extend",
    "withdraw",
    "offer",
    "accept-offer",
    "decline-offer",
    "dispute",
    "dispute-back",
    "addendum",
    "accept-addendum",
    "less",
    "accept-less",
    "date",
    "accept-date",
    "decline-addendum",
    "addendum-back",
    "repair",
    "end",
    "tip",
    "message",
    "remark",
    "forget-remark",
    "book-time",
    "decide",
    "step-back",
    "off-the-list",
    "on-the-list",
    "block",
    "unblock",
    "frame",
    "sign-frame",
    "decline-frame",
    "notice",
    "week",
    "paid",
    "refunded",
    "added",
];

/// What belongs to one way of custody.
const fn only(way: Adapter) -> &'static [&'static str] {
    match way {
        Adapter::Play => &["fund"],
        Adapter::Direct => &["fund", "sent", "confirmed", "missed"],
        Adapter::Trust => &[
            "transfer",
            "import",
            "import-again",
            "draft",
            "give-up",
            "approve",
            "leave",
            "come-back",
            "reversal",
            "to-order",
            "send-back",
            "own",
            "charge",
            "tip-sent",
            "tip-confirmed",
        ],
        Adapter::Provider => &[
            "hear",
            "hear-again",
            "overtaken",
            "lost",
            "failed",
            "back",
            "close",
            "tip-sent",
            "tip-confirmed",
        ],
    }
}

/// How often what was tried, and how often it was done.
#[derive(Debug, Default)]
pub(super) struct Seen(BTreeMap<(Adapter, &'static str), (u64, u64)>);

impl Seen {
    /// Notes an attempt.
    pub(super) fn note(&mut self, way: Adapter, what: &'static str, is_done: bool) {
        let (tried, done) = self.0.entry((way, what)).or_default();
        *tried += 1;
        *done += u64::from(is_done);
    }

    /// Notes the outcome of a use case; whether it was done.
    pub(super) fn outcome<T>(
        &mut self,
        way: Adapter,
        what: &'static str,
        outcome: Result<T, Failure>,
    ) -> Option<T> {
        // A failing disk is one thing; what the schema refuses should have been refused before.
        if let Err(Failure::Fault(fault)) = &outcome {
            let is_disk = !fault.contains("schema") && !fault.contains("order ");
            assert!(is_disk, "{way:?}, {what}: {fault}");
        }
        self.note(way, what, outcome.is_ok());
        outcome.ok()
    }

    fn done(&self, way: Adapter, what: &'static str) -> u64 {
        self.0.get(&(way, what)).map_or(0, |(_, done)| *done)
    }

    /// Whether enough of it worked; `lives` orders were watched at once.
    pub(super) fn proves_something(&self, lives: u64) {
        for ((way, what), (tried, done)) in &self.0 {
            let is_right = *tried < OFTEN || *done > 0 || IN_VAIN.contains(what);
            assert!(is_right, "{way:?}: {what} was tried {tried} times in vain");
            let is_in_vain = IN_VAIN.contains(what) && *done > 0;
            assert!(!is_in_vain, "{way:?}: {what}");
        }
        let ever = |what: &&'static str| Adapter::ALL.iter().any(|way| self.done(*way, what) > 0);
        for what in ["accept", "paid", "refunded", "added"] {
            assert!(ever(&what), "no {what}: {self:?}");
        }
        let never: Vec<_> = EVERYWHERE.iter().filter(|what| !ever(what)).collect();
        assert!(
            lives < MANY || never.is_empty(),
            "never {never:?}: {self:?}"
        );
        for way in Adapter::ALL {
            for what in ["sign", "start", "deliver"] {
                assert!(self.done(way, what) > 0, "{way:?}: no {what}: {self:?}");
            }
            let never = |some: &[&'static str]| -> Vec<&'static str> {
                let all = some.iter().filter(|what| self.done(way, what) == 0);
                all.copied().collect()
            };
            let own = never(only(way));
            assert!(
                lives < MANY || own.is_empty(),
                "{way:?}: never {own:?}: {self:?}"
            );
            let all = never(&EVERYWHERE);
            assert!(
                lives < ALL || all.is_empty(),
                "{way:?}: never {all:?}: {self:?}"
            );
        }
    }
}
