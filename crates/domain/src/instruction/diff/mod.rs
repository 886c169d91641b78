//! Two versions beside each other: what was said differently, what came, went or moved.
//!
//! Lines are found by their number, however they were worded or moved (mission 0.8).

#[cfg(test)]
mod tests;
mod words;

pub use words::Piece;

use kernel::{Money, fold};

use self::words::{MOST_PAIRS, compare};
use super::{Body, Criterion, CriterionKind, Latitude, Length, LineId, Step, Term};
use crate::account::WeeklyHours;

/// One text that is worded differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The name it has in the form, of a line's text the ending: `goal`, `input`.
    pub field: &'static str,
    /// What became of it.
    pub pieces: Vec<Piece>,
}

impl TextChange {
    fn new(field: &'static str, (old, new): (&str, &str), pairs: &mut usize) -> Self {
        Self {
            field,
            pieces: compare(old, new, pairs),
        }
    }

    /// Whether the text is worded differently.
    pub fn is_changed(&self) -> bool {
        self.pieces.iter().any(|piece| !piece.is_same())
    }
}

/// What became of a line as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is in both.
    Kept,
}

/// One line that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// Its number; terms have none.
    pub id: Option<LineId>,
    /// Whether it came, went or stayed.
    pub fate: Fate,
    /// Its place before, counted from one.
    pub was: Option<usize>,
    /// Its place now, counted from one.
    pub now: Option<usize>,
    /// Whether it stands elsewhere among the lines that stayed.
    pub is_moved: bool,
    /// Its texts, also those that stayed: they say which line it is.
    pub texts: Vec<TextChange>,
    /// How much the criterion weighed before and weighs now, when that changed.
    pub weight: Option<(CriterionKind, CriterionKind)>,
}

/// Something that is chosen or counted instead of written: before and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueChange {
    /// How freely the contractor decides.
    Latitude(Latitude, Latitude),
    /// The most one decision may cost.
    MoneyLimit(Option<Money>, Option<Money>),
    /// How long each piece is to be.
    Length(Option<Length>, Option<Length>),
    /// Within how many hours each piece is done.
    Reaction(Option<u16>, Option<u16>),
    /// Within how many hours the client answers.
    Response(u16, u16),
    /// When the client can be asked.
    Reachable(WeeklyHours, WeeklyHours),
    /// When the contractor should be reachable.
    ContractorHours(WeeklyHours, WeeklyHours),
}

/// Everything in which two versions differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Texts of the whole, in reading order.
    pub texts: Vec<TextChange>,
    /// Steps that came, went, moved or say something else.
    pub steps: Vec<LineChange>,
    /// Criteria likewise.
    pub criteria: Vec<LineChange>,
    /// Terms likewise; a term is known by its word.
    pub terms: Vec<LineChange>,
    /// The client's notes likewise; a note is known by its words.
    pub preferences: Vec<LineChange>,
    /// What is chosen or counted.
    pub values: Vec<ValueChange>,
}

impl Comparison {
    /// Compares two versions.
    pub fn of(old: &Body, new: &Body) -> Self {
        let mut pairs = MOST_PAIRS;
        let pairs = &mut pairs;
        Self {
            texts: texts(old, new, pairs),
            steps: lines(&old.steps, &new.steps, pairs),
            criteria: lines(&old.criteria, &new.criteria, pairs),
            terms: lines(&old.details.terms, &new.details.terms, pairs),
            preferences: lines(&old.preferences, &new.preferences, pairs),
            values: values(old, new),
        }
    }

    /// Whether both say the same.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn texts(old: &Body, new: &Body, pairs: &mut usize) -> Vec<TextChange> {
    let (was, is) = (&old.details, &new.details);
    let all = [
        ("goal", &old.goal, &new.goal),
        ("why", &was.why, &is.why),
        ("good-example", &was.good_example, &is.good_example),
        ("bad-example", &was.bad_example, &is.bad_example),
        ("free-zone", &old.free_zone, &new.free_zone),
        ("ask-cases", &was.ask_cases, &is.ask_cases),
        ("when-unsure", &was.when_unsure, &is.when_unsure),
        ("tools", &was.tools, &is.tools),
    ];
    let changes = all.map(|(field, old, new)| TextChange::new(field, (old, new), pairs));
    changes.into_iter().filter(TextChange::is_changed).collect()
}

fn values(old: &Body, new: &Body) -> Vec<ValueChange> {
    let (was, is) = (&old.details, &new.details);
    let (narrow, wide) = (old.latitude, new.latitude);
    let changes = [
        changed(&narrow.latitude, &wide.latitude, ValueChange::Latitude),
        changed(
            &narrow.money_limit,
            &wide.money_limit,
            ValueChange::MoneyLimit,
        ),
        changed(&was.length, &is.length, ValueChange::Length),
        changed(
            &was.reaction_hours,
            &is.reaction_hours,
            ValueChange::Reaction,
        ),
        changed(
            &old.response_hours,
            &new.response_hours,
            ValueChange::Response,
        ),
        changed(&old.reachable, &new.reachable, ValueChange::Reachable),
        changed(
            &was.contractor_hours,
            &is.contractor_hours,
            ValueChange::ContractorHours,
        ),
    ];
    changes.into_iter().flatten().collect()
}

/// What was and what is, if they differ.
fn changed<T: PartialEq + Clone>(
    old: &T,
    new: &T,
    change: fn(T, T) -> ValueChange,
) -> Option<ValueChange> {
    (old != new).then(|| change(old.clone(), new.clone()))
}

/// What two versions of a line have.
trait Line {
    fn id(&self) -> Option<LineId>;
    fn is_same_line(&self, other: &Self) -> bool;
    fn texts(&self) -> Vec<(&'static str, &str)>;
    fn weight(&self) -> Option<CriterionKind> {
        None
    }
}

impl Line for Step {
    fn id(&self) -> Option<LineId> {
        Some(self.id)
    }

    fn is_same_line(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("text", &self.text),
            ("input", &self.input),
            ("output", &self.output),
            ("branch", &self.branch),
        ]
    }
}

impl Line for Criterion {
    fn id(&self) -> Option<LineId> {
        Some(self.id)
    }

    fn is_same_line(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("text", &self.text), ("how-measured", &self.how_measured)]
    }

    fn weight(&self) -> Option<CriterionKind> {
        Some(self.kind)
    }
}

impl Line for Term {
    fn id(&self) -> Option<LineId> {
        None
    }

    fn is_same_line(&self, other: &Self) -> bool {
        fold(&self.word) == fold(&other.word)
    }

    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("word", &self.word), ("meaning", &self.meaning)]
    }
}

/// A note of the client.
impl Line for String {
    fn id(&self) -> Option<LineId> {
        None
    }

    fn is_same_line(&self, other: &Self) -> bool {
        fold(self) == fold(other)
    }

    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("text", self)]
    }
}

/// The lines that are not as they were, in the order they have now; one that is gone stands where
/// it was.
fn lines<L: Line>(old: &[L], new: &[L], pairs: &mut usize) -> Vec<LineChange> {
    let was: Vec<Option<usize>> = new
        .iter()
        .map(|line| old.iter().position(|known| known.is_same_line(line)))
        .collect();
    let stayed = longest_rise(&was);
    let mut all: Vec<LineChange> = Vec::new();
    for ((now, line), was) in new.iter().enumerate().zip(&was) {
        let before = was.and_then(|at| old.get(at));
        let is_moved = was.is_some_and(|at| !stayed.contains(&at));
        let mut line = change((before, Some(line)), (*was, Some(now)), pairs);
        line.is_moved = is_moved;
        all.push(line);
    }
    for (at, line) in old.iter().enumerate() {
        if was.contains(&Some(at)) {
            continue;
        }
        let gone = change((Some(line), None), (Some(at), None), pairs);
        // After whatever stood before it and did not move away.
        let place = all
            .iter()
            .rposition(|known| !known.is_moved && known.was.is_some_and(|was| was <= at));
        all.insert(place.map_or(0, |place| place + 1), gone);
    }
    all.retain(|line| {
        line.fate != Fate::Kept
            || line.is_moved
            || line.weight.is_some()
            || line.texts.iter().any(TextChange::is_changed)
    });
    all
}

fn change<L: Line>(
    (old, new): (Option<&L>, Option<&L>),
    (was, now): (Option<usize>, Option<usize>),
    pairs: &mut usize,
) -> LineChange {
    let fate = match (old, new) {
        (None, _) => Fate::Added,
        (_, None) => Fate::Removed,
        (Some(_), Some(_)) => Fate::Kept,
    };
    let of = |line: Option<&L>, at: usize| {
        let texts = line.map(Line::texts).unwrap_or_default();
        texts.get(at).map(|(_, text)| (*text).to_owned())
    };
    let names = new.or(old).map(Line::texts).unwrap_or_default();
    let texts = names.iter().enumerate().map(|(at, (name, _))| {
        let (old, new) = (of(old, at), of(new, at));
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        TextChange::new(name, (&old, &new), pairs)
    });
    let weights = old.and_then(Line::weight).zip(new.and_then(Line::weight));
    LineChange {
        id: new.or(old).and_then(Line::id),
        fate,
        // Places are counted from one.
        was: was.map(|at| at + 1),
        now: now.map(|at| at + 1),
        is_moved: false,
        texts: texts.filter(|text| !text.pieces.is_empty()).collect(),
        weight: weights.filter(|(old, new)| old != new),
    }
}

/// The old places of the most lines that stand in the same order as before: they stayed, and the
/// others moved.
fn longest_rise(was: &[Option<usize>]) -> Vec<usize> {
    let places: Vec<usize> = was.iter().copied().flatten().collect();
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let before = best.iter().take(at);
        let mut rise = before
            .filter(|rise| rise.last().is_some_and(|last| last < place))
            .max_by_key(|rise| rise.len())
            .cloned()
            .unwrap_or_default();
        rise.push(*place);
        best.push(rise);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}
