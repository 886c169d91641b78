//! One week of a lasting cooperation: an order in which what was worked is paid and the rest goes back.

use std::fmt::Write as _;
use std::sync::LazyLock;

use kernel::{Minutes, Money, Timestamp};

use super::{Page, word};
use crate::Refusal;
use crate::agreement::addendum::may_propose;
use crate::agreement::assistance::tests::{frame, week_order};
use crate::agreement::contract::Contract;
use crate::agreement::fixture::time;
use crate::agreement::{
    Action, Alarm, Facts, Fired, HourObjection, MoneyStep, Objecting, OrderState, Role, Transition,
    next_automatic, whose_turn,
};

use super::super::table::attempt;

const INTRO: &str = "\nAn order like the others, of one piece, that the clock opened under the frame: five \
hours at 17.35 €, secured whole. Nobody signs it. It differs in what is handed in and what is paid, and \
in that hours are a reason to ask for a revision or to open a dispute: here an entry of 125 minutes. \
Every other dispute, offers and tips are those of every order. `call off` is what notice does with a week behind \
the last one.\n";

/// What can be tried.
#[derive(Clone, Copy)]
enum Try {
    Action(Action),
    /// Hand in with so many minutes worked.
    Deliver(i64),
    /// Object to an entry of the record of time.
    Object,
    /// Open a dispute about it.
    DisputeHours,
    CallOff,
    Addendum,
}

impl Try {
    const ALL: [Self; 14] = [
        Self::Action(Action::Sign),
        Self::Action(Action::Fund),
        Self::Action(Action::Start),
        Self::Deliver(0),
        Self::Deliver(125),
        Self::Deliver(301),
        Self::Action(Action::Accept),
        Self::Action(Action::Revise),
        Self::Object,
        Self::DisputeHours,
        Self::Action(Action::Extend),
        Self::Action(Action::Withdraw),
        Self::CallOff,
        Self::Addendum,
    ];

    fn name(self) -> String {
        match self {
            Self::Action(action) => action.name().to_owned(),
            Self::Deliver(minutes) => format!("deliver, {minutes} minutes worked"),
            Self::Object => "revise, hours objected to".to_owned(),
            Self::DisputeHours => "dispute, about hours".to_owned(),
            Self::CallOff => "call off".to_owned(),
            Self::Addendum => "propose an addendum".to_owned(),
        }
    }

    fn outcome(
        self,
        contract: &Contract,
        (state, now): (&OrderState, Timestamp),
        by: Role,
    ) -> Result<String, &'static str> {
        let terms = contract.terms();
        let facts = Facts {
            terms: &terms,
            held: held(state, contract),
            now,
        };
        let done = match self {
            Self::Action(Action::Fund) => {
                let funded = state.clone().fund(facts, by, contract.amount);
                funded.map_err(|r| r.key())
            }
            Self::Action(action) => attempt(state.clone(), action, by, facts),
            Self::Deliver(minutes) => {
                let worked = Minutes(minutes);
                let delivered = state.clone().deliver_worked(facts, by, worked);
                delivered.map_err(|r| r.key())
            }
            Self::Object => {
                let revised = state.clone().revise_hours(facts, by, &[], objecting());
                revised.map_err(|r| r.key())
            }
            Self::DisputeHours => {
                let about = (objecting(), "Der Termin fiel aus");
                let disputed = state.clone().dispute_hours(facts, by, about);
                disputed.map_err(|r| r.key())
            }
            Self::CallOff => state.call_off(facts, by).ok_or("stays as it is"),
            Self::Addendum => {
                let key = |refusal: crate::agreement::addendum::AddendumRefusal| refusal.key();
                let proposed = may_propose(state, contract, &[], now).map_err(key);
                return proposed.map(|number| format!("→ number {number}"));
            }
        };
        done.map(|done| to(&done))
    }
}

/// One entry that does not fit.
fn objecting() -> Objecting<'static> {
    static SAID: LazyLock<[HourObjection; 1]> = LazyLock::new(|| {
        [HourObjection {
            entry: 1,
            reason: "Der Termin fiel aus".to_owned(),
            minutes: None,
        }]
    });
    Objecting {
        said: SAID.as_slice(),
        entries: &[1],
    }
}

/// The state a transition leads to, with the sums it moves.
fn to(done: &Transition) -> String {
    let mut told = format!("→ {}", done.state.name());
    for step in &done.effects.money {
        let (what, sum) = match step {
            MoneyStep::Payout(sum) => ("paid", sum),
            MoneyStep::Refund(sum) => ("back", sum),
            MoneyStep::Hold(sum) => ("held", sum),
            MoneyStep::Release(_) | MoneyStep::Tip(_) | MoneyStep::TipPayout(_) => continue,
        };
        write!(told, ", {} {what}", sum.minor).unwrap();
    }
    told
}

fn held(state: &OrderState, contract: &Contract) -> Money {
    match state {
        OrderState::AwaitingFunding { .. } => Money::zero(contract.amount.currency),
        _ if state.is_terminal() => Money::zero(contract.amount.currency),
        _ => contract.amount,
    }
}

/// Every state a week goes through on its way, each out of the one before.
fn states(contract: &Contract) -> Vec<(&'static str, OrderState, Timestamp)> {
    let terms = contract.terms();
    let facts = |state: &OrderState, now| Facts {
        terms: &terms,
        held: held(state, contract),
        now,
    };
    let (tuesday, monday) = (time("2026-12-01T09:00:00Z"), time("2026-12-07T09:00:00Z"));
    let (friday, next) = (time("2026-12-11T15:00:00Z"), time("2026-12-14T09:00:00Z"));
    let week = contract.week.unwrap();
    let opened = OrderState::open_week(contract, week, tuesday)
        .unwrap()
        .state;
    let funded = opened
        .clone()
        .fund(facts(&opened, tuesday), Role::Client, contract.amount);
    let secured = funded.unwrap().state;
    let started = secured
        .clone()
        .start(facts(&secured, monday), Role::Contractor);
    let in_work = started.unwrap().state;
    let worked = Minutes(125);
    let delivered = in_work.clone();
    let delivered = delivered.deliver_worked(facts(&in_work, friday), Role::Contractor, worked);
    let delivered = delivered.unwrap().state;
    let paid = delivered
        .clone()
        .accept(facts(&delivered, next), Role::Client, 100, None);
    let sent_back =
        delivered
            .clone()
            .revise_hours(facts(&delivered, next), Role::Client, &[], objecting());
    let (silent, _) = next_automatic(&delivered).unwrap();
    vec![
        ("to be secured", opened, tuesday),
        ("secured", secured, monday),
        ("in work", in_work, friday),
        ("125 minutes handed in", delivered.clone(), next),
        ("looking is over", delivered, silent),
        ("sent back because of hours", sent_back.unwrap().state, next),
        ("paid", paid.unwrap().state, next),
    ]
}

/// What silence does with a week that was handed in.
fn silence(state: &OrderState, contract: &Contract) -> Option<String> {
    let OrderState::Delivered {
        number,
        accepted_at,
        ..
    } = state
    else {
        return None;
    };
    let terms = contract.terms();
    let facts = Facts {
        terms: &terms,
        held: contract.amount,
        now: *accepted_at,
    };
    let alarm = Alarm::AcceptBySilence {
        delivery: *number,
        deadline: *accepted_at,
    };
    match state.clone().ring(facts, alarm) {
        Ok(Fired::Done(done)) => Some(to(&done)),
        other => panic!("{other:?}"),
    }
}

pub(super) fn write(page: &mut Page) {
    page.machine("The week", INTRO);
    let contract = week_order(&frame(), 1);
    for (name, state, now) in states(&contract) {
        let turn = whose_turn(&state).map_or("nobody", Role::name);
        let next = next_automatic(&state).map_or_else(
            || "nothing".to_owned(),
            |(at, what)| format!("`{}` at {at}", what.name()),
        );
        let silence = silence(&state, &contract);
        let silence = silence.map_or_else(String::new, |told| format!(", {told}"));
        let told = format!("Turn: {turn}. By itself: {next}{silence}.");
        let heading = format!("{name} (`{}`)", state.name());
        page.section(&heading, &told, &["client", "contractor"]);
        for tried in Try::ALL {
            let about = (&state, now);
            let told = Role::BOTH.map(|by| word(tried.outcome(&contract, about, by)));
            page.row(&tried.name(), &told);
        }
    }
}
