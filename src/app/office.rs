//! Setting an office up, and its settings: each change is a fact of the office's log.

use crate::{
    catalog::{MAX_DOCUMENT, UsualHours, compose, read_calendar, read_hours, read_pack, read_published},
    domain::{
        Moment, Slug,
        case::{CasePhase, ProcedureRef},
        deadline::{DeadlineState, deadlines},
        fact::{CaseId, DeviceId, LogId, OfficeId, OfficerId},
        office::{OfficeEvent, OfficeProfile},
        procedure::Text,
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

/// A deadline that a changed calendar moves.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineMove {
    /// The case.
    pub case: CaseId,
    /// Its register number.
    pub register_number: String,
    /// What the limit is called.
    pub limit: Text,
    /// Due by the calendar in force.
    pub from: Option<Moment>,
    /// Due by the new one.
    pub to: Option<Moment>,
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

    /// Which open deadlines another calendar would move.
    ///
    /// # Errors
    /// When the document is no calendar.
    pub fn preview_calendar(&self, document: &Value) -> Result<Vec<DeadlineMove>, Trouble> {
        let calendar = read_calendar(document)?;
        let now = self.now();
        let mut moves = Vec::new();
        for file in self.files() {
            if !matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused) {
                continue;
            }
            let before = file.deadlines(now);
            let after = deadlines(&file.case, &file.procedure, &calendar, now);
            for (old, new) in before.iter().zip(&after) {
                if let (DeadlineState::Running(old_run), DeadlineState::Running(new_run)) = (&old.state, &new.state)
                    && old_run.due != new_run.due
                {
                    moves.push(DeadlineMove {
                        case: file.case.id,
                        register_number: file.case.register_number().unwrap_or_default().to_owned(),
                        limit: file.procedure.limit(&old.limit).map(|rule| rule.name.clone()).unwrap_or_default(),
                        from: old_run.due,
                        to: new_run.due,
                    });
                }
            }
        }
        Ok(moves)
    }

    /// New cases count by another calendar; with `running`, open cases adopt it too, each by a fact.
    ///
    /// # Errors
    /// When the document is no calendar, or the store's.
    pub async fn adopt_calendar(&self, document: Value, running: bool) -> Result<(), Trouble> {
        read_calendar(&document)?;
        let calendar = digest(&document);
        let write = put_document(Write::new(), &document);
        self.office_event(OfficeEvent::CalendarAdopted { calendar }, write).await?;
        if running {
            self.adopt_terms_everywhere().await?;
        }
        Ok(())
    }

    /// Every open case adopts the office's calendar and readings of today.
    ///
    /// # Errors
    /// The store's.
    pub async fn adopt_terms_everywhere(&self) -> Result<(), Trouble> {
        for file in self.files() {
            if matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused) {
                self.adopt_terms(file.case.id).await?;
            }
        }
        Ok(())
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
