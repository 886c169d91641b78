//! Serving: pages and API, and the worker that fires what falls due.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{Config, Web};

use crate::arguments::Options;
use crate::means::{Problem, open};

/// How long running requests may take to end after a signal.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until a signal asks to stop.
pub(crate) async fn run(options: &Options) -> Result<(), Problem> {
    let app = open(options).await?;
    let listener = TcpListener::bind(options.listen).await.map_err(|error| {
        Problem::Environment(format!(
            "{} cannot be listened on ({error}); another address: --listen 127.0.0.1:8081",
            options.listen
        ))
    })?;
    let address = listener
        .local_addr()
        .map_err(|error| Problem::Environment(format!("the listening address: {error}")))?;
    let base_url =
        options.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let base_url = base_url.trim_end_matches('/').to_owned();
    greet(&app, &base_url).await?;
    let config = Config {
        base_url,
        trusted_proxies: options.trusted_proxy.clone(),
    };
    serve(&app, listener, config).await
}

async fn serve(app: &Arc<App>, listener: TcpListener, config: Config) -> Result<(), Problem> {
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(app::worker::run(Arc::clone(app), stopped.clone()));
    let router = web::router(Web::new(Arc::clone(app), config));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut until = stopped.clone();
    let server = axum::serve(listener, service)
        .with_graceful_shutdown(async move { drop(until.wait_for(|stop| *stop).await) });
    let mut serving = tokio::spawn(async move { server.await });
    tokio::select! {
        () = asked_to_stop() => {}
        result = &mut serving => return Err(Problem::Environment(format!("the server ended: {result:?}"))),
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    if tokio::time::timeout(GRACE, serving).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
    drop(tokio::time::timeout(GRACE, worker).await);
    app.database.close().await?;
    Ok(())
}

/// Prints where to go.
async fn greet(app: &Arc<App>, base_url: &str) -> Result<(), Problem> {
    println!("Feierabend: {base_url}");
    if let Some(token) = app::account::offer_set_up(app).await? {
        println!("Einrichten (60 Minuten gültig): {base_url}/einrichtung/{}", token.reveal());
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
