//! Tags: the few words for states, each with a tone and a shape, so that colour is never needed.
//!
//! A tag is made from a state and never from free text: the words stand in one table here. States
//! of orders have nine words, the most a person can be expected to know.

use askama::Template;
use texts::Texts;

use super::html::component;

/// How a tag looks: colour and shape say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    /// Not begun: an empty circle.
    Plain,
    /// Somebody has to act: a full sun.
    Sun,
    /// Under way: a half circle.
    Dusk,
    /// Done well: a tick.
    Fine,
    /// A real problem: a diamond.
    Problem,
    /// Over: a dash.
    Over,
}

/// A state that has a tag.
pub trait Tagged {
    /// The tag, in the reader's language.
    fn tag(&self, t: Texts) -> Tag;
}

impl<T: Tagged> Tagged for &T {
    fn tag(&self, t: Texts) -> Tag {
        (**self).tag(t)
    }
}

/// A tag, ready to be shown.
#[derive(Debug, Clone, Copy, Template)]
#[template(
    source = "<span class=\"tag{{ self.class() }}\">{{ words }}</span>",
    ext = "html"
)]
pub struct Tag {
    tone: Tone,
    words: &'static str,
}

component!(Tag);

impl Tag {
    fn class(&self) -> &'static str {
        match self.tone {
            Tone::Plain => "",
            Tone::Sun => " sun",
            Tone::Dusk => " dusk",
            Tone::Fine => " ok",
            Tone::Problem => " warn",
            Tone::Over => " over",
        }
    }
}

/// Declares an enum of states with the tone and the words of each.
macro_rules! tags {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $state:ident: $tone:ident $words:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$note])* $state,)+
        }

        impl $name {
            /// Every state, in the order of the work.
            pub const ALL: &'static [Self] = &[$(Self::$state),+];
        }

        impl Tagged for $name {
            fn tag(&self, t: Texts) -> Tag {
                match self {
                    $(Self::$state => Tag { tone: Tone::$tone, words: t.$words() },)+
                }
            }
        }
    };
}

tags! {
    /// Where an order stands.
    OrderTag {
        /// Not sent yet.
        Draft: Plain state_draft,
        /// At least one signature is missing.
        SignaturesOpen: Sun state_signature_open,
        /// Signed, but the money is not secured.
        FundingOpen: Sun state_funding_open,
        /// The money is secured; work may start.
        Secured: Dusk state_secured,
        /// Work is under way.
        InWork: Dusk state_in_work,
        /// The first pieces were shown; the rest waits.
        Sample: Sun sample_tag,
        /// Delivered; the client looks at it.
        UnderReview: Sun state_for_review,
        /// The two disagree.
        InDispute: Problem dispute_tag,
        /// Accepted and paid.
        Paid: Fine state_paid,
        /// Lapsed or withdrawn.
        Ended: Over state_ended,
        /// Promised, secured by nobody; work may start.
        Promised: Plain custody_tag_promised,
        /// Accepted, and not yet known to be paid.
        Due: Sun custody_tag_due,
    }
}

tags! {
    /// Where a task stands.
    TaskTag {
        /// Still one's own.
        Open: Plain ui_tag_task_open,
        /// An order is on its way.
        HandedOn: Dusk ui_tag_task_handed_on,
        /// Nobody has to do it any more.
        Done: Fine ui_tag_task_done,
    }
}

tags! {
    /// How far a small step of preparation is.
    PrepareTag {
        /// Still to be done.
        Open: Sun item_open,
        /// Done.
        Done: Fine item_done,
    }
}

tags! {
    /// How far the handing on of a task is that is still one's own.
    UnderWayTag {
        /// An ad for it is open.
        Ad: Dusk ui_tag_under_way_ad,
        /// An order was made of it.
        Order: Dusk state_in_work,
    }
}

tags! {
    /// How well a way of handing on fits a task.
    FitTag {
        /// It fits best.
        Best: Fine handing_fit_best,
        /// It is possible too.
        Possible: Plain handing_fit_possible,
        /// Little speaks for it.
        Hardly: Over handing_fit_hardly,
        /// It is advised against.
        Against: Problem handing_fit_against,
    }
}

tags! {
    /// Where an ad stands.
    PostingTag {
        /// Only its author sees it.
        Draft: Plain state_draft,
        /// Offers may come.
        Published: Dusk ui_tag_posting_published,
        /// An offer was chosen.
        Filled: Fine ui_tag_posting_filled,
        /// No offers any more.
        Closed: Over ui_tag_posting_closed,
    }
}

tags! {
    /// Where an offer stands.
    OfferTag {
        /// The client has it.
        Sent: Dusk ui_tag_offer_sent,
        /// Chosen.
        Accepted: Fine ui_tag_offer_accepted,
        /// Somebody else was chosen.
        Declined: Over ui_tag_offer_declined,
        /// Taken back by the contractor.
        Withdrawn: Over ui_tag_offer_withdrawn,
    }
}

tags! {
    /// What the triage of tasks recommends (mission 1.8, 1.11).
    TriageTag {
        /// One can do it, but it eats time.
        Time: Dusk ui_tag_time,
        /// Others can do it better.
        Skill: Dusk ui_tag_skill,
        /// Neither liked nor one's trade: hand on first.
        Smart: Sun ui_tag_smart,
        /// One's core: keep.
        Keep: Fine ui_tag_keep,
    }
}

tags! {
    /// How much a criterion weighs (mission 3.22).
    CriterionTag {
        /// Only this one can ask for revision.
        Must: Sun ui_tag_must,
        /// Expected.
        Should: Dusk ui_tag_should,
        /// A wish.
        Taste: Plain ui_tag_taste,
    }
}

tags! {
    /// Whether a criterion is met, as one side says.
    MetTag {
        /// It is.
        Met: Fine ui_tag_met,
        /// It is not.
        NotMet: Problem ui_tag_not_met,
    }
}

tags! {
    /// What to notice about an offer: both are allowed, neither is hidden.
    OfferMark {
        /// It costs more than the budget.
        OverBudget: Sun offer_over_budget,
        /// It promises the work later than asked.
        Late: Sun offer_late,
        /// What somebody says about themselves, unchecked (mission 0.5).
        OwnStatement: Plain offer_own_statement,
    }
}

/// The tag of a state.
pub fn tag(t: Texts, state: impl Tagged) -> Tag {
    state.tag(t)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kernel::Locale;

    use super::*;

    /// Two states of an order never read the same, and no tag relies on colour.
    #[test]
    fn every_state_of_an_order_has_its_own_word() {
        for locale in Locale::ALL {
            let t = Texts::new(locale);
            let words: BTreeSet<&str> = OrderTag::ALL
                .iter()
                .map(|state| tag(t, state).words)
                .collect();
            assert_eq!(words.len(), OrderTag::ALL.len());
            assert!(words.iter().all(|words| !words.is_empty()));
        }
        let html = tag(Texts::new(Locale::De), OrderTag::Paid).to_string();
        assert_eq!(html, "<span class=\"tag ok\">Bezahlt</span>");
    }
}
