//! The stages of an order: how they stand, and splitting the work before both have signed.

use app::agreement::{self, Room};
use app::{Failure, FieldError};
use askama::Template;
use domain::FieldErrors;
use domain::agreement::{Milestone, OrderState, Role, StageAccount, StageEnd};
use domain::custody::Adapter;
use kernel::{Money, OrderId, Zone, format, parse};
use texts::Texts;

use super::act::place;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, due_time, typed};
use crate::pages::{custody, form_status, render};
use crate::ui::{FormView, Layout, SafeHtml, Table};
use crate::visit::Visit;

/// How many rows the form has at least: nobody splits work into one piece.
const ROWS: usize = 2;
/// The button that shows one row more, and the field that says how many there are.
const MORE: &str = "more";
const SHOWN: &str = "rows";

/// The names of one row's fields. Errors name fields that are known when the program is built.
type Row = [&'static str; 3];

const FIELDS: [Row; 20] = [
    ["title-1", "amount-1", "due-1"],
    ["title-2", "amount-2", "due-2"],
    ["title-3", "amount-3", "due-3"],
    ["title-4", "amount-4", "due-4"],
    ["title-5", "amount-5", "due-5"],
    ["title-6", "amount-6", "due-6"],
    ["title-7", "amount-7", "due-7"],
    ["title-8", "amount-8", "due-8"],
    ["title-9", "amount-9", "due-9"],
    ["title-10", "amount-10", "due-10"],
    ["title-11", "amount-11", "due-11"],
    ["title-12", "amount-12", "due-12"],
    ["title-13", "amount-13", "due-13"],
    ["title-14", "amount-14", "due-14"],
    ["title-15", "amount-15", "due-15"],
    ["title-16", "amount-16", "due-16"],
    ["title-17", "amount-17", "due-17"],
    ["title-18", "amount-18", "due-18"],
    ["title-19", "amount-19", "due-19"],
    ["title-20", "amount-20", "due-20"],
];

#[derive(Template)]
#[template(path = "order/split.html")]
struct SplitPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    action: String,
    sum: String,
    currency: kernel::Currency,
    rows: Vec<Row>,
    /// How many rows are shown, for the next time.
    shown: usize,
    /// Whether there can be one row more.
    may_add: bool,
    /// What the rows make up so far, and what is missing to the sum of the order.
    total: String,
    /// Whether it can still be split; both may read the page, the client alone may send it.
    may_split: bool,
}

/// The card of the room that shows the stages, the one that is worked on marked.
#[derive(Template)]
#[template(path = "order/stages.html")]
struct StageCard {
    t: Texts,
    table: Table,
}

crate::ui::component!(StageCard);

/// The stages of an order, if it is not one piece.
pub(super) fn card(visit: &Visit, room: &Room) -> SafeHtml {
    if room.stages.len() < 2 {
        return SafeHtml::default();
    }
    let t = visit.t;
    let mut table = Table::new(t.stage_card())
        .column(t.stage_title())
        .number(t.stage_amount())
        .column(t.stage_due())
        .column(t.stage_state());
    for stage in &room.stages {
        let number = format!("{}. ", stage.stage.saturating_add(1));
        let added = room.contract.addenda.iter();
        let title = match added
            .map(|added| added.stage)
            .find(|at| *at == Some(stage.stage))
        {
            Some(_) => t.addendum_stage(&stage.title),
            None => stage.title.clone(),
        };
        table = table.row([
            SafeHtml::from(number).and(title.as_str()),
            visit.money(stage.price()),
            visit.time(stage.due_at).into(),
            state(visit, room, stage),
        ]);
    }
    StageCard { t, table }.into()
}

/// Where a stage stands, in words.
fn state(visit: &Visit, room: &Room, stage: &StageAccount) -> SafeHtml {
    let t = visit.t;
    let is_lit = room.stage == Some(stage.stage);
    let is_direct = room.contract.custody == Adapter::Direct;
    let money = |sum| format::money(sum, t.locale());
    match stage.settled {
        Some((StageEnd::Accepted | StageEnd::Silence, _)) => custody::paid(t, room, stage).into(),
        Some(_) if is_direct && stage.refunded.is_positive() => {
            t.custody_stage_ended(money(stage.refunded)).into()
        }
        Some(_) if stage.refunded.is_positive() => t.stage_refunded(money(stage.refunded)).into(),
        Some(_) => t.stage_ended().into(),
        None if is_lit && stage.missing().is_positive() => {
            let open = t.stage_open(money(stage.missing()));
            SafeHtml::from(format!("{}, {open}", t.stage_lit()))
        }
        None if is_lit && is_direct => {
            SafeHtml::from(format!("{}, {}", t.stage_lit(), t.custody_money_promised()))
        }
        None if is_lit => SafeHtml::from(format!("{}, {}", t.stage_lit(), t.stage_secured())),
        None => t.stage_later().into(),
    }
}

/// Which stage it is about, by number and title; nothing for work that is one piece.
pub(super) fn name(t: Texts, room: &Room) -> Option<String> {
    let number = room.stage.filter(|_| room.stages.len() > 1)?;
    let stage = room.stages.iter().find(|stage| stage.stage == number)?;
    let of = i64::try_from(room.stages.len()).unwrap_or(i64::MAX);
    Some(t.stage_of(of, i64::from(number) + 1, stage.title.as_str()))
}

/// What stands behind the turn while the sum of a later stage is to be secured.
pub(super) fn lead(t: Texts, room: &Room) -> Option<String> {
    let stage = i64::from(room.stage?.saturating_add(1));
    let of = i64::try_from(room.stages.len()).unwrap_or(i64::MAX);
    match (&room.state, room.role) {
        (OrderState::AwaitingFunding { .. }, _) if room.stages.len() < 2 => None,
        (OrderState::AwaitingFunding { .. }, Role::Client) => Some(t.stage_lead_fund(of, stage)),
        (OrderState::AwaitingFunding { .. }, Role::Contractor) => {
            Some(t.stage_lead_wait(of, stage))
        }
        _ => None,
    }
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let (locale, zone) = (visit.t.locale(), &room.contract.client.zone);
    let form = FIELDS.iter().zip(&room.contract.milestones).fold(
        FormView::new(visit.t),
        |form, (row, part)| {
            form.with(row[0], part.title.as_str())
                .with(row[1], format::decimal(part.amount.minor, 2, locale))
                .with(row[2], zone.local_date(part.due_at).to_string())
        },
    );
    page(&visit, &room, form)
}

fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let form = FIELDS
        .iter()
        .zip(1_usize..)
        .fold(form, |form, (row, number)| {
            let part = t.stage_split_part(number.to_string());
            let labels = [t.stage_title(), t.stage_amount(), t.stage_due()];
            let named = row.iter().zip(labels);
            named.fold(form, |form, (field, label)| {
                form.called(field, &format!("{part}, {label}"))
            })
        });
    let status = form_status(&form);
    let mut layout = visit.form_layout(t.stage_split_title(), &form);
    layout.place = Some(place(room));
    let used = FIELDS
        .iter()
        .rposition(|row| row.iter().any(|name| !form.value(name).is_empty()))
        .map_or(0, |last| last + 1);
    let zone = visit.zone();
    let wanted = form.value(SHOWN).parse().unwrap_or(ROWS);
    let shown = ROWS.max(used).max(wanted).min(FIELDS.len());
    let page = SplitPage {
        layout,
        t,
        room: format!("/auftraege/{}", room.head.id),
        order: room.head.title.clone(),
        action: format!("/auftraege/{}/etappen", room.head.id),
        sum: t.stage_split_sum(
            format::date_time(room.head.due_at, &zone, t.locale()),
            format::money(room.head.amount, t.locale()),
        ),
        currency: room.head.amount.currency,
        rows: FIELDS.into_iter().take(shown).collect(),
        shown,
        may_add: shown < FIELDS.len(),
        total: total(visit, &form, room.head.amount),
        may_split: room.role == Role::Client
            && matches!(room.state, OrderState::AwaitingSignatures { .. }),
        form,
    };
    render(status, &page)
}

/// What the rows that can be read make up, beside the sum of the order.
fn total(visit: &Visit, form: &FormView, agreed: Money) -> String {
    let (t, locale) = (visit.t, visit.t.locale());
    let sums = FIELDS.iter().filter_map(|[_, amount, _]| {
        parse::money(form.value(amount).trim(), agreed.currency, locale).ok()
    });
    let total = sums.fold(Money::zero(agreed.currency), |total, sum| {
        total.add(sum).unwrap_or(total)
    });
    let money = |sum| format::money(sum, locale);
    match agreed.sub(total) {
        Ok(rest) if rest.is_positive() => {
            t.stage_split_missing(money(agreed), money(rest), money(total))
        }
        Ok(rest) if rest.is_negative() => t.stage_split_over(
            money(agreed),
            money(total.sub(agreed).unwrap_or(rest)),
            money(total),
        ),
        _ => t.stage_split_exact(money(agreed)),
    }
}

pub(super) async fn split(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    if posted.is_set(MORE) {
        let known = posted.get(SHOWN).parse().unwrap_or(ROWS);
        let pairs = posted.pairs().iter().filter(|(name, _)| name != SHOWN);
        let form = FormView::new(visit.t)
            .with_all(pairs.cloned())
            .with(SHOWN, known.saturating_add(1).to_string());
        return page(&visit, &room, form);
    }
    let done = match read(&visit, &posted, &room) {
        Ok(parts) => agreement::split(&visit.cx, id, parts).await,
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match done {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}/vertrag"),
            "notice-stage-split",
        )),
        Err(failure) => page(&visit, &room, posted.failing(&visit, failure)?),
    }
}

/// The rows that say something; each needs a price and a day. The day the order is due is its
/// moment, every other day is due at six in the evening of the client.
fn read(visit: &Visit, posted: &Posted, room: &Room) -> Result<Vec<Milestone>, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let zone: &Zone = &room.contract.client.zone;
    let currency = room.head.amount.currency;
    let mut parts = Vec::new();
    for [title, amount, due] in FIELDS {
        if [title, amount, due]
            .iter()
            .all(|name| posted.get(name).trim().is_empty())
        {
            continue;
        }
        let sum = errors.keep(typed(visit, posted, amount, |text, locale| {
            parse::money(text, currency, locale)
        }));
        let known = (zone, Some(room.head.due_at));
        let day = errors.keep(due_time(visit, posted, due, known));
        for (name, given) in [
            (amount, sum.as_ref().is_some_and(Option::is_none)),
            (due, day.as_ref().is_some_and(Option::is_none)),
        ] {
            if given {
                errors.push(FieldError::new(name, "field-required"));
            }
        }
        if let (Some(Some(amount)), Some(Some(due_at))) = (sum, day) {
            parts.push(Milestone {
                title: posted.text(title),
                amount,
                due_at,
            });
        }
    }
    errors.finish(Some(parts))
}
