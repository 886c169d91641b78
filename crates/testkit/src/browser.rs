//! A browser without scripts and a program that calls the API, both straight at the router.

use axum::Router;
use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

const JSON: &str = "application/json";

/// Keeps cookies and follows nothing by itself.
#[derive(Debug, Clone)]
pub struct Browser {
    router: Router,
    language: &'static str,
    cookies: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Page {
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub html: String,
}

impl Page {
    /// Where a redirect leads; empty without one.
    pub fn location(&self) -> &str {
        let value = self.headers.get(header::LOCATION);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The text of the page: tags cut, entities read, blanks folded.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut is_tag = false;
        for character in self.html.chars() {
            match character {
                '<' => is_tag = true,
                '>' => {
                    is_tag = false;
                    text.push(' ');
                }
                other if !is_tag => text.push(other),
                _ => {}
            }
        }
        let entities = [
            ("&#60;", "<"),
            ("&#62;", ">"),
            ("&#34;", "\""),
            ("&#39;", "'"),
            ("&#38;", "&"),
        ];
        let text = entities
            .iter()
            .fold(text, |text, (entity, sign)| text.replace(entity, sign));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the text of the page holds these words.
    ///
    /// No-break spaces count as blanks on both sides.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(&words.replace('\u{a0}', " "))
    }

    /// The first attribute value of this name that begins so, as `attribute("action", "/auf")`.
    pub fn attribute(&self, name: &str, beginning: &str) -> Option<&str> {
        let start = format!("{name}=\"{beginning}");
        let from = self.html.find(&start)? + name.len() + 2;
        self.html.get(from..)?.split('"').next()
    }

    /// The value of a hidden field or input of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        let at = self.html.find(&format!("name=\"{name}\""))?;
        let tag = self.html.get(at..)?.split('>').next()?;
        let from = tag.find("value=\"")? + 7;
        tag.get(from..)?.split('"').next()
    }
}

impl Browser {
    pub(crate) fn new(router: Router, language: &'static str) -> Self {
        Self {
            router,
            language,
            cookies: Vec::new(),
        }
    }

    pub(crate) fn with_cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.push((name.into(), value.into()));
        self
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        let request = self.request(Method::GET, path).body(Body::empty());
        self.send(request.expect("a request")).await
    }

    /// Asks for the headers of a page alone.
    pub async fn head(&mut self, path: &str) -> Page {
        let request = self.request(Method::HEAD, path).body(Body::empty());
        self.send(request.expect("a request")).await
    }

    /// Opens a page and what it redirects to, up to five times.
    pub async fn visit(&mut self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            if !page.status.is_redirection() {
                break;
            }
            let next = page.location().to_owned();
            page = self.get(&next).await;
        }
        page
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.form(path, fields);
        self.send(request).await
    }

    fn form(&self, path: &str, fields: &[(&str, &str)]) -> Request<Body> {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect::<Vec<_>>()
            .join("&");
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body));
        request.expect("a request")
    }

    /// Sends a form as a page of another site would make the browser do it.
    pub async fn forged_post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut request = self.form(path, fields);
        let headers = request.headers_mut();
        headers.insert("sec-fetch-site", "cross-site".parse().expect("a header"));
        headers.insert(
            header::ORIGIN,
            "https://evil.example".parse().expect("a header"),
        );
        self.send(request).await
    }

    /// Sends a form and opens what it redirects to.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        if page.status.is_redirection() {
            let next = page.location().to_owned();
            return self.visit(&next).await;
        }
        page
    }

    /// Sends a form with one file.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (field, file_name, bytes): (&str, &str, &[u8]),
    ) -> Page {
        let boundary = "feierabend-probe";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"");
            body.extend(format!("{head}\r\n\r\n{value}\r\n").into_bytes());
        }
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; \
             filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(format!("\r\n--{boundary}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={boundary}");
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body));
        self.send(request.expect("a request")).await
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "feierabend.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::COOKIE, cookies.join("; "))
    }

    async fn send(&mut self, request: Request<Body>) -> Page {
        let page = answer(&self.router, request).await;
        for cookie in page.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a readable cookie");
            let pair = text.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie with a value");
            self.cookies.retain(|(known, _)| known != name);
            if !text.contains("Max-Age=0") {
                self.cookies.push((name.into(), value.into()));
            }
        }
        page
    }
}

/// A program that calls the API.
#[derive(Debug, Clone)]
pub struct Caller {
    router: Router,
    token: Option<String>,
}

impl Caller {
    pub(crate) fn new(router: Router, token: Option<String>) -> Self {
        Self { router, token }
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> (StatusCode, Value) {
        self.call(Method::GET, path, None, None).await
    }

    /// Posts JSON.
    pub async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        self.call(Method::POST, path, Some(body), None).await
    }

    /// Posts JSON with an `Idempotency-Key`.
    pub async fn post_once(&self, key: &str, path: &str, body: &Value) -> (StatusCode, Value) {
        self.call(Method::POST, path, Some(body), Some(key)).await
    }

    /// Puts JSON.
    pub async fn put(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        self.call(Method::PUT, path, Some(body), None).await
    }

    /// Deletes.
    pub async fn delete(&self, path: &str) -> (StatusCode, Value) {
        self.call(Method::DELETE, path, None, None).await
    }

    /// Posts bytes of some media type.
    pub async fn post_bytes(&self, path: &str, kind: &str, bytes: Vec<u8>) -> (StatusCode, Value) {
        self.send_bytes(Method::POST, path, kind, bytes).await
    }

    /// Sends bytes of some media type.
    pub async fn send_bytes(
        &self,
        method: Method,
        path: &str,
        kind: &str,
        bytes: Vec<u8>,
    ) -> (StatusCode, Value) {
        let request = self.begin(method, path).header(header::CONTENT_TYPE, kind);
        self.json(request, Body::from(bytes)).await
    }

    /// Sends a body with headers of one's own.
    pub async fn send_with(
        &self,
        method: Method,
        path: &str,
        headers: &[(&'static str, String)],
        body: String,
    ) -> (StatusCode, Value) {
        let mut request = self.begin(method, path).header(header::CONTENT_TYPE, JSON);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        self.json(request, Body::from(body)).await
    }

    /// Reads something that is no JSON, such as a file.
    pub async fn fetch(&self, path: &str) -> Page {
        let request = self.begin(Method::GET, path).body(Body::empty());
        answer(&self.router, request.expect("a request")).await
    }

    /// Calls with everything one may choose.
    pub async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
        key: Option<&str>,
    ) -> (StatusCode, Value) {
        let mut request = self.begin(method, path).header(header::CONTENT_TYPE, JSON);
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        self.json(request, body).await
    }

    fn begin(&self, method: Method, path: &str) -> Builder {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "feierabend.test");
        match &self.token {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        }
    }

    /// Sends what was begun; an answer that is no JSON is `null`.
    async fn json(&self, request: Builder, body: Body) -> (StatusCode, Value) {
        let request = request.header(header::ACCEPT_LANGUAGE, "de").body(body);
        let page = answer(&self.router, request.expect("a request")).await;
        (
            page.status,
            serde_json::from_str(&page.html).unwrap_or(Value::Null),
        )
    }
}

async fn answer(router: &Router, request: Request<Body>) -> Page {
    let response = router
        .clone()
        .oneshot(request)
        .await
        .expect("the router answers");
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.expect("a whole body").to_bytes();
    let html = String::from_utf8_lossy(&bytes).into_owned();
    Page {
        status: parts.status,
        headers: parts.headers,
        html,
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
