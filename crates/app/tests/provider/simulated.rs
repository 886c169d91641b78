//! The reference implementation of the other side: a provider that holds money in one pot an order,
//! does each request once, and signs what it says. It knows the interface alone.

use std::collections::{BTreeMap, BTreeSet};

use app::Failure;
use app::custody::provider::{Message, ProviderSecret, Received, ToDo, receive};
use domain::canonical::Digest;
use kernel::{Currency, Money, OrderId};
use serde_json::{Value, json};

use crate::world::World;

/// What a provider sends: the seconds, the signature and the bytes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signed {
    pub(crate) seconds: i64,
    pub(crate) signature: String,
    pub(crate) body: String,
}

/// A provider in this process.
pub(crate) struct SimulatedProvider {
    secret: ProviderSecret,
    done: BTreeSet<String>,
    pots: BTreeMap<OrderId, i64>,
    said: u32,
}

impl SimulatedProvider {
    pub(crate) fn new(secret: ProviderSecret) -> Self {
        Self {
            secret,
            done: BTreeSet::new(),
            pots: BTreeMap::new(),
            said: 0,
        }
    }

    /// What lies with it, for one order or in all, in cents.
    pub(crate) fn pot(&self, order: OrderId) -> i64 {
        self.pots.get(&order).copied().unwrap_or_default()
    }

    pub(crate) fn all(&self) -> i64 {
        self.pots.values().sum()
    }

    /// Does a request, unless it was done before; what it says of it. A request that is to fail is
    /// over as well: whoever wants the sum paid asks under another name.
    pub(crate) fn ask(&mut self, todo: &ToDo, fails: bool) -> Vec<Value> {
        let name = todo.request.to_string();
        if !self.done.insert(name.clone()) {
            return Vec::new();
        }
        let sum = todo.amount.minor;
        let pot = self.pots.entry(todo.order).or_default();
        let mut said = Vec::new();
        match todo.kind {
            "hold" => {
                *pot += sum;
                said.push(self.say("instruction", &name, sum));
                said.push(self.say("held", &name, sum));
            }
            kind => {
                assert!(kind == "refund" || todo.payee.is_some(), "nobody to pay");
                let may = *pot >= sum;
                assert!(may, "asked to pay {sum} of {pot}: more than lies there");
                if fails {
                    said.push(self.say("failed", &name, sum));
                } else {
                    *pot -= sum;
                    let word = if kind == "release" {
                        "released"
                    } else {
                        "refunded"
                    };
                    said.push(self.say(word, &name, sum));
                }
            }
        }
        said
    }

    /// A payment that was made comes back.
    pub(crate) fn comes_back(&mut self, todo: &ToDo) -> Value {
        *self.pots.entry(todo.order).or_default() += todo.amount.minor;
        self.say("failed", &todo.request.to_string(), todo.amount.minor)
    }

    /// A message with a name of its own.
    pub(crate) fn say(&mut self, told: &str, request: &str, minor: i64) -> Value {
        self.said += 1;
        let mut said = json!({
            "id": format!("evt_{}", self.said),
            "type": told,
            "request": request,
            "amount": { "minor": minor, "currency": "EUR" },
        });
        if told == "instruction" {
            said["page"] = json!(format!("https://zahlung.example/{request}"));
        }
        said
    }

    /// Signs a message as of a moment.
    pub(crate) fn sign(&self, said: &Value, seconds: i64) -> Signed {
        let body = said.to_string();
        Signed {
            seconds,
            signature: self.secret.sign(seconds, body.as_bytes()),
            body,
        }
    }
}

/// Reads a message as the instance's door does.
fn message(body: &str) -> Message {
    let said: Value = serde_json::from_str(body).unwrap();
    let text = |name: &str| said[name].as_str().map(str::to_owned);
    let currency = match said["amount"]["currency"].as_str() {
        Some("CHF") => Currency::Chf,
        _ => Currency::Eur,
    };
    Message {
        id: text("id").unwrap(),
        told: text("type").unwrap(),
        request: text("request").unwrap(),
        amount: Money::new(said["amount"]["minor"].as_i64().unwrap(), currency),
        page: text("page"),
        reason: text("reason"),
        digest: Digest::of(body.as_bytes()),
    }
}

/// Sends a message through the instance's door.
pub(crate) async fn hear(
    world: &World,
    provider: &SimulatedProvider,
    said: &Value,
) -> Result<Received, Failure> {
    let system = world.app.system();
    let signed = provider.sign(said, system.now.as_micros() / 1_000_000);
    let secret = world.app.provider.as_ref().unwrap();
    let given = (signed.seconds.to_string(), signed.signature);
    let given = (given.0.as_str(), given.1.as_str());
    let checked = secret.check(given, signed.body.as_bytes(), system.now);
    assert_eq!(checked, Ok(()), "the door lets it in");
    receive(&system, message(&signed.body)).await
}
