//! The list of one's own tasks: sorted, filtered, page by page, and as a whole for an export.

use kernel::page::{Cursor, PageSize};
use store::task::{Column, Filter, Order, Place, StoredTask, TaskCount};

use crate::context::Cx;
use crate::failure::Failure;

/// How the list is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// What to hand on first comes first.
    #[default]
    Rank,
    /// What to keep comes first.
    RankDown,
    /// By title.
    Title,
    /// By title, from the end.
    TitleDown,
    /// What takes least comes first.
    Hours,
    /// What takes most comes first.
    HoursDown,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 6] = [
        Self::Rank,
        Self::RankDown,
        Self::Title,
        Self::TitleDown,
        Self::Hours,
        Self::HoursDown,
    ];

    /// The word in addresses and the API; also the name of the list a cursor belongs to.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::RankDown => "rank-down",
            Self::Title => "title",
            Self::TitleDown => "title-down",
            Self::Hours => "hours",
            Self::HoursDown => "hours-down",
        }
    }

    /// Reads [`Sort::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }

    pub(super) const fn order(self) -> Order {
        let (by, is_down) = match self {
            Self::Rank => (Column::Place, false),
            Self::RankDown => (Column::Place, true),
            Self::Title => (Column::Title, false),
            Self::TitleDown => (Column::Title, true),
            Self::Hours => (Column::Hours, false),
            Self::HoursDown => (Column::Hours, true),
        };
        Order { by, is_down }
    }

    /// Where a task stands in a list sorted so.
    fn cursor(self, stored: &StoredTask) -> Cursor {
        let (task, id) = (&stored.task, stored.task.id);
        match self.order().by {
            Column::Place => Cursor::number(stored.place, id),
            Column::Hours => Cursor::number(task.facts.minutes_per_week.get(), id),
            Column::Title => Cursor::text(&task.facts.title_folded(), id),
        }
    }

    /// The place a cursor names; none when it belongs to another list.
    fn place(self, cursor: &Cursor) -> Option<Place> {
        match self.order().by {
            Column::Title => Some(Place::title(cursor.as_text().ok()?, cursor.id())),
            Column::Place | Column::Hours => {
                Some(Place::number(cursor.as_number().ok()?, cursor.id()))
            }
        }
    }
}

/// From where on a page is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Direction {
    /// From the beginning of the list.
    #[default]
    Beginning,
    /// What comes after this row.
    After(Cursor),
    /// What comes before this row.
    Before(Cursor),
}

/// What is asked of the list.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Which tasks.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Which page.
    pub from: Direction,
    /// How many rows a page has.
    pub size: PageSize,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The rows.
    pub tasks: Vec<StoredTask>,
    /// The first row, when there are rows before it.
    pub previous: Option<Cursor>,
    /// The last row, when there are rows after it.
    pub next: Option<Cursor>,
    /// How many tasks the filter lets through, and what they put on every week.
    pub count: TaskCount,
    /// How many tasks there are without the filter.
    pub all: i64,
}

/// A page of the person's own tasks.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn list(cx: &Cx, query: Query) -> Result<Listing, Failure> {
    let owner = cx.reader()?.id;
    let limit = query.size.rows_to_load();
    cx.app
        .database
        .read("task::list", move |tx| {
            let (order, place, is_back) = start(&query);
            let found = store::task::list(tx, owner, &query.filter, order, place, limit)?;
            let count = store::task::count(tx, owner, &query.filter)?;
            let all = store::task::count_all(tx, owner)?;
            Ok(page(found, &query, is_back, count, all))
        })
        .await
}

/// Order and place to read from; pages before a row are read backwards.
fn start(query: &Query) -> (Order, Option<Place>, bool) {
    let order = query.sort.order();
    match &query.from {
        Direction::Beginning => (order, None, false),
        Direction::After(cursor) => (order, query.sort.place(cursor), false),
        Direction::Before(cursor) => match query.sort.place(cursor) {
            Some(place) => (
                Order {
                    is_down: !order.is_down,
                    ..order
                },
                Some(place),
                true,
            ),
            None => (order, None, false),
        },
    }
}

fn page(
    mut found: Vec<StoredTask>,
    query: &Query,
    is_back: bool,
    count: TaskCount,
    all: i64,
) -> Listing {
    let more = found.len() > query.size.rows();
    found.truncate(query.size.rows());
    if is_back {
        found.reverse();
    }
    let is_beginning = query.from == Direction::Beginning;
    let has_previous = if is_back { more } else { !is_beginning };
    let has_next = is_back || more;
    let first = found.first().map(|stored| query.sort.cursor(stored));
    let last = found.last().map(|stored| query.sort.cursor(stored));
    Listing {
        previous: first.filter(|_| has_previous),
        next: last.filter(|_| has_next),
        tasks: found,
        count,
        all,
    }
}
