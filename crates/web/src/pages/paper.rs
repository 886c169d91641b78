//! The contract as a file, and the page where everybody can check one. Nothing that is checked is
//! kept.

use app::Failure;
use app::agreement::paper::{self, Broken, Checked, LARGEST, Origin, Printed, broken_key};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::{AssistanceId, ByteCount, OrderId, format};
use texts::Texts;

use super::order::frozen_words;
use super::render;
use crate::answer::Answer;
use crate::bounded::{self, Arrived};
use crate::extract::At;
use crate::form::Posted;
use crate::state::Web;
use crate::ui::{FormView, Layout, SafeHtml, SummaryList, summary_list};
use crate::visit::Visit;

/// Where documents are checked. Whoever has no account sends files there too.
pub(crate) const CHECK: &str = "/pruefen";
/// What a form has around its file.
const FRAME: usize = 10_000;

pub(super) fn routes() -> Router<Web> {
    let upload = Router::new()
        .route("/pruefen", get(form).post(check))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/auftraege/{id}/vertrag.pdf", get(download))
        .route("/zusammenarbeit/{id}/rahmen.pdf", get(download_frame))
        .merge(upload)
}

#[derive(Template)]
#[template(path = "paper/check.html")]
struct CheckPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    most: String,
    key: String,
    result: Option<Found>,
}

/// What a whole document proves.
struct Found {
    title: &'static str,
    text: &'static str,
    is_ours: bool,
    facts: SummaryList,
    /// The words of the newest version, of a frame with those of its addenda, as they were signed.
    words: Option<SafeHtml>,
    hash: String,
    key: String,
}

/// The contract as a document.
pub(crate) async fn file(visit: &Visit, order: OrderId) -> Answer {
    Ok(sent(paper::print(&visit.cx, order).await?))
}

/// The frame of a lasting cooperation as a document.
pub(crate) async fn frame_file(visit: &Visit, id: AssistanceId) -> Answer {
    Ok(sent(paper::print_frame(&visit.cx, id).await?))
}

fn sent(printed: Printed) -> Response {
    let disposition = format!("attachment; filename=\"{}\"", printed.name);
    let mut response = printed.content.into_response();
    let headers = response.headers_mut();
    let pdf = HeaderValue::from_static("application/pdf");
    headers.insert(header::CONTENT_TYPE, pdf);
    let plain = HeaderValue::from_static("attachment");
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(plain);
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    response
}

async fn download(visit: Visit, At(id): At<OrderId>) -> Answer {
    file(&visit, id).await
}

async fn download_frame(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    frame_file(&visit, id).await
}

async fn form(visit: Visit) -> Answer {
    page(&visit, FormView::new(visit.t), None).await
}

async fn check(visit: Visit, request: Request) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    match checked(&visit, request).await {
        Ok(checked) => page(&visit, FormView::new(visit.t), Some(&checked)).await,
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            page(&visit, form, None).await
        }
    }
}

async fn checked(visit: &Visit, request: Request) -> Result<Checked, Failure> {
    let file = uploaded(request).await?;
    let checked = paper::check(&visit.cx.app, file).await?;
    checked.map_err(|broken| Failure::field("file", broken_key(broken)))
}

/// The file of the form, of a bounded size.
async fn uploaded(request: Request) -> Result<Vec<u8>, Failure> {
    let broken = || Failure::field("file", "field-upload-broken");
    let (parts, body) = request.into_parts();
    let bytes = match bounded::read(body, LARGEST + FRAME).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => {
            return Err(Failure::field("file", broken_key(Broken::TooLarge)));
        }
        Err(bounded::Broken) => return Err(broken()),
    };
    let request = Request::from_parts(parts, bytes.into());
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| broken())?;
    while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
        if part.name() == Some("file") {
            let bytes = part.bytes().await.map_err(|_| broken())?.to_vec();
            if !bytes.is_empty() {
                return Ok(bytes);
            }
        }
    }
    Err(Failure::field("file", "paper-broken-missing"))
}

async fn page(visit: &Visit, form: FormView, checked: Option<&Checked>) -> Answer {
    let t = visit.t;
    let most = ByteCount::new(u64::try_from(LARGEST).unwrap_or(u64::MAX));
    let status = super::form_status(&form);
    let page = CheckPage {
        layout: visit.form_layout(t.paper_check_title(), &form),
        t,
        form,
        most: format::bytes(most, t.locale()),
        key: paper::public_key(&visit.cx.app).await?,
        result: checked.map(|checked| result(visit, checked)),
    };
    render(status, &page)
}

fn result(visit: &Visit, checked: &Checked) -> Found {
    let (t, proof) = (visit.t, &checked.proof);
    let is_ours = checked.origin == Origin::Here;
    let (title, text) = if is_ours {
        (t.paper_result_here(), t.paper_result_here_text())
    } else {
        (t.paper_result_elsewhere(), t.paper_result_elsewhere_text())
    };
    let signatures = proof.signatures.iter().map(|signed| {
        let at = format::date_time_zone(signed.at, &visit.zone(), t.locale());
        t.paper_result_signed(at, signed.name.as_str(), i64::from(signed.version))
    });
    let mut signatures: Vec<String> = signatures.collect();
    let label = if proof.is_frame() {
        t.assistance_paper_result_frame()
    } else {
        t.paper_result_order()
    };
    let mut facts = summary_list(t)
        .row(label, proof.order.as_str())
        .row(t.paper_result_instance(), proof.instance.as_str())
        .row(t.paper_result_at(), visit.time(proof.at));
    if let Some(frame) = &proof.frame {
        // A week is signed with its frame.
        facts = facts.row(t.assistance_paper_result_frame(), frame.number.as_str());
        signatures.extend(frame.signatures.iter().map(|signed| {
            let at = format::date_time_zone(signed.at, &visit.zone(), t.locale());
            t.assistance_paper_result_signed(at, signed.name.as_str())
        }));
    }
    Found {
        title,
        text,
        is_ours,
        facts: facts
            .row(t.paper_result_signatures(), signatures.join("; "))
            .row(t.paper_result_events(), proof.events.len().to_string()),
        words: (checked.words().iter().map(frozen_words)).reduce(SafeHtml::and),
        hash: proof
            .contracts
            .last()
            .map_or_else(String::new, |newest| newest.hash.to_string()),
        key: checked.key.clone(),
    }
}
