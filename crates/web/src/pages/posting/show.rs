//! One's own ad: where it stands, whose turn it is, what closes it, and the offers side by side.

use app::agreement;
use app::posting::{self, OwnPosting};
use askama::Template;
use domain::posting::{Closing, PostingDraft, PostingState, TrustOverride};
use kernel::PostingId;
use serde::Deserialize;
use texts::Texts;

use super::end::standing;
use super::{crumbs, edit, home, layout, offers, posting_tag, publish, say};
use crate::answer::{Answer, Error};
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::question::{self, Notes};
use crate::pages::{form_status, instruction, render};
use crate::ui::{
    self, Button, Crumbs, FormView, Layout, SafeHtml, Station, SummaryList, Table, TaskList, Way,
};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "posting/show.html")]
struct ShowPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    title: String,
    tag: SafeHtml,
    way: Way,
    turn: Turn,
    to_do: TaskList,
    questions: [String; 2],
    offers: Table,
    frame: String,
    answers: SummaryList,
    instruction: Option<SafeHtml>,
    own_words: SafeHtml,
}

/// Whose turn it is, in words, and what can be done.
struct Turn {
    is_mine: bool,
    headline: &'static str,
    lead: String,
    clock: SafeHtml,
    buttons: Vec<Button>,
}

/// How the offers are sorted.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    sort: String,
}

pub(super) async fn show(
    visit: Visit,
    At(id): At<PostingId>,
    Asked(wanted): Asked<Wanted>,
) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    with_form(&visit, own, Posted::default().view(&visit), &wanted.sort).await
}

/// The page with what was refused on top of it.
pub(super) async fn with_form(
    visit: &Visit,
    own: OwnPosting,
    form: FormView,
    sort: &str,
) -> Answer {
    let t = visit.t;
    let draft = match &own.posting.state {
        PostingState::Draft { draft } => draft.clone(),
        state => state.terms().map(PostingDraft::from).unwrap_or_default(),
    };
    let notes = match &own.instruction {
        Some(version) => question::of_own(visit, version.instruction, version).await?,
        None => Notes::default(),
    };
    let may_switch = matches!(
        own.posting.state,
        PostingState::Draft { .. } | PostingState::Published { .. }
    );
    let title = edit::title(visit, &own);
    let mut layout = layout(visit, title.as_str());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let page = ShowPage {
        layout,
        t,
        crumbs: crumbs(visit, title.as_str()),
        form,
        title,
        tag: visit.tag(posting_tag(own.posting.state.code())),
        way: way(visit, &own, &draft),
        turn: turn(visit, &own).await?,
        to_do: publish::to_do(visit, &own, &draft),
        questions: [draft.question_1.clone(), draft.question_2.clone()],
        offers: offers::table(visit, &own, sort),
        frame: offers::frame(visit, &own),
        answers: say::answers(visit, &draft, None),
        instruction: own
            .instruction
            .as_ref()
            .map(|version| instruction::card_with(visit, version, notes)),
        own_words: question::for_ad(visit, own.posting.id, may_switch).await?,
    };
    render(status, &page)
}

fn way(visit: &Visit, own: &OwnPosting, draft: &PostingDraft) -> Way {
    let station = match &own.posting.state {
        PostingState::Published { .. } if standing(own) > 0 => Station::Offer,
        PostingState::Filled { .. } => Station::Contract,
        _ => Station::Posting,
    };
    let way = ui::way(visit.t, station)
        .link(Station::Posting, home(own.posting.id))
        .link(Station::Offer, home(own.posting.id));
    let way = match draft.task {
        Some(task) => way
            .link(Station::Task, format!("/abgeben/aufgaben/{task}"))
            .link(
                Station::Instruction,
                format!("/abgeben/aufgaben/{task}/anleitung"),
            ),
        None => way,
    };
    if matches!(own.posting.state, PostingState::Closed { .. }) {
        way.ended()
    } else {
        way
    }
}

async fn turn(visit: &Visit, own: &OwnPosting) -> Result<Turn, Error> {
    let (t, home) = (visit.t, home(own.posting.id));
    let copy = || Button::post(t.posting_copy(), format!("{home}/kopieren")).quiet();
    Ok(match &own.posting.state {
        PostingState::Draft { .. } => draft_turn(visit, own, &home),
        PostingState::Published { closes_at, .. } => {
            let waiting = standing(own);
            let (headline, lead) = match waiting {
                0 => (
                    t.posting_turn_waiting(),
                    t.posting_lead_waiting().to_owned(),
                ),
                _ => (t.posting_turn_offers(), t.posting_lead_offers(waiting)),
            };
            let close = Button::link(t.posting_close(), format!("{home}/schliessen")).quiet();
            let compare = Button::link(t.offer_compare(), format!("{home}#angebote"));
            Turn {
                is_mine: waiting > 0,
                headline,
                lead,
                clock: say::clock(visit, t.posting_clock(), *closes_at),
                buttons: (waiting > 0)
                    .then_some(compare)
                    .into_iter()
                    .chain([close, copy()])
                    .collect(),
            }
        }
        PostingState::Filled {
            offer,
            trust_override,
            ..
        } => {
            let chosen = own.offers.iter().find(|entry| entry.offer.id == *offer);
            let name = chosen.map_or("", |entry| entry.contractor_name.as_str());
            let order = agreement::of_offer(&visit.cx, *offer).await?;
            let order = order
                .map(|order| Button::link(t.posting_to_order(), format!("/auftraege/{order}")));
            Turn {
                is_mine: false,
                headline: t.posting_turn_filled(),
                lead: filled(t, name, trust_override.as_ref()),
                clock: SafeHtml::default(),
                buttons: order.into_iter().chain([copy()]).collect(),
            }
        }
        PostingState::Closed { at, why, .. } => {
            let lead = match why {
                Closing::ByClient => t.posting_lead_closed_by_client(),
                Closing::TimeRanOut => t.posting_lead_closed_by_time(),
            };
            Turn {
                is_mine: false,
                headline: t.posting_turn_closed(),
                lead: lead.to_owned(),
                clock: say::clock(visit, t.posting_closed_at(), *at),
                buttons: vec![copy()],
            }
        }
    })
}

/// Who was chosen, and why with less trust than the work needs.
fn filled(t: Texts, name: &str, kept: Option<&TrustOverride>) -> String {
    let lead = t.posting_lead_filled(name);
    let Some(kept) = kept else { return lead };
    let (level, need) = (i64::from(kept.level), i64::from(kept.need.level()));
    format!(
        "{lead} {}",
        t.posting_trust_kept(level, need, kept.reason.as_str())
    )
}

fn draft_turn(visit: &Visit, own: &OwnPosting, home: &str) -> Turn {
    let t = visit.t;
    let edit = Button::link(t.button_edit(), format!("{home}/bearbeiten"));
    let discard = Button::link(t.posting_discard(), format!("{home}/verwerfen")).grave();
    let (headline, lead, buttons) = if own.obstacles.is_empty() {
        let check = Button::link(t.posting_to_check(), format!("{home}/pruefen"));
        (
            t.posting_turn_ready(),
            t.posting_lead_ready(),
            vec![check, edit.quiet(), discard],
        )
    } else {
        (
            t.posting_turn_draft(),
            t.posting_lead_draft(),
            vec![edit, discard],
        )
    };
    Turn {
        is_mine: true,
        headline,
        lead: lead.to_owned(),
        clock: SafeHtml::default(),
        buttons,
    }
}
