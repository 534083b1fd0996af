//! What a person is told about a broken pack: every fault that can be found, each in words of its own.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use titik_temu::{
    catalog::{MAX_DOCUMENT, examine_pack},
    json::{Fault, MAX_NOTES, Problem, parse},
    record::digest,
    ui::copy::{Lang, faults, set_lang},
};

const FOLDER: &str = "tests/fixtures/packs";

fn bytes(file: &str) -> Vec<u8> {
    let path = format!("{FOLDER}/{file}");
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn problems(bytes: &[u8]) -> Vec<Problem> {
    match parse(bytes, MAX_DOCUMENT) {
        Err(problem) => vec![problem],
        Ok(document) => examine_pack(&document, digest(&document)).err().unwrap_or_default(),
    }
}

fn said(problem: &Problem, lang: Lang) -> String {
    set_lang(lang);
    faults::document(problem)
}

#[test]
fn every_broken_pack_is_refused_in_the_words_of_its_fault() {
    let index: Value = serde_json::from_slice(&bytes("broken.json")).expect("the index");
    let mut wrong = Vec::new();
    for entry in index.as_array().expect("a list") {
        let (file, says) = (entry["file"].as_str().expect("a file"), entry["says"].as_str().unwrap_or("?"));
        let problems = problems(&bytes(file));
        let Some(first) = problems.first() else {
            wrong.push(format!("{file}: taken"));
            continue;
        };
        let (id, en) = (said(first, Lang::Id), said(first, Lang::En));
        if id != says {
            wrong.push(format!("{file}: {id}"));
        }
        if id == en || [&id, &en].iter().any(|said| said.contains("{id")) || !en.contains(&first.path) {
            wrong.push(format!("{file}: {en}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_two_faults_are_told_alike() {
    let id = || "x".to_owned();
    let faults = [
        Fault::NotJson(1, 2),
        Fault::TooLarge(3),
        Fault::TooDeep(3),
        Fault::DuplicateKey(id()),
        Fault::NotWhole,
        Fault::UnknownField(id()),
        Fault::MissingField("x"),
        Fault::Expected("text"),
        Fault::Expected("list"),
        Fault::BadValue("id"),
        Fault::NotOneOf(vec!["x", "y"]),
        Fault::OutOfRange(1, 3),
        Fault::TooMany(3),
        Fault::TooFew(3),
        Fault::TooLong(3),
        Fault::Blank,
        Fault::NotPlain,
        Fault::UnknownVersion,
        Fault::DuplicateId(id()),
        Fault::Dangling(id()),
        Fault::NoProvenance,
        Fault::UnknownRole(id()),
        Fault::Unreachable(id()),
        Fault::Circular(vec![id()]),
        Fault::Circular(vec![id(), id()]),
        Fault::NeverPossible(id()),
        Fault::DeadEnd(id()),
        Fault::NoTemplate(id()),
        Fault::NoStart,
    ];
    for lang in [Lang::Id, Lang::En] {
        set_lang(lang);
        let told: BTreeMap<String, &Fault> = faults.iter().map(|fault| (faults::fault(fault), fault)).collect();
        assert_eq!(told.len(), faults.len(), "{:#?}", told.keys());
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let places = |file: &str| -> Vec<String> { problems(&bytes(file)).into_iter().map(|found| found.path).collect() };
    assert_eq!(
        places("many-faults.json"),
        ["title.id", "title", "office.zone", "steps[0]", "steps[0]", "steps[0].by", "limits[0].limit.count"],
        "two things are wrong with the step: a field too many, and no sentence"
    );
    assert_eq!(
        places("faults-between-parts.json"),
        [
            "outcomes[0]",
            "settings[0].options[1].id",
            "settings[0].default",
            "steps[0].by[0]",
            "limits[0].starts",
            "outcomes[0].after",
        ]
    );
}

#[test]
fn a_file_that_is_too_large_or_full_of_faults_is_refused_in_a_moment() {
    let large = vec![b' '; MAX_DOCUMENT + 1];
    assert_eq!(problems(&large), [Problem::new("", Fault::TooLarge(MAX_DOCUMENT))]);
    let mut document: Value = serde_json::from_slice(&bytes("minimal.json")).expect("a pack");
    for place in 0..10_000 {
        document[format!("unknown-{place}")] = Value::from(1);
    }
    let found = problems(document.to_string().as_bytes());
    assert_eq!(found.len(), MAX_NOTES);
    let places: BTreeSet<String> = found.iter().map(|problem| format!("{problem}")).collect();
    assert_eq!(places.len(), found.len(), "each once");
}
