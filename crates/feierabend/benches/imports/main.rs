//! How long it takes until an export stands there as a preview, and that a second time brings
//! nothing twice.
//!
//! Every file goes through the use cases into a real SQLite file: read, kept, shown, confirmed;
//! then the same once more. Fails when a preview takes longer than [`MOST`].

mod files;

use std::error::Error;
use std::time::{Duration, Instant};

use app::task::import::{self, Choice, Given, Reading};
use app::{Actor, Cx, Person, Scope};
use domain::account::Settings;
use domain::task::import::Mark;
use kernel::{Locale, Zone};
use store::db::Kind;
use testkit::{TestApp, TestDatabase};

/// A failed run, in words.
type Failure = Box<dyn Error + Send + Sync>;

/// The longest somebody waits for a preview.
const MOST: Duration = Duration::from_secs(3);

fn main() -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run())
}

async fn run() -> Result<(), Failure> {
    println!(
        "{:<10} {:>9} {:>7} {:>12} {:>14}",
        "file", "bytes", "tasks", "preview", "second time"
    );
    for (name, text, tasks) in [
        ("Toggl", files::toggl(), files::KINDS),
        ("Clockify", files::clockify(), files::KINDS),
        ("Kimai", files::kimai(), files::KINDS),
        ("Harvest", files::harvest(), files::KINDS),
        ("calendar", files::calendar(), files::EVENTS),
    ] {
        // A person of its own for every file: what one brings is new to the other.
        let app = TestApp::new(TestDatabase::fresh(Kind::Sqlite).await).await;
        app.person("Mara").await;
        let cx = acting(&app).await?;
        let (first, fresh) = preview(&cx, &text).await?;
        let id = fresh.id;
        if fresh.candidates.len() != tasks || fresh.faulty() > 0 {
            let found = (fresh.candidates.len(), fresh.faulty());
            return Err(
                format!("{name}: {found:?} rows and faults instead of {tasks} and 0").into(),
            );
        }
        let brought = import::confirm(&cx, id, Choice::default())
            .await
            .map_err(|failure| format!("{name}: {failure:?}"))?;
        let (second, again) = preview(&cx, &text).await?;
        let new = again.candidates.iter().filter(|row| row.mark == Mark::New);
        if usize::try_from(brought)? != tasks || new.count() != 0 {
            return Err(
                format!("{name}: {brought} came in, and the second time there are more").into(),
            );
        }
        let bytes = text.len();
        println!(
            "{name:<10} {bytes:>9} {tasks:>7} {:>9} ms {:>11} ms",
            first.as_millis(),
            second.as_millis()
        );
        if first.max(second) > MOST {
            return Err(format!("{name}: longer than {MOST:?}").into());
        }
    }
    Ok(())
}

/// Reads a file and shows what would become of it.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
async fn preview(cx: &Cx, text: &str) -> Result<(Duration, import::View), Failure> {
    let given = Given::File(text.as_bytes().to_vec());
    let began = Instant::now();
    let id = import::preview(cx, given, Reading::default())
        .await
        .map_err(|failure| format!("{failure:?}"))?;
    let view = import::view(cx, id)
        .await
        .map_err(|failure| format!("{failure:?}"))?;
    Ok((began.elapsed(), view))
}

async fn acting(app: &TestApp) -> Result<Cx, Failure> {
    let accounts = app::account::list(&app.app)
        .await
        .map_err(|failure| format!("{failure:?}"))?;
    let account = accounts.into_iter().find(|account| account.login == "mara");
    let account = account.ok_or("nobody is called Mara")?;
    let person = Person {
        id: account.id,
        name: account.name,
        login: account.login,
        is_operator: false,
        zone: Zone::default(),
        locale: Locale::De,
        settings: Settings::default(),
        session: None,
        proven_at: None,
        token: None,
        scope: Scope::Money,
    };
    Ok(app.app.cx(Actor::Person(Box::new(person)), Locale::De))
}
