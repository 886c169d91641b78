//! Handing the responsibility over, and the client's own report of what was meddled since (mission
//! 3.25).

use app::Failure;
use app::agreement::Room;
use app::review::hand_over;
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use domain::review::hand_over::{HandedOver, Meddling};
use kernel::{OrderId, format};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::pages::render;
use crate::ui::{self, Button, Crumbs, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

/// Where the report is.
const REPORT: &str = "/abgeben/loslassen";

#[derive(Template)]
#[template(path = "review/hand_over_card.html")]
struct Card {
    t: Texts,
    lead: String,
    button: Option<Button>,
    report: Option<Button>,
}

#[derive(Template)]
#[template(path = "review/meddling.html")]
struct ReportPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    headline: String,
    table: Table,
}

crate::ui::component!(Card);

/// Who is responsible for how the work is done.
pub(super) async fn card(visit: &Visit, room: &Room) -> Result<SafeHtml, Failure> {
    let (t, id) = (visit.t, room.head.id);
    let now = hand_over::show(&visit.cx, id).await?;
    let name = room.head.contractor.1.as_str();
    let lead = match now.since {
        Some(at) => t.meddling_since(format::date_time(at, &visit.zone(), t.locale()), name),
        None if now.may_hand_over => t.meddling_offer(name),
        None => return Ok(SafeHtml::default()),
    };
    let is_client = room.role == Role::Client;
    let card = Card {
        t,
        lead,
        button: now.may_hand_over.then(|| {
            let address = format!("/auftraege/{id}/verantwortung");
            Button::post(t.meddling_hand_over(), address).quiet()
        }),
        report: (is_client && now.since.is_some())
            .then(|| Button::link(t.meddling_title(), REPORT).quiet()),
    };
    Ok(card.into())
}

pub(super) async fn mark(visit: Visit, At(id): At<OrderId>) -> Answer {
    let done = hand_over::hand_over(&visit.cx, id).await;
    crate::pages::order::after(&visit, id, done, "notice-handed-over").await
}

pub(super) async fn report(visit: Visit) -> Answer {
    let t = visit.t;
    let orders = hand_over::report(&visit.cx).await?;
    let mut layout = visit.layout(t.meddling_title());
    layout.place = Some(Place::HandOn);
    let count: usize = orders.iter().map(|order| order.meddled.len()).sum();
    let page = ReportPage {
        layout,
        t,
        crumbs: Crumbs::new(t, t.meddling_title()).step(t.place_hand_on(), ui::address::HAND_ON),
        headline: t.meddling_count(i64::try_from(count).unwrap_or(i64::MAX)),
        table: table(&visit, &orders),
    };
    render(StatusCode::OK, &page)
}

fn table(visit: &Visit, orders: &[HandedOver]) -> Table {
    let t = visit.t;
    let head = Table::new(t.meddling_title())
        .column(t.meddling_column_order())
        .column(t.meddling_column_since())
        .number(t.meddling_column_count())
        .column(t.meddling_column_what());
    orders.iter().fold(head, |table, order| {
        let name = format!("{}, {}", order.number, order.title);
        let what = order.meddled.iter().map(|(at, what)| {
            let words = match what {
                Meddling::Edit => t.meddling_edit(),
                Meddling::Remark => t.meddling_remark(),
            };
            let at = format::date_time(*at, &visit.zone(), t.locale());
            format!("{at}: {words}")
        });
        let what: Vec<String> = what.collect();
        table.row([
            ui::link(name, format!("/auftraege/{}", order.order)).into(),
            visit.time(order.at).into(),
            SafeHtml::from(order.meddled.len().to_string()),
            SafeHtml::from(if what.is_empty() {
                "–".to_owned()
            } else {
                what.join("; ")
            }),
        ])
    })
}
