//! What three people take on, so that ads and offers show how well they fit.

use app::{Failure, people};
use domain::people::capacity::CapacityDraft;
use kernel::{Minutes, Money};

use super::people::Who;
use super::world::World;

/// Says what they take on. Piet leaves his free hours open: they stay unknown.
pub(super) async fn prepare(world: &World) -> Result<(), Failure> {
    let all = [
        (
            Who::Jonas,
            "Kommentare und Nachfragen beantworten, Bilder freistellen, Angebote nachfassen.",
            "Freundlich am Telefon, gutes Deutsch, Geduld, Bildbearbeitung",
            Some(6),
            2_500,
        ),
        (
            Who::Tomke,
            "Beiträge formatieren, Texte korrigieren, Sendungen verfolgen, Etiketten erstellen.",
            "Sicher mit Tabellen, Rechtschreibung, WordPress, verlässlich zu festen Zeiten",
            Some(10),
            2_400,
        ),
        (
            Who::Piet,
            "Belege ablegen, Listen pflegen, Etiketten erstellen.",
            "Tabellen, Sorgfalt, Verschwiegenheit",
            None,
            1_900,
        ),
    ];
    for (who, tasks, skills, hours, cents) in all {
        let draft = CapacityDraft {
            tasks: tasks.to_owned(),
            skills: skills.to_owned(),
            hours: hours.and_then(Minutes::from_hours),
            price: Some(Money::euro_cents(cents)),
        };
        people::save_capacity(&world.cx(who)?, draft).await?;
    }
    Ok(())
}
