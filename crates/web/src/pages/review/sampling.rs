//! Sampling instead of looking at everything: the client's own setting and its advice (mission
//! 2.21).

use app::Failure;
use app::agreement::{self, Room};
use app::review::sampling::{self, Sampled};
use askama::Template;
use domain::agreement::Action;
use kernel::{OrderId, format};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::order::place_of;
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, SafeHtml};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "review/sampling.html")]
struct SamplingPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    now: String,
    stop: Option<Button>,
}

#[derive(Template)]
#[template(path = "review/sampling_card.html")]
struct Card {
    t: Texts,
    lead: String,
    accept: Option<Button>,
    link: Button,
}

crate::ui::component!(Card);

fn home(order: OrderId) -> String {
    format!("/auftraege/{order}/stichprobe")
}

/// What to do with the delivery that is looked at: look, or accept without looking.
pub(crate) async fn advice(visit: &Visit, room: &Room) -> Result<SafeHtml, Failure> {
    let (t, id) = (visit.t, room.head.id);
    if !room.actions.contains(&Action::Accept) {
        return Ok(SafeHtml::default());
    }
    let now = sampling::show(&visit.cx, id).await?;
    let link = Button::link(t.sampling_link(), home(id)).quiet();
    let (lead, accept) = match now.advice {
        None => (t.sampling_none().to_owned(), None),
        Some(advice) if advice.look => (t.sampling_look(i64::from(advice.rate)), None),
        Some(advice) => {
            let sum = format::money(room.head.amount, t.locale());
            let address = format!("/auftraege/{id}/abnehmen");
            let accept = Button::post(t.order_accept_button(sum), address);
            let accept = accept.hidden("percent", "100").quiet();
            (t.sampling_pass(i64::from(advice.rate)), Some(accept))
        }
    };
    Ok(Card {
        t,
        lead,
        accept,
        link,
    }
    .into())
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let now = sampling::show(&visit.cx, id).await?;
    let floor = now.floor.map_or("20".to_owned(), |floor| floor.to_string());
    let form = FormView::new(visit.t).with("floor", floor);
    page(&visit, (id, &now), form).await
}

async fn page(visit: &Visit, (id, now): (OrderId, &Sampled), form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.sampling_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let streak = i64::try_from(now.streak).unwrap_or(i64::MAX);
    let page = SamplingPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: home(id),
        now: match now.floor {
            Some(_) => t.sampling_now(i64::from(now.rate), streak),
            None => t.sampling_off(streak),
        },
        stop: now.floor.map(|_| {
            let address = format!("{}/aus", home(id));
            Button::post(t.sampling_stop(), address).quiet()
        }),
    };
    render(status, &page)
}

pub(super) async fn save(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let typed = posted.get("floor").trim().trim_end_matches('%').trim_end();
    let floor = typed.parse().ok();
    match sampling::set(&visit.cx, id, floor).await {
        Ok(()) => Ok(Visit::onward(&home(id), "notice-sampling-set")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let now = sampling::show(&visit.cx, id).await?;
            page(&visit, (id, &now), form).await
        }
    }
}

pub(super) async fn stop(visit: Visit, At(id): At<OrderId>) -> Answer {
    sampling::stop(&visit.cx, id).await?;
    Ok(Visit::onward(&home(id), "notice-sampling-stopped"))
}
