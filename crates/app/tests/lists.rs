//! Lists of orders, what waits for whom, and the page "Geld".

use app::agreement::{self, Filter, Sort};
use app::{Cx, custody, review};
use domain::agreement::{Action, Role, Tag};
use kernel::page::PageSize;
use kernel::{Locale, Money};
use testkit::TestDatabase;

use crate::world::{World, delivery};

/// Whose turn it is follows the state, for the page "Heute" and the number in the header.
#[testkit::twin]
async fn what_waits_for_whom_follows_the_state(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(100).await;
    let counts = async || {
        let client = agreement::turns(&world.mara()).await.unwrap().len();
        (
            client,
            agreement::turns(&world.jonas()).await.unwrap().len(),
        )
    };
    assert_eq!(counts().await, (1, 0));
    world.sign(world.mara(), order).await.unwrap();
    assert_eq!(counts().await, (0, 1));
    world.sign(world.jonas(), order).await.unwrap();
    let turn = &agreement::turns(&world.mara()).await.unwrap()[0];
    assert_eq!(
        (turn.action, turn.order.other_name.as_str()),
        (Action::Fund, "Jonas Groß")
    );
    agreement::secure(&world.mara(), order, Money::euro_cents(100))
        .await
        .unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    let turn = &agreement::turns(&world.jonas()).await.unwrap()[0];
    assert_eq!(
        (turn.action, turn.order.role),
        (Action::Deliver, Role::Contractor)
    );
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    assert_eq!(counts().await, (1, 0));
    review::accept(&world.mara(), order, crate::world::satisfied(1))
        .await
        .unwrap();
    assert_eq!(counts().await, (0, 0));
    assert!(agreement::turns(&world.mara()).await.unwrap().is_empty());
}

/// Lists are paged by cursor, filtered and sorted, and show each order once.
#[testkit::twin]
async fn lists_are_paged_filtered_and_sorted(db: TestDatabase) {
    let world = World::new(db).await;
    let mut made = Vec::new();
    for minor in 1..=5 {
        made.push(world.order(minor).await);
        world.pass(std::time::Duration::from_mins(1));
    }
    world.sign_both(made[1]).await;
    let size = PageSize::clamped(2);
    let listed = async |filter, sort| {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let (cx, which) = (world.mara(), (filter, sort));
            let page = agreement::orders(&cx, Role::Client, which, after, size)
                .await
                .unwrap();
            all.extend(page.items.iter().map(|row| row.id));
            after = page.next;
            if after.is_none() {
                return all;
            }
        }
    };
    let recent = [made[1], made[4], made[3], made[2], made[0]];
    assert_eq!(listed(Filter::All, Sort::Recent).await, recent);
    let waiting = [made[4], made[3], made[2], made[0]];
    assert_eq!(
        listed(Filter::Tag(Tag::SignatureOpen), Sort::Recent).await,
        waiting
    );
    assert_eq!(listed(Filter::Open, Sort::Deadline).await.len(), 5);
    assert_eq!(listed(Filter::Closed, Sort::Recent).await, []);
    agreement::withdraw(&world.mara(), made[0]).await.unwrap();
    assert_eq!(listed(Filter::Closed, Sort::Recent).await, [made[0]]);
    assert_eq!(listed(Filter::Open, Sort::Deadline).await.len(), 4);
    let theirs = (Filter::All, Sort::Recent);
    let none = agreement::orders(&world.jonas(), Role::Client, theirs, None, size)
        .await
        .unwrap();
    assert!(none.items.is_empty(), "the contractor is no client");
}

/// The page "Geld": due, secured, paid and received, each with its movements.
#[testkit::twin]
async fn the_statement_is_made_of_transfers(db: TestDatabase) {
    let world = World::new(db).await;
    let due = world.order(700).await;
    world.sign_both(due).await;
    world.secured(1_000).await;
    let paid = world.delivered(25).await;
    review::accept(&world.mara(), paid, crate::world::satisfied(100))
        .await
        .unwrap();
    let size = PageSize::default();
    let mine = custody::statement(&world.mara(), Role::Client, None, size)
        .await
        .unwrap();
    let sums = mine.sums[0];
    let euro = Money::euro_cents;
    assert_eq!(
        (sums.due, sums.secured, sums.paid),
        (euro(700), euro(1_000), euro(25))
    );
    assert_eq!((sums.refunded, sums.received), (euro(0), euro(0)));
    assert_eq!(
        mine.entries.items.len(),
        4,
        "two secured, one released and paid out"
    );
    let theirs = custody::statement(&world.jonas(), Role::Contractor, None, size)
        .await
        .unwrap();
    assert_eq!(
        (theirs.sums[0].received, theirs.sums[0].secured_for_me),
        (euro(25), euro(1_000))
    );
    let nothing = custody::statement(&world.ines(), Role::Client, None, size)
        .await
        .unwrap();
    assert_eq!(
        (nothing.sums[0].secured, nothing.entries.items.len()),
        (euro(0), 0)
    );
}

/// A statement to take along says side and custody in the reader's words, with their stable names
/// beside, and that something is left out where it is, in the table and to programs.
#[testkit::twin]
async fn a_statement_to_take_along_says_what_it_leaves_out(db: TestDatabase) {
    let world = World::new(db).await;
    let paid = world.delivered(25).await;
    review::accept(&world.mara(), paid, crate::world::satisfied(100))
        .await
        .unwrap();
    let known = async |most| {
        let whole = custody::whole_statement(&world.mara(), most).await;
        let whole = whole.unwrap();
        (whole.movements.len(), whole.is_complete)
    };
    assert_eq!(known(3).await, (3, true));
    assert_eq!(known(2).await, (2, false));
    let table = async |cx: Cx, most| {
        let bytes = custody::export_statement(&cx, most).await.unwrap();
        let text = String::from_utf8(bytes).unwrap();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let all = table(world.mara(), 3).await;
    assert_eq!(all.len(), 4, "{all:?}");
    for row in &all[1..] {
        let says = |words: &str| row.split(';').any(|cell| cell == words);
        for words in ["Auftraggeber", "Spielgeld", "client", "play"] {
            assert!(says(words), "{words}: {row}");
        }
    }
    let english = Cx {
        locale: Locale::En,
        ..world.jonas()
    };
    let cut = table(english, 2).await;
    assert_eq!(cut.len(), 4, "{cut:?}");
    assert!(cut[2].contains(",Contractor,") && cut[2].contains(",Play money,"));
    assert!(cut[3].contains("at most 2 of each side"), "{cut:?}");
    assert_eq!(
        cut[3].matches(',').count(),
        cut[0].matches(',').count(),
        "a row like the others"
    );
}
