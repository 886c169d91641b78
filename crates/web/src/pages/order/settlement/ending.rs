//! Ending the cooperation while the work runs: one round to put things right first (2.24).

use app::agreement::Room;
use app::review::{self, Ended, Settlement};
use askama::Template;
use domain::FieldError;
use domain::agreement::settlement::{DisputeRule, EndWish, SeriousCause};
use domain::agreement::{OrderState, Role};
use kernel::{Money, OrderId, format};
use texts::Texts;

use super::super::act::{about, check as check_page, place};
use super::{contractor, load, sum};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Button, Choice, FormView, Layout};
use crate::visit::Visit;
use crate::words;

/// What stands for a fault that is not serious: somebody has to choose it.
const FAULT: &str = "fault";
/// The fields of the form.
const FIELDS: [&str; 3] = ["cause", "words", "sum"];

#[derive(Template)]
#[template(path = "settlement/ending.html")]
struct EndingPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    lead: String,
    causes: Vec<Choice>,
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
    let mut layout = visit.form_layout(t.settlement_end_title(), &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let asked = settlement.repairs.iter().find(|one| one.by == room.role);
    let lead = match asked {
        None => t.settlement_end_lead().to_owned(),
        Some(repair) if settlement.now < repair.until => {
            let until = format::date_time(repair.until, &visit.zone(), t.locale());
            t.settlement_end_cooling(until)
        }
        Some(_) => t.settlement_end_again().to_owned(),
    };
    let first = Choice::new(FAULT, t.settlement_end_cause_none());
    let first = match asked {
        None => first.hint(t.settlement_end_cause_none_hint()),
        Some(_) => first,
    };
    let serious = SeriousCause::ALL
        .into_iter()
        .map(|cause| Choice::new(cause.name(), cause_words(visit, cause)));
    let page = EndingPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: format!("/auftraege/{id}/beenden"),
        lead,
        causes: std::iter::once(first).chain(serious).collect(),
        currency: settlement.held.currency,
        sum_label: match room.role {
            Role::Contractor => t.settlement_end_sum_own().to_owned(),
            Role::Client => t.settlement_end_sum(contractor(&room)),
        },
        sum_hint: t.settlement_end_sum_hint(format::money(settlement.held, t.locale())),
    };
    render(status, &page)
}

pub(in crate::pages::order) fn cause_words(visit: &Visit, cause: SeriousCause) -> String {
    words::key(
        visit,
        &format!("settlement-end-cause-{}", cause.name()),
        &[],
    )
}

fn wish(posted: &Posted) -> Result<EndWish, FieldError> {
    let cause = posted.get("cause");
    let serious = SeriousCause::from_name(cause);
    if serious.is_none() && cause != FAULT {
        return Err(FieldError::new("cause", "field-required"));
    }
    Ok(EndWish {
        cause: serious,
        words: posted.text("words"),
    })
}

/// What was typed: the wish and the sum.
fn typed(
    visit: &Visit,
    posted: &Posted,
    settlement: &Settlement,
) -> Result<(EndWish, Option<Money>), FieldError> {
    Ok((wish(posted)?, sum(visit, posted, settlement.held)?))
}

/// "Bitte prüfen" before the cooperation ends or a round to repair begins.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let (room, settlement) = load(&visit, id).await?;
    let tried = match typed(&visit, &posted, &settlement) {
        Ok((wish, sum)) => review::try_end(&visit.cx, id, wish, sum).await,
        Err(error) => Err(error.into()),
    };
    let came = match tried {
        Ok(came) => came,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let (consequence, words) = consequence(t, &room, &settlement, came);
    let mut answers = about(&visit, &room).row(t.settlement_end_words(), posted.get("words"));
    if let Some(cause) = SeriousCause::from_name(posted.get("cause")) {
        answers = answers.row(t.settlement_end_cause(), cause_words(&visit, cause));
    }
    if came == Ended::Settling
        && let Ok(Some(sum)) = sum(&visit, &posted, settlement.held)
    {
        answers = answers.row(t.settlement_sum(contractor(&room)), visit.money(sum));
    }
    let here = format!("/auftraege/{id}/beenden");
    let act = posted.carry(Button::post(words, format!("{here}/bestaetigen")), &FIELDS);
    let act = match came {
        Ended::Repair(_) => act,
        Ended::Settling => act.grave(),
    };
    let change = posted.change(t, here, &FIELDS);
    let title = t.settlement_end_check_title().to_owned();
    check_page(
        &visit,
        &room,
        (title, FormView::new(t)),
        answers,
        (consequence.into(), vec![act, change]),
    )
}

fn consequence(
    t: Texts,
    room: &Room,
    settlement: &Settlement,
    came: Ended,
) -> (String, &'static str) {
    match came {
        Ended::Repair(_) => (
            t.settlement_end_consequence_repair(room.other_name()),
            t.settlement_end_button_repair(),
        ),
        Ended::Settling => {
            let days = settlement.rule.unwrap_or(DisputeRule::STANDARD).talk_days;
            (
                t.settlement_end_consequence_now(i64::from(days)),
                t.settlement_end_button_now(),
            )
        }
    }
}

pub(super) async fn end(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let (_, settlement) = load(&visit, id).await?;
    let ended = match typed(&visit, &posted, &settlement) {
        Ok((wish, sum)) => review::end(&visit.cx, id, wish, sum).await,
        Err(error) => Err(error.into()),
    };
    let notice = match ended {
        Ok(Ended::Repair(_)) => "notice-settlement-repair",
        Ok(Ended::Settling) => "notice-settlement-ended",
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    Ok(Visit::onward(&format!("/auftraege/{id}"), notice))
}

/// Whether the way to end it is shown.
pub(super) const fn may_end(state: &OrderState) -> bool {
    matches!(state, OrderState::InWork { .. })
}
