//! The attribute that runs a test on both databases.
//!
//! Without `syn`: an `async fn` is found by walking its tokens once.

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// Runs `async fn name(db: testkit::TestDatabase)` as two tests, `sqlite_name` and
/// `postgres_name`, each on a fresh, migrated database.
///
/// The function may return nothing or a `Result` whose error is `Debug`. The attributes
/// `#[ignore]`, `#[should_panic]` and `#[cfg]` go to both tests, every other stays with the
/// function.
#[proc_macro_attribute]
pub fn twin(arguments: TokenStream, item: TokenStream) -> TokenStream {
    if !arguments.is_empty() {
        return refuse("twin takes no arguments");
    }
    match Parts::of(item) {
        Ok(parts) => parts.twins(),
        Err(message) => refuse(message),
    }
}

/// What is needed of the function.
struct Parts {
    /// The function with the attributes that stay with it.
    function: TokenStream,
    /// The attributes of both tests.
    for_tests: TokenStream,
    name: String,
}

impl Parts {
    fn of(item: TokenStream) -> Result<Self, &'static str> {
        let mut function = TokenStream::new();
        let mut for_tests = TokenStream::new();
        let mut name = None;
        let mut is_async = false;
        let mut tokens = item.into_iter().peekable();
        while let Some(token) = tokens.next() {
            if name.is_none()
                && is_hash(&token)
                && let Some(TokenTree::Group(group)) = tokens.peek().cloned()
            {
                tokens.next();
                let attribute = [token, TokenTree::Group(group.clone())];
                match word(&group).as_deref() {
                    Some("ignore" | "should_panic") => for_tests.extend(attribute),
                    Some("cfg") => {
                        for_tests.extend(attribute.clone());
                        function.extend(attribute);
                    }
                    _ => function.extend(attribute),
                }
                continue;
            }
            if name.is_none()
                && let TokenTree::Ident(ident) = &token
            {
                match ident.to_string().as_str() {
                    "async" => is_async = true,
                    "fn" => name = tokens.peek().map(ToString::to_string),
                    _ => {}
                }
            }
            function.extend([token]);
        }
        match name {
            Some(name) if is_async => Ok(Self {
                function,
                for_tests,
                name,
            }),
            _ => Err("twin stands before `async fn name(db: testkit::TestDatabase)`"),
        }
    }

    fn twins(self) -> TokenStream {
        let mut out = self.function;
        for database in ["sqlite", "postgres"] {
            out.extend(self.for_tests.clone());
            let text = format!(
                "#[test] fn {database}_{name}() {{ \
                     ::testkit::database::on_{database}({name}) \
                 }}",
                name = self.name
            );
            out.extend(
                text.parse::<TokenStream>()
                    .unwrap_or_else(|_| refuse("not a plain name")),
            );
        }
        out
    }
}

fn is_hash(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')
}

/// The first word of an attribute: `ignore` of `#[ignore = "slow"]`.
fn word(group: &Group) -> Option<String> {
    match group.stream().into_iter().next() {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

/// `compile_error!("…");`
fn refuse(message: &str) -> TokenStream {
    let text = TokenTree::Literal(proc_macro::Literal::string(message));
    let group = Group::new(Delimiter::Parenthesis, TokenStream::from(text));
    [
        TokenTree::Ident(Ident::new("compile_error", Span::call_site())),
        TokenTree::Punct(proc_macro::Punct::new('!', proc_macro::Spacing::Alone)),
        TokenTree::Group(group),
        TokenTree::Punct(proc_macro::Punct::new(';', proc_macro::Spacing::Alone)),
    ]
    .into_iter()
    .collect()
}
