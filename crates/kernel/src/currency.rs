//! The currencies an amount can have.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency (ISO 4217). Each one here has a hundred minor units.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Euro.
    #[default]
    Eur,
    /// Swiss franc.
    Chf,
    /// United States dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// Danish krone.
    Dkk,
    /// Swedish krona.
    Sek,
    /// Norwegian krone.
    Nok,
    /// Polish złoty.
    Pln,
    /// Czech koruna.
    Czk,
}

/// A text is no code of a currency the product knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a known currency code")]
pub struct CurrencyError;

impl Currency {
    /// Every currency, the euro first.
    pub const ALL: [Self; 9] = [
        Self::Eur,
        Self::Chf,
        Self::Usd,
        Self::Gbp,
        Self::Dkk,
        Self::Sek,
        Self::Nok,
        Self::Pln,
        Self::Czk,
    ];

    /// Minor units in one major unit, such as cents in a euro.
    pub const MINOR_PER_MAJOR: i64 = 100;

    /// The code of ISO 4217, as the databases store it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
            Self::Chf => "CHF",
            Self::Usd => "USD",
            Self::Gbp => "GBP",
            Self::Dkk => "DKK",
            Self::Sek => "SEK",
            Self::Nok => "NOK",
            Self::Pln => "PLN",
            Self::Czk => "CZK",
        }
    }

    /// The sign, where there is one that nobody confuses; else the code.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Eur => "€",
            Self::Usd => "$",
            Self::Gbp => "£",
            _ => self.code(),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    fn from_str(text: &str) -> Result<Self, CurrencyError> {
        Self::ALL
            .into_iter()
            .find(|currency| currency.code() == text)
            .ok_or(CurrencyError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back_and_equals_its_json() {
        for currency in Currency::ALL {
            assert_eq!(currency.to_string().parse(), Ok(currency));
            let json = serde_json::to_string(&currency).unwrap();
            assert_eq!(json, format!("\"{currency}\""));
        }
        assert_eq!("eur".parse::<Currency>(), Err(CurrencyError));
    }
}
