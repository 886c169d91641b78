//! What the methods say.

use kernel::Locale;
use texts::{Argument, Texts};

use crate::words::{catalogue, dictionary};

#[test]
fn every_key_formats_in_both_languages() {
    for locale in Locale::ALL {
        let t = Texts::new(locale);
        assert_eq!(t.locale(), locale);
        for key in texts::keys() {
            for number in [0, 1, 2, 1_234] {
                let given: Vec<_> = texts::arguments_of(key)
                    .unwrap()
                    .iter()
                    .map(|name| (*name, Argument::Number(number)))
                    .collect();
                let said = t.by_key(key, &given).unwrap();
                assert!(!said.trim().is_empty(), "{key} says nothing");
                assert!(!said.contains(['{', '}', '$']), "{key}: {said}");
                assert!(
                    !said.contains(['\u{2068}', '\u{2069}']),
                    "{key} has isolation marks"
                );
            }
        }
    }
}

/// The constants and the formatter read the same files in two ways; they must agree.
#[test]
fn constants_say_what_the_formatter_says() {
    let catalogue = catalogue();
    for locale in Locale::ALL {
        let dictionary = dictionary(&catalogue, locale);
        for (key, message) in &dictionary.messages {
            if let Some(plain) = dictionary.plain(&message.pieces) {
                assert_eq!(Texts::new(locale).by_key(key, &[]), Some(plain), "{key}");
            }
        }
    }
}

#[test]
fn arguments_and_plurals_arrive() {
    let (de, en) = (Texts::new(Locale::De), Texts::new(Locale::En));
    assert_eq!(de.button_next(), "Weiter");
    assert_eq!(en.button_next(), "Continue");
    assert_eq!(de.count_days(1_u8), "ein Tag");
    assert_eq!(de.count_days(1_234_usize), "1.234 Tage");
    assert_eq!(en.count_days(1_234_i64), "1,234 days");
    assert_eq!(de.turn_theirs("Jonas <b>"), "Jonas <b> ist dran");
    assert_eq!(de.page_title(String::from("Heute")), "Heute · Feierabend");
    // Arguments stand in alphabetical order, whatever the order of the words.
    assert_eq!(de.word_from_to("8:00", "9:00"), "8:00 bis 9:00");
}

/// Whatever a field refuses has words, with the bounds the error hands over.
#[test]
fn every_input_error_can_be_said() {
    for locale in Locale::ALL {
        for error in kernel::parse::InputError::ALL {
            let given: Vec<(&str, Argument)> = error
                .arguments(locale)
                .into_iter()
                .map(|(name, value)| (name, Argument::Text(value)))
                .collect();
            let said = Texts::new(locale).by_key(error.key(), &given);
            assert!(said.is_some(), "{} {given:?}", error.key());
        }
    }
}

#[test]
fn run_time_keys_are_found_or_refused() {
    let t = Texts::new(Locale::De);
    let most = ("most", Argument::Number(80));
    let other = ("other", Argument::from("x"));
    assert_eq!(
        t.by_key("field-too-long", &[other.clone(), most])
            .as_deref(),
        Some("Das ist zu lang. Höchstens 80 Zeichen passen.")
    );
    assert_eq!(t.by_key("field-too-long", &[other]), None);
    assert_eq!(t.by_key("no-such-key", &[]), None);
    assert!(texts::has_key("field-required"));
    assert!(!texts::has_key("field-require"));
    assert_eq!(
        texts::arguments_of("field-number-range"),
        Some(["least", "most"].as_slice())
    );
}
