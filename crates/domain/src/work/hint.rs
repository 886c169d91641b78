//! Words in a message that mean a step which has a button of its own (complaint 12). The message
//! itself moves nothing.

use kernel::fold;

use crate::agreement::Role;

/// What somebody seems to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The work is done: it should be handed in.
    Deliver,
    /// The work is good: it should be accepted.
    Accept,
}

/// Longer messages say something else as well.
const LONGEST: usize = 400;
const DONE: [&str; 10] = [
    "fertig",
    "erledigt",
    "abgegeben",
    "abgeschlossen",
    "geschafft",
    "done",
    "finished",
    "completed",
    "delivered",
    "ready",
];
const GOOD: [&str; 10] = [
    "passt",
    "abgenommen",
    "perfekt",
    "super",
    "einverstanden",
    "perfect",
    "great",
    "approved",
    "accepted",
    "thanks",
];
/// Where one of these stands in the same sentence, it is not meant.
const NOT: [&str; 16] = [
    "nicht", "noch", "fast", "bald", "wann", "kein", "keine", "wenn", "sobald", "not", "almost",
    "soon", "when", "until", "aber", "but",
];

/// What the words of one side seem to mean; nothing for questions and for what is denied.
pub fn hint(role: Role, body: &str) -> Option<Hint> {
    if body.chars().count() > LONGEST {
        return None;
    }
    let (wanted, hint) = match role {
        Role::Contractor => (&DONE, Hint::Deliver),
        Role::Client => (&GOOD, Hint::Accept),
    };
    let folded = fold(body);
    let means = folded
        .split_inclusive(['.', '!', '?', '\n'])
        .any(|sentence| {
            let words: Vec<&str> = sentence
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            !sentence.ends_with('?')
                && words.iter().any(|word| wanted.contains(word))
                && !words.iter().any(|word| NOT.contains(word))
        });
    means.then_some(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_mean_a_step_are_understood() {
        for body in [
            "Fertig!",
            "Hallo Mara,\nalles ERLEDIGT.",
            "I'm done.",
            "Alle acht sind abgegeben",
        ] {
            assert_eq!(hint(Role::Contractor, body), Some(Hint::Deliver), "{body}");
            assert_eq!(hint(Role::Client, body), None, "{body}");
        }
        for body in ["Passt, danke", "Super. Danke dir!", "Perfect, thanks"] {
            assert_eq!(hint(Role::Client, body), Some(Hint::Accept), "{body}");
        }
    }

    #[test]
    fn what_is_asked_or_denied_is_not_meant() {
        for body in [
            "Noch nicht fertig.",
            "Fast fertig",
            "Wann soll es fertig sein?",
            "Sobald ich fertig bin, melde ich mich.",
            "I am not done yet",
            "Das Fertiggericht kommt in Beitrag drei.",
            "",
        ] {
            assert_eq!(hint(Role::Contractor, body), None, "{body}");
        }
        assert_eq!(hint(Role::Client, "Passt das so?"), None);
        assert_eq!(hint(Role::Client, "Passt, aber Beitrag drei fehlt."), None);
        let long = format!("Fertig. {}", "x".repeat(LONGEST));
        assert_eq!(hint(Role::Contractor, &long), None);
    }
}
