//! Room `notice`: the event log, jobs for the worker, mail on its way out, the time account.
//!
//! An event is written once. The events of an order are numbered and chained by hash; the end of
//! the chain is kept with the order, so that nothing can be cut off it.

mod event;
mod job;
mod mail;
mod time;
mod waiting;

pub use event::{append, chain, insert, of_assistance, of_order, told};
pub use job::{
    ClaimedJob, JobRow, Line, claim, enqueue, fail, failed_jobs, finish, retry, sweep as sweep_jobs,
};
pub use mail::{
    Calendar, Mail, MailState, add, add_calendar, calendar, find as find_mail, held_with, mark,
    outbox, reopen as reopen_mail, sweep as sweep_mails,
};
pub use time::{
    NamedEntry, entries, first as first_entry, insert as insert_time, page as page_of_entries, sums,
};
pub use waiting::count_waiting;

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static crate::db::Sql> {
    [
        event::STATEMENTS,
        job::STATEMENTS,
        mail::STATEMENTS,
        time::STATEMENTS,
        waiting::STATEMENTS,
    ]
    .concat()
}
