//! The kinds of events, by the names they are stored under.

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal,)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind { $($(#[$doc])* $kind,)* }

        impl EventKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// The stable name: stored, hashed and used in text keys. Never changed once landed.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)* }
            }

            /// Reads a stored name.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$kind),)* _ => None }
            }
        }
    };
}

kinds! {
    /// The instance was set up.
    InstanceSetUp = "instance-set-up",
    /// An account was made.
    AccountMade = "account-made",
    /// Somebody signed in.
    SignedIn = "signed-in",
    /// Somebody signed out.
    SignedOut = "signed-out",
    /// One or more sign-ins were ended from elsewhere.
    SessionsEnded = "sessions-ended",
    /// A password was changed.
    PasswordChanged = "password-changed",
    /// Settings were changed.
    SettingsChanged = "settings-changed",
    /// The operator made a one-time link for somebody's account.
    LinkMade = "link-made",
    /// The operator blocked somebody's account.
    AccountBlocked = "account-blocked",
    /// The operator let somebody act again.
    AccountUnblocked = "account-unblocked",
    /// An access token was made.
    TokenMade = "token-made",
    /// An access token was revoked.
    TokenRevoked = "token-revoked",
    /// An organisation was made, or says something else about itself.
    OrganisationChanged = "organisation-changed",
    /// Somebody was invited to an organisation.
    OrganisationInvited = "organisation-invited",
    /// An invitation to an organisation was taken back.
    OrganisationUninvited = "organisation-uninvited",
    /// Somebody belongs to an organisation from now on.
    OrganisationJoined = "organisation-joined",
    /// Somebody no longer belongs to an organisation.
    OrganisationLeft = "organisation-left",
    /// An organisation has another owner.
    OrganisationHandedOver = "organisation-handed-over",
    /// Somebody was put on the list of one's people.
    PersonAdded = "person-added",
    /// A task was entered.
    TaskAdded = "task-added",
    /// A task was changed.
    TaskChanged = "task-changed",
    /// A task was handed on.
    TaskHandedOn = "task-handed-on",
    /// A task was taken back.
    TaskTakenBack = "task-taken-back",
    /// A task was done.
    TaskDone = "task-done",
    /// A task was taken off the list.
    TaskDropped = "task-dropped",
    /// Tasks were imported.
    TasksImported = "tasks-imported",
    /// An import was undone.
    ImportUndone = "import-undone",
    /// A version of an instruction was written.
    InstructionWritten = "instruction-written",
    /// Somebody asked at a line of an instruction.
    QuestionAsked = "question-asked",
    /// The client answered a question.
    QuestionAnswered = "question-answered",
    /// A contractor proposed a change to an instruction.
    ProposalMade = "proposal-made",
    /// The client accepted a proposed change.
    ProposalAccepted = "proposal-accepted",
    /// The client declined a proposed change.
    ProposalDeclined = "proposal-declined",
    /// A newer version of the instruction was put to the other side of a running order.
    VersionOffered = "version-offered",
    /// Both sides agreed that a newer version binds from now on.
    VersionAgreed = "version-agreed",
    /// A newer version was declined or taken back.
    VersionDeclined = "version-declined",
    /// The client wants to hear the task in the contractor's own words before the start.
    ExplainBackWanted = "explain-back-wanted",
    /// The client no longer wants to hear it.
    ExplainBackWaived = "explain-back-waived",
    /// The contractor said the task in their own words.
    ExplainBackGiven = "explain-back-given",
    /// The client corrected what the contractor said.
    ExplainBackCorrected = "explain-back-corrected",
    /// The client confirmed what the contractor said.
    ExplainBackConfirmed = "explain-back-confirmed",
    /// An ad was drafted.
    PostingDrafted = "posting-drafted",
    /// An ad was changed.
    PostingChanged = "posting-changed",
    /// An ad was published.
    PostingPublished = "posting-published",
    /// An ad was taken off.
    PostingClosed = "posting-closed",
    /// An ad found somebody.
    PostingFilled = "posting-filled",
    /// An offer was sent.
    OfferSent = "offer-sent",
    /// An offer was withdrawn.
    OfferWithdrawn = "offer-withdrawn",
    /// An offer was declined.
    OfferDeclined = "offer-declined",
    /// An offer was accepted.
    OfferAccepted = "offer-accepted",
    /// A contract was written and waits for signatures.
    OrderProposed = "order-proposed",
    /// One side signed.
    OrderSigned = "order-signed",
    /// Both have signed.
    OrderConcluded = "order-concluded",
    /// The sum is secured.
    OrderSecured = "order-secured",
    /// A part of the sum is secured.
    OrderPartSecured = "order-part-secured",
    /// A week of an assistance waits for its money.
    OrderWeekOpened = "order-week-opened",
    /// The next stage waits for its money.
    OrderStageOpened = "order-stage-opened",
    /// The work has begun.
    OrderStarted = "order-started",
    /// Time was written down.
    OrderTimeBooked = "order-time-booked",
    /// An entry of time was corrected.
    OrderTimeCorrected = "order-time-corrected",
    /// Work was handed in.
    OrderDelivered = "order-delivered",
    /// The first pieces were shown before the rest.
    SampleShown = "sample-shown",
    /// The work went on after the first pieces.
    SampleAnswered = "sample-answered",
    /// The client asked to improve it.
    OrderRevisionRequested = "order-revision-requested",
    /// The client took more time to look.
    OrderExtended = "order-extended",
    /// The client was reminded of a delivery.
    OrderReminded = "order-reminded",
    /// The delivery was accepted.
    OrderAccepted = "order-accepted",
    /// The secured sum became the contractor's.
    OrderReleased = "order-released",
    /// The contractor was paid.
    OrderPaidOut = "order-paid-out",
    /// The secured sum went back.
    OrderRefunded = "order-refunded",
    /// The client may withdraw from now on.
    OrderWithdrawalOpened = "order-withdrawal-opened",
    /// One side stepped back.
    OrderWithdrawn = "order-withdrawn",
    /// The order ended by itself.
    OrderLapsed = "order-lapsed",
    /// The client says that a sum paid without custody was transferred.
    PaymentSent = "payment-sent",
    /// The contractor says that a sum paid without custody has come.
    PaymentConfirmed = "payment-confirmed",
    /// The contractor says that a sum said to be transferred has not come.
    PaymentMissed = "payment-missed",
    /// Both were told that the sum goes back soon.
    OrderReturnReminded = "order-return-reminded",
    /// One side offered to end the stage with a sum.
    SettlementOffered = "settlement-offered",
    /// One side declined the other's offer.
    SettlementDeclined = "settlement-declined",
    /// One side accepted the other's offer.
    SettlementAgreed = "settlement-agreed",
    /// One side asked the other to put something right.
    RepairAsked = "repair-asked",
    /// A dispute was opened.
    DisputeOpened = "dispute-opened",
    /// A dispute was taken back.
    DisputeTakenBack = "dispute-taken-back",
    /// Somebody neutral was named to decide.
    DisputeNeutralNamed = "dispute-neutral-named",
    /// Somebody neutral has decided.
    DisputeDecided = "dispute-decided",
    /// The sum was halved.
    DisputeHalved = "dispute-halved",
    /// The client gave something on top.
    TipGiven = "tip-given",
    /// One side proposed an addendum, and signed it.
    AddendumProposed = "addendum-proposed",
    /// The other side signed an addendum: it holds.
    AddendumAccepted = "addendum-accepted",
    /// The other side declined an addendum.
    AddendumDeclined = "addendum-declined",
    /// Whoever proposed an addendum took it back.
    AddendumTakenBack = "addendum-taken-back",
    /// Nobody answered an addendum in time.
    AddendumLapsed = "addendum-lapsed",
    /// Somebody was put on the list of neutral people.
    NeutralPersonAdded = "neutral-person-added",
    /// Somebody was taken off the list of neutral people.
    NeutralPersonDropped = "neutral-person-dropped",
    /// The operator said what a decision brings whoever makes it.
    NeutralFeeSet = "neutral-fee-set",
    /// The operator noted that a decision's fee was transferred.
    NeutralFeePaid = "neutral-fee-paid",
    /// A message was written.
    MessageWritten = "message-written",
    /// A file was added.
    FileAdded = "file-added",
    /// One side told the other what was observed, what was expected and what comes next.
    FeedbackGiven = "feedback-given",
    /// The other side answered it.
    FeedbackAnswered = "feedback-answered",
    /// It became a version of the instruction.
    FeedbackTakenIn = "feedback-taken-in",
    /// One side said what was met, once the order was over.
    AppraisalWritten = "appraisal-written",
    /// Whoever it is about answered.
    AppraisalAnswered = "appraisal-answered",
    /// The client handed the responsibility for the how to the contractor.
    HandedOver = "handed-over",
    /// Standing meetings were proposed.
    MeetingProposed = "meeting-proposed",
    /// Standing meetings were agreed.
    MeetingAgreed = "meeting-agreed",
    /// One meeting was moved, or somebody asked for it.
    MeetingMoved = "meeting-moved",
    /// One meeting was called off.
    MeetingCalledOff = "meeting-called-off",
    /// Standing meetings were ended.
    MeetingEnded = "meeting-ended",
    /// The client chose how often to hear how the work is going.
    ProgressWanted = "progress-wanted",
    /// The contractor told how the work is going.
    ProgressTold = "progress-told",
    /// The contractor was reminded to tell how the work is going.
    ProgressReminded = "progress-reminded",
    /// An assistance was proposed.
    AssistanceProposed = "assistance-proposed",
    /// One side signed an assistance.
    AssistanceSigned = "assistance-signed",
    /// One side stepped back before both had signed.
    AssistanceDeclined = "assistance-declined",
    /// One side gave notice.
    AssistanceNoticeGiven = "assistance-notice-given",
    /// An assistance ended by itself.
    AssistanceEnded = "assistance-ended",
    /// One side proposed an addendum to a frame, and signed it.
    AssistanceChangeProposed = "assistance-change-proposed",
    /// The other side signed an addendum to a frame: it holds from its week on.
    AssistanceChangeAccepted = "assistance-change-accepted",
    /// The other side declined an addendum to a frame.
    AssistanceChangeDeclined = "assistance-change-declined",
    /// Whoever proposed an addendum to a frame took it back.
    AssistanceChangeTakenBack = "assistance-change-taken-back",
    /// Nobody answered an addendum to a frame in time.
    AssistanceChangeLapsed = "assistance-change-lapsed",
}

#[cfg(test)]
mod tests {
    use super::EventKind;

    #[test]
    fn every_kind_is_read_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(EventKind::from_code("unheard-of"), None);
    }
}
