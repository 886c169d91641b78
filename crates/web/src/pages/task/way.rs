//! How far a task is on the way from "should I hand this on?" to "paid".

use app::Failure;
use domain::task::{Task, TaskState};

use super::LIST;
use crate::ui::{Station, Way, way};
use crate::visit::Visit;

/// The way of a task: the furthest station anything of it has reached, with links to the past
/// ones.
pub(super) async fn of(visit: &Visit, task: &Task) -> Result<Way, Failure> {
    let address = format!("{LIST}/{}", task.id);
    let now = match task.state {
        TaskState::HandedOn { .. } => Station::Paid,
        TaskState::Open | TaskState::Done { .. } => Station::Task,
    };
    Ok(way(visit.t, now).link(Station::Task, address))
}
