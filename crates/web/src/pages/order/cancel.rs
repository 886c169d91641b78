//! Ending an order before the work has begun: what it costs is agreed before both sign, and offered
//! while the sum is secured. One page, which asks what can be done now; once the work has begun it
//! says so and leads to an end both agree on.

use app::agreement::{self, Room};
use askama::Template;
use domain::agreement::{OrderState, Role};
use kernel::{OrderId, format, parse};
use texts::Texts;

use super::act::place;
use super::part::Part;
use super::settlement::prefilled;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout};
use crate::visit::Visit;

/// What there is to say about an end, by where the order stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// The client can still agree on what it costs.
    Open,
    /// That is settled, and the work has not begun.
    Settled,
    /// The work has begun.
    Begun,
    /// The order is over.
    Over,
}

#[derive(Template)]
#[template(path = "order/cancel.html")]
struct CancelPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    /// Where the order stands.
    stand: Stand,
    /// What holds now.
    holds: String,
    /// The way to an end both agree on.
    agree: Button,
}

/// The quiet way to it, while it is the client's: to agree on it, or to offer it.
pub(super) fn part(t: Texts, room: &Room) -> Part {
    let address = format!("/auftraege/{}/kuendigen", room.head.id);
    match (&room.state, room.role) {
        (OrderState::AwaitingSignatures { .. }, Role::Client) => {
            Part::way(t.cancel_agree_way(), address)
        }
        (OrderState::Secured { .. }, Role::Client) => Part::way(t.cancel_way(), address),
        _ => Part::default(),
    }
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let t = visit.t;
    let cancellation = agreement::cancellation(&visit.cx, id).await?;
    let Some((sum, rest)) = cancellation.offer else {
        let share = cancellation.share().to_string();
        return page(&visit, id, FormView::new(t).with("share", share)).await;
    };
    let money = |sum| format::money(sum, t.locale());
    let room = agreement::room(&visit.cx, id).await?;
    let mut lead = match cancellation.rule {
        Some(_) => t.cancel_offer_lead(money(rest), money(sum)),
        None => t.cancel_offer_lead_none(money(rest), money(sum)),
    };
    if !room.contract.milestones.is_empty() {
        lead = format!("{lead} {}", t.cancel_stage_note());
    }
    let lead = format!("{lead} {}", t.cancel_offer_declined());
    prefilled(&visit, id, (sum, t.cancel_offer_words().to_owned(), lead)).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let cancellation = agreement::cancellation(&visit.cx, id).await?;
    let stand = stand(&room);
    let title = match stand {
        Stand::Begun => t.cancel_begun_title(),
        Stand::Open | Stand::Settled | Stand::Over => t.cancel_title(),
    };
    let mut layout = visit.form_layout(title, &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let page = CancelPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: format!("/auftraege/{id}/kuendigen"),
        stand,
        holds: match cancellation.rule.map(|rule| rule.share) {
            None => t.cancel_holds_none().to_owned(),
            Some(0) => t.cancel_holds_back().to_owned(),
            Some(share) => t.cancel_holds_share(i64::from(share)),
        },
        agree: Button::link(t.settlement_way(), format!("/auftraege/{id}/einigung")),
    };
    render(status, &page)
}

fn stand(room: &Room) -> Stand {
    match &room.state {
        OrderState::AwaitingSignatures { .. } if room.role == Role::Client => Stand::Open,
        OrderState::InWork { .. }
        | OrderState::SampleShown { .. }
        | OrderState::Delivered { .. }
        | OrderState::InDispute { .. } => Stand::Begun,
        OrderState::Paid { .. }
        | OrderState::Lapsed { .. }
        | OrderState::Withdrawn { .. }
        | OrderState::Settled { .. } => Stand::Over,
        OrderState::AwaitingSignatures { .. }
        | OrderState::AwaitingFunding { .. }
        | OrderState::Secured { .. } => Stand::Settled,
    }
}

pub(super) async fn agree(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let agreed = match typed(&visit, &posted, "share", parse::whole) {
        Ok(share) => agreement::agree_cancellation(&visit.cx, id, share).await,
        Err(error) => Err(error.into()),
    };
    match agreed {
        Ok(is_new) => {
            let notice = if is_new {
                "notice-cancel-agreed"
            } else {
                "notice-cancel-as-before"
            };
            Ok(Visit::onward(&format!("/auftraege/{id}/vertrag"), notice))
        }
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}
