//! Signing in and out, and the list of one's sign-ins.

use domain::account::LONGEST_LOGIN;
use domain::notice::{About, EventKind};
use kernel::{AccountId, Id, SessionId, fold};
use store::account::Session;
use store::db::Tx;

use super::block::may_sign_in;
use super::{SESSION_LIFE, tell};
use crate::context::Cx;
use crate::failure::Failure;
use crate::secret::Token;

/// What somebody types to sign in.
#[derive(Debug, Clone, Default)]
pub struct SignIn {
    /// The login, in any case.
    pub login: String,
    /// The password, as typed.
    pub password: String,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// A started sign-in.
#[derive(Debug)]
pub struct SignedIn {
    /// The secret for the cookie.
    pub token: Token,
    /// Whose it is.
    pub account: AccountId,
    /// Whether the account is blocked: the sign-in reaches their own money and no further.
    pub is_blocked: bool,
}

/// Signs in with login and password.
///
/// # Errors
/// [`Failure::Invalid`] on the field `login` with one and the same text whether the login is
/// unknown or the password wrong. Who is blocked is let in as [`Actor::Blocked`](crate::Actor): to
/// their own money and no further.
pub async fn sign_in(cx: &Cx, input: SignIn) -> Result<SignedIn, Failure> {
    let account = check(cx, &input.login, input.password).await?;
    start(cx, account, &input.user_agent).await
}

/// Refuses what is too long to be anybody's login before anything is made of it, in the words for
/// a wrong password.
///
/// # Errors
/// As [`sign_in`].
pub fn may_be_login(login: &str) -> Result<(), Failure> {
    if login.trim().chars().nth(LONGEST_LOGIN).is_some() {
        return Err(wrong());
    }
    Ok(())
}

fn wrong() -> Failure {
    Failure::field("login", "field-sign-in-wrong")
}

/// Whose login and password these are.
pub(super) async fn check(cx: &Cx, login: &str, password: String) -> Result<AccountId, Failure> {
    may_be_login(login)?;
    let login = fold(login);
    let found = cx
        .app
        .database
        .read("account.credentials", move |tx| {
            store::account::credentials(tx, &login).map_err(Failure::from)
        })
        .await?;
    let (account, hash) = found.unzip();
    let fits = cx.app.passwords.verify(password, hash).await?;
    account.filter(|_| fits).ok_or_else(wrong)
}

/// Starts a sign-in for somebody whose identity is settled: just registered or set up.
pub(crate) async fn start(
    cx: &Cx,
    account: AccountId,
    user_agent: &str,
) -> Result<SignedIn, Failure> {
    let token = Token::new(cx.app.entropy.as_ref());
    let session = NewSession::new(cx, &token, user_agent);
    let is_blocked = cx
        .app
        .database
        .write("account.sign_in", move |tx| {
            session.insert(tx, account)?;
            Ok::<_, Failure>(store::account::blocked(tx, account)?.is_some())
        })
        .await?;
    Ok(SignedIn {
        token,
        account,
        is_blocked,
    })
}

struct NewSession {
    cx: Cx,
    id: SessionId,
    hash: [u8; 32],
    user_agent: String,
    life: (kernel::Timestamp, kernel::Timestamp),
}

impl NewSession {
    fn new(cx: &Cx, token: &Token, user_agent: &str) -> Self {
        Self {
            cx: cx.clone(),
            id: Id::new(cx.now, cx.app.entropy.as_ref()),
            hash: token.hash(),
            user_agent: user_agent.chars().take(200).collect(),
            life: (cx.now, cx.now.saturating_add(SESSION_LIFE)),
        }
    }

    fn insert(&self, tx: &mut Tx<'_>, account: AccountId) -> Result<(), Failure> {
        store::account::sweep_sessions(tx, self.life.0)?;
        store::account::insert_session(
            tx,
            self.id,
            account,
            &self.hash,
            &self.user_agent,
            self.life,
        )?;
        let signed_in = (EventKind::SignedIn, About::Session(self.id));
        tell(tx, &self.cx, account, signed_in).map_err(Failure::from)
    }
}

/// Signs in by a one-time link, as the example world and the command line make them.
///
/// # Errors
/// [`Failure::NotFound`] when the link was used or has run out.
pub async fn sign_in_by_link(cx: &Cx, link: &str, user_agent: &str) -> Result<SignedIn, Failure> {
    let link = Token::parse(link).ok_or(Failure::NotFound)?.hash();
    let token = Token::new(cx.app.entropy.as_ref());
    let session = NewSession::new(cx, &token, user_agent);
    let now = cx.now;
    let account = cx
        .app
        .database
        .write("account.sign_in_by_link", move |tx| {
            let account = store::account::link(tx, &link, "sign_in", now)?
                .flatten()
                .ok_or(Failure::NotFound)?;
            if !store::account::use_link(tx, &link, "sign_in", now)? {
                return Err(Failure::NotFound);
            }
            may_sign_in(tx, account)?;
            session.insert(tx, account)?;
            Ok(account)
        })
        .await?;
    Ok(SignedIn {
        token,
        account,
        is_blocked: false,
    })
}

/// Ends the sign-in that is acting.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn sign_out(cx: &Cx) -> Result<(), Failure> {
    let person = cx.recipient()?;
    match person.session {
        Some(session) => end(cx, person.id, (session, EventKind::SignedOut)).await,
        None => Ok(()),
    }
}

/// Every live sign-in of the person.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn sessions(cx: &Cx) -> Result<Vec<Session>, Failure> {
    let (account, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("account.sessions", move |tx| {
            store::account::sessions(tx, account, now).map_err(Failure::from)
        })
        .await
}

/// Ends one of the person's own sign-ins.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs or has ended.
pub async fn end_session(cx: &Cx, id: SessionId) -> Result<(), Failure> {
    end(cx, cx.writer()?.id, (id, EventKind::SessionsEnded)).await
}

async fn end(
    cx: &Cx,
    account: AccountId,
    (id, kind): (SessionId, EventKind),
) -> Result<(), Failure> {
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("account.end_session", move |tx| {
            if !store::account::end_session(tx, id, account)? {
                return Err(Failure::NotFound);
            }
            tell(tx, &cx, account, (kind, About::Session(id))).map_err(Failure::from)
        })
        .await
}
