//! Formatting blog posts: improved once, accepted at 98 per cent, and handed in again just now.

use domain::instruction::{CriterionKind, InstructionDraft};
use domain::posting::PostingDraft;
use domain::task::Frequency;

use super::super::people::Who::{Mara, Piet, Tomke};
use super::super::script::{Act, File, Story, ad, asking, explain, measured, note, offer};

pub(super) fn stories() -> Vec<Story> {
    vec![first(), second()]
}

fn first() -> Story {
    let task = note("Blogbeiträge formatieren", 180, Frequency::Weekly, (4, 1));
    let tomke = offer(
        15_000,
        [
            "Ja, täglich. Ich setze Überschriften, Bilder und Verweise für drei Zeitschriften ins Netz.",
            "Ich sammle sie und frage einmal am Tag, nicht bei jeder Kleinigkeit.",
        ],
        "Vier Beiträge schaffe ich in einer Woche.",
    );
    let piet = offer(
        12_000,
        [
            "Bisher nicht, aber ich arbeite mich schnell ein und halte mich an Vorlagen.",
            "Ich würde anrufen, wenn das in Ordnung ist, oder schreiben.",
        ],
        "",
    );
    let missing = "Im Beitrag über Büttenpapier fehlt bei zwei Bildern die Beschreibung.";
    Story::new("blog")
        .on(70, (7, 14), Mara, Act::Note(task))
        .on(63, (17, 30), Mara, Act::Explain(instruction()))
        .on(62, (8, 30), Mara, Act::Draft(posting(), Some(-46)))
        .on(62, (8, 45), Mara, Act::Publish)
        .on(61, (7, 50), Tomke, Act::Offer(tomke, -46))
        .on(60, (9, 40), Piet, Act::Offer(piet, -48))
        .on(59, (8, 20), Mara, Act::Choose(Tomke))
        .agreed(59, Mara, Tomke)
        .on(
            51,
            (11, 30),
            Tomke,
            Act::Deliver("Vier Beiträge, wie besprochen.", REPORT),
        )
        .on(50, (9, 15), Mara, Act::Revise(missing, 20))
        .on(
            47,
            (10, 10),
            Tomke,
            Act::Deliver("Die Beschreibungen sind ergänzt.", REPORT),
        )
        .on(
            46,
            (9, 5),
            Mara,
            Act::Accept(98, "Nächstes Mal die Bilder bitte etwas größer.", 10),
        )
        .on(46, (9, 15), Mara, Act::Appraise(ALL, OF_TOMKE))
        .on(45, (10, 30), Tomke, Act::Appraise(&[true; 4], OF_MARA))
}

const ALL: &[bool] = &[true; 8];
const OF_TOMKE: &str = "Sorgfältig gesetzt. Zwei Bildbeschreibungen kamen erst nach einer Bitte.";
const OF_MARA: &str = "Was fehlte, stand mit Grund da. Die Vorlage hätte früher da sein können.";

fn second() -> Story {
    let question = "Soll der Beitrag über Lettern zwei Teile haben? Er ist sehr lang.";
    let answer = "Gute Idee, bitte teilen. Der zweite Teil kommt eine Woche später.";
    let step = "Beiträge über 2.000 Wörter in zwei Teile teilen.";
    let first = "Der erste Beitrag, so würde ich die anderen auch setzen.";
    let smaller = "Die Überschriften eine Stufe kleiner, sonst passt alles.";
    let why = "Auf dem Telefon liest kaum jemand einen so langen Beitrag zu Ende.";
    let note =
        "Vier Beiträge, der über Lettern in zwei Teilen. Alle Bilder haben eine Beschreibung.";
    Story::new("blog-2")
        .on(15, (8, 25), Mara, Act::Again("blog", -1))
        .on(15, (10, 0), Mara, Act::AgreeSample(1))
        .on(15, (10, 5), Mara, Act::AgreeMeetings)
        .on(15, (10, 6), Mara, Act::AgreeRounds(2))
        .agreed(15, Mara, Tomke)
        .on(13, (10, 15), Tomke, Act::ShowSample(first, REPORT))
        .on(13, (15, 40), Mara, Act::AnswerSample(smaller))
        .on(9, (9, 30), Tomke, Act::Say(question, None))
        .on(9, (14, 15), Mara, Act::Say(answer, Some(10)))
        .on(8, (16, 40), Tomke, Act::Propose(step, why))
        .on(2, (11, 10), Tomke, Act::Deliver(note, REPORT))
}

fn instruction() -> InstructionDraft {
    let mut draft = explain(
        "Jeder Beitrag sieht aus wie die anderen und lässt sich auf dem Telefon gut lesen.",
        &[
            "Text aus dem Ordner „fertig“ übernehmen.",
            "Zwischenüberschriften als solche auszeichnen, nicht nur fett.",
            "Bilder auf 1.600 Bildpunkte Breite bringen und mittig setzen.",
            "Zu jedem Bild in einem Satz beschreiben, was zu sehen ist.",
            "Vorschau auf dem Telefon ansehen, dann auf „geplant“ stellen.",
        ],
        "Wo Zwischenüberschriften hingehören und welches Bild oben steht.",
    );
    draft.details.why = "Die meisten lesen den Blog auf dem Telefon.".into();
    draft.details.when_unsure = "Den Beitrag als Entwurf liegen lassen und fragen.".into();
    draft.details.reaction_hours = Some(48);
    if let Some(pictures) = draft.steps.get_mut(2) {
        pictures.output = "Bilddateien unter 200 KB".into();
        pictures.branch = "Wenn ein Bild schmaler ist, dann Mara fragen.".into();
    }
    let must = [
        (
            "Jedes Bild hat eine Beschreibung",
            "Bilder ohne Beschreibung zählen: es sind null",
        ),
        (
            "Kein Beitrag ist schon veröffentlicht",
            "Alle stehen auf „geplant“",
        ),
    ];
    let should = [("Eine Zwischenüberschrift je 200 Wörter", "Wörter zählen")];
    let taste = [("Das erste Bild zeigt Papier von Nahem", "Ansehen")];
    let draft = measured(draft, CriterionKind::Must, &must);
    let draft = measured(draft, CriterionKind::Should, &should);
    measured(draft, CriterionKind::Taste, &taste)
}

fn posting() -> PostingDraft {
    let draft = ad(
        "Vier Blogbeiträge im Monat in Form bringen",
        "Fertige Texte übernehmen, Überschriften und Bilder setzen, Bilder beschreiben.",
        "Sicher im Umgang mit einem Redaktionssystem, Auge fürs Detail, gutes Deutsch.",
        (6, 16_000),
    );
    asking(
        draft,
        [
            "Hast du schon Beiträge in ein Redaktionssystem gesetzt?",
            "Wie gehst du mit offenen Fragen um?",
        ],
    )
}

const REPORT: File = File {
    name: "beitraege.txt",
    text: "1. Büttenpapier: was es kann - geplant für Montag\n\
           2. Einladungen ohne Hektik - geplant für Donnerstag\n\
           3. Farben, die bleiben - geplant für Montag darauf\n\
           4. Lettern für Anfänger - geplant für Donnerstag darauf\n",
};
