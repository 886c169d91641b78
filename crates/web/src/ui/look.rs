//! What must hold for style sheet, script and templates as texts: contrast, weight, nothing inline.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const STYLE: &str = include_str!("../../assets/app.css");
const SCRIPT: &str = include_str!("../../assets/app.js");

/// Words and the grounds they stand on, in both themes.
const WORDS: [(&str, &[&str]); 9] = [
    (
        "ink",
        &[
            "paper", "card", "sunk", "dusk-bg", "sun-bg", "ok-bg", "warn-bg",
        ],
    ),
    ("soft", &["paper", "card", "sunk", "dusk-bg", "sun-bg"]),
    (
        "dusk",
        &["paper", "card", "sunk", "dusk-bg", "ok-bg", "sun-bg"],
    ),
    ("dusk-deep", &["card", "dusk-bg"]),
    ("on-dusk", &["dusk", "dusk-deep", "sun", "ok"]),
    ("sun", &["paper", "card", "sun-bg"]),
    ("ok", &["card", "ok-bg"]),
    ("warn", &["paper", "card", "warn-bg"]),
    ("on-night", &["night"]),
];

/// Borders of controls and shapes that mean something, and their grounds.
const SHAPES: [(&str, &[&str]); 4] = [
    ("edge", &["paper", "card", "sunk"]),
    ("sun", &["paper", "card", "sunk", "night"]),
    ("dusk", &["paper", "card", "sunk"]),
    ("warn", &["paper", "card"]),
];

/// WCAG 2.2, 1.4.3 and 1.4.11: 4.5 to 1 for words, 3 to 1 for controls, light and dark.
#[test]
fn everything_stands_out_from_its_ground() {
    let colours = colours();
    for (pairs, least) in [(WORDS.as_slice(), 4.5), (SHAPES.as_slice(), 3.0)] {
        for (front, grounds) in pairs {
            for ground in *grounds {
                // The night is dark in both themes; the sun on it is always the bright one.
                if (*front, *ground) == ("sun", "night") {
                    continue;
                }
                for (front_colour, ground_colour) in colours[front].iter().zip(&colours[ground]) {
                    let contrast = contrast(*front_colour, *ground_colour);
                    assert!(contrast >= least, "{front} on {ground}: {contrast:.2}");
                }
            }
        }
    }
}

/// The tokens made with `light-dark(#rrggbb, #rrggbb)`: the light and the dark colour of each.
fn colours() -> BTreeMap<&'static str, [[f64; 3]; 2]> {
    let lines = STYLE.lines().filter_map(|line| {
        let (name, rest) = line
            .trim()
            .strip_prefix("--")?
            .split_once(": light-dark(")?;
        let (light, dark) = rest.strip_suffix(");")?.split_once(", ")?;
        Some((name, [channels(light)?, channels(dark)?]))
    });
    lines.collect()
}

fn channels(colour: &str) -> Option<[f64; 3]> {
    let channel = |range| {
        let value = u8::from_str_radix(colour.strip_prefix('#')?.get(range)?, 16).ok()?;
        let share = f64::from(value) / 255.0;
        Some(if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        })
    };
    Some([channel(0..2)?, channel(2..4)?, channel(4..6)?])
}

/// The contrast of two colours as WCAG defines it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |[red, green, blue]: [f64; 3]| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The budgets are 12 KB and 8 KB compressed; text like this shrinks to less than a third.
#[test]
fn style_and_script_are_light() {
    assert!(STYLE.len() <= 36_000, "app.css has {} bytes", STYLE.len());
    assert!(SCRIPT.len() <= 20_000, "app.js has {} bytes", SCRIPT.len());
}

/// The Content Security Policy allows neither code in the page nor anything from elsewhere.
#[test]
fn script_and_style_need_nothing_forbidden() {
    for forbidden in [
        "eval(",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
    ] {
        assert!(!SCRIPT.contains(forbidden), "{forbidden} in app.js");
    }
    for forbidden in ["url(", "@import", "@font-face", "http://", "https://"] {
        assert!(!STYLE.contains(forbidden), "{forbidden} in app.css");
    }
}

/// Markup is never made from text by hand, and no template has inline styles or handlers.
#[test]
fn no_template_bypasses_the_escaping_or_the_policy() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let templates = templates(&folder);
    assert!(templates.len() > 20, "the templates are elsewhere");
    for path in templates {
        let text = std::fs::read_to_string(&path).unwrap();
        let plain = text.replace("| ", "|");
        for forbidden in [
            "|safe",
            "|escape(",
            " style=",
            "<style",
            "javascript:",
            " src=\"http",
        ] {
            assert!(
                !plain.contains(forbidden),
                "{forbidden} in {}",
                path.display()
            );
        }
        let handler = text.split_whitespace().find(|word| {
            let name = word
                .strip_prefix("on")
                .and_then(|rest| rest.split_once("=\""));
            name.is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_lowercase()))
        });
        assert!(handler.is_none(), "{handler:?} in {}", path.display());
        for (start, _) in text.match_indices("<script") {
            let tag = text
                .get(start..)
                .and_then(|rest| rest.split('>').next())
                .unwrap_or_default();
            assert!(tag.contains(" src="), "inline script in {}", path.display());
        }
    }
}

fn templates(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                templates(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
