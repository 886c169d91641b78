//! An organisation several people work for: what it is called in a contract, and who belongs to it
//! (mission 2.27).
//!
//! It never acts by itself: whoever offers and signs for it is named as the person who acts.

use core::time::Duration;

use kernel::{AccountId, OrganisationId};
use serde::{Deserialize, Serialize};

use crate::field::{self, FieldError, FieldErrors};
use crate::{Argument, Refusal};

/// The most people who belong to one organisation.
pub const MOST_MEMBERS: usize = 50;
/// The most invitations an organisation writes in [`INVITATION_DAY`], also those taken back.
pub const MOST_INVITATIONS: usize = 20;
/// The stretch of time in which invitations are counted.
pub const INVITATION_DAY: Duration = Duration::from_hours(24);
/// How long an invitation works.
pub const INVITATION_LIFE: Duration = Duration::from_hours(7 * 24);

const LONGEST_NAME: usize = 120;
/// The shortest and longest address; shorter ones reach nobody.
const ADDRESS: (usize, usize) = (10, 300);
const LONGEST_REGISTER: usize = 200;

/// A company as it is named in an offer or a contract. Later changes do not change what was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What it is called, with its legal form.
    pub name: String,
    /// Where post reaches it, on one line.
    pub address: String,
    /// Register and VAT number in its own words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub register: String,
}

/// What an organisation says about itself, as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationDraft {
    /// What it is called, with its legal form.
    pub name: String,
    /// Where post reaches it.
    pub address: String,
    /// Register and VAT number; may be empty.
    pub register: String,
}

impl OrganisationDraft {
    /// Checks every input.
    ///
    /// # Errors
    /// Every wrong input of `company`, `address` and `register`.
    pub fn check(&self, organisation: OrganisationId) -> Result<Company, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let name = errors.keep(named(
            "company",
            field::line("company", &self.name, LONGEST_NAME),
        ));
        let address = one_line(&self.address);
        let address = field::at_least("address", &address, ADDRESS.0, ADDRESS.1);
        let address = errors.keep(named("address", address));
        let register = one_line(&self.register);
        let register = errors.keep(field::optional("register", &register, LONGEST_REGISTER));
        let company = name.zip(address).zip(register);
        errors.finish(company.map(|((name, address), register)| Company {
            organisation,
            name,
            address,
            register,
        }))
    }
}

/// An address is typed on several lines and printed on one.
fn one_line(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ").trim_end_matches(',').to_owned()
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(", ")
}

/// Dots and dashes name nobody.
fn named(field: &'static str, checked: Result<String, FieldError>) -> Result<String, FieldError> {
    let text = checked?;
    if text.chars().any(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err(FieldError::new(field, "field-required"))
    }
}

/// Who belongs to an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    /// Who owns it; one of the members.
    pub owner: AccountId,
    /// Everybody who belongs to it, the owner among them.
    pub all: Vec<AccountId>,
}

/// Why a step with an organisation is not possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganisationRefusal {
    /// Whoever wants to act for one belongs to none.
    Nowhere,
    /// The person belongs to an organisation already: one at a time.
    Elsewhere,
    /// As many people as may belong to it do.
    Full,
    /// As many invitations as may be written in a day were.
    TooManyInvitations,
    /// The owner hands it over before leaving others behind.
    OwnerStays,
    /// Whoever acts for it does not belong to it, or not any more.
    NotAMember(String),
    /// The client belongs to it: nobody works for themselves (mission 4.5).
    OwnCompany(String),
    /// The invitation is one's own, or the person belongs to it already.
    HereAlready,
}

impl Refusal for OrganisationRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Nowhere => "organisation-refusal-none",
            Self::Elsewhere => "organisation-refusal-elsewhere",
            Self::Full => "organisation-refusal-full",
            Self::TooManyInvitations => "organisation-refusal-invitations",
            Self::OwnerStays => "organisation-refusal-owner",
            Self::NotAMember(_) => "organisation-refusal-not-a-member",
            Self::OwnCompany(_) => "organisation-refusal-own-company",
            Self::HereAlready => "organisation-refusal-here-already",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let most = |most: usize| Argument::Number(i64::try_from(most).unwrap_or(i64::MAX));
        match self {
            Self::Full => vec![("most", most(MOST_MEMBERS))],
            Self::TooManyInvitations => vec![("most", most(MOST_INVITATIONS))],
            Self::NotAMember(name) | Self::OwnCompany(name) => {
                vec![("company", Argument::Text(name.clone()))]
            }
            _ => Vec::new(),
        }
    }
}

impl Members {
    /// Whether one more may be invited. `written` are the invitations of the last day.
    ///
    /// # Errors
    /// [`OrganisationRefusal::Full`], [`OrganisationRefusal::TooManyInvitations`].
    pub fn may_invite(&self, written: usize) -> Result<(), OrganisationRefusal> {
        self.has_room()?;
        if written >= MOST_INVITATIONS {
            return Err(OrganisationRefusal::TooManyInvitations);
        }
        Ok(())
    }

    /// Whether somebody who was invited may join; `elsewhere` says whether they belong to an
    /// organisation.
    ///
    /// # Errors
    /// [`OrganisationRefusal::HereAlready`], [`OrganisationRefusal::Elsewhere`],
    /// [`OrganisationRefusal::Full`].
    pub fn may_join(&self, person: AccountId, elsewhere: bool) -> Result<(), OrganisationRefusal> {
        if self.all.contains(&person) {
            return Err(OrganisationRefusal::HereAlready);
        }
        if elsewhere {
            return Err(OrganisationRefusal::Elsewhere);
        }
        self.has_room()
    }

    /// Whether somebody may leave. The owner leaves last, or hands it over before.
    ///
    /// # Errors
    /// [`OrganisationRefusal::OwnerStays`].
    pub fn may_leave(&self, person: AccountId) -> Result<(), OrganisationRefusal> {
        let leaves_others = self.all.iter().any(|member| *member != person);
        if person == self.owner && leaves_others {
            return Err(OrganisationRefusal::OwnerStays);
        }
        Ok(())
    }

    fn has_room(&self) -> Result<(), OrganisationRefusal> {
        if self.all.len() >= MOST_MEMBERS {
            return Err(OrganisationRefusal::Full);
        }
        Ok(())
    }
}

/// Whether somebody may act for a company towards a client: only who belongs to it, and never where
/// the client belongs to it as well (mission 4.5).
///
/// # Errors
/// [`OrganisationRefusal::NotAMember`], [`OrganisationRefusal::OwnCompany`].
pub fn may_act_for(
    company: &Company,
    actor: Option<OrganisationId>,
    client: Option<OrganisationId>,
) -> Result<(), OrganisationRefusal> {
    let name = || company.name.clone();
    if actor != Some(company.organisation) {
        return Err(OrganisationRefusal::NotAMember(name()));
    }
    if client == Some(company.organisation) {
        return Err(OrganisationRefusal::OwnCompany(name()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn account(last: u8) -> AccountId {
        Id::from_bytes([last; 16])
    }

    fn organisation(last: u8) -> OrganisationId {
        Id::from_bytes([last; 16])
    }

    fn draft(name: &str, address: &str) -> OrganisationDraft {
        OrganisationDraft {
            name: name.to_owned(),
            address: address.to_owned(),
            register: String::new(),
        }
    }

    fn members(count: u8) -> Members {
        Members {
            owner: account(0),
            all: (0..count).map(account).collect(),
        }
    }

    #[test]
    fn m2_27_a_company_is_named_with_an_address_that_is_read_on_one_line() {
        let whole = OrganisationDraft {
            register: " HRB 1,\n USt-IdNr. DE1 ".to_owned(),
            ..draft(
                " Büro  Nord GmbH ",
                "Hafenstraße 1,\r\n\r\n 20457  Hamburg ",
            )
        };
        let company = whole.check(organisation(1)).unwrap();
        assert_eq!(company.name, "Büro Nord GmbH");
        assert_eq!(company.address, "Hafenstraße 1, 20457 Hamburg");
        assert_eq!(company.register, "HRB 1, USt-IdNr. DE1");
    }

    #[test]
    fn every_wrong_input_is_named_at_its_field() {
        let wrong = |draft: &OrganisationDraft| -> Vec<(String, &'static str)> {
            let errors = draft.check(organisation(1)).unwrap_err();
            let errors = errors.into_iter();
            errors.map(|e| (e.field.into_owned(), e.key)).collect()
        };
        let pair = |field: &str, key| (field.to_owned(), key);
        assert_eq!(
            wrong(&draft("", "")),
            [
                pair("company", "field-required"),
                pair("address", "field-required")
            ]
        );
        assert_eq!(
            wrong(&draft("…", "-----,\n-----")),
            [
                pair("company", "field-required"),
                pair("address", "field-required")
            ]
        );
        assert_eq!(
            wrong(&draft("Nord", "Weg 1")),
            [pair("address", "field-too-short")]
        );
        let long = OrganisationDraft {
            register: "x".repeat(LONGEST_REGISTER + 1),
            ..draft(&"x".repeat(LONGEST_NAME + 1), &"x".repeat(ADDRESS.1 + 1))
        };
        assert_eq!(wrong(&long).len(), 3);
    }

    #[test]
    fn m2_27_the_owner_leaves_last_and_others_any_time() {
        let both = members(2);
        assert_eq!(
            both.may_leave(account(0)),
            Err(OrganisationRefusal::OwnerStays)
        );
        assert_eq!(both.may_leave(account(1)), Ok(()));
        assert_eq!(members(1).may_leave(account(0)), Ok(()));
    }

    #[test]
    fn one_organisation_a_person_and_no_more_than_fit() {
        let some = members(2);
        let joins = |person, elsewhere| some.may_join(account(person), elsewhere);
        assert_eq!(joins(1, true), Err(OrganisationRefusal::HereAlready));
        assert_eq!(joins(9, true), Err(OrganisationRefusal::Elsewhere));
        assert_eq!(joins(9, false), Ok(()));
        let full = members(u8::try_from(MOST_MEMBERS).unwrap());
        assert_eq!(
            full.may_join(account(99), false),
            Err(OrganisationRefusal::Full)
        );
        assert_eq!(full.may_invite(0), Err(OrganisationRefusal::Full));
        assert_eq!(some.may_invite(MOST_INVITATIONS - 1), Ok(()));
        assert_eq!(
            some.may_invite(MOST_INVITATIONS),
            Err(OrganisationRefusal::TooManyInvitations)
        );
    }

    #[test]
    fn m2_27_only_members_act_for_a_company_and_never_towards_one_of_its_own() {
        let company = draft("Nord", "Weg 1, 20457 Hamburg")
            .check(organisation(1))
            .unwrap();
        let acts = |actor: Option<u8>, client: Option<u8>| {
            may_act_for(&company, actor.map(organisation), client.map(organisation))
        };
        let name = || "Nord".to_owned();
        assert_eq!(acts(Some(1), None), Ok(()));
        assert_eq!(acts(Some(1), Some(2)), Ok(()));
        for stranger in [None, Some(2)] {
            assert_eq!(
                acts(stranger, None),
                Err(OrganisationRefusal::NotAMember(name()))
            );
        }
        assert_eq!(
            acts(Some(1), Some(1)),
            Err(OrganisationRefusal::OwnCompany(name()))
        );
    }
}
