//! Categories of work with what is usual for them: unit, time per unit, proofs (mission 4.3, 1.12).
//!
//! A category prefills and suggests; it never decides. The times are medians of what practised
//! people need, as a first guess until one's own figures are known.

use std::cmp::Reverse;

use kernel::{Minutes, fold};
use serde::{Deserialize, Serialize};

/// The nine kinds of work the product knows more about (mission 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Category {
    /// Writing and editing.
    Text,
    /// From one language into another.
    Translation,
    /// Logos and design.
    Design,
    /// Pages of a website.
    Homepage,
    /// Finding and gathering facts.
    Research,
    /// Posts, newsletters, social media.
    Marketing,
    /// Programming.
    Software,
    /// Calls in and out.
    Phone,
    /// Receipts, post, data, appointments.
    Office,
}

/// What work of a category is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Words of a text.
    Word,
    /// One logo.
    Logo,
    /// One page of a website.
    Page,
    /// One record of a list.
    Record,
    /// One post.
    Post,
    /// An hour of work.
    Hour,
    /// One call.
    Call,
    /// One matter of office work, such as a receipt or a letter.
    Matter,
}

impl Unit {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Logo => "logo",
            Self::Page => "page",
            Self::Record => "record",
            Self::Post => "post",
            Self::Hour => "hour",
            Self::Call => "call",
            Self::Matter => "matter",
        }
    }
}

/// By what one sees that work of a category was done (mission 1.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Proof {
    /// The result as a file.
    File,
    /// The address where the result stands.
    Link,
    /// A picture of it.
    Picture,
    /// Source and result side by side.
    SideBySide,
    /// A table with one row a unit.
    Table,
    /// Where each fact comes from.
    Sources,
    /// Figures, such as reach or answers.
    Figures,
    /// Tests that pass.
    TestRun,
    /// A note on each call.
    CallNotes,
    /// A sample that is looked through.
    Sample,
}

/// What is usual for a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// What is counted.
    pub unit: Unit,
    /// So many units take [`Preset::minutes`]: one, or a hundred words.
    pub batch: i64,
    /// The median time of a batch.
    pub minutes: Minutes,
    /// What shows that it was done, the most telling first.
    pub proofs: [Proof; 2],
}

impl Preset {
    const fn new(unit: Unit, batch: i64, minutes: i64, proofs: [Proof; 2]) -> Self {
        Self {
            unit,
            batch,
            minutes: Minutes(minutes),
            proofs,
        }
    }

    /// The usual time of so many units, to the nearest minute, halves up; none beyond all numbers.
    pub fn time_for(&self, units: i64) -> Option<Minutes> {
        let scaled = self.minutes.times(units)?.get().checked_mul(2)?;
        let rounded = scaled.checked_add(self.batch)?;
        rounded
            .checked_div_euclid(self.batch.checked_mul(2)?)
            .map(Minutes)
    }
}

impl Category {
    /// All categories, in the order of the mission.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Translation,
        Self::Design,
        Self::Homepage,
        Self::Research,
        Self::Marketing,
        Self::Software,
        Self::Phone,
        Self::Office,
    ];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Translation => "translation",
            Self::Design => "design",
            Self::Homepage => "homepage",
            Self::Research => "research",
            Self::Marketing => "marketing",
            Self::Software => "software",
            Self::Phone => "phone",
            Self::Office => "office",
        }
    }

    /// Reads [`Category::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.code() == code)
    }

    /// What is usual for it.
    pub const fn preset(self) -> Preset {
        match self {
            Self::Text => Preset::new(Unit::Word, 100, 15, [Proof::File, Proof::Link]),
            Self::Translation => {
                Preset::new(Unit::Word, 100, 20, [Proof::SideBySide, Proof::Sample])
            }
            Self::Design => Preset::new(Unit::Logo, 1, 480, [Proof::File, Proof::Picture]),
            Self::Homepage => Preset::new(Unit::Page, 1, 240, [Proof::Link, Proof::Picture]),
            Self::Research => Preset::new(Unit::Record, 1, 6, [Proof::Table, Proof::Sources]),
            Self::Marketing => Preset::new(Unit::Post, 1, 45, [Proof::Link, Proof::Figures]),
            Self::Software => Preset::new(Unit::Hour, 1, 60, [Proof::TestRun, Proof::Link]),
            Self::Phone => Preset::new(Unit::Call, 1, 8, [Proof::CallNotes, Proof::Table]),
            Self::Office => Preset::new(Unit::Matter, 1, 5, [Proof::Table, Proof::Sample]),
        }
    }

    /// Beginnings of words, folded, that speak for the category in a title; a bar stands between
    /// them. What follows `~` also counts inside of a word, what ends in `.` only at its end.
    const fn signs(self) -> &'static str {
        match self {
            Self::Text => {
                "~text|blog|~artikel|~beschreibung|~beitraege|fachbeitra|gastbeitra|newslett|brief|\
                 schreib|~kommentar|~lektorat|~korrektorat|korrektur|korrigier|~mail|article|\
                 ~writ|letter|comment|proofread"
            }
            Self::Translation => "~uebersetz|translat|dolmetsch|~untertitel|subtitle",
            Self::Design => {
                "~logo.|~logos|~design|~grafik|entwerf|~entwurf|~flyer|~illustration|graphic|\
                 ~banner|bild.|~bilder|~foto|photo|picture"
            }
            Self::Homepage => {
                "~homepage|~webseite|~website|~landingpage|landing page|~internetseite|wordpress"
            }
            Self::Research => {
                "~recherch|research|suche|adressen sammeln|~marktbeobachtung|~vergleich|compar"
            }
            Self::Marketing => {
                "marketing|~newsletter|~kommentare|instagram|facebook|social media|werb|~werbung|\
                 ~kampagne|anzeigen schalten|comments|campaign|advert"
            }
            Self::Software => {
                "~software|programm|skript|~datenbank|~schnittstelle|script|database|app.|apps.|\
                 code.|coding"
            }
            Self::Phone => {
                "~telefon|~anruf|~hotline|~akquise|rueckruf|phone|call.|calls.|callcenter"
            }
            Self::Office => {
                "beleg.|~belege|rechnung|~mrechnung|~nrechnung|~srechnung|~trechnung|~abrechnung|~buchhaltung|\
                 buchfuehrung|steuererklaerung|termin.|~termine.|terminplan|terminverwalt|\
                 posteingang|~ablage|ablegen|sortier|~dateneingabe|~tabelle|reisekosten|e-mails|\
                 receipt|invoice|bookkeeping|appointment|data entry|inbox"
            }
        }
    }

    /// The categories a title speaks of, the one it speaks of most first: the longest sign in it
    /// decides, then the order of the mission. A guess, for as long as the owner says nothing.
    pub fn guess(title: &str) -> Vec<Self> {
        let folded = fold(title);
        let longest = |category: Self| {
            let signs = category.signs().split('|');
            signs.filter_map(|sign| speaks(&folded, sign)).max()
        };
        let spoken_of = Self::ALL.into_iter();
        let mut found: Vec<(usize, Self)> = spoken_of
            .filter_map(|category| Some((longest(category)?, category)))
            .collect();
        found.sort_by_key(|(length, _)| Reverse(*length));
        found.into_iter().map(|(_, category)| category).collect()
    }

    /// The category a title speaks of most. None when it speaks of none.
    pub fn suggest(title: &str) -> Option<Self> {
        Self::guess(title).first().copied()
    }
}

/// How long a sign is, if a folded title carries it.
pub(crate) fn speaks(title: &str, sign: &str) -> Option<usize> {
    let (inside, sign) = match sign.strip_prefix('~') {
        Some(sign) => (true, sign),
        None => (false, sign),
    };
    let (ends, sign) = match sign.strip_suffix('.') {
        Some(sign) => (true, sign),
        None => (false, sign),
    };
    let apart = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    let mut places = title.match_indices(sign);
    let carried = places.any(|(at, _)| {
        let (before, behind) = (title.get(..at), title.get(at.saturating_add(sign.len())..));
        let begins = inside || apart(before.and_then(|text| text.chars().next_back()));
        begins && (!ends || apart(behind.and_then(|text| text.chars().next())))
    });
    carried.then_some(sign.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Mission 4.3: nine presets, each with a unit and a median time; 1.12: each with proofs.
    #[test]
    fn m4_3_each_of_nine_presets_has_a_unit_a_time_and_proofs() {
        assert_eq!(Category::ALL.len(), 9);
        for category in Category::ALL {
            let preset = category.preset();
            assert!(preset.minutes.get() > 0, "{category:?}");
            assert!(preset.batch >= 1, "{category:?}");
            assert_ne!(preset.proofs[0], preset.proofs[1], "{category:?}");
            assert_eq!(Category::from_code(category.code()), Some(category));
        }
        assert_eq!(Category::Text.preset().unit, Unit::Word);
        assert_eq!(Category::Phone.preset().unit, Unit::Call);
        assert_eq!(Category::Research.preset().unit, Unit::Record);
        assert_eq!(Category::from_code("tax"), None);
    }

    #[test]
    fn m4_3_the_time_of_many_units_follows() {
        let text = Category::Text.preset();
        assert_eq!(text.time_for(800), Some(Minutes(120)));
        assert_eq!(text.time_for(10), Some(Minutes(2)), "1.5 is rounded up");
        assert_eq!(Category::Phone.preset().time_for(30), Some(Minutes(240)));
        assert_eq!(text.time_for(i64::MAX), None);
    }

    #[test]
    fn a_title_speaks_for_a_category() {
        for (title, category) in [
            ("Produkttexte schreiben", Some(Category::Text)),
            ("Website übersetzen", Some(Category::Translation)),
            ("Neues Logo", Some(Category::Design)),
            ("Texte für die Homepage", Some(Category::Homepage)),
            ("Preise recherchieren", Some(Category::Research)),
            ("Kommentare beantworten", Some(Category::Marketing)),
            ("Skript für den Export", Some(Category::Software)),
            ("Python-Skript anpassen", Some(Category::Software)),
            ("Manuskript korrigieren", Some(Category::Text)),
            ("Interview-Transkript", None),
            ("Write product descriptions", Some(Category::Text)),
            ("Cancel subscription", None),
            ("Kundenanrufe annehmen", Some(Category::Phone)),
            ("Belege vorsortieren", Some(Category::Office)),
            ("BUCHHALTUNG", Some(Category::Office)),
            ("Reply to comments", Some(Category::Marketing)),
            ("Katalog übersetzen", Some(Category::Translation)),
            ("Produktbilder freistellen", Some(Category::Design)),
            ("Flyer 2026", Some(Category::Design)),
            ("Webseite pflegen", Some(Category::Homepage)),
            ("Lieferanten vergleichen", Some(Category::Research)),
            ("Instagram bespielen", Some(Category::Marketing)),
            ("Eine App für Android", Some(Category::Software)),
            ("Call customers back", Some(Category::Phone)),
            ("Eingangsrechnungen ablegen", Some(Category::Office)),
            ("Berechnung der Statik", None),
            ("Mappen und Apparate", None),
            ("Ausbildung planen", None),
            ("Besuche vorbereiten", None),
            ("Logopädie", None),
            ("Fenster putzen", None),
            ("", None),
        ] {
            assert_eq!(Category::suggest(title), category, "{title}");
        }
    }

    /// A newsletter is written and makes something known: both are guessed, the stronger first.
    #[test]
    fn a_title_can_speak_of_several_categories() {
        use Category::{Homepage, Marketing, Office, Text};
        for (title, categories) in [
            ("Newsletter schreiben", [Marketing, Text].as_slice()),
            ("Kundenkommentare beantworten", &[Marketing, Text]),
            ("Texte für die Homepage", &[Homepage, Text]),
            ("E-Mails beantworten", &[Office, Text]),
            ("Fenster putzen", &[]),
        ] {
            assert_eq!(Category::guess(title), categories, "{title}");
        }
    }

    #[test]
    fn signs_are_written_as_titles_are_compared() {
        for category in Category::ALL {
            for sign in category.signs().split('|') {
                let letters = sign.trim_start_matches('~').trim_end_matches('.');
                assert_eq!(fold(letters), letters, "{category:?}");
                let whole = sign.ends_with('.');
                assert!(whole || letters.len() >= 4, "{category:?}: {sign}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_title_and_no_number_panics(title in ".*", units: i64) {
            let _ = Category::suggest(&title);
            for category in Category::ALL {
                let _ = category.preset().time_for(units);
            }
        }
    }
}
