//! Open books: that what is held is what is owed, worked out again from the transfers whenever
//! somebody asks (G7).

use documents::table::{self, Cell};
use domain::agreement::Role;
use domain::custody::{Adapter, Position};
use kernel::{Currency, Money, OrderId};
use store::custody::{Payout, PayoutState};
use store::db::Tx;
use texts::Texts;

use crate::context::Cx;
use crate::failure::Failure;

/// The most orders a proof covers.
const MOST: i64 = 1_000;

/// One order in the books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The reader's side.
    pub role: Role,
    /// Its way of custody.
    pub adapter: Adapter,
    /// What its transfers sum to.
    pub position: Position,
    /// What its transfers say must lie there.
    pub owed: Money,
    /// What its account holds.
    pub held: Money,
    /// Without custody: what the client said was transferred and nobody has confirmed.
    pub sent: Money,
    /// Without custody: what the contractor has confirmed.
    pub confirmed: Money,
    /// The company the contractor acts for, as the contract calls it, and who acts for it.
    pub company: Option<(String, String)>,
}

impl Line {
    /// Whether nothing lies anywhere for it: its sums are promises.
    pub fn is_direct(&self) -> bool {
        self.adapter == Adapter::Direct
    }

    /// Its sums, in the order of [`headings`], or without custody of [`direct_headings`].
    pub fn sums(&self) -> [Money; 6] {
        let position = self.position;
        let sum = |minor| Money::new(minor, position.currency);
        if self.is_direct() {
            return [
                sum(position.funded),
                sum(position.released),
                self.sent,
                self.confirmed,
                sum(position.refunded),
                self.held,
            ];
        }
        [
            sum(position.funded),
            sum(position.released),
            sum(position.paid_out),
            sum(position.refunded),
            self.owed,
            self.held,
        ]
    }

    /// Whether what lies there is what must.
    pub fn agrees(&self) -> bool {
        self.owed == self.held
    }
}

/// Everything one person has a share in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBooks {
    /// The orders, the newest first.
    pub lines: Vec<Line>,
}

impl OpenBooks {
    /// Whether every line agrees.
    pub fn agrees(&self) -> bool {
        self.lines.iter().all(Line::agrees)
    }
}

/// The books of everything the reader has a share in, worked out from the transfers.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_books(cx: &Cx) -> Result<OpenBooks, Failure> {
    let own = cx.recipient()?.id;
    cx.app
        .database
        .read("custody::own_books", move |tx| {
            let mut lines = Vec::new();
            for order in store::custody::orders_of(tx, own, MOST)? {
                let transfers = store::ledger::of_order(tx, order.order)?;
                let position = Position::of(order.currency, &transfers)
                    .map_err(|fault| Failure::Fault(format!("{}: {fault}", order.number)))?;
                let held = super::held(tx, order.order, order.currency)?;
                let adapter = super::adapter(tx, order.order)?;
                let (sent, confirmed) = said(tx, (order.order, adapter), order.currency)?;
                lines.push(Line {
                    owed: position
                        .held()
                        .map_err(|fault| Failure::Fault(format!("{}: {fault}", order.number)))?,
                    adapter,
                    role: if order.is_client {
                        Role::Client
                    } else {
                        Role::Contractor
                    },
                    order: order.order,
                    company: order.company,
                    number: order.number,
                    title: order.title,
                    position,
                    held,
                    sent,
                    confirmed,
                });
            }
            Ok::<_, Failure>(OpenBooks { lines })
        })
        .await
}

/// What was said of the sums of an order without custody: transferred, and confirmed.
fn said(
    tx: &mut Tx<'_>,
    (order, adapter): (OrderId, Adapter),
    currency: Currency,
) -> Result<(Money, Money), Failure> {
    let payouts = match adapter {
        Adapter::Direct => store::custody::payouts_of_order(tx, order)?,
        Adapter::Play | Adapter::Trust | Adapter::Provider => Vec::new(),
    };
    let sum = |wanted: fn(&Payout) -> bool| {
        let own = payouts.iter().filter(|payout| wanted(payout));
        let minor = own.fold(0_i64, |all, payout| all.saturating_add(payout.amount.minor));
        Money::new(minor, currency)
    };
    Ok((
        sum(|payout| payout.state == PayoutState::Due && payout.sent_at.is_some()),
        sum(|payout| payout.state == PayoutState::Kept),
    ))
}

/// The columns of sums without custody, in their order: nothing lies there and nothing is paid out,
/// it is promised, said and confirmed.
pub fn direct_headings(t: Texts) -> [&'static str; 6] {
    [
        t.custody_books_promised(),
        t.custody_books_earned(),
        t.custody_books_sent(),
        t.custody_books_confirmed(),
        t.custody_books_ended(),
        t.custody_books_still(),
    ]
}

/// The columns of sums, in their order.
pub fn headings(t: Texts) -> [&'static str; 6] {
    [
        t.custody_books_funded(),
        t.custody_books_released(),
        t.custody_books_paid(),
        t.custody_books_refunded(),
        t.custody_books_owed(),
        t.custody_books_held(),
    ]
}

/// The same as a table for a spreadsheet program.
///
/// # Errors
/// As [`own_books`].
pub async fn export_books(cx: &Cx) -> Result<Vec<u8>, Failure> {
    let t = Texts::new(cx.locale);
    let books = own_books(cx).await?;
    let start = [
        t.custody_books_order(),
        t.custody_books_role(),
        t.custody_books_way(),
        t.custody_books_currency(),
    ];
    let header: Vec<&str> = start
        .into_iter()
        .chain(headings(t))
        .chain(direct_headings(t))
        .chain([t.organisation_title(), t.organisation_person()])
        .collect();
    let rows = books.lines.iter().map(|line| {
        let start: [Cell; 4] = [
            line.number.clone().into(),
            line.role.name().into(),
            line.adapter.name().into(),
            line.position.currency.code().into(),
        ];
        // What is promised never stands in a column of what lies somewhere.
        let (sums, empty) = (line.sums().map(Cell::Money), [const { Cell::Empty }; 6]);
        let (kept, direct) = if line.is_direct() {
            (empty, sums)
        } else {
            (sums, empty)
        };
        let acting: [Cell; 2] = match &line.company {
            Some((company, person)) => [company.clone().into(), person.clone().into()],
            None => [const { Cell::Empty }; 2],
        };
        let sums = kept.into_iter().chain(direct);
        start.into_iter().chain(sums).chain(acting).collect()
    });
    Ok(table::write(t.locale(), &header, rows))
}
