//! Every rule of a shipped pack shows the sentence it comes from, and the sentence is really there.
//!
//! Reads the packs as plain JSON, apart from the program's own reader, so that a fault in
//! the reader can't hide one in the data.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Lists whose items must say where they come from. Milestones and letters are the product's own means.
const WITH_PROVENANCE: [&str; 13] = [
    "products",
    "eligibility",
    "roles",
    "parties",
    "kinds",
    "branches",
    "classes",
    "channels",
    "requirements",
    "rights",
    "content",
    "settings",
    "steps",
];

#[test]
fn quotes_stand_in_their_sources() {
    for (name, pack) in packs() {
        let mut quotes = 0;
        each_object(&pack, &name, &mut |place, object| {
            let Some(quote) = object.get("quote") else {
                assert!(object.get("quote_mended").is_none(), "{place}: mended, but no quote");
                return;
            };
            let source = text(object.get("source"), place);
            let quote = text(Some(quote), place);
            assert_eq!(quote, folded(quote), "{place}: the quote's white space is not folded");
            assert!(folded(&source_text(source)).contains(quote), "{place}: not in {source}: {quote}");
            assert!(object.get("beyond_standard").is_none(), "{place}: both quoted and beyond the standard");
            if let Some(mended) = object.get("quote_mended") {
                assert_ne!(mended, quote, "{place}: mended, but nothing is");
            }
            quotes += 1;
        });
        assert!(quotes > 0, "{name} quotes nothing");
    }
}

#[test]
fn every_rule_says_where_it_comes_from() {
    for (name, pack) in packs() {
        let lists = WITH_PROVENANCE.into_iter().chain(["limits", "outcomes"]).map(|list| (list, &pack[list]));
        for (list, items) in lists.chain([("office.contacts", &pack["office"]["contacts"])]) {
            let items = items.as_array().unwrap_or_else(|| panic!("{name}: no list {list}"));
            for (index, item) in items.iter().enumerate() {
                assert_provenance(item, &format!("{name}: {list}[{index}]"));
            }
        }
        for field in ["cost", "legal_basis"].into_iter().filter(|field| !pack[field].is_null()) {
            assert_provenance(&pack[field], &format!("{name}: {field}"));
        }
    }
}

#[test]
fn slips_of_the_text_recognition_are_mended() {
    let slips = ["menverifikasi", "vang ", "Jalam", "terlaporakan", "penelahaan", "Costumer", "berkas'"];
    for (name, pack) in packs() {
        each_object(&pack, &name, &mut |place, object| {
            let shown = object.get("quote_mended").or(object.get("quote")).and_then(Value::as_str).unwrap_or_default();
            let slip = slips.iter().find(|slip| shown.contains(**slip));
            assert!(slip.is_none(), "{place}: people would read {slip:?}");
        });
    }
}

#[test]
fn the_mediation_procedure_has_its_four_limits() {
    let (_, pack) = packs().into_iter().find(|(name, _)| name == "banten-mediasi-koperasi.json").expect("shipped");
    let limits: Vec<String> = pack["limits"]
        .as_array()
        .expect("limits")
        .iter()
        .map(|limit| format!("{} {} from {}", limit["limit"]["count"], limit["limit"]["unit"], limit["starts"]))
        .collect();
    assert_eq!(
        limits,
        [
            r#"3 "day" from "letter-received""#,
            r#"5 "working-day" from "verified""#,
            r#"3 "working-day" from "respondent-met""#,
            r#"5 "working-day" from {"later_of":["respondent-met","complainant-met"]}"#,
        ]
    );
}

fn assert_provenance(item: &Value, place: &str) {
    let quoted = item["source"].is_string() && item["quote"].is_string();
    let beyond = item["beyond_standard"] == Value::Bool(true);
    assert!(quoted != beyond, "{place}: neither quoted nor beyond the standard, or both");
}

/// The shipped packs and the one of an invented office, by file name.
fn packs() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = fs::read_dir(root.join("public/procedures"))
        .expect("packs")
        .map(|entry| entry.expect("entry").path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.push(root.join("tests/fixtures/packs/tiny-branching.json"));
    files.sort();
    files
        .iter()
        .map(|path| {
            let name = path.file_name().expect("name").to_string_lossy().into_owned();
            let pack = serde_json::from_slice(&fs::read(path).expect("pack")).expect("JSON");
            (name, pack)
        })
        .collect()
}

fn source_text(name: &str) -> String {
    assert!(!name.contains('/'), "a source is a file name: {name}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sources").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text<'a>(value: Option<&'a Value>, place: &str) -> &'a str {
    value.and_then(Value::as_str).unwrap_or_else(|| panic!("{place}: no text"))
}

fn each_object(value: &Value, place: &str, visit: &mut impl FnMut(&str, &serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            visit(place, object);
            for (key, value) in object {
                each_object(value, &format!("{place}.{key}"), visit);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                each_object(value, &format!("{place}[{index}]"), visit);
            }
        }
        _ => {}
    }
}
