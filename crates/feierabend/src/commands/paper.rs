//! Checks a contract that came as a file, with or without an instance to compare it with.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use app::agreement::paper::{self, Checked, LARGEST, Origin, broken_key};
use kernel::{Zone, format};
use serde_json::json;
use texts::Texts;

use crate::arguments::Options;
use crate::means::{Begin, FILE, open};
use crate::problem::Problem;

/// Prints what the document proves. Nothing is kept.
///
/// # Errors
/// [`Problem::Paper`] when it proves nothing.
pub(crate) async fn verify_paper(
    options: &Options,
    file: &Path,
    as_json: bool,
    t: Texts,
) -> Result<(), Problem> {
    let content = read(file).map_err(|error| Problem::File(file.to_owned(), error))?;
    let has_instance = options.database.is_some() || options.data.join(FILE).exists();
    let checked = if has_instance {
        let app = open(options, Begin::There, None).await?;
        let checked = paper::check(&app, content).await?;
        app.database.close().await?;
        checked
    } else {
        paper::judge(None, &content)
    };
    let checked = checked.map_err(|broken| Problem::Paper(broken_key(broken)))?;
    if as_json {
        print_json(&checked);
    } else {
        print(&checked, t);
    }
    Ok(())
}

/// Reads no further than any document of ours is long.
fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut content = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    File::open(file)?.take(most).read_to_end(&mut content)?;
    Ok(content)
}

fn print(checked: &Checked, t: Texts) {
    let proof = &checked.proof;
    let text = match checked.origin {
        Origin::Here => t.paper_result_here_text(),
        Origin::Elsewhere => t.paper_result_elsewhere_text(),
        Origin::Unknown => t.paper_result_unknown_text(),
    };
    println!("{text}");
    let label = if proof.is_frame() {
        t.assistance_paper_result_frame()
    } else {
        t.paper_result_order()
    };
    println!("{label}: {}", proof.order);
    println!("{}: {}", t.paper_result_instance(), proof.instance);
    for signed in &proof.signatures {
        let at = format::date_time_zone(signed.at, &Zone::default(), t.locale());
        let version = i64::from(signed.version);
        println!(
            "– {}",
            t.paper_result_signed(at, signed.name.as_str(), version)
        );
    }
    if let Some(frame) = &proof.frame {
        println!("{}: {}", t.assistance_paper_result_frame(), frame.number);
        for signed in &frame.signatures {
            let at = format::date_time_zone(signed.at, &Zone::default(), t.locale());
            println!(
                "– {}",
                t.assistance_paper_result_signed(at, signed.name.as_str())
            );
        }
    }
    println!("{}: {}", t.paper_result_events(), proof.events.len());
    if let Some(newest) = proof.contracts.last() {
        println!("{}: {}", t.paper_result_hash(), newest.hash);
    }
    println!("{}: {}", t.paper_result_key(), checked.key);
    if let Some(words) = checked.plain_words() {
        println!("\n{}\n\n{words}", t.paper_result_words());
    }
}

fn print_json(checked: &Checked) {
    let origin = match checked.origin {
        Origin::Here => "here",
        Origin::Elsewhere => "elsewhere",
        Origin::Unknown => "unknown",
    };
    let said = json!({ "origin": origin, "key": checked.key, "proof": checked.proof });
    println!("{said}");
}
