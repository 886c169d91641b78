//! A transaction on a PostgreSQL connection, with the statements the connection has prepared.

use std::collections::HashMap;

use ::postgres::types::ToSql;
use ::postgres::{Statement, Transaction};

use crate::db::error::{DbError, Fault, Remedy};
use crate::db::sql::Sql;
use crate::db::tx::Row;
use crate::db::value::Value;

/// The prepared statements of one connection, by the address of their text.
pub(super) type Prepared = HashMap<usize, Statement>;

/// A transaction on a PostgreSQL connection.
pub(in crate::db) struct PostgresLink<'a> {
    pub(super) transaction: Transaction<'a>,
    pub(super) prepared: &'a mut Prepared,
}

impl PostgresLink<'_> {
    fn statement(&mut self, sql: &'static Sql) -> Result<Statement, Fault> {
        if let Some(statement) = self.prepared.get(&sql.key()) {
            return Ok(statement.clone());
        }
        let statement = self.transaction.prepare(sql.postgres())?;
        self.prepared.insert(sql.key(), statement.clone());
        Ok(statement)
    }

    pub(in crate::db) fn execute(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
    ) -> Result<u64, Fault> {
        let statement = self.statement(sql)?;
        Ok(self
            .transaction
            .execute(&statement, &bound(&statement, params)?)?)
    }

    pub(in crate::db) fn query(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Fault> {
        let statement = self.statement(sql)?;
        for row in self
            .transaction
            .query(&statement, &bound(&statement, params)?)?
        {
            if !each(&Row::postgres(&row)) {
                break;
            }
        }
        Ok(())
    }
}

/// The parameters as the driver wants them. The driver panics on a wrong number of them.
fn bound<'p>(
    statement: &Statement,
    params: &'p [Value],
) -> Result<Vec<&'p (dyn ToSql + Sync)>, Fault> {
    let wanted = statement.params().len();
    if wanted != params.len() {
        let error = DbError::Other(format!("{} parameters for {wanted}", params.len()));
        return Err(Fault {
            error,
            remedy: Remedy::None,
        });
    }
    Ok(params
        .iter()
        .map(|value| -> &(dyn ToSql + Sync) { value })
        .collect())
}
