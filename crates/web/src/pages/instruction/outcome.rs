//! What good instructions bring: the client's own orders, for each end apart. Seen by them alone.

use app::instruction;
use askama::Template;
use axum::http::StatusCode;
use domain::instruction::outcome::{Band, FEWEST};
use texts::Texts;

use super::library::LIBRARY;
use crate::answer::Answer;
use crate::pages::render;
use crate::ui::{Button, Crumbs, Empty, Layout, Place, SafeHtml, Table, address};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "instruction/outcome.html")]
struct OutcomePage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    /// What is said instead as long as there is too little to say.
    empty: Option<Empty>,
    /// By clarity, and by freedom.
    ends: [(&'static str, Table); 2],
}

pub(super) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let outcome = instruction::outcome(&visit.cx).await?;
    let mut layout = visit.layout(t.score_title());
    layout.place = Some(Place::HandOn);
    let ends = [
        (t.ends_clarity(), outcome.clarity),
        (t.ends_freedom(), outcome.freedom),
    ];
    let page = OutcomePage {
        layout,
        t,
        crumbs: Crumbs::new(t, t.score_title())
            .step(t.place_hand_on(), address::HAND_ON)
            .step(t.library_title(), LIBRARY),
        empty: (!outcome.says_something()).then(|| {
            let to_library = Button::link(t.library_title(), LIBRARY);
            Empty::new(t.score_empty(FEWEST)).button(to_library)
        }),
        ends: ends.map(|(name, bands)| (name, table(t, name, &bands))),
    };
    render(StatusCode::OK, &page)
}

/// The bands of one end, the best first.
fn table(t: Texts, name: &'static str, bands: &[Band]) -> Table {
    let table = Table::new(name)
        .column(t.score_points())
        .number(t.score_orders())
        .number(t.score_at_first());
    bands.iter().rev().fold(table, |table, band| {
        let share = match band.share() {
            Some(share) => t.score_share(share),
            None if band.orders == 0 => "–".to_owned(),
            None => t.score_too_few().to_owned(),
        };
        table.row([
            SafeHtml::from(t.score_band(i64::from(band.from), i64::from(band.to))),
            band.orders.to_string().into(),
            share.into(),
        ])
    })
}
