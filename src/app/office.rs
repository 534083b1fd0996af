//! Setting an office up, and its settings: each change is a fact of the office's log.

use crate::{
    catalog::{MAX_DOCUMENT, UsualHours, compose, read_hours, read_pack, read_published},
    domain::{
        Slug,
        case::ProcedureRef,
        fact::{DeviceId, LogId, OfficeId, OfficerId},
        office::{OfficeEvent, OfficeProfile},
    },
    json::{Fault, Problem, Reader, Value, canonical, parse},
    record::{OfficerPerson, digest, to_hex},
    store::{Space, Write},
};

use super::{
    Desk, Trouble,
    desk::Here,
    journal::{Journal, new_id},
    sealing::Sealing,
};

/// The mark of the device on which an office is set up.
const FIRST_MARK: &str = "A";

/// The answers of the first screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// Who the office is.
    pub profile: OfficeProfile,
    /// The officer who sets it up, and signs letters until another is chosen.
    pub officer: OfficerPerson,
    /// Which of the usual weeks.
    pub week: String,
    /// Whether collective leave is worked.
    pub collective_leave_is_working: bool,
}

impl Desk {
    /// Sets an office up on this device, with the procedures and calendars of the build.
    ///
    /// # Errors
    /// A document that is missing or broken, a name that is missing, or the store's; nothing was
    /// kept then.
    pub async fn set_up(&self, setup: Setup) -> Result<(), Trouble> {
        self.set_up_as(setup, FIRST_MARK).await
    }

    /// Sets an office up under another mark than the first device's.
    pub(super) async fn set_up_as(&self, setup: Setup, mark: &str) -> Result<(), Trouble> {
        if setup.profile.name.trim().is_empty() || setup.officer.name.trim().is_empty() {
            return Err(Trouble::NameMissing);
        }
        let calendar = self.composed_calendar(&setup).await?;
        let packs = self.shipped_packs().await?;
        let id = || new_id(&*self.world.clock, &*self.world.entropy);
        let here = Here { device: DeviceId(id()), office: OfficeId(id()) };
        let officer = OfficerId(id());
        let mut sealing = Sealing::new(&*self.world.entropy);
        let person = sealing.value(setup.officer.write());
        let mut events = vec![
            OfficeEvent::Described(setup.profile.clone()),
            OfficeEvent::DeviceJoined { device: here.device, mark: mark.to_owned() },
            OfficeEvent::OfficerNamed { officer, person, active: true },
            OfficeEvent::SignerChosen { officer },
            OfficeEvent::CalendarAdopted { calendar: digest(&calendar) },
        ];
        let mut write = here.put(Write::new());
        write = put_document(write, &calendar);
        for (reference, document) in packs {
            write = put_document(write, &document);
            events.push(OfficeEvent::ProcedureAdopted(reference));
        }
        let officer_row = canonical(&Value::from(officer.0.hyphenated().to_string()));
        write = write.put(Space::Meta, "actor", officer_row);
        let now = self.world.clock.now().with_timezone(&setup.profile.zone.offset());
        let now = chrono::SubsecRound::trunc_subsecs(now, 0);
        let log = LogId::Office(here.office);
        let actor = crate::domain::fact::Actor::Setup;
        let mut journal = Journal::new(log, (here.device, actor), now, Vec::new(), 0);
        for event in events {
            write = journal.append(event, now, write).1;
        }
        self.world.store.write(sealing.into_write(log, write)).await?;
        self.reload().await
    }

    /// The usual opening hours to choose from.
    ///
    /// # Errors
    /// When the document is missing or broken.
    pub async fn usual_hours(&self) -> Result<UsualHours, Trouble> {
        Ok(read_hours(&self.document("calendars/hours.json").await?)?)
    }

    /// The packs of the build, to choose an office from.
    ///
    /// # Errors
    /// When one is missing or broken.
    pub async fn shipped_packs(&self) -> Result<Vec<(ProcedureRef, Value)>, Trouble> {
        let index = self.document("procedures.json").await?;
        let mut packs = Vec::new();
        for name in Reader::top(&index).list(100)? {
            let name = name.parsed("id", Slug::new)?;
            let document = self.document(&format!("procedures/{name}.json")).await?;
            let procedure = read_pack(&document, digest(&document)).map_err(|problem| problem.within(name.as_str()))?;
            packs.push((
                ProcedureRef { id: procedure.id, version: procedure.version, digest: procedure.digest },
                document,
            ));
        }
        Ok(packs)
    }

    pub(super) async fn composed_calendar(&self, setup: &Setup) -> Result<Value, Trouble> {
        let hours = self.usual_hours().await?;
        let days = read_published(&self.document("calendars/indonesia-2024-2027.json").await?)?;
        let week = hours.weeks.iter().find(|week| week.id == setup.week).or(hours.weeks.first());
        let week = week.ok_or_else(|| Problem::new("weeks", Fault::MissingField("weeks")))?;
        Ok(compose(setup.profile.zone, week, &hours, &days, setup.collective_leave_is_working))
    }

    /// A parsed document of the build.
    pub(super) async fn document(&self, path: &str) -> Result<Value, Trouble> {
        let bytes = self.world.library.fetch(path).await.ok_or_else(|| Trouble::Missing(path.to_owned()))?;
        Ok(parse(&bytes, MAX_DOCUMENT).map_err(|problem| problem.within(path))?)
    }

    /// The office is described anew.
    ///
    /// # Errors
    /// A missing name, or the store's.
    pub async fn describe_office(&self, profile: OfficeProfile) -> Result<(), Trouble> {
        if profile.name.trim().is_empty() {
            return Err(Trouble::NameMissing);
        }
        self.office_event(OfficeEvent::Described(profile), Write::new()).await
    }

    /// An officer is added (`None`) or changed.
    ///
    /// # Errors
    /// A missing name, or the store's.
    pub async fn name_officer(
        &self,
        officer: Option<OfficerId>,
        person: OfficerPerson,
        active: bool,
    ) -> Result<OfficerId, Trouble> {
        if person.name.trim().is_empty() {
            return Err(Trouble::NameMissing);
        }
        let here = self.here()?;
        let officer = officer.unwrap_or_else(|| OfficerId(new_id(&*self.world.clock, &*self.world.entropy)));
        let mut sealing = Sealing::new(&*self.world.entropy);
        let person = sealing.value(person.write());
        let write = sealing.into_write(LogId::Office(here.office), Write::new());
        self.office_event(OfficeEvent::OfficerNamed { officer, person, active }, write).await?;
        Ok(officer)
    }

    /// Another officer signs letters.
    ///
    /// # Errors
    /// The store's.
    pub async fn choose_signer(&self, officer: OfficerId) -> Result<(), Trouble> {
        self.office_event(OfficeEvent::SignerChosen { officer }, Write::new()).await
    }

    /// A reading is chosen for cases to come; running ones keep theirs until they adopt it.
    ///
    /// # Errors
    /// The store's.
    pub async fn choose_reading(&self, procedure: Slug, setting: Slug, option: Slug) -> Result<(), Trouble> {
        self.office_event(OfficeEvent::SettingChosen { procedure, setting, option }, Write::new()).await
    }

    pub(super) async fn office_event(&self, event: OfficeEvent, write: Write) -> Result<(), Trouble> {
        let here = self.here()?;
        let now = self.now();
        let (heads, lamport) = {
            let state = self.state.borrow();
            (state.office.heads.clone(), state.office.lamport)
        };
        let log = LogId::Office(here.office);
        let mut journal = Journal::new(log, (here.device, self.actor()), now, heads, lamport);
        let (_, write) = journal.append(event, now, write);
        self.world.store.write(write).await?;
        self.reload().await
    }
}

pub(super) fn put_document(write: Write, document: &Value) -> Write {
    let bytes = canonical(document);
    write.put(Space::Documents, to_hex(&digest(document).0), bytes)
}
