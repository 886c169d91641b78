//! Finding ads: weighted tokens and a score that names its parts.
//!
//! The same query over the same ads always gives the same order (mission 0.4, 2.4); placement is
//! never for sale (mission 2.28).

use core::cmp::Reverse;
use std::collections::BTreeMap;

use kernel::{Locale, PostingId, Timestamp};

use super::PostingTerms;

/// What a word in a field of the ad counts.
const TITLE: u32 = 3;
/// Skills are what contractors look for.
const SKILLS: u32 = 2;
/// The description is long, so single words say less.
const TASKS: u32 = 1;

/// One ad as search sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searchable {
    /// Which ad.
    pub posting: PostingId,
    /// Since when it is open; newer ads come first among equals.
    pub since: Timestamp,
    weights: BTreeMap<String, u32>,
}

impl Searchable {
    /// Prepares an ad.
    pub fn new(posting: PostingId, since: Timestamp, terms: &PostingTerms) -> Self {
        let fields = [
            (&terms.title, TITLE),
            (&terms.skills, SKILLS),
            (&terms.tasks, TASKS),
        ];
        let mut weights: BTreeMap<String, u32> = BTreeMap::new();
        for (text, weight) in fields {
            for token in kernel::tokens(text) {
                let known = weights.entry(token).or_default();
                *known = (*known).max(weight);
            }
        }
        Self {
            posting,
            since,
            weights,
        }
    }

    /// The tokens to store, sorted, each one once.
    pub fn tokens(&self) -> impl Iterator<Item = &str> {
        self.weights.keys().map(String::as_str)
    }

    /// The tokens to store with what each counts.
    pub fn weights(&self) -> impl Iterator<Item = (&str, u32)> {
        self.weights
            .iter()
            .map(|(token, weight)| (token.as_str(), *weight))
    }

    /// How well the ad fits the terms of a query: for each term what the heaviest field it stands
    /// in counts. `None` unless every term is found.
    pub fn score(&self, terms: &[String]) -> Option<u32> {
        let parts = terms.iter().map(|term| self.weights.get(term).copied());
        parts.sum()
    }
}

/// The terms of a query in the asker's language, all of which an ad must contain.
pub fn query_terms(query: &str, locale: Locale) -> Vec<String> {
    kernel::terms(query, locale)
}

/// The ads that contain every term, the best first; among equals the newest, then by id. An empty
/// query finds every ad, the newest first.
pub fn find<'a>(
    ads: impl IntoIterator<Item = &'a Searchable>,
    terms: &[String],
) -> Vec<(&'a Searchable, u32)> {
    let mut found: Vec<(&Searchable, u32)> = ads
        .into_iter()
        .filter_map(|ad| ad.score(terms).map(|score| (ad, score)))
        .collect();
    found.sort_by_key(|(ad, score)| (Reverse(*score), Reverse(ad.since), ad.posting));
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::PostingState;
    use super::super::fixture::{day, published};
    use super::*;

    fn searchable(id: u8, title: &str, skills: &str, tasks: &str) -> Searchable {
        let PostingState::Published { terms, .. } = published().state else {
            panic!("not published")
        };
        let terms = PostingTerms {
            title: title.into(),
            skills: skills.into(),
            tasks: tasks.into(),
            ..terms
        };
        Searchable::new(PostingId::from_bytes([id; 16]), day(1), &terms)
    }

    fn found(ads: &[Searchable], query: &str) -> Vec<(u8, u32)> {
        let terms = query_terms(query, Locale::De);
        find(ads, &terms)
            .iter()
            .map(|(ad, score)| (ad.posting.as_bytes()[0], *score))
            .collect()
    }

    #[test]
    fn m0_4_search_finds_every_word_and_sorts_by_weight() {
        let ads = [
            searchable(3, "Belege sortieren", "Sorgfalt", "Texte für das Archiv"),
            searchable(2, "Hilfe im Büro", "Texte schreiben", "Ablage"),
            searchable(1, "Texte für den Blog", "Deutsch", "Schreiben"),
            searchable(4, "Texte für die Website", "Deutsch", "Schreiben"),
        ];
        assert_eq!(found(&ads, "TEXTE"), [(1, 3), (4, 3), (2, 2), (3, 1)]);
        assert_eq!(found(&ads, "Texte Deutsch"), [(1, 5), (4, 5)]);
        assert_eq!(found(&ads, "buero"), [(2, 3)]);
        assert_eq!(found(&ads, "Klempner"), []);
        assert_eq!(found(&ads, "").len(), 4);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = found(&[searchable(1, &text, &text, &text)], &text);
        }

        /// Mission 2.4: the same ads in any order are found in the same order.
        #[test]
        fn m2_4_the_order_of_results_is_stable(titles in prop::collection::vec("[ab ]{1,5}", 0..12)) {
            let mut ads: Vec<Searchable> = (1_u8..)
                .zip(&titles)
                .map(|(id, title)| searchable(id, title, "a", "b"))
                .collect();
            let forwards = found(&ads, "a");
            ads.reverse();
            prop_assert_eq!(found(&ads, "a"), forwards);
        }
    }
}
