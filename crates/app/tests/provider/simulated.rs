//! The reference implementation of the other side: a provider that holds money in one pot an order,
//! does each request once, and signs what it says. It knows the interface alone.

use std::collections::{BTreeMap, BTreeSet};

use app::custody::provider::{Message, ProviderSecret, ToDo};
use domain::canonical::Digest;
use kernel::{Currency, Money, OrderId};
use serde_json::{Value, json};

/// What a provider sends: the seconds, the signature and the bytes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signed {
    pub(super) seconds: i64,
    pub(super) signature: String,
    pub(super) body: String,
}

/// A provider in this process.
pub(super) struct SimulatedProvider {
    secret: ProviderSecret,
    done: BTreeSet<String>,
    pots: BTreeMap<OrderId, i64>,
    said: u32,
}

impl SimulatedProvider {
    pub(super) fn new(secret: ProviderSecret) -> Self {
        Self {
            secret,
            done: BTreeSet::new(),
            pots: BTreeMap::new(),
            said: 0,
        }
    }

    /// What lies with it, for one order or in all, in cents.
    pub(super) fn pot(&self, order: OrderId) -> i64 {
        self.pots.get(&order).copied().unwrap_or_default()
    }

    pub(super) fn all(&self) -> i64 {
        self.pots.values().sum()
    }

    /// Does a request, unless it was done before; what it says of it. A request that is to fail is
    /// over as well: whoever wants the sum paid asks under another name.
    pub(super) fn ask(&mut self, todo: &ToDo, fails: bool) -> Vec<Value> {
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
    pub(super) fn comes_back(&mut self, todo: &ToDo) -> Value {
        *self.pots.entry(todo.order).or_default() += todo.amount.minor;
        self.say("failed", &todo.request.to_string(), todo.amount.minor)
    }

    /// A message with a name of its own.
    pub(super) fn say(&mut self, told: &str, request: &str, minor: i64) -> Value {
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
    pub(super) fn sign(&self, said: &Value, seconds: i64) -> Signed {
        let body = said.to_string();
        Signed {
            seconds,
            signature: self.secret.sign(seconds, body.as_bytes()),
            body,
        }
    }
}

/// Reads a message as the instance's door does.
pub(super) fn message(body: &str) -> Message {
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
