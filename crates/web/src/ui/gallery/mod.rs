//! Every component on one page, with made-up data: to look at, and for the tests that look at
//! contrast, width and markup. Not linked from anywhere.

mod samples;

use askama::Template;
use kernel::{Currency, Locale, Minutes, Money, Timestamp};
use texts::Texts;

use super::field::FormView;
use super::{
    AssetAddresses, Bars, Button, Confirmation, Crumbs, Day, DayArc, Empty, FieldPicture, Files,
    Layout, Line, Messages, MoneyBox, Note, Pagination, Place, Reader, SafeHtml, Station,
    SummaryList, Table, TaskList, Theme, Timeline, Tone, Way, day_arc, field_picture, files, flash,
    money_box, way,
};
use samples::{
    at, criteria, file, form, hours, list, log, mood, notes, points, ranking, summary, tags, talk,
    tasks,
};

/// The currency of the made-up sums.
const EURO: Currency = Currency::Eur;
/// A made-up time account.
const WON: Minutes = Minutes::new(700);

#[derive(Template)]
#[template(path = "ui/gallery.html")]
struct Gallery {
    layout: Layout,
    t: Texts,
    say: Say,
    form: FormView,
    crumbs: Crumbs,
    arc: DayArc,
    early_arc: DayArc,
    hours: Bars,
    mood: Line,
    field: FieldPicture,
    ranking: Table,
    full_field: FieldPicture,
    ways: [Way; 3],
    tags: Vec<SafeHtml>,
    criteria: Table,
    list: Table,
    pagination: Pagination,
    money: MoneyBox,
    log: Timeline,
    messages: Messages,
    files: Files,
    summary: SummaryList,
    tasks: TaskList,
    empty: Empty,
    confirmation: Confirmation,
    notes: Vec<Note>,
    due: Timestamp,
    sum: Money,
}

/// Made-up words in the page's language; the product's own words come from the texts.
#[derive(Debug, Clone, Copy)]
struct Say(Locale);

impl Say {
    fn or(self, german: &'static str, english: &'static str) -> &'static str {
        match self.0 {
            Locale::De => german,
            Locale::En => english,
        }
    }
}

/// All components on one page.
///
/// # Errors
/// When the template cannot be rendered, which the test rules out.
pub fn gallery(
    locale: Locale,
    theme: Theme,
    assets: AssetAddresses,
) -> Result<String, askama::Error> {
    let t = Texts::new(locale);
    let say = Say(locale);
    let due = at("2026-12-03T17:00:00Z");
    let sum = Money::euro_cents(36_000);
    let none = Money::euro_cents(0);
    let day = |end, before, goal| Day {
        start: Minutes::new(450),
        end: Minutes::new(end),
        end_before: before,
        goal,
    };
    Gallery {
        layout: frame(t, say, theme, assets),
        t,
        say,
        form: form(t, say),
        crumbs: Crumbs::new(t, "F-2026-0031").step(t.place_hand_on(), "#"),
        arc: day_arc(
            t,
            day(1100, Some(Minutes::new(1240)), Some(Minutes::new(1050))),
        ),
        early_arc: day_arc(t, day(1240, None, None)),
        hours: hours(say),
        mood: mood(say),
        field: field_picture(t, points(say, 9)),
        ranking: ranking(t, say),
        full_field: field_picture(t, points(say, 30)),
        ways: [
            way(t, Station::Acceptance)
                .link(Station::Task, "#")
                .link(Station::Contract, "#"),
            way(t, Station::Paid).link(Station::Work, "#"),
            way(t, Station::Contract).ended(),
        ],
        tags: tags(t),
        criteria: criteria(t, say),
        list: list(t, say),
        pagination: Pagination::new(t, None, Some("#".to_owned())).note("1–20"),
        money: money_box(t, sum, sum, none, none),
        log: log(t, say),
        messages: talk(t, say),
        files: files(
            t,
            [file("Entwurf_Blogbeitrag_Fassung-3.docx"), file("logo.png")],
        ),
        summary: summary(t, say),
        tasks: tasks(t, say),
        empty: Empty::new(say.or(
            "Hier stehen Aufgaben, die du abgeben kannst.",
            "Tasks you can hand on stand here.",
        ))
        .button(Button::link(t.ui_keys_new(), "#"))
        .example(t.empty_example(), "#"),
        confirmation: Confirmation::new(
            say.or("Der Vertrag ist unterschrieben", "The contract is signed"),
        )
        .reference(say.or("Auftrag", "Order"), "F-2026-0031")
        .next(say.or(
            "Jonas unterschreibt bis 17. Dezember 2026, 18:00 Uhr.",
            "Jonas signs until 17 December 2026, 18:00.",
        ))
        .button(Button::link(say.or("Zum Auftrag", "To the order"), "#")),
        notes: notes(t, say),
        due,
        sum,
    }
    .render()
}

/// The frame with everything it can show.
fn frame(t: Texts, say: Say, theme: Theme, assets: AssetAddresses) -> Layout {
    let mut layout = Layout::new(t, say.or("Muster", "Gallery"), assets);
    layout.theme = theme;
    layout.place = Some(Place::HandOn);
    layout.reader = Some(Reader {
        id: "1".to_owned(),
        name: "Mara Lindner".to_owned(),
        is_operator: true,
        turns: 3,
    });
    layout.flash = Some(flash(Tone::Done, say.or("Gespeichert.", "Saved.")));
    layout.has_mistakes = true;
    layout.notice = Some(t.play_money_note().to_owned());
    layout
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASSETS: AssetAddresses = AssetAddresses {
        style: "app.css",
        script: "app.js",
        icon: "icon.svg",
        manifest: "manifest.webmanifest",
    };

    fn pages() -> impl Iterator<Item = (Locale, Theme, String)> {
        Locale::ALL.into_iter().flat_map(|locale| {
            Theme::ALL.map(|theme| (locale, theme, gallery(locale, theme, ASSETS).unwrap()))
        })
    }

    /// The Content Security Policy forbids inline code and foreign hosts; so does this.
    #[test]
    fn nothing_inline_and_nothing_foreign() {
        for (_, _, html) in pages() {
            for forbidden in [
                " style=",
                "<style",
                " onclick",
                " onload",
                "javascript:",
                "http://",
                "https://",
            ] {
                assert!(!html.contains(forbidden), "{forbidden} in the gallery");
            }
            assert_eq!(html.matches("<script").count(), 1);
        }
    }

    /// WCAG 1.3.1: what describes, labels or counts a field exists, and every id only once.
    #[test]
    fn references_lead_somewhere_and_ids_are_unique() {
        for (_, _, html) in pages() {
            let ids: Vec<&str> = attributes(&html, "id").collect();
            for (index, id) in ids.iter().enumerate() {
                assert!(
                    !ids.iter().skip(index + 1).any(|other| other == id),
                    "{id} twice"
                );
            }
            for reference in ["for", "aria-describedby", "aria-labelledby", "data-count"] {
                for id in attributes(&html, reference).flat_map(str::split_whitespace) {
                    assert!(
                        ids.contains(&id),
                        "{reference} names {id}, which does not exist"
                    );
                }
            }
        }
    }

    fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
        let start = format!(" {name}=\"");
        let starts: Vec<usize> = html
            .match_indices(&start)
            .map(|(index, _)| index + start.len())
            .collect();
        starts
            .into_iter()
            .filter_map(|start| html.get(start..)?.split('"').next())
    }

    #[test]
    fn language_and_theme_stand_on_the_page() {
        for (locale, theme, html) in pages() {
            assert!(html.contains(&format!("<html lang=\"{locale}\"")));
            let chosen = format!("data-theme=\"{}\"", theme.code());
            assert_eq!(html.contains(&chosen), theme != Theme::Auto);
        }
    }

    /// Writes the gallery where somebody wants to look at it.
    #[test]
    fn the_gallery_can_be_looked_at() {
        let Some(folder) = std::env::var_os("FEIERABEND_GALLERY") else {
            return;
        };
        for (locale, theme, html) in pages() {
            let name = format!("{locale}-{}.html", theme.code());
            std::fs::write(std::path::Path::new(&folder).join(name), html).unwrap();
        }
    }
}
