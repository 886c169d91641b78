//! Addenda to a frame.

use kernel::{Minutes, Money};

use super::super::*;
use super::{frame, signed};
use crate::agreement::fixture::time;
use crate::agreement::{Role, SignRefusal};
use crate::canonical::Digest;

/// Six hours a week at 20 €, two weeks of notice.
fn more() -> ChangeDraft {
    ChangeDraft {
        from_week: None,
        rate: Some(Money::euro_cents(2_000)),
        minutes: Some(Minutes(360)),
        notice: Some(2),
    }
}

fn propose(standing: &Standing, draft: &ChangeDraft, at: &str) -> Result<Standing, NotChanged> {
    let frame = frame();
    let name = frame.client.name.clone();
    let given = (name.as_str(), true);
    let standing = standing.clone();
    let none = |_: &Frame, _: &Frame, _: Money| None;
    standing.propose_change(&frame, Role::Client, draft, given, none, time(at))
}

fn accept(standing: &Standing, version: u8, at: &str) -> Result<Standing, AssistanceRefusal> {
    let frame = frame();
    let newest = standing.changes.last().unwrap();
    let given = (
        frame.contractor.name.as_str(),
        newest.signature.contract,
        true,
    );
    let standing = standing.clone();
    standing.accept_change(&frame, (version, Role::Contractor), given, time(at))
}

/// 1.5: an addendum holds from the first week whose order is not made; weeks before it stay as they
/// were, the frame keeps its hash, and the sum of all weeks counts each at its own terms.
#[test]
fn m1_5_an_addendum_holds_from_the_next_week_that_is_not_made() {
    let first = frame();
    let hash = first.digest();
    let running = signed(&first, "2026-11-26T10:00:00Z");
    // The first and the second week are made.
    let running = running.tick(&first, time("2026-12-08T08:00:00Z")).standing;
    let proposed = propose(&running, &more(), "2026-12-08T10:00:00Z").unwrap();
    let waits = proposed.waiting().unwrap();
    assert_eq!((waits.amended.version, waits.amended.from_week), (2, 3));
    assert_eq!(waits.until, Standing::opens_at(&first, 3));
    assert_eq!(waits.amended.before, hash);
    assert_eq!(
        proposed.frame(&first, 9).digest(),
        hash,
        "until both signed"
    );
    let held = accept(&proposed, 2, "2026-12-10T10:00:00Z").unwrap();
    assert_eq!(held.frame(&first, 2), first);
    let later = held.frame(&first, 3);
    assert_eq!(
        (later.rate.minor, later.ceiling.get(), later.notice),
        (2_000, 360, 2)
    );
    assert_eq!(later.digest(), held.changes[0].signature.contract);
    assert_ne!(later.digest(), hash);
    assert_eq!(first.digest(), hash, "the first frame keeps its form");
    assert!(first.canonical().starts_with(b"feierabend assistance 1\n"));
    assert!(later.canonical().starts_with(b"feierabend assistance 3\n"));
    assert_eq!(later.week(3).most(), Money::euro_cents(12_000));
    let sum = 2 * 8_675 + 8 * 12_000;
    assert_eq!(held.in_all(&first), Money::euro_cents(sum));
    assert_eq!(held.frames(&first).len(), 2);
    // A second one follows the first.
    let less = ChangeDraft {
        minutes: Some(Minutes(60)),
        ..ChangeDraft::default()
    };
    let again = propose(&held, &less, "2026-12-11T10:00:00Z").unwrap();
    let waits = again.waiting().unwrap();
    assert_eq!((waits.amended.version, waits.rate.minor), (3, 2_000));
    assert_eq!(waits.amended.before, later.digest());
}

/// The other side signs what it read, in time, and nobody else does; what was answered stays so.
#[test]
fn m1_5_an_addendum_is_signed_by_the_other_side_in_time() {
    let first = frame();
    let running = signed(&first, "2026-11-26T10:00:00Z");
    let proposed = propose(&running, &more(), "2026-11-27T10:00:00Z").unwrap();
    let hash = proposed.waiting().unwrap().signature.contract;
    let name = first.contractor.name.as_str();
    let now = time("2026-11-28T10:00:00Z");
    let mut tried = Vec::new();
    for (version, by, given) in [
        (2, Role::Client, (first.client.name.as_str(), hash, true)),
        (3, Role::Contractor, (name, hash, true)),
        (2, Role::Contractor, (name, Digest::ZERO, true)),
        (2, Role::Contractor, ("", hash, true)),
        (2, Role::Contractor, (name, hash, false)),
    ] {
        let standing = proposed.clone();
        tried.push(
            standing
                .accept_change(&first, (version, by), given, now)
                .unwrap_err(),
        );
    }
    let expected = [
        AssistanceRefusal::OwnChange,
        AssistanceRefusal::ChangeAnswered,
        AssistanceRefusal::Sign(SignRefusal::Outdated),
        AssistanceRefusal::Sign(SignRefusal::NameMissing),
        AssistanceRefusal::Sign(SignRefusal::NotConfirmed),
    ];
    assert_eq!(tried, expected);
    // At the moment the first week it changes is made it is too late, also before the clock rang.
    let until = proposed.waiting().unwrap().until;
    let late = accept(&proposed, 2, &until.to_string());
    assert_eq!(late, Err(AssistanceRefusal::ChangeAnswered));
    assert_eq!(proposed.next_at(&first), Some(until));
    let lapsed = proposed.clone().tick(&first, until).standing;
    assert_eq!(
        lapsed.changes[0].answer,
        Some(ChangeAnswer::Lapsed { at: until })
    );
    let held = accept(&proposed, 2, "2026-11-28T10:00:00Z").unwrap();
    let twice = accept(&held, 2, "2026-11-28T11:00:00Z");
    assert_eq!(twice, Err(AssistanceRefusal::ChangeAnswered));
    let back = proposed
        .clone()
        .drop_change((2, Role::Client), now)
        .unwrap();
    assert_eq!(
        back.changes[0].answer,
        Some(ChangeAnswer::TakenBack { at: now })
    );
    let declined = proposed.drop_change((2, Role::Contractor), now).unwrap();
    assert_eq!(
        declined.changes[0].answer,
        Some(ChangeAnswer::Declined { at: now })
    );
    assert!(
        declined
            .clone()
            .drop_change((2, Role::Client), now)
            .is_err()
    );
    assert_eq!(declined.frame(&first, 9), first);
    assert_eq!(held.changes.len(), 1);
}

/// 1.7: while notice runs nothing is changed, and notice ends what waits; notice follows the terms of
/// the week in which it is given.
#[test]
fn m1_7_notice_and_addenda_do_not_mix() {
    let first = frame();
    let running = signed(&first, "2026-11-26T10:00:00Z");
    let proposed = propose(&running, &more(), "2026-11-27T10:00:00Z").unwrap();
    let at = time("2026-11-28T10:00:00Z");
    let noticed = proposed
        .clone()
        .give_notice(&first, Role::Contractor, at)
        .unwrap();
    assert_eq!(noticed.changes[0].answer, Some(ChangeAnswer::Lapsed { at }));
    let none = NotChanged::Refused(AssistanceRefusal::NoticeGiven);
    let refused = propose(&noticed, &more(), "2026-11-29T10:00:00Z");
    assert_eq!(refused, Err(none));
    assert!(accept(&noticed, 2, "2026-11-29T10:00:00Z").is_err());
    let held = accept(&proposed, 2, "2026-11-28T10:00:00Z").unwrap();
    // In week 4 the addendum holds: two weeks follow instead of three.
    let at = time("2026-12-29T10:00:00Z");
    let held = held.tick(&first, at).standing;
    let ended = held.give_notice(&first, Role::Client, at).unwrap();
    assert!(
        matches!(ended.phase, Phase::Running { last: 6, .. }),
        "{:?}",
        ended.phase
    );
}

/// Tried: nothing changed, sums out of bounds, too many hours, a second one while one waits, before
/// both signed, and when every week has its order.
#[test]
fn what_cannot_be_an_addendum_is_refused() {
    let first = frame();
    let running = signed(&first, "2026-11-26T10:00:00Z");
    let at = "2026-11-27T10:00:00Z";
    let refused = |refusal| Err(NotChanged::Refused(refusal));
    let same = propose(&running, &ChangeDraft::default(), at);
    assert_eq!(same, refused(AssistanceRefusal::NothingChanged));
    for (field, draft) in [
        (
            "rate",
            ChangeDraft {
                rate: Some(Money::euro_cents(0)),
                ..more()
            },
        ),
        (
            "minutes",
            ChangeDraft {
                minutes: Some(Minutes(29)),
                ..more()
            },
        ),
        (
            "minutes",
            ChangeDraft {
                minutes: Some(Minutes(2_401)),
                ..more()
            },
        ),
        (
            "notice",
            ChangeDraft {
                notice: Some(9),
                ..more()
            },
        ),
    ] {
        let Err(NotChanged::Invalid(errors)) = propose(&running, &draft, at) else {
            panic!("{field}");
        };
        assert_eq!((errors.len(), &*errors[0].field), (1, field));
    }
    let waits = propose(&running, &more(), at).unwrap();
    let twice = propose(&waits, &more(), at);
    assert_eq!(twice, refused(AssistanceRefusal::ChangeWaits));
    let unsigned = Standing::propose(&first, first.written_at);
    let early = propose(&unsigned, &more(), at);
    assert_eq!(early, refused(AssistanceRefusal::NotRunning));
    let late = running.tick(&first, time("2027-02-03T08:00:00Z")).standing;
    let late = propose(&late, &more(), "2027-02-03T10:00:00Z");
    assert_eq!(late, refused(AssistanceRefusal::NoWeekLeft));
}
