//! What is confidential and whose data the work touches, said by the client before both sign; and
//! the documents of a contract, to be read where it is read.

use app::agreement::enclosure::{self, Enclosure};
use askama::Template;
use domain::agreement::contract::{Contract, PapersDraft};
use kernel::OrderId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout, Place, SafeHtml};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "order/enclosure.html")]
struct EnclosurePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    contract: String,
    number: String,
    other: String,
    action: String,
    may_change: bool,
}

#[derive(Template)]
#[template(path = "order/enclosed.html")]
struct Enclosed {
    t: Texts,
    documents: Vec<Document>,
}

crate::ui::component!(Enclosed);

/// A document in words.
struct Document {
    title: String,
    hash: String,
    /// Whose wording it is, and that somebody should look at it.
    note: String,
    /// Its lines; whether each is a heading.
    lines: Vec<(bool, String)>,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let known = enclosure::enclosure(&visit.cx, id).await?;
    let mut form = FormView::new(visit.t);
    if known.choice.confidential {
        form = form.with("confidential", "yes");
    }
    if let Some(data) = &known.choice.personal_data {
        form = form
            .with("data", "yes")
            .with("what", data.what.as_str())
            .with("whose", data.whose.as_str());
    }
    page(&visit, id, &known, form)
}

pub(super) async fn save(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let draft = PapersDraft {
        confidential: posted.is_set("confidential"),
        personal_data: posted.is_set("data"),
        what: posted.text("what"),
        whose: posted.text("whose"),
    };
    match enclosure::enclose(&visit.cx, id, draft).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}/vertrag"),
            "notice-paper-enclosed",
        )),
        Err(failure) => {
            let known = enclosure::enclosure(&visit.cx, id).await?;
            page(&visit, id, &known, posted.failing(&visit, failure)?)
        }
    }
}

fn page(visit: &Visit, id: OrderId, known: &Enclosure, form: FormView) -> Answer {
    let t = visit.t;
    let status = form_status(&form);
    let mut layout = visit.form_layout(t.paper_enclosure_title(), &form);
    layout.place = Some(Place::HandOn);
    let page = EnclosurePage {
        layout,
        t,
        form,
        contract: format!("/auftraege/{id}/vertrag"),
        number: known.number.clone(),
        other: known.other.clone(),
        action: format!("/auftraege/{id}/unterlagen"),
        may_change: known.may_change,
    };
    render(status, &page)
}

/// The documents of a contract, each folded behind its title.
pub(super) fn of(visit: &Visit, contract: &Contract) -> SafeHtml {
    let enclosed = &contract.papers.documents;
    if enclosed.is_empty() {
        return SafeHtml::default();
    }
    let documents = enclosed.iter().map(|enclosed| {
        let version = domain::Argument::Number(i64::from(enclosed.version));
        let lines = enclosed.text.lines().filter(|line| !line.trim().is_empty());
        let lines = lines.map(|line| match line.strip_prefix("## ") {
            Some(heading) => (true, heading.to_owned()),
            None => (false, line.to_owned()),
        });
        Document {
            title: words::key(
                visit,
                enclosed.document.title_key(),
                &[("version", version)],
            ),
            hash: enclosed.digest().to_string(),
            note: enclosed.note.clone(),
            lines: lines.collect(),
        }
    });
    let shown = Enclosed {
        t: visit.t,
        documents: documents.collect(),
    };
    shown.into()
}
