//! What states, places, frequencies and reasons of tasks are called.

use app::task::UnderWay;
use domain::task::triage::{Sorting, Triage};
use domain::task::{Frequency, TaskFacts, TaskState};
use kernel::format;
use texts::Texts;

use crate::ui::{TaskTag, TriageTag, UnderWayTag};
use crate::visit::Visit;
use crate::words;

/// The tag of a task's state.
pub(super) const fn task_tag(state: TaskState) -> TaskTag {
    match state {
        TaskState::Open => TaskTag::Open,
        TaskState::HandedOn { .. } => TaskTag::HandedOn,
        TaskState::Done { .. } => TaskTag::Done,
    }
}

/// The tag of where a task belongs.
pub(super) const fn triage_tag(triage: Triage) -> TriageTag {
    match triage {
        Triage::Time => TriageTag::Time,
        Triage::Skill => TriageTag::Skill,
        Triage::Smart => TriageTag::Smart,
        Triage::Keep => TriageTag::Keep,
    }
}

/// The tag of how far the handing on of a task is.
pub(super) const fn under_way_tag(under_way: UnderWay) -> UnderWayTag {
    match under_way {
        UnderWay::Ad => UnderWayTag::Ad,
        UnderWay::Order => UnderWayTag::Order,
    }
}

/// Where a task belongs, in words.
pub(super) fn triage(t: Texts, triage: Triage) -> &'static str {
    match triage {
        Triage::Time => t.triage_time(),
        Triage::Skill => t.triage_skill(),
        Triage::Smart => t.triage_smart(),
        Triage::Keep => t.triage_keep(),
    }
}

/// How often, in words.
pub(super) fn frequency(t: Texts, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Daily => t.task_frequency_daily(),
        Frequency::Weekly => t.task_frequency_weekly(),
        Frequency::Monthly => t.task_frequency_monthly(),
        Frequency::Once => t.task_frequency_once(),
    }
}

/// Why a task belongs there, in one sentence.
pub(crate) fn reason(visit: &Visit, sorting: &Sorting) -> String {
    words::key(visit, sorting.sentence_key(), &sorting.arguments())
}

/// How much work a task is: `3 Std. je Woche`, `6 Std. einmalig`.
pub(crate) fn amount_of_work(t: Texts, facts: &TaskFacts) -> String {
    let hours = format::duration(facts.minutes_per_week, t.locale());
    if facts.frequency.is_routine() {
        t.task_weekly(&hours)
    } else {
        t.task_once(&hours)
    }
}
