//! Every rule of every source is in the product: `docs/rules.md` names for each one its line and its
//! place in a pack, and both are held to it, from the source and from the pack.
#![cfg(not(target_arch = "wasm32"))]

mod rulebook;

use std::collections::{BTreeMap, BTreeSet};

use rulebook::{Row, Section, SourceText, find, packs, quoted, read, sections, source_of};
use serde_json::{Value, json};

/// Runs a check over every pack and its section; whatever it finds wrong is told at once.
#[track_caller]
fn none_wrong(check: impl Fn(&Section, &Value, &mut Vec<String>)) {
    let packs = packs();
    let mut wrong = Vec::new();
    for section in sections() {
        let Some(pack) = packs.get(&section.procedure) else { continue };
        let mut found = Vec::new();
        check(&section, pack, &mut found);
        wrong.extend(found.into_iter().map(|what| format!("{}: {what}", section.procedure)));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A place of a row, if it is there and what stands there has a quote.
fn quote_at<'a>(pack: &'a Value, place: &str) -> Option<&'a str> {
    find(pack, place)?.get("quote")?.as_str()
}

#[test]
fn every_pack_has_its_section_and_every_section_its_pack() {
    let sections: BTreeSet<String> = sections().into_iter().map(|section| section.procedure).collect();
    let packs: BTreeSet<String> = packs().into_keys().collect();
    assert_eq!(sections, packs, "sections of docs/rules.md, and packs");
}

#[test]
fn every_named_place_is_in_its_pack() {
    none_wrong(|section, pack, wrong| {
        for row in &section.rows {
            let lost = row.places.iter().filter(|place| find(pack, place).is_none());
            wrong.extend(lost.map(|place| format!("no {place} ({})", row.rule)));
        }
    });
}

#[test]
fn everything_quoted_is_named() {
    none_wrong(|section, pack, wrong| {
        let places = section.rows.iter().flat_map(|row| &row.places);
        let named: Vec<&Value> = places.filter_map(|place| find(pack, place)).collect();
        for (path, item) in quoted(pack) {
            let is_it = |value: &&Value| value.as_object().is_some_and(|object| std::ptr::eq(object, item));
            // Items without ids are named by their list.
            let in_list = |value: &&Value| match value.as_array() {
                Some(items) => items.iter().any(|one| one["id"].is_null() && is_it(&one)),
                None => false,
            };
            if !named.iter().any(|value| is_it(value) || in_list(value)) {
                wrong.push(format!("no row names {path}"));
            }
        }
    });
}

#[test]
fn named_lines_hold_what_the_named_places_quote() {
    none_wrong(|section, pack, wrong| {
        let source = source_of(pack);
        for row in &section.rows {
            wrong.extend(lines_apart(row, pack, &source));
        }
    });
}

fn lines_apart(row: &Row, pack: &Value, source: &SourceText) -> Vec<String> {
    let mut wrong = Vec::new();
    let beyond = row.lines.iter().filter(|line| **line == 0 || **line > source.count());
    wrong.extend(beyond.map(|line| format!("{} has no line {line} ({})", source.name, row.rule)));
    let filled: BTreeSet<usize> = source.filled().collect();
    if !row.lines.iter().any(|line| filled.contains(line)) {
        wrong.push(format!("nothing stands on the lines of “{}”", row.rule));
    }
    for place in &row.places {
        let Some(quote) = quote_at(pack, place) else { continue };
        let at = source.lines_of(quote);
        if !row.lines.iter().any(|line| at.contains(line)) {
            wrong.push(format!("{place} quotes line {at:?}, not those of “{}”", row.rule));
        }
    }
    wrong
}

#[test]
fn every_line_of_a_source_is_accounted_for() {
    let packs = packs();
    let mut told: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut sources: BTreeMap<String, SourceText> = BTreeMap::new();
    // A source may be shared by two procedures: what one leaves out, the other one tells.
    for section in sections() {
        let Some(pack) = packs.get(&section.procedure) else { continue };
        let source = source_of(pack);
        let lines = section.rows.iter().flat_map(|row| row.lines.iter().copied());
        told.entry(source.name.clone()).or_default().extend(lines);
        sources.insert(source.name.clone(), source);
    }
    let mut wrong = Vec::new();
    for (name, source) in &sources {
        let left_out: Vec<usize> = source.filled().filter(|line| !told[name].contains(line)).collect();
        if !left_out.is_empty() {
            wrong.push(format!("{name}: no row for the lines {left_out:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn rules_are_counted() {
    let packs = packs();
    println!("{:<34} {:>5} {:>6} {:>6}", "procedure", "rules", "places", "quotes");
    let mut all = 0;
    for section in sections() {
        let rules = section.rows.iter().filter(|row| !row.places.is_empty()).count();
        let places: BTreeSet<&String> = section.rows.iter().flat_map(|row| &row.places).collect();
        let quotes = packs.get(&section.procedure).map_or(0, |pack| quoted(pack).len());
        println!("{:<34} {rules:>5} {:>6} {quotes:>6}", section.procedure, places.len());
        assert!(rules > 0, "{} has no rules", section.procedure);
        all += rules;
    }
    println!("{:<34} {all:>5}", "all");
}

#[test]
fn the_checks_see_what_is_wrong() {
    let pack = json!({
        "cost": null,
        "products": [{"name": "Laporan", "quote": "laporan hasil"}],
        "office": {"contacts": [{"kind": "telephone", "value": "1"}, {"kind": "telephone", "value": "2", "quote": "No. 2"}]},
        "steps": [{"id": "check", "quote": "memeriksa berkas", "acts": [{"id": "check-file", "fields": [{"id": "number"}]}]}],
    });
    for there in ["cost", "products", "products.1", "office.contacts.telephone", "acts.check-file.fields.number"] {
        assert!(find(&pack, there).is_some(), "{there}");
    }
    assert_eq!(quote_at(&pack, "office.contacts.telephone.2"), Some("No. 2"));
    for lost in ["limits", "products.2", "products.0", "office.contacts.telephone.3", "acts.check", "steps.other"] {
        assert!(find(&pack, lost).is_none(), "{lost}");
    }
    assert_eq!(quoted(&pack).len(), 3);

    let source = SourceText::new("contoh.txt", "1. Petugas memeriksa\n\nberkas\nNo. 2");
    assert_eq!(source.filled().collect::<Vec<_>>(), [1, 3, 4]);
    assert_eq!(source.lines_of("memeriksa berkas"), BTreeSet::from([1, 3]), "a quote can span lines");
    let text = "## contoh\n\n| Rule | Source | In the pack |\n| --- | --- | --- |\n| Checks | 3–4 | `steps.check` |\n| Two | 1, 9 | `steps.check`, `cost` |\n| Empty | 2 | `office.contacts.telephone.2` |";
    let rows = read(text).remove(0).rows;
    assert_eq!((rows[1].lines.clone(), rows[1].places.len()), (vec![1, 9], 2));
    let faults: Vec<usize> = rows.iter().map(|row| lines_apart(row, &pack, &source).len()).collect();
    assert_eq!(faults, [0, 1, 2], "in order; a line that is not there; an empty line, and another line's quote");
}
