//! One's own statement to take along: every movement on both sides, as a table and for programs.

use documents::table::{self, Cell};
use domain::agreement::Role;
use kernel::{Timestamp, TransferId};
use texts::Texts;

use super::statement::{Entry, entry};
use crate::context::Cx;
use crate::failure::Failure;

/// The most movements of one side.
const MOST: i64 = 20_000;

/// Every movement of the reader's money with the side it is on, the newest first; at most 20,000 of
/// each side.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn whole_statement(cx: &Cx) -> Result<Vec<(Role, Entry)>, Failure> {
    let account = cx.recipient()?.id;
    cx.app
        .database
        .read("custody::whole_statement", move |tx| {
            let start = (Timestamp::MAX, TransferId::from_bytes([0xff; 16]));
            let mut all = Vec::new();
            for role in Role::BOTH {
                for row in store::custody::movements(tx, account, role, start, MOST)? {
                    all.push((role, entry(row)?));
                }
            }
            // Each side is in order; of one moment it stays so.
            all.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.at));
            Ok::<_, Failure>(all)
        })
        .await
}

/// The same as a table for a spreadsheet program, days by the reader's clocks.
///
/// # Errors
/// As [`whole_statement`].
pub async fn export_statement(cx: &Cx) -> Result<Vec<u8>, Failure> {
    let (t, zone) = (Texts::new(cx.locale), cx.recipient()?.zone.clone());
    let all = whole_statement(cx).await?;
    let header = [
        t.money_when(),
        t.custody_books_order(),
        t.order_subject(),
        t.custody_books_role(),
        t.custody_statement_other(),
        t.money_what(),
        t.custody_books_way(),
        t.custody_books_currency(),
        t.money_amount(),
        t.custody_moves_booking(),
    ];
    let rows = all.iter().map(|(role, entry)| {
        vec![
            Cell::Date(zone.local_date(entry.at)),
            entry.number.to_string().into(),
            entry.title.clone().into(),
            role.name().into(),
            entry.other_name.clone().into(),
            entry.movement.words(t, entry.custody).into(),
            entry.custody.name().into(),
            entry.amount.currency.code().into(),
            Cell::Money(entry.amount),
            entry.transfer.to_string().into(),
        ]
    });
    Ok(table::write(t.locale(), &header, rows))
}
