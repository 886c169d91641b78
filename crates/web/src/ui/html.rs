//! Markup that is known to be safe: the only way HTML gets into a page.
//!
//! Text becomes markup by being escaped; components become markup by being rendered from their
//! template, which escapes. Nothing turns a string into markup unescaped, and no template may use
//! the `safe` filter (a test looks).

use std::fmt;

use askama::Template;
use askama::filters::HtmlSafe;

/// Markup that may stand in a page as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Plain text, escaped.
    pub fn text(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                '"' => html.push_str("&quot;"),
                '\'' => html.push_str("&#39;"),
                other => html.push(other),
            }
        }
        Self(html)
    }

    /// What a component's template makes of it.
    pub(crate) fn of(component: &impl Template) -> Self {
        // Writing into a String cannot fail; a component that fails all the same must not take the
        // whole page with it.
        match component.render() {
            Ok(html) => Self(html),
            Err(error) => {
                tracing::error!(%error, "a component could not be rendered");
                Self::default()
            }
        }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, followed by more.
    #[must_use]
    pub fn and(mut self, more: impl Into<Self>) -> Self {
        self.0.push_str(&more.into().0);
        self
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl HtmlSafe for SafeHtml {}

impl From<&str> for SafeHtml {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for SafeHtml {
    fn from(text: String) -> Self {
        Self::text(&text)
    }
}

impl From<&String> for SafeHtml {
    fn from(text: &String) -> Self {
        Self::text(text)
    }
}

impl From<&Self> for SafeHtml {
    fn from(html: &Self) -> Self {
        html.clone()
    }
}

impl FromIterator<Self> for SafeHtml {
    fn from_iter<I: IntoIterator<Item = Self>>(parts: I) -> Self {
        parts.into_iter().fold(Self::default(), Self::and)
    }
}

/// Lets components stand in templates and wherever markup is wanted. Their templates escape.
macro_rules! component {
    ($($kind:ty),+ $(,)?) => {$(
        impl askama::filters::HtmlSafe for $kind {}

        impl From<$kind> for $crate::ui::SafeHtml {
            fn from(component: $kind) -> Self {
                Self::of(&component)
            }
        }

        impl From<&$kind> for $crate::ui::SafeHtml {
            fn from(component: &$kind) -> Self {
                Self::of(component)
            }
        }
    )+};
}
pub(crate) use component;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_markup_is_not_escaped_twice() {
        let text = SafeHtml::from("<b onclick='x'>\"&\"</b>");
        let escaped = "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;";
        assert_eq!(text.as_str(), escaped);
        assert_eq!(SafeHtml::from(&text).as_str(), escaped);
        let both: SafeHtml = [text.clone(), SafeHtml::from("ö")].into_iter().collect();
        assert_eq!(both.as_str(), format!("{escaped}ö"));
        assert_eq!(text.and("<"), SafeHtml::text("<b onclick='x'>\"&\"</b><"));
    }
}
