//! An ad, an instruction and an offer for the tests of this room.

use kernel::{AccountId, InstructionId, Minutes, Money, OfferId, PostingId, Timestamp};

use super::{Offer, OfferDraft, Posting, PostingDraft, WorkBasis};
use crate::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, Version, next_version,
};
use crate::task::Frequency;

pub(super) const DAY: i64 = 24 * 3600 * 1_000_000;
pub(super) const CLIENT: AccountId = AccountId::from_bytes([1; 16]);
pub(super) const CONTRACTOR: AccountId = AccountId::from_bytes([2; 16]);

pub(super) const fn day(number: i64) -> Timestamp {
    Timestamp::from_micros(number * DAY)
}

pub(super) fn version(kind: CriterionKind) -> Version {
    let draft = InstructionDraft {
        goal: "Acht Blogbeiträge sind formatiert.".into(),
        criteria: vec![CriterionDraft {
            id: None,
            text: "Alle Zwischenüberschriften als H2".into(),
            how_measured: "im Editor nachsehen".into(),
            kind: Some(kind),
        }],
        latitude: Some(Latitude::Propose),
        response_hours: Some(4),
        ..InstructionDraft::default()
    };
    next_version(
        InstructionId::from_bytes([9; 16]),
        None,
        0,
        &draft,
        (CLIENT, day(0)),
    )
    .unwrap()
}

pub(super) fn basis(version: &Version) -> WorkBasis<'_> {
    WorkBasis {
        frequency: Frequency::Weekly,
        instruction: Some(version),
    }
}

pub(super) fn draft() -> PostingDraft {
    PostingDraft {
        title: "Blogbeiträge formatieren".into(),
        tasks: "Acht Beiträge für das Blog einrichten".into(),
        skills: "WordPress, Rechtschreibung".into(),
        hours: Some(Minutes(360)),
        budget: Some(Money::euro_cents(36_000)),
        due_at: Some(day(60)),
        question_1: "Welches Blog hast du zuletzt betreut?".into(),
        question_2: "Wie gehst du mit zu großen Bildern um?".into(),
        ..PostingDraft::default()
    }
}

pub(super) fn posting(draft: PostingDraft) -> Posting {
    Posting::new(PostingId::from_bytes([3; 16]), CLIENT, draft)
}

pub(super) fn published() -> Posting {
    posting(draft())
        .publish(basis(&version(CriterionKind::Must)), day(1))
        .unwrap()
}

pub(super) fn offer_draft() -> OfferDraft {
    OfferDraft {
        amount: Some(Money::euro_cents(35_000)),
        answer_1: "Das Blog der Gärtnerei Sonnentau, seit 2024.".into(),
        answer_2: "Verkleinern auf 1600 Pixel, dann als WebP.".into(),
        message: String::new(),
        due_at: Some(day(50)),
    }
}

pub(super) fn offer(id: u8, contractor: u8) -> Offer {
    Offer::send(
        OfferId::from_bytes([id; 16]),
        &published(),
        AccountId::from_bytes([contractor; 16]),
        &offer_draft(),
        (&[], day(2)),
    )
    .unwrap()
}
