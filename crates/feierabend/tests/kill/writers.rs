//! The clients: what they write, what they remember, and how it is found again.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::Result;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::client::{Answer, Client};

/// The states of an order, in the order of the way.
const WAY: [&str; 6] = [
    "awaiting-signatures",
    "awaiting-funding",
    "secured",
    "in-work",
    "delivered",
    "paid",
];
/// The client and the contractor of the orders, as they sign.
const NAMES: [&str; 2] = ["Mara Lindner", "Jonas Weber"];

/// What was answered with yes.
#[derive(Debug, Default)]
pub(crate) struct Acknowledged {
    tasks: BTreeSet<String>,
    /// By the id of the order.
    messages: BTreeMap<String, BTreeSet<String>>,
    /// How far each order had come, as an index into [`WAY`].
    orders: BTreeMap<String, usize>,
}

impl Acknowledged {
    pub(crate) fn extend(&mut self, more: Self) {
        self.tasks.extend(more.tasks);
        for (order, messages) in more.messages {
            self.messages.entry(order).or_default().extend(messages);
        }
        self.orders.extend(more.orders);
    }

    /// Whether some of everything was written, up to a payout.
    pub(crate) fn has_every_kind(&self) -> bool {
        let paid = self.orders.values().any(|at| *at == WAY.len() - 1);
        !self.tasks.is_empty() && !self.messages.is_empty() && paid
    }

    /// Orders that are not paid yet: the kill came in between.
    fn left_half_way(&self) -> Vec<String> {
        let half = self.orders.iter().filter(|(_, at)| **at < WAY.len() - 1);
        half.map(|(id, _)| id.clone()).collect()
    }
}

impl fmt::Display for Acknowledged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages: usize = self.messages.values().map(BTreeSet::len).sum();
        let paid = self.orders.values().filter(|at| **at == WAY.len() - 1);
        write!(
            f,
            "{} tasks, {messages} messages, {} orders ({} paid) acknowledged",
            self.tasks.len(),
            self.orders.len(),
            paid.count()
        )
    }
}

/// Who writes, and on what.
#[derive(Clone)]
pub(crate) struct World {
    secrets: Vec<String>,
    /// Orders of the two, for messages.
    orders: Vec<String>,
    /// A paid one, to be ordered once more.
    paid: String,
    /// How many steps of orders were acknowledged, over all rounds.
    steps: Arc<AtomicU32>,
}

impl World {
    pub(crate) async fn look_around(address: SocketAddr, secrets: &[String]) -> Self {
        let mut mara = Client::new(address, &secrets[0]).await.unwrap();
        let listed = mara.get("/orders?role=client&limit=100").await.unwrap();
        let rows = listed.body["items"].as_array().unwrap().clone();
        let ours: Vec<Value> = rows
            .into_iter()
            .filter(|row| row["other"]["name"] == NAMES[1])
            .collect();
        // A week of a lasting cooperation is not ordered by itself.
        let whole = |row: &&Value| row["tag"] == "paid" && !text(&row["title"]).contains("Woche");
        let paid = ours.iter().find(whole).unwrap();
        Self {
            secrets: secrets.to_vec(),
            orders: ours.iter().take(3).map(|row| text(&row["id"])).collect(),
            paid: text(&paid["id"]),
            steps: Arc::default(),
        }
    }

    /// How many steps of orders were acknowledged, over all rounds.
    pub(crate) fn steps(&self) -> u32 {
        self.steps.load(Ordering::Relaxed)
    }

    /// Lets the clients write until the program is gone; what it had acknowledged by then. Orders
    /// that earlier rounds left half way are led on first.
    pub(crate) fn write(
        &self,
        address: SocketAddr,
        round: u32,
        clients: u32,
        earlier: &Acknowledged,
    ) -> impl Future<Output = Acknowledged> + use<> {
        let mut tasks = JoinSet::new();
        let mut shares = vec![Vec::new(); usize::try_from(clients / 8).unwrap()];
        for (share, id) in (0..shares.len()).cycle().zip(earlier.left_half_way()) {
            shares[share].push(id);
        }
        for number in 0..clients {
            let world = self.clone();
            let share = (number % 8 == 7).then(|| shares.pop()).flatten();
            let left = share.unwrap_or_default();
            tasks.spawn(async move {
                let mut kept = Acknowledged::default();
                let name = format!("{round}-{number}");
                // Every one of them ends with a connection that breaks.
                let broken = match number % 8 {
                    0..=4 => world.tasks(address, &name, &mut kept).await,
                    5 | 6 => world.messages(address, number, &mut kept).await,
                    _ => world.way(address, &name, left, &mut kept).await,
                };
                assert!(broken.is_err());
                kept
            });
        }
        async move {
            let mut all = Acknowledged::default();
            for kept in tasks.join_all().await {
                all.extend(kept);
            }
            all
        }
    }

    async fn tasks(&self, address: SocketAddr, name: &str, kept: &mut Acknowledged) -> Result<()> {
        let mut client = Client::new(address, &self.secrets[0]).await?;
        for count in 0.. {
            let title = format!("Kill {name}-{count}");
            let wish = json!({
                "title": title, "minutes_per_week": 30, "frequency": "weekly",
                "ability": 3, "liking": 2,
            });
            if made(&client.post("/tasks", &wish).await?).is_some() {
                kept.tasks.insert(title);
            }
        }
        Ok(())
    }

    async fn messages(
        &self,
        address: SocketAddr,
        number: u32,
        kept: &mut Acknowledged,
    ) -> Result<()> {
        let side = usize::try_from(number / 8 % 2).unwrap();
        let mut client = Client::new(address, &self.secrets[side]).await?;
        for order in self.orders.iter().cycle() {
            let path = format!("/orders/{order}/messages");
            let answer = client.post(&path, &json!({ "body": "Noch da?" })).await?;
            if let Some(id) = made(&answer) {
                kept.messages.entry(order.clone()).or_default().insert(id);
            }
        }
        Ok(())
    }

    /// Leads on what was left half way, then orders the same again and again, up to the payout.
    async fn way(
        &self,
        address: SocketAddr,
        name: &str,
        left: Vec<String>,
        kept: &mut Acknowledged,
    ) -> Result<()> {
        let mut sides = Vec::new();
        for secret in &self.secrets {
            sides.push(Client::new(address, secret).await?);
        }
        for id in left {
            self.lead(&mut sides, &id, name, kept).await?;
        }
        for count in 0.. {
            let key = format!("kill-{name}-{count}");
            let path = format!("/orders/{}/again", self.paid);
            let begun = sides[0].post_once(&path, &key, &json!({})).await?;
            let Some(id) = made(&begun) else { continue };
            kept.orders.insert(id.clone(), 0);
            self.lead(&mut sides, &id, name, kept).await?;
        }
        Ok(())
    }

    /// Leads an order to the payout, from where it stands.
    async fn lead(
        &self,
        sides: &mut [Client],
        id: &str,
        name: &str,
        kept: &mut Acknowledged,
    ) -> Result<()> {
        let answer = sides[0].get(&format!("/orders/{id}")).await?;
        let Some(stands) = station(&answer) else {
            return Ok(());
        };
        let order = answer.body;
        let ticked: Vec<&Value> = (order["criteria"].as_array().into_iter().flatten())
            .map(|criterion| &criterion["id"])
            .collect();
        let signature = |name: &str| json!({ "typed_name": name, "contract": order["contract_hash"], "confirmed": true });
        let steps = [
            (0, "sign", signature(NAMES[0])),
            (1, "sign", signature(NAMES[1])),
            (0, "secure", json!({ "amount": order["money"]["agreed"] })),
            (1, "start", json!({})),
            (
                1,
                "deliveries",
                json!({ "ticked": ticked, "note": "Fertig." }),
            ),
            (0, "accept", json!({ "percent": 98, "remark": "Danke." })),
        ];
        // Two signatures lead from the first state to the second, one step from each to the next.
        let signatures = order["signatures"].as_array().map_or(0, Vec::len);
        let done = if stands == 0 { signatures } else { stands + 1 };
        for (side, act, body) in steps.into_iter().skip(done) {
            let path = format!("/orders/{id}/{act}");
            let key = format!("kill-{name}-{id}-{act}-{side}");
            let answer = sides[side].post_once(&path, &key, &body).await?;
            let Some(at) = station(&answer) else { break };
            kept.orders.insert(id.to_owned(), at);
            self.steps.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Fails unless everything acknowledged is there.
    pub(crate) async fn find(
        &self,
        address: SocketAddr,
        wanted: &Acknowledged,
        round: Option<u32>,
    ) {
        let mut client = Client::new(address, &self.secrets[0]).await.unwrap();
        let words = round.map_or("Kill".to_owned(), |round| format!("Kill%20{round}-"));
        let path = format!("/tasks?q={words}&sort=title&limit=100");
        let missing = missing(&mut client, &path, "title", wanted.tasks.clone()).await;
        assert!(missing.is_empty(), "tasks are lost: {missing:?}");
        for (order, ids) in &wanted.messages {
            let path = format!("/orders/{order}/messages?limit=100");
            let missing = self::missing(&mut client, &path, "id", ids.clone()).await;
            assert!(missing.is_empty(), "messages are lost: {missing:?}");
        }
        for (order, wanted) in &wanted.orders {
            let found = client.get(&format!("/orders/{order}")).await.unwrap();
            let at = station(&found);
            assert!(at >= Some(*wanted), "{order} fell from {wanted}: {found:?}");
        }
    }
}

/// Those of the wanted that no page of the list has.
async fn missing(
    client: &mut Client,
    path: &str,
    field: &str,
    mut wanted: BTreeSet<String>,
) -> BTreeSet<String> {
    let mut page = path.to_owned();
    while !wanted.is_empty() {
        let answer = client.get(&page).await.unwrap();
        assert_eq!(answer.status, 200, "{:?}", answer.body);
        for row in answer.body["items"].as_array().unwrap() {
            wanted.remove(&text(&row[field]));
        }
        let Some(next) = answer.body["next"].as_str() else {
            break;
        };
        page = format!("{path}&after={next}");
    }
    wanted
}

/// The id of what was made, unless there was too much to do. Anything else is a mistake.
fn made(answer: &Answer) -> Option<String> {
    match answer.status {
        201 => Some(text(&answer.body["id"])),
        503 => None,
        _ => panic!("{answer:?}"),
    }
}

/// How far the order in the answer has come, unless there was too much to do.
fn station(answer: &Answer) -> Option<usize> {
    match answer.status {
        200 => WAY.iter().position(|state| answer.body["state"] == *state),
        503 => None,
        _ => panic!("{answer:?}"),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
