//! Broken on purpose and repaired again; and what is whole stays whole.

use encoding_rs::{Encoding, ISO_8859_15, ISO_8859_16, WINDOWS_1250, WINDOWS_1252};
use proptest::prelude::*;

use super::*;

/// Reads a text's UTF-8 as something else, as a careless program would.
fn broken(text: &str, encoding: &'static Encoding) -> String {
    let (wrong, _) = encoding.decode_without_bom_handling(text.as_bytes());
    wrong.into_owned()
}

/// ISO-8859-1 proper, in which every byte is the character of the same number.
fn broken_as_latin_1(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

fn repaired(text: &str) -> String {
    repair(text).map_or_else(|| text.to_owned(), |repaired| repaired.text)
}

const GERMAN: &str = "Für die Übergabe brauchst du drei Sätze: was zu tun ist, bis wann – und \
    woran du merkst, dass es gut ist. „Möglichst bald“ heißt nichts.\nDie Größe der Fußzeile \
    ändern; 2,5 Std. à 45 €, § 19 UStG, 21 °C, Café Ärzteweg, Öl, naïve Idee …\nMÖBEL ÜBER ÄMTER";

#[test]
fn m3_40_text_read_in_the_wrong_encoding_comes_out_right() {
    for encoding in [WINDOWS_1252, ISO_8859_15, ISO_8859_16, WINDOWS_1250] {
        let once = broken(GERMAN, encoding);
        assert_ne!(once, GERMAN);
        assert_eq!(repaired(&once), GERMAN, "{}", encoding.name());
        let twice = broken(&once, encoding);
        assert_eq!(repaired(&twice), GERMAN, "{} twice", encoding.name());
    }
    let latin = broken_as_latin_1(GERMAN);
    assert_eq!(repaired(&latin), GERMAN);
    assert_eq!(repaired(&broken_as_latin_1(&latin)), GERMAN);
}

/// As in the source text: ISO-8859-16, the control characters lost on the way, some lines half
/// repaired by somebody else.
#[test]
fn m3_40_what_was_lost_is_filled_in_or_listed() {
    let text = broken(
        "Die Übergabe für außen läuft.\nWir wissen, was zu tun ist und dass es so weiß bleibt.\n",
        ISO_8859_16,
    );
    let without_controls: String = text.replace(|c: char| c.is_control() && c != '\n', "")
        + "Ob das gelingt, erklÀrst du in zwei SÀtzen, möglichst schön.\nDer Ălteste\n";
    let found = repair(&without_controls).unwrap();
    assert!(
        found.text.starts_with(
            "Die Übergabe für außen läuft.\nWir wissen, was zu tun ist und dass es so weiß"
        ),
        "{}",
        found.text
    );
    assert!(
        found.text.contains("möglichst schön"),
        "what is whole stays"
    );
    let lost: Vec<(u32, &str)> = found
        .report
        .lost
        .iter()
        .map(|lost| (lost.line, lost.word.as_str()))
        .collect();
    assert_eq!(lost[..2], [(3, "erklÀrst"), (3, "SÀtzen")]);
    assert_eq!(lost.last(), Some(&(4, "Ălteste")));
    assert_eq!(found.report.charset, Charset::Iso885916);
    let first = &found.report.examples[0];
    assert_eq!(
        (first.line, first.before.as_str(), first.after.as_str()),
        (1, "Ăbergabe", "Übergabe")
    );
}

#[test]
fn the_report_is_bounded() {
    let words = |n: usize| format!("fĂŒr{n} xĂqĂ ErklÀr\n");
    let many = (0..500).fold(String::new(), |text, n| text + &words(n));
    let report = repair(&many).unwrap().report;
    assert_eq!(report.examples.len(), MOST_EXAMPLES);
    assert_eq!(report.lost.len(), MOST_LOST);
    assert!(report.lost_left_out > 0 && report.words >= 500);
    let long = format!("fĂŒr{}", "x".repeat(100_000));
    let report = repair(&long).unwrap().report;
    assert_eq!(report.examples[0].after.chars().count(), LONGEST_WORD);
}

/// Words as people write them where German umlauts are unknown, and what may stand around them.
const FOREIGN: &[&str] = &[
    "RĂȘINĂ",
    "Ăștia",
    "CASĂ",
    "ȚARĂ",
    "Împărat",
    "mâine",
    "Ăla",
    "PÂINE",
    "OAȘĂ",
    "ŒUVRE",
    "Œdipe",
    "cœur",
    "À",
    "ÊTRE",
    "Âge",
    "là",
    "Château",
    "ÎLE",
    "MÛRE",
    "ÇA",
    "ŻÓŁĆ",
    "ĆWIERĆ",
    "Łódź",
    "ŚĆ",
    "gęś",
    "źdźbło",
    "NÃO",
    "MAÇÃ",
    "MANHÃ",
    "São",
    "IRMÃ",
    "Åland",
    "Ærø",
    "BLÅ",
    "Ä",
    "Ö",
    "Über",
    "ÜBUNG",
    "Maß",
    "Größe",
    "Ñandú",
    "ČESKÝ",
    "ŽLUŤ",
    "Ďábel",
    "€",
    "§",
    "°C",
    "5",
];
const AROUND: &[(&str, &str)] = &[
    ("", ""),
    ("„", "“"),
    ("„", "”"),
    ("“", "”"),
    ("«", "»"),
    ("« ", " »"),
    ("»", "«"),
    ("(", ")"),
    ("‚", "‘"),
    ("", "’s"),
    ("", " –"),
    ("– ", ""),
    ("", "…"),
    ("", ":"),
    ("", "\u{A0}€"),
];

proptest! {
    #[test]
    fn m3_40_repairing_undoes_every_breaking(
        words in prop::collection::vec(prop::sample::select(vec![
            "für", "über", "Übergabe", "Öl", "Ärger", "Größe", "weiß", "größer", "Straße", "hören",
            "Café", "Arbeit", "2", "–", "„Ja“", "‚nein‘", "…", "§", "5\u{A0}€", "°C", "ÖPNV",
            "½", "Müßiggang", "à", "naïv", "»Wort«", "✓", "🙂", "a\u{308}", "ẞ",
        ]), 1..30),
        encoding in prop::sample::select(vec![
            WINDOWS_1252, ISO_8859_15, ISO_8859_16, WINDOWS_1250,
        ]),
        twice: bool,
    ) {
        let text = format!("{} Grüße aus Köln, schöne Tage, natürlich später", words.join(" "));
        let mut wrong = broken(&text, encoding);
        if twice {
            wrong = broken(&wrong, encoding);
        }
        prop_assert_eq!(repaired(&wrong), text);
    }

    #[test]
    fn m3_40_whole_text_is_never_touched(
        words in prop::collection::vec(
            (prop::sample::select(FOREIGN), prop::sample::select(AROUND)), 0..30),
        ascii in "[ -~]{0,20}",
    ) {
        let words: Vec<String> = words
            .iter()
            .map(|(word, (before, after))| format!("{before}{word}{after}"))
            .collect();
        let text = format!("{} {ascii}", words.join(" "));
        prop_assert_eq!(repair(&text), None, "{}", text);
    }

    #[test]
    fn nothing_panics_and_repairing_ends(text in "\\PC{0,60}|[ÃĂÂâÄÅ¤¶¼ŸŒ€ƒ‚„\u{80}-\u{9F} a-z\n]{0,60}") {
        if let Some(found) = repair(&text) {
            prop_assert_eq!(found.text.matches('\n').count(), text.matches('\n').count());
        }
    }
}
