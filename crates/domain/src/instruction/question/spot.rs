//! The places of an instruction that something can be said about.

use core::fmt;

use crate::instruction::{Body, InstructionDraft, LineId, StepDraft};

/// A place in an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The goal.
    Goal,
    /// A step or a criterion, by its number through all versions.
    Line(LineId),
    /// What is left to the contractor.
    FreeZone,
    /// Latitude, time to answer, reachable hours: what is chosen, not written.
    Rules,
}

impl Spot {
    /// Reads what [`fmt::Display`] wrote: `goal`, `line-4`, `free-zone`, `rules`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "goal" => Some(Self::Goal),
            "free-zone" => Some(Self::FreeZone),
            "rules" => Some(Self::Rules),
            line => {
                let number = line.strip_prefix("line-")?;
                let id: u32 = number.parse().ok()?;
                // One place has one spelling.
                (id > 0 && id.to_string() == number).then_some(Self::Line(LineId(id)))
            }
        }
    }

    /// What stands at the place; nothing when the body has no such line. What is chosen from a
    /// list has no words of its own.
    pub fn text_in(self, body: &Body) -> Option<&str> {
        match self {
            Self::Goal => Some(&body.goal),
            Self::FreeZone => Some(&body.free_zone),
            Self::Rules => Some(""),
            Self::Line(id) => {
                let step = body.steps.iter().find(|step| step.id == id);
                let criterion = || body.criterion(id).map(|criterion| criterion.text.as_str());
                step.map(|step| step.text.as_str()).or_else(criterion)
            }
        }
    }

    /// Whether a version that gave out so many line numbers has or had the place.
    pub const fn was_given(self, lines_given: u32) -> bool {
        match self {
            Self::Line(id) => id.0 <= lines_given,
            Self::Goal | Self::FreeZone | Self::Rules => true,
        }
    }

    /// What stands at the place of a draft, if it has the place.
    pub fn text_of(self, draft: &InstructionDraft) -> Option<&str> {
        let same = |id: Option<LineId>| id.is_some() && id == self.line();
        match self {
            Self::Goal => Some(&draft.goal),
            Self::FreeZone => Some(&draft.free_zone),
            Self::Rules => None,
            Self::Line(_) => {
                let step = draft.steps.iter().find(|step| same(step.id));
                let criterion = || draft.criteria.iter().find(|known| same(known.id));
                step.map(|step| step.text.as_str())
                    .or_else(|| criterion().map(|criterion| criterion.text.as_str()))
            }
        }
    }

    /// Writes a text at the place of a draft. Where there is no such line, or nothing is written
    /// but chosen, it becomes a new step.
    pub fn write(self, draft: &mut InstructionDraft, text: &str) {
        let same = |id: Option<LineId>| id.is_some() && id == self.line();
        let place = match self {
            Self::Goal => Some(&mut draft.goal),
            Self::FreeZone => Some(&mut draft.free_zone),
            Self::Rules => None,
            Self::Line(_) => {
                let step = draft.steps.iter_mut().find(|step| same(step.id));
                let criteria = &mut draft.criteria;
                step.map(|step| &mut step.text).or_else(|| {
                    let criterion = criteria.iter_mut().find(|known| same(known.id));
                    criterion.map(|criterion| &mut criterion.text)
                })
            }
        };
        match place {
            Some(place) => text.clone_into(place),
            None => draft.steps.push(StepDraft {
                text: text.to_owned(),
                ..StepDraft::default()
            }),
        }
    }

    /// The number of the line, if it is one.
    pub const fn line(self) -> Option<LineId> {
        match self {
            Self::Line(id) => Some(id),
            Self::Goal | Self::FreeZone | Self::Rules => None,
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal => formatter.write_str("goal"),
            Self::FreeZone => formatter.write_str("free-zone"),
            Self::Rules => formatter.write_str("rules"),
            Self::Line(id) => write!(formatter, "line-{id}"),
        }
    }
}
