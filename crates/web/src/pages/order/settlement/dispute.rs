//! Opening a dispute and taking it back.

use app::agreement::Room;
use app::review::{self, Opening, Settlement};
use askama::Template;
use domain::agreement::Role;
use domain::agreement::settlement::DisputeRule;
use domain::instruction::{CriterionKind, LineId};
use kernel::{Money, OrderId, format};
use texts::Texts;

use super::super::act::{check as check_page, place};
use super::offer::{answered, parted};
use super::{contractor, load, sum};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Button, Choice, FormView, Layout};
use crate::visit::Visit;

/// The fields of the form.
const FIELDS: [&str; 3] = ["criterion", "words", "sum"];

#[derive(Template)]
#[template(path = "settlement/dispute.html")]
struct DisputePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    lead: &'static str,
    steps: Vec<String>,
    criteria: Vec<Choice>,
    words_label: &'static str,
    currency: kernel::Currency,
    sum_label: String,
    sum_hint: String,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let (room, settlement) = load(visit, id).await?;
    let mut layout = visit.form_layout(t.dispute_open_title(), &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let criteria = room.binding.body.criteria.iter();
    let (lead, words_label) = match room.role {
        Role::Client => (t.dispute_open_lead_client(), t.dispute_words_client()),
        Role::Contractor => (
            t.dispute_open_lead_contractor(),
            t.dispute_words_contractor(),
        ),
    };
    let page = DisputePage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: format!("/auftraege/{id}/klaerung"),
        lead,
        steps: steps(
            t,
            settlement.rule.unwrap_or(DisputeRule::STANDARD),
            settlement.held,
        ),
        criteria: criteria
            .filter(|criterion| criterion.kind == CriterionKind::Must)
            .map(|criterion| Choice::new(criterion.id.0.to_string(), criterion.text.as_str()))
            .collect(),
        words_label,
        currency: settlement.held.currency,
        sum_label: t.settlement_sum(contractor(&room)),
        sum_hint: t.settlement_sum_hint(format::money(settlement.held, t.locale())),
    };
    render(status, &page)
}

/// What happens then, as it stands in the contract.
fn steps(t: Texts, rule: DisputeRule, held: Money) -> Vec<String> {
    let small = Money::new(rule.small, held.currency);
    vec![
        t.dispute_step_talk(i64::from(rule.talk_days)),
        t.dispute_step_small(format::money(small, t.locale())),
        t.dispute_step_neutral(i64::from(rule.decision_days)),
        t.dispute_step_fallback().to_owned(),
    ]
}

fn opening(
    visit: &Visit,
    posted: &Posted,
    settlement: &Settlement,
) -> Result<Opening, app::Failure> {
    let criterion = posted.get("criterion");
    if criterion.is_empty() {
        return Err(app::Failure::field("criterion", "field-required"));
    }
    Ok(Opening {
        // What is no number is no criterion of this contract.
        criterion: LineId(criterion.parse().unwrap_or(u32::MAX)),
        words: posted.text("words"),
        sum: sum(visit, posted, settlement.held)?,
    })
}

/// "Bitte prüfen" before the dispute begins.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let (room, settlement) = load(&visit, id).await?;
    let tried = match opening(&visit, &posted, &settlement) {
        Ok(opening) => review::try_dispute(&visit.cx, id, opening).await,
        Err(failure) => Err(failure),
    };
    let offer = match tried {
        Ok(offer) => offer,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let answers = parted(&visit, &room, (offer.sum, offer.rest()))
        .row(t.dispute_criterion(), named(&room, posted.get("criterion")))
        .row(t.settlement_words(), offer.words.as_str());
    let here = format!("/auftraege/{id}/klaerung");
    let open = Button::post(t.dispute_open_button(), format!("{here}/eroeffnen"));
    let buttons = vec![posted.carry(open, &FIELDS), posted.change(t, here, &FIELDS)];
    let days = settlement.rule.unwrap_or(DisputeRule::STANDARD).talk_days;
    let consequence = t.dispute_check_consequence(i64::from(days), room.other_name());
    let title = t.dispute_check_title().to_owned();
    check_page(
        &visit,
        &room,
        (title, FormView::new(t)),
        answers,
        (consequence.into(), buttons),
    )
}

fn named(room: &Room, criterion: &str) -> String {
    let id = criterion.parse().ok().map(LineId);
    let found = id.and_then(|id| room.binding.body.criterion(id));
    found.map_or_else(String::new, |criterion| criterion.text.clone())
}

pub(super) async fn open(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let (_, settlement) = load(&visit, id).await?;
    let opened = match opening(&visit, &posted, &settlement) {
        Ok(opening) => review::dispute(&visit.cx, id, opening).await,
        Err(failure) => Err(failure),
    };
    match opened {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-dispute-opened",
        )),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn take_back(visit: Visit, At(id): At<OrderId>) -> Answer {
    let taken = review::take_back(&visit.cx, id).await;
    answered(&visit, id, taken, ("", "notice-dispute-taken-back")).await
}
