//! Who lives in the world.

use std::sync::Arc;

use app::account::{self, NewPerson, Profile};
use app::{Actor, App, Person, Scope};
use domain::account::SettingsDraft;
use kernel::{Locale, Money, Zone};

use crate::Failure;

const FIRST: [&str; 40] = [
    "Anna", "Bela", "Clara", "David", "Elif", "Finn", "Greta", "Hannes", "Ida", "Jonas", "Kaya",
    "Lena", "Mara", "Nils", "Olga", "Piet", "Rosa", "Samir", "Tomke", "Uwe", "Vera", "Wim",
    "Xenia", "Yusuf", "Zoe", "Ada", "Bruno", "Carla", "Deniz", "Emil", "Fatma", "Georg", "Hilde",
    "Ilja", "Judith", "Karl", "Lotte", "Milan", "Nora", "Otto",
];
const LAST: [&str; 25] = [
    "Albers", "Berger", "Conrad", "Demir", "Ebert", "Fischer", "Graf", "Harms", "Ivanov",
    "Janssen", "Kaya", "Lindner", "Maurer", "Nowak", "Ohlsen", "Peters", "Quast", "Richter",
    "Sommer", "Thoma", "Ulrich", "Vogel", "Weber", "Yilmaz", "Ziegler",
];

/// Registers and says how their day is laid out.
pub(super) async fn arrive(
    app: &Arc<App>,
    number: usize,
    password: String,
) -> Result<Person, Failure> {
    let part = |names: &[&'static str], place: usize| names.get(place).copied().unwrap_or("Ohne");
    let first = part(&FIRST, number % FIRST.len());
    let last = part(&LAST, number / FIRST.len() % LAST.len());
    let name = format!("{first} {last}");
    let login = format!("person{number:04}");
    let newcomer = NewPerson {
        name: name.clone(),
        login: login.clone(),
        password,
    };
    let id = account::register(&app.system(), newcomer).await?;
    let settings = SettingsDraft {
        day_start: "8:00".to_owned(),
        evening_goal: "17:30".to_owned(),
        work_days: Some(5),
        hour_value: Some(Money::euro_cents(6_000)),
        reachable: ["9:00–9:30, 14–15", "9–12", "9–12", "14–16", "9–11", "", ""].map(str::to_owned),
    };
    let person = Person {
        id,
        name: name.clone(),
        login,
        is_operator: false,
        zone: Zone::default(),
        locale: Locale::De,
        settings: settings.check().map_err(app::Failure::from)?,
        session: None,
        proven_at: None,
        token: None,
        scope: Scope::Money,
    };
    let profile = Profile {
        name,
        locale: Locale::De,
        zone: person.zone.name().to_owned(),
        settings,
    };
    let cx = app.cx(Actor::Person(Box::new(person.clone())), Locale::De);
    account::save_profile(&cx, profile).await?;
    Ok(person)
}
