//! The tasks of everybody, brought in as tables.

use std::fmt::Write;
use std::sync::Arc;

use app::task::import::{self, Choice, Given, Reading};
use domain::task::import::MOST_ROWS;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{DAYS, Filling, ORDERS_OF_A_CHAIN, Size, shares};
use crate::Failure;

/// Title, minutes a week, how often, how well, how gladly.
const WORK: [(&str, u32, &str, u8, u8); 20] = [
    ("Rechnungen schreiben", 90, "wöchentlich", 4, 2),
    ("Belege sortieren", 60, "wöchentlich", 4, 1),
    ("Newsletter setzen", 120, "wöchentlich", 3, 3),
    ("Kommentare beantworten", 30, "täglich", 4, 2),
    ("Fotos freistellen", 75, "wöchentlich", 2, 2),
    ("Texte Korrektur lesen", 45, "wöchentlich", 5, 4),
    ("Termine abstimmen", 25, "täglich", 4, 2),
    ("Lager zählen", 180, "monatlich", 3, 1),
    ("Angebote vergleichen", 60, "monatlich", 3, 3),
    ("Entwürfe zeichnen", 240, "wöchentlich", 5, 5),
    ("Kundschaft anrufen", 50, "wöchentlich", 4, 4),
    ("Webseite pflegen", 40, "wöchentlich", 2, 3),
    ("Reise buchen", 90, "einmalig", 3, 2),
    ("Steuerunterlagen ordnen", 300, "einmalig", 3, 1),
    ("Pakete packen", 150, "wöchentlich", 5, 3),
    ("Preise nachziehen", 35, "monatlich", 4, 3),
    ("Schaufenster einräumen", 120, "monatlich", 4, 4),
    ("Mahnungen schreiben", 20, "wöchentlich", 3, 1),
    ("Adressliste bereinigen", 200, "einmalig", 3, 1),
    ("Produkttexte schreiben", 110, "wöchentlich", 3, 3),
];

/// Brings in what everybody is to have. The tasks that are handed on are entered by hand later.
pub(super) async fn bring_in(
    filling: &Arc<Filling>,
    gate: &Arc<Semaphore>,
    size: Size,
) -> Result<(), Failure> {
    let orders = shares(size, |share| share.orders);
    let mut coming = JoinSet::new();
    for ((person, tasks), (_, orders)) in shares(size, |share| share.tasks).into_iter().zip(orders)
    {
        let listed = tasks - orders.div_ceil(ORDERS_OF_A_CHAIN);
        let (filling, gate) = (Arc::clone(filling), Arc::clone(gate));
        coming.spawn(async move {
            let _permit = gate.acquire_owned().await?;
            let (app, _) = filling.at(DAYS - 1);
            let cx = filling.cx(&app, person)?;
            for first in (0..listed).step_by(MOST_ROWS) {
                let table = table(first..listed.min(first + MOST_ROWS))?;
                let id = import::preview(&cx, Given::File(table.into_bytes()), Reading::default())
                    .await?;
                import::confirm(&cx, id, Choice::default()).await?;
            }
            Ok::<_, Failure>(())
        });
    }
    while let Some(came) = coming.join_next().await {
        came??;
    }
    Ok(())
}

fn table(numbers: std::ops::Range<usize>) -> Result<String, Failure> {
    let mut table = "Titel;Minuten;Häufigkeit;Können;Lust\n".to_owned();
    for (number, work) in numbers.clone().zip(WORK.iter().cycle()) {
        let (title, minutes, often, ability, liking) = work;
        let round = number / WORK.len() + 1;
        writeln!(
            table,
            "{title} {round};{minutes};{often};{ability};{liking}"
        )?;
    }
    Ok(table)
}
