//! The frame of every page: what stands in the head, the header, the footer and the address bar.
//!
//! A page's struct has a field `layout: Layout`, its template begins with
//! `{% extends "layout.html" %}` and fills the block `content`.

use kernel::{Date, Locale, Minutes, Money, Timestamp, Zone, format};
use texts::Texts;

use super::note::Note;
use super::tag::{Tag, Tagged};
use super::value::{self, Amount, Moment};

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
    /// A new account.
    pub const SIGN_UP: &str = "/registrieren";
    /// A new task.
    pub const NEW_TASK: &str = "/aufgaben/neu";
    /// Takes the chosen appearance (`theme` and `back`) by POST.
    pub const THEME: &str = "/darstellung";
    /// Takes the chosen language (`lang` and `back`) by POST.
    pub const LANGUAGE: &str = "/sprache";
    /// Who runs this instance.
    pub const IMPRINT: &str = "/impressum";
    /// What happens to data.
    pub const PRIVACY: &str = "/datenschutz";
    /// The statement on accessibility.
    pub const ACCESSIBILITY: &str = "/barrierefreiheit";
    /// About the product, with its licence and source.
    pub const ABOUT: &str = "/ueber";
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
    const FIVE: [Self; 5] =
        [Self::Today, Self::HandOn, Self::TakeOn, Self::People, Self::Money];

    fn address(self) -> &'static str {
        match self {
            Self::Today => address::TODAY,
            Self::HandOn => address::HAND_ON,
            Self::TakeOn => address::TAKE_ON,
            Self::People => address::PEOPLE,
            Self::Money => address::MONEY,
            Self::Operator => address::OPERATOR,
        }
    }

    fn words(self, t: Texts) -> &'static str {
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
    fn key(self, t: Texts) -> &'static str {
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
        Self::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
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

/// A value by itself or by reference: templates hand over references, sometimes to references.
pub trait Given<T: Copy> {
    /// The value.
    fn given(self) -> T;
}

impl<T: Copy> Given<T> for T {
    fn given(self) -> T {
        self
    }
}

impl<T: Copy> Given<T> for &T {
    fn given(self) -> T {
        *self
    }
}

impl<T: Copy> Given<T> for &&T {
    fn given(self) -> T {
        **self
    }
}

/// Where the style sheet, the script, the icon and the manifest are: named by their content.
#[derive(Debug, Clone, Copy)]
pub struct AssetAddresses {
    /// `app.css`
    pub style: &'static str,
    /// `app.js`
    pub script: &'static str,
    /// `icon.svg`
    pub icon: &'static str,
    /// `manifest.webmanifest`
    pub manifest: &'static str,
}

/// Who reads the page.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Tells the drafts of this person from those of others in the same browser.
    pub id: String,
    /// The name as shown.
    pub name: String,
    /// Whether this person runs the instance.
    pub is_operator: bool,
    /// How many things wait for this person.
    pub turns: u32,
}

/// Everything the frame of a page needs, and the words and formats of its reader.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What the page says, in the reader's language.
    pub t: Texts,
    /// The reader's time zone.
    pub zone: Zone,
    /// The title, without the name of the product.
    pub title: String,
    /// The name of the instance.
    pub instance: String,
    /// The place the page belongs to, or none.
    pub place: Option<Place>,
    /// Who reads, or nobody signed in.
    pub reader: Option<Reader>,
    /// Light or dark.
    pub theme: Theme,
    /// Where style sheet, script and icons are.
    pub assets: AssetAddresses,
    /// What just happened.
    pub flash: Option<Note>,
    /// Whether the page shows a form with mistakes: the title says so first.
    pub has_mistakes: bool,
    /// Path and query of this page, to come back to after switching language or theme.
    pub path: String,
    /// The `data-keep` key of the form that just arrived, so that the browser forgets its copy;
    /// `*` after signing out makes it forget all.
    pub kept: Option<String>,
    /// Something that is true for the whole instance, such as play money. Stands in the footer.
    pub notice: Option<String>,
}

impl Layout {
    /// The frame of a page for somebody who is not signed in. Set the fields that differ.
    pub fn new(t: Texts, title: impl Into<String>, assets: AssetAddresses) -> Self {
        Self {
            t,
            zone: Zone::default(),
            title: title.into(),
            instance: t.product_name().to_owned(),
            place: None,
            reader: None,
            theme: Theme::default(),
            assets,
            flash: None,
            has_mistakes: false,
            path: "/".to_owned(),
            kept: None,
            notice: None,
        }
    }

    /// The reader's language.
    pub fn locale(&self) -> Locale {
        self.t.locale()
    }

    /// A sum. This and the next ones are for templates, which hand values over by reference.
    pub fn money(&self, money: impl Given<Money>) -> Amount {
        value::money(money.given(), self.locale())
    }

    /// A moment in full, in the reader's zone.
    pub fn time(&self, moment: impl Given<Timestamp>) -> Moment {
        value::time(moment.given(), &self.zone, self.locale())
    }

    /// A moment in short, for tables.
    pub fn time_short(&self, moment: impl Given<Timestamp>) -> Moment {
        value::time_short(moment.given(), &self.zone, self.locale())
    }

    /// A deadline that binds: a moment with the name of the zone.
    pub fn deadline(&self, moment: impl Given<Timestamp>) -> Moment {
        value::deadline(moment.given(), &self.zone, self.locale())
    }

    /// A day.
    pub fn date(&self, day: impl Given<Date>) -> Moment {
        value::date(day.given(), self.locale())
    }

    /// A duration: `2 Std. 30 Min.`
    pub fn duration(&self, duration: impl Given<Minutes>) -> String {
        format::duration(duration.given(), self.locale())
    }

    /// Hours as a decimal number, for tables.
    pub fn hours(&self, duration: impl Given<Minutes>) -> String {
        format::hours(duration.given(), self.locale())
    }

    /// The tag of a state.
    pub fn tag(&self, state: impl Tagged) -> Tag {
        state.tag(self.t)
    }

    /// The title as it stands in the tab: mistakes first.
    pub(crate) fn full_title(&self) -> String {
        if self.has_mistakes {
            self.t.page_title_error(&self.title)
        } else {
            self.t.page_title(&self.title)
        }
    }

    /// The places this reader has.
    pub(crate) fn places(&self) -> Vec<PlaceLink> {
        let is_operator = self.reader.as_ref().is_some_and(|reader| reader.is_operator);
        let turns = self.reader.as_ref().map_or(0, |reader| reader.turns);
        let all = Place::FIVE.into_iter().chain(is_operator.then_some(Place::Operator));
        all.map(|place| PlaceLink {
            address: place.address(),
            words: place.words(self.t),
            key: place.key(self.t),
            is_here: self.place == Some(place),
            turns: if place == Place::Today { turns } else { 0 },
        })
        .collect()
    }

    /// Code, words and whether it is chosen, of every theme.
    pub(crate) fn themes(&self) -> [(&'static str, &'static str, bool); 3] {
        Theme::ALL.map(|theme| {
            let words = match theme {
                Theme::Auto => self.t.theme_system(),
                Theme::Light => self.t.theme_light(),
                Theme::Dark => self.t.theme_dark(),
            };
            (theme.code(), words, theme == self.theme)
        })
    }

    /// Code, its own name and whether it is chosen, of every language.
    pub(crate) fn languages(&self) -> [(&'static str, &'static str, bool); 2] {
        Locale::ALL.map(|locale| {
            let t = Texts::new(locale);
            let words = match locale {
                Locale::De => t.language_de(),
                Locale::En => t.language_en(),
            };
            (locale.as_str(), words, locale == self.locale())
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

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
