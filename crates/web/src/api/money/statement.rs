//! The caller's whole statement, to take along.

use app::custody::{self, Entry};
use axum::response::IntoResponse;
use domain::agreement::Role;
use serde::Serialize;
use utoipa::ToSchema;

use super::MovementRow;
use crate::answer::Answer;
use crate::api::Json;
use crate::visit::Visit;

/// One movement with the side it is on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StatementRow {
    /// The caller's side: `client` or `contractor`.
    role: &'static str,
    /// The movement.
    #[serde(flatten)]
    movement: MovementRow,
}

/// Every movement of the caller's money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WholeStatement {
    /// The newest first, at most 20,000 of each side.
    movements: Vec<StatementRow>,
    /// Whether that is every movement; else older ones are left out.
    is_complete: bool,
}

/// The whole statement as everybody outside reads it.
pub(crate) fn shape_statement(whole: custody::WholeStatement) -> WholeStatement {
    let row = |(role, entry): (Role, Entry)| StatementRow {
        role: role.name(),
        movement: entry.into(),
    };
    WholeStatement {
        movements: whole.movements.into_iter().map(row).collect(),
        is_complete: whole.is_complete,
    }
}

/// Shows every movement of the caller's money on both sides, to take along.
#[utoipa::path(get, path = "/api/v1/money/statement", tag = "money",
    responses((status = 200, body = WholeStatement)))]
pub(crate) async fn statement(visit: Visit) -> Answer {
    let whole = custody::whole_statement(&visit.cx, custody::MOST_MOVEMENTS).await?;
    Ok(Json(shape_statement(whole)).into_response())
}
