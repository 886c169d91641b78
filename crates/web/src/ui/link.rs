//! A plain link, for lists and tables.

use askama::Template;

use super::html::component;

/// A link with words.
#[derive(Debug, Clone, Template)]
#[template(source = "<a href=\"{{ address }}\">{{ words }}</a>", ext = "html")]
pub struct Link {
    address: String,
    words: String,
}

component!(Link);

/// A link with these words to this address.
pub fn link(words: impl Into<String>, address: impl Into<String>) -> Link {
    Link { address: address.into(), words: words.into() }
}
