//! Precision and recall: what was found rightly, wrongly, and not at all.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use super::case::{Case, Expected};

/// Counts over some cases.
#[derive(Debug, Default)]
pub(super) struct Measured {
    right: usize,
    wrong: usize,
    missed: usize,
    codes: BTreeMap<String, [usize; 3]>,
    /// Every wrong and every missed one, in words.
    pub(super) misses: Vec<String>,
}

impl Measured {
    /// Holds what was found against what was expected; each expected finding counts once.
    pub(super) fn add(&mut self, case: &Case, found: &[Expected]) {
        let mut open: Vec<&Expected> = case.expected.iter().collect();
        for finding in found {
            let place = open.iter().position(|expected| fits(expected, finding));
            if let Some(index) = place {
                open.swap_remove(index);
                self.right += 1;
                self.count(&finding.code, 0);
            } else {
                self.wrong += 1;
                self.count(&finding.code, 1);
                self.misses
                    .push(format!("{} wrong: {finding:?}", case.name));
            }
        }
        for expected in open {
            self.missed += 1;
            self.count(&expected.code, 2);
            self.misses
                .push(format!("{} missed: {expected:?}", case.name));
        }
    }

    fn count(&mut self, code: &str, index: usize) {
        self.codes.entry(code.to_owned()).or_default()[index] += 1;
    }

    /// How much of what was found is right, in per cent.
    pub(super) fn precision(&self) -> usize {
        self.right * 100 / (self.right + self.wrong).max(1)
    }

    /// How much of what is to be found was found, in per cent.
    pub(super) fn recall(&self) -> usize {
        self.right * 100 / (self.right + self.missed).max(1)
    }

    /// Right, wrong and missed by what was found.
    pub(super) fn by_code(&self) -> String {
        let lines = self.codes.iter().map(|(code, [right, wrong, missed])| {
            format!("  {code}: {right} right, {wrong} wrong, {missed} missed\n")
        });
        lines.collect()
    }
}

impl Display for Measured {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "precision {} %, recall {} % ({} right, {} wrong, {} missed)",
            self.precision(),
            self.recall(),
            self.right,
            self.wrong,
            self.missed
        )
    }
}

/// Same code, same field, and one's words within the other's.
fn fits(expected: &Expected, found: &Expected) -> bool {
    let words = match (&expected.words, &found.words) {
        (Some(expected), Some(found)) => {
            let (expected, found) = (expected.to_lowercase(), found.to_lowercase());
            expected.contains(&found) || found.contains(&expected)
        }
        _ => true,
    };
    expected.code == found.code && expected.field == found.field && words
}
