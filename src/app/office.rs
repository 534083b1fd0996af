//! Setting an office up, and its settings: each change is a fact of the office's log.

use crate::{
    catalog::{MAX_DOCUMENT, PublishedDays, UsualHours, compose, read_hours, read_published},
    domain::{
        Slug,
        case::Refusal,
        fact::{Actor, DeviceId, LogId, OfficeId, OfficerId},
        office::{OfficeEvent, OfficeProfile},
    },
    json::{Fault, Problem, Value, canonical, parse},
    record::{OfficerPerson, digest, to_hex},
    store::{Space, StoreError, Write},
};

use super::{
    Desk, Room, Trouble,
    journal::{Journal, new_id},
    opening::Known,
    procedures::Pack,
    sealing::Sealing,
    state::{HERE, Here},
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
    /// Ids of the procedures of the build that it follows, at least one.
    pub procedures: Vec<Slug>,
}

impl Desk {
    /// Sets an office up on this device, with the calendar and the procedures of the build that it
    /// follows.
    ///
    /// # Errors
    /// A document that is missing or broken, a name that is missing, no procedure, an office that is there already
    /// (another tab may have set it up), or the store's; nothing was kept then.
    pub async fn set_up(&self, setup: Setup) -> Result<(), Trouble> {
        self.set_up_as(setup, FIRST_MARK).await
    }

    /// Sets an office up under another mark than the first device's.
    pub(super) async fn set_up_as(&self, setup: Setup, mark: &str) -> Result<(), Trouble> {
        self.check_outside()?;
        let _turn = self.turn().await;
        if setup.profile.name.trim().is_empty() {
            return Err(Trouble::NameMissing);
        }
        let calendar = self.composed_calendar(&setup).await?;
        let packs = self.chosen_packs(&setup.procedures).await?;
        let id = || new_id(&*self.world.clock, &*self.world.entropy);
        let here = Here { device: DeviceId(id()), office: OfficeId(id()) };
        let officer = OfficerId(id());
        let mut sealing = Sealing::new(&*self.world.entropy);
        let person = sealing.officer(&setup.officer)?;
        let mut events = vec![
            OfficeEvent::Described(setup.profile.clone()),
            OfficeEvent::DeviceJoined { device: here.device, mark: mark.to_owned() },
            OfficeEvent::OfficerNamed { officer, person, active: true },
            OfficeEvent::SignerChosen { officer },
            OfficeEvent::CalendarAdopted { calendar: digest(&calendar) },
        ];
        let mut write = here.add(Write::new());
        write = put_document(write, &calendar);
        for pack in packs {
            write = put_document(write, &pack.document);
            events.push(OfficeEvent::ProcedureAdopted(pack.reference()));
        }
        let officer_row = canonical(&Value::from(officer.0.hyphenated().to_string()));
        write = write.put(Space::Meta, "actor", officer_row);
        let now = self.now_in(setup.profile.zone);
        let log = LogId::Office(here.office);
        let mut journal = Journal::after::<OfficeEvent>(&[], log, (here.device, Actor::Setup), now);
        for event in events {
            write = journal.append(event, now, write)?.1;
        }
        match self.keep(sealing.into_write(log, write)?).await {
            Err(StoreError::Exists(key)) if key == HERE => Err(Trouble::AlreadySetUp),
            Err(other) => Err(other.into()),
            Ok(()) => Ok(self.load(Known::Holds).await?),
        }
    }

    /// The usual opening hours to choose from.
    ///
    /// # Errors
    /// When the document is missing or broken.
    pub async fn usual_hours(&self) -> Result<UsualHours, Trouble> {
        Ok(read_hours(&self.document("calendars/hours.json").await?)?)
    }

    /// The days off that Bali's government gives, for an office there to confirm one by one.
    ///
    /// # Errors
    /// When the document is missing or broken.
    pub async fn balinese_days(&self) -> Result<PublishedDays, Trouble> {
        Ok(read_published(&self.document("calendars/bali.json").await?)?)
    }

    async fn chosen_packs(&self, chosen: &[Slug]) -> Result<Vec<Pack>, Trouble> {
        let mut packs = self.shipped_packs().await?;
        packs.retain(|pack| chosen.contains(&pack.procedure.id));
        let known = |id: &&Slug| packs.iter().any(|pack| pack.procedure.id == **id);
        match chosen.iter().find(|id| !known(id)) {
            Some(unknown) => Err(Trouble::Missing(format!("procedures/{unknown}.json"))),
            None if packs.is_empty() => Err(Trouble::OnlyProcedure),
            None => Ok(packs),
        }
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
        let _turn = self.turn().await;
        self.fresh_office().await?;
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
        let _turn = self.turn().await;
        let here = self.fresh_office().await?;
        let officer = officer.unwrap_or_else(|| OfficerId(new_id(&*self.world.clock, &*self.world.entropy)));
        let mut sealing = Sealing::new(&*self.world.entropy);
        let person = sealing.officer(&person)?;
        let write = sealing.into_write(LogId::Office(here.office), Write::new())?;
        self.office_event(OfficeEvent::OfficerNamed { officer, person, active }, write).await?;
        Ok(officer)
    }

    /// Another officer signs letters.
    ///
    /// # Errors
    /// That nobody of that id works here, or the store's.
    pub async fn choose_signer(&self, officer: OfficerId) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        self.fresh_office().await?;
        if !self.office().officers.contains_key(&officer) {
            return Err(Refusal::NotInProcedure.into());
        }
        self.office_event(OfficeEvent::SignerChosen { officer }, Write::new()).await
    }

    /// A reading is chosen for cases to come; running ones keep theirs until they adopt it.
    ///
    /// # Errors
    /// That the procedure knows no such choice, or the store's.
    pub async fn choose_reading(&self, procedure: Slug, setting: Slug, option: Slug) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        self.fresh_office().await?;
        let adopted = self.procedures().into_iter().find(|known| known.id == procedure);
        let asked = adopted.as_ref().and_then(|procedure| procedure.setting(&setting));
        if !asked.is_some_and(|setting| setting.options.iter().any(|(id, _)| *id == option)) {
            return Err(Refusal::NotInProcedure.into());
        }
        self.office_event(OfficeEvent::SettingChosen { procedure, setting, option }, Write::new()).await
    }

    /// The office is changed in the office: what is changed inside would not be known there.
    fn check_outside(&self) -> Result<(), Trouble> {
        if self.world.room == Room::Confidential { Err(Trouble::OutsideOnly) } else { Ok(()) }
    }

    /// Records a change of the office, within a turn.
    pub(super) async fn office_event(&self, event: OfficeEvent, write: Write) -> Result<(), Trouble> {
        self.check_outside()?;
        let here = self.here()?;
        let now = self.now();
        let log = LogId::Office(here.office);
        let who = (here.device, self.actor());
        let mut journal = Journal::after(&self.state.borrow().office_facts, log, who, now);
        let (_, write) = journal.append(event, now, write)?;
        self.keep(write).await?;
        Ok(self.load(Known::Holds).await?)
    }
}

pub(super) fn put_document(write: Write, document: &Value) -> Write {
    let bytes = canonical(document);
    write.put(Space::Documents, to_hex(&digest(document).0), bytes)
}
