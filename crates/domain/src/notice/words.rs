//! Under which key the texts say what happened to an order: on the page and in the document alike.

use super::EventKind;
use crate::custody::Adapter;

/// The key of the words for what belongs to no order.
const OTHER: &str = "event-other";

impl EventKind {
    /// The same in an order with this way of custody: where nobody holds the money it is promised,
    /// and what the ledger has paid is still to be transferred. `is_again` says that the same
    /// happened before: a contract is written anew when the work is split or documents are added.
    pub const fn order_key_in(self, custody: Adapter, is_again: bool) -> &'static str {
        match (custody, self) {
            (_, Self::OrderProposed) if is_again => "event-order-rewritten",
            (_, Self::AssistanceProposed) if is_again => "event-assistance-rewritten",
            (Adapter::Direct, Self::OrderSecured) => "custody-event-promised",
            (Adapter::Direct, Self::OrderPartSecured) => "custody-event-part-promised",
            (Adapter::Direct, Self::OrderReleased) => "custody-event-owed",
            (Adapter::Direct, Self::OrderPaidOut) => "custody-event-to-transfer",
            (Adapter::Direct, Self::OrderRefunded) => "custody-event-promise-ended",
            (Adapter::Trust, Self::OrderPaidOut) => "custody-event-on-way",
            (Adapter::Provider, Self::OrderPaidOut) => "provider-event-on-way",
            _ => self.order_key(),
        }
    }

    /// The key of the words of a line in the timeline of an order.
    pub const fn order_key(self) -> &'static str {
        match self {
            Self::OrderProposed => "event-order-proposed",
            Self::OrderSigned => "event-order-signed",
            Self::OrderConcluded => "event-order-concluded",
            Self::OrderSecured => "event-order-secured",
            Self::OrderPartSecured => "event-order-part-secured",
            Self::OrderWeekOpened => "event-order-week-opened",
            Self::OrderStageOpened => "event-order-stage-opened",
            Self::OrderStarted => "event-order-started",
            Self::OrderTimeBooked => "event-order-time-booked",
            Self::OrderTimeCorrected => "event-order-time-corrected",
            Self::SampleShown => "sample-event-shown",
            Self::SampleAnswered => "sample-event-answered",
            Self::OrderDelivered => "event-order-delivered",
            Self::OrderRevisionRequested => "event-order-revision-requested",
            Self::OrderExtended => "event-order-extended",
            Self::OrderReminded => "event-order-reminded",
            Self::OrderAccepted => "event-order-accepted",
            Self::OrderReleased => "event-order-released",
            Self::OrderPaidOut => "event-order-paid-out",
            Self::OrderRefunded => "event-order-refunded",
            Self::OrderWithdrawalOpened => "event-order-withdrawal-opened",
            Self::OrderWithdrawn => "event-order-withdrawn",
            Self::OrderLapsed => "event-order-lapsed",
            Self::OrderReturnReminded => "settlement-event-return-reminded",
            Self::SettlementOffered => "settlement-event-offered",
            Self::SettlementDeclined => "settlement-event-declined",
            Self::SettlementAgreed => "settlement-event-agreed",
            Self::RepairAsked => "settlement-event-repair",
            Self::DisputeOpened => "dispute-event-opened",
            Self::DisputeTakenBack => "dispute-event-taken-back",
            Self::DisputeNeutralNamed => "dispute-event-named",
            Self::DisputeDecided => "dispute-event-decided",
            Self::DisputeHalved => "dispute-event-halved",
            Self::AddendumProposed => "event-addendum-proposed",
            Self::AddendumAccepted => "event-addendum-accepted",
            Self::AddendumDeclined => "event-addendum-declined",
            Self::AddendumTakenBack => "event-addendum-taken-back",
            Self::AddendumLapsed => "event-addendum-lapsed",
            Self::TipGiven => "tip-event-given",
            Self::QuestionAsked => "event-question-asked",
            Self::QuestionAnswered => "event-question-answered",
            Self::ProposalMade => "event-proposal-made",
            Self::ProposalAccepted => "event-proposal-accepted",
            Self::ProposalDeclined => "event-proposal-declined",
            Self::VersionOffered => "event-version-offered",
            Self::VersionAgreed => "event-version-agreed",
            Self::VersionDeclined => "event-version-declined",
            Self::ExplainBackWanted => "event-explain-back-wanted",
            Self::ExplainBackWaived => "event-explain-back-waived",
            Self::ExplainBackGiven => "event-explain-back-given",
            Self::ExplainBackCorrected => "event-explain-back-corrected",
            Self::ExplainBackConfirmed => "event-explain-back-confirmed",
            Self::PaymentSent => "event-payment-sent",
            Self::PaymentConfirmed => "event-payment-confirmed",
            Self::PaymentMissed => "event-payment-missed",
            Self::MessageWritten => "event-message-written",
            Self::FileAdded => "event-file-added",
            Self::FeedbackGiven => "event-feedback-given",
            Self::FeedbackAnswered => "event-feedback-answered",
            Self::FeedbackTakenIn => "event-feedback-taken-in",
            Self::AppraisalWritten => "event-appraisal-written",
            Self::AppraisalAnswered => "event-appraisal-answered",
            Self::HandedOver => "event-handed-over",
            Self::ProgressWanted => "event-progress-wanted",
            Self::ProgressTold => "event-progress-told",
            Self::ProgressReminded => "event-progress-reminded",
            _ => self.assistance_key(),
        }
    }

    /// The same for the frame of an assistance.
    const fn assistance_key(self) -> &'static str {
        match self {
            Self::AssistanceProposed => "event-assistance-proposed",
            Self::AssistanceSigned => "event-assistance-signed",
            Self::AssistanceDeclined => "event-assistance-declined",
            Self::AssistanceNoticeGiven => "event-assistance-notice-given",
            Self::AssistanceEnded => "event-assistance-ended",
            Self::AssistanceChangeProposed => "event-assistance-change-proposed",
            Self::AssistanceChangeAccepted => "event-assistance-change-accepted",
            Self::AssistanceChangeDeclined => "event-assistance-change-declined",
            Self::AssistanceChangeTakenBack => "event-assistance-change-taken-back",
            Self::AssistanceChangeLapsed => "event-assistance-change-lapsed",
            _ => OTHER,
        }
    }
}
