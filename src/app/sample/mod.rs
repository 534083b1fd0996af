//! Sample data: a script of invented cases, told relative to the day on which it is played, through
//! the same commands that an officer's taps give (`docs/sample-format.md`).
//!
//! It is played on a desk in memory, under a clock that stands at each moment of the script, and what
//! that desk kept is then written at once: hundreds of strict transactions would make people wait.

mod script;

use std::{cell::Cell, collections::HashMap, rc::Rc};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use crate::domain::order;
use crate::{
    catalog::read_calendar,
    domain::{
        Moment, Slug,
        calendar::OfficeCalendar,
        case::Refusal,
        fact::{CaseId, FactId, OfficerId},
        procedure::{FieldType, Procedure},
    },
    json::{Fault, Problem, Reader, Value},
    store::{Memory, Space, Store as _, Write},
};

use super::{
    Desk, Fix, Form, IntakeForm, Reply, Room, Setup, Trouble, Wish, World,
    ports::{Clock, NoTabs},
};
use script::{CaseScript, Does, Script, Step, When, key, optional, slug};

/// Plays a script into an empty store.
///
/// # Errors
/// A fault of the script with its place, what a command refuses, or the store's; nothing was kept then.
pub async fn play_sample(world: World, script: &Value) -> Result<(), Trouble> {
    let script = script::read(script)?;
    let today = world.clock.now().with_timezone(&script.profile.zone.offset()).date_naive();
    let clock = Rc::new(Stage { at: Cell::new(world.clock.now()) });
    let memory = Rc::new(Memory::new());
    let tabs = Rc::new(NoTabs);
    let stage = World { store: memory.clone(), clock: clock.clone(), room: Room::Sample, tabs, ..world.clone() };
    let player = Player::prepare(Desk::open(stage).await?, clock, &script, today).await?;
    player.play(&script).await?;
    let mut write = Write::new();
    for space in Space::ALL {
        for (key, bytes) in memory.scan(space, "").await? {
            write = write.put(space, key, bytes);
        }
    }
    Ok(world.store.write(write).await?)
}

/// A clock that stands where the script is.
struct Stage {
    at: Cell<DateTime<Utc>>,
}

impl Clock for Stage {
    fn now(&self) -> DateTime<Utc> {
        self.at.get()
    }
}

/// What happens at a moment.
enum Scene<'a> {
    /// An entry of the guest book by itself.
    Visit(usize),
    /// The visit that a case begins with.
    Arrival(usize),
    /// A step of a case.
    Step(usize, &'a Step<'a>),
}

struct Player<'a> {
    desk: Desk,
    clock: Rc<Stage>,
    calendar: OfficeCalendar,
    today: NaiveDate,
    officers: HashMap<&'a str, OfficerId>,
}

/// What is known of a case while it is played.
#[derive(Default)]
struct Played<'a> {
    visit: Option<FactId>,
    case: Option<CaseId>,
    facts: HashMap<&'a str, FactId>,
}

impl<'a> Player<'a> {
    /// Sets the office up on the working day before anything happens.
    async fn prepare(
        desk: Desk,
        clock: Rc<Stage>,
        script: &Script<'a>,
        today: NaiveDate,
    ) -> Result<Player<'a>, Trouble> {
        let signer = script.officers.iter().find(|officer| officer.signs).or(script.officers.first());
        let signer = signer.ok_or_else(|| Problem::new("officers", Fault::BadValue("at least one")))?;
        let setup = Setup {
            profile: script.profile.clone(),
            officer: signer.person.clone(),
            week: script.week.clone(),
            collective_leave_is_working: false,
            procedures: script.procedures(),
        };
        let calendar = read_calendar(&desk.composed_calendar(&setup).await?)?;
        let mut player = Player { desk, clock, calendar, today, officers: HashMap::new() };
        let steps = script.cases.iter().flat_map(|case| &case.steps).map(|step| step.when);
        let all = steps.chain(script.visits.iter().map(|(when, _)| *when));
        let ago = all.map(|when| if let When::Ago(days, _) = when { days } else { 0 }).max().unwrap_or(0);
        player.stand_at(player.moment(When::Ago(ago + 1, NaiveTime::MIN)) + chrono::TimeDelta::hours(8));
        player.desk.set_up_as(setup, &script.mark).await?;
        for officer in &script.officers {
            let id = match player.desk.working_officer() {
                Some(first) if officer.id == signer.id => first,
                _ => player.desk.name_officer(None, officer.person.clone(), true).await?,
            };
            player.officers.insert(officer.id, id);
        }
        for (procedure, setting, option) in &script.settings {
            player.desk.choose_reading(procedure.clone(), setting.clone(), option.clone()).await?;
        }
        Ok(player)
    }

    async fn play(&self, script: &'a Script<'a>) -> Result<(), Trouble> {
        let mut scenes: Vec<(Moment, Scene<'a>)> = Vec::new();
        scenes.extend(script.visits.iter().enumerate().map(|(n, (when, _))| (self.moment(*when), Scene::Visit(n))));
        for (place, case) in script.cases.iter().enumerate() {
            if let Some(When::Ago(days, _)) = case.steps.first().map(|step| step.when) {
                scenes.push((self.moment(When::Ago(days, case.visit_at)), Scene::Arrival(place)));
            }
            scenes.extend(case.steps.iter().map(|step| (self.moment(step.when), Scene::Step(place, step))));
        }
        order::sort_by_key(&mut scenes, |(at, _)| *at);
        let mut played: Vec<Played<'a>> = script.cases.iter().map(|_| Played::default()).collect();
        for (at, scene) in scenes {
            self.stand_at(at);
            match scene {
                Scene::Visit(place) => drop(self.desk.record_visit(script.visits[place].1.clone(), at).await?),
                Scene::Arrival(place) => {
                    let case = &script.cases[place];
                    self.work_as(case).await?;
                    played[place].visit = Some(self.desk.record_visit(case.visitor.clone(), at).await?);
                }
                Scene::Step(place, step) => {
                    let case = &script.cases[place];
                    self.work_as(case).await?;
                    self.step(case, step, &mut played[place], at).await?;
                }
            }
        }
        Ok(())
    }

    async fn step(
        &self,
        case: &CaseScript<'a>,
        step: &'a Step<'a>,
        played: &mut Played<'a>,
        at: Moment,
    ) -> Result<(), Trouble> {
        if let Does::Open = step.does {
            played.case = Some(self.open(case, played.visit, at).await?);
            return Ok(());
        }
        let id = played.case.ok_or_else(|| step.reader.problem(Fault::BadValue("open first")))?;
        let file = self.desk.open_case(id).await?;
        if let Does::Act(place, act) = &step.does
            && file.procedure.act(place, act).is_some_and(|act| act.at_intake)
        {
            // Told when the case was taken in.
            return Ok(());
        }
        let procedure = &file.procedure;
        let wish = match &step.does {
            Does::Open => return Ok(()),
            Does::Act(place, act) => Wish::Act(place.clone(), act.clone(), form(step, procedure, place, act)?),
            Does::Invite(place, act, when, room) => {
                Wish::Invite(place.clone(), act.clone(), self.moment(*when), (*room).to_owned(), String::new())
            }
            Does::Meet(place, act, came) => {
                let open = file.case.meetings.iter().rev().find(|meeting| meeting.result.is_none());
                let meeting = open.ok_or(Refusal::NoOpenMeeting)?.id;
                let form = form(step, procedure, place, act)?;
                Wish::Meet(place.clone(), act.clone(), meeting, came.clone(), form)
            }
            Does::Pause(reason, until) => Wish::Pause((*reason).to_owned().into(), Some(self.moment(*until))),
            Does::Extend(limit, by, reason, decided_by) => {
                Wish::Extend(limit.clone(), *by, (*reason).to_owned(), (*decided_by).to_owned())
            }
            Does::Correct(target, moment, reason) => {
                let wrong = || step.reader.problem(Fault::Dangling((*target).to_owned()));
                let fact = *played.facts.get(target).ok_or_else(wrong)?;
                let fix = moment.map_or(Fix::Struck, |moment| Fix::Time(self.moment(moment)));
                Wish::Correct(fact, fix, (*reason).to_owned())
            }
            Does::Close(outcome, reason) => Wish::Close(outcome.clone(), (*reason).to_owned().into()),
            Does::Void(reason) => Wish::Void((*reason).to_owned()),
        };
        let fact = self.desk.record(id, wish, at).await?;
        played.facts.extend(step.id.map(|id| (id, fact)));
        Ok(())
    }

    /// Takes a case in, with the forms of all its acts that belong to the intake.
    async fn open(&self, case: &CaseScript<'a>, visit: Option<FactId>, at: Moment) -> Result<CaseId, Trouble> {
        let procedures = self.desk.procedures();
        let procedure = procedures.iter().find(|known| known.id == case.procedure).ok_or(Refusal::NotInProcedure)?;
        let mut acts = Vec::new();
        for step in &case.steps {
            if let Does::Act(place, act) = &step.does
                && procedure.act(place, act).is_some_and(|act| act.at_intake)
            {
                acts.push((place.clone(), act.clone(), form(step, procedure, place, act)?));
            }
        }
        let form = IntakeForm {
            procedure: case.procedure.clone(),
            channel: case.channel.clone(),
            kind: Some(case.kind.clone()),
            branch: None,
            visit,
            parties: case.parties.clone(),
            handed_over: case.handed_over.clone(),
            acts,
        };
        self.desk.take_in(form, at).await
    }

    async fn work_as(&self, case: &CaseScript<'a>) -> Result<(), Trouble> {
        match self.officers.get(case.officer) {
            Some(officer) if self.desk.working_officer() != Some(*officer) => self.desk.work_as(*officer).await,
            _ => Ok(()),
        }
    }

    fn stand_at(&self, at: Moment) {
        self.clock.at.set(at.to_utc());
    }

    fn moment(&self, when: When) -> Moment {
        let (count, at, ahead) = match when {
            When::Ago(count, at) => (count, at, false),
            When::Ahead(count, at) => (count, at, true),
        };
        let mut day = self.today;
        for _ in 0..count {
            loop {
                day = if ahead { day + Days::new(1) } else { day - Days::new(1) };
                if self.calendar.is_working(day) {
                    break;
                }
            }
        }
        self.calendar.zone().at(day, at)
    }
}

fn form(step: &Step<'_>, procedure: &Procedure, place: &Slug, act: &Slug) -> Result<Form, Problem> {
    let reader = &step.reader;
    let mut answers = Vec::new();
    if let Some(fields) = reader.optional("fields")? {
        for (name, value) in fields.entries(100)? {
            let asked = procedure.act(place, act).and_then(|act| act.fields.iter().find(|field| field.id == *name));
            let asked = asked.ok_or_else(|| value.problem(Fault::Dangling(name.to_owned())))?;
            answers.push((key(name, &value)?, answer(&asked.kind, &value)?));
        }
    }
    let outcome = reader.optional("outcome")?.map(|outcome| slug(&outcome)).transpose()?;
    Ok(Form { outcome, reason: optional(reader, "reason")?.to_owned(), answers })
}

fn answer(kind: &FieldType, value: &Reader<'_>) -> Result<Reply, Problem> {
    Ok(match kind {
        FieldType::Text | FieldType::LongText => Reply::Text(value.text(100_000)?.to_owned()),
        FieldType::Choice(_) => Reply::Choice(slug(value)?),
        FieldType::YesNo => Reply::YesNo(value.yes()?),
        FieldType::Date => Reply::Date(value.parsed("date", |text| text.parse().ok())?),
        FieldType::Number => Reply::Number(value.whole(i64::MIN, i64::MAX)?),
        // The officers of a sample are not known before it is played.
        FieldType::Officers => return Err(value.problem(Fault::BadValue("type of field"))),
    })
}
