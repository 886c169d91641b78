//! What the provider is to do now. It asks; nobody is called.

use domain::custody::provider::Request;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{Id, Money, OrderId, TransferId};
use store::custody::{Holding, Payout, PayoutReason, PersonBank};
use store::db::Tx;

use crate::agreement;
use crate::context::Cx;
use crate::failure::Failure;

/// Something the provider is to do. The same until it has said that it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDo {
    /// Its name, under which the provider does it once.
    pub request: Request,
    /// `hold`, `release` or `refund`.
    pub kind: &'static str,
    /// For which order.
    pub order: OrderId,
    /// What stands in the payment.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// Who is paid; nobody where the sum goes back to whoever paid it.
    pub payee: Option<PersonBank>,
}

/// A row of either kind, with its place in the list.
enum Row {
    Hold(Holding),
    Pay(Box<Payout>),
}

impl Row {
    fn place(&self) -> [u8; 16] {
        match self {
            Self::Hold(holding) => *holding.order.as_bytes(),
            Self::Pay(payout) => *payout.id.as_bytes(),
        }
    }
}

/// What is to be done after a place: sums to hold, to pay out and to pay back. Asking changes nothing,
/// and what was asked for stays in the list until the provider has answered.
///
/// # Errors
/// [`Failure::NotFound`] where no provider is set up.
pub async fn requests(
    cx: &Cx,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page<ToDo>, Failure> {
    if cx.app.provider.is_none() {
        return Err(Failure::NotFound);
    }
    let after: [u8; 16] = after.map_or([0; 16], |cursor| *cursor.id::<()>().as_bytes());
    let now = cx.now;
    cx.app
        .database
        .read("custody::requests", move |tx| {
            let limit = size.rows_to_load();
            let holds = store::custody::to_hold(tx, OrderId::from_bytes(after), limit)?;
            let pays = store::custody::to_pay(tx, now, TransferId::from_bytes(after), limit)?;
            let pays = pays.into_iter().map(|payout| Row::Pay(Box::new(payout)));
            let mut rows: Vec<Row> = holds.into_iter().map(Row::Hold).chain(pays).collect();
            rows.sort_by_key(Row::place);
            let page = Page::cut(rows, size, |row| {
                Cursor::number(0, Id::<()>::from_bytes(row.place()))
            });
            let mut items = Vec::with_capacity(page.items.len());
            for row in page.items {
                items.extend(match row {
                    Row::Hold(holding) => hold(tx, holding)?,
                    Row::Pay(payout) => pay(tx, &payout)?,
                });
            }
            Ok::<_, Failure>(Page {
                items,
                next: page.next,
            })
        })
        .await
}

fn hold(tx: &mut Tx<'_>, holding: Holding) -> Result<Option<ToDo>, Failure> {
    let Some((stage, amount)) = agreement::asked_for(tx, holding.order)? else {
        return Ok(None);
    };
    Ok(Some(ToDo {
        request: Request::Hold {
            order: holding.order,
            stage,
            minor: amount.minor,
        },
        kind: "hold",
        order: holding.order,
        reference: holding.reference,
        amount,
        payee: None,
    }))
}

fn pay(tx: &mut Tx<'_>, payout: &Payout) -> Result<Option<ToDo>, Failure> {
    let Some(order) = payout.order else {
        return Ok(None);
    };
    let custody = store::custody::of_order(tx, order)?.ok_or(Failure::NotFound)?;
    let is_release = payout.reason == PayoutReason::Payout;
    let payee = match payout.account.filter(|_| is_release) {
        Some(account) => store::custody::person_bank(tx, account)?,
        None => None,
    };
    Ok(Some(ToDo {
        request: Request::Pay {
            payout: payout.id,
            attempt: payout.attempt,
        },
        kind: if is_release { "release" } else { "refund" },
        order,
        reference: custody.reference,
        amount: payout.amount,
        payee,
    }))
}
