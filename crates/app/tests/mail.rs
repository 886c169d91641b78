//! Mail: handed over once, kept for the operator without a server, tried again when it fails.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};

use app::Mailer;
use kernel::page::PageSize;
use store::notice::MailState;
use testkit::TestDatabase;

use crate::world::World;

const BASE: &str = "https://feierabend.example/";
const FROM: &str = "Feierabend <post@feierabend.example>";

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
