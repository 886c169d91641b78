//! A whole life of an order with its money in a real ledger and its clocks in a list: what app,
//! store and worker do together, without any of them.

use kernel::{AccountId, Money, Timestamp};
use proptest::prelude::*;

use crate::agreement::contract::Contract;
use crate::agreement::fixture::{MUST, SHOULD, signing};
use crate::agreement::sample::SampleAnswer;
use crate::agreement::settlement::{Answer, Claim, Offer, OfferDraft, standing};
use crate::agreement::{
    Action, Alarm, AutomaticEvent, Defect, Effects, Facts, Fired, MoneyStep, OrderState, Role,
    Scheduled, SigningRequest, StageAccount, Terms, Transition, allowed_actions, next_automatic,
    primary_action, whose_turn,
};
use crate::custody::{self, OrderBooks, Purpose};
use crate::ledger::{Books, Transfer};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// What a careful person enters.
    Good,
    /// As good, but only half of what is missing.
    Part,
    /// No tick, a cent too much, 101 per cent, a criterion that is no must.
    Bad,
}

/// An order, its money and its clocks.
pub(super) struct Life {
    contract: Contract,
    pub(super) terms: Terms,
    pub(super) state: OrderState,
    pub(super) now: Timestamp,
    pub(super) clocks: Vec<Scheduled>,
    pub(super) books: Books,
    pub(super) transfers: Vec<Transfer>,
    pub(super) stages: Vec<StageAccount>,
    pub(super) offers: Vec<Offer>,
    paid: Money,
    refunded: Money,
}

impl Life {
    pub(super) fn begin(contract: Contract) -> Self {
        let now = contract.written_at;
        let begun = OrderState::propose(&contract, now).unwrap();
        let mut life = Self {
            stages: StageAccount::planned(&contract.subject, &contract.terms()),
            paid: Money::zero(contract.amount.currency),
            refunded: Money::zero(contract.amount.currency),
            terms: contract.terms(),
            contract,
            state: begun.state,
            now,
            clocks: begun.effects.schedule,
            books: Books::default(),
            transfers: Vec::new(),
            offers: Vec::new(),
        };
        let currency = life.terms.amount.currency;
        for purpose in life.purposes() {
            life.books.open(purpose.open(currency));
        }
        life
    }

    fn purposes(&self) -> [Purpose; 3] {
        let (order, contractor) = (self.terms.order, self.terms.contractor);
        [
            Purpose::Outside,
            Purpose::Held(order),
            Purpose::Payable(contractor),
        ]
    }

    pub(super) fn balance(&self, purpose: Purpose) -> Money {
        let id = purpose.account_id(self.terms.amount.currency);
        custody::held(self.books.account(id).unwrap())
    }

    pub(super) fn facts(&self) -> Facts<'_> {
        let held = self.balance(Purpose::Held(self.terms.order));
        Facts {
            terms: &self.terms,
            held,
            now: self.now,
        }
    }

    pub(super) fn act(&mut self, by: Role, action: Action, input: Input) -> bool {
        let state = self.state.clone();
        let facts = self.facts();
        let good = input != Input::Bad;
        let done = match action {
            Action::Sign => {
                let request = signing(&self.contract, by);
                state
                    .sign(
                        facts,
                        SigningRequest {
                            confirmed: good,
                            ..request
                        },
                    )
                    .ok()
            }
            Action::Fund => {
                let current = state.at_stage().unwrap_or_default().stage;
                let missing = facts.missing(current).minor;
                let offered = match input {
                    Input::Good => missing,
                    Input::Part => missing - missing / 2,
                    Input::Bad => missing + 1,
                };
                state.fund(facts, by, Money::euro_cents(offered)).ok()
            }
            Action::Start => state.start(facts, by).ok(),
            Action::ShowSample => state.show_sample(facts, by).ok(),
            Action::AnswerSample => {
                let answer = if good {
                    SampleAnswer::GoOn
                } else {
                    SampleAnswer::Otherwise
                };
                state.answer_sample(facts, by, answer).ok()
            }
            Action::Deliver => state.deliver(facts, by).ok(),
            Action::Accept => state
                .accept(facts, by, if good { 98 } else { 101 }, Some("gut"))
                .ok(),
            Action::Revise => {
                let criterion = if good { MUST } else { SHOULD };
                let defect = Defect {
                    criterion,
                    reason: "fehlt".to_owned(),
                };
                state.revise(facts, by, &[defect]).ok()
            }
            Action::Extend => state.extend(facts, by).ok(),
            Action::Withdraw => state.withdraw(facts, by).ok(),
            Action::Settle => return self.settle(by, input),
            Action::Dispute => {
                let claim = Claim {
                    criterion: if good { MUST } else { SHOULD },
                    words: "fehlt".to_owned(),
                };
                state.dispute(facts, by, &claim).ok()
            }
        };
        done.map(|done| self.write(done)).is_some()
    }

    /// Answers the other side's offer, or makes one: of half, or of more than is there.
    fn settle(&mut self, by: Role, input: Input) -> bool {
        let (state, facts) = (self.state.clone(), self.facts());
        let open = standing(&self.offers, self.now).cloned();
        let open = open.filter(|offer| offer.check_answer(&state, facts, by).is_ok());
        let (done, number, answer) = match (open, input) {
            (Some(offer), Input::Good) => (
                state.settle(facts, &offer, by),
                offer.number,
                Answer::Accepted,
            ),
            (Some(offer), Input::Part) => (
                state.declined(facts, &offer, by),
                offer.number,
                Answer::Declined,
            ),
            (_, input) => return self.offer(by, input != Input::Bad),
        };
        let Ok(done) = done else { return false };
        let offer = self.offers.iter_mut().find(|offer| offer.number == number);
        let offer = offer.unwrap();
        *offer = offer.clone().answered(answer, self.now);
        self.write(done);
        true
    }

    fn offer(&mut self, by: Role, good: bool) -> bool {
        let facts = self.facts();
        let sum = if good {
            facts.held.minor / 2
        } else {
            facts.held.minor + 1
        };
        let draft = OfferDraft {
            sum: Some(Money::euro_cents(sum)),
            words: "die Hälfte".to_owned(),
            days: None,
        };
        let number = u16::try_from(self.offers.len() + 1).unwrap();
        let Ok(offer) = draft.make(&self.state, facts, by, number) else {
            return false;
        };
        let now = self.now;
        for known in &mut self.offers {
            if known.stands(now) {
                *known = known.clone().answered(Answer::Replaced, now);
            }
        }
        self.write(Transition::still(self.state.clone()).offered(by, offer.sum));
        self.offers.push(offer);
        true
    }

    pub(super) fn ring(&mut self, alarm: Alarm) {
        if matches!(alarm, Alarm::TalkEnds { .. } | Alarm::DecisionLate { .. }) {
            // Now and then nobody neutral is there.
            let neutral = AccountId::from_bytes([0x77; 16]);
            let neutral = (self.now.as_micros() % 3 != 0).then_some(neutral);
            let facts = self.facts();
            match self.state.clone().ring_dispute(facts, alarm, neutral) {
                Fired::Done(done) => self.write(done),
                Fired::Stale(state) => assert_eq!(state, self.state),
            }
            return;
        }
        match self.state.clone().ring(self.facts(), alarm).unwrap() {
            Fired::Done(done) => self.write(done),
            Fired::Stale(state) => assert_eq!(state, self.state),
        }
    }

    pub(super) fn work(&mut self) {
        let due = self.clocks.iter().filter(|clock| clock.at <= self.now);
        let due: Vec<Alarm> = due.map(|clock| clock.alarm).collect();
        for alarm in due.iter().rev().chain(&due) {
            self.ring(*alarm);
        }
    }

    /// What a transaction would write.
    fn write(&mut self, done: Transition) {
        let Effects {
            money,
            stages,
            schedule,
            events,
        } = done.effects;
        assert!(!events.is_empty(), "every change leaves an event");
        assert!(!self.state.is_terminal(), "nothing follows an end");
        for step in money {
            let running = u32::try_from(self.transfers.len()).unwrap();
            let (order, contractor) = (self.terms.order, self.terms.contractor);
            let moved = custody::movement((order, running), contractor, step, self.now);
            self.books.transfer(&moved.transfer).unwrap();
            self.transfers.push(moved.transfer);
            match step {
                MoneyStep::Payout(sum) => self.paid = self.paid.add(sum).unwrap(),
                MoneyStep::Refund(sum) => self.refunded = self.refunded.add(sum).unwrap(),
                MoneyStep::Hold(_)
                | MoneyStep::Release(_)
                | MoneyStep::Tip(_)
                | MoneyStep::TipPayout(_) => {}
            }
        }
        for step in stages {
            let taken = self
                .stages
                .drain(..)
                .map(|account| account.take(step, self.now));
            self.stages = taken.collect::<Option<_>>().unwrap();
        }
        let late = schedule.iter().find(|clock| clock.at <= self.now);
        assert!(late.is_none(), "a clock is set for the future: {late:?}");
        self.clocks.extend(schedule);
        self.state = done.state;
    }

    pub(super) fn check(&self) -> Result<(), TestCaseError> {
        let held = self.balance(Purpose::Held(self.terms.order));
        let agreed = self.terms.amount;
        let books = OrderBooks {
            agreed,
            paid: self.paid,
            refunded: self.refunded,
            stages: &self.stages,
        };
        let fits = custody::check(&self.state, books, held, &self.transfers);
        prop_assert_eq!(fits, Ok(()));
        let (order, contractor) = (self.terms.order, self.terms.contractor);
        let routes = custody::check_routes(order, contractor, &self.transfers);
        prop_assert_eq!(routes, Ok(()));
        prop_assert!(
            self.balance(Purpose::Payable(self.terms.contractor))
                .is_zero()
        );
        for role in Role::BOTH {
            let allowed = allowed_actions(&self.state, role, self.facts());
            let mut once = allowed.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), allowed.len());
        }
        match (whose_turn(&self.state), next_automatic(&self.state)) {
            (Some(turn), Some((at, _))) => {
                prop_assert!(!self.state.is_terminal());
                prop_assert!(primary_action(&self.state, turn).is_some());
                prop_assert!(
                    self.clocks.iter().any(|clock| clock.at == at),
                    "what is announced is scheduled"
                );
            }
            // The owner is somebody neutral, who is neither side.
            (None, Some((at, AutomaticEvent::DecisionLate))) => prop_assert!(
                self.clocks.iter().any(|clock| clock.at == at),
                "what is announced is scheduled"
            ),
            (None, None) => prop_assert!(self.state.is_terminal()),
            other => prop_assert!(false, "no waiting without owner and date: {other:?}"),
        }
        Ok(())
    }
}
