//! What the places of an instruction are called.

use domain::instruction::Body;
use domain::instruction::question::Spot;
use texts::Texts;

use crate::pages::posting::shortened;

/// A place as people call it: "Schritt: Bilder verkleinern".
pub(crate) fn place(t: Texts, spot: Spot, body: &Body, quote: &str) -> String {
    match spot {
        Spot::Goal => t.question_place_goal().to_owned(),
        Spot::FreeZone => t.question_place_free_zone().to_owned(),
        Spot::Rules => t.question_place_rules().to_owned(),
        Spot::Line(id) => {
            let is_step = body.steps.iter().any(|step| step.id == id);
            match spot.text_in(body) {
                Some(text) if is_step => t.question_place_step(shortened(text)),
                Some(text) => t.question_place_criterion(shortened(text)),
                None => t.question_place_removed(shortened(quote)),
            }
        }
    }
}

/// Every place of a body, in the order of reading.
pub(crate) fn places(body: &Body) -> Vec<Spot> {
    let steps = body.steps.iter().map(|step| Spot::Line(step.id));
    let criteria = body.criteria.iter().map(|line| Spot::Line(line.id));
    [Spot::Goal]
        .into_iter()
        .chain(steps)
        .chain(criteria)
        .chain([Spot::FreeZone, Spot::Rules])
        .collect()
}
