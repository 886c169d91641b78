//! Orders stored by earlier versions of the program must be read for ever.

use crate::agreement::fixture::{agreed, client, contract, time};
use crate::agreement::{
    Acceptance, Alarm, LapseReason, OrderState, Role, Satisfaction, Signature, StageAt,
};
use crate::canonical::Digest;

type Sample = (&'static str, OrderState);

/// What lies in databases out there. Add lines when states are added; never change one.
fn unfinished() -> [Sample; 5] {
    let at = time("2026-03-16T17:00:00Z");
    let signature = Signature {
        account: client(),
        typed_name: "Nora Beispiel".to_owned(),
        at: time("2026-03-10T12:00:00.000123Z"),
        contract: Digest::of(b"contract"),
    };
    let (client, contractor) = (Some(signature), None);
    let at_stage = StageAt::default();
    [
        (
            r#"{"state":"awaiting-signatures","client":{"account":"c1c1c1c1-c1c1-c1c1-c1c1-c1c1c1c1c1c1","typed_name":"Nora Beispiel","at":"2026-03-10T12:00:00.000123Z","contract":"cc8321d6375c494d043fdd0260f21bc0ec51dacc9f6abb7f909cdcd3041b78bf"},"contractor":null,"lapses_at":"2026-03-16T17:00:00Z"}"#,
            OrderState::AwaitingSignatures {
                client,
                contractor,
                lapses_at: at,
            },
        ),
        (
            r#"{"state":"awaiting-funding","lapses_at":"2026-03-16T17:00:00Z"}"#,
            OrderState::AwaitingFunding {
                lapses_at: at,
                at_stage,
            },
        ),
        (
            r#"{"state":"secured","lapses_at":"2026-03-16T17:00:00Z"}"#,
            OrderState::Secured {
                lapses_at: at,
                at_stage,
            },
        ),
        (
            r#"{"state":"in-work","since":"2026-03-16T17:00:00Z","due_at":"2026-03-31T16:00:00Z","withdrawal_opens_at":"2026-04-14T16:00:00Z","round":1}"#,
            OrderState::InWork {
                since: at,
                due_at: time("2026-03-31T16:00:00Z"),
                withdrawal_opens_at: time("2026-04-14T16:00:00Z"),
                returns_at: None,
                sample_due: false,
                round: 1,
                at_stage,
            },
        ),
        (
            r#"{"state":"delivered","number":2,"at":"2026-03-16T17:00:00Z","accepted_at":"2026-03-30T16:00:00Z","extended":true}"#,
            OrderState::Delivered {
                number: 2,
                at,
                accepted_at: time("2026-03-30T16:00:00Z"),
                extended: true,
                worked: None,
                at_stage,
            },
        ),
    ]
}

/// As above, for orders that have ended.
fn ended() -> [Sample; 4] {
    let at = time("2026-03-16T17:00:00Z");
    let percent = Satisfaction::try_from(98).unwrap();
    let remark = Some("Nächstes Mal kleine Dateinamen".to_owned());
    let explicit = Acceptance::Explicit { percent, remark };
    let silence = Acceptance::Silence;
    let late = time("2026-03-16T17:00:05Z");
    let (reason, refunded) = (LapseReason::NotStarted, Some(agreed()));
    let by = Role::Contractor;
    [
        (
            r#"{"state":"paid","accepted_at":"2026-03-16T17:00:00Z","acceptance":{"how":"explicit","percent":98,"remark":"Nächstes Mal kleine Dateinamen"},"paid_at":"2026-03-16T17:00:00Z"}"#,
            OrderState::Paid {
                accepted_at: at,
                acceptance: explicit,
                paid_at: at,
            },
        ),
        (
            r#"{"state":"paid","accepted_at":"2026-03-16T17:00:00Z","acceptance":{"how":"silence"},"paid_at":"2026-03-16T17:00:05Z"}"#,
            OrderState::Paid {
                accepted_at: at,
                acceptance: silence,
                paid_at: late,
            },
        ),
        (
            r#"{"state":"lapsed","at":"2026-03-16T17:00:00Z","reason":"not-started","refunded":{"minor":48000,"currency":"EUR"}}"#,
            OrderState::Lapsed {
                at,
                reason,
                refunded,
            },
        ),
        (
            r#"{"state":"withdrawn","at":"2026-03-16T17:00:00Z","by":"contractor","refunded":null}"#,
            OrderState::Withdrawn {
                at,
                by,
                refunded: None,
            },
        ),
    ]
}

#[test]
fn old_rows_are_read_and_new_ones_look_the_same() {
    for (json, state) in unfinished().into_iter().chain(ended()) {
        let read: OrderState = serde_json::from_str(json).unwrap();
        assert_eq!(read, state, "{json}");
        assert_eq!(serde_json::to_string(&state).unwrap(), json);
        assert!(json.contains(&format!(r#""state":"{}""#, state.name())));
    }
}

#[test]
fn impossible_rows_are_not_read() {
    for json in [
        r#"{"state":"abandoned"}"#,
        r#"{"state":"secured"}"#,
        r#"{"state":"secured","lapses_at":"soon"}"#,
        r#"{"state":"paid","accepted_at":"2026-03-16T17:00:00Z","acceptance":{"how":"explicit","percent":0,"remark":null},"paid_at":"2026-03-16T17:00:00Z"}"#,
        r#"{"state":"paid","accepted_at":"2026-03-16T17:00:00Z","acceptance":{"how":"explicit","percent":101,"remark":null},"paid_at":"2026-03-16T17:00:00Z"}"#,
    ] {
        assert!(serde_json::from_str::<OrderState>(json).is_err(), "{json}");
    }
}

#[test]
fn a_contract_survives_storing_with_its_hash() {
    let contract = contract();
    let json = serde_json::to_string(&contract).unwrap();
    let read: crate::agreement::contract::Contract = serde_json::from_str(&json).unwrap();
    assert_eq!(read, contract);
    assert_eq!(read.digest(), contract.digest());
}

#[test]
fn alarms_are_stored_as_they_were() {
    let deadline = time("2026-03-16T17:00:00Z");
    let json =
        r#"{"alarm":"remind-review","delivery":1,"days_left":7,"deadline":"2026-03-16T17:00:00Z"}"#;
    let alarm = Alarm::RemindReview {
        delivery: 1,
        days_left: 7,
        deadline,
    };
    assert_eq!(serde_json::from_str::<Alarm>(json).unwrap(), alarm);
    assert_eq!(serde_json::to_string(&alarm).unwrap(), json);
    let json = r#"{"alarm":"accept-by-silence","delivery":1,"deadline":"2026-03-16T17:00:00Z"}"#;
    let alarm = Alarm::AcceptBySilence {
        delivery: 1,
        deadline,
    };
    assert_eq!(serde_json::from_str::<Alarm>(json).unwrap(), alarm);
}
