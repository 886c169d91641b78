//! Lists: tables that become cards on a phone, empty lists, the way to more pages, breadcrumbs.

use askama::Template;
use texts::Texts;

use super::SafeHtml;
use super::button::Button;
use super::html::component;

/// How a table is sorted by a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    /// Not by this column.
    No,
    /// The smallest first.
    Up,
    /// The largest first.
    Down,
}

/// The head of a column.
#[derive(Debug, Clone)]
struct Column {
    label: String,
    is_number: bool,
    sort: Option<(String, Sorted)>,
}

/// A table. Its first column names the row; on a phone each row becomes a card.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/table.html")]
pub struct Table {
    caption: String,
    is_caption_shown: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<SafeHtml>>,
    total: Option<Vec<SafeHtml>>,
}

component!(Table, Empty, Pagination, Crumbs);

impl Table {
    /// A table; the caption says what it holds and is heard, not seen, unless it is shown.
    pub fn new(caption: impl Into<String>) -> Self {
        Self {
            caption: caption.into(),
            is_caption_shown: false,
            columns: Vec::new(),
            rows: Vec::new(),
            total: None,
        }
    }

    /// Shows the caption.
    #[must_use]
    pub fn show_caption(mut self) -> Self {
        self.is_caption_shown = true;
        self
    }

    /// Adds a column of words.
    #[must_use]
    pub fn column(mut self, label: impl Into<String>) -> Self {
        self.columns.push(Column {
            label: label.into(),
            is_number: false,
            sort: None,
        });
        self
    }

    /// Adds a column of figures: right-aligned, all digits of one width.
    #[must_use]
    pub fn number(mut self, label: impl Into<String>) -> Self {
        self.columns.push(Column {
            label: label.into(),
            is_number: true,
            sort: None,
        });
        self
    }

    /// Makes the last column one to sort by: the address sorts by it or turns the order round.
    #[must_use]
    pub fn sortable(mut self, address: impl Into<String>, sorted: Sorted) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.sort = Some((address.into(), sorted));
        }
        self
    }

    /// Adds a row, one cell a column.
    #[must_use]
    pub fn row<C: Into<SafeHtml>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Adds the last row with the sums.
    #[must_use]
    pub fn total<C: Into<SafeHtml>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.total = Some(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Whether there is no row; then show an [`Empty`] instead.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn all_rows(&self) -> impl Iterator<Item = (bool, &Vec<SafeHtml>)> {
        self.rows
            .iter()
            .map(|row| (false, row))
            .chain(self.total.iter().map(|row| (true, row)))
    }

    fn cells<'a>(
        &'a self,
        row: &'a [SafeHtml],
    ) -> impl Iterator<Item = (&'a Column, &'a SafeHtml)> {
        self.columns.iter().zip(row)
    }
}

impl Column {
    fn aria_sort(&self) -> Option<&'static str> {
        match self.sort {
            Some((_, Sorted::Up)) => Some("ascending"),
            Some((_, Sorted::Down)) => Some("descending"),
            _ => None,
        }
    }

    fn arrow(&self) -> &'static str {
        match self.sort {
            Some((_, Sorted::Up)) => " ↑",
            Some((_, Sorted::Down)) => " ↓",
            _ => "",
        }
    }
}

/// What stands where a list is empty: one sentence on what belongs here, one button, an example.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/empty.html")]
pub struct Empty {
    sentence: String,
    button: Option<Button>,
    example: Option<(String, String)>,
}

impl Empty {
    /// One sentence on what belongs here.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            button: None,
            example: None,
        }
    }

    /// The button that brings the first entry.
    #[must_use]
    pub fn button(mut self, button: Button) -> Self {
        self.button = Some(button);
        self
    }

    /// A link to an example, with its words.
    #[must_use]
    pub fn example(mut self, label: impl Into<String>, address: impl Into<String>) -> Self {
        self.example = Some((label.into(), address.into()));
        self
    }
}

/// The way to the pages before and after, by cursor.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/pagination.html")]
pub struct Pagination {
    t: Texts,
    previous: Option<String>,
    next: Option<String>,
    note: String,
}

impl Pagination {
    /// Links to the previous and the next page, as far as there are any.
    pub fn new(t: Texts, previous: Option<String>, next: Option<String>) -> Self {
        Self {
            t,
            previous,
            next,
            note: String::new(),
        }
    }

    /// What is shown, such as "20 von 112".
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

/// The path from a place to this page.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/crumbs.html")]
pub struct Crumbs {
    t: Texts,
    steps: Vec<(String, String)>,
    here: String,
}

impl Crumbs {
    /// The path to the page called `here`.
    pub fn new(t: Texts, here: impl Into<String>) -> Self {
        Self {
            t,
            steps: Vec::new(),
            here: here.into(),
        }
    }

    /// Adds a step above this page, from the outside in.
    #[must_use]
    pub fn step(mut self, label: impl Into<String>, address: impl Into<String>) -> Self {
        self.steps.push((label.into(), address.into()));
        self
    }
}

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    /// Pattern 11: the same table works as cards, each figure with its label.
    #[test]
    fn every_cell_knows_its_label() {
        let table = Table::new("Reihenfolge")
            .column("Aufgabe")
            .number("Std.")
            .sortable("?sort=hours", Sorted::Down)
            .row(["Belege <1>", "3,0"])
            .total(["Summe", "3,0"]);
        let html = table.to_string();
        assert!(html.contains("Belege &lt;1&gt;"), "{html}");
        assert_eq!(html.matches("data-label=\"Std.\"").count(), 2, "{html}");
        assert!(html.contains("aria-sort=\"descending\""), "{html}");
        assert!(!table.is_empty());
    }

    #[test]
    fn there_is_no_way_to_pages_that_do_not_exist() {
        let t = Texts::new(Locale::De);
        assert_eq!(Pagination::new(t, None, None).to_string(), "");
        let html = Pagination::new(t, None, Some("?after=x".to_owned())).to_string();
        assert!(
            html.contains("rel=\"next\"") && !html.contains("rel=\"prev\""),
            "{html}"
        );
    }
}
