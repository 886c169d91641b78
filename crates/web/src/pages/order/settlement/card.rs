//! What the room says about its end: the dispute, the offer that stands, the decision, tips; or
//! the quiet ways out.

use app::agreement::Room;
use app::review::{self, Settlement};
use askama::Template;
use domain::agreement::settlement::{Ground, Phase};
use domain::agreement::{OrderState, Role};
use kernel::format;
use texts::Texts;

use super::offer::split;
use super::{client, contractor, ending};
use crate::answer::Error;
use crate::ui::{self, Button, Moment, SafeHtml};
use crate::visit::Visit;
use crate::words;

/// Something that was said, by whom and when.
struct Said {
    who: String,
    words: String,
    at: Option<Moment>,
}

/// One card.
#[derive(Template)]
#[template(path = "settlement/card.html")]
struct CardView {
    title: &'static str,
    text: String,
    said: Vec<Said>,
    buttons: Vec<Button>,
}

ui::component!(CardView);

/// Everything the room says about its end.
pub(in super::super) async fn card(visit: &Visit, room: &Room) -> Result<SafeHtml, Error> {
    let settlement = review::settlement(&visit.cx, room.head.id).await?;
    let cards = [
        dispute(visit, room, &settlement),
        decision(visit, room, &settlement),
        offer(visit, room, &settlement),
        repairs(visit, room, &settlement),
        tips(visit, room, &settlement),
    ];
    Ok(cards
        .into_iter()
        .flatten()
        .fold(SafeHtml::default(), SafeHtml::and))
}

fn name(room: &Room, role: Role) -> &str {
    match role {
        Role::Client => client(room),
        Role::Contractor => contractor(room),
    }
}

/// What the dispute is about, while it lasts and after.
fn dispute(visit: &Visit, room: &Room, settlement: &Settlement) -> Option<CardView> {
    let t = visit.t;
    let opened = settlement.opened.last()?;
    let open = settlement.dispute.as_ref();
    let criterion = opened
        .ground
        .criterion()
        .and_then(|id| room.binding.body.criterion(id));
    let about = ground(visit, opened.ground);
    let text = criterion.map_or(about.clone(), |criterion| {
        format!("{about}: {}", criterion.text)
    });
    let neutral = open.is_some_and(|open| matches!(open.phase, Phase::Neutral { .. }));
    let text = match settlement.neutral_name().filter(|_| neutral) {
        Some(name) => format!("{text}. {}.", t.dispute_headline_neutral(name)),
        None => text,
    };
    Some(CardView {
        title: t.dispute_title(),
        text,
        said: vec![Said {
            who: t.dispute_said_by(name(room, opened.by)),
            words: opened.words.clone(),
            at: Some(visit.time(opened.at)),
        }],
        buttons: Vec::new(),
    })
}

/// What a dispute is about, in words.
pub(super) fn ground(visit: &Visit, ground: Ground) -> String {
    let about = words::key(visit, &format!("dispute-ground-{}", ground.name()), &[]);
    match ground {
        Ground::Serious { cause } => format!("{about}: {}", ending::cause_words(visit, cause)),
        _ => about,
    }
}

/// Who decided what, and why.
fn decision(visit: &Visit, room: &Room, settlement: &Settlement) -> Option<CardView> {
    let t = visit.t;
    let decided = review::decided(&settlement.named)?;
    let (parts, reasons) = decided.decision.as_ref()?;
    let money = |sum| format::money(sum, t.locale());
    Some(CardView {
        title: t.dispute_decision(),
        text: t.dispute_decision_by(
            client(room),
            contractor(room),
            decided.name.as_str(),
            money(parts.client),
            money(parts.contractor),
        ),
        said: vec![Said {
            who: t.dispute_reasons().to_owned(),
            words: reasons.clone(),
            at: decided.closed_at.map(|at| visit.time(at)),
        }],
        buttons: Vec::new(),
    })
}

/// The offer that stands, or the ways to make one, to open a dispute, to end it.
fn offer(visit: &Visit, room: &Room, settlement: &Settlement) -> Option<CardView> {
    let t = visit.t;
    if !settlement.may_offer {
        return None;
    }
    let at = |end: &str| format!("/auftraege/{}/{end}", room.head.id);
    let mut buttons = Vec::new();
    let (text, said) = if let Some(offer) = settlement.standing() {
        let names = (client(room), contractor(room));
        let text = if offer.by == room.role {
            t.settlement_card_offer_mine().to_owned()
        } else {
            t.settlement_card_offer_theirs(room.other_name())
        };
        let said = Said {
            who: split(t, names, (offer.sum, offer.rest())),
            words: offer.words.clone(),
            at: Some(visit.time(offer.at)),
        };
        buttons.push(Button::link(t.settlement_open(), at("einigung")).quiet());
        (text, vec![said])
    } else {
        buttons.push(Button::link(t.settlement_new(), at("einigung")).quiet());
        (t.settlement_card_text().to_owned(), Vec::new())
    };
    if may_dispute(room) && settlement.rule.is_some() {
        buttons.push(Button::link(t.dispute_act(), at("klaerung")).quiet());
    }
    if ending::may_end(&room.state) {
        buttons.push(Button::link(t.settlement_end_title(), at("beenden")).quiet());
    }
    Some(CardView {
        title: if settlement.dispute.is_some() {
            t.settlement_offers()
        } else {
            t.settlement_card_title()
        },
        text,
        said,
        buttons,
    })
}

fn may_dispute(room: &Room) -> bool {
    room.actions.contains(&domain::agreement::Action::Dispute)
}

/// What one side asked the other to put right.
fn repairs(visit: &Visit, room: &Room, settlement: &Settlement) -> Option<CardView> {
    let t = visit.t;
    if settlement.repairs.is_empty() || room.state.is_terminal() {
        return None;
    }
    let said = settlement.repairs.iter().map(|repair| {
        let until = format::date_time(repair.until, &visit.zone(), t.locale());
        Said {
            who: format!(
                "{} {until}",
                t.settlement_repair_until(name(room, repair.by))
            ),
            words: repair.words.clone(),
            at: Some(visit.time(repair.at)),
        }
    });
    Some(CardView {
        title: t.settlement_repair_title(),
        text: String::new(),
        said: said.collect(),
        buttons: Vec::new(),
    })
}

/// What was given on top, and the way to give.
fn tips(visit: &Visit, room: &Room, settlement: &Settlement) -> Option<CardView> {
    let t = visit.t;
    let may = matches!(room.state, OrderState::Paid { .. }) && room.role == Role::Client;
    if settlement.tips.is_empty() && !may {
        return None;
    }
    let said = settlement.tips.iter().map(|tip| Said {
        who: format::money(tip.amount, t.locale()),
        words: tip.words.clone(),
        at: Some(visit.time(tip.at)),
    });
    let address = format!("/auftraege/{}/trinkgeld", room.head.id);
    Some(CardView {
        title: t.tip_given(),
        text: if may {
            t.tip_lead().to_owned()
        } else {
            t.tip_said(client(room))
        },
        said: said.collect(),
        buttons: may
            .then(|| Button::link(t.tip_title(), address).quiet())
            .into_iter()
            .collect(),
    })
}

/// Where a settled order stands: how it came to its end and who got what.
pub(in super::super) fn settled_lead(t: Texts, room: &Room) -> Option<String> {
    use domain::agreement::settlement::SettledBy;
    let OrderState::Settled {
        how,
        paid,
        refunded,
        ..
    } = &room.state
    else {
        return None;
    };
    let (sum, rest) = (
        format::money(*paid, t.locale()),
        format::money(*refunded, t.locale()),
    );
    let (client, contractor) = (client(room), contractor(room));
    Some(match how {
        SettledBy::Agreement => t.settlement_lead_settled_agreement(client, contractor, rest, sum),
        SettledBy::SmallSum => t.settlement_lead_settled_small_sum(client, contractor, rest, sum),
        SettledBy::NobodyDecided => {
            t.settlement_lead_settled_nobody_decided(client, contractor, rest, sum)
        }
        SettledBy::Decision => t.settlement_lead_settled_decision(client, contractor, rest, sum),
    })
}
