//! Every route as everybody: `matrix/routes.txt` is the reviewed list of who gets which answer.
//!
//! A route that the sources declare and the list does not name fails the test, and so does an
//! answer that differs. `MATRIX_WRITE=1` writes the answers seen, to be reviewed before they are
//! committed.

mod blocked;
mod locked;
pub(crate) mod things;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use app::Scope;
use app::instruction::{proposal, question};
use app::posting;
use axum::http::Method;
use domain::instruction::proposal::ProposalDraft;
use domain::instruction::question::{Door, QuestionDraft};
use kernel::{
    FileId, GoalId, InstructionId, OfferId, OrderId, PlannedId, PostingId, ProposalId, QuestionId,
    TaskId,
};
use testkit::{Browser, Caller, TestApp, TestDatabase};

use self::things::{offer, ordered, own_week, published_ad, task_with_instruction};
use crate::order::acting;

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/matrix/routes.txt");
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
const ROLES: [&str; 5] = ["visitor", "stranger", "client", "contractor", "operator"];
/// An id that nothing has.
const NOBODY: &str = "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d";

/// Mara hands on to Jonas: a task, an instruction, an open ad with an offer, an order with a file.
struct World {
    app: TestApp,
    task: TaskId,
    instruction: InstructionId,
    posting: PostingId,
    offer: OfferId,
    order: OrderId,
    file: FileId,
    goal: GoalId,
    plan: PlannedId,
    question: QuestionId,
    proposal: ProposalId,
    /// One token for each of them: nobody may have many.
    callers: BTreeMap<String, Caller>,
}

impl World {
    async fn new(database: TestDatabase) -> Self {
        let app = TestApp::new(database).await;
        for name in ["Mara", "Jonas", "Ines"] {
            app.person(name).await;
        }
        let (mara, jonas) = (acting(&app, "mara").await, acting(&app, "jonas").await);
        let (task, instruction) = task_with_instruction(&mara).await;
        let order = ordered(&mara, &jonas, task).await;
        let upload = app::work::Upload {
            name: "a.txt".into(),
            content: b"a".to_vec(),
        };
        let file = app::work::add_file(&jonas, order, upload).await.unwrap();
        let posting = published_ad(&mara, task).await;
        let offer = posting::send(&jonas, posting, offer()).await.unwrap();
        let (goal, plan) = own_week(&mara).await;
        let wish = QuestionDraft {
            spot: "goal".into(),
            text: "Welcher Monat?".into(),
        };
        let question = question::ask(&jonas, Door::Order(order), wish).await;
        let wish = ProposalDraft {
            spot: "new".into(),
            text: "Ordner beschriften".into(),
            why: String::new(),
        };
        let proposal = proposal::propose(&jonas, order, wish).await.unwrap();
        // The question arrives.
        app.pass(std::time::Duration::from_hours(2));
        Self {
            app,
            task,
            instruction,
            posting,
            offer,
            order,
            file,
            question: question.unwrap(),
            proposal,
            goal,
            plan,
            callers: BTreeMap::new(),
        }
    }

    /// The path with the ids of this world in place of `{…}`.
    fn fill(&self, pattern: &str) -> String {
        let mut path: Vec<String> = Vec::new();
        for segment in pattern.split('/') {
            let before = path.last().map_or("", String::as_str);
            let filled = match before {
                _ if !segment.starts_with('{') => segment.to_owned(),
                _ if segment == "{number}" => "1".to_owned(),
                "aufgaben" | "tasks" => self.task.to_string(),
                "gesuche" | "postings" => self.posting.to_string(),
                "angebote" | "offers" => self.offer.to_string(),
                "auftraege" | "orders" => self.order.to_string(),
                "dateien" | "files" => self.file.to_string(),
                "fragen" | "questions" => self.question.to_string(),
                "vorschlaege" | "proposals" => self.proposal.to_string(),
                "anleitungen" | "instructions" => self.instruction.to_string(),
                "ziele" | "goals" => self.goal.to_string(),
                "vorschau" | "planned" => self.plan.to_string(),
                "weeks" => "2026-W48".to_owned(),
                "einrichtung" | "link" | "passwort" => "kein-gueltiger-link".to_owned(),
                _ => NOBODY.to_owned(),
            };
            path.push(filled);
        }
        path.join("/")
    }

    async fn answer(&mut self, method: &Method, pattern: &str, role: &str) -> u16 {
        let path = self.fill(pattern);
        if path.starts_with("/api/v1") {
            let (status, _) = self
                .caller(role)
                .await
                .call(method.clone(), &path, None, None)
                .await;
            return status.as_u16();
        }
        let mut browser = self.browser(role).await;
        let page = if *method == Method::GET {
            browser.get(&path).await
        } else {
            browser.post(&path, &[]).await
        };
        page.status.as_u16()
    }

    async fn browser(&self, role: &str) -> Browser {
        match role {
            "stranger" => self.app.signed_in("Ines").await,
            "client" => self.app.signed_in("Mara").await,
            "contractor" => self.app.signed_in("Jonas").await,
            "operator" => self.app.operator().await,
            _ => self.app.visitor(),
        }
    }

    async fn caller(&mut self, role: &str) -> &Caller {
        if !self.callers.contains_key(role) {
            let caller = self.new_caller(role).await;
            self.callers.insert(role.to_owned(), caller);
        }
        &self.callers[role]
    }

    async fn new_caller(&self, role: &str) -> Caller {
        match role {
            "stranger" => self.app.caller("Ines", Scope::Money).await,
            "client" => self.app.caller("Mara", Scope::Money).await,
            "contractor" => self.app.caller("Jonas", Scope::Money).await,
            "operator" => self.app.caller("Betrieb", Scope::Money).await,
            _ => self.app.anonymous_caller(),
        }
    }
}

/// Every route of the sources: `.route("/path", get(…).post(…))`, nested under `/api/v1`.
fn declared() -> BTreeSet<(String, String)> {
    let mut routes = BTreeSet::new();
    read_folder(Path::new(SOURCES), &mut routes);
    routes
}

fn read_folder(folder: &Path, routes: &mut BTreeSet<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_folder(&path, routes);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let prefix = if path.components().any(|part| part.as_os_str() == "api") {
                "/api/v1"
            } else {
                ""
            };
            read_source(&std::fs::read_to_string(&path).unwrap(), prefix, routes);
        }
    }
}

fn read_source(source: &str, prefix: &str, routes: &mut BTreeSet<(String, String)>) {
    for piece in source.split(".route(").skip(1) {
        let Some(path) = piece
            .trim_start()
            .strip_prefix('"')
            .and_then(|p| p.split('"').next())
        else {
            continue;
        };
        // What belongs to this route ends where the next builder call begins, or the function ends.
        let handlers = piece.split("\n        .").next().unwrap_or(piece);
        let handlers = handlers.split("\n}").next().unwrap_or(handlers);
        for (method, calls) in [
            ("GET", ["get(", ".get("]),
            ("POST", ["post(", ".post("]),
            ("PUT", ["put(", ".put("]),
            ("DELETE", ["delete(", ".delete("]),
        ] {
            let is_there = calls.iter().any(|call| {
                handlers.match_indices(call).any(|(at, _)| {
                    let before = handlers.get(..at).and_then(|text| text.chars().last());
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
                })
            });
            if is_there {
                let whole = if path.starts_with("/api/") || path == "/api" {
                    path.to_owned()
                } else {
                    format!("{prefix}{path}")
                };
                routes.insert((whole, method.to_owned()));
            }
        }
    }
}

#[test]
fn every_declared_route_is_in_the_list() {
    let list = std::fs::read_to_string(LIST).unwrap();
    let named: BTreeSet<(String, String)> = list
        .lines()
        .filter_map(row)
        .map(|(method, path, _)| (path, method))
        .collect();
    let declared = declared();
    let missing: Vec<_> = declared.difference(&named).collect();
    let gone: Vec<_> = named.difference(&declared).collect();
    assert!(missing.is_empty(), "not in routes.txt: {missing:#?}");
    assert!(
        gone.is_empty(),
        "in routes.txt, but not in the sources: {gone:#?}"
    );
}

/// Architecture, section 7: everybody, every route, on both databases.
#[testkit::twin]
async fn everybody_gets_the_reviewed_answer_on_every_route(db: TestDatabase) {
    let mut world = World::new(db).await;
    let mut seen = String::from(HEAD);
    let list = std::fs::read_to_string(LIST).unwrap_or_default();
    let rows: Vec<_> = if std::env::var_os("MATRIX_WRITE").is_some() {
        declared()
            .into_iter()
            .map(|(path, method)| (method, path, Vec::new()))
            .collect()
    } else {
        list.lines().filter_map(row).collect()
    };
    let mut wrong = Vec::new();
    for (method, path, expected) in rows {
        let verb: Method = method.parse().unwrap();
        let mut answers = Vec::new();
        for role in ROLES {
            let answer = world.answer(&verb, &path, role).await;
            answers.push(answer.to_string());
            // What was refused changed nothing; what was taken wants a new world.
            let has_acted = verb != Method::GET && matches!(answer, 200..400);
            if has_acted {
                let kind = world.app.database.database().kind();
                world = World::new(TestDatabase::fresh(kind).await).await;
            }
        }
        writeln!(seen, "{method:<6} {path} | {}", answers.join(" | ")).unwrap();
        if answers != expected {
            wrong.push(format!(
                "{method} {path}: {answers:?}, expected {expected:?}"
            ));
        }
    }
    if std::env::var_os("MATRIX_WRITE").is_some() {
        std::fs::write(LIST, seen).unwrap();
        return;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const HEAD: &str = "# Who gets which answer. Reviewed by people; see matrix.rs.\n\
    # 303 from a page for a visitor is the way to the sign-in. 404 hides what is not one's own.\n\
    # METHOD path | visitor | stranger | client | contractor | operator\n";

fn row(line: &str) -> Option<(String, String, Vec<String>)> {
    let (route, answers) = line.split_once('|').filter(|_| !line.starts_with('#'))?;
    let (method, path) = route.trim().split_once(' ')?;
    let answers = answers
        .split('|')
        .map(|answer| answer.trim().to_owned())
        .collect();
    Some((method.to_owned(), path.trim().to_owned(), answers))
}
