//! The places of the product and the addresses the frame links to.

use texts::Texts;

/// Addresses the frame links to; the router answers them.
pub mod address {
    /// What is my turn.
    pub const TODAY: &str = "/heute";
    /// My tasks, ads and orders as client.
    pub const HAND_ON: &str = "/abgeben";
    /// Ads and orders as contractor.
    pub const TAKE_ON: &str = "/uebernehmen";
    /// My people.
    pub const PEOPLE: &str = "/leute";
    /// Secured, due, invoices.
    pub const MONEY: &str = "/geld";
    /// The operator's place.
    pub const OPERATOR: &str = "/betrieb";
    /// Search in everything the reader may see.
    pub const SEARCH: &str = "/suche";
    /// One's own account.
    pub const ACCOUNT: &str = "/konto";
    /// Signing in.
    pub const SIGN_IN: &str = "/anmelden";
    /// What somebody sees whose account is blocked.
    pub const BLOCKED: &str = "/gesperrt";
    /// A new account.
    pub const SIGN_UP: &str = "/registrieren";
    /// A new task.
    pub const NEW_TASK: &str = "/abgeben/aufgaben/neu";
    /// Takes the chosen appearance (`theme` and `back`) by POST.
    pub const THEME: &str = "/darstellung";
    /// Takes the chosen language (`lang` and `back`) by POST.
    pub const LANGUAGE: &str = "/sprache";
    /// Help for the first steps.
    pub const HELP: &str = "/hilfe";
    /// Who runs this instance.
    pub const IMPRINT: &str = "/impressum";
    /// What happens to data.
    pub const PRIVACY: &str = "/datenschutz";
    /// The statement on accessibility.
    pub const ACCESSIBILITY: &str = "/barrierefreiheit";
    /// About the product, with its licence and source.
    pub const ABOUT: &str = "/ueber";
    /// What programs can do here.
    pub const API: &str = "/api";
    /// Where the source is.
    pub const SOURCE: &str = "/ueber#quelltext";
}

/// The places of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What is my turn.
    Today,
    /// What I hand on.
    HandOn,
    /// What I take on.
    TakeOn,
    /// My people.
    People,
    /// My money.
    Money,
    /// The operator's place.
    Operator,
}

impl Place {
    pub(super) const FIVE: [Self; 5] = [
        Self::Today,
        Self::HandOn,
        Self::TakeOn,
        Self::People,
        Self::Money,
    ];

    pub(super) fn address(self) -> &'static str {
        match self {
            Self::Today => address::TODAY,
            Self::HandOn => address::HAND_ON,
            Self::TakeOn => address::TAKE_ON,
            Self::People => address::PEOPLE,
            Self::Money => address::MONEY,
            Self::Operator => address::OPERATOR,
        }
    }

    pub(super) fn words(self, t: Texts) -> &'static str {
        match self {
            Self::Today => t.place_today(),
            Self::HandOn => t.place_hand_on(),
            Self::TakeOn => t.place_take_on(),
            Self::People => t.place_people(),
            Self::Money => t.place_money(),
            Self::Operator => t.place_operator(),
        }
    }

    /// The letter that leads here after `g`.
    pub(super) fn key(self, t: Texts) -> &'static str {
        match self {
            Self::Today => t.ui_place_today_key(),
            Self::HandOn => t.ui_place_give_key(),
            Self::TakeOn => t.ui_place_take_key(),
            Self::People => t.ui_place_people_key(),
            Self::Money => t.ui_place_money_key(),
            Self::Operator => t.ui_place_operator_key(),
        }
    }
}

/// A link to a place, as the frame shows it.
pub(crate) struct PlaceLink {
    pub(crate) address: &'static str,
    pub(crate) words: &'static str,
    pub(crate) key: &'static str,
    pub(crate) is_here: bool,
    /// How many things wait for the reader there.
    pub(crate) turns: u32,
}

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, the automatic one first.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// What the cookie `theme` and the form say; anything unknown is automatic.
    pub fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.code() == code)
            .unwrap_or_default()
    }

    /// The value of the cookie `theme`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kernel::Locale;

    use super::*;

    const EVERYWHERE: [Place; 6] = [
        Place::Today,
        Place::HandOn,
        Place::TakeOn,
        Place::People,
        Place::Money,
        Place::Operator,
    ];

    /// Pattern 12: every place has its own letter, in both languages.
    #[test]
    fn no_letter_leads_to_two_places() {
        for locale in Locale::ALL {
            let t = Texts::new(locale);
            let keys: BTreeSet<&str> = EVERYWHERE.iter().map(|place| place.key(t)).collect();
            assert_eq!(keys.len(), EVERYWHERE.len(), "{locale}");
            assert!(keys.iter().all(|key| key.chars().count() == 1), "{keys:?}");
        }
    }

    #[test]
    fn unknown_themes_are_automatic() {
        assert_eq!(Theme::from_code("dark"), Theme::Dark);
        assert_eq!(Theme::from_code("<script>"), Theme::Auto);
    }
}
