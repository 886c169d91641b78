//! The parts of the page about the outside account.

use std::iter;

use app::custody::{self, Awaited, Decision, FileView, Own, Payments};
use kernel::format;
use store::custody::{Entry, EntryState, FileState};
use texts::Texts;

use crate::pages::custody::{awaits, reason, way};
use crate::ui::field::Input;
use crate::ui::{self, Button, FormView, Note, SafeHtml, SummaryList, Table, Tone};
use crate::visit::Visit;

/// A booking somebody has to look at.
pub(super) struct Row {
    pub(super) amount: SafeHtml,
    pub(super) way: &'static str,
    pub(super) name: Option<String>,
    pub(super) day: String,
    pub(super) left: Option<String>,
    pub(super) purpose: String,
    pub(super) may_assign: bool,
    pub(super) action: String,
    pub(super) number: Input,
    pub(super) buttons: Vec<Button>,
}

/// A file of payments.
pub(super) struct FileRow {
    pub(super) title: String,
    pub(super) total: SafeHtml,
    pub(super) about: String,
    pub(super) payments: Table,
    pub(super) buttons: Vec<Button>,
}

/// Whether the books add up, and, where there is an account, whether the bank says the same.
pub(super) fn notes(t: Texts, books: &Own, is_trust: bool) -> Vec<Note> {
    let own = if books.agrees() {
        ui::flash(Tone::Done, t.bank_balance_agrees())
    } else {
        ui::flash(Tone::Problem, t.bank_balance_differs())
    };
    let bank = match books.gap() {
        None if is_trust => Some(ui::flash(Tone::Soon, t.bank_balance_unknown())),
        None => None,
        Some(gap) if gap.is_zero() => Some(ui::flash(Tone::Done, t.bank_balance_gap_none())),
        Some(gap) => {
            let sum = format::money(gap, t.locale());
            Some(ui::flash(Tone::Problem, t.bank_balance_gap_some(sum)))
        }
    };
    iter::once(own).chain(bank).collect()
}

/// Every euro of the account and where it belongs.
pub(super) fn balance(visit: &Visit, books: &Own) -> SummaryList {
    let balances = books.balances(visit.t).into_iter();
    balances.fold(ui::summary_list(visit.t), |list, (what, sum)| {
        list.row(what, visit.money(sum))
    })
}

/// The sums of all orders by way of custody.
pub(super) fn totals(visit: &Visit, books: &Own) -> Table {
    let t = visit.t;
    let table = Table::new(t.bank_totals()).column(t.custody_books_way());
    let table = custody::total_headings(t)
        .into_iter()
        .fold(table, Table::number);
    books.totals.iter().fold(table, |table, total| {
        let sums = custody::total_sums(total).map(|sum| visit.money(sum));
        table.row([SafeHtml::from(way(t, total.0))].into_iter().chain(sums))
    })
}

/// What is in no file yet.
pub(super) fn waiting(visit: &Visit, payments: &Payments) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.bank_pay_title())
        .column(t.bank_pay_receiver())
        .column(t.bank_pay_for())
        .column(t.bank_pay_since())
        .number(t.custody_pay_amount());
    for (payout, bank) in &payments.waiting.items {
        let receiver = match bank {
            Some(bank) => SafeHtml::from(bank.holder.as_str()),
            None if payout.account.is_some() => {
                let awaited = Awaited::since(payout.made_at, visit.cx.now);
                SafeHtml::from(format!("{}. ", t.bank_pay_missing())).and(awaits(visit, awaited))
            }
            None => t.bank_pay_missing().into(),
        };
        table = table.row([
            receiver,
            reason(t, payout.reason).into(),
            ui::time_short(payout.made_at, &visit.zone(), t.locale()).into(),
            visit.money(payout.amount),
        ]);
    }
    table
}

/// A booking with what may be decided about it.
pub(super) fn row(visit: &Visit, form: &FormView, entry: &Entry) -> Row {
    let t = visit.t;
    let action = format!("/betrieb/geld/buchungen/{}", entry.key);
    let button = |words: &'static str, decision: &'static str| {
        Button::post(words, action.as_str())
            .hidden("decision", decision)
            .quiet()
    };
    let is_open = entry.state == EntryState::Open;
    // The number of an order is typed beside the buttons.
    let words = |decision| match decision {
        "back" => Some(t.bank_review_back()),
        "own" => Some(t.bank_review_own()),
        "new" => Some(t.bank_review_new()),
        "charge" => Some(t.bank_review_charge()),
        "ignore" => Some(t.bank_review_ignore()),
        _ => None,
    };
    let possible = Decision::possible(entry).iter();
    let buttons = possible.filter_map(|&decision| Some(button(words(decision)?, decision)));
    let buttons = buttons.collect();
    let left = if is_open {
        t.bank_review_left(format::money(entry.left_over, t.locale()))
    } else {
        t.bank_review_look().to_owned()
    };
    Row {
        amount: visit.money(entry.amount),
        way: match (entry.is_in, entry.comes_back()) {
            (true, false) => t.bank_review_in(),
            (true, true) => t.bank_review_in_back(),
            (false, false) => t.bank_review_out(),
            (false, true) => t.bank_review_out_back(),
        },
        name: entry.name.clone(),
        day: format::date(entry.booked, t.locale()),
        left: Some(left),
        purpose: entry.purpose.clone(),
        may_assign: is_open,
        number: form.text("number", t.bank_review_number()),
        action,
        buttons,
    }
}

/// What a file pays: whoever approves it sees to whom, where and for which order.
fn contents(visit: &Visit, view: &FileView) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.bank_file_number(view.file.number))
        .column(t.bank_pay_receiver())
        .column(t.custody_own_iban())
        .column(t.bank_pay_for())
        .number(t.custody_pay_amount());
    for (payout, order) in view.payouts.iter().zip(&view.orders) {
        let bank = payout.bank.as_ref();
        let why = reason(t, payout.reason);
        let what = match order {
            Some(number) => format!("{why}, {number}"),
            None => why.to_owned(),
        };
        table = table.row([
            bank.map_or("", |bank| bank.holder.as_str()).into(),
            SafeHtml::from(bank.map_or_else(String::new, |bank| custody::grouped(&bank.iban))),
            what.into(),
            visit.money(payout.amount),
        ]);
    }
    table
}

/// A file with what may be done with it.
pub(super) fn file(visit: &Visit, view: &FileView) -> FileRow {
    let t = visit.t;
    let number = view.file.number;
    let address = format!("/betrieb/geld/zahlungen/{number}");
    let mut buttons = Vec::new();
    if view.may_approve {
        let approve = Button::post(t.bank_file_approve(), format!("{address}/freigeben"));
        buttons.push(approve.quiet());
    }
    let state = match view.file.state {
        FileState::Drafted => {
            let give_up = Button::post(t.bank_file_give_up(), format!("{address}/verwerfen"));
            buttons.push(give_up.quiet());
            t.bank_file_waits().to_owned()
        }
        FileState::Approved => {
            buttons.push(Button::link(t.bank_file_load(), address).quiet());
            t.bank_file_approved(view.file.approved_by.as_deref().unwrap_or_default())
        }
        FileState::Dropped => t.bank_file_given_up().to_owned(),
    };
    let made = t.bank_file_made(view.file.made_by.1.as_str());
    let count = i64::try_from(view.payouts.len()).unwrap_or(i64::MAX);
    let amounts = view.payouts.iter().map(|payout| payout.amount);
    let total = kernel::Money::sum(kernel::Currency::Eur, amounts);
    FileRow {
        title: format!(
            "{}, {}",
            t.bank_file_number(number),
            t.bank_file_count(count)
        ),
        total: total.map_or_else(|_| SafeHtml::default(), |total| visit.money(total)),
        about: format!("{made} · {state}"),
        payments: contents(visit, view),
        buttons,
    }
}
