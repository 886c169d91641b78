//! Blocking an account: nobody acts with it any more, and everything that was agreed goes on. The
//! clocks of its orders ring, and whoever it belongs to is still paid.

use domain::field;
use domain::notice::{About, EventKind};
use domain::{Argument, FieldError};
use kernel::AccountId;
use store::account::{Account, Block};
use store::db::Tx;

use super::prove_operator;
use crate::context::{Actor, Cx};
use crate::failure::Failure;
use crate::notice::{self, Happening, Letter, record};

/// The most characters of a reason.
const LONGEST_WHY: usize = 500;

/// An account and whether it is blocked, for the operator.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator, and when there is no such account.
pub async fn block_of(cx: &Cx, account: AccountId) -> Result<(Account, Option<Block>), Failure> {
    let actor = cx.operator()?.id;
    cx.app
        .database
        .read("account::block_of", move |tx| {
            prove_operator(tx, actor)?;
            let found = store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
            Ok((found, store::account::blocked(tx, account)?))
        })
        .await
}

/// Why and since when whoever asks is blocked.
///
/// # Errors
/// [`Failure::NotFound`] for everybody who is not.
pub async fn own_block(cx: &Cx) -> Result<Block, Failure> {
    let Actor::Blocked(person) = &cx.actor else {
        return Err(Failure::NotFound);
    };
    let own = person.id;
    cx.app
        .database
        .read("account::own_block", move |tx| {
            store::account::blocked(tx, own)?.ok_or(Failure::NotFound)
        })
        .await
}

/// Blocks an account: every sign-in of it ends, tokens and links stop working, its ads are not
/// shown and nobody begins an order with it. The person is told why.
///
/// # Errors
/// [`Failure::Invalid`] on `why`; [`Failure::Refused`] for an operator's account; else as
/// [`block_of`]; [`Failure::Conflict`] when it is blocked already.
pub async fn block(cx: &Cx, account: AccountId, why: &str) -> Result<(), Failure> {
    let (actor, own) = (cx.acting_operator()?.id, cx.clone());
    let why = field::required("why", why, LONGEST_WHY).map_err(invalid)?;
    cx.app
        .database
        .write("account::block", move |tx| {
            prove_operator(tx, actor)?;
            let found = store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
            if found.is_operator {
                return Err(Failure::named("account-refusal-block-operator"));
            }
            if !store::account::block(tx, account, &why, own.now)? {
                return Err(Failure::Conflict);
            }
            store::account::end_sessions(tx, account)?;
            store::account::drop_links(tx, account)?;
            let told = Letter {
                to: account,
                name: "account-blocked",
                arguments: vec![("why", Argument::Text(why.clone()))],
                path: "/".to_owned(),
                once: None,
            };
            notice::write(tx, &own, &told)?;
            let happening = Happening::new(EventKind::AccountBlocked, About::Account(account));
            record(tx, &own, happening)?;
            Ok(())
        })
        .await
}

/// Lets somebody act again. Tokens work again; they have to sign in anew.
///
/// # Errors
/// As [`block_of`]; [`Failure::Conflict`] when nothing is blocked.
pub async fn unblock(cx: &Cx, account: AccountId) -> Result<(), Failure> {
    let (actor, own) = (cx.acting_operator()?.id, cx.clone());
    cx.app
        .database
        .write("account::unblock", move |tx| {
            prove_operator(tx, actor)?;
            store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
            if !store::account::unblock(tx, account)? {
                return Err(Failure::Conflict);
            }
            let told = Letter {
                to: account,
                name: "account-unblocked",
                arguments: Vec::new(),
                path: "/anmelden".to_owned(),
                once: None,
            };
            notice::write(tx, &own, &told)?;
            let happening = Happening::new(EventKind::AccountUnblocked, About::Account(account));
            record(tx, &own, happening)?;
            Ok(())
        })
        .await
}

/// Refuses to begin an order with somebody who is blocked.
///
/// # Errors
/// [`Failure::Refused`].
pub(crate) fn may_begin(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Failure> {
    match store::account::blocked(tx, account)? {
        Some(_) => Err(Failure::named("account-refusal-blocked")),
        None => Ok(()),
    }
}

/// Tells somebody who has shown who they are that the account is blocked, and why.
///
/// # Errors
/// [`Failure::Invalid`] on `login`.
pub(super) fn may_sign_in(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Failure> {
    let Some(block) = store::account::blocked(tx, account)? else {
        return Ok(());
    };
    let told = FieldError::new("login", "field-sign-in-blocked");
    Err(invalid(told.with("why", Argument::Text(block.why))))
}

fn invalid(error: FieldError) -> Failure {
    Failure::Invalid(vec![error])
}
