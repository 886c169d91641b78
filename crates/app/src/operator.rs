//! Room `operator`: what whoever runs the instance sees and does. For everybody else there is
//! nothing here. An operator sees how many there are, never what people write to each other.

use domain::notice::{About, EventKind};
use kernel::page::{Cursor, Page, PageSize};
use kernel::{AccountId, Timestamp, fold};
use store::account::Account;

pub use store::operator::{Listed, Numbers};

use crate::account::{LINK_LIFE, prove_operator};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};
use crate::secret::Token;
use crate::verify::Report;

/// The list a cursor of [`accounts`] belongs to.
pub const ACCOUNT_LIST: &str = "operator-accounts";

/// How many people, ads, orders, mails and jobs there are.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn numbers(cx: &Cx) -> Result<Numbers, Failure> {
    let (actor, now) = (cx.operator()?.id, cx.now);
    cx.app
        .database
        .read("operator::numbers", move |tx| {
            let operator = prove_operator(tx, actor)?;
            store::operator::numbers(tx, &operator, now).map_err(Failure::from)
        })
        .await
}

/// Works everything out again that can be worked out.
///
/// # Errors
/// As [`numbers`].
pub async fn verify(cx: &Cx) -> Result<Report, Failure> {
    cx.operator()?;
    crate::verify::verify(&cx.app).await
}

/// Accounts, the oldest first; with a login the one account that has it.
///
/// # Errors
/// As [`numbers`].
pub async fn accounts(
    cx: &Cx,
    login: &str,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page<Listed>, Failure> {
    let actor = cx.operator()?.id;
    let wanted = fold(login);
    let after = after.map_or(AccountId::from_bytes([0; 16]), |cursor| cursor.id());
    let rows = cx
        .app
        .database
        .read("operator::accounts", move |tx| {
            let operator = prove_operator(tx, actor)?;
            if wanted.is_empty() {
                let rows = store::operator::accounts(tx, &operator, after, size.rows_to_load())?;
                return Ok::<_, Failure>(rows);
            }
            let found = store::operator::account_by_login(tx, &operator, &wanted)?;
            Ok(found.into_iter().collect())
        })
        .await?;
    Ok(Page::cut(rows, size, |last| {
        Cursor::number(0, last.account.id)
    }))
}

/// A link for a new password.
#[derive(Debug)]
pub struct ResetLink {
    /// For whom.
    pub account: Account,
    /// The secret of the link, shown once.
    pub token: Token,
    /// When it stops working.
    pub until: Timestamp,
}

/// Makes a one-time link with which somebody sets a new password, valid for 60 minutes; an earlier
/// one stops working. That it was made is recorded.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator, and when there is no such account;
/// [`Failure::Forbidden`] for a token that may not move money: the link opens a whole account;
/// [`Failure::Refused`] for another operator's account: who opens it could approve alone.
pub async fn reset_link(cx: &Cx, account: AccountId) -> Result<ResetLink, Failure> {
    let (actor, own) = (cx.acting_operator()?.id, cx.clone());
    let token = Token::new(cx.app.entropy.as_ref());
    let hash = token.hash();
    let until = cx.now.saturating_add(LINK_LIFE);
    let account = cx
        .app
        .database
        .write("operator::reset_link", move |tx| {
            prove_operator(tx, actor)?;
            let found = store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
            if found.is_operator {
                return Err(Failure::named("operator-refusal-reset-operator"));
            }
            store::account::insert_link(tx, &hash, "reset", Some(account), (own.now, until))?;
            record(
                tx,
                &own,
                Happening::new(EventKind::LinkMade, About::Account(account)),
            )?;
            Ok::<_, Failure>(found)
        })
        .await?;
    Ok(ResetLink {
        account,
        token,
        until,
    })
}
