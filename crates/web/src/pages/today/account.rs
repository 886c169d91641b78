//! The time account: its sums and every entry they are made of.

use app::today::{self, ACCOUNT_LIST, Period};
use askama::Template;
use axum::http::StatusCode;
use domain::task::time_account::TimeKind;
use kernel::page::{Cursor, PageSize};
use kernel::{Minutes, Timestamp, format};
use store::notice::NamedEntry;
use texts::Texts;

use super::ACCOUNT;
use crate::answer::Answer;
use crate::extract::Asked;
use crate::form::Posted;
use crate::pages::render;
use crate::pages::task::LIST;
use crate::ui::field::Select;
use crate::ui::{
    self, Crumbs, Empty, FormView, Layout, Pagination, Place, SafeHtml, Table, address,
};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "today/account.html")]
struct AccountPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    since: Option<String>,
    sums: [(&'static str, String); 5],
    table: Table,
    pagination: Pagination,
    empty: Empty,
}

impl AccountPage {
    fn period(&self) -> Select {
        let t = self.t;
        let select = self.form.select("period", t.time_account_period());
        Period::ALL.into_iter().fold(select, |select, period| {
            let words = match period {
                Period::Weeks => t.time_account_weeks(),
                Period::Year => t.time_account_year(),
                Period::All => t.time_account_all(),
            };
            select.option(period.code(), words)
        })
    }
}

pub(super) async fn show(visit: Visit, Asked(pairs): Asked<Vec<(String, String)>>) -> Answer {
    let t = visit.t;
    let asked = Posted::new(pairs);
    let period = Period::from_code(asked.get("period")).unwrap_or_default();
    let after = Cursor::decode(ACCOUNT_LIST, asked.get("after")).ok();
    let account = today::account(&visit.cx, period, after, PageSize::clamped(50)).await?;
    let mut layout = visit.layout(t.today_account());
    layout.place = Some(Place::Today);
    let next = account.entries.next.as_ref().map(|next| {
        format!(
            "{ACCOUNT}?period={}&after={}",
            period.code(),
            next.encode(ACCOUNT_LIST)
        )
    });
    let since = (account.since > Timestamp::EPOCH).then(|| {
        let day = visit.zone().local_date(account.since);
        t.time_account_since(format::date(day, t.locale()))
    });
    let duration = |minutes: Minutes| format::duration(minutes, t.locale());
    let sums = &account.sums;
    let page = AccountPage {
        layout,
        t,
        crumbs: Crumbs::new(t, t.today_account()).step(t.place_today(), address::TODAY),
        form: FormView::new(t).with("period", period.code()),
        since,
        sums: [
            (t.time_kind_freed(), duration(sums.freed)),
            (t.time_kind_explained(), duration(negative(sums.explained))),
            (t.time_kind_answered(), duration(negative(sums.answered))),
            (t.time_kind_reviewed(), duration(negative(sums.reviewed))),
            (t.today_account_net(), duration(sums.net())),
        ],
        table: table(&visit, &account.entries.items),
        pagination: Pagination::new(t, None, next),
        empty: Empty::new(t.time_account_empty()),
    };
    render(StatusCode::OK, &page)
}

fn negative(minutes: Minutes) -> Minutes {
    Minutes(minutes.get().saturating_neg())
}

fn table(visit: &Visit, entries: &[NamedEntry]) -> Table {
    let t = visit.t;
    let head = Table::new(t.today_account())
        .column(t.time_account_about())
        .column(t.time_account_kind())
        .column(t.time_account_when())
        .number(t.time_account_time());
    entries
        .iter()
        .fold(head, |table, named| table.row(row(visit, named)))
}

fn row(visit: &Visit, named: &NamedEntry) -> [SafeHtml; 4] {
    let (t, entry) = (visit.t, &named.entry);
    let kind = match entry.kind {
        TimeKind::Freed => t.time_kind_freed(),
        TimeKind::Explained => t.time_kind_explained(),
        TimeKind::Answered => t.time_kind_answered(),
        TimeKind::Reviewed => t.time_kind_reviewed(),
    };
    let minutes = match entry.kind {
        TimeKind::Freed => entry.counted(),
        _ => negative(entry.counted()),
    };
    let when = ui::time_short(entry.at, &visit.zone(), t.locale());
    [
        about(t, named),
        kind.into(),
        when.into(),
        format::duration(minutes, t.locale()).into(),
    ]
}

/// What the time was for, with its address.
fn about(t: Texts, named: &NamedEntry) -> SafeHtml {
    match (
        named.entry.order,
        &named.order,
        named.entry.task,
        &named.task,
    ) {
        (Some(id), Some(title), ..) => ui::link(title, format!("/auftraege/{id}")).into(),
        (_, _, Some(id), Some(title)) => ui::link(title, format!("{LIST}/{id}")).into(),
        _ => t.word_none().into(),
    }
}
