//! Serving: pages and API, and the worker that fires what falls due.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::{App, Mailer};
use texts::Texts;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{Config, Web};

use crate::arguments::Options;
use crate::demo;
use crate::means::{Begin, open};
use crate::problem::Problem;

/// How long running requests may take to end after a signal.
const GRACE: Duration = Duration::from_secs(10);

/// What is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum World {
    /// An instance of somebody's own.
    Real,
    /// The example world.
    Example,
}

/// Serves until a signal asks to stop.
///
/// # Errors
/// What is in the way of starting; nothing was begun then that a second start would not find.
pub(crate) async fn run(options: &Options, world: World, t: Texts) -> Result<(), Problem> {
    let in_the_way = |error| Problem::Listen(options.listen, error);
    // The address first: nobody should wait for a migration or an example world to hear that it
    // is taken.
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(in_the_way)?;
    let address = listener.local_addr().map_err(in_the_way)?;
    let base_url = options
        .base_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"));
    let app = open(options, Begin::Anew, mailer(options, &base_url)?).await?;
    if world == World::Example {
        demo::prepare(&app, t).await?;
        println!("{}", t.console_demo_links());
        demo::print_links(&app, &base_url).await?;
        demo::print_password(&app, t).await?;
    }
    greet(&app, &base_url, t).await?;
    let config = Config {
        base_url,
        trusted_proxies: options.trusted_proxy.clone(),
    };
    serve(&app, listener, config, t).await
}

fn mailer(options: &Options, base_url: &str) -> Result<Option<Mailer>, Problem> {
    match (&options.smtp, &options.mail_from) {
        (Some(server), Some(from)) => Ok(Some(Mailer::new(server, from, base_url)?)),
        _ => Ok(None),
    }
}

async fn serve(
    app: &Arc<App>,
    listener: TcpListener,
    config: Config,
    t: Texts,
) -> Result<(), Problem> {
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(app::worker::run(Arc::clone(app), stopped.clone()));
    let web = Web::new(Arc::clone(app), config);
    let live = Arc::clone(&web.live);
    let router = web::router(web);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut until = stopped.clone();
    let server = axum::serve(listener, service)
        .with_graceful_shutdown(async move { drop(until.wait_for(|stop| *stop).await) });
    let mut serving = tokio::spawn(async move { server.await });
    tokio::select! {
        () = asked_to_stop() => {}
        result = &mut serving => return Err(Problem::ServerEnded(format!("{result:?}"))),
    }
    tracing::info!("{}", t.console_stopping());
    stop.send_replace(true);
    live.close();
    if tokio::time::timeout(GRACE, serving).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
    drop(tokio::time::timeout(GRACE, worker).await);
    app.database.close().await?;
    Ok(())
}

/// Prints where to go. The lines are part of the command line's contract: scripts read them, so
/// they are the same in every language.
async fn greet(app: &Arc<App>, base_url: &str, t: Texts) -> Result<(), Problem> {
    println!("Feierabend: {base_url}");
    if let Some(token) = app::account::offer_set_up(app).await? {
        println!("{}", t.console_set_up_hint());
        println!(
            "Einrichten (60 Minuten gültig): {base_url}/einrichtung/{}",
            token.reveal()
        );
    }
    Ok(())
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    drop(interrupt.await);
}
