//! Shapes that every room of the API shares: sums, lists, sides of an order.

use app::Failure;
use domain::agreement::Role;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A sum of money in minor units, never a fraction: `{"minor": 36000, "currency": "EUR"}` is
/// 360.00 €.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub(crate) struct Sum {
    /// Minor units, such as cents.
    #[schema(example = 36000)]
    minor: i64,
    /// The ISO 4217 code of the currency.
    #[schema(value_type = String, example = "EUR")]
    currency: Currency,
}

impl From<Money> for Sum {
    fn from(money: Money) -> Self {
        Self {
            minor: money.minor,
            currency: money.currency,
        }
    }
}

impl From<Sum> for Money {
    fn from(sum: Sum) -> Self {
        Self::new(sum.minor, sum.currency)
    }
}

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Listed<T> {
    /// The rows of this page.
    items: Vec<T>,
    /// Ask again with this as `after` for the next page; nothing on the last one.
    next: Option<String>,
}

impl<T> Listed<T> {
    /// A page of the list of this name, each row as the API shows it.
    pub(crate) fn of<R>(list: &str, page: Page<R>, show: impl FnMut(R) -> T) -> Self {
        let next = page.next.as_ref().map(|cursor| cursor.encode(list));
        Self {
            items: page.items.into_iter().map(show).collect(),
            next,
        }
    }

    /// A list that has only one page.
    pub(crate) fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }
}

/// Where a page of the list of this name begins.
///
/// # Errors
/// `field-cursor-unreadable` at `after` for anything but a `next` of the same list.
pub(crate) fn after(list: &str, text: Option<&str>) -> Result<Option<Cursor>, Failure> {
    let cursor = text
        .filter(|text| !text.is_empty())
        .map(|text| Cursor::decode(list, text));
    cursor
        .transpose()
        .map_err(|_| Failure::field("after", "field-cursor-unreadable"))
}

/// How many rows were asked for: 25 without a wish, 100 at most.
pub(crate) fn page_size(limit: Option<i64>) -> PageSize {
    limit.map_or_else(PageSize::default, PageSize::clamped)
}

/// The side of an order that was asked for; the client's without a wish.
///
/// # Errors
/// `field-choice-unknown` at `role`.
pub(crate) fn role(word: Option<&str>) -> Result<Role, Failure> {
    match word {
        None | Some("client") => Ok(Role::Client),
        Some("contractor") => Ok(Role::Contractor),
        Some(_) => Err(Failure::field("role", "field-choice-unknown")),
    }
}

/// The failure with the names its fields have here: `due_at`, not `due-at`.
pub(crate) fn in_json(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        error.field = error.field.replace('-', "_").into();
    }
    Failure::Invalid(errors)
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Timestamp, kind};

    use super::*;

    #[test]
    fn a_cursor_of_another_list_is_an_error_of_its_field() {
        let id: Id<kind::Order> = Id::from_bytes([7; 16]);
        let text = Cursor::moment(Timestamp::EPOCH, id).encode("orders");
        assert!(after("orders", Some(&text)).unwrap().is_some());
        assert_eq!(after("orders", None), Ok(None));
        let failure = after("money", Some(&text)).unwrap_err();
        assert_eq!(failure, Failure::field("after", "field-cursor-unreadable"));
    }

    #[test]
    fn a_sum_is_written_as_the_documentation_says() {
        let sum = Sum::from(Money::euro_cents(36_000));
        let json = serde_json::to_string(&sum).unwrap();
        assert_eq!(json, r#"{"minor":36000,"currency":"EUR"}"#);
        assert_eq!(
            Money::from(serde_json::from_str::<Sum>(&json).unwrap()).minor,
            36_000
        );
    }
}
