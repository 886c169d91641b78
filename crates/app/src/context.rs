//! What every use case is given: the app's means and who is acting.

use std::sync::Arc;
use std::time::Duration;

use domain::account::Settings;
use kernel::{AccountId, Clock, Entropy, Id, Locale, SessionId, Timestamp, TokenId, Zone};
use store::db::Database;

use crate::custody::provider::ProviderSecret;
use crate::failure::Failure;
use crate::idempotency::Claim;
use crate::mailer::Mailer;
use crate::secret::Passwords;

/// How long a sign-in or a typed password proves who signs.
const PROVEN_FOR: Duration = Duration::from_mins(15);

/// What somebody is told who is blocked, wherever it is not about their own money.
pub const ONLY_MONEY: &str = "account-refusal-only-money";

/// The means of one running instance, shared by all requests and the worker.
#[derive(Debug)]
pub struct App {
    /// Where everything is kept.
    pub database: Database,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness for ids and secrets.
    pub entropy: Arc<dyn Entropy>,
    /// Password hashing, bounded in parallel work.
    pub passwords: Passwords,
    /// The mail server, if there is one. Without it the operator sees the mails.
    pub mailer: Option<Mailer>,
    /// What this instance shares with the provider that holds money for it, if there is one.
    pub provider: Option<ProviderSecret>,
}

impl App {
    /// A context for somebody acting now.
    pub fn cx(self: &Arc<Self>, actor: Actor, locale: Locale) -> Cx {
        Cx {
            app: Arc::clone(self),
            actor,
            locale,
            now: self.clock.now(),
            claim: None,
        }
    }

    /// A context for the machine itself: the worker, the command line, the example world.
    pub fn system(self: &Arc<Self>) -> Cx {
        self.cx(Actor::System, Locale::De)
    }

    /// A new id that sorts by the time it was made.
    pub fn id<K>(&self) -> Id<K> {
        Id::new(self.clock.now(), self.entropy.as_ref())
    }
}

/// How far a sign-in or token reaches; each level includes the ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Look only.
    Read,
    /// Change what moves no money.
    Write,
    /// Everything, money and signatures too.
    Money,
}

impl Scope {
    /// The word kept in the database and shown in the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Money => "money",
        }
    }

    /// Reads [`Scope::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Read, Self::Write, Self::Money]
            .into_iter()
            .find(|scope| scope.code() == code)
    }
}

/// The API token somebody acts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActingToken {
    /// Which.
    pub id: TokenId,
    /// When it stops working, if ever.
    pub expires_at: Option<Timestamp>,
}

/// Somebody who is signed in, by browser or by token.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Whose account it is.
    pub id: AccountId,
    /// The name others see.
    pub name: String,
    /// What the person signs in with.
    pub login: String,
    /// Whether this person runs the instance.
    pub is_operator: bool,
    /// Where the person's days begin and end.
    pub zone: Zone,
    /// The person's language.
    pub locale: Locale,
    /// Private settings.
    pub settings: Settings,
    /// The browser sign-in, if it is one.
    pub session: Option<SessionId>,
    /// When whoever sits at the browser last proved to be the person, by password or one-time link;
    /// nothing for a token, which proves it with every request.
    pub proven_at: Option<Timestamp>,
    /// The API token, if it is one.
    pub token: Option<ActingToken>,
    /// How far this sign-in reaches.
    pub scope: Scope,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq)]
pub enum Actor {
    /// Nobody we know.
    Visitor,
    /// A signed-in person.
    Person(Box<Person>),
    /// Somebody whose account is blocked, signed in to see to their own money. Whatever does not ask
    /// for [`Cx::recipient`] refuses them.
    Blocked(Box<Person>),
    /// Feierabend itself, for what happens without anybody.
    System,
}

/// Who acts, when, in which language, with which means.
#[derive(Debug, Clone)]
pub struct Cx {
    /// The app's means.
    pub app: Arc<App>,
    /// Who acts.
    pub actor: Actor,
    /// The language of what is answered.
    pub locale: Locale,
    /// The moment of the whole request; every decision of it uses this one.
    pub now: Timestamp,
    /// The key the request came with: what it does, it does once.
    pub claim: Option<Claim>,
}

impl Cx {
    /// The same for a request that came with a key.
    #[must_use]
    pub fn claiming(&self, claim: Claim) -> Self {
        Self {
            claim: Some(claim),
            ..self.clone()
        }
    }

    /// The signed-in person who may look.
    ///
    /// # Errors
    /// [`Failure::SignInNeeded`] for visitors; [`Failure::Refused`] for somebody who is blocked.
    pub fn reader(&self) -> Result<&Person, Failure> {
        match &self.actor {
            Actor::Person(person) => Ok(person),
            Actor::Blocked(_) => Err(Failure::named(ONLY_MONEY)),
            Actor::Visitor | Actor::System => Err(Failure::SignInNeeded),
        }
    }

    /// The person whose own money it is, to look at it: also somebody who is blocked, for what was
    /// agreed goes on and has to be paid.
    ///
    /// # Errors
    /// [`Failure::SignInNeeded`] for visitors.
    pub fn recipient(&self) -> Result<&Person, Failure> {
        match &self.actor {
            Actor::Blocked(person) => Ok(person),
            _ => self.reader(),
        }
    }

    /// The same, to say where their money goes and that it came.
    ///
    /// # Errors
    /// As [`Cx::recipient`], and [`Failure::Forbidden`] when the token may not move money.
    pub fn acting_recipient(&self) -> Result<&Person, Failure> {
        let person = self.recipient()?;
        if person.scope >= Scope::Money {
            Ok(person)
        } else {
            Err(Failure::Forbidden)
        }
    }

    /// Whether somebody acts whose account is blocked.
    pub fn is_blocked(&self) -> bool {
        matches!(self.actor, Actor::Blocked(_))
    }

    /// The signed-in person who may change what moves no money.
    ///
    /// # Errors
    /// [`Failure::SignInNeeded`] for visitors, [`Failure::Forbidden`] when the token only reads.
    pub fn writer(&self) -> Result<&Person, Failure> {
        self.reach(Scope::Write)
    }

    /// The signed-in person who may sign and move money.
    ///
    /// # Errors
    /// As [`Cx::writer`].
    pub fn payer(&self) -> Result<&Person, Failure> {
        self.reach(Scope::Money)
    }

    /// The person who may sign, and who proved a moment ago to be that person: a browser somebody
    /// left open signs nothing.
    ///
    /// # Errors
    /// As [`Cx::payer`] and [`Cx::proven`].
    pub fn signer(&self) -> Result<&Person, Failure> {
        self.payer()?;
        self.proven()
    }

    /// The signed-in person, who proved a moment ago to be that person.
    ///
    /// # Errors
    /// [`Failure::SignInNeeded`] for visitors; [`Failure::Invalid`] on `password` when it is to be
    /// proved once more.
    pub fn proven(&self) -> Result<&Person, Failure> {
        let person = self.reader()?;
        match person.proven_at {
            Some(at) if self.now.since(at) >= PROVEN_FOR => {
                Err(Failure::field("password", "field-password-needed"))
            }
            _ => Ok(person),
        }
    }

    /// The person who runs the instance, to look at it.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for everybody else: they are not told that there is something.
    pub fn operator(&self) -> Result<&Person, Failure> {
        let person = self.reader()?;
        if person.is_operator {
            Ok(person)
        } else {
            Err(Failure::NotFound)
        }
    }

    /// The person who runs the instance, to change what others depend on. Such a change can open
    /// an account wholly, so it takes a sign-in or token that reaches as far.
    ///
    /// # Errors
    /// As [`Cx::operator`], and [`Failure::Forbidden`] when the token reaches less far.
    pub fn acting_operator(&self) -> Result<&Person, Failure> {
        self.operator()?;
        self.payer()
    }

    fn reach(&self, scope: Scope) -> Result<&Person, Failure> {
        let person = self.reader()?;
        if person.scope >= scope {
            Ok(person)
        } else {
            Err(Failure::Forbidden)
        }
    }
}
