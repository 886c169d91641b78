//! How long a page takes with 100,000 tasks and 10,000 orders in the database, how long the
//! program takes to its first page, and what it has in memory.
//!
//! The program is the real one, with its defaults, on loopback. One client asks, one request after
//! the other: that is what one core can be busy with. The pages take turns with each other and
//! with a bare handler of the same web framework, so that a busy machine slows all of them.
//!
//! `cargo bench -p feierabend --bench pages [-- quick]`. PostgreSQL takes part where
//! `FEIERABEND_TEST_POSTGRES` names a server.

mod client;
mod report;
mod server;
mod world;

use std::net::SocketAddr;
use std::thread::sleep;
use std::time::Duration;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use store::db::{Database, Kind, Options};
use tokio::runtime::Runtime;

use client::Client;
use report::{HEAD, Sample, Watch, megabytes, met};
use server::{Place, Server};
use world::{Share, Size, Visible, World};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What the issue asks for.
const PAGE: Duration = Duration::from_millis(50);
const START: Duration = Duration::from_secs(1);
const MEMORY: u64 = 60_000_000;
/// The bare handler answers with this.
const BARE: &str = "<!doctype html><html lang=de><title>Feierabend</title><p>Guten Abend.</html>";

/// How much is measured, and how often.
#[derive(Clone, Copy)]
struct Plan {
    size: Size,
    warm_up: usize,
    rounds: usize,
    starts: usize,
    rest: Duration,
}

const FULL: Plan = Plan {
    size: Size {
        people: 1_000,
        tasks: 100_000,
        orders: 10_000,
        measured: Share {
            tasks: 500,
            orders: 300,
        },
        heavy: Share {
            tasks: 20_000,
            orders: 2_000,
        },
    },
    warm_up: 50,
    rounds: 400,
    starts: 10,
    rest: Duration::from_secs(10),
};

const QUICK: Plan = Plan {
    size: Size {
        people: 50,
        tasks: 2_000,
        orders: 200,
        measured: Share {
            tasks: 100,
            orders: 40,
        },
        heavy: Share {
            tasks: 500,
            orders: 60,
        },
    },
    warm_up: 5,
    rounds: 40,
    starts: 3,
    rest: Duration::from_secs(2),
};

fn main() -> Result<(), Failure> {
    let quick = std::env::args().any(|argument| argument == "quick");
    let plan = if quick { QUICK } else { FULL };
    let runtime = Runtime::new()?;
    println!("program, stripped: {}", megabytes(server::program_size()?));
    let bare = runtime.block_on(serve_bare())?;
    on(Kind::Sqlite, plan, &runtime, bare)?;
    // Also in CI this is left out without a server; `cargo xtask bench` starts none for it.
    if std::env::var_os("FEIERABEND_TEST_POSTGRES").is_some() {
        on(Kind::Postgres, plan, &runtime, bare)?;
    }
    Ok(())
}

/// The handler everything is compared with.
async fn serve_bare() -> Result<SocketAddr, Failure> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = Router::new().route("/", get(async || Html(BARE)));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// Everything, on one kind of database.
fn on(kind: Kind, plan: Plan, runtime: &Runtime, bare: SocketAddr) -> Result<(), Failure> {
    println!("\n--- {kind:?} ---");
    let mut starts = Sample::default();
    for _ in 0..plan.starts {
        let empty = runtime.block_on(Place::new(kind))?;
        starts.add(Server::cold(&empty)?, 0);
    }
    let place = runtime.block_on(Place::new(kind))?;
    let world = fill(kind, plan.size, &place, runtime)?;
    println!(
        "\n{:<34} {:>10} {:>21}",
        "cold start to first page", "p50", "max"
    );
    println!("{}", starts.few("on an empty folder", START));
    let mut starts = Sample::default();
    for _ in 0..plan.starts {
        starts.add(Server::cold(&place)?, 0);
    }
    println!("{}", starts.few("on the full database", START));
    let server = Server::start(&place)?;
    let (requests, bytes) = Client::first_view(server.address)?;
    println!(
        "\nfirst view: {bytes} bytes in {requests} requests; target 60000 in 5: {}",
        met(bytes <= 60_000 && requests <= 5)
    );
    say_memory(&server, "after the start", plan);
    pages(&place, &server, &world, (plan, bare))?;
    say_memory(&server, "after the pages", plan);
    Ok(())
}

/// Fills a place, and lets the program itself check what was made.
fn fill(kind: Kind, size: Size, place: &Place, runtime: &Runtime) -> Result<World, Failure> {
    let watch = Watch::start();
    let world = runtime.block_on(async {
        let database = Database::open(&place.target(), Options::default()).await?;
        let world = world::fill(database.clone(), kind, size).await?;
        database.close().await?;
        Ok::<_, Failure>(world)
    })?;
    println!(
        "{} people, {} tasks, {} orders, made in {} s{}",
        size.people,
        size.tasks,
        size.orders,
        watch.elapsed().as_secs(),
        place
            .size()
            .map_or_else(String::new, |size| format!("; {}", megabytes(size))),
    );
    let watch = Watch::start();
    println!("{}", place.run(&["verify"])?);
    println!("verified in {} s", watch.elapsed().as_secs());
    Ok(world)
}

fn say_memory(server: &Server, when: &str, plan: Plan) {
    sleep(plan.rest);
    let Some((now, most)) = server.memory() else {
        return println!("memory {when}: only Linux tells");
    };
    println!(
        "\nmemory {when}, idle for {} s: {} (at most so far {}); target 60 MB: {}",
        plan.rest.as_secs(),
        megabytes(now),
        megabytes(most),
        met(now <= MEMORY)
    );
}

/// A page that is measured: whose, how it is called, and where it is. Of several addresses each
/// is asked for in turn.
struct Page {
    name: String,
    client: usize,
    paths: Vec<String>,
    sample: Sample,
}

fn pages(
    place: &Place,
    server: &Server,
    world: &World,
    (plan, bare): (Plan, SocketAddr),
) -> Result<(), Failure> {
    let mut clients = vec![Client::connect(bare)?];
    let mut all = vec![page("bare handler", 0, vec!["/".to_owned()])];
    let shares = [plan.size.measured, plan.size.heavy];
    for (client, (visible, share)) in
        (1..).zip([&world.measured, &world.heavy].into_iter().zip(shares))
    {
        let link = place.run(&["admin", "sign-in-link", &visible.login])?;
        let (_, link) = link.split_once("/anmelden/").ok_or("no link")?;
        let mut visitor = Client::connect(server.address)?;
        visitor.sign_in(&format!("/anmelden/{link}"))?;
        clients.push(visitor);
        all.extend(pages_of(visible, share, client));
    }
    for round in 0..plan.warm_up + plan.rounds {
        for page in &mut all {
            let path = page.paths.get(round % page.paths.len());
            let path = path.ok_or("a page without an address")?;
            let client = clients.get_mut(page.client).ok_or("nobody to ask")?;
            let watch = Watch::start();
            let size = client.page(path)?;
            let time = watch.elapsed();
            if round >= plan.warm_up {
                page.sample.add(time, size);
            }
        }
    }
    println!(
        "\n{} requests a page, one after the other{HEAD}",
        plan.rounds
    );
    let (bare, rest) = all.split_first().ok_or("nothing measured")?;
    println!("{}", bare.sample.line(&bare.name, &bare.sample, None));
    for page in rest {
        println!("{}", page.sample.line(&page.name, &bare.sample, Some(PAGE)));
    }
    Ok(())
}

fn page(name: &str, client: usize, paths: Vec<String>) -> Page {
    Page {
        name: name.to_owned(),
        client,
        paths,
        sample: Sample::default(),
    }
}

fn pages_of(visible: &Visible, share: Share, client: usize) -> Vec<Page> {
    let quiet = visible
        .orders
        .iter()
        .filter(|id| visible.busy != Some(**id));
    let rooms = quiet.map(|id| format!("/auftraege/{id}"));
    let busy = visible.busy.iter().map(|id| format!("/auftraege/{id}"));
    let one = |path: &str| vec![path.to_owned()];
    let tasks = |name: &str| format!("{name}, {} tasks", share.tasks);
    let orders = |name: &str| format!("{name}, {} orders", share.orders);
    vec![
        page(&tasks("Heute"), client, one("/heute")),
        page(&tasks("task list"), client, one("/abgeben/aufgaben")),
        page(&orders("contract room"), client, rooms.collect()),
        page("contract room, 150 messages", client, busy.collect()),
        page(&orders("order list"), client, one("/auftraege")),
        page(&tasks("overview"), client, one("/abgeben")),
    ]
}
