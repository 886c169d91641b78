//! What somebody does in one step.

use app::agreement::{self, Room, addendum};
use app::review::{self, Opening, Revising};
use app::{Cx, Failure};
use domain::agreement::addendum::AddendumDraft;
use domain::agreement::sample::AnswerDraft;
use domain::agreement::settlement::OfferDraft;
use domain::agreement::{Action, Defect, Role};
use kernel::{Money, OrderId, Zone};

use super::Dice;
use crate::world::{MUST, TASTE, delivery, satisfied, shown, signing};

/// One attempt.
#[derive(Debug, Clone)]
pub(super) struct Act {
    pub(super) by: Role,
    order: OrderId,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    /// What the room offers or not, with what is entered.
    Action(Action, Entered),
    /// Something about an addendum: mostly what the other side's last one asks for.
    Addendum(u64, Entered),
}

/// What somebody enters.
#[derive(Debug, Clone)]
struct Entered {
    name: String,
    hash: String,
    sum: Money,
    half: Money,
    percent: u8,
    criterion: domain::instruction::LineId,
}

impl Act {
    /// Of one side: three times in four something its room offers, else anything; nothing where
    /// nothing is offered.
    pub(super) fn draw(dice: &Dice, room: &Room) -> Option<Self> {
        let mut offered = room.actions.clone();
        // Hardly anybody steps back.
        if dice.throw(8) > 0 {
            let rare = [Action::Withdraw, Action::Settle, Action::Dispute];
            offered.retain(|action| !rare.contains(action));
        }
        let action = if dice.throw(4) > 0 {
            dice.pick(&offered)?
        } else {
            dice.pick(&Action::ALL)?
        };
        let entered = Entered::draw(dice, room);
        let what = if dice.throw(8) == 0 {
            What::Addendum(dice.throw(6), entered)
        } else {
            What::Action(action, entered)
        };
        Some(Self {
            by: room.role,
            order: room.head.id,
            what,
        })
    }

    /// Tries it; whether it was done.
    pub(super) async fn take(self, cx: &Cx) -> bool {
        let order = self.order;
        let (action, entered) = match self.what {
            What::Action(action, entered) => (action, entered),
            What::Addendum(choice, entered) => {
                return added(cx, order, choice, entered).await.is_ok();
            }
        };
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
            Action::Deliver => review::deliver(cx, order, delivery()).await.map(drop),
            Action::Accept => review::accept(cx, order, satisfied(entered.percent)).await,
            Action::Revise => {
                let revising = Revising {
                    defects: vec![Defect {
                        criterion: entered.criterion,
                        reason: "Fehlt".to_owned(),
                    }],
                    minutes: None,
                };
                review::revise(cx, order, revising).await
            }
            Action::Extend => review::extend(cx, order).await,
            Action::Withdraw => agreement::withdraw(cx, order).await,
            Action::Settle => settle(cx, order, entered.half).await,
            Action::Dispute => {
                let opening = Opening {
                    criterion: entered.criterion,
                    words: "Fehlt".to_owned(),
                    sum: Some(entered.half),
                };
                review::dispute(cx, order, opening).await
            }
        };
        // A failing disk is one thing; what the schema refuses should have been refused before.
        if let Err(Failure::Fault(fault)) = &outcome {
            assert!(!fault.contains("schema"), "{action:?}: {fault}");
        }
        outcome.is_ok()
    }
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
        Self {
            name: if careful {
                name.clone()
            } else {
                "Niemand".to_owned()
            },
            hash: room.hash.to_string(),
            sum: Money::new(sum, agreed.currency),
            half: Money::new(agreed.minor / 2, agreed.currency),
            percent: if careful { 98 } else { 0 },
            criterion: if careful { MUST } else { TASTE },
        }
    }
}

/// Answers the addendum that waits, else proposes one.
async fn added(cx: &Cx, order: OrderId, choice: u64, entered: Entered) -> Result<(), Failure> {
    let addenda = addendum::addenda(cx, order).await?;
    let Some(open) = addenda.standing() else {
        let due_at = addenda.contract.due_at.max(cx.now);
        let draft = AddendumDraft {
            title: "Noch etwas".to_owned(),
            words: "Auch das gehört ab jetzt dazu.".to_owned(),
            criterion: None,
            extra: Some(if choice == 0 {
                Money::zero(entered.half.currency)
            } else {
                entered.half
            }),
            due_at: Some(Zone::default().add_days(due_at, 10)),
            days: None,
        };
        let name = signing(&entered.name, "");
        return addendum::propose(cx, order, draft, name).await.map(drop);
    };
    let number = open.number();
    match choice {
        0 => addendum::decline(cx, order, number, "Nein".to_owned()).await,
        1 => addendum::take_back(cx, order, number).await,
        _ => {
            let hash = open.signature.contract.to_string();
            addendum::accept(cx, order, number, signing(&entered.name, &hash)).await
        }
    }
}

/// Takes the other's offer if there is one, else makes one.
async fn settle(cx: &Cx, order: OrderId, half: Money) -> Result<(), Failure> {
    let settlement = review::settlement(cx, order).await?;
    if let Some(offer) = settlement.to_answer() {
        return review::accept_offer(cx, order, offer.number).await;
    }
    let draft = OfferDraft {
        sum: Some(half),
        words: "Halb und halb".to_owned(),
        days: None,
    };
    review::offer(cx, order, draft).await.map(drop)
}
