//! Which version of the instruction counts for a running order, and agreeing on a newer one.

use app::agreement::{self, Room};
use app::instruction::consent::{self, Consent};
use askama::Template;
use domain::Refusal;
use domain::instruction::Comparison;
use kernel::OrderId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::instruction::{card, comparison};
use crate::pages::order::place_of;
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, Note, SafeHtml, SummaryList, Tone};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "question/consent.html")]
struct ConsentPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    facts: SummaryList,
    open: SafeHtml,
    note: Option<Note>,
    changes: Option<SafeHtml>,
    newer: Option<SafeHtml>,
    buttons: Vec<Button>,
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let shown = consent::show(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.consent_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let newer = shown.newer.as_ref();
    let page = ConsentPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        order: room.head.title.clone(),
        facts: ui::summary_list(t).row(t.consent_binding(), binding(visit, &room)),
        open: open(visit, &room, &shown),
        note: shown
            .obstacle
            .filter(|_| newer.is_some())
            .map(|obstacle| ui::banner(Tone::Soon, words::key(visit, obstacle.key(), &[]))),
        changes: shown.next.as_ref().map(|next| {
            let differences = Comparison::of(&shown.binding.body, next);
            comparison(visit, &differences)
        }),
        newer: newer.map(|newer| card(visit, newer)),
        buttons: buttons(visit, id, &shown),
    };
    render(status, &page)
}

/// Which version counts and since when.
pub(super) fn binding(visit: &Visit, room: &Room) -> SafeHtml {
    let t = visit.t;
    let number = i64::from(room.binding.about.version);
    match room.binding.since {
        None => t.consent_signed(number).into(),
        Some(since) => {
            SafeHtml::from(format!("{} ", t.consent_since(number))).and(visit.time(since))
        }
    }
}

/// What waits, and until when.
pub(super) fn open(visit: &Visit, room: &Room, shown: &Consent) -> SafeHtml {
    let t = visit.t;
    let Some(offered) = &shown.open else {
        return SafeHtml::default();
    };
    let number = i64::from(offered.about.version);
    let words = if offered.by == shown.role {
        t.consent_offered_mine(number)
    } else {
        t.consent_offered_theirs(room.other_name(), number)
    };
    let until = ui::deadline(offered.lapses_at, &visit.zone(), t.locale());
    SafeHtml::from(format!("{words} ")).and(until)
}

fn buttons(visit: &Visit, id: OrderId, shown: &Consent) -> Vec<Button> {
    let t = visit.t;
    let home = format!("/auftraege/{id}/fassung");
    let Some(newer) = &shown.newer else {
        return Vec::new();
    };
    let number = i64::from(newer.number);
    let with = |button: Button| button.hidden("version", newer.number.to_string());
    match &shown.open {
        None if shown.may_offer => vec![with(Button::post(t.consent_offer(number), home))],
        None => Vec::new(),
        Some(offered) if offered.by == shown.role => {
            vec![with(
                Button::post(t.consent_take_back(), format!("{home}/ablehnen")).quiet(),
            )]
        }
        Some(_) => vec![
            with(Button::post(
                t.consent_agree(number),
                format!("{home}/zustimmen"),
            )),
            with(Button::post(t.consent_decline(), format!("{home}/ablehnen")).quiet()),
        ],
    }
}

/// The version that was looked at; 0, which is none, when it was not sent.
fn seen(posted: &Posted) -> u32 {
    posted.get("version").parse().unwrap_or_default()
}

async fn after(
    visit: &Visit,
    id: OrderId,
    result: Result<(), app::Failure>,
    notice: &'static str,
) -> Answer {
    match result {
        Ok(()) => Ok(Visit::onward(&format!("/auftraege/{id}"), notice)),
        Err(failure) => page(visit, id, Posted::default().failing(visit, failure)?).await,
    }
}

pub(super) async fn offer(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let result = consent::offer(&visit.cx, id, seen(&posted)).await;
    after(&visit, id, result, "notice-version-offered").await
}

pub(super) async fn agree(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let result = consent::agree(&visit.cx, id, seen(&posted)).await;
    after(&visit, id, result, "notice-version-agreed").await
}

pub(super) async fn decline(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let result = consent::decline(&visit.cx, id, seen(&posted)).await;
    after(&visit, id, result, "notice-version-declined").await
}
