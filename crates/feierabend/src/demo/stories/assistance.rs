//! Work by the week: two weeks are paid by the hour, the second after a question about its hours, the third waits to be signed off.

use super::super::people::Who::{Jonas, Mara};
use super::super::script::{Act, File, Story};

const LIST: File = File {
    name: "kommentare.csv",
    text: "Tag;beantwortet;offen\nMontag;14;0\nDienstag;9;1\n",
};

const WHY: &str = "Eine Stunde mehr als sonst: war das wirklich diese Woche?";
const STANDS: &str =
    "Ja: Am Montag lagen noch 40 Kommentare vom Wochenende. Die Stunden bleiben so.";

const OF_MARA: &str = "Die Stunden waren schnell gezeichnet, und Fragen blieben nie liegen.";

/// Jonas answers comments, five hours a week at most.
pub(super) fn story() -> Story {
    let story = Story::new("assistenz")
        .on(30, (9, 20), Mara, Act::Lasting("kommentare", Jonas, -27))
        .on(27, (9, 30), Mara, Act::Week(1))
        .on(27, (9, 31), Mara, Act::Secure)
        .on(27, (9, 50), Jonas, Act::Start);
    let story = worked(story, 20, 265)
        .on(20, (12, 0), Mara, Act::Accept(100, "", 10))
        .on(20, (12, 10), Mara, Act::Week(2))
        .on(20, (12, 11), Mara, Act::Secure)
        .on(20, (14, 0), Jonas, Act::Start);
    let story = worked(story, 13, 240)
        .on(13, (11, 40), Mara, Act::Object(1, WHY))
        .on(13, (11, 50), Jonas, Act::Deliver(STANDS, LIST))
        .on(13, (12, 0), Mara, Act::Accept(100, "", 10))
        .on(13, (12, 5), Jonas, Act::Appraise(&[true; 4], OF_MARA))
        .on(13, (12, 10), Mara, Act::Week(3))
        .on(13, (12, 11), Mara, Act::Secure)
        .on(13, (14, 0), Jonas, Act::Start);
    worked(story, 6, 290).on(6, (13, 0), Jonas, Act::Longer(Mara, 360))
}

/// Jonas writes down his hours and hands in the week.
fn worked(story: Story, days_ago: i64, minutes: i64) -> Story {
    let note = "Alle Kommentare der Woche sind beantwortet.";
    let result = "Kommentare beantwortet, Fragen gesammelt.";
    story
        .on(days_ago, (11, 20), Jonas, Act::Book(minutes, result))
        .on(days_ago, (11, 30), Jonas, Act::Deliver(note, LIST))
}
