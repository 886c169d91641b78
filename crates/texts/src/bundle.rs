//! The formatter for texts in which something varies.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Locale;
use unic_langid::LanguageIdentifier;

use crate::{Argument, SOURCE_DE, SOURCE_EN};

type Bundle = FluentBundle<FluentResource>;

static DE: LazyLock<Bundle> = LazyLock::new(|| bundle("de", SOURCE_DE));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", SOURCE_EN));

/// The text for a key; `None` when there is no such key.
pub(crate) fn format(locale: Locale, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
    let bundle = match locale {
        Locale::De => &*DE,
        Locale::En => &*EN,
    };
    let pattern = bundle.get_message(key)?.value()?;
    let mut values = FluentArgs::with_capacity(arguments.len());
    for (name, argument) in arguments {
        values.set(*name, value(argument, locale));
    }
    // Errors would be missing arguments, which the callers rule out.
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned(),
    )
}

fn bundle(language: &str, source: &str) -> Bundle {
    // The build has parsed the same text and would have failed.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let separator = if language.language.as_str() == "de" {
        grouped_german
    } else {
        grouped_english
    };
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks are invisible, but they break searching, copying and comparing.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(separator));
    bundle.add_resource_overriding(resource);
    bundle
}

/// The largest count a double holds exactly; beyond it plurals are "many" anyway.
const LARGEST_EXACT: u64 = 1 << 53;

fn value(argument: &Argument, locale: Locale) -> FluentValue<'static> {
    match argument {
        Argument::Text(text) => FluentValue::from(text.clone()),
        Argument::Number(number) if number.unsigned_abs() <= LARGEST_EXACT => {
            FluentValue::from(*number)
        }
        Argument::Number(number) => FluentValue::from(grouped(
            &number.to_string(),
            match locale {
                Locale::De => '.',
                Locale::En => ',',
            },
        )),
    }
}

fn grouped_german<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(value).map(|number| grouped(&number.as_string(), '.'))
}

fn grouped_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(value).map(|number| grouped(&number.as_string(), ','))
}

fn number<'value>(value: &'value FluentValue<'_>) -> Option<&'value FluentNumber> {
    match value {
        FluentValue::Number(number) => Some(number),
        _ => None,
    }
}

/// Writes a whole number in groups of three digits.
fn grouped(digits: &str, separator: char) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let mut text = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped() {
        for (number, german, english) in [
            (0, "0", "0"),
            (-12, "-12", "-12"),
            (999, "999", "999"),
            (1_000, "1.000", "1,000"),
            (-1_234_567, "-1.234.567", "-1,234,567"),
            (
                i64::MAX,
                "9.223.372.036.854.775.807",
                "9,223,372,036,854,775,807",
            ),
        ] {
            let argument = [("most", Argument::Number(number))];
            let text = |locale| format(locale, "field-too-long", &argument).unwrap();
            assert!(text(Locale::De).contains(german), "{}", text(Locale::De));
            assert!(text(Locale::En).contains(english), "{}", text(Locale::En));
        }
    }
}
