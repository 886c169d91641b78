//! What others read of somebody: what was said of them, and how reliable they are as a client.
//! Nothing here is a mean, and nothing is ranked (mission, decisions 9 and 10).

use app::review::ClientRecord;
use askama::Template;
use domain::agreement::Role;
use domain::people::reliability::{MONTHS, MOST, Reliability, Share};
use domain::review::appraisal::{Appraisal, Mark, Point};
use texts::Texts;

use crate::pages::custody;
use crate::ui::{self, MetTag, Moment, SafeHtml, SummaryList};
use crate::visit::Visit;

/// One appraisal.
#[derive(Template)]
#[template(path = "review/appraisal_one.html")]
pub(super) struct Shown {
    t: Texts,
    pub(super) head: String,
    at: Moment,
    tally: String,
    facts: Option<SummaryList>,
    words: String,
    reply: Option<String>,
}

#[derive(Template)]
#[template(path = "review/appraisals.html")]
struct About {
    t: Texts,
    title: String,
    shown: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "review/reliability.html")]
struct ReliabilityCard {
    title: String,
    facts: SummaryList,
    hint: String,
}

crate::ui::component!(Shown, About, ReliabilityCard);

/// The words of a point.
pub(super) fn words(t: Texts, point: &Point) -> String {
    match point {
        Point::Criterion { text, .. } => text.clone(),
        Point::Conduct { conduct } => t
            .by_key(conduct.key(), &[])
            .unwrap_or_else(|| conduct.name().to_owned()),
    }
}

/// Whether a point was met.
pub(super) fn tag(visit: &Visit, mark: &Mark) -> SafeHtml {
    visit.tag(if mark.is_met {
        MetTag::Met
    } else {
        MetTag::NotMet
    })
}

/// An appraisal for the two it is about.
pub(super) fn of_order(visit: &Visit, head: String, one: &Appraisal) -> Shown {
    let facts = points(visit, one, |_| true);
    shown(visit, head, (one, facts))
}

fn points(visit: &Visit, one: &Appraisal, shows: impl Fn(&Point) -> bool) -> Option<SummaryList> {
    let t = visit.t;
    let mut marks = one
        .marks
        .iter()
        .filter(|mark| shows(&mark.point))
        .peekable();
    marks.peek()?;
    Some(marks.fold(ui::summary_list(t), |list, mark| {
        list.row(words(t, &mark.point), tag(visit, mark))
    }))
}

fn shown(visit: &Visit, head: String, (one, facts): (&Appraisal, Option<SummaryList>)) -> Shown {
    let t = visit.t;
    let tally = match one.marks.len() {
        0 => String::new(),
        of => t.appraisal_met_of(one.met(), of),
    };
    Shown {
        t,
        head,
        at: visit.time(one.at),
        tally,
        facts,
        words: one.words.clone(),
        reply: one.reply.as_ref().map(|reply| reply.text.clone()),
    }
}

/// What was said about somebody, for whoever is about to offer or to choose. What the criteria of
/// an order were stays between its two sides: only how many of them were met is told.
pub(crate) fn appraisals(visit: &Visit, (name, by): (&str, Role), all: &[Appraisal]) -> SafeHtml {
    let t = visit.t;
    let is_told = |point: &Point| matches!(point, Point::Conduct { .. });
    let (title, head) = match by {
        Role::Client => (t.appraisal_about_contractor(name), t.appraisal_as_client()),
        Role::Contractor => (t.appraisal_about_client(name), t.appraisal_as_contractor()),
    };
    let all = all.iter().map(|one| {
        let facts = points(visit, one, is_told);
        shown(visit, head.to_owned(), (one, facts))
    });
    About {
        t,
        title,
        shown: all.collect(),
    }
    .into()
}

/// A client as whoever is about to work for them sees it: how they pay, what they answer in time,
/// and what was said of them.
pub(crate) fn client_record(visit: &Visit, name: &str, record: &ClientRecord) -> SafeHtml {
    let t = visit.t;
    let reliability = ReliabilityCard {
        title: t.reliability_title(name),
        facts: reliability_facts(t, &record.reliability),
        hint: reliability_hint(t),
    };
    custody::of_client(t, name, &record.payment)
        .and(reliability)
        .and(appraisals(
            visit,
            (name, Role::Contractor),
            &record.appraisals,
        ))
}

/// How it is counted.
pub(crate) fn reliability_hint(t: Texts) -> String {
    t.reliability_hint(MONTHS, MOST)
}

/// The figures, each by itself.
pub(crate) fn reliability_facts(t: Texts, record: &Reliability) -> SummaryList {
    let share = |share: Share| match share.of {
        0 => t.reliability_none().to_owned(),
        of => t.reliability_share(share.met, of),
    };
    let list = ui::summary_list(t)
        .row(t.reliability_deliveries(), share(record.deliveries))
        .row(t.reliability_questions(), share(record.questions))
        .row(t.reliability_sent_back(), share(record.sent_back));
    if record.sent_back.of == 0 {
        return list;
    }
    list.row(t.reliability_overruled(), record.overruled.to_string())
}
