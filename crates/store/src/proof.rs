//! Permission as a value one must hold.
//!
//! A proof is made only by a store function that looked the relation up inside the same
//! transaction; whoever holds one need not ask again. What an actor may not see yields no proof,
//! and answers like something that does not exist.

use std::fmt;

use kernel::{AccountId, Id, Kind};

/// Proof that somebody owns a thing.
pub struct OwnerOf<K> {
    id: Id<K>,
    owner: AccountId,
}

impl<K> OwnerOf<K> {
    pub(crate) fn new(id: Id<K>, owner: AccountId) -> Self {
        Self { id, owner }
    }

    /// The thing.
    pub fn id(&self) -> Id<K> {
        self.id
    }

    /// Its owner, who is acting.
    pub fn owner(&self) -> AccountId {
        self.owner
    }
}

/// Proof that somebody is one of the two sides of a thing.
pub struct PartyOf<K> {
    id: Id<K>,
    account: AccountId,
    role: domain::agreement::Role,
}

impl<K> PartyOf<K> {
    pub(crate) fn new(id: Id<K>, account: AccountId, role: domain::agreement::Role) -> Self {
        Self { id, account, role }
    }

    /// The thing.
    pub fn id(&self) -> Id<K> {
        self.id
    }

    /// Who is acting.
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// On which side.
    pub fn role(&self) -> domain::agreement::Role {
        self.role
    }
}

/// Proof that a dispute about a thing waits for somebody's decision.
pub struct NeutralOf<K> {
    id: Id<K>,
    account: AccountId,
}

impl<K> NeutralOf<K> {
    pub(crate) fn new(id: Id<K>, account: AccountId) -> Self {
        Self { id, account }
    }

    /// The thing.
    pub fn id(&self) -> Id<K> {
        self.id
    }

    /// Who is acting.
    pub fn account(&self) -> AccountId {
        self.account
    }
}

/// Proof that somebody runs the instance.
#[derive(Debug)]
pub struct Operator(AccountId);

impl Operator {
    pub(crate) fn new(account: AccountId) -> Self {
        Self(account)
    }

    /// Who is acting.
    pub fn account(&self) -> AccountId {
        self.0
    }
}

impl<K: Kind> fmt::Debug for OwnerOf<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OwnerOf({:?}, {})", self.id, self.owner)
    }
}

impl<K: Kind> fmt::Debug for NeutralOf<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NeutralOf({:?}, {})", self.id, self.account)
    }
}

impl<K: Kind> fmt::Debug for PartyOf<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "PartyOf({:?}, {}, {:?})",
            self.id, self.account, self.role
        )
    }
}
