//! `docs/rules.md` and what it points to: rows, lines of a source, places in a pack.
//!
//! Packs are read as plain JSON, apart from the program's own reader, so that a fault in the reader
//! can't hide one in the data.
#![cfg(not(target_arch = "wasm32"))]

mod place;
mod source_text;

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

pub use place::{find, quoted};
pub use source_text::SourceText;

const HEADER: &str = "| Rule | Source | In the pack |";

/// The rows about one procedure.
pub struct Section {
    pub procedure: String,
    pub rows: Vec<Row>,
}

/// One rule.
pub struct Row {
    pub rule: String,
    /// Line numbers of the source, from 1.
    pub lines: Vec<usize>,
    /// Where the pack holds it; none for what says nothing new.
    pub places: Vec<String>,
}

/// All sections, in order.
pub fn sections() -> Vec<Section> {
    let text = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    read(&text)
}

/// The sections of a text like `docs/rules.md`.
pub fn read(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut in_table = false;
    for line in text.lines().map(str::trim) {
        if let Some(procedure) = line.strip_prefix("## ") {
            assert!(sections.iter().all(|known| known.procedure != procedure), "two sections of {procedure}");
            sections.push(Section { procedure: procedure.to_owned(), rows: Vec::new() });
            in_table = false;
        } else if line == HEADER {
            in_table = true;
        } else if line.starts_with('|') && !line.starts_with("| ---") && !line.starts_with("|---") {
            let section = sections.last_mut().unwrap_or_else(|| panic!("a row before any section: {line}"));
            assert!(in_table, "{}: a row without “{HEADER}” above it: {line}", section.procedure);
            section.rows.push(row(line));
        }
    }
    sections
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [rule, source, places] = cells[..] else { panic!("not three cells: {line}") };
    let places: Vec<String> = places.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(!places.is_empty() || rule.starts_with('('), "no place in the pack: {line}");
    Row { rule: rule.to_owned(), lines: source.split(',').flat_map(|range| lines(range, line)).collect(), places }
}

/// The lines of "14" or "14–16".
fn lines(range: &str, row: &str) -> impl Iterator<Item = usize> + use<> {
    let number = |text: &str| text.trim().parse().unwrap_or_else(|_| panic!("“{text}” is no line number: {row}"));
    let (first, last): (usize, usize) = match range.split_once(['–', '-']) {
        Some((first, last)) => (number(first), number(last)),
        None => (number(range), number(range)),
    };
    assert!(first <= last, "{first} comes after {last}: {row}");
    first..=last
}

/// The shipped packs by id.
pub fn packs() -> BTreeMap<String, Value> {
    let files =
        fs::read_dir(root().join("public/procedures")).expect("packs").map(|entry| entry.expect("entry").path());
    let json = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    json.map(|path| {
        let pack: Value = serde_json::from_slice(&fs::read(&path).expect("a pack")).expect("JSON");
        let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert_eq!(pack["id"], Value::from(id.clone()), "a pack's file bears its id");
        (id, pack)
    })
    .collect()
}

/// The source that a pack names.
pub fn source_of(pack: &Value) -> SourceText {
    let name = pack["source"].as_str().expect("a source");
    let path = root().join("tests/fixtures/sources").join(name);
    SourceText::new(name, &fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}")))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
