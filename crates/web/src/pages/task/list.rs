//! The list of one's own tasks, and the same view as a table to take along.

use app::task::{self, Direction, Filter, Listing, Query as Asked, Sort, StoredTask};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use domain::task::triage::Triage;
use kernel::page::{Cursor, PageSize};
use kernel::{TaskId, fold, format};
use texts::Texts;

use super::{IMPORT, LIST, LISTS, SORTING, layout, say, with_query};
use crate::answer::Answer;
use crate::extract;
use crate::form::Posted;
use crate::pages::render;
use crate::ui::field::Select;
use crate::ui::{self, Button, Empty, FormView, Layout, Pagination, SafeHtml, Sorted, Table, Tone};
use crate::visit::Visit;

/// The states a list can be filtered by, with their tags' words.
const STATES: [&str; 3] = ["open", "handed_on", "done"];

#[derive(Template)]
#[template(path = "task/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    sort: &'static str,
    sum: String,
    table: Table,
    pagination: Pagination,
    download: String,
    /// What stands there instead of the table when nothing is to be shown.
    empty: Option<Empty>,
    is_filtered: bool,
}

impl ListPage {
    fn state(&self) -> Select {
        let t = self.t;
        let select = self
            .form
            .select("state", t.task_column_state())
            .option("", t.task_filter_all());
        select
            .option(STATES[0], t.ui_tag_task_open())
            .option(STATES[1], t.ui_tag_task_handed_on())
            .option(STATES[2], t.ui_tag_task_done())
    }

    fn triage(&self) -> Select {
        let t = self.t;
        let select = self.form.select("triage", t.task_column_triage());
        Triage::ALL
            .into_iter()
            .fold(select.option("", t.task_filter_all()), |select, triage| {
                select.option(triage.code(), say::triage(t, triage))
            })
    }
}

/// What the address asks for. What it does not know counts as not asked.
struct View {
    text: String,
    state: Option<&'static str>,
    triage: Option<Triage>,
    sort: Sort,
    from: Direction,
}

impl View {
    fn of(asked: &Posted) -> Self {
        let state = STATES
            .into_iter()
            .find(|state| *state == asked.get("state"));
        let sort = Sort::from_code(asked.get("sort")).unwrap_or_default();
        let cursor = |name| Cursor::decode(sort.code(), asked.get(name)).ok();
        let from = match (cursor("after"), cursor("before")) {
            (Some(after), _) => Direction::After(after),
            (None, Some(before)) => Direction::Before(before),
            (None, None) => Direction::Beginning,
        };
        Self {
            text: asked.get("q").trim().chars().take(100).collect(),
            state,
            triage: Triage::from_code(asked.get("triage")),
            sort,
            from,
        }
    }

    fn filter(&self) -> Filter {
        Filter {
            state: self.state,
            triage: self.triage,
            text: fold(&self.text),
        }
    }

    fn is_filtered(&self) -> bool {
        self.filter() != Filter::default()
    }

    /// The address of this view, sorted so, from there on.
    fn address(&self, path: &str, sort: Sort, from: &[(&str, &str)]) -> String {
        let sort = if sort == Sort::default() {
            ""
        } else {
            sort.code()
        };
        let mut pairs = vec![
            ("q", self.text.as_str()),
            ("state", self.state.unwrap_or_default()),
            ("triage", self.triage.map(Triage::code).unwrap_or_default()),
            ("sort", sort),
        ];
        pairs.extend(from);
        with_query(path, &pairs)
    }

    fn turned(&self, up: Sort, down: Sort, first: Sort) -> (String, Sorted) {
        let (next, sorted) = match self.sort {
            sort if sort == up => (down, Sorted::Up),
            sort if sort == down => (up, Sorted::Down),
            _ => (first, Sorted::No),
        };
        (self.address(LIST, next, &[]), sorted)
    }
}

pub(super) async fn show(
    visit: Visit,
    extract::Asked(pairs): extract::Asked<Vec<(String, String)>>,
) -> Answer {
    let t = visit.t;
    let asked = Posted::new(pairs);
    let view = View::of(&asked);
    let query = Asked {
        filter: view.filter(),
        sort: view.sort,
        from: view.from.clone(),
        size: PageSize::default(),
    };
    let listing = task::list(&visit.cx, query).await?;
    let mut layout = layout(&visit, t.task_list_title());
    layout.flash = deleted(&visit, asked.get("deleted"))
        .await?
        .or(layout.flash);
    let page = ListPage {
        layout,
        t,
        form: FormView::new(t)
            .with("q", view.text.as_str())
            .with("state", view.state.unwrap_or_default())
            .with("triage", view.triage.map(Triage::code).unwrap_or_default()),
        sort: view.sort.code(),
        sum: sum(t, &view, &listing),
        table: table(&visit, &view, &listing.tasks),
        pagination: pagination(t, &view, &listing),
        download: view.address("/abgeben/aufgaben.csv", view.sort, &[]),
        empty: empty(t, &listing),
        is_filtered: view.is_filtered(),
    };
    render(StatusCode::OK, &page)
}

/// The note on a task that was just deleted, with the way back.
async fn deleted(visit: &Visit, id: &str) -> Result<Option<ui::Note>, app::Failure> {
    let Ok(id) = id.parse::<TaskId>() else {
        return Ok(None);
    };
    let title = task::deleted_title(&visit.cx, id).await?;
    Ok(title.map(|title| {
        let undo = Button::post(
            visit.t.button_undo(),
            format!("{LIST}/{id}/wiederherstellen"),
        );
        ui::flash(Tone::Done, visit.t.task_deleted(&title)).button(undo)
    }))
}

fn sum(t: Texts, view: &View, listing: &Listing) -> String {
    let hours = format::duration(listing.count.weekly, t.locale());
    if view.is_filtered() {
        t.task_sum_filtered(listing.all, listing.count.tasks, &hours)
    } else {
        t.task_sum(listing.count.tasks, &hours)
    }
}

fn empty(t: Texts, listing: &Listing) -> Option<Empty> {
    if listing.all == 0 {
        let gather = Button::link(t.task_gather(), IMPORT);
        let example = format!("{IMPORT}#beispiel");
        Some(
            Empty::new(t.task_list_empty())
                .button(gather)
                .example(t.empty_example(), example),
        )
    } else if listing.tasks.is_empty() {
        let all = Button::link(t.button_reset_filter(), LIST).quiet();
        Some(Empty::new(t.empty_filter()).button(all))
    } else {
        None
    }
}

fn pagination(t: Texts, view: &View, listing: &Listing) -> Pagination {
    let link = |name: &str, cursor: &Option<Cursor>| {
        let place = cursor.as_ref()?.encode(view.sort.code());
        Some(view.address(LIST, view.sort, &[(name, place.as_str())]))
    };
    Pagination::new(
        t,
        link("before", &listing.previous),
        link("after", &listing.next),
    )
}

fn table(visit: &Visit, view: &View, tasks: &[StoredTask]) -> Table {
    let t = visit.t;
    let by_title = view.turned(Sort::Title, Sort::TitleDown, Sort::Title);
    let by_rank = view.turned(Sort::Rank, Sort::RankDown, Sort::Rank);
    let by_hours = view.turned(Sort::Hours, Sort::HoursDown, Sort::HoursDown);
    let head = Table::new(t.task_list_title())
        .column(t.task_column_task())
        .sortable(by_title.0, by_title.1)
        .column(t.task_column_triage())
        .sortable(by_rank.0, by_rank.1)
        .number(t.task_column_hours())
        .sortable(by_hours.0, by_hours.1)
        .column(t.task_column_frequency())
        .column(t.task_column_state());
    tasks
        .iter()
        .fold(head, |table, stored| table.row(row(visit, stored)))
}

fn row(visit: &Visit, stored: &StoredTask) -> [SafeHtml; 5] {
    let (t, task) = (visit.t, &stored.task);
    let address = format!("{LIST}/{}", task.id);
    [
        ui::link(task.facts.title.as_str(), address).into(),
        visit.tag(say::triage_tag(task.sorting().triage)),
        format::duration(task.facts.minutes_per_week, t.locale()).into(),
        say::frequency(t, task.facts.frequency).into(),
        visit.tag(say::task_tag(task.state)),
    ]
}

/// Exactly this view, all of its pages, as CSV.
pub(super) async fn download(
    visit: Visit,
    extract::Asked(pairs): extract::Asked<Vec<(String, String)>>,
) -> Answer {
    let view = View::of(&Posted::new(pairs));
    let bytes = task::export(&visit.cx, view.filter(), view.sort).await?;
    let name = format!("attachment; filename=\"{}.csv\"", visit.t.task_file_name());
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
