//! Bundles taken apart and put together again, soundly or not.

use titik_temu::{
    json::{Value, canonical, json, parse},
    record::{sha256, to_hex},
};

/// A bundle with something changed.
pub fn edited(bundle: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut document = opened(bundle);
    change(&mut document);
    canonical(&document)
}

/// The document of a bundle.
pub fn opened(bundle: &[u8]) -> Value {
    parse(bundle, usize::MAX).expect("a bundle")
}

/// The facts of the first log whose id begins so; a case's begins with a digit.
pub fn facts<'a>(document: &'a mut Value, log: &str) -> &'a mut Vec<Value> {
    let logs = document["logs"].as_array_mut().expect("logs");
    let digit = |id: &str| id.starts_with(|c: char| c.is_ascii_digit());
    let wanted = |found: &Value| {
        let id = found["case"].as_str().expect("a log");
        if log.is_empty() { digit(id) } else { id.starts_with(log) }
    };
    logs.iter_mut().find(|found| wanted(found)).expect("the log")["facts"].as_array_mut().expect("facts")
}

/// The place of the newest fact: the one with the greatest logical time.
pub fn newest(facts: &[Value]) -> usize {
    let time = |place: &usize| facts[*place]["lamport"].as_i64();
    (0..facts.len()).max_by_key(time).expect("a fact")
}

/// The place of the first fact of a kind.
pub fn of_kind(facts: &[Value], kind: &str) -> usize {
    facts.iter().position(|fact| fact["kind"] == kind).expect(kind)
}

/// Gives a fact the id that it hashes to.
pub fn seal(fact: &mut Value) {
    let envelope = fact.as_object_mut().expect("a fact");
    envelope.remove("id");
    let id = to_hex(&sha256(&canonical(fact)));
    fact["id"] = id.into();
}

/// A fact of any kind that follows the newest one.
pub fn next(facts: &[Value], kind: &str, body: Value) -> Value {
    let last = &facts[newest(facts)];
    let mut fact = last.clone();
    fact["kind"] = kind.into();
    fact["body"] = body;
    fact["lamport"] = json!(last["lamport"].as_i64().expect("a time") + 1);
    fact["parents"] = json!([last["id"]]);
    seal(&mut fact);
    fact
}
