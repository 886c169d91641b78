//! What an instruction says beyond the plain one, and that plain ones stay what they were.

use super::*;

/// An instruction that uses everything.
pub(in crate::instruction) fn fuller() -> InstructionDraft {
    let mut full = draft();
    full.steps[0].input = "Text aus dem Ordner „fertig“".into();
    full.steps[0].output = "Beitrag mit Überschriften".into();
    full.steps[0].branch = "Wenn ein Bild fehlt, dann in die Liste „Fragen“ schreiben.".into();
    full.details = DetailsDraft {
        why: "Damit der Blog auf dem Telefon gelesen wird.".into(),
        good_example: "Der Beitrag über Büttenpapier.".into(),
        bad_example: "Ein Beitrag ohne Zwischenüberschrift.".into(),
        length: LengthDraft {
            least: Some(300),
            most: Some(600),
            unit: Some(LengthUnit::Words),
        },
        reaction_hours: Some(24),
        ask_cases: "Preise\n\nKlagen\n".into(),
        when_unsure: "Liegen lassen und fragen.".into(),
        terms: vec![
            Term::default(),
            Term {
                word: "Beitrag".into(),
                meaning: "Text mit Bildern im Blog".into(),
            },
        ],
        tools: "Redaktionssystem, Zugang kommt per Einladung.".into(),
        contractor_hours: draft().reachable,
    };
    full
}

#[test]
fn everything_is_kept_through_form_and_database() {
    let body = fuller().check(None).unwrap();
    assert_eq!(body.details.terms.len(), 1, "empty rows count as not there");
    assert_eq!(
        body.details.cases().collect::<Vec<_>>(),
        ["Preise", "Klagen"]
    );
    let again = InstructionDraft::from(&body).check(save(None, 0, &fuller()).ok().as_ref());
    assert_eq!(again, Ok(body.clone()));
    let json = serde_json::to_string(&body).unwrap();
    assert_eq!(serde_json::from_str::<Body>(&json).unwrap(), body);
}

/// Mission 1.10: contracts signed before there were details name these digests.
#[test]
fn m1_10_a_plain_body_keeps_the_digest_it_always_had() {
    let stored = r#"{"goal":"Acht Blogbeiträge sind fertig formatiert.","steps":[
        {"id":1,"text":"Beitrag öffnen"},{"id":2,"text":"Bilder verkleinern"}],"criteria":[
        {"id":3,"text":"Alle Zwischenüberschriften als H2","how_measured":"im Editor nachsehen",
        "kind":"must"},{"id":4,"text":"Du-Form","how_measured":"im Editor nachsehen",
        "kind":"should"},{"id":5,"text":"Zitate kursiv","how_measured":"im Editor nachsehen",
        "kind":"taste"}],"latitude":{"latitude":"decide_and_tell","money_limit":
        {"minor":2000,"currency":"EUR"}},"free_zone":"Die Auswahl der Bilder",
        "response_hours":4,"reachable":[{"day":"monday","from":"09:00","to":"09:30"}]}"#;
    let body: Body = serde_json::from_str(stored).unwrap();
    assert!(body.is_plain());
    assert_eq!(
        body.digest().to_string(),
        "a2348770c39459cc9d8ef626d241d64d2068f64f867efd7dc8602e4a711d9604"
    );
    let json = serde_json::to_string(&body).unwrap();
    assert!(
        !json.contains("details") && !json.contains("branch"),
        "{json}"
    );
}

#[test]
fn m1_10_every_detail_counts_in_the_digest() {
    let full = fuller().check(None).unwrap();
    assert_eq!(
        full.digest().to_string(),
        "94697fcc67839122d4247a7e7d091053c220bfded25cb26baea0570905ead838"
    );
    let mut seen = vec![full.digest(), draft().check(None).unwrap().digest()];
    let edits: [fn(&mut Body); 14] = [
        |body| body.steps[0].input.push('x'),
        |body| body.steps[0].output.push('x'),
        |body| body.steps[0].branch.push('x'),
        |body| body.details.why.push('x'),
        |body| body.details.good_example.push('x'),
        |body| body.details.bad_example.push('x'),
        |body| body.details.length = None,
        |body| body.details.reaction_hours = None,
        |body| body.details.ask_cases.push('x'),
        |body| body.details.when_unsure.push('x'),
        |body| body.details.terms[0].word.push('x'),
        |body| body.details.terms[0].meaning.push('x'),
        |body| body.details.tools.push('x'),
        |body| body.details.contractor_hours = WeeklyHours::default(),
    ];
    for edit in edits {
        let mut other = full.clone();
        edit(&mut other);
        assert!(!seen.contains(&other.digest()), "{other:?}");
        seen.push(other.digest());
    }
}

#[test]
fn every_wrong_detail_is_named_at_its_field() {
    let mut wrong = fuller();
    wrong.steps[1].input = "ohne Schritt".into();
    wrong.steps[2].branch = "b".repeat(1001);
    wrong.details.why = "w".repeat(4001);
    wrong.details.length.least = Some(601);
    wrong.details.reaction_hours = Some(721);
    wrong.details.tools = "a\u{202e}b".into();
    wrong.details.terms[0].word = "Wort".into();
    wrong.details.terms[1].word = "\u{200b}".into();
    let errors = wrong.check(None).unwrap_err();
    let got: Vec<(&str, &str)> = errors.iter().map(|e| (e.field.as_ref(), e.key)).collect();
    assert_eq!(
        got,
        [
            ("steps-2", "field-required"),
            ("steps-3-branch", "field-too-long"),
            ("why", "field-too-long"),
            ("tools", "field-text-unreadable"),
            ("length-most", "instruction-detail-length-backwards"),
            ("reaction-hours", "field-number-range"),
            ("terms-1-meaning", "field-required"),
            ("terms-2-word", "field-required"),
        ]
    );
    let key = |length: LengthDraft| {
        let mut draft = draft();
        draft.details.length = length;
        let checked = draft.check(None);
        checked
            .err()
            .map(|errors| (errors[0].field.clone(), errors[0].key))
    };
    let at_most = |most, unit| LengthDraft {
        least: None,
        most: Some(most),
        unit,
    };
    assert_eq!(
        key(at_most(9, None)),
        Some(("length-unit".into(), "field-choice-required"))
    );
    assert_eq!(
        key(at_most(0, Some(LengthUnit::Words))),
        Some(("length-most".into(), "field-number-range"))
    );
    assert_eq!(key(at_most(9, Some(LengthUnit::Minutes))), None);
    let mut many = draft();
    many.details.terms = vec![fuller().details.terms[1].clone(); 51];
    assert_eq!(many.check(None).unwrap_err()[0].field, "terms");
}

#[test]
fn every_text_is_found_under_the_name_of_its_field() {
    let full = fuller();
    let names: Vec<String> = full.texts().map(|(name, _)| name).collect();
    let expected = "goal why steps-1 steps-1-input steps-1-output steps-1-branch steps-3 \
        good-example bad-example criteria-1-text criteria-1-how-measured criteria-2-text \
        criteria-2-how-measured criteria-3-text criteria-3-how-measured free-zone ask-cases \
        when-unsure tools terms-2-word terms-2-meaning";
    assert_eq!(names.join(" "), expected);
    for (name, text) in full.texts() {
        assert!(!text.trim().is_empty(), "{name}");
    }
    assert_eq!(InstructionDraft::default().texts().count(), 0);
}

#[test]
fn words_for_units_are_read_back() {
    for unit in LengthUnit::ALL {
        assert_eq!(LengthUnit::from_code(unit.code()), Some(unit));
        let json = serde_json::to_string(&unit).unwrap();
        assert_eq!(json, format!("\"{}\"", unit.code()));
    }
    assert_eq!(LengthUnit::from_code("pages"), None);
}
