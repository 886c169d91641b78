//! Files and rows that cannot be used.

use documents::table::{self, FileRefusal, LARGEST_FILE, MOST_ERRORS, MOST_LINES};
use domain::Refusal;
use domain::task::import::MOST_ROWS;
use kernel::Locale;
use texts::{Argument, Texts};

use crate::{data, errors, read};

#[test]
fn faulty_entries_are_named_with_line_and_column() {
    let preview = read(&data("toggl-faulty.csv")).unwrap();
    assert_eq!(
        errors(&preview),
        [
            (3, Some(12), "import-row-negative"),
            (4, Some(12), "import-row-end-before-start"),
            (5, Some(8), "import-row-date"),
            (6, Some(9), "import-row-time"),
            (7, Some(12), "import-row-entry-too-long"),
            (8, Some(12), "import-row-duration-differs"),
            (9, Some(6), "import-row-title-missing"),
            (10, Some(6), "import-row-title-too-long"),
            (11, Some(12), "import-row-duration"),
            (12, Some(12), "import-row-no-end"),
            (13, None, "import-row-too-wide"),
            (14, Some(6), "import-row-unreadable"),
            (15, Some(8), "import-row-date"),
            (17, Some(6), "import-row-cell-too-long"),
        ]
    );
    assert_eq!(
        (preview.entries, preview.repeated),
        (1, 1),
        "line 16 repeats line 2"
    );
}

#[test]
fn files_that_cannot_be_used_are_refused_as_a_whole() {
    let wide = |count: usize| format!("Titel{}\nBelege\n", ",x".repeat(count));
    let body = |count: usize| format!("Titel;Stunden\nBelege{}\n", ";".repeat(count));
    let many = "Post\n".repeat(MOST_ROWS + 1);
    let large = vec![b'a'; LARGEST_FILE + 1];
    let refused: Vec<(Vec<u8>, FileRefusal)> = vec![
        (large, FileRefusal::TooLarge),
        (Vec::new(), FileRefusal::Empty),
        (b"\xEF\xBB\xBF \n \n".to_vec(), FileRefusal::Empty),
        (b"Titel;Stunden\n".to_vec(), FileRefusal::Empty),
        (b"PK\x03\x04rest".to_vec(), FileRefusal::Workbook),
        (b"%PDF-1.7".to_vec(), FileRefusal::NotText),
        (b"a\0b\0\0\0\0\0\0c".to_vec(), FileRefusal::NotText),
        (
            data("anfuehrungszeichen-offen.csv"),
            FileRefusal::QuoteOpen { line: 3, column: 1 },
        ),
        (
            wide(10_000).into_bytes(),
            FileRefusal::TooManyColumns { line: 1 },
        ),
        (
            body(10_000).into_bytes(),
            FileRefusal::TooManyColumns { line: 2 },
        ),
        (many.into_bytes(), FileRefusal::TooManyTasks),
        (
            format!("Titel;Stunden\n{}", "a;b\n".repeat(MOST_LINES + 1)).into_bytes(),
            FileRefusal::TooManyRows,
        ),
        (
            "a\u{7}\n".repeat(MOST_LINES + 1).into_bytes(),
            FileRefusal::TooManyRows,
        ),
        (
            b"Titel;Titel\na;b\n".to_vec(),
            FileRefusal::ColumnTwice {
                name: "titel".into(),
            },
        ),
    ];
    for (bytes, refusal) in refused {
        assert_eq!(read(&bytes).err(), Some(refusal));
    }
    assert_eq!(table::paste(" \n\n---\n"), Err(FileRefusal::Empty));
}

#[test]
fn many_errors_are_counted_and_not_all_listed() {
    let text = format!("Titel;Stunden\n{}", "Belege;viel\n".repeat(MOST_ERRORS + 5));
    let preview = read(text.as_bytes()).unwrap();
    assert_eq!(
        (preview.errors.len(), preview.errors_left_out),
        (MOST_ERRORS, 5)
    );
    assert_eq!((preview.faulty(), preview.rows.len()), (MOST_ERRORS + 5, 0));
}

/// Every refusal and every row error has words in both languages with the arguments it hands over.
#[test]
fn everything_refused_can_be_said() {
    let argument = |argument: domain::Argument| match argument {
        domain::Argument::Text(text) => Argument::Text(text),
        domain::Argument::Number(number) => Argument::Number(number),
        other => panic!("{other:?}"),
    };
    let refusals = [
        FileRefusal::TooLarge,
        FileRefusal::Empty,
        FileRefusal::NotText,
        FileRefusal::Workbook,
        FileRefusal::TooManyColumns { line: 2 },
        FileRefusal::TooManyRows,
        FileRefusal::TooManyTasks,
        FileRefusal::QuoteOpen { line: 3, column: 1 },
        FileRefusal::ColumnsTooFew,
        FileRefusal::ColumnTwice {
            name: "titel".into(),
        },
    ];
    let mut said: Vec<(&str, Vec<(&str, Argument)>)> = refusals
        .iter()
        .map(|refusal| {
            let given = refusal.arguments().into_iter();
            (
                refusal.key(),
                given.map(|(name, value)| (name, argument(value))).collect(),
            )
        })
        .collect();
    let faulty = read(&data("toggl-faulty.csv")).unwrap().errors;
    let todo = read(&data("aufgaben.csv")).unwrap().errors;
    let week = table::paste("Belege 200 h").unwrap().errors;
    let calendar = read(&data("kalender-fehlerhaft.ics")).unwrap().errors;
    let endless = read(crate::calendar::endless(60).as_bytes())
        .unwrap()
        .errors;
    let all = [faulty, todo, week, calendar, endless].concat();
    for error in all {
        let given = error.arguments.into_iter();
        said.push((
            error.key,
            given.map(|(name, value)| (name, argument(value))).collect(),
        ));
    }
    for locale in Locale::ALL {
        for (key, arguments) in &said {
            assert!(
                Texts::new(locale).by_key(key, arguments).is_some(),
                "{key} {arguments:?}"
            );
        }
    }
    let rows: Vec<&str> = texts::keys()
        .filter(|key| key.starts_with("import-row-"))
        .collect();
    for key in rows {
        assert!(
            said.iter().any(|(known, _)| *known == key),
            "{key} is never said"
        );
    }
}
