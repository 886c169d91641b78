//! What kinds of work are called, what is usual for them, and the hint on who may do it.

use domain::task::category::{Preset, Proof, Unit};
use domain::task::legal::LegalRisk;
use kernel::format;
use texts::Texts;

use crate::ui::{self, Note, Tone};
use crate::visit::Visit;
use crate::words;

/// The unit in words.
pub(super) const fn unit(t: Texts, unit: Unit) -> &'static str {
    match unit {
        Unit::Word => t.handing_unit_word(),
        Unit::Logo => t.handing_unit_logo(),
        Unit::Page => t.handing_unit_page(),
        Unit::Record => t.handing_unit_record(),
        Unit::Post => t.handing_unit_post(),
        Unit::Hour => t.handing_unit_hour(),
        Unit::Call => t.handing_unit_call(),
        Unit::Matter => t.handing_unit_matter(),
    }
}

const fn proof(t: Texts, proof: Proof) -> &'static str {
    match proof {
        Proof::File => t.handing_proof_file(),
        Proof::Link => t.handing_proof_link(),
        Proof::Picture => t.handing_proof_picture(),
        Proof::SideBySide => t.handing_proof_side_by_side(),
        Proof::Table => t.handing_proof_table(),
        Proof::Sources => t.handing_proof_sources(),
        Proof::Figures => t.handing_proof_figures(),
        Proof::TestRun => t.handing_proof_test_run(),
        Proof::CallNotes => t.handing_proof_call_notes(),
        Proof::Sample => t.handing_proof_sample(),
    }
}

/// How long it usually takes: `100 Wörter: etwa 15 Min.`, `je Anruf etwa 8 Min.`
pub(super) fn usual(t: Texts, preset: &Preset) -> String {
    let duration = format::duration(preset.minutes, t.locale());
    let unit = unit(t, preset.unit);
    if preset.batch > 1 {
        t.handing_usual_batch(preset.batch, duration, unit)
    } else {
        t.handing_usual_one(duration, unit)
    }
}

/// What shows that it was done.
pub(super) fn proofs(t: Texts, preset: &Preset) -> String {
    preset.proofs.map(|one| proof(t, one)).join(", ")
}

/// Who may do it, and what to have checked (mission 1.12, 1.14).
pub(super) fn legal(visit: &Visit, risk: LegalRisk) -> Note {
    let text = words::key(visit, risk.key(), &[]);
    ui::banner(
        Tone::Soon,
        format!("{}: {text}", visit.t.handing_legal_title()),
    )
}
