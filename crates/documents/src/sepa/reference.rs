//! The creditor reference that a payment carries so that it is recognised (ISO 11649, "RF…").

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use sepa::RfReference;

/// The longest reference: `RF`, two check digits and 21 letters or digits.
const LONGEST: usize = 25;
/// The longest purpose that is searched for references.
const LONGEST_PURPOSE: usize = 2_000;

/// A checked creditor reference without spaces.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CreditorReference(RfReference);

/// A text is no creditor reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a creditor reference")]
pub struct ReferenceFault;

impl CreditorReference {
    /// The reference around a number of one's own: at most 21 letters and digits; everything else
    /// in it is left out.
    ///
    /// # Errors
    /// [`ReferenceFault`] when nothing or too much is left.
    pub fn around(own: &str) -> Result<Self, ReferenceFault> {
        RfReference::generate(own)
            .map(Self)
            .map_err(|_| ReferenceFault)
    }

    /// The reference without spaces.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The reference as people read it, in groups of four.
    pub fn grouped(&self) -> String {
        let mut groups = String::new();
        for (index, letter) in self.as_str().chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                groups.push(' ');
            }
            groups.push(letter);
        }
        groups
    }
}

impl fmt::Display for CreditorReference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for CreditorReference {
    type Err = ReferenceFault;

    fn from_str(text: &str) -> Result<Self, ReferenceFault> {
        text.trim().parse().map(Self).map_err(|_| ReferenceFault)
    }
}

/// Every creditor reference that stands in a purpose as somebody typed it: with spaces, in small
/// letters, glued to other words. Check digits make a chance hit rare; which of them is somebody's
/// is for the caller to say.
pub fn references_in(purpose: &str) -> BTreeSet<CreditorReference> {
    mentions_in(purpose).into_iter().flatten().collect()
}

/// The same place by place: where one begins, every reference that it can be. The beginning of a
/// reference, or one with what is written behind it, has right check digits about once in 97.
pub fn mentions_in(purpose: &str) -> Vec<BTreeSet<CreditorReference>> {
    let plain: Vec<char> = purpose
        .chars()
        .take(LONGEST_PURPOSE)
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let mut mentions = Vec::new();
    for start in 0..plain.len() {
        let rest = plain.get(start..).unwrap_or_default();
        let is_start = matches!(rest, ['R', 'F', first, second, ..]
            if first.is_ascii_digit() && second.is_ascii_digit());
        if !is_start {
            continue;
        }
        let texts = (5..=LONGEST.min(rest.len())).map(|length| rest.iter().take(length).collect());
        let mention: BTreeSet<CreditorReference> =
            texts.filter_map(|text: String| text.parse().ok()).collect();
        if !mention.is_empty() {
            mentions.push(mention);
        }
    }
    mentions
}
