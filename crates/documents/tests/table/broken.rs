//! Whatever arrives: nothing panics, and what is read is sound.

use std::collections::BTreeMap;

use documents::table::{self, Cell, MOST_ERRORS, Preview};
use kernel::{Locale, Minutes, fold};
use proptest::prelude::*;

use crate::{data, read};

/// Ways in which files break on their way.
#[derive(Clone, Debug)]
enum Damage {
    Cut(prop::sample::Index),
    Change(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Remove(prop::sample::Index, usize),
    Repeat(prop::sample::Index, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = any::<prop::sample::Index>;
    let bits = prop_oneof![
        any::<Vec<u8>>(),
        prop::sample::select(vec![
            &b"\""[..],
            b",",
            b";",
            b"\n",
            b"\r",
            b"\0",
            b"-",
            b"\xFF"
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    prop_oneof![
        place().prop_map(Damage::Cut),
        (place(), any::<u8>()).prop_map(|(place, byte)| Damage::Change(place, byte)),
        (place(), bits).prop_map(|(place, bytes)| Damage::Insert(place, bytes)),
        (place(), 1..200_usize).prop_map(|(place, count)| Damage::Remove(place, count)),
        (place(), 1..200_usize).prop_map(|(place, count)| Damage::Repeat(place, count)),
    ]
}

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        if bytes.is_empty() {
            break;
        }
        let end = |at: usize, count: usize| (at + count).min(bytes.len());
        match damage {
            Damage::Cut(place) => bytes.truncate(place.index(bytes.len())),
            Damage::Change(place, byte) => {
                let at = place.index(bytes.len());
                bytes[at] = *byte;
            }
            Damage::Insert(place, more) => {
                let at = place.index(bytes.len());
                bytes.splice(at..at, more.iter().copied());
            }
            Damage::Remove(place, count) => {
                let at = place.index(bytes.len());
                bytes.drain(at..end(at, *count));
            }
            Damage::Repeat(place, count) => {
                let at = place.index(bytes.len());
                let part = bytes[at..end(at, *count)].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

/// What holds for every file that was read, however broken.
fn check(preview: &Preview) -> Result<(), TestCaseError> {
    for row in &preview.rows {
        prop_assert!(!row.title.trim().is_empty() && row.title.chars().count() <= 200);
        prop_assert!(!row.title.chars().any(char::is_control));
        prop_assert!(row.line > 0);
        if let Some(minutes) = row.minutes_per_week {
            prop_assert!((0..=7 * 24 * 60).contains(&minutes.get()));
        }
    }
    prop_assert!(preview.errors.len() <= MOST_ERRORS);
    prop_assert!(
        preview
            .errors
            .iter()
            .all(|error| error.line > 0 && texts::has_key(error.key))
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_bytes_panic(bytes: Vec<u8>) {
        if let Ok(preview) = read(&bytes) {
            check(&preview)?;
        }
    }

    #[test]
    fn no_text_panics(text in "(?s)[\\PC\n\r\t\",;:.]{0,400}") {
        if let Ok(preview) = read(text.as_bytes()) {
            check(&preview)?;
        }
        if let Ok(preview) = table::paste(&text) {
            check(&preview)?;
        }
    }

    #[test]
    fn no_damaged_file_panics(
        name in prop::sample::select(vec![
            "toggl-2026-10-19-2026-11-15.csv", "toggl-quoted.csv", "toggl-faulty.csv",
            "aufgaben.csv", "aufgaben-utf-16.csv", "notizen.txt",
        ]),
        damages in prop::collection::vec(damage(), 1..6),
    ) {
        if let Ok(preview) = read(&damaged(data(name), &damages)) {
            check(&preview)?;
        }
    }

    /// Whatever a title holds, an exported list gives it back.
    #[test]
    fn a_written_list_is_read_back(
        titles in prop::collection::vec("[ -~äöüß„“=+@;,\"']{1,40}", 1..20),
        german: bool,
    ) {
        let locale = if german { Locale::De } else { Locale::En };
        let rows = titles.iter().map(|title| vec![title.as_str().into(), Cell::Hours(Minutes(90))]);
        let preview = read(&table::write(locale, &["Titel", "Stunden"], rows));
        let spoken = titles.iter().filter(|title| title.chars().any(char::is_alphanumeric));
        let expected: Vec<String> = spoken
            .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        let got: Vec<String> = preview
            .map(|preview| preview.rows.into_iter().map(|row| row.title).collect())
            .unwrap_or_default();
        prop_assert_eq!(got, expected);
    }

    /// The same time is counted however the entries are ordered, and never twice.
    #[test]
    fn order_and_repetition_of_entries_change_nothing(
        order in Just((0..65).collect::<Vec<usize>>()).prop_shuffle(),
        again: bool,
    ) {
        let text = String::from_utf8(data("toggl-2026-10-19-2026-11-15.csv")).unwrap();
        let (header, entries) = text.split_once('\n').unwrap();
        let entries: Vec<&str> = entries.lines().collect();
        let mut lines: Vec<&str> = order.iter().map(|place| entries[*place]).collect();
        if again {
            lines.extend(&entries);
        }
        let turned = format!("{header}\n{}\n", lines.join("\n"));
        let (first, second) = (read(text.as_bytes()).unwrap(), read(turned.as_bytes()).unwrap());
        let told = |preview: &Preview| -> BTreeMap<String, Option<Minutes>> {
            preview.rows.iter().map(|row| (fold(&row.title), row.minutes_per_week)).collect()
        };
        prop_assert_eq!(told(&first), told(&second));
        prop_assert_eq!(second.repeated, if again { first.entries } else { 0 });
    }
}
