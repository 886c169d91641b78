//! Fields to type in: one line, several lines, sums, numbers, dates, files.

use askama::Template;
use kernel::Currency;

use super::{Base, FormView, shared};

/// How wide a field is: as wide as what is expected in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A few digits.
    Tiny,
    /// A sum, a date.
    Small,
    /// A name.
    Medium,
    /// As wide as there is room.
    Full,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Self::Tiny => "w-xs",
            Self::Small => "w-s",
            Self::Medium => "w-m",
            Self::Full => "",
        }
    }
}

/// A field of one line.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/input.html")]
pub struct Input {
    pub(super) base: Base,
    kind: &'static str,
    value: String,
    /// Further attributes in the order given; names are ours, values are escaped.
    attributes: Vec<(&'static str, String)>,
    unit: Option<String>,
    width: Width,
    tally: Option<usize>,
}

impl Input {
    fn new(form: &FormView, name: &str, label: String, kind: &'static str) -> Self {
        Self {
            base: Base::new(form, name, label),
            kind,
            value: form.value(name).to_owned(),
            attributes: Vec::new(),
            unit: None,
            width: Width::Full,
            tally: None,
        }
    }

    fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Takes this value where the form has none.
    #[must_use]
    pub fn or(mut self, value: impl Into<String>) -> Self {
        if self.value.is_empty() && self.kind != "password" {
            self.value = value.into();
        }
        self
    }

    /// Makes the field as wide as what is expected in it.
    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// What the number counts, shown behind the field: `€`, `Std. je Woche`.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// What the browser may fill in by itself, as `username` or `new-password` (WCAG 1.3.5).
    #[must_use]
    pub fn autocomplete(self, what: &'static str) -> Self {
        self.attribute("autocomplete", what)
    }

    /// The smallest value of a date or slider.
    #[must_use]
    pub fn least(self, value: impl Into<String>) -> Self {
        self.attribute("min", value)
    }

    /// The largest value of a date or slider.
    #[must_use]
    pub fn most(self, value: impl Into<String>) -> Self {
        self.attribute("max", value)
    }

    /// Counts the characters that are left of this many. Nothing is cut off: the server answers.
    #[must_use]
    pub fn count(mut self, most: usize) -> Self {
        self.tally = Some(most);
        self
    }

    /// The keyboard shortcut that moves here, as `/`.
    #[must_use]
    pub fn shortcut(self, key: &'static str) -> Self {
        self.attribute("data-key", key)
    }

    fn described_by(&self) -> String {
        // A slider says its value with the unit; other fields have the unit behind them.
        let unit = match self.kind {
            "range" => Some("value"),
            _ => self.unit.as_ref().map(|_| "unit"),
        };
        let tally = self.tally.map(|_| "tally");
        let more: Vec<&str> = unit.into_iter().chain(tally).collect();
        self.base.described_by(&more)
    }
}

/// A field of several lines.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/textarea.html")]
pub struct Textarea {
    pub(super) base: Base,
    value: String,
    rows: usize,
    tally: Option<usize>,
}

impl Textarea {
    /// Takes this value where the form has none.
    #[must_use]
    pub fn or(mut self, value: impl Into<String>) -> Self {
        if self.value.is_empty() {
            self.value = value.into();
        }
        self
    }

    /// The number of lines shown at first.
    #[must_use]
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Counts the characters that are left of this many. Nothing is cut off: the server answers.
    #[must_use]
    pub fn count(mut self, most: usize) -> Self {
        self.tally = Some(most);
        self
    }

    fn described_by(&self) -> String {
        let tally = self.tally.map(|_| "tally");
        self.base.described_by(tally.as_slice())
    }
}

shared!(Input, Textarea);

impl FormView {
    /// One line of text.
    pub fn text(&self, name: &str, label: impl Into<String>) -> Input {
        Input::new(self, name, label.into(), "text")
    }

    /// A search box.
    pub fn search(&self, name: &str, label: impl Into<String>) -> Input {
        Input::new(self, name, label.into(), "search").shortcut("/")
    }

    /// A mail address.
    pub fn email(&self, name: &str, label: impl Into<String>) -> Input {
        let input = Input::new(self, name, label.into(), "email");
        input.autocomplete("email").width(Width::Medium)
    }

    /// A password: never filled in by us, pasting allowed (WCAG 3.3.8).
    pub fn password(&self, name: &str, label: impl Into<String>) -> Input {
        let mut input = Input::new(self, name, label.into(), "password");
        input.value.clear();
        input.width(Width::Medium)
    }

    /// A sum of money, typed as the reader writes it: `1.234,50`.
    pub fn money(&self, name: &str, label: impl Into<String>, currency: Currency) -> Input {
        let input = Input::new(self, name, label.into(), "text").attribute("inputmode", "decimal");
        input.unit(currency.sign()).width(Width::Small)
    }

    /// A number, possibly with decimals, typed as the reader writes it.
    pub fn number(&self, name: &str, label: impl Into<String>) -> Input {
        let input = Input::new(self, name, label.into(), "text").attribute("inputmode", "decimal");
        input.width(Width::Small)
    }

    /// A day; the value is `2026-12-03`.
    pub fn date(&self, name: &str, label: impl Into<String>) -> Input {
        Input::new(self, name, label.into(), "date").width(Width::Small)
    }

    /// A time of the day; the value is `17:30`.
    pub fn time(&self, name: &str, label: impl Into<String>) -> Input {
        Input::new(self, name, label.into(), "time").width(Width::Small)
    }

    /// Files, several at once; `accept` names media types and endings, or is empty for any. The
    /// form needs `enctype="multipart/form-data"`.
    pub fn files(&self, name: &str, label: impl Into<String>, accept: &str) -> Input {
        self.file(name, label, accept).attribute("multiple", "")
    }

    /// One file; see [`Self::files`].
    pub fn file(&self, name: &str, label: impl Into<String>, accept: &str) -> Input {
        let mut input = Input::new(self, name, label.into(), "file");
        input.value.clear();
        if accept.is_empty() {
            input
        } else {
            input.attribute("accept", accept)
        }
    }

    /// A slider. Its value is shown beside it; inside `data-sum` the values add up.
    pub fn slider(&self, name: &str, label: impl Into<String>, least: u32, most: u32) -> Input {
        let input = Input::new(self, name, label.into(), "range").or(least.to_string());
        input
            .least(least.to_string())
            .most(most.to_string())
            .width(Width::Medium)
    }

    /// Several lines of text.
    pub fn textarea(&self, name: &str, label: impl Into<String>) -> Textarea {
        Textarea {
            base: Base::new(self, name, label.into()),
            value: self.value(name).to_owned(),
            rows: 5,
            tally: None,
        }
    }
}
