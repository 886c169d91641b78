//! What was handed in and how the client answered, as the room shows it.

use app::agreement::Room;
use domain::review::Delivery;

use super::objection;
use super::room::file_row;
use crate::ui::{self, Files, SafeHtml};
use crate::visit::Visit;

/// One delivery.
pub(super) struct DeliveryCard {
    pub(super) number: i64,
    pub(super) at: ui::Moment,
    pub(super) note: String,
    pub(super) files: Files,
    pub(super) has_files: bool,
    pub(super) answer: Option<SafeHtml>,
}

/// Every delivery, the first first.
pub(super) fn cards(visit: &Visit, room: &Room) -> Vec<DeliveryCard> {
    let all = room.deliveries.iter();
    all.map(|one| delivery(visit, room, one)).collect()
}

fn delivery(visit: &Visit, room: &Room, delivery: &Delivery) -> DeliveryCard {
    let t = visit.t;
    let answer = room
        .decisions
        .iter()
        .find(|decision| decision.delivery == delivery.number);
    let answer = answer.map(|decision| {
        let mut words = match decision.percent {
            Some(percent) => t.order_accepted_at(i64::from(percent)),
            None if decision.defects.is_empty() && decision.hours.is_empty() => {
                t.order_accepted_by_silence().to_owned()
            }
            None => t.order_to_improve().to_owned(),
        };
        if let Some(remark) = &decision.remark {
            words = format!("{words} {remark}");
        }
        for defect in &decision.defects {
            let criterion = room.binding.body.criterion(defect.criterion);
            let text = criterion.map_or("", |criterion| criterion.text.as_str());
            words = format!("{words}\n• {text}: {}", defect.reason);
        }
        for one in &decision.hours {
            words = format!("{words}\n• {}", objection::words(t, one));
        }
        let words = SafeHtml::from(words);
        if decision.hours.is_empty() {
            return words;
        }
        let to = format!("/auftraege/{}/stunden", room.head.id);
        words.and("\n").and(ui::link(t.objection_show(), to))
    });
    let id = room.head.id;
    let files = room
        .files
        .iter()
        .filter(|file| delivery.files.contains(&file.id));
    DeliveryCard {
        number: i64::from(delivery.number),
        at: visit.time(delivery.at),
        note: delivery.note.clone(),
        files: ui::files(t, files.map(|file| file_row(id, file))),
        has_files: !delivery.files.is_empty(),
        answer,
    }
}
