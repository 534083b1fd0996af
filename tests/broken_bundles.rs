//! Broken bundles: each is refused with its place and fault, and leaves the store byte for byte as it was.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk,
    banten::busy_office,
    bundles::{edited, facts, newest, of_kind, opened, seal},
};
use titik_temu::{
    app::Trouble,
    json::{Fault, Value, canonical, json},
    record::{sha256, to_hex},
};

/// What a broken bundle must meet.
enum Meets {
    /// A fault at a path that ends so.
    Fault(&'static str, fn(&Fault) -> bool),
    /// Another trouble.
    Trouble(fn(&Trouble) -> bool),
}

use Meets::Fault as F;

fn graph(fault: &Fault) -> bool {
    matches!(fault, Fault::BrokenGraph(_))
}

fn bad_value(fault: &Fault) -> bool {
    matches!(fault, Fault::BadValue(_) | Fault::OutOfRange(..))
}

fn wrong_hash(fault: &Fault) -> bool {
    *fault == Fault::WrongHash
}

fn unknown_field(fault: &Fault) -> bool {
    matches!(fault, Fault::UnknownField(_))
}

fn dangling(fault: &Fault) -> bool {
    matches!(fault, Fault::Dangling(_))
}

type Breaks = Box<dyn Fn(&[u8]) -> Vec<u8>>;

type Case = (&'static str, Breaks, Meets);

/// A bundle in which the newest fact of the first case was changed and sealed anew.
fn resealed(change: impl Fn(&mut Value) + 'static) -> Breaks {
    Box::new(move |bundle| {
        edited(bundle, |document| {
            let facts = facts(document, "");
            let place = newest(facts);
            change(&mut facts[place]);
            seal(&mut facts[place]);
        })
    })
}

fn document(change: impl Fn(&mut Value) + 'static) -> Breaks {
    Box::new(move |bundle| edited(bundle, &change))
}

fn text(change: impl Fn(String) -> String + 'static) -> Breaks {
    Box::new(move |bundle| change(String::from_utf8(bundle.to_vec()).expect("text")).into_bytes())
}

fn envelopes() -> Vec<Case> {
    vec![
        ("unknown field in an envelope", resealed(|fact| fact["mood"] = "good".into()), F("", unknown_field)),
        (
            "missing field",
            resealed(|fact| drop(fact.as_object_mut().expect("a fact").remove("actor"))),
            F("", |fault| *fault == Fault::MissingField("actor")),
        ),
        (
            "a fraction of a second",
            resealed(|fact| fact["occurred_at"] = "2026-01-20T09:00:00.5+07:00".into()),
            F(".occurred_at", bad_value),
        ),
        (
            "a zone that is none of Indonesia's",
            resealed(|fact| fact["occurred_at"] = "2026-01-20T09:00:00Z".into()),
            F(".occurred_at", bad_value),
        ),
        (
            "happened after it was recorded",
            resealed(|fact| fact["occurred_at"] = "2027-01-20T09:00:00+07:00".into()),
            F("", graph),
        ),
        (
            "a device in capitals",
            resealed(|fact| fact["device"] = fact["device"].as_str().expect("id").to_uppercase().into()),
            F(".device", bad_value),
        ),
        (
            "an actor without hyphens",
            resealed(|fact| fact["actor"] = "0197a0000000700080000000000000ab".into()),
            F(".actor", bad_value),
        ),
        ("a kind without a version", resealed(|fact| fact["kind"] = "case-opened".into()), F(".kind", bad_value)),
        ("logical time that jumps", resealed(|fact| fact["lamport"] = 9_000.into()), F("", graph)),
        ("logical time zero", resealed(|fact| fact["lamport"] = 0.into()), F(".lamport", bad_value)),
        (
            "a second beginning",
            resealed(|fact| {
                fact["parents"] = json!([]);
                fact["lamport"] = 1.into();
            }),
            F("", graph),
        ),
        ("a parent that is not there", resealed(|fact| fact["parents"] = json!(["ab".repeat(32)])), F("", graph)),
        (
            "a parent twice",
            resealed(|fact| fact["parents"] = json!([fact["parents"][0], fact["parents"][0]])),
            F("", graph),
        ),
        (
            "a parent in capitals",
            resealed(|fact| fact["parents"] = json!([fact["parents"][0].as_str().expect("id").to_uppercase()])),
            F(".parents[0]", bad_value),
        ),
        (
            "a fact of another log",
            resealed(|fact| fact["case"] = "0197a000-0000-7000-8000-0000000000ff".into()),
            F("", graph),
        ),
        (
            "an unknown field in a body",
            resealed(|fact| fact["body"]["mood"] = "good".into()),
            F(".body", unknown_field),
        ),
        (
            "a name in the open",
            resealed(|fact| {
                fact["kind"] = "case-reopened/1".into();
                fact["body"] = json!({"reason": "Wahyuni"});
            }),
            F(".body.reason", |fault| *fault == Fault::Expected("object")),
        ),
        (
            "a fact as large as a book",
            resealed(|fact| {
                fact["kind"] = "case-blessed/1".into();
                fact["body"] = json!({"text": "x".repeat(70_000)});
            }),
            F("", |fault| matches!(fault, Fault::TooLarge(_))),
        ),
    ]
}

fn histories() -> Vec<Case> {
    vec![
        (
            "a changed fact under its old id",
            document(|it| facts(it, "")[3]["recorded_at"] = "2026-01-12T09:00:01+07:00".into()),
            F("", wrong_hash),
        ),
        (
            "a fact dropped from the middle",
            document(|it| {
                let facts = facts(it, "");
                let place = of_kind(facts, "meeting-invited/1");
                facts.remove(place);
            }),
            F("", graph),
        ),
        (
            "a fact twice",
            document(|it| {
                let facts = facts(it, "");
                facts.push(facts[0].clone());
            }),
            F("", graph),
        ),
        (
            "a case without its beginning",
            document(|it| {
                let facts = facts(it, "");
                facts.retain(|fact| fact["lamport"] == 1);
                facts[0]["kind"] = "clock-resumed/1".into();
                facts[0]["body"] = json!({});
                seal(&mut facts[0]);
            }),
            F("", graph),
        ),
        (
            "a case without a calendar",
            document(|it| {
                let facts = facts(it, "");
                facts.retain(|fact| fact["lamport"] == 1);
            }),
            F("", graph),
        ),
        (
            "a log twice",
            document(|it| {
                let logs = it["logs"].as_array_mut().expect("logs");
                logs.push(logs[0].clone());
            }),
            F("]", |fault| matches!(fault, Fault::DuplicateId(_))),
        ),
        ("a log of no kind", document(|it| it["logs"][0]["case"] = "minutes-2026".into()), F(".case", bad_value)),
        (
            "no office",
            document(|it| {
                it["logs"]
                    .as_array_mut()
                    .expect("logs")
                    .retain(|log| !log["case"].as_str().expect("id").starts_with("office-"))
            }),
            Meets::Trouble(|trouble| *trouble == Trouble::NoOfficeInBundle),
        ),
        (
            "a nameless office",
            document(|it| {
                let facts = facts(it, "office-");
                facts.retain(|fact| fact["lamport"] == 1);
                facts[0]["kind"] = "office-blessed/1".into();
                facts[0]["body"] = json!({});
                seal(&mut facts[0]);
            }),
            Meets::Trouble(|trouble| *trouble == Trouble::NoOfficeInBundle),
        ),
        (
            "a guest book of another office",
            document(|it| {
                let logs = it["logs"].as_array_mut().expect("logs");
                let book = logs
                    .iter_mut()
                    .find(|log| log["case"].as_str().expect("id").starts_with("guests-"))
                    .expect("a book");
                let id = "guests-0197a000-0000-7000-8000-0000000000ff-2026-01";
                book["case"] = id.into();
                let fact = &mut book["facts"][0];
                fact["case"] = id.into();
                seal(fact);
            }),
            F("", graph),
        ),
    ]
}

fn belongings() -> Vec<Case> {
    vec![
        (
            "a changed particular",
            document(|it| {
                let all = it["particulars"].as_object_mut().expect("values");
                let first = all.values_mut().next().expect("a value");
                first["value"] = "changed".into();
            }),
            F("", wrong_hash),
        ),
        (
            "a particular with a short salt",
            document(|it| {
                let all = it["particulars"].as_object_mut().expect("values");
                let first = all.values_mut().next().expect("a value");
                first["salt"] = "00".into();
            }),
            F(".salt", bad_value),
        ),
        (
            "a changed pack",
            document(|it| {
                let all = it["documents"].as_object_mut().expect("documents");
                let pack = all.values_mut().find(|it| it.get("steps").is_some()).expect("a pack");
                pack["version"] = 9.into();
            }),
            F("", wrong_hash),
        ),
        (
            "a pack left out",
            document(|it| {
                it["documents"].as_object_mut().expect("documents").retain(|_, it| it.get("steps").is_none())
            }),
            F("", dangling),
        ),
        (
            "a calendar left out",
            document(|it| it["documents"].as_object_mut().expect("documents").retain(|_, it| it.get("week").is_none())),
            F("", dangling),
        ),
        (
            "a document that is nothing of ours",
            document(|it| {
                let recipe = json!({"format_version": 1, "id": "soup"});
                it["documents"][to_hex(&sha256(&canonical(&recipe)))] = recipe.clone();
            }),
            F("", |fault| matches!(fault, Fault::MissingField(_))),
        ),
        (
            "an attachment",
            document(|it| it["attachments"] = json!([{}])),
            F("attachments", |fault| *fault == Fault::TooMany(0)),
        ),
        (
            "a count of attachments that is none",
            document(|it| it["attachments_left_out"] = json!(-1)),
            F("attachments_left_out", |fault| matches!(fault, Fault::OutOfRange(..))),
        ),
        (
            "a later format",
            document(|it| it["format_version"] = 2.into()),
            F("format_version", |fault| *fault == Fault::UnknownVersion),
        ),
        (
            "another kind of file",
            document(|it| it["kind"] = "recipe".into()),
            F("format_version", |fault| *fault == Fault::UnknownVersion),
        ),
        ("an unknown field at the top", document(|it| it["mood"] = "good".into()), F("", unknown_field)),
        ("a list", Box::new(|_| b"[]".to_vec()), F("", |fault| *fault == Fault::Expected("object"))),
        ("nothing", Box::new(|_| Vec::new()), F("", |fault| matches!(fault, Fault::NotJson(..)))),
        (
            "cut off",
            Box::new(|bundle| bundle[..bundle.len() / 2].to_vec()),
            F("", |fault| matches!(fault, Fault::NotJson(..))),
        ),
        ("followed by more", text(|bundle| bundle + "{}"), F("", |fault| matches!(fault, Fault::NotJson(..)))),
        (
            "a key twice",
            text(|bundle| bundle.replacen("{\"format_version\":1,", "{\"format_version\":1,\"format_version\":1,", 1)),
            F("", |fault| *fault == Fault::DuplicateKey("format_version".to_owned())),
        ),
        (
            "a fraction",
            text(|bundle| bundle.replacen("\"lamport\":2", "\"lamport\":2.0", 1)),
            F("", |fault| *fault == Fault::NotWhole),
        ),
        (
            "a number too great",
            text(|bundle| bundle.replacen("\"lamport\":2", "\"lamport\":9007199254740993", 1)),
            F("", |fault| *fault == Fault::NotWhole),
        ),
        (
            "nested without end",
            text(|bundle| {
                bundle.replacen(
                    "\"attachments\":[]",
                    &format!("\"attachments\":{}{}", "[".repeat(200), "]".repeat(200)),
                    1,
                )
            }),
            F("", |fault| *fault == Fault::TooDeep(32)),
        ),
        (
            "not text",
            Box::new(|bundle| {
                let mut bytes = bundle.to_vec();
                bytes[20] = 0xff;
                bytes
            }),
            F("", |fault| matches!(fault, Fault::NotJson(..))),
        ),
    ]
}

#[test]
fn a_broken_bundle_is_refused_with_place_and_fault_and_leaves_the_store_as_it_was() {
    let source = busy_office(20);
    let bundle = source.export(None);
    let (filled, empty) = (TestDesk::joining(&source, 21), TestDesk::empty(22, source.desk.now()));
    let mut wrong = Vec::new();
    for (name, breaks, meets) in envelopes().into_iter().chain(histories()).chain(belongings()) {
        let broken = breaks(&bundle);
        assert_ne!(broken, canonical(&opened(&bundle)), "{name}: nothing is broken");
        for (test, state) in [(&filled, "filled"), (&empty, "empty")] {
            // What is here already need not come along.
            if state == "filled" && name.ends_with("left out") {
                continue;
            }
            let before = test.kept();
            match (test.import(&broken), &meets) {
                (Err(Trouble::Document(problem)), Meets::Fault(end, fault)) => {
                    if !problem.path.ends_with(end) || !fault(&problem.fault) {
                        wrong.push(format!("{name} ({state}): {problem}"));
                    }
                }
                (Err(trouble), Meets::Trouble(expected)) if expected(&trouble) => {}
                (outcome, _) => wrong.push(format!("{name} ({state}): {outcome:?}")),
            }
            assert_eq!(test.kept(), before, "{name}: the {state} store was changed");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_history_that_begins_elsewhere_does_not_mix_with_the_one_that_is_here() {
    let test = busy_office(23);
    let case = test.files()[0].case.id;
    let forged = edited(&test.export(None), |document| {
        let facts = facts(document, "");
        facts.retain(|fact| fact["lamport"].as_i64() <= Some(2));
        let first = of_kind(facts, "case-opened/1");
        facts[first]["body"]["channel"] = "in-person".into();
        facts[first]["recorded_at"] = "2026-01-12T09:00:05+07:00".into();
        seal(&mut facts[first]);
        let id = facts[first]["id"].clone();
        let terms = of_kind(facts, "terms-adopted/1");
        facts[terms]["parents"] = json!([id]);
        seal(&mut facts[terms]);
    });
    let before = test.kept();
    match test.import(&forged) {
        Err(Trouble::Document(problem)) => {
            assert!(graph(&problem.fault));
            assert_eq!(problem.path, format!("logs.{}", case.0));
        }
        outcome => panic!("not refused: {outcome:?}"),
    }
    assert_eq!(test.kept(), before);
}
