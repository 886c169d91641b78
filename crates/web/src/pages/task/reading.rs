//! How a list was read, what its owner is asked about it, and how it may be read another way.

use app::Failure;
use app::task::import::{self, Columns, DayOrder, Meaning, Reading, Report, View};
use domain::FieldError;
use kernel::{ImportId, Zone};
use texts::Texts;

use super::IMPORT;
use super::preview::show_again;
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::ui::{Button, FormView, SafeHtml, Table};
use crate::visit::Visit;

/// The part of the preview about how it was read.
pub(super) struct ReadingView {
    /// What has to be answered before anything is imported.
    pub(super) questions: Vec<Question>,
    /// Which column was used for what.
    pub(super) used: String,
    /// Whose clock the times were told by, where it matters.
    pub(super) zone: Option<String>,
    /// What goes along unseen with the fields.
    pub(super) hidden: Vec<(String, String)>,
    /// What may be changed.
    pub(super) fields: Vec<SafeHtml>,
    /// The columns to be told, before anything can be read.
    pub(super) columns: Option<ColumnsView>,
    /// Whether the fields are shown at once.
    pub(super) is_open: bool,
}

/// A table no column of which is known: how it begins, and what its columns can be.
pub(super) struct ColumnsView {
    pub(super) sample: Table,
    pub(super) tasks: Vec<SafeHtml>,
    pub(super) entries: Vec<SafeHtml>,
}

/// Something to decide before anything is imported.
pub(super) struct Question {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) text: String,
    pub(super) tables: Vec<Table>,
    pub(super) lost_more: usize,
    pub(super) answers: Vec<Button>,
}

/// Reads the kept list another way.
pub(super) async fn read_again(visit: Visit, At(id): At<ImportId>, posted: Posted) -> Answer {
    match wish(&visit, &posted) {
        Ok(reading) => match import::read_again(&visit.cx, id, reading).await {
            Ok(()) => Ok(redirect(&format!("{IMPORT}/{id}"))),
            Err(failure @ Failure::Invalid(_)) => refused(&visit, id, &posted, failure).await,
            Err(failure) => Err(failure.into()),
        },
        Err(error) => {
            visit.cx.writer()?;
            refused(&visit, id, &posted, Failure::Invalid(vec![error])).await
        }
    }
}

async fn refused(visit: &Visit, id: ImportId, posted: &Posted, failure: Failure) -> Answer {
    let view = import::view(&visit.cx, id).await?;
    let failure = match failure {
        // What is wrong with the columns is said at the first of them.
        Failure::Invalid(errors) => Failure::Invalid(
            errors
                .into_iter()
                .map(
                    |error| match (error.field.as_ref(), meanings(&view).first()) {
                        ("columns", Some(first)) => FieldError {
                            field: column_field(*first).into(),
                            ..error
                        },
                        _ => error,
                    },
                )
                .collect(),
        ),
        other => other,
    };
    let form = posted.failing(visit, failure)?;
    show_again(visit, &view, form)
}

fn column_field(meaning: Meaning) -> String {
    format!("column-{}", meaning.code())
}

/// What was wished; only what differs from what is found without a wish is kept.
fn wish(visit: &Visit, posted: &Posted) -> Result<Reading, FieldError> {
    let own = &visit.zone();
    let zone = match posted.get("zone").trim() {
        "" => None,
        name => Some(Zone::parse(name).map_err(|_| FieldError::new("zone", "field-zone-unknown"))?),
    };
    let columns = posted.is_set("columns").then(|| {
        let chosen = Meaning::OF_ENTRIES.into_iter().chain(Meaning::OF_TASKS);
        chosen
            .filter_map(|meaning| {
                let place = posted.get(&column_field(meaning)).parse().ok()?;
                Some((meaning, place))
            })
            .collect::<Columns>()
    });
    Ok(Reading {
        zone: zone.filter(|zone| zone.name() != own.name()),
        repair: match posted.get("repair") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        days: DayOrder::from_code(posted.get("days")),
        columns,
    })
}

/// A wish as a form sends it.
fn sent(reading: &Reading) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    if let Some(zone) = &reading.zone {
        add("zone", zone.name());
    }
    if let Some(repair) = reading.repair {
        add("repair", if repair { "yes" } else { "no" });
    }
    if let Some(days) = reading.days {
        add("days", days.code());
    }
    if let Some(columns) = &reading.columns {
        add("columns", "chosen");
        for (meaning, place) in columns {
            add(&column_field(*meaning), &place.to_string());
        }
    }
    pairs
}

/// What the columns of this list can mean.
fn meanings(view: &View) -> &'static [Meaning] {
    if view.headings.is_empty() {
        &[]
    } else if view.asks_for_columns() {
        &Meaning::OF_TASKS
    } else if view.source.is_recorded() {
        &Meaning::OF_ENTRIES
    } else {
        &Meaning::OF_TASKS
    }
}

/// What is shown of it; `failed` is a wish that could not be met.
pub(super) fn reading(visit: &Visit, view: &View, failed: Option<&FormView>) -> ReadingView {
    let t = visit.t;
    let used: Vec<String> = meanings(view)
        .iter()
        .filter_map(|meaning| {
            let heading = view.headings.get(*view.columns.get(meaning)?)?;
            Some(t.import_used_column(heading, name(t, *meaning)))
        })
        .collect();
    let mut questions = Vec::new();
    if view.asks_for_repair {
        questions.extend(view.repair.as_ref().map(|report| repair(t, view, report)));
    }
    if view.asks_for_days() {
        questions.push(days(t, view, questions.is_empty()));
    }
    let recorded = view.source.is_recorded();
    ReadingView {
        used: used.join(" · "),
        zone: recorded.then(|| view.zone.name().to_owned()),
        hidden: hidden(view),
        columns: view.asks_for_columns().then(|| columns(t, view, failed)),
        fields: fields(t, view, failed),
        is_open: failed.is_some_and(FormView::has_mistakes),
        questions,
    }
}

/// What goes along unseen: that the fields for columns count.
fn hidden(view: &View) -> Vec<(String, String)> {
    if meanings(view).is_empty() {
        return Vec::new();
    }
    let counts = ("columns".to_owned(), "chosen".to_owned());
    if view.asks_for_columns() {
        // The columns are asked for alone: what was decided before stays.
        let decided = sent(&Reading {
            columns: None,
            ..view.reading.clone()
        });
        return decided.into_iter().chain([counts]).collect();
    }
    vec![counts]
}

fn fields(t: Texts, view: &View, failed: Option<&FormView>) -> Vec<SafeHtml> {
    if view.asks_for_columns() {
        return Vec::new();
    }
    let form = failed.cloned().unwrap_or_else(|| {
        let zone = view.zone.name().to_owned();
        let columns = view.columns.iter();
        let columns = columns.map(|(meaning, place)| (column_field(*meaning), place.to_string()));
        let days = view.days.map(|days| days.order.code().to_owned());
        let repair = view
            .reading
            .repair
            .map(|repair| if repair { "yes" } else { "no" });
        FormView::new(t)
            .with("zone", zone)
            .with("days", days.unwrap_or_default())
            .with("repair", repair.unwrap_or_default())
            .with_all(columns)
    });
    let mut fields: Vec<SafeHtml> = Vec::new();
    if view.source.is_recorded() {
        let zone = form
            .text("zone", t.import_zone())
            .hint(t.import_zone_hint());
        fields.push(zone.into());
    }
    fields.extend(selects(t, view, &form, meanings(view)));
    if view.days.is_some_and(|days| !days.is_open) {
        let choice = form
            .radios("days", t.import_days_title())
            .option(DayOrder::DayFirst.code(), t.import_days_day_first())
            .option(DayOrder::MonthFirst.code(), t.import_days_month_first());
        fields.push(choice.into());
    }
    if view.repair.is_some() && !view.asks_for_repair {
        let choice = form
            .radios("repair", t.import_repair_choice())
            .option("yes", t.import_repair_yes())
            .option("no", t.import_repair_no());
        fields.push(choice.into());
    }
    fields
}

/// One choice of a column for each meaning.
fn selects(t: Texts, view: &View, form: &FormView, meanings: &[Meaning]) -> Vec<SafeHtml> {
    let select = |meaning: &Meaning| {
        let select = form
            .select(&column_field(*meaning), name(t, *meaning))
            .option("none", t.import_column_none());
        let headings = view.headings.iter().enumerate();
        let select = headings.fold(select, |select, (place, heading)| {
            select.option(place.to_string(), heading)
        });
        SafeHtml::from(select)
    };
    meanings.iter().map(select).collect()
}

/// What is asked about a table no column of which is known.
fn columns(t: Texts, view: &View, failed: Option<&FormView>) -> ColumnsView {
    let form = failed.cloned().unwrap_or_else(|| FormView::new(t));
    let head = view
        .headings
        .iter()
        .fold(Table::new(t.import_columns_sample()), |table, heading| {
            table.column(heading.as_str())
        });
    let rows = view.samples.iter();
    ColumnsView {
        sample: rows.fold(head, |table, row| table.row(row.iter().map(String::as_str))),
        tasks: selects(t, view, &form, &Meaning::OF_TASKS),
        entries: selects(t, view, &form, &Meaning::OF_ENTRIES),
    }
}

/// A button that reads the list again with one thing more decided.
fn answer(view: &View, label: &'static str, reading: &Reading) -> Button {
    let button = Button::post(label, format!("{IMPORT}/{}/lesen", view.id));
    sent(reading)
        .into_iter()
        .fold(button, |button, (name, value)| button.hidden(name, value))
}

fn repair(t: Texts, view: &View, report: &Report) -> Question {
    let examples = Table::new(t.import_repair_examples())
        .column(t.import_repair_after())
        .column(t.import_repair_before())
        .number(t.import_repair_line());
    let examples = report.examples.iter().fold(examples, |table, example| {
        let line = example.line.to_string();
        table.row([example.after.clone(), example.before.clone(), line])
    });
    let lost = Table::new(t.import_repair_lost())
        .show_caption()
        .column(t.import_repair_lost_word())
        .number(t.import_repair_line());
    let lost = report.lost.iter().fold(lost, |table, lost| {
        table.row([lost.word.clone(), lost.line.to_string()])
    });
    let decided = |repair: bool| Reading {
        repair: Some(repair),
        ..view.reading.clone()
    };
    Question {
        id: "f-repair",
        title: t.import_repair_title(),
        text: t.import_repair_text(report.charset.name(), report.words),
        tables: [examples, lost]
            .into_iter()
            .filter(|table| !table.is_empty())
            .collect(),
        lost_more: report.lost_left_out,
        answers: vec![
            answer(view, t.import_repair_yes(), &decided(true)),
            answer(view, t.import_repair_no(), &decided(false)).quiet(),
        ],
    }
}

fn days(t: Texts, view: &View, is_first: bool) -> Question {
    let decided = |order: DayOrder| Reading {
        days: Some(order),
        ..view.reading.clone()
    };
    let day_first = answer(
        view,
        t.import_days_day_first(),
        &decided(DayOrder::DayFirst),
    );
    let month_first = answer(
        view,
        t.import_days_month_first(),
        &decided(DayOrder::MonthFirst),
    );
    Question {
        id: "f-days",
        title: t.import_days_title(),
        text: t.import_days_text().to_owned(),
        tables: Vec::new(),
        lost_more: 0,
        answers: vec![
            if is_first {
                day_first
            } else {
                day_first.quiet()
            },
            month_first.quiet(),
        ],
    }
}

fn name(t: Texts, meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Day => t.import_column_day(),
        Meaning::Start => t.import_column_start(),
        Meaning::EndDay => t.import_column_end_day(),
        Meaning::End => t.import_column_end(),
        Meaning::Duration => t.import_column_duration(),
        Meaning::Description => t.import_column_description(),
        Meaning::Project => t.import_column_project(),
        Meaning::Activity => t.import_column_activity(),
        Meaning::Person => t.import_column_person(),
        Meaning::Title => t.import_column_title(),
        Meaning::Hours => t.import_column_hours(),
        Meaning::Frequency => t.import_column_frequency(),
        Meaning::Ability => t.import_column_ability(),
        Meaning::Liking => t.import_column_liking(),
        Meaning::Core => t.import_column_core(),
    }
}
