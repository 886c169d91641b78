//! The mark on work that not everybody may do for others: tax and law (mission 1.12, 1.14).
//!
//! A hint, no legal advice and no prohibition: it says who may do it and what to have checked.
//! - Tax: businesslike help in tax matters, to which bookkeeping belongs (§ 1 para. 2 Nr. 2 `StBerG`),
//!   is forbidden to all but those of §§ 3 to 4 `StBerG` (§ 5). § 6 Nr. 3 and 4 leave out mechanical
//!   work, which assigning accounts is not, and, for people with commercial training and three years
//!   of practice, booking current matters, current payroll and wage tax returns.
//! - Law: out-of-court legal services need a permission (§ 3 RDG); what counts as one is in § 2 RDG,
//!   collecting debts for others among it (§ 2 para. 2).
//! - Court: who may act for a party there is in §§ 78 and 79 ZPO; the RDG does not cover it (§ 1).
//!
//! What of these statutes was checked against a source stands in `docs/law.md`.
//!
//! Words count as whole words, so that "ansteuern" is no tax and "vertragen" no contract. Whether
//! "Steuern" is taxes or what one does with a machine, `steuern` finds out.

mod steuern;

use kernel::fold;

use steuern::names_taxes;

/// Which law a task may touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalRisk {
    /// Help in tax matters (§ 5 `StBerG`).
    Tax,
    /// Legal services (§ 3 RDG).
    Law,
    /// Acting in court (§ 79 ZPO).
    Court,
}

/// Words that are the matter by themselves.
const TAX_WORDS: &[&str] = &[
    "steuer",
    "ust",
    "ustva",
    "elster",
    "finanzamt",
    "lohn",
    "loehne",
    "gehaelter",
    "tax",
    "taxes",
    "vat",
    "bookkeeping",
    "accounting",
    "payroll",
];
/// Words that begin so.
const TAX_BEGINNINGS: &[&str] = &[
    "steuererklaer",
    "steuerberat",
    "steuerbescheid",
    "steuerpruef",
    "steuerunterlag",
    "steuervoranmeld",
    "steuersache",
    "umsatzsteuer",
    "vorsteuer",
    "lohnsteuer",
    "lohnabrechn",
    "lohnbuch",
    "lohnbuero",
    "lohnkont",
    "gehaltsabrechn",
    "buchhalt",
    "buchfuehr",
    "jahresabschl",
    "bilanz",
    "kontier",
];
/// Words that end so: `Einkommensteuer`, `Finanzbuchhaltung`.
const TAX_ENDINGS: &[&str] = &["steuer", "buchhaltung", "buchfuehrung", "lohnabrechnung"];
const LAW_WORDS: &[&str] = &[
    "vertrag",
    "vertraege",
    "agb",
    "dsgvo",
    "gdpr",
    "impressum",
    "contract",
    "contracts",
];
const LAW_BEGINNINGS: &[&str] = &[
    "datenschutz",
    "vertragspruef",
    "vertragsentw",
    "vertragsrecht",
    "vertragsgestalt",
    "abmahn",
    "rechtsberat",
    "rechtstext",
    "rechtsfrag",
    "widerrufsbelehr",
    "inkasso",
    "markenanmeld",
];
const LAW_ENDINGS: &[&str] = &["vertrag", "vertraege", "vertraegen", "datenschutz"];
const COURT_WORDS: &[&str] = &["klage", "klageschrift", "lawsuit"];
const COURT_BEGINNINGS: &[&str] = &["mahnbescheid", "mahnverfahren", "vollstreckungsbescheid"];

impl LegalRisk {
    /// What a title touches; tax before court, court before law.
    pub fn of(title: &str) -> Option<Self> {
        let folded = fold(title);
        let words = || folded.split(|c: char| !c.is_alphanumeric());
        let hits = |whole: &[&str], beginnings: &[&str], endings: &[&str]| {
            words().any(|word| {
                whole.contains(&word)
                    || beginnings.iter().any(|start| word.starts_with(start))
                    || endings.iter().any(|end| word.ends_with(end))
            })
        };
        if hits(TAX_WORDS, TAX_BEGINNINGS, TAX_ENDINGS) || names_taxes(title) {
            Some(Self::Tax)
        } else if hits(COURT_WORDS, COURT_BEGINNINGS, &[]) {
            Some(Self::Court)
        } else if hits(LAW_WORDS, LAW_BEGINNINGS, LAW_ENDINGS) {
            Some(Self::Law)
        } else {
            None
        }
    }

    /// The stable name in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tax => "tax",
            Self::Law => "law",
            Self::Court => "court",
        }
    }

    /// The key of the hint: who may do it, and what to have checked.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Tax => "handing-legal-tax",
            Self::Law => "handing-legal-law",
            Self::Court => "handing-legal-court",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn m1_14_tax_and_law_carry_the_mark_and_look_alikes_do_not() {
        for (title, risk) in [
            ("Steuer machen", Some(LegalRisk::Tax)),
            ("Umsatzsteuer-Voranmeldung", Some(LegalRisk::Tax)),
            ("Einkommensteuer vorbereiten", Some(LegalRisk::Tax)),
            ("Steuererklärung", Some(LegalRisk::Tax)),
            ("Finanzbuchhaltung", Some(LegalRisk::Tax)),
            ("Lohn abrechnen", Some(LegalRisk::Tax)),
            ("Lohnabrechnung November", Some(LegalRisk::Tax)),
            ("Do the bookkeeping", Some(LegalRisk::Tax)),
            ("Arbeitsverträge schreiben", Some(LegalRisk::Law)),
            ("AGB anpassen", Some(LegalRisk::Law)),
            ("Datenschutzerklärung", Some(LegalRisk::Law)),
            ("Inkasso für offene Rechnungen", Some(LegalRisk::Law)),
            ("Belege kontieren", Some(LegalRisk::Tax)),
            ("Mahnbescheid beantragen", Some(LegalRisk::Court)),
            ("Prepare the lawsuit", Some(LegalRisk::Court)),
            ("Alle Steuern zahlen", Some(LegalRisk::Tax)),
            ("steuern", Some(LegalRisk::Tax)),
            ("Maschine steuern", None),
            ("Projekt steuern", None),
            ("Steuern der Anlage", None),
            ("Anlage. Steuern und prüfen", None),
            ("Maschine ansteuern", None),
            ("Steuerung programmieren", None),
            ("Spende beisteuern", None),
            ("Was sich lohnt, aufschreiben", None),
            ("Belohnungen verschicken", None),
            ("Streit schlichten, sich vertragen", None),
            ("Nachtragabgabe prüfen", None),
            ("Frust abladen", None),
            ("Belege vorsortieren", None),
        ] {
            assert_eq!(LegalRisk::of(title), risk, "{title}");
        }
    }

    /// Mission 1.12: bookkeeping asks for the note on who may do it.
    #[test]
    fn m1_12_bookkeeping_asks_for_the_note() {
        let risk = LegalRisk::of("Buchhaltung");
        assert_eq!(risk.map(LegalRisk::key), Some("handing-legal-tax"));
    }

    #[test]
    fn signs_are_written_as_titles_are_compared() {
        let lists = [
            TAX_WORDS,
            TAX_BEGINNINGS,
            TAX_ENDINGS,
            LAW_WORDS,
            LAW_BEGINNINGS,
            LAW_ENDINGS,
            COURT_WORDS,
            COURT_BEGINNINGS,
        ];
        for sign in lists.concat() {
            assert_eq!(fold(sign), sign);
        }
    }

    proptest! {
        #[test]
        fn no_title_panics(title in ".*") {
            let _ = LegalRisk::of(&title);
        }
    }
}
