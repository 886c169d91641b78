//! Two versions beside each other: words that went and came, lines that moved.

use app::{Failure, instruction, task};
use askama::Template;
use axum::http::StatusCode;
use domain::instruction::{
    Comparison, CriterionKind, Fate, LineChange, Piece, TextChange, ValueChange,
};
use kernel::{Money, TaskId};
use serde::Deserialize;
use texts::Texts;

use super::details::length_words;
use super::show::latitude_words;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::pages::render;
use crate::ui::{Choice, FormView, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

/// Which two; anything that is no number asks for the newest two.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    von: String,
    #[serde(default)]
    bis: String,
}

#[derive(Template)]
#[template(path = "instruction/compare.html")]
struct ComparePage {
    layout: Layout,
    t: Texts,
    address: String,
    form: FormView,
    numbers: Vec<(String, String)>,
    content: SafeHtml,
}

#[derive(Template)]
#[template(path = "instruction/comparison.html")]
struct Shown {
    t: Texts,
    is_same: bool,
    texts: Vec<(&'static str, SafeHtml)>,
    groups: Vec<(&'static str, Vec<Line>)>,
    values: Table,
}

impl ComparePage {
    fn choices(&self) -> impl Iterator<Item = Choice> {
        let numbers = self.numbers.iter();
        numbers.map(|(number, words)| Choice::new(number, words))
    }
}

/// A line with what became of it.
struct Line {
    what: String,
    texts: Vec<(&'static str, SafeHtml)>,
}

#[derive(Template)]
#[template(path = "instruction/pieces.html")]
struct Pieces<'a> {
    t: Texts,
    pieces: &'a [Piece],
}

crate::ui::component!(Shown);

pub(super) async fn compare(
    visit: Visit,
    At(task): At<TaskId>,
    Asked(which): Asked<Which>,
) -> Answer {
    let t = visit.t;
    let known = task::find(&visit.cx, task).await?;
    let found = instruction::for_task(&visit.cx, task)
        .await?
        .ok_or(Failure::NotFound)?;
    let asked = (which.von.parse().ok(), which.bis.parse().ok());
    let compared = instruction::compare(&visit.cx, found.id, asked).await?;
    let mut layout = visit.layout(t.instruction_compare_title());
    layout.place = Some(Place::HandOn);
    let page = ComparePage {
        layout,
        t,
        address: format!("/abgeben/aufgaben/{}/anleitung", known.task.id),
        form: FormView::new(t)
            .with("von", compared.old.number.to_string())
            .with("bis", compared.new.number.to_string()),
        numbers: (1..=compared.newest)
            .map(|number| {
                let words = t.instruction_version(i64::from(number));
                (number.to_string(), words)
            })
            .collect(),
        content: comparison(&visit, &compared.differences),
    };
    render(StatusCode::OK, &page)
}

/// Everything in which two versions differ, for every page that shows two of them.
pub(crate) fn comparison(visit: &Visit, differences: &Comparison) -> SafeHtml {
    let t = visit.t;
    let texts = differences.texts.iter();
    let group = |heading, lines: &[LineChange]| {
        let lines: Vec<Line> = lines.iter().map(|one| line(visit, one)).collect();
        (heading, lines)
    };
    let groups = [
        group(t.instruction_steps(), &differences.steps),
        group(t.instruction_criteria(), &differences.criteria),
        group(t.instruction_detail_terms(), &differences.terms),
        group(t.preference_card(), &differences.preferences),
    ];
    let mut values = Table::new(t.instruction_compare_values())
        .column(t.instruction_compare_what())
        .column(t.instruction_compare_before())
        .column(t.instruction_compare_now());
    for change in &differences.values {
        let (what, [before, now]) = value(visit, change);
        values = values.row([SafeHtml::from(what), before, now]);
    }
    let shown = Shown {
        t,
        is_same: differences.is_empty(),
        texts: texts.map(|text| labelled(t, text)).collect(),
        groups: groups
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .collect(),
        values,
    };
    shown.into()
}

fn labelled(t: Texts, text: &TextChange) -> (&'static str, SafeHtml) {
    let pieces = Pieces {
        t,
        pieces: &text.pieces,
    };
    (label(t, text.field), SafeHtml::of(&pieces))
}

/// What a field is called.
fn label(t: Texts, field: &str) -> &'static str {
    match field {
        "goal" => t.instruction_goal(),
        "why" => t.instruction_detail_why(),
        "good-example" => t.instruction_detail_good_example(),
        "bad-example" => t.instruction_detail_bad_example(),
        "free-zone" => t.instruction_free_zone(),
        "ask-cases" => t.instruction_detail_ask_cases(),
        "when-unsure" => t.instruction_detail_when_unsure(),
        "tools" => t.instruction_detail_tools(),
        "input" => t.instruction_detail_card_input(),
        "output" => t.instruction_detail_card_output(),
        "branch" => t.instruction_detail_card_branch(),
        "how-measured" => t.instruction_criterion_measure(),
        // The line itself: a step, a criterion, a term with its meaning.
        _ => "",
    }
}

fn line(visit: &Visit, change: &LineChange) -> Line {
    let t = visit.t;
    let place = |place: Option<usize>| place.and_then(|place| i64::try_from(place).ok());
    let (was, now) = (
        place(change.was).unwrap_or_default(),
        place(change.now).unwrap_or_default(),
    );
    let mut what = vec![match change.fate {
        Fate::Added => t.instruction_compare_line_added(now),
        Fate::Removed => t.instruction_compare_line_removed(was),
        Fate::Kept if change.is_moved => t.instruction_compare_line_moved(now, was),
        Fate::Kept => t.instruction_compare_line_changed(now),
    }];
    if let Some((before, now)) = change.weight {
        let [before, now] = [before, now].map(|kind| weight(t, kind));
        what.push(t.instruction_compare_weight(before, now));
    }
    let texts = change.texts.iter().map(|text| labelled(t, text));
    Line {
        what: what.join(" · "),
        texts: texts.collect(),
    }
}

fn weight(t: Texts, kind: CriterionKind) -> &'static str {
    match kind {
        CriterionKind::Must => t.ui_tag_must(),
        CriterionKind::Should => t.ui_tag_should(),
        CriterionKind::Taste => t.ui_tag_taste(),
    }
}

/// What was chosen or counted, before and now.
fn value(visit: &Visit, change: &ValueChange) -> (&'static str, [SafeHtml; 2]) {
    let t = visit.t;
    let nothing = || SafeHtml::from(t.ui_not_given());
    let limit = |limit: &Option<Money>| limit.map_or_else(nothing, |limit| visit.money(limit));
    let hours = |hours: &Option<u16>| {
        hours.map_or_else(nothing, |hours| {
            t.instruction_detail_reaction_value(i64::from(hours)).into()
        })
    };
    let response = |hours: &u16| t.instruction_response_value(i64::from(*hours)).into();
    match change {
        ValueChange::Latitude(old, new) => (
            t.instruction_latitude(),
            [*old, *new].map(|latitude| latitude_words(t, latitude).into()),
        ),
        ValueChange::MoneyLimit(old, new) => {
            (t.instruction_money_limit(), [limit(old), limit(new)])
        }
        ValueChange::Length(old, new) => (
            t.instruction_detail_length_piece(),
            [old, new].map(|length| {
                length.map_or_else(nothing, |length| length_words(visit, length).into())
            }),
        ),
        ValueChange::Reaction(old, new) => (
            t.instruction_detail_reaction_card(),
            [hours(old), hours(new)],
        ),
        ValueChange::Response(old, new) => {
            (t.instruction_response(), [response(old), response(new)])
        }
        ValueChange::Reachable(old, new) => (
            t.instruction_reachable_card(),
            [old, new].map(|week| visit.reachable(week).into()),
        ),
        ValueChange::ContractorHours(old, new) => (
            t.instruction_detail_contractor_hours_card(),
            [old, new].map(|week| visit.reachable(week).into()),
        ),
    }
}
