//! What the check can find, and what each finding weighs.

use serde::{Deserialize, Serialize};

/// The two ends at which an instruction fails (mission, decision 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// Too little is said: two people would understand different things.
    Vague,
    /// Too much is prescribed: nothing is left to decide.
    Detailed,
}

impl End {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vague => "vague",
            Self::Detailed => "detailed",
        }
    }
}

/// What kind of word says too little. Each asks for a measure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vagueness {
    /// "soon", "quickly".
    Speed,
    /// "regularly", "often".
    Rhythm,
    /// "several", "many".
    Amount,
    /// "short", "in detail".
    Length,
    /// "nice", "professional".
    Quality,
    /// "etc."
    OpenList,
    /// "if possible", "maybe".
    Hedge,
    /// "as usual", "appropriate".
    Habit,
}

/// What the check finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// A word that two people would understand differently (mission 2.8).
    VagueWord(Vagueness),
    /// It stays open who acts.
    Passive,
    /// Nobody could say whether the criterion is met (mission 2.3).
    Unmeasurable,
    /// Nothing says what is to be there at the end.
    MissingWhat,
    /// No deadline, rhythm or time to react (mission 3.4).
    MissingWhen,
    /// No place, tool, file or channel.
    MissingWhere,
    /// No number, extent or depth (mission 3.5).
    MissingHowMuch,
    /// Nothing says what may be decided alone (mission 3.6).
    MissingWhoDecides,
    /// Long work without an example.
    MissingExample,
    /// Long work without a word on what to do when unsure.
    MissingWhenUnsure,
    /// Two numbers for one thing.
    NumbersContradict,
    /// Two dates for one thing, or a date on another day of the week.
    DatesContradict,
    /// More work than hours left until it is due (mission 2.11).
    DeadlineTooShort,
    /// How the hand moves instead of what comes out (mission 3.11).
    HowOverWhat,
    /// More steps than work of this size needs.
    TooManySteps,
    /// "Exactly so" beside a long list of steps.
    ExactlyManySteps,
    /// Nothing is left to the contractor (mission 3.12).
    NoFreeZone,
    /// Reads like an employment relation (§ 611a BGB, BAG 9 AZR 102/20).
    EmploymentSign,
    /// A report is asked for after every step.
    EveryStepReported,
}

impl FindingKind {
    /// Every kind; of vague words one of each sort.
    pub const ALL: [Self; 26] = [
        Self::VagueWord(Vagueness::Speed),
        Self::VagueWord(Vagueness::Rhythm),
        Self::VagueWord(Vagueness::Amount),
        Self::VagueWord(Vagueness::Length),
        Self::VagueWord(Vagueness::Quality),
        Self::VagueWord(Vagueness::OpenList),
        Self::VagueWord(Vagueness::Hedge),
        Self::VagueWord(Vagueness::Habit),
        Self::Passive,
        Self::Unmeasurable,
        Self::MissingWhat,
        Self::MissingWhen,
        Self::MissingWhere,
        Self::MissingHowMuch,
        Self::MissingWhoDecides,
        Self::MissingExample,
        Self::MissingWhenUnsure,
        Self::NumbersContradict,
        Self::DatesContradict,
        Self::DeadlineTooShort,
        Self::HowOverWhat,
        Self::TooManySteps,
        Self::ExactlyManySteps,
        Self::NoFreeZone,
        Self::EmploymentSign,
        Self::EveryStepReported,
    ];

    /// The stable name in the API and in dismissals.
    pub const fn code(self) -> &'static str {
        match self {
            Self::VagueWord(_) => "vague-word",
            Self::Passive => "passive",
            Self::Unmeasurable => "unmeasurable",
            Self::MissingWhat => "missing-what",
            Self::MissingWhen => "missing-when",
            Self::MissingWhere => "missing-where",
            Self::MissingHowMuch => "missing-how-much",
            Self::MissingWhoDecides => "missing-who-decides",
            Self::MissingExample => "missing-example",
            Self::MissingWhenUnsure => "missing-when-unsure",
            Self::NumbersContradict => "numbers-contradict",
            Self::DatesContradict => "dates-contradict",
            Self::DeadlineTooShort => "deadline-too-short",
            Self::HowOverWhat => "how-over-what",
            Self::TooManySteps => "too-many-steps",
            Self::ExactlyManySteps => "exactly-many-steps",
            Self::NoFreeZone => "no-free-zone",
            Self::EmploymentSign => "employment-sign",
            Self::EveryStepReported => "every-step-reported",
        }
    }

    /// At which end the instruction fails by it.
    pub const fn end(self) -> End {
        match self {
            Self::HowOverWhat
            | Self::TooManySteps
            | Self::ExactlyManySteps
            | Self::NoFreeZone
            | Self::EmploymentSign
            | Self::EveryStepReported => End::Detailed,
            _ => End::Vague,
        }
    }

    /// Whether it stands at words of its own.
    pub const fn names_words(self) -> bool {
        matches!(
            self,
            Self::VagueWord(_)
                | Self::Passive
                | Self::Unmeasurable
                | Self::NumbersContradict
                | Self::DatesContradict
                | Self::EmploymentSign
                | Self::EveryStepReported
        )
    }

    /// The key of the sentence that says what is there or missing; it may name `words`.
    pub const fn what_key(self) -> &'static str {
        match self {
            Self::VagueWord(_) => "ends-what-vague-word",
            Self::Passive => "ends-what-passive",
            Self::Unmeasurable => "ends-what-unmeasurable",
            Self::MissingWhat => "ends-what-missing-what",
            Self::MissingWhen => "ends-what-missing-when",
            Self::MissingWhere => "ends-what-missing-where",
            Self::MissingHowMuch => "ends-what-missing-how-much",
            Self::MissingWhoDecides => "ends-what-missing-who-decides",
            Self::MissingExample => "ends-what-missing-example",
            Self::MissingWhenUnsure => "ends-what-missing-when-unsure",
            Self::NumbersContradict => "ends-what-numbers-contradict",
            Self::DatesContradict => "ends-what-dates-contradict",
            Self::DeadlineTooShort => "ends-what-deadline-too-short",
            Self::HowOverWhat => "ends-what-how-over-what",
            Self::TooManySteps => "ends-what-too-many-steps",
            Self::ExactlyManySteps => "ends-what-exactly-many-steps",
            Self::NoFreeZone => "ends-what-no-free-zone",
            Self::EmploymentSign => "ends-what-employment-sign",
            Self::EveryStepReported => "ends-what-every-step-reported",
        }
    }

    /// The key of the half sentence that says why it matters.
    pub const fn why_key(self) -> &'static str {
        match self {
            Self::VagueWord(_) => "ends-why-vague-word",
            Self::Passive => "ends-why-passive",
            Self::Unmeasurable => "ends-why-unmeasurable",
            Self::MissingWhat => "ends-why-missing-what",
            Self::MissingWhen => "ends-why-missing-when",
            Self::MissingWhere => "ends-why-missing-where",
            Self::MissingHowMuch => "ends-why-missing-how-much",
            Self::MissingWhoDecides => "ends-why-missing-who-decides",
            Self::MissingExample => "ends-why-missing-example",
            Self::MissingWhenUnsure => "ends-why-missing-when-unsure",
            Self::NumbersContradict => "ends-why-numbers-contradict",
            Self::DatesContradict => "ends-why-dates-contradict",
            Self::DeadlineTooShort => "ends-why-deadline-too-short",
            Self::HowOverWhat => "ends-why-how-over-what",
            Self::TooManySteps => "ends-why-too-many-steps",
            Self::ExactlyManySteps => "ends-why-exactly-many-steps",
            Self::NoFreeZone => "ends-why-no-free-zone",
            Self::EmploymentSign => "ends-why-employment-sign",
            Self::EveryStepReported => "ends-why-every-step-reported",
        }
    }

    /// The key of the mend that is offered.
    pub const fn mend_key(self) -> &'static str {
        match self {
            Self::VagueWord(Vagueness::Speed) => "ends-mend-vague-speed",
            Self::VagueWord(Vagueness::Rhythm) => "ends-mend-vague-rhythm",
            Self::VagueWord(Vagueness::Amount) => "ends-mend-vague-amount",
            Self::VagueWord(Vagueness::Length) => "ends-mend-vague-length",
            Self::VagueWord(Vagueness::Quality) => "ends-mend-vague-quality",
            Self::VagueWord(Vagueness::OpenList) => "ends-mend-vague-open-list",
            Self::VagueWord(Vagueness::Hedge) => "ends-mend-vague-hedge",
            Self::VagueWord(Vagueness::Habit) => "ends-mend-vague-habit",
            Self::Passive => "ends-mend-passive",
            Self::Unmeasurable => "ends-mend-unmeasurable",
            Self::MissingWhat => "ends-mend-missing-what",
            Self::MissingWhen => "ends-mend-missing-when",
            Self::MissingWhere => "ends-mend-missing-where",
            Self::MissingHowMuch => "ends-mend-missing-how-much",
            Self::MissingWhoDecides => "ends-mend-missing-who-decides",
            Self::MissingExample => "ends-mend-missing-example",
            Self::MissingWhenUnsure => "ends-mend-missing-when-unsure",
            Self::NumbersContradict => "ends-mend-numbers-contradict",
            Self::DatesContradict => "ends-mend-dates-contradict",
            Self::DeadlineTooShort => "ends-mend-deadline-too-short",
            Self::HowOverWhat => "ends-mend-how-over-what",
            Self::TooManySteps => "ends-mend-too-many-steps",
            Self::ExactlyManySteps => "ends-mend-exactly-many-steps",
            Self::NoFreeZone => "ends-mend-no-free-zone",
            Self::EmploymentSign => "ends-mend-employment-sign",
            Self::EveryStepReported => "ends-mend-every-step-reported",
        }
    }

    /// The input that mends it, when the finding is at no place of its own.
    pub const fn field(self) -> &'static str {
        match self {
            Self::MissingWhen => "reaction-hours",
            Self::MissingWhere => "tools",
            Self::MissingHowMuch => "length-least",
            Self::MissingWhoDecides | Self::ExactlyManySteps => "latitude",
            Self::MissingExample => "good-example",
            Self::MissingWhenUnsure => "when-unsure",
            Self::NoFreeZone => "free-zone",
            Self::TooManySteps | Self::HowOverWhat => "steps-1",
            _ => "goal",
        }
    }

    /// What it takes off the bar of its end, in points of 100, for work of middle size.
    pub(super) const fn weight(self) -> i64 {
        match self {
            Self::Passive | Self::VagueWord(_) => 6,
            Self::NoFreeZone | Self::MissingExample | Self::MissingWhenUnsure => 10,
            Self::Unmeasurable => 12,
            Self::MissingWhat => 40,
            Self::MissingWhen
            | Self::MissingWhere
            | Self::MissingHowMuch
            | Self::MissingWhoDecides
            | Self::DeadlineTooShort
            | Self::EmploymentSign => 16,
            Self::NumbersContradict | Self::DatesContradict | Self::EveryStepReported => 20,
            Self::TooManySteps | Self::ExactlyManySteps => 25,
            Self::HowOverWhat => 35,
        }
    }
}
