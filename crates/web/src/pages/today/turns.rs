//! What waits for the reader: orders, offers to choose from, messages to answer.

use std::time::Duration;

use app::Failure;
use app::agreement::{self, Turn};
use app::today;
use domain::agreement::{AutomaticEvent, Role};
use kernel::Timestamp;
use store::posting::OwnAd;
use store::work::Unanswered;

use crate::pages::order::{
    acting_other, addendum_rows, assistance_rows, case_rows, clock, turn_words,
};
use crate::pages::posting::LIST as ADS;
use crate::pages::{custody, meeting, question};
use crate::ui::{self, Button, SafeHtml};
use crate::visit::Visit;

/// Something that waits for the reader.
pub(super) struct TurnRow {
    pub(super) what: String,
    pub(super) detail: SafeHtml,
    pub(super) button: Button,
    /// Another way to be done with it.
    pub(super) other: Option<Button>,
}

/// What waits for the reader, the nearest deadline first. A room whose things wait too adds them
/// here.
pub(super) async fn turns(visit: &Visit) -> Result<Vec<TurnRow>, Failure> {
    let orders = agreement::turns(&visit.cx).await?;
    let ads = today::offers_to_choose(&visit.cx).await?;
    let orders = orders.iter().map(|turn| {
        let until = due(turn).or(turn.order.next.map(|(at, _)| at));
        let until = until.unwrap_or(Timestamp::MAX);
        (until, order(visit, turn))
    });
    let ads = ads.iter().map(|ad| {
        let until = ad.closes_at.unwrap_or(Timestamp::MAX);
        (until, choice(visit, ad, until))
    });
    let unanswered = today::unanswered(&visit.cx).await?;
    let messages = unanswered.iter().map(|message| {
        // A message has no deadline; whoever wrote it hopes for an answer within a day.
        let until = message.at.saturating_add(Duration::from_hours(24));
        (until, reply(visit, message))
    });
    let instructions = question::turn_rows(visit).await?;
    let row = |(until, what, detail, button)| {
        let row = TurnRow {
            what,
            detail,
            button,
            other: None,
        };
        (until, row)
    };
    let instructions = instructions.into_iter().map(row);
    let cases = case_rows(visit).await?;
    let cases = cases.into_iter().chain(addendum_rows(visit).await?);
    let cases = cases.chain(assistance_rows(visit).await?);
    let cases = cases.chain(custody::turn_rows(visit).await?);
    let cases = cases.chain(meeting::turn_rows(visit).await?);
    let instructions = instructions.chain(cases.map(row));
    let rows = orders.chain(ads).chain(messages).chain(instructions);
    let mut rows: Vec<(Timestamp, TurnRow)> = rows.collect();
    rows.sort_by_key(|(until, _)| *until);
    let rows = rows.into_iter().map(|(_, row)| row).enumerate();
    // Only the first row has a button that stands out.
    Ok(rows
        .map(|(index, row)| TurnRow {
            button: if index == 0 {
                row.button
            } else {
                row.button.quiet()
            },
            ..row
        })
        .collect())
}

/// Offers of which the reader is to choose one.
fn choice(visit: &Visit, ad: &OwnAd, until: Timestamp) -> TurnRow {
    let t = visit.t;
    let offers = t.turn_offers_open(ad.offers);
    TurnRow {
        what: t.turn_choose_offer(&ad.title),
        detail: SafeHtml::from(format!("{offers} · {} ", t.turn_offers_until_before()))
            .and(ui::deadline(until, &visit.zone(), t.locale())),
        button: Button::link(t.button_show(), format!("{ADS}/{}", ad.id)).about(ad.title.as_str()),
        other: None,
    }
}

/// A message the other side wrote last.
fn reply(visit: &Visit, message: &Unanswered) -> TurnRow {
    let (t, title) = (visit.t, message.title.as_str());
    let room = format!("/auftraege/{}", message.order);
    let until = message.at.as_micros().to_string();
    TurnRow {
        what: t.turn_message(title),
        detail: SafeHtml::from(format!("{} ", t.turn_message_from(&message.from)))
            .and(ui::time_short(message.at, &visit.zone(), t.locale())),
        button: Button::link(t.button_show(), format!("{room}#talk")).about(title),
        other: Some(
            Button::post(
                t.turn_message_settle(),
                format!("{room}/nachrichten/erledigt"),
            )
            .hidden("until", until)
            .about(title)
            .quiet(),
        ),
    }
}

/// When the work is due, where it is still to be handed in.
fn due(turn: &Turn) -> Option<Timestamp> {
    let (_, event) = turn.order.next?;
    (event == AutomaticEvent::WithdrawalOpens).then_some(turn.order.due_at)
}

fn order(visit: &Visit, turn: &Turn) -> TurnRow {
    let action = turn_words(visit.t, turn.action);
    let button = Button::link(
        visit.t.button_show(),
        format!("/auftraege/{}", turn.order.id),
    )
    .about(turn.order.title.as_str());
    let next = clock(visit, turn.order.next, turn.order.due_at);
    let row = &turn.order;
    let is_client = row.role == Role::Client;
    let company = row.company.as_deref();
    let who = acting_other(visit.t, is_client, company, &row.other_name);
    let who = SafeHtml::from(who.as_str());
    TurnRow {
        what: format!("{action}: {}", turn.order.title),
        detail: if next.is_empty() {
            who
        } else {
            who.and(" · ").and(next)
        },
        button,
        other: None,
    }
}
