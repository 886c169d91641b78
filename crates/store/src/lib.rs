//! The storage kernel and the SQL of every room, on SQLite and PostgreSQL.
//!
//! `db` is the kernel. Every other module is a room: its statements, its rows, and functions that
//! take a [`db::Tx`]. Rooms never ask which database it is and never decide: `domain` decides.

pub mod account;
pub mod agreement;
mod columns;
pub mod custody;
pub mod db;
pub mod dispute;
pub mod idempotency;
pub mod instruction;
pub mod ledger;
pub mod migrations;
pub mod notice;
pub mod operator;
pub mod people;
pub mod posting;
pub mod proof;
pub mod review;
pub mod settlement;
pub mod task;
pub mod work;

/// Every statement of every room, for the tests that prepare them all on both databases.
pub fn statements() -> Vec<&'static db::Sql> {
    let rooms: &[&[&'static db::Sql]] = &[
        &account::statements(),
        db::STATEMENTS,
        idempotency::STATEMENTS,
        &task::statements(),
        &instruction::statements(),
        people::STATEMENTS,
        &posting::statements(),
        ledger::STATEMENTS,
        &custody::statements(),
        &agreement::statements(),
        &work::statements(),
        review::STATEMENTS,
        settlement::STATEMENTS,
        dispute::STATEMENTS,
        dispute::fee::STATEMENTS,
        review::appraisal::STATEMENTS,
        review::feedback::STATEMENTS,
        review::hand_over::STATEMENTS,
        review::reliability::STATEMENTS,
        review::remark::STATEMENTS,
        review::sample::STATEMENTS,
        review::sampling::STATEMENTS,
        &notice::statements(),
        operator::STATEMENTS,
    ];
    rooms.concat()
}
