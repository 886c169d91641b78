//! Reachability: what was agreed, on both clocks, and how it went. For the two sides alone.

use app::agreement::Room;
use app::work::{self, Reached};
use askama::Template;
use axum::http::StatusCode;
use domain::work::reach::{Answered, Reaction};
use kernel::{Minutes, OrderId, format};
use texts::Texts;

use super::hours::{self, Side};
use crate::answer::Answer;
use crate::extract::At;
use crate::pages::render;
use crate::ui::{self, Layout, Moment, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/reach.html")]
struct ReachPage {
    layout: Layout,
    t: Texts,
    back: (String, String),
    hours: Table,
    /// Whose answers can take days although hours were promised.
    warnings: Vec<String>,
    plan: SummaryList,
    pace: Table,
    answers: Vec<Table>,
    task: Option<TaskTime>,
}

/// The answer time of the task.
struct TaskTime {
    words: String,
    /// Since when a message waits for longer than agreed.
    overdue: Option<Moment>,
    late: Option<Table>,
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let t = visit.t;
    let sides = work::reached(&visit.cx, id).await?;
    let reaction = work::reaction(&visit.cx, id).await?;
    let room = app::agreement::room(&visit.cx, id).await?;
    let agreed = sides.each_ref().map(|side| Side {
        name: side.name.clone(),
        zone: side.reach.zone.clone(),
        hours: side.reach.hours.clone(),
        response_hours: side.response_hours,
    });
    let mut layout = visit.layout(t.reach_title());
    layout.place = Some(super::act::place(&room));
    let page = ReachPage {
        layout,
        t,
        back: (format!("/auftraege/{id}"), room.head.title.clone()),
        hours: hours::table(&visit, &agreed),
        warnings: hours::warnings(t, &agreed),
        plan: plan(&visit, &sides, &room),
        pace: pace(t, &sides),
        answers: sides.iter().filter_map(|s| answers(&visit, s)).collect(),
        task: reaction.map(|reaction| task(&visit, &reaction)),
    };
    render(StatusCode::OK, &page)
}

/// The card of the room: who can be asked when, and how the answer time of the task is kept.
pub(super) async fn in_short(visit: &Visit, room: &Room) -> Result<SummaryList, app::Failure> {
    let t = visit.t;
    let body = &room.binding.body;
    let list = hours::rows(visit, room, ui::summary_list(t));
    let list = list
        .row(
            t.instruction_response(),
            t.instruction_response_value(i64::from(body.response_hours)),
        )
        .row(t.contract_due_label(), visit.time(room.due_at));
    // Most instructions name no such time: then nothing is read.
    if body.details.reaction_hours.is_none() {
        return Ok(list);
    }
    let Some(reaction) = work::reaction(&visit.cx, room.head.id).await? else {
        return Ok(list);
    };
    let address = format!("/auftraege/{}/erreichbarkeit#aufgabe", room.head.id);
    let kept = ui::link(kept(t, &reaction), address);
    Ok(list.row(t.reach_task(), kept))
}

/// "2 von 5 Antworten kamen nach mehr als 4 Stunden".
fn kept(t: Texts, reaction: &Reaction) -> String {
    let hours = i64::from(reaction.hours);
    let kept = if reaction.answers == 0 {
        t.reach_task_none(hours)
    } else {
        t.reach_task_late(reaction.answers, hours, reaction.late.len())
    };
    match reaction.overdue {
        Some(_) => format!("{kept} {}", t.reach_task_overdue()),
        None => kept,
    }
}

/// How the answer time of the task was kept, with the late answers that make the number (3.4).
fn task(visit: &Visit, reaction: &Reaction) -> TaskTime {
    let t = visit.t;
    let late = (!reaction.late.is_empty())
        .then(|| answered(visit, t.reach_task_late_ones().to_owned(), &reaction.late));
    TaskTime {
        words: kept(t, reaction),
        overdue: reaction.overdue.map(|asked| visit.time(asked)),
        late,
    }
}

/// Channel, answer times, updates, meetings (2.13).
fn plan(visit: &Visit, sides: &[Reached; 2], room: &Room) -> SummaryList {
    let (t, id) = (visit.t, room.head.id);
    let mut plan = ui::summary_list(t).row(
        t.reach_channel(),
        ui::link(t.reach_channel_room(), format!("/auftraege/{id}#talk")),
    );
    for side in sides {
        let label = format!("{}: {}", t.reach_answer(), side.name);
        plan = plan.row(label, within(t, side));
    }
    plan = plan.row(
        t.reach_updates(),
        ui::link(t.progress_title(), format!("/auftraege/{id}/zwischenstand")),
    );
    if let Some(rule) = &room.contract.meetings {
        plan = plan.row(t.reach_meetings_agreed(), super::meetings::said(t, rule));
    }
    plan.row(
        t.reach_meetings(),
        ui::link(t.reach_meetings_link(), crate::pages::meeting::HOME),
    )
}

fn within(t: Texts, side: &Reached) -> String {
    match side.response_hours {
        0 => t.reach_answer_none().to_owned(),
        hours => t.reach_answer_within(i64::from(hours)),
    }
}

fn spent(t: Texts, minutes: i64) -> String {
    format::duration(Minutes(minutes), t.locale())
}

/// Agreed and actual, both sides alike (3.28).
fn pace(t: Texts, sides: &[Reached; 2]) -> Table {
    let mut table = Table::new(t.reach_actual())
        .column(t.reach_side())
        .column(t.reach_agreed())
        .column(t.reach_median())
        .column(t.reach_kept());
    for (index, side) in sides.iter().enumerate() {
        let pace = &side.pace;
        let all = pace.answers.len();
        let kept: SafeHtml = match pace.kept.filter(|_| all > 0) {
            Some(kept) => {
                ui::link(t.reach_kept_of(all, kept), format!("#antworten-{index}")).into()
            }
            None => "–".into(),
        };
        let median = pace.median.map(|minutes| spent(t, minutes));
        table = table.row([
            side.name.as_str().into(),
            within(t, side).into(),
            median
                .unwrap_or_else(|| t.reach_no_answers().to_owned())
                .into(),
            kept,
        ]);
    }
    table
}

/// The messages a side's number is made of.
fn answers(visit: &Visit, side: &Reached) -> Option<Table> {
    if side.pace.answers.is_empty() {
        return None;
    }
    let t = visit.t;
    let caption = t.reach_answers_of(side.name.as_str());
    Some(answered(visit, caption, &side.pace.answers))
}

/// Messages and their answers, the newest first.
fn answered(visit: &Visit, caption: String, answers: &[Answered]) -> Table {
    let t = visit.t;
    let mut table = Table::new(caption)
        .show_caption()
        .column(t.reach_asked())
        .column(t.reach_answered())
        .column(t.reach_took());
    for answer in answers.iter().rev() {
        table = table.row([
            SafeHtml::from(visit.time(answer.asked)),
            visit.time(answer.answered).into(),
            spent(t, answer.minutes).into(),
        ]);
    }
    table
}
