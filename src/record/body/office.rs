//! The kinds of an office's log and of its guest book.

use uuid::Uuid;

use crate::{
    domain::{
        calendar::Zone,
        fact::{DeviceId, OfficerId},
        numbers::is_mark,
        office::{GuestEvent, OfficeEvent, OfficeProfile},
    },
    json::{Fault, Problem, Reader, Value, json},
};

use super::super::to_hex;
use super::{Body, opening::read_procedure, particular, read_digest, read_particular, slug};

impl Body for OfficeEvent {
    fn write(&self) -> (String, Value) {
        let (kind, body) = match self {
            OfficeEvent::Described(profile) => ("office-described/1", write_profile(profile)),
            OfficeEvent::DeviceJoined { device, mark } => {
                ("device-joined/1", json!({"device": device.0.hyphenated().to_string(), "mark": mark}))
            }
            OfficeEvent::OfficerNamed { officer, person, active } => (
                "officer-named/1",
                json!({
                    "officer": officer.0.hyphenated().to_string(), "person": particular(*person), "active": active,
                }),
            ),
            OfficeEvent::CalendarAdopted { calendar } => {
                ("calendar-adopted/1", json!({"calendar": to_hex(&calendar.0)}))
            }
            OfficeEvent::SettingChosen { procedure, setting, option } => (
                "setting-chosen/1",
                json!({"procedure": procedure.as_str(), "setting": setting.as_str(), "option": option.as_str()}),
            ),
            OfficeEvent::ProcedureAdopted(procedure) => (
                "procedure-adopted/1",
                json!({
                    "id": procedure.id.as_str(), "version": procedure.version,
                    "digest": to_hex(&procedure.digest.0),
                }),
            ),
            OfficeEvent::ProcedureDropped { procedure } => {
                ("procedure-dropped/1", json!({"procedure": procedure.as_str()}))
            }
            OfficeEvent::SignerChosen { officer } => {
                ("signer-chosen/1", json!({"officer": officer.0.hyphenated().to_string()}))
            }
            OfficeEvent::Unknown { kind } => (kind.as_str(), json!({})),
        };
        (kind.to_owned(), body)
    }

    fn read(kind: &str, body: &Reader<'_>) -> Result<Self, Problem> {
        Ok(match kind {
            "office-described/1" => OfficeEvent::Described(read_profile(body)?),
            "device-joined/1" => {
                body.object(&["device", "mark"])?;
                let mark = body.field("mark")?.parsed("device mark", |text| is_mark(text).then(|| text.to_owned()))?;
                OfficeEvent::DeviceJoined { device: DeviceId(uuid(&body.field("device")?)?), mark }
            }
            "officer-named/1" => {
                body.object(&["officer", "person", "active"])?;
                OfficeEvent::OfficerNamed {
                    officer: OfficerId(uuid(&body.field("officer")?)?),
                    person: read_particular(&body.field("person")?)?,
                    active: body.field("active")?.yes()?,
                }
            }
            "calendar-adopted/1" => {
                body.object(&["calendar"])?;
                OfficeEvent::CalendarAdopted { calendar: read_digest(&body.field("calendar")?)? }
            }
            "setting-chosen/1" => {
                body.object(&["procedure", "setting", "option"])?;
                OfficeEvent::SettingChosen {
                    procedure: slug(&body.field("procedure")?)?,
                    setting: slug(&body.field("setting")?)?,
                    option: slug(&body.field("option")?)?,
                }
            }
            "procedure-adopted/1" => OfficeEvent::ProcedureAdopted(read_procedure(body)?),
            "procedure-dropped/1" => {
                body.object(&["procedure"])?;
                OfficeEvent::ProcedureDropped { procedure: slug(&body.field("procedure")?)? }
            }
            "signer-chosen/1" => {
                body.object(&["officer"])?;
                OfficeEvent::SignerChosen { officer: OfficerId(uuid(&body.field("officer")?)?) }
            }
            _ => {
                body.map()?;
                OfficeEvent::Unknown { kind: kind.to_owned() }
            }
        })
    }
}

impl Body for GuestEvent {
    fn write(&self) -> (String, Value) {
        match self {
            GuestEvent::VisitRecorded { visitor } => {
                ("visit-recorded/1".to_owned(), json!({"visitor": particular(*visitor)}))
            }
            GuestEvent::Unknown { kind } => (kind.clone(), json!({})),
        }
    }

    fn read(kind: &str, body: &Reader<'_>) -> Result<Self, Problem> {
        if kind != "visit-recorded/1" {
            body.map()?;
            return Ok(GuestEvent::Unknown { kind: kind.to_owned() });
        }
        body.object(&["visitor"])?;
        Ok(GuestEvent::VisitRecorded { visitor: read_particular(&body.field("visitor")?)? })
    }
}

fn uuid(reader: &Reader<'_>) -> Result<Uuid, Problem> {
    reader.parsed("UUID", crate::record::envelope::uuid)
}

const PROFILE: [&str; 9] = ["name", "government", "address", "city", "postcode", "telephone", "email", "web", "zone"];

fn write_profile(profile: &OfficeProfile) -> Value {
    json!({
        "name": profile.name, "government": profile.government, "address": profile.address, "city": profile.city,
        "postcode": profile.postcode, "telephone": profile.telephone, "email": profile.email, "web": profile.web,
        "zone": profile.zone.code(),
    })
}

fn read_profile(body: &Reader<'_>) -> Result<OfficeProfile, Problem> {
    body.object(&PROFILE)?;
    let text = |name: &'static str| body.field(name)?.text(500).map(str::to_owned);
    let name = text("name")?;
    if name.is_empty() {
        return Err(body.problem(Fault::MissingField("name")));
    }
    Ok(OfficeProfile {
        name,
        government: text("government")?,
        address: text("address")?,
        city: text("city")?,
        postcode: text("postcode")?,
        telephone: text("telephone")?,
        email: text("email")?,
        web: text("web")?,
        zone: body.field("zone")?.parsed("time zone", Zone::from_code)?,
    })
}
