//! The kinds of a case's log.

use std::ops::Not;

use crate::{
    domain::{
        Slug,
        case::{CaseEvent, Correction, LetterMade, Relation, Routing},
        fact::{CaseId, OfficerId},
    },
    json::{Fault, Problem, Reader, Value, json},
};

use super::super::{
    envelope::{moment, rfc3339, uuid},
    to_hex,
};
use super::{
    Body, act, attachment, fact_id, meeting, opening, optional_particular, particular, put, read_particular, slug,
    slugs, texts,
};

impl Body for CaseEvent {
    fn write(&self) -> (String, Value) {
        let (kind, body) = write(self);
        (kind.to_owned(), body)
    }

    fn read(kind: &str, body: &Reader<'_>) -> Result<Self, Problem> {
        Ok(match kind {
            "case-opened/1" => CaseEvent::Opened(opening::read(body)?),
            "party-named/1" => {
                body.object(&["role", "identity"])?;
                CaseEvent::PartyNamed {
                    role: slug(&body.field("role")?)?,
                    identity: read_particular(&body.field("identity")?)?,
                }
            }
            "requirements-checked/1" => {
                body.object(&["handed_over"])?;
                let handed_over = slugs(&body.field("handed_over")?)?;
                sorted(&handed_over, body)?;
                CaseEvent::RequirementsChecked { handed_over }
            }
            "terms-adopted/1" => CaseEvent::TermsAdopted(opening::read_adopted(body)?),
            "act-recorded/1" => {
                body.object(&act::FIELDS)?;
                CaseEvent::ActRecorded(act::read(body)?)
            }
            "meeting-invited/1" => CaseEvent::MeetingInvited(meeting::read_invitation(body)?),
            "meeting-held/1" => CaseEvent::MeetingHeld(meeting::read_held(body)?),
            "case-routed/1" => {
                body.object(&["step", "act", "outcome", "reason", "fields", "to"])?;
                CaseEvent::Routed(Routing { to: slug(&body.field("to")?)?, record: act::read(body)? })
            }
            "case-classified/1" => {
                body.object(&["step", "act", "outcome", "reason", "fields", "class"])?;
                CaseEvent::Classified { class: slug(&body.field("class")?)?, record: act::read(body)? }
            }
            "clock-paused/1" => {
                body.object(&["reason", "decided_by", "until"])?;
                let until = body.optional("until")?.map(|until| moment(&until)).transpose()?;
                CaseEvent::Paused { reason: reason(body)?, decided_by: optional_particular(body, "decided_by")?, until }
            }
            "clock-resumed/1" => {
                body.object(&[])?;
                CaseEvent::Resumed
            }
            "limit-extended/1" => {
                body.object(&["limit", "by", "reason", "decided_by"])?;
                CaseEvent::Extended {
                    limit: slug(&body.field("limit")?)?,
                    by: u32::try_from(body.field("by")?.whole(1, 10_000)?).unwrap_or(1),
                    reason: reason(body)?,
                    decided_by: read_particular(&body.field("decided_by")?)?,
                }
            }
            "letter-made/1" => CaseEvent::LetterMade(read_letter(body)?),
            "case-linked/1" => {
                body.object(&["other", "relation"])?;
                CaseEvent::Linked {
                    other: CaseId(body.field("other")?.parsed("UUID", uuid)?),
                    relation: body.field("relation")?.parsed("relation of cases", Relation::from_name)?,
                }
            }
            "case-closed/1" => {
                body.object(&["outcome", "reason", "decided_by", "referred_to"])?;
                CaseEvent::Closed {
                    outcome: slug(&body.field("outcome")?)?,
                    reason: optional_particular(body, "reason")?,
                    decided_by: optional_particular(body, "decided_by")?,
                    referred_to: optional_particular(body, "referred_to")?,
                }
            }
            "case-reopened/1" => {
                body.object(&["reason", "decided_by"])?;
                CaseEvent::Reopened { reason: reason(body)?, decided_by: optional_particular(body, "decided_by")? }
            }
            "identity-revealed/1" => {
                body.object(&["party", "reason"])?;
                CaseEvent::IdentityRevealed { role: slug(&body.field("party")?)?, reason: reason(body)? }
            }
            "officer-tied/1" => {
                body.object(&["officer", "reason"])?;
                let officer = OfficerId(body.field("officer")?.parsed("UUID", uuid)?);
                CaseEvent::OfficerTied { officer, reason: reason(body)? }
            }
            "case-voided/1" => {
                body.object(&["reason"])?;
                CaseEvent::Voided { reason: reason(body)? }
            }
            "attachment-added/1" => CaseEvent::AttachmentAdded(attachment::read(body)?),
            "attachment-erased/1" => {
                body.object(&["target", "reason"])?;
                CaseEvent::AttachmentErased { target: fact_id(&body.field("target")?)?, reason: reason(body)? }
            }
            "fact-corrected/1" => read_correction(body)?,
            _ => {
                body.map()?;
                CaseEvent::Unknown { kind: kind.to_owned() }
            }
        })
    }
}

fn write(event: &CaseEvent) -> (&str, Value) {
    match event {
        CaseEvent::Opened(opened) => ("case-opened/1", opening::write(opened)),
        CaseEvent::PartyNamed { role, identity } => {
            ("party-named/1", json!({"role": role.as_str(), "identity": particular(*identity)}))
        }
        CaseEvent::RequirementsChecked { handed_over } => {
            ("requirements-checked/1", json!({"handed_over": texts(handed_over)}))
        }
        CaseEvent::TermsAdopted(adopted) => ("terms-adopted/1", opening::write_adopted(adopted)),
        CaseEvent::ActRecorded(record) => ("act-recorded/1", act::write(record)),
        CaseEvent::MeetingInvited(invitation) => ("meeting-invited/1", meeting::write_invitation(invitation)),
        CaseEvent::MeetingHeld(held) => ("meeting-held/1", meeting::write_held(held)),
        CaseEvent::Routed(routing) => {
            let mut body = act::write(&routing.record);
            put(&mut body, "to", Some(routing.to.as_str().into()));
            ("case-routed/1", body)
        }
        CaseEvent::Classified { class, record } => {
            let mut body = act::write(record);
            put(&mut body, "class", Some(class.as_str().into()));
            ("case-classified/1", body)
        }
        CaseEvent::Paused { reason, decided_by, until } => {
            let mut body = json!({"reason": particular(*reason)});
            put(&mut body, "decided_by", decided_by.map(particular));
            put(&mut body, "until", until.map(|until| rfc3339(until).into()));
            ("clock-paused/1", body)
        }
        CaseEvent::Resumed => ("clock-resumed/1", json!({})),
        CaseEvent::Extended { limit, by, reason, decided_by } => (
            "limit-extended/1",
            json!({
                "limit": limit.as_str(), "by": by,
                "reason": particular(*reason), "decided_by": particular(*decided_by),
            }),
        ),
        CaseEvent::Corrected { target, correction, reason } => {
            let mut body = json!({"target": to_hex(&target.0), "reason": particular(*reason)});
            match correction {
                Correction::Time(at) => put(&mut body, "occurred_at", Some(rfc3339(*at).into())),
                Correction::Event(event) => {
                    let (kind, inner) = write(event);
                    put(&mut body, "body", Some(json!({"kind": kind, "body": inner})));
                }
                Correction::Struck => put(&mut body, "struck", Some(true.into())),
            }
            ("fact-corrected/1", body)
        }
        CaseEvent::LetterMade(letter) => ("letter-made/1", write_letter(letter)),
        CaseEvent::Linked { other, relation } => {
            ("case-linked/1", json!({"other": other.0.hyphenated().to_string(), "relation": relation.name()}))
        }
        CaseEvent::Closed { outcome, reason, decided_by, referred_to } => {
            let mut body = json!({"outcome": outcome.as_str()});
            put(&mut body, "reason", reason.map(particular));
            put(&mut body, "decided_by", decided_by.map(particular));
            put(&mut body, "referred_to", referred_to.map(particular));
            ("case-closed/1", body)
        }
        CaseEvent::Reopened { reason, decided_by } => {
            let mut body = json!({"reason": particular(*reason)});
            put(&mut body, "decided_by", decided_by.map(particular));
            ("case-reopened/1", body)
        }
        CaseEvent::IdentityRevealed { role, reason } => {
            ("identity-revealed/1", json!({"party": role.as_str(), "reason": particular(*reason)}))
        }
        CaseEvent::OfficerTied { officer, reason } => {
            let officer = officer.0.hyphenated().to_string();
            ("officer-tied/1", json!({"officer": officer, "reason": particular(*reason)}))
        }
        CaseEvent::Voided { reason } => ("case-voided/1", json!({"reason": particular(*reason)})),
        CaseEvent::AttachmentAdded(added) => ("attachment-added/1", attachment::write(added)),
        CaseEvent::AttachmentErased { target, reason } => {
            ("attachment-erased/1", json!({"target": to_hex(&target.0), "reason": particular(*reason)}))
        }
        // Strangers are carried on as the bytes they came in; there is no other form to write.
        CaseEvent::Unknown { kind } => (kind, json!({})),
    }
}

fn reason(body: &Reader<'_>) -> Result<crate::domain::fact::Commitment, Problem> {
    read_particular(&body.field("reason")?)
}

fn sorted(slugs: &[Slug], reader: &Reader<'_>) -> Result<(), Problem> {
    let sorted = slugs.is_sorted_by(|a, b| a < b);
    sorted.then_some(()).ok_or_else(|| reader.problem(Fault::BadValue("sorted list")))
}

fn write_letter(letter: &LetterMade) -> Value {
    let mut body = json!({
        "letter": letter.letter.as_str(),
        "text": particular(letter.text),
        "heads": letter.heads.iter().map(|head| to_hex(&head.0)).collect::<Vec<_>>(),
        "fingerprint": letter.fingerprint,
    });
    put(&mut body, "number", letter.number.as_ref().map(|number| number.as_str().into()));
    put(&mut body, "meeting", letter.meeting.map(|meeting| to_hex(&meeting.0).into()));
    body
}

fn read_letter(body: &Reader<'_>) -> Result<LetterMade, Problem> {
    body.object(&["letter", "number", "text", "heads", "fingerprint", "meeting"])?;
    Ok(LetterMade {
        letter: slug(&body.field("letter")?)?,
        number: body.optional("number")?.map(|number| number.text(200).map(str::to_owned)).transpose()?,
        text: read_particular(&body.field("text")?)?,
        heads: body.field("heads")?.list(10_000)?.iter().map(fact_id).collect::<Result<_, _>>()?,
        fingerprint: body.field("fingerprint")?.text(19)?.to_owned(),
        meeting: body.optional("meeting")?.map(|meeting| fact_id(&meeting)).transpose()?,
    })
}

fn read_correction(body: &Reader<'_>) -> Result<CaseEvent, Problem> {
    body.object(&["target", "reason", "occurred_at", "body", "struck"])?;
    let time = body.optional("occurred_at")?.map(|at| moment(&at)).transpose()?;
    let event = body.optional("body")?.map(|inner| read_inner(&inner)).transpose()?;
    let struck = body.optional("struck")?.map(|struck| struck.yes()).transpose()?.unwrap_or(false);
    let correction = match (time, event, struck) {
        (Some(at), None, false) => Correction::Time(at),
        (None, Some(event), false) => Correction::Event(Box::new(event)),
        (None, None, true) => Correction::Struck,
        _ => return Err(body.problem(Fault::BadValue("one correction"))),
    };
    Ok(CaseEvent::Corrected { target: fact_id(&body.field("target")?)?, correction, reason: reason(body)? })
}

fn read_inner(reader: &Reader<'_>) -> Result<CaseEvent, Problem> {
    reader.object(&["kind", "body"])?;
    let event = CaseEvent::read(reader.field("kind")?.text(100)?, &reader.field("body")?)?;
    let plain = matches!(event, CaseEvent::Corrected { .. } | CaseEvent::Unknown { .. }).not();
    plain.then_some(event).ok_or_else(|| reader.problem(Fault::BadValue("correctable kind")))
}
