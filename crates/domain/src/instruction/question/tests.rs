//! What questions promise: their line, one answer for all, and quiet hours.

use kernel::{TimeOfDay, Weekday};
use proptest::prelude::*;

use super::*;
use crate::account::Window;
use crate::instruction::{
    Criterion, CriterionKind, Details, InstructionDraft, Latitude, LatitudeRule, LineId, Step,
    Version,
};

const MARA: AccountId = AccountId::from_bytes([1; 16]);
const JONAS: AccountId = AccountId::from_bytes([2; 16]);
const INES: AccountId = AccountId::from_bytes([3; 16]);

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Monday to Friday, nine to half past nine.
fn hours() -> WeeklyHours {
    let window = |day| Window {
        day,
        from: TimeOfDay::new(9, 0).unwrap(),
        to: TimeOfDay::new(9, 30).unwrap(),
    };
    let days = Weekday::ALL.into_iter().take(5);
    WeeklyHours::new(days.map(window).collect()).unwrap()
}

/// Steps 1 to 3, criteria 4 and 5.
pub(in crate::instruction) fn version() -> Version {
    let step = |id, text: &str| Step {
        id: LineId(id),
        text: text.into(),
        input: String::new(),
        output: String::new(),
        branch: String::new(),
    };
    let criterion = |id, text: &str| Criterion {
        id: LineId(id),
        text: text.into(),
        how_measured: "nachsehen".into(),
        kind: CriterionKind::Must,
    };
    let body = Body {
        goal: "Acht Beiträge sind formatiert".into(),
        steps: vec![
            step(1, "Beitrag öffnen"),
            step(2, "Bilder verkleinern"),
            step(3, "Zitate setzen"),
        ],
        criteria: vec![
            criterion(4, "Überschriften als H2"),
            criterion(5, "Du-Form"),
        ],
        latitude: LatitudeRule {
            latitude: Latitude::Alone,
            money_limit: None,
        },
        free_zone: String::new(),
        response_hours: 4,
        reachable: hours(),
        details: Details::default(),
        preferences: Vec::new(),
    };
    Version::first(
        InstructionId::from_bytes([7; 16]),
        body,
        MARA,
        Timestamp::EPOCH,
    )
}

fn readable(version: &Version) -> Readable {
    Readable {
        about: version.reference(),
        body: version.body.clone(),
        lines_given: version.lines_given,
        owner: MARA,
        hours: hours(),
        zone: Zone::default(),
    }
}

fn ask(
    version: &Version,
    spot: &str,
    (open, now): (i64, &str),
) -> Result<Question, NotPossible<QuestionRefusal>> {
    let draft = QuestionDraft {
        spot: spot.into(),
        text: "Auch bei alten Beiträgen?".into(),
    };
    let asking = Asking {
        id: QuestionId::from_bytes([4; 16]),
        asker: JONAS,
        door: Door::Ad(PostingId::from_bytes([8; 16])),
        open,
        gathering: None,
        now: moment(now),
    };
    Question::ask(&readable(version), &draft, asking)
}

const EVENING: &str = "2026-11-23T21:00:00Z";

#[test]
fn m0_8_a_question_on_line_4_is_shown_at_line_4_in_every_later_version() {
    let first = version();
    let questions = [ask(&first, "line-4", (0, EVENING)).unwrap()];
    let line = Spot::Line(LineId(4));
    assert!(
        placed(&questions, &first.body, first.lines_given)
            .at
            .contains_key(&line)
    );
    // Lines move and lines come: the question stays where it was asked.
    let mut draft = InstructionDraft::from(&first.body);
    draft.criteria.reverse();
    draft.steps.remove(0);
    let body = draft.check(Some(&first)).unwrap();
    let second = first.next(body, MARA, Timestamp::EPOCH).unwrap();
    assert!(
        placed(&questions, &second.body, second.lines_given)
            .at
            .contains_key(&line)
    );
    // Removed, it is still there, under the removed lines; its number is never given again.
    let mut draft = InstructionDraft::from(&second.body);
    draft
        .criteria
        .retain(|criterion| criterion.id != Some(LineId(4)));
    draft.steps.push(crate::instruction::StepDraft {
        text: "ganz neu".into(),
        ..crate::instruction::StepDraft::default()
    });
    let body = draft.check(Some(&second)).unwrap();
    let third = second.next(body, MARA, Timestamp::EPOCH).unwrap();
    let shown = placed(&questions, &third.body, third.lines_given);
    assert!(shown.at.is_empty());
    assert_eq!(shown.removed.len(), 1);
    assert_eq!(shown.removed[0].quote, "Überschriften als H2");
    // A reader of the first version is not told of lines that came later.
    let later = [ask(&third, "line-6", (0, EVENING)).unwrap()];
    let shown = placed(&later, &first.body, first.lines_given);
    assert!(shown.at.is_empty() && shown.removed.is_empty());
}

#[test]
fn m3_7_questions_wait_for_the_reachable_hours() {
    let zone = Zone::default();
    let at = |now: &str, gathering: Option<&str>| {
        arrival(moment(now), &hours(), &zone, gathering.map(moment)).to_string()
    };
    // Monday, 22:00 in Berlin: Tuesday at nine. Friday evening: Monday.
    assert_eq!(at("2026-11-23T21:00:00Z", None), "2026-11-24T08:00:00Z");
    assert_eq!(at("2026-11-27T21:00:00Z", None), "2026-11-30T08:00:00Z");
    // Inside they are gathered for a quarter of an hour, unless the window ends before.
    assert_eq!(at("2026-11-24T08:05:00Z", None), "2026-11-24T08:20:00Z");
    assert_eq!(at("2026-11-24T08:20:00Z", None), "2026-11-24T08:20:00Z");
    // The second goes with the first.
    let first = Some("2026-11-24T08:20:00Z");
    assert_eq!(at("2026-11-24T08:10:00Z", first), "2026-11-24T08:20:00Z");
    // A bundle that is gone takes nothing along.
    let gone = Some("2026-11-24T08:00:00Z");
    assert_eq!(at("2026-11-24T08:10:00Z", gone), "2026-11-24T08:25:00Z");
    let without = arrival(moment(EVENING), &WeeklyHours::default(), &zone, None);
    assert_eq!(without.to_string(), "2026-11-23T22:00:00Z");
}

#[test]
fn a_question_is_answered_once_and_taken_in_once() {
    let question = ask(&version(), "line-2", (0, EVENING)).unwrap();
    assert_eq!(question.answer_by.to_string(), "2026-11-24T12:00:00Z");
    assert_eq!(
        question.may_be_taken_in(),
        Err(QuestionRefusal::NotAnswered)
    );
    assert!(question.clone().answered(" ", Timestamp::EPOCH).is_err());
    let answered = question
        .answered("Ja, auf 1200 px.", Timestamp::EPOCH)
        .unwrap();
    assert!(answered.may_be_taken_in().is_ok());
    let proposed = answered.proposed_text(&version().body);
    assert_eq!(proposed, "Bilder verkleinern Ja, auf 1200 px.");
    let again = answered.clone().answered("Nein", Timestamp::EPOCH);
    assert_eq!(again, Err(NotPossible::Refused(QuestionRefusal::Answered)));
    let taken = Question {
        taken_into: Some(2),
        ..answered
    };
    assert_eq!(taken.may_be_taken_in(), Err(QuestionRefusal::TakenIn));
}

#[test]
fn an_open_question_is_between_its_asker_and_the_client() {
    let question = ask(&version(), "goal", (0, EVENING)).unwrap();
    assert!(question.arrives_at > moment(EVENING), "its notice waits");
    assert!(question.is_shown_to(JONAS) && question.is_shown_to(MARA));
    assert!(!question.is_shown_to(INES));
    let answered = question
        .clone()
        .answered("Ja.", question.arrives_at)
        .unwrap();
    assert!(answered.is_shown_to(INES));
}

#[test]
fn bad_questions_are_refused() {
    for spot in [
        "", "line-0", "line-04", "line-99", "line--1", "line-4x", "ziel",
    ] {
        let refused = ask(&version(), spot, (0, EVENING));
        assert!(matches!(refused, Err(NotPossible::Invalid(_))), "{spot}");
    }
    let many = ask(&version(), "goal", (MOST_OPEN, EVENING));
    assert_eq!(many, Err(NotPossible::Refused(QuestionRefusal::TooMany)));
    let draft = QuestionDraft {
        spot: "goal".into(),
        text: "x".repeat(LONGEST_QUESTION + 1),
    };
    let asking = Asking {
        id: QuestionId::from_bytes([4; 16]),
        asker: JONAS,
        door: Door::Ad(PostingId::from_bytes([8; 16])),
        open: 0,
        gathering: None,
        now: moment(EVENING),
    };
    let long = Question::ask(&readable(&version()), &draft, asking);
    assert!(matches!(long, Err(NotPossible::Invalid(_))));
}

proptest! {
    /// A question never arrives before it is asked, nor later than a week; inside hours only.
    #[test]
    fn a_bundle_arrives_within_a_week(offset in 0_u64..60 * 24 * 60) {
        let now = moment("2026-10-01T00:00:00Z").saturating_add(Duration::from_secs(offset * 60));
        let zone = Zone::default();
        let arrives = arrival(now, &hours(), &zone, None);
        prop_assert!(arrives >= now);
        prop_assert!(arrives <= now.saturating_add(Duration::from_hours(8 * 24)));
        prop_assert!(hours().is_open(arrives, &zone));
    }

    #[test]
    fn places_are_read_back(id in 1_u32..) {
        for spot in [Spot::Goal, Spot::Rules, Spot::FreeZone, Spot::Line(LineId(id))] {
            prop_assert_eq!(Spot::from_code(&spot.to_string()), Some(spot));
        }
    }
}
