//! A text from elsewhere becomes the next version: lines that were there before are known again.

use super::{Body, InstructionDraft, LineId};

impl InstructionDraft {
    /// Gives lines without a number the number of the line of `body` that says the same, so that
    /// questions and ticks find them (mission 0.8). Numbers from elsewhere are forgotten.
    pub fn adopt(&mut self, body: &Body) {
        let mut known: Vec<(LineId, &str, &str)> = body
            .steps
            .iter()
            .map(|step| (step.id, step.text.as_str(), ""))
            .collect();
        for step in &mut self.steps {
            step.id = take(&mut known, &step.text, "");
        }
        known = body
            .criteria
            .iter()
            .map(|one| (one.id, one.text.as_str(), one.how_measured.as_str()))
            .collect();
        for one in &mut self.criteria {
            one.id = take(&mut known, &one.text, &one.how_measured);
        }
    }

    /// Forgets the numbers of all lines: they mean something inside of one instruction only.
    pub fn forget_numbers(&mut self) {
        self.steps.iter_mut().for_each(|step| step.id = None);
        self.criteria.iter_mut().for_each(|one| one.id = None);
    }
}

fn take(known: &mut Vec<(LineId, &str, &str)>, text: &str, more: &str) -> Option<LineId> {
    let same = |one: &(LineId, &str, &str)| one.1 == text.trim() && one.2 == more.trim();
    let at = known.iter().position(same)?;
    Some(known.remove(at).0)
}

#[cfg(test)]
mod tests {
    use kernel::{AccountId, InstructionId, Locale, Timestamp};

    use crate::instruction::markdown::{read, write};
    use crate::instruction::tests::details::fuller;
    use crate::instruction::{InstructionDraft, LineId, Version};

    /// Mission 0.8: out to a file and back in, every line has its number again.
    #[test]
    fn m0_8_a_file_read_back_keeps_the_numbers_of_its_lines() {
        let body = fuller().check(None).unwrap();
        let id = InstructionId::from_bytes([1; 16]);
        let version = Version::first(id, body, AccountId::from_bytes([2; 16]), Timestamp::EPOCH);
        let file = write("Titel", &InstructionDraft::from(&version.body), Locale::De);
        let mut draft = read(&file).draft;
        draft.adopt(&version.body);
        assert_eq!(draft.check(Some(&version)), Ok(version.body.clone()));
        draft.steps[0].text = "Etwas anderes".into();
        draft.steps[1].id = Some(LineId(99));
        draft.adopt(&version.body);
        assert_eq!(draft.steps[0].id, None);
        assert_eq!(draft.steps[1].id, Some(version.body.steps[1].id));
        draft.forget_numbers();
        assert!(draft.criteria.iter().all(|one| one.id.is_none()));
    }
}
