//! Files and messages of an order: bounded, recognised by content, for the two sides only.

use app::work::{self, NewMessage, Upload};
use app::{agreement, review};
use kernel::FileId;
use kernel::page::PageSize;
use testkit::TestDatabase;

use crate::world::{World, delivery, key};

fn upload(name: &str, content: &[u8]) -> Upload {
    Upload {
        name: name.to_owned(),
        content: content.to_vec(),
    }
}

#[testkit::twin]
async fn files_come_back_as_they_were(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(100).await;
    let bytes: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let id = work::add_file(&world.jonas(), order, upload("../../Bericht.bin", &bytes)).await;
    let found = work::file(&world.mara(), order, id.unwrap()).await.unwrap();
    assert_eq!(found.content, bytes);
    assert_eq!(
        (found.file.name.as_str(), found.file.size),
        ("Bericht.bin", 70_000)
    );
    assert_eq!(found.file.media_type, "application/octet-stream");
    // What the name says does not count, and the same content is kept once.
    let liar = upload("Foto.png", b"<script>alert(1)</script>");
    let first = work::add_file(&world.mara(), order, liar.clone())
        .await
        .unwrap();
    let second = work::add_file(&world.jonas(), order, liar).await.unwrap();
    assert_ne!(first, second);
    let found = work::file(&world.jonas(), order, second).await.unwrap();
    assert_eq!(found.file.media_type, "text/plain; charset=utf-8");
    world.is_in_order().await;
}

#[testkit::twin]
async fn files_are_bounded_in_size_and_number(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(100).await;
    let add =
        async |content: &[u8]| work::add_file(&world.jonas(), order, upload("a", content)).await;
    assert_eq!(key(add(b"").await), "field-file-empty");
    let huge = vec![0; 10 * 1024 * 1024 + 1];
    assert_eq!(key(add(&huge).await), "field-file-too-large");
    for _ in 0..50 {
        add(b"a").await.unwrap();
    }
    assert_eq!(key(add(b"a").await), "field-files-full");
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.files.len(), 50);
    // What one side puts in leaves the other all of its room.
    work::add_file(&world.mara(), order, upload("b", b"b"))
        .await
        .unwrap();
}

store::statements! {
    MESSAGE = "insert into message (id, order_id, author_id, body, files, at) \
        values ($1, $2, $3, 'Hallo', '[]', 0)";
}

/// An order takes 2000 messages: whoever opens the room never waits for more.
#[testkit::twin]
async fn messages_are_bounded_in_number(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(100).await;
    let author = world.client.id;
    let filled = world.database.write("test::fill", move |tx| {
        for number in 0..1999_u32 {
            let mut id = [7; 16];
            id[..4].copy_from_slice(&number.to_be_bytes());
            let id = kernel::MessageId::from_bytes(id);
            tx.execute_one(&MESSAGE, &[id.into(), order.into(), author.into()])?;
        }
        Ok(())
    });
    let filled: Result<(), store::db::DbError> = filled.await;
    filled.unwrap();
    let send = async || {
        let message = NewMessage {
            body: "Hallo".to_owned(),
            ..NewMessage::default()
        };
        work::write_message(&world.jonas(), order, message).await
    };
    send().await.unwrap();
    assert_eq!(key(send().await), "field-messages-full");
}

#[testkit::twin]
async fn messages_are_bounded_and_name_only_files_of_their_order(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(100).await;
    let send = async |message: NewMessage| work::write_message(&world.mara(), order, message).await;
    let says = |body: &str| NewMessage {
        body: body.to_owned(),
        ..NewMessage::default()
    };
    assert_eq!(key(send(says("  ")).await), "field-required");
    assert_eq!(key(send(says(&"a".repeat(10_001))).await), "field-too-long");
    let foreign = NewMessage {
        files: vec![FileId::from_bytes([3; 16])],
        ..says("Da")
    };
    assert_eq!(key(send(foreign).await), "field-choice-unknown");
    let many = (0..21).map(|_| upload("a", b"a")).collect();
    assert_eq!(
        key(send(NewMessage {
            uploads: many,
            ..says("Da")
        })
        .await),
        "field-too-many-files"
    );
    send(NewMessage {
        uploads: vec![upload("a.txt", b"a")],
        ..says("")
    })
    .await
    .unwrap();
    for number in 0..5 {
        world.pass(std::time::Duration::from_secs(1));
        send(says(&format!("Nachricht {number}"))).await.unwrap();
    }
    let page = work::messages(&world.jonas(), order, None, PageSize::clamped(4))
        .await
        .unwrap();
    assert_eq!(page.items[0].body, "Nachricht 4");
    let rest = work::messages(&world.jonas(), order, page.next, PageSize::clamped(4))
        .await
        .unwrap();
    assert_eq!((rest.items.len(), rest.items[1].files.len()), (2, 1));
    let told = world.mails_to(&world.contractor).await;
    let news = told
        .iter()
        .filter(|mail| mail.subject.contains("neue Nachricht"))
        .count();
    assert_eq!(news, 1, "once an hour at most");
    world.is_in_order().await;
}

/// A delivery keeps its note, ticks and files; a must that is not ticked needs a note.
#[testkit::twin]
async fn a_delivery_keeps_what_was_handed_in(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(100).await;
    let silent = review::NewDelivery::default();
    assert_eq!(
        key(review::deliver(&world.jonas(), order, silent).await),
        "field-must-without-note"
    );
    let with_file = review::NewDelivery {
        uploads: vec![upload("Ergebnis.pdf", b"%PDF-1.7")],
        ..delivery()
    };
    let early = review::deliver(&world.mara(), order, with_file.clone()).await;
    assert_eq!(key(early), "refusal-order-only-contractor");
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert!(room.files.is_empty(), "a refused delivery leaves no file");
    review::deliver(&world.jonas(), order, with_file)
        .await
        .unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.deliveries[0].files, [room.files[0].id]);
    assert_eq!(room.files[0].media_type, "application/pdf");
    assert!(room.fork().unwrap().improve.is_some());
    world.is_in_order().await;
}
