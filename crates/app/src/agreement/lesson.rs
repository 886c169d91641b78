//! Noting what one learned from an order once it has ended: in three short inputs, for oneself
//! alone (mission 0.12, 2.19).

use domain::agreement::{Role, Tag, tag};
use domain::instruction::lesson::{Lesson, LessonDraft};
use kernel::{OrderId, fold};
use store::db::Tx;

use super::step::look;
use crate::context::Cx;
use crate::failure::Failure;

/// What a client noted about an order.
#[derive(Debug, Clone)]
pub struct Learned {
    /// The order's number.
    pub number: String,
    /// What it was about.
    pub title: String,
    /// The lesson, if there is one yet.
    pub lesson: Option<Lesson>,
}

/// What the client noted about their ended order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else and while the order is on its way.
pub async fn learned(cx: &Cx, order: OrderId) -> Result<Learned, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("agreement::learned", move |tx| {
            let blank = ended(tx, &own, order)?;
            let known = store::instruction::lesson::of_order(tx, order, own.reader()?.id)?;
            Ok(Learned {
                number: blank.number,
                title: blank.title,
                lesson: known,
            })
        })
        .await
}

/// Notes what was learned, in place of what was noted before.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input; [`Failure::NotFound`] as [`learned`].
pub async fn learn(cx: &Cx, order: OrderId, said: LessonDraft) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("agreement::learn", move |tx| {
            let blank = ended(tx, &own, order)?;
            let lesson = Lesson {
                said: said.check()?,
                ..blank
            };
            Ok(store::instruction::lesson::save(tx, actor, &lesson)?)
        })
        .await
}

/// Forgets what was noted. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`] as [`learned`].
pub async fn unlearn(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("agreement::unlearn", move |tx| {
            ended(tx, &own, order)?;
            Ok(store::instruction::lesson::delete(tx, order, actor)?)
        })
        .await
}

/// A lesson about an order that says nothing yet.
fn ended(tx: &mut Tx<'_>, cx: &Cx, id: OrderId) -> Result<Lesson, Failure> {
    let loaded = look(tx, cx, id)?;
    let order = loaded.order;
    if loaded.role != Role::Client || !matches!(tag(&order.state), Tag::Paid | Tag::Ended) {
        return Err(Failure::NotFound);
    }
    let task = match order.task {
        Some(task) => store::task::owner(tx, order.client, task)?,
        None => None,
    };
    let of_task = match &task {
        Some(task) => Some(store::task::find(tx, task)?),
        None => None,
    };
    Ok(Lesson {
        order: id,
        number: order.number.to_string(),
        task: order.task,
        title_folded: fold(
            of_task
                .as_ref()
                .map_or(&order.title, |task| &task.facts.title),
        ),
        category: of_task.and_then(|task| task.marks.category),
        title: order.title,
        said: LessonDraft::default(),
        at: cx.now,
    })
}
