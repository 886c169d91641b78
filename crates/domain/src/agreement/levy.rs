//! Whether a contract speaks of work the artists' social levy may be due for (§§ 2, 24 KSVG). It
//! follows the kind of work: texts, pictures and design, music, and teaching these. Bookkeeping, data
//! entry and office work are never named. The client owes it, if anybody does. A hint with the word
//! it comes from, never a verdict.

use kernel::{Currency, Money, Percent, Rounding, fold};

use super::contract::Contract;
use crate::task::category::speaks;

/// Longer words are no words.
const LONGEST_WORD: usize = 60;

/// A kind of work the law speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Art {
    /// Texts for the public.
    Text,
    /// Pictures, films and design.
    Picture,
    /// Music.
    Music,
    /// Teaching one of these.
    Teaching,
}

impl Art {
    /// All kinds, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Text, Self::Picture, Self::Music, Self::Teaching];

    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Picture => "picture",
            Self::Music => "music",
            Self::Teaching => "teaching",
        }
    }

    /// Beginnings of words, folded, as [`speaks`] reads them. Letters, receipts, lists and translations
    /// are no art; where a beginning has another meaning too, only the whole word counts.
    const fn signs(self) -> &'static str {
        match self {
            Self::Text => {
                "text.|texte.|texten.|~produkttext|~werbetext|~pressetext|~webtext|~liedtext|\
                 blog|fachartikel|zeitungsartikel|gastbeitra|gastbeitrae|fachbeitra|~newsletter|\
                 reportage|drehbuch|kolumne|lektorat|pressemitteilung|journalis|redaktionell|\
                 copywrit|ghostwrit|article|slogan"
            }
            Self::Picture => {
                "logo.|logos.|~logo.|~design|~grafik|~illustration|~illustrier|illustrator|\
                 foto.|fotos.|~fotos.|~fotograf|photo.|photos.|~photograph|video.|videos.|\
                 ~videos.|~videoschnitt|~videodreh|~film.|~filme.|~flyer|~plakat|~zeichnung|\
                 animation|graphic|gestaltung.|signet|druckdatei|titelbild|produktbild|bildbearbeit"
            }
            Self::Music => {
                "musik|~musik.|komponier|komposition|song.|songs.|jingle|gesang|music|singing"
            }
            Self::Teaching => {
                "musikunterricht|gitarrenunterricht|klavierunterricht|gesangsunterricht|\
                 schauspielunterricht|tanzunterricht|zeichenkurs|malkurs|schreibkurs|fotokurs"
            }
        }
    }
}

/// Words of teaching: together with a word of an art they are teaching it.
const LESSONS: &str = "unterricht|~unterricht.|kurs.|kurse.|~kurs.|~workshop|schulung|~schulung.|\
     lesson|course|teach";

/// A kind of work with the word of the contract it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which kind.
    pub art: Art,
    /// The first word that speaks of it, as it is written there.
    pub word: String,
}

/// What the law said for a year, where it is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Which year.
    pub year: i16,
    /// The share of what is paid (§ 26 KSVG, by ordinance every year).
    pub share: Percent,
    /// Whoever only has work done for their own advertising owes it above this sum a year
    /// (§ 24 (2) and (3) KSVG).
    pub free_up_to: Money,
}

/// What holds in a year; nothing for years nobody has looked up.
pub const fn rate(year: i16) -> Option<Rate> {
    let (basis_points, cents) = match year {
        2025 => (500, 70_000),
        2026 => (490, 100_000),
        _ => return None,
    };
    Some(Rate {
        year,
        share: Percent::from_basis_points(basis_points),
        free_up_to: Money::euro_cents(cents),
    })
}

impl Rate {
    /// About what it would be on a sum, halves up; nothing in other currencies.
    pub fn on(&self, sum: Money) -> Option<Money> {
        if sum.currency != Currency::Eur {
            return None;
        }
        sum.percent(self.share, Rounding::HalfAway).ok()
    }
}

/// The kinds of work a contract speaks of in its subject, its goal and its criteria, each once.
pub fn found(contract: &Contract) -> Vec<Found> {
    let body = &contract.instruction.body;
    let lines = [contract.subject.as_str(), body.goal.as_str()];
    let criteria = body.criteria.iter().map(|one| one.text.as_str());
    let mut found: Vec<Found> = Vec::new();
    for line in lines.into_iter().chain(criteria) {
        in_line(line, &mut found);
    }
    found.sort_by_key(|one| Art::ALL.iter().position(|art| *art == one.art));
    found
}

fn in_line(line: &str, found: &mut Vec<Found>) {
    let words = || {
        let words = line.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty() && word.chars().count() <= LONGEST_WORD)
    };
    let first = |signs: &str| {
        let says = |word: &&str| {
            let word = fold(word);
            signs.split('|').any(|sign| speaks(&word, sign).is_some())
        };
        words().find(says)
    };
    let mut is_art = false;
    for art in Art::ALL {
        let own = first(art.signs());
        let word = match art {
            Art::Teaching if is_art => own.or_else(|| first(LESSONS)),
            _ => own,
        };
        is_art |= word.is_some();
        let is_new = found.iter().all(|one| one.art != art);
        if let Some(word) = word.filter(|_| is_new) {
            found.push(Found {
                art,
                word: word.to_owned(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::fixture;

    fn says(subject: &str) -> Vec<(Art, String)> {
        let mut contract = fixture::contract();
        contract.subject = subject.to_owned();
        let all = found(&contract).into_iter();
        all.map(|one| (one.art, one.word)).collect()
    }

    /// 3.29: texts, pictures, design, music and teaching them are named with their word.
    #[test]
    fn m3_29_the_levy_follows_the_kind_of_work() {
        for (subject, art, word) in [
            ("Fünf Blogbeiträge schreiben", Art::Text, "Blogbeiträge"),
            ("Neues Logo, bitte", Art::Picture, "Logo"),
            ("Webdesign der Seite", Art::Picture, "Webdesign"),
            ("Produktfotos für den Shop", Art::Picture, "Produktfotos"),
            ("Jingle für den Podcast", Art::Music, "Jingle"),
            (
                "Klavierunterricht für Kinder",
                Art::Teaching,
                "Klavierunterricht",
            ),
            ("Write an article", Art::Text, "article"),
        ] {
            assert_eq!(says(subject), [(art, word.to_owned())], "{subject}");
        }
        let both = says("Workshop: Grafik und Musik");
        let arts: Vec<Art> = both.iter().map(|(art, _)| *art).collect();
        assert_eq!(arts, [Art::Picture, Art::Music, Art::Teaching]);
    }

    /// 3.29: what is no art is not named, not even where its word looks like one.
    #[test]
    fn m3_29_bookkeeping_data_entry_and_assistance_are_not_named() {
        for subject in [
            "Belege März buchen",
            "Adressen eintippen",
            "Kontexte prüfen",
            "Texterkennung laufen lassen",
            "Videokonferenz vorbereiten",
            "Termine und Post",
            "Excel-Schulung",
            "Artikel im Shop einpflegen",
            "Mitgliedsbeiträge abgleichen",
            "Ausbilder anschreiben",
            "Fotokopien",
            "Logopädie",
            "Data entry and receipts",
        ] {
            assert_eq!(says(subject), [], "{subject}");
        }
        assert_eq!(says(&"foto".repeat(40)), []);
    }

    /// 3.29: the share of the year, and nothing for a year nobody has looked up.
    #[test]
    fn m3_29_the_levy_of_a_year_on_a_sum() {
        let of_2026 = rate(2026).unwrap();
        assert_eq!(
            of_2026.on(Money::euro_cents(36_000)),
            Some(Money::euro_cents(1_764))
        );
        assert_eq!(of_2026.on(Money::new(36_000, Currency::Chf)), None);
        assert_eq!(of_2026.free_up_to, Money::euro_cents(100_000));
        assert_eq!(rate(2025).unwrap().share, Percent::whole(5));
        assert_eq!(rate(2027), None);
    }
}
