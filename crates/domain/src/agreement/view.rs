//! What a state looks like from outside: whose turn, which button, which station, which tag.

use super::settlement::{Phase, is_settleable};
use super::{Facts, OrderState, Role, StageAt};

/// Something a person can do with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Sign the contract.
    Sign,
    /// Secure the sum.
    Fund,
    /// Start the work.
    Start,
    /// Show the first pieces before the rest.
    ShowSample,
    /// Say whether the rest can be done like the first pieces.
    AnswerSample,
    /// Hand the work in.
    Deliver,
    /// Accept it, at any satisfaction.
    Accept,
    /// Ask to improve it.
    Revise,
    /// Take more time to look.
    Extend,
    /// Step back.
    Withdraw,
    /// Offer to end the stage with a sum, or answer such an offer.
    Settle,
    /// Open a dispute.
    Dispute,
}

impl Action {
    /// Every action, in the order of the work.
    pub const ALL: [Self; 12] = [
        Self::Sign,
        Self::Fund,
        Self::Start,
        Self::ShowSample,
        Self::AnswerSample,
        Self::Deliver,
        Self::Accept,
        Self::Revise,
        Self::Extend,
        Self::Withdraw,
        Self::Settle,
        Self::Dispute,
    ];

    /// The stable name used in addresses and text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Fund => "fund",
            Self::Start => "start",
            Self::ShowSample => "show-sample",
            Self::AnswerSample => "answer-sample",
            Self::Deliver => "deliver",
            Self::Accept => "accept",
            Self::Revise => "revise",
            Self::Extend => "extend",
            Self::Withdraw => "withdraw",
            Self::Settle => "settle",
            Self::Dispute => "dispute",
        }
    }
}

/// What happens by itself if nobody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AutomaticEvent {
    /// The order ends; a secured sum goes back.
    Lapse,
    /// The client may withdraw with a full refund.
    WithdrawalOpens,
    /// The work goes on after the first pieces.
    SampleGoesOn,
    /// Silence counts as acceptance and pays.
    AcceptBySilence,
    /// Nothing was delivered for long: the sum goes back.
    Return,
    /// The talk of a dispute ends: a rule holds, or somebody neutral decides.
    TalkEnds,
    /// The time to decide is over: somebody else is named, or a rule holds.
    DecisionLate,
}

impl AutomaticEvent {
    /// The stable name used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lapse => "lapse",
            Self::WithdrawalOpens => "withdrawal-opens",
            Self::SampleGoesOn => "sample-goes-on",
            Self::AcceptBySilence => "accept-by-silence",
            Self::Return => "return",
            Self::TalkEnds => "talk-ends",
            Self::DecisionLate => "decision-late",
        }
    }
}

/// The eight stations of the way, from the task at the desk to paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Station {
    /// Aufgabe.
    Task,
    /// Anleitung.
    Instruction,
    /// Gesuch.
    Posting,
    /// Angebot.
    Offer,
    /// Vertrag.
    Contract,
    /// Arbeit.
    Work,
    /// Abnahme.
    Acceptance,
    /// Bezahlt.
    Paid,
}

impl Station {
    /// Every station, in the order of the way.
    pub const ALL: [Self; 8] = [
        Self::Task,
        Self::Instruction,
        Self::Posting,
        Self::Offer,
        Self::Contract,
        Self::Work,
        Self::Acceptance,
        Self::Paid,
    ];

    /// The stable name used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Instruction => "instruction",
            Self::Posting => "posting",
            Self::Offer => "offer",
            Self::Contract => "contract",
            Self::Work => "work",
            Self::Acceptance => "acceptance",
            Self::Paid => "paid",
        }
    }
}

/// The few words that say where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// Unterschrift offen.
    SignatureOpen,
    /// Sicherung offen.
    FundingOpen,
    /// Hinterlegt.
    Secured,
    /// In Arbeit.
    InWork,
    /// Probe.
    Sample,
    /// Zur Prüfung.
    ForReview,
    /// In Klärung.
    InDispute,
    /// Bezahlt.
    Paid,
    /// Beendet.
    Ended,
}

impl Tag {
    /// The stable name used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignatureOpen => "signature-open",
            Self::FundingOpen => "funding-open",
            Self::Secured => "secured",
            Self::InWork => "in-work",
            Self::Sample => "sample",
            Self::ForReview => "for-review",
            Self::InDispute => "in-dispute",
            Self::Paid => "paid",
            Self::Ended => "ended",
        }
    }
}

/// Whose turn it is; neither side's once the order has ended, and while somebody neutral decides.
///
/// While both signatures are missing it is the client's turn first: the contractor has already
/// bound itself by the offer. The contractor may sign at any time.
pub const fn whose_turn(state: &OrderState) -> Option<Role> {
    match state {
        OrderState::AwaitingSignatures { client: None, .. }
        | OrderState::AwaitingFunding { .. }
        | OrderState::SampleShown { .. }
        | OrderState::Delivered { .. } => Some(Role::Client),
        OrderState::AwaitingSignatures { .. }
        | OrderState::Secured { .. }
        | OrderState::InWork { .. } => Some(Role::Contractor),
        OrderState::InDispute { dispute } => match dispute.phase {
            Phase::Talk { turn, .. } => Some(turn),
            Phase::Neutral { .. } => None,
        },
        OrderState::Paid { .. }
        | OrderState::Lapsed { .. }
        | OrderState::Withdrawn { .. }
        | OrderState::Settled { .. } => None,
    }
}

/// The one thing a side should do now, if it is anything: the one primary button of the page.
///
/// Show it while [`allowed_actions`] lists it; past a deadline it is refused until the worker has
/// ended the order.
pub const fn primary_action(state: &OrderState, role: Role) -> Option<Action> {
    match (state, role) {
        (OrderState::AwaitingSignatures { client: None, .. }, Role::Client)
        | (
            OrderState::AwaitingSignatures {
                contractor: None, ..
            },
            Role::Contractor,
        ) => Some(Action::Sign),
        (OrderState::AwaitingFunding { .. }, Role::Client) => Some(Action::Fund),
        (OrderState::Secured { .. }, Role::Contractor) => Some(Action::Start),
        (
            OrderState::InWork {
                sample_due: true, ..
            },
            Role::Contractor,
        ) => Some(Action::ShowSample),
        (OrderState::InWork { .. }, Role::Contractor) => Some(Action::Deliver),
        (OrderState::SampleShown { .. }, Role::Client) => Some(Action::AnswerSample),
        (OrderState::Delivered { .. }, Role::Client) => Some(Action::Accept),
        (OrderState::InDispute { dispute }, _) => match (dispute.phase, role) {
            (
                Phase::Talk {
                    turn: Role::Client, ..
                },
                Role::Client,
            )
            | (
                Phase::Talk {
                    turn: Role::Contractor,
                    ..
                },
                Role::Contractor,
            ) => Some(Action::Settle),
            _ => None,
        },
        _ => None,
    }
}

/// Everything a side may do now, the primary action first. What is not listed is refused.
pub fn allowed_actions(state: &OrderState, role: Role, facts: Facts<'_>) -> Vec<Action> {
    let now = facts.now;
    // Past its deadline a waiting state only waits for the worker to end it.
    let lapsed = match state {
        OrderState::AwaitingSignatures { lapses_at, .. }
        | OrderState::AwaitingFunding { lapses_at, .. }
        | OrderState::Secured { lapses_at, .. } => now >= *lapses_at,
        _ => false,
    };
    let current = state.at_stage().unwrap_or_default();
    let secured = facts.check_held(current.stage).is_ok();
    let primary = primary_action(state, role).map(|action| match action {
        Action::ShowSample if !is_sample_time(state, now) => Action::Deliver,
        other => other,
    });
    let primary = primary.filter(|action| match action {
        Action::Sign => !lapsed && now < facts.terms.due_at,
        Action::Fund => !lapsed,
        Action::Start => !lapsed && secured,
        Action::AnswerSample => is_sample_time(state, now),
        _ => true,
    });
    let further: &[Action] = match (state, role) {
        (OrderState::AwaitingSignatures { .. }, _) => &[Action::Withdraw],
        (
            OrderState::InWork {
                withdrawal_opens_at,
                ..
            },
            Role::Client,
        ) if now >= *withdrawal_opens_at => &[Action::Withdraw],
        (
            OrderState::Delivered {
                number,
                accepted_at,
                extended,
                ..
            },
            Role::Client,
        ) if now < *accepted_at => {
            let round = current.round_of(*number);
            let agreed = facts.terms.acceptance;
            let extended = *extended || agreed.extension_days == 0;
            match (round <= agreed.revision_rounds, extended) {
                (true, false) => &[Action::Revise, Action::Extend],
                (true, true) => &[Action::Revise],
                (false, false) => &[Action::Extend],
                (false, true) => &[],
            }
        }
        _ => &[],
    };
    let settle = is_settleable(state) && facts.held.is_positive();
    let settle = settle.then_some(Action::Settle);
    let settle = settle.filter(|_| primary != Some(Action::Settle));
    let dispute = may_dispute(state, role, facts).then_some(Action::Dispute);
    primary
        .into_iter()
        .chain(further.iter().copied())
        .chain(settle)
        .chain(dispute)
        .collect()
}

/// Whether a sample can be shown or answered: past its date the worker goes on first.
fn is_sample_time(state: &OrderState, now: kernel::Timestamp) -> bool {
    match state {
        OrderState::InWork {
            withdrawal_opens_at,
            ..
        } => now < *withdrawal_opens_at,
        OrderState::SampleShown { goes_on_at, .. } => now < *goes_on_at,
        _ => false,
    }
}

/// Whether a side can open a dispute: the client about a delivery, the contractor about a revision.
fn may_dispute(state: &OrderState, role: Role, facts: Facts<'_>) -> bool {
    let is_time = match (state, role) {
        (OrderState::Delivered { accepted_at, .. }, Role::Client) => facts.now < *accepted_at,
        (OrderState::InWork { round: 1.., .. }, Role::Contractor) => true,
        _ => false,
    };
    is_time && facts.terms.dispute.is_some()
}

/// Which station of the way an order is at; an ended one stays where it ended.
pub const fn station(state: &OrderState) -> Station {
    use super::LapseReason::{NotDelivered, NotFunded, NotSigned, NotStarted};
    match state {
        OrderState::AwaitingSignatures { .. }
        | OrderState::AwaitingFunding {
            at_stage: StageAt { stage: 0, .. },
            ..
        }
        | OrderState::Lapsed {
            reason: NotSigned | NotFunded,
            ..
        }
        | OrderState::Withdrawn { refunded: None, .. } => Station::Contract,
        OrderState::AwaitingFunding { .. }
        | OrderState::Secured { .. }
        | OrderState::InWork { .. }
        | OrderState::SampleShown { .. }
        | OrderState::Lapsed {
            reason: NotStarted | NotDelivered,
            ..
        }
        | OrderState::Withdrawn {
            refunded: Some(_), ..
        } => Station::Work,
        OrderState::Delivered { .. }
        | OrderState::InDispute { .. }
        | OrderState::Settled { .. } => Station::Acceptance,
        OrderState::Paid { .. } => Station::Paid,
    }
}

/// The few words that say where an order stands.
pub const fn tag(state: &OrderState) -> Tag {
    match state {
        OrderState::AwaitingSignatures { .. } => Tag::SignatureOpen,
        OrderState::AwaitingFunding { .. } => Tag::FundingOpen,
        OrderState::Secured { .. } => Tag::Secured,
        OrderState::InWork { .. } => Tag::InWork,
        OrderState::SampleShown { .. } => Tag::Sample,
        OrderState::Delivered { .. } => Tag::ForReview,
        OrderState::InDispute { .. } => Tag::InDispute,
        OrderState::Paid { .. } => Tag::Paid,
        OrderState::Lapsed { .. } | OrderState::Withdrawn { .. } | OrderState::Settled { .. } => {
            Tag::Ended
        }
    }
}
