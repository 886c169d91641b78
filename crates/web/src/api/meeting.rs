//! Standing meetings by API.

mod shape;

use app::Failure;
use app::work::meeting::{self, Minutes, Moved};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use domain::work::meeting::{MoveDraft, PlanDraft};
use kernel::{MeetingId, MeetingPointId};
use utoipa::OpenApi;

use self::shape::{
    CalendarAddress, MeetingSeries, MinutesWish, MoveAnswer, MoveConsent, MoveWish, PointWish,
    SeriesList, SeriesWish, WholeSeries,
};
use super::account::Made;
use super::{At, Json};
use crate::answer::Answer;
use crate::state::Web;
use crate::visit::Visit;

#[derive(OpenApi)]
#[openapi(paths(
    list,
    propose,
    show,
    agree,
    end,
    add_point,
    settle_point,
    move_one,
    agree_move,
    keep,
    call_off,
    write_minutes,
    renew_calendar,
    end_calendar,
))]
pub(crate) struct Docs;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/meetings", get(list).post(propose))
        .route("/meetings/{id}", get(show))
        .route("/meetings/{id}/agree", post(agree))
        .route("/meetings/{id}/end", post(end))
        .route("/meetings/{id}/points", post(add_point))
        .route("/meetings/{id}/points/{point}/settle", post(settle_point))
        .route("/meetings/{id}/dates/{number}/move", post(move_one))
        .route("/meetings/{id}/dates/{number}/agree", post(agree_move))
        .route("/meetings/{id}/dates/{number}/keep", post(keep))
        .route("/meetings/{id}/dates/{number}/call-off", post(call_off))
        .route("/meetings/{id}/dates/{number}/minutes", put(write_minutes))
        .route("/me/calendar", post(renew_calendar).delete(end_calendar))
}

/// What is done and has nothing more to say.
fn done() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// Lists one's standing meetings.
#[utoipa::path(get, path = "/api/v1/meetings", tag = "people",
    responses((status = 200, body = SeriesList)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let all = meeting::list(&visit.cx).await?;
    let items = all.into_iter().map(MeetingSeries::from).collect();
    Ok(Json(SeriesList { items }).into_response())
}

/// Proposes standing meetings.
#[utoipa::path(post, path = "/api/v1/meetings", tag = "people", request_body = SeriesWish,
    responses((status = 201, body = Made), (status = 422, body = super::problem::Problem)))]
pub(crate) async fn propose(visit: Visit, Json(wish): Json<SeriesWish>) -> Answer {
    let draft = PlanDraft {
        title: wish.title,
        first: wish.first,
        time: wish.time,
        minutes: Some(wish.minutes),
        every_weeks: Some(wish.every_weeks),
        place: wish.place,
    };
    let id = meeting::propose(&visit.cx, wish.guest, draft).await?;
    Ok(Made::answer(&id))
}

/// Shows standing meetings with dates, agenda and minutes.
#[utoipa::path(get, path = "/api/v1/meetings/{id}", tag = "people",
    params(("id" = String, Path)), responses((status = 200, body = WholeSeries)))]
pub(crate) async fn show(visit: Visit, At(id): At<MeetingId>) -> Answer {
    let whole = meeting::show(&visit.cx, id).await?;
    Ok(Json(WholeSeries::from(whole)).into_response())
}

/// Agrees to what the other side proposed.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/agree", tag = "people",
    params(("id" = String, Path)), responses((status = 204)))]
pub(crate) async fn agree(visit: Visit, At(id): At<MeetingId>) -> Answer {
    meeting::agree(&visit.cx, id).await?;
    Ok(done())
}

/// Ends standing meetings, or declines them.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/end", tag = "people",
    params(("id" = String, Path)), responses((status = 204)))]
pub(crate) async fn end(visit: Visit, At(id): At<MeetingId>) -> Answer {
    meeting::end(&visit.cx, id).await?;
    Ok(done())
}

/// Adds a point to the agenda.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/points", tag = "people",
    params(("id" = String, Path)), request_body = PointWish,
    responses((status = 201, body = Made)))]
pub(crate) async fn add_point(
    visit: Visit,
    At(id): At<MeetingId>,
    Json(wish): Json<PointWish>,
) -> Answer {
    let point = meeting::add_point(&visit.cx, id, &wish.text).await;
    let point = point.map_err(|failure| named(failure, "text"))?;
    Ok(Made::answer(&point))
}

/// Settles a point of the agenda.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/points/{point}/settle", tag = "people",
    params(("id" = String, Path), ("point" = String, Path)), responses((status = 204)))]
pub(crate) async fn settle_point(
    visit: Visit,
    At((id, point)): At<(MeetingId, MeetingPointId)>,
) -> Answer {
    meeting::settle_point(&visit.cx, id, point).await?;
    Ok(done())
}

/// Moves one meeting: at once inside of both sides' hours, else the other side is asked.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/dates/{number}/move", tag = "people",
    params(("id" = String, Path), ("number" = u32, Path)), request_body = MoveWish,
    responses((status = 200, body = MoveAnswer)))]
pub(crate) async fn move_one(
    visit: Visit,
    At(which): At<(MeetingId, u32)>,
    Json(wish): Json<MoveWish>,
) -> Answer {
    let draft = MoveDraft {
        day: wish.day,
        time: wish.time,
    };
    let moved = meeting::move_one(&visit.cx, which, draft).await?;
    let is_moved = moved == Moved::AtOnce;
    Ok(Json(MoveAnswer { is_moved }).into_response())
}

/// Agrees to a move.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/dates/{number}/agree", tag = "people",
    params(("id" = String, Path), ("number" = u32, Path)), request_body = MoveConsent,
    responses((status = 204)))]
pub(crate) async fn agree_move(
    visit: Visit,
    At(which): At<(MeetingId, u32)>,
    Json(wish): Json<MoveConsent>,
) -> Answer {
    meeting::agree_move(&visit.cx, which, wish.to).await?;
    Ok(done())
}

/// Declines a move, or takes it back.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/dates/{number}/keep", tag = "people",
    params(("id" = String, Path), ("number" = u32, Path)), responses((status = 204)))]
pub(crate) async fn keep(visit: Visit, At(which): At<(MeetingId, u32)>) -> Answer {
    meeting::keep(&visit.cx, which).await?;
    Ok(done())
}

/// Calls one meeting off.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/dates/{number}/call-off", tag = "people",
    params(("id" = String, Path), ("number" = u32, Path)), responses((status = 204)))]
pub(crate) async fn call_off(visit: Visit, At(which): At<(MeetingId, u32)>) -> Answer {
    meeting::call_off(&visit.cx, which).await?;
    Ok(done())
}

/// Writes down what was said at a meeting.
#[utoipa::path(put, path = "/api/v1/meetings/{id}/dates/{number}/minutes", tag = "people",
    params(("id" = String, Path), ("number" = u32, Path)), request_body = MinutesWish,
    responses((status = 204)))]
pub(crate) async fn write_minutes(
    visit: Visit,
    At((id, number)): At<(MeetingId, u32)>,
    Json(wish): Json<MinutesWish>,
) -> Answer {
    let minutes = Minutes {
        number,
        text: wish.text,
        seen: wish.written_at,
    };
    let written = meeting::write_minutes(&visit.cx, id, minutes).await;
    written.map_err(|failure| named(failure, "text"))?;
    Ok(done())
}

/// Makes a new secret address of one's calendar; the old one ends.
#[utoipa::path(post, path = "/api/v1/me/calendar", tag = "account",
    responses((status = 201, body = CalendarAddress)))]
pub(crate) async fn renew_calendar(visit: Visit) -> Answer {
    let secret = meeting::renew_feed(&visit.cx).await?;
    let base = &visit.web.config.base_url;
    let address = format!("{base}/kalender/{}.ics", secret.reveal());
    Ok((StatusCode::CREATED, Json(CalendarAddress { address })).into_response())
}

/// Ends the secret address of one's calendar.
#[utoipa::path(delete, path = "/api/v1/me/calendar", tag = "account",
    responses((status = 204)))]
pub(crate) async fn end_calendar(visit: Visit) -> Answer {
    meeting::drop_feed(&visit.cx).await?;
    Ok(done())
}

/// The name of the field as callers of the API know it.
fn named(failure: Failure, field: &'static str) -> Failure {
    match failure {
        Failure::Invalid(mut errors) => {
            for error in &mut errors {
                error.field = field.into();
            }
            Failure::Invalid(errors)
        }
        other => other,
    }
}
