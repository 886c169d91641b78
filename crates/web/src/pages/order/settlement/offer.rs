//! Offers to end a stage with a sum: the thread, a new one, the answer.

use app::agreement::Room;
use app::review::{self, Settlement};
use askama::Template;
use domain::agreement::Role;
use domain::agreement::settlement::{Answer, LONGEST_STAND, Offer, OfferDraft, USUAL_STAND};
use kernel::{Money, OrderId, Timestamp, format};
use texts::Texts;

use super::super::act::{about, check as check_page, place};
use super::super::say;
use super::{client, contractor, load, sum};
use crate::answer::Answer as Reply;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, Moment, SafeHtml, SummaryList};
use crate::visit::Visit;

/// The fields of the form.
const FIELDS: [&str; 3] = ["sum", "words", "days"];

/// One offer in the thread.
pub(super) struct OfferRow {
    pub(super) title: String,
    pub(super) split: String,
    pub(super) words: String,
    pub(super) at: Moment,
    pub(super) until: SafeHtml,
    pub(super) state: &'static str,
    pub(super) is_open: bool,
}

#[derive(Template)]
#[template(path = "settlement/offers.html")]
struct OffersPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    lead: String,
    action: String,
    held: SafeHtml,
    clock: SafeHtml,
    offers: Vec<OfferRow>,
    accept: Option<Button>,
    decline: Option<Button>,
    take_back: Option<Button>,
    may_offer: bool,
    new_title: &'static str,
    currency: kernel::Currency,
    sum_label: String,
    sum_hint: String,
    /// What the law says of ending without agreeing.
    law: &'static str,
    days: (String, String),
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Reply {
    let form = FormView::new(visit.t).with("days", USUAL_STAND.to_string());
    page(&visit, id, form).await
}

/// The same with an offer to end it before the work has begun: nothing is sent yet.
pub(in super::super) async fn prefilled(
    visit: &Visit,
    id: OrderId,
    (sum, words, lead): (Money, String, String),
) -> Reply {
    let form = FormView::new(visit.t)
        .with("days", USUAL_STAND.to_string())
        .with("sum", format::amount(sum, visit.t.locale()))
        .with("words", words);
    page_with(visit, id, form, lead).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Reply {
    let lead = visit.t.settlement_lead().to_owned();
    page_with(visit, id, form, lead).await
}

async fn page_with(visit: &Visit, id: OrderId, form: FormView, lead: String) -> Reply {
    let t = visit.t;
    let (room, settlement) = load(visit, id).await?;
    let mut layout = visit.form_layout(t.settlement_title(), &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let at = |end: &str| format!("/auftraege/{id}/{end}");
    let to_answer = settlement.to_answer();
    let page = OffersPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        lead,
        action: at("einigung"),
        held: visit.money(settlement.held),
        clock: say::clock(visit, room.next, room.due_at),
        offers: rows(visit, &room, &settlement),
        accept: to_answer.map(|offer| {
            let address = at(&format!("einigung/{}/annehmen", offer.number));
            Button::link(t.settlement_accept(), address)
        }),
        decline: to_answer.map(|offer| {
            let address = at(&format!("einigung/{}/ablehnen", offer.number));
            Button::post(t.settlement_decline(), address).quiet()
        }),
        take_back: settlement
            .may_take_back()
            .then(|| Button::post(t.dispute_take_back(), at("klaerung/zuruecknehmen")).quiet()),
        may_offer: settlement.may_offer,
        new_title: match to_answer {
            Some(_) => t.settlement_counter(),
            None => t.settlement_new(),
        },
        currency: settlement.held.currency,
        sum_label: t.settlement_sum(contractor(&room)),
        sum_hint: t.settlement_sum_hint(format::money(settlement.held, t.locale())),
        law: if settlement.is_week {
            t.settlement_hint_week()
        } else {
            t.settlement_hint()
        },
        days: ("1".to_owned(), LONGEST_STAND.to_string()),
    };
    render(status, &page)
}

/// The thread, the newest first.
pub(super) fn rows(visit: &Visit, room: &Room, settlement: &Settlement) -> Vec<OfferRow> {
    let names = (client(room), contractor(room));
    let offers = settlement.offers.iter().rev();
    offers
        .map(|offer| row(visit, names, offer, settlement.now))
        .collect()
}

/// One offer, for whoever may read it.
pub(super) fn row(
    visit: &Visit,
    (client, contractor): (&str, &str),
    offer: &Offer,
    now: Timestamp,
) -> OfferRow {
    let t = visit.t;
    let by = match offer.by {
        Role::Client => client,
        Role::Contractor => contractor,
    };
    let state = match offer.answer {
        Some((Answer::Accepted, _)) => t.settlement_offer_accepted(),
        Some((Answer::Declined, _)) => t.settlement_offer_declined(),
        Some((Answer::Replaced, _)) => t.settlement_offer_replaced(),
        Some((Answer::Closed, _)) => t.settlement_offer_closed(),
        None if offer.has_lapsed(now) => t.settlement_offer_lapsed(),
        None => t.settlement_offer_standing(),
    };
    OfferRow {
        title: t.settlement_offer_by(by),
        split: split(t, (client, contractor), (offer.sum, offer.rest())),
        words: offer.words.clone(),
        at: visit.time(offer.at),
        until: ui::deadline(offer.until, &visit.zone(), t.locale()).into(),
        state,
        is_open: offer.stands(now),
    }
}

/// "200 € an Jonas, 160 € zurück an Mara".
pub(super) fn split(
    t: Texts,
    (client, contractor): (&str, &str),
    (sum, rest): (Money, Money),
) -> String {
    let money = |sum| format::money(sum, t.locale());
    t.settlement_offer_split(client, contractor, money(rest), money(sum))
}

fn draft(
    visit: &Visit,
    posted: &Posted,
    settlement: &Settlement,
) -> Result<OfferDraft, app::Failure> {
    let days = posted.get("days").trim();
    Ok(OfferDraft {
        sum: sum(visit, posted, settlement.held)?,
        words: posted.text("words"),
        // What is no number is refused as a number out of range is.
        days: (!days.is_empty()).then(|| days.parse().unwrap_or(0)),
    })
}

/// "Bitte prüfen" before an offer that binds.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Reply {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let (room, settlement) = load(&visit, id).await?;
    let tried = match draft(&visit, &posted, &settlement) {
        Ok(draft) => review::try_offer(&visit.cx, id, draft).await,
        Err(failure) => Err(failure),
    };
    let offer = match tried {
        Ok(offer) => offer,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let money = |sum| format::money(sum, t.locale());
    let answers = parted(&visit, &room, (offer.sum, offer.rest()))
        .row(t.settlement_words(), offer.words.as_str())
        .row(
            t.settlement_offer_until(),
            ui::deadline(offer.until, &visit.zone(), t.locale()),
        );
    let room_path = format!("/auftraege/{id}");
    let send = Button::post(
        t.settlement_send(),
        format!("{room_path}/einigung/anbieten"),
    );
    let buttons = vec![
        posted.carry(send, &FIELDS),
        posted.change(t, format!("{room_path}/einigung"), &FIELDS),
    ];
    let consequence =
        t.settlement_check_consequence(room.other_name(), money(offer.rest()), money(offer.sum));
    let title = t.settlement_check_title().to_owned();
    check_page(
        &visit,
        &room,
        (title, FormView::new(t)),
        answers,
        (consequence.into(), buttons),
    )
}

/// What the order is and how what is held would be parted.
pub(super) fn parted(visit: &Visit, room: &Room, (sum, rest): (Money, Money)) -> SummaryList {
    let t = visit.t;
    about(visit, room)
        .row(
            t.settlement_to_contractor(contractor(room)),
            visit.money(sum),
        )
        .row(t.settlement_to_client(client(room)), visit.money(rest))
}

pub(super) async fn send(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Reply {
    let (_, settlement) = load(&visit, id).await?;
    let sent = match draft(&visit, &posted, &settlement) {
        Ok(draft) => review::offer(&visit.cx, id, draft).await,
        Err(failure) => Err(failure),
    };
    match sent {
        Ok(_) => Ok(Visit::onward(
            &format!("/auftraege/{id}/einigung"),
            "notice-settlement-offered",
        )),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn accept_form(visit: Visit, At((id, number)): At<(OrderId, u16)>) -> Reply {
    let t = visit.t;
    let (room, settlement) = load(&visit, id).await?;
    let offer = settlement
        .offers
        .iter()
        .find(|offer| offer.number == number)
        .ok_or(app::Failure::NotFound)?;
    let is_open = settlement
        .to_answer()
        .is_some_and(|open| open.number == number);
    let money = |sum| format::money(sum, t.locale());
    let consequence = if is_open {
        t.settlement_accept_consequence(money(offer.rest()), money(offer.sum))
    } else {
        t.order_not_possible_now().to_owned()
    };
    let buttons = is_open.then(|| {
        let address = format!("/auftraege/{id}/einigung/{number}/annehmen");
        Button::post(t.settlement_accept_button(), address)
    });
    let answers = parted(&visit, &room, (offer.sum, offer.rest()))
        .row(t.settlement_words(), offer.words.as_str());
    let title = t.settlement_accept_title().to_owned();
    check_page(
        &visit,
        &room,
        (title, FormView::new(t)),
        answers,
        (consequence.into(), buttons.into_iter().collect()),
    )
}

pub(super) async fn accept(visit: Visit, At((id, number)): At<(OrderId, u16)>) -> Reply {
    let accepted = review::accept_offer(&visit.cx, id, number).await;
    answered(&visit, id, accepted, ("", "notice-settlement-agreed")).await
}

pub(super) async fn decline(visit: Visit, At((id, number)): At<(OrderId, u16)>) -> Reply {
    let declined = review::decline_offer(&visit.cx, id, number).await;
    let then = ("/einigung", "notice-settlement-declined");
    answered(&visit, id, declined, then).await
}

/// Onward, or back to the thread with what was refused on top of it.
pub(super) async fn answered(
    visit: &Visit,
    id: OrderId,
    result: Result<(), app::Failure>,
    (end, notice): (&str, &'static str),
) -> Reply {
    match result {
        Ok(()) => Ok(Visit::onward(&format!("/auftraege/{id}{end}"), notice)),
        Err(failure) => {
            let form = Posted::default().failing(visit, failure)?;
            page(visit, id, form.with("days", USUAL_STAND.to_string())).await
        }
    }
}
