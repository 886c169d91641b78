//! Offers for one's own ad, side by side.

use std::cmp::Ordering;

use app::posting::OwnPosting;
use domain::posting::matching::{Match, best_first};
use domain::posting::{OfferTerms, PostingTerms};
use kernel::format;
use store::posting::OfferEntry;

use super::{folded_match, home, offer_tag, shortened};
use crate::pages::order::acting_named;
use crate::ui::{self, Button, OfferMark, SafeHtml, Sorted, Table};
use crate::visit::Visit;

/// The word in the address for the best match first.
const BEST: &str = "passung";

/// What the offers are compared with: budget and date of the ad.
pub(super) fn frame(visit: &Visit, own: &OwnPosting) -> String {
    let Some(terms) = own.posting.state.terms() else {
        return String::new();
    };
    let (t, locale) = (visit.t, visit.t.locale());
    let due = format::date_time(terms.due_at, &visit.zone(), locale);
    t.offer_compare_hint(format::money(terms.budget, locale), due)
}

/// The offers as a table; empty without any.
pub(super) fn table(visit: &Visit, own: &OwnPosting, sort: &str) -> Table {
    let t = visit.t;
    let home = home(own.posting.id);
    let by = |word: &str| match sort.strip_suffix("-ab") {
        Some(down) if down == word => (format!("{home}?sort={word}#angebote"), Sorted::Down),
        _ if sort == word => (format!("{home}?sort={word}-ab#angebote"), Sorted::Up),
        _ => (format!("{home}?sort={word}#angebote"), Sorted::No),
    };
    let (amount, due) = (by("betrag"), by("termin"));
    // The best first, or as they came: nobody looks for the worst.
    let fit = match sort {
        BEST => (format!("{home}#angebote"), Sorted::Down),
        _ => (format!("{home}?sort={BEST}#angebote"), Sorted::No),
    };
    let head = Table::new(t.posting_offers())
        .column(t.offer_column_from())
        .number(t.offer_amount())
        .sortable(amount.0, amount.1)
        .column(t.offer_due())
        .sortable(due.0, due.1)
        .column(t.offer_answer(1_i64))
        .column(t.offer_answer(2_i64))
        .column(t.match_column_offer())
        .sortable(fit.0, fit.1)
        .column(t.offer_state())
        .column("");
    let Some(terms) = own.posting.state.terms() else {
        return head;
    };
    sorted(own, sort).into_iter().fold(head, |table, entry| {
        let fit = own.matches.get(&entry.offer.id);
        table.row(row(visit, terms, (entry, fit), &home))
    })
}

/// In the order asked for; among equals, and without a wish, the earliest first.
fn sorted<'a>(own: &'a OwnPosting, sort: &str) -> Vec<&'a OfferEntry> {
    let mut all: Vec<&OfferEntry> = own.offers.iter().collect();
    let by_amount = |a: &&OfferEntry, b: &&OfferEntry| {
        let (a, b) = (a.offer.terms.amount, b.offer.terms.amount);
        a.compare(b).unwrap_or(Ordering::Equal)
    };
    let by_due = |a: &&OfferEntry, b: &&OfferEntry| a.offer.terms.due_at.cmp(&b.offer.terms.due_at);
    match sort {
        "betrag" => all.sort_by(by_amount),
        "betrag-ab" => all.sort_by(|a, b| by_amount(b, a)),
        "termin" => all.sort_by(by_due),
        BEST => best_first(&mut all, |entry| {
            let fit = own.matches.get(&entry.offer.id).map(Match::score);
            let came = (entry.offer.sent_at, entry.offer.id);
            (fit.unwrap_or_default(), came)
        }),
        "termin-ab" => all.sort_by(|a, b| by_due(b, a)),
        _ => {}
    }
    all
}

fn row(
    visit: &Visit,
    ad: &PostingTerms,
    (entry, fit): (&OfferEntry, Option<&Match>),
    home: &str,
) -> [SafeHtml; 8] {
    let t = visit.t;
    let (offer, terms) = (&entry.offer, &entry.offer.terms);
    let address = format!("{home}/angebote/{}", offer.id);
    let answer = |text: &str| {
        let mark = visit.tag(OfferMark::OwnStatement);
        SafeHtml::from(shortened(text)).and(" ").and(mark)
    };
    [
        ui::link(who(visit, entry), address.as_str()).into(),
        amount(visit, ad, terms),
        due(visit, ad, terms),
        answer(&terms.answer_1),
        answer(&terms.answer_2),
        folded_match(visit, fit),
        visit.tag(offer_tag(offer.state)),
        Button::link(t.button_show(), address)
            .quiet()
            .about(entry.contractor_name.as_str())
            .into(),
    ]
}

/// Who offers: by name, or the company and who acts for it.
pub(super) fn who(visit: &Visit, entry: &OfferEntry) -> String {
    let company = entry.offer.terms.company.as_ref();
    let company = company.map(|company| company.name.as_str());
    acting_named(visit.t, company, &entry.contractor_name)
}

/// The sum, and that it is over the budget if it is.
pub(super) fn amount(visit: &Visit, ad: &PostingTerms, terms: &OfferTerms) -> SafeHtml {
    let sum = visit.money(terms.amount);
    if terms.is_over_budget(ad) {
        sum.and(" ").and(visit.tag(OfferMark::OverBudget))
    } else {
        sum
    }
}

/// The date, and that it is later than asked if it is.
pub(super) fn due(visit: &Visit, ad: &PostingTerms, terms: &OfferTerms) -> SafeHtml {
    let at = SafeHtml::from(ui::time_short(
        terms.due_at,
        &visit.zone(),
        visit.t.locale(),
    ));
    if terms.is_late(ad) {
        at.and(" ").and(visit.tag(OfferMark::Late))
    } else {
        at
    }
}
