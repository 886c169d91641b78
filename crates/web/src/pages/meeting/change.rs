//! What the two do with their meetings: one press each.

use app::Failure;
use app::work::meeting::{self, Minutes};
use axum::response::Response;
use kernel::{MeetingId, MeetingPointId, Timestamp};

use super::{HOME, show};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::visit::Visit;

/// Back to the series with a notice, or the series with what was wrong.
async fn onward(
    visit: &Visit,
    id: MeetingId,
    posted: &Posted,
    (done, notice): (Result<(), Failure>, &'static str),
) -> Answer {
    match done {
        Ok(()) => Ok(back(id, notice)),
        Err(failure) => show::with_form(visit, id, posted.failing(visit, failure)?).await,
    }
}

fn back(id: MeetingId, notice: &'static str) -> Response {
    Visit::onward(&format!("{HOME}/{id}"), notice)
}

pub(super) async fn agree(visit: Visit, At(id): At<MeetingId>, posted: Posted) -> Answer {
    let done = meeting::agree(&visit.cx, id).await;
    onward(&visit, id, &posted, (done, "notice-meeting-agreed")).await
}

pub(super) async fn end(visit: Visit, At(id): At<MeetingId>, posted: Posted) -> Answer {
    let done = meeting::end(&visit.cx, id).await;
    onward(&visit, id, &posted, (done, "notice-meeting-ended")).await
}

pub(super) async fn add_point(visit: Visit, At(id): At<MeetingId>, posted: Posted) -> Answer {
    let done = meeting::add_point(&visit.cx, id, posted.get("point")).await;
    let done = done.map(drop);
    onward(&visit, id, &posted, (done, "notice-meeting-point")).await
}

pub(super) async fn settle_point(
    visit: Visit,
    At((id, point)): At<(MeetingId, MeetingPointId)>,
    posted: Posted,
) -> Answer {
    let done = meeting::settle_point(&visit.cx, id, point).await;
    onward(&visit, id, &posted, (done, "notice-meeting-settled")).await
}

pub(super) async fn agree_move(
    visit: Visit,
    At((id, number)): At<(MeetingId, u32)>,
    posted: Posted,
) -> Answer {
    let seen = moment(&posted, "to").unwrap_or(Timestamp::EPOCH);
    let done = meeting::agree_move(&visit.cx, (id, number), seen).await;
    onward(&visit, id, &posted, (done, "notice-meeting-moved")).await
}

pub(super) async fn keep(
    visit: Visit,
    At((id, number)): At<(MeetingId, u32)>,
    posted: Posted,
) -> Answer {
    let done = meeting::keep(&visit.cx, (id, number)).await;
    onward(&visit, id, &posted, (done, "notice-meeting-kept")).await
}

pub(super) async fn call_off(
    visit: Visit,
    At((id, number)): At<(MeetingId, u32)>,
    posted: Posted,
) -> Answer {
    let done = meeting::call_off(&visit.cx, (id, number)).await;
    onward(&visit, id, &posted, (done, "notice-meeting-off")).await
}

pub(super) async fn write_minutes(
    visit: Visit,
    At((id, number)): At<(MeetingId, u32)>,
    posted: Posted,
) -> Answer {
    let field = format!("minutes-{number}");
    let minutes = Minutes {
        number,
        text: posted.text(&field),
        seen: moment(&posted, "seen"),
    };
    let done = meeting::write_minutes(&visit.cx, id, minutes).await;
    let done = done.map_err(|failure| named(failure, &field));
    onward(&visit, id, &posted, (done, "notice-meeting-minutes")).await
}

/// The page has a field for every meeting, each with a name of its own.
fn named(failure: Failure, field: &str) -> Failure {
    match failure {
        Failure::Invalid(mut errors) => {
            for error in &mut errors {
                error.field = field.to_owned().into();
            }
            Failure::Invalid(errors)
        }
        other => other,
    }
}

fn moment(posted: &Posted, name: &str) -> Option<Timestamp> {
    posted.get(name).parse().ok().map(Timestamp::from_micros)
}
