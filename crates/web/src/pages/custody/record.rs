//! How a client pays, for whoever is about to work for them, and what an overdue sum stops.

use app::{Failure, custody};
use askama::Template;
use domain::custody::record::{DAYS_ON_WAY, DAYS_TO_PAY, PaymentRecord};
use kernel::{OrderId, TransferId, format};
use store::custody::Overdue;
use texts::Texts;

use super::due::said_of;
use crate::answer::Answer;
use crate::extract::At;
use crate::ui::{self, Button, Note, SafeHtml, SummaryList, Table, Tone};
use crate::visit::Visit;

#[derive(Template)]
#[template(
    source = "<section class=\"card\"><h2>{{ title }}</h2>{{ facts }}{% if let Some(overdue) = overdue %}{{ overdue }}{% endif %}<p class=\"soft\">{{ hint }}</p></section>",
    ext = "html"
)]
struct RecordCard {
    title: String,
    facts: SummaryList,
    overdue: Option<Table>,
    hint: String,
}

crate::ui::component!(RecordCard);

/// How a client pays, as others see it (0.17).
pub(crate) fn of_client(t: Texts, name: &str, record: &PaymentRecord) -> SafeHtml {
    let card = RecordCard {
        title: t.custody_record_title(name),
        facts: facts(t, record),
        overdue: None,
        hint: hint(t),
    };
    card.into()
}

/// How the reader pays, with what is overdue.
pub(crate) async fn own(visit: &Visit) -> Result<SafeHtml, Failure> {
    let t = visit.t;
    let own = custody::own_record(&visit.cx).await?;
    let mut table = Table::new(t.custody_record_overdue())
        .show_caption()
        .column(t.order_number())
        .column(t.custody_record_since())
        .number(t.custody_pay_amount());
    for sum in &own.overdue {
        let words = format!("{} · {}", sum.number, sum.title);
        table = table.row([
            SafeHtml::from(ui::link(words, payment(sum))),
            visit.time(sum.payable_at).into(),
            visit.money(sum.amount),
        ]);
    }
    let card = RecordCard {
        title: t.custody_record_own().to_owned(),
        facts: facts(t, &own.record),
        overdue: (!own.overdue.is_empty()).then_some(table),
        hint: hint(t),
    };
    Ok(card.into())
}

/// What stops a new ad: the oldest overdue sum, and the way to pay it.
pub(crate) async fn stop(visit: &Visit) -> Result<Option<Note>, Failure> {
    let t = visit.t;
    let own = custody::own_record(&visit.cx).await?;
    Ok(own.overdue.first().map(|sum| {
        let amount = format::money(sum.amount, t.locale());
        let words = t.custody_record_stop(&amount, &sum.number);
        let pay = Button::link(t.custody_act_transfer(amount), payment(sum));
        ui::banner(Tone::Problem, words).button(pay)
    }))
}

fn payment(sum: &Overdue) -> String {
    format!("/auftraege/{}/zahlung", sum.order)
}

fn hint(t: Texts) -> String {
    t.custody_record_hint(i64::from(DAYS_TO_PAY))
}

/// The rule on overdue sums, before somebody promises to pay later.
pub(crate) fn promise(t: Texts) -> String {
    t.custody_secure_promise(i64::from(DAYS_TO_PAY))
}

/// What the contractor can do where a transfer does not come.
pub(super) fn missed_hint(t: Texts) -> String {
    t.custody_pay_missed_hint(i64::from(DAYS_ON_WAY))
}

fn facts(t: Texts, record: &PaymentRecord) -> SummaryList {
    let none = t.custody_record_none();
    let paid = match (record.paid, record.in_play) {
        (0, _) => none.to_owned(),
        (paid, 0) => paid.to_string(),
        (paid, play) => t.custody_record_in_play(i64::from(paid), i64::from(play)),
    };
    let days = record
        .days
        .map(|days| t.custody_record_days(i64::from(days)));
    let count = |sums: u32| match sums {
        0 => none.to_owned(),
        sums => sums.to_string(),
    };
    let list = ui::summary_list(t)
        .row(t.custody_record_paid(), paid)
        .row(
            t.custody_record_pace(),
            days.unwrap_or_else(|| t.custody_record_no_pace().to_owned()),
        )
        .row(t.custody_record_overdue(), count(record.overdue));
    if record.missed > 0 {
        return list.row(t.custody_record_missed(), count(record.missed));
    }
    list
}

/// The contractor says that a sum has not come.
pub(super) async fn missed(visit: Visit, At((id, payout)): At<(OrderId, TransferId)>) -> Answer {
    let said = custody::missed(&visit.cx, id, payout).await;
    said_of(&visit, id, said, "notice-custody-missed").await
}
