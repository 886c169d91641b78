//! Open books: that what is held is what is owed, worked out again from the transfers whenever
//! somebody asks (G7). The sums and the verdict are over every order; the rows come in pages.

use documents::table::{self, Cell};
use domain::agreement::Role;
use domain::custody::{Adapter, Position};
use kernel::page::{Cursor, Page, PageSize};
use kernel::{AccountId, Money, OrderId, Timestamp};
use store::custody::{Book, BookTotal};
use store::db::{DbError, Tx};
use texts::Texts;

use crate::context::Cx;
use crate::failure::Failure;

/// The most orders a file to take along has.
const MOST: i64 = 20_000;

/// One order in the books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The reader's side.
    pub role: Role,
    /// Its way of custody.
    pub adapter: Adapter,
    /// What its transfers sum to.
    pub position: Position,
    /// What its transfers say must lie there.
    pub owed: Money,
    /// What its account holds.
    pub held: Money,
    /// Whether its transfers are those an order has, and give no more than came in.
    pub is_sound: bool,
    /// Without custody: what the client said was transferred and nobody has confirmed.
    pub sent: Money,
    /// Without custody: what the contractor has confirmed.
    pub confirmed: Money,
    /// The company the contractor acts for, as the contract calls it, and who acts for it.
    pub company: Option<(String, String)>,
}

impl Line {
    /// Whether nothing lies anywhere for it: its sums are promises.
    pub fn is_direct(&self) -> bool {
        self.adapter == Adapter::Direct
    }

    /// Its sums, in the order of [`headings`], or without custody of [`direct_headings`].
    pub fn sums(&self) -> [Money; 6] {
        let position = self.position;
        let sum = |minor| Money::new(minor, position.currency);
        if self.is_direct() {
            return [
                sum(position.funded),
                sum(position.released),
                self.sent,
                self.confirmed,
                sum(position.refunded),
                self.held,
            ];
        }
        [
            sum(position.funded),
            sum(position.released),
            sum(position.paid_out),
            sum(position.refunded),
            self.owed,
            self.held,
        ]
    }

    /// Whether what lies there is what must.
    pub fn agrees(&self) -> bool {
        self.is_sound && self.owed == self.held
    }
}

/// Everything one person has a share in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBooks {
    /// The sums of every order, by way of custody and currency; none is left out.
    pub totals: Vec<BookTotal>,
    /// The orders of this page, the newest first.
    pub lines: Page<Line>,
}

impl OpenBooks {
    /// Whether every order agrees, on whatever page it stands.
    pub fn agrees(&self) -> bool {
        self.differing() == 0
    }

    /// How many orders were worked out.
    pub fn orders(&self) -> i64 {
        self.totals.iter().map(|total| total.orders).sum()
    }

    /// In how many of them what is held is not what is owed.
    pub fn differing(&self) -> i64 {
        self.totals.iter().map(|total| total.differing).sum()
    }
}

/// The books of everything the reader has a share in, worked out from the transfers: the sums of
/// every order, and one page of the orders.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors; [`Failure::NotFound`] when the cursor is of another list.
pub async fn own_books(
    cx: &Cx,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<OpenBooks, Failure> {
    let own = cx.recipient()?.id;
    let place = match after {
        Some(cursor) => (
            cursor.as_moment().map_err(|_| Failure::NotFound)?,
            cursor.id(),
        ),
        None => newest(),
    };
    cx.app
        .database
        .read("custody::own_books", move |tx| {
            let rows = store::custody::books(tx, own, place, size.rows_to_load())?;
            let page = Page::cut(rows, size, |row| Cursor::moment(row.created_at, row.order));
            Ok(OpenBooks {
                totals: store::custody::book_totals(tx, own)?,
                lines: page.map(line),
            })
        })
        .await
}

/// The same with the newest 20,000 orders at once, to take along.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn whole_books(cx: &Cx) -> Result<OpenBooks, Failure> {
    let own = cx.recipient()?.id;
    cx.app
        .database
        .read("custody::whole_books", move |tx| {
            whole(tx, own).map_err(Failure::from)
        })
        .await
}

fn whole(tx: &mut Tx<'_>, own: AccountId) -> Result<OpenBooks, DbError> {
    let mut rows = store::custody::books(tx, own, newest(), MOST + 1)?;
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let is_more = rows.len() > most;
    rows.truncate(most);
    let last = rows.last().filter(|_| is_more);
    let next = last.map(|row| Cursor::moment(row.created_at, row.order));
    Ok(OpenBooks {
        totals: store::custody::book_totals(tx, own)?,
        lines: Page {
            items: rows.into_iter().map(line).collect(),
            next,
        },
    })
}

/// Before the newest order.
fn newest() -> (Timestamp, OrderId) {
    (Timestamp::MAX, OrderId::from_bytes([0xff; 16]))
}

fn line(book: Book) -> Line {
    let position = book.position;
    let nothing = Money::zero(position.currency);
    let owed = position
        .funded
        .saturating_sub(position.released)
        .saturating_sub(position.refunded);
    // What people say of payments counts only where nobody holds them.
    let (sent, confirmed) = match book.custody {
        Adapter::Direct => (book.sent, book.confirmed),
        Adapter::Play | Adapter::Trust | Adapter::Provider => (nothing, nothing),
    };
    Line {
        order: book.order,
        number: book.number,
        title: book.title,
        role: if book.is_client {
            Role::Client
        } else {
            Role::Contractor
        },
        adapter: book.custody,
        position,
        owed: Money::new(owed, position.currency),
        held: book.held,
        is_sound: book.strays == 0 && owed >= 0,
        sent,
        confirmed,
        company: book.company,
    }
}

/// The columns of sums without custody, in their order: nothing lies there and nothing is paid out,
/// it is promised, said and confirmed.
pub fn direct_headings(t: Texts) -> [&'static str; 6] {
    [
        t.custody_books_promised(),
        t.custody_books_earned(),
        t.custody_books_sent(),
        t.custody_books_confirmed(),
        t.custody_books_ended(),
        t.custody_books_still(),
    ]
}

/// The columns of sums, in their order.
pub fn headings(t: Texts) -> [&'static str; 6] {
    [
        t.custody_books_funded(),
        t.custody_books_released(),
        t.custody_books_paid(),
        t.custody_books_refunded(),
        t.custody_books_owed(),
        t.custody_books_held(),
    ]
}

/// The same as a table for a spreadsheet program.
///
/// # Errors
/// As [`whole_books`].
pub async fn export_books(cx: &Cx) -> Result<Vec<u8>, Failure> {
    let t = Texts::new(cx.locale);
    let books = whole_books(cx).await?;
    let start = [
        t.custody_books_order(),
        t.custody_books_role(),
        t.custody_books_way(),
        t.custody_books_currency(),
    ];
    let header: Vec<&str> = start
        .into_iter()
        .chain(headings(t))
        .chain(direct_headings(t))
        .chain([t.organisation_title(), t.organisation_person()])
        .collect();
    let rows = books.lines.items.iter().map(|line| {
        let start: [Cell; 4] = [
            line.number.clone().into(),
            line.role.name().into(),
            line.adapter.name().into(),
            line.position.currency.code().into(),
        ];
        // What is promised never stands in a column of what lies somewhere.
        let (sums, empty) = (line.sums().map(Cell::Money), [const { Cell::Empty }; 6]);
        let (kept, direct) = if line.is_direct() {
            (empty, sums)
        } else {
            (sums, empty)
        };
        let acting: [Cell; 2] = match &line.company {
            Some((company, person)) => [company.clone().into(), person.clone().into()],
            None => [const { Cell::Empty }; 2],
        };
        let sums = kept.into_iter().chain(direct);
        start.into_iter().chain(sums).chain(acting).collect()
    });
    Ok(table::write(t.locale(), &header, rows))
}
