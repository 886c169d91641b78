//! Documents for people and archives.
//!
//! A [`Paper`] says what stands in a document; [`print`] makes PDF/A-3a of it: tagged, with its own
//! fonts, the same bytes for the same paper. A [`Proof`] is attached for programs: what was agreed,
//! who signed it and what happened, as bytes that can be hashed again. A [`seal`](seal::Key::seal)
//! over the whole file shows who made it and that no byte was changed since.
//!
//! This crate knows no database and no words of its own; it is apart because it is heavy.

mod draw;
mod face;
mod flow;
mod leaf;
pub mod proof;
pub mod seal;

use kernel::Timestamp;

pub use draw::print;
pub use proof::Proof;

/// A document, from its first line to its last.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The language it is written in, such as `de`.
    pub language: &'static str,
    /// What it is called by programs that list files.
    pub title: String,
    /// What stands at the foot of every page, before the page's number.
    pub foot: String,
    /// When what it says was last changed; printing it later changes nothing.
    pub at: Timestamp,
    /// What stands in it, in reading order.
    pub blocks: Vec<Block>,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// The heading of a piece of a part.
    Minor(String),
    /// A paragraph.
    Text(String),
    /// A paragraph in small print.
    Small(String),
    /// A paragraph with a mark before it, so deep in its list.
    Item {
        /// The number, letter or dash.
        mark: String,
        /// What it says.
        text: String,
        /// 0 for the outermost list.
        depth: u8,
    },
    /// Rows under headings.
    Table(Table),
    /// What follows begins on a new page.
    Page,
}

/// Rows under headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How wide each column is, in parts of the whole width.
    pub widths: Vec<u8>,
    /// The headings.
    pub head: Vec<String>,
    /// The rows; each has as many cells as there are headings.
    pub rows: Vec<Vec<String>>,
    /// Whether it is set in small print.
    pub is_small: bool,
}

/// A file that travels inside the document.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its name.
    pub name: &'static str,
    /// What it is, in the document's language.
    pub description: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What it says. It is stored as it is.
    pub content: Vec<u8>,
}

/// A document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A font of ours cannot be read.
    #[error("a font cannot be read")]
    Font,
    /// The page has no room.
    #[error("a page cannot be made")]
    Page,
    /// What was made does not keep to the standard.
    #[error("the document does not keep to PDF/A: {0}")]
    Standard(String),
}
