//! What, when, where, how much, who decides: what work of this size has to say
//! (mission 2.8, 3.3).

use super::phrases::Phrases;
use super::prose::Sentence;
use super::subject::{Role, Subject};
use super::{Finding, FindingKind, Size};

/// Everything the instruction as a whole does not say.
pub(super) fn missing(subject: &Subject<'_>) -> Vec<Finding> {
    let lexicon = subject.lexicon;
    let says = |phrases: &Phrases<()>| subject.said().any(|sentence| phrases.any(sentence));
    let (draft, more) = (subject.draft, &subject.draft.details);
    let mut kinds = Vec::new();
    if subject.fields.is_empty() {
        return Vec::new();
    }
    if !names_result(subject) {
        kinds.push(FindingKind::MissingWhat);
    }
    if subject.size >= Size::Middle {
        if subject.known.due.is_none() && more.reaction_hours.is_none() && !says(&lexicon.time) {
            kinds.push(FindingKind::MissingWhen);
        }
        if !says(&lexicon.place)
            && !subject.said().any(names_address)
            && !subject.said().any(names_tool)
        {
            kinds.push(FindingKind::MissingWhere);
        }
        if !says_how_much(subject) {
            kinds.push(FindingKind::MissingHowMuch);
        }
        if draft.latitude.is_none() && !says(&lexicon.decides) {
            kinds.push(FindingKind::MissingWhoDecides);
        }
    }
    if subject.size == Size::Large {
        let has_sample = subject
            .fields
            .iter()
            .any(|field| field.role == Role::Sample);
        if !has_sample && !says(&lexicon.example) {
            kinds.push(FindingKind::MissingExample);
        }
        let told_when = [&more.when_unsure, &more.ask_cases];
        if told_when.iter().all(|text| text.trim().is_empty()) && !says(&lexicon.unsure) {
            kinds.push(FindingKind::MissingWhenUnsure);
        }
    }
    let whole = |kind| Finding { kind, place: None };
    kinds.into_iter().map(whole).collect()
}

/// How long a first sentence may be that only says "take care of it".
const SHORT_OPENING: usize = 16;

/// Whether the goal names what comes out: it does not open with a word for any kind of help, or
/// says more in the same breath.
fn names_result(subject: &Subject<'_>) -> bool {
    let goal = subject.fields.iter().find(|field| field.role == Role::Goal);
    let Some(first) = goal.and_then(|goal| goal.sentences.first()) else {
        return false;
    };
    let opens_empty =
        (0..first.words.len().min(3)).any(|at| subject.lexicon.empty.at(first, at).is_some());
    let says_more =
        first.words.len() > SHORT_OPENING || first.words.iter().any(|word| word.number().is_some());
    let words = goal.into_iter().flat_map(|goal| &goal.sentences);
    let count: usize = words.map(|sentence| sentence.words.len()).sum();
    count > 1 && (!opens_empty || says_more)
}

/// Text work says how long or how deep, other work how many (mission 3.5).
fn says_how_much(subject: &Subject<'_>) -> bool {
    let (lexicon, length) = (subject.lexicon, &subject.draft.details.length);
    if length.least.is_some() || length.most.is_some() {
        return true;
    }
    let is_writing = subject
        .fields
        .iter()
        .filter(|field| field.role == Role::Goal)
        .flat_map(|field| &field.sentences)
        .any(|sentence| lexicon.writing.any(sentence));
    let wanted = if is_writing {
        &lexicon.length
    } else {
        &lexicon.extent
    };
    subject.said().any(|sentence| wanted.any(sentence))
}

/// An e-mail address, a web address or a file with its ending is a place.
fn names_address(sentence: &Sentence) -> bool {
    sentence.words.iter().any(|word| {
        let inner = word.folded.trim_matches('.');
        let dotted = inner.split_once('.');
        word.folded.contains('@')
            || dotted.is_some_and(|(name, ending)| {
                name.len() > 2 && ending.chars().all(char::is_alphabetic) && ending.len() > 1
            })
    })
}

/// "in Lightroom", "on Shopify", "über Brevo": a name right behind a word of place.
fn names_tool(sentence: &Sentence) -> bool {
    const PLACED: [&str; 12] = [
        "in", "on", "via", "per", "ueber", "auf", "bei", "through", "with", "mit", "into", "from",
    ];
    /// Nouns that stand there without naming a place.
    const NO_NAMES: [&str; 30] = [
        "ordnung",
        "zukunft",
        "ruhe",
        "deutsch",
        "englisch",
        "kuerze",
        "bedarf",
        "fragen",
        "regen",
        "anfrage",
        "form",
        "hoehe",
        "wunsch",
        "krankheit",
        "farbe",
        "absprache",
        "ruecksprache",
        "english",
        "german",
        "french",
        "interesse",
        "unklarheiten",
        "problemen",
        "zweifeln",
        "rechnung",
        "zeit",
        "liebe",
        "system",
        "musik",
        "i",
    ];
    let pairs = sentence.words.windows(2);
    pairs.into_iter().any(|pair| {
        let [place, name] = pair else { return false };
        let is_date = super::dates::is_date_word(&name.folded);
        PLACED.contains(&place.folded.as_str())
            && name.is_capital
            && !is_date
            && name.folded.len() > 2
            && name.folded.chars().all(char::is_alphabetic)
            && !NO_NAMES.contains(&name.folded.as_str())
    })
}
