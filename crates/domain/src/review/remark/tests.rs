use super::*;
use crate::agreement::fixture::{MUST, SHOULD, TASTE, defect, delivered, in_work, terms, time};

fn remark_id(number: u8) -> RemarkId {
    RemarkId::from_bytes([number; 16])
}

fn draft(kind: CriterionKind, criterion: Option<LineId>) -> RemarkDraft {
    RemarkDraft {
        kind: Some(kind),
        criterion,
        file: None,
        place: " Seite 2 ".into(),
        text: " Beleg 7 fehlt ".into(),
    }
}

fn make(draft: &RemarkDraft) -> Result<Remark, NotPossible<RemarkRefusal>> {
    let (state, terms) = (delivered(), terms());
    let about = Remarking {
        id: remark_id(1),
        order: OrderId::from_bytes([2; 16]),
        state: &state,
        criteria: &terms.criteria,
        files: &[FileId::from_bytes([3; 16])],
        there: 0,
        now: time("2026-03-12T12:00:00Z"),
    };
    Remark::make(draft, about)
}

fn key(draft: &RemarkDraft) -> &'static str {
    match make(draft) {
        Err(NotPossible::Invalid(errors)) => errors[0].key,
        other => panic!("{other:?}"),
    }
}

/// I2, 3.24: a remark weighs as much as its criterion was agreed, never more; a wish without one
/// holds nothing.
#[test]
fn m3_24_a_remark_is_never_stricter_than_what_was_agreed() {
    use CriterionKind::{Must, Should, Taste};
    for (kind, criterion) in [
        (Must, Some(MUST)),
        (Taste, Some(MUST)),
        (Should, Some(SHOULD)),
        (Taste, Some(TASTE)),
        (Should, None),
        (Taste, None),
    ] {
        let made = make(&draft(kind, criterion)).unwrap();
        assert_eq!((made.kind, made.criterion), (kind, criterion));
        assert_eq!(
            (made.place.as_str(), made.text.as_str()),
            ("Seite 2", "Beleg 7 fehlt")
        );
        let holds = defects(&[made]).len();
        assert_eq!(holds, usize::from(kind == Must), "only a must holds money");
    }
    assert_eq!(key(&draft(Must, None)), "field-remark-must-needs-criterion");
    for (kind, criterion) in [(Must, SHOULD), (Must, TASTE), (Should, TASTE)] {
        assert_eq!(
            key(&draft(kind, Some(criterion))),
            "field-remark-too-strict"
        );
    }
}

#[test]
fn wrong_inputs_are_named_and_nothing_is_noted_without_a_delivery() {
    let mut wrong = draft(CriterionKind::Taste, Some(LineId(99)));
    assert_eq!(key(&wrong), "field-criterion-unknown");
    wrong.criterion = None;
    wrong.file = Some(FileId::from_bytes([9; 16]));
    assert_eq!(key(&wrong), "field-choice-unknown");
    wrong.file = None;
    wrong.kind = None;
    assert_eq!(key(&wrong), "field-choice-required");
    let mut long = draft(CriterionKind::Taste, None);
    long.text = "x".repeat(LONGEST_REMARK + 1);
    long.place = "x".repeat(LONGEST_PLACE + 1);
    let Err(NotPossible::Invalid(errors)) = make(&long) else {
        panic!()
    };
    assert_eq!(errors.len(), 2);
    let (state, terms) = (in_work(), terms());
    let mut about = Remarking {
        id: remark_id(1),
        order: OrderId::from_bytes([2; 16]),
        state: &state,
        criteria: &terms.criteria,
        files: &[],
        there: 0,
        now: time("2026-03-12T12:00:00Z"),
    };
    let said = draft(CriterionKind::Taste, None);
    let refused = Remark::make(&said, about).unwrap_err();
    assert_eq!(
        refused,
        NotPossible::Refused(RemarkRefusal::NothingToLookAt)
    );
    let state = delivered();
    (about.state, about.there) = (&state, MOST);
    let refused = Remark::make(&said, about).unwrap_err();
    assert_eq!(refused, NotPossible::Refused(RemarkRefusal::TooMany));
}

fn sent(number: u8, delivery: u8, criterion: LineId) -> Remark {
    let about = (
        OrderId::from_bytes([2; 16]),
        delivery,
        time("2026-03-12T12:00:00Z"),
    );
    Remark::of_defect(&defect(criterion, "fehlt"), remark_id(number), about)
}

/// 3.14: each remark is ticked, or not and why.
#[test]
fn m3_14_every_remark_is_answered_with_the_next_delivery() {
    let mut taste = sent(2, 1, TASTE);
    taste.kind = CriterionKind::Taste;
    let open = [sent(1, 1, MUST), taste];
    let said = |number, is_done, why: &str| AnswerDraft {
        remark: remark_id(number),
        is_done,
        why: why.into(),
    };
    let wrong = answer(&open, &[], 2).unwrap_err();
    assert_eq!(wrong.len(), 1, "taste needs no answer: {wrong:?}");
    assert_eq!(wrong[0].key, "field-remark-without-why");
    assert_eq!(wrong[0].field, format!("why-{}", remark_id(1)));
    assert!(answer(&open, &[said(1, false, " ")], 2).is_err());
    assert!(answer(&open, &[said(1, true, ""), said(9, true, "")], 2).is_err());
    let done = answer(&open, &[said(1, true, ""), said(2, false, "Mag ich so")], 2).unwrap();
    assert_eq!(done.len(), 2);
    assert!(done[0].1.is_done && !done[1].1.is_done);
    let mut first = open[0].clone();
    assert!(first.is_open());
    first.answers.push(done[0].1.clone());
    assert!(!first.is_open());
    assert_eq!(first.is_done(), Some(true));
}

/// 3.14: the curve of agreement over the deliveries.
#[test]
fn m3_14_the_curve_rises_with_fewer_remarks() {
    let mut first = sent(1, 1, MUST);
    first.answers.push(RemarkAnswer {
        delivery: 2,
        is_done: true,
        why: String::new(),
    });
    let mut second = sent(2, 1, SHOULD);
    second.kind = CriterionKind::Should;
    let mut later = sent(3, 2, SHOULD);
    later.kind = CriterionKind::Should;
    later.fate = Fate::NextTime(time("2026-03-20T12:00:00Z"));
    let mut hidden = sent(4, 2, TASTE);
    hidden.fate = Fate::Gathered;
    assert!(!hidden.is_shown_to(Role::Contractor) && hidden.is_shown_to(Role::Client));
    let terms = terms();
    let steps = curve(&terms.criteria, &[first, second, later, hidden], &[1, 2]);
    assert_eq!(steps[0].remarks, [1, 1, 0]);
    assert_eq!((steps[0].percent, steps[0].done), (Some(33), (0, 0)));
    assert_eq!(
        steps[1].remarks,
        [0, 1, 0],
        "what is only gathered does not count"
    );
    assert_eq!((steps[1].percent, steps[1].done), (Some(66), (1, 2)));
    assert_eq!(curve(&[], &[], &[1])[0].percent, None);
}
