//! The wordings of the documents that belong to contracts: looked at, worded anew, with their past.

use app::Failure;
use app::agreement::enclosure::{self, Worded};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::contract::Document;
use domain::agreement::contract::wording::{WordingDraft, places};
use kernel::Locale;
use texts::{Argument, Texts};

use super::{Tabs, WORDINGS, layout, tabs};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, FormView, Layout, Moment, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "operator/wordings.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    table: Table,
}

#[derive(Template)]
#[template(path = "operator/wording.html")]
struct WordingPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    form: FormView,
    action: String,
    version: u32,
    places: String,
    history: Vec<Past>,
}

/// A wording of the operator's.
struct Past {
    version: i64,
    at: Moment,
    note: String,
    source: String,
    body: String,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let mut table = Table::new(t.paper_wordings())
        .column(t.paper_wording_document())
        .column(t.paper_wording_language())
        .column(t.paper_wording_state())
        .column("");
    for document in Document::ALL {
        for locale in Locale::ALL {
            let worded = enclosure::worded(&visit.cx, document, locale).await?;
            let address = address(document, locale);
            let change = ui::link(t.paper_wording_change(), address);
            table = table.row([
                title(t, document, worded.version).into(),
                language(t, locale).into(),
                state(t, &worded).into(),
                SafeHtml::from(change),
            ]);
        }
    }
    let page = ListPage {
        layout: layout(&visit, t.paper_wordings()),
        t,
        tabs: tabs(t, WORDINGS),
        table,
    };
    render(StatusCode::OK, &page)
}

fn address(document: Document, locale: Locale) -> String {
    format!("{WORDINGS}/{}/{}", document.code(), locale.as_str())
}

fn title(t: Texts, document: Document, version: u32) -> String {
    let version = [("version", Argument::Number(i64::from(version)))];
    let title = t.by_key(document.title_key(), &version);
    title.unwrap_or_default()
}

fn language(t: Texts, locale: Locale) -> &'static str {
    match locale {
        Locale::De => t.paper_wording_german(),
        Locale::En => t.paper_wording_english(),
    }
}

fn state(t: Texts, worded: &Worded) -> String {
    if worded.version == 1 {
        t.paper_wording_own().to_owned()
    } else {
        t.paper_wording_version(i64::from(worded.version))
    }
}

/// Which document in which language an address names.
fn named((document, language): (String, String)) -> Result<(Document, Locale), Failure> {
    let document = Document::from_code(&document).ok_or(Failure::NotFound)?;
    let locales = Locale::ALL.into_iter();
    let mut found = locales.filter(|locale| locale.as_str() == language);
    Ok((document, found.next().ok_or(Failure::NotFound)?))
}

pub(super) async fn form(visit: Visit, At(names): At<(String, String)>) -> Answer {
    // Who asks comes before what is asked for.
    visit.cx.operator()?;
    let (document, locale) = named(names)?;
    let worded = enclosure::worded(&visit.cx, document, locale).await?;
    let form = FormView::new(visit.t)
        .with("body", worded.body.as_str())
        .with("source", worded.source.as_str());
    page(&visit, (document, locale), worded, form)
}

pub(super) async fn save(visit: Visit, At(names): At<(String, String)>, posted: Posted) -> Answer {
    // Who asks comes before what is asked for.
    visit.cx.operator()?;
    let (document, locale) = named(names)?;
    let base = posted.get("base").parse().unwrap_or(0);
    let typed = WordingDraft {
        body: posted.text("body"),
        note: posted.text("note"),
        source: posted.text("source"),
    };
    match enclosure::reword(&visit.cx, (document, locale), base, typed).await {
        Ok(()) => Ok(Visit::onward(
            &address(document, locale),
            "notice-paper-worded",
        )),
        Err(failure) => {
            let worded = enclosure::worded(&visit.cx, document, locale).await?;
            let form = posted.failing(&visit, failure)?;
            page(&visit, (document, locale), worded, form)
        }
    }
}

fn page(
    visit: &Visit,
    (document, locale): (Document, Locale),
    worded: Worded,
    form: FormView,
) -> Answer {
    let t = visit.t;
    let status = form_status(&form);
    let title = format!(
        "{}, {}",
        title(t, document, worded.version),
        language(t, locale)
    );
    let mut layout = visit.form_layout(title, &form);
    layout.place = Some(ui::Place::Operator);
    let all = [places(document), &["number"]].concat();
    let places: Vec<String> = all
        .iter()
        .map(|place| format!("{{{{ {place} }}}}"))
        .collect();
    let page = WordingPage {
        layout,
        t,
        tabs: tabs(t, WORDINGS),
        form,
        action: address(document, locale),
        version: worded.version,
        places: places.join(", "),
        history: worded
            .history
            .into_iter()
            .map(|past| Past {
                version: i64::from(past.version),
                at: visit.time(past.written_at),
                note: past.note,
                source: past.source,
                body: past.body,
            })
            .collect(),
    };
    render(status, &page)
}
