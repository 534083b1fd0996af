//! Taking a complaint in: from the filled form to a case with its register number.

use std::{collections::HashMap, rc::Rc};

use chrono::Datelike;

use crate::domain::order;
use crate::{
    domain::{
        Moment, Slug,
        calendar::OfficeCalendar,
        case::{Adopted, CaseCommand, CaseEvent, Intake, Opened, ProcedureRef, decide, fold},
        fact::{CaseId, Fact, FactId, LogId},
        numbers::RegisterNumber,
        party::Identity,
        procedure::{Confidentiality, Digest, Procedure},
    },
    store::{Space, StoreError, Write},
};

use super::{
    CaseFile, Desk, Form, Room, Trouble,
    journal::{Journal, new_id},
    sealing::Sealing,
};

/// How often a number that somebody else took in the meantime is tried anew.
const TRIES: usize = 20;

/// An intake as it was filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeForm {
    /// The procedure, in the version that the office adopted.
    pub procedure: Slug,
    /// How it came.
    pub channel: Slug,
    /// The kind of complaint.
    pub kind: Option<Slug>,
    /// The way through the procedure; what its channel says where it was not asked.
    pub branch: Option<Slug>,
    /// The guest-book entry that led here.
    pub visit: Option<FactId>,
    /// Who the parties are.
    pub parties: Vec<(Slug, Identity)>,
    /// What was handed over or shown.
    pub handed_over: Vec<Slug>,
    /// Forms of the acts that belong to the intake: step, act, form.
    pub acts: Vec<(Slug, Slug, Form)>,
}

/// What a new case follows and is counted by.
struct NewCase {
    procedure: Rc<Procedure>,
    calendar: Rc<OfficeCalendar>,
    reference: ProcedureRef,
    terms: Adopted,
}

impl Desk {
    /// Takes a case in that was received at `at`, and gives it a register number.
    ///
    /// # Errors
    /// A refusal, or the store's; nothing was kept then.
    pub async fn take_in(&self, form: IntakeForm, at: Moment) -> Result<CaseId, Trouble> {
        let _turn = self.turn().await;
        let here = self.fresh_office().await?;
        let new = self.terms_for_new_case(&form.procedure)?;
        if !self.world.room.takes(new.procedure.confidentiality) {
            return Err(match self.world.room {
                Room::Confidential => Trouble::OutsideOnly,
                Room::Office | Room::Sample => Trouble::InsideOnly,
            });
        }
        self.check_taker(&new.procedure, &form.parties)?;
        let (at, now) = (self.local(at), self.now());
        let case = CaseId(new_id(&*self.world.clock, &*self.world.entropy));
        let log = LogId::Case(case);
        let number_at = self.number_stem(&new.procedure, now).await?;
        for attempt in 0..TRIES {
            let number = RegisterNumber { sequence: number_at.sequence + attempt as u32, ..number_at.clone() };
            let mut sealing = Sealing::new(&*self.world.entropy);
            let command = command(&form, &new, number.to_string(), &mut sealing)?;
            let events = decide(None, &new.procedure, CaseCommand::TakeIn(command), at, now)?;
            let mut facts: Vec<Fact<CaseEvent>> = Vec::with_capacity(events.len());
            let mut journal = Journal::after(&facts, log, (here.device, self.actor()), now);
            let mut write = Write::new().add(Space::Numbers, number.to_string(), case.0.as_bytes().to_vec());
            for event in events {
                let (fact, next) = journal.append(event, at, write)?;
                facts.push(fact);
                write = next;
            }
            let particulars: HashMap<_, _> = sealing.values().collect();
            match self.keep(sealing.into_write(log, write)?).await {
                Err(StoreError::Exists(_)) => continue,
                other => other?,
            }
            let file = CaseFile {
                case: fold(case, &facts, &new.procedure),
                facts,
                procedure: new.procedure,
                calendar: new.calendar,
                particulars,
                damaged: 0,
            };
            let mut state = self.state.borrow_mut();
            if let Some(file) = state.take_file(file) {
                state.keep_open(&file);
            }
            drop(state);
            self.changed();
            return Ok(case);
        }
        Err(Trouble::NoNumber)
    }

    fn terms_for_new_case(&self, id: &Slug) -> Result<NewCase, Trouble> {
        let state = self.state.borrow();
        let reference = state.office.procedures.get(id).ok_or(Trouble::NotSetUp)?.clone();
        let procedure = state.procedures.get(&reference.digest).ok_or(Trouble::NotSetUp)?.clone();
        let digest: Digest = state.office.calendar.ok_or(Trouble::NotSetUp)?;
        let calendar = state.calendars.get(&digest).ok_or(Trouble::NotSetUp)?.clone();
        let terms = Adopted { calendar: digest, settings: state.readings(&procedure) };
        Ok(NewCase { procedure, calendar, reference, terms })
    }

    /// The number that comes next on this device for a procedure's counter, in the year of `now`.
    async fn number_stem(&self, procedure: &Procedure, now: Moment) -> Result<RegisterNumber, Trouble> {
        let here = self.here()?;
        let mark = self.state.borrow().office.devices.get(&here.device).cloned().ok_or(Trouble::NotSetUp)?;
        let counter = counter_letters(procedure);
        let year = now.year();
        let given = self.world.store.scan(Space::Numbers, &format!("{counter}/{mark}/{year:04}/")).await?;
        let last = given.iter().filter_map(|(key, _)| RegisterNumber::parse(key)).map(|number| number.sequence).max();
        Ok(RegisterNumber { counter, mark, year, sequence: last.unwrap_or(0) + 1 })
    }
}

impl super::state::State {
    /// The office's reading for each setting of a procedure, defaults included, sorted by setting.
    pub(super) fn readings(&self, procedure: &Procedure) -> Vec<(Slug, Slug)> {
        let reading = |setting: &crate::domain::procedure::Setting| {
            let chosen = self.office.reading(procedure, setting);
            (setting.id.clone(), chosen.clone())
        };
        let mut settings: Vec<(Slug, Slug)> = procedure.settings.iter().map(reading).collect();
        order::sort(&mut settings);
        settings
    }
}

/// The letters of a procedure's counter: usual short forms, otherwise the beginning of its id. Those of confidential
/// procedures are no others': office and compartment number apart, and no number of one is one of the other's.
fn counter_letters(procedure: &Procedure) -> String {
    let beginning = |id: &str| id.chars().filter(char::is_ascii_alphanumeric).take(3).collect::<String>();
    let letters = match procedure.counter.as_str() {
        "complaint" => "PGD".to_owned(),
        "application" => "PMH".to_owned(),
        other => beginning(other).to_ascii_uppercase(),
    };
    match (procedure.confidentiality, procedure.counter.as_str()) {
        (Confidentiality::BothSides, "misconduct") => MISCONDUCT.to_owned(),
        (Confidentiality::BothSides, _) => format!("{CONFIDENTIAL}{letters}"),
        (Confidentiality::Ordinary, _) if is_confidential_counter(&letters) => format!("{letters}X"),
        (Confidentiality::Ordinary, _) => letters,
    }
}

/// Reports of misconduct.
const MISCONDUCT: &str = "PPW";
/// What the letters of other confidential counters begin with; longer than any others' letters.
const CONFIDENTIAL: &str = "RHS-";

/// Whether only confidential cases have numbers of these letters.
pub(super) fn is_confidential_counter(letters: &str) -> bool {
    letters == MISCONDUCT || letters.starts_with(CONFIDENTIAL)
}

fn command(
    form: &IntakeForm,
    new: &NewCase,
    register_number: String,
    sealing: &mut Sealing<'_>,
) -> Result<Intake, Trouble> {
    let mut handed_over = form.handed_over.clone();
    order::sort(&mut handed_over);
    handed_over.dedup();
    let mut parties = Vec::with_capacity(form.parties.len());
    for (role, identity) in &form.parties {
        parties.push((role.clone(), sealing.identity(identity)?));
    }
    Ok(Intake {
        opened: Opened {
            procedure: new.reference.clone(),
            register_number,
            channel: form.channel.clone(),
            kind: form.kind.clone(),
            branch: form.branch.clone().or_else(|| new.procedure.way_of(&form.channel).cloned()),
            visit: form.visit,
        },
        terms: new.terms.clone(),
        parties,
        handed_over,
        acts: form.acts.iter().map(|(step, act, form)| form.seal(&new.procedure, step, act, sealing)).collect(),
    })
}
