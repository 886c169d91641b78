//! From the chosen offer to a secured sum: propose, sign, fund.

use kernel::{Money, Timestamp};

use super::contract::Contract;
use super::refusal::Stage;
use super::{
    Alarm, Effects, Facts, FundRefusal, Obstacle, OrderEvent, OrderState, ProposeRefusal,
    RewriteRefusal, Role, SignRefusal, Signature, StageAt, Transition, Week, check_split, deadline,
};
use crate::canonical::Digest;

/// So many versions of a contract are written before both have signed: each of them asks both to read
/// it anew.
pub const MOST_VERSIONS: u32 = 50;

/// One person's wish to sign.
#[derive(Clone, Copy, Debug)]
pub struct SigningRequest<'a> {
    /// Which side.
    pub by: Role,
    /// The contract as it is stored now.
    pub contract: &'a Contract,
    /// The hash of the contract the person has read.
    pub seen: Digest,
    /// The name as it was typed.
    pub typed_name: &'a str,
    /// Whether the box "I agree" was ticked.
    pub confirmed: bool,
}

impl OrderState {
    /// Begins an order: the contract is written and waits for both signatures.
    pub fn propose(contract: &Contract, now: Timestamp) -> Result<Transition, ProposeRefusal> {
        check_contract(contract, now)?;
        let lapses_at =
            deadline::days_later(now, contract.days().waiting_days, &contract.client.zone);
        let state = Self::AwaitingSignatures {
            client: None,
            contractor: None,
            lapses_at,
        };
        Ok(Effects::default()
            .event(OrderEvent::Proposed {
                contract: contract.digest(),
            })
            .alarm(
                lapses_at,
                Alarm::Lapse {
                    deadline: lapses_at,
                },
            )
            .then(state))
    }

    /// Begins an order for one week of an assistance. Both have signed the frame it belongs to, so
    /// it waits for its sum at once; until the week is over.
    ///
    /// # Errors
    /// For a contract that cannot be proposed, and when the week is over.
    pub fn open_week(
        contract: &Contract,
        week: Week,
        now: Timestamp,
    ) -> Result<Transition, ProposeRefusal> {
        check_contract(contract, now)?;
        let lapses_at = contract.due_at;
        Ok(Effects::default()
            .event(OrderEvent::Proposed {
                contract: contract.digest(),
            })
            .event(OrderEvent::WeekOpened {
                frame: week.frame,
                week: week.number,
                of: week.of,
            })
            .alarm(
                lapses_at,
                Alarm::Lapse {
                    deadline: lapses_at,
                },
            )
            .then(Self::AwaitingFunding {
                lapses_at,
                at_stage: StageAt::default(),
            }))
    }

    /// Takes a newer version of the contract in place of the one that not both have signed yet.
    /// Both sign anew; the time for that stays what it was.
    ///
    /// # Errors
    /// For the contractor, after both have signed, and for a contract that cannot be proposed.
    pub fn rewrite(
        self,
        facts: Facts<'_>,
        by: Role,
        contract: &Contract,
    ) -> Result<Transition, RewriteRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        check_version(contract)?;
        self.written_anew(facts, contract)
    }

    /// Takes the same contract in the words that hold now, which is nobody's wish.
    ///
    /// # Errors
    /// After both have signed, and for a contract that cannot be proposed.
    pub fn reword(
        self,
        facts: Facts<'_>,
        contract: &Contract,
    ) -> Result<Transition, RewriteRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        self.written_anew(facts, contract)
    }

    /// Takes a newer version in which the contractor acts for another: for themselves instead of a
    /// company, or the other way round (2.27). Both sign anew.
    ///
    /// # Errors
    /// For the client, after both have signed, and for a contract that cannot be proposed.
    pub fn act_for(
        self,
        facts: Facts<'_>,
        by: Role,
        contract: &Contract,
    ) -> Result<Transition, RewriteRefusal> {
        Obstacle::check(&self, by, Role::Contractor)?;
        check_version(contract)?;
        self.written_anew(facts, contract)
    }

    fn written_anew(
        self,
        facts: Facts<'_>,
        contract: &Contract,
    ) -> Result<Transition, RewriteRefusal> {
        let Self::AwaitingSignatures { lapses_at, .. } = self else {
            return Err(Obstacle::wrong(&self, Stage::Signatures).into());
        };
        if facts.now >= lapses_at {
            return Err(RewriteRefusal::DeadlinePassed(lapses_at));
        }
        check_contract(contract, facts.now).map_err(RewriteRefusal::Contract)?;
        let event = OrderEvent::Proposed {
            contract: contract.digest(),
        };
        Ok(Effects::default()
            .event(event)
            .then(Self::AwaitingSignatures {
                client: None,
                contractor: None,
                lapses_at,
            }))
    }

    /// Signs the contract; the second signature concludes it.
    ///
    /// A signature of the other side under an older version does not count and is asked for anew.
    pub fn sign(
        self,
        facts: Facts<'_>,
        request: SigningRequest<'_>,
    ) -> Result<Transition, SignRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        let Self::AwaitingSignatures {
            client,
            contractor,
            lapses_at,
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Signatures).into());
        };
        let now = facts.now;
        if now >= lapses_at {
            return Err(SignRefusal::DeadlinePassed(lapses_at));
        }
        let current = request.contract.digest();
        let valid = |signature: Option<Signature>| signature.filter(|s| s.contract == current);
        let (mut client, mut contractor) = (valid(client), valid(contractor));
        let mine = match request.by {
            Role::Client => &mut client,
            Role::Contractor => &mut contractor,
        };
        if mine.is_some() {
            return Err(SignRefusal::Twice);
        }
        if facts.terms.due_at <= facts.now {
            return Err(SignRefusal::DuePast(facts.terms.due_at));
        }
        check_signing(request, current)?;
        *mine = Some(Signature {
            account: facts.terms.account_of(request.by),
            typed_name: request.typed_name.trim().to_owned(),
            at: now,
            contract: current,
        });
        let effects = Effects::default().event(OrderEvent::Signed {
            by: request.by,
            contract: current,
        });
        if client.is_none() || contractor.is_none() {
            return Ok(effects.then(Self::AwaitingSignatures {
                client,
                contractor,
                lapses_at,
            }));
        }
        let lapses_at =
            deadline::days_later(now, facts.terms.periods.waiting_days, &facts.terms.zone);
        Ok(effects
            .event(OrderEvent::Concluded)
            .alarm(
                lapses_at,
                Alarm::Lapse {
                    deadline: lapses_at,
                },
            )
            .then(Self::AwaitingFunding {
                lapses_at,
                at_stage: StageAt::default(),
            }))
    }

    /// Secures the sum of the stage, at once or in parts: never more than is missing.
    pub fn fund(
        self,
        facts: Facts<'_>,
        by: Role,
        offered: Money,
    ) -> Result<Transition, FundRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        let Self::AwaitingFunding {
            lapses_at,
            at_stage,
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Funding).into());
        };
        if facts.now >= lapses_at {
            return Err(FundRefusal::DeadlinePassed(lapses_at));
        }
        let missing = facts.missing(at_stage.stage);
        let left = match missing.sub(offered) {
            Ok(left) if offered.is_positive() && !left.is_negative() => left,
            _ => return Err(FundRefusal::OtherSum { missing, offered }),
        };
        let effects = Effects::default().hold(at_stage.stage, offered, left);
        if left.is_positive() {
            return Ok(effects.then(Self::AwaitingFunding {
                lapses_at,
                at_stage,
            }));
        }
        let lapses_at = match facts.terms.week {
            // A week nobody has begun is over when it is over.
            Some(_) => lapses_at,
            None => deadline::days_later(
                facts.now,
                facts.terms.periods.waiting_days,
                &facts.terms.zone,
            ),
        };
        Ok(effects
            .alarm(
                lapses_at,
                Alarm::Lapse {
                    deadline: lapses_at,
                },
            )
            .then(Self::Secured {
                lapses_at,
                at_stage,
            }))
    }
}

/// Nobody is asked to read without end.
fn check_version(contract: &Contract) -> Result<(), RewriteRefusal> {
    if contract.version > MOST_VERSIONS {
        Err(RewriteRefusal::Versions {
            most: MOST_VERSIONS,
        })
    } else {
        Ok(())
    }
}

/// What holds for every version of a contract before it is shown to anybody.
fn check_contract(contract: &Contract, now: Timestamp) -> Result<(), ProposeRefusal> {
    if contract.client.account == contract.contractor.account {
        return Err(ProposeRefusal::OwnWork);
    }
    if !contract.amount.is_positive() {
        return Err(ProposeRefusal::NoAmount);
    }
    if contract.due_at <= now {
        return Err(ProposeRefusal::DuePast(contract.due_at));
    }
    if let Some(placeholder) = contract.first_empty() {
        return Err(ProposeRefusal::Empty(placeholder));
    }
    if contract.instruction.body.must_criteria().next().is_none() {
        return Err(ProposeRefusal::NoMust);
    }
    check_split(&contract.milestones, contract.amount, contract.due_at, now)
        .map_err(ProposeRefusal::Split)
}

/// What holds for every signature under a contract: it is the one that was read, it is whole, and
/// the name is that of the side.
pub(super) fn check_signing(
    request: SigningRequest<'_>,
    current: Digest,
) -> Result<(), SignRefusal> {
    if request.seen != current {
        return Err(SignRefusal::Outdated);
    }
    if let Some(placeholder) = request.contract.first_empty() {
        return Err(SignRefusal::Empty(placeholder));
    }
    if request.typed_name.trim().is_empty() {
        return Err(SignRefusal::NameMissing);
    }
    let name = &request.contract.party(request.by).name;
    if kernel::fold(request.typed_name) != kernel::fold(name) {
        return Err(SignRefusal::NameDiffers(name.clone()));
    }
    if request.confirmed {
        Ok(())
    } else {
        Err(SignRefusal::NotConfirmed)
    }
}
