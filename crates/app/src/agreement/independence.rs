//! Signs for somebody who works on their own account that they might not be, for themselves alone
//! (mission 3.29).

use domain::agreement::independence::{Income, Prescribed, main_client, prescribes};
use kernel::{AccountId, Currency, OrderId};
use store::custody::PaidBy;
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::consent::measured;

/// So many running orders are read, the last changed first.
const MOST: i64 = 20;
/// So many months of income count.
const MONTHS: i32 = -12;

/// A client more than five sixths of the reader's income come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MainClient {
    /// Who.
    pub client: AccountId,
    /// The client's name.
    pub name: String,
    /// The share in whole per cent, rounded down.
    pub share: u8,
    /// Of the income in this currency.
    pub currency: Currency,
}

/// A running order whose instruction prescribes when to work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrescribedHours {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// How.
    pub how: Prescribed,
}

/// What speaks against working on one's own account. Hints, no verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Independence {
    /// Clients who pay nearly everything, one a currency at most.
    pub main: Vec<MainClient>,
    /// Running orders with prescribed hours, of the twenty that changed last.
    pub prescribed: Vec<PrescribedHours>,
}

impl Independence {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.main.is_empty() && self.prescribed.is_empty()
    }
}

/// What speaks against the reader working on their own account: what came in the last twelve months
/// on this instance, and what the instructions of running orders say. Nobody else is shown it.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn independence(cx: &Cx) -> Result<Independence, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("agreement::independence", move |tx| {
            Ok(Independence {
                main: main_clients_of(tx, &actor)?,
                prescribed: prescribed(tx, &actor)?,
            })
        })
        .await
}

/// Clients who paid nearly everything the reader was paid in twelve months, one a currency at most.
pub(super) fn main_clients_of(tx: &mut Tx<'_>, cx: &Cx) -> Result<Vec<MainClient>, Failure> {
    let person = cx.reader()?;
    let year_ago = person.zone.local_date(cx.now).plus_months(MONTHS);
    let since = person.zone.start_of_day(year_ago);
    let income = store::custody::income(tx, person.id, since)?;
    Ok(main_clients(&income))
}

fn main_clients(income: &[PaidBy]) -> Vec<MainClient> {
    // They come sorted by currency.
    let groups = income.chunk_by(|one, next| one.sum.currency == next.sum.currency);
    let found = groups.filter_map(|group| {
        let sums: Vec<Income> = group
            .iter()
            .map(|paid| Income {
                client: paid.client,
                minor: paid.sum.minor,
            })
            .collect();
        let (client, share) = main_client(&sums)?;
        let paid = group.iter().find(|paid| paid.client == client)?;
        Some(MainClient {
            client,
            name: paid.name.clone(),
            share,
            currency: paid.sum.currency,
        })
    });
    found.collect()
}

fn prescribed(tx: &mut Tx<'_>, cx: &Cx) -> Result<Vec<PrescribedHours>, Failure> {
    let running = store::agreement::instructed(tx, cx.reader()?.id, MOST)?;
    let found = running.into_iter().filter_map(|running| {
        let contract = &running.contract;
        let body = match running.agreed {
            Some(agreed) => measured(agreed, contract),
            None => contract.instruction.body.clone(),
        };
        Some(PrescribedHours {
            how: prescribes(&body)?,
            order: running.order,
            number: running.number,
        })
    });
    Ok(found.collect())
}
