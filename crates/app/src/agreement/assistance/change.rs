//! Addenda to a frame: proposed and signed by one side, signed by the other. They hold from the next
//! week whose order is not made yet; what was agreed for earlier weeks stays as it was.

use domain::agreement::Role;
use domain::agreement::assistance::{
    AssistanceRefusal, Change, ChangeDraft, Frame, NotChanged, Standing,
};
use domain::canonical::Digest;
use domain::notice::{EventKind, Job};
use kernel::AssistanceId;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use super::super::words::{change_words, frame_language};
use super::{load, may_spend, tell_of};
use crate::account::may_begin;
use crate::agreement::Signing;
use crate::agreement::act::unsigned;
use crate::agreement::acting::may_sign;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::schedule;

/// Proposes an addendum to the frame and signs the frame with it; the hash in the signature is not
/// asked for. Answers the version the frame would be.
///
/// # Errors
/// [`Failure::Invalid`] on `rate`, `minutes`, `notice`, `typed-name` and `confirmed`;
/// [`Failure::Refused`] unless it runs without notice, while another addendum waits, when no week is
/// left, and where it raises rate or hours as for an order of the client: with an overdue sum (0.17)
/// or above the limit for new people (0.11); [`Failure::NotFound`] for strangers.
pub async fn propose_change(
    cx: &Cx,
    id: AssistanceId,
    draft: ChangeDraft,
    signing: Signing,
) -> Result<u8, Failure> {
    cx.signer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::propose_change", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            may(tx, &assistance, role)?;
            let standing = assistance.standing.clone();
            let given = (signing.typed_name.as_str(), signing.confirmed);
            let (first, language) = (&assistance.frame, frame_language(tx, &assistance.frame)?);
            let word = |with: &Frame, before: &Frame, in_all| {
                Some(change_words(with, before, in_all, language))
            };
            let changed = standing
                .propose_change(first, role, &draft, given, word, actor.now)
                .map_err(not_changed)?;
            let change = changed.waiting().ok_or(Failure::NotFound)?;
            if raises(&assistance, change) {
                may_spend(tx, &actor, &first.with(change), role)?;
            }
            let (version, hash) = (change.amended.version, change.signature.contract);
            let told = (
                EventKind::AssistanceChangeProposed,
                "assistance-change-proposed",
                &[role.other()][..],
            );
            step(tx, &actor, (&assistance, &changed), hash, told)?;
            Ok(version)
        })
        .await
}

/// Accepts an addendum by signing the frame with it.
///
/// # Errors
/// [`Failure::Invalid`] on `typed-name` or `confirmed`; [`Failure::Refused`] when it was answered,
/// lapsed, is one's own, or is not what was read, and as [`propose_change`] where it raises rate or
/// hours; [`Failure::NotFound`] for strangers.
pub async fn accept_change(
    cx: &Cx,
    id: AssistanceId,
    version: u8,
    signing: Signing,
) -> Result<(), Failure> {
    cx.signer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::accept_change", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            may(tx, &assistance, role)?;
            // What is no hash is no hash of this frame.
            let seen = signing.contract.parse().unwrap_or(Digest::ZERO);
            let given = (signing.typed_name.as_str(), seen, signing.confirmed);
            let standing = assistance.standing.clone();
            let accepted = standing
                .accept_change(&assistance.frame, (version, role), given, actor.now)
                .map_err(refused)?;
            let change = assistance.standing.waiting().ok_or(Failure::NotFound)?;
            if raises(&assistance, change) {
                may_spend(tx, &actor, &assistance.frame.with(change), role)?;
            }
            let told = (
                EventKind::AssistanceChangeAccepted,
                "assistance-change-accepted",
                &[role.other()][..],
            );
            step(tx, &actor, (&assistance, &accepted), seen, told)
        })
        .await
}

/// Declines an addendum of the other side, or takes an own one back; nothing else changes.
///
/// # Errors
/// [`Failure::Refused`] when it was answered or lapsed; [`Failure::NotFound`] for strangers.
pub async fn drop_change(cx: &Cx, id: AssistanceId, version: u8) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::drop_change", move |tx| {
            let (assistance, role) = load(tx, &actor, id)?;
            let standing = assistance.standing.clone();
            let dropped = standing.drop_change((version, role), actor.now);
            let dropped = dropped.map_err(refused)?;
            let known = assistance.standing.waiting().ok_or(Failure::NotFound)?;
            let (kind, mail) = if known.by == role {
                let kind = EventKind::AssistanceChangeTakenBack;
                (kind, "assistance-change-taken-back")
            } else {
                let kind = EventKind::AssistanceChangeDeclined;
                (kind, "assistance-change-declined")
            };
            let hash = known.signature.contract;
            let told = (kind, mail, &[role.other()][..]);
            step(tx, &actor, (&assistance, &dropped), hash, told)
        })
        .await
}

/// Whoever is blocked begins nothing new, and a company is signed for by who may.
fn may(tx: &mut Tx<'_>, assistance: &Assistance, role: Role) -> Result<(), Failure> {
    let frame = &assistance.frame;
    may_sign(tx, &frame.contractor, (role, frame.client.account))?;
    may_begin(tx, frame.party(role.other()).account)
}

/// Whether an addendum raises what an hour costs, or how many there are in a week.
fn raises(assistance: &Assistance, change: &Change) -> bool {
    let (first, standing) = (&assistance.frame, &assistance.standing);
    let before = standing.frame_before(first, change);
    change.rate.minor > before.rate.minor || change.ceiling > before.ceiling
}

fn step(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (assistance, standing): (&Assistance, &Standing),
    hash: Digest,
    told: (EventKind, &'static str, &[Role]),
) -> Result<(), Failure> {
    rows::save(tx, assistance, standing, cx.now)?;
    let id = assistance.id;
    let now = rows::lock_for_clock(tx, id)?.ok_or(Failure::NotFound)?;
    tell_of(tx, cx, (&now, hash), told)?;
    if let Some(at) = now.next_at {
        schedule(tx, cx, &Job::AssistanceAlarm { assistance: id, at }, at)?;
    }
    Ok(())
}

fn not_changed(refusal: NotChanged) -> Failure {
    match refusal {
        NotChanged::Invalid(errors) => Failure::Invalid(errors),
        NotChanged::Refused(refusal) => refused(refusal),
    }
}

fn refused(refusal: AssistanceRefusal) -> Failure {
    match refusal {
        AssistanceRefusal::Sign(refusal) => unsigned(refusal),
        other => Failure::refused(&other),
    }
}
