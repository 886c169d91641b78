//! Sorting: which task to hand on first, and what buying its time back would cost.

use std::collections::BTreeSet;

use domain::task::Task;
use domain::task::buy_back::BuyBack;
use domain::task::triage::{self, Points, Weights};
use kernel::{Minutes, Money, TaskId};
use store::task::TaskCount;

use super::MOST_TASKS;
use crate::context::Cx;
use crate::failure::Failure;

/// How far the handing on of a task is that is still its owner's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnderWay {
    /// An ad for it is open.
    Ad,
    /// An order was made of it that has not ended.
    Order,
}

/// One task in the ranking.
#[derive(Debug, Clone)]
pub struct Sorted {
    /// The task.
    pub task: Task,
    /// Where it belongs and why.
    pub sorting: triage::Sorting,
    /// What its rank is made of.
    pub points: Points,
    /// What its time is worth at the value of the own hour; none when that is out of range.
    pub own_value: Option<Money>,
    /// What buying its time back costs at the asked rate; none without a rate or without time.
    pub buy_back: Option<BuyBack>,
    /// Whether nobody has rated it yet.
    pub is_unrated: bool,
    /// How far its handing on is, once it has begun.
    pub under_way: Option<UnderWay>,
}

/// The ranking of the person's own open tasks.
#[derive(Debug, Clone)]
pub struct Sorting {
    /// What to hand on first comes first.
    pub rows: Vec<Sorted>,
    /// How much each part counted.
    pub weights: Weights,
    /// How many tasks there are and what they put on every week.
    pub count: TaskCount,
    /// How many of them nobody has rated yet.
    pub unrated: i64,
}

/// Ranks all open tasks of the person. `rate` is what an hour of help costs, if somebody knows.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn sorting(cx: &Cx, weights: Weights, rate: Option<Money>) -> Result<Sorting, Failure> {
    let owner = cx.reader()?.id;
    let (open, unrated, wanted, running) = cx
        .app
        .database
        .read("task::sorting", move |tx| {
            let open = store::task::open(tx, owner, MOST_TASKS)?;
            let unrated = store::task::count_unrated(tx, owner)?;
            let wanted = store::posting::tasks_wanted(tx, owner)?;
            let running = store::agreement::tasks_running(tx, owner)?;
            Ok::<_, Failure>((open, unrated, wanted, running))
        })
        .await?;
    let wanted: BTreeSet<TaskId> = wanted.into_iter().collect();
    let running: BTreeSet<TaskId> = running.into_iter().collect();
    let under_way = |id: TaskId| {
        let ad = wanted.contains(&id).then_some(UnderWay::Ad);
        running.contains(&id).then_some(UnderWay::Order).or(ad)
    };
    let as_it_came: BTreeSet<TaskId> = open
        .iter()
        .filter(|stored| stored.is_unrated())
        .map(|stored| stored.task.id)
        .collect();
    let tasks: Vec<Task> = open.into_iter().map(|stored| stored.task).collect();
    let weekly = tasks.iter().fold(0_i64, |sum, task| {
        sum.saturating_add(task.facts.weekly().get())
    });
    let count = TaskCount {
        tasks: i64::try_from(tasks.len()).unwrap_or(i64::MAX),
        weekly: Minutes(weekly),
    };
    let rows = triage::rank(&tasks, weights)
        .into_iter()
        .map(|row| Sorted {
            task: row.task.clone(),
            sorting: row.sorting,
            points: row.points,
            own_value: own_value(row.task),
            buy_back: rate.and_then(|rate| buy_back(row.task, rate)),
            is_unrated: as_it_came.contains(&row.task.id),
            under_way: under_way(row.task.id),
        })
        .collect();
    Ok(Sorting {
        rows,
        weights,
        count,
        unrated,
    })
}

fn own_value(task: &Task) -> Option<Money> {
    let facts = &task.facts;
    let nothing = Money::zero(facts.hour_value.currency);
    BuyBack::of(facts.hour_value, facts.minutes_per_week, nothing)
        .ok()
        .map(|bought| bought.own_value)
}

fn buy_back(task: &Task, rate: Money) -> Option<BuyBack> {
    BuyBack::at_rate(task.facts.hour_value, task.facts.minutes_per_week, rate).ok()
}
