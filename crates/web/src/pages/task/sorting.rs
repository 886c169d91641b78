//! "Was gibst du ab?": the field, the ranking with its reasons, and what buying back costs.

use app::Failure;
use app::task::{self, OwnSorting, Sorted};
use askama::Template;
use domain::FieldError;
use domain::field::FieldErrors;
use domain::task::triage::{Triage, Weights, WeightsDraft};
use kernel::{Currency, Money, format, parse};
use texts::Texts;

use super::{IMPORT, LIST, LISTS, OWN, RATING, SORTING, layout, say, with_query};
use crate::answer::Answer;
use crate::extract;
use crate::form::{Posted, input_error};
use crate::pages::share::PROVERB;
use crate::pages::{form_status, render};
use crate::ui::field::Input;
use crate::ui::{
    self, Button, Empty, FieldPicture, FieldPoint, FormView, Layout, Note, Pagination, SafeHtml,
    Table, Tone, field_picture,
};
use crate::visit::Visit;

/// So many rows of the ranking are on one page.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "task/sorting.html")]
struct SortingPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    currency: Currency,
    sum: String,
    picture: FieldPicture,
    table: Table,
    pages: Pagination,
    /// Leads to rating tasks that came without.
    unrated: Option<Note>,
    /// What the sums of the table say.
    note: String,
    /// Whether nothing is to be handed on.
    keeps_all: bool,
    first: Option<Button>,
    /// Whether core work is among the tasks: why it stays is one step away.
    has_core: bool,
    empty: Option<Empty>,
    /// Why somebody founded; only they see it.
    motive: Option<String>,
    /// How the luxury budget stands.
    luxury: Option<String>,
}

impl SortingPage {
    fn rate(&self) -> Input {
        let input = self
            .form
            .money("rate", self.t.sorting_rate(), self.currency);
        input.hint(self.t.sorting_rate_hint()).optional()
    }
}

/// What the address asks for: how much each part counts, and what an hour of help costs.
struct Asked {
    weights: Weights,
    rate: Option<Money>,
}

pub(super) async fn show(
    visit: Visit,
    extract::Asked(pairs): extract::Asked<Vec<(String, String)>>,
) -> Answer {
    let typed = Posted::new(pairs);
    let own = task::own_sorting(&visit.cx).await?;
    match read(&visit, &typed, own.weights) {
        Ok(asked) => page(&visit, &typed, typed.view(&visit), (own, asked)).await,
        Err(failure) => failed(&visit, &typed, own, failure).await,
    }
}

/// Keeps the weights, and shows the ranking by them with the price that was typed.
pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let own = task::own_sorting(&visit.cx).await?;
    let saved = match read(&visit, &posted, own.weights) {
        Ok(asked) => task::save_weights(&visit.cx, asked.weights.into()).await,
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(()) => {
            let to = with_query(SORTING, &[("rate", posted.get("rate"))]);
            Ok(Visit::onward(&to, "notice-sorting-kept"))
        }
        Err(failure) => failed(&visit, &posted, own, failure).await,
    }
}

/// The ranking as it was, with what was typed and what is wrong with it.
async fn failed(visit: &Visit, typed: &Posted, own: OwnSorting, failure: Failure) -> Answer {
    let asked = Asked {
        weights: own.weights,
        rate: None,
    };
    let form = typed.failing(visit, failure)?;
    page(visit, typed, form, (own, asked)).await
}

async fn page(
    visit: &Visit,
    typed: &Posted,
    form: FormView,
    (own, asked): (OwnSorting, Asked),
) -> Answer {
    let t = visit.t;
    let currency = visit.person()?.settings.hour_value.currency;
    let sorting = task::sorting(&visit.cx, asked.weights, asked.rate).await?;
    let mut layout = layout(visit, t.sorting_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let hours = format::duration(sorting.count.weekly, t.locale());
    let part = Part::of(typed, sorting.rows.len());
    let first_row = part.first;
    let shown = sorting.rows.iter().skip(first_row).take(ROWS);
    let unrated = (sorting.unrated > 0).then(|| {
        let rate = Button::link(t.task_rate_now(), RATING).quiet();
        ui::banner(Tone::Soon, t.sorting_unrated(sorting.unrated)).button(rate)
    });
    let page = SortingPage {
        layout,
        t,
        form: filled(form, asked.weights),
        currency,
        sum: t.task_sum(sorting.count.tasks, &hours),
        picture: field_picture(t, sorting.rows.iter().map(point).collect()),
        table: table(visit, shown.zip(first_row + 1..), asked.rate.is_some()),
        pages: part.pages(t, typed),
        unrated,
        note: note(t, asked.rate),
        keeps_all: (sorting.rows.iter()).all(|row| row.sorting.triage == Triage::Keep),
        first: first(t, &sorting.rows),
        has_core: (sorting.rows.iter()).any(|row| row.task.facts.core),
        empty: sorting
            .rows
            .is_empty()
            .then(|| Empty::new(t.sorting_empty()).button(Button::link(t.task_gather(), IMPORT))),
        motive: own.motive,
        luxury: (own.luxury).map(|luxury| super::own::state(t, &luxury.budget)),
    };
    render(status, &page)
}

/// Weights that were not asked for are those that are kept; what cannot be read is said.
fn read(visit: &Visit, typed: &Posted, kept: Weights) -> Result<Asked, Failure> {
    let currency = visit.person()?.settings.hour_value.currency;
    let locale = visit.t.locale();
    let mut errors = FieldErrors::new();
    let mut weight = |name: &'static str, default: u8| {
        if !typed.was_sent(name) {
            return Some(i64::from(default));
        }
        let number = parse::whole(typed.get(name), locale);
        errors.keep(number.map_err(|error| input_error(name, error, locale)))
    };
    let draft = WeightsDraft {
        dislike: weight("weight-dislike", kept.dislike),
        time: weight("weight-time", kept.time),
        inability: weight("weight-inability", kept.inability),
    };
    let weights = errors.keep_all(draft.check());
    let rate = if typed.is_set("rate") {
        let rate = parse::money(typed.get("rate"), currency, locale);
        let rate = rate.map_err(|error| input_error("rate", error, locale));
        errors.keep(rate.and_then(|rate| domain::field::amount("rate", Some(rate))))
    } else {
        None
    };
    let asked = weights.map(|weights| Asked { weights, rate });
    errors
        .finish(asked)
        .map_err(|errors: Vec<FieldError>| Failure::Invalid(errors))
}

/// The form shows the weights that counted where nothing was typed.
fn filled(form: FormView, weights: Weights) -> FormView {
    let inputs = [
        ("weight-dislike", weights.dislike),
        ("weight-time", weights.time),
        ("weight-inability", weights.inability),
    ];
    inputs.into_iter().fold(form, |form, (name, weight)| {
        form.with(name, weight.to_string())
    })
}

fn point(row: &Sorted) -> FieldPoint {
    let step = |step: i64| u8::try_from(step).unwrap_or(1);
    FieldPoint {
        title: row.task.facts.title.clone(),
        address: Some(format!("{LIST}/{}", row.task.id)),
        liking: step(row.task.facts.liking.get()),
        ability: step(row.task.facts.ability.get()),
        weekly: row.sorting.duration,
        triage: say::triage_tag(row.sorting.triage),
    }
}

/// Which part of the ranking is shown.
struct Part {
    number: usize,
    first: usize,
    all: usize,
}

impl Part {
    /// The page that `seite` asks for; the last one where there are fewer.
    fn of(typed: &Posted, all: usize) -> Self {
        let last = all.saturating_sub(1) / ROWS + 1;
        let number = typed.get("seite").parse().unwrap_or(1).clamp(1, last);
        Self {
            number,
            first: (number - 1) * ROWS,
            all,
        }
    }

    /// The way to the parts before and after, with everything else that was asked for.
    fn pages(&self, t: Texts, typed: &Posted) -> Pagination {
        let address = |number: usize| {
            let number = number.to_string();
            let asked = typed.pairs().iter();
            let mut pairs: Vec<(&str, &str)> = asked
                .filter(|(name, _)| name != "seite")
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            pairs.push(("seite", &number));
            with_query(SORTING, &pairs)
        };
        let end = (self.first + ROWS).min(self.all);
        let previous = (self.number > 1).then(|| address(self.number - 1));
        let next = (end < self.all).then(|| address(self.number + 1));
        let pages = Pagination::new(t, previous, next);
        if self.all > ROWS {
            pages.note(t.sorting_part(self.all, self.first + 1, end))
        } else {
            pages
        }
    }
}

fn table<'r>(
    visit: &Visit,
    rows: impl Iterator<Item = (&'r Sorted, usize)>,
    has_rate: bool,
) -> Table {
    let t = visit.t;
    let head = Table::new(t.sorting_ranking())
        .column(t.task_column_task())
        .column(t.task_column_triage())
        .column(t.sorting_column_why())
        .number(t.sorting_column_hours())
        .number(t.sorting_column_value());
    let head = if has_rate {
        head.number(t.sorting_column_buy_back())
            .number(t.sorting_column_gain())
    } else {
        head
    };
    rows.fold(head, |table, (row, place)| {
        table.row(cells(visit, place, row, has_rate))
    })
}

fn cells(visit: &Visit, place: usize, row: &Sorted, has_rate: bool) -> Vec<SafeHtml> {
    let (t, facts) = (visit.t, &row.task.facts);
    let address = format!("{LIST}/{}", row.task.id);
    let none = || SafeHtml::from(t.word_none());
    let title = SafeHtml::from(format!("{place}. ")).and(ui::link(facts.title.as_str(), address));
    let title = match row.under_way {
        Some(way) => title.and(" ").and(visit.tag(say::under_way_tag(way))),
        None => title,
    };
    let mut cells = vec![
        title,
        visit.tag(say::triage_tag(row.sorting.triage)),
        if row.is_unrated {
            ui::link(t.task_unrated(), RATING).into()
        } else {
            say::reason(visit, &row.sorting).into()
        },
        hours(t, row).into(),
        row.own_value.map_or_else(none, |value| visit.money(value)),
    ];
    if has_rate {
        let bought = row.buy_back.as_ref();
        cells.push(bought.map_or_else(none, |bought| visit.money(bought.price)));
        cells.push(bought.map_or_else(none, |bought| visit.money(bought.gain)));
    }
    cells
}

/// At which rate time is bought back, and that no taxes are in it.
fn note(t: Texts, rate: Option<Money>) -> String {
    let taxes = t.buy_back_before_taxes();
    match rate {
        Some(rate) => {
            let rate = t.sorting_rate_note(format::money(rate, t.locale()));
            format!("{rate} {taxes}")
        }
        None => taxes.to_owned(),
    }
}

/// Hours a week; those of a one-time task say so.
fn hours(t: Texts, row: &Sorted) -> String {
    let facts = &row.task.facts;
    let hours = format::hours(facts.minutes_per_week, t.locale());
    if facts.frequency.is_routine() {
        hours
    } else {
        t.task_once(&hours)
    }
}

/// Leads on with the first task of the ranking whose handing on has not begun, unless everything
/// is to be kept.
fn first(t: Texts, rows: &[Sorted]) -> Option<Button> {
    let row = rows
        .iter()
        .find(|row| row.under_way.is_none())
        .filter(|row| row.sorting.triage != Triage::Keep)?;
    let address = format!("{LIST}/{}/anleitung", row.task.id);
    Some(Button::link(t.sorting_first(), address).about(row.task.facts.title.as_str()))
}
