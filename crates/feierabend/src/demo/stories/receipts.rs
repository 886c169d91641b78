//! Sorting receipts: accepted by silence, and ordered again; this time Piet
//! acts for the office of Tomke, and its sum waits to be secured.

use domain::instruction::{CriterionKind, InstructionDraft, Latitude};
use domain::posting::PostingDraft;
use domain::task::Frequency;

use super::super::people::Who::{Mara, Piet, Tomke};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    vec![first(), second()]
}

fn first() -> Story {
    let task = note("Belege vorsortieren", 210, Frequency::Weekly, (4, 1));
    let piet = offer(
        14_000,
        [
            "Seit neun Jahren, für Handwerk und kleine Läden. Vorsortieren, nicht buchen.",
            "Ich lege eine Liste an und schicke sie dir einmal in der Woche.",
        ],
        "Die Belege hole ich gern als Bilder ab, Papier muss niemand schicken.",
    );
    let note_to_mara =
        "Alles sortiert. Drei Belege sind unleserlich, sie liegen im Ordner „Fragen“.";
    Story::new("belege")
        .on(70, (7, 15), Mara, Act::Note(task))
        .on(57, (17, 20), Mara, Act::Explain(instruction()))
        .on(56, (8, 10), Mara, Act::Draft(posting(), Some(-41)))
        .on(56, (8, 30), Mara, Act::Publish)
        .on(55, (9, 10), Piet, Act::Offer(piet, -42))
        .on(54, (8, 35), Mara, Act::Choose(Piet))
        .agreed(54, Mara, Piet)
        .on(44, (10, 50), Piet, Act::Deliver(note_to_mara, LIST))
}

fn second() -> Story {
    Story::new("belege-2")
        .on(6, (10, 5), Tomke, Act::Found)
        .on(6, (11, 20), Piet, Act::Join(Tomke))
        .on(4, (8, 40), Mara, Act::Again("belege", 9))
        .on(4, (10, 30), Piet, Act::ForCompany)
        .signed(4, Mara, Piet)
}

fn instruction() -> InstructionDraft {
    let draft = explain(
        "Am Monatsende liegen alle Belege in der richtigen Mappe und lassen sich in einer Stunde buchen.",
        &[
            "Bilder der Belege aus dem Eingang holen.",
            "Nach Einkauf, Versand, Werkstatt und Sonstigem ordnen.",
            "Dateien benennen: Datum, Firma, Betrag.",
            "Was fehlt oder unleserlich ist, in die Liste „Fragen“ schreiben.",
        ],
        "Die Reihenfolge und das Werkzeug.",
    );
    let must = [
        ("Kein Beleg liegt mehr im Eingang", "Der Eingang ist leer"),
        (
            "Jeder Dateiname hat Datum, Firma und Betrag",
            "Stichprobe: zwanzig Dateien",
        ),
    ];
    let should = [(
        "Die Liste „Fragen“ nennt zu jedem Beleg einen Vorschlag",
        "Liste durchsehen",
    )];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = measured(draft, CriterionKind::Should, &should);
    InstructionDraft {
        latitude: Some(Latitude::Propose),
        ..draft
    }
}

fn posting() -> PostingDraft {
    let draft = ad(
        "Belege eines Kartenladens vorsortieren",
        "Rund 120 Belege im Monat ordnen und benennen. Nur sortieren, keine Steuerberatung.",
        "Sorgfalt, Ordnung und Verschwiegenheit. Du hast das schon für andere gemacht.",
        (8, 16_000),
    );
    asking(
        draft,
        [
            "Wie lange ordnest du schon Belege für andere?",
            "Was tust du mit unleserlichen Belegen?",
        ],
    )
}

const LIST: File = File {
    name: "fragen.csv",
    text: "Beleg;Frage;Vorschlag\n\
           0417;Betrag nicht lesbar;Kopie bei der Werkstatt anfordern\n\
           0433;Firma nicht lesbar;nach Kontoauszug: Papiermühle Nord\n\
           0451;Datum fehlt;Lieferschein vom selben Tag nehmen\n",
};
