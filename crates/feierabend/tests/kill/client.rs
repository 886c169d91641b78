//! A client of the API that keeps its connection.

use std::io::{ErrorKind, Result};
use std::net::SocketAddr;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// What came back, whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

/// Somebody with a token.
pub(crate) struct Client {
    token: String,
    stream: BufReader<TcpStream>,
}

impl Client {
    pub(crate) async fn new(address: SocketAddr, token: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            token: token.to_owned(),
            stream: BufReader::new(stream),
        })
    }

    pub(crate) async fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, "", String::new()).await
    }

    pub(crate) async fn post(&mut self, path: &str, body: &Value) -> Result<Answer> {
        self.send("POST", path, "", body.to_string()).await
    }

    /// Sends what must not happen twice.
    pub(crate) async fn post_once(
        &mut self,
        path: &str,
        key: &str,
        body: &Value,
    ) -> Result<Answer> {
        let header = format!("Idempotency-Key: {key}\r\n");
        self.send("POST", path, &header, body.to_string()).await
    }

    async fn send(&mut self, method: &str, path: &str, more: &str, body: String) -> Result<Answer> {
        let request = format!(
            "{method} /api/v1{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n{more}\r\n{body}",
            self.token,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).await?;
        let first = self.line().await?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.unwrap_or_else(|| panic!("no answer: {first}"));
        let mut length = None;
        loop {
            let line = self.line().await?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().ok();
            }
        }
        let mut bytes =
            vec![0; length.unwrap_or_else(|| panic!("{path}: an answer without length"))];
        self.stream.read_exact(&mut bytes).await?;
        let body = serde_json::from_slice(&bytes);
        let body = body.unwrap_or_else(|error| panic!("{path}: {error}"));
        Ok(Answer { status, body })
    }

    async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line).await?;
        match line.strip_suffix("\r\n") {
            Some(line) => Ok(line.to_owned()),
            None => Err(ErrorKind::UnexpectedEof.into()),
        }
    }
}
