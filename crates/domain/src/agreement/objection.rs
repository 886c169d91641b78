//! Hours a client objects to: entries of the record of time of a week paid by the hour, each with a
//! reason (H6, I5). An objection moves no money: the contractor corrects the entries with a reason or
//! leaves them, and hands the week in again.

use std::collections::BTreeSet;

use kernel::Minutes;
use serde::{Deserialize, Serialize};

use super::{LONGEST_REMARK, Terms};
use crate::{Argument, FieldError, FieldErrors, field};

/// The most entries objected to at once: no more than anybody answers.
pub const MOST_OBJECTIONS: usize = 100;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// An entry of the record of time that does not fit, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourObjection {
    /// The number of the entry.
    pub entry: u32,
    /// What does not fit.
    pub reason: String,
    /// How long it took in the client's eyes, if they say so. Nothing is paid by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
}

/// Hours as the client objects to them, beside what can be objected to.
#[derive(Clone, Copy, Debug)]
pub struct Objecting<'a> {
    /// What the client says.
    pub said: &'a [HourObjection],
    /// The numbers of the entries that count.
    pub entries: &'a [u32],
}

impl Objecting<'_> {
    /// No hours at all.
    pub const NONE: Objecting<'static> = Objecting {
        said: &[],
        entries: &[],
    };

    /// The objections as they are kept: reasons without blanks around them.
    ///
    /// # Errors
    /// `hours` outside of a week, for entries that do not count, for one named twice and for too many;
    /// `hours-<entry>-reason` without a reason, `hours-<entry>-minutes` for what no day has.
    pub fn check(&self, terms: &Terms) -> Result<Vec<HourObjection>, Vec<FieldError>> {
        let all = |key| vec![FieldError::new("hours", key)];
        if self.said.is_empty() {
            return Ok(Vec::new());
        }
        if terms.week.is_none() {
            return Err(all("objection-field-no-week"));
        }
        if self.said.len() > MOST_OBJECTIONS {
            let most = i64::try_from(MOST_OBJECTIONS).unwrap_or(i64::MAX);
            let error = FieldError::new("hours", "objection-field-too-many");
            return Err(vec![error.with("most", Argument::Number(most))]);
        }
        let mut named = BTreeSet::new();
        if !self.said.iter().all(|one| named.insert(one.entry)) {
            return Err(all("objection-field-twice"));
        }
        if !self
            .said
            .iter()
            .all(|one| self.entries.contains(&one.entry))
        {
            return Err(all("objection-field-unknown"));
        }
        let mut errors = FieldErrors::new();
        let mut kept = Vec::new();
        for one in self.said {
            let name = |end: &str| format!("hours-{}-{end}", one.entry);
            let reason = field::required(name("reason"), &one.reason, LONGEST_REMARK);
            let minutes = one.minutes.map_or(Ok(None), |minutes| match minutes.get() {
                0..=DAY => Ok(Some(minutes)),
                _ => Err(FieldError::new(name("minutes"), "objection-field-minutes")),
            });
            let (reason, minutes) = (errors.keep(reason), errors.keep(minutes));
            if let (Some(reason), Some(minutes)) = (reason, minutes) {
                kept.push(HourObjection {
                    entry: one.entry,
                    reason,
                    minutes,
                });
            }
        }
        errors.finish(Some(kept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::assistance::tests::{frame, week_order};
    use crate::agreement::fixture;

    fn objection(entry: u32, reason: &str) -> HourObjection {
        HourObjection {
            entry,
            reason: reason.to_owned(),
            minutes: None,
        }
    }

    fn week() -> Terms {
        week_order(&frame(), 1).terms()
    }

    fn keys(terms: &Terms, said: &[HourObjection]) -> Vec<(String, &'static str)> {
        let entries = &[1, 3];
        let errors = Objecting { said, entries }.check(terms).unwrap_err();
        let named = |error: &FieldError| (error.field.to_string(), error.key);
        errors.iter().map(named).collect()
    }

    fn at(field: &str, key: &'static str) -> Vec<(String, &'static str)> {
        vec![(field.to_owned(), key)]
    }

    /// H6, I5: only hours that count, only in a week, once each and with a reason.
    #[test]
    fn i5_hours_are_objected_to_by_entry_and_with_a_reason() {
        let good = objection(3, "  Der Termin fiel aus. ");
        let kept = Objecting {
            said: std::slice::from_ref(&good),
            entries: &[1, 3],
        };
        let kept = kept.check(&week()).unwrap();
        assert_eq!(kept, [objection(3, "Der Termin fiel aus.")]);
        let nothing = Objecting::NONE.check(&fixture::terms());
        assert_eq!(nothing, Ok(Vec::new()), "nothing is fine everywhere");

        let one = std::slice::from_ref(&good);
        let piece = keys(&fixture::terms(), one);
        assert_eq!(piece, at("hours", "objection-field-no-week"));
        let corrected = keys(&week(), &[objection(2, "x")]);
        assert_eq!(corrected, at("hours", "objection-field-unknown"));
        let twice = keys(&week(), &[good.clone(), good.clone()]);
        assert_eq!(twice, at("hours", "objection-field-twice"));
        let many = keys(&week(), &vec![good; MOST_OBJECTIONS + 1]);
        assert_eq!(many, at("hours", "objection-field-too-many"));
        let silent = keys(&week(), &[objection(1, " \u{200b}")]);
        assert_eq!(silent, at("hours-1-reason", "field-required"));
        let endless = keys(&week(), &[objection(1, &"x".repeat(LONGEST_REMARK + 1))]);
        assert_eq!(endless, at("hours-1-reason", "field-too-long"));
    }

    /// What the client thinks it took is a day at most, and never less than nothing.
    #[test]
    fn what_the_client_thinks_fits_into_a_day() {
        let said = |minutes| HourObjection {
            minutes: Some(Minutes(minutes)),
            ..objection(1, "Das war kürzer.")
        };
        for minutes in [0, 30, DAY] {
            let said = [said(minutes)];
            let entries = &[1];
            let kept = Objecting {
                said: &said,
                entries,
            };
            assert_eq!(kept.check(&week()), Ok(said.to_vec()));
        }
        for minutes in [-1, DAY + 1, i64::MAX] {
            let refused = keys(&week(), &[said(minutes)]);
            assert_eq!(refused, at("hours-1-minutes", "objection-field-minutes"));
        }
    }

    /// An objection stored without minutes is read like one that never had any.
    #[test]
    fn objections_are_read_back_as_they_were_stored() {
        let plain = objection(4, "Doppelt");
        let stored = serde_json::to_string(&plain).unwrap();
        assert_eq!(stored, r#"{"entry":4,"reason":"Doppelt"}"#);
        assert_eq!(
            serde_json::from_str::<HourObjection>(&stored).unwrap(),
            plain
        );
        let with = HourObjection {
            minutes: Some(Minutes(45)),
            ..plain
        };
        let stored = serde_json::to_string(&with).unwrap();
        assert_eq!(
            serde_json::from_str::<HourObjection>(&stored).unwrap(),
            with
        );
    }
}
