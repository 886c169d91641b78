//! Opening a dispute and taking it back.

use app::agreement::Room;
use app::review::{self, HoursOpening, Opening, Settlement};
use askama::Template;
use domain::agreement::settlement::{DisputeRule, Offer};
use domain::agreement::{HourObjection, Role};
use domain::instruction::{CriterionKind, LineId};
use kernel::{Money, OrderId, format};
use texts::Texts;

use super::super::act::{check as check_page, place};
use super::super::objection;
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
    /// The hours of a week that can be objected to.
    hours: Vec<objection::Entry>,
    criteria: Vec<Choice>,
    criterion_label: &'static str,
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
    let hours = objection::entries(visit, &room).await?;
    let (lead, words_label) = match room.role {
        Role::Client if !hours.is_empty() => {
            (t.objection_dispute_lead(), t.objection_dispute_words())
        }
        Role::Client => (t.dispute_open_lead_client(), t.dispute_words_client()),
        Role::Contractor => (
            t.dispute_open_lead_contractor(),
            t.dispute_words_contractor(),
        ),
    };
    let criterion_label = if hours.is_empty() {
        t.dispute_criterion()
    } else {
        t.objection_dispute_criterion()
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
        hours,
        criterion_label,
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

/// What the dispute is about, as it was entered.
enum Entered {
    Criterion(Opening),
    Hours(HoursOpening),
}

impl Entered {
    async fn attempt(self, visit: &Visit, id: OrderId) -> Result<Offer, app::Failure> {
        match self {
            Self::Criterion(opening) => review::try_dispute(&visit.cx, id, opening).await,
            Self::Hours(opening) => review::try_dispute_hours(&visit.cx, id, opening).await,
        }
    }

    async fn open(self, visit: &Visit, id: OrderId) -> Result<(), app::Failure> {
        match self {
            Self::Criterion(opening) => review::dispute(&visit.cx, id, opening).await,
            Self::Hours(opening) => review::dispute_hours(&visit.cx, id, opening).await,
        }
    }
}

fn opening(
    visit: &Visit,
    posted: &Posted,
    settlement: &Settlement,
) -> Result<Entered, app::Failure> {
    let hours = objection::read(visit, posted)?;
    let criterion = posted.get("criterion");
    match (criterion.is_empty(), hours.is_empty()) {
        (true, true) => return Err(app::Failure::field("criterion", "field-required")),
        (false, false) => return Err(app::Failure::field("criterion", "objection-field-either")),
        _ => {}
    }
    let words = posted.text("words");
    let sum = sum(visit, posted, settlement.held)?;
    if !hours.is_empty() {
        return Ok(Entered::Hours(HoursOpening { hours, words, sum }));
    }
    Ok(Entered::Criterion(Opening {
        // What is no number is no criterion of this contract.
        criterion: LineId(criterion.parse().unwrap_or(u32::MAX)),
        words,
        sum,
    }))
}

/// What the dispute is about, on the page that shows it once more.
fn about(visit: &Visit, room: &Room, posted: &Posted) -> (&'static str, String) {
    let t = visit.t;
    let hours: Vec<HourObjection> = objection::read(visit, posted).unwrap_or_default();
    if hours.is_empty() {
        return (t.dispute_criterion(), named(room, posted.get("criterion")));
    }
    let said = hours.iter().map(|one| objection::words(t, one));
    let said: Vec<String> = said.collect();
    (t.time_title(), said.join("; "))
}

/// The fields of the form as they were sent: the usual ones and those that name hours.
fn sent(posted: &Posted) -> Vec<&str> {
    let hours = objection::fields(posted).into_iter();
    FIELDS.into_iter().chain(hours).collect()
}

/// "Bitte prüfen" before the dispute begins.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let (room, settlement) = load(&visit, id).await?;
    let tried = match opening(&visit, &posted, &settlement) {
        Ok(opening) => opening.attempt(&visit, id).await,
        Err(failure) => Err(failure),
    };
    let offer = match tried {
        Ok(offer) => offer,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let (label, about) = about(&visit, &room, &posted);
    let answers = parted(&visit, &room, (offer.sum, offer.rest()))
        .row(label, about)
        .row(t.settlement_words(), offer.words.as_str());
    let here = format!("/auftraege/{id}/klaerung");
    let open = Button::post(t.dispute_open_button(), format!("{here}/eroeffnen"));
    let sent = sent(&posted);
    let buttons = vec![posted.carry(open, &sent), posted.change(t, here, &sent)];
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
        Ok(opening) => opening.open(&visit, id).await,
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
