//! Ending a lasting cooperation at once, for a serious cause (2.24).

use app::Failure;
use app::agreement::assistance::{self, View};
use askama::Template;
use domain::agreement::assistance::Phase;
use domain::agreement::settlement::{EndWish, SeriousCause};
use domain::agreement::{OrderState, Role};
use domain::custody::Adapter;
use kernel::{AssistanceId, Minutes, Money, format};
use texts::Texts;

use super::super::settlement::cause_words;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, Choice, FormView, Layout, Place, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "assistance/ending.html")]
struct EndingPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    back: String,
    subject: String,
    lead: String,
    may_end: bool,
    action: String,
    causes: Vec<Choice>,
    /// What comes of each week that is not over.
    happens: SummaryList,
    /// Where a fault that is not serious is asked to be put right: in the week that is worked on.
    repair: Option<SafeHtml>,
}

/// Who ended it at once, for what cause, and what they say happened.
pub(super) fn lead(visit: &Visit, view: &View, (by, cause): (Role, SeriousCause)) -> String {
    let name = view.frame.party(by).name.as_str();
    let words = view.standing.reason.as_deref().unwrap_or_default();
    let cause = cause_words(visit, cause);
    visit.t.assistance_lead_serious(cause, name, words)
}

pub(super) async fn form(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: AssistanceId, form: FormView) -> Answer {
    let t = visit.t;
    let view = assistance::assistance(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.assistance_end_title(), &form);
    layout.place = Some(Place::People);
    let status = form_status(&form);
    let is_begun = |state: &OrderState| matches!(state, OrderState::InWork { .. });
    let begun = view.weeks.iter().find(|week| is_begun(&week.state));
    let causes = SeriousCause::ALL.into_iter();
    let page = EndingPage {
        layout,
        t,
        form,
        back: format!("/zusammenarbeit/{id}"),
        subject: view.frame.subject.clone(),
        lead: if view.may_end() {
            t.assistance_end_lead().to_owned()
        } else {
            t.order_not_possible_now().to_owned()
        },
        may_end: view.may_end(),
        action: format!("/zusammenarbeit/{id}/beenden"),
        causes: causes
            .map(|cause| Choice::new(cause.name(), cause_words(visit, cause)))
            .collect(),
        happens: happens(visit, &view),
        repair: begun.map(|week| {
            let address = format!("/auftraege/{}/beenden", week.order);
            ui::link(t.assistance_end_repair(), address).into()
        }),
    };
    render(status, &page)
}

/// What comes of every week that is not over: what is called off, what is offered, and what is never
/// made.
fn happens(visit: &Visit, view: &View) -> SummaryList {
    let t = visit.t;
    let mut list = ui::summary_list(t);
    for week in &view.weeks {
        let shown = (week.week, week.amount, week.worked);
        if let Some(words) = comes_of(t, view, &week.state, shown) {
            let from = format::date(view.frame.week(week.week).from, t.locale());
            list = list.row(t.assistance_end_week(from, i64::from(week.week)), words);
        }
    }
    let Phase::Running { opened, last, .. } = view.standing.phase else {
        return list;
    };
    match last.saturating_sub(opened) {
        0 => list,
        left => {
            let words = t.assistance_end_later_value(i64::from(left));
            list.row(t.assistance_end_later(), words)
        }
    }
}

/// What comes of a week; nothing for one that is over. The sum that is offered is the one the end
/// itself offers: what the recorded time comes to at the terms of that week.
fn comes_of(
    t: Texts,
    view: &View,
    state: &OrderState,
    (week, amount, worked): (u8, Money, Minutes),
) -> Option<String> {
    let money = |sum| format::money(sum, t.locale());
    let is_promised = view.frame.custody == Adapter::Direct;
    let words = match state {
        OrderState::AwaitingFunding { .. } | OrderState::Secured { .. } if is_promised => {
            t.assistance_end_week_promised().to_owned()
        }
        OrderState::AwaitingFunding { .. } => t.assistance_end_week_open().to_owned(),
        OrderState::Secured { .. } => t.assistance_end_week_secured(money(amount)),
        OrderState::InWork { .. } => {
            let of = view.standing.frame(&view.frame, week).week(week);
            let (sum, rest) = of.split(amount, worked);
            let worked = format::duration(worked, t.locale());
            let offered = t.assistance_end_week_begun(money(sum), worked);
            if is_promised {
                offered
            } else {
                format!("{offered} {}", t.assistance_end_week_rest(money(rest)))
            }
        }
        OrderState::AwaitingSignatures { .. }
        | OrderState::SampleShown { .. }
        | OrderState::Delivered { .. }
        | OrderState::InDispute { .. } => t.assistance_end_week_on().to_owned(),
        OrderState::Paid { .. }
        | OrderState::Lapsed { .. }
        | OrderState::Withdrawn { .. }
        | OrderState::Settled { .. } => return None,
    };
    Some(words)
}

pub(super) async fn end(visit: Visit, At(id): At<AssistanceId>, posted: Posted) -> Answer {
    let wish = EndWish {
        cause: SeriousCause::from_name(posted.get("cause")),
        words: posted.text("words"),
    };
    let ended = if posted.is_set("confirmed") {
        assistance::end_at_once(&visit.cx, id, wish).await
    } else {
        Err(unconfirmed(&wish))
    };
    match ended {
        Ok(()) => Ok(Visit::onward(
            &format!("/zusammenarbeit/{id}"),
            "notice-assistance-ended",
        )),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

/// Everything that is missing is told together.
fn unconfirmed(wish: &EndWish) -> Failure {
    let missing = app::FieldError::new("confirmed", "field-required");
    let mut errors = wish.serious().err().unwrap_or_default();
    errors.push(missing);
    Failure::Invalid(errors)
}
