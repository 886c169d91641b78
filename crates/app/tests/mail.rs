//! Mail: handed over once, kept for the operator without a server, tried again when it fails.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::Duration;

use app::Mailer;
use kernel::page::PageSize;
use store::notice::MailState;
use testkit::TestDatabase;

use crate::world::World;

const BASE: &str = "https://feierabend.example/";
const FROM: &str = "Feierabend <post@feierabend.example>";

store::statements! {
    LEASED = "select count(*) from job where kind = 'send-mail' and leased_until is not null";
    MARK = "update job set last_error = 'first' where id = (select id from job \
        where kind = 'send-mail' order by due_at, id limit 1)";
    BLOCK_FUNCTION = {
        sqlite: "update job set last_error = null where 1 = 0",
        postgres: "create function refuse_first() returns trigger language plpgsql as \
            'begin raise exception ''first''; end'"
    };
    BLOCK = {
        sqlite: "create trigger refuse_first before update on job when old.last_error = 'first' \
            and new.state = 'done' begin select raise(abort, 'first'); end",
        postgres: "create trigger refuse_first before update on job for each row \
            when (old.last_error = 'first' and new.state = 'done') execute function refuse_first()"
    };
}

/// A mail server that takes everything and hands the letters to the test.
fn server() -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let (letters, taken) = channel();
    std::thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            let letters = letters.clone();
            std::thread::spawn(move || converse(&stream, &letters));
        }
    });
    (address, taken)
}

/// A world with such a mail server, and what it took.
pub(crate) async fn world_with_server(db: TestDatabase) -> (World, Letters) {
    let (address, taken) = server();
    let mailer = Mailer::new(&address, FROM, BASE).unwrap();
    (World::with_mailer(db, Some(mailer)).await, Letters(taken))
}

/// The letters a mail server took.
pub(crate) struct Letters(Receiver<String>);

impl Letters {
    /// Those it took since the last time.
    pub(crate) fn take(&self) -> Vec<String> {
        self.0.try_iter().collect()
    }
}

fn converse(stream: &TcpStream, letters: &Sender<String>) -> Option<()> {
    let (mut lines, mut out) = (BufReader::new(stream).lines(), stream);
    let mut say = |words: &str| out.write_all(format!("{words}\r\n").as_bytes()).ok();
    say("220 ready")?;
    while let Some(Ok(line)) = lines.next() {
        match line.split_whitespace().next()? {
            "DATA" => {
                say("354 go on")?;
                let letter: Vec<String> = lines
                    .by_ref()
                    .map_while(Result::ok)
                    .take_while(|line| line != ".")
                    .collect();
                letters.send(letter.join("\n")).ok()?;
                say("250 taken")?;
            }
            "QUIT" => {
                say("221 bye")?;
                return None;
            }
            _ => say("250 fine")?,
        }
    }
    None
}

/// A mail server that lets everybody in and says nothing until the test lets go of it.
fn silent_server() -> (String, Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let (hold, until) = channel();
    std::thread::spawn(move || {
        let mut waiting = Vec::new();
        listener.set_nonblocking(true).unwrap();
        while until.try_recv() == Err(TryRecvError::Empty) {
            waiting.extend(listener.accept().ok());
            std::thread::sleep(Duration::from_millis(5));
        }
    });
    (address, hold)
}

/// Money does not wait for mail: what falls due while the mail server is silent happens at once.
#[testkit::twin]
async fn a_silent_server_does_not_hold_up_the_clocks(db: TestDatabase) {
    let (address, hold) = silent_server();
    let mailer = Mailer::new(&address, FROM, BASE).unwrap();
    let world = World::with_mailer(db, Some(mailer)).await;
    let order = world.delivered(900).await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(app::worker::run(world.app.clone(), stopped));
    // The mails about the delivery are on their way.
    let begun = async || {
        let begun = world
            .database
            .read("test::leases", |tx| tx.one(&LEASED, &[], |row| row.get(0)));
        let begun: Result<i64, store::db::DbError> = begun.await;
        begun.unwrap() > 0
    };
    while !begun().await {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    // A mail is given up after ten seconds; the clock is seen after one.
    let mut paid = 0;
    for _ in 0..80 {
        paid = world.paid_out(order).await;
        if paid > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(paid, 900);
    assert!(begun().await, "the mails still wait");
    drop(hold);
    stop.send(true).unwrap();
    running.await.unwrap();
}

/// A mail that cannot be noted as sent does not take those with it that are on their way.
#[testkit::twin]
async fn a_mail_that_cannot_be_closed_aborts_no_other(db: TestDatabase) {
    let (address, taken) = server();
    let mailer = Mailer::new(&address, FROM, BASE).unwrap();
    let world = World::with_mailer(db, Some(mailer)).await;
    for minor in 1..=8 {
        world.order(minor).await;
    }
    for sql in [&BLOCK_FUNCTION, &BLOCK] {
        world.raw(sql, vec![]).await;
    }
    world.raw(&MARK, vec![]).await;
    assert!(app::worker::run_due(&world.app).await.is_err());
    assert_eq!(taken.try_iter().count(), 8);
    let mails = world.mails_to(&world.contractor).await;
    let sent = mails.iter().filter(|mail| mail.state == MailState::Sent);
    assert_eq!(sent.count(), 8);
}

#[testkit::twin]
async fn a_mail_is_handed_over_once(db: TestDatabase) {
    let (address, taken) = server();
    let mailer = Mailer::new(&address, FROM, BASE).unwrap();
    let world = World::with_mailer(db, Some(mailer)).await;
    let order = world.order(48_000).await;
    world.run_due().await;
    world.run_due().await;
    let letters: Vec<String> = taken.try_iter().collect();
    assert_eq!(
        letters.len(),
        1,
        "the client has made the order and needs no mail"
    );
    let letter = &letters[0];
    assert!(letter.contains("To: jonas.gross@example.org"), "{letter}");
    assert!(
        letter.contains("Subject: F-2026-0001: Vertrag liegt bereit"),
        "{letter}"
    );
    assert!(
        letter.contains(&format!("https://feierabend.example/auftraege/{order}")),
        "{letter}"
    );
    let sent = world.mails_to(&world.contractor).await;
    assert_eq!((sent.len(), sent[0].state), (1, MailState::Sent));
}

/// Without a mail server the operator sees every mail, and nobody else does.
#[testkit::twin]
async fn without_a_server_mails_are_shown_to_the_operator(db: TestDatabase) {
    let world = World::new(db).await;
    world.order(48_000).await;
    world.run_due().await;
    let shown = world.mails_to(&world.contractor).await;
    assert_eq!((shown.len(), shown[0].state), (1, MailState::Shown));
    assert!(shown[0].body.contains("480,00\u{a0}€"), "{shown:?}");
    assert!(
        shown[0].body.contains("16. März 2026, 18:00 Uhr"),
        "{shown:?}"
    );
    let hidden = app::notice::outbox(&world.mara(), None, PageSize::default()).await;
    assert_eq!(crate::world::key(hidden.map(drop)), "not-found");
}

/// A server that is not there stops nothing: the mail waits and is given up in the end.
#[testkit::twin]
async fn a_missing_server_stops_nothing_else(db: TestDatabase) {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", closed.local_addr().unwrap());
    drop(closed);
    let mailer = Mailer::new(&address, FROM, BASE).unwrap();
    let world = World::with_mailer(db, Some(mailer)).await;
    let order = world.delivered(900).await;
    world.run_due().await;
    let waiting = world.mails_to(&world.contractor).await;
    assert!(waiting.iter().all(|mail| mail.state == MailState::Open));
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(world.paid_out(order).await, 900);
    for _ in 0..12 {
        world.pass(std::time::Duration::from_hours(6));
        world.run_due().await;
    }
    let dead = world.mails_to(&world.contractor).await;
    assert!(
        dead.iter().all(|mail| mail.state == MailState::Dead),
        "{dead:?}"
    );
    assert!(dead[0].last_error.is_some());
}

#[test]
fn a_wrong_server_or_sender_is_named_at_the_start() {
    assert!(Mailer::new("http://host", FROM, BASE).is_err());
    assert!(Mailer::new("smtp://localhost", "niemand", BASE).is_err());
}
