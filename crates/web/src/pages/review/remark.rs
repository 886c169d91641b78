//! Remarks at a place of a delivery: noted while looking, sent with the decision, answered with
//! the next delivery, and the curve of agreement (mission 3.14).

use app::Failure;
use app::agreement::{self, Room};
use app::review::remark::{self as remarks, LastTime, NewRemark, Remarks};
use askama::Template;
use domain::agreement::{Action, Role};
use domain::instruction::{CriterionKind, LineId};
use domain::review::remark::{Agreement, Fate, Remark, RemarkDraft};
use kernel::{OrderId, RemarkId};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::instruction::criterion_tag;
use crate::pages::order::{Part, place_of};
use crate::pages::{form_status, render};
use crate::ui::{self, Button, Choice, FormView, Layout, Line, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "review/remarks.html")]
struct RemarksPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    may_note: bool,
    kinds: Vec<Choice>,
    criteria: Vec<Choice>,
    files: Vec<Choice>,
    /// The id that makes the form one remark, however often it is sent.
    id: RemarkId,
    gathered: Vec<Row>,
    review: Button,
    table: Table,
    curve: Option<Curve>,
}

struct Curve {
    line: Option<Line>,
    table: Table,
}

/// A remark as one line.
pub(crate) struct Row {
    pub(crate) kind: SafeHtml,
    pub(crate) text: String,
    pub(crate) place: String,
    pub(crate) remove: Option<Button>,
}

#[derive(Template)]
#[template(path = "review/remarks_card.html")]
struct Card {
    t: Texts,
    lead: String,
    link: Button,
}

#[derive(Template)]
#[template(path = "review/gathered.html")]
struct GatheredCard {
    t: Texts,
    rows: Vec<Row>,
    link: Button,
}

#[derive(Template)]
#[template(path = "review/last_time.html")]
struct LastTimeCard {
    t: Texts,
    lead: String,
    remark: String,
    rows: Vec<Row>,
    address: String,
    number: String,
}

crate::ui::component!(Card, GatheredCard, LastTimeCard);

fn home(order: OrderId) -> String {
    format!("/auftraege/{order}/anmerkungen")
}

/// The remarks of an order in its room, where there are any or could be.
pub(super) async fn part(visit: &Visit, room: &Room) -> Result<Part, Failure> {
    let (t, id) = (visit.t, room.head.id);
    if room.deliveries.is_empty() {
        return Ok(Part::card(last_card(visit, room).await?));
    }
    let found = remarks::of_order(&visit.cx, id).await?;
    let is_looking = room.role == Role::Client && room.actions.contains(&Action::Accept);
    if found.all.is_empty() {
        return Ok(if is_looking {
            Part::way(t.remark_way(), home(id))
        } else {
            Part::default()
        });
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let open = count(found.open().count());
    let lead = t.remark_card_lead(count(found.all.len()), open);
    let link = Button::link(t.remark_card_link(), home(id)).quiet();
    Ok(Part::card(Card { t, lead, link }))
}

/// What was kept from the last time, until something is delivered (3.22).
async fn last_card(visit: &Visit, room: &Room) -> Result<SafeHtml, Failure> {
    let t = visit.t;
    let Some(last) = remarks::last_time(&visit.cx, room.head.id).await? else {
        return Ok(SafeHtml::default());
    };
    let LastTime {
        order,
        number,
        percent,
        remark,
        remarks,
        ..
    } = last;
    let rows = remarks.iter().map(|one| Row {
        kind: visit.tag(criterion_tag(one.kind)),
        text: one.text.clone(),
        place: one.place.clone(),
        remove: None,
    });
    let card = LastTimeCard {
        t,
        lead: match percent {
            Some(percent) => t.remark_last_time_lead(i64::from(percent)),
            None => t.remark_last_time_silence().to_owned(),
        },
        remark: remark.unwrap_or_default(),
        rows: rows.collect(),
        address: format!("/auftraege/{order}"),
        number,
    };
    Ok(card.into())
}

/// What is gathered for the decision, on the page that leads to it.
pub(crate) async fn gathered(visit: &Visit, room: &Room) -> Result<SafeHtml, Failure> {
    let found = remarks::of_order(&visit.cx, room.head.id).await?;
    let link = Button::link(visit.t.remark_note(), home(room.head.id)).quiet();
    let card = GatheredCard {
        t: visit.t,
        rows: found.gathered().map(|one| row(visit, room, one)).collect(),
        link,
    };
    Ok(card.into())
}

fn row(visit: &Visit, room: &Room, one: &Remark) -> Row {
    let remove = (one.fate == Fate::Gathered).then(|| {
        let address = format!("{}/{}/entfernen", home(room.head.id), one.id);
        let button = Button::post(visit.t.remark_remove(), address);
        button.quiet().about(one.text.as_str())
    });
    Row {
        kind: visit.tag(criterion_tag(one.kind)),
        text: one.text.clone(),
        place: place(visit.t, room, one),
        remove,
    }
}

/// Where a remark stands: criterion, file, words.
pub(crate) fn place(t: Texts, room: &Room, one: &Remark) -> String {
    let body = &room.binding.body;
    let criterion = one.criterion.and_then(|id| body.criterion(id));
    let file = room.files.iter().find(|file| Some(file.id) == one.file);
    let parts = [
        criterion.map(|known| t.remark_at_criterion(&known.text)),
        file.map(|file| t.remark_at_file(&file.name)),
        (!one.place.is_empty()).then(|| one.place.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// What became of it, in words.
fn fate(t: Texts, one: &Remark) -> SafeHtml {
    let Some(last) = one.answers.last() else {
        return match one.fate {
            Fate::Gathered => t.remark_gathered_state(),
            Fate::ToImprove(_) => t.remark_open(),
            Fate::NextTime(_) => t.remark_next_time(),
        }
        .into();
    };
    let words = if last.is_done {
        t.remark_done_with(i64::from(last.delivery))
    } else {
        t.remark_not_done_with(i64::from(last.delivery))
    };
    if last.why.is_empty() {
        words.into()
    } else {
        format!("{words}: {}", last.why).into()
    }
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t), None).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView, own: Option<RemarkId>) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let found = remarks::of_order(&visit.cx, id).await?;
    let last = room.deliveries.last();
    let mut layout = visit.form_layout(t.remark_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let none = || [Choice::new("", t.remark_nowhere())].into_iter();
    let body = &room.binding.body;
    let criteria = body
        .criteria
        .iter()
        .map(|known| Choice::new(known.id.0.to_string(), known.text.as_str()));
    let handed_in =
        |file: &&store::work::File| last.is_some_and(|delivery| delivery.files.contains(&file.id));
    let files = room.files.iter().filter(handed_in);
    let files = files.map(|file| Choice::new(file.id.to_string(), file.name.as_str()));
    let page = RemarksPage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: home(id),
        may_note: room.role == Role::Client && room.actions.contains(&Action::Accept),
        kinds: kinds(t),
        criteria: none().chain(criteria).collect(),
        files: none().chain(files).collect(),
        id: own.unwrap_or_else(|| visit.cx.app.id()),
        gathered: found.gathered().map(|one| row(visit, &room, one)).collect(),
        review: Button::link(t.order_act_review(), format!("/auftraege/{id}/pruefen")).quiet(),
        table: table(visit, &room, &found),
        curve: curve(t, &found.curve),
        form,
    };
    render(status, &page)
}

fn kinds(t: Texts) -> Vec<Choice> {
    [
        (CriterionKind::Must, t.remark_kind_must()),
        (CriterionKind::Should, t.remark_kind_should()),
        (CriterionKind::Taste, t.remark_kind_taste()),
    ]
    .map(|(kind, words)| Choice::new(kind.code(), words))
    .to_vec()
}

fn table(visit: &Visit, room: &Room, found: &Remarks) -> Table {
    let t = visit.t;
    let head = Table::new(t.remark_title())
        .column(t.remark_column_delivery())
        .column(t.instruction_criterion_kind())
        .column(t.remark_column_what())
        .column(t.remark_column_place())
        .column(t.remark_column_fate());
    let sent = found.all.iter().filter(|one| one.fate != Fate::Gathered);
    sent.fold(head, |table, one| {
        table.row([
            one.delivery.to_string().into(),
            visit.tag(criterion_tag(one.kind)),
            SafeHtml::from(one.text.as_str()),
            place(t, room, one).into(),
            fate(t, one),
        ])
    })
}

fn curve(t: Texts, steps: &[Agreement]) -> Option<Curve> {
    if steps.is_empty() {
        return None;
    }
    let head = Table::new(t.remark_curve())
        .column(t.remark_column_delivery())
        .number(t.ui_tag_must())
        .number(t.ui_tag_should())
        .number(t.ui_tag_taste())
        .number(t.remark_column_done())
        .number(t.remark_column_agreement());
    let table = steps.iter().fold(head, |table, step| {
        let [must, should, taste] = step.remarks.map(|count| count.to_string());
        let done = match step.done {
            (_, 0) => "–".to_owned(),
            (done, all) => t.remark_done_of(all.to_string(), done.to_string()),
        };
        let percent = step
            .percent
            .map_or("–".to_owned(), |share| format!("{share} %"));
        table.row([
            step.delivery.to_string(),
            must,
            should,
            taste,
            done,
            percent,
        ])
    });
    let shares: Vec<i64> = steps
        .iter()
        .filter_map(|step| step.percent)
        .map(|share| 1 + (i64::from(share) * 4 + 50) / 100)
        .collect();
    let said: Vec<String> = steps
        .iter()
        .filter_map(|step| step.percent)
        .map(|share| format!("{share} %"))
        .collect();
    let line = (shares.len() > 1).then(|| {
        let alternative = t.remark_curve_alternative(said.join(", "));
        ui::line(&shares, ["100 %", "0 %"], alternative)
    });
    Some(Curve { line, table })
}

pub(super) async fn note(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let line: Option<u32> = posted.get("criterion").parse().ok();
    let draft = RemarkDraft {
        kind: CriterionKind::from_code(posted.get("kind")),
        criterion: line.map(LineId),
        file: posted.get("file").parse().ok(),
        place: posted.text("place"),
        text: posted.text("text"),
    };
    let own = posted.get("id").parse().ok();
    match remarks::note(&visit.cx, id, NewRemark { id: own, draft }).await {
        Ok(_) => Ok(Visit::onward(&home(id), "notice-remark-noted")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            page(&visit, id, form, own).await
        }
    }
}

pub(super) async fn forget(visit: Visit, At((id, of)): At<(OrderId, RemarkId)>) -> Answer {
    remarks::forget(&visit.cx, id, of).await?;
    Ok(Visit::onward(&home(id), "notice-remark-removed"))
}
