//! What offers promise: never for oneself, with both answers, and one choice declines the rest.

use kernel::{AccountId, Currency, Money, OfferId, PostingId, Timestamp};
use proptest::prelude::*;

use super::fixture::*;
use super::*;
use crate::Refusal as _;
use crate::people::trust::Level;

/// Two who have nothing behind them, and nothing said about it.
const NEW: (Level, Option<&str>) = (Level { level: 0, good: 0 }, None);

fn send(draft: &OfferDraft) -> Result<Offer, OfferRefusal> {
    Offer::send(
        OfferId::from_bytes([7; 16]),
        &published(),
        CONTRACTOR,
        draft,
        (&[], day(2)),
    )
}

#[test]
fn m4_5_nobody_offers_to_work_for_themselves() {
    let own = Offer::send(
        OfferId::from_bytes([7; 16]),
        &published(),
        CLIENT,
        &offer_draft(),
        (&[], day(2)),
    );
    assert_eq!(own, Err(OfferRefusal::OwnPosting));
    assert_eq!(own.unwrap_err().key(), "refusal-offer-own-posting");
    assert_eq!(
        published().may_offer(CLIENT, day(2)),
        Err(OfferRefusal::OwnPosting)
    );
    assert_eq!(published().may_offer(CONTRACTOR, day(2)), Ok(()));
}

/// The keys of what is wrong once one input is changed.
fn wrong(change: impl FnOnce(&mut OfferDraft)) -> Vec<(String, &'static str)> {
    let mut draft = offer_draft();
    change(&mut draft);
    let refusal = send(&draft).unwrap_err();
    let errors = refusal.field_errors().iter();
    errors
        .map(|error| (error.field.to_string(), error.key))
        .collect()
}

#[test]
fn an_offer_needs_both_answers_a_sum_and_a_date() {
    let table = [
        (
            wrong(|o| o.answer_1 = " ".into()),
            "answer-1",
            "field-answer-missing",
        ),
        (
            wrong(|o| o.answer_2 = "Ja, kann ich".into()),
            "answer-2",
            "field-too-short",
        ),
        (wrong(|o| o.amount = None), "amount", "field-required"),
        (
            wrong(|o| o.amount = Some(Money::euro_cents(0))),
            "amount",
            "field-amount-not-positive",
        ),
        (
            wrong(|o| o.amount = Some(Money::new(1, Currency::Chf))),
            "amount",
            "field-amount-other-currency",
        ),
        (
            wrong(|o| o.due_at = Some(day(2))),
            "due-at",
            "field-date-in-past",
        ),
        (wrong(|o| o.due_at = None), "due-at", "field-date-required"),
    ];
    for (got, field, key) in table {
        assert_eq!(got, [(field.to_owned(), key)]);
    }
    assert_eq!(
        send(&OfferDraft::default())
            .unwrap_err()
            .field_errors()
            .len(),
        4
    );
}

#[test]
fn an_offer_above_the_budget_or_later_is_allowed_and_shown() {
    let ad = published();
    let terms = ad.state.terms().unwrap();
    let dear = OfferDraft {
        amount: Some(Money::euro_cents(36_001)),
        due_at: Some(day(61)),
        ..offer_draft()
    };
    let dear = send(&dear).unwrap().terms;
    assert!(dear.is_over_budget(terms) && dear.is_late(terms));
    let fitting = send(&offer_draft()).unwrap().terms;
    assert!(!fitting.is_over_budget(terms) && !fitting.is_late(terms));
}

#[test]
fn only_an_open_ad_takes_offers() {
    let at = |ad: &Posting, now| ad.may_offer(CONTRACTOR, now);
    assert_eq!(
        at(&posting(draft()), day(2)),
        Err(OfferRefusal::PostingNotOpen)
    );
    assert_eq!(at(&published(), day(30)), Ok(()));
    assert_eq!(at(&published(), day(31)), Err(OfferRefusal::PostingNotOpen));
    let closed = published().close(Closing::ByClient, day(2)).unwrap();
    assert_eq!(at(&closed, day(2)), Err(OfferRefusal::PostingNotOpen));
}

#[test]
fn one_person_has_one_open_offer_for_an_ad() {
    let first = send(&offer_draft()).unwrap();
    let again = |earlier: &[Offer]| {
        Offer::send(
            OfferId::from_bytes([8; 16]),
            &published(),
            CONTRACTOR,
            &offer_draft(),
            (earlier, day(3)),
        )
    };
    assert_eq!(
        again(std::slice::from_ref(&first)),
        Err(OfferRefusal::OfferedAlready)
    );
    let withdrawn = first.withdraw(day(3)).unwrap();
    assert!(again(&[withdrawn]).is_ok());
}

#[test]
fn one_person_offers_five_times_for_an_ad_at_most() {
    let gone = |number| Offer {
        contractor: CONTRACTOR,
        ..offer(number, 5).withdraw(day(2)).unwrap()
    };
    let earlier: Vec<Offer> = (1..=5).map(gone).collect();
    let again = |earlier: &[Offer]| Offer::may_send(&published(), CONTRACTOR, earlier, day(3));
    assert_eq!(again(&earlier[..4]), Ok(()));
    assert_eq!(again(&earlier), Err(OfferRefusal::TooMany));
    let others = earlier.iter().map(|gone| Offer {
        contractor: AccountId::from_bytes([99; 16]),
        ..gone.clone()
    });
    assert_eq!(again(&others.collect::<Vec<_>>()), Ok(()));
}

#[test]
fn choosing_one_declines_the_rest() {
    let withdrawn = offer(4, 8).withdraw(day(2)).unwrap();
    let offers = vec![offer(1, 5), offer(2, 6), offer(3, 7), withdrawn];
    let choice = choose(published(), offer(2, 6), offers, NEW, day(3)).unwrap();
    assert_eq!(choice.accepted.contractor, AccountId::from_bytes([6; 16]));
    assert_eq!(choice.accepted.state, OfferState::Accepted { at: day(3) });
    assert_eq!(choice.posting.state.code(), "filled");
    let declined: Vec<u8> = choice.declined.iter().map(|o| o.id.as_bytes()[0]).collect();
    assert_eq!(declined, [1, 3], "a withdrawn offer stays withdrawn");
    assert!(
        choice
            .declined
            .iter()
            .all(|o| o.state == OfferState::Declined { at: day(3) })
    );
}

#[test]
fn what_cannot_be_chosen_is_refused_by_name() {
    let pick = |ad: Posting, offer: Offer, now| choose(ad, offer, vec![], NEW, now).unwrap_err();
    let foreign = Offer {
        posting: PostingId::from_bytes([66; 16]),
        ..offer(1, 5)
    };
    assert_eq!(
        pick(published(), foreign, day(3)),
        PostingRefusal::ForeignOffer
    );
    let own = Offer {
        contractor: CLIENT,
        ..offer(1, 5)
    };
    assert_eq!(pick(published(), own, day(3)), PostingRefusal::ForeignOffer);
    let gone = offer(1, 5).withdraw(day(2)).unwrap();
    assert_eq!(
        pick(published(), gone, day(3)),
        PostingRefusal::OfferNotOpen
    );
    assert_eq!(
        pick(published(), offer(1, 5), day(50)),
        PostingRefusal::OfferOutdated
    );
    let closed = published().close(Closing::ByClient, day(2)).unwrap();
    assert_eq!(
        pick(closed, offer(1, 5), day(3)),
        PostingRefusal::NotPublished
    );
    let filled = choose(published(), offer(1, 5), vec![offer(1, 5)], NEW, day(3))
        .unwrap()
        .posting;
    assert_eq!(
        pick(filled, offer(1, 5), day(3)),
        PostingRefusal::NotPublished,
        "a double click"
    );
}

#[test]
fn an_answered_offer_stays_answered() {
    let declined = offer(1, 5).decline(day(3)).unwrap();
    assert_eq!(
        declined.clone().withdraw(day(4)),
        Err(OfferRefusal::NotOpen)
    );
    assert_eq!(declined.decline(day(4)), Err(OfferRefusal::NotOpen));
}

#[test]
fn offers_are_kept_in_the_database() {
    let offer = offer(1, 5).withdraw(day(3)).unwrap();
    let json = serde_json::to_string(&(&offer.terms, offer.state)).unwrap();
    let read: (OfferTerms, OfferState) = serde_json::from_str(&json).unwrap();
    assert_eq!(read, (offer.terms, offer.state));
    assert!(json.contains(r#""state":"withdrawn""#), "{json}");
}

proptest! {
    #[test]
    fn no_input_panics(text in ".*", minor: i64, micros: i64) {
        let _ = send(&OfferDraft {
            amount: Some(Money::euro_cents(minor)),
            answer_1: text.clone(),
            answer_2: text.clone(),
            message: text,
            due_at: Some(Timestamp::from_micros(micros)),
        });
    }
}
