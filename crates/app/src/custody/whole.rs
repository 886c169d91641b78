//! The open books of the whole instance, for whoever runs it: what lies there by the books, by the
//! bank and by the bookings, and the sums of all orders by way of custody (G7).

use documents::table::{self, Cell};
use domain::custody::{Adapter, Position, Purpose};
use kernel::{Currency, Money, format};
use store::custody::Balance;
use store::db::Tx;
use texts::Texts;

use crate::context::Cx;
use crate::failure::Failure;

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

    /// Its sums of money and what each is, in the order in which they are read; what lies with a
    /// provider only where anything does.
    pub fn balances(&self, t: Texts) -> Vec<(String, Money)> {
        let mut all = vec![
            (t.bank_balance_lies().to_owned(), self.lies),
            (t.bank_balance_arrived().to_owned(), self.arrived),
            (t.bank_balance_held().to_owned(), self.held),
            (t.bank_balance_leaving().to_owned(), self.leaving),
            (t.bank_balance_fees().to_owned(), self.fees),
            (t.bank_balance_unbooked().to_owned(), self.unbooked),
        ];
        if let Some(bank) = &self.bank {
            let day = format::date(bank.on, t.locale());
            all.push((t.bank_balance_bank(day), bank.balance));
        }
        if !self.provided.is_zero() {
            all.push((t.provider_balance_lies().to_owned(), self.provided));
            all.push((t.provider_balance_held().to_owned(), self.provided_held));
            all.push((t.provider_balance_departing().to_owned(), self.departing));
        }
        all.push((t.bank_balance_due().to_owned(), self.due));
        all
    }
}

/// The sums of a way of custody, in the order of [`total_headings`].
pub fn total_sums((_, position, held): &(Adapter, Position, Money)) -> [Money; 4] {
    let sum = |minor| Money::new(minor, position.currency);
    [
        sum(position.funded),
        sum(position.released),
        sum(position.refunded),
        *held,
    ]
}

/// What the sums of the ways of custody are called.
pub fn total_headings(t: Texts) -> [&'static str; 4] {
    [
        t.custody_books_funded(),
        t.custody_books_released(),
        t.custody_books_refunded(),
        t.custody_books_held(),
    ]
}

/// The same where nothing lies anywhere.
pub fn direct_total_headings(t: Texts) -> [&'static str; 4] {
    [
        t.custody_books_promised(),
        t.custody_books_earned(),
        t.custody_books_ended(),
        t.custody_books_still(),
    ]
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

/// The same as a table for a spreadsheet program: one figure a row, with its way of custody where it
/// is about one.
///
/// # Errors
/// As [`operator_books`].
pub async fn export_operator_books(cx: &Cx) -> Result<Vec<u8>, Failure> {
    let t = Texts::new(cx.locale);
    let books = operator_books(cx).await?;
    let header = [
        t.custody_books_way(),
        t.money_what(),
        t.custody_books_currency(),
        t.money_amount(),
    ];
    let row = |way: Cell, what: String, sum: Money| {
        vec![
            way,
            what.into(),
            sum.currency.code().into(),
            Cell::Money(sum),
        ]
    };
    let ways = books.totals.iter().flat_map(|total| {
        let headings = match total.0 {
            Adapter::Direct => direct_total_headings(t),
            Adapter::Play | Adapter::Trust | Adapter::Provider => total_headings(t),
        };
        let named = headings.into_iter().zip(total_sums(total));
        named.map(move |(what, sum)| row(total.0.name().into(), what.to_owned(), sum))
    });
    let balances = books.balances(t);
    let gap = books
        .gap()
        .map(|gap| (t.bank_balance_gap().to_owned(), gap));
    let whole = balances.into_iter().chain(gap);
    let whole = whole.map(|(what, sum)| row(Cell::Empty, what, sum));
    Ok(table::write(t.locale(), &header, ways.chain(whole)))
}

fn balance(tx: &mut Tx<'_>, purpose: Purpose) -> Result<i64, Failure> {
    let account = store::ledger::account(tx, purpose.account_id(Currency::Eur))?;
    Ok(account.map_or(0, |account| account.balance()))
}
