//! Buttons and links that look like them. A page has at most one that is not quiet.

use askama::Template;

use super::html::component;

/// Where a press leads.
#[derive(Debug, Clone)]
enum Act {
    /// Sends the form it stands in.
    Submit,
    /// Goes to an address.
    Link(String),
    /// Posts a form of its own to an address.
    Post(String),
}

/// A button, named after what it does.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/button.html")]
pub struct Button {
    label: String,
    act: Act,
    look: &'static str,
    value: Option<(String, String)>,
    hidden: Vec<(String, String)>,
    context: Option<String>,
    key: Option<&'static str>,
}

component!(Button, Link);

impl Button {
    fn new(label: String, act: Act) -> Self {
        Self {
            label,
            act,
            look: "",
            value: None,
            hidden: Vec::new(),
            context: None,
            key: None,
        }
    }

    /// Sends the form it stands in.
    pub fn submit(label: impl Into<String>) -> Self {
        Self::new(label.into(), Act::Submit)
    }

    /// Goes to a page.
    pub fn link(label: impl Into<String>, address: impl Into<String>) -> Self {
        Self::new(label.into(), Act::Link(address.into()))
    }

    /// Does something at once: posts to an address, with a form of its own.
    pub fn post(label: impl Into<String>, address: impl Into<String>) -> Self {
        Self::new(label.into(), Act::Post(address.into()))
    }

    /// Makes it one of the other possibilities, not the expected next step.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.look = " quiet";
        self
    }

    /// Makes it one that ends or removes something.
    #[must_use]
    pub fn grave(mut self) -> Self {
        self.look = " bad";
        self
    }

    /// Tells the server which of several buttons was pressed.
    #[must_use]
    pub fn value(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.value = Some((name.into(), value.into()));
        self
    }

    /// Sends a value along, for [`Self::post`].
    #[must_use]
    pub fn hidden(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.hidden.push((name.into(), value.into()));
        self
    }

    /// What it is about, heard but not seen, where many buttons read the same.
    #[must_use]
    pub fn about(mut self, what: impl Into<String>) -> Self {
        self.context = Some(what.into());
        self
    }

    /// The key that presses it.
    #[must_use]
    pub fn shortcut(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }
}

/// The button that sends a form. Its words name the act: "Vertrag unterschreiben".
pub fn button(label: impl Into<String>) -> Button {
    Button::submit(label)
}

/// A plain link, for cells of tables and answers.
#[derive(Debug, Clone, Template)]
#[template(source = "<a href=\"{{ address }}\">{{ words }}</a>", ext = "html")]
pub struct Link {
    words: String,
    address: String,
}

/// A plain link: its words say where it leads.
pub fn link(words: impl Into<String>, address: impl Into<String>) -> Link {
    Link {
        words: words.into(),
        address: address.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_a_link_a_submit_or_a_form() {
        let link = Button::link("Prüfen", "/a?b=1&c=2")
            .about("Blog")
            .to_string();
        assert!(link.contains("href=\"/a?b=1&#38;c=2\""), "{link}");
        assert!(
            link.contains("<span class=\"hidden\">: Blog</span>"),
            "{link}"
        );
        let post = Button::post("Zahlen", "/x")
            .hidden("id", "7")
            .quiet()
            .to_string();
        assert!(
            post.starts_with("<form method=\"post\" action=\"/x\">"),
            "{post}"
        );
        assert!(
            post.contains("<input type=\"hidden\" name=\"id\" value=\"7\">"),
            "{post}"
        );
        assert!(
            button("Senden")
                .to_string()
                .contains("<button class=\"btn\" type=\"submit\">")
        );
    }
}
