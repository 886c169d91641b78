//! Whole files, one of every kind.

use std::collections::BTreeMap;

use documents::table::{self, Choices, FileRefusal, Meaning, Source};
use documents::{Encoding, intake};
use domain::task::Frequency;
use domain::task::import::{Duplicates, ImportPlan};
use kernel::{Minutes, Money, TaskId, fold};

use crate::{data, errors, read, reading, row};

/// A table no column of which is known is shown with its beginning, and read as somebody says.
#[test]
fn m2_7_a_table_with_unknown_columns_asks_which_is_what() {
    let file = data("unbekannt.csv");
    let preview = read(&file).unwrap();
    assert_eq!(preview.headings, ["Artikel", "Menge", "Preis"]);
    assert_eq!((preview.rows.len(), preview.columns.len()), (0, 0));
    assert_eq!(preview.samples[0], ["Schraube", "12", "0,20"]);
    let with = |columns: &[(Meaning, usize)]| {
        let text = std::str::from_utf8(&file).unwrap();
        let choices = Choices {
            columns: Some(columns.iter().copied().collect()),
            days: None,
        };
        table::read(text, &reading().zone, &choices)
    };
    let list = with(&[(Meaning::Title, 0), (Meaning::Hours, 1)]).unwrap();
    assert_eq!(list.source, Source::TodoList);
    assert_eq!(
        (list.rows[0].title.as_str(), list.rows.len()),
        ("Schraube", 2)
    );
    assert_eq!(list.rows[1].minutes_per_week, Some(Minutes(420)));
    assert!(list.samples.is_empty(), "nothing is asked any more");
    let too_few: [&[(Meaning, usize)]; 3] = [&[], &[(Meaning::Hours, 1)], &[(Meaning::Day, 0)]];
    for too_few in too_few {
        assert_eq!(
            with(too_few),
            Err(FileRefusal::ColumnsTooFew),
            "{too_few:?}"
        );
    }
    // A column that is not there says nothing, so no row has a title.
    assert_eq!(with(&[(Meaning::Title, 99)]).unwrap().rows, []);

    let french = "Jour;Début;Fin;Quoi\n2026-11-02;09:00;10:30;Devis\n2026-11-03;9:00;10:00;Devis\n";
    let asked = read(french.as_bytes()).unwrap();
    assert_eq!(asked.samples.len(), 2);
    let choices = Choices {
        columns: Some(
            [
                Meaning::Day,
                Meaning::Start,
                Meaning::End,
                Meaning::Description,
            ]
            .into_iter()
            .zip(0..)
            .collect(),
        ),
        days: None,
    };
    let entries = table::read(french, &reading().zone, &choices).unwrap();
    assert_eq!((entries.source, entries.entries), (Source::Generic, 2));
    assert_eq!(entries.rows[0].title, "Devis");

    let only_headings = read(b"Artikel;Menge;Preis\n");
    assert_eq!(only_headings, Err(FileRefusal::Empty));
    let long = format!("Artikel;Menge;Preis\n{};1;2\n", "x".repeat(4_000));
    let long = read(long.as_bytes()).unwrap();
    assert_eq!(long.samples[0][0].chars().count(), 41, "cut short");
}

#[test]
fn m2_7_a_toggl_export_becomes_tasks_with_hours_per_week() {
    let preview = read(&data("toggl-2026-10-19-2026-11-15.csv")).unwrap();
    assert_eq!(preview.source, Source::Toggl);
    assert_eq!(
        (preview.entries, preview.repeated, preview.faulty()),
        (65, 0, 0)
    );
    let told: Vec<(&str, i64, Frequency)> = preview
        .rows
        .iter()
        .map(|row| {
            (
                row.title.as_str(),
                row.minutes_per_week.unwrap().get(),
                row.frequency.unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Büro: Belege vorsortieren", 117, Frequency::Weekly),
            ("Blog: Kommentare beantworten", 225, Frequency::Daily),
            (
                "Website Janssen: Texte für \"Mein Garten\"",
                317,
                Frequency::Weekly
            ),
            ("Akquise: Angebote schreiben", 121, Frequency::Weekly),
            ("Blog: Beiträge formatieren", 91, Frequency::Weekly),
            (
                "Blog: Newsletter schreiben, prüfen und versenden",
                123,
                Frequency::Weekly
            ),
            ("Website Janssen: Korrekturschleife", 68, Frequency::Weekly),
            ("Akquise: Kundenkontakte pflegen", 53, Frequency::Weekly),
            // Through the night in which the clocks went back: 4 h 45 min passed.
            (
                "Website Janssen: Umzug der Website begleiten",
                285,
                Frequency::Once
            ),
            ("Marke: Logo entwerfen", 165, Frequency::Once),
            ("Büro: Umsatzsteuer-Voranmeldung", 136, Frequency::Once),
            ("Büro", 20, Frequency::Once),
            ("=Notizen aufräumen", 26, Frequency::Once),
        ]
    );
}

#[test]
fn m2_7_a_to_do_list_is_read_with_all_its_columns() {
    let preview = read(&data("aufgaben.csv")).unwrap();
    assert_eq!(preview.source, Source::TodoList);
    assert_eq!(preview.rows.len(), 11);
    let logo = row(&preview, "Logo entwerfen; zwei Vorschläge");
    assert_eq!(logo.minutes_per_week, Some(Minutes(600)));
    assert_eq!(logo.frequency, Some(Frequency::Once));
    assert_eq!(
        (logo.line, logo.ability, logo.liking, logo.core),
        (5, Some(1), Some(4), false)
    );
    assert!(row(&preview, "Kundenkontakte pflegen").core);
    assert_eq!(
        row(&preview, "Website pflegen").minutes_per_week,
        Some(Minutes(150))
    );
    let tax = row(&preview, "Umsatzsteuer-Voranmeldung");
    assert_eq!(
        (tax.minutes_per_week, tax.frequency),
        (Some(Minutes(28)), Some(Frequency::Monthly))
    );
    assert_eq!(
        row(&preview, "Reisekosten abrechnen").minutes_per_week,
        None
    );
    // A formula is a title like any other.
    assert_eq!(row(&preview, "=SUMME(B2:B10)").line, 12);
    assert_eq!(
        errors(&preview),
        [
            (13, Some(2), "import-row-hours"),
            (14, Some(2), "import-row-negative"),
            (15, Some(3), "import-row-frequency"),
            (16, Some(4), "import-row-rating"),
            (17, Some(6), "import-row-yes-no"),
        ]
    );
}

#[test]
fn encodings_are_found() {
    let whole = read(&data("aufgaben.csv")).unwrap();
    let text = String::from_utf8(data("aufgaben.csv")).unwrap();
    let big_endian: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked: Vec<u8> = [0xFE, 0xFF]
        .into_iter()
        .chain(big_endian.iter().copied())
        .collect();
    let little_endian: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, encoding) in [
        (data("aufgaben.csv"), Encoding::Utf8),
        (data("aufgaben-windows-1252.csv"), Encoding::Windows1252),
        (data("aufgaben-utf-16.csv"), Encoding::Utf16),
        (big_endian, Encoding::Utf16),
        (marked, Encoding::Utf16),
        (little_endian, Encoding::Utf16),
    ] {
        let kept = intake::file(&bytes).unwrap();
        assert_eq!(kept.encoding, encoding);
        assert_eq!(kept.encoding.converted(), encoding != Encoding::Utf8);
        let read = intake::read(&kept, &reading()).unwrap();
        assert_eq!(read.repair, None, "nothing in it is broken");
        assert_eq!(read.preview, whole);
    }
}

/// Mission 3.40: broken umlauts are repaired, and left as they are for whoever wants that.
#[test]
fn m3_40_broken_umlauts_are_repaired_unless_somebody_says_no() {
    let whole = read(&data("aufgaben.csv")).unwrap();
    let kept = intake::file(&data("aufgaben-doppelt-kodiert.csv")).unwrap();
    for repair in [None, Some(true)] {
        let mut reading = reading();
        reading.repair = repair;
        let read = intake::read(&kept, &reading).unwrap();
        assert_eq!(read.preview, whole);
        let report = read.repair.unwrap();
        assert!(report.words >= 5 && report.lost.is_empty(), "{report:?}");
        assert_eq!(report.examples[0].after, "Können");
    }
    let mut reading = reading();
    reading.repair = Some(false);
    let read = intake::read(&kept, &reading).unwrap();
    assert!(read.repair.is_some(), "the question stays");
    let titles: Vec<&str> = read
        .preview
        .rows
        .iter()
        .map(|row| row.title.as_str())
        .collect();
    assert!(titles.contains(&"VortrÃ¤ge Ã¼ben"), "{titles:?}");
    let pasted = intake::pasted("Rechnungen prĂŒfen 2 h").unwrap();
    let read = intake::read(&pasted, &crate::reading()).unwrap();
    assert_eq!(read.preview.rows[0].title, "Rechnungen prüfen");
}

#[test]
fn m2_7_pasted_lines_become_tasks() {
    let text = String::from_utf8(data("notizen.txt")).unwrap();
    for preview in [table::paste(&text).unwrap(), read(text.as_bytes()).unwrap()] {
        assert_eq!(preview.source, Source::Lines);
        let told: Vec<(u32, &str, Option<i64>)> = preview
            .rows
            .iter()
            .map(|row| {
                (
                    row.line,
                    row.title.as_str(),
                    row.minutes_per_week.map(Minutes::get),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (1, "Was mich die Woche kostet:", None),
                (2, "Belege vorsortieren", Some(180)),
                (3, "Kommentare beantworten", Some(225)),
                (4, "Blogbeiträge formatieren", Some(90)),
                (7, "Website pflegen", Some(150)),
                (8, "Newsletter schreiben, prüfen und versenden", Some(120)),
                (9, "Logo entwerfen", None),
                (11, "Kundenkontakte pflegen", None),
            ]
        );
        assert_eq!((preview.done, preview.faulty()), (1, 0));
    }
}

/// 50 lines are 50 tasks, and what is there already is marked.
#[test]
fn m2_7_fifty_lines_are_fifty_tasks_and_duplicates_are_marked() {
    let lines: Vec<String> = (1..=50)
        .map(|number| format!("- Aufgabe {number}"))
        .collect();
    let preview = table::paste(&lines.join("\n")).unwrap();
    assert_eq!(preview.rows.len(), 50);
    let known = BTreeMap::from([(fold("AUFGABE  7"), TaskId::from_bytes([7; 16]))]);
    let plan = ImportPlan::new(preview.rows, &known, Money::euro_cents(6000));
    assert_eq!((plan.candidates.len(), plan.duplicates()), (50, 1));
    assert_eq!(plan.take(Duplicates::Skip).unwrap().len(), 49);
    let list = read(&data("aufgaben.csv")).unwrap();
    let plan = ImportPlan::new(list.rows, &BTreeMap::new(), Money::euro_cents(6000));
    assert_eq!(plan.duplicates(), 1, "BELEGE  VORSORTIEREN");
}

#[test]
fn the_quoted_variant_and_any_order_of_columns_read_alike() {
    let text = String::from_utf8(data("toggl-quoted.csv")).unwrap();
    let preview = read(text.as_bytes()).unwrap();
    assert_eq!(
        (preview.source, preview.entries, preview.faulty()),
        (Source::Toggl, 12, 0)
    );
    let turned: String = text
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').rev().collect();
            cells.join(";").to_uppercase() + "\n"
        })
        .filter(|line| line.matches(';').count() == 12)
        .collect();
    let other = read(turned.as_bytes()).unwrap();
    assert_eq!(other.source, Source::Toggl);
    for row in &other.rows {
        assert!(
            preview
                .rows
                .iter()
                .any(|known| fold(&known.title) == fold(&row.title))
        );
    }
}

#[test]
fn a_generic_export_with_moments_is_read() {
    let text = "description,billable,client,project,tags,start,end,task,user_name,user_email\n\
                Belege,No,,Büro,,2026-11-02T08:00:00Z,2026-11-02T09:00:00Z,,Mara,m@example.org\n\
                ,No,,Büro,,2026-11-03T08:00:00Z,2026-11-03T08:30:00Z,Ablage,Mara,m@example.org\n";
    let preview = read(text.as_bytes()).unwrap();
    assert_eq!((preview.source, preview.entries), (Source::Generic, 2));
    assert_eq!(
        row(&preview, "Büro: Belege").minutes_per_week,
        Some(Minutes(60))
    );
    assert_eq!(
        row(&preview, "Büro: Ablage").minutes_per_week,
        Some(Minutes(30))
    );
}

#[test]
fn separators_and_missing_headings_are_found() {
    for text in [
        "Titel,Stunden\nBelege,2\nPost,\n",
        "Titel;Stunden\nBelege;2\nPost;\n",
        "Titel\tStunden\nBelege\t2\nPost\t\n",
        "sep=;\r\nTitel;Stunden\r\nBelege;2\r\nPost;\r\n",
        "\n\nHours,Title\n2,Belege\n,Post\n",
        "TITEL;\"Std./Woche\";Farbe\nBelege;\"2,0\";rot\nPost;;\n",
        "Belege;2\nPost;\n",
        "Belege\t2 h\nPost\t\n",
        "Titel\rBelege 2 h\rPost\r",
        "\"Titel\"\n\"Belege, 2 h\"\n\"Post\"\n",
    ] {
        let preview = read(text.as_bytes()).unwrap();
        let told: Vec<(&str, Option<Minutes>)> = preview
            .rows
            .iter()
            .map(|row| (row.title.as_str(), row.minutes_per_week))
            .collect();
        assert_eq!(
            told,
            [("Belege", Some(Minutes(120))), ("Post", None)],
            "{text:?}"
        );
        assert_eq!(preview.errors, [], "{text:?}");
    }
}
