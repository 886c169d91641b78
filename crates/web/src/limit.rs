//! Limits on what can be guessed: sign-ins by login and by address, registrations by address.
//!
//! What is kept of a try has always the same size and is forgotten once it no longer counts.

use core::fmt;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Mutex;
use std::time::Duration;

use app::{Failure, account};
use governor::clock::{Clock, DefaultClock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use kernel::fold;
use sha2::{Digest, Sha256};

/// Ten tries at once for one login from one network, then one in thirty seconds.
const STRICT: (NonZeroU32, Duration) = (
    NonZeroU32::new(10).expect("ten is not zero"),
    Duration::from_secs(30),
);
/// Three hundred tries at once for one login from everywhere, then one in five seconds: against
/// guessing from many networks. One network is stopped long before, so that nobody alone can keep
/// the owner out.
const WIDE: (NonZeroU32, Duration) = (
    NonZeroU32::new(300).expect("three hundred is not zero"),
    Duration::from_secs(5),
);
/// A hundred tries at once from one address, for many people behind it, then one in three seconds.
const ADDRESS: (NonZeroU32, Duration) = (
    NonZeroU32::new(100).expect("a hundred is not zero"),
    Duration::from_secs(3),
);
/// How often tries that no longer count are forgotten.
const SWEEP_EVERY: Duration = Duration::from_mins(1);

/// A hash of what is counted: of one size, whatever was sent.
type Key = [u8; 32];

/// Tries counted by key.
struct Tries<C: Clock> {
    limiter: RateLimiter<Key, DashMapStateStore<Key>, C, NoOpMiddleware<C::Instant>>,
    clock: C,
    swept_at: Mutex<C::Instant>,
}

impl<C: Clock + Clone> Tries<C> {
    fn new((burst, period): (NonZeroU32, Duration), clock: &C) -> Self {
        let quota = Quota::with_period(period).unwrap_or(Quota::per_minute(burst));
        Self {
            limiter: RateLimiter::dashmap_with_clock(quota.allow_burst(burst), clock.clone()),
            clock: clock.clone(),
            swept_at: Mutex::new(clock.now()),
        }
    }

    fn count(&self, key: &Key) -> Result<(), Failure> {
        self.sweep();
        self.limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Failure::TooMany(wait.as_secs() + 1)
        })
    }

    /// Forgets what no longer counts, once in a while; whoever comes meanwhile does not wait.
    fn sweep(&self) {
        let now = self.clock.now();
        let Ok(mut swept_at) = self.swept_at.try_lock() else {
            return;
        };
        if Duration::from(now.duration_since(*swept_at)) >= SWEEP_EVERY {
            *swept_at = now;
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
    }
}

/// The limiters of one process.
pub struct Limits<C: Clock = DefaultClock> {
    strict: Tries<C>,
    wide: Tries<C>,
    address: Tries<C>,
}

impl<C: Clock> fmt::Debug for Limits<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Limits(…)")
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new(&DefaultClock::default())
    }
}

impl<C: Clock + Clone> Limits<C> {
    fn new(clock: &C) -> Self {
        Self {
            strict: Tries::new(STRICT, clock),
            wide: Tries::new(WIDE, clock),
            address: Tries::new(ADDRESS, clock),
        }
    }

    /// Counts a try to sign in as `login`, as typed, from `address`.
    ///
    /// # Errors
    /// [`Failure::TooMany`] with the seconds to wait; what [`account::sign_in`] says to a wrong
    /// password for a text that is too long to be a login.
    pub fn sign_in(&self, login: &str, address: IpAddr) -> Result<(), Failure> {
        self.from_address(address)?;
        account::may_be_login(login)?;
        let login = fold(login);
        let network = network(address, (24, 48));
        self.strict.count(&hash(&[login.as_bytes(), &network]))?;
        self.wide.count(&hash(&[login.as_bytes()]))
    }

    /// Counts a try that only its address tells apart: registration, set-up, links, tokens. Of
    /// IPv6 the /64 counts that one customer is given.
    ///
    /// # Errors
    /// [`Failure::TooMany`] with the seconds to wait.
    pub fn from_address(&self, address: IpAddr) -> Result<(), Failure> {
        self.address.count(&hash(&[&network(address, (32, 64))]))
    }
}

fn hash(parts: &[&[u8]]) -> Key {
    let whole = parts.iter().fold(Sha256::new(), |hash, part| {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        hash.chain_update(length.to_be_bytes()).chain_update(part)
    });
    whole.finalize().into()
}

/// The network an address lies in, of so many bits of IPv4 or of IPv6.
fn network(address: IpAddr, (v4_bits, v6_bits): (u32, u32)) -> Vec<u8> {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let kept = u32::MAX << (32 - v4_bits);
            (v4.to_bits() & kept).to_be_bytes().to_vec()
        }
        IpAddr::V6(v6) => {
            let kept = u128::MAX << (128 - v6_bits);
            (v6.to_bits() & kept).to_be_bytes().to_vec()
        }
    }
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;

    fn v4(last: [u8; 4]) -> IpAddr {
        IpAddr::from(last)
    }

    fn is_held_up(tried: &Result<(), Failure>) -> bool {
        matches!(tried, Err(Failure::TooMany(1..=31)))
    }

    #[test]
    fn the_eleventh_try_at_one_login_has_to_wait_and_others_do_not() {
        let limits = Limits::default();
        let address = v4([192, 0, 2, 1]);
        for _ in 0..10 {
            limits.sign_in("mara", address).unwrap();
        }
        assert!(is_held_up(&limits.sign_in("MARA", address)));
        let neighbour = v4([192, 0, 2, 200]);
        assert!(is_held_up(&limits.sign_in("mara", neighbour)));
        limits.sign_in("jonas", address).unwrap();
    }

    #[test]
    fn who_guesses_does_not_keep_the_owner_out() {
        let limits = Limits::default();
        for _ in 0..90 {
            let _ = limits.sign_in("mara", v4([198, 51, 100, 7]));
        }
        limits.sign_in("mara", v4([192, 0, 2, 1])).unwrap();
        let many = |network| limits.sign_in("mara", v4([10, 0, network, 1]));
        let held_up = (0..=255).cycle().take(2_560).filter(|n| many(*n).is_err());
        assert!(
            held_up.count() > 2_000,
            "guessing from everywhere is held up"
        );
    }

    #[test]
    fn tries_are_kept_small_and_forgotten() {
        let clock = FakeRelativeClock::default();
        let limits = Limits::new(&clock);
        let held = || limits.strict.limiter.len() + limits.wide.limiter.len();
        for number in 0..50 {
            let login = format!("niemand{number}");
            limits.sign_in(&login, v4([10, 0, number, 1])).unwrap();
        }
        assert_eq!(held(), 100);
        let long = limits.sign_in(&"a".repeat(255), v4([10, 0, 0, 1]));
        assert_eq!(long, Err(Failure::field("login", "field-sign-in-wrong")));
        assert_eq!(held(), 100);
        clock.advance(Duration::from_mins(6));
        limits.sign_in("mara", v4([10, 0, 0, 1])).unwrap();
        assert_eq!(held(), 2);
    }

    #[test]
    fn addresses_of_one_customer_count_together() {
        let of = |address: &str, bits| network(address.parse().unwrap(), bits);
        let (one, whole) = ((32, 64), (24, 48));
        assert_eq!(of("2001:db8::1", one), of("2001:db8::ffff:2", one));
        assert_ne!(of("2001:db8::1", one), of("2001:db8:0:1::1", one));
        assert_eq!(of("2001:db8::1", whole), of("2001:db8:0:1::1", whole));
        assert_ne!(of("2001:db8::1", whole), of("2001:db8:1::1", whole));
        assert_eq!(of("::ffff:192.0.2.1", one), of("192.0.2.1", one));
        assert_ne!(of("192.0.2.1", one), of("192.0.2.2", one));
        assert_eq!(of("192.0.2.1", whole), of("192.0.2.2", whole));
        assert_ne!(of("192.0.2.1", whole), of("192.0.3.1", whole));
    }
}
