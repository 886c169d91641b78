//! "May I decide this?" (mission 3.6): what the contractor is about to decide, held against the
//! latitude both signed. What lies outside of it is asked, what is to be told is told.

use kernel::{Money, fold};

use super::LONGEST_MESSAGE;
use crate::Refusal;
use crate::agreement::OrderState;
use crate::field::{self, FieldError, FieldErrors};
use crate::instruction::question::LONGEST_QUESTION;
use crate::instruction::{Body, LatitudeRule};
use crate::words::{self, Known};

/// The most characters of what is to be decided: with its case and its cost it still fits into a
/// question.
pub const LONGEST_DECISION: usize = 600;
/// The most characters of a case that are repeated in a question.
const LONGEST_CASE: usize = 200;

const _: () = assert!(LONGEST_DECISION + LONGEST_CASE < LONGEST_QUESTION);
const _: () = assert!(LONGEST_QUESTION < LONGEST_MESSAGE);

/// A decision as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionDraft {
    /// What is to be decided.
    pub text: String,
    /// Which of the cases that are always asked it falls under, from 1; nothing for none.
    pub case: Option<i64>,
    /// What it costs besides the agreed sum; nothing when it costs nothing.
    pub cost: Option<Money>,
}

/// A decision that is held against the latitude.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is to be decided.
    pub text: String,
    /// The case it falls under, in the words of the instruction, shortened.
    pub case: Option<String>,
    /// What it costs, above zero.
    pub cost: Option<Money>,
}

/// What the latitude says to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The contractor decides, and nobody needs to hear of it.
    Alone,
    /// The contractor decides and tells the client.
    Tell,
    /// The client is asked first.
    Ask(Outside),
}

/// Why a decision lies outside of the latitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// The contractor decides nothing alone.
    Latitude,
    /// It falls under a case that is always asked.
    Case,
    /// It costs more than one decision may.
    Cost,
}

impl Verdict {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Tell => "tell",
            Self::Ask(_) => "ask",
        }
    }
}

impl Outside {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Latitude => "latitude",
            Self::Case => "case",
            Self::Cost => "cost",
        }
    }
}

/// Why nothing is to be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionRefusal {
    /// Nobody works on it.
    #[error("it is not worked on")]
    NotInWork,
    /// Another version of the instruction holds than the one that was looked at.
    #[error("another version holds")]
    Outdated,
}

impl Refusal for DecisionRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotInWork => "refusal-decision-not-in-work",
            Self::Outdated => "refusal-decision-outdated",
        }
    }
}

/// Whether there is something to decide: only while it is worked on, also while the client looks
/// at a sample.
///
/// # Errors
/// [`DecisionRefusal::NotInWork`].
pub const fn may_decide(state: &OrderState) -> Result<(), DecisionRefusal> {
    match state {
        OrderState::InWork { .. } | OrderState::SampleShown { .. } => Ok(()),
        _ => Err(DecisionRefusal::NotInWork),
    }
}

impl Decision {
    /// Checks what was typed against the instruction that holds.
    ///
    /// # Errors
    /// Every wrong input of `text`, `case` and `cost`.
    pub fn check(draft: &DecisionDraft, body: &Body) -> Result<Self, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let text = errors.keep(field::required("text", &draft.text, LONGEST_DECISION));
        let case = errors.keep(case(draft.case, body));
        let cost = draft.cost.filter(|cost| !cost.is_zero());
        let cost = errors.keep(
            cost.map(|cost| field::amount("cost", Some(cost)))
                .transpose(),
        );
        let all = text.zip(case).zip(cost);
        errors.finish(all.map(|((text, case), cost)| Self { text, case, cost }))
    }

    /// What the latitude says to it. A case that is always asked counts besides latitude and
    /// limit.
    pub fn verdict(&self, rule: &LatitudeRule) -> Verdict {
        let costs_nothing = Money::euro_cents(0);
        if rule.must_ask(costs_nothing) {
            return Verdict::Ask(Outside::Latitude);
        }
        if self.case.is_some() {
            return Verdict::Ask(Outside::Case);
        }
        if rule.must_ask(self.cost.unwrap_or(costs_nothing)) {
            return Verdict::Ask(Outside::Cost);
        }
        if rule.latitude.is_told() {
            Verdict::Tell
        } else {
            Verdict::Alone
        }
    }
}

/// The case of which the largest part of the words stands in what is to be decided, in any form, the
/// first of equals; nothing when not one does. What the whole work is about (its title and goal),
/// numbers and currencies say nothing. A hint to think of the case: whether it is that one the
/// contractor says.
pub fn near_case(text: &str, title: &str, body: &Body) -> Option<String> {
    let (said, topic) = (Known::of([text]), Known::of([title, &body.goal]));
    let mut nearest = None;
    for case in body.details.cases() {
        let telling = words::each(case).into_iter().filter(|word| {
            let is_sum = word.chars().all(|letter| !letter.is_alphabetic())
                || matches!(fold(word).as_str(), "euro" | "eur");
            !is_sum && !topic.has(word)
        });
        let telling: Vec<String> = telling.collect();
        let found = telling.iter().filter(|word| said.has(word)).count();
        // Parts of a thousand: whole numbers, so that equals are equal.
        let part = found * 1_000 / telling.len().max(1);
        if part > 0 && nearest.is_none_or(|(most, _)| part > most) {
            nearest = Some((part, case));
        }
    }
    nearest.map(|(_, case)| shortened(case))
}

/// The case of a number, shortened to what fits into a question.
fn case(number: Option<i64>, body: &Body) -> Result<Option<String>, FieldError> {
    let Some(number) = number else {
        return Ok(None);
    };
    let unknown = || FieldError::new("case", "field-choice-unknown");
    let index = usize::try_from(number).map_err(|_| unknown())?;
    let index = index.checked_sub(1).ok_or_else(unknown)?;
    let found = body.details.cases().nth(index).ok_or_else(unknown)?;
    Ok(Some(shortened(found)))
}

fn shortened(case: &str) -> String {
    if case.chars().count() <= LONGEST_CASE {
        return case.to_owned();
    }
    let start: String = case.chars().take(LONGEST_CASE - 1).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instruction::Latitude;

    fn body(latitude: Latitude, limit: Option<i64>, cases: &str) -> Body {
        let mut body = crate::agreement::fixture::contract().instruction.body;
        body.latitude = LatitudeRule {
            latitude,
            money_limit: limit.map(Money::euro_cents),
        };
        cases.clone_into(&mut body.details.ask_cases);
        body
    }

    fn draft(case: Option<i64>, cents: Option<i64>) -> DecisionDraft {
        DecisionDraft {
            text: "Bild durch ein anderes ersetzen".into(),
            case,
            cost: cents.map(Money::euro_cents),
        }
    }

    /// 3.6: latitude, cases and limit decide together; the most general reason is named first.
    #[test]
    fn m3_6_latitude_cases_and_limit_decide_together() {
        let cases = "Preisnachlass\n\n Erstattung ";
        let ask = Verdict::Ask;
        let table = [
            (Latitude::Exactly, None, None, None, ask(Outside::Latitude)),
            (
                Latitude::Propose,
                None,
                Some(1),
                None,
                ask(Outside::Latitude),
            ),
            (
                Latitude::DecideAndTell,
                Some(50_00),
                None,
                None,
                Verdict::Tell,
            ),
            (
                Latitude::DecideAndTell,
                Some(50_00),
                None,
                Some(50_00),
                Verdict::Tell,
            ),
            (
                Latitude::DecideAndTell,
                Some(50_00),
                None,
                Some(50_01),
                ask(Outside::Cost),
            ),
            (
                Latitude::DecideAndTell,
                Some(50_00),
                Some(2),
                None,
                ask(Outside::Case),
            ),
            (Latitude::Alone, None, None, None, Verdict::Alone),
            (Latitude::Alone, None, None, Some(0), Verdict::Alone),
            (Latitude::Alone, None, None, Some(1), ask(Outside::Cost)),
            (
                Latitude::Alone,
                Some(50_00),
                Some(1),
                Some(99_00),
                ask(Outside::Case),
            ),
        ];
        for (latitude, limit, case, cents, expected) in table {
            let body = body(latitude, limit, cases);
            let decision = Decision::check(&draft(case, cents), &body).unwrap();
            let verdict = decision.verdict(&body.latitude);
            assert_eq!(
                verdict, expected,
                "{latitude:?} {limit:?} {case:?} {cents:?}"
            );
        }
        let body = body(Latitude::Alone, None, cases);
        let second = Decision::check(&draft(Some(2), None), &body).unwrap();
        assert_eq!(second.case.as_deref(), Some("Erstattung"));
    }

    /// 3.6: a wrong input is named at its field.
    #[test]
    fn m3_6_wrong_inputs_of_a_decision_are_named() {
        let body = body(Latitude::Alone, None, "Preisnachlass");
        let wrong = |draft: &DecisionDraft| {
            let errors = Decision::check(draft, &body).unwrap_err();
            let names = errors
                .iter()
                .map(|error| (error.field.to_string(), error.key));
            names.collect::<Vec<_>>()
        };
        let case = |number| wrong(&draft(Some(number), None));
        for number in [i64::MIN, -1, 0, 2, i64::MAX] {
            assert_eq!(case(number), [("case".to_owned(), "field-choice-unknown")]);
        }
        let cost = wrong(&draft(None, Some(-1)));
        assert_eq!(cost, [("cost".to_owned(), "field-amount-not-positive")]);
        let long = DecisionDraft {
            text: "ä".repeat(LONGEST_DECISION + 1),
            ..DecisionDraft::default()
        };
        assert_eq!(wrong(&long), [("text".to_owned(), "field-too-long")]);
        let empty = DecisionDraft::default();
        assert_eq!(wrong(&empty), [("text".to_owned(), "field-required")]);
    }

    /// 3.6: "Abo" is near "Käufe und Abos"; small words and parts of other words are not.
    #[test]
    fn m3_6_a_case_is_heard_in_what_is_to_be_decided() {
        let cases =
            "Preisnachlass\nKäufe und Abos\nAbo kündigen\nAlles über 50 Euro\nÄnderung am Bild";
        let body = body(Latitude::Alone, None, cases);
        let near = |text| near_case(text, "Bilder freistellen", &body);
        let purchases = Some("Käufe und Abos".to_owned());
        for text in ["Ein Abo für Bilder abschließen", "Käufe", "das ABO!"] {
            assert_eq!(near(text), purchases, "{text}");
        }
        assert_eq!(near("Das Abo kündigen"), Some("Abo kündigen".to_owned()));
        assert_eq!(
            near("Bild ändern, Änderung anbei"),
            Some("Änderung am Bild".to_owned())
        );
        // Pictures are what the work is about; sums are asked for by themselves.
        for text in [
            "",
            "und",
            "Abonnenten und mehr",
            "Bild ersetzen",
            "kostet 50 Euro",
        ] {
            assert_eq!(near(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_case_is_shortened() {
        let body = body(Latitude::Alone, None, &"ä".repeat(LONGEST_CASE + 1));
        let decision = Decision::check(&draft(Some(1), None), &body).unwrap();
        assert_eq!(decision.case.unwrap().chars().count(), LONGEST_CASE);
    }
}
