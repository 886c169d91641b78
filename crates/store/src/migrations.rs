//! The schema, step by step. A step is two files with one name, and one line here.

use crate::db::Migration;

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("migrations/postgres/", $name, ".sql")),
        }),*]
    };
}

/// Every migration, in order. A landed one is never edited.
pub const MIGRATIONS: &[Migration] = migrations! {
    "0001_foundation",
    "0002_account",
    "0003_ledger",
    "0004_task",
    "0005_instruction",
    "0006_posting",
    "0007_agreement",
    "0008_work",
    "0009_outbox",
    "0010_task_sums",
    "0011_idempotency_order",
    "0012_kept_terms",
    "0013_import_kept",
    "0014_week",
    "0015_sorting",
    "0016_readiness",
    "0017_question",
    "0018_check",
    "0019_recording_number",
    "0020_kinds",
    "0021_asked",
    "0022_before",
    "0023_stages",
    "0024_papers",
    "0025_bank",
    "0026_together",
    "0027_feedback",
    "0028_settlement",
    "0029_addendum",
    "0030_assistance",
    "0031_provider",
    "0032_pages",
    "0033_ledger",
    "0034_round",
    "0035_paying",
    "0036_income",
    "0037_sample",
    "0038_ledger_rows",
    "0039_blocked",
    "0040_appraisal",
    "0041_organisation",
    "0042_neutral_fee",
    "0043_weights",
    "0044_capacity",
    "0045_settled",
    "0046_task_next",
    "0047_proven",
    "0048_frozen",
    "0049_assistance_change",
    "0050_assistance_words",
    "0051_addendum_change",
    "0052_hours_objected",
};
