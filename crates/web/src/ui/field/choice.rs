//! Fields to choose from: lists, radio buttons, ticks, the scale from 1 to 5.

use askama::Template;

use super::{Base, FormView, shared};
use crate::ui::SafeHtml;

/// One of several possibilities.
#[derive(Debug, Clone)]
pub struct Choice {
    value: String,
    label: String,
    hint: SafeHtml,
}

impl Choice {
    /// A possibility: the value posted and the words shown.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: SafeHtml::default(),
        }
    }

    /// A line under the words that says what it means.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<SafeHtml>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl From<&Self> for Choice {
    fn from(choice: &Self) -> Self {
        choice.clone()
    }
}

/// A list to choose one from: for more possibilities than radio buttons can show.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/select.html")]
pub struct Select {
    pub(super) base: Base,
    chosen: String,
    all: Vec<Choice>,
}

/// Radio buttons or ticks under one legend.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/choices.html")]
pub struct Choices {
    pub(super) base: Base,
    kind: &'static str,
    chosen: Vec<String>,
    all: Vec<Choice>,
    class: &'static str,
}

impl Choices {
    /// Shows the possibilities as cards, for choices that need a line of explanation.
    #[must_use]
    pub fn as_cards(mut self) -> Self {
        self.class = "cards";
        self
    }

    /// Shows the possibilities as cards, two in a row where there is room.
    #[must_use]
    pub fn as_two_columns(mut self) -> Self {
        self.class = "cards two";
        self
    }

    /// Chooses this where the form has no value.
    #[must_use]
    pub fn or(mut self, value: impl Into<String>) -> Self {
        if self.chosen.is_empty() {
            self.chosen.push(value.into());
        }
        self
    }

    /// The first button has the id of the field: the error summary leads there.
    fn buttons(&self) -> impl Iterator<Item = Button<'_>> {
        self.all.iter().enumerate().map(|(index, choice)| Button {
            choice,
            id: match index {
                0 => self.base.id.clone(),
                _ => format!("{}-{index}", self.base.id),
            },
            is_chosen: self.chosen.contains(&choice.value),
        })
    }
}

/// One radio button or tick.
struct Button<'a> {
    choice: &'a Choice,
    id: String,
    is_chosen: bool,
}

impl Select {
    /// Whether nothing is chosen yet and no possibility stands for that itself.
    fn asks(&self) -> bool {
        self.chosen.is_empty() && !self.all.iter().any(|choice| choice.value.is_empty())
    }

    /// Chooses this where the form has no value.
    #[must_use]
    pub fn or(mut self, value: impl Into<String>) -> Self {
        if self.chosen.is_empty() {
            self.chosen = value.into();
        }
        self
    }
}

/// The ways to add possibilities.
macro_rules! with_choices {
    ($($kind:ty),+) => {$(
        impl $kind {
            /// Adds a possibility: the value posted and the words shown.
            #[must_use]
            pub fn option(mut self, value: impl Into<String>, label: impl Into<String>) -> Self {
                self.all.push(Choice::new(value, label));
                self
            }

            /// Adds a possibility with a line that says what it means.
            #[must_use]
            pub fn explained(
                mut self,
                value: impl Into<String>,
                label: impl Into<String>,
                hint: impl Into<SafeHtml>,
            ) -> Self {
                self.all.push(Choice::new(value, label).hint(hint));
                self
            }

            /// Adds many possibilities.
            #[must_use]
            pub fn options<C: Into<Choice>>(mut self, more: impl IntoIterator<Item = C>) -> Self {
                self.all.extend(more.into_iter().map(Into::into));
                self
            }
        }
    )+};
}

with_choices!(Select, Choices);

/// One tick: posts `yes` when set, nothing otherwise.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/checkbox.html")]
pub struct Checkbox {
    pub(super) base: Base,
    is_ticked: bool,
}

/// A number from 1 to 5 with words at both ends.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/scale.html")]
pub struct Scale {
    pub(super) base: Base,
    chosen: String,
    lowest: String,
    highest: String,
}

impl Scale {
    /// Chooses this where the form has no value.
    #[must_use]
    pub fn or(mut self, value: impl Into<String>) -> Self {
        if self.chosen.is_empty() {
            self.chosen = value.into();
        }
        self
    }

    fn steps(&self) -> [Step; 5] {
        [1_u8, 2, 3, 4, 5].map(|value| Step {
            value,
            id: if value == 1 {
                self.base.id.clone()
            } else {
                format!("{}-{value}", self.base.id)
            },
            is_chosen: self.chosen == value.to_string(),
        })
    }

    fn described_by(&self) -> String {
        self.base.described_by(&["ends"])
    }
}

/// One button of a scale.
struct Step {
    value: u8,
    id: String,
    is_chosen: bool,
}

shared!(Select, Choices, Checkbox, Scale);

impl FormView {
    /// A list to choose one from.
    pub fn select(&self, name: &str, label: impl Into<String>) -> Select {
        Select {
            base: Base::new(self, name, label.into()),
            chosen: self.value(name).to_owned(),
            all: Vec::new(),
        }
    }

    /// Radio buttons: one of a few.
    pub fn radios(&self, name: &str, legend: impl Into<String>) -> Choices {
        self.choices(name, legend.into(), "radio")
    }

    /// Ticks: any of a few. Each chosen value is posted under the same name.
    pub fn checkboxes(&self, name: &str, legend: impl Into<String>) -> Choices {
        self.choices(name, legend.into(), "checkbox")
    }

    fn choices(&self, name: &str, legend: String, kind: &'static str) -> Choices {
        Choices {
            base: Base::new(self, name, legend),
            kind,
            chosen: self.all_values(name),
            all: Vec::new(),
            class: "",
        }
    }

    /// One tick, for example a confirmation. Posts `yes`.
    pub fn checkbox(&self, name: &str, label: impl Into<String>) -> Checkbox {
        let is_ticked = !matches!(self.value(name), "" | "no" | "false" | "0");
        Checkbox {
            base: Base::new(self, name, label.into()),
            is_ticked,
        }
    }

    /// A number from 1 to 5, with the words for 1 and for 5.
    pub fn scale(
        &self,
        name: &str,
        legend: impl Into<String>,
        lowest: impl Into<String>,
        highest: impl Into<String>,
    ) -> Scale {
        Scale {
            base: Base::new(self, name, legend.into()),
            chosen: self.value(name).to_owned(),
            lowest: lowest.into(),
            highest: highest.into(),
        }
    }
}
