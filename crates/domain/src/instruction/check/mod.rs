//! The check with two ends: too vague, and too detailed (mission, decision 1).
//!
//! It reads an instruction as somebody types it and says at which place what is missing or too
//! much, why, and how to mend it. Advice only: it forbids nothing. The bar grows with the work:
//! what will do for a quarter of an hour will not do for three days (mission 3.3). German and
//! English; pure, without a model or a network, so that it answers while one types.

mod contradiction;
mod dates;
mod detail;
mod dismissal;
mod facets;
mod kind;
mod language;
mod lexicon;
mod measure;
mod passive;
mod phrases;
mod prose;
mod score;
mod subject;
mod vague;

use core::ops::Range;

use kernel::{Date, Minutes};

pub use dismissal::{Dismissal, Mark, NewLines, reason};
pub use kind::{End, FindingKind, Vagueness};
pub use score::{Bar, PASSES, Size};

use super::InstructionDraft;
use subject::Subject;

/// The longest instruction that is read through, in bytes over all of its texts; texts beyond it are
/// left out. More than three times what anybody should have to read.
const LONGEST: usize = 40_000;
/// The most findings of one instruction; whoever mends these finds the rest the next time.
const MOST_FINDINGS: usize = 200;

/// What is known about the work besides the instruction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// How long the work takes: in a week, or once.
    pub effort: Minutes,
    /// The day it is due.
    pub due: Option<Date>,
    /// The contractor's free hours until then.
    pub free: Option<Minutes>,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The input, as the form names it: `goal`, `steps-3`, `criteria-1-how-measured`.
    pub field: String,
    /// The bytes of its text.
    pub span: Range<usize>,
    /// The words themselves.
    pub words: String,
}

/// Something the check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Where; nowhere in particular when something is missing.
    pub place: Option<Place>,
}

/// What the check says of an instruction: findings in reading order and a bar for each end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What was found, missing things first, then by place.
    pub findings: Vec<Finding>,
    /// How clear it is.
    pub clarity: Bar,
    /// How much freedom it leaves.
    pub freedom: Bar,
}

/// Reads an instruction through at both ends.
pub fn check(draft: &InstructionDraft, known: Circumstances) -> Report {
    let subject = Subject::of(draft, known);
    let mut findings = facets::missing(&subject);
    findings.extend(detail::whole(&subject));
    findings.extend(dates::too_short(&subject));
    for field in &subject.fields {
        findings.extend(vague::words(&subject, field));
        findings.extend(passive::open_actors(&subject, field));
        findings.extend(detail::signs(&subject, field));
    }
    findings.extend(measure::unmeasurable(&subject));
    findings.extend(contradiction::numbers(&subject));
    findings.extend(dates::contradicting(&subject));
    findings.sort_by_cached_key(|finding| {
        let place = finding.place.as_ref();
        place.map(|place| (subject.position(&place.field), place.span.start))
    });
    findings.truncate(MOST_FINDINGS);
    Report::of(findings, subject.size)
}

impl Report {
    fn of(findings: Vec<Finding>, size: Size) -> Self {
        let bar = |end| Bar::of(findings.iter().map(|finding| finding.kind), end, size);
        let (clarity, freedom) = (bar(End::Vague), bar(End::Detailed));
        Self {
            findings,
            clarity,
            freedom,
        }
    }

    /// The report without what somebody dismissed.
    #[must_use]
    pub fn without(self, size: Size, is_dismissed: impl Fn(&Finding) -> bool) -> Self {
        let kept = self.findings.into_iter();
        Self::of(
            kept.filter(|finding| !is_dismissed(finding)).collect(),
            size,
        )
    }

    /// Whether both ends are good enough.
    pub const fn passes(&self) -> bool {
        self.clarity.passes() && self.freedom.passes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::instruction::StepDraft;

    fn goal(text: &str) -> InstructionDraft {
        InstructionDraft {
            goal: text.to_owned(),
            ..InstructionDraft::default()
        }
    }

    #[test]
    fn nothing_typed_is_nothing_found() {
        let report = check(&InstructionDraft::default(), Circumstances::default());
        assert_eq!(report.findings, []);
        assert!(report.passes());
    }

    #[test]
    fn m2_8_words_without_a_measure_are_marked_at_their_place() {
        let text = "Antworte schnell und schön auf alle Mails, Anfragen etc. im Postfach.";
        let report = check(&goal(text), Circumstances::default());
        let found: Vec<(&str, &str)> = report
            .findings
            .iter()
            .filter_map(|one| one.place.as_ref())
            .map(|place| (place.words.as_str(), &text[place.span.clone()]))
            .collect();
        let words = ["schnell", "schön", "etc"];
        assert_eq!(found, words.map(|word| (word, word)));
    }

    #[test]
    fn m2_11_more_work_than_free_hours_is_said_before() {
        let known = |free| Circumstances {
            effort: Minutes(600),
            due: "2026-11-24".parse().ok(),
            free: Some(Minutes(free)),
        };
        let warns = |free| {
            let report = check(&goal("Die Liste liegt im Ordner"), known(free));
            let mut kinds = report.findings.iter().map(|one| one.kind);
            kinds.any(|kind| kind == FindingKind::DeadlineTooShort)
        };
        assert!(warns(240));
        assert!(!warns(600));
    }

    /// A length beside the goal and dates without a year contradict as those with one do.
    #[test]
    fn m2_8_lengths_and_dates_that_cannot_both_be_true() {
        let contradicts = |text: &str, most: i64, kind| {
            let mut draft = goal(text);
            draft.details.length.unit = Some(crate::instruction::details::LengthUnit::Words);
            draft.details.length.most = Some(most);
            let report = check(&draft, Circumstances::default());
            report.findings.iter().any(|one| one.kind == kind)
        };
        let numbers = |text, most| contradicts(text, most, FindingKind::NumbersContradict);
        assert!(numbers("Ein Beitrag mit 200 Wörtern über Hecken.", 150));
        assert!(numbers("A post of at least 200 words on hedges.", 150));
        assert!(!numbers("Ein Beitrag mit 200 Wörtern über Hecken.", 200));
        assert!(
            !numbers("Je Abschnitt 200 Wörter über Hecken.", 150),
            "a part"
        );
        assert!(!numbers(
            "Ein Beitrag mit 200 Wörtern. Der Titel hat 9 Wörter.",
            150
        ));
        let dates = |text| contradicts(text, 9_999, FindingKind::DatesContradict);
        assert!(dates(
            "Die Liste bis 3. Dezember. Die Liste ist bis 5. Dezember fertig."
        ));
        assert!(dates(
            "The list by 3 December. The list is done by 5 December 2026."
        ));
        assert!(!dates("Texte: bis März 5 Stück. Texte: bis April 3 Stück."));
        assert!(!dates(
            "Die Liste bis 3. Dezember. Die Liste ist bis 3. Dezember fertig."
        ));
        assert!(!dates(
            "Die Liste bis 3. Dezember. Der Umzug bis 5. Dezember."
        ));
    }

    /// Endless sentences, one word over and over, nothing but numbers: bounded work, no more hints
    /// than somebody can read.
    #[test]
    fn hostile_texts_are_bounded() {
        let texts = [
            "bald ".repeat(40_000),
            "1 Bild ".repeat(30_000),
            "1 Bild und 2 Bilder ".repeat(1_900),
            "24.11.2026 bis ".repeat(2_500),
            ",".repeat(40_000),
            "ist zu ".repeat(5_000),
        ];
        for text in texts {
            let report = check(&goal(&text), Circumstances::default());
            assert!(report.findings.len() <= MOST_FINDINGS);
        }
    }

    #[test]
    fn what_was_dismissed_gives_its_points_back() {
        let report = check(
            &goal("Antworte bald und nett auf Mails"),
            Circumstances::default(),
        );
        let points = report.clarity.points();
        let rest = report.without(Size::Small, |one| one.kind.code() == "vague-word");
        assert!(rest.findings.is_empty() && rest.clarity.points() > points);
    }

    proptest! {
        #[test]
        fn no_text_panics(
            goal in "\\PC*",
            steps in prop::collection::vec("[a-zA-ZäöüÄß0-9 .,:;!?„“\"()€%-]{0,60}", 0..20),
            effort in any::<i64>(),
        ) {
            let draft = InstructionDraft {
                goal,
                steps: steps
                    .into_iter()
                    .map(|text| StepDraft { text, ..StepDraft::default() })
                    .collect(),
                ..InstructionDraft::default()
            };
            let known = Circumstances { effort: Minutes(effort), ..Circumstances::default() };
            let texts: Vec<(String, &str)> = draft.texts().collect();
            for finding in check(&draft, known).findings {
                let Some(place) = finding.place else { continue };
                let text = texts.iter().find(|(name, _)| *name == place.field);
                prop_assert_eq!(
                    text.and_then(|(_, text)| text.get(place.span)),
                    Some(place.words.as_str())
                );
            }
        }
    }
}
