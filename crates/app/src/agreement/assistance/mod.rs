//! A lasting cooperation paid by the week: proposed from an order that went well, signed by both,
//! and then an ordinary order for every week, made by the clock.

mod act;
mod change;
mod clock;
mod propose;
mod renew;
mod view;

pub use act::{decline, end_at_once, give_notice, sign};
pub use change::{accept_change, drop_change, propose_change};
pub(crate) use clock::ring;
pub use propose::{Start, propose, start};
pub use view::{View, assistance, assistances, turns, week_of};

use domain::agreement::Role;
use domain::agreement::assistance::Frame;
use domain::canonical::Digest;
use domain::notice::{About, EventKind, Value};
use kernel::AssistanceId;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use super::cap::frame_keeps_cap;
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, record, write};

/// Loads an assistance for one of its sides, locked until the transaction ends.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
fn load(tx: &mut Tx<'_>, cx: &Cx, id: AssistanceId) -> Result<(Assistance, Role), Failure> {
    let account = cx.reader()?.id;
    let party = rows::party(tx, account, id)?.ok_or(Failure::NotFound)?;
    Ok((rows::lock(tx, &party)?, party.role()))
}

/// What an order asks of its client before they bind themselves to more (0.11, 0.17): no overdue sum,
/// and a week within the limit for new people. The other side's acts never look at it.
///
/// # Errors
/// [`Failure::Refused`] in the words of an order.
fn may_spend(tx: &mut Tx<'_>, cx: &Cx, frame: &Frame, role: Role) -> Result<(), Failure> {
    if role != Role::Client {
        return Ok(());
    }
    custody::admit_client(tx, frame.client.account, cx.now)?;
    frame_keeps_cap(tx, frame)
}

/// Notes what happened, and writes to who has to know.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    assistance: &Assistance,
    told: (EventKind, &'static str, &[Role]),
) -> Result<(), Failure> {
    tell_of(tx, cx, (assistance, assistance.hash), told)
}

/// The same of a version of the frame.
fn tell_of(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (assistance, hash): (&Assistance, Digest),
    (kind, mail, readers): (EventKind, &'static str, &[Role]),
) -> Result<(), Failure> {
    let frame = &assistance.frame;
    let hash = Value::Text(hash.to_string());
    let happening = Happening::new(kind, About::Assistance(assistance.id)).with("frame", hash);
    record(tx, cx, happening)?;
    for role in readers {
        use domain::Argument;
        let mut arguments = vec![
            (
                "name",
                Argument::Text(frame.party(role.other()).name.clone()),
            ),
            ("number", Argument::Text(frame.number.to_string())),
            ("title", Argument::Text(frame.subject.clone())),
        ];
        if let Some(at) = assistance.standing.next_at(frame) {
            arguments.push(("deadline", Argument::Time(at)));
        }
        let letter = Letter {
            to: frame.party(*role).account,
            name: mail,
            arguments,
            path: format!("/zusammenarbeit/{}", assistance.id),
            once: None,
        };
        write(tx, cx, &letter)?;
    }
    Ok(())
}
