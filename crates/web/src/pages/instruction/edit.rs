//! Writing an instruction. Whatever is sent is kept at once; only the last page makes a version.

use app::instruction::{self, Instruction, Saving, Typed};
use app::{Failure, task};
use askama::Template;
use domain::Refusal;
use domain::instruction::lesson::Lesson;
use domain::instruction::preference::Preference;
use domain::instruction::{InstructionDraft, InstructionRefusal};
use kernel::{InstructionId, TaskId};
use serde::Deserialize;
use texts::Texts;

use super::check;
use super::form::{self, Part};
use super::form_details::CONTRACTOR_HOURS;
use crate::answer::{Answer, redirect};
use crate::extract::{Asked, At};
use crate::form::{Posted, told_minutes};
use crate::pages::{form_status, lesson, preference, render};
use crate::ui::{FormView, Layout, Place, SafeHtml};
use crate::visit::Visit;

/// Which page of the chain.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    teil: String,
    /// The minutes of explaining that were typed before more rows or the check were asked for.
    #[serde(default)]
    minuten: String,
}

#[derive(Template)]
#[template(path = "instruction/edit.html")]
struct EditPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    address: String,
    task: String,
    part: Part,
    base: u32,
    steps: Vec<usize>,
    criteria: Vec<usize>,
    terms: Vec<usize>,
    check: SafeHtml,
    /// The notes that can go along.
    preferences: Vec<String>,
    lessons: SafeHtml,
}

impl EditPage {
    /// Whether folded fields are shown: something stands in them, or may be wrong with them.
    fn is_open(&self, names: &[&str]) -> bool {
        self.form.has_mistakes() || names.iter().any(|name| !self.form.value(name).is_empty())
    }

    /// Made where it stands: fields are known in the order in which they are made.
    fn attached(&self) -> SafeHtml {
        preference::attached(self.t, &self.preferences, &self.form)
    }

    /// Whether a row for a criterion may stay empty: nothing stands in it, and it is not the first,
    /// for one is needed.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "templates pass what a loop gives them"
    )]
    fn is_spare(&self, row: &usize) -> bool {
        let name = format!("criteria-{row}-text");
        *row > 1 && self.form.value(&name).trim().is_empty()
    }

    fn has_surroundings(&self) -> bool {
        self.is_open(&["reaction-hours", "tools", "terms-1-word", "terms-1-meaning"])
            || self.is_open(&CONTRACTOR_HOURS)
    }

    /// The inputs for the contractor's hours with their days.
    fn contractor_days(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let t = self.t;
        let days = [
            t.weekday_monday(),
            t.weekday_tuesday(),
            t.weekday_wednesday(),
            t.weekday_thursday(),
            t.weekday_friday(),
            t.weekday_saturday(),
            t.weekday_sunday(),
        ];
        CONTRACTOR_HOURS.into_iter().zip(days)
    }
}

/// What stands beside the fields: the client's notes, and lessons from work of the same kind.
struct Beside {
    notes: Vec<Preference>,
    lessons: Vec<Lesson>,
}

async fn beside(visit: &Visit, task: TaskId) -> Result<Beside, Failure> {
    Ok(Beside {
        notes: instruction::preference::list(&visit.cx).await?,
        lessons: instruction::lesson::for_task(&visit.cx, task).await?,
    })
}

pub(super) async fn edit(visit: Visit, At(task): At<TaskId>, Asked(which): Asked<Which>) -> Answer {
    let part = Part::from_code(&which.teil);
    let known = task::find(&visit.cx, task).await?;
    let draft = if let Some(found) = instruction::for_task(&visit.cx, task).await? {
        prepared(&visit, found)
    } else {
        let attached = instruction::preference::attached(&visit.cx, task).await?;
        (first_draft(&visit, attached)?, 0)
    };
    let beside = beside(&visit, task).await?;
    let form = form::filled(&visit, &draft.0).view(&visit);
    let form = form.with("minutes", which.minuten.as_str());
    let title = &known.task.facts.title;
    page(
        &visit,
        title,
        task,
        part,
        (form, &draft.0, draft.1),
        &beside,
    )
    .await
}

/// What the form of a task's instruction shows before anything else is typed.
pub(super) async fn kept(visit: &Visit, task: TaskId) -> Result<InstructionDraft, Failure> {
    if let Some(found) = instruction::for_task(&visit.cx, task).await? {
        return Ok(prepared(visit, found).0);
    }
    let attached = instruction::preference::attached(&visit.cx, task).await?;
    first_draft(visit, attached)
}

fn prepared(visit: &Visit, found: Instruction) -> (InstructionDraft, u32) {
    if found.base == 0 && !found.is_being_typed {
        let attached = found.draft.preferences;
        return (first_draft(visit, attached).unwrap_or_default(), 0);
    }
    (found.draft, found.base)
}

/// A new instruction begins with the hours the client is reachable anyway and with the notes that
/// apply.
fn first_draft(visit: &Visit, preferences: Vec<String>) -> Result<InstructionDraft, Failure> {
    let reachable = visit.person()?.settings.reachable.clone();
    Ok(InstructionDraft {
        reachable,
        preferences,
        ..InstructionDraft::default()
    })
}

async fn page(
    visit: &Visit,
    title: &str,
    task: TaskId,
    part: Part,
    (form, draft, base): (FormView, &InstructionDraft, u32),
    beside: &Beside,
) -> Answer {
    let mut layout = visit.form_layout(visit.t.instruction_edit_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let page = EditPage {
        layout,
        t: visit.t,
        address: home(task),
        task: title.to_owned(),
        part,
        base,
        steps: form::rows(draft.steps.len(), 3),
        criteria: form::rows(draft.criteria.len(), 3),
        check: check::card(visit, task, draft).await?,
        terms: form::rows(draft.details.terms.len(), 2),
        preferences: preference::to_attach(&beside.notes, draft),
        lessons: lesson::coming_up(visit.t, &beside.lessons),
        form,
    };
    render(status, &page)
}

pub(super) async fn save(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let part = Part::from_code(posted.get("part"));
    let title = task::find(&visit.cx, task).await?.task.facts.title;
    let id = instruction::begin(&visit.cx, task).await?;
    let found = instruction::show(&visit.cx, id).await?;
    let base = posted.get("base").parse().unwrap_or(found.base);
    let (kept, _) = prepared(&visit, found);
    let (draft, unread) = form::read(&visit, &posted, part, kept);
    let typed = Typed {
        draft: draft.clone(),
        base,
    };
    instruction::keep(&visit.cx, id, typed.clone()).await?;
    let beside = beside(&visit, task).await?;
    let again = async |part: Part, failure: Failure, base: u32| {
        let form = form::again(&visit, &posted, &draft).failing(&visit, failure)?;
        page(&visit, &title, task, part, (form, &draft, base), &beside).await
    };
    if !unread.is_empty() {
        return again(part, Failure::Invalid(unread), base).await;
    }
    let address = home(task);
    if posted.is_set("check") {
        return Ok(redirect(&same_page(&address, (part, &posted), "check")));
    }
    if posted.is_set("more") {
        let place = match posted.get("more") {
            "surroundings" => "surroundings",
            _ => "more",
        };
        return Ok(redirect(&same_page(&address, (part, &posted), place)));
    }
    if posted.is_set("later") {
        return Ok(Visit::onward(&address, "notice-instruction-kept"));
    }
    if let Some(next) = part.next() {
        // A page of the chain asks for its own part before it lets go on.
        let wrong = draft.check(None).err().unwrap_or_default();
        let here = form::only_here(wrong, part);
        if !here.is_empty() {
            return again(part, Failure::Invalid(here), base).await;
        }
        return Ok(redirect(&format!(
            "{address}/bearbeiten?teil={}",
            next.code()
        )));
    }
    let saving = Saving {
        typed,
        minutes: told_minutes(&posted, "minutes"),
    };
    match instruction::save(&visit.cx, id, saving).await {
        Ok(_) => Ok(Visit::onward(&address, "notice-instruction-saved")),
        Err(Failure::Refused(refused)) if refused.key == InstructionRefusal::Unchanged.key() => {
            instruction::discard(&visit.cx, id).await?;
            Ok(Visit::onward(&address, "notice-instruction-unchanged"))
        }
        Err(failure) => {
            let base = base_after(&visit, id, &failure, &draft)
                .await?
                .unwrap_or(base);
            let shown = match &failure {
                // What is wrong on this page alone is mended on it.
                Failure::Invalid(errors) if errors.iter().all(|one| part.has_field(&one.field)) => {
                    part
                }
                _ => Part::All,
            };
            again(shown, failure, base).await
        }
    }
}

/// The same page of the form once more, at a place of it. The minutes are part of no draft: they go
/// along in the address.
fn same_page(address: &str, (part, posted): (Part, &Posted), place: &str) -> String {
    let page = format!("{address}/bearbeiten?teil={}", part.code());
    match told_minutes(posted, "minutes") {
        Some(minutes) if minutes >= 0 => format!("{page}&minuten={minutes}#{place}"),
        _ => format!("{page}#{place}"),
    }
}

/// Where the instruction of a task is.
pub(super) fn home(task: TaskId) -> String {
    format!("/abgeben/aufgaben/{task}/anleitung")
}

/// The newest version, when somebody saved it in another tab. From here on it counts as seen:
/// saving once more sets this text on top of it, knowingly. The text itself is kept.
async fn base_after(
    visit: &Visit,
    id: InstructionId,
    failure: &Failure,
    draft: &InstructionDraft,
) -> Result<Option<u32>, Failure> {
    match failure {
        Failure::Refused(refused) if refused.key == InstructionRefusal::Outdated.key() => {}
        _ => return Ok(None),
    }
    let found = instruction::show(&visit.cx, id).await?;
    let base = found.latest.map_or(0, |version| version.number);
    let typed = Typed {
        draft: draft.clone(),
        base,
    };
    instruction::keep(&visit.cx, id, typed).await?;
    Ok(Some(base))
}

/// Forgets what is being typed; the newest version stays.
pub(super) async fn discard(visit: Visit, At(task): At<TaskId>) -> Answer {
    let found = instruction::for_task(&visit.cx, task)
        .await?
        .ok_or(Failure::NotFound)?;
    instruction::discard(&visit.cx, found.id).await?;
    Ok(Visit::onward(&home(task), "notice-instruction-discarded"))
}
