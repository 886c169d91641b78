//! What of meetings waits for somebody's answer: for the page "Heute" and the number in the header.

use domain::work::meeting::Series;
use kernel::Timestamp;
use store::work::meeting as rows;

use crate::context::Cx;
use crate::failure::Failure;

/// So many of one kind are listed.
const MOST: i64 = 50;

/// Something about a series that the other side has proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The series.
    pub series: Series,
    /// Who proposed it.
    pub from: String,
    /// The date it is about: the next meeting of a new series, or where one meeting is to move.
    pub at: Timestamp,
    /// Whether one meeting of an agreed series is to move, not the whole series to begin.
    pub is_move: bool,
}

/// The meetings the person has to answer, at most 50 of each kind.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn waiting(cx: &Cx) -> Result<Vec<Asked>, Failure> {
    let (reader, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("meeting::waiting", move |tx| {
            let proposed = rows::proposed(tx, reader, MOST)?.into_iter();
            let moves = rows::moves(tx, (reader, now), MOST)?.into_iter();
            let proposed = proposed.map(|(series, from)| Asked {
                at: series.plan.rhythm.at(series.plan.rhythm.next(now)),
                series,
                from,
                is_move: false,
            });
            let moves = moves.map(|(series, from, at)| Asked {
                series,
                from,
                at,
                is_move: true,
            });
            Ok::<_, Failure>(proposed.chain(moves).collect())
        })
        .await
}
