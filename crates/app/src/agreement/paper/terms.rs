//! What a frame and its addenda say in their document: the words both signed, letter for letter.

use domain::agreement::assistance::Frame;
use kernel::{Locale, Money, format};
use paper::Block;
use store::agreement::Signed;
use texts::Texts;

use super::super::words::{change_words, frame_words};
use super::clauses;
use super::compose::Writer;

/// An addendum both signed.
pub(super) struct Changed {
    /// The frame with it.
    pub(super) with: Frame,
    /// The frame it changed.
    pub(super) before: Frame,
    /// The most all weeks cost with it.
    pub(super) in_all: Money,
}

impl Changed {
    fn paragraphs(&self, language: Locale) -> Vec<Block> {
        let now = || change_words(&self.with, &self.before, self.in_all, language);
        match &self.with.words {
            Some(words) => clauses::frozen(words),
            None => clauses::sections(&now()),
        }
    }
}

/// The paragraphs of a frame. One that was signed without its words is said as it is worded now.
pub(super) fn of(writer: &Writer<'_>, frame: &Frame) -> Vec<Block> {
    match &frame.words {
        Some(words) => clauses::frozen(words),
        None => clauses::sections(&frame_words(frame, &frame.clauses(), writer.t.locale())),
    }
}

/// The hash of a version of a frame, under what was signed: its own name for every version.
pub(super) fn hash(t: Texts, frame: &Frame) -> Block {
    let hash = frame.digest().to_string();
    Block::Small(match frame.amended {
        Some(amended) => t.assistance_paper_hash_change(hash, i64::from(amended.from_week)),
        None => t.assistance_paper_hash(hash),
    })
}

/// What both changed later: each addendum with its signatures and its hash.
pub(super) fn changes(
    writer: &Writer<'_>,
    changed: &[Changed],
    signatures: &[Signed],
) -> Vec<Block> {
    let t = writer.t;
    let mut blocks = Vec::new();
    for one in changed {
        let Some(amended) = one.with.amended else {
            continue;
        };
        let from = format::date(one.with.week(amended.from_week).from, t.locale());
        blocks.push(Block::Page);
        blocks.push(Block::Heading(
            t.assistance_change_from(from, i64::from(amended.from_week)),
        ));
        blocks.extend(one.paragraphs(t.locale()));
        let version = u32::from(amended.version);
        blocks.push(Block::Heading(t.order_signatures().to_owned()));
        blocks.push(writer.signed_by(|role| {
            let mut signatures = signatures.iter();
            signatures.find(|signed| signed.role == role && signed.version == version)
        }));
        blocks.push(hash(t, &one.with));
    }
    blocks
}
