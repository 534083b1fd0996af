//! What an intake asks by the way that a case goes: a form that belongs to one way is neither asked nor
//! taken on another.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{at, document, slug};
use titik_temu::{
    catalog::read_pack,
    domain::{
        case::{ActRecord, Adopted, Answer, CaseCommand, Intake, Opened, ProcedureRef, Refusal, decide},
        fact::Commitment,
        procedure::{Digest, Procedure},
    },
    json::{Value, json},
};

/// Tabanan's procedure, its telling asked only of those who come in person.
fn procedure() -> Procedure {
    let mut pack = document("public/procedures/tabanan-dumas.json");
    let telling = pack.pointer_mut("/steps/0/acts/0").expect("the act of telling");
    telling.as_object_mut().expect("an act").insert("when".into(), json!({"branch": "face-to-face"}));
    read_pack(&pack, Digest([0; 32])).expect("a pack")
}

fn intake(procedure: &Procedure, way: &str, acts: Vec<ActRecord>) -> Result<usize, Refusal> {
    let reference = ProcedureRef { id: procedure.id.clone(), version: procedure.version, digest: procedure.digest };
    let intake = Intake {
        opened: Opened {
            procedure: reference,
            register_number: "PGD/A/2026/0001".to_owned(),
            channel: slug(way),
            kind: None,
            branch: Some(slug(way)),
            visit: None,
        },
        terms: Adopted { calendar: Digest([0; 32]), settings: Vec::new() },
        parties: vec![(slug("complainant"), Commitment([0; 32]))],
        handed_over: Vec::new(),
        acts,
    };
    let now = at("2026-03-02 09:00");
    decide(None, procedure, CaseCommand::TakeIn(intake), now, now).map(|events| events.len())
}

fn told() -> Vec<ActRecord> {
    let fields = vec![(slug("chronology"), Answer::Particular(Commitment([0; 32])))];
    vec![ActRecord { step: slug("complaint"), act: slug("tell-complaint"), outcome: None, reason: None, fields }]
}

#[test]
fn a_form_of_one_way_is_asked_there_alone() {
    let procedure = procedure();
    assert_eq!(intake(&procedure, "face-to-face", Vec::new()), Err(Refusal::FieldMissing(slug("chronology"))));
    assert!(intake(&procedure, "face-to-face", told()).is_ok());
    assert!(intake(&procedure, "letter", Vec::new()).is_ok());
    assert_eq!(intake(&procedure, "letter", told()), Err(Refusal::NotThisWay));
}

#[test]
fn a_channel_tells_the_way() {
    let pack: Value = document("public/procedures/tabanan-dumas.json");
    let procedure = read_pack(&pack, Digest([0; 32])).expect("a pack");
    assert_eq!(procedure.way_of(&slug("letter")), Some(&slug("letter")));
    assert_eq!(procedure.way_of(&slug("face-to-face")), Some(&slug("face-to-face")));
}
