//! Keys of failures, errors and refusals turned into the visitor's words.

use app::Failure;
use domain::Argument;
use domain::task::category::Category;
use kernel::format;
use texts::Texts;

use crate::visit::Visit;

/// The text of a run-time key in the visitor's language, with its arguments written as that
/// language writes them. A key without a text is a fault of ours and shows as itself.
pub(crate) fn key(visit: &Visit, key: &str, arguments: &[(&'static str, Argument)]) -> String {
    let spoken: Vec<(&str, texts::Argument)> = arguments
        .iter()
        .map(|(name, value)| (*name, argument(visit, value)))
        .collect();
    visit.t.by_key(key, &spoken).unwrap_or_else(|| {
        tracing::error!(key, "a text is missing");
        key.to_owned()
    })
}

/// A kind of work in words.
pub(crate) const fn category(t: Texts, category: Category) -> &'static str {
    match category {
        Category::Text => t.handing_category_text(),
        Category::Translation => t.handing_category_translation(),
        Category::Design => t.handing_category_design(),
        Category::Homepage => t.handing_category_homepage(),
        Category::Research => t.handing_category_research(),
        Category::Marketing => t.handing_category_marketing(),
        Category::Software => t.handing_category_software(),
        Category::Phone => t.handing_category_phone(),
        Category::Office => t.handing_category_office(),
    }
}

/// What a hint of the check says; the words it stands at are quoted, long ones cut short.
pub(crate) fn hint(visit: &Visit, of: &str, said: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = said.chars().take(MOST).collect();
    if short.len() < said.len() {
        short.push('…');
    }
    key(visit, of, &[("words", Argument::Text(short))])
}

fn argument(visit: &Visit, value: &Argument) -> texts::Argument {
    let locale = visit.t.locale();
    let text = match value {
        Argument::Number(number) => return texts::Argument::Number(*number),
        Argument::Text(text) => text.clone(),
        Argument::Money(money) => format::money(*money, locale),
        Argument::Duration(minutes) => format::duration(*minutes, locale),
        Argument::Time(time) => format::date_time(*time, &visit.zone(), locale),
        Argument::Hours(hours) => visit.reachable(hours),
    };
    texts::Argument::Text(text)
}

/// The stable code and the sentence of a failure.
pub(crate) fn failure(visit: &Visit, failure: &Failure) -> (String, String) {
    let code = match failure {
        Failure::Refused(refused) => {
            return (
                refused.key.to_owned(),
                key(visit, refused.key, &refused.arguments),
            );
        }
        Failure::NotFound => "failure-not-found",
        Failure::SignInNeeded => "failure-sign-in-needed",
        Failure::Forbidden => "failure-forbidden",
        Failure::Invalid(_) => "failure-invalid",
        Failure::TooLarge(most) => {
            let most = Argument::Text(format::bytes(*most, visit.t.locale()));
            let sentence = key(visit, "failure-too-large", &[("most", most)]);
            return ("failure-too-large".to_owned(), sentence);
        }
        Failure::Conflict => "failure-conflict",
        Failure::TooMany(seconds) => {
            let wait = i64::try_from(*seconds).unwrap_or(i64::MAX);
            let sentence = key(
                visit,
                "failure-too-many",
                &[("seconds", Argument::Number(wait))],
            );
            return ("failure-too-many".to_owned(), sentence);
        }
        Failure::Unavailable => "failure-unavailable",
        Failure::Fault(_) => "failure-fault",
    };
    (code.to_owned(), key(visit, code, &[]))
}

/// The heading of a page that shows nothing but a failure.
pub(crate) fn title(visit: &Visit, failure: &Failure) -> String {
    let t = visit.t;
    let title = match failure {
        Failure::NotFound => t.error_not_found_title(),
        Failure::SignInNeeded => t.error_sign_in_title(),
        Failure::Forbidden => t.error_forbidden_title(),
        Failure::Invalid(_) | Failure::Refused(_) => t.error_invalid_title(),
        Failure::TooLarge(_) => t.error_too_large_title(),
        Failure::Conflict => t.error_conflict_title(),
        Failure::TooMany(_) => t.error_too_many_title(),
        Failure::Unavailable => t.error_unavailable_title(),
        Failure::Fault(_) => t.error_fault_title(),
    };
    title.to_owned()
}
