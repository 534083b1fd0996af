//! Packs and calendars: what ships is read whole; what is broken is refused with its place and fault.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use serde_json::Value;
use titik_temu::{
    catalog::{MAX_DOCUMENT, read_calendar, read_hours, read_pack, read_published},
    domain::procedure::Procedure,
    json::{Fault, Problem, parse},
    record::digest,
};

fn bytes(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn pack(path: &str) -> Result<Procedure, Problem> {
    let document = parse(&bytes(path), MAX_DOCUMENT)?;
    read_pack(&document, digest(&document))
}

fn slug(fault: &Fault) -> &'static str {
    match fault {
        Fault::NotJson(..) => "not-json",
        Fault::TooLarge(_) => "too-large",
        Fault::TooDeep(_) => "too-deep",
        Fault::DuplicateKey(_) => "duplicate-key",
        Fault::NotWhole => "not-whole",
        Fault::UnknownField(_) => "unknown-field",
        Fault::MissingField(_) => "missing-field",
        Fault::Expected(_) => "expected",
        Fault::BadValue(_) => "bad-value",
        Fault::NotOneOf(_) => "not-one-of",
        Fault::OutOfRange(..) => "out-of-range",
        Fault::TooMany(_) => "too-many",
        Fault::TooFew(_) => "too-few",
        Fault::TooLong(_) => "too-long",
        Fault::Blank => "blank",
        Fault::NotPlain => "not-plain",
        Fault::UnknownVersion => "unknown-version",
        Fault::DuplicateId(_) => "duplicate-id",
        Fault::Dangling(_) => "dangling",
        Fault::NoProvenance => "no-provenance",
        Fault::UnknownRole(_) => "unknown-role",
        Fault::Unreachable(_) => "unreachable",
        Fault::Circular(_) => "circular",
        Fault::NeverPossible(_) => "never-possible",
        Fault::DeadEnd(_) => "dead-end",
        Fault::NoTemplate(_) => "no-template",
        Fault::NoStart => "no-start",
        Fault::WrongHash => "wrong-hash",
        Fault::BrokenGraph(_) => "broken-graph",
    }
}

fn refused(folder: &str, read: impl Fn(&str) -> Result<(), Problem>) {
    let index: Value = serde_json::from_slice(&bytes(&format!("{folder}/broken.json"))).expect("the index");
    let wrong: Vec<String> = index
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|entry| {
            let file = entry["file"].as_str().expect("a file");
            let expected = (entry["place"].as_str().expect("a place"), entry["fault"].as_str().expect("a fault"));
            match read(&format!("{folder}/{file}")) {
                Ok(()) => Some(format!("{file}: taken, not refused")),
                Err(problem) if (problem.path.as_str(), slug(&problem.fault)) == expected => None,
                Err(problem) => Some(format!("{file}: {problem}, expected {expected:?}")),
            }
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn shipped_packs_are_read_whole() {
    for entry in Path::new("public/procedures").read_dir().expect("the packs") {
        let path = entry.expect("an entry").path();
        if let Err(problem) = pack(path.to_str().expect("a plain name")) {
            panic!("{}: {problem}", path.display());
        }
    }
    pack("tests/fixtures/packs/tiny-branching.json").expect("the test pack");
    pack("tests/fixtures/packs/minimal.json").expect("the smallest pack");
}

#[test]
fn broken_packs_are_refused_with_place_and_fault() {
    refused("tests/fixtures/packs", |path| pack(path).map(|_| ()));
}

#[test]
fn broken_calendars_are_refused_with_place_and_fault() {
    refused("tests/fixtures/calendars", |path| {
        let document = parse(&bytes(path), MAX_DOCUMENT)?;
        read_calendar(&document).map(|_| ())
    });
}

#[test]
fn shipped_calendars_are_read() {
    let parsed = |path: &str| parse(&bytes(path), MAX_DOCUMENT).expect("JSON");
    read_published(&parsed("public/calendars/indonesia-2024-2027.json")).expect("published days");
    read_hours(&parsed("public/calendars/hours.json")).expect("usual hours");
    read_calendar(&parsed("tests/fixtures/calendars/office-wib-five-day.json")).expect("an office calendar");
}
