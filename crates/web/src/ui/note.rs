//! Notes: what just happened, what is worth knowing, and the page after a binding act.

use askama::Template;

use super::SafeHtml;
use super::button::Button;
use super::html::component;

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Worth knowing.
    Plain,
    /// It worked.
    Done,
    /// Look here soon.
    Soon,
    /// A real problem.
    Problem,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Done => " ok",
            Self::Soon => " sun",
            Self::Problem => " warn",
        }
    }
}

/// A line that says what just happened, read aloud by screen readers.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<div class=\"note{{ tone.class() }}\"{% if is_news %} role=\"status\"{% endif %}>\
              <p>{{ text }}</p>{% if let Some(button) = button %}{{ button }}{% endif %}</div>",
    ext = "html"
)]
pub struct Note {
    tone: Tone,
    text: SafeHtml,
    button: Option<Button>,
    is_news: bool,
}

component!(Note, Confirmation);

/// A note on what just happened.
pub fn flash(tone: Tone, text: impl Into<SafeHtml>) -> Note {
    Note {
        tone,
        text: text.into(),
        button: None,
        is_news: true,
    }
}

/// A note that always stands on a page.
pub fn banner(tone: Tone, text: impl Into<SafeHtml>) -> Note {
    Note {
        tone,
        text: text.into(),
        button: None,
        is_news: false,
    }
}

impl Note {
    /// Adds a button, for example to undo. Never for money or signatures.
    #[must_use]
    pub fn button(mut self, button: Button) -> Self {
        self.button = Some(button.quiet());
        self
    }
}

/// The page after a binding act: the reference, what happens next and when, who is next. Safe to
/// reload, because it is an answer to a GET.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/confirmation.html")]
pub struct Confirmation {
    title: String,
    reference: Option<(String, String)>,
    next: Vec<SafeHtml>,
    buttons: Vec<Button>,
}

impl Confirmation {
    /// What is done now: "Der Vertrag ist unterschrieben".
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            reference: None,
            next: Vec::new(),
            buttons: Vec::new(),
        }
    }

    /// What to name when asking about it: "Auftrag" and `F-2026-0031`.
    #[must_use]
    pub fn reference(mut self, kind: impl Into<String>, reference: impl Into<String>) -> Self {
        self.reference = Some((kind.into(), reference.into()));
        self
    }

    /// What happens next and when, and who is next.
    #[must_use]
    pub fn next(mut self, what: impl Into<SafeHtml>) -> Self {
        self.next.push(what.into());
        self
    }

    /// Where to go on.
    #[must_use]
    pub fn button(mut self, button: Button) -> Self {
        self.buttons.push(button);
        self
    }
}
