//! The parts of what both sign.

/// The parts of a contract, or of the frame of a lasting cooperation, in the order they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who with whom about what.
    Subject,
    /// What the work is measured by.
    Criteria,
    /// Hours and pay of a frame.
    Pay,
    /// How long a frame runs, and how it ends before.
    Course,
    /// What the client owes (0.14).
    ClientDuties,
    /// What the contractor owes (0.14).
    ContractorDuties,
    /// What holds for both.
    Rules,
    /// What was added after both had signed.
    Addenda,
    /// What an addendum changes of a frame.
    Change,
}

impl Part {
    /// The key of the part's heading.
    pub const fn heading_key(self) -> &'static str {
        match self {
            Self::Subject => "contract-part-subject",
            Self::Criteria => "contract-part-criteria",
            Self::Pay => "assistance-frame-part-pay",
            Self::Course => "assistance-frame-part-course",
            Self::ClientDuties => "contract-part-client",
            Self::ContractorDuties => "contract-part-contractor",
            Self::Rules => "contract-part-rules",
            Self::Addenda => "addendum-part",
            Self::Change => "assistance-frame-part-change",
        }
    }
}
