//! What a neutral person gets for a decision: a small fixed sum from whoever runs the instance, the
//! same whatever is decided, and never a cent of the sum in dispute (ADR 12).

use domain::agreement::settlement::check_fee;
use domain::notice::{About, EventKind, Value};
use kernel::{Currency, Money, OrderId, Timestamp};
pub use store::dispute::fee::Fee;

use crate::account::prove_operator;
use crate::context::{App, Cx};
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// How many fees a list shows.
const MOST: i64 = 200;

/// What a decision brings whoever is named now; everybody may know it before they sign.
///
/// # Errors
/// What the database refuses.
pub async fn fee(app: &App) -> Result<Money, Failure> {
    let none = Money::zero(Currency::Eur);
    app.database
        .read("review::fee", move |tx| {
            let fee = store::dispute::fee::current(tx)?;
            Ok::<_, Failure>(fee.unwrap_or(none))
        })
        .await
}

/// Says what a decision brings whoever is named from now on. Who is named already keeps what held
/// then.
///
/// # Errors
/// [`Failure::Invalid`] on `fee`; [`Failure::NotFound`] for everybody but the operator.
pub async fn set_fee(cx: &Cx, fee: Option<Money>) -> Result<(), Failure> {
    let (me, actor) = (cx.acting_operator()?.id, cx.clone());
    let fee = check_fee(fee).map_err(Failure::from)?;
    cx.app
        .database
        .write("review::set_fee", move |tx| {
            let operator = prove_operator(tx, me)?;
            store::dispute::fee::set(tx, &operator, fee, actor.now)?;
            let event = Happening::new(EventKind::NeutralFeeSet, About::Account(me))
                .with("sum", Value::Money(fee));
            record(tx, &actor, event)?;
            Ok(())
        })
        .await
}

/// Every fee that was earned, what is still to be paid first.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn fees(cx: &Cx) -> Result<Vec<Fee>, Failure> {
    let me = cx.operator()?.id;
    cx.app
        .database
        .read("review::fees", move |tx| {
            let operator = prove_operator(tx, me)?;
            store::dispute::fee::all(tx, &operator, MOST).map_err(Failure::from)
        })
        .await
}

/// What the reader earned with decisions, what is still to be paid first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_fees(cx: &Cx) -> Result<Vec<Fee>, Failure> {
    let me = cx.reader()?.id;
    cx.app
        .database
        .read("review::own_fees", move |tx| {
            store::dispute::fee::of_person(tx, me, MOST).map_err(Failure::from)
        })
        .await
}

/// Notes that what a decision earned was transferred; the dispute is told by its order and when it was
/// opened.
///
/// # Errors
/// [`Failure::NotFound`] when nothing is open, and for everybody but the operator.
pub async fn pay_fee(cx: &Cx, order: OrderId, opened_at: Timestamp) -> Result<(), Failure> {
    let (me, actor) = (cx.acting_operator()?.id, cx.clone());
    let which = (order, opened_at);
    cx.app
        .database
        .write("review::pay_fee", move |tx| {
            let operator = prove_operator(tx, me)?;
            if !store::dispute::fee::pay(tx, &operator, which, actor.now)? {
                return Err(Failure::NotFound);
            }
            let paid = store::dispute::fee::one(tx, &operator, which)?.ok_or(Failure::NotFound)?;
            let about = About::Account(paid.account);
            let event = Happening::new(EventKind::NeutralFeePaid, about)
                .with("order", Value::Text(paid.number))
                .with("sum", Value::Money(paid.sum));
            record(tx, &actor, event)?;
            Ok(())
        })
        .await
}
