//! What somebody takes on, and how ads and offers are held against it (2.4).

use app::people::{capacity, save_capacity};
use app::{Cx, Person, Scope, posting};
use domain::people::capacity::{Capacity, CapacityDraft, MOST_SKILLS};
use domain::posting::PostingDraft;
use domain::posting::matching::{Match, Score};
use kernel::page::PageSize;
use kernel::{Minutes, Money, PostingId};
use testkit::TestDatabase;

use crate::offer::{ad, instructed, offer, published, weekly_task};
use crate::world::{World, key};

const DUE: &str = "2026-04-20T16:00:00Z";

/// Who keeps books: knows some of it, has time, and wants more than the ad pays.
fn bookkeeper() -> CapacityDraft {
    CapacityDraft {
        tasks: "Belege buchen und ablegen".into(),
        skills: "Buchhaltung, Deutsch".into(),
        hours: None,
        price: Some(Money::euro_cents(6_250)),
    }
}

fn points(fit: &Match) -> [Option<u16>; 4] {
    fit.parts().map(|(_, points)| points)
}

async fn of_offers(cx: &Cx, ad: PostingId) -> Vec<Match> {
    let own = posting::show_own(cx, ad).await.unwrap();
    own.matches.into_values().collect()
}

/// 2.4: only its owner reads and writes it; the client sees the match of an offer that stands.
#[testkit::twin]
async fn m2_4_only_an_offer_shows_the_match_to_the_client(db: TestDatabase) {
    let world = World::new(db).await;
    save_capacity(&world.jonas(), bookkeeper()).await.unwrap();
    let own = capacity(&world.jonas()).await.unwrap();
    assert_eq!(own, bookkeeper().check().unwrap());
    for other in [world.mara(), world.ines()] {
        assert_eq!(capacity(&other).await.unwrap(), Capacity::default());
    }
    let visitor = world.app.cx(app::Actor::Visitor, kernel::Locale::De);
    assert_eq!(key(capacity(&visitor).await), "sign-in-needed");

    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let seen = async |cx: Cx| posting::show(&cx, ad).await.unwrap().fit;
    let fit = seen(world.jonas()).await.unwrap();
    // Belege, buchen, ablegen of these and "Monats"; two of three skills; 50 of 62.50 euros.
    assert_eq!(points(&fit), [Some(18), Some(16), None, Some(20)]);
    assert_eq!(fit.score(), Score { points: 54, of: 75 });
    assert_eq!(seen(world.ines()).await, None, "she never said");
    assert_eq!(seen(world.mara()).await, None, "it is her own ad");

    assert_eq!(of_offers(&world.mara(), ad).await, []);
    let sent = posting::send(&world.jonas(), ad, offer(45_000, DUE)).await;
    let silent = posting::send(&world.ines(), ad, offer(40_000, DUE)).await;
    let (sent, _) = (sent.unwrap(), silent.unwrap());
    assert_eq!(of_offers(&world.mara(), ad).await, [fit]);
    for other in [world.jonas(), world.ines()] {
        assert_eq!(key(posting::show_own(&other, ad).await), "not-found");
    }
    posting::withdraw(&world.jonas(), sent).await.unwrap();
    assert_eq!(of_offers(&world.mara(), ad).await, [], "taken back");
}

/// 2.4: whatever is wrong is named and nothing of it is kept; nobody writes with a token to read.
#[testkit::twin]
async fn m2_4_a_wrong_answer_changes_nothing(db: TestDatabase) {
    let world = World::new(db).await;
    save_capacity(&world.jonas(), bookkeeper()).await.unwrap();
    let skills = (0..=MOST_SKILLS).map(|one| one.to_string());
    let skills = skills.collect::<Vec<_>>().join(",");
    let change = |change: fn(&mut CapacityDraft)| {
        let mut draft = bookkeeper();
        change(&mut draft);
        draft
    };
    let wrong = [
        (
            CapacityDraft {
                skills,
                ..bookkeeper()
            },
            "field-too-many-skills",
        ),
        (
            change(|draft| draft.skills = "x".repeat(61)),
            "field-skill-too-long",
        ),
        (
            change(|draft| draft.tasks = "x".repeat(2_001)),
            "field-too-long",
        ),
        (
            change(|draft| draft.hours = Some(Minutes(-60))),
            "field-free-hours-range",
        ),
        (
            change(|draft| draft.hours = Some(Minutes(3_601))),
            "field-free-hours-range",
        ),
        (
            change(|draft| draft.price = Some(Money::euro_cents(-1))),
            "field-amount-not-positive",
        ),
        (
            change(|draft| draft.price = Some(Money::euro_cents(100_000_001))),
            "field-amount-too-large",
        ),
    ];
    for (draft, expected) in wrong {
        let saved = save_capacity(&world.jonas(), draft).await;
        assert_eq!(key(saved), expected);
    }
    let reader = world.cx(&Person {
        scope: Scope::Read,
        ..world.contractor.clone()
    });
    let saved = save_capacity(&reader, CapacityDraft::default()).await;
    assert_eq!(key(saved), "forbidden");
    let kept = capacity(&world.jonas()).await.unwrap();
    assert_eq!(kept, bookkeeper().check().unwrap());
    // Taking everything back is possible, and then nothing is known.
    let nothing = CapacityDraft::default();
    save_capacity(&world.jonas(), nothing).await.unwrap();
    assert!(capacity(&world.jonas()).await.unwrap().is_empty());
}

/// An open ad that asks for these skills.
async fn asking(world: &World, skills: &str) -> PostingId {
    let task = weekly_task(world).await;
    instructed(world, task).await;
    let draft = PostingDraft {
        skills: skills.into(),
        ..ad(task)
    };
    let cx = world.mara();
    let id = posting::begin(&cx, draft).await.unwrap();
    posting::publish(&cx, id).await.unwrap();
    world.clock.advance(std::time::Duration::from_mins(1));
    id
}

/// 2.4: the best first, among equals the newest, and the same again; without a profile by age.
#[testkit::twin]
async fn m2_4_ads_come_best_first_and_always_the_same(db: TestDatabase) {
    let world = World::new(db).await;
    let all = asking(&world, "Buchhaltung").await;
    let half = asking(&world, "Buchhaltung, Geduld").await;
    let none = asking(&world, "Geduld").await;
    let newest = asking(&world, "Buchhaltung und Deutsch").await;
    let best = async |query: &str| {
        let found = posting::best(&world.jonas(), query).await.unwrap();
        found.into_iter().map(|one| one.ad.id).collect::<Vec<_>>()
    };
    assert_eq!(best("").await, [newest, none, half, all]);
    save_capacity(&world.jonas(), bookkeeper()).await.unwrap();
    for _ in 0..3 {
        assert_eq!(best("").await, [newest, all, half, none]);
    }
    assert_eq!(best("Geduld").await, [half, none]);
    assert_eq!(best("Klempner").await, []);
    // A list in another order keeps it, with the same matches.
    let listed = posting::ads(&world.jonas(), None, PageSize::default()).await;
    let listed = posting::matched(&world.jonas(), listed.unwrap().items).await;
    let listed = listed.unwrap().into_iter();
    let shares: Vec<_> = listed
        .map(|one| (one.ad.id, one.fit.unwrap().skills.unwrap().points()))
        .collect();
    assert_eq!(shares, [(newest, 25), (none, 0), (half, 12), (all, 25)]);
    let own = posting::best(&world.mara(), "").await.unwrap();
    assert!(own.is_empty(), "nobody is offered their own work");
}

/// 2.4: free time counts until the ad is due; once it is closed, time changes nothing any more.
#[testkit::twin]
async fn m2_4_the_match_ends_with_the_choice(db: TestDatabase) {
    let world = World::new(db).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let draft = CapacityDraft {
        hours: Some(Minutes(60)),
        ..CapacityDraft::default()
    };
    save_capacity(&world.jonas(), draft).await.unwrap();
    let sent = posting::send(&world.jonas(), ad, offer(45_000, DUE)).await;
    let free = async |cx: &Cx| of_offers(cx, ad).await[0].hours.unwrap().free;
    let at_first = free(&world.mara()).await;
    let day = std::time::Duration::from_hours(24);
    world.clock.advance(7 * day);
    let later = free(&world.mara()).await;
    assert_eq!(at_first.checked_sub(later), Some(Minutes(60)));
    app::agreement::choose(&world.mara(), sent.unwrap())
        .await
        .unwrap();
    // Whoever was chosen is a partner now: what they take on later is theirs alone again.
    let draft = CapacityDraft {
        hours: Some(Minutes(600)),
        ..CapacityDraft::default()
    };
    save_capacity(&world.jonas(), draft).await.unwrap();
    assert!(of_offers(&world.mara(), ad).await.is_empty());
}
