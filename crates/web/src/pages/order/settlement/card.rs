//! What the room says about its end: the dispute, the offer that stands, the decision, tips; or
//! the quiet ways out.

use app::agreement::Room;
use app::review::{self, Settlement};
use askama::Template;
use domain::agreement::settlement::{Ground, Phase, TipRefusal, may_tip};
use domain::agreement::{OrderState, Role};
use kernel::format;
use texts::Texts;

use super::super::objection;
use super::super::part::{Part, RoomWay};
use super::offer::split;
use super::{client, contractor, ending};
use crate::answer::Error;
use crate::ui::{self, Button, Moment};
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
pub(in super::super) async fn part(visit: &Visit, room: &Room) -> Result<Part, Error> {
    let settlement = review::settlement(&visit.cx, room.head.id).await?;
    let ways = ways(visit, room, &settlement);
    let is_moving = settlement.standing().is_some() || settlement.dispute.is_some();
    let mut part = Part::default();
    let cards = [
        dispute(visit, room, &settlement),
        decision(visit, room, &settlement),
        is_moving
            .then(|| offer(visit, room, &settlement, &ways))
            .flatten(),
        repairs(visit, room, &settlement),
        tips(visit, room, &settlement),
    ];
    for card in cards.into_iter().flatten() {
        part = part.and(Part::card(card));
    }
    if !is_moving {
        part.ways = ways;
    }
    Ok(part)
}

/// The quiet ways out: a sum to agree on, a dispute, the end of working together.
fn ways(visit: &Visit, room: &Room, settlement: &Settlement) -> Vec<RoomWay> {
    let t = visit.t;
    if !settlement.may_offer {
        return Vec::new();
    }
    let at = |end: &str| format!("/auftraege/{}/{end}", room.head.id);
    let offer = if settlement.standing().is_some() {
        t.settlement_open()
    } else {
        t.settlement_way()
    };
    let all = [
        (true, offer, "einigung"),
        (
            may_dispute(room) && settlement.rule.is_some(),
            t.dispute_act(),
            "klaerung",
        ),
        (
            ending::may_end(&room.state),
            t.settlement_end_title(),
            "beenden",
        ),
    ];
    all.into_iter()
        .filter(|(may, ..)| *may)
        .map(|(_, label, end)| RoomWay {
            label,
            address: at(end),
        })
        .collect()
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
    let about = ground(visit, &opened.ground);
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
pub(super) fn ground(visit: &Visit, ground: &Ground) -> String {
    let about = words::key(visit, &format!("dispute-ground-{}", ground.name()), &[]);
    match ground {
        Ground::Serious { cause } => format!("{about}: {}", ending::cause_words(visit, *cause)),
        Ground::Hours { objections } => {
            let said = objections.iter().map(|one| objection::words(visit.t, one));
            let said: Vec<String> = said.collect();
            format!("{about}: {}", said.join("; "))
        }
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

/// The offer that stands, or in a dispute the way to make one.
fn offer(
    visit: &Visit,
    room: &Room,
    settlement: &Settlement,
    ways: &[RoomWay],
) -> Option<CardView> {
    let t = visit.t;
    if !settlement.may_offer {
        return None;
    }
    let (text, said) = match settlement.standing() {
        Some(offer) => {
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
            (text, vec![said])
        }
        None => (t.settlement_card_text().to_owned(), Vec::new()),
    };
    Some(CardView {
        title: t.settlement_offers(),
        text,
        said,
        buttons: ways
            .iter()
            .map(|way| Button::link(way.label, way.address.as_str()).quiet())
            .collect(),
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
    let mut theirs = settlement.repairs.iter();
    let is_asked = theirs.any(|one| one.by != room.role && settlement.now < one.until);
    let talk = format!("/auftraege/{}#talk", room.head.id);
    let buttons = is_asked
        .then(|| Button::link(t.settlement_repair_talk(), talk).quiet())
        .into_iter()
        .collect();
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
        text: if is_asked {
            t.settlement_repair_answer().to_owned()
        } else {
            String::new()
        },
        said: said.collect(),
        buttons,
    })
}

/// Why the reader cannot give something on top now, by the rule of giving it.
pub(super) fn no_tip(room: &Room) -> Option<TipRefusal> {
    may_tip(&room.state, room.role, room.is_sum_on_way()).err()
}

/// What was given on top, and the way to give.
fn tips(visit: &Visit, room: &Room, settlement: &Settlement) -> Option<CardView> {
    let t = visit.t;
    let may = no_tip(room).is_none();
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
