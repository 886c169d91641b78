//! What every handler shares.

use std::sync::{Arc, OnceLock};

use app::{App, Failure};
use ipnet::IpNet;
use store::account::Instance;

use crate::limit::Limits;
use crate::live::Seats;

/// How this instance is reached from outside.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address people type, without a trailing slash, as `https://feierabend.example`.
    pub base_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
}

impl Config {
    /// Whether browsers will keep a `Secure` cookie of ours: over TLS, or on this machine.
    pub fn is_trustworthy(&self) -> bool {
        let Some((scheme, rest)) = self.base_url.split_once("://") else {
            return false;
        };
        let host = rest.split('/').next().unwrap_or_default();
        scheme == "https"
            || host.starts_with("127.")
            || host.starts_with("localhost")
            || host.starts_with("[::1]")
    }
}

/// Shared by all requests of one process; cheap to clone.
#[derive(Debug, Clone)]
pub struct Web {
    /// The use cases' means.
    pub app: Arc<App>,
    /// How this instance is reached.
    pub config: Arc<Config>,
    /// Limits on what can be guessed.
    pub limits: Arc<Limits>,
    /// Who is listening for news.
    pub live: Arc<Seats>,
    instance: Arc<OnceLock<Arc<Instance>>>,
}

impl Web {
    /// The shared state of a fresh process.
    pub fn new(app: Arc<App>, config: Config) -> Self {
        Self {
            app,
            config: Arc::new(config),
            limits: Arc::new(Limits::default()),
            live: Arc::default(),
            instance: Arc::default(),
        }
    }

    /// The instance, once somebody has set it up; asked of the database until then.
    pub(crate) async fn instance(&self) -> Result<Option<Arc<Instance>>, Failure> {
        if let Some(known) = self.instance.get() {
            return Ok(Some(Arc::clone(known)));
        }
        let Some(found) = app::account::instance(&self.app).await? else {
            return Ok(None);
        };
        Ok(Some(Arc::clone(
            self.instance.get_or_init(|| Arc::new(found)),
        )))
    }
}
