//! A newer version for a running order: what was signed stays as it is, and something newer binds
//! only from the moment both sides agreed (mission 1.10).

use core::time::Duration;

use kernel::Timestamp;

use super::{Body, Criterion, InstructionRef, Version};
use crate::Refusal;
use crate::agreement::{OrderState, Role};
use crate::canonical::Digest;

/// How long the other side can agree; after that everything stays as it is.
pub const OPEN_FOR: Duration = Duration::from_hours(14 * 24);

/// Where an offered version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentState {
    /// It waits for the other side.
    Open,
    /// Both agreed; it binds from this moment on.
    Agreed(Timestamp),
    /// One side said no or took it back.
    Declined(Timestamp),
}

impl ConsentState {
    /// The word it is stored under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Agreed(_) => "agreed",
            Self::Declined(_) => "declined",
        }
    }
}

/// A version one side put to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedVersion {
    /// Which version.
    pub about: InstructionRef,
    /// What it says, as a digest: that and nothing else is agreed on.
    pub digest: Digest,
    /// Who put it forward.
    pub by: Role,
    /// When.
    pub at: Timestamp,
    /// Until when the other side can agree.
    pub lapses_at: Timestamp,
    /// Where it stands.
    pub state: ConsentState,
}

/// What an order is measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Which version.
    pub about: InstructionRef,
    /// What it says.
    pub body: Body,
    /// Since when it binds instead of the one in the contract.
    pub since: Option<Timestamp>,
}

/// Why a step is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsentRefusal {
    /// The contract is not signed by both.
    #[error("not signed by both")]
    NotSigned,
    /// The order is over.
    #[error("the order is over")]
    Over,
    /// The version binds already, or is older.
    #[error("not newer")]
    NotNewer,
    /// Another version waits for an answer.
    #[error("another version is open")]
    Waiting,
    /// Something was delivered, and a must criterion would be another.
    #[error("a must criterion would change after a delivery")]
    MustChanged,
    /// It is decided, or its time is over.
    #[error("it is decided")]
    Decided,
    /// Nobody agrees with themselves.
    #[error("the other side agrees")]
    OwnOffer,
}

impl Refusal for ConsentRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotSigned => "refusal-consent-not-signed",
            Self::Over => "refusal-consent-over",
            Self::NotNewer => "refusal-consent-not-newer",
            Self::Waiting => "refusal-consent-waiting",
            Self::MustChanged => "refusal-consent-must-changed",
            Self::Decided => "refusal-consent-decided",
            Self::OwnOffer => "refusal-consent-own-offer",
        }
    }
}

impl OfferedVersion {
    /// Puts a version to the other side. `waiting` is what was put forward last.
    ///
    /// # Errors
    /// [`ConsentRefusal`], but [`ConsentRefusal::Decided`] and [`ConsentRefusal::OwnOffer`].
    pub fn offer(
        order: &OrderState,
        (binding, newer): (&Binding, &Version),
        waiting: Option<&Self>,
        (by, now): (Role, Timestamp),
    ) -> Result<Self, ConsentRefusal> {
        check(order, binding, newer)?;
        if waiting.is_some_and(|waiting| waiting.is_open(now)) {
            return Err(ConsentRefusal::Waiting);
        }
        Ok(Self {
            about: newer.reference(),
            digest: newer.digest,
            by,
            at: now,
            lapses_at: now.saturating_add(OPEN_FOR),
            state: ConsentState::Open,
        })
    }

    /// Whether the other side can still agree.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == ConsentState::Open && now < self.lapses_at
    }

    /// The other side agrees: from now on the order is measured by this version.
    ///
    /// # Errors
    /// [`ConsentRefusal`], but [`ConsentRefusal::Waiting`].
    pub fn agree(
        self,
        order: &OrderState,
        (binding, newer): (&Binding, &Version),
        (by, now): (Role, Timestamp),
    ) -> Result<Self, ConsentRefusal> {
        if !self.is_open(now) || newer.digest != self.digest {
            return Err(ConsentRefusal::Decided);
        }
        if by == self.by {
            return Err(ConsentRefusal::OwnOffer);
        }
        check(order, binding, newer)?;
        let state = ConsentState::Agreed(now);
        Ok(Self { state, ..self })
    }

    /// The other side says no, or whoever put it forward takes it back. Everything stays.
    ///
    /// # Errors
    /// [`ConsentRefusal::Decided`].
    pub fn decline(self, now: Timestamp) -> Result<Self, ConsentRefusal> {
        if !self.is_open(now) {
            return Err(ConsentRefusal::Decided);
        }
        let state = ConsentState::Declined(now);
        Ok(Self { state, ..self })
    }
}

/// Whether a newer version can bind at all. What was delivered is decided by the must criteria it
/// was delivered under.
fn check(order: &OrderState, binding: &Binding, newer: &Version) -> Result<(), ConsentRefusal> {
    let has_delivery = match order {
        OrderState::AwaitingSignatures { .. } => return Err(ConsentRefusal::NotSigned),
        OrderState::AwaitingFunding { .. }
        | OrderState::Secured { .. }
        | OrderState::SampleShown { .. } => false,
        OrderState::InWork { round, .. } => *round > 0,
        OrderState::Delivered { .. } | OrderState::InDispute { .. } => true,
        OrderState::Paid { .. }
        | OrderState::Lapsed { .. }
        | OrderState::Withdrawn { .. }
        | OrderState::Settled { .. } => return Err(ConsentRefusal::Over),
    };
    if newer.number <= binding.about.version {
        return Err(ConsentRefusal::NotNewer);
    }
    let changed = || musts(&binding.body) != musts(&newer.body);
    if newer.body.must_criteria().next().is_none() || (has_delivery && changed()) {
        return Err(ConsentRefusal::MustChanged);
    }
    Ok(())
}

fn musts(body: &Body) -> Vec<&Criterion> {
    let mut musts: Vec<&Criterion> = body.must_criteria().collect();
    musts.sort_by_key(|criterion| criterion.id);
    musts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instruction::proposal::Edit;
    use crate::instruction::question::Spot;
    use crate::instruction::question::tests::version;
    use crate::instruction::{CriterionKind, LineId};

    const NOW: Timestamp = Timestamp::EPOCH;

    fn binding(version: &Version) -> Binding {
        Binding {
            about: version.reference(),
            body: version.body.clone(),
            since: None,
        }
    }

    /// The next version with another text at a line.
    fn changed(version: &Version, line: u32) -> Version {
        let edit = Edit {
            spot: Some(Spot::Line(LineId(line))),
            text: "ganz anders",
            author: version.author,
            at: NOW,
        };
        edit.make(version).unwrap()
    }

    fn in_work(round: u8) -> OrderState {
        OrderState::InWork {
            since: NOW,
            due_at: Timestamp::MAX,
            withdrawal_opens_at: Timestamp::MAX,
            returns_at: None,
            sample_due: false,
            round,
            at_stage: crate::agreement::StageAt::default(),
        }
    }

    fn delivered() -> OrderState {
        OrderState::Delivered {
            number: 1,
            at: NOW,
            accepted_at: Timestamp::MAX,
            extended: false,
            worked: None,
            at_stage: crate::agreement::StageAt::default(),
        }
    }

    #[test]
    fn m1_10_a_newer_version_binds_only_when_both_agreed() {
        let first = version();
        let (bound, second) = (binding(&first), changed(&first, 2));
        let pair = (&bound, &second);
        let offer = |by| OfferedVersion::offer(&in_work(0), pair, None, (by, NOW)).unwrap();
        for by in Role::BOTH {
            let own = offer(by).agree(&in_work(0), pair, (by, NOW));
            assert_eq!(own, Err(ConsentRefusal::OwnOffer));
            let agreed = offer(by).agree(&in_work(0), pair, (by.other(), NOW));
            assert_eq!(agreed.unwrap().state, ConsentState::Agreed(NOW));
        }
        let late = NOW.saturating_add(OPEN_FOR);
        let silent = offer(Role::Client);
        assert!(silent.is_open(NOW) && !silent.is_open(late));
        let outcome = silent.agree(&in_work(0), pair, (Role::Contractor, late));
        assert_eq!(
            outcome,
            Err(ConsentRefusal::Decided),
            "silence agrees to nothing"
        );
        let waiting = offer(Role::Client);
        let again = OfferedVersion::offer(&in_work(0), pair, Some(&waiting), (Role::Client, NOW));
        assert_eq!(again, Err(ConsentRefusal::Waiting));
        let declined = waiting.decline(NOW).unwrap();
        assert_eq!(declined.clone().decline(NOW), Err(ConsentRefusal::Decided));
        let again = OfferedVersion::offer(&in_work(0), pair, Some(&declined), (Role::Client, NOW));
        assert!(again.is_ok());
    }

    #[test]
    fn what_was_delivered_is_measured_by_its_must_criteria() {
        let first = version();
        let bound = binding(&first);
        let (step, must) = (changed(&first, 2), changed(&first, 4));
        let outcome = |order: &OrderState, newer: &Version| {
            OfferedVersion::offer(order, (&bound, newer), None, (Role::Client, NOW)).map(drop)
        };
        assert_eq!(outcome(&in_work(0), &must), Ok(()));
        for order in [in_work(1), delivered()] {
            assert_eq!(outcome(&order, &step), Ok(()));
            assert_eq!(outcome(&order, &must), Err(ConsentRefusal::MustChanged));
        }
        let mut soft = must.clone();
        soft.body.criteria.iter_mut().for_each(|criterion| {
            criterion.kind = CriterionKind::Should;
        });
        assert_eq!(
            outcome(&in_work(0), &soft),
            Err(ConsentRefusal::MustChanged)
        );
    }

    #[test]
    fn only_a_running_order_takes_a_newer_version() {
        let first = version();
        let (bound, second) = (binding(&first), changed(&first, 2));
        let unsigned = OrderState::AwaitingSignatures {
            client: None,
            contractor: None,
            lapses_at: Timestamp::MAX,
        };
        let over = OrderState::Withdrawn {
            at: NOW,
            by: Role::Client,
            refunded: None,
        };
        let offer = |order: &OrderState, newer: &Version| {
            OfferedVersion::offer(order, (&bound, newer), None, (Role::Client, NOW)).map(drop)
        };
        assert_eq!(offer(&unsigned, &second), Err(ConsentRefusal::NotSigned));
        assert_eq!(offer(&over, &second), Err(ConsentRefusal::Over));
        assert_eq!(offer(&in_work(0), &first), Err(ConsentRefusal::NotNewer));
    }
}
