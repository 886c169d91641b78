//! How long the pieces of a delivery are, against what was agreed (mission 3.5).

use kernel::FileId;
use serde::{Deserialize, Serialize};

use crate::instruction::{Length, LengthUnit};

/// How long one file of a delivery is, in the unit of the instruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Which file.
    pub file: FileId,
    /// Its name.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// Counts a text; nothing where the unit is none of texts. A word has a letter or a digit, so
/// marks that stand alone, such as those of Markdown, are none.
pub fn count(text: &str, unit: LengthUnit) -> Option<u32> {
    let number = match unit {
        LengthUnit::Words => {
            let words = text.split_whitespace();
            words
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .count()
        }
        LengthUnit::Characters => text.trim().chars().count(),
        LengthUnit::Minutes => return None,
    };
    Some(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The pieces that are shorter or longer than agreed.
pub fn outside(length: Length, pieces: &[Counted]) -> Vec<&Counted> {
    let is_outside = |piece: &&Counted| {
        length.least.is_some_and(|least| piece.count < least)
            || length.most.is_some_and(|most| piece.count > most)
    };
    pieces.iter().filter(is_outside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 3.5: words are counted against the range, and neither end is outside.
    #[test]
    fn m3_5_pieces_are_counted_against_the_range() {
        let text = "# Titel\n\n- Ein Beitrag, mit 5 Wörtern – so.";
        assert_eq!(count(text, LengthUnit::Words), Some(7));
        assert_eq!(count(" äöü ", LengthUnit::Characters), Some(3));
        assert_eq!(count(text, LengthUnit::Minutes), None);
        let piece = |count| Counted {
            file: FileId::from_bytes([1; 16]),
            name: "a.txt".into(),
            count,
        };
        let length = Length {
            least: Some(5),
            most: Some(10),
            unit: LengthUnit::Words,
        };
        let pieces = [4, 5, 10, 11].map(piece);
        let counts = |length| -> Vec<u32> {
            let found = outside(length, &pieces);
            found.iter().map(|piece| piece.count).collect()
        };
        assert_eq!(counts(length), [4, 11]);
        let open = Length {
            most: None,
            ..length
        };
        assert_eq!(counts(open), [4]);
    }
}
