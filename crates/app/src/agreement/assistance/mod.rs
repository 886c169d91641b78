//! A lasting cooperation paid by the week: proposed from an order that went well, signed by both,
//! and then an ordinary order for every week, made by the clock.

mod act;
mod change;
mod clock;
mod propose;
mod view;

pub use act::{decline, give_notice, sign};
pub use change::{accept_change, drop_change, propose_change};
pub(crate) use clock::ring;
pub use propose::{Start, propose, start};
pub use view::{View, assistance, assistances, turns, week_of};

use domain::agreement::Role;
use domain::canonical::Digest;
use domain::notice::{About, EventKind, Value};
use kernel::AssistanceId;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use crate::context::Cx;
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
