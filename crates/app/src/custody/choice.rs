//! Which way of custody the instance offers, which an order has, and where people are paid.

use documents::sepa::{CreditorReference, Iban};
use domain::agreement::OrderNumber;
use domain::custody::Adapter;
use domain::{Argument, FieldError, Refusal};
use kernel::{AccountId, Currency, OrderId, Timestamp};
use store::custody::{Choice, OrderCustody, PersonBank};
use store::db::Tx;

use crate::context::{App, Cx};
use crate::failure::{Failure, Refused};

/// The longest name of an account's holder that a payment carries.
const LONGEST_HOLDER: usize = 70;

/// What new orders begin with. Everybody may know where money lies; the outside account is told
/// those alone who are asked to pay.
///
/// # Errors
/// What the database refuses.
pub async fn instance(app: &App) -> Result<Adapter, Failure> {
    app.database
        .read("custody::instance", move |tx| {
            let choice = store::custody::choice(tx)?;
            Ok::<_, Failure>(choice.adapter)
        })
        .await
}

/// What the operator chose, with the outside account.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn chosen(cx: &Cx) -> Result<Choice, Failure> {
    cx.operator()?;
    cx.app
        .database
        .read("custody::chosen", |tx| {
            store::custody::choice(tx).map_err(Failure::from)
        })
        .await
}

/// Chooses the way of custody new orders begin with. Orders that exist keep theirs.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Invalid`] on `adapter`,
/// `holder`, `iban` or `confirmed`.
pub async fn choose(
    cx: &Cx,
    adapter: &str,
    (holder, iban): (&str, &str),
    is_confirmed: bool,
) -> Result<(), Failure> {
    let (actor, now) = (cx.acting_operator()?.id, cx.now);
    let mut errors = Vec::new();
    let adapter = Adapter::from_name(adapter).filter(|way| *way != Adapter::Provider);
    if adapter.is_none() {
        errors.push(FieldError::new("adapter", "field-required"));
    }
    if adapter == Some(Adapter::Trust) && !is_confirmed {
        errors.push(FieldError::new("confirmed", "field-confirm-required"));
    }
    let account = if adapter == Some(Adapter::Trust) {
        read_account(holder, iban, &mut errors)
    } else {
        None
    };
    let Some(adapter) = adapter.filter(|_| errors.is_empty()) else {
        return Err(errors.into());
    };
    let choice = Choice {
        adapter,
        account,
        provider: None,
        since: Some(now),
    };
    keep(cx, (actor, now), choice).await
}

/// Chooses a licensed provider, by the name both sides of an order read, for new orders.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] where the instance
/// shares no secret with one; [`Failure::Invalid`] on `provider` or `confirmed`.
pub async fn choose_provider(cx: &Cx, name: &str, is_confirmed: bool) -> Result<(), Failure> {
    let (actor, now) = (cx.acting_operator()?.id, cx.now);
    let mut errors = Vec::new();
    let name = name.trim();
    let is_plain = !name.chars().any(char::is_control);
    if name.is_empty() {
        errors.push(FieldError::new("provider", "provider-name-missing"));
    } else if name.chars().count() > LONGEST_HOLDER || !is_plain {
        errors.push(FieldError::new("provider", "bank-holder-too-long"));
    }
    if !is_confirmed {
        errors.push(FieldError::new("confirmed", "field-confirm-required"));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    if cx.app.provider.is_none() {
        return Err(Failure::named("provider-refusal-no-secret"));
    }
    let choice = Choice {
        adapter: Adapter::Provider,
        account: None,
        provider: Some(name.to_owned()),
        since: Some(now),
    };
    keep(cx, (actor, now), choice).await
}

async fn keep(
    cx: &Cx,
    (actor, now): (AccountId, Timestamp),
    choice: Choice,
) -> Result<(), Failure> {
    cx.app
        .database
        .write("custody::choose", move |tx| {
            let operator = store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)?;
            store::custody::choose(tx, &operator, actor, &choice, now)?;
            Ok(())
        })
        .await
}

/// Where one is paid oneself.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_account(cx: &Cx) -> Result<Option<PersonBank>, Failure> {
    let own = cx.recipient()?.id;
    cx.app
        .database
        .read("custody::own_account", move |tx| {
            store::custody::person_bank(tx, own).map_err(Failure::from)
        })
        .await
}

/// Keeps where one is paid. Who is blocked can name an account where none is known and no other: a
/// blocked account may be in the wrong hands.
///
/// # Errors
/// [`Failure::Invalid`] on `holder` or `iban`; [`Failure::Forbidden`] for a token that may not move
/// money: whoever changes the account moves the next payment.
pub async fn save_own_account(cx: &Cx, holder: &str, iban: &str) -> Result<(), Failure> {
    let (own, actor) = (cx.acting_recipient()?.id, cx.clone());
    let mut errors = Vec::new();
    let Some(account) = read_account(holder, iban, &mut errors) else {
        return Err(errors.into());
    };
    cx.app
        .database
        .write("custody::save_own_account", move |tx| {
            let known = store::custody::person_bank(tx, own)?;
            let stays = (account.holder.as_str(), account.iban.as_str());
            if actor.is_blocked()
                && known.is_some_and(|known| (known.holder.as_str(), known.iban.as_str()) != stays)
            {
                return Err(Failure::field("iban", "custody-own-stays"));
            }
            store::custody::save_person_bank(tx, own, &account, actor.now)?;
            super::reminder::plan_all(tx, &actor, own)
        })
        .await
}

/// Forgets where one is paid. Whoever still owes something sees that no account is known.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors; [`Failure::Forbidden`] for a token that may not move
/// money.
pub async fn drop_own_account(cx: &Cx) -> Result<(), Failure> {
    let (own, actor) = (cx.payer()?.id, cx.clone());
    cx.app
        .database
        .write("custody::drop_own_account", move |tx| {
            store::custody::drop_person_bank(tx, own)?;
            super::awaited::take_up(tx, &actor, own)
        })
        .await
}

/// An IBAN as people read it, in groups of four; as it is where it is none.
pub fn grouped(iban: &str) -> String {
    let known = iban.parse::<Iban>();
    known.map_or_else(|_| iban.to_owned(), |iban| iban.grouped())
}

fn read_account(holder: &str, iban: &str, errors: &mut Vec<FieldError>) -> Option<PersonBank> {
    let holder = holder.trim();
    if holder.is_empty() {
        errors.push(FieldError::new("holder", "bank-holder-missing"));
    } else if holder.chars().count() > LONGEST_HOLDER || holder.chars().any(char::is_control) {
        errors.push(FieldError::new("holder", "bank-holder-too-long"));
    }
    let iban: Result<Iban, _> = iban.parse();
    match iban {
        Ok(iban) if errors.is_empty() => Some(PersonBank {
            holder: holder.to_owned(),
            iban: iban.to_string(),
        }),
        Ok(_) => None,
        Err(fault) => {
            let plain = FieldError::new("iban", fault.key());
            let error = fault
                .arguments()
                .into_iter()
                .fold(plain, |error, (name, value)| error.with(name, value));
            errors.push(error);
            None
        }
    }
}

/// The way of custody of an order.
pub(crate) fn adapter(tx: &mut Tx<'_>, order: OrderId) -> Result<Adapter, Failure> {
    let custody = store::custody::of_order(tx, order)?;
    Ok(custody.map_or(Adapter::Play, |custody| custody.adapter))
}

/// The way of custody a new order in this currency begins with, and the name of the provider, where
/// one holds the money.
///
/// # Errors
/// [`Failure::Refused`] where money really moves and it is no euros: banks here take no others.
pub(crate) fn of_new_orders(
    tx: &mut Tx<'_>,
    currency: Currency,
) -> Result<(Adapter, Option<String>), Failure> {
    let Choice {
        adapter, provider, ..
    } = store::custody::choice(tx)?;
    if adapter != Adapter::Play && currency != Currency::Eur {
        return Err(Failure::Refused(Refused {
            key: "custody-refusal-currency",
            arguments: vec![("currency", Argument::Text(currency.code().to_owned()))],
        }));
    }
    Ok((adapter, provider.filter(|_| adapter == Adapter::Provider)))
}

/// Notes the way of custody a new order begins with. Play money needs no note.
pub(crate) fn begin(
    tx: &mut Tx<'_>,
    (order, number): (OrderId, OrderNumber),
    adapter: Adapter,
) -> Result<(), Failure> {
    if adapter == Adapter::Play {
        return Ok(());
    }
    let reference = CreditorReference::around(&number.to_string())
        .map_err(|fault| Failure::Fault(format!("order {number}: {fault}")))?;
    let custody = OrderCustody {
        adapter,
        reference: reference.to_string(),
    };
    store::custody::begin_order(tx, order, &custody).map_err(Failure::from)
}

/// Whether the client may secure by a click.
///
/// # Errors
/// [`Failure::Refused`] where a bank or a provider has to say that the money came.
pub(crate) fn lets_secure(adapter: Adapter) -> Result<(), Failure> {
    match adapter {
        _ if adapter.secures_at_once() => Ok(()),
        Adapter::Provider => Err(Failure::named("provider-refusal-by-provider")),
        _ => Err(Failure::named("custody-refusal-by-transfer")),
    }
}

/// The way of custody an order had, and the one the same order would have once more.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn since_last(cx: &Cx, order: OrderId) -> Result<(Adapter, Adapter), Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("custody::since_last", move |tx| {
            crate::agreement::look(tx, &actor, order)?;
            let now = store::custody::choice(tx)?.adapter;
            Ok::<_, Failure>((adapter(tx, order)?, now))
        })
        .await
}
