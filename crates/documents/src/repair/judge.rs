//! How sure it is that a few characters are one that was read in pieces.
//!
//! `ĂŒ` stands in no word of any language, but Romanian writes `RĂȘINĂ`, and a quotation mark may
//! follow a capital `Ă`. So a text is taken for broken only where something stands in it that
//! nobody writes.

/// What stands around a sequence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
}

/// How a sequence counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Nobody writes this.
    Strong,
    /// Two letters somebody may have written.
    Letters,
    /// Anything else that could be both.
    Weak,
}

/// The letters of German beyond the alphabet.
pub(super) const fn is_german(c: char) -> bool {
    matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' | 'ß')
}

fn is_lower(c: Option<char>) -> bool {
    c.is_some_and(char::is_lowercase)
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphabetic)
}

/// Judges `sequence`, which would be `original`.
pub(super) fn evidence(sequence: &str, original: char, around: Around) -> Evidence {
    let mut characters = sequence.chars();
    let lead = characters.next().unwrap_or(' ');
    let rest = characters.as_str();
    let second = characters.next().unwrap_or(' ');
    let is_strong = rest.chars().any(char::is_control)
        || rest.chars().count() > 1
        || german(second, original, around)
        || after_a_small_letter(lead, original, around)
        || sign(lead, original, around)
        || twice(lead, second, around);
    if is_strong {
        Evidence::Strong
    } else if second.is_alphabetic() {
        Evidence::Letters
    } else {
        Evidence::Weak
    }
}

/// An umlaut, unless what stands for it could be a mark behind a capital letter: `MANHÃ–`.
fn german(second: char, original: char, around: Around) -> bool {
    let is_mark = !second.is_alphabetic() && !matches!(second, '¤' | '¶' | '¼');
    let begins_a_word = !is_letter(around.before) && is_letter(around.after);
    let inside = is_lower(around.before) || is_lower(around.after);
    is_german(original) && (!is_mark || begins_a_word || inside)
}

/// `cafÃ©`: no capital letter follows a small one.
fn after_a_small_letter(lead: char, original: char, around: Around) -> bool {
    lead.is_uppercase() && is_lower(around.before) && original.is_lowercase()
}

/// `Â§`, `5Â °C`: the sign of an accent in front of a sign.
fn sign(lead: char, original: char, around: Around) -> bool {
    let follows = around.before.is_some_and(|before| {
        before.is_lowercase() || before.is_numeric() || matches!(before, '.' | ',' | ')')
    });
    let is_quote = matches!(original, '«' | '»');
    let leads = !is_letter(around.before)
        && match original {
            '\u{A0}' => false,
            _ if is_quote => around.after.is_some_and(char::is_alphanumeric),
            _ => true,
        };
    lead == 'Â' && matches!(original, '\u{A0}'..='\u{BF}') && (follows || leads)
}

/// Broken twice: `fÃƒÂ¼r`, `fÄ‚Ä˝r`.
fn twice(lead: char, second: char, around: Around) -> bool {
    let goes_on = around
        .after
        .is_some_and(|after| matches!(after, 'Â' | 'Ã' | 'Ä' | 'Ĺ'));
    matches!((lead, second), ('Ã', 'ƒ')) || (goes_on && matches!((lead, second), ('Ã' | 'Ä', '‚')))
}

/// How natural the original is where it stands: the encoding that makes the most sense wins.
pub(super) fn sense(original: char, around: Around) -> i64 {
    let inside = is_letter(around.before) || is_letter(around.after);
    if matches!(original, 'Ã' | 'Â' | 'Ă') {
        // Broken twice: the next round goes on here.
        2
    } else if original.is_uppercase() && is_lower(around.before) {
        -4
    } else if is_german(original) && inside {
        4
    } else if original.is_alphabetic() && inside {
        2
    } else {
        1
    }
}
