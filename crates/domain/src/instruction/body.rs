//! What an instruction says, once everything in it is right.

use core::fmt;
use core::time::Duration;

use kernel::{Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::Details;
use crate::account::WeeklyHours;
use crate::canonical::{Digest, Writer};

/// A line of an instruction, step or criterion. Numbers are given once and stay with their line
/// through all versions, so that questions and ticks find it again (mission 0.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u32);

impl fmt::Display for LineId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// One step of the way to the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its number through all versions.
    pub id: LineId,
    /// What to do.
    pub text: String,
    /// What it begins with: a file, a message, a result of another step.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub input: String,
    /// What it ends with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub output: String,
    /// What to do otherwise: "if …, then …".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub branch: String,
}

impl Step {
    /// A step that says what to do and nothing else.
    pub fn plain(id: LineId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            input: String::new(),
            output: String::new(),
            branch: String::new(),
        }
    }

    /// Whether it says what to do and nothing else.
    pub const fn is_plain(&self) -> bool {
        self.input.is_empty() && self.output.is_empty() && self.branch.is_empty()
    }
}

/// How much a criterion counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CriterionKind {
    /// Has to be met; only these can stop money (mission, decision 2).
    Must,
    /// Is expected, but never stops money.
    Should,
    /// A wish of taste; missing it is no fault (mission 3.24).
    Taste,
}

impl CriterionKind {
    /// All kinds, the strictest first.
    pub const ALL: [Self; 3] = [Self::Must, Self::Should, Self::Taste];

    /// The word in forms and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Taste => "taste",
        }
    }

    /// Reads [`CriterionKind::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One measurable criterion (mission 2.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its number through all versions.
    pub id: LineId,
    /// What is to be true of the result.
    pub text: String,
    /// How both sides see whether it is.
    pub how_measured: String,
    /// How much it counts.
    pub kind: CriterionKind,
}

/// How freely the contractor decides (mission 3.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Latitude {
    /// Does exactly what is written.
    Exactly,
    /// Proposes and waits for the answer.
    Propose,
    /// Decides and tells.
    DecideAndTell,
    /// Decides alone.
    Alone,
}

impl Latitude {
    /// All latitudes, the narrowest first.
    pub const ALL: [Self; 4] = [
        Self::Exactly,
        Self::Propose,
        Self::DecideAndTell,
        Self::Alone,
    ];

    /// The word in forms and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::Propose => "propose",
            Self::DecideAndTell => "decide_and_tell",
            Self::Alone => "alone",
        }
    }

    /// Reads [`Latitude::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|latitude| latitude.code() == code)
    }

    /// Whether the contractor decides something without asking first.
    pub const fn decides(self) -> bool {
        matches!(self, Self::DecideAndTell | Self::Alone)
    }

    /// Whether the client hears of what the contractor decides.
    pub const fn is_told(self) -> bool {
        matches!(self, Self::DecideAndTell)
    }
}

/// The latitude with its limit in money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatitudeRule {
    /// How freely the contractor decides.
    pub latitude: Latitude,
    /// The most one decision may cost; `None` when decisions must not cost anything.
    pub money_limit: Option<Money>,
}

impl LatitudeRule {
    /// Whether a decision of this cost needs to be asked about first (mission 3.6).
    pub fn must_ask(&self, cost: Money) -> bool {
        if !self.latitude.decides() {
            return true;
        }
        if !cost.is_positive() {
            return false;
        }
        self.money_limit
            .is_none_or(|limit| cost.compare(limit).map_or(true, core::cmp::Ordering::is_gt))
    }
}

/// What an instruction says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// What is to come out of it.
    pub goal: String,
    /// The way there, if it matters.
    pub steps: Vec<Step>,
    /// What the result is measured by.
    pub criteria: Vec<Criterion>,
    /// How freely the contractor decides.
    pub latitude: LatitudeRule,
    /// What is left to the contractor on purpose (mission 3.12); empty when nothing is.
    pub free_zone: String,
    /// Within how many hours the client answers questions (mission 3.4).
    pub response_hours: u16,
    /// When the client can be asked (mission 2.9).
    pub reachable: WeeklyHours,
    /// What else is said.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// What the client always wants, as their notes said when this was written (mission 3.9).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preferences: Vec<String>,
}

impl Body {
    /// The criteria that can stop money.
    pub fn must_criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.criteria
            .iter()
            .filter(|criterion| criterion.kind == CriterionKind::Must)
    }

    /// Finds a criterion by its number.
    pub fn criterion(&self, id: LineId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// Until when the client answers a question that reaches them at a moment (mission 3.4).
    pub fn answer_by(&self, arrives_at: Timestamp) -> Timestamp {
        arrives_at.saturating_add(Duration::from_hours(u64::from(self.response_hours)))
    }

    /// The highest line number in use, 0 when there is none.
    pub fn highest_line(&self) -> u32 {
        let steps = self.steps.iter().map(|step| step.id.0);
        let criteria = self.criteria.iter().map(|criterion| criterion.id.0);
        steps.chain(criteria).max().unwrap_or(0)
    }

    /// Whether it says goal, steps, criteria, latitude and hours, and nothing else.
    pub fn is_plain(&self) -> bool {
        self.details.is_empty()
            && self.preferences.is_empty()
            && self.steps.iter().all(Step::is_plain)
    }

    /// The digest of the content, the same on every machine. It goes into the contract
    /// (mission 1.10). A plain body has the form it had before there were details, so that what
    /// contracts name stays true.
    pub fn digest(&self) -> Digest {
        if self.is_plain() {
            return self.write("feierabend instruction 1", plain_step).digest();
        }
        let writer = self.write("feierabend instruction 2", |writer, step| {
            plain_step(writer, step)
                .field("input", &step.input)
                .field("output", &step.output)
                .field("branch", &step.branch)
        });
        let writer = self.details.write(writer);
        if self.preferences.is_empty() {
            return writer.digest();
        }
        let note = |writer: Writer, note: &String| writer.field("text", note);
        writer.list("preferences", &self.preferences, note).digest()
    }

    fn write(&self, head: &'static str, step: impl Fn(Writer, &Step) -> Writer) -> Writer {
        let limit = self.latitude.money_limit;
        let writer = Writer::new(head)
            .field("goal", &self.goal)
            .list("steps", &self.steps, step)
            .list("criteria", &self.criteria, |writer, criterion| {
                writer
                    .field("line", criterion.id)
                    .field("kind", criterion.kind.code())
                    .field("text", &criterion.text)
                    .field("how measured", &criterion.how_measured)
            })
            .field("latitude", self.latitude.latitude.code())
            .optional("money limit", limit.map(|limit| limit.minor))
            .optional("currency", limit.map(|limit| limit.currency))
            .field("free zone", &self.free_zone)
            .field("response hours", self.response_hours);
        write_hours(writer, "reachable", &self.reachable)
    }
}

fn plain_step(writer: Writer, step: &Step) -> Writer {
    writer.field("line", step.id).field("text", &step.text)
}

/// Adds the windows of a week to a canonical form.
pub(super) fn write_hours(writer: Writer, name: &str, hours: &WeeklyHours) -> Writer {
    writer.list(name, hours.windows(), |writer, window| {
        writer
            .field("day", window.day.code())
            .field("from", window.from)
            .field("to", window.to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m3_6_a_decision_outside_the_latitude_must_be_asked() {
        let rule = |latitude, limit: Option<i64>| LatitudeRule {
            latitude,
            money_limit: limit.map(Money::euro_cents),
        };
        let euro = Money::euro_cents;
        let table = [
            (rule(Latitude::Exactly, Some(50_00)), euro(0), true),
            (rule(Latitude::Propose, Some(50_00)), euro(1), true),
            (
                rule(Latitude::DecideAndTell, Some(50_00)),
                euro(50_00),
                false,
            ),
            (
                rule(Latitude::DecideAndTell, Some(50_00)),
                euro(50_01),
                true,
            ),
            (rule(Latitude::Alone, None), euro(0), false),
            (rule(Latitude::Alone, None), euro(1), true),
            (
                rule(Latitude::Alone, Some(50_00)),
                Money::new(1, kernel::Currency::Chf),
                true,
            ),
        ];
        for (rule, cost, asks) in table {
            assert_eq!(rule.must_ask(cost), asks, "{rule:?} {cost:?}");
        }
    }

    #[test]
    fn codes_are_read_back_and_equal_their_json() {
        for latitude in Latitude::ALL {
            assert_eq!(Latitude::from_code(latitude.code()), Some(latitude));
            let json = serde_json::to_string(&latitude).unwrap();
            assert_eq!(json, format!("\"{}\"", latitude.code()));
        }
        for kind in CriterionKind::ALL {
            assert_eq!(CriterionKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(Latitude::from_code("free"), None);
    }
}
