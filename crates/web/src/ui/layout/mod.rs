//! The frame of every page: what stands in the head, the header, the footer and the address bar.
//!
//! A page's struct has a field `layout: Layout`, its template begins with
//! `{% extends "layout.html" %}` and fills the block `content`.

mod place;
mod show;

pub use place::{Place, Theme, address};
pub use show::Given;

use kernel::{Locale, Zone};
use texts::Texts;

use super::note::Note;
use place::PlaceLink;

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

impl Reader {
    /// The first letters of the first and the last name.
    pub(crate) fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first
            .into_iter()
            .chain(last)
            .flat_map(char::to_uppercase)
            .collect()
    }
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
    /// Whether somebody reads whose account is blocked: they see their money alone.
    pub is_blocked: bool,
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
            is_blocked: false,
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
        let is_operator = self
            .reader
            .as_ref()
            .is_some_and(|reader| reader.is_operator);
        let turns = self.reader.as_ref().map_or(0, |reader| reader.turns);
        let all = Place::FIVE
            .into_iter()
            .chain(is_operator.then_some(Place::Operator));
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
