use std::collections::BTreeSet;
use std::time::Duration;

use kernel::{EventId, MailId, Money, OrderId, TaskId};

use super::*;
use crate::agreement::fixture::{MUST, agreed, client, contract, contractor, signing, terms, time};
use crate::agreement::{Alarm, Defect, Facts, OrderEvent, OrderState, Role, Transition};
use crate::canonical::Digest;

fn event(number: u8) -> Event {
    let order = OrderId::from_bytes([0x0f; 16]);
    Event {
        id: EventId::from_bytes([number; 16]),
        at: time("2026-03-10T12:00:00Z"),
        actor: Actor::Account(client()),
        kind: EventKind::OrderSecured,
        about: About::Order(order),
        order: Some(order),
        details: Details::from([
            ("amount".to_owned(), Value::Money(agreed())),
            ("number".to_owned(), Value::Number(7)),
            (
                "until".to_owned(),
                Value::Time(time("2026-03-24T17:00:00Z")),
            ),
            ("by".to_owned(), Value::Text("client".to_owned())),
        ]),
    }
}

fn put(event: &mut Event, name: &str, value: Value) {
    event.details.insert(name.to_owned(), value);
}

fn links(count: u8) -> Vec<Link> {
    let mut previous = Digest::ZERO;
    let link = |number| {
        let link = Link::append(previous, event(number));
        previous = link.hash;
        link
    };
    (1..=count).map(link).collect()
}

/// Stored hashes must stay true. If this fails, the form was changed: give it a new head line.
#[test]
fn the_form_of_an_event_is_frozen() {
    assert_eq!(
        chain(Digest::ZERO, &event(1)).to_string(),
        "8d620da01dfd7bbfa33aa61cd4fc77aaaff7da44756829d8f84dec78e33f0be7"
    );
}

#[test]
fn every_change_of_an_event_changes_its_hash() {
    let changes: [fn(&mut Event); 14] = [
        |e| e.id = EventId::from_bytes([9; 16]),
        |e| e.at = time("2026-03-10T12:00:01Z"),
        |e| e.actor = Actor::Account(contractor()),
        |e| e.actor = Actor::Clock,
        |e| e.actor = Actor::Console,
        |e| e.kind = EventKind::OrderRefunded,
        |e| e.about = About::Order(OrderId::from_bytes([1; 16])),
        |e| e.about = About::Task(TaskId::from_bytes([0x0f; 16])),
        |e| e.order = None,
        |e| put(e, "amount", Value::Money(Money::euro_cents(48_001))),
        |e| put(e, "number", Value::Text("7".to_owned())),
        |e| drop(e.details.remove("by")),
        |e| put(e, "until", Value::Number(7)),
        |e| put(e, "more", Value::Number(7)),
    ];
    let mut hashes = BTreeSet::from([
        chain(Digest::ZERO, &event(1)),
        chain(Digest::of(b"another past"), &event(1)),
    ]);
    let count = changes.len() + 2;
    for change in changes {
        let mut other = event(1);
        change(&mut other);
        hashes.insert(chain(Digest::ZERO, &other));
    }
    assert_eq!(hashes.len(), count);
}

/// Whoever changes, takes out, adds, moves or cuts off an event is found out.
#[test]
fn a_broken_chain_is_noticed() {
    let good = links(5);
    let end = good.last().map(|link| link.hash);
    assert_eq!(verify_chain(&good, end), Ok(end.unwrap()));
    assert_eq!(verify_chain(&[], None), Ok(Digest::ZERO));

    let mut changed = good.clone();
    changed[2].event.kind = EventKind::OrderRefunded;
    assert_eq!(
        verify_chain(&changed, end),
        Err(ChainFault::Content { position: 2 })
    );

    let mut forged = good.clone();
    forged[2] = Link::append(forged[1].hash, event(9));
    assert_eq!(
        verify_chain(&forged, end),
        Err(ChainFault::Order { position: 3 })
    );

    let mut missing = good.clone();
    missing.remove(1);
    assert_eq!(
        verify_chain(&missing, end),
        Err(ChainFault::Order { position: 1 })
    );

    let mut swapped = good.clone();
    swapped.swap(1, 2);
    assert_eq!(
        verify_chain(&swapped, end),
        Err(ChainFault::Order { position: 1 })
    );

    let cut = &good[..4];
    assert_eq!(verify_chain(cut, end), Err(ChainFault::End));
    assert!(
        verify_chain(cut, None).is_ok(),
        "only the last hash gives a cut away"
    );
}

#[test]
fn what_an_event_is_about_is_read_back() {
    let about = About::Task(TaskId::from_bytes([3; 16]));
    assert_eq!(
        About::from_parts(about.code(), *about.id_bytes()),
        Some(about)
    );
    assert_eq!(About::from_parts("unheard-of", [3; 16]), None);
}

#[test]
fn details_are_stored_as_they_were() {
    let json = r#"{"amount":{"money":{"minor":48000,"currency":"EUR"}},"by":{"text":"client"},"number":{"number":7},"until":{"time":"2026-03-24T17:00:00Z"}}"#;
    assert_eq!(serde_json::to_string(&event(1).details).unwrap(), json);
    assert_eq!(
        serde_json::from_str::<Details>(json).unwrap(),
        event(1).details
    );
}

/// Section 6 of the architecture: every change of an order leaves its events, in order.
#[test]
fn an_orders_life_is_told_by_its_events() {
    let (contract, terms) = (contract(), terms());
    let facts = Facts {
        terms: &terms,
        held: agreed(),
        now: time("2026-03-10T12:00:00Z"),
    };
    let mut told = Vec::new();
    let mut next = |done: Transition| {
        let events = order_events(&done.effects.events);
        told.extend(events.into_iter().map(|(kind, _)| kind.code()));
        done.state
    };
    let state = next(OrderState::propose(&contract, facts.now).unwrap());
    let state = next(state.sign(facts, signing(&contract, Role::Client)).unwrap());
    let state = next(
        state
            .sign(facts, signing(&contract, Role::Contractor))
            .unwrap(),
    );
    let nothing = Facts {
        held: Money::zero(agreed().currency),
        ..facts
    };
    let state = next(state.fund(nothing, Role::Client, agreed()).unwrap());
    let state = next(state.start(facts, Role::Contractor).unwrap());
    let state = next(state.deliver(facts, Role::Contractor).unwrap());
    let state = next(state.extend(facts, Role::Client).unwrap());
    let defect = Defect {
        criterion: MUST,
        reason: "fehlt".to_owned(),
    };
    let state = next(state.revise(facts, Role::Client, &[defect]).unwrap());
    let state = next(state.deliver(facts, Role::Contractor).unwrap());
    next(state.accept(facts, Role::Client, 98, None).unwrap());
    let expected = [
        "order-proposed",
        "order-signed",
        "order-signed",
        "order-concluded",
        "order-secured",
        "order-started",
        "order-delivered",
        "order-extended",
        "order-revision-requested",
        "order-delivered",
        "order-accepted",
        "order-released",
        "order-paid-out",
    ];
    assert_eq!(told, expected);
    let (_, details) = &order_events(&[OrderEvent::PaidOut(agreed())])[0];
    assert_eq!(details["amount"], Value::Money(agreed()));
}

#[test]
fn jobs_are_stored_and_told_apart() {
    let order = OrderId::from_bytes([0x0f; 16]);
    let alarm = |deadline: &str, delivery| Job::OrderAlarm {
        order,
        alarm: Alarm::AcceptBySilence {
            delivery,
            deadline: time(deadline),
        },
    };
    let job = alarm("2026-03-24T17:00:00Z", 1);
    let json = r#"{"job":"order-alarm","order":"0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f","alarm":{"alarm":"accept-by-silence","delivery":1,"deadline":"2026-03-24T17:00:00Z"}}"#;
    assert_eq!(serde_json::to_string(&job).unwrap(), json);
    assert_eq!(serde_json::from_str::<Job>(json).unwrap(), job);
    let mail = Job::SendMail {
        mail: MailId::from_bytes([1; 16]),
    };
    let jobs = [
        job.clone(),
        alarm("2026-03-31T17:00:00Z", 1),
        alarm("2026-03-24T17:00:00Z", 2),
        mail,
    ];
    let keys: BTreeSet<_> = jobs.iter().map(Job::dedup_key).collect();
    assert_eq!(keys.len(), jobs.len());
    assert_eq!(job.dedup_key(), job.clone().dedup_key());
    assert_eq!(Job::CleanUp.dedup_key(), None);
    for job in jobs {
        let json = serde_json::to_string(&job).unwrap();
        assert!(json.contains(&format!(r#""job":"{}""#, job.kind())));
    }
}

#[test]
fn a_failing_job_waits_longer_each_time_and_then_gives_up() {
    let waits: Vec<_> = (1..MOST_ATTEMPTS)
        .map(|failures| retry_after(failures).unwrap())
        .collect();
    assert!(waits.is_sorted());
    assert_eq!(waits[0], Duration::from_secs(30));
    assert_eq!(waits[1], Duration::from_mins(1));
    assert!(waits.iter().all(|wait| *wait <= Duration::from_hours(6)));
    assert_eq!(retry_after(0), Some(Duration::from_secs(30)));
    assert_eq!(retry_after(MOST_ATTEMPTS), None);
    assert_eq!(retry_after(u32::MAX), None);
}

/// Decision 3: silence counts as acceptance, however often its clock has failed.
#[test]
fn the_clock_of_an_order_never_gives_up() {
    let alarm = Job::OrderAlarm {
        order: OrderId::from_bytes([0x0f; 16]),
        alarm: Alarm::Lapse {
            deadline: time("2026-03-24T17:00:00Z"),
        },
    };
    assert_eq!(alarm.retry_after(1), retry_after(1));
    for failures in [MOST_ATTEMPTS + 1, 1000, u32::MAX] {
        assert_eq!(alarm.retry_after(failures), Some(Duration::from_hours(6)));
        assert_eq!(Job::CleanUp.retry_after(failures), None);
    }
}
