//! The example world: five people, twelve tasks, and orders in every state, so that somebody who
//! looks at Feierabend for the first time sees a week and not an empty list.
//!
//! Everything is made through the use cases, by people, with a clock that walks from ten weeks ago
//! to now; the worker does on the way what falls due. So the books, the chains of events and the
//! time account are as true here as anywhere, and `verify` finds nothing. Nobody here is real, and
//! no mail leaves the house.

mod act;
mod addendum;
mod capacity;
mod company;
mod neutral;
mod people;
mod project;
mod question;
mod readiness;
mod script;
mod stories;
#[cfg(test)]
mod tests;
mod world;

use std::sync::Arc;
use std::time::Duration;

use app::account::{self, NewPerson, SetUp};
use app::{App, Failure, Passwords, Token};
use kernel::{
    Clock, Entropy, Locale, OsEntropy, SystemClock, TestClock, TimeOfDay, Timestamp, Zone,
};
use store::db::Database;
use texts::Texts;

use crate::problem::Problem;
use people::Who;
use world::World;

/// So many characters of chance are a password.
const PASSWORD: usize = 16;
/// How many days before the end the example world begins.
const DAYS: i64 = 70;

/// Fills an empty instance with the example world; one that holds it already is left alone.
///
/// # Errors
/// [`Problem::DemoRefused`] for an instance that somebody has set up for real.
pub(crate) async fn prepare(app: &Arc<App>, t: Texts) -> Result<(), Problem> {
    match account::instance(app).await? {
        Some(instance) if instance.is_demo => Ok(()),
        Some(_) => Err(Problem::DemoRefused),
        None => {
            println!("{}", t.console_demo_filling());
            let entropy: Arc<dyn Entropy> = Arc::new(OsEntropy);
            fill(&app.database, entropy, SystemClock.now()).await?;
            Ok(())
        }
    }
}

/// Gives everybody who has a link one new password, for signing later than a moment after the
/// sign-in; it is printed once, and another one holds after the next start.
///
/// # Errors
/// What the database refuses.
pub(crate) async fn print_password(app: &Arc<App>, t: Texts) -> Result<(), Problem> {
    let password: String = Token::new(app.entropy.as_ref())
        .reveal()
        .chars()
        .take(PASSWORD)
        .collect();
    let hash = app
        .passwords
        .hash(password.clone(), app.entropy.as_ref())
        .await?;
    app.database
        .write("demo.password", move |tx| -> Result<(), Failure> {
            for who in Who::WITH_LINK {
                let login = kernel::fold(who.login());
                if let Some((account, _)) = store::account::credentials(tx, &login)? {
                    store::account::set_password(tx, account, &hash)?;
                }
            }
            Ok(())
        })
        .await?;
    println!("{}", t.console_demo_password(password));
    Ok(())
}

/// Lets three people in: one line each with a one-time link that works for 60 minutes.
///
/// # Errors
/// What the database refuses.
pub(crate) async fn print_links(app: &Arc<App>, base_url: &str) -> Result<(), Problem> {
    for who in Who::WITH_LINK {
        let token = account::reset_link(app, who.login(), "sign_in").await?;
        println!(
            "{}: {base_url}/anmelden/link/{}",
            who.name(),
            token.reveal()
        );
    }
    Ok(())
}

/// Lets the example world happen, until `end`.
async fn fill(
    database: &Database,
    entropy: Arc<dyn Entropy>,
    end: Timestamp,
) -> Result<(), Failure> {
    let zone = Zone::default();
    let first_day = zone.local_date(end).plus_days(-DAYS);
    let morning = zone.at(first_day, TimeOfDay::new(7, 0).unwrap_or_default());
    let clock = TestClock::new(morning);
    let app = Arc::new(App {
        database: database.clone(),
        clock: Arc::new(clock.clone()),
        entropy,
        // Nobody knows these passwords: people come in by their links, and are given new ones.
        passwords: Passwords::cheap(),
        mailer: None,
        provider: None,
    });
    set_up(&app, &clock).await?;
    let mut world = World::new(app, clock, end).await?;
    world.play(stories::all()).await?;
    capacity::prepare(&world).await?;
    neutral::prepare(&world).await?;
    readiness::prepare(&world).await
}

/// Sets the instance up, with Mara as the person who runs it, and lets the others register.
async fn set_up(app: &Arc<App>, clock: &TestClock) -> Result<(), Failure> {
    let Some(token) = account::offer_set_up(app).await? else {
        return Err(Failure::Conflict);
    };
    let set_up = SetUp {
        instance: "Feierabend zum Ausprobieren".to_owned(),
        locale: Locale::De,
        is_demo: true,
        operator: newcomer(app, Who::Mara),
    };
    account::set_up(&app.system(), &token.reveal(), set_up).await?;
    for who in Who::ALL.into_iter().filter(|who| *who != Who::Mara) {
        clock.advance(Duration::from_mins(1));
        account::register(&app.system(), newcomer(app, who)).await?;
    }
    Ok(())
}

fn newcomer(app: &App, who: Who) -> NewPerson {
    NewPerson {
        name: who.name().to_owned(),
        login: who.login().to_owned(),
        password: Token::new(app.entropy.as_ref()).reveal(),
    }
}
