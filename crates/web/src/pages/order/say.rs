//! What an order's states, clocks, turns and events are called.

use std::time::Duration;

use app::agreement::{Entry, Room};
use domain::agreement::{Action, AutomaticEvent, Role, Tag};
use domain::notice::Value;
use kernel::{Timestamp, format};
use texts::{Argument, Texts};

use crate::pages::custody;
use crate::ui::{self, Button, OrderTag, SafeHtml};
use crate::visit::Visit;

/// The tag of an order.
pub(crate) fn order_tag(tag: Tag) -> OrderTag {
    match tag {
        Tag::SignatureOpen => OrderTag::SignaturesOpen,
        Tag::FundingOpen => OrderTag::FundingOpen,
        Tag::Secured => OrderTag::Secured,
        Tag::InWork => OrderTag::InWork,
        Tag::Sample => OrderTag::Sample,
        Tag::ForReview => OrderTag::UnderReview,
        Tag::InDispute => OrderTag::InDispute,
        Tag::Paid => OrderTag::Paid,
        Tag::Ended => OrderTag::Ended,
    }
}

/// What happens by itself and when: "Gilt als abgenommen am …, wenn nichts geschieht". Where work
/// is still to be handed in, the day it is due comes first.
pub(crate) fn clock(
    visit: &Visit,
    next: Option<(Timestamp, AutomaticEvent)>,
    due_at: Timestamp,
) -> SafeHtml {
    let Some((at, event)) = next else {
        return SafeHtml::default();
    };
    let t = visit.t;
    let (before, after) = match event {
        AutomaticEvent::Lapse => (t.order_clock_lapse_before(), t.order_clock_lapse_after()),
        AutomaticEvent::WithdrawalOpens => (
            t.order_clock_withdrawal_before(),
            t.order_clock_withdrawal_after(),
        ),
        AutomaticEvent::SampleGoesOn => (t.sample_clock_before(), t.sample_clock_after()),
        AutomaticEvent::AcceptBySilence => (
            t.order_clock_silence_before(),
            t.order_clock_silence_after(),
        ),
        AutomaticEvent::Return => (
            t.settlement_clock_return_before(),
            t.settlement_clock_return_after(),
        ),
        AutomaticEvent::TalkEnds => (t.dispute_clock_talk_before(), t.dispute_clock_talk_after()),
        AutomaticEvent::DecisionLate => (
            t.dispute_clock_decision_before(),
            t.dispute_clock_decision_after(),
        ),
    };
    let moment = |at| ui::deadline(at, &visit.zone(), t.locale());
    let clock = SafeHtml::from(format!("{before} "))
        .and(moment(at))
        .and(format!(" {after}"));
    if let Some(overdue) = overdue(visit, event, due_at) {
        return SafeHtml::from(format!("{overdue} ")).and(clock);
    }
    if event != AutomaticEvent::WithdrawalOpens {
        return clock;
    }
    SafeHtml::from(format!("{} ", t.turn_due_before()))
        .and(moment(due_at))
        .and(". ")
        .and(clock)
}

/// How long work that is not handed in is late, in whole days on the clock of the reader; nothing
/// while it is in time, and where nothing is to be handed in.
pub(super) fn overdue(visit: &Visit, event: AutomaticEvent, due_at: Timestamp) -> Option<String> {
    let is_open = matches!(
        event,
        AutomaticEvent::WithdrawalOpens | AutomaticEvent::Return
    );
    let is_late = is_open && due_at < visit.cx.now;
    is_late.then(|| {
        let days = visit.zone().days_between(due_at, visit.cx.now);
        visit.t.order_overdue(days)
    })
}

/// What is to be done, in a few words: "Vertrag unterschreiben".
pub(crate) fn turn_words(t: Texts, action: Action) -> &'static str {
    match action {
        Action::Sign => t.order_act_sign(),
        Action::Fund => t.order_act_fund(),
        Action::Start => t.order_act_start(),
        Action::ShowSample => t.sample_act_show(),
        Action::AnswerSample => t.sample_act_answer(),
        Action::Deliver => t.order_act_deliver(),
        Action::Accept => t.order_act_review(),
        Action::Revise => t.order_act_revise(),
        Action::Extend => t.order_act_extend(),
        Action::Withdraw => t.order_act_withdraw(),
        Action::Settle => t.dispute_act_answer(),
        Action::Dispute => t.dispute_act(),
    }
}

/// What is to be done in an order, where the way of custody has its own words too.
pub(super) fn words_in(t: Texts, room: &Room, action: Action) -> &'static str {
    custody::act(t, room, action).unwrap_or_else(|| turn_words(t, action))
}

/// The button of an action.
pub(super) fn button_in(t: Texts, room: &Room, action: Action) -> Button {
    let words = words_in(t, room, action);
    let at = |end: &str| format!("/auftraege/{}/{end}", room.head.id);
    match action {
        Action::Sign => Button::link(words, at("unterschreiben")),
        Action::Fund => Button::link(words, at("hinterlegen")),
        Action::Start => Button::post(words, at("beginnen")),
        Action::ShowSample | Action::AnswerSample => Button::link(words, at("probe")),
        Action::Deliver => Button::link(words, at("abgeben")),
        Action::Accept => Button::link(words, at("pruefen")),
        Action::Revise => Button::link(words, at("nacharbeit")),
        Action::Extend => Button::post(words, at("frist")),
        Action::Withdraw => Button::link(words, at("zuruecktreten")),
        Action::Settle => Button::link(words, at("einigung")),
        Action::Dispute => Button::link(words, at("klaerung")),
    }
}

/// When the other side will be told of it, while that is still to come.
pub(crate) fn announced(visit: &Visit, at: Timestamp) -> Option<String> {
    if at <= visit.cx.now {
        return None;
    }
    let (t, zone) = (visit.t, visit.zone());
    let is_soon = at.since(visit.cx.now) < Duration::from_hours(24);
    Some(if is_soon {
        t.quiet_notice_at(format::time(zone.local_time(at), t.locale()))
    } else {
        t.quiet_notice_on(format::date_time(at, &zone, t.locale()))
    })
}

/// The name of a side.
pub(super) fn name(room: &Room, role: Role) -> &str {
    &room.contract.party(role).name
}

/// One line of the timeline.
pub(super) fn entry(visit: &Visit, room: &Room, entry: &Entry) -> ui::Entry {
    let t = visit.t;
    let who = entry.by.map_or("", |role| name(room, role));
    let value = |wanted: &str| {
        entry
            .details
            .iter()
            .find(|(known, _)| known.as_str() == wanted)
            .map(|(_, value)| value)
    };
    let number = |wanted: &str| match value(wanted) {
        Some(Value::Number(number)) => *number,
        _ => 0,
    };
    let money = entry.details.iter().find_map(|(_, value)| match value {
        Value::Money(money) => Some(*money),
        _ => None,
    });
    let mut same = room.timeline.iter().filter(|one| one.kind == entry.kind);
    let is_again = same.next().is_some_and(|first| first.hash != entry.hash);
    let key = entry.kind.order_key_in(room.contract.custody, is_again);
    let arguments = [
        ("who", Argument::Text(who.to_owned())),
        ("number", Argument::Number(number("number"))),
        ("of", Argument::Number(number("of"))),
        ("stage", Argument::Number(number("stage"))),
        ("days", Argument::Number(number("days-left"))),
    ];
    let words = t.by_key(key, &arguments).unwrap_or_else(|| key.to_owned());
    let mut line = ui::Entry::new(entry.at, words);
    if entry.by.is_none() {
        line = line.automatic();
    }
    match money {
        Some(money) => line.amount(money),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use domain::notice::EventKind;
    use kernel::Locale;
    use texts::{Argument, Texts};

    /// Page and document take their words from one place, and every kind has some.
    #[test]
    fn every_kind_of_event_of_an_order_has_words() {
        let count = |name| (name, Argument::Number(2));
        let arguments = [
            ("who", Argument::Text("Nora".to_owned())),
            count("number"),
            count("of"),
            count("stage"),
            count("days"),
        ];
        let of_orders = [
            "order-",
            "sample-",
            "settlement-",
            "dispute-",
            "addendum-",
            "tip-",
        ];
        for kind in EventKind::ALL {
            let (key, code) = (kind.order_key(), kind.code());
            for locale in Locale::ALL {
                let words = Texts::new(locale).by_key(key, &arguments);
                assert!(words.is_some(), "{code}: {key}");
            }
            let is_of_order = of_orders.iter().any(|start| code.starts_with(start));
            assert!(!is_of_order || key != "event-other", "{code}");
        }
    }
}
