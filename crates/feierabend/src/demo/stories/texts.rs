//! Product texts: handed in, and being improved right now.

use domain::instruction::CriterionKind;
use domain::posting::OfferDraft;
use domain::task::Frequency;

use super::super::people::Who::{Jonas, Mara, Tomke};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    let task = note("Produkttexte schreiben", 180, Frequency::Weekly, (3, 2));
    let draft = explain(
        "Jede der 20 neuen Karten hat einen Text, der Lust macht und keine Frage offen lässt.",
        &[
            "Datenblatt und Bilder der Karte ansehen.",
            "60 bis 90 Wörter schreiben: Anlass, Papier, was drin ist.",
            "Maße und Papiergewicht aus dem Datenblatt übernehmen.",
        ],
        "Aufbau und Wortwahl, solange es nach uns klingt.",
    );
    let must = [
        (
            "Maße und Gewicht stimmen mit dem Datenblatt überein",
            "Alle 20 Texte vergleichen",
        ),
        ("Jeder Text hat 60 bis 90 Wörter", "Wörter zählen"),
    ];
    let taste = [(
        "Kein Text beginnt mit dem Namen der Karte",
        "Ersten Satz lesen",
    )];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = measured(draft, CriterionKind::Taste, &taste);
    let posting = asking(
        ad(
            "20 Produkttexte für Klappkarten",
            "Für 20 neue Karten je einen Text von 60 bis 90 Wörtern schreiben.",
            "Schreibt gern und knapp, hat ein Gefühl für Papier und Anlässe.",
            (12, 32_000),
        ),
        [
            "Welcher deiner Texte passt am besten dazu?",
            "Wie prüfst du Maße und Zahlen?",
        ],
    );
    let reason = "Bei sechs Karten steht 300 g, im Datenblatt aber 350 g.";
    let story = Story::new("produkttexte")
        .on(70, (7, 16), Mara, Act::Note(task))
        .on(26, (17, 35), Mara, Act::Explain(draft))
        .on(25, (8, 15), Mara, Act::Draft(posting, Some(-4)))
        .on(25, (8, 40), Mara, Act::Publish)
        .on(24, (8, 5), Tomke, Act::Offer(tomkes_offer(), -5))
        .on(24, (9, 30), Jonas, Act::Offer(jonas_offer(), -4))
        .on(22, (9, 0), Mara, Act::Choose(Tomke))
        .agreed(22, Mara, Tomke)
        .on(
            7,
            (10, 20),
            Tomke,
            Act::Deliver("Alle 20 Texte in einer Datei.", TEXTS),
        )
        .on(5, (14, 30), Mara, Act::Revise(reason, 30))
        .on(
            4,
            (8, 15),
            Tomke,
            Act::Say("Stimmt, das war das alte Datenblatt. Kommt bald neu.", None),
        );
    vec![story]
}

fn tomkes_offer() -> OfferDraft {
    offer(
        30_000,
        [
            "Die Texte für den Teeladen Harms: kurz, warm, mit allen Angaben. Ich schicke sie gern.",
            "Ich lese jede Zahl zweimal und hake sie im Datenblatt ab.",
        ],
        "",
    )
}

fn jonas_offer() -> OfferDraft {
    offer(
        26_000,
        [
            "Ich schreibe sonst Antworten auf Kundenfragen, Produkttexte wären neu für mich.",
            "Ich kopiere die Maße, statt sie abzutippen, und vergleiche am Ende alles.",
        ],
        "",
    )
}

const TEXTS: File = File {
    name: "produkttexte.txt",
    text: "Karte 1: Für alle, die lieber schreiben als tippen. Außen Löwenzahn, innen viel Platz.\n\
           Karte 2: Ein Gruß, der auf dem Tisch stehen bleibt. Recyclingpapier, 300 g.\n",
};
