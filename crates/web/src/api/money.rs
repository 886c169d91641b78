//! Money, by API: what is due, secured, paid and received, and every movement.

mod bank;
mod books;
mod receipt;
mod statement;

use app::agreement::{self, Independence};
use app::custody::{self, DirectMoney, DirectSide, Entry, OrderMoney};
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::agreement::independence::Prescribed;
use domain::custody::record::PaymentRecord;
use kernel::{Currency, OrderId, Timestamp, TransferId};
use serde::{Deserialize, Serialize};
use store::custody::Overdue;
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::Json;
use super::shape::{Listed, Sum, after, page_size, role};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) use bank::NamedAccount;
pub(crate) use books::shape_books;
pub(crate) use statement::shape_statement;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/money", get(show))
        .route("/money/books", get(books::books))
        .route("/money/statement", get(statement::statement))
        .route("/money/receipts", post(receipt::read))
        .route(
            "/me/bank",
            get(bank::show).put(bank::save).delete(bank::forget),
        )
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    show,
    books::books,
    statement::statement,
    receipt::read,
    bank::show,
    bank::save,
    bank::forget,
))]
pub(crate) struct Docs;

/// Which side of the money, and where the list begins.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Movements of orders where the caller is `client` (without it) or `contractor`.
    role: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
    /// How many movements, 1 to 100; 25 without it.
    limit: Option<i64>,
}

/// The caller's sums in one currency, of orders with custody and in play money. The instance takes
/// nothing of them.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MoneySums {
    /// As client: agreed, signed and not secured yet.
    due: Sum,
    /// As client: secured now.
    secured: Sum,
    /// As client: paid in all.
    paid: Sum,
    /// As client: secured once and come back.
    refunded: Sum,
    /// As contractor: secured by clients now.
    secured_for_me: Sum,
    /// As contractor: received in all.
    received: Sum,
}

impl From<OrderMoney> for MoneySums {
    fn from(sums: OrderMoney) -> Self {
        Self {
            due: sums.due.into(),
            secured: sums.secured.into(),
            paid: sums.paid.into(),
            refunded: sums.refunded.into(),
            secured_for_me: sums.secured_for_me.into(),
            received: sums.received.into(),
        }
    }
}

/// One side of what was agreed without custody. Nothing of it lies anywhere.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DirectSums {
    /// Promised for work that is not accepted yet.
    promised: Sum,
    /// Due by acceptance, and not said to be transferred.
    to_transfer: Sum,
    /// Said to be transferred, and not confirmed.
    sent: Sum,
    /// Confirmed by the contractor.
    confirmed: Sum,
}

impl From<DirectSide> for DirectSums {
    fn from(side: DirectSide) -> Self {
        Self {
            promised: side.promised.into(),
            to_transfer: side.to_transfer.into(),
            sent: side.sent.into(),
            confirmed: side.confirmed.into(),
        }
    }
}

/// What was agreed without custody, in euros.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DirectStatement {
    /// As client: agreed, signed and not promised yet.
    to_promise: Sum,
    /// As client.
    given: DirectSums,
    /// As contractor.
    taken: DirectSums,
}

impl From<DirectMoney> for DirectStatement {
    fn from(direct: DirectMoney) -> Self {
        Self {
            to_promise: direct.to_promise.into(),
            given: direct.given.into(),
            taken: direct.taken.into(),
        }
    }
}

/// One movement of money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MovementRow {
    /// The transfer in the ledger.
    #[schema(value_type = String, format = "uuid")]
    transfer: TransferId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Why: `secured`, `released`, `paid-out`, `refunded`, `tip` or `tip-paid-out`. Where custody is
    /// `direct` these say that the sum was promised, earned, became due, and is promised no more.
    movement: &'static str,
    /// The order's way of custody: `play`, `direct`, `trust` or `provider`.
    custody: &'static str,
    /// How much, always positive.
    amount: Sum,
    /// Under which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// The order's number.
    number: String,
    /// What the order is about.
    title: String,
    /// The name of the other side.
    other_name: String,
    /// The company the contractor acts for, as the contract calls it.
    company: Option<String>,
}

impl From<Entry> for MovementRow {
    fn from(entry: Entry) -> Self {
        Self {
            transfer: entry.transfer,
            at: entry.at,
            movement: entry.movement.name(),
            custody: entry.custody.name(),
            amount: entry.amount.into(),
            order: entry.order,
            number: entry.number.to_string(),
            title: entry.title,
            other_name: entry.other_name,
            company: entry.company,
        }
    }
}

/// How somebody pays as a client. What a trust account or a provider delays does not count.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PaymentRecordView {
    /// Orders that were accepted and paid.
    paid_orders: u32,
    /// How many of them in play money.
    in_play_money: u32,
    /// Whole days until a due sum was transferred, on average; nothing before the first one was
    /// confirmed.
    average_days: Option<u32>,
    /// Sums that are overdue now: not transferred 14 days after they were due.
    overdue: u32,
    /// Open sums that were said to be transferred and have not come.
    not_arrived: u32,
}

impl From<PaymentRecord> for PaymentRecordView {
    fn from(record: PaymentRecord) -> Self {
        Self {
            paid_orders: record.paid,
            in_play_money: record.in_play,
            average_days: record.days,
            overdue: record.overdue,
            not_arrived: record.missed,
        }
    }
}

/// A sum the caller has not transferred in time. While there is one, the caller orders nothing new.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OverdueSum {
    /// The payment: say `sent` to it once it is transferred.
    #[schema(value_type = String, format = "uuid")]
    payment: TransferId,
    /// Under which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// The order's number.
    number: String,
    /// How much.
    amount: Sum,
    /// Since when it could be transferred.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
}

impl From<Overdue> for OverdueSum {
    fn from(sum: Overdue) -> Self {
        Self {
            payment: sum.payout,
            order: sum.order,
            number: sum.number,
            amount: sum.amount.into(),
            since: sum.payable_at,
        }
    }
}

/// A client more than five sixths of the caller's income of twelve months come from. A rule of thumb.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MainClientView {
    /// The client's name.
    name: String,
    /// The share in whole per cent.
    share: u8,
    /// Of the income in this currency.
    #[schema(value_type = String, example = "EUR")]
    currency: Currency,
}

/// A running order whose instruction prescribes when to work.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PrescribedView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// The order's number.
    number: String,
    /// The minutes a week the caller is to be reachable, if that is what was found.
    reachable_minutes: Option<i64>,
    /// The word the instruction uses, if that is what was found.
    word: Option<&'static str>,
}

/// Hints for whoever works on their own account, for the caller alone; no verdict. What others pay
/// elsewhere is not known here.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IndependenceView {
    /// Clients who pay nearly everything, one a currency at most.
    main_clients: Vec<MainClientView>,
    /// Running orders with prescribed hours, of the twenty that changed last.
    prescribed_hours: Vec<PrescribedView>,
}

impl From<Independence> for IndependenceView {
    fn from(found: Independence) -> Self {
        let main = found.main.into_iter().map(|client| MainClientView {
            name: client.name,
            share: client.share,
            currency: client.currency,
        });
        let prescribed = found.prescribed.into_iter().map(|one| {
            let (reachable_minutes, word) = match one.how {
                Prescribed::Reachable(minutes) => (Some(minutes.get()), None),
                Prescribed::Word(word) => (None, Some(word)),
            };
            PrescribedView {
                order: one.order,
                number: one.number,
                reachable_minutes,
                word,
            }
        });
        Self {
            main_clients: main.collect(),
            prescribed_hours: prescribed.collect(),
        }
    }
}

/// The caller's money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Statement {
    /// The sums of orders with custody and in play money, one row a currency.
    sums: Vec<MoneySums>,
    /// How the caller pays, as whoever is about to work for them sees it.
    record: PaymentRecordView,
    /// What the caller has not transferred in time, the oldest first, at most 50.
    overdue: Vec<OverdueSum>,
    /// What speaks against working on one's own account.
    independence: IndependenceView,
    /// What was agreed without custody, if anything was.
    direct: Option<DirectStatement>,
    /// The movements on the asked side, the newest first.
    #[serde(flatten)]
    movements: Listed<MovementRow>,
}

/// Shows the caller's sums and movements.
#[utoipa::path(get, path = "/api/v1/money", tag = "money", params(Wanted),
    responses((status = 200, body = Statement)))]
pub(crate) async fn show(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    visit.person()?;
    let role = role(wanted.role.as_deref())?;
    let list = format!("money-{}", role.name());
    let after = after(&list, wanted.after.as_deref())?;
    let size = page_size(wanted.limit);
    let statement = custody::statement(&visit.cx, role, after, size).await?;
    let own = custody::own_record(&visit.cx).await?;
    let answer = Statement {
        record: own.record.into(),
        overdue: own.overdue.into_iter().map(OverdueSum::from).collect(),
        independence: agreement::independence(&visit.cx).await?.into(),
        sums: statement.sums.into_iter().map(MoneySums::from).collect(),
        direct: statement.direct.map(DirectStatement::from),
        movements: Listed::of(&list, statement.entries, MovementRow::from),
    };
    Ok(Json(answer).into_response())
}
