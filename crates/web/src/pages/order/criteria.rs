//! The criteria in the contract room.

use app::agreement::Room;
use domain::agreement::Role;

use super::say;
use crate::pages::instruction::criterion_tag;
use crate::pages::question::Notes;
use crate::ui::{MetTag, SafeHtml, Table};
use crate::visit::Visit;

/// The criteria with what the contractor said of them in the last delivery of the stage that is
/// worked on.
pub(super) fn table(visit: &Visit, room: &Room, notes: &Notes) -> Table {
    let t = visit.t;
    let earlier = room.state.at_stage().map_or(0, |at| at.earlier);
    let last = room.deliveries.last();
    let last = last.filter(|delivery| delivery.number > earlier);
    let contractor = say::name(room, Role::Contractor);
    let mut table = Table::new(t.instruction_criteria())
        .column(t.instruction_criterion())
        .column(t.instruction_criterion_kind());
    if last.is_some() {
        table = table.column(t.order_contractor_says(contractor));
    } else {
        table = table.column(t.instruction_criterion_measure());
    }
    for criterion in &room.binding.body.criteria {
        let third = match last {
            Some(delivery) if delivery.ticked.contains(&criterion.id) => visit.tag(MetTag::Met),
            Some(_) => visit.tag(MetTag::NotMet),
            None => criterion.how_measured.as_str().into(),
        };
        let kind = visit.tag(criterion_tag(criterion.kind));
        let text = SafeHtml::from(criterion.text.as_str()).and(notes.line(criterion.id));
        table = table.row([text, kind, third]);
    }
    table
}
