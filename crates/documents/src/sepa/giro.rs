//! The code on an invoice that a banking app reads ("GiroCode", EPC069-12 version 2).

use std::fmt::Write as _;

use kernel::{Currency, Money};
use qrcode::{Color, EcLevel, QrCode, Version};

use super::charset::plain;
use super::{CreditorReference, Iban};

/// The most a payload may have, in bytes: version 13 at level M holds no more.
const LONGEST: usize = 331;
/// The largest sum the guideline knows, in cents: 999,999,999.99 €.
const LARGEST: i64 = 99_999_999_999;
/// The quiet zone around the code, in modules.
const MARGIN: usize = 4;

/// A payment somebody is asked to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiroCode {
    /// Whose account it is, exactly as the bank knows the name.
    pub name: String,
    /// The account.
    pub iban: Iban,
    /// How much; euros.
    pub amount: Money,
    /// By what it is recognised.
    pub reference: CreditorReference,
}

/// Why there is no code for a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GiroFault {
    /// The guideline knows euros only, from a cent to 999,999,999.99 €.
    #[error("the code carries euros between 0.01 and 999,999,999.99 only")]
    Amount,
    /// The holder's name is missing.
    #[error("the name of the account holder is missing")]
    Name,
    /// More than a code of the allowed size holds.
    #[error("there is more in it than the code holds")]
    TooLong,
}

impl GiroCode {
    /// What the code says, twelve lines at most.
    ///
    /// # Errors
    /// [`GiroFault`].
    pub fn payload(&self) -> Result<String, GiroFault> {
        let Money { minor, currency } = self.amount;
        if currency != Currency::Eur || !(1..=LARGEST).contains(&minor) {
            return Err(GiroFault::Amount);
        }
        let name = plain(&self.name, 70);
        if name.is_empty() {
            return Err(GiroFault::Name);
        }
        let lines = [
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            &name,
            self.iban.as_str(),
            &format!("EUR{}.{:02}", minor / 100, minor % 100),
            "",
            self.reference.as_str(),
        ];
        let payload = lines.join("\n");
        if payload.len() > LONGEST {
            return Err(GiroFault::TooLong);
        }
        Ok(payload)
    }

    /// The modules of the code, row by row; `true` is dark.
    ///
    /// # Errors
    /// [`GiroFault`].
    pub fn modules(&self) -> Result<Vec<Vec<bool>>, GiroFault> {
        let payload = self.payload()?;
        let code = QrCode::with_error_correction_level(&payload, EcLevel::M)
            .map_err(|_| GiroFault::TooLong)?;
        if !matches!(code.version(), Version::Normal(1..=13)) {
            return Err(GiroFault::TooLong);
        }
        let width = code.width();
        let colors = code.to_colors();
        let rows = colors.chunks(width);
        Ok(rows
            .map(|row| row.iter().map(|color| *color == Color::Dark).collect())
            .collect())
    }

    /// The dark modules as the path of a picture, with the length of its side.
    ///
    /// # Errors
    /// [`GiroFault`].
    pub fn path(&self) -> Result<(usize, String), GiroFault> {
        let modules = self.modules()?;
        let side = modules.len() + 2 * MARGIN;
        let mut path = String::new();
        for (y, row) in modules.iter().enumerate() {
            for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
            }
        }
        Ok((side, path))
    }
}
