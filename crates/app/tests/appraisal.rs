//! What the two sides of an order say of each other once it is over (2.5), and what stays private
//! while they settle in (2.23).

use app::review::appraisal::{self, Appraisals};
use app::{Cx, Failure, agreement, review};
use domain::agreement::settlement::{EndWish, OfferDraft, SeriousCause};
use domain::review::appraisal::AppraisalDraft;
use domain::review::record::TimeDraft;
use kernel::{Minutes, Money, OrderId};
use testkit::TestDatabase;

use crate::assistance::running;
use crate::world::{World, delivery, key, satisfied};

const OF_WORK: &str = "Sorgfältig gebucht und früh nachgefragt.";
const OF_CLIENT: &str = "Klare Anleitung, schnelle Antworten.";

store::statements! {
    REWORD = "update appraisal set words = 'Ganz anders gesagt.'";
    REMOVE = "delete from appraisal";
    UNLOCK = {
        sqlite: "drop trigger appraisal_is_not_edited",
        postgres: "drop trigger appraisal_is_not_edited on appraisal"
    };
    UNLOCK_REMOVAL = {
        sqlite: "drop trigger appraisal_stays",
        postgres: "drop trigger appraisal_stays on appraisal"
    };
}

/// An order that was accepted and paid.
async fn paid(world: &World) -> OrderId {
    let order = world.delivered(5_000).await;
    let accepted = review::accept(&world.mara(), order, satisfied(100)).await;
    accepted.unwrap();
    order
}

/// Everything that is asked is met but the first.
async fn draft(cx: &Cx, order: OrderId, words: &str) -> AppraisalDraft {
    let asked = seen(cx, order).await.points.unwrap();
    let marks = asked
        .iter()
        .enumerate()
        .map(|(index, point)| (point.code(), index > 0));
    AppraisalDraft {
        marks: marks.collect(),
        words: words.to_owned(),
    }
}

async fn seen(cx: &Cx, order: OrderId) -> Appraisals {
    appraisal::of_order(cx, order).await.unwrap()
}

async fn write(cx: &Cx, order: OrderId, words: &str) {
    let draft = draft(cx, order, words).await;
    appraisal::write(cx, order, draft).await.unwrap();
}

/// What Jonas sees that contractors said of Mara, and Mara that clients said of Jonas.
async fn told(world: &World) -> (usize, usize) {
    let of_mara = review::trust(&world.jonas(), world.client.id)
        .await
        .unwrap();
    let of_jonas = review::trust(&world.mara(), world.contractor.id)
        .await
        .unwrap();
    assert!(of_mara.as_contractor.is_empty() && of_jonas.record.appraisals.is_empty());
    (
        of_mara.record.appraisals.len(),
        of_jonas.as_contractor.len(),
    )
}

fn fields(refused: Result<(), Failure>) -> Vec<String> {
    let Err(Failure::Invalid(errors)) = refused else {
        panic!("{refused:?}")
    };
    let fields = errors.into_iter().map(|error| error.field.into_owned());
    fields.collect()
}

/// 2.5: both sides, once, with every point answered and with words; neither reads the other's
/// before; then both are open, shown to others and answered once.
#[testkit::twin]
async fn m2_5_both_write_blind_and_answer_once(db: TestDatabase) {
    let world = World::new(db).await;
    let running = world.delivered(5_000).await;
    let early = appraisal::write(&world.mara(), running, AppraisalDraft::default()).await;
    assert_eq!(key(early), "refusal-appraisal-too-early");
    let order = paid(&world).await;
    let strange = appraisal::of_order(&world.ines(), order).await.unwrap_err();
    assert_eq!(strange, Failure::NotFound);

    let stars = AppraisalDraft {
        marks: [("stars".to_owned(), true)].into(),
        words: String::new(),
    };
    let refused = fields(appraisal::write(&world.mara(), order, stars).await);
    let all = ["point-criterion-2", "point-criterion-3", "points", "words"];
    assert_eq!(refused, all, "stars alone are refused");
    let bare = draft(&world.mara(), order, " ").await;
    assert_eq!(
        fields(appraisal::write(&world.mara(), order, bare).await),
        ["words"]
    );
    assert!(
        seen(&world.mara(), order).await.own.is_none(),
        "nothing half done"
    );

    let said = draft(&world.mara(), order, OF_WORK).await;
    for _ in 0..2 {
        let twice = appraisal::write(&world.mara(), order, said.clone()).await;
        twice.unwrap();
    }
    let other = AppraisalDraft {
        words: "Doch nicht so gut gewesen.".to_owned(),
        ..said.clone()
    };
    let again = appraisal::write(&world.mara(), order, other).await;
    assert_eq!(key(again), "refusal-appraisal-written");
    let blind = seen(&world.jonas(), order).await;
    assert!(blind.is_theirs_written && blind.theirs.is_none());
    let early = appraisal::answer(&world.jonas(), order, "Danke".into()).await;
    assert_eq!(key(early), "refusal-appraisal-closed");
    assert_eq!(told(&world).await, (0, 0));
    let mails = world.mails_to(&world.contractor).await;
    let waits = |mail: &&store::notice::Mail| mail.subject.contains("eine Bewertung wartet");
    assert_eq!(
        mails.iter().filter(waits).count(),
        1,
        "two clicks tell once"
    );

    write(&world.jonas(), order, OF_CLIENT).await;
    let (mara, jonas) = (
        seen(&world.mara(), order).await,
        seen(&world.jonas(), order).await,
    );
    assert_eq!(mara.theirs.unwrap().words, OF_CLIENT);
    let theirs = jonas.theirs.unwrap();
    assert_eq!((theirs.words.as_str(), theirs.met()), (OF_WORK, 1));
    assert_eq!(told(&world).await, (1, 1));
    for _ in 0..2 {
        let twice = appraisal::answer(&world.jonas(), order, " Danke dir ".into()).await;
        twice.unwrap();
    }
    let more = appraisal::answer(&world.jonas(), order, "Noch etwas".into()).await;
    assert_eq!(key(more), "refusal-appraisal-answered");
    let own = seen(&world.mara(), order).await.own.unwrap();
    assert_eq!(own.reply.unwrap().text, "Danke dir");
    world.is_in_order().await;
}

/// 2.5: also where the two ended with a sum each; whoever does not write is read after 14 days, and
/// writes no more. Where nobody had begun there is nothing to say.
#[testkit::twin]
async fn m2_5_after_a_settlement_and_after_fourteen_days(db: TestDatabase) {
    let world = World::new(db).await;
    let offer = |minor| OfferDraft {
        sum: Some(Money::euro_cents(minor)),
        words: "Die Hälfte ist gebucht.".to_owned(),
        days: None,
    };
    let settle = async |order| {
        let number = review::offer(&world.jonas(), order, offer(2_000)).await;
        review::accept_offer(&world.mara(), order, number.unwrap())
            .await
            .unwrap();
    };
    let order = world.delivered(5_000).await;
    settle(order).await;
    let bare = world.secured(5_000).await;
    settle(bare).await;
    let nothing = appraisal::write(&world.mara(), bare, AppraisalDraft::default()).await;
    assert_eq!(key(nothing), "refusal-appraisal-not-begun");

    write(&world.jonas(), order, OF_CLIENT).await;
    let late = draft(&world.mara(), order, OF_WORK).await;
    let closed = seen(&world.mara(), order).await;
    assert!(closed.theirs.is_none());
    world.set(closed.until.unwrap());
    assert_eq!(
        seen(&world.mara(), order).await.theirs.unwrap().words,
        OF_CLIENT
    );
    let refused = appraisal::write(&world.mara(), order, late).await;
    assert_eq!(key(refused), "refusal-appraisal-too-late");
    appraisal::answer(&world.mara(), order, "Danke".into())
        .await
        .unwrap();
    let own = review::own_standing(&world.mara()).await.unwrap();
    let replies = own
        .as_client
        .appraisals
        .iter()
        .map(|one| one.reply.as_ref());
    assert_eq!(replies.flatten().count(), 1);
    world.is_in_order().await;
}

/// 2.5: where a cooperation ended for a serious cause, or nobody ever came with the work, both can say
/// so although nothing was handed in (`district0x/ethlance#422`).
#[testkit::twin]
async fn m2_5_after_an_end_without_a_delivery_both_write(db: TestDatabase) {
    let world = World::new(db).await;
    let serious = world.in_work(5_000).await;
    let wish = EndWish {
        cause: Some(SeriousCause::Silence),
        words: "Seit Wochen kommt keine Antwort.".to_owned(),
    };
    let sum = Some(Money::euro_cents(0));
    review::end(&world.mara(), serious, wish, sum)
        .await
        .unwrap();
    let early = appraisal::write(&world.mara(), serious, AppraisalDraft::default()).await;
    assert_eq!(key(early), "refusal-appraisal-too-early");
    world.pass_days(8);
    world.run_due().await;
    assert_eq!(world.state(serious).await.name(), "settled");
    both_write(&world, serious).await;

    let gone = world.in_work(5_000).await;
    world.pass_days(50);
    world.run_due().await;
    agreement::withdraw(&world.mara(), gone).await.unwrap();
    both_write(&world, gone).await;
    world.is_in_order().await;
}

/// Each side writes, and reads the other: the client words alone, for there is nothing to tick.
async fn both_write(world: &World, order: OrderId) {
    let asked = seen(&world.mara(), order).await.points.unwrap();
    assert!(asked.is_empty(), "{asked:?}");
    let silent = appraisal::write(&world.mara(), order, AppraisalDraft::default()).await;
    assert_eq!(key(silent), "field-required");
    write(&world.mara(), order, "Es kam nie eine Antwort.").await;
    write(&world.jonas(), order, OF_CLIENT).await;
    let read = seen(&world.jonas(), order).await.theirs.unwrap();
    assert_eq!(
        (read.marks.len(), read.words.as_str()),
        (0, "Es kam nie eine Antwort.")
    );
    let asked = seen(&world.mara(), order).await.theirs.unwrap();
    assert_eq!(asked.marks.len(), 3, "nothing was sent back");
}

/// 2.23: what is said of the weeks in which two settle in is read by the two alone until the end of
/// that time.
#[testkit::twin]
async fn m2_23_weeks_of_settling_in_are_said_between_the_two(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let weeks = agreement::assistance::assistance(&world.mara(), id).await;
    let order = weeks.unwrap().weeks[0].order;
    let sum = Money::euro_cents(8_675);
    agreement::secure(&world.mara(), order, sum).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    world.set("2026-03-11T15:00:00Z".parse().unwrap());
    let entry = TimeDraft {
        day: kernel::parse::date("2026-03-10").ok(),
        minutes: Some(Minutes(120)),
        result: "Belege sortiert".to_owned(),
        ..TimeDraft::default()
    };
    review::book_time(&world.jonas(), order, entry)
        .await
        .unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    write(&world.mara(), order, OF_WORK).await;
    write(&world.jonas(), order, OF_CLIENT).await;
    let both = seen(&world.mara(), order).await;
    assert_eq!(both.theirs.unwrap().words, OF_CLIENT, "the two read it");
    let end = "2026-03-15T22:59:00Z".parse().unwrap();
    assert_eq!(both.settles_in_until, Some(end));
    assert_eq!(told(&world).await, (0, 0), "nobody else does");
    world.set(end);
    assert_eq!(told(&world).await, (1, 1));
    world.run_due().await;
    world.is_in_order().await;
}

/// Nobody rewords or removes what was said, and where the database itself was opened the proof
/// finds it.
#[testkit::twin]
async fn what_was_said_is_never_changed(db: TestDatabase) {
    let world = World::new(db).await;
    let order = paid(&world).await;
    write(&world.mara(), order, OF_WORK).await;
    for sql in [&REWORD, &REMOVE] {
        let outcome = world
            .database
            .write("test::change", move |tx| tx.execute(sql, &[]).map(drop))
            .await;
        let refused = matches!(outcome, Err(store::db::DbError::Check(_)));
        assert!(refused, "{outcome:?}");
    }
    world.is_in_order().await;
    let number = agreement::room(&world.mara(), order).await.unwrap();
    let wrong = format!("order {}: what the two said", number.head.number);
    for (unlock, change) in [(&UNLOCK, &REWORD), (&UNLOCK_REMOVAL, &REMOVE)] {
        world.raw(unlock, Vec::new()).await;
        world.raw(change, Vec::new()).await;
        let report = app::verify(&world.app).await.unwrap();
        let found = report.findings.iter().map(ToString::to_string);
        let found: Vec<_> = found.collect();
        assert!(
            found.len() == 1 && found[0].starts_with(&wrong),
            "{found:?}"
        );
    }
}
