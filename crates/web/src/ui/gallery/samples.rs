//! Made-up data for the gallery.

use kernel::{ByteCount, Minutes, Money, Timestamp, Zone};
use texts::Texts;

use super::Say;
use crate::ui::field::FormView;
use crate::ui::{
    Bar, Bars, Button, CriterionTag, Entry, FieldPoint, FileRow, Line, Message, Messages, MetTag,
    Note, OfferTag, OrderTag, PostingTag, SafeHtml, Sorted, SummaryList, Table, TaskList,
    TaskState, TaskTag, Timeline, Tone, TriageTag, banner, bars, flash, line, messages, money,
    summary_list, tag, task_list, timeline,
};

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap_or(Timestamp::EPOCH)
}

pub(super) fn form(t: Texts, say: Say) -> FormView {
    FormView::new(t)
        .with("title", say.or("Belege vorsortieren", "Sort receipts"))
        .with("hours", "3,5")
        .with("ability", "2")
        .with("latitude", "propose")
        .with("often", "weekly")
        .failing(
            "budget",
            say.or("Bitte eine Summe über null.", "A sum above zero, please."),
        )
        .failing("sure", t.field_confirm_required())
}

pub(super) fn tags(t: Texts) -> Vec<SafeHtml> {
    let orders = OrderTag::ALL.iter().map(|state| tag(t, state));
    let tasks = TaskTag::ALL.iter().map(|state| tag(t, state));
    let postings = PostingTag::ALL.iter().map(|state| tag(t, state));
    let offers = OfferTag::ALL.iter().map(|state| tag(t, state));
    let triage = TriageTag::ALL.iter().map(|state| tag(t, state));
    let criteria = CriterionTag::ALL.iter().map(|state| tag(t, state));
    let met = MetTag::ALL.iter().map(|state| tag(t, state));
    let all = orders.chain(tasks).chain(postings).chain(offers);
    all.chain(triage)
        .chain(criteria)
        .chain(met)
        .map(SafeHtml::from)
        .collect()
}

pub(super) fn points(say: Say, count: usize) -> Vec<FieldPoint> {
    use crate::ui::TriageTag::{Keep, Skill, Smart, Time};
    let samples = [
        (
            say.or("Belege vorsortieren", "Sort receipts"),
            1,
            2,
            180,
            Smart,
        ),
        (say.or("Logo entwerfen", "Draw a logo"), 2, 2, 60, Smart),
        (
            say.or("Kommentare beantworten", "Answer comments"),
            1,
            4,
            270,
            Time,
        ),
        (
            say.or("Blog formatieren", "Format the blog"),
            2,
            4,
            90,
            Time,
        ),
        (
            say.or("Website pflegen", "Look after the website"),
            4,
            2,
            75,
            Skill,
        ),
        (say.or("Kunden gewinnen", "Win customers"), 5, 4, 480, Keep),
        (
            say.or("Angebote schreiben", "Write offers"),
            4,
            5,
            120,
            Keep,
        ),
        (
            say.or("Steuer vorbereiten", "Prepare taxes"),
            1,
            2,
            45,
            Smart,
        ),
        (say.or("Newsletter", "Newsletter"), 3, 3, 60, Time),
    ];
    let sample = |index: usize, (title, liking, ability, weekly, triage)| FieldPoint {
        title: if index < samples.len() {
            title
        } else {
            say.or("Noch etwas", "Something else")
        }
        .to_owned(),
        address: Some("#".to_owned()),
        liking,
        ability,
        weekly: kernel::Minutes::new(weekly),
        triage,
    };
    let all = samples.iter().copied().cycle().take(count).enumerate();
    all.map(|(index, one)| sample(index, one)).collect()
}

pub(super) fn ranking(t: Texts, say: Say) -> Table {
    let head = Table::new(say.or("Reihenfolge", "Ranking"))
        .column(say.or("Aufgabe", "Task"))
        .number(say.or("Std./Wo.", "h/week"));
    points(say, 5)
        .into_iter()
        .zip(1..)
        .fold(head, |table, (point, number)| {
            let name = SafeHtml::from(format!("{number}. {} ", point.title));
            let hours = kernel::format::hours(point.weekly, t.locale());
            table.row([name.and(tag(t, point.triage)), hours.into()])
        })
}

pub(super) fn criteria(t: Texts, say: Say) -> Table {
    let rows = [
        (
            say.or("Alle Zwischenüberschriften als H2", "All headings as H2"),
            CriterionTag::Must,
            MetTag::Met,
        ),
        (
            say.or("Bilder höchstens 200 KB", "Images of at most 200 KB"),
            CriterionTag::Must,
            MetTag::NotMet,
        ),
        (
            say.or("Zitate kursiv", "Quotations in italics"),
            CriterionTag::Taste,
            MetTag::Met,
        ),
    ];
    let head = Table::new(say.or("Kriterien", "Criteria"))
        .column(say.or("Kriterium", "Criterion"))
        .column(say.or("Art", "Kind"))
        .column(say.or("Jonas sagt", "Jonas says"));
    rows.into_iter().fold(head, |table, (text, kind, met)| {
        table.row([
            text.into(),
            tag(t, kind).into(),
            SafeHtml::from(tag(t, met)),
        ])
    })
}

pub(super) fn list(t: Texts, say: Say) -> Table {
    let sum = |cents| SafeHtml::from(money(Money::euro_cents(cents), t.locale()));
    Table::new(say.or("Aufträge", "Orders"))
        .column(say.or("Auftrag", "Order"))
        .column(say.or("Stand", "State"))
        .column(say.or("Wer", "Who"))
        .sortable("#", Sorted::No)
        .number(say.or("Betrag", "Amount"))
        .sortable("#", Sorted::Down)
        .row([
            say.or("Blogbeiträge formatieren", "Format blog posts")
                .into(),
            tag(t, OrderTag::UnderReview).into(),
            "Jonas Weber".into(),
            sum(36_000),
        ])
        .row([
            say.or("Kommentare beantworten", "Answer comments").into(),
            tag(t, OrderTag::Paid).into(),
            "Tomke Janssen".into(),
            sum(123_456),
        ])
        .total([t.word_total().into(), "".into(), "".into(), sum(159_456)])
}

pub(super) fn log(t: Texts, say: Say) -> Timeline {
    let entries = [
        Entry::new(
            at("2026-11-19T15:12:00Z"),
            say.or(
                "Jonas Weber hat 8 Beiträge abgegeben",
                "Jonas Weber delivered 8 posts",
            ),
        )
        .link(say.or("Abgabe 1", "Delivery 1"), "#"),
        Entry::new(at("2026-11-12T09:31:00Z"), say.or("Hinterlegt", "Secured"))
            .amount(Money::euro_cents(36_000)),
        Entry::new(
            at("2026-11-12T09:02:00Z"),
            say.or("Erinnerung an beide geschickt", "Reminder sent to both"),
        )
        .automatic(),
    ];
    timeline(t, &Zone::default(), entries)
}

pub(super) fn file(name: &str) -> FileRow {
    FileRow {
        name: name.to_owned(),
        address: "#".to_owned(),
        size: ByteCount::new(1_234_567),
        note: SafeHtml::default(),
    }
}

pub(super) fn talk(t: Texts, say: Say) -> Messages {
    let message = |author: &str, is_mine, time, body: &str, files| Message {
        author: author.to_owned(),
        is_mine,
        at: at(time),
        body: body.to_owned(),
        files,
        note: None,
    };
    let first = say.or(
        "Hallo Mara,\nsollen die Zitate auch im Vorspann kursiv sein?",
        "Hello Mara,\nshould quotations in the lead be in italics as well?",
    );
    let second = say.or("Ja, bitte überall.", "Yes, everywhere please.");
    let all = [
        message(
            "Jonas Weber",
            false,
            "2026-11-17T07:10:00Z",
            first,
            vec![file("beispiel.pdf")],
        ),
        message("Mara Lindner", true, "2026-11-17T08:05:00Z", second, vec![]),
    ];
    messages(t, &Zone::default(), all)
}

pub(super) fn summary(t: Texts, say: Say) -> SummaryList {
    summary_list(t)
        .row(
            say.or("Titel", "Title"),
            say.or("Blogbeiträge formatieren", "Format blog posts"),
        )
        .change("#")
        .row(
            say.or("Budget", "Budget"),
            money(Money::euro_cents(36_000), t.locale()),
        )
        .change("#")
        .row(say.or("Zweite Frage", "Second question"), "")
        .change("#")
}

pub(super) fn tasks(t: Texts, say: Say) -> TaskList {
    let reason = say.or(
        "Zuerst müssen beide unterschreiben.",
        "Both have to sign first.",
    );
    let wrong = say.or("Das Ziel ist leer.", "The goal is empty.");
    task_list(t)
        .step(
            say.or("Vertrag lesen", "Read the contract"),
            "#",
            TaskState::Done,
        )
        .step(
            say.or("Vertrag unterschreiben", "Sign the contract"),
            "#",
            TaskState::Open,
        )
        .step(
            say.or("Betrag hinterlegen", "Secure the sum"),
            "#",
            TaskState::NotYet(reason.to_owned()),
        )
        .step(
            say.or("Anleitung ergänzen", "Complete the instruction"),
            "#",
            TaskState::Problem(wrong.to_owned()),
        )
}

pub(super) fn notes(t: Texts, say: Say) -> Vec<Note> {
    vec![
        banner(
            Tone::Plain,
            say.or(
                "Gut zu wissen: Jonas antwortet meist binnen 2 Stunden.",
                "Good to know: Jonas usually answers within 2 hours.",
            ),
        ),
        flash(
            Tone::Done,
            say.or("12 Aufgaben übernommen.", "12 tasks imported."),
        )
        .button(Button::post(t.button_undo(), "#")),
        banner(
            Tone::Soon,
            say.or(
                "Die Frist endet morgen um 18:00 Uhr.",
                "The deadline is tomorrow at 18:00.",
            ),
        ),
        banner(
            Tone::Problem,
            say.or(
                "Die Datei konnte nicht gelesen werden.",
                "The file could not be read.",
            ),
        ),
    ]
}

/// A working week.
pub(super) fn hours(say: Say) -> Bars {
    let days = [("Mo", 840), ("Mi", 570), ("Fr", 510), ("So", 0)];
    let days = days.map(|(label, minutes)| Bar {
        label: label.to_owned(),
        value: Minutes::new(minutes),
        target: Minutes::new(570),
    });
    let words = say.or("Arbeit an jedem Tag", "Work on each day");
    bars(
        &days,
        words,
        say.or("Der Strich ist das Ziel.", "The line is the goal."),
        say.0,
    )
}

/// How it felt.
pub(super) fn mood(say: Say) -> Line {
    let ends = [say.or("besser", "better"), say.or("schlechter", "worse")];
    line(&[2, 3, 3, 5], ends, say.or("Stimmung", "Mood"))
}
