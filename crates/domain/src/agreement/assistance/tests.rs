mod change;
mod edition;
mod ending;
mod words;

use kernel::{AssistanceId, Date, Minutes, Money, OrderId, Timestamp, Weekday};

use super::*;
use crate::agreement::contract::PapersDraft;
use crate::agreement::fixture::{contract, time};
use crate::agreement::settlement::DisputeRule;
use crate::agreement::{
    DeliverRefusal, Facts, MoneyStep, OrderNumber, OrderState, Role, SignRefusal, Signature,
};
use crate::canonical::Digest;

/// Changes one input.
type Change = fn(&mut Draft);

/// 5 hours a week at 17.35 €, ten weeks from Monday, 7 December 2026, over the end of a year with
/// 53 weeks.
pub(crate) fn frame() -> Frame {
    let order = contract();
    Frame {
        id: AssistanceId::from_bytes([0xa5; 16]),
        number: OrderNumber::new(2026, 40).unwrap(),
        written_at: time("2026-11-25T09:00:00Z"),
        client: order.client,
        contractor: order.contractor,
        subject: "Belege buchen".to_owned(),
        contractor_reachability: order.contractor_reachability,
        instruction: order.instruction,
        rate: Money::euro_cents(1_735),
        ceiling: Minutes(300),
        first: Date::new(2026, 12, 7).unwrap(),
        weeks: 10,
        settling_in: 2,
        notice: 3,
        custody: order.custody,
        provider: order.provider,
        dispute: DisputeRule::STANDARD,
        periods: None,
        papers: order.papers,
        amended: None,
        words: None,
    }
}

fn signed(frame: &Frame, now: &str) -> Standing {
    let hash = frame.digest();
    let mut standing = Standing::propose(frame, frame.written_at);
    for by in Role::BOTH {
        let name = frame.party(by).name.clone();
        standing = standing
            .sign(frame, by, (&name, hash, true), time(now))
            .unwrap();
    }
    standing
}

pub(crate) fn week_order(frame: &Frame, number: u8) -> crate::agreement::contract::Contract {
    let ids = (
        OrderId::from_bytes([number; 16]),
        OrderNumber::new(2026, 50).unwrap(),
    );
    frame.contract(number, ids, ("Woche".to_owned(), frame.written_at))
}

/// H6, H8: what was worked is paid to the cent, rounded once; the rest goes back; both together are
/// what was secured.
#[test]
fn h6_what_was_worked_is_paid_and_the_rest_goes_back() {
    let week = frame().week(1);
    assert_eq!(week.most(), Money::euro_cents(8_675));
    for (worked, cents) in [(300, 8_675), (1, 29), (20, 578), (125, 3_615), (60, 1_735)] {
        let (paid, rest) = week.split(week.most(), Minutes(worked));
        assert_eq!(paid, Money::euro_cents(cents), "{worked}");
        assert_eq!(paid.add(rest), Ok(week.most()));
    }
    let mut before = 0;
    for worked in 0..=300 {
        let paid = week.pay(Minutes(worked)).minor;
        assert!(paid >= before && paid <= 8_675);
        before = paid;
    }
}

/// 1.5: a week is handed in with what was worked, never with nothing and never with more than
/// agreed; accepting and silence pay the same.
#[test]
fn m1_5_a_week_keeps_its_ceiling_and_pays_the_hours() {
    let frame = frame();
    let contract = week_order(&frame, 1);
    let terms = contract.terms();
    let held = terms.amount;
    let at = |now: &str, held| Facts {
        terms: &terms,
        held,
        now: time(now),
    };
    let nothing = Money::euro_cents(0);
    let opened = OrderState::open_week(&contract, frame.week(1), time("2026-12-01T09:00:00Z"));
    let state = opened.unwrap().state;
    let funded = state.fund(at("2026-12-02T09:00:00Z", nothing), Role::Client, held);
    let started = funded
        .unwrap()
        .state
        .start(at("2026-12-07T09:00:00Z", held), Role::Contractor)
        .unwrap();
    let sunday = at("2026-12-13T17:00:00Z", held);
    let hand_in = |worked| {
        let state = started.state.clone();
        state.deliver_worked(sunday, Role::Contractor, Minutes(worked))
    };
    assert_eq!(hand_in(0), Err(DeliverRefusal::NothingWorked));
    assert!(matches!(
        hand_in(301),
        Err(DeliverRefusal::AboveCeiling { .. })
    ));
    let bare = started.state.clone().deliver(sunday, Role::Contractor);
    assert_eq!(bare, Err(DeliverRefusal::NothingWorked));
    let delivered = hand_in(125).unwrap().state;
    let later = at("2026-12-14T09:00:00Z", held);
    let accepted = delivered
        .clone()
        .accept(later, Role::Client, 100, None)
        .unwrap();
    let moved = [
        MoneyStep::Release(Money::euro_cents(3_615)),
        MoneyStep::Payout(Money::euro_cents(3_615)),
        MoneyStep::Refund(Money::euro_cents(5_060)),
    ];
    assert_eq!(accepted.effects.money, moved);
    let OrderState::Delivered { accepted_at, .. } = delivered else {
        panic!("it was handed in")
    };
    assert_eq!(
        accepted_at,
        time("2026-12-20T17:00:00Z"),
        "seven days, at six"
    );
    let alarm = crate::agreement::Alarm::AcceptBySilence {
        delivery: 1,
        deadline: accepted_at,
    };
    let facts = at("2026-12-20T17:00:00Z", held);
    let crate::agreement::Fired::Done(silent) = delivered.ring(facts, alarm).unwrap() else {
        panic!("silence counts")
    };
    assert_eq!(silent.effects.money, moved);
}

/// 1.4, 1.7: every week once, over the end of the year and the change of clocks, and then it is over.
#[test]
fn m1_7_every_week_is_opened_once_and_nothing_renews() {
    let mut frame = frame();
    frame.weeks = 52;
    let mut standing = signed(&frame, "2026-11-26T09:00:00Z");
    let mut opened = Vec::new();
    let mut now = time("2026-11-26T10:00:00Z");
    for _ in 0..400 {
        let tick = standing.tick(&frame, now);
        let again = tick.standing.clone().tick(&frame, now);
        assert!(again.open.is_empty(), "asked twice");
        assert_eq!(again.standing, tick.standing);
        opened.extend(tick.open);
        standing = tick.standing;
        let Some(next) = standing.next_at(&frame) else {
            break;
        };
        assert!(next > now);
        now = next;
    }
    assert_eq!(opened, (1..=52).collect::<Vec<u8>>());
    assert_eq!(frame.week(4).from.to_string(), "2026-12-28");
    assert_eq!(frame.week(5).from.to_string(), "2027-01-04");
    for number in 1..=52 {
        let week = frame.week(number);
        assert_eq!(week.from.weekday(), Weekday::Monday);
        let end = frame.client.zone.local_time(frame.end_of(number));
        assert_eq!(end.to_string(), "23:59");
    }
    assert!(matches!(
        standing.phase,
        Phase::Ended {
            how: Stop::Over,
            last: 52,
            ..
        }
    ));
}

/// A server that was off for weeks opens only the weeks that can still be worked.
#[test]
fn a_week_nobody_could_work_is_left_out() {
    let frame = frame();
    let standing = signed(&frame, "2026-11-26T09:00:00Z");
    let tick = standing.tick(&frame, time("2026-12-24T09:00:00Z"));
    assert_eq!(tick.open, [3, 4]);
}

/// 2.23: in the time to settle in it ends with the running week, afterwards with the weeks agreed.
#[test]
fn m2_23_notice_ends_it_with_the_running_week_while_both_settle_in() {
    let frame = frame();
    let last = |now: &str| Standing::last_after_notice(&frame, time(now));
    assert_eq!(last("2026-12-01T09:00:00Z"), 0, "before the first");
    assert_eq!(last("2026-12-07T09:00:00Z"), 1);
    assert_eq!(last("2026-12-20T22:59:00Z"), 2, "Sunday evening in Berlin");
    assert_eq!(last("2026-12-20T23:00:00Z"), 6, "Monday: settled in");
    assert_eq!(last("2027-02-10T09:00:00Z"), 10, "never more than agreed");
    let running = signed(&frame, "2026-11-26T09:00:00Z");
    let now = time("2026-12-09T09:00:00Z");
    let running = running.tick(&frame, now).standing;
    let noticed = running
        .clone()
        .give_notice(&frame, Role::Contractor, now)
        .unwrap();
    assert_eq!(noticed.next_at(&frame), Some(frame.end_of(1)));
    let twice = noticed.clone().give_notice(&frame, Role::Client, now);
    assert_eq!(twice, Err(AssistanceRefusal::NoticeGiven));
    let over = noticed.tick(&frame, frame.end_of(1));
    assert!(over.open.is_empty());
    let stop = Stop::Notice(Role::Contractor);
    assert!(matches!(over.standing.phase, Phase::Ended { how, .. } if how == stop));
    let early = signed(&frame, "2026-11-26T09:00:00Z");
    let early = early.give_notice(&frame, Role::Client, time("2026-11-27T09:00:00Z"));
    let early = early.unwrap().tick(&frame, time("2026-11-27T09:00:00Z"));
    assert!(matches!(early.standing.phase, Phase::Ended { last: 0, .. }));
}

/// A week after the end gives back what was secured for it; one that was begun goes on.
#[test]
fn a_week_after_the_end_gives_everything_back() {
    let frame = frame();
    let contract = week_order(&frame, 2);
    let terms = contract.terms();
    let facts = |held| Facts {
        terms: &terms,
        held,
        now: time("2026-12-09T09:00:00Z"),
    };
    let nothing = Money::euro_cents(0);
    let state = OrderState::open_week(&contract, frame.week(2), time("2026-12-07T09:00:00Z"));
    let state = state.unwrap().state;
    let off = state.call_off(facts(nothing), Role::Client).unwrap();
    assert!(off.effects.money.is_empty());
    let secured = state.fund(facts(nothing), Role::Client, terms.amount);
    let secured = secured.unwrap().state;
    let off = secured.call_off(facts(terms.amount), Role::Client).unwrap();
    assert_eq!(off.effects.money, [MoneyStep::Refund(terms.amount)]);
    let begun = secured
        .start(facts(terms.amount), Role::Contractor)
        .unwrap();
    assert_eq!(
        begun.state.call_off(facts(terms.amount), Role::Client),
        None
    );
}

/// Both sign one frame; the wrong name, the wrong bytes and the wrong time are refused.
#[test]
fn a_signature_fits_or_is_refused() {
    let frame = frame();
    let hash = frame.digest();
    let now = time("2026-11-26T09:00:00Z");
    let proposed = Standing::propose(&frame, frame.written_at);
    let name = frame.client.name.clone();
    let sign = |name: &str, hash, confirmed, now: Timestamp| {
        let proposed = proposed.clone();
        proposed.sign(&frame, Role::Client, (name, hash, confirmed), now)
    };
    let refused = |refusal| Err(AssistanceRefusal::Sign(refusal));
    assert_eq!(sign("", hash, true, now), refused(SignRefusal::NameMissing));
    assert_eq!(
        sign(&name, Digest::ZERO, true, now),
        refused(SignRefusal::Outdated)
    );
    assert_eq!(
        sign(&name, hash, false, now),
        refused(SignRefusal::NotConfirmed)
    );
    let late = frame.end_of(0);
    assert!(sign(&name, hash, true, late).is_err());
    let once = sign(&name, hash, true, now).unwrap();
    assert_eq!(once.turn(), Some(Role::Contractor));
    let twice = once
        .clone()
        .sign(&frame, Role::Client, (&name, hash, true), now);
    assert_eq!(twice, refused(SignRefusal::Twice));
    let lapsed = once.tick(&frame, late).standing;
    assert!(matches!(
        lapsed.phase,
        Phase::Ended {
            how: Stop::NotSigned,
            ..
        }
    ));
    let kept: Option<&Signature> = lapsed.signature(Role::Client);
    assert!(kept.is_some());
}

/// Every term is in the bytes that are signed; orders without a week have the form they always had.
#[test]
fn the_hash_covers_every_term() {
    let changes: [fn(&mut Frame); 10] = [
        |_| {},
        |frame| frame.provider = Some("Muster Zahlung".to_owned()),
        |frame| frame.rate = Money::euro_cents(1_736),
        |frame| frame.ceiling = Minutes(301),
        |frame| frame.first = frame.first.plus_days(7),
        |frame| frame.weeks = 11,
        |frame| frame.settling_in = 1,
        |frame| frame.notice = 2,
        |frame| frame.subject.push('!'),
        |frame| frame.contractor.name.push('!'),
    ];
    let mut hashes: Vec<Digest> = changes
        .iter()
        .map(|change| {
            let mut frame = frame();
            change(&mut frame);
            frame.digest()
        })
        .collect();
    hashes.sort_unstable();
    hashes.dedup();
    assert_eq!(hashes.len(), changes.len());
    let bare = contract();
    let stored = serde_json::to_value(&bare).unwrap();
    assert!(stored.get("week").is_none());
    let mut weekly = bare.clone();
    weekly.week = Some(frame().week(1));
    assert_ne!(bare.digest(), weekly.digest());
    let state = OrderState::open_week(&weekly, frame().week(1), weekly.written_at);
    let may = crate::agreement::addendum::may_propose(
        &state.unwrap().state,
        &weekly,
        &[],
        weekly.written_at,
    );
    assert!(may.is_err(), "a week has no addenda");
}

/// Numbers out of bounds, no Monday, a day that is over: each is said at its field.
#[test]
fn wrong_terms_are_said_at_their_fields() {
    let today = Date::new(2026, 11, 25).unwrap();
    let good = Draft {
        subject: "Belege buchen".to_owned(),
        rate: Some(Money::euro_cents(1_735)),
        minutes: Some(Minutes(300)),
        first: Date::new(2026, 12, 7).ok(),
        weeks: Some(10),
        settling_in: Some(2),
        notice: Some(3),
        papers: None,
    };
    assert!(good.check(today).is_ok());
    let wrong: [(&str, Change); 14] = [
        ("subject", |draft| draft.subject = " ".to_owned()),
        ("subject", |draft| draft.subject = "x".repeat(81)),
        ("rate", |draft| draft.rate = None),
        ("rate", |draft| draft.rate = Some(Money::euro_cents(0))),
        ("rate", |draft| {
            draft.rate = Some(Money::euro_cents(20_000_001));
        }),
        ("minutes", |draft| draft.minutes = Some(Minutes(29))),
        ("minutes", |draft| draft.minutes = Some(Minutes(2_401))),
        ("first", |draft| draft.first = Date::new(2026, 12, 8).ok()),
        ("first", |draft| draft.first = Date::new(2026, 11, 23).ok()),
        ("weeks", |draft| draft.weeks = Some(53)),
        ("weeks", |draft| draft.weeks = Some(0)),
        ("settling-in", |draft| draft.settling_in = Some(5)),
        ("notice", |draft| draft.notice = Some(-1)),
        ("whose", |draft| {
            draft.papers = Some(PapersDraft {
                personal_data: true,
                what: "Namen".to_owned(),
                whose: "–".to_owned(),
                ..PapersDraft::default()
            });
        }),
    ];
    for (field, change) in wrong {
        let mut draft = good.clone();
        change(&mut draft);
        let errors = draft.check(today).unwrap_err();
        assert_eq!(errors.len(), 1, "{field}");
        assert_eq!(errors[0].field, field);
    }
}
