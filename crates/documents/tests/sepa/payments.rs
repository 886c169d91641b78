//! Payment files against the schema of the standard.

use std::path::{Path, PathBuf};
use std::process::Command;

use documents::sepa::{Payment, PaymentFault, PaymentFile};
use kernel::{Currency, Date, Money, Timestamp};

/// The schema of the standard and the one German banks take, from the package of the crate that
/// writes the file: nobody else's text lies in this project.
const SCHEMAS: [&str; 2] = ["pain.001.001.09.xsd", "pain.001.001.09_GBIC_5.xsd"];

fn file(payments: Vec<Payment>) -> PaymentFile {
    PaymentFile {
        id: "F-OUT-2026-0001".to_owned(),
        made_at: Timestamp::from_micros(1_793_000_000_000_000),
        on: Date::new(2026, 11, 24).unwrap(),
        name: "Treuhand Müller & Co.".to_owned(),
        iban: "DE02120300000000202051".parse().unwrap(),
        payments,
    }
}

fn payment(minor: i64) -> Payment {
    Payment {
        end_to_end: format!("F20260031-{minor}"),
        name: "Jürgen <Weiß>".to_owned(),
        iban: "DE89370400440532013000".parse().unwrap(),
        amount: Money::euro_cents(minor),
        purpose: "Auftrag F-2026-0031: Größe „L“ & mehr".to_owned(),
    }
}

fn output(command: &mut Command) -> Vec<u8> {
    let done = command.output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{command:?}: {said}");
    done.stdout
}

/// The platform this was built for: crates that only others need may not be there.
fn platform() -> String {
    let told = String::from_utf8(output(Command::new("rustc").arg("-vV"))).unwrap();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

/// The folder of the crate `sepa` as cargo unpacked it.
fn folder() -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    let told = output(
        cargo
            .args(["metadata", "--format-version", "1", "--offline", "--locked"])
            .args(["--filter-platform", &platform()])
            .current_dir(env!("CARGO_MANIFEST_DIR")),
    );
    let told: serde_json::Value = serde_json::from_slice(&told).unwrap();
    let packages = told["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "sepa");
    let manifest = package.unwrap()["manifest_path"].as_str().unwrap();
    Path::new(manifest).parent().unwrap().to_owned()
}

fn faults(xml: &str) -> Vec<String> {
    let folder = folder().join("tests/xsd");
    let mut all = Vec::new();
    for name in SCHEMAS {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let schema = uppsala::parse(&text).unwrap();
        let validator = uppsala::XsdValidator::from_schema(&schema).unwrap();
        let document = uppsala::parse(xml).unwrap();
        let found = validator.validate(&document);
        all.extend(found.iter().map(|fault| format!("{name}: {fault:?}")));
    }
    all
}

#[test]
fn a_payment_file_is_valid_by_the_schema_of_the_standard() {
    let file = file(vec![payment(97_650), payment(1)]);
    let xml = file.xml().unwrap();
    assert_eq!(faults(&xml), Vec::<String>::new());
    for part in [
        "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
        "<NbOfTxs>2</NbOfTxs>",
        "<CtrlSum>976.51</CtrlSum>",
        "<InstdAmt Ccy=\"EUR\">976.50</InstdAmt>",
        "<EndToEndId>F20260031-97650</EndToEndId>",
        "<Nm>Treuhand Mueller + Co.</Nm>",
        "<ChrgBr>SLEV</ChrgBr>",
    ] {
        assert!(xml.contains(part), "{part} in {xml}");
    }
    assert_eq!(file.total(), Ok(Money::euro_cents(97_651)));
    assert_eq!(file.xml().unwrap(), xml, "the same bytes twice");
    // The schema is no decoration: a file without its sum is found.
    let broken = xml.replace("<InstdAmt Ccy=\"EUR\">976.50</InstdAmt>", "");
    assert!(!faults(&broken).is_empty());
}

#[test]
fn what_no_bank_would_take_is_no_file() {
    assert_eq!(file(Vec::new()).xml(), Err(PaymentFault::Number));
    assert!(matches!(
        file(vec![payment(0)]).xml(),
        Err(PaymentFault::Amount(_))
    ));
    let mut foreign = payment(100);
    foreign.amount = Money::new(100, Currency::Chf);
    assert!(matches!(
        file(vec![foreign]).xml(),
        Err(PaymentFault::Amount(_))
    ));
    let mut long = payment(100);
    long.end_to_end = "x".repeat(36);
    assert!(matches!(file(vec![long]).xml(), Err(PaymentFault::Rule(_))));
    let mut nameless = payment(100);
    nameless.name = " ".to_owned();
    assert!(matches!(
        file(vec![nameless]).xml(),
        Err(PaymentFault::Rule(_))
    ));
}
