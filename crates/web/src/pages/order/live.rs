//! News while the room is open: the page learns that something happened, without being loaded again
//! and again. Without script nothing is missing but that.

use std::convert::Infallible;
use std::time::Duration;

use app::{Cx, agreement};
use axum::extract::State;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream;
use kernel::OrderId;
use serde::Deserialize;
use tokio::time::{Instant, sleep};

use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::live::Seat;
use crate::state::Web;
use crate::visit::Visit;

/// How often is looked. Looking, instead of being told, holds over several nodes as well.
const BEAT: Duration = Duration::from_secs(2);
/// How long one request listens; the browser asks again, and its sign-in is looked at anew.
const LIFE: Duration = Duration::from_mins(5);

#[derive(Debug, Deserialize)]
pub(super) struct Since {
    /// How many events the page shows.
    #[serde(default)]
    nach: i64,
}

/// Answers once there are more events than the page shows, and ends.
pub(super) async fn listen(
    State(web): State<Web>,
    visit: Visit,
    At(order): At<OrderId>,
    Asked(since): Asked<Since>,
) -> Answer {
    // Whoever may not look is refused before a place is taken.
    let count = agreement::pulse(&visit.cx, order).await?;
    let seat = web.live.take(visit.cx.reader()?.id)?;
    let ear = Ear {
        cx: visit.cx,
        order,
        shown: since.nach,
        count,
        until: Instant::now() + LIFE,
        seat,
    };
    let news = stream::unfold(Some(ear), async |ear| {
        ear?.news()
            .await
            .map(|event| (Ok::<_, Infallible>(event), None))
    });
    Ok(Sse::new(news)
        .keep_alive(KeepAlive::default())
        .into_response())
}

/// Somebody who listens at one room.
struct Ear {
    cx: Cx,
    order: OrderId,
    shown: i64,
    count: i64,
    until: Instant,
    seat: Seat,
}

impl Ear {
    /// The next news; nothing when the time is over, the server stops or the room is gone.
    async fn news(mut self) -> Option<Event> {
        while self.count <= self.shown {
            if Instant::now() >= self.until || self.seat.is_over() {
                return None;
            }
            sleep(BEAT).await;
            self.count = agreement::pulse(&self.cx, self.order).await.ok()?;
        }
        Some(Event::default().event("news").data(self.count.to_string()))
    }
}
