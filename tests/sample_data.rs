//! The sample script: every name it uses is the pack's, its moments are in order, and nobody in it could be real.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

#[test]
fn it_names_only_what_the_pack_has() {
    let (sample, pack) = (read("public/sample/banten.json"), read("public/procedures/banten-mediasi-koperasi.json"));
    let requirements = ids(&pack["requirements"]);
    for case in list(&sample["cases"]) {
        let place = text(&case["id"]);
        assert_eq!(case["procedure"], pack["id"], "{place}");
        assert!(ids(&pack["kinds"]).contains(text(&case["kind"])), "{place}: kind");
        assert!(ids(&pack["channels"]).contains(text(&case["channel"])), "{place}: channel");
        for party in list(&case["parties"]) {
            assert!(ids(&pack["parties"]).contains(text(&party["role"])), "{place}: role");
        }
        assert!(list(&case["handed_over"]).iter().all(|id| requirements.contains(text(id))), "{place}: requirements");
        assert_eq!(case["steps"][0]["do"], "open", "{place}");
        for step in list(&case["steps"]) {
            check_step(step, &pack, place);
        }
    }
}

fn check_step(step: &Value, pack: &Value, place: &str) {
    let known = match text(&step["do"]) {
        "open" => vec![],
        "act" => vec!["step", "act", "outcome", "reason", "fields"],
        "invite" => vec!["step", "act", "meeting"],
        "meet" => vec!["step", "act", "came", "outcome", "fields"],
        "pause" => vec!["reason", "until"],
        "extend" => vec!["limit", "by", "reason", "decided_by"],
        "correct" => vec!["target", "reason", "moment", "struck"],
        "close" => vec!["outcome", "reason"],
        "void" => vec!["reason"],
        other => panic!("{place}: does {other}"),
    };
    for field in step.as_object().expect("an object").keys() {
        let common = ["id", "do", "workdays_ago", "at"].contains(&field.as_str());
        assert!(common || known.contains(&field.as_str()), "{place}: {field} in {}", step["do"]);
    }
    if let Some(limit) = step.get("limit") {
        assert!(ids(&pack["limits"]).contains(text(limit)), "{place}: limit {limit}");
    }
    if step["do"] == "close" {
        let ending = named(&pack["outcomes"], &step["outcome"], place);
        assert_eq!(ending["reason"] == true, step.get("reason").is_some(), "{place}: reason of the ending");
    }
    let Some(act) = step.get("act") else { return };
    let act = named(&named(&pack["steps"], &step["step"], place)["acts"], act, place);
    let does = act["does"].as_str().map(|does| if does == "record" { "act" } else { does });
    assert_eq!(step["do"].as_str(), does, "{place}: {}", act["id"]);
    let everyone_came = step["came"].as_object().is_none_or(|came| came.values().all(|came| came == true));
    let chooses = act.get("outcomes").is_some() && everyone_came;
    assert_eq!(step.get("outcome").is_some(), chooses, "{place}: outcome of {}", act["id"]);
    if chooses {
        let outcome = named(&act["outcomes"], &step["outcome"], place);
        assert_eq!(outcome["reason"] == true, step.get("reason").is_some(), "{place}: reason of {}", act["id"]);
    }
    let given: BTreeSet<&str> = step["fields"].as_object().into_iter().flatten().map(|(id, _)| id.as_str()).collect();
    assert!(given.is_subset(&ids(&act["fields"])), "{place}: fields {given:?}");
    let required = act["fields"].as_array().into_iter().flatten().filter(|field| field["required"] == true);
    for field in required {
        assert!(given.contains(text(&field["id"])), "{place}: {} is required", field["id"]);
    }
}

#[test]
fn moments_are_in_order() {
    for case in list(&read("public/sample/banten.json")["cases"]) {
        let place = text(&case["id"]);
        let steps = list(&case["steps"]);
        let moments: Vec<_> = steps.iter().map(moment).collect();
        assert!(moments.is_sorted(), "{place}: {moments:?}");
        assert!(moments.iter().all(|(day, _)| *day <= -1), "{place}: what happened lies in the past");
        assert!(text(&case["visit"]["at"]) <= moments[0].1, "{place}: the visit comes first");
        for step in steps {
            let planned = &step["meeting"];
            if planned["workdays_ago"].is_number() {
                assert!(moment(planned).0 > moment(step).0, "{place}: a meeting on the day of its invitation");
            } else if step["do"] == "invite" {
                assert!(planned["in_workdays"].as_i64().is_some_and(|days| days >= 1), "{place}: {planned}");
            }
        }
    }
}

#[test]
fn every_ending_and_many_states_are_shown() {
    let (sample, pack) = (read("public/sample/banten.json"), read("public/procedures/banten-mediasi-koperasi.json"));
    let cases = list(&sample["cases"]);
    assert!(cases.len() >= 14);
    let done = |key: &'static str| -> BTreeSet<&str> {
        cases.iter().flat_map(|case| list(&case["steps"])).filter_map(|step| step[key].as_str()).collect()
    };
    assert!(ids(&pack["outcomes"]).is_subset(&done("outcome")));
    let verbs = done("do");
    for verb in ["pause", "extend", "correct", "close", "void"] {
        assert!(verbs.contains(verb), "no case shows {verb}");
    }
}

#[test]
fn nobody_in_it_could_be_real() {
    let sample = fs::read_to_string(root().join("public/sample/banten.json")).expect("sample");
    each_field(&serde_json::from_str(&sample).expect("JSON"), &mut |key, value| match key {
        "telephone" => assert!(value.starts_with("0812-0000-") || value.contains("555-01"), "{value}"),
        "email" | "web" => assert!(value.ends_with(".example"), "{value}"),
        "nip" => assert!(value.starts_with("000000"), "{value}"),
        "koperasi_number" => assert!(value.contains("CONTOH"), "{value}"),
        _ => {}
    });
    let mut niks = BTreeSet::new();
    for party in list(&read("public/sample/banten.json")["cases"]).iter().flat_map(|case| list(&case["parties"])) {
        if party["document"]["kind"] == "nik" {
            let nik = text(&party["document"]["number"]);
            let part = |from: usize, to: usize| nik[from..to].parse::<u32>().expect("digits");
            assert_eq!(nik.len(), 16, "{nik}");
            assert!(nik.starts_with("999999"), "{nik} could be someone's");
            assert!(
                matches!(part(6, 8), 1..=31 | 41..=71) && matches!(part(8, 10), 1..=12) && part(12, 16) > 0,
                "{nik}"
            );
            niks.insert(nik.to_owned());
        }
    }
    assert!(niks.len() > 10);
}

/// A moment in the past as something that sorts: days before today, and the time of day.
fn moment(value: &Value) -> (i64, &str) {
    (-value["workdays_ago"].as_i64().expect("workdays_ago"), text(&value["at"]))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> Value {
    serde_json::from_slice(&fs::read(root().join(path)).expect(path)).expect(path)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}"))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

fn ids(items: &Value) -> BTreeSet<&str> {
    items.as_array().into_iter().flatten().filter_map(|item| item["id"].as_str()).collect()
}

fn named<'a>(items: &'a Value, id: &Value, place: &str) -> &'a Value {
    items
        .as_array()
        .into_iter()
        .flatten()
        .find(|item| item["id"] == *id)
        .unwrap_or_else(|| panic!("{place}: the pack has no {id}"))
}

fn each_field(value: &Value, visit: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if let Some(value) = value.as_str() {
                    visit(key, value);
                }
                each_field(value, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|value| each_field(value, visit)),
        _ => {}
    }
}
