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
    /// The body as it came, compressed if it was.
    pub(crate) body: Vec<u8>,
}

/// One connection, and a cookie once somebody is signed in.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
    cookie: String,
    encoding: &'static str,
    /// How many bytes came in all, heads included.
    received: usize,
}

/// Compressions that every browser understands.
const COMPRESSED: &str = "gzip, deflate, br";

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::new(stream),
            address,
            cookie: String::new(),
            encoding: COMPRESSED,
            received: 0,
        })
    }

    /// What a visitor with an empty cache loads to see the first page: how many requests, and how
    /// many bytes come with all of them.
    pub(crate) fn first_view(address: SocketAddr) -> Result<(usize, usize), Failure> {
        let mut reader = Self::connect(address)?;
        reader.encoding = "identity";
        let page = String::from_utf8(reader.ask("GET", "/")?.body)?;
        let parts = page.split('<').filter_map(|tag| {
            let name = match tag.split(' ').next()? {
                "link" => "href=\"",
                "script" | "img" => "src=\"",
                _ => return None,
            };
            tag.split_once(name)?.1.split('"').next()
        });
        let mut visitor = Self::connect(address)?;
        let mut requests = 0;
        for path in std::iter::once("/").chain(parts) {
            visitor.page(path)?;
            requests += 1;
        }
        Ok((requests, visitor.received))
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

    /// Loads a page that is there; the bytes of its body on the wire.
    pub(crate) fn page(&mut self, path: &str) -> Result<usize, Failure> {
        let answer = self.ask("GET", path)?;
        if answer.status == 200 {
            Ok(answer.body.len())
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
             Accept-Encoding: {}\r\nAccept-Language: de-DE,de\r\n\
             Sec-Fetch-Site: same-origin\r\n{length}{cookie}\r\n",
            self.address, self.encoding
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
            body: Vec::new(),
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
        answer.body = if in_chunks {
            self.chunks()?
        } else {
            self.bytes(length)?
        };
        Ok(answer)
    }

    fn chunks(&mut self) -> Result<Vec<u8>, Failure> {
        let mut all = Vec::new();
        loop {
            let size = usize::from_str_radix(self.line()?.trim(), 16)?;
            all.extend(self.bytes(size)?);
            self.line()?;
            if size == 0 {
                return Ok(all);
            }
        }
    }

    fn bytes(&mut self, count: usize) -> Result<Vec<u8>, Failure> {
        let mut bytes = vec![0; count];
        self.stream.read_exact(&mut bytes)?;
        self.received += count;
        Ok(bytes)
    }

    fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        self.received += self.stream.read_line(&mut line)?;
        let line = line.strip_suffix("\r\n").ok_or("the connection broke")?;
        Ok(line.to_owned())
    }
}
