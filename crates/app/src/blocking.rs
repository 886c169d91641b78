//! Work that takes a while, on a thread of its own.

use tokio::task::JoinError;

/// Runs work beside the threads that answer people.
///
/// The permit belongs to the work, not to whoever waits for it: work that has begun goes on when
/// they hang up, and counts until it ends.
pub(crate) async fn blocking<T: Send + 'static>(
    permit: impl Send + 'static,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, JoinError> {
    let counted = move || {
        let _permit = permit;
        work()
    };
    tokio::task::spawn_blocking(counted).await
}
