//! Where the money lies: one's own bank account, what has to be paid for an order, the open books.

mod books;
mod due;
mod movements;
mod own;
mod receipt;
mod record;

use app::agreement::Room;
use app::custody::{self, Awaited, PaymentState, PaymentStep, Request};
use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::agreement::{OrderState, Role};
use domain::custody::Adapter;
use kernel::OrderId;
use store::custody::PayoutReason;
use texts::Texts;

pub(crate) use app::custody::way;
pub(crate) use books::{data, sheet};
pub(crate) use due::{act, due, money, paid, tag, turn_rows};
pub(crate) use record::{of_client, own as own_record, promise, stop};

use super::{form_status, render};
use crate::answer::Answer;
use crate::extract::At;
use crate::state::Web;
use crate::ui::{self, Button, FormView, Layout, Note, Place, SafeHtml, SummaryList, Table, Tone};
use crate::visit::Visit;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/konto/bank", get(own::form).post(own::save))
        .route("/konto/bank/loeschen", post(own::remove))
        .route("/auftraege/{id}/geld", get(movements::show))
        .route("/auftraege/{id}/geld.csv", get(movements::download))
        .route("/auftraege/{id}/zahlung", get(pay))
        .route(
            "/auftraege/{id}/zahlung/{payout}/bestaetigen",
            post(due::confirm),
        )
        .route(
            "/auftraege/{id}/zahlung/{payout}/fehlt",
            post(record::missed),
        )
        .route(
            "/auftraege/{id}/zahlung/{payout}/ueberwiesen",
            post(due::sent),
        )
        .route("/geld/eingang", get(receipt::form).post(receipt::read))
        .route("/geld/buecher", get(books::books))
        .route("/geld/buecher.csv", get(books::books_csv))
        .route("/geld/buecher.json", get(books::books_json))
}

/// Where money lies, in a sentence for the top of a page.
pub(crate) fn note(t: Texts, adapter: Adapter) -> &'static str {
    match adapter {
        Adapter::Play => t.play_money_note(),
        Adapter::Direct => t.custody_note_direct(),
        Adapter::Trust => t.custody_note_trust(),
        Adapter::Provider => t.custody_note_provider(),
    }
}

/// What the way of custody has to say about where an order stands; nothing where it changes nothing.
pub(crate) fn lead(t: Texts, room: &Room) -> Option<&'static str> {
    let is_client = room.role == Role::Client;
    Some(match (room.contract.custody, &room.state) {
        (Adapter::Direct, OrderState::AwaitingFunding { .. }) if is_client => {
            t.custody_lead_promise()
        }
        (Adapter::Direct, OrderState::AwaitingFunding { .. }) => t.custody_pay_not_secured_text(),
        (Adapter::Direct, OrderState::Secured { .. }) => t.custody_lead_promised(),
        (Adapter::Direct, OrderState::Paid { .. }) if room.money.to_transfer.is_positive() => {
            t.custody_lead_due()
        }
        (Adapter::Direct, OrderState::Paid { .. }) if room.is_unpaid => t.custody_lead_sent(),
        (Adapter::Trust, OrderState::AwaitingFunding { .. }) if is_client => {
            t.custody_lead_transfer()
        }
        (Adapter::Trust, OrderState::Paid { .. }) if room.is_unpaid => t.custody_lead_on_way(),
        (Adapter::Provider, OrderState::AwaitingFunding { .. }) if is_client => {
            t.custody_lead_provider()
        }
        (Adapter::Provider, OrderState::Secured { .. }) => t.custody_lead_provider_held(),
        (Adapter::Provider, OrderState::Paid { .. }) if room.is_unpaid => {
            t.custody_lead_provider_on_way()
        }
        (Adapter::Play, OrderState::Paid { .. }) => t.custody_lead_play(),
        _ => return None,
    })
}

/// The way to the payment page of an order; nothing where no bank is involved.
pub(crate) fn payment(t: Texts, room: &Room) -> Option<Button> {
    let address = format!("/auftraege/{}/zahlung", room.head.id);
    (room.contract.custody != Adapter::Play)
        .then(|| Button::link(t.custody_pay_open(), address).quiet())
}

#[derive(Template)]
#[template(path = "custody/pay.html")]
struct PayPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    warning: Option<Note>,
    lead: &'static str,
    give_account: Option<Button>,
    answers: Option<SummaryList>,
    held_by: Option<SummaryList>,
    provider_page: Option<Button>,
    code: Option<Code>,
    confirm: Vec<Button>,
    /// What follows when nothing is done, for whoever can do something.
    until: Option<SafeHtml>,
    /// Since when it waits for an account, and when its receiver is asked again.
    awaited: Option<SafeHtml>,
    payouts: Table,
}

/// The code a banking app reads.
#[derive(Template)]
#[template(
    source = "<svg class=\"giro\" role=\"img\" aria-label=\"{{ label }}\" viewBox=\"0 0 {{ side }} {{ side }}\" width=\"220\" height=\"220\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{{ side }}v{{ side }}H0z\"/><path fill=\"#000\" d=\"{{ path }}\"/></svg>",
    ext = "html"
)]
struct Code {
    label: &'static str,
    side: usize,
    path: String,
}

crate::ui::component!(Code);

async fn pay(visit: Visit, At(id): At<OrderId>) -> Answer {
    pay_page(&visit, id, FormView::new(visit.t)).await
}

async fn pay_page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let request = custody::request(&visit.cx, id).await?;
    let room = format!("/auftraege/{id}");
    let mut layout = visit.form_layout(t.custody_pay_title(), &form);
    layout.place = Some(match request.role {
        Role::Client => Place::HandOn,
        Role::Contractor => Place::TakeOn,
    });
    layout.notice = Some(note(t, request.adapter).to_owned());
    let code = request.code().and_then(|code| code.path().ok());
    let status = form_status(&form);
    let page = PayPage {
        layout,
        order: request.title.clone(),
        t,
        form,
        warning: (request.adapter == Adapter::Direct).then(|| {
            let words = format!(
                "{}. {}",
                t.custody_pay_not_secured(),
                t.custody_pay_not_secured_text()
            );
            ui::banner(Tone::Soon, words)
        }),
        lead: request_lead(t, &request),
        give_account: (request.role == Role::Contractor && request.account.is_none())
            .then(|| Button::link(t.custody_own_title(), "/konto/bank").quiet()),
        answers: answers(visit, &request),
        held_by: request.provider.as_deref().map(|name| {
            let list = ui::summary_list(t).row(t.provider_pay_held_by(), name);
            match request.amount.filter(|_| request.role == Role::Client) {
                Some(amount) => list.row(t.custody_pay_amount(), visit.money(amount)),
                None => list,
            }
        }),
        provider_page: request
            .page
            .clone()
            .filter(|_| request.amount.is_some())
            .map(|page| {
                let host = page.split('/').nth(2).unwrap_or_default().to_owned();
                Button::link(t.provider_pay_open(host), page)
            }),
        code: code
            .filter(|_| request.role == Role::Client && !request.waits_for_receipt())
            .map(|(side, path)| Code {
                label: t.custody_pay_code(),
                side,
                path,
            }),
        confirm: due::confirmations(visit, id, &request),
        until: due::until(visit, &request),
        awaited: request.awaited().map(|awaited| awaits(visit, awaited)),
        payouts: payouts(visit, &request),
        room,
    };
    render(status, &page)
}

/// Since when something waits for an account to be paid into, and when its receiver is asked again.
pub(super) fn awaits(visit: &Visit, awaited: Awaited) -> SafeHtml {
    let t = visit.t;
    let time = |at| ui::time_short(at, &visit.zone(), t.locale());
    SafeHtml::from(format!("{} ", t.custody_awaits_since()))
        .and(time(awaited.since))
        .and(format!(". {} ", t.custody_awaits_next()))
        .and(time(awaited.next_asked_at))
        .and(".")
}

fn request_lead(t: Texts, request: &Request) -> &'static str {
    let may_confirm = matches!(request.step(), Some((PaymentStep::Confirm, _)));
    match (request.adapter, request.role, request.amount) {
        (_, Role::Client, Some(_)) if request.waits_for_receipt() => t.custody_pay_sent_lead(),
        (Adapter::Provider, Role::Client, Some(_)) if !request.is_due() => match request.page {
            Some(_) => t.provider_pay_lead(),
            None => t.provider_pay_waits(),
        },
        (_, Role::Client, Some(_)) if request.account.is_none() => t.custody_pay_no_account(),
        (_, Role::Client, Some(_)) if request.is_due() => t.custody_pay_direct_lead(),
        (Adapter::Trust, Role::Client, Some(_)) => t.custody_pay_trust_lead(),
        (_, Role::Contractor, Some(_)) if may_confirm => t.custody_pay_wait(),
        (_, Role::Contractor, _) if request.account.is_none() => t.custody_pay_own_missing(),
        (_, Role::Contractor, Some(_)) => t.custody_pay_not_sent(),
        _ => t.custody_pay_nothing(),
    }
}

/// What to write into the transfer; nothing when there is nothing to pay.
fn answers(visit: &Visit, request: &Request) -> Option<SummaryList> {
    let t = visit.t;
    let list = ui::summary_list(t);
    let (Some(code), Some(amount), Role::Client) = (request.code(), request.amount, request.role)
    else {
        return None;
    };
    if request.waits_for_receipt() {
        return None;
    }
    Some(
        list.row(t.custody_pay_to(), code.name.as_str())
            .row(t.custody_own_iban(), code.iban.grouped())
            .row(t.custody_pay_amount(), visit.money(amount))
            .row(t.custody_pay_reference(), code.reference.grouped()),
    )
}

fn payouts(visit: &Visit, request: &Request) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.custody_pay_list())
        .column(t.bank_pay_for())
        .column(t.custody_pay_state())
        .number(t.custody_pay_amount());
    for payout in &request.payouts {
        table = table.row([
            SafeHtml::from(reason(t, payout.reason)),
            state(t, request.state_of(payout)).into(),
            visit.money(payout.amount),
        ]);
    }
    table
}

/// Why money leaves, in a word.
pub(super) fn reason(t: Texts, reason: PayoutReason) -> &'static str {
    match reason {
        PayoutReason::Payout => t.custody_pay_reason_payout(),
        PayoutReason::Refund => t.custody_pay_reason_refund(),
        PayoutReason::Surplus => t.custody_pay_reason_surplus(),
    }
}

fn state(t: Texts, state: PaymentState) -> &'static str {
    match state {
        PaymentState::Waiting => t.custody_pay_state_waiting(),
        PaymentState::InFile => t.custody_pay_state_in_file(),
        PaymentState::WithProvider => t.provider_pay_state_asked(),
        PaymentState::Failed => t.provider_pay_state_failed(),
        PaymentState::Paid => t.custody_pay_state_paid(),
        PaymentState::Sent => t.custody_pay_state_sent(),
        PaymentState::Missed => t.custody_pay_state_missed(),
        PaymentState::Due => t.custody_pay_state_due(),
        PaymentState::Kept => t.custody_pay_state_kept(),
    }
}
