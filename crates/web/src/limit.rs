//! Limits on what can be guessed: sign-ins by login and by address, registrations by address.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use app::Failure;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Ten tries at once.
const BURST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
/// A hundred tries at once, for many people behind one address.
const WIDE_BURST: NonZeroU32 = NonZeroU32::new(100).expect("a hundred is not zero");
/// When this many keys are held, the ones at rest are dropped.
const SWEEP_AT: usize = 10_000;

/// The limiters of one process.
#[derive(Debug)]
pub struct Limits {
    by_login: DefaultKeyedRateLimiter<String>,
    by_address: DefaultKeyedRateLimiter<[u8; 8]>,
}

impl Default for Limits {
    fn default() -> Self {
        let slow = |period, burst| Quota::with_period(period).map(|quota| quota.allow_burst(burst));
        let login = slow(Duration::from_secs(30), BURST);
        let address = slow(Duration::from_secs(3), WIDE_BURST);
        Self {
            by_login: RateLimiter::keyed(login.unwrap_or(Quota::per_minute(BURST))),
            by_address: RateLimiter::keyed(address.unwrap_or(Quota::per_minute(WIDE_BURST))),
        }
    }
}

impl Limits {
    /// Counts a try to sign in as `login` (folded) from `address`.
    ///
    /// # Errors
    /// [`Failure::TooMany`] with the seconds to wait.
    pub fn sign_in(&self, login: &str, address: IpAddr) -> Result<(), Failure> {
        self.from_address(address)?;
        if self.by_login.len() > SWEEP_AT {
            self.by_login.retain_recent();
        }
        check(&self.by_login, &login.to_owned())
    }

    /// Counts a try that only its address tells apart: registration, set-up, links, tokens.
    ///
    /// # Errors
    /// As [`Limits::sign_in`].
    pub fn from_address(&self, address: IpAddr) -> Result<(), Failure> {
        if self.by_address.len() > SWEEP_AT {
            self.by_address.retain_recent();
        }
        check(&self.by_address, &network(address))
    }
}

fn check<K: std::hash::Hash + Eq + Clone>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), Failure> {
    limiter.check_key(key).map_err(|not_until| {
        let wait = not_until.wait_time_from(DefaultClock::default().now());
        Failure::TooMany(wait.as_secs() + 1)
    })
}

/// The network an address stands for: all of IPv4, the /64 of IPv6 that one customer is given.
fn network(address: IpAddr) -> [u8; 8] {
    let mut key = [0; 8];
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            for (slot, byte) in key
                .iter_mut()
                .zip([4, 0, 0, 0].into_iter().chain(v4.octets()))
            {
                *slot = byte;
            }
        }
        IpAddr::V6(v6) => {
            for (slot, byte) in key.iter_mut().zip(v6.octets()) {
                *slot = byte;
            }
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_try_at_one_login_has_to_wait_and_others_do_not() {
        let limits = Limits::default();
        let address = IpAddr::from([192, 0, 2, 1]);
        for _ in 0..10 {
            limits.sign_in("mara", address).unwrap();
        }
        assert!(matches!(
            limits.sign_in("mara", address),
            Err(Failure::TooMany(1..=31))
        ));
        limits.sign_in("jonas", address).unwrap();
    }

    #[test]
    fn addresses_of_one_ipv6_customer_count_together() {
        let one: IpAddr = "2001:db8::1".parse().unwrap();
        let two: IpAddr = "2001:db8::ffff:2".parse().unwrap();
        let other: IpAddr = "2001:db8:0:1::1".parse().unwrap();
        assert_eq!(network(one), network(two));
        assert_ne!(network(one), network(other));
        let mapped: IpAddr = "::ffff:192.0.2.1".parse().unwrap();
        assert_eq!(network(mapped), network("192.0.2.1".parse().unwrap()));
    }
}
