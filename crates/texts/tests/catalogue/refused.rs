//! Broken texts break the build, and the message names file and key.

use crate::catalogue::{Language, Source};
use crate::{check, read};

fn problems(de: &str, en: &str) -> Vec<String> {
    let source = |language, text: &str| Source {
        language,
        room: "task".into(),
        text: text.to_owned(),
    };
    let sources = [source(Language::De, de), source(Language::En, en)];
    match read::catalogue(&sources).and_then(|catalogue| check::catalogue(&catalogue)) {
        Ok(()) => Vec::new(),
        Err(problems) => problems,
    }
}

#[test]
fn sound_texts_pass() {
    let de = "-product = Feierabend\nhello = Hallo { $name }\nagain = { hello }, { -product }";
    let en = "-product = Feierabend\nhello = Hello { $name }\nagain = { hello }, { -product }";
    assert_eq!(problems(de, en), Vec::<String>::new());
}

/// German text, English text, how the problem begins.
const FAULTS: &[(&str, &str, &str)] = &[
    ("a = x\nb = y", "a = x", "en/task.ftl: b is missing"),
    ("a = x", "a = x\nb = y", "de/task.ftl: b is missing"),
    (
        "a = { $n }",
        "a = { $m }",
        "de/task.ftl, a: has the arguments $n, but en/task.ftl has $m",
    ),
    (
        "a = x",
        "a = { $m }",
        "de/task.ftl, a: has the arguments none, but en/task.ftl has $m",
    ),
    (
        "a = { $n }\nb = { a }",
        "a = { $n }\nb = y",
        "de/task.ftl, b: has the arguments $n, but en/task.ftl has none",
    ),
    (
        "a = x\na = y",
        "a = x",
        "de/task.ftl, a: stands there twice, first in de/task.ftl",
    ),
    ("a = x\n!? = y", "a = x", "de/task.ftl, line 2: "),
    ("a = x { $n", "a = x", "de/task.ftl, line "),
    (
        "a = { b }",
        "a = x",
        "de/task.ftl, a: mentions b, which does not exist",
    ),
    (
        "a = { -b }",
        "a = x",
        "de/task.ftl, a: mentions -b, which does not exist",
    ),
    (
        "a = { b }\nb = { a }",
        "a = x\nb = y",
        "de/task.ftl, a: mentions itself by a",
    ),
    (
        "-a = { -a }\nb = x",
        "b = x",
        "de/task.ftl, -a: mentions itself by -a",
    ),
    (
        "a = x\n    .b = y",
        "a = x",
        "de/task.ftl, a: attributes are not used here",
    ),
    (
        "a_b = x",
        "a_b = x",
        "de/task.ftl, a_b: a key is written in small letters",
    ),
    ("new = x", "new = x", "de/task.ftl, new: this name is taken"),
    (
        "a = { $self }",
        "a = { $self }",
        "de/task.ftl, a: the argument $self needs",
    ),
    (
        "a = { NUMBER($n) }",
        "a = x",
        "de/task.ftl, a: the function NUMBER is not used",
    ),
    (
        "a = { $n ->\n    [zero] x\n   *[other] y\n}",
        "a = { $n }",
        "de/task.ftl, a: German and English only know [one] and [other]",
    ),
    (
        "a = { $n ->\n   *[one] x\n}",
        "a = { $n }",
        "de/task.ftl, a: a plural needs [other]",
    ),
    (
        "a = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }",
        "a = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }",
        "de/task.ftl, a: more than 7 arguments",
    ),
];

#[test]
fn every_fault_is_named_with_file_and_key() {
    for (de, en, said) in FAULTS {
        let found = problems(de, en);
        assert!(
            found.iter().any(|problem| problem.starts_with(said)),
            "{de}: {found:?}"
        );
    }
}

#[test]
fn a_key_belongs_to_one_room() {
    let source = |language, room: &str| Source {
        language,
        room: room.into(),
        text: "a = x".into(),
    };
    let sources = [source(Language::De, "task"), source(Language::En, "work")];
    let catalogue = read::catalogue(&sources).unwrap();
    assert_eq!(
        check::catalogue(&catalogue).unwrap_err(),
        ["a: stands in de/task.ftl and in en/work.ftl; it belongs in one room"]
    );
}
