//! A dispute: two who talk, somebody neutral who decides, and rules where nobody does.

use kernel::{AccountId, Money};

use super::act::offer;
use super::{Page, word};
use crate::Refusal;
use crate::agreement::fixture::{MUST, agreed, delivered, terms as fixture_terms, time};
use crate::agreement::settlement::{
    Dispute, DisputeRule, Ground, MOST_TAKEN_BACK, Phase, Ruling, SettledBy,
};
use crate::agreement::{
    Alarm, Facts, Fired, OrderState, Role, StageAt, Terms, Transition, next_automatic, whose_turn,
};

const INTRO: &str = "\nAn order `in-dispute`. Whoever is named decides between the two; nobody else \
finds the order, the operator no more than a stranger (`not-found`). At the end of a phase somebody \
neutral is named, three people at most, or the sum is halved.\n";

const OPENED: &str = "2026-03-10T12:00:00Z";
const ENDS: &str = "2026-03-17T17:00:00Z";
const NAMED: AccountId = AccountId::from_bytes([0x77; 16]);
const NEXT: AccountId = AccountId::from_bytes([0x78; 16]);
const OPERATOR: AccountId = AccountId::from_bytes([0x79; 16]);

/// Whoever tries something.
#[derive(Clone, Copy)]
enum Who {
    Side(Role),
    Other(AccountId),
}

/// What can be tried.
#[derive(Clone, Copy)]
enum Try {
    Offer,
    Accept,
    Decline,
    TakeBack,
    TakeBackAgain,
    Decide,
    StepBack,
}

impl Try {
    const ALL: [Self; 7] = [
        Self::Offer,
        Self::Accept,
        Self::Decline,
        Self::TakeBack,
        Self::TakeBackAgain,
        Self::Decide,
        Self::StepBack,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Accept => "accept an offer",
            Self::Decline => "decline an offer",
            Self::TakeBack => "take the dispute back",
            Self::TakeBackAgain => "take a second one back",
            Self::Decide => "decide",
            Self::StepBack => "step back",
        }
    }

    fn outcome(
        self,
        state: &OrderState,
        facts: Facts<'_>,
        who: Who,
    ) -> Result<String, &'static str> {
        let terms = facts.terms;
        let account = match who {
            Who::Side(role) => terms.account_of(role),
            Who::Other(account) => account,
        };
        let state = state.clone();
        // Whoever was not named does not find the case.
        let finds = account == NAMED || matches!(who, Who::Side(_));
        match (self, who) {
            (Self::Decide, _) if finds => {
                let ruling = Ruling {
                    sum: Some(Money::new(facts.held.minor / 4, facts.held.currency)),
                    reasons: "Beleg 7 fehlt".to_owned(),
                };
                let decided = state.decide(facts, account, &ruling);
                decided.map(|(_, done)| to(&done)).map_err(|r| r.key())
            }
            (Self::StepBack, _) if finds => {
                let back = state.step_back(facts, account, Some(NEXT));
                back.map(|done| to(&done)).map_err(|r| r.key())
            }
            (_, Who::Other(_)) | (Self::Decide | Self::StepBack, Who::Side(_)) => Err("not-found"),
            (Self::Offer, Who::Side(by)) => {
                let made = offer(&state, facts, by)?;
                Ok(to(&Transition::still(state).offered(by, made.sum)))
            }
            (Self::Accept, Who::Side(by)) => {
                let made = offer(&state, facts, by.other())?;
                let settled = state.settle(facts, &made, by);
                settled.map(|done| to(&done)).map_err(|r| r.key())
            }
            (Self::Decline, Who::Side(by)) => {
                let made = offer(&state, facts, by.other())?;
                let declined = state.declined(facts, &made, by);
                declined.map(|done| to(&done)).map_err(|r| r.key())
            }
            (Self::TakeBack, Who::Side(by)) => {
                let back = state.take_back(facts, by, 0);
                back.map(|done| to(&done)).map_err(|r| r.key())
            }
            (Self::TakeBackAgain, Who::Side(by)) => {
                let back = state.take_back(facts, by, MOST_TAKEN_BACK);
                back.map(|done| to(&done)).map_err(|r| r.key())
            }
        }
    }
}

/// The state a transition leads to, and in a dispute whose word it is then.
fn to(done: &Transition) -> String {
    match &done.state {
        OrderState::InDispute { dispute } => match dispute.phase {
            Phase::Talk { turn, .. } => format!("→ talk, {} next", turn.name()),
            Phase::Neutral { attempt, .. } => format!("→ person {attempt} of 3 decides"),
        },
        OrderState::Settled {
            how,
            paid,
            refunded,
            ..
        } => {
            let (paid, back) = (paid.minor, refunded.minor);
            format!("→ settled ({}): {paid} paid, {back} back", how.name())
        }
        state => format!("→ {}", state.name()),
    }
}

fn terms() -> Terms {
    Terms {
        dispute: Some(DisputeRule::STANDARD),
        ..fixture_terms()
    }
}

/// Every phase, before and after its date.
fn phases() -> Vec<(&'static str, Phase, &'static str)> {
    let ends_at = time(ENDS);
    let talk = |turn| Phase::Talk { turn, ends_at };
    let neutral = |attempt| Phase::Neutral {
        person: NAMED,
        attempt,
        ends_at,
    };
    vec![
        ("talk, contractor next", talk(Role::Contractor), OPENED),
        ("talk, client next", talk(Role::Client), OPENED),
        ("talk is over", talk(Role::Client), ENDS),
        ("the first neutral person decides", neutral(1), OPENED),
        ("the third neutral person decides", neutral(3), OPENED),
        ("deciding is over", neutral(1), ENDS),
    ]
}

fn state(phase: Phase) -> OrderState {
    OrderState::InDispute {
        dispute: Dispute {
            by: Role::Client,
            opened_at: time(OPENED),
            ground: Ground::Defect { criterion: MUST },
            words: "Beleg 7 fehlt".to_owned(),
            phase,
            at_stage: StageAt::default(),
            from: Box::new(delivered()),
        },
    }
}

/// What happens at the end of a phase.
fn by_itself(phase: Phase, held: Money, neutral: Option<AccountId>) -> String {
    let deadline = phase.ends_at();
    let alarm = match phase {
        Phase::Talk { .. } => Alarm::TalkEnds { deadline },
        Phase::Neutral { .. } => Alarm::DecisionLate { deadline },
    };
    let terms = terms();
    let facts = Facts {
        terms: &terms,
        held,
        now: deadline,
    };
    match state(phase).ring_dispute(facts, alarm, neutral) {
        Fired::Done(done) => to(&done),
        Fired::Stale(state) => panic!("nothing happens in {}", state.name()),
    }
}

pub(super) fn write(page: &mut Page) {
    page.machine("The dispute", INTRO);
    let terms = terms();
    for (name, phase, now) in phases() {
        let state = state(phase);
        let facts = Facts {
            terms: &terms,
            held: agreed(),
            now: time(now),
        };
        let turn = whose_turn(&state).map_or("somebody neutral", Role::name);
        let (at, what) = next_automatic(&state).unwrap();
        let next = format!("`{}` at {at}", what.name());
        let small = Money::euro_cents(5_000);
        let ends = format!(
            "Turn: {turn}. By itself: {next}: with somebody neutral {}; with nobody {}; up to 50 € {}.",
            by_itself(phase, agreed(), Some(NEXT)),
            by_itself(phase, agreed(), None),
            by_itself(phase, small, Some(NEXT)),
        );
        let columns = [
            Who::Side(Role::Client),
            Who::Side(Role::Contractor),
            Who::Other(NAMED),
            Who::Other(OPERATOR),
        ];
        let is_named = matches!(phase, Phase::Neutral { .. });
        let third = if is_named {
            "neutral person"
        } else {
            "person on the list"
        };
        page.section(name, &ends, &["client", "contractor", third, "operator"]);
        for tried in Try::ALL {
            let told = columns.map(|who| word(tried.outcome(&state, facts, who)));
            page.row(tried.name(), &told);
        }
    }
}

/// Every phase has its section, and every rule that ends a dispute is on the page.
pub(super) fn is_whole(page: &str) {
    for (_, phase, _) in phases() {
        // A new phase does not compile here, and is to be added to the list.
        match phase {
            Phase::Talk { .. } | Phase::Neutral { .. } => {}
        }
    }
    for how in SettledBy::ALL {
        let wanted = format!("settled ({})", how.name());
        let is_there = page.contains(&wanted) || how == SettledBy::Agreement;
        assert!(is_there, "{wanted}");
    }
}
