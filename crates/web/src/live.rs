//! Who is listening for news: bounded in all and for each account, and sent home when the server
//! stops.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use app::Failure;
use kernel::AccountId;

/// How many may listen at once. Each costs one small read every few seconds.
const MOST: usize = 500;
/// How many pages of one account may listen at once; browsers in the background do not.
const MOST_EACH: usize = 8;

/// The places of everybody who listens.
#[derive(Debug, Default)]
pub struct Seats {
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    by: HashMap<AccountId, usize>,
    all: usize,
    is_closed: bool,
}

impl Seats {
    fn taken<R>(&self, act: impl FnOnce(&mut Taken) -> R) -> R {
        // The counts are whole after every change, also after a panic elsewhere.
        act(&mut self.taken.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes a place until the answer is dropped.
    ///
    /// # Errors
    /// [`Failure::Unavailable`] when all are taken, too many by this account, or the server stops.
    pub(crate) fn take(self: &Arc<Self>, account: AccountId) -> Result<Seat, Failure> {
        self.taken(|taken| {
            let own = taken.by.get(&account).copied().unwrap_or(0);
            if taken.is_closed || taken.all >= MOST || own >= MOST_EACH {
                return Err(Failure::Unavailable);
            }
            taken.all += 1;
            taken.by.insert(account, own + 1);
            Ok(())
        })?;
        Ok(Seat {
            seats: Arc::clone(self),
            account,
        })
    }

    /// Sends everybody home and lets nobody in: the server stops.
    pub fn close(&self) {
        self.taken(|taken| taken.is_closed = true);
    }
}

/// A place of somebody who listens.
#[derive(Debug)]
pub(crate) struct Seat {
    seats: Arc<Seats>,
    account: AccountId,
}

impl Seat {
    /// Whether the server stops.
    pub(crate) fn is_over(&self) -> bool {
        self.seats.taken(|taken| taken.is_closed)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.taken(|taken| {
            taken.all = taken.all.saturating_sub(1);
            let own = taken.by.get(&self.account).copied().unwrap_or(0);
            if own > 1 {
                taken.by.insert(self.account, own - 1);
            } else {
                taken.by.remove(&self.account);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(number: usize) -> AccountId {
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&u64::try_from(number).unwrap().to_be_bytes());
        AccountId::from_bytes(bytes)
    }

    #[test]
    fn one_account_leaves_room_for_others() {
        let seats = Arc::new(Seats::default());
        let mut taken: Vec<Seat> = (0..MOST_EACH)
            .map(|_| seats.take(account(1)).unwrap())
            .collect();
        assert!(seats.take(account(1)).is_err());
        assert!(seats.take(account(2)).is_ok());
        taken.pop();
        assert!(seats.take(account(1)).is_ok());
    }

    #[test]
    fn all_together_are_bounded_and_what_is_left_is_free_again() {
        let seats = Arc::new(Seats::default());
        let taken: Vec<Seat> = (0..MOST)
            .map(|number| seats.take(account(number)).unwrap())
            .collect();
        assert!(seats.take(account(MOST)).is_err());
        drop(taken);
        assert!(seats.take(account(MOST)).is_ok());
        assert!(seats.taken(|taken| taken.by.is_empty() && taken.all == 0));
    }

    #[test]
    fn a_stopping_server_sends_everybody_home() {
        let seats = Arc::new(Seats::default());
        let seat = seats.take(account(1)).unwrap();
        assert!(!seat.is_over());
        seats.close();
        assert!(seat.is_over());
        assert!(seats.take(account(2)).is_err());
    }
}
