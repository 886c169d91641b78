//! What people do with an assistance: sign it, step back, give notice.

use domain::agreement::Role;
use domain::agreement::assistance::{AssistanceRefusal, Phase, Standing};
use domain::canonical::Digest;
use domain::notice::EventKind;
use kernel::AssistanceId;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use super::clock::{call_off, go_on};
use super::{load, tell};
use crate::account::may_begin;
use crate::agreement::Signing;
use crate::agreement::act::unsigned;
use crate::agreement::acting::may_sign;
use crate::context::Cx;
use crate::failure::Failure;

/// Signs the frame that was read; with the second signature its weeks begin.
///
/// # Errors
/// [`Failure::Invalid`] on `typed-name` or `confirmed`; [`Failure::Refused`] when it is not the
/// frame that was read, was signed before, or it is too late.
pub async fn sign(cx: &Cx, id: AssistanceId, input: Signing) -> Result<(), Failure> {
    cx.signer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::sign", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            // What is no hash is no hash of this frame.
            let seen = input.contract.parse().unwrap_or(Digest::ZERO);
            let given = (input.typed_name.as_str(), seen, input.confirmed);
            let standing = assistance.standing.clone();
            let signed = standing
                .sign(&assistance.frame, role, given, actor.now)
                .map_err(|refusal| match refusal {
                    AssistanceRefusal::Sign(refusal) => unsigned(refusal),
                    other => Failure::refused(&other),
                })?;
            let side = (role, assistance.frame.client.account);
            may_sign(tx, &assistance.frame.contractor, side)?;
            may_begin(tx, assistance.frame.party(role.other()).account)?;
            let runs = matches!(signed.phase, Phase::Running { .. });
            let mail = if runs {
                "assistance-runs"
            } else {
                "assistance-signed"
            };
            let told = (EventKind::AssistanceSigned, mail, &[role.other()][..]);
            step(tx, &actor, &assistance, &signed, told)
        })
        .await
}

/// Steps back before both have signed.
///
/// # Errors
/// [`Failure::Refused`] later.
pub async fn decline(cx: &Cx, id: AssistanceId) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::decline", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            let declined = assistance.standing.clone().decline(role, actor.now);
            let declined = declined.map_err(|refusal| Failure::refused(&refusal))?;
            let readers = [role.other()];
            let told = (
                EventKind::AssistanceDeclined,
                "assistance-declined",
                &readers[..],
            );
            step(tx, &actor, &assistance, &declined, told)
        })
        .await
}

/// Gives notice: weeks after the last one are never opened, and those that were and nobody has
/// begun give back what was secured for them.
///
/// # Errors
/// [`Failure::Refused`] when it does not run, and twice.
pub async fn give_notice(cx: &Cx, id: AssistanceId) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::give_notice", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            let frame = &assistance.frame;
            let noticed = assistance.standing.clone();
            let noticed = noticed.give_notice(frame, role, actor.now);
            let noticed = noticed.map_err(|refusal| Failure::refused(&refusal))?;
            let holds = assistance.standing.frame_now(frame, actor.now);
            let last = Standing::last_after_notice(&holds, actor.now);
            call_off(tx, &actor, &assistance, (last, role))?;
            let readers = [role.other()];
            let told = (
                EventKind::AssistanceNoticeGiven,
                "assistance-notice",
                &readers[..],
            );
            step(tx, &actor, &assistance, &noticed, told)
        })
        .await
}

/// Writes where it stands now, tells of it, and does what is due by then.
fn step(
    tx: &mut Tx<'_>,
    cx: &Cx,
    assistance: &Assistance,
    standing: &Standing,
    told: (EventKind, &'static str, &[Role]),
) -> Result<(), Failure> {
    rows::save(tx, assistance, standing, cx.now)?;
    let Some(now) = rows::lock_for_clock(tx, assistance.id)? else {
        return Err(Failure::NotFound);
    };
    tell(tx, cx, &now, told)?;
    go_on(tx, cx, &now)
}
