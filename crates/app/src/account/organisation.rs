//! Organisations: making one, inviting, joining, leaving, handing over (mission 2.27).
//!
//! Whoever belongs to one may sign in its name, so everything that changes who does takes a sign-in
//! or token that may sign. Whether an address has an account is never told to whoever invites.

use domain::account::check_login;
use domain::account::organisation::{
    Company, INVITATION_DAY, INVITATION_LIFE, Members, OrganisationDraft,
};
use domain::notice::{About, EventKind, Value};
use domain::{Argument, FieldError};
use kernel::{AccountId, Id, InvitationId, OrganisationId};
use store::account::organisation::{self as rows, Invitation, Member};
use store::db::Tx;
use store::proof::OwnerOf;

use super::tell;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, record, write, write_to_address};
use crate::secret::Token;

/// How many invitations reach one address a day, whoever writes them.
const MOST_TO_ONE: usize = 3;
/// How many orders the owner sees at most.
const MOST_ORDERS: i64 = 200;

pub use store::agreement::CompanyOrder;

/// One's own organisation as one of its members sees it.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// What it is called.
    pub company: Company,
    /// Whether it is the reader's.
    pub is_owner: bool,
    /// Who belongs to it, the first first.
    pub members: Vec<Member>,
    /// The invitations that still work; for the owner alone.
    pub invitations: Vec<Invitation>,
    /// Its newest orders; for the owner alone.
    pub orders: Vec<CompanyOrder>,
}

/// What an invitation says to whoever has its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// To which organisation.
    pub company: Company,
    /// The name of its owner.
    pub owner: String,
}

/// One's own organisation; nothing for who belongs to none.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn organisation(cx: &Cx) -> Result<Option<Organisation>, Failure> {
    let (reader, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("account::organisation", move |tx| {
            let Some(own) = rows::membership(tx, reader)? else {
                return Ok(None);
            };
            let owned = rows::owner(tx, reader)?;
            let (invitations, orders) = match &owned {
                Some(owned) => (
                    rows::invitations(tx, owned, now)?,
                    store::agreement::of_organisation(tx, owned, MOST_ORDERS)?,
                ),
                None => (Vec::new(), Vec::new()),
            };
            Ok(Some(Organisation {
                members: rows::members(tx, own.company.organisation)?,
                company: own.company,
                is_owner: owned.is_some(),
                invitations,
                orders,
            }))
        })
        .await
}

/// Says what one's own organisation is called; makes it where one belongs to none.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, [`Failure::NotFound`] for a member who does not own
/// it.
pub async fn describe(cx: &Cx, draft: OrganisationDraft) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let (new, own) = (Id::new(cx.now, cx.app.entropy.as_ref()), cx.clone());
    cx.app
        .database
        .write("account::describe", move |tx| {
            let owned = rows::owner(tx, actor)?;
            let id = owned.as_ref().map_or(new, OwnerOf::id);
            let company = draft.check(id)?;
            match &owned {
                Some(owned) => rows::describe(tx, owned, &company)?,
                // Somebody else's: a member does not say what it is called.
                None if !rows::found(tx, &company, actor, own.now)? => {
                    return Err(Failure::NotFound);
                }
                None => {}
            }
            happened(tx, &own, EventKind::OrganisationChanged, id)
        })
        .await
}

/// Invites somebody by mail. The answer is the same whether or not the address has an account.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the owner, [`Failure::Invalid`] on `mail`,
/// [`Failure::Refused`] where there is no room or too many were invited.
pub async fn invite(cx: &Cx, address: &str) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let token = Token::new(cx.app.entropy.as_ref());
    let (address, own) = (address.to_owned(), cx.clone());
    let id = Id::new(cx.now, cx.app.entropy.as_ref());
    cx.app
        .database
        .write("account::invite", move |tx| {
            let owned = rows::owner(tx, actor)?.ok_or(Failure::NotFound)?;
            let wrong = |key| Failure::from(FieldError::new("mail", key));
            let login = check_login(&address).map_err(|error| wrong(error.key))?;
            if !login.typed.contains('@') {
                return Err(wrong("organisation-mail-form"));
            }
            let since = own.now.saturating_sub(INVITATION_DAY);
            let written = rows::written_since(tx, &owned, since)?;
            rows::who(tx, owned.id(), actor)?
                .may_invite(written)
                .map_err(|refusal| Failure::refused(&refusal))?;
            let invitation = Invitation {
                id,
                recipient: login.typed,
                expires_at: own.now.saturating_add(INVITATION_LIFE),
            };
            let key = (&invitation, login.folded.as_str());
            rows::invite(tx, &owned, key, &token.hash(), own.now)?;
            // Nobody is flooded by many who invite; whoever invites is not told.
            if rows::written_to(tx, &owned, (key.1, since))? <= MOST_TO_ONE {
                send(tx, &own, key, &token)?;
            }
            happened(tx, &own, EventKind::OrganisationInvited, owned.id())
        })
        .await
}

/// Writes the mail with the link: in the reader's language and at their hours where the address has an
/// account, else in the inviter's and at once.
fn send(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (invitation, folded): (&Invitation, &str),
    token: &Token,
) -> Result<(), Failure> {
    let inviter = cx.reader()?;
    let own = rows::membership(tx, inviter.id)?.ok_or(Failure::NotFound)?;
    let arguments = vec![
        ("name", Argument::Text(inviter.name.clone())),
        ("company", Argument::Text(own.company.name)),
        ("until", Argument::Time(invitation.expires_at)),
    ];
    let known = store::account::credentials(tx, folded)?;
    let letter = Letter {
        to: known.map_or(inviter.id, |(account, _)| account),
        name: "organisation-invited",
        arguments,
        path: format!("/firma/einladung/{}", token.reveal()),
        once: None,
    };
    if letter.to == inviter.id {
        write_to_address(tx, cx, &letter, &invitation.recipient)
    } else {
        write(tx, cx, &letter)
    }
}

/// Takes an invitation back: its link no longer works.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the owner, and where it no longer works.
pub async fn uninvite(cx: &Cx, id: InvitationId) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("account::uninvite", move |tx| {
            let owned = rows::owner(tx, actor)?.ok_or(Failure::NotFound)?;
            if !rows::uninvite(tx, &owned, id, own.now)? {
                return Err(Failure::NotFound);
            }
            happened(tx, &own, EventKind::OrganisationUninvited, owned.id())
        })
        .await
}

/// What an invitation says, for whoever has its link and is signed in.
///
/// # Errors
/// [`Failure::NotFound`] for a link that never was, was used, taken back or is too old.
pub async fn invited(cx: &Cx, token: &str) -> Result<Invited, Failure> {
    let now = cx.now;
    cx.reader()?;
    let hash = Token::parse(token).ok_or(Failure::NotFound)?.hash();
    cx.app
        .database
        .read("account::invited", move |tx| {
            let found = rows::invitation(tx, &hash, now)?.ok_or(Failure::NotFound)?;
            Ok(Invited {
                company: found.0,
                owner: found.1,
            })
        })
        .await
}

/// Joins the organisation a link invites to. The link works once.
///
/// # Errors
/// [`Failure::NotFound`] as [`invited`]; [`Failure::Refused`] for who belongs to an organisation, and
/// where there is no room any more: the link is not used up then.
pub async fn join(cx: &Cx, token: &str) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let hash = Token::parse(token).ok_or(Failure::NotFound)?.hash();
    let own = cx.clone();
    cx.app
        .database
        .write("account::join", move |tx| {
            let (company, _) = rows::invitation(tx, &hash, own.now)?.ok_or(Failure::NotFound)?;
            let id = company.organisation;
            let elsewhere = rows::membership(tx, actor)?;
            let here = rows::members(tx, id)?;
            let owner = here.iter().find(|member| member.is_owner);
            // Nobody belongs to it any more: nobody invites to it.
            let owner = owner.ok_or(Failure::NotFound)?.account;
            let all = here.iter().map(|member| member.account).collect();
            Members { owner, all }
                .may_join(actor, elsewhere.is_some())
                .map_err(|refusal| Failure::refused(&refusal))?;
            if !rows::use_invitation(tx, &hash, own.now)? || !rows::join(tx, actor, id, own.now)? {
                return Err(Failure::Conflict);
            }
            let letter = Letter {
                to: owner,
                name: "organisation-joined",
                arguments: vec![
                    ("name", Argument::Text(own.reader()?.name.clone())),
                    ("company", Argument::Text(company.name)),
                ],
                path: "/konto/firma".to_owned(),
                once: None,
            };
            write(tx, &own, &letter)?;
            happened(tx, &own, EventKind::OrganisationJoined, id)
        })
        .await
}

/// Leaves one's organisation. Orders one has signed for it stay as they are.
///
/// # Errors
/// [`Failure::NotFound`] for who belongs to none, [`Failure::Refused`] for an owner with members.
pub async fn leave(cx: &Cx) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("account::leave", move |tx| {
            let mine = rows::membership(tx, actor)?.ok_or(Failure::NotFound)?;
            let id = mine.company.organisation;
            rows::who(tx, id, mine.owner)?
                .may_leave(actor)
                .map_err(|refusal| Failure::refused(&refusal))?;
            if let Some(owned) = rows::owner(tx, actor)? {
                rows::uninvite_all(tx, &owned, own.now)?;
            }
            rows::leave(tx, actor, id)?;
            happened(tx, &own, EventKind::OrganisationLeft, id)
        })
        .await
}

/// Removes a member. Orders they have signed for the company stay with them until they end.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the owner and for who is no member; the owner leaves.
pub async fn remove(cx: &Cx, member: AccountId) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("account::remove", move |tx| {
            let owned = rows::owner(tx, actor)?.ok_or(Failure::NotFound)?;
            if member == actor || !rows::leave(tx, member, owned.id())? {
                return Err(Failure::NotFound);
            }
            told(tx, &own, (member, "organisation-removed"))?;
            happened_to(tx, &own, (EventKind::OrganisationLeft, owned.id()), member)
        })
        .await
}

/// Gives the organisation to another member.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the owner and for who is no member.
pub async fn hand_over(cx: &Cx, to: AccountId) -> Result<(), Failure> {
    let actor = cx.payer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("account::hand_over", move |tx| {
            let owned = rows::owner(tx, actor)?.ok_or(Failure::NotFound)?;
            let members = rows::who(tx, owned.id(), actor)?;
            if to == actor || !members.all.contains(&to) {
                return Err(Failure::NotFound);
            }
            rows::hand_over(tx, &owned, to)?;
            told(tx, &own, (to, "organisation-handed-over"))?;
            happened_to(
                tx,
                &own,
                (EventKind::OrganisationHandedOver, owned.id()),
                to,
            )
        })
        .await
}

/// Tells somebody by mail what the owner did.
fn told(tx: &mut Tx<'_>, cx: &Cx, (to, name): (AccountId, &'static str)) -> Result<(), Failure> {
    let actor = cx.reader()?;
    let own = rows::membership(tx, actor.id)?.ok_or(Failure::NotFound)?;
    let letter = Letter {
        to,
        name,
        arguments: vec![
            ("name", Argument::Text(actor.name.clone())),
            ("company", Argument::Text(own.company.name)),
        ],
        path: "/konto/firma".to_owned(),
        once: None,
    };
    write(tx, cx, &letter)
}

/// The same, done by the owner to a member.
fn happened_to(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (kind, id): (EventKind, OrganisationId),
    member: AccountId,
) -> Result<(), Failure> {
    let happening = Happening::new(kind, About::Organisation(id));
    record(
        tx,
        cx,
        happening.with("member", Value::Text(member.to_string())),
    )?;
    Ok(())
}

fn happened(tx: &mut Tx<'_>, cx: &Cx, kind: EventKind, id: OrganisationId) -> Result<(), Failure> {
    let actor = cx.reader()?.id;
    tell(tx, cx, actor, (kind, About::Organisation(id))).map_err(Failure::from)
}
