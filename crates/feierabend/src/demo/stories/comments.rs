//! Answering comments: handed on twice, paid twice, and running for the third time.

use domain::instruction::{
    CriterionKind, DetailsDraft, InstructionDraft, Latitude, LengthDraft, LengthUnit, Term,
};
use domain::posting::PostingDraft;
use domain::task::Frequency;

use super::super::people::Who::{Ayse, Jonas, Mara};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    vec![first(), second(), third()]
}

fn first() -> Story {
    let task = note("Kommentare beantworten", 300, Frequency::Daily, (3, 2));
    let jonas = offer(
        18_000,
        [
            "Ich beantworte seit drei Jahren Kommentare für zwei Läden, zusammen rund 60 am Tag.",
            "Ruhig bleiben, einmal nachfragen, dann weitergeben. Streit führe ich nicht öffentlich.",
        ],
        "Ich könnte gleich am nächsten Tag anfangen.",
    );
    let ayse = offer(
        21_000,
        [
            "Bisher nur für mein eigenes Büro, dort aber jeden Tag und auf zwei Kanälen.",
            "Ich antworte sachlich und frage dich, wenn es um Geld oder Mängel geht.",
        ],
        "",
    );
    let question = "Darf ich bei Fragen nach Lieferzeiten selbst eine Woche nennen?";
    let answer = "Ja. Vor Feiertagen sag bitte zwei Wochen, das steht jetzt auch in der Anleitung.";
    Story::new("kommentare")
        .on(70, (7, 13), Mara, Act::Note(task))
        .on(68, (17, 40), Mara, Act::Explain(instruction()))
        .on(67, (8, 5), Mara, Act::Draft(posting(), Some(-54)))
        .on(67, (8, 20), Mara, Act::Publish)
        .on(66, (9, 15), Jonas, Act::Offer(jonas, -54))
        .on(66, (13, 30), Ayse, Act::Offer(ayse, -54))
        .on(65, (9, 5), Mara, Act::Choose(Jonas))
        .agreed(65, Mara, Jonas)
        .on(63, (11, 20), Jonas, Act::Say(question, None))
        .on(63, (14, 10), Mara, Act::Say(answer, Some(10)))
        .on(
            54,
            (15, 50),
            Jonas,
            Act::Deliver("Alle offenen Kommentare sind beantwortet.", LIST),
        )
        .on(53, (9, 10), Mara, Act::Accept(100, "", 25))
        .on(53, (9, 20), Mara, Act::Appraise(&[true; 4], OF_JONAS))
        .on(52, (11, 40), Jonas, Act::Appraise(&[true; 4], OF_MARA))
}

const OF_JONAS: &str = "Antwortet ruhig und freundlich und fragt nach, bevor etwas schiefgeht.";
const OF_MARA: &str = "Klare Anleitung. Auf meine Frage kam am selben Tag eine Antwort.";

fn second() -> Story {
    Story::new("kommentare-2")
        .on(44, (8, 15), Mara, Act::Again("kommentare", -33))
        .agreed(44, Mara, Jonas)
        .on(
            34,
            (15, 30),
            Jonas,
            Act::Deliver("Wieder alles beantwortet, drei weitergegeben.", LIST),
        )
        .on(
            33,
            (9, 20),
            Mara,
            Act::Accept(98, "Sehr gut. Die Anrede darf lockerer sein.", 15),
        )
}

fn third() -> Story {
    let news = "Es ist gerade viel los: Ein Beitrag über deine Klappkarten wird oft geteilt.";
    let discount = "Eine Stammkundin fragt nach fünf Prozent auf 150 Karten. Ich würde zusagen.";
    Story::new("kommentare-3")
        .on(6, (8, 10), Mara, Act::Again("kommentare-2", 5))
        .agreed(6, Mara, Jonas)
        .on(2, (11, 45), Jonas, Act::Say(news, None))
        .on(
            2,
            (14, 20),
            Mara,
            Act::Say("Danke, das freut mich! Mach ruhig so weiter.", Some(5)),
        )
        .on(1, (10, 30), Jonas, Act::Decide(discount, 1))
}

fn instruction() -> InstructionDraft {
    let draft = explain(
        "Wer unter unseren Beiträgen etwas fragt, hat nach einem Werktag eine freundliche Antwort.",
        &[
            "Neue Kommentare auf beiden Kanälen öffnen.",
            "Fragen zu Papier, Preis und Lieferzeit mit der Antwortliste beantworten.",
            "Lieferzeit: eine Woche, vor Feiertagen zwei.",
            "Beschwerden und Großbestellungen an Mara weitergeben, mit einem Satz dazu.",
            "Werbung und Beleidigungen ausblenden, nicht beantworten.",
        ],
        "Ton und Länge der Antworten. Gern mit einer eigenen Idee am Schluss.",
    );
    let must = [
        (
            "Jede Frage ist nach einem Werktag beantwortet",
            "Uhrzeit von Frage und Antwort vergleichen",
        ),
        (
            "Keine Zusage zu Preisnachlässen",
            "Antworten nach Prozent und Rabatt durchsuchen",
        ),
    ];
    let should = [(
        "Die Antwort nennt den Vornamen der fragenden Person",
        "Stichprobe: zehn Antworten",
    )];
    let taste = [(
        "Höchstens ein Ausrufezeichen je Antwort",
        "Stichprobe: zehn Antworten",
    )];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = measured(draft, CriterionKind::Should, &should);
    let draft = measured(draft, CriterionKind::Taste, &taste);
    InstructionDraft {
        latitude: Some(Latitude::Alone),
        response_hours: Some(8),
        details: details(),
        ..draft
    }
}

fn details() -> DetailsDraft {
    let term = |word: &str, meaning: &str| Term {
        word: word.to_owned(),
        meaning: meaning.to_owned(),
    };
    DetailsDraft {
        why: "Wer fragt, will kaufen. Eine Antwort am nächsten Werktag hält die Leute.".to_owned(),
        good_example: "Hallo Ute, der Karton fasst 40 Karten und ist nach drei Werktagen bei dir."
            .to_owned(),
        bad_example: "Siehe Webseite.".to_owned(),
        length: LengthDraft {
            least: Some(10),
            most: Some(60),
            unit: Some(LengthUnit::Words),
        },
        reaction_hours: Some(24),
        ask_cases: "Preisnachlass\nErstattung".to_owned(),
        when_unsure: "Die Antwort für den nächsten Werktag zusagen und Mara fragen.".to_owned(),
        terms: vec![term("Großbestellung", "mehr als 200 Karten")],
        tools: "Beide Kanäle in einer Oberfläche; die Einladung kommt von Mara.".to_owned(),
        ..DetailsDraft::default()
    }
}

fn posting() -> PostingDraft {
    let draft = ad(
        "Kommentare für einen Kartenladen beantworten",
        "Auf zwei Kanälen Fragen zu Karten, Papier und Lieferung beantworten, rund 25 am Tag.",
        "Freundliches, fehlerfreies Deutsch und Geduld. Erfahrung mit Kundenfragen.",
        (10, 20_000),
    );
    asking(
        draft,
        [
            "Für wen hast du schon Kommentare beantwortet?",
            "Was tust du, wenn jemand unhöflich wird?",
        ],
    )
}

const LIST: File = File {
    name: "beantwortet.csv",
    text: "Tag;Fragen;beantwortet;weitergegeben\n\
           Montag;31;30;1\nDienstag;24;24;0\nMittwoch;27;26;1\nDonnerstag;22;22;0\nFreitag;35;34;1\n",
};
