//! The structure of a document for those who cannot see the page: what is a heading, what a row.

use core::num::NonZeroU16;

use krilla::tagging::{Identifier, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What a piece of the document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Heading(NonZeroU16, String),
    Text,
    Table,
    Row,
    Head,
    Cell,
}

impl Kind {
    fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level, text) => Tag::Hn(*level, Some(text.clone())).into(),
            Self::Text => Tag::P.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::Head => Tag::TH(TableHeaderScope::Column).into(),
            Self::Cell => Tag::TD.into(),
        }
    }
}

/// A piece and the piece it belongs to.
#[derive(Debug)]
struct Leaf {
    kind: Kind,
    within: Option<usize>,
    drawn: Vec<Identifier>,
}

/// All pieces, in reading order.
#[derive(Debug, Default)]
pub(crate) struct Leaves(Vec<Leaf>);

impl Leaves {
    /// Adds a piece and says its number.
    pub(crate) fn add(&mut self, kind: Kind, within: Option<usize>) -> usize {
        self.0.push(Leaf {
            kind,
            within,
            drawn: Vec::new(),
        });
        self.0.len() - 1
    }

    /// Notes that something of a piece was drawn.
    pub(crate) fn drawn(&mut self, leaf: usize, mark: Identifier) {
        if let Some(leaf) = self.0.get_mut(leaf) {
            leaf.drawn.push(mark);
        }
    }

    /// The headings with their numbers, for the list of contents.
    pub(crate) fn headings(&self) -> impl Iterator<Item = (usize, u16, &str)> {
        let all = self.0.iter().enumerate();
        all.filter_map(|(number, leaf)| match &leaf.kind {
            Kind::Heading(level, text) => Some((number, level.get(), text.as_str())),
            _ => None,
        })
    }

    /// The tree of the whole document.
    pub(crate) fn tree(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for group in self.within(None) {
            tree.push(group);
        }
        tree
    }

    fn within(&self, parent: Option<usize>) -> Vec<TagGroup> {
        let all = self.0.iter().enumerate();
        let own = all.filter(|(_, leaf)| leaf.within == parent);
        own.map(|(number, leaf)| {
            let mut group = TagGroup::new(leaf.kind.tag());
            for mark in &leaf.drawn {
                group.push(*mark);
            }
            if matches!(leaf.kind, Kind::Table | Kind::Row) {
                for inner in self.within(Some(number)) {
                    group.push(inner);
                }
            }
            group
        })
        .collect()
    }
}
