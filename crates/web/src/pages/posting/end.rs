//! Ending an ad: throwing a draft away, closing an open one; and saying it once more.

use app::posting::{self, OwnPosting};
use askama::Template;
use domain::posting::{OfferState, PostingState};
use kernel::PostingId;

use super::{LIST, crumbs, edit, home, layout, show};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Button, Crumbs, FormView, Layout};
use crate::visit::Visit;

/// A question that is answered by one press.
#[derive(Template)]
#[template(path = "posting/ask.html")]
struct AskPage {
    layout: Layout,
    crumbs: Crumbs,
    form: FormView,
    text: String,
    buttons: [Button; 2],
}

fn ask(
    visit: &Visit,
    own: &OwnPosting,
    (title, text): (&'static str, String),
    button: Button,
    form: FormView,
) -> Answer {
    let home = home(own.posting.id);
    let mut layout = layout(visit, title);
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let page = AskPage {
        layout,
        crumbs: crumbs(visit, title).step(edit::title(visit, own), home.as_str()),
        form,
        text,
        buttons: [button, Button::link(visit.t.button_cancel(), home).quiet()],
    };
    render(status, &page)
}

pub(super) async fn discard_form(visit: Visit, At(id): At<PostingId>) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    let PostingState::Draft { .. } = &own.posting.state else {
        return Ok(redirect(&home(id)));
    };
    let t = visit.t;
    let words = (
        t.posting_discard_title(),
        t.posting_discard_text(edit::title(&visit, &own)),
    );
    let button = Button::post(t.posting_discard(), format!("{}/verwerfen", home(id))).grave();
    ask(&visit, &own, words, button, Posted::default().view(&visit))
}

pub(super) async fn discard(visit: Visit, At(id): At<PostingId>) -> Answer {
    posting::discard(&visit.cx, id).await?;
    Ok(Visit::onward(LIST, "notice-posting-discarded"))
}

/// How many offers wait for an answer.
pub(super) fn standing(own: &OwnPosting) -> usize {
    own.offers
        .iter()
        .filter(|entry| entry.offer.state == OfferState::Sent)
        .count()
}

pub(super) async fn close_form(visit: Visit, At(id): At<PostingId>) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    close_page(&visit, &own, Posted::default().view(&visit))
}

fn close_page(visit: &Visit, own: &OwnPosting, form: FormView) -> Answer {
    let (t, id) = (visit.t, own.posting.id);
    if !matches!(own.posting.state, PostingState::Published { .. }) && !form.has_mistakes() {
        return Ok(redirect(&home(id)));
    }
    let words = (t.posting_close_title(), t.posting_close_text(standing(own)));
    let button = Button::post(t.posting_close(), format!("{}/schliessen", home(id))).grave();
    ask(visit, own, words, button, form)
}

pub(super) async fn close(visit: Visit, At(id): At<PostingId>) -> Answer {
    let failure = match posting::close(&visit.cx, id).await {
        Ok(()) => return Ok(Visit::onward(&home(id), "notice-posting-closed")),
        Err(failure) => failure,
    };
    let own = posting::show_own(&visit.cx, id).await?;
    show::with_form(&visit, own, Posted::default().failing(&visit, failure)?, "").await
}

pub(super) async fn copy(visit: Visit, At(id): At<PostingId>) -> Answer {
    let copied = posting::copy(&visit.cx, id).await?;
    Ok(Visit::onward(
        &format!("{}/bearbeiten", home(copied)),
        "notice-posting-copied",
    ))
}
