//! The list as a table for spreadsheet programs, which the import reads again.

use documents::table::{self, Cell};
use domain::task::triage::Triage;
use domain::task::{Frequency, TaskState};
use store::task::{Filter, StoredTask};
use texts::Texts;

use super::MOST_TASKS;
use super::list::Sort;
use crate::context::Cx;
use crate::failure::Failure;

/// All tasks a filter lets through, as CSV in the person's language.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn export(cx: &Cx, filter: Filter, sort: Sort) -> Result<Vec<u8>, Failure> {
    let owner = cx.reader()?.id;
    let rows = cx
        .app
        .database
        .read("task::export", move |tx| {
            store::task::list(tx, owner, &filter, sort.order(), None, MOST_TASKS)
                .map_err(Failure::from)
        })
        .await?;
    let t = Texts::new(cx.locale);
    let header = [
        t.task_column_task(),
        t.task_column_hours(),
        t.task_column_frequency(),
        t.task_column_ability(),
        t.task_column_liking(),
        t.task_column_core(),
        t.task_column_hour_value(),
        t.task_column_currency(),
        t.task_column_triage(),
        t.task_column_state(),
    ];
    Ok(table::write(
        cx.locale,
        &header,
        rows.iter().map(|row| cells(t, row)),
    ))
}

fn cells(t: Texts, row: &StoredTask) -> Vec<Cell> {
    let facts = &row.task.facts;
    vec![
        facts.title.as_str().into(),
        Cell::Hours(facts.minutes_per_week),
        frequency(t, facts.frequency).into(),
        facts.ability.get().into(),
        facts.liking.get().into(),
        if facts.core {
            t.word_yes()
        } else {
            t.word_no()
        }
        .into(),
        Cell::Money(facts.hour_value),
        facts.hour_value.currency.code().into(),
        triage(t, row.task.sorting().triage).into(),
        state(t, row.task.state).into(),
    ]
}

fn frequency(t: Texts, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Daily => t.task_frequency_daily(),
        Frequency::Weekly => t.task_frequency_weekly(),
        Frequency::Monthly => t.task_frequency_monthly(),
        Frequency::Once => t.task_frequency_once(),
    }
}

fn triage(t: Texts, triage: Triage) -> &'static str {
    match triage {
        Triage::Time => t.triage_time(),
        Triage::Skill => t.triage_skill(),
        Triage::Smart => t.triage_smart(),
        Triage::Keep => t.triage_keep(),
    }
}

fn state(t: Texts, state: TaskState) -> &'static str {
    match state {
        TaskState::Open => t.ui_tag_task_open(),
        TaskState::HandedOn { .. } => t.ui_tag_task_handed_on(),
        TaskState::Done { .. } => t.ui_tag_task_done(),
    }
}
