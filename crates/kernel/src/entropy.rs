//! Where randomness comes from. Everything that needs random bytes takes an
//! [`Entropy`], so tests can repeat a run; secrets come from [`OsEntropy`] only.

use std::fmt;
use std::sync::Mutex;
use std::sync::PoisonError;

/// A source of random bytes.
pub trait Entropy: Send + Sync + fmt::Debug {
    /// Fills `bytes` completely.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's random source, good enough for keys and tokens.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    /// Ends the process when the operating system refuses: a session token made
    /// of anything else would be a hole that nobody sees.
    fn fill(&self, bytes: &mut [u8]) {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where the machine's randomness enters"
        )]
        if let Err(error) = getrandom::fill(bytes) {
            eprintln!("the operating system gives no random bytes: {error}");
            std::process::abort();
        }
    }
}

/// Bytes that follow from a seed: the same seed, the same bytes. For tests and
/// the example world, never for secrets.
#[derive(Debug)]
pub struct SeededEntropy {
    state: Mutex<u64>,
}

impl SeededEntropy {
    /// A source whose bytes all follow from `seed`.
    pub fn new(seed: u64) -> Self {
        Self {
            state: Mutex::new(seed),
        }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            let word = next(&mut state).to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}

/// One step of the `SplitMix64` generator (Steele, Lea and Flood, 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut word = *state;
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(source: &dyn Entropy) -> [u8; 21] {
        let mut bytes = [0; 21];
        source.fill(&mut bytes);
        bytes
    }

    #[test]
    fn a_seed_repeats_its_bytes_and_moves_on() {
        let (one, two) = (SeededEntropy::new(42), SeededEntropy::new(42));
        let first = sample(&one);
        assert_eq!(first, sample(&two));
        assert_ne!(first, sample(&one));
        assert_ne!(first, sample(&SeededEntropy::new(43)));
    }

    #[test]
    fn the_system_never_repeats_itself() {
        assert_ne!(sample(&OsEntropy), sample(&OsEntropy));
    }
}
