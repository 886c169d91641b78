//! The summary of what was wrong with a form: every mistake with the name of its field, in the order
//! of the page.

use std::sync::{Arc, Mutex};

use askama::Template;
use texts::Texts;

use crate::ui::html::component;

/// A mistake in a form: the name of the field (empty when it is about the whole), cause and remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The name of the field, or nothing when no single field is to blame.
    pub field: String,
    /// Cause and remedy in at most 20 words, in the reader's language.
    pub message: String,
}

/// What the fields of a form are called, shared by its copies. The summary stands above the fields,
/// so it knows their labels when the page is rendered once more.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    labels: Vec<(String, String)>,
    /// The names of the fields, in the order of the page.
    order: Vec<String>,
}

impl Labels {
    /// Keeps what a field is called; what was said first stays.
    pub(super) fn keep(&self, name: &str, label: &str) {
        if let Ok(mut known) = self.0.lock()
            && known.labels.iter().all(|(field, _)| field != name)
        {
            known.labels.push((name.to_owned(), label.to_owned()));
        }
    }

    /// Keeps where on the page a field stands: behind those that were shown before it.
    pub(super) fn shown(&self, name: &str) {
        if let Ok(mut known) = self.0.lock()
            && known.order.iter().all(|field| field != name)
        {
            known.order.push(name.to_owned());
        }
    }

    /// Mistakes in the order of their fields; first what is about the whole, last what is about a
    /// field that is not there.
    fn sort(&self, mistakes: &mut [Mistake]) {
        if let Ok(known) = self.0.lock() {
            mistakes.sort_by_key(|one| {
                let place = known.order.iter().position(|field| *field == one.field);
                (!one.field.is_empty(), place.unwrap_or(usize::MAX))
            });
        }
    }

    fn of(&self, name: &str) -> Option<String> {
        let known = self.0.lock().ok()?;
        let found = known.labels.iter().find(|(field, _)| field == name);
        found.map(|(_, label)| label.clone())
    }
}

/// The list of all mistakes of a form, each a link to its field. Gets the focus.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/errors.html")]
pub struct ErrorSummary {
    t: Texts,
    mistakes: Vec<Mistake>,
    labels: Labels,
}

impl ErrorSummary {
    pub(super) fn new(t: Texts, mistakes: Vec<Mistake>, labels: Labels) -> Self {
        Self {
            t,
            mistakes,
            labels,
        }
    }

    /// The mistakes from the top of the page to its foot.
    fn in_order(&self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.clone();
        self.labels.sort(&mut mistakes);
        mistakes
    }

    /// What the field is called, with what separates it from the message; nothing while that is not
    /// known.
    fn label(&self, field: &str) -> String {
        let label = self.labels.of(field);
        label.map_or_else(String::new, |label| {
            let end = if label.ends_with(['?', '!', ':', '.']) {
                " "
            } else {
                ": "
            };
            format!("{label}{end}")
        })
    }
}

component!(ErrorSummary);
