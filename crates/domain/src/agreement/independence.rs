//! Signs that somebody who works on their own account might not be (mission 3.29), for the contractor
//! alone. Signs, never a verdict: what counts is the whole of how two people work together (§ 7 (1)
//! SGB IV), and nobody here knows more than one instance of it.

use kernel::{AccountId, Minutes, fold};

use crate::instruction::Body;

/// More than five sixths of the income from one client: how courts and the pension insurance read
/// "essentially for one client" (§ 2 sentence 1 no. 9 SGB VI). A rule of thumb.
const SHARE: (i128, i128) = (5, 6);
/// From so many hours a week that an instruction asks to be reachable, they are prescribed hours.
pub const PRESCRIBED: Minutes = Minutes(10 * 60);

/// Words that prescribe when to work, folded; both languages.
const WORDS: [&str; 14] = [
    "arbeitszeit",
    "arbeitszeiten",
    "kernzeit",
    "kernarbeitszeit",
    "dienstplan",
    "dienstzeit",
    "schichtplan",
    "schichtdienst",
    "anwesenheitspflicht",
    "working hours",
    "core hours",
    "office hours",
    "duty roster",
    "shift plan",
];

/// What one client paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Income {
    /// Who.
    pub client: AccountId,
    /// How much, in minor units of one currency.
    pub minor: i64,
}

/// The client more than five sixths of an income come from, with the share in whole per cent, rounded
/// down; nothing where nobody pays that much.
pub fn main_client(income: &[Income]) -> Option<(AccountId, u8)> {
    let paid = |one: &Income| i128::from(one.minor.max(0));
    let all: i128 = income.iter().map(paid).sum();
    let most = income.iter().max_by_key(|one| one.minor)?;
    if paid(most) * SHARE.1 <= all * SHARE.0 {
        return None;
    }
    let share = u8::try_from(paid(most) * 100 / all).ok()?;
    Some((most.client, share))
}

/// How an instruction prescribes when to work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prescribed {
    /// So much of a week the contractor is to be reachable.
    Reachable(Minutes),
    /// Its text says so, with this word.
    Word(&'static str),
}

/// Whether an instruction prescribes when to work.
pub fn prescribes(body: &Body) -> Option<Prescribed> {
    let reachable = Minutes(body.details.contractor_hours.minutes());
    if reachable >= PRESCRIBED {
        return Some(Prescribed::Reachable(reachable));
    }
    let texts: Vec<String> = texts(body).map(words_of).collect();
    let is_said = |word: &&str| {
        let word = format!(" {word} ");
        texts.iter().any(|text| text.contains(&word))
    };
    WORDS.into_iter().find(is_said).map(Prescribed::Word)
}

/// Everything the instruction says about the work itself.
fn texts(body: &Body) -> impl Iterator<Item = &str> {
    let steps = body.steps.iter().flat_map(|step| {
        let parts = [&step.text, &step.input, &step.output, &step.branch];
        parts.map(String::as_str)
    });
    let criteria = body.criteria.iter();
    let criteria = criteria.flat_map(|one| [one.text.as_str(), one.how_measured.as_str()]);
    let more = [
        &body.goal,
        &body.free_zone,
        &body.details.ask_cases,
        &body.details.when_unsure,
        &body.details.tools,
    ];
    let more = more.map(String::as_str);
    let wishes = body.preferences.iter().map(String::as_str);
    steps.chain(criteria).chain(more).chain(wishes)
}

/// The words of a text, folded, one blank around each.
fn words_of(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{WeeklyHours, Window};
    use crate::agreement::fixture;
    use kernel::{TimeOfDay, Weekday};
    use proptest::prelude::*;

    fn income(sums: &[i64]) -> Vec<Income> {
        let all = (1_u8..).zip(sums);
        let all = all.map(|(number, minor)| Income {
            client: AccountId::from_bytes([number; 16]),
            minor: *minor,
        });
        all.collect()
    }

    /// 3.29: five sixths are not more than five sixths; a cent above is.
    #[test]
    fn m3_29_more_than_five_sixths_of_one_client() {
        let main = |sums: &[i64]| main_client(&income(sums)).map(|(_, share)| share);
        assert_eq!(main(&[]), None);
        assert_eq!(main(&[0, 0]), None);
        assert_eq!(main(&[100]), Some(100));
        assert_eq!(main(&[50_000, 10_000]), None);
        assert_eq!(main(&[10_000, 50_001]), Some(83));
        assert_eq!(main(&[50_000, 4_000, 3_000, 2_999]), Some(83));
        assert_eq!(main(&[i64::MAX, i64::MAX]), None);
        let (client, _) = main_client(&income(&[1, 900])).unwrap();
        assert_eq!(client, AccountId::from_bytes([2; 16]));
    }

    proptest! {
        /// Never two clients at once, and never somebody who pays less than another.
        #[test]
        fn m3_29_only_the_biggest_client_is_named(sums in prop::collection::vec(0_i64..1_000_000, 0..8)) {
            if let Some((client, share)) = main_client(&income(&sums)) {
                prop_assert!((83..=100).contains(&share));
                let most = sums.iter().max().unwrap();
                let named = income(&sums).into_iter().find(|one| one.client == client).unwrap();
                prop_assert_eq!(named.minor, *most);
            }
        }
    }

    /// 3.29: hours of ten a week and more, or words that prescribe them, in either language; neither
    /// a word inside another nor a little time to be reached.
    #[test]
    fn m3_29_prescribed_hours_are_found() {
        let plain = fixture::contract().instruction.body;
        assert_eq!(prescribes(&plain), None);
        let says = |text: &str| {
            let mut body = plain.clone();
            body.criteria[0].how_measured = text.to_owned();
            prescribes(&body)
        };
        assert_eq!(
            says("Die Arbeitszeit ist 9 bis 17 Uhr."),
            Some(Prescribed::Word("arbeitszeit"))
        );
        assert_eq!(
            says("Be there in core  hours, please"),
            Some(Prescribed::Word("core hours"))
        );
        assert_eq!(says("Das Arbeitszeitmodell ist frei."), None);
        assert_eq!(says("score hours"), None);
        let hours = |until: u8| {
            let time = |hour| TimeOfDay::new(hour, 0).unwrap();
            let days = [Weekday::Monday, Weekday::Tuesday];
            let windows = days.map(|day| Window {
                day,
                from: time(9),
                to: time(until),
            });
            let mut body = plain.clone();
            body.details.contractor_hours = WeeklyHours::new(windows.to_vec()).unwrap();
            prescribes(&body)
        };
        assert_eq!(hours(13), None);
        assert_eq!(hours(14), Some(Prescribed::Reachable(Minutes(600))));
    }
}
