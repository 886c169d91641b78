//! The contract as a document that can be handed over and kept, and the check of such documents.
//!
//! A document is made from what is stored and from nothing else: the same order in the same state
//! is the same file. It is made outside of the transaction, on a blocking thread.

mod annex;
mod clauses;
mod compose;
mod evidence;
mod frame;
mod signed;
mod terms;

use std::sync::Arc;

use domain::agreement::contract::{Contract, Words};
use domain::notice::Link;
use kernel::{Locale, OrderId};
use paper::proof::NAME;
use paper::seal::{Key, PublicKey};
use paper::{Attachment, Block, Paper, Proof};
use texts::Texts;
use tokio::sync::Semaphore;

pub use paper::proof::Signed;
pub use paper::seal::{Broken, LARGEST};

pub use frame::print_frame;

use super::step::look;
use super::words;
use crate::context::{App, Cx};
use crate::failure::Failure;

/// How many documents are made or checked at once.
static PRESSES: Semaphore = Semaphore::const_new(2);

/// A document, ready to be sent.
#[derive(Debug, Clone)]
pub struct Printed {
    /// What the file is called.
    pub name: String,
    /// The file.
    pub content: Vec<u8>,
}

/// Who made a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// This instance.
    Here,
    /// Somebody else: the key has to be compared with the one they publish.
    Elsewhere,
    /// There is no instance to compare with.
    Unknown,
}

/// A document whose seal is whole.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Who made it.
    pub origin: Origin,
    /// The key of the seal, 64 hexadecimal digits.
    pub key: String,
    /// What it proves.
    pub proof: Proof,
}

impl Checked {
    /// The words that hold, read out of what was signed: of a contract those of its newest version,
    /// of a frame its own and those of its addenda. None in what was signed without them.
    pub fn words(&self) -> Vec<Words> {
        let versions = &self.proof.contracts;
        let replaced = if self.proof.is_frame() {
            0
        } else {
            versions.len().saturating_sub(1)
        };
        let holding = versions.iter().skip(replaced);
        holding
            .filter_map(|written| Words::read(&written.form))
            .collect()
    }

    /// The same as plain lines; nothing in what was signed without them.
    pub fn plain_words(&self) -> Option<String> {
        let plain: Vec<String> = self.words().iter().map(Words::plain).collect();
        (!plain.is_empty()).then(|| plain.join("\n\n"))
    }
}

/// Everything a document is made of.
struct Source {
    instance: String,
    /// Every version somebody signed, and the newest.
    versions: Vec<Contract>,
    contract: Contract,
    signatures: Vec<store::agreement::Signed>,
    links: Vec<Link>,
    locale: Locale,
    /// The frame it is a week of.
    frame: Option<frame::Framed>,
}

/// What a document is beside its proof.
struct Sheet {
    title: String,
    /// What the file is called, without its number.
    name: &'static str,
    attachment: &'static str,
    blocks: Vec<Block>,
}

/// The contract of an order as a sealed PDF/A document, for one of its sides (3.27).
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn print(cx: &Cx, order: OrderId) -> Result<Printed, Failure> {
    let actor = cx.clone();
    let source = cx
        .app
        .database
        .read("agreement::paper", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let instance = store::account::instance(tx)?;
            Ok::<_, Failure>(Source {
                instance: instance.map_or_else(String::new, |instance| instance.name),
                versions: store::agreement::paper::versions(tx, &loaded.order)?,
                signatures: store::agreement::signatures(tx, &loaded.order)?,
                links: store::notice::chain(tx, order)?,
                locale: words::language(tx, &loaded.contract)?,
                frame: frame::of_week(tx, &loaded)?,
                contract: loaded.contract,
            })
        })
        .await?;
    let key = key(&cx.app).await?;
    blocking(move || make(&source, &key)).await?
}

fn make(source: &Source, key: &Key) -> Result<Printed, Failure> {
    let t = Texts::new(source.locale);
    let proof = evidence::of(source, key.public());
    let number = source.contract.number.to_string();
    let sheet = Sheet {
        title: t.paper_title(number, i64::from(source.contract.version)),
        name: t.paper_file_name(),
        attachment: t.paper_attachment(),
        blocks: compose::blocks(t, source, &proof),
    };
    press(t, sheet, &proof, key)
}

/// Prints and seals.
fn press(t: Texts, sheet: Sheet, proof: &Proof, key: &Key) -> Result<Printed, Failure> {
    let fault = |error: &dyn std::error::Error| Failure::Fault(format!("a document: {error}"));
    let document = Paper {
        language: t.locale().as_str(),
        foot: sheet.title.clone(),
        title: sheet.title,
        at: proof.at,
        blocks: sheet.blocks,
    };
    let attachment = Attachment {
        name: NAME,
        description: sheet.attachment.to_owned(),
        media_type: "application/json",
        content: proof.write().map_err(|error| fault(&error))?,
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let page = |number, all| t.paper_page(count(all), count(number));
    let content = paper::print(&document, &attachment, &page).map_err(|error| fault(&error))?;
    Ok(Printed {
        name: format!("{}-{}.pdf", sheet.name, proof.order),
        content: key.seal(content).map_err(|error| fault(&error))?,
    })
}

/// Whether a file is a document of ours that nobody changed. Nothing of it is kept.
///
/// # Errors
/// [`Failure::Unavailable`] when the instance's own key cannot be read; what is wrong with the
/// file is the inner answer.
pub async fn check(app: &Arc<App>, file: Vec<u8>) -> Result<Result<Checked, Broken>, Failure> {
    let own = key(app).await?.public();
    blocking(move || judge(Some(own), &file)).await
}

/// The same without an instance, or with the key of one.
///
/// # Errors
/// Why the file proves nothing.
pub fn judge(own: Option<PublicKey>, file: &[u8]) -> Result<Checked, Broken> {
    let whole = paper::seal::open(file)?;
    let origin = match own {
        None => Origin::Unknown,
        Some(own) if own == whole.key => Origin::Here,
        Some(_) => Origin::Elsewhere,
    };
    Ok(Checked {
        origin,
        key: whole.key.to_string(),
        proof: whole.proof,
    })
}

/// The text that says what is wrong with a file; also its code in the API.
pub const fn broken_key(broken: Broken) -> &'static str {
    match broken {
        Broken::TooLarge => "paper-broken-too-large",
        Broken::NotADocument => "paper-broken-not-a-document",
        Broken::NoSeal => "paper-broken-no-seal",
        Broken::Changed => "paper-broken-changed",
        Broken::Contradicts(_) => "paper-broken-contradicts",
    }
}

/// The key everybody can check this instance's documents with, 64 hexadecimal digits.
///
/// # Errors
/// [`Failure::Unavailable`] when the database is away.
pub async fn public_key(app: &Arc<App>) -> Result<String, Failure> {
    Ok(key(app).await?.public().to_string())
}

/// The key of this instance; made when it is first needed, and then for good.
async fn key(app: &Arc<App>) -> Result<Key, Failure> {
    let known = app
        .database
        .read("agreement::paper::key", |tx| {
            store::agreement::paper::seal_key(tx).map_err(Failure::from)
        })
        .await?;
    if let Some(secret) = known {
        return Ok(Key::from_secret(&secret));
    }
    let mut fresh = [0; 32];
    app.entropy.fill(&mut fresh);
    let now = app.clock.now();
    let secret = app
        .database
        .write("agreement::paper::make_key", move |tx| {
            store::agreement::paper::insert_seal_key(tx, &fresh, now)?;
            store::agreement::paper::seal_key(tx).map_err(Failure::from)
        })
        .await?;
    let secret = secret.ok_or_else(|| Failure::Fault("the key was not kept".to_owned()))?;
    Ok(Key::from_secret(&secret))
}

/// Work that takes a while, on a thread of its own and never much of it at once.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let fault = |error: &dyn std::error::Error| Failure::Fault(format!("a document: {error}"));
    let permit = PRESSES.acquire().await.map_err(|error| fault(&error))?;
    crate::blocking::blocking(permit, work)
        .await
        .map_err(|error| fault(&error))
}
