use super::*;

fn pay(attempt: u16, about: u16, is_paid: bool) -> Known {
    Known::Pay {
        amount: Money::euro_cents(500),
        is_release: true,
        is_paid,
        attempt,
        about,
    }
}

#[test]
fn a_request_has_one_name() {
    let (order, payout) = (
        OrderId::from_bytes([7; 16]),
        TransferId::from_bytes([9; 16]),
    );
    let hold = Request::Hold {
        order,
        stage: 2,
        minor: 36_000,
    };
    let pay = Request::Pay { payout, attempt: 3 };
    for request in [hold, pay] {
        assert_eq!(request.to_string().parse(), Ok(request));
    }
    let name = hold.to_string();
    for broken in [
        String::new(),
        "hold".to_owned(),
        format!("{name}.1"),
        format!("{name} "),
        name.to_uppercase(),
        name.replace(".2.", ".02."),
        name.replace("36000", "-1x"),
        name.replace("hold", "pay"),
    ] {
        assert_eq!(broken.parse::<Request>(), Err(NotARequest), "{broken}");
    }
}

/// Every word with everything that may be known of its request.
#[test]
fn only_what_was_asked_is_booked() {
    use Follows::{Again, ComeBack, Leave, Look, Nothing, Secure, Show};
    use Told::{Failed, Held, Instruction, Refunded, Released};
    let hold = Known::Hold(Money::euro_cents(500));
    let kind = Look(Why::OtherKind);
    let table = [
        (Instruction, hold, Show),
        (Held, hold, Secure),
        (Released, hold, kind),
        (Refunded, hold, kind),
        (Failed, hold, Nothing),
        (Instruction, Known::HeldAlready, Nothing),
        (Held, Known::HeldAlready, Look(Why::TooLate)),
        (Released, Known::HeldAlready, kind),
        (Failed, Known::HeldAlready, Look(Why::TooLate)),
        (Instruction, pay(1, 1, false), kind),
        (Held, pay(1, 1, false), kind),
        (Released, pay(1, 1, false), Leave),
        (Released, pay(1, 1, true), Nothing),
        (Refunded, pay(1, 1, false), kind),
        (Failed, pay(1, 1, false), Again),
        (Failed, pay(1, 1, true), ComeBack),
        (
            Failed,
            pay(MOST_TRIES, MOST_TRIES, false),
            Look(Why::TooOften),
        ),
        (Released, pay(2, 1, false), Nothing),
        (Failed, pay(2, 1, false), Nothing),
        (Released, pay(1, 2, false), Look(Why::UnknownRequest)),
    ];
    for (told, known, expected) in table {
        let found = follows(told, Money::euro_cents(500), known);
        assert_eq!(found, expected, "{told:?} {known:?}");
    }
    for told in Told::ALL {
        assert_eq!(Told::from_name(told.name()), Some(told));
        let nothing = follows(told, Money::euro_cents(500), Known::Nothing);
        assert_eq!(nothing, Look(Why::UnknownRequest));
    }
    for wrong in [
        Money::euro_cents(499),
        Money::euro_cents(501),
        Money::new(500, kernel::Currency::Chf),
    ] {
        assert_eq!(follows(Held, wrong, hold), Look(Why::OtherSum));
        let paid = follows(Released, wrong, pay(1, 1, false));
        assert_eq!(paid, Look(Why::OtherSum));
    }
}

/// A payment and its return end the same, whichever message comes first.
#[test]
fn the_order_of_two_messages_changes_nothing() {
    let end = |words: [Told; 2]| {
        let (mut attempt, mut is_paid) = (1, false);
        for told in words {
            let known = pay(attempt, 1, is_paid);
            match follows(told, Money::euro_cents(500), known) {
                Follows::Leave => is_paid = true,
                Follows::ComeBack | Follows::Again => (attempt, is_paid) = (attempt + 1, false),
                Follows::Nothing => {}
                other => panic!("{other:?}"),
            }
        }
        (attempt, is_paid)
    };
    let (released, failed) = (Told::Released, Told::Failed);
    assert_eq!(end([released, failed]), (2, false));
    assert_eq!(end([failed, released]), (2, false));
}

/// After the last try somebody looks; whoever does lets the tries begin anew, as often as it takes,
/// and nothing else is decided otherwise.
#[test]
fn somebody_who_has_looked_lets_the_tries_begin_anew() {
    let sum = Money::euro_cents(500);
    for round in 1..=3 {
        let last = MOST_TRIES * round;
        for (is_paid, anew) in [(false, Follows::Again), (true, Follows::ComeBack)] {
            let known = pay(last, last, is_paid);
            assert_eq!(
                follows(Told::Failed, sum, known),
                Follows::Look(Why::TooOften)
            );
            assert_eq!(follows_anew(Told::Failed, sum, known), anew);
        }
        let next = pay(last + 1, last + 1, false);
        assert_eq!(follows(Told::Failed, sum, next), Follows::Again);
        assert_eq!(pause(last), Duration::ZERO);
        assert_eq!(pause(last + 1), Duration::from_hours(1));
    }
    for known in [Known::Nothing, Known::HeldAlready, pay(2, 1, false)] {
        for told in Told::ALL {
            assert_eq!(follows(told, sum, known), follows_anew(told, sum, known));
        }
    }
}

#[test]
fn names_and_pages_are_plain() {
    assert!(is_name("evt_1") && is_name(&"a".repeat(100)));
    for bad in ["", "a b", "ä", "a\n", &"a".repeat(101)] {
        assert!(!is_name(bad), "{bad}");
    }
    assert!(is_page("https://zahlung.example/a/b?c=d"));
    let long = format!("https://zahlung.example/{}", "a".repeat(500));
    for bad in [
        "http://zahlung.example/",
        "https://",
        "https://localhost/",
        "https://name@zahlung.example/",
        "https://zahlung.example/ä",
        "javascript:alert(1)",
        &long,
    ] {
        assert!(!is_page(bad), "{bad}");
    }
}

#[test]
fn pauses_grow_with_the_tries() {
    assert_eq!(pause(1), Duration::from_hours(1));
    assert_eq!(pause(3), Duration::from_hours(3));
    assert_eq!(pause(MOST_TRIES - 1), Duration::from_hours(19));
}
