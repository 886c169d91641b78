//! What people do with an assistance: sign it, step back, give notice.

use domain::agreement::assistance::{AssistanceRefusal, Phase, Standing};
use domain::agreement::settlement::EndWish;
use domain::agreement::{OrderState, Role, SignRefusal};
use domain::canonical::Digest;
use domain::notice::EventKind;
use kernel::AssistanceId;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use super::clock::{call_off, go_on, lapsed};
use super::renew::renew;
use super::{load, may_spend, tell};
use crate::account::may_begin;
use crate::agreement::Signing;
use crate::agreement::act::unsigned;
use crate::agreement::acting::may_sign;
use crate::context::Cx;
use crate::failure::Failure;
use crate::review::end_week;

/// Signs the frame that was read; with the second signature its weeks begin. The first to sign signs
/// the words that hold now: where the frame has older ones it is written anew first.
///
/// # Errors
/// [`Failure::Invalid`] on `typed-name` or `confirmed`; [`Failure::Refused`] when it is not the
/// frame that was read, was signed before, it is too late, a sum of the client is overdue (0.17), or
/// a week is above the client's limit for new people (0.11).
pub async fn sign(cx: &Cx, id: AssistanceId, input: Signing) -> Result<(), Failure> {
    cx.signer()?;
    let actor = cx.clone();
    let signed = cx
        .app
        .database
        .write("assistance::sign", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            let sign = |seen| {
                let given = (input.typed_name.as_str(), seen, input.confirmed);
                let standing = assistance.standing.clone();
                let signed = standing.sign(&assistance.frame, role, given, actor.now);
                signed.map_err(|refusal| match refusal {
                    AssistanceRefusal::Sign(refusal) => unsigned(refusal),
                    other => Failure::refused(&other),
                })
            };
            // Whatever else is wrong is said before anything is written anew for it.
            sign(assistance.frame.digest())?;
            let side = (role, assistance.frame.client.account);
            may_sign(tx, &assistance.frame.contractor, side)?;
            may_begin(tx, assistance.frame.party(role.other()).account)?;
            may_spend(tx, &actor, &assistance.frame, role)?;
            if renew(tx, &actor, &assistance)? {
                return Ok::<_, Failure>(false);
            }
            // What is no hash is no hash of this frame.
            let signed = sign(input.contract.parse().unwrap_or(Digest::ZERO))?;
            let runs = matches!(signed.phase, Phase::Running { .. });
            let mail = if runs {
                "assistance-runs"
            } else {
                "assistance-signed"
            };
            let told = (EventKind::AssistanceSigned, mail, &[role.other()][..]);
            step(tx, &actor, &assistance, &signed, told)?;
            Ok(true)
        })
        .await?;
    if signed {
        Ok(())
    } else {
        // The newer words are written; they are read before they are signed.
        Err(Failure::refused(&SignRefusal::Outdated))
    }
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

/// Ends it at once for a serious cause (2.24), also while notice runs. Weeks nobody has begun give back
/// what was secured for them; one that is worked on ends as its order does for such a cause, with what
/// is recorded for it as the first sum that is offered.
///
/// # Errors
/// [`Failure::Invalid`] on `cause` and `words`; [`Failure::Refused`] when it does not run;
/// [`Failure::NotFound`] for strangers.
pub async fn end_at_once(cx: &Cx, id: AssistanceId, wish: EndWish) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::end_at_once", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            let said = wish.serious().map_err(Failure::Invalid)?;
            let standing = assistance.standing.clone();
            let ended = standing.end_at_once(&assistance.frame, role, said, actor.now);
            let ended = ended.map_err(|refusal| Failure::refused(&refusal))?;
            call_off(tx, &actor, &assistance, (0, role))?;
            for week in rows::weeks(tx, &assistance)? {
                if matches!(week.state, OrderState::InWork { .. }) {
                    end_week(tx, &actor, week.order, &wish)?;
                }
            }
            let told = (
                EventKind::AssistanceEnded,
                "assistance-serious",
                Role::BOTH.as_slice(),
            );
            step(tx, &actor, &assistance, &ended, told)
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
    // What waits for an answer ends with it.
    lapsed(tx, cx, assistance, standing)?;
    let Some(now) = rows::lock_for_clock(tx, assistance.id)? else {
        return Err(Failure::NotFound);
    };
    tell(tx, cx, &now, told)?;
    go_on(tx, cx, &now)
}
