//! Account numbers as people type and as banks print them (ISO 13616, EPC409-09, ISO 9362).

use std::fmt;
use std::str::FromStr;

use domain::{Argument, Refusal};
use sepa::{IbanError, validate_bic, validate_iban};

/// The longest text that is looked at; an IBAN has 34 characters and perhaps spaces.
const LONGEST: usize = 64;

/// A checked account number of a bank that takes part in SEPA, without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Iban(sepa::Iban);

/// Why a text is no account number money can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IbanFault {
    /// Nothing was typed.
    #[error("there is no IBAN")]
    Missing,
    /// It holds something else than letters and digits.
    #[error("an IBAN has letters and digits only")]
    Character,
    /// The country writes longer or shorter ones.
    #[error("an IBAN of this country has {expected} characters")]
    Length {
        /// The two letters of the country.
        country: [char; 2],
        /// How many characters its account numbers have.
        expected: usize,
    },
    /// The number of the account is not written as its country does.
    #[error("this is not how IBANs are written")]
    Shape,
    /// Two characters were swapped or one was mistyped.
    #[error("the check digits do not fit")]
    CheckDigits,
    /// A country whose banks take no SEPA transfers.
    #[error("the country takes no SEPA transfers")]
    Country,
}

impl Refusal for IbanFault {
    fn key(&self) -> &'static str {
        match self {
            Self::Missing => "bank-iban-missing",
            Self::Character => "bank-iban-character",
            Self::Length { .. } => "bank-iban-length",
            Self::Shape => "bank-iban-shape",
            Self::CheckDigits => "bank-iban-check-digits",
            Self::Country => "bank-iban-country",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Length { country, expected } => vec![
                ("country", Argument::Text(country.iter().collect())),
                (
                    "expected",
                    Argument::Number(i64::try_from(*expected).unwrap_or(i64::MAX)),
                ),
            ],
            _ => Vec::new(),
        }
    }
}

impl Iban {
    /// The number as machines want it, without spaces.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The number as people read it, in groups of four.
    pub fn grouped(&self) -> String {
        self.0.to_string()
    }

    pub(super) const fn inner(&self) -> &sepa::Iban {
        &self.0
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Iban {
    type Err = IbanFault;

    fn from_str(text: &str) -> Result<Self, IbanFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(IbanFault::Missing);
        }
        if text.len() > LONGEST {
            return Err(IbanFault::Shape);
        }
        let iban = validate_iban(text).map_err(fault)?;
        if iban.is_sepa() {
            Ok(Self(iban))
        } else {
            Err(IbanFault::Country)
        }
    }
}

fn fault(error: IbanError) -> IbanFault {
    match error {
        IbanError::InvalidCharacter { .. } => IbanFault::Character,
        IbanError::WrongLengthForCountry {
            country, expected, ..
        } => {
            let mut letters = country.chars();
            match (letters.next(), letters.next()) {
                (Some(first), Some(second)) => IbanFault::Length {
                    country: [first, second],
                    expected,
                },
                _ => IbanFault::Shape,
            }
        }
        IbanError::InvalidChecksum { .. } => IbanFault::CheckDigits,
        _ => IbanFault::Shape,
    }
}

/// A checked bank identifier.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bic(sepa::Bic);

impl Bic {
    /// The identifier, eight or eleven characters.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for Bic {
    type Err = IbanFault;

    fn from_str(text: &str) -> Result<Self, IbanFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(IbanFault::Missing);
        }
        validate_bic(&text.to_ascii_uppercase())
            .map(Self)
            .map_err(|_| IbanFault::Shape)
    }
}
