//! Ending it at once for a serious cause.

use super::*;
use crate::agreement::settlement::{EndWish, SeriousCause};

/// 2.24: a serious cause ends it at once, also while notice runs; without one, without words and when
/// it does not run nothing ends, and it is read again as it was written.
#[test]
fn m2_24_a_serious_cause_ends_it_at_once() {
    let frame = frame();
    let now = time("2027-01-06T09:00:00Z");
    let said = || (SeriousCause::Deceit, "Falsche Belege".to_owned());
    let proposed = Standing::propose(&frame, time("2026-11-26T09:00:00Z"));
    let early = proposed.end_at_once(&frame, Role::Client, said(), now);
    assert_eq!(early, Err(AssistanceRefusal::NotRunning));
    let running = signed(&frame, "2026-11-26T09:00:00Z");
    let running = running.tick(&frame, now).standing;
    let noticed = running.clone().give_notice(&frame, Role::Contractor, now);
    for standing in [running, noticed.unwrap()] {
        let ended = standing.end_at_once(&frame, Role::Contractor, said(), now);
        let ended = ended.unwrap();
        let (at, last) = (now, 5);
        let how = Stop::Serious(Role::Contractor, SeriousCause::Deceit);
        assert_eq!(ended.phase, Phase::Ended { at, how, last });
        assert_eq!(ended.reason.as_deref(), Some("Falsche Belege"));
        assert_eq!(ended.next_at(&frame), None, "nothing follows");
        assert!(ended.clone().tick(&frame, frame.end_of(10)).open.is_empty());
        let written = serde_json::to_string(&ended).unwrap();
        assert_eq!(serde_json::from_str::<Standing>(&written).unwrap(), ended);
        let twice = ended.end_at_once(&frame, Role::Client, said(), now);
        assert_eq!(twice, Err(AssistanceRefusal::NotRunning));
    }
}

/// 2.24: an end at once names its cause and says what happened.
#[test]
fn m2_24_an_end_at_once_names_cause_and_words() {
    let fields = |wish: EndWish| -> Vec<String> {
        let errors = wish.serious().unwrap_err();
        let names = errors.iter().map(|error| error.field.to_string());
        names.collect()
    };
    assert_eq!(fields(EndWish::default()), ["cause", "words"]);
    let mute = EndWish {
        cause: Some(SeriousCause::Deceit),
        words: " ".to_owned(),
    };
    assert_eq!(fields(mute), ["words"]);
}
