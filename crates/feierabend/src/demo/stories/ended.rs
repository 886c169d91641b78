//! Two orders that came to nothing: one nobody signed in time, one the client stepped back from.

use domain::instruction::CriterionKind;
use domain::task::Frequency;

use super::super::people::Who::{Ayse, Mara, Piet};
use super::super::script::{Act, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    vec![newsletter(), addresses()]
}

/// Ayşe never signs; after 14 days the order ends by itself.
fn newsletter() -> Story {
    let task = note("Newsletter schreiben", 150, Frequency::Weekly, (4, 3));
    let draft = explain(
        "Einmal in der Woche bekommt die Kundschaft einen Brief, den sie gern öffnet.",
        &[
            "Thema aus dem Plan nehmen.",
            "Text und ein Bild einsetzen.",
            "Probe an Mara schicken.",
        ],
        "Betreff und Bild.",
    );
    let must = [(
        "Die Probe kommt zwei Tage vor dem Versand",
        "Datum der Probe",
    )];
    let posting = asking(
        ad(
            "Wöchentlichen Kundenbrief gestalten",
            "Vier Briefe im Monat setzen und mit einem Bild versehen.",
            "Gestaltung für Mail und Druck, sicher in Rechtschreibung.",
            (6, 22_000),
        ),
        [
            "Welche Kundenbriefe hast du schon gestaltet?",
            "Wie viel Vorlauf brauchst du?",
        ],
    );
    let ayse = offer(
        24_000,
        [
            "Für zwei Galerien, jeden Monat einen. Beispiele schicke ich dir gern.",
            "Drei Werktage ab fertigem Text, bei Eile auch zwei.",
        ],
        "",
    );
    Story::new("newsletter")
        .on(70, (7, 17), Mara, Act::Note(task))
        .on(
            50,
            (17, 15),
            Mara,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(49, (8, 20), Mara, Act::Draft(posting, Some(-20)))
        .on(49, (8, 30), Mara, Act::Publish)
        .on(48, (11, 10), Ayse, Act::Offer(ayse, -22))
        .on(47, (9, 10), Mara, Act::Choose(Ayse))
        .on(47, (9, 30), Mara, Act::Sign)
}

/// Piet falls ill; 14 days after the due date Mara steps back and gets everything back.
fn addresses() -> Story {
    let task = note("Adressliste bereinigen", 300, Frequency::Once, (3, 1));
    let draft = explain(
        "In der Adressliste steht jede Anschrift einmal und vollständig.",
        &[
            "Doppelte zusammenführen.",
            "Fehlende Postleitzahlen ergänzen.",
        ],
        "Reihenfolge und Werkzeug.",
    );
    let must = [(
        "Keine Anschrift kommt zweimal vor",
        "Liste nach Anschrift ordnen und durchsehen",
    )];
    let posting = asking(
        ad(
            "1.200 Anschriften bereinigen",
            "Doppelte zusammenführen, Lücken füllen, Schreibweisen angleichen.",
            "Sorgfalt und Übung mit Tabellen. Verschwiegenheit.",
            (5, 11_000),
        ),
        [
            "Womit bereinigst du Tabellen?",
            "Wie gehst du mit unklaren Anschriften um?",
        ],
    );
    let piet = offer(
        10_000,
        [
            "Mit einer Tabelle und viel Ruhe. Doppelte suche ich nach Straße und Namen.",
            "Ich streiche nichts, sondern lege sie dir als eigene Liste vor.",
        ],
        "",
    );
    let ill = "Ich liege mit Grippe im Bett und schaffe es nicht bis zum Termin. Tut mir leid.";
    let kind = "Gute Besserung! Wir lassen es ruhig angehen, ich trete dann zurück.";
    Story::new("adressen")
        .on(70, (7, 18), Mara, Act::Note(task))
        .on(
            47,
            (17, 25),
            Mara,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(46, (8, 15), Mara, Act::Draft(posting, Some(-31)))
        .on(46, (8, 25), Mara, Act::Publish)
        .on(45, (9, 5), Piet, Act::Offer(piet, -32))
        .on(43, (8, 45), Mara, Act::Choose(Piet))
        .agreed(43, Mara, Piet)
        .on(33, (9, 20), Piet, Act::Say(ill, None))
        .on(33, (14, 5), Mara, Act::Say(kind, Some(5)))
        .on(17, (9, 0), Mara, Act::Withdraw)
}
