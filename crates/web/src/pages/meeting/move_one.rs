//! Moving one meeting: at once where both can be reached, elsewhere with the other's consent.

use app::Failure;
use app::work::meeting::{self, Moved};
use askama::Template;
use domain::work::meeting::MoveDraft;
use kernel::MeetingId;
use texts::Texts;

use super::HOME;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout, Moment, Place};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "meeting/move.html")]
struct MovePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    title: String,
    home: String,
    action: String,
    now: Moment,
    lead: String,
    common: String,
}

pub(super) async fn form(visit: Visit, At((id, number)): At<(MeetingId, u32)>) -> Answer {
    page(&visit, (id, number), FormView::new(visit.t)).await
}

async fn page(visit: &Visit, (id, number): (MeetingId, u32), mut form: FormView) -> Answer {
    let t = visit.t;
    let whole = meeting::show(&visit.cx, id).await?;
    let shown = whole
        .ahead
        .iter()
        .find(|shown| shown.meeting.number == number)
        .ok_or(Failure::NotFound)?;
    let zone = visit.zone();
    for (name, value) in [
        ("day", zone.local_date(shown.at).to_string()),
        ("time", zone.local_time(shown.at).to_string()),
    ] {
        if form.value(name).is_empty() && !form.has_mistakes() {
            form = form.with(name, value);
        }
    }
    let [mine, theirs] = whole.reach.each_ref().map(|reach| {
        let now = visit.cx.now;
        reach.hours.on_clock_of(&reach.zone, &zone, now)
    });
    let common = mine.overlap(&theirs);
    let (lead, common) = if common.is_empty() {
        (t.meeting_move_none(whole.other.as_str()), String::new())
    } else {
        let lead = t.meeting_move_lead(whole.other.as_str());
        (lead, visit.reachable(&common))
    };
    let mut layout = visit.form_layout(t.meeting_move_title(), &form);
    layout.place = Some(Place::People);
    let home = format!("{HOME}/{id}");
    let page = MovePage {
        layout,
        t,
        form,
        title: whole.series.plan.title.clone(),
        action: format!("{home}/termine/{number}/verschieben"),
        home,
        now: visit.time(shown.at),
        lead,
        common,
    };
    render(form_status(&page.form), &page)
}

pub(super) async fn send(
    visit: Visit,
    At((id, number)): At<(MeetingId, u32)>,
    posted: Posted,
) -> Answer {
    let draft = MoveDraft {
        day: posted.text("day"),
        time: posted.text("time"),
    };
    match meeting::move_one(&visit.cx, (id, number), draft).await {
        Ok(moved) => {
            let notice = match moved {
                Moved::AtOnce => "notice-meeting-moved",
                Moved::Asked => "notice-meeting-asked",
            };
            Ok(Visit::onward(&format!("{HOME}/{id}"), notice))
        }
        Err(failure) => page(&visit, (id, number), posted.failing(&visit, failure)?).await,
    }
}
