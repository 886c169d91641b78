//! What one side of an order does in one step.

use app::agreement::addendum::{self, Addenda};
use app::agreement::{self, Room};
use app::review::{self, Opening, Revising};
use app::{Cx, Failure};
use domain::agreement::addendum::{AddendumDraft, AddendumKind, Change};
use domain::agreement::sample::AnswerDraft;
use domain::agreement::settlement::OfferDraft;
use domain::agreement::{Action, Defect, Role, Tag};
use kernel::{Money, OrderId, Timestamp, Zone};

use super::Dice;
use super::aside::Aside;
use crate::world::{MUST, TASTE, improved, satisfied, shown, signing};

/// One attempt.
#[derive(Debug, Clone)]
pub(super) struct Act {
    pub(super) by: Role,
    order: OrderId,
    what: What,
    entered: Entered,
}

#[derive(Debug, Clone, Copy)]
enum What {
    /// What the room offers or not.
    Action(Action),
    /// Something about an addendum: mostly what the other side's last one asks for.
    Addendum,
    /// What the room has besides.
    Aside(Aside),
}

/// What somebody enters.
#[derive(Debug, Clone)]
pub(super) struct Entered {
    pub(super) name: String,
    pub(super) hash: String,
    pub(super) sum: Money,
    pub(super) half: Money,
    pub(super) percent: u8,
    pub(super) criterion: domain::instruction::LineId,
    /// One of six.
    pub(super) choice: u64,
    /// Between half an hour and two.
    pub(super) minutes: i64,
}

/// What was tried, by name, and what came of it.
pub(super) type Came = (&'static str, Result<(), Failure>);

impl Act {
    /// Of one side: three times in four something its room offers, else anything; nothing where
    /// nothing is offered.
    pub(super) fn draw(dice: &Dice, room: &Room) -> Option<Self> {
        let asides = match room.tag {
            Tag::Paid | Tag::Ended => 11,
            Tag::InDispute => 6,
            Tag::InWork | Tag::ForReview if room.contract.week.is_some() => 5,
            _ => 2,
        };
        let what = match dice.throw(13) {
            0 | 12 => What::Addendum,
            drawn if drawn <= asides => What::Aside(Aside::draw(dice, room)?),
            _ => What::Action(offered(dice, room)?),
        };
        Some(Self {
            by: room.role,
            order: room.head.id,
            what,
            entered: Entered::draw(dice, room),
        })
    }

    /// The sum the client would secure.
    pub(super) fn secures(&self) -> Option<(OrderId, Money)> {
        let is_funding = matches!(self.what, What::Action(Action::Fund));
        let is_client = self.by == Role::Client;
        (is_funding && is_client).then_some((self.order, self.entered.sum))
    }

    /// Tries it.
    pub(super) async fn take(self, cx: &Cx) -> Came {
        match self.what {
            What::Action(action) => take(cx, self.order, action, &self.entered).await,
            What::Addendum => added(cx, self.order, &self.entered).await,
            What::Aside(aside) => aside.take(cx, self.order, &self.entered).await,
        }
    }
}

/// Three times in four something the room offers; hardly anybody steps back.
fn offered(dice: &Dice, room: &Room) -> Option<Action> {
    if dice.throw(4) == 0 {
        return dice.pick(&Action::ALL);
    }
    let mut offered = room.actions.clone();
    if room.tag != Tag::InDispute && dice.throw(6) > 0 {
        let rare = [Action::Withdraw, Action::Settle, Action::Dispute];
        offered.retain(|action| !rare.contains(action));
    }
    dice.pick(&offered)
}

async fn take(cx: &Cx, order: OrderId, action: Action, entered: &Entered) -> Came {
    let outcome: Result<(), Failure> = match action {
        Action::Sign => agreement::sign(cx, order, signing(&entered.name, &entered.hash)).await,
        Action::Fund => agreement::secure(cx, order, entered.sum).await,
        Action::Start => agreement::start(cx, order).await,
        Action::ShowSample => review::sample::show(cx, order, shown()).await,
        Action::AnswerSample => {
            let draft = AnswerDraft {
                otherwise: entered.percent == 0,
                words: String::new(),
            };
            review::sample::answer(cx, order, draft).await
        }
        Action::Deliver => {
            let delivery = improved(cx, order).await;
            review::deliver(cx, order, delivery).await.map(drop)
        }
        Action::Accept => review::accept(cx, order, satisfied(entered.percent)).await,
        Action::Revise => {
            let revising = Revising {
                defects: vec![Defect {
                    criterion: entered.criterion,
                    reason: "Fehlt".to_owned(),
                }],
                hours: Vec::new(),
                minutes: None,
            };
            review::revise(cx, order, revising).await
        }
        Action::Extend => review::extend(cx, order).await,
        Action::Withdraw => agreement::withdraw(cx, order).await,
        Action::Settle => return settle(cx, order, entered).await,
        Action::Dispute => {
            let opening = Opening {
                criterion: entered.criterion,
                words: "Fehlt".to_owned(),
                sum: Some(entered.half),
            };
            review::dispute(cx, order, opening).await
        }
    };
    (action.name(), outcome)
}

impl Entered {
    /// Mostly what a careful person enters, sometimes not.
    fn draw(dice: &Dice, room: &Room) -> Self {
        let careful = dice.throw(6) > 0;
        let name = match room.role {
            Role::Client => &room.head.client.1,
            Role::Contractor => &room.head.contractor.1,
        };
        let agreed = match room.stage {
            Some(stage) => room.stages[usize::from(stage)].amount,
            None => room.head.amount,
        };
        let missing = agreed.minor - room.money.held.minor;
        let sum = match dice.throw(4) {
            _ if !careful => missing + 1,
            0 => missing / 2,
            _ => missing,
        };
        let percent = u8::try_from(dice.throw(100)).unwrap() + 1;
        Self {
            name: if careful {
                name.clone()
            } else {
                "Niemand".to_owned()
            },
            hash: room.hash.to_string(),
            sum: Money::new(sum, agreed.currency),
            half: Money::new(agreed.minor / 2, agreed.currency),
            // Any satisfaction pays everything (3.22); none is no satisfaction.
            percent: if careful { percent } else { 0 },
            criterion: if careful { MUST } else { TASTE },
            choice: dice.throw(6),
            minutes: i64::try_from(dice.throw(90)).unwrap() + 30,
        }
    }
}

/// Answers the addendum that waits, else proposes one.
async fn added(cx: &Cx, order: OrderId, entered: &Entered) -> Came {
    let addenda = match addendum::addenda(cx, order).await {
        Ok(addenda) => addenda,
        Err(failure) => return ("addendum", Err(failure)),
    };
    let Some(open) = addenda.standing() else {
        let (what, draft) = drafted(&addenda, cx.now, entered);
        let name = signing(&entered.name, "");
        let proposed = addendum::propose(cx, order, draft, name).await;
        return (what, proposed.map(drop));
    };
    let number = open.number();
    let accept = match open.addition.change {
        None => "accept-addendum",
        Some(Change::Less { .. }) => "accept-less",
        Some(Change::Date { .. }) => "accept-date",
    };
    let is_own = open.addition.by == addenda.role;
    match entered.choice {
        0 => {
            let why = "Nein".to_owned();
            let declined = addendum::decline(cx, order, number, why).await;
            ("decline-addendum", declined)
        }
        1 | 2 if is_own => {
            let back = addendum::take_back(cx, order, number).await;
            ("addendum-back", back)
        }
        _ => {
            let hash = open.signature.contract.to_string();
            let name = signing(&entered.name, &hash);
            let accepted = addendum::accept(cx, order, number, name).await;
            (accept, accepted)
        }
    }
}

/// Something more, for a price or for nothing, less for the stage at hand, or another day.
fn drafted(addenda: &Addenda, now: Timestamp, entered: &Entered) -> (&'static str, AddendumDraft) {
    let due_at = addenda.contract.due_at.max(now);
    let draft = AddendumDraft {
        title: "Noch etwas".to_owned(),
        words: "Auch das gehört ab jetzt dazu.".to_owned(),
        due_at: Some(Zone::default().add_days(due_at, 10)),
        ..AddendumDraft::default()
    };
    match entered.choice {
        0 => {
            let extra = Some(Money::zero(entered.half.currency));
            ("addendum", AddendumDraft { extra, ..draft })
        }
        1 | 2 => {
            let draft = AddendumDraft {
                kind: AddendumKind::Less,
                // Below the price where there is one stage, or not.
                new_price: Some(entered.half),
                ..draft
            };
            ("less", draft)
        }
        3 => {
            let draft = AddendumDraft {
                kind: AddendumKind::Date,
                // A stage with others behind it cannot be due after them.
                due_at: Some(Zone::default().add_days(now, entered.minutes / 10)),
                ..draft
            };
            ("date", draft)
        }
        _ => {
            let extra = Some(entered.half);
            ("addendum", AddendumDraft { extra, ..draft })
        }
    }
}

/// Answers the other's offer if there is one, else makes one; one's own is replaced.
async fn settle(cx: &Cx, order: OrderId, entered: &Entered) -> Came {
    let settlement = match review::settlement(cx, order).await {
        Ok(settlement) => settlement,
        Err(failure) => return ("offer", Err(failure)),
    };
    match (settlement.to_answer(), entered.choice) {
        (Some(offer), 0..=2) => {
            let accepted = review::accept_offer(cx, order, offer.number).await;
            ("accept-offer", accepted)
        }
        (Some(offer), 3 | 4) => {
            let declined = review::decline_offer(cx, order, offer.number).await;
            ("decline-offer", declined)
        }
        _ => {
            let draft = OfferDraft {
                sum: Some(entered.half),
                words: "Halb und halb".to_owned(),
                days: None,
            };
            let made = review::offer(cx, order, draft).await;
            ("offer", made.map(drop))
        }
    }
}
