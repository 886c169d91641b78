//! Lists out.

use documents::table::{self, Cell};
use kernel::{Locale, Minutes, Money};

use crate::read;

#[test]
fn a_list_is_written_for_the_spreadsheet_programs_of_the_language() {
    let rows = || {
        [vec![
            Cell::from("Belege; vorsortieren"),
            Cell::Hours(Minutes(150)),
            Cell::Money(Money::euro_cents(-1_234_505)),
            Cell::Number(-3),
            Cell::from(None::<i64>),
            Cell::Date("2026-11-02".parse().unwrap()),
        ]]
    };
    let header = ["Titel", "Stunden", "Summe", "Zahl", "Leer", "Tag"];
    assert_eq!(
        String::from_utf8(table::write(Locale::De, &header, rows())).unwrap(),
        "\u{FEFF}Titel;Stunden;Summe;Zahl;Leer;Tag\r\n\
         \"Belege; vorsortieren\";2,50;-12345,05;-3;;2026-11-02\r\n"
    );
    assert_eq!(
        String::from_utf8(table::write(Locale::En, &header, rows())).unwrap(),
        "\u{FEFF}Titel,Stunden,Summe,Zahl,Leer,Tag\r\n\
         \"Belege; vorsortieren\",2.50,-12345.05,-3,,2026-11-02\r\n"
    );
}

#[test]
fn formulas_are_defused_on_the_way_out_and_restored_on_the_way_in() {
    for title in [
        "=1+1",
        "+49 30 1234",
        "-Rabatt",
        "@Tomke",
        "＝1＋1 rechnen",
        "=HYPERLINK(\"x\")",
    ] {
        let bytes = table::write(
            Locale::De,
            &["Titel", "Stunden"],
            [vec![title.into(), Cell::Empty]],
        );
        let text = String::from_utf8(bytes.clone()).unwrap();
        let second = text.lines().nth(1).unwrap().trim_start_matches('"');
        assert!(second.starts_with('\''), "{text}");
        assert_eq!(read(&bytes).unwrap().rows[0].title, title);
    }
    let bytes = table::write(
        Locale::De,
        &["\t=1", "b"],
        [vec!["\r=1".into(), "\n=1".into()]],
    );
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text, "\u{FEFF}\"'\t=1\";b\r\n\"'\r=1\";\"'\n=1\"\r\n");
}

/// An English list opened where `;` parts the cells must not turn a title into a formula.
#[test]
fn separators_of_other_languages_are_quoted_too() {
    let bytes = table::write(Locale::En, &["Title"], [vec!["Belege;=1+1".into()]]);
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "\u{FEFF}Title\r\n\"Belege;=1+1\"\r\n"
    );
}
