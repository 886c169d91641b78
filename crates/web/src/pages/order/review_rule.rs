//! How a delivery is accepted: the client names the days to look, to add, and the revisions before both
//! have signed (G2, I1).

use app::agreement::{self, Room};
use askama::Template;
use domain::FieldErrors;
use domain::agreement::{
    AcceptanceDraft, MOST_EXTENSION, MOST_ROUNDS, OrderState, REVIEW_BOUNDS, Role,
};
use kernel::{OrderId, parse};
use texts::Texts;

use super::act::place;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/review_rule.html")]
struct RulePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    /// Whether the client can still agree on it.
    is_open: bool,
    /// What holds now, a sentence each.
    holds: Vec<String>,
    review: (String, String),
    extension: String,
    rounds: String,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let rule = room.contract.acceptance;
    let form = FormView::new(visit.t)
        .with("review-days", rule.review_days.to_string())
        .with("extension-days", rule.extension_days.to_string())
        .with("revision-rounds", rule.revision_rounds.to_string());
    page(&visit, &room, form)
}

fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let id = room.head.id;
    let mut layout = visit.form_layout(t.review_rule_title(), &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let rule = room.contract.acceptance;
    let is_open = matches!(room.state, OrderState::AwaitingSignatures { .. });
    let page = RulePage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: format!("/auftraege/{id}/fristen"),
        is_open: is_open && room.role == Role::Client,
        holds: vec![
            t.review_rule_holds_review(i64::from(rule.review_days)),
            t.review_rule_holds_extension(i64::from(rule.extension_days)),
            t.review_rule_holds_rounds(i64::from(rule.revision_rounds)),
        ],
        review: (REVIEW_BOUNDS.0.to_string(), REVIEW_BOUNDS.1.to_string()),
        extension: MOST_EXTENSION.to_string(),
        rounds: MOST_ROUNDS.to_string(),
    };
    render(status, &page)
}

pub(super) async fn agree(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let agreed = match read(&visit, &posted) {
        Ok(draft) => agreement::agree_review(&visit.cx, id, draft).await,
        Err(errors) => Err(errors.into()),
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
        Err(failure) => {
            let room = agreement::room(&visit.cx, id).await?;
            page(&visit, &room, posted.failing(&visit, failure)?)
        }
    }
}

fn read(visit: &Visit, posted: &Posted) -> Result<AcceptanceDraft, Vec<app::FieldError>> {
    let mut errors = FieldErrors::new();
    let mut whole = |field| {
        errors
            .keep(typed(visit, posted, field, parse::whole))
            .flatten()
    };
    let draft = AcceptanceDraft {
        review_days: whole("review-days"),
        extension_days: whole("extension-days"),
        revision_rounds: whole("revision-rounds"),
    };
    errors.finish(Some(draft))
}
