//! What a part of the room has to say, and what it merely makes possible.

use app::agreement::Room;

use crate::answer::Error;
use crate::ui::SafeHtml;
use crate::visit::Visit;

/// A part of the room. What nothing has happened in yet is a way beside the rest, not a card.
#[derive(Default)]
pub(crate) struct Part {
    pub(crate) cards: SafeHtml,
    pub(crate) ways: Vec<RoomWay>,
}

/// A page one may go to from the room.
pub(crate) struct RoomWay {
    pub(crate) label: &'static str,
    pub(crate) address: String,
}

impl Part {
    pub(crate) fn card(card: impl Into<SafeHtml>) -> Self {
        Self {
            cards: card.into(),
            ways: Vec::new(),
        }
    }

    pub(crate) fn way(label: &'static str, address: String) -> Self {
        Self {
            cards: SafeHtml::default(),
            ways: vec![RoomWay { label, address }],
        }
    }

    #[must_use]
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.ways.extend(other.ways);
        Self {
            cards: self.cards.and(other.cards),
            ways: self.ways,
        }
    }
}

/// What moves an order beside its usual way: its end, and what is added to it.
pub(super) async fn of_order(visit: &Visit, room: &Room) -> Result<Part, Error> {
    let settlement = super::settlement::part(visit, room).await?;
    let addendum = super::addendum::part(visit, room).await?;
    Ok(super::decision::part(visit.t, room)
        .and(super::sample::part(visit, room))
        .and(super::cancel::part(visit.t, room))
        .and(addendum)
        .and(settlement))
}
