//! The trust between two people, with everything it is made of (mission 0.18).

use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use domain::people::trust::TrustStep;
use kernel::AccountId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::pages::{render, review};
use crate::ui::{self, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "people/trust.html")]
struct TrustPage {
    layout: Layout,
    t: Texts,
    title: String,
    level: String,
    next: String,
    events: Table,
    /// How the other one pays and answers as a client.
    record: Option<SafeHtml>,
    /// What clients said of the other one.
    as_contractor: Option<SafeHtml>,
}

pub(super) async fn show(visit: Visit, At(id): At<AccountId>) -> Answer {
    let t = visit.t;
    let trust = app::review::trust(&visit.cx, id).await?;
    let title = t.tip_trust_with(&trust.name);
    let mut events = Table::new(t.tip_trust_events())
        .show_caption()
        .column(t.order_number())
        .column(t.tip_trust_title())
        .column(t.tip_trust_when());
    for event in &trust.events {
        let words = format!("{} · {}", event.number, event.title);
        let what = match event.step {
            TrustStep::Good => t.tip_trust_event_good(),
            TrustStep::Lost => t.tip_trust_event_lost(),
        };
        events = events.row([
            SafeHtml::from(ui::link(words, format!("/auftraege/{}", event.order))),
            what.into(),
            visit.time(event.at).into(),
        ]);
    }
    let mut layout = visit.layout(title.as_str());
    layout.place = Some(Place::People);
    let page = TrustPage {
        layout,
        t,
        title,
        level: t.tip_trust_level(i64::from(trust.level.level)),
        next: t.tip_trust_next(i64::from(trust.level.missing())),
        events,
        record: (!trust.record.is_empty())
            .then(|| review::client_record(&visit, &trust.name, &trust.record)),
        as_contractor: (!trust.as_contractor.is_empty())
            .then(|| review::appraisals(&visit, (&trust.name, Role::Client), &trust.as_contractor)),
    };
    render(StatusCode::OK, &page)
}
