//! How the instance and its provider know each other: a shared secret neither ever sends.

use core::fmt;
use std::sync::Arc;

use domain::custody::provider::TOLERANCE;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Timestamp, hex};
use sha2::Sha256;

/// The shortest secret, in bytes.
const SHORTEST: usize = 32;
/// What a signature begins with: how it was made.
const SCHEME: &str = "v1=";
const MICROS: i64 = 1_000_000;

/// The secret this instance shares with its provider. It is never shown or logged.
#[derive(Clone)]
pub struct ProviderSecret(Arc<[u8]>);

impl fmt::Debug for ProviderSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ProviderSecret(…)")
    }
}

/// The secret has fewer than 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the secret has fewer than 32 characters")]
pub struct TooShort;

/// It was not signed with the secret, or not now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSigned;

impl ProviderSecret {
    /// Takes a secret.
    ///
    /// # Errors
    /// [`TooShort`] for one that could be guessed.
    pub fn new(text: &str) -> Result<Self, TooShort> {
        if text.len() < SHORTEST {
            return Err(TooShort);
        }
        Ok(Self(text.as_bytes().into()))
    }

    /// Signs some bytes as of a moment, given in seconds since 1970: `v1=` and HMAC-SHA-256 (RFC
    /// 2104) of the seconds, a dot and the bytes, in hexadecimal.
    pub fn sign(&self, seconds: i64, bytes: &[u8]) -> String {
        let mut text = SCHEME.to_owned();
        if let Some(mac) = self.mac(seconds, bytes) {
            text.push_str(&hex::digits(&mac.finalize().into_bytes()));
        }
        text
    }

    /// Whether some bytes were signed with this secret no longer than five minutes ago. The time it
    /// takes tells nothing about the right signature.
    ///
    /// # Errors
    /// [`NotSigned`], whatever the reason.
    pub fn check(
        &self,
        (seconds, signature): (&str, &str),
        bytes: &[u8],
        now: Timestamp,
    ) -> Result<(), NotSigned> {
        let at: i64 = seconds.parse().map_err(|_| NotSigned)?;
        let apart = (now.as_micros() / MICROS).abs_diff(at);
        let hex = signature.strip_prefix(SCHEME).ok_or(NotSigned)?;
        let signature = hex::bytes(hex).ok_or(NotSigned)?;
        let mac = self.mac(at, bytes).ok_or(NotSigned)?;
        mac.verify_slice(&signature).map_err(|_| NotSigned)?;
        // A text such as +5 names the same seconds but was not what was signed.
        if apart <= TOLERANCE.as_secs() && at.to_string() == seconds {
            Ok(())
        } else {
            Err(NotSigned)
        }
    }

    fn mac(&self, seconds: i64, bytes: &[u8]) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(seconds.to_string().as_bytes());
        mac.update(b".");
        mac.update(bytes);
        Some(mac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "ein Geheimnis, das niemand errät!";

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(seconds * MICROS)
    }

    #[test]
    fn what_was_signed_is_known_and_nothing_else() {
        let secret = ProviderSecret::new(SECRET).unwrap();
        let signed = secret.sign(1_000_000, b"hallo");
        let check = |seconds: &str, signature: &str, bytes: &[u8], now: i64| {
            secret.check((seconds, signature), bytes, at(now))
        };
        assert_eq!(check("1000000", &signed, b"hallo", 1_000_000), Ok(()));
        assert_eq!(check("1000000", &signed, b"hallo", 1_000_300), Ok(()));
        assert_eq!(check("1000000", &signed, b"hallo", 999_700), Ok(()));
        for now in [1_000_301, 999_699, 0, 2_000_000] {
            assert_eq!(check("1000000", &signed, b"hallo", now), Err(NotSigned));
        }
        assert_eq!(
            check("1000000", &signed, b"hallo!", 1_000_000),
            Err(NotSigned)
        );
        assert_eq!(
            check("1000001", &signed, b"hallo", 1_000_000),
            Err(NotSigned)
        );
        assert_eq!(
            check("+1000000", &signed, b"hallo", 1_000_000),
            Err(NotSigned)
        );
        for broken in ["", "v1=", "v1=zz", "v1=a", &signed[3..], &signed[..40]] {
            assert_eq!(
                check("1000000", broken, b"hallo", 1_000_000),
                Err(NotSigned)
            );
        }
        for place in 3..signed.len() {
            let mut changed = signed.clone().into_bytes();
            changed[place] = if changed[place] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(
                check("1000000", &changed, b"hallo", 1_000_000),
                Err(NotSigned)
            );
        }
        let other = ProviderSecret::new(&SECRET.replace("ein", "kein")).unwrap();
        assert_ne!(other.sign(1_000_000, b"hallo"), signed);
        assert!(ProviderSecret::new("kurz").is_err());
        assert_eq!(format!("{secret:?}"), "ProviderSecret(…)");
    }

    /// The second case of RFC 4231, with the seconds and the dot as its beginning.
    #[test]
    fn the_signature_is_hmac_sha_256() {
        let secret = ProviderSecret(b"Jefe".as_slice().into());
        let mut mac = Hmac::<Sha256>::new_from_slice(b"Jefe").unwrap();
        mac.update(b"what do ya want for nothing?");
        let known = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(
            hex::bytes(known).unwrap(),
            mac.finalize().into_bytes().to_vec()
        );
        let signed = secret.sign(7, b"x");
        let mut mac = Hmac::<Sha256>::new_from_slice(b"Jefe").unwrap();
        mac.update(b"7.x");
        assert_eq!(
            hex::bytes(&signed[3..]).unwrap(),
            mac.finalize().into_bytes().to_vec()
        );
    }
}
