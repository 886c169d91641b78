//! The task in the contractor's own words: said, confirmed or corrected before the start.

use app::agreement::{self, Room};
use app::instruction::explain_back::{self, Saying, Standing, Word};
use askama::Template;
use domain::agreement::Role;
use domain::instruction::explain_back::ExplainBack;
use kernel::{OrderId, PostingId};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, told_minutes};
use crate::pages::order::{instruction_of, place_of};
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, SafeHtml};
use crate::visit::Visit;

/// The field for the minutes beside a correction.
const CORRECTING: &str = "correction-minutes";

#[derive(Template)]
#[template(path = "question/own_words.html")]
struct WordsPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    home: String,
    lead: String,
    clock: SafeHtml,
    said: String,
    correction: String,
    turn: Option<Role>,
    is_mine: bool,
    /// What the client can do besides.
    other: Option<Button>,
    /// The instruction, to look at while writing.
    instruction: SafeHtml,
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

fn address(id: OrderId) -> String {
    format!("/auftraege/{id}/eigene-worte")
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let standing = explain_back::show(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.explain_back_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let state = standing.now.as_ref().map(|(state, _)| state);
    let turn = state.and_then(ExplainBack::turn);
    let correction = match state {
        Some(ExplainBack::Corrected { correction, .. }) => correction.clone(),
        _ => String::new(),
    };
    let said = state.map_or("", ExplainBack::words).to_owned();
    // Whoever says it once more begins with what was said.
    let is_mine = turn == Some(room.role);
    let form = if is_mine && room.role == Role::Contractor && form.value("words").is_empty() {
        form.with("words", said.as_str())
    } else {
        form
    };
    let home = address(id);
    let page = WordsPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        order: room.head.title.clone(),
        home,
        lead: lead(t, &room, &standing),
        clock: clock(visit, &standing),
        said,
        correction,
        turn,
        is_mine,
        other: switch(t, id, &standing),
        instruction: instruction_of(visit, &room),
    };
    render(status, &page)
}

/// Whose turn it is, in words.
pub(super) fn lead(t: Texts, room: &Room, standing: &Standing) -> String {
    let Some((state, _)) = &standing.now else {
        return t.explain_back_want_hint().to_owned();
    };
    let (other, is_client) = (room.other_name(), room.role == Role::Client);
    match (state, is_client) {
        (ExplainBack::Wanted, false) => t.explain_back_wanted_mine().to_owned(),
        (ExplainBack::Wanted, true) => t.explain_back_wanted_theirs(other),
        (ExplainBack::Given { .. }, true) => t.explain_back_given_mine(other),
        (ExplainBack::Given { .. }, false) => t.explain_back_given_theirs(other),
        (ExplainBack::Corrected { .. }, false) => t.explain_back_corrected_mine(other),
        (ExplainBack::Corrected { .. }, true) => t.explain_back_corrected_theirs(other),
        (ExplainBack::Confirmed { .. }, _) => t.explain_back_confirmed().to_owned(),
    }
}

/// What happens by itself while it is open.
pub(super) fn clock(visit: &Visit, standing: &Standing) -> SafeHtml {
    let t = visit.t;
    let is_open = |(state, _): &(ExplainBack, _)| state.turn().is_some();
    let until = standing
        .until
        .filter(|_| standing.now.as_ref().is_some_and(is_open));
    until.map_or_else(SafeHtml::default, |until| {
        let until = ui::deadline(until, &visit.zone(), t.locale());
        SafeHtml::from(format!("{} ", t.explain_back_clock())).and(until)
    })
}

/// What the client can switch: wanting it, or doing without.
pub(super) fn switch(t: Texts, id: OrderId, standing: &Standing) -> Option<Button> {
    let home = address(id);
    let is_open = standing.now.as_ref().and_then(|(state, _)| state.turn());
    match is_open {
        _ if standing.may_want => {
            let button = Button::post(t.explain_back_want(), format!("{home}/verlangen"));
            Some(button.quiet())
        }
        Some(_) if standing.role == Role::Client => {
            Some(Button::post(t.explain_back_waive(), format!("{home}/erlassen")).quiet())
        }
        _ => None,
    }
}

async fn after(
    visit: &Visit,
    id: OrderId,
    (posted, result): (&Posted, Result<(), app::Failure>),
    notice: &'static str,
) -> Answer {
    match result {
        Ok(()) => Ok(Visit::onward(&format!("/auftraege/{id}"), notice)),
        Err(failure) => page(visit, id, posted.failing(visit, failure)?).await,
    }
}

pub(super) async fn give(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let word = Word::Give(posted.text("words"));
    let result = explain_back::say(&visit.cx, id, word).await;
    after(&visit, id, (&posted, result), "notice-explain-back-given").await
}

pub(super) async fn confirm(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let saying = Saying {
        word: Word::Confirm,
        minutes: told_minutes(&posted, "minutes"),
    };
    let result = explain_back::say(&visit.cx, id, saying).await;
    after(
        &visit,
        id,
        (&posted, result),
        "notice-explain-back-confirmed",
    )
    .await
}

pub(super) async fn correct(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let saying = Saying {
        word: Word::Correct(posted.text("correction")),
        minutes: told_minutes(&posted, CORRECTING),
    };
    let result = explain_back::say(&visit.cx, id, saying).await;
    let result = result.map_err(at_correction);
    after(
        &visit,
        id,
        (&posted, result),
        "notice-explain-back-corrected",
    )
    .await
}

/// The page has two fields for minutes: what was wrong with those of the correction stands there.
fn at_correction(failure: app::Failure) -> app::Failure {
    let app::Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        if error.field == "minutes" {
            error.field = CORRECTING.into();
        }
    }
    app::Failure::Invalid(errors)
}

pub(super) async fn want(visit: Visit, At(id): At<OrderId>) -> Answer {
    let result = explain_back::want(&visit.cx, id).await;
    let posted = Posted::default();
    after(&visit, id, (&posted, result), "notice-explain-back-wanted").await
}

pub(super) async fn waive(visit: Visit, At(id): At<OrderId>) -> Answer {
    let result = explain_back::waive(&visit.cx, id).await;
    let posted = Posted::default();
    after(&visit, id, (&posted, result), "notice-explain-back-waived").await
}

/// What an ad says about it; its owner can switch it, except where there is nothing to switch.
#[derive(Template)]
#[template(
    source = "<section class=\"card\"><h2>{{ t.explain_back_title() }}</h2><p>{{ words }}</p>\
              {% if let Some(button) = button %}<div class=\"actions\">{{ button }}</div>{% endif %}\
              </section>",
    ext = "html"
)]
struct AdCard {
    t: Texts,
    words: &'static str,
    button: Option<Button>,
}

crate::ui::component!(AdCard);

/// The card on an ad's page: for everybody where it is wanted, for the owner also where not.
pub(crate) async fn for_ad(
    visit: &Visit,
    id: PostingId,
    may_switch: bool,
) -> Result<SafeHtml, app::Failure> {
    let t = visit.t;
    let is_wanted = explain_back::is_wanted_for_ad(&visit.cx, id).await?;
    if !is_wanted && !may_switch {
        return Ok(SafeHtml::default());
    }
    let (words, label, value) = if is_wanted {
        (t.explain_back_ad(), t.explain_back_waive(), "")
    } else {
        (t.explain_back_ad_off(), t.explain_back_want(), "1")
    };
    let button = Button::post(label, format!("/abgeben/gesuche/{id}/eigene-worte"));
    let button = may_switch.then(|| button.hidden("wanted", value).quiet());
    Ok(AdCard { t, words, button }.into())
}

pub(super) async fn ad_switch(visit: Visit, At(id): At<PostingId>, posted: Posted) -> Answer {
    explain_back::want_for_ad(&visit.cx, id, posted.is_set("wanted")).await?;
    let notice = if posted.is_set("wanted") {
        "notice-explain-back-wanted"
    } else {
        "notice-explain-back-waived"
    };
    Ok(Visit::onward(&format!("/abgeben/gesuche/{id}"), notice))
}
