//! An addendum as somebody enters it.

use kernel::{Money, Timestamp, Zone};

use super::{Addendum, AddendumRefusal, AddendumStep, Addition, Change, NotSigned, Signing, runs};
use crate::agreement::contract::{Contract, Words};
use crate::agreement::{
    Facts, LONGEST_TITLE, MOST_MILESTONES, OrderState, SignRefusal, Terms, Transition, deadline,
};
use crate::field::LARGEST_AMOUNT;
use crate::instruction::LineId;
use crate::{Argument, FieldError, FieldErrors, field};

/// The most addenda of one order.
pub const MOST_ADDENDA: u16 = 10;
/// The fewest characters of what is added.
pub const SHORTEST_WORDS: usize = 10;
/// The most characters of what is added.
pub const LONGEST_WORDS: usize = 4_000;
/// The most days an addendum waits for its answer.
pub const LONGEST_STAND: i64 = 30;
/// The days it waits unless somebody says otherwise.
pub const USUAL_STAND: i64 = 7;

/// What an addendum is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AddendumKind {
    /// Something is added, or words change.
    #[default]
    Addition,
    /// A stage costs less.
    Less,
    /// A stage is due another day.
    Date,
}

impl AddendumKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Addition, Self::Less, Self::Date];

    /// The stable name, used in forms and by API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Addition => "addition",
            Self::Less => "less",
            Self::Date => "date",
        }
    }

    /// Reads [`AddendumKind::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// An addendum as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddendumDraft {
    /// What it is for.
    pub kind: AddendumKind,
    /// What it is about.
    pub title: String,
    /// What is added or changed.
    pub words: String,
    /// The criterion it goes beyond; none where no criterion says anything of it.
    pub criterion: Option<LineId>,
    /// What is paid for it on top; asked for where something is added.
    pub extra: Option<Money>,
    /// Which stage changes, from 0; the one at hand without it.
    pub stage: Option<u16>,
    /// What the stage costs from then on.
    pub new_price: Option<Money>,
    /// When it is due; not asked for where a stage costs less.
    pub due_at: Option<Timestamp>,
    /// How many days it waits for its answer.
    pub days: Option<i64>,
}

/// Why no addendum was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAnAddendum {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// It is not possible now.
    Refused(AddendumRefusal),
    /// The signature is not in order.
    Signature(SignRefusal),
}

impl From<NotSigned> for NotAnAddendum {
    fn from(refusal: NotSigned) -> Self {
        match refusal {
            NotSigned::Refused(refusal) => Self::Refused(refusal),
            NotSigned::Signature(refusal) => Self::Signature(refusal),
        }
    }
}

/// Whether an addendum can be proposed: the number it would have.
///
/// # Errors
/// While the order does not run, another one waits, or there were too many.
pub fn may_propose(
    state: &OrderState,
    contract: &Contract,
    addenda: &[Addendum],
    now: Timestamp,
) -> Result<u16, AddendumRefusal> {
    runs(state)?;
    if contract.week.is_some() {
        return Err(AddendumRefusal::Week);
    }
    // One whose date has passed may not have ended yet: its clock is about to ring.
    if super::waiting(addenda, now).is_some() {
        return Err(AddendumRefusal::Open);
    }
    // An order that repeats another has its addenda in its first contract.
    let told = addenda.iter().map(Addendum::number);
    let agreed = contract.addenda.iter().map(|known| known.number);
    let number = told.chain(agreed).max().unwrap_or(0).saturating_add(1);
    if number > MOST_ADDENDA {
        return Err(AddendumRefusal::TooMany { most: MOST_ADDENDA });
    }
    Ok(number)
}

impl AddendumDraft {
    /// Proposes the addendum: its maker signs the contract with it, in the words `word` makes.
    ///
    /// # Errors
    /// [`NotAnAddendum`], with every input that is wrong.
    pub fn propose(
        &self,
        state: OrderState,
        facts: Facts<'_>,
        contract: &Contract,
        addenda: &[Addendum],
        signing: &Signing<'_>,
        word: impl FnOnce(&Contract) -> Option<Words>,
    ) -> Result<(Addendum, Transition), NotAnAddendum> {
        let number =
            may_propose(&state, contract, addenda, facts.now).map_err(NotAnAddendum::Refused)?;
        let (addition, until) = self
            .check((&state, facts), contract, number, signing)
            .map_err(NotAnAddendum::Invalid)?;
        if addition.stage.is_some() && facts.terms.stages() >= MOST_MILESTONES {
            let most = MOST_MILESTONES;
            return Err(NotAnAddendum::Refused(AddendumRefusal::Stages { most }));
        }
        if let Some(change) = addition.change {
            change
                .check(&state, facts)
                .map_err(NotAnAddendum::Refused)?;
        }
        let mut next = contract
            .with_addition(addition.clone(), facts.now)
            .ok_or(NotAnAddendum::Refused(AddendumRefusal::Outdated))?;
        next.words = word(&next);
        let signature = signing.sign(facts.terms, &next, facts.now)?;
        let addendum = Addendum {
            addition,
            at: facts.now,
            until,
            signature,
            answer: None,
            reason: String::new(),
            frozen: next.words,
        };
        let step = AddendumStep::Proposed { until };
        let transition = addendum.told(state, Some(signing.by), step);
        Ok((addendum, transition))
    }

    fn check(
        &self,
        (state, facts): (&OrderState, Facts<'_>),
        contract: &Contract,
        number: u16,
        signing: &Signing<'_>,
    ) -> Result<(Addition, Timestamp), Vec<FieldError>> {
        let terms = facts.terms;
        let mut errors = FieldErrors::new();
        let title = errors.keep(self.check_title());
        let words = errors.keep(self.check_words());
        let what = match self.kind {
            AddendumKind::Addition => self.check_addition(facts, contract, &mut errors),
            AddendumKind::Less | AddendumKind::Date => {
                self.check_change((state, facts), contract, &mut errors)
            }
        };
        let until = errors.keep(self.check_days(facts.now, &terms.zone));
        let whole = match (title, words, what, until) {
            (Some(title), Some(words), Some(what), Some(until)) => {
                let addition = Addition {
                    number,
                    by: signing.by,
                    title,
                    words,
                    ..what
                };
                // Nobody agrees on a day that has passed meanwhile.
                let until = match addition.change {
                    Some(Change::Date { .. }) => until.min(addition.due_at),
                    _ => until,
                };
                Some((addition, until))
            }
            _ => None,
        };
        errors.finish(whole)
    }

    /// What is added, with its price and date.
    fn check_addition(
        &self,
        facts: Facts<'_>,
        contract: &Contract,
        errors: &mut FieldErrors,
    ) -> Option<Addition> {
        let criterion = errors.keep(self.check_criterion(facts.terms));
        let amount = errors.keep(self.check_extra(contract.amount));
        let due_at = errors.keep(self.check_due(contract, amount, facts.now));
        let (criterion, amount, due_at) = (criterion?, amount?, due_at?);
        let stage = amount.is_positive().then(|| facts.terms.stages());
        Some(Addition {
            criterion,
            amount,
            due_at,
            stage: stage.and_then(|stage| u16::try_from(stage).ok()),
            ..Addition::nothing(amount.currency, due_at)
        })
    }

    /// What changes of a stage that is not over.
    fn check_change(
        &self,
        (state, facts): (&OrderState, Facts<'_>),
        contract: &Contract,
        errors: &mut FieldErrors,
    ) -> Option<Addition> {
        let number = errors.keep(self.check_stage(state, facts.terms))?;
        let (change, due_at) = match self.kind {
            AddendumKind::Less => {
                let (less, left) =
                    errors.keep(self.check_less(facts.terms.stage_amount(number)))?;
                let change = Change::Less {
                    of_stage: number,
                    less,
                    left,
                };
                (change, facts.terms.stage_due(number))
            }
            AddendumKind::Addition | AddendumKind::Date => {
                let due_at = errors.keep(self.check_new_date(facts, number))?;
                (Change::Date { of_stage: number }, due_at)
            }
        };
        Some(Addition {
            change: Some(change),
            ..Addition::nothing(contract.amount.currency, due_at)
        })
    }

    /// The stage at hand, or one that is still to come.
    fn check_stage(&self, state: &OrderState, terms: &Terms) -> Result<u16, FieldError> {
        let current = state.at_stage().unwrap_or_default().stage;
        let wanted = self.stage.unwrap_or(current);
        if wanted >= current && usize::from(wanted) < terms.stages() {
            Ok(wanted)
        } else {
            Err(FieldError::new("stage", "field-choice-unknown"))
        }
    }

    /// Above zero, and below the price. Answers how much less it is, and the new price.
    fn check_less(&self, price: Money) -> Result<(Money, Money), FieldError> {
        let left = self
            .new_price
            .ok_or_else(|| FieldError::new("new-price", "field-required"))?;
        match price.sub(left) {
            Ok(less) if left.is_positive() && less.is_positive() => Ok((less, left)),
            _ => Err(FieldError::new("new-price", "addendum-field-less")
                .with("price", Argument::Money(price))),
        }
    }

    /// In the future, not before the stage in front of it and not after the one behind it.
    fn check_new_date(&self, facts: Facts<'_>, stage: u16) -> Result<Timestamp, FieldError> {
        let due_at = self
            .due_at
            .ok_or_else(|| FieldError::new("due-at", "field-required"))?;
        if due_at <= facts.now {
            return Err(FieldError::new("due-at", "addendum-field-due-past"));
        }
        let terms = facts.terms;
        let before = stage.checked_sub(1).map(|before| terms.stage_due(before));
        if let Some(before) = before.filter(|before| due_at < *before) {
            return Err(FieldError::new("due-at", "addendum-field-due-early")
                .with("due", Argument::Time(before)));
        }
        let after = (!terms.is_last_stage(stage)).then(|| terms.stage_due(stage + 1));
        match after.filter(|after| due_at > *after) {
            Some(after) => Err(FieldError::new("due-at", "addendum-field-due-late")
                .with("due", Argument::Time(after))),
            None => Ok(due_at),
        }
    }

    fn check_title(&self) -> Result<String, FieldError> {
        let title = field::line("title", &self.title, LONGEST_TITLE)?;
        if title.chars().any(char::is_alphanumeric) {
            Ok(title)
        } else {
            Err(FieldError::new("title", "field-required"))
        }
    }

    fn check_words(&self) -> Result<String, FieldError> {
        let words = field::required("words", &self.words, LONGEST_WORDS)?;
        if words.chars().count() >= SHORTEST_WORDS {
            return Ok(words);
        }
        let least = i64::try_from(SHORTEST_WORDS).unwrap_or(i64::MAX);
        Err(FieldError::new("words", "field-too-short").with("least", Argument::Number(least)))
    }

    fn check_criterion(&self, terms: &Terms) -> Result<Option<String>, FieldError> {
        let Some(wanted) = self.criterion else {
            return Ok(None);
        };
        let mut criteria = terms.criteria.iter();
        let found = criteria.find(|criterion| criterion.id == wanted);
        found
            .map(|criterion| Some(criterion.text.clone()))
            .ok_or_else(|| FieldError::new("criterion", "field-choice-unknown"))
    }

    /// Zero or more in the money of the order; all of it together is a sum an order may have.
    fn check_extra(&self, agreed: Money) -> Result<Money, FieldError> {
        let extra = self
            .extra
            .ok_or_else(|| FieldError::new("extra", "field-required"))?;
        let all = agreed.add(extra).ok();
        let fits = all.is_some_and(|all| all.minor <= LARGEST_AMOUNT);
        if fits && !extra.is_negative() {
            return Ok(extra);
        }
        let left = LARGEST_AMOUNT.saturating_sub(agreed.minor).max(0);
        let most = Money::new(left, agreed.currency);
        Err(FieldError::new("extra", "addendum-field-extra").with("most", Argument::Money(most)))
    }

    /// In the future; where it becomes a stage, not before the one in front of it.
    fn check_due(
        &self,
        contract: &Contract,
        extra: Option<Money>,
        now: Timestamp,
    ) -> Result<Timestamp, FieldError> {
        let due_at = self
            .due_at
            .ok_or_else(|| FieldError::new("due-at", "field-required"))?;
        if due_at <= now {
            return Err(FieldError::new("due-at", "addendum-field-due-past"));
        }
        let is_stage = extra.is_some_and(Money::is_positive);
        if is_stage && due_at < contract.due_at {
            return Err(FieldError::new("due-at", "addendum-field-due-early")
                .with("due", Argument::Time(contract.due_at)));
        }
        Ok(due_at)
    }

    fn check_days(&self, now: Timestamp, zone: &Zone) -> Result<Timestamp, FieldError> {
        let days = Some(self.days.unwrap_or(USUAL_STAND));
        let days = field::number("days", days, 1, LONGEST_STAND)?;
        let days = u8::try_from(days).map_err(|_| FieldError::new("days", "field-required"))?;
        Ok(deadline::days_later(now, days, zone))
    }
}
