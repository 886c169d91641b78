//! What the others hand on: two open ads, and cards that Mara draws for Piet.

use domain::instruction::CriterionKind;
use domain::task::Frequency;

use super::super::people::Who::{Ayse, Jonas, Mara, Piet, Tomke};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    vec![greetings(), flyer(), reminders()]
}

/// Whoever hands work on can also take some on: Mara is paid here.
fn greetings() -> Story {
    let task = note(
        "Grußkarten für Stammkundschaft",
        240,
        Frequency::Once,
        (1, 3),
    );
    let draft = explain(
        "Zum Jahreswechsel liegt eine eigene Karte bereit, die nach Büro und trotzdem nach Freude aussieht.",
        &["Entwurf zeigen.", "Druckdatei abgeben."],
        "Motiv, Papier und Spruch.",
    );
    let must = [(
        "Die Druckdatei hat drei Millimeter Beschnitt",
        "Datei öffnen und messen",
    )];
    let posting = asking(
        ad(
            "Eine Grußkarte für 80 Stammkunden",
            "Eine Klappkarte entwerfen und als Druckdatei abgeben.",
            "Gestaltung von Karten, Erfahrung mit Druck.",
            (5, 26_000),
        ),
        [
            "Welche Karte hast du zuletzt entworfen?",
            "Welches Papier würdest du nehmen?",
        ],
    );
    let mara = offer(
        25_000,
        [
            "Eine Karte mit Leuchtturm und offenem Fenster, gedruckt auf Recyclingpapier.",
            "300 Gramm Recycling, ungestrichen. Darauf lässt sich mit Tinte schreiben.",
        ],
        "Das mache ich gern, Karten sind mein Kern.",
    );
    let file = File {
        name: "karte.txt",
        text: "Klappkarte 148 x 105 mm, 3 mm Beschnitt, 300 g\n",
    };
    Story::new("gruesse")
        .on(40, (9, 0), Piet, Act::Note(task))
        .on(
            40,
            (9, 20),
            Piet,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(40, (9, 40), Piet, Act::Draft(posting, Some(-22)))
        .on(40, (9, 50), Piet, Act::Publish)
        .on(39, (20, 15), Mara, Act::Offer(mara, -23))
        .on(38, (8, 30), Piet, Act::Choose(Mara))
        .agreed(38, Piet, Mara)
        .on(
            27,
            (16, 40),
            Mara,
            Act::Deliver("Die Druckdatei mit Beschnitt, bereit zum Druck.", file),
        )
        .on(26, (9, 5), Piet, Act::Accept(100, "", 10))
}

fn flyer() -> Story {
    let task = note(
        "Handzettel für den Büro-Dienst",
        300,
        Frequency::Once,
        (1, 2),
    );
    let draft = explain(
        "Ein Handzettel, der in zehn Sekunden sagt, was Piet abnimmt.",
        &["Zwei Entwürfe zeigen.", "Einen ausarbeiten."],
        "Gestaltung und Bilder.",
    );
    let must = [(
        "Telefonnummer und Anschrift stimmen",
        "Mit dem Briefkopf vergleichen",
    )];
    let posting = asking(
        ad(
            "Handzettel A6 für einen Büro-Dienst",
            "Vorder- und Rückseite gestalten, Texte sind da.",
            "Gestaltung für Druck, klare Schrift.",
            (6, 24_000),
        ),
        [
            "Zeig uns bitte einen Handzettel von dir.",
            "Wie viele Entwürfe bekommen wir zu sehen?",
        ],
    );
    let ayse = offer(
        23_000,
        [
            "Der Handzettel für die Fahrradwerkstatt Süd, den schicke ich als Bild.",
            "Zwei Entwürfe, dazu eine Runde mit Änderungen, wenn ein Muss fehlt.",
        ],
        "",
    );
    Story::new("handzettel")
        .on(11, (9, 10), Piet, Act::Note(task))
        .on(
            11,
            (9, 30),
            Piet,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(10, (8, 15), Piet, Act::Draft(posting, Some(25)))
        .on(10, (8, 20), Piet, Act::Publish)
        .on(8, (11, 40), Ayse, Act::Offer(ayse, 20))
}

fn reminders() -> Story {
    let task = note("Angebote nachfassen", 120, Frequency::Weekly, (2, 1));
    let draft = explain(
        "Wer ein Angebot von Ayşe hat, bekommt nach einer Woche eine freundliche Nachfrage.",
        &[
            "Liste der offenen Angebote ansehen.",
            "Anrufen oder schreiben.",
            "Ergebnis eintragen.",
        ],
        "Ob du anrufst oder schreibst.",
    );
    let must = [(
        "Jedes offene Angebot hat eine Nachfrage mit Datum",
        "Liste durchsehen",
    )];
    let posting = asking(
        ad(
            "Offene Angebote nachfassen",
            "Rund zehn Angebote in der Woche freundlich nachfragen.",
            "Freundlich am Telefon, verbindlich, gutes Deutsch.",
            (8, 24_000),
        ),
        [
            "Wie beginnst du so ein Gespräch?",
            "Wie oft fragst du höchstens nach?",
        ],
    );
    let tomke = offer(
        24_000,
        [
            "Ich frage, ob das Angebot angekommen ist und was noch offen ist.",
            "Zweimal. Danach lasse ich es gut sein und schreibe einen Satz in die Liste.",
        ],
        "",
    );
    let jonas = offer(
        20_000,
        [
            "Mit dem, was die Leute zuletzt geschrieben haben, nicht mit einem Sprüchlein.",
            "Zweimal im Abstand von einer Woche, dann nicht mehr.",
        ],
        "",
    );
    Story::new("nachfassen")
        .on(14, (10, 30), Ayse, Act::Note(task))
        .on(
            14,
            (11, 0),
            Ayse,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(13, (10, 15), Ayse, Act::Draft(posting, Some(28)))
        .on(13, (10, 25), Ayse, Act::Publish)
        .on(11, (9, 45), Tomke, Act::Offer(tomke, 27))
        .on(9, (10, 10), Jonas, Act::Offer(jonas, 28))
}
