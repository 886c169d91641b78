//! The few cookies Feierabend sets: the sign-in, the theme, the language, a one-time notice,
//! whose sign-in was the last. None of them follows anybody.

use axum::http::{HeaderMap, HeaderValue, header};
use kernel::AccountId;

use crate::state::Config;

/// The name of the cookie with whose sign-in was the last one.
const WHO: &str = "who";

/// Whose sign-in was the last one in this browser.
pub(crate) fn last_person(headers: &HeaderMap) -> Option<AccountId> {
    get(headers, WHO)?.parse().ok()
}

/// The cookie with this name, if the browser sent one.
pub(crate) fn get<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// What the sign-in cookie is called. The `__Host-` prefix binds it to this very host, but
/// browsers accept it over TLS (or on this machine) only.
pub(crate) fn session_name(config: &Config) -> &'static str {
    if config.is_trustworthy() {
        "__Host-feierabend"
    } else {
        "feierabend"
    }
}

/// Sets the sign-in cookie; an empty token removes it.
pub(crate) fn session(config: &Config, token: &str) -> HeaderValue {
    let secure = if config.is_trustworthy() {
        "; Secure"
    } else {
        ""
    };
    let age = if token.is_empty() {
        0
    } else {
        30 * 24 * 60 * 60
    };
    let name = session_name(config);
    value(&format!(
        "{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}"
    ))
}

/// Sets a preference (theme or language) for a year; `value` comes from a closed list.
pub(crate) fn preference(name: &'static str, chosen: &'static str) -> HeaderValue {
    value(&format!(
        "{name}={chosen}; Path=/; SameSite=Lax; Max-Age=31536000"
    ))
}

/// Sets whose sign-in was the last one here, for a year. It opens nothing: it only keeps what
/// somebody typed from being given to the next person at the same browser.
pub(crate) fn who(id: AccountId) -> HeaderValue {
    value(&format!(
        "{WHO}={id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
    ))
}

/// Sets the notice that the next page shows: a text key. Empty removes it.
pub(crate) fn notice(key: &str) -> HeaderValue {
    let age = if key.is_empty() { 0 } else { 60 };
    value(&format!(
        "notice={key}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}"
    ))
}

fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("invalid=; Max-Age=0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(base_url: &str) -> Config {
        Config {
            base_url: base_url.to_owned(),
            trusted_proxies: Vec::new(),
        }
    }

    #[test]
    fn the_sign_in_cookie_is_bound_to_the_host_wherever_browsers_allow_it() {
        for url in [
            "https://a.example",
            "http://127.0.0.1:8080",
            "http://localhost:8080",
        ] {
            let cookie = session(&config(url), "t");
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.starts_with("__Host-feierabend=t; Path=/; HttpOnly; SameSite=Lax"));
            assert!(cookie.ends_with("; Secure"));
        }
        let plain = session(&config("http://192.168.0.5"), "t");
        assert!(!plain.to_str().unwrap().contains("__Host-"));
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "a=1; theme=dark;b=2".parse().unwrap());
        assert_eq!(get(&headers, "theme"), Some("dark"));
        assert_eq!(get(&headers, "them"), None);
    }
}
