use super::*;
use crate::agreement::LapseReason;
use crate::agreement::fixture::{agreed, delivered, terms, time};

const END: &str = "2026-03-12T12:00:00Z";
const WORDS: &str = "Sorgfältig gearbeitet und früh nachgefragt.";

fn settled() -> OrderState {
    OrderState::Settled {
        at: time(END),
        how: crate::agreement::settlement::SettledBy::Decision,
        paid: agreed(),
        refunded: kernel::Money::zero(agreed().currency),
    }
}

fn draft(points: &[Point], words: &str) -> AppraisalDraft {
    AppraisalDraft {
        marks: points
            .iter()
            .enumerate()
            .map(|(index, point)| (point.code(), index > 0))
            .collect(),
        words: words.to_owned(),
    }
}

fn writing<'a>(state: &'a OrderState, terms: &'a Terms, by: Role) -> Writing<'a> {
    Writing {
        order: OrderId::from_bytes([2; 16]),
        state,
        terms,
        reached: Reached::HandedIn,
        by,
        is_written: false,
        settles_in_until: None,
        now: time("2026-03-13T12:00:00Z"),
        salt: [7; 16],
    }
}

fn fields(refused: NotPossible<AppraisalRefusal>) -> Vec<String> {
    let NotPossible::Invalid(errors) = refused else {
        panic!("{refused:?}")
    };
    errors
        .into_iter()
        .map(|error| error.field.into_owned())
        .collect()
}

/// 2.5: points without words are refused, words without points too, and there is no other number.
#[test]
fn m2_5_points_alone_and_words_alone_are_refused() {
    let (state, terms) = (settled(), terms());
    for by in Role::BOTH {
        let writing = writing(&state, &terms, by);
        let points = Point::of(&terms, by);
        let silent = Appraisal::write(&draft(&points, " "), &writing).unwrap_err();
        assert_eq!(fields(silent), ["words"]);
        let short = Appraisal::write(&draft(&points, "Sehr gut!"), &writing).unwrap_err();
        assert_eq!(fields(short), ["words"], "nine characters say nothing");
        let long = "x".repeat(LONGEST_WORDS + 1);
        assert!(Appraisal::write(&draft(&points, &long), &writing).is_err());
        let open = Appraisal::write(&draft(&points[1..], WORDS), &writing).unwrap_err();
        assert_eq!(fields(open), [format!("point-{}", points[0].code())]);
        let stars = AppraisalDraft {
            marks: [("stars".to_owned(), true)].into(),
            words: String::new(),
        };
        let refused = fields(Appraisal::write(&stars, &writing).unwrap_err());
        assert_eq!(refused.len(), points.len() + 2, "{refused:?}");
        let written = Appraisal::write(&draft(&points, WORDS), &writing).unwrap();
        assert_eq!(
            (written.met(), written.marks.len()),
            (points.len() - 1, points.len())
        );
        assert_eq!(written.about, terms.account_of(by.other()));
        assert!(written.repeats(&draft(&points, WORDS)));
        assert!(!written.repeats(&draft(&points, "Ganz anders gesehen.")));
    }
}

/// The client speaks of the criteria of the contract, the contractor of four fixed points.
#[test]
fn each_side_has_its_points() {
    let terms = terms();
    let codes = |by| -> Vec<String> { Point::of(&terms, by).iter().map(Point::code).collect() };
    assert_eq!(
        codes(Role::Client),
        ["criterion-3", "criterion-4", "criterion-5"]
    );
    assert_eq!(
        codes(Role::Contractor),
        [
            "answered-in-time",
            "paid-as-agreed",
            "clear-instruction",
            "rejected-with-reasons"
        ]
    );
}

/// 2.5: where somebody had begun and nothing was handed in, by a decision, for a serious cause or
/// because nobody came, both still write: words, and no criterion that nobody could meet.
#[test]
fn m2_5_without_a_delivery_words_are_enough() {
    let terms = terms();
    let lapsed = OrderState::Lapsed {
        at: time(END),
        reason: LapseReason::NotDelivered,
        refunded: Some(agreed()),
    };
    for state in [settled(), lapsed] {
        let of = |by| Writing {
            reached: Reached::Begun,
            ..writing(&state, &terms, by)
        };
        let client = of(Role::Client);
        assert!(client.points().is_empty());
        let written = Appraisal::write(&draft(&[], WORDS), &client).unwrap();
        assert_eq!((written.marks.len(), written.words.as_str()), (0, WORDS));
        let silent = Appraisal::write(&draft(&[], " "), &client).unwrap_err();
        assert_eq!(fields(silent), ["words"]);
        let ticked = draft(&Point::of(&terms, Role::Client), WORDS);
        let ticked = Appraisal::write(&ticked, &client).unwrap_err();
        assert_eq!(fields(ticked), ["points"]);
        let contractor = of(Role::Contractor);
        let codes: Vec<String> = contractor.points().iter().map(Point::code).collect();
        let asked = ["answered-in-time", "paid-as-agreed", "clear-instruction"];
        assert_eq!(codes, asked, "nothing was sent back");
        let good = draft(&contractor.points(), WORDS);
        assert!(Appraisal::write(&good, &contractor).is_ok());
    }
}

/// Once, after an end of work that was begun, for fourteen days.
#[test]
fn m2_5_once_and_for_fourteen_days_after_the_end() {
    let (state, terms) = (settled(), terms());
    let running = delivered();
    let good = draft(&Point::of(&terms, Role::Client), WORDS);
    let at = |now: &str| Writing {
        now: time(now),
        ..writing(&state, &terms, Role::Client)
    };
    let refused = |writing: Writing<'_>| match Appraisal::write(&good, &writing) {
        Err(NotPossible::Refused(refusal)) => Some(refusal),
        _ => None,
    };
    let end = time("2026-03-26T17:00:00Z");
    assert_eq!(refused(at("2026-03-26T16:59:59Z")), None);
    assert_eq!(
        refused(at("2026-03-26T17:00:00Z")),
        Some(AppraisalRefusal::TooLate(end))
    );
    assert_eq!(
        refused(writing(&running, &terms, Role::Client)),
        Some(AppraisalRefusal::TooEarly)
    );
    let twice = Writing {
        is_written: true,
        ..at("2026-03-13T12:00:00Z")
    };
    assert_eq!(refused(twice), Some(AppraisalRefusal::Written));
    let lapsed = OrderState::Lapsed {
        at: time(END),
        reason: LapseReason::NotDelivered,
        refunded: Some(agreed()),
    };
    let nothing = Writing {
        reached: Reached::Nothing,
        ..writing(&lapsed, &terms, Role::Client)
    };
    assert_eq!(refused(nothing), Some(AppraisalRefusal::NotBegun));
    assert_eq!(
        refused(writing(&lapsed, &terms, Role::Client)),
        None,
        "an earlier stage was handed in"
    );
}

/// Double blind: read by the other side when both have written, or when nobody can any more; only
/// then it is answered, once.
#[test]
fn m2_5_neither_reads_the_other_before_writing() {
    let (state, terms) = (settled(), terms());
    let draft = draft(&Point::of(&terms, Role::Client), WORDS);
    let written = Appraisal::write(&draft, &writing(&state, &terms, Role::Client)).unwrap();
    let (before, after) = (time("2026-03-26T16:59:59Z"), time("2026-03-26T17:00:00Z"));
    assert!(!written.is_open(false, before));
    assert!(written.is_open(true, before) && written.is_open(false, after));
    let early = written.clone().answer("Danke", (false, before));
    assert_eq!(
        early.unwrap_err(),
        NotPossible::Refused(AppraisalRefusal::Closed(after))
    );
    let empty = written.clone().answer(" ", (true, before));
    assert!(matches!(empty, Err(NotPossible::Invalid(_))));
    let answered = written.answer(" Danke ", (true, before)).unwrap();
    assert_eq!(answered.reply.as_ref().unwrap().text, "Danke");
    let again = answered.answer("Noch etwas", (true, after));
    assert_eq!(
        again.unwrap_err(),
        NotPossible::Refused(AppraisalRefusal::Answered)
    );
}

/// 2.23: while two settle in nobody else reads it.
#[test]
fn m2_23_what_is_said_while_settling_in_stays_between_the_two() {
    let (state, terms) = (settled(), terms());
    let draft = draft(&Point::of(&terms, Role::Contractor), WORDS);
    let shown = |settles_in_until| {
        let writing = Writing {
            settles_in_until,
            ..writing(&state, &terms, Role::Contractor)
        };
        Appraisal::write(&draft, &writing).unwrap().shown_from
    };
    let (now, later) = (time("2026-03-13T12:00:00Z"), time("2026-04-05T22:00:00Z"));
    assert_eq!(shown(None), now);
    assert_eq!(shown(Some(later)), later);
    assert_eq!(shown(Some(time("2026-03-01T00:00:00Z"))), now);
}

/// Every word and every mark is in the hash.
#[test]
fn the_hash_holds_all_of_it() {
    let (state, terms) = (settled(), terms());
    let draft = draft(&Point::of(&terms, Role::Client), WORDS);
    let said = Appraisal::write(&draft, &writing(&state, &terms, Role::Client)).unwrap();
    let mut other_words = said.clone();
    other_words.words.push('!');
    let mut other_mark = said.clone();
    other_mark.marks[0].is_met = true;
    let mut answered = said.clone();
    answered.reply = Some(Reply {
        text: "Danke".to_owned(),
        at: said.at,
    });
    assert_ne!(said.digest(), other_words.digest());
    assert_ne!(said.digest(), other_mark.digest());
    assert_eq!(said.digest(), answered.digest(), "an answer comes later");
}
