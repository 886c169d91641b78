//! Secrets: passwords and opaque tokens. Nothing here is ever logged, and only hashes are kept.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Entropy;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use crate::failure::Failure;

/// An opaque token: 32 random bytes that only its bearer knows.
#[derive(Clone)]
pub struct Token([u8; 32]);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// A fresh token.
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut bytes = [0; 32];
        entropy.fill(&mut bytes);
        Self(bytes)
    }

    /// Reads what [`Token::reveal`] wrote; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }

    /// The text its bearer gets, once.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is kept. A fast hash is right here: 256 random bits cannot be guessed.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

/// Password hashing with argon2id (19 MiB, two passes, one lane: the OWASP minimum), on blocking
/// threads and never more at once than `parallel`, so that a flood of sign-ins cannot take all
/// memory.
#[derive(Debug, Clone)]
pub struct Passwords {
    gate: Arc<Semaphore>,
    cheap: bool,
    decoy: Arc<str>,
}

impl Passwords {
    /// Hashing for real use.
    pub fn new(parallel: usize) -> Self {
        Self::with_cost(parallel, false)
    }

    /// Hashing that costs next to nothing, for tests that are not about passwords and for the
    /// example world.
    pub fn cheap() -> Self {
        Self::with_cost(4, true)
    }

    fn with_cost(parallel: usize, cheap: bool) -> Self {
        let decoy = hash_now("decoy", &[7; 16], cheap).unwrap_or_default();
        Self {
            gate: Arc::new(Semaphore::new(parallel)),
            cheap,
            decoy: decoy.into(),
        }
    }

    /// Hashes a password into the PHC form.
    ///
    /// # Errors
    /// [`Failure::Fault`] when hashing is not possible.
    pub async fn hash(&self, password: String, entropy: &dyn Entropy) -> Result<String, Failure> {
        let mut salt = [0; 16];
        entropy.fill(&mut salt);
        let cheap = self.cheap;
        self.blocking(move || hash_now(&password, &salt, cheap))
            .await?
            .map_err(Failure::Fault)
    }

    /// Whether the password fits the hash. Without a hash (nobody has that login) the same work
    /// is done, so that the time taken does not tell who has an account.
    ///
    /// # Errors
    /// [`Failure::Fault`] when checking is not possible.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, Failure> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        let fits = self
            .blocking(move || {
                PasswordHash::new(&hash).is_ok_and(|parsed| {
                    Argon2::default()
                        .verify_password(password.as_bytes(), &parsed)
                        .is_ok()
                })
            })
            .await?;
        Ok(fits && known)
    }

    /// Work on passwords, never more of it at once than the gate lets in.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let gate = Arc::clone(&self.gate);
        let permit = gate
            .acquire_owned()
            .await
            .map_err(|closed| fault(&closed))?;
        crate::blocking::blocking(permit, work)
            .await
            .map_err(|error| fault(&error))
    }
}

fn fault(error: &dyn std::error::Error) -> Failure {
    Failure::Fault(format!("password hashing: {error}"))
}

fn hash_now(password: &str, salt: &[u8; 16], cheap: bool) -> Result<String, String> {
    let argon2 = if cheap {
        let params = argon2::Params::new(8, 1, 1, None).map_err(|error| error.to_string())?;
        Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
    } else {
        Argon2::default()
    };
    argon2
        .hash_password_with_salt(password.as_bytes(), salt)
        .map(|hash| hash.to_string())
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SeededEntropy;

    #[test]
    fn a_token_survives_its_text_and_hides_in_debug() {
        let token = Token::new(&SeededEntropy::new(1));
        assert_eq!(Token::parse(&token.reveal()).unwrap().hash(), token.hash());
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert!(Token::parse("short").is_none());
        assert!(Token::parse(&"ä".repeat(43)).is_none());
    }

    #[tokio::test]
    async fn work_counts_until_it_ends_though_nobody_waits_for_it() {
        let passwords = Passwords::with_cost(1, true);
        let (begun, begins) = tokio::sync::oneshot::channel();
        let (end, ends) = std::sync::mpsc::channel::<()>();
        let work = move || {
            begun.send(()).unwrap();
            ends.recv().unwrap();
        };
        let caller = tokio::spawn({
            let passwords = passwords.clone();
            async move { passwords.blocking(work).await }
        });
        begins.await.unwrap();
        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());
        assert_eq!(passwords.gate.available_permits(), 0);
        end.send(()).unwrap();
        let _free = passwords.gate.acquire().await.unwrap();
    }

    #[tokio::test]
    async fn only_the_right_password_fits_and_nobody_fits_without_a_hash() {
        let passwords = Passwords::cheap();
        let entropy = SeededEntropy::new(1);
        let hash = passwords
            .hash("feierabend um fünf".into(), &entropy)
            .await
            .unwrap();
        assert!(
            passwords
                .verify("feierabend um fünf".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify("feierabend um sechs".into(), Some(hash))
                .await
                .unwrap()
        );
        assert!(!passwords.verify("decoy".into(), None).await.unwrap());
    }
}
