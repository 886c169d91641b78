//! The terms of a lasting cooperation as they hold now, with all costs (G4), and what an addendum both
//! signed changes from a later week on.

use std::collections::BTreeSet;

use app::agreement::assistance::View;
use domain::agreement::Periods;
use domain::agreement::assistance::{Frame, Phase, REVIEW_DAYS, Standing};
use kernel::format;
use texts::Texts;

use crate::pages::custody;
use crate::pages::order::acting;
use crate::ui::{self, SummaryList};
use crate::visit::Visit;

/// Everything both signed, as it holds now; what holds later stands under it, a line a week.
pub(super) fn list(visit: &Visit, view: &View) -> SummaryList {
    let t = visit.t;
    let frame = &holds(visit, view);
    let day = |day| format::date(day, t.locale());
    let hours = format::duration(frame.ceiling, t.locale());
    let (from, to) = (frame.first, frame.week(frame.weeks).sunday());
    let runs = t.assistance_runs_value(day(from), day(to), i64::from(frame.weeks));
    let settling_in = t.assistance_settling_in_value(i64::from(frame.settling_in));
    let in_all = view.standing.in_all(&view.frame);
    let in_all = if view.standing.agreed().count() == 0 {
        visit.money(in_all)
    } else {
        t.assistance_in_all_changed(format::money(in_all, t.locale()))
            .into()
    };
    let list = ui::summary_list(t)
        .row(t.assistance_number(), frame.number.to_string())
        .row(t.role_client(), frame.client.name.as_str())
        .row(
            t.role_contractor(),
            acting::called(t, &frame.contractor).as_str(),
        )
        .row(t.assistance_rate(), visit.money(frame.rate))
        .row(t.assistance_unit_hours(), t.assistance_hours_value(hours))
        .row(t.assistance_weekly(), visit.money(frame.weekly()));
    let list = later(visit, view, list)
        .row(t.assistance_in_all(), in_all)
        .row(t.order_fee(), t.order_fee_none())
        .row(t.order_custody(), custody::way(t, frame.custody));
    let list = match &frame.provider {
        Some(provider) => list.row(t.provider_pay_held_by(), provider.as_str()),
        None => list,
    };
    let list = list
        .row(t.assistance_runs(), runs)
        .row(t.assistance_settling_in(), settling_in)
        .row(
            t.assistance_notice_period(),
            t.assistance_notice_value(i64::from(frame.notice)),
        )
        .row(
            t.assistance_review(),
            t.assistance_review_value(i64::from(REVIEW_DAYS)),
        );
    days(t, list, frame.days())
}

/// The frame that holds now; after the end the one that held last.
fn holds(visit: &Visit, view: &View) -> Frame {
    let Phase::Ended { last, .. } = view.standing.phase else {
        return view.holds.clone();
    };
    let week = Standing::running_week(&view.frame, visit.cx.now).min(last);
    view.standing.frame(&view.frame, week.max(1))
}

/// What the addenda both signed change after the running week, as long as there are such weeks.
fn later(visit: &Visit, view: &View, list: SummaryList) -> SummaryList {
    let Phase::Running { last, .. } = view.standing.phase else {
        return list;
    };
    let (t, first, standing) = (visit.t, &view.frame, &view.standing);
    let running = Standing::running_week(first, visit.cx.now).max(1);
    let weeks = standing.agreed().map(|change| change.amended.from_week);
    let weeks: BTreeSet<u8> = weeks
        .filter(|week| *week > running && *week <= last)
        .collect();
    let (mut list, mut before) = (list, view.holds.clone());
    for week in weeks {
        let with = standing.frame(first, week);
        let words = differing(t, &before, &with);
        if !words.is_empty() {
            let from = format::date(first.week(week).from, t.locale());
            list = list.row(t.assistance_from_week(from, i64::from(week)), words);
        }
        before = with;
    }
    list
}

/// On one line what differs between two versions of a frame, as it is with the second.
fn differing(t: Texts, before: &Frame, with: &Frame) -> String {
    let money = |label: &str, sum| format!("{label} {}", format::money(sum, t.locale()));
    let mut words = Vec::new();
    if with.rate != before.rate {
        words.push(money(t.assistance_rate(), with.rate));
    }
    if with.ceiling != before.ceiling {
        let hours = format::duration(with.ceiling, t.locale());
        words.push(t.assistance_hours_value(hours));
    }
    if with.weekly() != before.weekly() {
        words.push(money(t.assistance_weekly(), with.weekly()));
    }
    if with.notice != before.notice {
        let notice = t.assistance_notice_value(i64::from(with.notice));
        words.push(format!("{}: {notice}", t.assistance_notice_period()));
    }
    words.join(" · ")
}

/// How long each side has, also where the frame does not say it: every week's contract goes by it.
fn days(t: Texts, list: SummaryList, days: Periods) -> SummaryList {
    let rows = [
        (
            t.assistance_days_waiting(),
            t.assistance_days_waiting_value(i64::from(days.waiting_days)),
        ),
        (
            t.assistance_days_grace(),
            t.assistance_days_grace_value(i64::from(days.grace_days)),
        ),
        (
            t.assistance_days_return(),
            t.assistance_days_return_value(i64::from(days.return_days)),
        ),
        (
            t.assistance_days_revision(),
            t.assistance_days_revision_value(i64::from(days.revision_days)),
        ),
        (
            t.assistance_days_cooling(),
            t.assistance_days_cooling_value(i64::from(days.cooling_days)),
        ),
    ];
    rows.into_iter()
        .fold(list, |list, (label, value)| list.row(label, value))
}
