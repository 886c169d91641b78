//! Bookings from the CSV export of a bank, found by the names of the columns.

use std::collections::HashMap;

use domain::canonical::Digest;
use kernel::{Currency, Date, fold, parse};

use super::entry::Identity;
use super::{
    BankEntry, Direction, EntryError, EntryFault, Report, Statement, StatementRefusal, amount,
};
use crate::table::grid::{Record, records};

/// How many lines may stand before the heading.
const MOST_BEFORE: usize = 20;

const ACCOUNT: &[&str] = &[
    "auftragskonto",
    "ibanauftragskonto",
    "kontonummer",
    "accountiban",
];
const DAY: &[&str] = &[
    "buchungstag",
    "buchungsdatum",
    "buchung",
    "bookingdate",
    "date",
];
const AMOUNT: &[&str] = &["betrag", "betrageur", "umsatz", "amount", "amounteur"];
const CURRENCY: &[&str] = &["waehrung", "currency"];
const PURPOSE: &[&str] = &[
    "verwendungszweck",
    "purpose",
    "paymentreference",
    "reference",
];
const NAME: &[&str] = &[
    "beguenstigterzahlungspflichtiger",
    "namezahlungsbeteiligter",
    "auftraggeberempfaenger",
    "zahlungsempfaengerauftraggeber",
    "partnername",
    "name",
];
const IBAN: &[&str] = &[
    "kontonummeriban",
    "ibanzahlungsbeteiligter",
    "partneriban",
    "iban",
];
const END_TO_END: &[&str] = &["kundenreferenzendtoend", "kundenreferenz", "endtoendid"];
const STATE: &[&str] = &["info", "status"];

struct Columns {
    account: Option<usize>,
    day: usize,
    amount: usize,
    currency: Option<usize>,
    purpose: usize,
    name: Option<usize>,
    iban: Option<usize>,
    end_to_end: Option<usize>,
    state: Option<usize>,
}

/// Reads a table of bookings.
pub(super) fn read(text: &str, currency: Currency) -> Result<Report, StatementRefusal> {
    let (first_line, separator) = heading(text).ok_or(StatementRefusal::Columns)?;
    let rows = records(text, separator, first_line)?;
    let (Some(head), rows) = (rows.first(), rows.get(1..).unwrap_or_default()) else {
        return Err(StatementRefusal::Empty);
    };
    let names: Vec<String> = (0..200).map(|column| plain(head.cell(column))).collect();
    let columns = columns(&names).ok_or(StatementRefusal::Columns)?;
    if rows.len() > super::MOST_ENTRIES {
        return Err(StatementRefusal::TooManyEntries);
    }
    let mut report = Report::default();
    let mut statements: Vec<Statement> = Vec::new();
    let mut twins: HashMap<(String, Digest), usize> = HashMap::new();
    for row in rows {
        let is_announced = row
            .optional(columns.state)
            .to_lowercase()
            .contains("vorgemerkt");
        if is_announced {
            report.announced += 1;
            continue;
        }
        let entry = match booking(row, &columns, currency) {
            Ok(entry) => entry,
            Err(fault) => {
                let number = usize::try_from(row.line).unwrap_or(usize::MAX);
                report.refuse(EntryError { number, fault });
                continue;
            }
        };
        let account: String = row
            .optional(columns.account)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let twin = twins.entry((account.clone(), entry.looks())).or_default();
        let entry = entry.keyed(Identity {
            account: &account,
            bank: None,
            part: 0,
            twin: *twin,
        });
        *twin += 1;
        let iban = (!account.is_empty()).then_some(account);
        match statements.iter_mut().find(|known| known.iban == iban) {
            Some(known) => known.entries.push(entry),
            None => statements.push(Statement {
                iban,
                entries: vec![entry],
                ..Statement::default()
            }),
        }
    }
    if statements.is_empty() && report.unusable > 0 {
        statements.push(Statement::default());
    }
    report.statements = statements;
    Ok(report)
}

/// The line with the names of the columns, and what separates them.
fn heading(text: &str) -> Option<(usize, char)> {
    let mut lines = text.lines().take(MOST_BEFORE).enumerate();
    lines.find_map(|(number, line)| {
        [';', ',', '\t'].into_iter().find_map(|separator| {
            let names: Vec<String> = line
                .split(separator)
                .map(|name| plain(name.trim().trim_matches('"')))
                .collect();
            columns(&names).map(|_| (number, separator))
        })
    })
}

fn columns(names: &[String]) -> Option<Columns> {
    let find = |known: &[&str]| {
        known
            .iter()
            .find_map(|known| names.iter().position(|name| name == known))
    };
    Some(Columns {
        account: find(ACCOUNT),
        day: find(DAY)?,
        amount: find(AMOUNT)?,
        currency: find(CURRENCY),
        purpose: find(PURPOSE)?,
        name: find(NAME),
        iban: find(IBAN),
        end_to_end: find(END_TO_END),
        state: find(STATE),
    })
}

fn plain(name: &str) -> String {
    let folded = fold(name);
    folded
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

fn booking(row: &Record, columns: &Columns, currency: Currency) -> Result<BankEntry, EntryFault> {
    let code = row.optional(columns.currency);
    if !code.is_empty() && code != currency.code() && code != currency.sign() {
        return Err(EntryFault::Currency);
    }
    let signed = amount::of_table(row.cell(columns.amount), currency)?;
    let direction = if signed.is_negative() {
        Direction::Out
    } else {
        Direction::In
    };
    let absolute = kernel::Money::new(signed.minor.abs(), currency);
    if !absolute.is_positive() {
        return Err(EntryFault::Amount);
    }
    let filled = |column: Option<usize>, most: usize| {
        let text: String = row.optional(column).chars().take(most).collect();
        (!text.is_empty()).then_some(text)
    };
    let purpose: Vec<&str> = row.cell(columns.purpose).split_whitespace().collect();
    let purpose = purpose.join(" ");
    if purpose.chars().count() > 2_000 {
        return Err(EntryFault::TooLong);
    }
    let iban: Option<String> = filled(columns.iban, 60).map(|text| {
        let letters = text.chars().filter(|letter| !letter.is_whitespace());
        letters.map(|letter| letter.to_ascii_uppercase()).collect()
    });
    let end_to_end = filled(columns.end_to_end, 140);
    Ok(BankEntry {
        key: Digest::ZERO,
        amount: absolute,
        direction,
        booked: day(row.cell(columns.day))?,
        is_reversal: false,
        end_to_end: end_to_end.filter(|text| !text.eq_ignore_ascii_case("NOTPROVIDED")),
        reference: None,
        purpose,
        name: filled(columns.name, 140),
        iban: iban.filter(|iban| iban.len() <= 34),
        return_reason: None,
    })
}

/// A day such as `22.11.26`, `22.11.2026` or `2026-11-22`.
fn day(text: &str) -> Result<Date, EntryFault> {
    let parts: Vec<&str> = text.split('.').collect();
    if let [day, month, year] = parts.as_slice()
        && year.len() == 2
    {
        let text = format!("{day}.{month}.20{year}");
        return parse::date(&text).map_err(|_| EntryFault::Day);
    }
    parse::date(text).map_err(|_| EntryFault::Day)
}
