//! What Mara has said about her work before handing it on: kinds of work, a hate task, her motive
//! and what luxury may cost her.

use domain::task::Nature;
use domain::task::category::Category;

use super::super::people::Who::Mara;
use super::super::script::{Act, Story};

/// Every story; those of tasks go on with what was told before.
pub(super) fn stories() -> Vec<Story> {
    let motive = "Damit ich Karten gestalte und nicht Formulare anderer Leute ausfülle.";
    vec![
        Story::new("lager")
            .on(2, (17, 30), Mara, kind(Category::Office, true))
            .on(2, (17, 31), Mara, Act::Hate),
        Story::new("fotos").on(2, (17, 32), Mara, kind(Category::Design, false)),
        Story::new("produkttexte").on(2, (17, 33), Mara, kind(Category::Text, false)),
        Story::new("beweggrund").on(2, (17, 35), Mara, Act::Motive(motive, 8_000)),
    ]
}

fn kind(category: Category, confidential: bool) -> Act {
    Act::Sort(Nature {
        category: Some(category),
        confidential,
    })
}
