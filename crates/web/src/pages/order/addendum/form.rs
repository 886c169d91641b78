//! The addenda of an order and the form for another.

use app::agreement::addendum::{self, Addenda};
use app::agreement::{Room, Signing};
use app::{Failure, FieldError};
use askama::Template;
use domain::agreement::Role;
use domain::agreement::addendum::{
    AddendumDraft, AddendumKind, LONGEST_STAND, LONGEST_WORDS, USUAL_STAND,
};
use domain::agreement::contract::EDITION;
use domain::instruction::LineId;
use domain::{FieldErrors, Refusal as _};
use kernel::{Currency, OrderId, format, parse};
use serde::Deserialize;
use texts::Texts;

use super::super::act::place;
use super::super::say;
use super::card::{Row, is_asked, row};
use super::{address, load};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::{Posted, due_time, typed};
use crate::pages::prove::{asks_password, proving};
use crate::pages::{form_status, render};
use crate::ui::field::Select;
use crate::ui::{FormView, Layout};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "addendum/form.html")]
struct FormPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    /// What an addendum can be for: address, words, whether it is this one.
    kinds: Vec<(String, &'static str, bool)>,
    kind: AddendumKind,
    lead: &'static str,
    /// What the client asked for in the last revision.
    asked: Option<(String, Vec<String>)>,
    rows: Vec<Row>,
    /// Why none can be proposed now.
    refused: Option<String>,
    action: String,
    currency: Currency,
    due_hint: String,
    days: String,
    name: String,
    asks_password: bool,
    consequence: String,
    /// Whether the contract with it is worded otherwise than what both have signed.
    is_reworded: bool,
    criteria: Vec<(String, String)>,
    /// What the stage at hand costs so far.
    price_hint: String,
    /// The stages that can change, where there are several.
    stages: Vec<(String, String)>,
    longest: usize,
}

impl FormPage {
    fn criterion(&self) -> Select {
        let t = self.t;
        let select = self.form.select("criterion", t.addendum_criterion());
        self.criteria
            .iter()
            .fold(
                select.option("", t.addendum_criterion_none()),
                |select, one| select.option(one.0.as_str(), one.1.as_str()),
            )
            .optional()
    }

    fn stage(&self) -> Select {
        let select = self.form.select("stage", self.t.addendum_stage_label());
        self.stages.iter().fold(select, |select, one| {
            select.option(one.0.as_str(), one.1.as_str())
        })
    }

    fn adds(&self) -> bool {
        self.kind == AddendumKind::Addition
    }

    fn lowers(&self) -> bool {
        self.kind == AddendumKind::Less
    }
}

/// What the addendum is to be for.
#[derive(Deserialize)]
pub(super) struct Kind {
    #[serde(default, rename = "art")]
    kind: String,
}

/// In the order of the choice: as the address names them, and in words.
fn kinds(t: Texts) -> [(AddendumKind, &'static str, &'static str); 3] {
    [
        (AddendumKind::Addition, "", t.addendum_kind_addition()),
        (AddendumKind::Less, "?art=less", t.addendum_kind_less()),
        (AddendumKind::Date, "?art=date", t.addendum_kind_date()),
    ]
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>, Asked(asked): Asked<Kind>) -> Answer {
    let (room, addenda) = load(&visit, id).await?;
    let kind = AddendumKind::from_name(&asked.kind).unwrap_or_default();
    let form = FormView::new(visit.t).with("days", USUAL_STAND.to_string());
    page(&visit, (&room, &addenda), kind, form)
}

fn page(
    visit: &Visit,
    (room, addenda): (&Room, &Addenda),
    kind: AddendumKind,
    form: FormView,
) -> Answer {
    let t = visit.t;
    let adds = kind == AddendumKind::Addition;
    let is_asked = is_asked(room) && addenda.may_propose.is_ok() && adds;
    let title = match addenda.may_propose {
        Ok(()) if is_asked => t.addendum_beyond(),
        Ok(()) => t.addendum_way(),
        Err(_) => t.addendum_list(),
    };
    let mut layout = visit.form_layout(title, &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let here = address(room.head.id);
    let page = FormPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{}", room.head.id),
        title: room.head.title.clone(),
        kinds: kinds(t)
            .into_iter()
            .map(|(one, query, words)| (format!("{here}{query}"), words, one == kind))
            .collect(),
        kind,
        lead: match kind {
            AddendumKind::Addition if is_asked => t.addendum_beyond_lead(),
            AddendumKind::Addition => t.addendum_lead(),
            AddendumKind::Less => t.addendum_less_lead(),
            AddendumKind::Date => t.addendum_date_lead(),
        },
        asked: is_asked.then(|| asked(t, room)),
        rows: addenda
            .addenda
            .iter()
            .rev()
            .map(|one| row(visit, room, addenda, one))
            .collect(),
        refused: addenda
            .may_propose
            .err()
            .map(|refusal| words::key(visit, refusal.key(), &refusal.arguments())),
        action: here,
        currency: room.head.amount.currency,
        due_hint: due_hint(t, addenda, adds),
        price_hint: price_hint(t, room),
        stages: stages(t, room, addenda),
        days: LONGEST_STAND.to_string(),
        name: say::name(room, room.role).to_owned(),
        asks_password: asks_password(visit),
        consequence: t.addendum_consequence(room.other_name()),
        is_reworded: room.contract.edition() != Some(EDITION),
        criteria: addenda
            .criteria
            .iter()
            .map(|one| (one.id.to_string(), one.text.clone()))
            .collect(),
        longest: LONGEST_WORDS,
    };
    render(status, &page)
}

fn due_hint(t: Texts, addenda: &Addenda, adds: bool) -> String {
    let due_at = addenda.contract.due_at;
    if adds && due_at > addenda.now {
        let zone = &addenda.contract.client.zone;
        t.addendum_due_hint(format::date(zone.local_date(due_at), t.locale()))
    } else {
        t.addendum_due_hint_free().to_owned()
    }
}

fn price_hint(t: Texts, room: &Room) -> String {
    let price = |sum| format::money(sum, t.locale());
    if room.stages.len() < 2 {
        t.addendum_price_hint(price(room.stage_amount()))
    } else {
        t.addendum_price_hint_stages().to_owned()
    }
}

/// The stage at hand and those after it, where an order has several: its number and its words.
fn stages(t: Texts, room: &Room, addenda: &Addenda) -> Vec<(String, String)> {
    if room.stages.len() < 2 {
        return Vec::new();
    }
    let zone = &addenda.contract.client.zone;
    let current = room.stage.unwrap_or_default();
    let open = room.stages.iter().filter(|one| one.stage >= current);
    open.map(|one| {
        let price = format::money(one.price(), t.locale());
        let due = format::date(zone.local_date(one.due_at), t.locale());
        let number = i64::from(one.stage) + 1;
        let words = t.addendum_stage_option(due, number, price, &one.title);
        (one.stage.to_string(), words)
    })
    .collect()
}

/// What the client asked for last: each criterion with what was said about it.
fn asked(t: Texts, room: &Room) -> (String, Vec<String>) {
    let last = room
        .decisions
        .iter()
        .rev()
        .find(|decision| !decision.defects.is_empty());
    let defects = last.map(|decision| decision.defects.as_slice());
    let lines = defects.unwrap_or_default().iter().map(|defect| {
        let criterion = room.binding.body.criterion(defect.criterion);
        let text = criterion.map_or("", |criterion| criterion.text.as_str());
        format!("{text}: {}", defect.reason)
    });
    (
        t.addendum_asked(say::name(room, Role::Client)),
        lines.collect(),
    )
}

pub(super) async fn propose(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let (room, addenda) = load(&visit, id).await?;
    let propose = async {
        let draft = read(&visit, &posted, &addenda).map_err(Failure::Invalid)?;
        let cx = proving(&visit, &posted).await?;
        addendum::propose(&cx, id, draft, signing(&posted)).await
    };
    let done = propose.await.map(drop);
    match done {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-addendum-proposed",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            page(&visit, (&room, &addenda), kind_of(&posted), form)
        }
    }
}

/// The name and the tick; whoever accepts also says what was read.
pub(super) fn signing(posted: &Posted) -> Signing {
    Signing {
        typed_name: posted.text("typed-name"),
        contract: posted.text("contract"),
        confirmed: posted.is_set("confirmed"),
    }
}

fn kind_of(posted: &Posted) -> AddendumKind {
    AddendumKind::from_name(posted.get("kind")).unwrap_or_default()
}

fn read(
    visit: &Visit,
    posted: &Posted,
    addenda: &Addenda,
) -> Result<AddendumDraft, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let currency = addenda.contract.amount.currency;
    let extra = errors.keep(typed(visit, posted, "extra", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let price = errors.keep(typed(visit, posted, "new-price", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let known = (
        &addenda.contract.client.zone,
        Some(addenda.contract.due_at).filter(|due_at| *due_at > addenda.now),
    );
    let due_at = errors.keep(due_time(visit, posted, "due-at", known));
    let (criterion, days) = (posted.get("criterion").trim(), posted.get("days").trim());
    let stage = posted.get("stage").trim();
    // What is no number is refused as a number out of range is.
    let draft = AddendumDraft {
        kind: kind_of(posted),
        title: posted.text("title"),
        words: posted.text("words"),
        criterion: (!criterion.is_empty()).then(|| LineId(criterion.parse().unwrap_or(u32::MAX))),
        extra: extra.flatten(),
        stage: (!stage.is_empty()).then(|| stage.parse().unwrap_or(u16::MAX)),
        new_price: price.flatten(),
        due_at: due_at.flatten(),
        days: (!days.is_empty()).then(|| days.parse().unwrap_or(0)),
    };
    errors.finish(Some(draft))
}
