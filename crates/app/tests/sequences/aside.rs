//! What the two sides of an order do besides its one next step.

use app::agreement::Room;
use app::review::remark::{self, NewRemark};
use app::review::{self, Ended, TipDraft, book_time};
use app::work::{self, NewMessage};
use app::{Cx, Failure, custody};
use domain::agreement::settlement::{EndWish, SeriousCause};
use domain::agreement::{Role, Tag};
use domain::instruction::CriterionKind;
use domain::review::record::TimeDraft;
use domain::review::remark::RemarkDraft;
use kernel::{Minutes, Money, OrderId, Zone};
use store::custody::PayoutState;

use super::Dice;
use super::act::{Came, Entered};
use crate::world::MUST;

/// One of them.
#[derive(Debug, Clone, Copy)]
pub(super) enum Aside {
    /// Take a dispute back.
    Back,
    /// End the work for a fault, or for a serious cause.
    End { is_serious: bool },
    /// Give something on top.
    Tip,
    /// Write to the other side.
    Message,
    /// Note a remark at a delivery.
    Note,
    /// Forget one that was not sent.
    Forget,
    /// Book time worked.
    Book,
    /// Say that a sum due from person to person was transferred.
    Sent,
    /// Say that it came.
    Confirm,
    /// Say that it did not come.
    Missed,
}

impl Aside {
    const ALL: [Self; 11] = [
        Self::Back,
        Self::End { is_serious: false },
        Self::End { is_serious: true },
        Self::Tip,
        Self::Message,
        Self::Note,
        Self::Forget,
        Self::Book,
        Self::Sent,
        Self::Confirm,
        Self::Missed,
    ];

    /// Mostly what fits, sometimes anything.
    pub(super) fn draw(dice: &Dice, room: &Room) -> Option<Self> {
        if dice.throw(10) == 0 {
            return dice.pick(&Self::ALL);
        }
        let is_client = room.role == Role::Client;
        let mut fitting = vec![Self::Message];
        if room.is_unpaid && dice.throw(2) == 0 {
            return dice.pick(if is_client {
                &[Self::Sent]
            } else {
                &[Self::Confirm, Self::Confirm, Self::Missed]
            });
        }
        match (room.tag, is_client) {
            (Tag::Paid, true) => fitting.extend([Self::Tip, Self::Tip]),
            (Tag::InDispute, _) => fitting.extend([Self::Back, Self::Back]),
            (Tag::ForReview, true) => fitting.extend([Self::Note, Self::Note, Self::Forget]),
            (Tag::InWork, false) if room.contract.week.is_some() => {
                return dice.pick(&[Self::Book, Self::Book, Self::Book, Self::Message]);
            }
            (Tag::InWork, _) => {
                let is_serious = dice.throw(4) == 0;
                fitting.push(Self::End { is_serious });
            }
            _ => {}
        }
        dice.pick(&fitting)
    }

    /// Tries it.
    pub(super) async fn take(self, cx: &Cx, order: OrderId, entered: &Entered) -> Came {
        match self {
            Self::Back => ("dispute-back", review::take_back(cx, order).await),
            Self::End { is_serious } => end(cx, order, (is_serious, entered.half)).await,
            Self::Tip => {
                let tip = TipDraft {
                    amount: Some(Money::euro_cents(entered.minutes)),
                    words: "Danke!".to_owned(),
                };
                ("tip", review::tip(cx, order, tip).await)
            }
            Self::Message => {
                let message = NewMessage {
                    body: "Kurz dazu".to_owned(),
                    ..NewMessage::default()
                };
                let written = work::write_message(cx, order, message).await;
                ("message", written.map(drop))
            }
            Self::Note => ("remark", note(cx, order).await),
            Self::Forget => ("forget-remark", forget(cx, order).await),
            Self::Book => ("book-time", book(cx, order, entered.minutes).await),
            Self::Sent | Self::Confirm | Self::Missed => self.pay(cx, order, entered).await,
        }
    }

    /// Says something of a sum that is due from person to person.
    async fn pay(self, cx: &Cx, order: OrderId, entered: &Entered) -> Came {
        let request = match custody::request(cx, order).await {
            Ok(request) => request,
            Err(failure) => return ("no-request", Err(failure)),
        };
        let due = |payout: &&store::custody::Payout| payout.state == PayoutState::Due;
        let due: Vec<_> = request.payouts.iter().filter(due).collect();
        let drawn = usize::try_from(entered.choice).unwrap();
        let Some(payout) = due.get(drawn % due.len().max(1)) else {
            return ("nothing-due", Err(Failure::NotFound));
        };
        // Where somebody else pays the sum, a tip is all that goes from person to person.
        let is_direct = request.adapter == domain::custody::Adapter::Direct;
        let name = |direct, tip| if is_direct { direct } else { tip };
        match self {
            Self::Confirm => {
                let confirmed = custody::confirm(cx, order, payout.id).await;
                (name("confirmed", "tip-confirmed"), confirmed)
            }
            Self::Missed => {
                let missed = custody::missed(cx, order, payout.id).await;
                (name("missed", "tip-missed"), missed)
            }
            _ => {
                let sent = custody::sent(cx, order, payout.id).await;
                (name("sent", "tip-sent"), sent)
            }
        }
    }
}

/// Pulls the brake: one round to repair first, at once for a serious cause (2.24).
async fn end(cx: &Cx, order: OrderId, (is_serious, half): (bool, Money)) -> Came {
    let wish = EndWish {
        cause: is_serious.then_some(SeriousCause::Threat),
        words: "Drei Tage keine Antwort".to_owned(),
    };
    match review::end(cx, order, wish, Some(half)).await {
        Ok(Ended::Repair(_)) => ("repair", Ok(())),
        Ok(Ended::Settling) => ("end", Ok(())),
        Err(failure) => ("end", Err(failure)),
    }
}

async fn note(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let draft = RemarkDraft {
        kind: Some(CriterionKind::Must),
        criterion: Some(MUST),
        text: "Beleg 7 fehlt".to_owned(),
        ..RemarkDraft::default()
    };
    let new = NewRemark { id: None, draft };
    remark::note(cx, order, new).await.map(drop)
}

async fn forget(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let remarks = remark::of_order(cx, order).await?;
    let own = remarks.gathered().next().map(|remark| remark.id);
    remark::forget(cx, order, own.ok_or(Failure::NotFound)?).await
}

async fn book(cx: &Cx, order: OrderId, minutes: i64) -> Result<(), Failure> {
    let entry = TimeDraft {
        day: Some(Zone::default().local_date(cx.now)),
        minutes: Some(Minutes(minutes)),
        result: "Belege sortiert".to_owned(),
        ..TimeDraft::default()
    };
    book_time(cx, order, entry).await.map(drop)
}
