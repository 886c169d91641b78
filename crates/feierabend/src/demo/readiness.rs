//! What Mara has done before her next ad: she began the readiness check, noted two preferences, put
//! a trial text beside her own, and learned something from an order that was paid.

use app::instruction::preference;
use app::task::{comparison, readiness};
use app::{Failure, agreement};
use domain::instruction::lesson::LessonDraft;
use domain::instruction::preference::PreferenceDraft;
use domain::task::comparison::SamplesDraft;
use domain::task::readiness::Question;

use super::people::Who;
use super::world::World;

/// The story whose first order taught something.
const LEARNED_FROM: &str = "blog";

/// Answers a part of the check, notes what always holds, and what to do differently.
pub(super) async fn prepare(world: &World) -> Result<(), Failure> {
    let mara = world.cx(Who::Mara)?;
    let answers = [
        (Question::Tasks, true),
        (Question::Skills, true),
        (Question::Hours, true),
        (Question::Budget, true),
        (Question::Result, true),
        (Question::Replies, true),
        (Question::Payment, true),
        (Question::Desk, false),
        (Question::Reachable, true),
    ];
    readiness::answer(&mara, None, answers.to_vec()).await?;
    let notes = [
        ("Wir sagen Du, auch zur Kundschaft.", "text"),
        ("Fragen bitte sammeln und einmal am Tag stellen.", "all"),
    ];
    for (text, applies) in notes {
        let draft = PreferenceDraft {
            text: text.to_owned(),
            applies: applies.to_owned(),
        };
        preference::add(&mara, draft).await?;
    }
    let trial = SamplesDraft {
        title: "Antwort auf eine Frage nach Büttenpapier".to_owned(),
        own: "Vielen Dank für deine Frage! Büttenpapier nimmt Tinte auf, wenn es geleimt ist. Unseres ist es."
            .to_owned(),
        trial: "Gute Frage. Ja, du kannst darauf mit Tinte schreiben: Unser Bütten ist geleimt. Ein Muster schicken wir gern."
            .to_owned(),
    };
    comparison::begin(&mara, None, trial).await?;
    let order = world.threads.get(LEARNED_FROM).and_then(|one| one.order);
    let order = order.ok_or_else(|| Failure::Fault("the story has no order".to_owned()))?;
    let lesson = LessonDraft {
        observed: "Bei zwei Bildern fehlte die Beschreibung.".to_owned(),
        expected: "Jedes Bild hat eine.".to_owned(),
        next_time: "Einen fertigen Beitrag als Beispiel beilegen.".to_owned(),
    };
    agreement::learn(&mara, order, lesson).await
}
