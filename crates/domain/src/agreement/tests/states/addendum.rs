//! An addendum: proposed and signed by one side, answered by the other.

use super::{Page, word};
use crate::Refusal;
use crate::agreement::addendum::{
    Addendum, AddendumAnswer, AddendumDraft, NotAnAddendum, NotSigned, Signing, may_propose,
};
use crate::agreement::contract::Contract;
use crate::agreement::fixture::{NOW, at, contract, delivered, in_work, time};
use crate::agreement::{Facts, OrderState, Role};
use kernel::{Money, Timestamp};

use super::super::aside;

const INTRO: &str = "\nA change of a contract both have signed. Here the client proposed it, and signed \
the next version with it. The order stays where it stands, whatever becomes of it; only its two sides \
find it (`not-found` for everybody else, the operator too). `proposed` means that another one is \
proposed.\n";

/// What can be tried.
#[derive(Clone, Copy)]
enum Try {
    Propose,
    Accept,
    Decline,
    TakeBack,
}

impl Try {
    const ALL: [Self; 4] = [Self::Propose, Self::Accept, Self::Decline, Self::TakeBack];

    const fn name(self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::TakeBack => "take back",
        }
    }

    fn outcome(
        self,
        (addendum, contract): (&Addendum, &Contract),
        (state, now): (&OrderState, Timestamp),
        by: Role,
    ) -> Result<String, &'static str> {
        let terms = contract.terms();
        let facts = Facts {
            now,
            ..at(&terms, state, NOW)
        };
        let to = |answer: AddendumAnswer| format!("→ {}", answer.name());
        match self {
            Self::Propose => {
                let all = std::slice::from_ref(addendum);
                let proposed = may_propose(state, contract, all, now);
                proposed
                    .map(|_| "→ proposed".to_owned())
                    .map_err(|r| r.key())
            }
            Self::Accept => {
                let signing = Signing {
                    seen: Some(addendum.signature.contract),
                    ..name(contract, by)
                };
                match addendum.accept(state.clone(), facts, contract, &signing) {
                    Ok(accepted) => {
                        assert_eq!(accepted.transition.state, *state);
                        Ok(to(AddendumAnswer::Accepted))
                    }
                    Err(NotSigned::Refused(refusal)) => Err(refusal.key()),
                    Err(NotSigned::Signature(refusal)) => Err(refusal.key()),
                }
            }
            Self::Decline => match addendum.decline(state.clone(), (by, now), "Nein") {
                Ok(_) => Ok(to(AddendumAnswer::Declined)),
                Err(NotAnAddendum::Refused(refusal)) => Err(refusal.key()),
                Err(other) => panic!("{other:?}"),
            },
            Self::TakeBack => {
                let back = addendum.take_back(state.clone(), (by, now));
                back.map(|_| to(AddendumAnswer::TakenBack))
                    .map_err(|r| r.key())
            }
        }
    }
}

fn name(contract: &Contract, by: Role) -> Signing<'_> {
    Signing {
        by,
        seen: None,
        typed_name: &contract.party(by).name,
        confirmed: true,
    }
}

fn proposed(contract: &Contract) -> Addendum {
    let (terms, state) = (contract.terms(), in_work());
    let draft = AddendumDraft {
        title: "Kassenbuch".to_owned(),
        words: "Auch das Kassenbuch von März wird gebucht.".to_owned(),
        criterion: None,
        extra: Some(Money::euro_cents(5_000)),
        due_at: Some(time("2026-04-15T16:00:00Z")),
        ..AddendumDraft::default()
    };
    let facts = at(&terms, &state, NOW);
    let by = name(contract, Role::Client);
    let made = draft.propose(state, facts, contract, &[], &by, |_| None);
    made.unwrap().0
}

pub(super) fn write(page: &mut Page) {
    page.machine("The addendum", INTRO);
    let contract = contract();
    let open = proposed(&contract);
    let now = time(NOW);
    let answered = |answer| Addendum {
        answer: Some((answer, now)),
        ..open.clone()
    };
    let [disputed, _, _, ended] = aside::in_dispute();
    let mut cases = vec![
        (
            "waits, the work runs".to_owned(),
            open.clone(),
            in_work(),
            now,
        ),
        (
            "waits, the work is delivered".to_owned(),
            open.clone(),
            delivered(),
            now,
        ),
        (
            "waits, the two are in dispute".to_owned(),
            open.clone(),
            disputed.1,
            now,
        ),
        (
            "waits, the order has ended".to_owned(),
            open.clone(),
            ended.1,
            now,
        ),
        (
            "its time is over".to_owned(),
            open.clone(),
            in_work(),
            open.until,
        ),
    ];
    for answer in AddendumAnswer::ALL {
        let name = format!("it was {}", answer.name());
        cases.push((name, answered(answer), in_work(), now));
    }
    for (name, addendum, state, now) in cases {
        let until = addendum.until;
        let waits = addendum.stands(now) && !state.is_terminal();
        let turn = if waits { "contractor" } else { "nobody" };
        let next = match addendum.lapse(state.clone(), until) {
            Some(_) if state.is_terminal() => "it ends with the order".to_owned(),
            Some(_) => format!("`{}` at {until}", AddendumAnswer::Lapsed.name()),
            None => "nothing".to_owned(),
        };
        let told = format!(
            "Turn: {turn}. By itself: {next}. The order is `{}`.",
            state.name()
        );
        page.section(&name, &told, &["client", "contractor"]);
        for tried in Try::ALL {
            let about = (&addendum, &contract);
            let told = Role::BOTH.map(|by| word(tried.outcome(about, (&state, now), by)));
            page.row(tried.name(), &told);
        }
    }
}
