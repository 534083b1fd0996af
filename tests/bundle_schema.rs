//! The published schema of the bundle and the program that writes bundles agree on every kind of fact.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};
use titik_temu::{
    domain::{
        Moment, Slug,
        calendar::Zone,
        case::{
            ActRecord, Adopted, Answer, AttachmentAdded, CaseEvent, ContentHash, Correction, Invitation, LetterMade,
            MeetingRecord, Opened, ProcedureRef, Relation, Routing,
        },
        fact::{Actor, CaseId, Commitment, DeviceId, FactId, LogId, OfficeId, OfficerId},
        office::{GuestEvent, OfficeEvent, OfficeProfile},
        procedure::Digest,
    },
    record::{Body, Envelope, Particular, bundle::Bundle, fingerprint, seal},
};
use uuid::Uuid;

const DEVICE: DeviceId = DeviceId(Uuid::from_u128(7 << 76 | 2 << 62));
const HASH: [u8; 32] = [0xab; 32];

#[test]
fn what_the_program_writes_is_valid() {
    let bundle = every_kind();
    let document = written(&bundle);
    let errors: Vec<String> =
        schema().iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn the_schema_knows_every_body() {
    let schema = schema();
    let document = written(&every_kind());
    for (log, facts) in document["logs"].as_array().expect("logs").iter().enumerate() {
        for (place, fact) in facts["facts"].as_array().expect("facts").iter().enumerate() {
            let mut changed = document.clone();
            changed["logs"][log]["facts"][place]["body"]["mood"] = json!("good");
            assert!(!schema.is_valid(&changed), "{} may hold anything", fact["kind"]);
        }
    }
}

/// A bundle in which every kind of fact stands once.
fn every_kind() -> Bundle {
    let mut bundle = Bundle { attachments_left_out: 1, ..Bundle::default() };
    let office = OfficeId(DEVICE.0);
    log(&mut bundle, LogId::Case(CaseId(DEVICE.0)), case_events());
    log(&mut bundle, LogId::Office(office), office_events());
    log(&mut bundle, LogId::guests(office, now()), vec![GuestEvent::VisitRecorded { visitor: Commitment(HASH) }]);
    let particular = Particular { salt: [1; 16], value: json!("Alasan yang ditulis petugas.") };
    bundle.particulars.insert(particular.commitment(), particular);
    let document = json!({"format_version": 1, "id": "tiny"});
    bundle.documents.insert(titik_temu::record::digest(&document), document);
    bundle
}

fn log<E: Body>(bundle: &mut Bundle, log: LogId, events: Vec<E>) {
    let facts = bundle.logs.entry(log).or_default();
    let mut parents = Vec::new();
    for (place, event) in events.into_iter().enumerate() {
        let actor = if place == 0 { Actor::Setup } else { Actor::Officer(OfficerId(DEVICE.0)) };
        let envelope = Envelope {
            log,
            device: DEVICE,
            actor,
            occurred_at: now(),
            recorded_at: now(),
            lamport: place as u64 + 1,
            parents,
        };
        let (fact, bytes) = seal(envelope, event);
        parents = vec![fact.id];
        facts.insert(fact.id, bytes);
    }
}

fn case_events() -> Vec<CaseEvent> {
    let (secret, other) = (Commitment(HASH), FactId(HASH));
    let record = || ActRecord {
        step: slug("check"),
        act: slug("check-file"),
        outcome: Some(slug("complete")),
        reason: Some(secret),
        fields: vec![
            (slug("note"), Answer::Particular(secret)),
            (slug("urgency"), Answer::Choice(slug("ordinary"))),
            (slug("urgent"), Answer::YesNo(false)),
            (slug("until"), Answer::Date(now().date_naive())),
            (slug("pages"), Answer::Number(-3)),
            (slug("members"), Answer::Officers(vec![OfficerId(DEVICE.0)])),
        ],
    };
    let corrected = |correction| CaseEvent::Corrected { target: other, correction, reason: secret };
    vec![
        CaseEvent::Opened(Opened {
            procedure: procedure(),
            register_number: "P/C/2026/0001".to_owned(),
            channel: slug("in-person"),
            kind: Some(slug("member-against-coop")),
            branch: Some(slug("by-visit")),
            visit: Some(other),
        }),
        CaseEvent::PartyNamed { role: slug("complainant"), identity: secret },
        CaseEvent::RequirementsChecked { handed_over: vec![slug("evidence"), slug("guest-book")] },
        CaseEvent::TermsAdopted(Adopted {
            calendar: Digest(HASH),
            settings: vec![(slug("verification-days"), slug("working"))],
        }),
        CaseEvent::ActRecorded(record()),
        CaseEvent::MeetingInvited(Invitation {
            step: slug("talk"),
            act: slug("plan-talk"),
            parties: vec![slug("complainant")],
            at: now(),
            place: secret,
            agenda: Some(secret),
        }),
        CaseEvent::MeetingHeld(MeetingRecord {
            meeting: other,
            attendance: vec![(slug("complainant"), true)],
            record: record(),
        }),
        CaseEvent::Routed(Routing { to: slug("section"), record: record() }),
        CaseEvent::Classified { class: slug("light"), record: record() },
        CaseEvent::Paused { reason: secret, decided_by: Some(secret), until: Some(now()) },
        CaseEvent::Resumed,
        CaseEvent::Extended { limit: slug("check-2-hours"), by: 2, reason: secret, decided_by: secret },
        corrected(Correction::Time(now())),
        corrected(Correction::Event(Box::new(CaseEvent::ActRecorded(record())))),
        corrected(Correction::Struck),
        CaseEvent::LetterMade(LetterMade {
            letter: slug("receipt"),
            number: Some("001/C/2026".to_owned()),
            text: secret,
            heads: vec![other],
            fingerprint: fingerprint(&[other]),
            meeting: Some(other),
        }),
        CaseEvent::Linked { other: CaseId(DEVICE.0), relation: Relation::LaterReport },
        CaseEvent::Closed {
            outcome: slug("settled"),
            reason: Some(secret),
            decided_by: Some(secret),
            referred_to: Some(secret),
        },
        CaseEvent::Reopened { reason: secret, decided_by: Some(secret) },
        CaseEvent::IdentityRevealed { role: slug("applicant"), reason: secret },
        CaseEvent::OfficerTied { officer: OfficerId(DEVICE.0), reason: secret },
        CaseEvent::AttachmentAdded(AttachmentAdded {
            about: secret,
            content: ContentHash(HASH),
            bytes: 1,
            requirement: Some(slug("evidence")),
            original_of: Some(other),
        }),
        CaseEvent::AttachmentErased { target: other, reason: secret },
        CaseEvent::Voided { reason: secret },
    ]
}

fn office_events() -> Vec<OfficeEvent> {
    let officer = OfficerId(DEVICE.0);
    let text = |text: &str| text.to_owned();
    vec![
        OfficeEvent::Described(OfficeProfile {
            name: text("Dinas Contoh"),
            government: text("Pemerintah Provinsi Contoh"),
            address: text("Jalan Umpama Nomor 1"),
            city: text("Kota Contoh"),
            postcode: String::new(),
            telephone: String::new(),
            email: String::new(),
            web: String::new(),
            zone: Zone::Wita,
        }),
        OfficeEvent::DeviceJoined { device: DEVICE, mark: text("C") },
        OfficeEvent::OfficerNamed { officer, person: Commitment(HASH), active: true },
        OfficeEvent::CalendarAdopted { calendar: Digest(HASH) },
        OfficeEvent::SettingChosen { procedure: slug("tiny"), setting: slug("met-by"), option: slug("held") },
        OfficeEvent::ProcedureAdopted(procedure()),
        OfficeEvent::ProcedureDropped { procedure: slug("tiny") },
        OfficeEvent::SignerChosen { officer },
    ]
}

fn procedure() -> ProcedureRef {
    ProcedureRef { id: slug("tiny-branching"), version: 1, digest: Digest(HASH) }
}

fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-02T09:00:00+08:00").expect("a moment")
}

fn written(bundle: &Bundle) -> Value {
    let bytes = bundle.write(now(), DEVICE).concat();
    serde_json::from_slice(&bytes).expect("JSON")
}

fn schema() -> Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/schemas/bundle.schema.json");
    let schema: Value = serde_json::from_slice(&fs::read(path).expect("schema")).expect("JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("schema")
}
