//! Two versions beside each other, as data.

use domain::instruction::{
    Comparison, CriterionKind, Fate, LineChange, Piece, TextChange, ValueChange,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};

use super::details::length_value;
use super::shape::hours;
use crate::api::shape::Sum;

/// Which two versions; without numbers the newest and the one before it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Span {
    /// The version compared from.
    pub(super) from: Option<u32>,
    /// The version compared to.
    pub(super) to: Option<u32>,
}

/// Some words that stayed, went or came.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PieceView {
    /// `same`, `removed` or `added`.
    is: &'static str,
    /// The words.
    text: String,
}

/// A text that is worded differently.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TextChangeView {
    /// Which text, as the instruction names it.
    field: String,
    /// Its words in reading order.
    pieces: Vec<PieceView>,
}

/// A line that is not as it was.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LineChangeView {
    /// Its number through all versions; terms and notes have none.
    id: Option<u32>,
    /// `added`, `removed` or `kept`.
    is: &'static str,
    /// Its place before, counted from 1.
    was: Option<usize>,
    /// Its place now.
    now: Option<usize>,
    /// Whether it stands elsewhere among the lines that stayed.
    is_moved: bool,
    /// Its texts, also those that stayed.
    texts: Vec<TextChangeView>,
    /// How much the criterion weighed before, when that changed.
    kind_before: Option<&'static str>,
    /// How much it weighs now, when that changed.
    kind_now: Option<&'static str>,
}

/// Something chosen or counted.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ValueChangeView {
    /// Which, as the instruction names it.
    field: &'static str,
    /// As the instruction writes it.
    #[schema(value_type = Object)]
    before: Value,
    /// As the instruction writes it.
    #[schema(value_type = Object)]
    now: Value,
}

/// Everything in which two versions differ.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ComparisonView {
    /// Texts of the whole.
    texts: Vec<TextChangeView>,
    /// Steps that came, went, moved or say something else.
    steps: Vec<LineChangeView>,
    /// Criteria likewise.
    criteria: Vec<LineChangeView>,
    /// Terms likewise.
    terms: Vec<LineChangeView>,
    /// The client's notes likewise; they have no numbers.
    preferences: Vec<LineChangeView>,
    /// What is chosen or counted.
    values: Vec<ValueChangeView>,
}

impl From<&Comparison> for ComparisonView {
    fn from(all: &Comparison) -> Self {
        let lines = |lines: &[LineChange]| lines.iter().map(line).collect();
        Self {
            texts: all.texts.iter().map(text).collect(),
            steps: lines(&all.steps),
            criteria: lines(&all.criteria),
            terms: lines(&all.terms),
            preferences: lines(&all.preferences),
            values: all.values.iter().map(value).collect(),
        }
    }
}

fn text(change: &TextChange) -> TextChangeView {
    let pieces = change.pieces.iter().map(|piece| PieceView {
        is: match piece {
            Piece::Same(_) => "same",
            Piece::Removed(_) => "removed",
            Piece::Added(_) => "added",
        },
        text: piece.text().to_owned(),
    });
    TextChangeView {
        field: change.field.replace('-', "_"),
        pieces: pieces.collect(),
    }
}

fn line(change: &LineChange) -> LineChangeView {
    LineChangeView {
        id: change.id.map(|id| id.0),
        is: match change.fate {
            Fate::Added => "added",
            Fate::Removed => "removed",
            Fate::Kept => "kept",
        },
        was: change.was,
        now: change.now,
        is_moved: change.is_moved,
        texts: change.texts.iter().map(text).collect(),
        kind_before: change.weight.map(|(old, _)| CriterionKind::code(old)),
        kind_now: change.weight.map(|(_, new)| CriterionKind::code(new)),
    }
}

fn value(change: &ValueChange) -> ValueChangeView {
    let (field, [before, now]) = match change {
        ValueChange::Latitude(old, new) => (
            "latitude",
            [old, new].map(|latitude| json!(latitude.code())),
        ),
        ValueChange::MoneyLimit(old, new) => (
            "money_limit",
            [old, new].map(|limit| json!(limit.map(Sum::from))),
        ),
        ValueChange::Length(old, new) => ("length", [old, new].map(|one| length_value(*one))),
        ValueChange::Reaction(old, new) => ("reaction_hours", [old, new].map(|one| json!(one))),
        ValueChange::Response(old, new) => ("response_hours", [old, new].map(|one| json!(one))),
        ValueChange::Reachable(old, new) => {
            ("reachable", [old, new].map(|week| json!(hours(week))))
        }
        ValueChange::ContractorHours(old, new) => (
            "contractor_hours",
            [old, new].map(|week| json!(hours(week))),
        ),
    };
    ValueChangeView { field, before, now }
}
