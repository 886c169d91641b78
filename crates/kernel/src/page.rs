//! Paging by cursor: a page continues after the last row that was shown, so
//! rows that come and go in between are neither shown twice nor left out.
//!
//! A cursor is a place in a list and no permission: whoever continues a list
//! is checked as if it were the first page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::{Id, Timestamp};

/// How many rows a page has, 1 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSize(u8);

impl PageSize {
    /// The largest page.
    pub const MAX: Self = Self(100);

    /// The size that was asked for, held between 1 and 100.
    pub fn clamped(rows: i64) -> Self {
        let largest = i64::from(Self::MAX.0);
        Self(u8::try_from(rows.clamp(1, largest)).unwrap_or(Self::MAX.0))
    }

    /// The number of rows on the page.
    pub fn rows(self) -> usize {
        usize::from(self.0)
    }

    /// The number of rows to load: one more than is shown tells whether there
    /// is a next page.
    pub fn rows_to_load(self) -> i64 {
        i64::from(self.0) + 1
    }
}

impl Default for PageSize {
    fn default() -> Self {
        Self(25)
    }
}

/// One page of a list and the place where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows to show.
    pub items: Vec<T>,
    /// Where the next page begins; nothing on the last page.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// A page from [`PageSize::rows_to_load`] rows; `place` tells where a row
    /// stands in the list.
    pub fn cut(mut rows: Vec<T>, size: PageSize, place: impl FnOnce(&T) -> Cursor) -> Self {
        let more = rows.len() > size.rows();
        rows.truncate(size.rows());
        let next = if more { rows.last().map(place) } else { None };
        Self { items: rows, next }
    }

    /// The same page with each row changed.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(change).collect(),
            next: self.next,
        }
    }
}

/// The place of a row in a list: what the list is sorted by, then the row's id.
///
/// Outside it is an opaque text that belongs to one list: see
/// [`Self::encode`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    key: SortKey,
    id: [u8; 16],
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum SortKey {
    Number(i64),
    Text(String),
}

/// A text is no cursor of this list: cut off, changed, or from another list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list")]
pub struct CursorError;

/// The longest text that is read as a cursor, in bytes.
const LONGEST: usize = 4096;
const NUMBER: u8 = 1;
const TEXT: u8 = 2;

impl Cursor {
    /// A place in a list sorted by a number.
    pub fn number<K>(number: i64, id: Id<K>) -> Self {
        Self {
            key: SortKey::Number(number),
            id: *id.as_bytes(),
        }
    }

    /// A place in a list sorted by time.
    pub fn moment<K>(moment: Timestamp, id: Id<K>) -> Self {
        Self::number(moment.as_micros(), id)
    }

    /// A place in a list sorted by a text, which is folded and of at most
    /// 2000 bytes; a longer one is cut.
    pub fn text<K>(text: &str, id: Id<K>) -> Self {
        let key = text
            .get(..text.floor_char_boundary(2000))
            .unwrap_or_default();
        Self {
            key: SortKey::Text(key.to_owned()),
            id: *id.as_bytes(),
        }
    }

    /// The number of the last row shown.
    ///
    /// # Errors
    /// [`CursorError`] when the list is sorted by a text.
    pub fn as_number(&self) -> Result<i64, CursorError> {
        match self.key {
            SortKey::Number(number) => Ok(number),
            SortKey::Text(_) => Err(CursorError),
        }
    }

    /// The moment of the last row shown.
    ///
    /// # Errors
    /// [`CursorError`] when the list is sorted by a text.
    pub fn as_moment(&self) -> Result<Timestamp, CursorError> {
        self.as_number().map(Timestamp::from_micros)
    }

    /// The text of the last row shown.
    ///
    /// # Errors
    /// [`CursorError`] when the list is sorted by a number.
    pub fn as_text(&self) -> Result<&str, CursorError> {
        match &self.key {
            SortKey::Text(text) => Ok(text),
            SortKey::Number(_) => Err(CursorError),
        }
    }

    /// The id of the last row shown.
    pub const fn id<K>(&self) -> Id<K> {
        Id::from_bytes(self.id)
    }

    /// The text for addresses and the API. `list` names the list and its
    /// order, such as `tasks-by-title`; no other list reads the text.
    pub fn encode(&self, list: &str) -> String {
        let mut bytes = Vec::with_capacity(64);
        match &self.key {
            SortKey::Number(number) => {
                bytes.push(NUMBER);
                bytes.extend(number.to_be_bytes());
            }
            SortKey::Text(text) => {
                bytes.push(TEXT);
                bytes.extend(text.as_bytes());
            }
        }
        bytes.extend(self.id);
        bytes.extend(checksum(list, &bytes));
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads a cursor of `list`.
    ///
    /// # Errors
    /// [`CursorError`] for anything that [`Self::encode`] did not write for
    /// this list. The sum it checks finds mistakes; it keeps no secret.
    pub fn decode(list: &str, text: &str) -> Result<Self, CursorError> {
        if text.len() > LONGEST {
            return Err(CursorError);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| CursorError)?;
        let (body, sum) = bytes.split_last_chunk::<8>().ok_or(CursorError)?;
        if *sum != checksum(list, body) {
            return Err(CursorError);
        }
        let (body, id) = body.split_last_chunk::<16>().ok_or(CursorError)?;
        let key = match body.split_first().ok_or(CursorError)? {
            (&NUMBER, number) => SortKey::Number(i64::from_be_bytes(
                number.try_into().map_err(|_| CursorError)?,
            )),
            (&TEXT, text) => {
                SortKey::Text(String::from_utf8(text.to_vec()).map_err(|_| CursorError)?)
            }
            _ => return Err(CursorError),
        };
        Ok(Self { key, id: *id })
    }
}

/// The FNV-1a sum of the list's name and the bytes.
fn checksum(list: &str, bytes: &[u8]) -> [u8; 8] {
    let sum = list
        .bytes()
        .chain([0])
        .chain(bytes.iter().copied())
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    sum.to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TaskId;

    fn id() -> TaskId {
        TaskId::from_bytes([7; 16])
    }

    #[test]
    fn a_cursor_survives_its_text() {
        for cursor in [
            Cursor::number(i64::MIN, id()),
            Cursor::moment(Timestamp::from_micros(1_772_000_000_000_001), id()),
            Cursor::text("", id()),
            Cursor::text("uebersetzung ✓", id()),
            Cursor::text(&"ä".repeat(5000), id()),
        ] {
            let text = cursor.encode("tasks");
            assert_eq!(Cursor::decode("tasks", &text), Ok(cursor));
            let url_safe = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            assert!(text.bytes().all(url_safe), "{text}");
        }
        assert_eq!(Cursor::number(3, id()).as_number(), Ok(3));
        assert_eq!(Cursor::number(3, id()).as_text(), Err(CursorError));
        assert_eq!(Cursor::text("a", id()).as_text(), Ok("a"));
        assert_eq!(Cursor::text("a", id()).as_moment(), Err(CursorError));
        assert_eq!(Cursor::text("a", id()).id(), id());
    }

    #[test]
    fn a_changed_cut_or_foreign_cursor_is_refused() {
        let text = Cursor::number(42, id()).encode("tasks");
        assert_eq!(Cursor::decode("orders", &text), Err(CursorError));
        for end in 0..text.len() {
            assert_eq!(
                Cursor::decode("tasks", &text[..end]),
                Err(CursorError),
                "cut at {end}"
            );
        }
        for place in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(
                Cursor::decode("tasks", &changed),
                Err(CursorError),
                "changed at {place}"
            );
        }
        for wrong in ["", "42", "ä", "====", &"A".repeat(10_000)] {
            assert_eq!(Cursor::decode("tasks", wrong), Err(CursorError));
        }
    }

    #[test]
    fn a_page_has_a_next_one_only_when_rows_remain() {
        let size = PageSize::clamped(2);
        assert_eq!(size.rows_to_load(), 3);
        let place = |row: &i64| Cursor::number(*row, id());
        let page = Page::cut(vec![1, 2, 3], size, place);
        assert_eq!(page.items, [1, 2]);
        assert_eq!(page.next, Some(Cursor::number(2, id())));
        let last = Page::cut(vec![1, 2], size, place);
        assert_eq!((last.items.len(), last.next), (2, None));
        assert_eq!(Page::cut(vec![], size, place).items, Vec::<i64>::new());
        assert_eq!(page.map(|row| row * 10).items, [10, 20]);
    }

    #[test]
    fn the_size_is_held_in_its_bounds() {
        for (asked, rows) in [
            (0, 1),
            (-5, 1),
            (1, 1),
            (100, 100),
            (101, 100),
            (i64::MAX, 100),
        ] {
            assert_eq!(PageSize::clamped(asked).rows(), rows);
        }
    }
}
