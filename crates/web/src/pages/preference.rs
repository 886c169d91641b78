//! "Vorlieben": living notes of a client, and the part of the instruction's form that attaches
//! them (mission 3.9).

use app::Failure;
use app::instruction::preference;
use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::instruction::InstructionDraft;
use domain::instruction::preference::{Applies, Preference, PreferenceDraft};
use domain::task::category::Category;
use kernel::PreferenceId;
use serde::Deserialize;
use texts::Texts;

use super::render;
use crate::answer::{Answer, redirect};
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::form_status;
use crate::state::Web;
use crate::ui::field::Select;
use crate::ui::{self, Button, Crumbs, FormView, Layout, Note, Place, SafeHtml, Tone};
use crate::visit::Visit;
use crate::words;

/// Where the notes are.
const LIST: &str = "/abgeben/vorlieben";
/// The name of the ticks in the instruction's form.
pub(crate) const FIELD: &str = "preference";
/// Says that the form showed the ticks: then no tick means none.
pub(crate) const SHOWN: &str = "preferences";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/abgeben/vorlieben", get(list).post(add))
        .route("/abgeben/vorlieben/{id}", get(form).post(change))
        .route("/abgeben/vorlieben/{id}/hoch", post(move_up))
        .route("/abgeben/vorlieben/{id}/entfernen", post(remove))
        .route("/abgeben/vorlieben/{id}/wiederherstellen", post(restore))
}

#[derive(Template)]
#[template(path = "preference/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    kind: Select,
    notes: Vec<Row>,
}

/// One note with what can be done to it.
struct Row {
    text: String,
    kind: &'static str,
    buttons: Vec<Button>,
}

#[derive(Template)]
#[template(path = "preference/edit.html")]
struct EditPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    kind: Select,
    action: String,
}

/// Which note was just removed.
#[derive(Debug, Default, Deserialize)]
struct Removed {
    entfernt: Option<PreferenceId>,
}

async fn list(visit: Visit, Asked(asked): Asked<Removed>) -> Answer {
    let undo = match asked.entfernt {
        Some(id) => undo(&visit, id).await?,
        None => None,
    };
    list_page(&visit, FormView::new(visit.t), undo).await
}

/// The way back for a note that was just removed.
async fn undo(visit: &Visit, id: PreferenceId) -> Result<Option<Note>, Failure> {
    let t = visit.t;
    Ok(match preference::find(&visit.cx, id).await {
        Ok((note, true)) => {
            let back = Button::post(t.button_undo(), format!("{LIST}/{id}/wiederherstellen"));
            let said = t.preference_removed(&note.text);
            Some(ui::flash(Tone::Done, said).button(back))
        }
        Ok((_, false)) | Err(Failure::NotFound) => None,
        Err(other) => return Err(other),
    })
}

async fn list_page(visit: &Visit, form: FormView, undo: Option<Note>) -> Answer {
    let t = visit.t;
    let notes = preference::list(&visit.cx).await?;
    let mut layout = visit.form_layout(t.preference_title(), &form);
    layout.place = Some(Place::HandOn);
    layout.flash = undo.or(layout.flash);
    let page = ListPage {
        layout,
        t,
        crumbs: crumbs(visit, t.preference_title()),
        kind: kinds(t, &form),
        notes: notes
            .iter()
            .enumerate()
            .map(|(at, note)| row(t, at, note))
            .collect(),
        form,
    };
    render(form_status(&page.form), &page)
}

fn crumbs(visit: &Visit, here: &str) -> Crumbs {
    Crumbs::new(visit.t, here).step(visit.t.place_hand_on(), ui::address::HAND_ON)
}

fn row(t: Texts, at: usize, note: &Preference) -> Row {
    let to = |end: &str| format!("{LIST}/{}{end}", note.id);
    let edit = Button::link(t.button_edit(), to("")).quiet();
    let up = Button::post(t.preference_up(), to("/hoch")).quiet();
    let remove = Button::post(t.button_remove(), to("/entfernen")).quiet();
    let buttons = [Some(edit), (at > 0).then_some(up), Some(remove)];
    Row {
        text: note.text.clone(),
        kind: kind_name(t, note.applies),
        buttons: buttons
            .into_iter()
            .flatten()
            .map(|button| button.about(note.text.as_str()))
            .collect(),
    }
}

/// What a note applies to, in words.
fn kind_name(t: Texts, applies: Applies) -> &'static str {
    match applies {
        Applies::Always => t.preference_kind_all(),
        Applies::To(kind) => words::category(t, kind),
    }
}

fn kinds(t: Texts, form: &FormView) -> Select {
    let all = [Applies::Always]
        .into_iter()
        .chain(Category::ALL.map(Applies::To));
    let select = form.select("kind", t.preference_kind());
    let select = all.fold(select, |select, applies| {
        select.option(applies.code(), kind_name(t, applies))
    });
    select.or(Applies::Always.code())
}

fn draft(posted: &Posted) -> PreferenceDraft {
    PreferenceDraft {
        text: posted.text("text"),
        applies: posted.text("kind"),
    }
}

async fn add(visit: Visit, posted: Posted) -> Answer {
    match preference::add(&visit.cx, draft(&posted)).await {
        Ok(_) => Ok(Visit::onward(LIST, "notice-preference-added")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            list_page(&visit, form, None).await
        }
    }
}

async fn form(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    let (note, _) = preference::find(&visit.cx, id).await?;
    let form = FormView::new(visit.t)
        .with("text", note.text)
        .with("kind", note.applies.code());
    edit_page(&visit, id, form)
}

fn edit_page(visit: &Visit, id: PreferenceId, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.preference_edit(), &form);
    layout.place = Some(Place::HandOn);
    let page = EditPage {
        layout,
        t,
        crumbs: crumbs(visit, t.preference_edit()).step(t.preference_title(), LIST),
        kind: kinds(t, &form),
        action: format!("{LIST}/{id}"),
        form,
    };
    render(form_status(&page.form), &page)
}

async fn change(visit: Visit, At(id): At<PreferenceId>, posted: Posted) -> Answer {
    match preference::change(&visit.cx, id, draft(&posted)).await {
        Ok(()) => Ok(Visit::onward(LIST, "notice-preference-changed")),
        Err(failure) => {
            preference::find(&visit.cx, id).await?;
            let form = posted.failing(&visit, failure)?;
            edit_page(&visit, id, form)
        }
    }
}

async fn move_up(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    preference::move_up(&visit.cx, id).await?;
    Ok(redirect(LIST))
}

async fn remove(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    preference::remove(&visit.cx, id).await?;
    Ok(redirect(&format!("{LIST}?entfernt={id}")))
}

async fn restore(visit: Visit, At(id): At<PreferenceId>) -> Answer {
    preference::restore(&visit.cx, id).await?;
    Ok(Visit::onward(LIST, "notice-preference-restored"))
}

/// What can go along with an instruction: the client's notes, and what it has carried since before
/// they were changed.
pub(crate) fn to_attach(notes: &[Preference], draft: &InstructionDraft) -> Vec<String> {
    let live = notes.iter().map(|note| &note.text);
    let carried = draft.preferences.iter();
    let gone = carried.filter(|text| !notes.iter().any(|note| note.text == **text));
    live.chain(gone).cloned().collect()
}

/// The ticks in the instruction's form: every note of the client and whatever this instruction
/// carries already. Nothing when there are none.
pub(crate) fn attached(t: Texts, texts: &[String], form: &FormView) -> SafeHtml {
    if texts.is_empty() {
        return SafeHtml::default();
    }
    let ticks = texts.iter().fold(
        form.checkboxes(FIELD, t.preference_attached()),
        |ticks, text| ticks.option(text.as_str(), text.as_str()),
    );
    let ticks = ticks.hint(t.preference_attached_hint());
    Attached { ticks }.into()
}

#[derive(Template)]
#[template(
    source = "<input type=\"hidden\" name=\"preferences\" value=\"shown\">{{ ticks }}",
    ext = "html"
)]
struct Attached {
    ticks: ui::field::Choices,
}

ui::component!(Attached);
