//! What has just begun: a draft, an ad with offers, a contract to sign, a sum that is secured.

use domain::instruction::{CriterionKind, InstructionDraft, Latitude};
use domain::task::Frequency;

use super::super::people::Who::{Ayse, Jonas, Mara, Piet, Tomke};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    vec![stock(), parcels(), pictures(), logo()]
}

/// Still a draft: the budget is missing.
fn stock() -> Story {
    let task = note("Lagerliste abgleichen", 90, Frequency::Weekly, (3, 2));
    let draft = explain(
        "Die Lagerliste stimmt mit dem Regal überein.",
        &[
            "Zählliste schicken.",
            "Zahlen eintragen.",
            "Abweichungen melden.",
        ],
        "Wie die Liste aussieht.",
    );
    let must = [(
        "Jede Abweichung steht in der Liste",
        "Zehn Fächer nachzählen",
    )];
    let mut posting = ad(
        "Lagerliste pflegen",
        "Einmal in der Woche Zahlen eintragen und Abweichungen melden.",
        "Zuverlässig und genau.",
        (4, 8_000),
    );
    posting.budget = None;
    Story::new("lager")
        .on(70, (7, 19), Mara, Act::Note(task))
        .on(
            3,
            (17, 10),
            Mara,
            Act::Explain(measured(draft, CriterionKind::Must, &must)),
        )
        .on(2, (17, 20), Mara, Act::Draft(posting, None))
}

/// Published; two people have offered.
fn parcels() -> Story {
    let task = note(
        "Versandetiketten und Nachverfolgung",
        600,
        Frequency::Daily,
        (4, 2),
    );
    let draft = explain(
        "Jede Bestellung hat am selben Werktag ein Etikett, und wer wartet, bekommt Bescheid.",
        &[
            "Bestellungen bis 13 Uhr abrufen.",
            "Etiketten erstellen und in den Ordner „heute“ legen.",
            "Sendungen, die länger als vier Tage unterwegs sind, nachfragen.",
        ],
        "Wann am Tag du das machst, solange die Etiketten bis 14 Uhr da sind.",
    );
    let must = [(
        "Etiketten liegen bis 14 Uhr im Ordner",
        "Uhrzeit der Dateien",
    )];
    let should = [(
        "Wer wartet, bekommt nach vier Tagen eine Nachricht",
        "Liste der Nachfragen",
    )];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = measured(draft, CriterionKind::Should, &should);
    let posting = asking(
        ad(
            "Versand begleiten: Etiketten und Nachfragen",
            "Werktags Etiketten erstellen, Sendungen verfolgen, Nachfragen beantworten.",
            "Verlässlich zu festen Zeiten, freundlich am Telefon, sicher mit Tabellen.",
            (40, 90_000),
        ),
        [
            "Zu welchen Zeiten arbeitest du am liebsten?",
            "Was tust du, wenn ein Paket verloren geht?",
        ],
    );
    let tomke = offer(
        88_000,
        [
            "Vormittags ab acht, da bin ich am schnellsten und immer erreichbar.",
            "Nachforschung stellen, der Kundin Bescheid geben, dir den Fall in die Liste schreiben.",
        ],
        "",
    );
    let piet = offer(
        76_000,
        [
            "Montag bis Mittwoch von acht bis elf, an den anderen Tagen nach Absprache.",
            "Ich rufe beim Versender an und bleibe dran, bis es eine Antwort gibt.",
        ],
        "An den Tagen ohne mich müsste jemand anders die Etiketten machen.",
    );
    Story::new("versand")
        .on(70, (7, 20), Mara, Act::Note(task))
        .on(9, (17, 5), Mara, Act::Explain(draft))
        .on(8, (8, 10), Mara, Act::Draft(posting, Some(35)))
        .on(8, (8, 35), Mara, Act::Publish)
        .on(5, (8, 25), Tomke, Act::Offer(tomke, 34))
        .on(3, (9, 15), Piet, Act::Offer(piet, 35))
        .on(8, (10, 10), Tomke, Act::Ask("line-3", LOST))
        .on(8, (20, 40), Piet, Act::Ask("line-1", SATURDAY))
        .on(5, (10, 30), Piet, Act::Ask("line-2", PRINTER))
        .on(4, (14, 20), Mara, Act::Answer(LOST, LOST_ANSWER))
        .on(4, (14, 30), Mara, Act::Answer(SATURDAY, SATURDAY_ANSWER))
        .on(4, (14, 35), Mara, Act::TakeIn(SATURDAY, WEEKDAYS))
}

/// Answered.
const LOST: &str = "Zählen die vier Tage ab der Bestellung oder ab dem Versand?";
const LOST_ANSWER: &str = "Ab dem Versand, Wochenenden nicht mitgezählt.";
/// Answered, and the answer stands in the next version.
const SATURDAY: &str = "Auch am Samstag?";
const SATURDAY_ANSWER: &str = "Nein, nur an Werktagen. Montags dann alles vom Wochenende.";
const WEEKDAYS: &str =
    "An Werktagen Bestellungen bis 13 Uhr abrufen, montags auch die vom Wochenende.";
/// Waits for an answer.
const PRINTER: &str = "Welches Papierformat hat der Etikettendrucker?";

/// Chosen; Mara has signed and wants to hear the task in his words, Jonas has not signed yet.
fn pictures() -> Story {
    let task = note("Produktfotos freistellen", 240, Frequency::Weekly, (2, 2));
    let draft = explain(
        "Jedes Produktbild hat einen weißen Hintergrund und sitzt in der Mitte.",
        &[
            "Bilder aus „roh“ holen.",
            "Freistellen und ausrichten.",
            "In „fertig“ ablegen.",
        ],
        "Womit du arbeitest.",
    );
    let must = [
        (
            "Der Hintergrund ist ganz weiß",
            "Farbwert an vier Ecken messen: 255, 255, 255",
        ),
        ("Alle 40 Bilder sind da", "Dateien zählen"),
    ];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = InstructionDraft {
        latitude: Some(Latitude::Exactly),
        ..draft
    };
    let posting = asking(
        ad(
            "40 Produktbilder freistellen",
            "Bilder von Karten und Umschlägen freistellen und ausrichten.",
            "Sicher in der Bildbearbeitung, genaues Arbeiten an Kanten.",
            (8, 20_000),
        ),
        [
            "Wie stellst du feine Papierkanten frei?",
            "Wie lange brauchst du für ein Bild?",
        ],
    );
    let jonas = offer(
        18_000,
        [
            "Mit Pfaden, nicht mit dem Zauberstab. Bei Bütten lasse ich die Fasern stehen.",
            "Zehn bis zwölf Minuten, bei Umschlägen mit Prägung etwas mehr.",
        ],
        "",
    );
    Story::new("fotos")
        .on(70, (7, 21), Mara, Act::Note(task))
        .on(7, (17, 15), Mara, Act::Explain(draft))
        .on(6, (8, 50), Mara, Act::Draft(posting, Some(14)))
        .on(6, (9, 0), Mara, Act::Publish)
        .on(4, (10, 5), Jonas, Act::Offer(jonas, 12))
        .on(2, (8, 30), Mara, Act::Choose(Jonas))
        .on(2, (8, 40), Mara, Act::WantOwnWords)
        .on(2, (8, 45), Mara, Act::Sign)
}

/// Signed and secured; Ayşe can start.
fn logo() -> Story {
    let task = note("Logo für die Winterkarten", 480, Frequency::Once, (1, 4));
    let draft = explain(
        "Die Winterkarten haben ein eigenes Zeichen, das auch einfarbig und klein wirkt.",
        &[
            "Drei Entwürfe zeigen.",
            "Einen ausarbeiten.",
            "Als Druckdatei abgeben.",
        ],
        "Alles, was Form und Farbe angeht.",
    );
    let must = [
        (
            "Lesbar bei 12 Millimeter Breite",
            "Ausdrucken und mit dem Lineal messen",
        ),
        ("Eine einfarbige Fassung ist dabei", "Datei öffnen"),
    ];
    let taste = [(
        "Erinnert an Schnee, ohne eine Flocke zu zeigen",
        "Mara sieht es an",
    )];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = measured(draft, CriterionKind::Taste, &taste);
    let draft = InstructionDraft {
        latitude: Some(Latitude::Alone),
        ..draft
    };
    let posting = asking(
        ad(
            "Zeichen für eine Winterkollektion",
            "Ein Zeichen für zwölf Winterkarten entwerfen und als Druckdatei abgeben.",
            "Gestaltung von Zeichen, Erfahrung mit Druck auf Naturpapier.",
            (8, 52_000),
        ),
        [
            "Welches deiner Zeichen magst du am liebsten?",
            "Wie prüfst du, ob es klein noch wirkt?",
        ],
    );
    let ayse = offer(
        48_000,
        [
            "Das der Rösterei Kaap: eine Linie, die Tasse und Leuchtturm zugleich ist.",
            "Ich drucke es in drei Größen und lasse es drei Leute aus dem Haus vorlesen.",
        ],
        "Entwürfe schicke ich nach einer Woche.",
    );
    let colours = File {
        name: "farben.txt",
        text: "Winterkarten: Tannengrün, Leinen, Kupfer. Kein Rot.\n",
    };
    Story::new("logo")
        .on(70, (7, 22), Mara, Act::Note(task))
        .on(13, (17, 5), Mara, Act::Explain(draft))
        .on(12, (8, 15), Mara, Act::Draft(posting, Some(18)))
        .on(12, (8, 30), Mara, Act::Publish)
        .on(10, (10, 45), Ayse, Act::Offer(ayse, 16))
        .on(7, (9, 5), Mara, Act::Choose(Ayse))
        .signed(3, Mara, Ayse)
        .on(3, (17, 50), Mara, Act::Secure)
        .on(
            2,
            (9, 10),
            Mara,
            Act::Send("Hier noch die Farben.", colours),
        )
}
