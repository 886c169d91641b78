//! English: "should be answered", "is to be filed".

use super::super::prose::Sentence;

/// "should be answered", "is to be filed", "need to be checked".
pub(super) fn english(sentence: &Sentence, from: usize) -> Option<(usize, usize)> {
    const MODALS: [&str; 13] = [
        "should", "must", "shall", "will", "needs", "need", "has", "have", "is", "are", "ought",
        "can", "may",
    ];
    let words = &sentence.words;
    for at in from..words.len() {
        if words[at].is_quoted || !MODALS.contains(&words[at].folded.as_str()) {
            continue;
        }
        let mut next = at + 1;
        let told = |index: usize| words.get(index).map(|word| word.folded.as_str());
        let needs_to = matches!(
            words[at].folded.as_str(),
            "needs" | "need" | "has" | "have" | "is" | "are" | "ought"
        );
        if needs_to {
            if told(next) != Some("to") {
                continue;
            }
            next += 1;
        }
        // "should somehow be sorted"
        let Some(next) = (next..next + 3).find(|index| told(*index) == Some("be")) else {
            continue;
        };
        let participle = (next + 1..words.len().min(next + 4))
            .find(|index| is_english_participle(&words[*index].folded));
        if let Some(end) = participle {
            return Some((at, end + 1));
        }
    }
    None
}

/// "answered", "sent", "written".
fn is_english_participle(folded: &str) -> bool {
    const IRREGULAR: [&str; 45] = [
        "sent",
        "written",
        "done",
        "made",
        "put",
        "set",
        "kept",
        "given",
        "taken",
        "found",
        "cut",
        "read",
        "paid",
        "sold",
        "told",
        "shown",
        "drawn",
        "chosen",
        "held",
        "left",
        "met",
        "brought",
        "bought",
        "built",
        "begun",
        "broken",
        "driven",
        "known",
        "grown",
        "hidden",
        "laid",
        "led",
        "lost",
        "run",
        "seen",
        "shot",
        "spent",
        "spoken",
        "split",
        "stuck",
        "swept",
        "thought",
        "worn",
        "typed",
        "proofread",
    ];
    const NONE: [&str; 8] = [
        "red",
        "interested",
        "pleased",
        "allowed",
        "supposed",
        "need",
        "based",
        "limited",
    ];
    !NONE.contains(&folded)
        && (folded.len() > 3 && folded.ends_with("ed") || IRREGULAR.contains(&folded))
}
