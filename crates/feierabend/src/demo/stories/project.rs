//! A project in three stages, a small dispute, and a talk every week.

use domain::instruction::CriterionKind;
use domain::posting::PostingDraft;
use domain::task::Frequency;

use super::super::people::Who::{Jonas, Mara, Piet, Tomke};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    let talk = Story::new("gespraech").on(
        12,
        (9, 40),
        Mara,
        Act::Meet(Jonas, "Kommentare: was war, was kommt", 2),
    );
    vec![shop(), labels(), talk]
}

/// The first stage is paid, the second is being worked on.
fn shop() -> Story {
    let task = note("Den Laden im Netz neu ordnen", 360, Frequency::Once, (2, 2));
    let draft = explain(
        "Wer eine Karte sucht, findet sie im Laden mit höchstens drei Klicks.",
        &[
            "Alle Karten in einer Liste sammeln.",
            "Zu Gruppen ordnen und benennen.",
            "Texte und Bilder in die neuen Gruppen setzen.",
        ],
        "Wie die Gruppen heißen.",
    );
    let must = [(
        "Jede Karte steht in genau einer Gruppe",
        "Liste mit dem Laden vergleichen",
    )];
    let tomke = offer(
        40_000,
        [
            "Einen für Wolle mit 600 Artikeln. Danach kamen halb so viele Fragen.",
            "Mit der Liste: Erst wenn alles darauf steht, wird sortiert.",
        ],
        "Gern in drei Etappen, dann siehst du früh, ob es passt.",
    );
    let story = Story::new("laden")
        .on(38, (7, 30), Mara, Act::Note(task))
        .on(
            34,
            (17, 20),
            Mara,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(33, (8, 15), Mara, Act::Draft(shop_ad(), Some(21)))
        .on(33, (8, 40), Mara, Act::Publish)
        .on(31, (9, 50), Tomke, Act::Offer(tomke, 20))
        .on(29, (8, 10), Mara, Act::Choose(Tomke))
        .on(29, (8, 30), Mara, Act::Split(&STAGES))
        .agreed(29, Mara, Tomke);
    shop_work(story)
}

/// The first stage, and the second, of which three cards less are paid.
fn shop_work(story: Story) -> Story {
    story
        .on(
            26,
            (11, 55),
            Tomke,
            Act::Book(150, "Die ersten 120 Karten stehen in der Liste."),
        )
        .on(
            20,
            (12, 0),
            Tomke,
            Act::Book(105, "Die Liste ist vollständig: 223 Karten."),
        )
        .on(
            20,
            (12, 5),
            Tomke,
            Act::Deliver("Die Liste mit allen 223 Karten, drei davon doppelt.", LIST),
        )
        .on(19, (9, 5), Mara, Act::Accept(100, "", 15))
        .on(18, (17, 45), Mara, Act::Secure)
        .on(17, (8, 40), Tomke, Act::Start)
        .on(
            10,
            (11, 50),
            Tomke,
            Act::Book(180, "Neun Gruppen, 110 Karten sind eingesetzt."),
        )
        .on(
            9,
            (9, 10),
            Tomke,
            Act::Cheaper(
                "Drei Karten weniger",
                "Drei Karten waren doppelt und sind schon gestrichen. Sie kosten nichts.",
                23_400,
            ),
        )
        .on(9, (17, 30), Mara, Act::AcceptAddendum)
        .on(
            3,
            (10, 30),
            Tomke,
            Act::Book(120, "180 Karten sind eingesetzt."),
        )
}

fn shop_ad() -> PostingDraft {
    asking(
        ad(
            "Den Laden im Netz neu ordnen",
            "220 Karten zu Gruppen ordnen und mit Text und Bild neu einsetzen.",
            "Ordnungssinn, sicher im Umgang mit Läden im Netz.",
            (16, 42_000),
        ),
        [
            "Welchen Laden im Netz hast du schon geordnet?",
            "Womit fängst du an?",
        ],
    )
}

const STAGES: [(&str, i64, i64); 3] = [
    ("Die Liste aller Karten", 12_000, -18),
    ("Die Gruppen mit Text und Bild", 24_000, 8),
    ("Letzte Korrekturen", 4_000, 20),
];

const LIST: File = File {
    name: "karten.txt",
    text: "223 Karten, Stand der Liste: vollständig\nDoppelt: Leuchtturm blau, Möwe, Watt bei Ebbe\n",
};

/// Too small to quarrel about for long: Piet has answered Mara's sum with his own.
fn labels() -> Story {
    let task = note("Preisschilder setzen", 60, Frequency::Monthly, (3, 1));
    let draft = explain(
        "Jedes Fach hat ein Schild mit Namen und Preis.",
        &[
            "Preise aus der Liste nehmen.",
            "Schilder setzen und abgeben.",
        ],
        "Die Schrift.",
    );
    let must = [("Alle 60 Preise stimmen", "Mit der Preisliste vergleichen")];
    let posting = asking(
        ad(
            "60 Preisschilder setzen",
            "Schilder für 60 Fächer setzen, fertig zum Drucken.",
            "Genau beim Abschreiben.",
            (2, 5_000),
        ),
        [
            "Womit setzt du Schilder?",
            "Wie prüfst du die Preise am Ende?",
        ],
    );
    let piet = offer(
        4_500,
        [
            "Mit einer Vorlage, in die ich die Liste einlese.",
            "Ich lese jeden Preis einmal laut vor.",
        ],
        "",
    );
    let missing = "Acht Preise sind vom letzten Jahr, und die Schilder hängen schon.";
    let answer = "Die Liste war vom letzten Jahr. Die acht setze ich gern neu.";
    Story::new("schilder")
        .on(25, (7, 40), Mara, Act::Note(task))
        .on(
            24,
            (17, 10),
            Mara,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(23, (8, 20), Mara, Act::Draft(posting, Some(-6)))
        .on(23, (8, 30), Mara, Act::Publish)
        .on(22, (9, 10), Piet, Act::Offer(piet, -6))
        .on(21, (8, 45), Mara, Act::Choose(Piet))
        .agreed(21, Mara, Piet)
        .on(
            7,
            (15, 20),
            Piet,
            Act::Deliver("60 Schilder als Druckdatei.", LABELS),
        )
        .on(3, (8, 15), Mara, Act::Dispute(missing, 2_500))
        .on(2, (10, 5), Piet, Act::ProposeSum(answer, 4_000))
}

const LABELS: File = File {
    name: "schilder.txt",
    text: "Fach 1: Klappkarte Watt, 3,50 Euro\nFach 2: Postkarte Möwe, 1,80 Euro\n",
};
