//! Bodies that may be larger than anybody wants: read up to a bound, never further into memory.
//!
//! What is too large is read to its end and forgotten, up to a second bound. A browser whose
//! upload is cut off shows a broken connection; one that may finish shows the answer.

use axum::body::Body;
use http_body_util::BodyExt;

/// So much of a body that is too large is still taken off the line.
pub(crate) const DRAINED: usize = 300 * 1024 * 1024;

/// What arrived.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Arrived {
    /// All of it.
    Whole(Vec<u8>),
    /// More than was wanted; nothing of it was kept.
    TooLarge,
}

/// The connection broke off before the end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken;

/// Reads a body of at most `most` bytes.
pub(crate) async fn read(mut body: Body, most: usize) -> Result<Arrived, Broken> {
    let (mut kept, mut size) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Broken)?.into_data() else {
            continue;
        };
        size = size.saturating_add(data.len());
        if size > DRAINED {
            return Ok(Arrived::TooLarge);
        }
        if size <= most {
            kept.extend_from_slice(&data);
        } else {
            kept = Vec::new();
        }
    }
    Ok(if size > most {
        Arrived::TooLarge
    } else {
        Arrived::Whole(kept)
    })
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;

    use super::*;

    /// As large as somebody's whole archive. It costs no memory: nobody ever looks inside.
    static ARCHIVE: [u8; 200 * 1024 * 1024] = [0; 200 * 1024 * 1024];

    #[tokio::test]
    async fn two_hundred_megabytes_are_let_go_by() {
        let body = Body::from(Bytes::from_static(&ARCHIVE));
        assert_eq!(read(body, 10 * 1024 * 1024).await, Ok(Arrived::TooLarge));
    }

    #[tokio::test]
    async fn a_body_is_kept_up_to_its_bound_and_not_beyond() {
        assert_eq!(
            read(Body::from("abc"), 3).await,
            Ok(Arrived::Whole(b"abc".to_vec()))
        );
        assert_eq!(read(Body::from("abcd"), 3).await, Ok(Arrived::TooLarge));
        assert_eq!(read(Body::empty(), 0).await, Ok(Arrived::Whole(Vec::new())));
    }
}
