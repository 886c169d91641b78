//! "Geld": what is due, secured, paid and received, and every movement.

mod independence;

use app::Failure;
use app::custody::{self, Entry, Statement};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use domain::agreement::Role;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use texts::Texts;

use super::custody::{data, sheet};
use super::order::acting_other;
use super::render;
use crate::answer::Answer;
use crate::extract::Asked;
use crate::state::Web;
use crate::ui::{self, Button, Empty, Layout, Pagination, Place, SafeHtml, Table};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "money";

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/geld", get(show))
        .route("/geld.csv", get(statement_csv))
        .route("/geld.json", get(statement_json))
}

/// Which side of the money, and where the list begins.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    seite: String,
    #[serde(default)]
    nach: String,
}

#[derive(Template)]
#[template(path = "money/show.html")]
struct MoneyPage {
    layout: Layout,
    t: Texts,
    /// Sums by currency, each with its name.
    sums: Vec<[(&'static str, SafeHtml); 6]>,
    /// The sums without custody, each with its name.
    direct: Option<[(&'static str, SafeHtml); 9]>,
    sides: [(&'static str, &'static str, bool); 2],
    movements: Table,
    /// How the reader pays, as others see it.
    record: SafeHtml,
    /// What speaks against working on one's own account.
    independence: Option<SafeHtml>,
    empty: Empty,
    pages: Pagination,
}

async fn show(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let (role, statement) = wished(&visit, &wanted).await?;
    let mut layout = visit.layout(t.money_title());
    layout.place = Some(Place::Money);
    let side = if role == Role::Client {
        "abgegeben"
    } else {
        "uebernommen"
    };
    let next = statement.entries.next.as_ref();
    let next = next.map(|next| format!("/geld?seite={side}&nach={}", next.encode(LIST)));
    let first = (!wanted.nach.is_empty()).then(|| format!("/geld?seite={side}"));
    let page = MoneyPage {
        layout,
        t,
        sums: sums(&visit, &statement),
        direct: statement.direct.map(|sums| direct(&visit, &sums)),
        sides: [
            (
                "/geld?seite=abgegeben",
                t.place_hand_on(),
                role == Role::Client,
            ),
            (
                "/geld?seite=uebernommen",
                t.place_take_on(),
                role == Role::Contractor,
            ),
        ],
        movements: movements(&visit, role, &statement),
        record: if visit.cx.is_blocked() {
            SafeHtml::from("")
        } else {
            super::custody::own_record(&visit).await?
        },
        independence: if visit.cx.is_blocked() {
            None
        } else {
            independence::card(&visit).await?
        },
        empty: Empty::new(t.money_empty()).button(Button::link(t.button_to_today(), "/heute")),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &page)
}

/// The side that was asked for; without a wish the one on which something has moved.
async fn wished(visit: &Visit, wanted: &Wanted) -> Result<(Role, Statement), Failure> {
    let after = Cursor::decode(LIST, &wanted.nach).ok();
    let role = if wanted.seite == "uebernommen" {
        Role::Contractor
    } else {
        Role::Client
    };
    let size = PageSize::default();
    let statement = custody::statement(&visit.cx, role, after, size).await?;
    if wanted.seite.is_empty() && statement.entries.items.is_empty() {
        let other = custody::statement(&visit.cx, Role::Contractor, None, size).await?;
        if !other.entries.items.is_empty() {
            return Ok((Role::Contractor, other));
        }
    }
    Ok((role, statement))
}

fn sums(visit: &Visit, statement: &Statement) -> Vec<[(&'static str, SafeHtml); 6]> {
    let t = visit.t;
    let list = |sum: &custody::OrderMoney| {
        [
            (t.money_due(), visit.money(sum.due)),
            (t.money_secured(), visit.money(sum.secured)),
            (t.money_paid(), visit.money(sum.paid)),
            (t.money_refunded(), visit.money(sum.refunded)),
            (t.money_secured_for_me(), visit.money(sum.secured_for_me)),
            (t.money_received(), visit.money(sum.received)),
        ]
    };
    statement.sums.iter().map(list).collect()
}

/// Without custody nothing is secured or paid out: it is promised, said and confirmed.
fn direct(visit: &Visit, sums: &custody::DirectMoney) -> [(&'static str, SafeHtml); 9] {
    let (t, given, taken) = (visit.t, sums.given, sums.taken);
    [
        (t.custody_direct_to_promise(), visit.money(sums.to_promise)),
        (t.custody_direct_promised(), visit.money(given.promised)),
        (
            t.custody_direct_to_transfer(),
            visit.money(given.to_transfer),
        ),
        (t.custody_direct_sent(), visit.money(given.sent)),
        (t.custody_direct_confirmed(), visit.money(given.confirmed)),
        (
            t.custody_direct_promised_to_me(),
            visit.money(taken.promised),
        ),
        (t.custody_direct_due_to_me(), visit.money(taken.to_transfer)),
        (t.custody_direct_sent_to_me(), visit.money(taken.sent)),
        (
            t.custody_direct_confirmed_by_me(),
            visit.money(taken.confirmed),
        ),
    ]
}

fn movements(visit: &Visit, role: Role, statement: &Statement) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.money_movements())
        .column(t.money_order())
        .column(t.money_what())
        .column(t.money_with())
        .column(t.money_when())
        .number(t.money_amount());
    for entry in &statement.entries.items {
        table = table.row(row(visit, role, entry));
    }
    table
}

fn row(visit: &Visit, role: Role, entry: &Entry) -> [SafeHtml; 5] {
    let t = visit.t;
    let company = entry.company.as_deref();
    let other = acting_other(t, role == Role::Client, company, &entry.other_name);
    let words_of_order = format!("{} · {}", entry.number, entry.title);
    [
        ui::link(words_of_order, format!("/auftraege/{}", entry.order)).into(),
        entry.movement.words(t, entry.custody).into(),
        other.as_str().into(),
        ui::time_short(entry.at, &visit.zone(), t.locale()).into(),
        visit.money(entry.amount),
    ]
}

async fn statement_csv(visit: Visit) -> Answer {
    let table = custody::export_statement(&visit.cx, custody::MOST_MOVEMENTS).await?;
    Ok(sheet("feierabend-geld", table))
}

async fn statement_json(visit: Visit) -> Answer {
    let whole = custody::whole_statement(&visit.cx, custody::MOST_MOVEMENTS).await?;
    data(
        "feierabend-geld",
        &crate::api::money::shape_statement(whole),
    )
}
