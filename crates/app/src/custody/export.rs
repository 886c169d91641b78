//! One's own statement to take along: every movement on both sides, as a table and for programs.

use documents::table::{self, Cell};
use domain::agreement::Role;
use kernel::{Timestamp, TransferId};
use texts::Texts;

use super::statement::{Entry, entry, way};
use crate::context::Cx;
use crate::failure::Failure;

/// The most movements of one side that are taken along.
pub const MOST_MOVEMENTS: i64 = 20_000;

/// A person's movements on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeStatement {
    /// Each with the side it is on, the newest first.
    pub movements: Vec<(Role, Entry)>,
    /// Whether that is every movement; else older ones are left out.
    pub is_complete: bool,
}

/// Every movement of the reader's money, at most the newest `most` of each side.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn whole_statement(cx: &Cx, most: i64) -> Result<WholeStatement, Failure> {
    let account = cx.recipient()?.id;
    cx.app
        .database
        .read("custody::whole_statement", move |tx| {
            let start = (Timestamp::MAX, TransferId::from_bytes([0xff; 16]));
            // One more than is shown tells whether there are more.
            let limit = most.saturating_add(1);
            let shown = usize::try_from(most).unwrap_or(usize::MAX);
            let (mut movements, mut is_complete) = (Vec::new(), true);
            for role in Role::BOTH {
                let mut rows = store::custody::movements(tx, account, role, start, limit)?;
                is_complete &= rows.len() <= shown;
                rows.truncate(shown);
                for row in rows {
                    movements.push((role, entry(row)?));
                }
            }
            // Each side is in order; of one moment it stays so.
            movements.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.at));
            Ok::<_, Failure>(WholeStatement {
                movements,
                is_complete,
            })
        })
        .await
}

/// The same as a table for a spreadsheet program, days by the reader's clocks. The side and the way of
/// custody stand there in words, and for programs by their stable names. Where movements are left out,
/// the last row says so.
///
/// # Errors
/// As [`whole_statement`].
pub async fn export_statement(cx: &Cx, most: i64) -> Result<Vec<u8>, Failure> {
    let (t, zone) = (Texts::new(cx.locale), cx.recipient()?.zone.clone());
    let whole = whole_statement(cx, most).await?;
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
        t.custody_statement_role_name(),
        t.custody_statement_way_name(),
    ];
    let rows = whole.movements.iter().map(|(role, entry)| {
        vec![
            Cell::Date(zone.local_date(entry.at)),
            entry.number.to_string().into(),
            entry.title.clone().into(),
            side(t, *role).into(),
            entry.other_name.clone().into(),
            entry.movement.words(t, entry.custody).into(),
            way(t, entry.custody).into(),
            entry.amount.currency.code().into(),
            Cell::Money(entry.amount),
            entry.transfer.to_string().into(),
            role.name().into(),
            entry.custody.name().into(),
        ]
    });
    let cut = (!whole.is_complete).then(|| {
        let mut row = vec![Cell::Text(t.custody_statement_cut(most))];
        row.resize(header.len(), Cell::Empty);
        row
    });
    Ok(table::write(t.locale(), &header, rows.chain(cut)))
}

fn side(t: Texts, role: Role) -> &'static str {
    match role {
        Role::Client => t.role_client(),
        Role::Contractor => t.role_contractor(),
    }
}
