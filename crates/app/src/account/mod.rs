//! Room `account`: set-up, registration, sign-in and what a person decides about themselves.

mod block;
pub(crate) mod company;
mod identify;
pub mod organisation;
mod profile;
mod quiet;
mod register;
mod reset;
mod set_up;
mod sign_in;
mod tokens;

pub(crate) use block::may_begin;
pub use block::{block, block_of, own_block, unblock};
pub use identify::{blocked_by_session, by_session, by_token};
pub use profile::{LISTED, Profile, change_password, list, profile, prove, save_profile};
pub use quiet::{quiet, save_quiet};
pub use register::{NewPerson, register};
pub use reset::{reset_link, reset_password, reset_works};
pub use set_up::{SetUp, instance, offer_set_up, set_up, set_up_works};
pub use sign_in::{
    SignIn, SignedIn, end_session, may_be_login, sessions, sign_in, sign_in_by_link, sign_out,
};
pub use tokens::{NewToken, create_token, end_token, token_by_password, tokens};

use std::time::Duration;

use domain::notice::{About, Actor, EventKind};
use kernel::{AccountId, Zone};
use store::db::{DbError, Tx};
use store::proof::Operator;

use crate::context::{ActingToken, Cx, Person, Scope};
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// How long a sign-in lasts without being used.
const SESSION_LIFE: Duration = Duration::from_hours(30 * 24);
/// How stale "last seen" may get, so that reading a page is not a write.
const SEEN_EVERY: Duration = Duration::from_mins(5);
/// How long a set-up or reset link works.
pub(crate) const LINK_LIFE: Duration = Duration::from_hours(1);

/// Whoever runs the instance, asked of the database inside the transaction that relies on it.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub(crate) fn prove_operator(tx: &mut Tx<'_>, actor: AccountId) -> Result<Operator, Failure> {
    store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)
}

/// Records what somebody did to something of their own account. They may not be signed in yet.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    account: AccountId,
    (kind, about): (EventKind, About),
) -> Result<(), DbError> {
    let happening = Happening::new(kind, about).by(Actor::Account(account));
    record(tx, cx, happening).map(drop)
}

fn person(
    account: store::account::Account,
    (session, token): (Option<kernel::SessionId>, Option<ActingToken>),
    scope: Scope,
) -> Person {
    Person {
        id: account.id,
        name: account.name,
        login: account.login,
        is_operator: account.is_operator,
        zone: Zone::parse(&account.zone).unwrap_or_default(),
        locale: account.locale,
        settings: account.settings,
        session,
        proven_at: None,
        token,
        scope,
    }
}
