//! The whole app behind its router, with a clock that only moves when a test says so.

use std::sync::Arc;
use std::time::Duration;

use app::account::{self, NewPerson, NewToken, SetUp, SignIn};
use app::custody::provider::ProviderSecret;
use app::{App, Passwords, Scope};
use axum::Router;
use kernel::{Locale, SeededEntropy, TestClock, Timestamp};
use web::{Config, Web};

use crate::TestDatabase;
use crate::browser::{Browser, Caller};

/// The password of everybody in tests.
pub const PASSWORD: &str = "ein Satz fürs Testen";

/// What the instance shares with its provider in tests.
pub const PROVIDER_SECRET: &str = "ein Geheimnis, das nur Proben kennen";

/// Monday, 23 November 2026, 9:00 in Berlin: when every test begins.
const BEGIN: &str = "2026-11-23T08:00:00Z";

/// An instance that is set up, on one of the two databases.
#[derive(Debug, Clone)]
pub struct TestApp {
    /// The use cases' means.
    pub app: Arc<App>,
    /// The time, which stands still until moved.
    pub clock: Arc<TestClock>,
    /// The database, with its faults.
    pub database: TestDatabase,
    router: Router,
}

impl TestApp {
    /// An instance set up in German, with the operator `betrieb`.
    pub async fn new(database: TestDatabase) -> Self {
        let this = Self::unset(database);
        let token = account::offer_set_up(&this.app)
            .await
            .expect("a set-up link");
        let token = token.expect("a fresh instance is not set up").reveal();
        let set_up = SetUp {
            instance: "Probe".into(),
            locale: Locale::De,
            is_demo: false,
            operator: newcomer("Betrieb"),
        };
        let cx = this.app.system();
        account::set_up(&cx, &token, set_up)
            .await
            .expect("the set-up works");
        this
    }

    /// An instance that nobody has set up.
    pub fn unset(database: TestDatabase) -> Self {
        let begin: Timestamp = BEGIN.parse().expect("a moment");
        let clock = Arc::new(TestClock::new(begin));
        let shared: Arc<dyn kernel::Clock> = clock.clone();
        let app = Arc::new(App {
            database: database.database().clone(),
            clock: shared,
            entropy: Arc::new(SeededEntropy::new(7)),
            passwords: Passwords::cheap(),
            mailer: None,
            provider: ProviderSecret::new(PROVIDER_SECRET).ok(),
        });
        let config = Config {
            base_url: "https://feierabend.test".into(),
            trusted_proxies: vec!["127.0.0.0/8".parse().expect("a network")],
        };
        let router = web::router(Web::new(Arc::clone(&app), config));
        Self {
            app,
            clock,
            database,
            router,
        }
    }

    /// A browser of somebody who is not signed in, asking for German.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.router.clone(), "de")
    }

    /// A browser of somebody who is not signed in, asking for English.
    pub fn english_visitor(&self) -> Browser {
        Browser::new(self.router.clone(), "en")
    }

    /// The signed-in browser of a new person; the login is the name in small letters.
    pub async fn person(&self, name: &str) -> Browser {
        let cx = self.app.cx(app::Actor::Visitor, Locale::De);
        account::register(&cx, newcomer(name))
            .await
            .expect("a new person");
        self.signed_in(name).await
    }

    /// The signed-in browser of the operator.
    pub async fn operator(&self) -> Browser {
        self.signed_in("Betrieb").await
    }

    /// Another signed-in browser of a person who exists.
    pub async fn signed_in(&self, name: &str) -> Browser {
        let cx = self.app.cx(app::Actor::Visitor, Locale::De);
        let token = account::sign_in(&cx, credentials(name))
            .await
            .expect("a sign-in")
            .token;
        self.visitor()
            .with_cookie("__Host-feierabend", &token.reveal())
    }

    /// A program that calls the API for a person who exists.
    pub async fn caller(&self, name: &str, scope: Scope) -> Caller {
        let cx = self.app.cx(app::Actor::Visitor, Locale::De);
        let wish = NewToken {
            name: "Probe".into(),
            scope,
            days: None,
        };
        let token = account::token_by_password(&cx, credentials(name), wish);
        Caller::new(
            self.router.clone(),
            Some(token.await.expect("a token").reveal()),
        )
    }

    /// A program that calls the API without a token.
    pub fn anonymous_caller(&self) -> Caller {
        Caller::new(self.router.clone(), None)
    }

    /// The time in seconds since 1970.
    pub fn clock_seconds(&self) -> i64 {
        kernel::Clock::now(self.clock.as_ref()).as_micros() / 1_000_000
    }

    /// Moves the clock.
    pub fn pass(&self, duration: Duration) {
        self.clock.advance(duration);
    }

    /// Moves the clock by whole days.
    pub fn pass_days(&self, days: u64) {
        self.pass(Duration::from_secs(days * 24 * 60 * 60));
    }
}

fn login(name: &str) -> String {
    name.to_lowercase().replace(' ', ".")
}

fn newcomer(name: &str) -> NewPerson {
    NewPerson {
        name: name.into(),
        login: login(name),
        password: PASSWORD.into(),
    }
}

fn credentials(name: &str) -> SignIn {
    SignIn {
        login: login(name),
        password: PASSWORD.into(),
        user_agent: "Probe".into(),
    }
}
