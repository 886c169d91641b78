//! Messages and files of an order.

use app::work::{self, NewMessage};
use kernel::{FileId, OrderId, Timestamp};

use super::room;
use super::upload::WithFiles;
use crate::answer::Answer;
use crate::attachment::attachment;
use crate::extract::At;
use crate::form::Posted;
use crate::once::Sending;
use crate::ui::address;
use crate::visit::Visit;

pub(super) async fn write(
    visit: Visit,
    At(id): At<OrderId>,
    WithFiles { posted, files }: WithFiles,
) -> Answer {
    let room = format!("/auftraege/{id}#talk");
    let sending = Sending::new(&room, &posted, &files);
    let cx = sending.cx(&visit);
    let written = async {
        let message = NewMessage {
            body: posted.text("body"),
            files: Vec::new(),
            uploads: files,
            minutes: None,
        };
        work::write_message(&cx, id, message).await?;
        Ok(id)
    };
    match sending.once(&visit, written).await {
        Ok(_) => Ok(Visit::onward(&room, "notice-message-sent")),
        Err(failure) => room::with_form(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

/// Nothing is to be answered to what was written until the moment that came with the press.
pub(super) async fn settle(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let until = posted.get("until").parse().ok().map(Timestamp::from_micros);
    work::settle(&visit.cx, id, until.unwrap_or(visit.cx.now)).await?;
    Ok(Visit::onward(address::TODAY, "notice-message-settled"))
}

/// Sends a file as a download: never shown inside our pages, whatever it claims to be.
pub(super) async fn download(visit: Visit, At((id, file)): At<(OrderId, FileId)>) -> Answer {
    Ok(attachment(work::file(&visit.cx, id, file).await?))
}
