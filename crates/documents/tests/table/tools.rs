//! Exports of other time trackers, and tables nobody has seen before.

use documents::intake::{self, Read};
use documents::table::{Columns, DayOrder, Days, FileRefusal, Meaning, Preview, Source};
use domain::task::Frequency;
use domain::task::import::Recorded;
use kernel::{Minutes, Zone};

use crate::{data, errors, read, reading, row};

/// Title, minutes a week and how often.
fn told(preview: &Preview) -> Vec<(&str, i64, Frequency)> {
    let rows = preview.rows.iter().map(|row| {
        let minutes = row.minutes_per_week.map_or(0, Minutes::get);
        (row.title.as_str(), minutes, row.frequency.unwrap())
    });
    rows.collect()
}

/// What a meaning was read from.
fn heading(preview: &Preview, meaning: Meaning) -> Option<&str> {
    let place = preview.columns.get(&meaning)?;
    preview.headings.get(*place).map(String::as_str)
}

#[test]
fn m2_7_a_clockify_export_becomes_tasks_with_hours() {
    let preview = read(&data("clockify.csv")).unwrap();
    assert_eq!((preview.source, preview.entries), (Source::Clockify, 7));
    assert_eq!(preview.errors, []);
    let american = Days {
        order: DayOrder::MonthFirst,
        is_open: false,
    };
    assert_eq!(preview.days, Some(american), "10/21/2026 tells");
    assert_eq!(
        told(&preview),
        [
            ("Büro: Belege vorsortieren", 75, Frequency::Weekly),
            ("Website Janssen: Korrekturschleife", 90, Frequency::Once),
            ("Website Janssen: Umzug", 60, Frequency::Once),
        ]
    );
    assert_eq!(heading(&preview, Meaning::Duration), Some("Duration (h)"));
    assert_eq!(heading(&preview, Meaning::Day), Some("Start Date"));
}

#[test]
fn m2_7_kimai_exports_in_german_and_english_read_alike() {
    let (german, english) = (
        read(&data("kimai-de.csv")).unwrap(),
        read(&data("kimai-en.csv")).unwrap(),
    );
    for preview in [&german, &english] {
        assert_eq!((preview.source, preview.entries), (Source::Kimai, 5));
        assert_eq!(
            told(preview),
            [
                ("Büro: Belege", 75, Frequency::Weekly),
                ("Website: Korrektur", 120, Frequency::Once),
            ],
            "the note on an entry does not part what is one kind of work"
        );
        assert_eq!(preview.errors, []);
    }
    assert_eq!(heading(&german, Meaning::Activity), Some("Tätigkeit"));
    assert_eq!(heading(&english, Meaning::Activity), Some("Activity"));
}

#[test]
fn m2_7_a_harvest_export_becomes_tasks_with_hours() {
    let preview = read(&data("harvest.csv")).unwrap();
    assert_eq!((preview.source, preview.entries), (Source::Harvest, 6));
    assert_eq!(
        preview.repeated, 0,
        "two equal hours of a day are two hours"
    );
    assert_eq!(
        told(&preview),
        [
            ("Büro: Belege", 75, Frequency::Weekly),
            ("Website: Korrektur", 120, Frequency::Once),
        ]
    );
}

#[test]
fn m1_6_four_weeks_in_a_row_come_back_with_the_row() {
    for name in ["clockify.csv", "kimai-de.csv", "harvest.csv"] {
        let preview = read(&data(name)).unwrap();
        let habits: Vec<&str> = preview
            .rows
            .iter()
            .filter(|row| row.recorded.is_some_and(Recorded::is_habit))
            .map(|row| row.title.as_str())
            .collect();
        assert_eq!(habits.len(), 1, "{name}");
        assert!(habits[0].starts_with("Büro: Belege"), "{name}");
    }
}

#[test]
fn m2_7_tables_of_any_tool_are_read_by_the_names_of_their_columns() {
    for text in [
        "Datum;Aufgabe;Stunden\n02.11.2026;Belege;1,5\n03.11.2026;Belege;1.50\n",
        "Date\tTask\tTime\n2026-11-02\tBelege\t1h 30m\n2026/11/03\tBelege\t90 min\n",
        " STARTED AT ,Ended At,Description\n\
         2026-11-02 09:00,2026-11-02 10:30,Belege\n2026-11-03T09:00,2026-11-03 10:30,Belege\n",
        "date,from,to,activity\n13/11/2026,9:00 am,10:30 am,Belege\n2/11/2026,9:00,10:30,Belege\n",
        "Datum;Minuten;Beschreibung\n02.11.2026;90;Belege\n03.11.2026;90;Belege\n",
    ] {
        let preview = read(text.as_bytes()).unwrap();
        assert_eq!(
            (preview.source, preview.entries),
            (Source::Generic, 2),
            "{text}"
        );
        assert_eq!(preview.errors, [], "{text}");
        let seconds = row(&preview, "Belege").recorded.unwrap().seconds;
        assert_eq!(seconds, 3 * 3600, "{text}");
    }
    // A due date makes no time entry of a task.
    let list = read(b"Aufgabe;Frist;Stunden\nBelege;02.11.2026;2\n").unwrap();
    assert_eq!(list.source, Source::TodoList);
}

#[test]
fn days_that_can_be_read_two_ways_are_asked_about() {
    let text = "Date,Task,Hours\n11/02/2026,Belege,1\n12/02/2026,Belege,1\n";
    let kept = intake::file(text.as_bytes()).unwrap();
    let days = |choice: Option<DayOrder>| {
        let mut reading = reading();
        reading.table.days = choice;
        let Read { preview, .. } = intake::read(&kept, &reading).unwrap();
        let recorded = preview.rows[0].recorded.unwrap();
        (preview.days.unwrap().is_open, recorded.weeks)
    };
    assert_eq!(days(None), (true, 1));
    assert_eq!(
        days(Some(DayOrder::DayFirst)),
        (false, 1),
        "two days of February"
    );
    assert_eq!(
        days(Some(DayOrder::MonthFirst)),
        (false, 5),
        "November and December"
    );
}

#[test]
fn somebody_says_which_column_counts_and_whose_time_it_is() {
    let kept = intake::file(&data("kimai-en.csv")).unwrap();
    let mut reading = reading();
    let columns = [
        (Meaning::Day, 0),
        (Meaning::Duration, 3),
        (Meaning::Description, 10),
        (Meaning::Activity, 9),
    ];
    reading.table.columns = Some(Columns::from(columns));
    let preview = intake::read(&kept, &reading).unwrap().preview;
    assert_eq!(preview.rows.len(), 5, "now every note is a task");
    assert_eq!(preview.columns, Columns::from(columns));
    reading.table.columns = Some(Columns::from([(Meaning::Day, 0), (Meaning::Project, 99)]));
    let refused = intake::read(&kept, &reading).map(|_| ());
    assert_eq!(refused, Err(FileRefusal::ColumnsTooFew));

    let list = intake::file(b"Titel;Kurz;Minuten\nBelege vom Monat;Belege;90\n").unwrap();
    reading.table.columns = Some(Columns::from([(Meaning::Title, 1), (Meaning::Hours, 2)]));
    let preview = intake::read(&list, &reading).unwrap().preview;
    assert_eq!(row(&preview, "Belege").minutes_per_week, Some(Minutes(90)));

    let moments = "start,end,description\n2026-11-02T23:30:00Z,2026-11-03T00:30:00Z,Belege\n\
                   2026-11-08T22:30:00Z,2026-11-08T23:00:00Z,Belege\n";
    let kept = intake::file(moments.as_bytes()).unwrap();
    let weeks = |zone: &str| {
        let mut reading = crate::reading();
        reading.zone = Zone::parse(zone).unwrap();
        let preview = intake::read(&kept, &reading).unwrap().preview;
        preview.rows[0].recorded.unwrap().weeks
    };
    assert_eq!((weeks("Europe/Berlin"), weeks("Asia/Tokyo")), (1, 2));
}

#[test]
fn what_cannot_be_read_is_named_with_line_and_column() {
    let text = "Date,Client,Project,Task,Notes,Hours\n2026-11-02,,Büro,Belege,,viel\n\
                99/99/2026,,Büro,Belege,,1\n2026-11-02,,,,,1\n2026-11-02,,Büro,Belege,,25\n\
                ,,Büro,Belege,,1\n2026-11-02,,Büro,Belege,,\n2026-11-02,,Büro,Belege,,-1\n";
    let preview = read(text.as_bytes()).unwrap();
    assert_eq!(
        errors(&preview),
        [
            (2, Some(6), "import-row-duration"),
            (3, Some(1), "import-row-date"),
            (4, Some(4), "import-row-title-missing"),
            (5, Some(6), "import-row-entry-too-long"),
            (6, Some(1), "import-row-date"),
            (7, Some(6), "import-row-no-end"),
            (8, Some(6), "import-row-negative"),
        ]
    );
}
