//! Reading an instruction: the newest version, older ones, what is still missing.

use app::{Failure, instruction, task};
use askama::Template;
use axum::http::StatusCode;
use domain::instruction::{
    Body, CriterionKind, InstructionRef, Latitude, Missing, Version, missing,
};
use kernel::TaskId;
use store::instruction::VersionEntry;
use store::instruction::question::Source;
use texts::Texts;

use super::{check, details};
use crate::answer::Answer;
use crate::extract::At;
use crate::pages::question::{self, Notes};
use crate::pages::render;
use crate::ui::{
    self, Button, CriterionTag, Layout, Place, SafeHtml, SummaryList, Table, TaskList, TaskState,
    summary_list, task_list,
};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "instruction/show.html")]
struct ShowPage {
    layout: Layout,
    t: Texts,
    task: String,
    task_address: String,
    edit: String,
    discard: Button,
    edit_all: String,
    library: String,
    address: String,
    content: Option<SafeHtml>,
    is_being_typed: bool,
    to_do: TaskList,
    /// What is advice only: how many, and which.
    advice: (usize, TaskList),
    /// The check, once something is written.
    check: Option<SafeHtml>,
    versions: Table,
    compare: Option<Button>,
    next: Option<Button>,
}

#[derive(Template)]
#[template(path = "instruction/version.html")]
struct VersionPage {
    layout: Layout,
    t: Texts,
    address: String,
    content: SafeHtml,
}

#[derive(Template)]
#[template(path = "instruction/card.html")]
struct Card {
    t: Texts,
    heading: String,
    goal: String,
    why: String,
    has_steps: bool,
    steps: SafeHtml,
    criteria: Table,
    rules: SummaryList,
    help: Option<SummaryList>,
    notes: Notes,
}

/// The content of a version, for every page that shows it: its own, the ad, the contract room.
pub(crate) fn card(visit: &Visit, version: &Version) -> SafeHtml {
    card_with(visit, version, Notes::default())
}

/// The same with what hangs at its places.
pub(crate) fn card_with(visit: &Visit, version: &Version, notes: Notes) -> SafeHtml {
    let number = i64::from(version.number);
    let heading = visit.t.instruction_of_version(number);
    content(visit, heading, &version.body, notes)
}

/// The same under another heading, for texts that are no version.
pub(super) fn content(visit: &Visit, heading: String, body: &Body, notes: Notes) -> SafeHtml {
    let t = visit.t;
    let mut criteria = Table::new(t.instruction_criteria())
        .column(t.instruction_criterion())
        .column(t.instruction_criterion_kind())
        .column(t.instruction_criterion_measure());
    for criterion in &body.criteria {
        let kind = visit.tag(criterion_tag(criterion.kind));
        criteria = criteria.row([
            SafeHtml::from(criterion.text.as_str()).and(notes.line(criterion.id)),
            kind,
            criterion.how_measured.as_str().into(),
        ]);
    }
    let card = Card {
        t,
        heading,
        goal: body.goal.clone(),
        why: body.details.why.clone(),
        has_steps: !body.steps.is_empty(),
        steps: details::steps(visit, body, &notes),
        criteria,
        rules: rules(visit, body),
        help: details::help(visit, body),
        notes,
    };
    card.into()
}

crate::ui::component!(Card);

/// How much a criterion weighs, as a tag.
pub(crate) fn criterion_tag(kind: CriterionKind) -> CriterionTag {
    match kind {
        CriterionKind::Must => CriterionTag::Must,
        CriterionKind::Should => CriterionTag::Should,
        CriterionKind::Taste => CriterionTag::Taste,
    }
}

/// How freely the contractor decides, and what is left open on purpose.
pub(crate) fn freedom(visit: &Visit, body: &Body) -> SummaryList {
    let t = visit.t;
    let latitude = latitude_words(t, body.latitude.latitude);
    let mut list = summary_list(t).row(t.instruction_latitude(), latitude);
    if let Some(limit) = body.latitude.money_limit {
        list = list.row(t.instruction_money_limit(), visit.money(limit));
    }
    if !body.free_zone.is_empty() {
        list = list.row(t.instruction_free_zone(), body.free_zone.as_str());
    }
    if !body.preferences.is_empty() {
        list = list.row(t.preference_card(), body.preferences.join(" · "));
    }
    details::doubt(visit, body, list)
}

fn rules(visit: &Visit, body: &Body) -> SummaryList {
    let t = visit.t;
    let hours = i64::from(body.response_hours);
    freedom(visit, body)
        .row(
            t.instruction_response(),
            t.instruction_response_value(hours),
        )
        .row(
            t.instruction_reachable_card(),
            visit.reachable(&body.reachable),
        )
}

/// How freely the contractor decides, in words.
pub(crate) fn latitude_words(t: Texts, latitude: Latitude) -> &'static str {
    match latitude {
        Latitude::Exactly => t.instruction_latitude_exactly(),
        Latitude::Propose => t.instruction_latitude_propose(),
        Latitude::DecideAndTell => t.instruction_latitude_decide(),
        Latitude::Alone => t.instruction_latitude_alone(),
    }
}

/// The first input of a group of them.
pub(super) fn first_field(group: &'static str) -> &'static str {
    match group {
        "criteria" => "criteria-1-text",
        "steps" => "steps-1",
        "reachable" => "reachable-monday",
        single => single,
    }
}

pub(super) async fn show(visit: Visit, At(task): At<TaskId>) -> Answer {
    let t = visit.t;
    let known = task::find(&visit.cx, task).await?;
    let found = instruction::for_task(&visit.cx, task).await?;
    let address = format!("/abgeben/aufgaben/{task}/anleitung");
    let draft = found
        .as_ref()
        .map(|found| found.draft.clone())
        .unwrap_or_default();
    let gaps = missing(&draft, known.task.facts.frequency);
    let (blocking, advice): (Vec<_>, Vec<_>) = gaps.into_iter().partition(|gap| gap.blocks());
    let latest = found.as_ref().and_then(|found| found.latest.as_ref());
    let is_ready = latest.is_some_and(|version| version.ready().is_ok());
    let next = is_ready.then(|| {
        Button::link(
            t.instruction_to_posting(),
            format!("/abgeben/aufgaben/{task}/gesuch"),
        )
    });
    let versions = found.as_ref().map_or(&[][..], |found| &found.versions);
    let sources = match &found {
        Some(found) => app::instruction::question::sources(&visit.cx, found.id).await?,
        None => Vec::new(),
    };
    let check = match &found {
        Some(found) => Some(check::card(&visit, task, &found.draft).await?),
        None => None,
    };
    let content = match (&found, latest) {
        (Some(found), Some(version)) => {
            let notes = question::of_own(&visit, found.id, version).await?;
            Some(card_with(&visit, version, notes))
        }
        _ => None,
    };
    let mut layout = visit.layout(t.instruction_title());
    layout.place = Some(Place::HandOn);
    let page = ShowPage {
        check,
        layout,
        t,
        task: known.task.facts.title,
        task_address: format!("/abgeben/aufgaben/{task}"),
        edit: format!("{address}/bearbeiten"),
        discard: Button::post(t.posting_discard(), format!("{address}/verwerfen")).quiet(),
        edit_all: format!("{address}/bearbeiten?teil=alles"),
        library: format!("/abgeben/anleitungen?aufgabe={task}"),
        address: address.clone(),
        content,
        is_being_typed: found.as_ref().is_some_and(|found| found.is_being_typed),
        to_do: to_do(&visit, &address, blocking),
        advice: (advice.len(), to_do(&visit, &address, advice)),
        versions: versions_table(&visit, &address, (versions, &sources)),
        compare: (versions.len() > 1).then(|| {
            let words = t.instruction_compare_link();
            Button::link(words, format!("{address}/vergleich")).quiet()
        }),
        next,
    };
    render(StatusCode::OK, &page)
}

/// What is still missing, each with the input that fills the gap.
fn to_do(visit: &Visit, address: &str, gaps: Vec<Missing>) -> TaskList {
    let t = visit.t;
    gaps.into_iter().fold(task_list(t), |list, gap| {
        let field = first_field(gap.field());
        let edit = format!("{address}/bearbeiten?teil=alles#f-{field}");
        let words = words::key(visit, gap.key(), &[]);
        let words = if gap.blocks() {
            words
        } else {
            t.instruction_advice(&words)
        };
        list.step(words, edit, TaskState::Open)
    })
}

fn versions_table(
    visit: &Visit,
    address: &str,
    (versions, sources): (&[VersionEntry], &[(u32, Source)]),
) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.instruction_versions())
        .column(t.instruction_version_number())
        .column(t.instruction_version_at())
        .column(t.instruction_version_author());
    for entry in versions {
        let link = Button::link(
            t.instruction_version(i64::from(entry.number)),
            format!("{address}/versionen/{}", entry.number),
        );
        table = table.row([
            SafeHtml::from(link.quiet()),
            visit.time(entry.at).into(),
            by(t, entry, sources),
        ]);
    }
    table
}

/// Who wrote a version, and what it came from.
fn by(t: Texts, entry: &VersionEntry, sources: &[(u32, Source)]) -> SafeHtml {
    let author = SafeHtml::from(entry.author.as_str());
    let source = sources.iter().find(|(number, _)| *number == entry.number);
    match source {
        None => author,
        Some((_, Source::Question(id))) => author
            .and(", ")
            .and(ui::link(t.question_source(), format!("#frage-{id}"))),
        Some((_, Source::Feedback(_))) => author.and(format!(", {}", t.feedback_source())),
        Some((_, Source::Proposal(_))) => author.and(format!(", {}", t.question_source_proposal())),
    }
}

pub(super) async fn version(visit: Visit, At((task, number)): At<(TaskId, u32)>) -> Answer {
    let found = instruction::for_task(&visit.cx, task)
        .await?
        .ok_or(Failure::NotFound)?;
    let wanted = InstructionRef {
        instruction: found.id,
        version: number,
    };
    let version = instruction::read_version(&visit.cx, wanted).await?;
    let notes = question::of_own(&visit, found.id, &version).await?;
    let mut layout = visit.layout(visit.t.instruction_version(i64::from(number)));
    layout.place = Some(Place::HandOn);
    let page = VersionPage {
        layout,
        t: visit.t,
        address: format!("/abgeben/aufgaben/{task}/anleitung"),
        content: card_with(&visit, &version, notes),
    };
    render(StatusCode::OK, &page)
}
