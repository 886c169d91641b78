//! Files of people, always sent as downloads: never shown inside our pages, whatever they claim
//! to be.

use app::work::Download;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// A file as the answer to a request.
pub(crate) fn attachment(download: Download) -> Response {
    let Download { file, content } = download;
    let name: String = file
        .name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    let mut response: Response = content.into_response();
    let headers = response.headers_mut();
    let octets = HeaderValue::from_static("application/octet-stream");
    let media_type = HeaderValue::from_str(&file.media_type).unwrap_or(octets);
    headers.insert(header::CONTENT_TYPE, media_type);
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
    let plain = HeaderValue::from_static("attachment");
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(plain));
    response
}

#[cfg(test)]
mod tests {
    use kernel::{AccountId, FileId, Timestamp};

    use super::*;

    #[test]
    fn a_name_never_leaves_its_place_in_the_header() {
        let file = store::work::File {
            id: FileId::from_bytes([1; 16]),
            author: AccountId::from_bytes([2; 16]),
            name: "Büro \"Süd\"; a=b\r\n.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 3,
            at: Timestamp::EPOCH,
        };
        let response = attachment(Download {
            file,
            content: b"abc".to_vec(),
        });
        let value = response.headers()[header::CONTENT_DISPOSITION]
            .to_str()
            .unwrap()
            .to_owned();
        let name = "B%C3%BCro%20%22S%C3%BCd%22%3B%20a%3Db%0D%0A.pdf";
        assert_eq!(value, format!("attachment; filename*=UTF-8''{name}"));
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/pdf");
    }
}
