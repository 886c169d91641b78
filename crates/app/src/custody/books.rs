//! Open books: that what is held is what is owed, worked out again from the transfers whenever
//! somebody asks (G7).

use documents::table::{self, Cell};
use domain::agreement::Role;
use domain::custody::{Adapter, Position, Purpose};
use kernel::{Currency, Money, OrderId};
use store::custody::{Balance, Payout, PayoutState};
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

/// The whole instance in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The sums of all orders by way of custody: secured, released, paid out, refunded, held.
    pub totals: Vec<(Adapter, Position, Money)>,
    /// What the books say lies on the outside account.
    pub lies: Money,
    /// What arrived and is not yet anybody's.
    pub arrived: Money,
    /// The same as the bookings say.
    pub unassigned: Money,
    /// What is held there for orders.
    pub held: Money,
    /// What is to leave it.
    pub leaving: Money,
    /// What the operator keeps there for fees.
    pub fees: Money,
    /// What the books say lies with the provider.
    pub provided: Money,
    /// What the provider holds for orders.
    pub provided_held: Money,
    /// What it is to pay out.
    pub departing: Money,
    /// What is due from person to person, without custody.
    pub due: Money,
    /// Bookings that are not in the books yet: in less out.
    pub unbooked: Money,
    /// What the bank says, if it has said anything.
    pub bank: Option<Balance>,
}

impl Own {
    /// Whether what lies there is what is owed to somebody.
    pub fn agrees(&self) -> bool {
        let owed = [self.arrived, self.held, self.leaving, self.fees];
        let provided = self.provided_held.add(self.departing);
        Money::sum(self.lies.currency, owed) == Ok(self.lies)
            && self.arrived == self.unassigned
            && provided == Ok(self.provided)
    }

    /// What the bank says beyond what the books and the open bookings explain; nothing when it has
    /// said nothing.
    pub fn gap(&self) -> Option<Money> {
        let bank = self.bank.as_ref()?.balance;
        let known = self.lies.add(self.unbooked).ok()?;
        bank.sub(known).ok()
    }
}

/// The books of everything the reader has a share in, worked out from the transfers.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_books(cx: &Cx) -> Result<OpenBooks, Failure> {
    let own = cx.reader()?.id;
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

/// The books of the whole instance, in euros.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn operator_books(cx: &Cx) -> Result<Own, Failure> {
    let actor = cx.operator()?.id;
    cx.app
        .database
        .read("custody::operator_books", move |tx| {
            let operator = store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
            let sums = store::custody::totals(tx, &operator)?;
            let mut totals = Vec::new();
            for adapter in Adapter::ALL {
                let mut position = Position::empty(Currency::Eur);
                let own = sums
                    .iter()
                    .filter(|sum| sum.adapter == adapter && sum.sum.currency == Currency::Eur);
                for sum in own {
                    position.count(sum.code, sum.sum.minor);
                }
                let held = position
                    .held()
                    .map_err(|fault| Failure::Fault(format!("{}: {fault}", adapter.name())))?;
                totals.push((adapter, position, held));
            }
            let held = |way: Adapter| {
                let found = totals.iter().find(|(adapter, ..)| *adapter == way);
                found.map_or(Money::zero(Currency::Eur), |(_, _, held)| *held)
            };
            let account = store::custody::choice(tx)?.account;
            let bank = match account {
                Some(account) => store::custody::newest_balance(tx, &account.iban)?,
                None => None,
            };
            let euros = |minor| Money::new(minor, Currency::Eur);
            Ok::<_, Failure>(Own {
                lies: euros(-balance(tx, Purpose::Bank)?),
                arrived: euros(balance(tx, Purpose::Arrived)?),
                unassigned: euros(store::custody::sum_left_over(tx, Currency::Eur)?),
                held: held(Adapter::Trust),
                provided: euros(-balance(tx, Purpose::Provider)?),
                provided_held: held(Adapter::Provider),
                departing: euros(balance(tx, Purpose::Departing)?),
                leaving: euros(balance(tx, Purpose::Leaving)?),
                fees: euros(balance(tx, Purpose::Fees)?),
                due: euros(balance(tx, Purpose::Due)?),
                unbooked: euros(store::custody::sum_unbooked(tx, Currency::Eur)?),
                bank,
                totals,
            })
        })
        .await
}

fn balance(tx: &mut Tx<'_>, purpose: Purpose) -> Result<i64, Failure> {
    let account = store::ledger::account(tx, purpose.account_id(Currency::Eur))?;
    Ok(account.map_or(0, |account| account.balance()))
}
