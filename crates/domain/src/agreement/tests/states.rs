//! `docs/states.md`: every state × action × side, written from what the rules do and held to it.
//!
//! Run with `STATES_WRITE=1` to write it anew.

mod act;
mod addendum;
mod dispute;
mod frame;
mod week;

use std::fmt::Write as _;
use std::path::Path;

use kernel::Money;

use self::act::Act;
use super::table::{Sample, attempt, states};
use crate::agreement::fixture::{contract, held, terms, time};
use crate::agreement::sample::SampleRule;
use crate::agreement::settlement::DisputeRule;
use crate::agreement::{
    Action, Facts, Milestone, OrderState, Role, StageAt, Terms, allowed_actions, next_automatic,
    whose_turn,
};

const HEAD: &str = "# The states of an order

Written by a test of the domain from what the rules do (`agreement::tests::states`); run it with
`STATES_WRITE=1` after a change. There are five machines: the [order](#the-order), the
[dispute](#the-dispute) inside of it, the [frame](#the-frame) of a lasting cooperation, the
[week](#the-week) under it and the [addendum](#the-addendum).

Every state that waits says whose turn it is and what happens by itself and when. `→` leads to a
state; every other word is the name of the refusal whose text people read (`refusal-order-…`,
`sample-refusal-…`). A sum is the one the page offers, in cents where it is moved; other inputs are in
the tests. Whoever has no column finds nothing at all (`not-found`); the operator is not let into an
order.
";

const ORDER: &str = "
An order runs through stages: accepting one that is not the last leads to `awaiting-funding` of the
next, accepting the last to `paid`. Withdrawing and lapsing end the order at any stage; what was
paid for earlier stages stays paid. Below the actions stands what the two can do besides; an offer
that is answered was made by the other side, of half of what is held.
";

/// The page as it grows.
struct Page(String);

impl Page {
    /// Begins a machine.
    fn machine(&mut self, name: &str, intro: &str) {
        writeln!(self.0, "\n## {name}\n{intro}").unwrap();
        let end = self.0.trim_end().len();
        self.0.truncate(end);
        self.0.push('\n');
    }

    /// Begins a state, with a column for everybody who can try something.
    fn section(&mut self, name: &str, told: &str, columns: &[&str]) {
        let lines = "---|".repeat(columns.len() + 1);
        let columns = columns.join(" | ");
        writeln!(
            self.0,
            "\n### {name}\n\n{told}\n\n| action | {columns} |\n|{lines}"
        )
        .unwrap();
    }

    /// What comes of one action.
    fn row(&mut self, name: &str, outcomes: &[String]) {
        writeln!(self.0, "| {name} | {} |", outcomes.join(" | ")).unwrap();
    }
}

/// Where it leads, or the short name of the refusal.
fn word(outcome: Result<String, &'static str>) -> String {
    outcome.unwrap_or_else(|key| key.trim_start_matches("refusal-order-").to_owned())
}

/// 480 € as one piece, and in two stages at the first and at the last of them.
fn two_stages() -> Terms {
    let mut contract = contract();
    contract.milestones = ["2026-03-20T17:00:00Z", "2026-03-31T16:00:00Z"]
        .map(|due_at| Milestone {
            title: "Eine Hälfte".to_owned(),
            amount: Money::euro_cents(24_000),
            due_at: time(due_at),
        })
        .to_vec();
    contract.dispute = Some(DisputeRule::STANDARD);
    contract.terms()
}

fn of_stages() -> Vec<Sample> {
    let (now, ends) = (time("2026-03-10T12:00:00Z"), time("2026-03-24T17:00:00Z"));
    let delivered = |number, at_stage| OrderState::Delivered {
        number,
        at: now,
        accepted_at: ends,
        extended: false,
        worked: None,
        at_stage,
    };
    let second = StageAt::default().next(1);
    vec![
        (
            "first of two stages delivered",
            delivered(1, StageAt::default()),
            now,
        ),
        (
            "second of two stages to be funded",
            OrderState::AwaitingFunding {
                lapses_at: ends,
                at_stage: second,
            },
            now,
        ),
        ("last of two stages delivered", delivered(2, second), now),
    ]
}

/// What lies there for the state, with these terms.
fn lying(state: &OrderState, terms: &Terms) -> Money {
    match state.at_stage() {
        Some(at) if held(state).is_positive() => terms.stage_amount(at.stage),
        _ => Money::zero(terms.amount.currency),
    }
}

fn outcome(sample: &Sample, terms: &Terms, (role, action): (Role, Action)) -> String {
    let (_, state, now) = sample;
    let facts = Facts {
        terms,
        held: lying(state, terms),
        now: *now,
    };
    let listed = allowed_actions(state, role, facts).contains(&action);
    // The table of tests offers the whole order's sum; here the page's: what is missing.
    let done = match action {
        Action::Fund => {
            let at = state.at_stage().unwrap_or_default();
            let sum = facts.missing(at.stage);
            let funded = state.clone().fund(facts, role, sum);
            funded.map_err(|refusal| crate::Refusal::key(&refusal))
        }
        _ => attempt(state.clone(), action, role, facts),
    };
    match done {
        Ok(done) => {
            assert!(listed, "{} {role:?} {action:?} is not offered", sample.0);
            format!("→ {}", done.state.name())
        }
        Err(key) => {
            assert!(!listed, "{} {role:?} {action:?} is offered", sample.0);
            word(Err(key))
        }
    }
}

fn write_state(page: &mut Page, sample: &Sample, terms: &Terms) {
    let (name, state, now) = sample;
    let turn = match (whose_turn(state), state) {
        (Some(role), _) => role.name(),
        (None, OrderState::InDispute { .. }) => "somebody neutral",
        (None, _) => "nobody",
    };
    let next = next_automatic(state).map_or_else(
        || "nothing".to_owned(),
        |(at, what)| format!("`{}` at {at}", what.name()),
    );
    // No waiting without an owner and a date.
    assert_eq!(turn == "nobody", next_automatic(state).is_none());
    assert_eq!(turn == "nobody", state.is_terminal(), "{name}");
    let told = format!("Turn: {turn}. By itself: {next}.");
    let heading = format!("{name} (`{}`)", state.name());
    page.section(&heading, &told, &["client", "contractor"]);
    for action in Action::ALL {
        let told = Role::BOTH.map(|role| outcome(sample, terms, (role, action)));
        page.row(action.name(), &told);
    }
    for act in Act::ALL {
        let facts = Facts {
            terms,
            held: lying(state, terms),
            now: *now,
        };
        let told = Role::BOTH.map(|role| word(act.outcome(state, facts, role)));
        page.row(act.name(), &told);
    }
}

/// Nothing is left out and nothing in the document is older than the rules.
#[test]
fn docs_states_says_what_the_rules_do() {
    let mut page = Page(HEAD.to_owned());
    page.machine("The order", ORDER);
    let one = Terms {
        sample: Some(SampleRule { pieces: 3, days: 3 }),
        dispute: Some(DisputeRule::STANDARD),
        ..terms()
    };
    let two = two_stages();
    for sample in states() {
        write_state(&mut page, &sample, &one);
    }
    for sample in of_stages() {
        write_state(&mut page, &sample, &two);
    }
    dispute::write(&mut page);
    frame::write(&mut page);
    week::write(&mut page);
    addendum::write(&mut page);
    let Page(page) = page;
    dispute::is_whole(&page);
    frame::is_whole();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/states.md");
    if std::env::var_os("STATES_WRITE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, page, "run this test with STATES_WRITE=1");
}

/// Every state there is has a section: a new one cannot be forgotten.
#[test]
fn every_state_is_documented() {
    let samples: Vec<_> = states().into_iter().chain(of_stages()).collect();
    let named = |state: &OrderState| match state {
        OrderState::AwaitingSignatures { .. } => 0,
        OrderState::AwaitingFunding { .. } => 1,
        OrderState::Secured { .. } => 2,
        OrderState::InWork { .. } => 3,
        OrderState::Delivered { .. } => 4,
        OrderState::Paid { .. } => 5,
        OrderState::Lapsed { .. } => 6,
        OrderState::Withdrawn { .. } => 7,
        OrderState::InDispute { .. } => 8,
        OrderState::Settled { .. } => 9,
        OrderState::SampleShown { .. } => 10,
    };
    let mut seen: Vec<usize> = samples.iter().map(|(_, state, _)| named(state)).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
}
