//! One series: when and where, the next dates, the agenda, what was said.

use app::work::meeting::{self, Shown, Whole};
use askama::Template;
use domain::work::meeting::Standing;
use kernel::{MeetingId, format};
use store::work::meeting::Point;
use texts::Texts;

use super::{HOME, joined, rhythm, state, waits_for};
use crate::answer::Answer;
use crate::extract::At;
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, Moment, Place, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "meeting/show.html")]
struct ShowPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    title: String,
    other: String,
    state: &'static str,
    is_mine: bool,
    is_agreed: bool,
    is_open: bool,
    lead: Option<String>,
    facts: SummaryList,
    actions: Vec<Button>,
    dates: Vec<Date>,
    points: Vec<Row>,
    settled: Vec<String>,
    add: String,
    held: Vec<Held>,
    end: Option<Button>,
}

struct Date {
    at: Moment,
    note: SafeHtml,
    buttons: Vec<Button>,
}

struct Row {
    body: String,
    by: String,
    settle: Button,
}

struct Held {
    number: u32,
    at: Moment,
    by: Option<String>,
    action: String,
    seen: String,
    field: String,
}

pub(super) async fn show(visit: Visit, At(id): At<MeetingId>) -> Answer {
    with_form(&visit, id, FormView::new(visit.t)).await
}

/// The series with what was typed.
pub(super) async fn with_form(visit: &Visit, id: MeetingId, mut form: FormView) -> Answer {
    let t = visit.t;
    let whole = meeting::show(&visit.cx, id).await?;
    let series = &whole.series;
    let home = format!("{HOME}/{id}");
    let is_agreed = series.standing == Standing::Agreed;
    let held = held(visit, &whole);
    for shown in &whole.back {
        let field = format!("minutes-{}", shown.meeting.number);
        if form.value(&field).is_empty() {
            form = form.with(field, shown.meeting.minutes.clone());
        }
    }
    let (open, settled): (Vec<&Point>, Vec<&Point>) = whole
        .points
        .iter()
        .partition(|point| point.done_at.is_none());
    let mut layout = visit.form_layout(series.plan.title.as_str(), &form);
    layout.place = Some(Place::People);
    let page = ShowPage {
        layout,
        t,
        title: series.plan.title.clone(),
        other: t.meeting_between(whole.other.as_str()),
        state: state(t, series.standing),
        is_mine: waits_for(series, whole.reader),
        is_agreed,
        is_open: series.standing != Standing::Ended,
        lead: lead(t, &whole),
        facts: facts(visit, &whole),
        actions: actions(t, &whole),
        dates: whole.ahead.iter().map(|d| date(visit, &whole, d)).collect(),
        points: open.iter().map(|point| row(visit, &whole, point)).collect(),
        settled: settled.iter().map(|point| point.body.clone()).collect(),
        add: format!("{home}/punkte"),
        held,
        end: is_agreed.then(|| Button::post(t.meeting_end(), format!("{home}/beenden")).quiet()),
        form,
    };
    render(form_status(&page.form), &page)
}

fn lead(t: Texts, whole: &Whole) -> Option<String> {
    let other = whole.other.as_str();
    (whole.series.standing == Standing::Proposed).then(|| {
        if waits_for(&whole.series, whole.reader) {
            t.meeting_lead_yours(other)
        } else {
            t.meeting_lead_mine(other)
        }
    })
}

fn actions(t: Texts, whole: &Whole) -> Vec<Button> {
    let home = format!("{HOME}/{}", whole.series.id);
    let end = |words| Button::post(words, format!("{home}/beenden")).quiet();
    match whole.series.standing {
        Standing::Proposed if waits_for(&whole.series, whole.reader) => vec![
            Button::post(t.meeting_agree(), format!("{home}/zustimmen")),
            end(t.meeting_decline()),
        ],
        Standing::Proposed => vec![end(t.meeting_take_back())],
        Standing::Agreed => {
            vec![Button::link(t.meeting_file(), format!("{home}/kalender")).quiet()]
        }
        Standing::Ended => Vec::new(),
    }
}

fn facts(visit: &Visit, whole: &Whole) -> SummaryList {
    let (t, plan) = (visit.t, &whole.series.plan);
    let mut when = rhythm(t, &plan.rhythm);
    if plan.rhythm.zone != visit.zone() {
        when = format!("{when}, {}", t.meeting_zone(plan.rhythm.zone.name()));
    }
    let place: SafeHtml = match (plan.place.as_str(), whole.link.as_str()) {
        ("", "") => t.meeting_no_place().into(),
        ("", link) if whole.series.standing == Standing::Agreed => {
            ui::link(t.meeting_video(), link).into()
        }
        ("", _) => t.meeting_video_title().into(),
        (place, _) => place.into(),
    };
    ui::summary_list(t)
        .row(t.meeting_when(), when)
        .row(
            t.meeting_lasts(),
            t.meeting_length(i64::from(plan.rhythm.minutes)),
        )
        .row(t.meeting_where(), place)
}

fn date(visit: &Visit, whole: &Whole, shown: &Shown) -> Date {
    let (t, meeting) = (visit.t, &shown.meeting);
    let at = format!("{HOME}/{}/termine/{}", whole.series.id, meeting.number);
    let words = |moment| format::date_time(moment, &visit.zone(), t.locale());
    let about = words(shown.at);
    let mut notes: Vec<SafeHtml> = Vec::new();
    let mut buttons = Vec::new();
    if meeting.is_off {
        notes.push(t.meeting_off().into());
    } else if meeting.moved_to.is_some() {
        let before = words(whole.series.plan.rhythm.at(meeting.number));
        notes.push(t.meeting_moved_from(before).into());
    }
    if let Some((to, by)) = meeting.proposed {
        let keep = Button::post(t.meeting_keep(), format!("{at}/bleiben")).quiet();
        if by == whole.reader {
            notes.push(t.meeting_asked_mine(words(to)).into());
        } else {
            notes.push(
                t.meeting_asked_theirs(words(to), whole.other.as_str())
                    .into(),
            );
            let agree = Button::post(t.meeting_agree_move(), format!("{at}/zustimmen"));
            buttons.push(
                agree
                    .hidden("to", to.as_micros().to_string())
                    .about(words(to)),
            );
        }
        buttons.push(keep.about(about.clone()));
    }
    let may_change =
        whole.series.standing == Standing::Agreed && !meeting.is_off && shown.at > visit.cx.now;
    if may_change {
        let change = Button::link(t.meeting_move(), format!("{at}/verschieben"));
        let off = Button::post(t.meeting_call_off(), format!("{at}/absagen"));
        buttons.extend([change, off].map(|button| button.quiet().about(about.clone())));
    }
    Date {
        at: visit.time(shown.at),
        note: joined(notes),
        buttons,
    }
}

fn name<'w>(visit: &'w Visit, whole: &'w Whole, who: kernel::AccountId) -> &'w str {
    if who == whole.reader {
        visit.t.ui_you()
    } else {
        &whole.other
    }
}

fn row(visit: &Visit, whole: &Whole, point: &Point) -> Row {
    let t = visit.t;
    let since = format::date(visit.zone().local_date(point.added_at), t.locale());
    let address = format!("{HOME}/{}/punkte/{}/erledigt", whole.series.id, point.id);
    Row {
        body: point.body.clone(),
        by: t.meeting_point_by(since, name(visit, whole, point.author)),
        settle: Button::post(t.meeting_point_settle(), address)
            .quiet()
            .about(point.body.as_str()),
    }
}

fn held(visit: &Visit, whole: &Whole) -> Vec<Held> {
    let t = visit.t;
    let running = whole.ahead.iter().filter(|shown| shown.at <= visit.cx.now);
    let all = running.chain(&whole.back).filter(|s| !s.meeting.is_off);
    all.map(|shown| {
        let meeting = &shown.meeting;
        let written = meeting.written.map(|(by, at)| {
            let moment = format::date_time(at, &visit.zone(), t.locale());
            t.meeting_minutes_by(moment, name(visit, whole, by))
        });
        Held {
            number: meeting.number,
            at: visit.time(shown.at),
            by: written,
            action: format!(
                "{HOME}/{}/termine/{}/protokoll",
                whole.series.id, meeting.number
            ),
            seen: meeting
                .written
                .map(|(_, at)| at.as_micros().to_string())
                .unwrap_or_default(),
            field: format!("minutes-{}", meeting.number),
        }
    })
    .collect()
}
