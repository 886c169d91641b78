//! Account statements as banks hand them out (ISO 20022 camt.053, versions .02 to .14).
//!
//! Versions differ in where they put things; banks differ more. Both places are looked at, so the
//! version decides nothing but that it is a statement.

use std::collections::HashMap;

use domain::canonical::Digest;
use kernel::{Currency, Date, Money};

use super::element::{Element, Keep, walk};
use super::entry::Identity;
use super::{
    BankEntry, Closing, Direction, EntryError, EntryFault, MOST_ENTRIES, Report, Statement,
    StatementRefusal, amount,
};

/// What banks write where there is no reference.
const NONE: [&str; 4] = ["NOTPROVIDED", "NONREF", "NICHT ANGEGEBEN", "NONE"];
/// The longest purpose that is kept, in characters.
const LONGEST_PURPOSE: usize = 2_000;

/// Reads a statement.
pub(super) fn read(xml: &str, currency: Currency) -> Result<Report, StatementRefusal> {
    let mut reading = Reading {
        currency,
        report: Report::default(),
        statement: Statement::default(),
        twins: HashMap::new(),
        waiting: Vec::new(),
        seen: 0,
        is_statement: false,
    };
    walk(xml, |around, element| reading.take(around, element))?;
    if reading.is_statement {
        Ok(reading.report)
    } else {
        Err(StatementRefusal::NotAStatement)
    }
}

struct Reading {
    currency: Currency,
    report: Report,
    statement: Statement,
    /// How often a booking of this look was seen in this file.
    twins: HashMap<(String, Digest), usize>,
    /// The bookings of the statement that is being read: the account may be told after them.
    waiting: Vec<Parts>,
    seen: usize,
    is_statement: bool,
}

/// The payments of one booking, with what the bank calls it.
struct Parts {
    bank: Option<String>,
    payments: Vec<BankEntry>,
}

impl Reading {
    fn take(&mut self, around: &[String], element: &Element) -> Result<Keep, StatementRefusal> {
        let place: Vec<&str> = around.iter().map(String::as_str).collect();
        match (place.as_slice(), element.name.as_str()) {
            (["Document", "BkToCstmrStmt", "Stmt"], "Ntry") => {
                self.seen += 1;
                if self.seen > MOST_ENTRIES {
                    return Err(StatementRefusal::TooManyEntries);
                }
                self.booking(element);
                Ok(Keep::No)
            }
            (["Document", "BkToCstmrStmt", "Stmt"], "Bal") => {
                if let Some(closing) = closing(element, self.currency) {
                    self.statement.closing = Some(closing);
                }
                Ok(Keep::No)
            }
            (["Document", "BkToCstmrStmt"], "Stmt") => {
                self.finish(element);
                Ok(Keep::No)
            }
            (["Document"], "BkToCstmrStmt") => {
                self.is_statement = true;
                Ok(Keep::No)
            }
            (["Document", "BkToCstmrStmt", "Stmt", ..], _) => Ok(Keep::Yes),
            _ => Ok(Keep::No),
        }
    }

    fn finish(&mut self, element: &Element) {
        let mut statement = std::mem::take(&mut self.statement);
        element
            .text_at(&["Id"])
            .unwrap_or_default()
            .clone_into(&mut statement.id);
        let id = element.at(&["Acct", "Id"]);
        let iban = id.and_then(|id| id.text_at(&["IBAN"]));
        let other = id.and_then(|id| id.text_at(&["Othr", "Id"]));
        statement.iban = iban.map(squeezed);
        let account = iban.or(other).map(squeezed).unwrap_or_default();
        for parts in std::mem::take(&mut self.waiting) {
            for (part, entry) in parts.payments.into_iter().enumerate() {
                let twin = self
                    .twins
                    .entry((account.clone(), entry.looks()))
                    .or_default();
                let identity = Identity {
                    account: &account,
                    bank: parts.bank.as_deref(),
                    part,
                    twin: *twin,
                };
                *twin += 1;
                statement.entries.push(entry.keyed(identity));
            }
        }
        self.report.statements.push(statement);
    }

    fn booking(&mut self, element: &Element) {
        let status = element
            .text_at(&["Sts", "Cd"])
            .or_else(|| element.text_at(&["Sts"]));
        if matches!(status, Some("PDNG" | "INFO" | "FUTR")) {
            self.report.announced += 1;
            return;
        }
        match payments(element, self.currency) {
            Ok(payments) => {
                let bank = element
                    .text_at(&["AcctSvcrRef"])
                    .filter(|text| is_told(text));
                self.waiting.push(Parts {
                    bank: bank.map(str::to_owned),
                    payments,
                });
            }
            Err(fault) => self.report.refuse(EntryError {
                number: self.seen,
                fault,
            }),
        }
    }
}

/// The payments of a booking: its parts when they add up, else the booking as one.
fn payments(entry: &Element, currency: Currency) -> Result<Vec<BankEntry>, EntryFault> {
    let whole = one(entry, None, currency)?;
    let details: Vec<&Element> = entry
        .all("NtryDtls")
        .flat_map(|details| details.all("TxDtls"))
        .collect();
    if let [] | [_] = details.as_slice() {
        return Ok(vec![match details.first() {
            Some(detail) => BankEntry {
                amount: whole.amount,
                direction: whole.direction,
                ..one(entry, Some(detail), currency)?
            },
            None => whole,
        }]);
    }
    let told = details.iter().all(|detail| amount_of(detail).is_some());
    if !told {
        // The bank kept the parts to itself: one sum, which somebody has to look at.
        return Ok(vec![whole]);
    }
    let parts: Vec<BankEntry> = details
        .iter()
        .map(|detail| one(entry, Some(detail), currency))
        .collect::<Result<_, _>>()?;
    let signed = |entry: &BankEntry| match entry.direction {
        Direction::In => entry.amount.minor,
        Direction::Out => -entry.amount.minor,
    };
    let sum: i128 = parts.iter().map(|part| i128::from(signed(part))).sum();
    if sum == i128::from(signed(&whole)) {
        Ok(parts)
    } else {
        Err(EntryFault::Parts)
    }
}

/// The sum of one part, where versions put it.
fn amount_of(detail: &Element) -> Option<&Element> {
    detail
        .at(&["Amt"])
        .or_else(|| detail.at(&["AmtDtls", "TxAmt", "Amt"]))
}

/// A booking, or one part of it.
fn one(
    entry: &Element,
    detail: Option<&Element>,
    currency: Currency,
) -> Result<BankEntry, EntryFault> {
    let amount = detail.and_then(amount_of).or_else(|| entry.at(&["Amt"]));
    let amount = amount.ok_or(EntryFault::Amount)?;
    let is_single =
        amount.name == "Amt" && detail.is_some_and(|detail| amount_of(detail).is_some());
    let money = match amount.currency.as_deref() {
        Some(code) if code == currency.code() => amount::of_xml(&amount.text, currency)?,
        // The part may be told in the payer's currency; the booking is in the account's.
        _ if is_single => return one(entry, None, currency),
        _ => return Err(EntryFault::Currency),
    };
    if !money.is_positive() {
        return Err(EntryFault::Amount);
    }
    let way = |element: &Element| element.text_at(&["CdtDbtInd"]).map(str::to_owned);
    let direction = match detail.and_then(way).or_else(|| way(entry)).as_deref() {
        Some("CRDT") => Direction::In,
        Some("DBIT") => Direction::Out,
        _ => return Err(EntryFault::Direction),
    };
    let day = ["BookgDt", "ValDt"]
        .into_iter()
        .find_map(|name| day(entry, name));
    let from = detail.unwrap_or(entry);
    Ok(BankEntry {
        key: Digest::ZERO,
        amount: money,
        direction,
        booked: day.ok_or(EntryFault::Day)?,
        is_reversal: matches!(entry.text_at(&["RvslInd"]), Some("true" | "1")),
        end_to_end: told(from.text_at(&["Refs", "EndToEndId"])),
        reference: told(from.text_at(&["RmtInf", "Strd", "CdtrRefInf", "Ref"])),
        purpose: purpose(from, entry)?,
        name: party(from, direction),
        iban: account(from, direction),
        return_reason: from
            .text_at(&["RtrInf", "Rsn", "Cd"])
            .or_else(|| from.text_at(&["RtrInf", "Rsn", "Prtry"]))
            .or_else(|| from.at(&["RtrInf"]).map(|_| "RtrInf"))
            .map(str::to_owned),
    })
}

/// What for: all lines in one text; where there are none, what the bank prints.
fn purpose(from: &Element, entry: &Element) -> Result<String, EntryFault> {
    let lines = from.at(&["RmtInf"]).map(|info| {
        let lines: Vec<&str> = info.all("Ustrd").map(|line| line.text.trim()).collect();
        lines.join(" ")
    });
    let text = lines
        .filter(|text| !text.trim().is_empty())
        .or_else(|| entry.text_at(&["AddtlNtryInf"]).map(str::to_owned))
        .unwrap_or_default();
    if text.chars().count() > LONGEST_PURPOSE {
        return Err(EntryFault::TooLong);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    Ok(words.join(" "))
}

/// The other side's name: who paid what came, who was paid what went.
fn party(from: &Element, direction: Direction) -> Option<String> {
    let roles = match direction {
        Direction::In => ["Dbtr", "UltmtDbtr"],
        Direction::Out => ["Cdtr", "UltmtCdtr"],
    };
    let parties = from.at(&["RltdPties"])?;
    let name = roles.into_iter().find_map(|role| {
        parties
            .text_at(&[role, "Pty", "Nm"])
            .or_else(|| parties.text_at(&[role, "Nm"]))
    });
    name.map(|name| name.chars().take(140).collect())
}

fn account(from: &Element, direction: Direction) -> Option<String> {
    let role = match direction {
        Direction::In => "DbtrAcct",
        Direction::Out => "CdtrAcct",
    };
    let iban = from.text_at(&["RltdPties", role, "Id", "IBAN"])?;
    Some(squeezed(iban)).filter(|iban| iban.len() <= 34)
}

fn closing(balance: &Element, currency: Currency) -> Option<Closing> {
    let code = balance.text_at(&["Tp", "CdOrPrtry", "Cd"])?;
    let amount = balance.at(&["Amt"])?;
    if code != "CLBD" || amount.currency.as_deref() != Some(currency.code()) {
        return None;
    }
    let money = amount::of_xml(&amount.text, currency).ok()?;
    let minor = match balance.text_at(&["CdtDbtInd"])? {
        "CRDT" => money.minor,
        "DBIT" => -money.minor,
        _ => return None,
    };
    Some(Closing {
        on: day(balance, "Dt")?,
        balance: Money::new(minor, currency),
    })
}

/// A day that is told as a day or as a moment.
fn day(element: &Element, name: &str) -> Option<Date> {
    let found = element
        .text_at(&[name, "Dt"])
        .or_else(|| element.text_at(&[name, "DtTm"]))?;
    found.get(..10)?.parse().ok()
}

fn is_told(text: &str) -> bool {
    !NONE.iter().any(|none| text.eq_ignore_ascii_case(none))
}

fn told(text: Option<&str>) -> Option<String> {
    let text = text.filter(|text| is_told(text))?;
    Some(text.chars().take(140).collect())
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}
