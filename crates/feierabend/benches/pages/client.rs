//! A client that keeps its connection and asks as a browser does, one request after the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use crate::Failure;

/// A page that takes longer fails the benchmark.
const PATIENCE: Duration = Duration::from_mins(1);

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Where it sends the browser.
    pub(crate) location: Option<String>,
    /// Name and value of the cookies it sets.
    cookies: Vec<String>,
    /// How many bytes the body had on the wire, compressed as it came.
    pub(crate) size: usize,
}

/// One connection, and a cookie once somebody is signed in.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
    cookie: String,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::new(stream),
            address,
            cookie: String::new(),
        })
    }

    /// Signs in with the path of a one-time link.
    pub(crate) fn sign_in(&mut self, link: &str) -> Result<(), Failure> {
        let answer = self.ask("POST", link)?;
        if answer.status != 303 || answer.cookies.is_empty() {
            return Err(format!("the link does not let in: {}", answer.status).into());
        }
        self.cookie = answer.cookies.join("; ");
        Ok(())
    }

    /// A page that is there.
    pub(crate) fn page(&mut self, path: &str) -> Result<usize, Failure> {
        let answer = self.ask("GET", path)?;
        if answer.status == 200 {
            Ok(answer.size)
        } else {
            Err(format!("{path}: status {}", answer.status).into())
        }
    }

    /// Asks, and reads everything that comes back.
    pub(crate) fn ask(&mut self, method: &str, path: &str) -> Result<Answer, Failure> {
        let cookie = match self.cookie.as_str() {
            "" => String::new(),
            cookie => format!("Cookie: {cookie}\r\n"),
        };
        let length = if method == "POST" {
            "Content-Length: 0\r\n"
        } else {
            ""
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\n\
             Accept-Encoding: gzip, deflate, br\r\nAccept-Language: de-DE,de\r\n\
             Sec-Fetch-Site: same-origin\r\n{length}{cookie}\r\n",
            self.address
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.answer()
    }

    fn answer(&mut self) -> Result<Answer, Failure> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok());
        let mut answer = Answer {
            status: status.ok_or("this is no answer")?,
            location: None,
            cookies: Vec::new(),
            size: 0,
        };
        let (mut length, mut in_chunks) = (0, false);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => in_chunks = value == "chunked",
                "location" => answer.location = Some(value.to_owned()),
                "set-cookie" => {
                    let pair = value.split(';').next().unwrap_or_default();
                    answer.cookies.push(pair.to_owned());
                }
                _ => {}
            }
        }
        answer.size = if in_chunks {
            self.chunks()?
        } else {
            self.bytes(length)?
        };
        Ok(answer)
    }

    fn chunks(&mut self) -> Result<usize, Failure> {
        let mut all = 0;
        loop {
            let size = usize::from_str_radix(self.line()?.trim(), 16)?;
            all += self.bytes(size)?;
            self.line()?;
            if size == 0 {
                return Ok(all);
            }
        }
    }

    fn bytes(&mut self, count: usize) -> Result<usize, Failure> {
        let mut bytes = vec![0; count];
        self.stream.read_exact(&mut bytes)?;
        Ok(count)
    }

    fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let line = line.strip_suffix("\r\n").ok_or("the connection broke")?;
        Ok(line.to_owned())
    }
}
