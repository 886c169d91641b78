//! Values to try the rules with.

use kernel::{Currency, Date, Locale, Money, TimeOfDay, Zone};
use proptest::prelude::*;

pub(crate) fn currency() -> impl Strategy<Value = Currency> {
    proptest::sample::select(Currency::ALL.to_vec())
}

pub(crate) fn locale() -> impl Strategy<Value = Locale> {
    proptest::sample::select(Locale::ALL.to_vec())
}

pub(crate) fn any_money() -> impl Strategy<Value = Money> {
    (any::<i64>(), currency()).prop_map(|(minor, currency)| Money::new(minor, currency))
}

pub(crate) fn day() -> impl Strategy<Value = Date> {
    (0_i64..109_000).prop_map(|days| Date::new(1900, 1, 1).unwrap().plus_days(days))
}

pub(crate) fn time() -> impl Strategy<Value = TimeOfDay> {
    (0_i64..1440).prop_map(|minutes| TimeOfDay::from_minutes(minutes).unwrap())
}

pub(crate) fn zone() -> impl Strategy<Value = Zone> {
    proptest::sample::select(Zone::names()).prop_map(|name| Zone::parse(&name).unwrap())
}
