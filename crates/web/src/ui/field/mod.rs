//! Form fields: every field has a label, or the page does not compile.
//!
//! A [`FormView`] knows what was typed and what was wrong with it; it hands out the fields, so that
//! values, mistakes, hints and labels are always wired the same way (`for`, `aria-describedby`,
//! `aria-invalid`). Fields never check anything themselves: that is the use case's job, and the
//! browser's own bubbles stay off (`novalidate`).

mod choice;
mod input;
mod summary;

pub use choice::{Checkbox, Choice, Choices, Scale, Select};
pub use input::{Input, Textarea, Width};
pub use summary::{ErrorSummary, Mistake};

use texts::Texts;

use super::SafeHtml;
use super::html::component;
use summary::Labels;

/// What all kinds of fields have.
#[derive(Debug, Clone)]
pub struct Base {
    id: String,
    name: String,
    label: String,
    hint: SafeHtml,
    error: Option<String>,
    optional: bool,
    is_title: bool,
    t: Texts,
}

impl Base {
    fn new(form: &FormView, name: &str, label: String) -> Self {
        form.labels.shown(name);
        form.labels.keep(name, &label);
        Self {
            id: field_id(name),
            name: name.to_owned(),
            label,
            hint: SafeHtml::default(),
            error: form.mistake(name).map(str::to_owned),
            optional: false,
            is_title: false,
            t: form.t,
        }
    }

    /// The ids of hint and mistake, for `aria-describedby`.
    fn description(&self) -> String {
        self.described_by(&[])
    }

    /// The ids of what describes the field, for `aria-describedby`; `more` are endings of further
    /// ids, such as that of the unit.
    fn described_by(&self, more: &[&str]) -> String {
        let hint = (!self.hint.is_empty()).then_some("hint");
        let error = self.error.as_ref().map(|_| "error");
        let ids: Vec<String> = hint
            .into_iter()
            .chain(error)
            .chain(more.iter().copied())
            .map(|ending| format!("{}-{ending}", self.id))
            .collect();
        ids.join(" ")
    }
}

/// The methods every kind of field has.
macro_rules! shared {
    ($($kind:ty),+) => {$(
        impl $kind {
            /// A short hint under the label, without a link.
            #[must_use]
            pub fn hint(mut self, hint: impl Into<$crate::ui::SafeHtml>) -> Self {
                self.base.hint = hint.into();
                self
            }

            /// Marks the field as one that may stay empty. All others are needed and not marked.
            #[must_use]
            pub fn optional(self) -> Self {
                self.optional_when(true)
            }

            /// As `optional`, where that depends on what else was entered.
            #[must_use]
            pub fn optional_when(mut self, is_optional: bool) -> Self {
                self.base.optional = is_optional;
                self
            }

            /// Makes the label the title of a page that asks this one question.
            #[must_use]
            pub fn as_title(mut self) -> Self {
                self.base.is_title = true;
                self
            }
        }
    )+};
}
use shared;

/// The id of the field with this name, as the error summary links to it.
pub fn field_id(name: &str) -> String {
    let simple = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    "f-".chars().chain(simple).collect()
}

/// What a form shows: the values typed or stored, and what was wrong with them.
#[derive(Debug, Clone)]
pub struct FormView {
    t: Texts,
    values: Vec<(String, String)>,
    mistakes: Vec<Mistake>,
    labels: Labels,
}

impl FormView {
    /// An empty form.
    pub fn new(t: Texts) -> Self {
        Self {
            t,
            values: Vec::new(),
            mistakes: Vec::new(),
            labels: Labels::default(),
        }
    }

    /// Says what the summary calls a field whose label alone does not tell it from others.
    #[must_use]
    pub fn called(self, name: &str, words: &str) -> Self {
        self.labels.keep(name, words);
        self
    }

    /// Adds a value of a field. Fields with several values get several.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.push((name.into(), value.into()));
        self
    }

    /// Adds many values at once, as a posted form brings them.
    #[must_use]
    pub fn with_all<N: Into<String>, V: Into<String>>(
        mut self,
        values: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        self.values.extend(
            values
                .into_iter()
                .map(|(name, value)| (name.into(), value.into())),
        );
        self
    }

    /// Adds a mistake. An empty field name means the form as a whole.
    #[must_use]
    pub fn failing(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.mistakes.push(Mistake {
            field: field.into(),
            message: message.into(),
        });
        self
    }

    /// Whether something was wrong: then the answer is 422 and the title starts with "Fehler:".
    pub fn has_mistakes(&self) -> bool {
        !self.mistakes.is_empty()
    }

    /// The first value of a field, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// All values of a field.
    fn all_values(&self, name: &str) -> Vec<String> {
        let same = self.values.iter().filter(|(field, _)| field == name);
        same.map(|(_, value)| value.clone()).collect()
    }

    fn mistake(&self, name: &str) -> Option<&str> {
        self.mistakes
            .iter()
            .find(|one| one.field == name)
            .map(|one| one.message.as_str())
    }

    /// The summary of what was wrong, for the top of `main`, above the `h1`; nothing when all was
    /// well.
    pub fn summary(&self) -> ErrorSummary {
        ErrorSummary::new(self.t, self.mistakes.clone(), self.labels.clone())
    }
}

component!(Input, Textarea, Select, Choices, Checkbox, Scale);

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    fn form() -> FormView {
        FormView::new(Texts::new(Locale::De))
            .with("title", "Belege <sortieren>")
            .with("days", "mo")
            .with("days", "we")
            .failing("title", "Das ist zu lang.")
            .failing("", "Der Auftrag ist schon bezahlt.")
    }

    /// Pattern 5: the summary links to the field, the field names its mistake, the value is kept.
    #[test]
    fn a_mistake_is_wired_to_its_field_and_to_the_summary() {
        let html = form().text("title", "Titel").hint("Kurz.").to_string();
        assert!(
            html.contains(r#"<label for="f-title">Titel</label>"#),
            "{html}"
        );
        assert!(
            html.contains(r#"aria-describedby="f-title-hint f-title-error""#),
            "{html}"
        );
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains("Belege &#60;sortieren&#62;"), "{html}");
        let summary = form().summary().to_string();
        assert!(
            summary.contains(r##"<a href="#f-title">Das ist zu lang.</a>"##),
            "{summary}"
        );
        assert!(
            summary.contains("<li>Der Auftrag ist schon bezahlt.</li>"),
            "{summary}"
        );
        assert!(summary.contains(r#"tabindex="-1""#), "{summary}");
    }

    /// Pattern 5: the summary goes down the page, whatever was found first.
    #[test]
    fn the_summary_is_in_the_order_of_the_fields() {
        let form = form()
            .failing("days", "Bitte wählen.")
            .called("title", "Titel");
        form.text("days", "Tage").to_string();
        form.text("title", "Titel").to_string();
        let summary = form.summary().to_string();
        let place = |words| summary.find(words).unwrap();
        assert!(place("schon bezahlt") < place("Bitte wählen"), "{summary}");
        assert!(place("Bitte wählen") < place("zu lang"), "{summary}");
    }

    /// Pattern 5: each line of the summary names its field, once the fields were made.
    #[test]
    fn the_summary_says_which_field_each_line_is_about() {
        let form = form().failing("days", "Bitte wählen.");
        for _ in 0..2 {
            form.text("title", "Titel").to_string();
        }
        let form = form
            .called("title", "Zu spät")
            .called("days", "Welche Tage?");
        let summary = form.summary().to_string();
        assert!(
            summary.contains(r##"<a href="#f-title">Titel: Das ist zu lang.</a>"##),
            "{summary}"
        );
        assert!(
            summary.contains(">Welche Tage? Bitte wählen.<"),
            "{summary}"
        );
    }

    #[test]
    fn a_form_without_mistakes_shows_no_summary() {
        assert_eq!(
            FormView::new(Texts::new(Locale::De)).summary().to_string(),
            ""
        );
        assert!(!FormView::new(Texts::new(Locale::De)).has_mistakes());
        assert!(form().has_mistakes());
    }

    #[test]
    fn a_password_never_comes_back() {
        let html = form()
            .with("secret", "hunter2")
            .password("secret", "Kennwort")
            .to_string();
        assert!(!html.contains("hunter2"), "{html}");
    }

    #[test]
    fn every_ticked_choice_stays_ticked() {
        let days = form()
            .checkboxes("days", "Tage")
            .option("mo", "Mo")
            .option("we", "Mi");
        let html = days.option("fr", "Fr").to_string();
        assert_eq!(html.matches(" checked").count(), 2, "{html}");
        assert!(html.contains("<legend>Tage</legend>"), "{html}");
    }

    #[test]
    fn ids_are_simple_whatever_the_name() {
        assert_eq!(field_id("criteria[0].text"), "f-criteria-0--text");
        assert_eq!(field_id("größe \"x\""), "f-gr--e--x-");
    }
}
