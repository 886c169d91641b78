//! Account numbers, references and the code a banking app reads.

use documents::sepa::{
    Bic, CreditorReference, GiroCode, GiroFault, Iban, IbanFault, mentions_in, references_in,
};
use domain::Refusal;
use kernel::{Currency, Money};
use proptest::prelude::*;

/// One valid account number of every country that takes part, made from its registered form.
fn of_every_country() -> Vec<String> {
    let countries = "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV \
                     MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA";
    let number = |country: &str| {
        let form = ::sepa::iban_bban_format(country).unwrap();
        let bban: String = form
            .chars()
            .map(|class| if class == 'a' { 'A' } else { '1' })
            .collect();
        ::sepa::Iban::from_bban(country, &bban)
            .unwrap()
            .as_str()
            .to_owned()
    };
    countries.split_whitespace().map(number).collect()
}

#[test]
fn account_numbers_of_all_countries_are_known_and_a_swapped_digit_is_found() {
    let numbers = of_every_country();
    assert_eq!(numbers.len(), 42);
    for number in numbers {
        let iban: Iban = number
            .parse()
            .unwrap_or_else(|fault| panic!("{number}: {fault}"));
        assert_eq!(iban.as_str(), number);
        assert_eq!(iban.grouped().to_lowercase().parse::<Iban>(), Ok(iban));
        let mut wrong = number.clone().into_bytes();
        wrong[3] = if wrong[3] == b'9' { b'0' } else { wrong[3] + 1 };
        let wrong = String::from_utf8(wrong).unwrap();
        assert_eq!(
            wrong.parse::<Iban>(),
            Err(IbanFault::CheckDigits),
            "{wrong}"
        );
    }
}

#[test]
fn account_numbers_that_are_none_say_why() {
    for (text, key) in [
        ("  ", "bank-iban-missing"),
        ("DE02 1203 0000 0000 2020 5", "bank-iban-length"),
        ("DE02120300000000202O51", "bank-iban-shape"),
        ("DE02-1203-0000-0000-2020-51", "bank-iban-character"),
        ("DE03120300000000202051", "bank-iban-check-digits"),
        ("BR1800360305000010009795493C1", "bank-iban-country"),
        ("hello world, pay me", "bank-iban-character"),
        ("💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶", "bank-iban-character"),
    ] {
        assert_eq!(text.parse::<Iban>().unwrap_err().key(), key, "{text}");
    }
    assert!("x".repeat(10_000).parse::<Iban>().is_err());
    assert!("BYLADEM1001".parse::<Bic>().is_ok());
    assert!("BYLADEM".parse::<Bic>().is_err());
}

#[test]
fn references_are_made_checked_and_found() {
    let own = CreditorReference::around("F-2026-0031").unwrap();
    assert_eq!(own.as_str().get(4..), Some("F20260031"));
    assert_eq!(own.grouped().parse(), Ok(own.clone()));
    assert!("RF18539007547034".parse::<CreditorReference>().is_ok());
    assert!("RF19539007547034".parse::<CreditorReference>().is_err());
    assert!(CreditorReference::around("---").is_err());
    assert!(CreditorReference::around(&"9".repeat(22)).is_err());
    for purpose in [
        own.as_str().to_owned(),
        own.grouped().to_lowercase(),
        format!("Auftrag Rf {} vielen Dank", &own.grouped()[2..]),
        format!("RF00RF12{own}"),
    ] {
        assert!(references_in(&purpose).contains(&own), "{purpose}");
    }
    assert!(references_in(&"RF12".repeat(100_000)).len() < 2_000);
}

/// The beginning of a reference can be a reference by chance: it is the same place, not another one.
#[test]
fn one_reference_is_one_mention() {
    let mut chance_hits = 0;
    for number in 0..500 {
        let own = CreditorReference::around(&format!("F-2026-{number:04}")).unwrap();
        let mentions = mentions_in(&format!("Rechnung {own} danke"));
        assert_eq!(mentions.len(), 1, "{own}: {mentions:?}");
        assert!(mentions[0].contains(&own), "{own}");
        chance_hits += usize::from(mentions[0].len() > 1);
    }
    assert!(chance_hits > 0);
    let two = mentions_in("RF18539007547034 RF18539007547034");
    assert_eq!(two.len(), 2);
}

fn code(minor: i64) -> GiroCode {
    GiroCode {
        name: "Jürgen & Söhne Treuhand".to_owned(),
        iban: "DE02120300000000202051".parse().unwrap(),
        amount: Money::euro_cents(minor),
        reference: CreditorReference::around("F-2026-0031").unwrap(),
    }
}

/// What a telephone reads off the code.
fn scanned(code: &GiroCode) -> String {
    let modules = code.modules().unwrap();
    let (scale, margin) = (4, 4);
    let side = (modules.len() + 2 * margin) * scale;
    let dark = |x: usize, y: usize| {
        let (x, y) = (x / scale, y / scale);
        let row = y.checked_sub(margin).and_then(|y| modules.get(y));
        let cell = row.and_then(|row| x.checked_sub(margin).and_then(|x| row.get(x)));
        cell.copied().unwrap_or(false)
    };
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(side, side, dark);
    let grids = image.detect_grids();
    let (_, text) = grids[0].decode().unwrap();
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// 0.6: the code on a request for payment is read back as what it was made from.
    #[test]
    fn m0_6_the_code_reads_back_as_the_same_payment(minor in 1..=99_999_999_999_i64) {
        let code = code(minor);
        prop_assert_eq!(scanned(&code), code.payload().unwrap());
    }
}

#[test]
fn the_code_says_what_the_guideline_wants() {
    let code = code(97_650);
    let payload = code.payload().unwrap();
    let lines: Vec<&str> = payload.split('\n').collect();
    assert_eq!(
        lines,
        [
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            "Juergen + Soehne Treuhand",
            "DE02120300000000202051",
            "EUR976.50",
            "",
            code.reference.as_str()
        ]
    );
    let (side, path) = code.path().unwrap();
    assert_eq!(
        side,
        code.modules().unwrap().len() + 8,
        "a quiet zone all around"
    );
    assert!(
        path.starts_with("M4 4h1v1h-1z"),
        "the corner of the first mark"
    );
    let without = |change: fn(&mut GiroCode)| {
        let mut code = code.clone();
        change(&mut code);
        code.payload()
    };
    assert_eq!(without(|c| c.amount.minor = 0), Err(GiroFault::Amount));
    assert_eq!(
        without(|c| c.amount = Money::new(100, Currency::Chf)),
        Err(GiroFault::Amount)
    );
    assert_eq!(without(|c| c.name = " ".to_owned()), Err(GiroFault::Name));
}
