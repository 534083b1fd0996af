//! Holds the rooms to the table of `ARCHITECTURE.md`, by reading the source.
#![cfg(not(target_arch = "wasm32"))]

mod source;

use std::collections::BTreeSet;

use source::sources;

/// What each room may use: rooms of ours, then crates of others. The browser's crates are for the rooms
/// that touch the browser.
const TABLE: [(&str, &[&str], &[&str]); 11] = [
    ("domain", &[], &["chrono", "uuid"]),
    ("json", &[], &["serde", "serde_json", "serde_json_canonicalizer"]),
    ("record", &["domain", "json"], &["chrono", "serde", "sha2", "uuid"]),
    ("catalog", &["domain", "json"], &["chrono"]),
    ("store", &[], &["indexed_db_futures", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"]),
    ("vault", &[], &["sha2"]),
    ("letters", &["domain", "catalog"], &["chrono", "qrcode"]),
    ("app", &["domain", "json", "record", "catalog", "letters", "store", "vault"], &["chrono", "uuid"]),
    (
        "platform",
        &["app", "store", "vault"],
        &[
            "chrono",
            "console_error_panic_hook",
            "gloo_storage",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
    ),
    (
        "ui",
        &["app", "domain", "letters", "catalog", "record", "json", "store", "vault", "platform"],
        &[
            "chrono",
            "js_sys",
            "leptos",
            "leptos_router",
            "serde",
            "serde_json",
            "uuid",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
    ),
    ("main", &["ui"], &[]),
];

#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_use_only_what_the_table_allows() {
    let sources = sources("src");
    let rooms: BTreeSet<&str> = sources.iter().map(|source| source.room.as_str()).collect();
    assert_eq!(rooms, TABLE.iter().map(|(room, ..)| *room).collect(), "every room stands in the table");
    let mut wrong = Vec::new();
    for (room, rooms, crates) in TABLE {
        for source in sources.iter().filter(|source| source.room == room) {
            let foreign = source.rooms.iter().filter(|used| *used != room && !rooms.contains(&used.as_str()));
            wrong.extend(foreign.map(|used| format!("{}: uses the room {used}", source.path)));
            let foreign = source.crates.iter().filter(|used| !crates.contains(&used.as_str()));
            wrong.extend(foreign.map(|used| format!("{}: uses the crate {used}", source.path)));
        }
    }
    none(wrong);
}

#[test]
fn architecture_md_has_the_same_table() {
    let text = std::fs::read_to_string("ARCHITECTURE.md").expect("ARCHITECTURE.md");
    let wrong = TABLE.iter().filter_map(|(room, rooms, _)| {
        let row = text.lines().find(|line| line.starts_with(&format!("| `{room}` |")))?;
        let named: BTreeSet<&str> = row.split('|').nth(3)?.split('`').skip(1).step_by(2).collect();
        (named != rooms.iter().copied().collect()).then(|| format!("{room}: {named:?}"))
    });
    none(wrong.collect());
    assert_eq!(TABLE.iter().filter(|(room, ..)| text.contains(&format!("\n| `{room}` |"))).count(), TABLE.len());
}

#[test]
fn the_domain_is_pure() {
    const CLOCKS_AND_CHANCE: [&str; 9] =
        ["Utc", "Local", "SystemTime", "Instant", "RandomState", "rand", "getrandom", "new_v4", "now_v7"];
    let mut wrong = Vec::new();
    for source in sources("src/domain") {
        if source.waits || source.names.contains("Future") {
            wrong.push(format!("{}: waits", source.path));
        }
        if source.calls.contains("now") {
            wrong.push(format!("{}: asks a clock", source.path));
        }
        let found = CLOCKS_AND_CHANCE.iter().filter(|name| source.names.contains(**name));
        wrong.extend(found.map(|name| format!("{}: names {name}", source.path)));
    }
    none(wrong);
}

#[test]
fn only_one_room_knows_indexed_db() {
    let mut wrong = Vec::new();
    for source in sources("src") {
        let names = source.names.iter().find(|name| name.starts_with("Idb") || *name == "indexed_db_futures");
        if !source.path.starts_with("src/store/indexed_db") {
            wrong.extend(names.map(|name| format!("{}: names {name}", source.path)));
            // One place opens the store and one asks whether the browser has any.
            let opens = source.path.starts_with("src/ui/session") || source.path == "src/store/mod.rs";
            if source.names.contains("IndexedDb") && !opens {
                wrong.push(format!("{}: names IndexedDb", source.path));
            }
            if source.calls.contains("indexed_db") && source.path != "src/platform/health.rs" {
                wrong.push(format!("{}: asks for IndexedDB", source.path));
            }
        }
    }
    none(wrong);
}

#[test]
fn nothing_is_written_as_html_or_run_as_script() {
    const FORBIDDEN: [&str; 10] = [
        "inner_html",
        "set_inner_html",
        "outer_html",
        "set_outer_html",
        "insert_adjacent_html",
        "write_html",
        "dangerously_set_inner_html",
        "eval",
        "new_no_args",
        "new_with_args",
    ];
    let mut wrong = Vec::new();
    for source in sources("src") {
        let named = FORBIDDEN.iter().filter(|name| source.names.contains(**name) || source.calls.contains(**name));
        wrong.extend(named.map(|name| format!("{}: {name}", source.path)));
    }
    none(wrong);
}

#[test]
fn nothing_is_left_to_be_done_or_hoped_for() {
    const FORBIDDEN: [&str; 6] = ["todo!", "unimplemented!", "dbg!", "println!", "eprintln!", "unwrap"];
    let mut wrong = Vec::new();
    for source in sources("src") {
        let called = FORBIDDEN.iter().filter(|name| source.calls.contains(**name));
        wrong.extend(called.map(|name| format!("{}: {name}", source.path)));
        if !source.text.starts_with("//! ") {
            wrong.push(format!("{}: does not say what it holds", source.path));
        }
    }
    none(wrong);
}

#[test]
fn only_preferences_leave_the_store() {
    // What stands in the browser's small storage outlives the store and is seen by whoever opens it.
    // So: a person's preferences, which store is open, that this tab looks at the sample, moments, and numbers.
    const HOLDERS: [&str; 8] = [
        "src/platform/mod.rs",
        "src/platform/remembered.rs",
        "src/ui/preferences.rs",
        "src/ui/idle.rs",
        "src/ui/beside.rs",
        "src/ui/session/sample.rs",
        "src/ui/backup.rs",
        "src/ui/marker.rs",
    ];
    let sources = sources("src");
    let users = sources.iter().filter(|source| {
        source.crates.contains("gloo_storage")
            || source.names.contains("Remembered")
            || source.calls.contains("local_storage")
            || source.calls.contains("session_storage")
    });
    none(users.filter(|source| !HOLDERS.contains(&source.path.as_str())).map(|source| source.path.clone()).collect());
}

#[test]
fn the_marker_beside_the_store_is_numbers_alone() {
    let text = std::fs::read_to_string("src/ui/marker.rs").expect("the marker");
    let file = syn::parse_file(&text).expect("Rust");
    let kept = file.items.iter().filter_map(|item| match item {
        syn::Item::Struct(kept) => Some(&kept.fields),
        _ => None,
    });
    let fields: Vec<&syn::Field> = kept.flatten().collect();
    assert!(!fields.is_empty(), "the marker has fields");
    const NUMBERS: [&str; 3] = ["u32", "u64", "i64"];
    let number = |field: &syn::Field| match &field.ty {
        syn::Type::Path(of) => NUMBERS.iter().any(|number| of.path.is_ident(number)),
        _ => false,
    };
    none(fields.into_iter().filter(|field| !number(field)).map(|field| format!("{:?}", field.ident)).collect());
    // And no words are put into the small storage there.
    assert_eq!(text.matches(".keep(").count(), 0);
    assert_ne!(text.matches(".keep_numbers(").count(), 0);
}

/// Attributes that are read out or shown.
const READ: [&str; 6] = ["-label=", "-description=", "-roledescription=", "title=", "placeholder=", "alt="];

#[test]
fn words_that_people_read_stand_in_copy_alone() {
    let mut wrong = Vec::new();
    for source in sources("src/ui").iter().filter(|source| !source.path.starts_with("src/ui/copy/")) {
        for (before, text) in &source.literals {
            let words = text.split(' ').filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
            let inside = before.ends_with('>') && !before.ends_with("=>");
            let shown = inside || READ.iter().any(|attribute| before.ends_with(attribute));
            // A drawing's path is letters and figures.
            let sentence =
                words > 2 && !text.contains(|c: char| c.is_ascii_digit()) && text.starts_with(char::is_uppercase);
            if shown && words > 0 || sentence {
                wrong.push(format!("{}: “{text}”", source.path));
            }
        }
    }
    none(wrong);
}
