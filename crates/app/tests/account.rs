//! What people do to their own accounts is recorded, in the transaction that does it.

use app::account::{self, NewPerson, NewToken, SignIn};
use app::operator;
use app::{Actor, Failure, Person, Scope};
use kernel::Locale;
use store::db::DbError;
use testkit::TestDatabase;

use crate::world::{World, key};

store::statements! {
    EVENTS = "select kind from event where actor_id = $1 or about_id = $1 order by kind";
}

const OLD: &str = "Regen auf dem Dach";
const NEW: &str = "Wind in den Bäumen";

/// The kinds of what somebody did or had done to their account, by name.
async fn events(world: &World, person: &Person) -> Vec<String> {
    let id = [person.id.into()];
    let read = world.app.database.read("test::events", move |tx| {
        tx.query(&EVENTS, &id, |row| row.get::<String>(0))
    });
    let found: Result<Vec<String>, DbError> = read.await;
    assert_eq!(STATEMENTS.len(), 1);
    found.unwrap()
}

fn token(name: &str) -> NewToken {
    NewToken {
        name: name.to_owned(),
        scope: Scope::Read,
        days: None,
    }
}

fn sign_in(password: &str) -> SignIn {
    SignIn {
        login: "lena".to_owned(),
        password: password.to_owned(),
        user_agent: String::new(),
    }
}

/// Registers somebody and signs her in.
async fn lena(world: &World) -> Person {
    let input = NewPerson {
        name: "Lena Voss".to_owned(),
        login: "lena".to_owned(),
        password: OLD.to_owned(),
    };
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    account::register(&nobody, input).await.unwrap();
    let signed_in = account::sign_in(&nobody, sign_in(OLD)).await.unwrap();
    let found = account::by_session(&world.app, &signed_in.token.reveal()).await;
    found.unwrap().unwrap()
}

#[testkit::twin]
async fn what_people_do_to_their_accounts_is_recorded(db: TestDatabase) {
    let world = World::new(db).await;
    let lena = lena(&world).await;
    let cx = world.cx(&lena);
    account::create_token(&cx, token("Skript")).await.unwrap();
    let made = account::tokens(&cx).await.unwrap();
    account::end_token(&cx, made[0].id).await.unwrap();
    account::change_password(&cx, OLD.to_owned(), NEW.to_owned())
        .await
        .unwrap();
    assert_eq!(
        events(&world, &lena).await,
        [
            "account-made",
            "password-changed",
            "signed-in",
            "token-made",
            "token-revoked"
        ]
    );
    // The new password counts, and the sign-in that is left of it can be ended once.
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    let signed_in = account::sign_in(&nobody, sign_in(NEW)).await.unwrap();
    let again = account::by_session(&world.app, &signed_in.token.reveal()).await;
    account::sign_out(&world.cx(&again.unwrap().unwrap()))
        .await
        .unwrap();
    let link = account::reset_link(&world.app, "lena", "reset").await;
    assert!(
        account::reset_works(&nobody, &link.unwrap().reveal())
            .await
            .unwrap()
    );
    let all = events(&world, &lena).await;
    let has = |kind: &str| all.iter().filter(|other| *other == kind).count();
    assert_eq!(
        [has("signed-in"), has("signed-out"), has("link-made")],
        [2, 1, 1]
    );
}

/// Tried: a wrong password, a taken login, a token that is not there. Nothing happened.
#[testkit::twin]
async fn what_was_refused_is_not_recorded(db: TestDatabase) {
    let world = World::new(db).await;
    let lena = lena(&world).await;
    let cx = world.cx(&lena);
    let before = events(&world, &lena).await;
    let wrong = account::change_password(&cx, NEW.to_owned(), NEW.to_owned()).await;
    assert!(matches!(wrong, Err(Failure::Invalid(_))), "{wrong:?}");
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    let twice = NewPerson {
        name: "Lena".to_owned(),
        login: "LENA".to_owned(),
        password: OLD.to_owned(),
    };
    assert!(account::register(&nobody, twice).await.is_err());
    assert!(account::sign_in(&nobody, sign_in(NEW)).await.is_err());
    let theirs = account::create_token(&world.mara(), token("Maras")).await;
    theirs.unwrap();
    let foreign = account::tokens(&world.mara()).await.unwrap()[0].id;
    let ended = account::end_token(&cx, foreign).await;
    assert!(matches!(ended, Err(Failure::NotFound)), "{ended:?}");
    assert_eq!(events(&world, &lena).await, before);
}

fn a_year(name: &str) -> NewToken {
    NewToken {
        days: Some(365),
        ..token(name)
    }
}

/// Whoever had the old password is out: tokens and links they made with it end too.
#[testkit::twin]
async fn a_new_password_ends_tokens_and_links(db: TestDatabase) {
    let world = World::new(db).await;
    let lena = lena(&world).await;
    let (cx, nobody) = (world.cx(&lena), world.app.cx(Actor::Visitor, Locale::De));
    let link = async |purpose| {
        let link = account::reset_link(&world.app, "lena", purpose).await;
        link.unwrap().reveal()
    };
    let open = async |secret: &str| account::by_token(&world.app, secret).await.unwrap();
    let script = account::create_token(&cx, token("Skript")).await.unwrap();
    let (reset, sign_in) = (link("reset").await, link("sign_in").await);
    assert!(open(&script.reveal()).await.is_some());
    account::change_password(&cx, OLD.to_owned(), NEW.to_owned())
        .await
        .unwrap();
    assert_eq!(open(&script.reveal()).await, None);
    assert!(!account::reset_works(&nobody, &reset).await.unwrap());
    let by_link = account::sign_in_by_link(&nobody, &sign_in, "").await;
    assert!(matches!(by_link, Err(Failure::NotFound)), "{by_link:?}");

    let other = account::create_token(&cx, token("Anderes")).await.unwrap();
    let (reset, sign_in) = (link("reset").await, link("sign_in").await);
    account::reset_password(&nobody, &reset, OLD.to_owned())
        .await
        .unwrap();
    assert_eq!(open(&other.reveal()).await, None);
    let by_link = account::sign_in_by_link(&nobody, &sign_in, "").await;
    assert!(matches!(by_link, Err(Failure::NotFound)), "{by_link:?}");
    let all = events(&world, &lena).await;
    let revoked = all.iter().filter(|kind| *kind == "token-revoked");
    assert_eq!(revoked.count(), 2);
    // Tokens of others stay.
    let theirs = account::create_token(&world.mara(), token("Maras")).await;
    account::change_password(&cx, OLD.to_owned(), NEW.to_owned())
        .await
        .unwrap();
    assert!(open(&theirs.unwrap().reveal()).await.is_some());
}

/// A token makes none that lives longer than itself, and ends none but itself.
#[testkit::twin]
async fn a_token_neither_outlives_itself_nor_ends_others(db: TestDatabase) {
    let world = World::new(db).await;
    let lena = lena(&world).await;
    let day = NewToken {
        scope: Scope::Write,
        days: Some(1),
        ..token("Tag")
    };
    let day = account::create_token(&world.cx(&lena), day).await.unwrap();
    let by_day = account::by_token(&world.app, &day.reveal()).await;
    let by_day = world.cx(&by_day.unwrap().unwrap());
    account::create_token(&by_day, a_year("Jahr"))
        .await
        .unwrap();
    account::create_token(&by_day, token("Ewig")).await.unwrap();
    let far = NewToken {
        scope: Scope::Money,
        ..token("Weit")
    };
    let far = account::create_token(&by_day, far).await;
    assert!(matches!(far, Err(Failure::Forbidden)), "{far:?}");
    account::create_token(&world.cx(&lena), a_year("Lang"))
        .await
        .unwrap();
    let all = account::tokens(&by_day).await.unwrap();
    let named = |name: &str| all.iter().find(|token| token.name == name).unwrap();
    assert!(named("Tag").expires_at.is_some());
    assert_eq!(named("Jahr").expires_at, named("Tag").expires_at);
    assert_eq!(named("Ewig").expires_at, named("Tag").expires_at);
    assert!(named("Lang").expires_at > named("Tag").expires_at);

    let other = account::end_token(&by_day, named("Lang").id).await;
    assert_eq!(other, Err(Failure::Forbidden));
    assert_eq!(account::end_token(&by_day, named("Tag").id).await, Ok(()));
    let by_session = account::end_token(&world.cx(&lena), named("Lang").id).await;
    assert_eq!(by_session, Ok(()));
    let again = account::end_token(&by_day, named("Lang").id).await;
    assert_eq!(again, Err(Failure::NotFound));
}

/// A password set by a link is held to the same as any other: it is not the login.
#[testkit::twin]
async fn a_password_set_by_link_is_not_the_login(db: TestDatabase) {
    let world = World::new(db).await;
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    let login = world.client.login.clone();
    let link = account::reset_link(&world.app, &login, "reset").await;
    let link = link.unwrap().reveal();
    let refused = account::reset_password(&nobody, &link, login).await;
    assert_eq!(key(refused), "field-password-is-login");
    account::reset_password(&nobody, &link, NEW.to_owned())
        .await
        .unwrap();
}

/// A text that is too long for a login is answered like a wrong password.
#[testkit::twin]
async fn an_endless_login_is_a_wrong_one(db: TestDatabase) {
    let world = World::new(db).await;
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    for length in [254, 255, 500_000] {
        let input = SignIn {
            login: "a".repeat(length),
            ..sign_in(OLD)
        };
        let refused = account::sign_in(&nobody, input).await.map(drop);
        assert_eq!(key(refused), "field-sign-in-wrong", "{length}");
    }
}

/// A link for a new password opens a whole account: a token that moves no money makes none.
#[testkit::twin]
async fn an_operator_changes_nothing_with_a_narrow_token(db: TestDatabase) {
    let world = World::new(db).await;
    let reset = async |scope| {
        let operator = Person {
            is_operator: true,
            scope,
            ..world.stranger.clone()
        };
        let made = operator::reset_link(&world.cx(&operator), world.client.id).await;
        key(made.map(drop))
    };
    assert_eq!(reset(Scope::Read).await, "forbidden");
    assert_eq!(reset(Scope::Write).await, "forbidden");
    // Only now the database is asked, which knows that she is no operator.
    assert_eq!(reset(Scope::Money).await, "not-found");
}
