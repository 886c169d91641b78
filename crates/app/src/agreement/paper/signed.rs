//! The signatures under a contract, as they stand in its document.

use domain::agreement::Role;
use paper::{Block, Table};
use store::agreement::Signed;

use super::compose::Writer;
use super::frame;

impl Writer<'_> {
    /// Both have signed the version that is printed, or the frame a week belongs to.
    pub(super) fn is_concluded(&self) -> bool {
        let is_week = self.source.contract.week.is_some();
        is_week || Role::BOTH.iter().all(|role| self.signed(*role).is_some())
    }

    fn signed(&self, role: Role) -> Option<&Signed> {
        let version = self.source.contract.version;
        let mut signatures = self.source.signatures.iter();
        signatures.find(|signed| signed.version == version && signed.role == role)
    }

    /// What stands under a contract.
    pub(super) fn signatures(&self) -> Vec<Block> {
        let t = self.t;
        let hash = Block::Small(format!(
            "{} {}",
            t.order_contract_hash(),
            self.source.contract.digest()
        ));
        if self.source.contract.week.is_some() {
            // Its first clause names the frame both have signed.
            return frame::signed(self, hash);
        }
        let mut blocks = vec![
            Block::Heading(t.order_signatures().to_owned()),
            Block::Text(t.paper_signed_how().to_owned()),
            self.signed_by(|role| self.signed(role)),
            hash,
        ];
        blocks.extend(self.signed_before());
        blocks
    }

    /// Who signed, and when.
    pub(super) fn signed_by<'s>(&self, of: impl Fn(Role) -> Option<&'s Signed>) -> Block {
        let t = self.t;
        let columns = [
            t.order_signature_role(),
            t.order_signature_name(),
            t.order_signature_at(),
        ];
        let row = |role: Role| match of(role) {
            Some(signed) => vec![
                self.role(role).to_owned(),
                signed.signature.typed_name.clone(),
                self.moment(signed.signature.at),
            ],
            None => vec![
                self.role(role).to_owned(),
                t.paper_unsigned().to_owned(),
                String::new(),
            ],
        };
        Block::Table(Table {
            widths: vec![3, 5, 5],
            head: columns.map(str::to_owned).to_vec(),
            rows: Role::BOTH.map(row).to_vec(),
            is_small: false,
        })
    }

    /// What both signed before an addendum made the version that is printed.
    fn signed_before(&self) -> Vec<Block> {
        let (t, contract) = (self.t, &self.source.contract);
        if contract.addenda.is_empty() {
            return Vec::new();
        }
        let columns = [
            t.addendum_version_label().to_owned(),
            t.order_signature_role().to_owned(),
            t.order_signature_name().to_owned(),
            t.order_signature_at().to_owned(),
        ];
        let earlier = self.source.signatures.iter();
        let rows = earlier
            .filter(|signed| signed.version < contract.version)
            .map(|signed| {
                vec![
                    t.addendum_version(i64::from(signed.version)),
                    self.role(signed.role).to_owned(),
                    signed.signature.typed_name.clone(),
                    self.moment(signed.signature.at),
                ]
            });
        vec![
            Block::Minor(t.addendum_signed_before().to_owned()),
            Block::Table(Table {
                widths: vec![2, 3, 5, 5],
                head: columns.to_vec(),
                rows: rows.collect(),
                is_small: true,
            }),
        ]
    }
}
