//! Places in a pack: `steps.verification`, `acts.verify`, `office.contacts.telephone.2`, `cost`.

use serde_json::{Map, Value};

/// What stands at a place; `None` when nothing does.
///
/// Items of a list are told by id, contacts by kind and place among that kind, items without ids by
/// their place, all counted from 1. `acts` are those of all steps.
pub fn find<'a>(pack: &'a Value, place: &str) -> Option<&'a Value> {
    let words: Vec<&str> = place.split('.').collect();
    match words[..] {
        ["acts", id, ref rest @ ..] => {
            let acts = pack["steps"].as_array()?.iter().flat_map(|step| step["acts"].as_array().into_iter().flatten());
            within(acts.into_iter().find(|act| act["id"] == id)?, rest)
        }
        ["office", "contacts", kind, ref rest @ ..] => {
            let (number, rest) = match rest {
                [first, after @ ..] if first.parse::<usize>().is_ok() => (first.parse().ok()?, after),
                _ => (1, rest),
            };
            let contacts = pack["office"]["contacts"].as_array()?.iter();
            within(contacts.filter(|contact| contact["kind"] == kind).nth(usize::checked_sub(number, 1)?)?, rest)
        }
        ref words => within(pack, words),
    }
}

fn within<'a>(value: &'a Value, words: &[&str]) -> Option<&'a Value> {
    let Some((word, rest)) = words.split_first() else { return Some(value) };
    let next = match value {
        Value::Object(object) => object.get(*word),
        Value::Array(items) if items.iter().any(|item| item["id"].is_string()) => {
            items.iter().find(|item| item["id"] == **word)
        }
        Value::Array(items) => items.get(word.parse::<usize>().ok()?.checked_sub(1)?),
        _ => None,
    };
    within(next?, rest)
}

/// Everything in a pack that carries a quote, with a path for people.
pub fn quoted(pack: &Value) -> Vec<(String, &Map<String, Value>)> {
    let mut found = Vec::new();
    collect(pack, "", &mut found);
    found
}

fn collect<'a>(value: &'a Value, path: &str, found: &mut Vec<(String, &'a Map<String, Value>)>) {
    let below = |word: &str| if path.is_empty() { word.to_owned() } else { format!("{path}.{word}") };
    match value {
        Value::Object(object) => {
            if object.contains_key("quote") {
                found.push((path.to_owned(), object));
            }
            object.iter().for_each(|(key, value)| collect(value, &below(key), found));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let id = item["id"].as_str().or(item["kind"].as_str());
                collect(item, &below(&id.map_or_else(|| (index + 1).to_string(), str::to_owned)), found);
            }
        }
        _ => {}
    }
}
