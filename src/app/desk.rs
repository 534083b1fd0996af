//! The desk: what is loaded from the store, and the way to it.

use std::{
    cell::{Ref, RefCell},
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use crate::{
    domain::{
        Moment,
        calendar::{OfficeCalendar, Zone},
        fact::{Actor, CaseId, LogId, OfficeId, OfficerId},
        office::Office,
        plausible::ClockBounds,
        procedure::{Confidentiality, Procedure},
    },
    json::{Value, canonical, json},
    record::OfficerPerson,
    store::{Item, Space, Store, StoreError, Write},
};

use super::{
    CaseCard, CaseFile, Room, Trouble,
    opening::Known,
    ports::{Clock, Entropy, Library, Tabs},
    state::{Here, State},
    turn::Turns,
};

/// What the desk needs of the world.
#[derive(Clone)]
pub struct World {
    /// Where things are kept.
    pub store: Rc<dyn Store>,
    /// The time.
    pub clock: Rc<dyn Clock>,
    /// Randomness.
    pub entropy: Rc<dyn Entropy>,
    /// Documents of the build.
    pub library: Rc<dyn Library>,
    /// Where the desk stands.
    pub room: Room,
    /// Other pages at the same store.
    pub tabs: Rc<dyn Tabs>,
}

/// The officer's desk.
///
/// State is borrowed only between awaits, so every method takes `&self` and the screen may hold
/// the desk in an `Rc`.
pub struct Desk {
    pub(super) world: World,
    pub(super) state: RefCell<State>,
    pub(super) turns: Turns,
    listener: RefCell<Option<Box<dyn Fn()>>>,
}

impl Desk {
    /// The desk at a store: loads what stands on it, and leaves the cases closed.
    ///
    /// # Errors
    /// Only the store's: what is damaged in it is noted, never an error.
    pub async fn open(world: World) -> Result<Self, StoreError> {
        let state = RefCell::new(State::empty(world.room));
        let desk = Self { world, state, turns: Turns::default(), listener: RefCell::default() };
        desk.load(Known::Forgotten).await?;
        Ok(desk)
    }

    /// Calls `listener` after every change.
    pub fn listen(&self, listener: impl Fn() + 'static) {
        *self.listener.borrow_mut() = Some(Box::new(listener));
    }

    /// Waits for the turn to change something: within this page, then among all pages of the store.
    pub(super) async fn turn(&self) -> impl Sized {
        let turn = self.turns.take().await;
        (turn, self.world.tabs.alone().await)
    }

    /// Writes, and tells the other pages which logs have grown, or have got values that were missing.
    pub(super) async fn keep(&self, write: Write) -> Result<(), StoreError> {
        let of_logs = |item: &&Item| matches!(item.space, Space::Facts | Space::Particulars);
        let rows = write.add.iter().chain(&write.put).filter(of_logs);
        let logs: BTreeSet<String> = rows.filter_map(|item| Some(item.key.split_once('/')?.0.to_owned())).collect();
        self.world.store.write(write).await?;
        logs.iter().for_each(|log| self.world.tabs.tell(log));
        Ok(())
    }

    /// Calls `heard` for each log that another page has gone on with.
    pub fn listen_to_tabs(&self, heard: impl Fn(LogId) + 'static) {
        self.world.tabs.listen(Box::new(move |log| {
            if let Some(log) = LogId::parse(log) {
                heard(log);
            }
        }));
    }

    pub(super) fn changed(&self) {
        if let Some(listener) = &*self.listener.borrow() {
            listener();
        }
    }

    /// Whether an office was set up or brought in.
    pub fn is_set_up(&self) -> bool {
        let state = self.state.borrow();
        state.here.is_some() && state.office.profile.is_some()
    }

    /// Now, in the office's zone (WIB before there is one), in whole seconds.
    pub fn now(&self) -> Moment {
        let zone = self.zone();
        self.now_in(zone)
    }

    pub(super) fn now_in(&self, zone: Zone) -> Moment {
        local(self.world.clock.now().fixed_offset(), zone)
    }

    /// A moment as facts tell it: in the office's zone, in whole seconds.
    pub(super) fn local(&self, moment: Moment) -> Moment {
        local(moment, self.zone())
    }

    /// What the device's clock is held against.
    pub fn clock_bounds(&self) -> ClockBounds {
        let state = self.state.borrow();
        let cases = state.cards.values().map(|card| card.summary.newest);
        let office = state.office_facts.iter().map(|fact| fact.recorded_at);
        let calendar = state.office.calendar.and_then(|digest| state.calendars.get(&digest));
        let last_year = calendar.and_then(|calendar| calendar.published().last().copied());
        ClockBounds { zone: self.zone(), newest: cases.chain(office).max(), last_year }
    }

    /// The office's zone.
    pub fn zone(&self) -> Zone {
        self.state.borrow().office.profile.as_ref().map_or(Zone::Wib, |profile| profile.zone)
    }

    /// The office as its log tells it.
    pub fn office(&self) -> Ref<'_, Office> {
        Ref::map(self.state.borrow(), |state| &state.office)
    }

    /// All officers who ever worked here.
    pub fn officers(&self) -> BTreeMap<OfficerId, OfficerPerson> {
        self.state.borrow().officers.clone()
    }

    /// What an actor is called; `None` for the setting up itself and for people who are not known here.
    pub fn actor_name(&self, actor: Actor) -> Option<String> {
        match actor {
            Actor::Setup => None,
            Actor::Officer(officer) => self.state.borrow().officers.get(&officer).map(|person| person.name.clone()),
        }
    }

    /// The officer who is working now.
    pub fn working_officer(&self) -> Option<OfficerId> {
        self.state.borrow().actor
    }

    /// Another officer takes over. Guards against mistakes, not against the device's owner.
    ///
    /// # Errors
    /// The store's.
    pub async fn work_as(&self, officer: OfficerId) -> Result<(), Trouble> {
        let bytes = canonical(&json!(officer.0.hyphenated().to_string()));
        self.world.store.write(Write::new().put(Space::Meta, "actor", bytes)).await?;
        self.state.borrow_mut().actor = Some(officer);
        self.changed();
        Ok(())
    }

    pub(super) fn actor(&self) -> Actor {
        self.state.borrow().actor.map_or(Actor::Setup, Actor::Officer)
    }

    pub(super) fn here(&self) -> Result<Here, Trouble> {
        self.state.borrow().here.ok_or(Trouble::NotSetUp)
    }

    /// A case with everything that is needed to show it, where it is open ([`Desk::open_case`]) and the officer at
    /// work may open it.
    pub fn file(&self, case: CaseId) -> Option<Rc<CaseFile>> {
        self.state.borrow().opened(case).filter(|_| self.may_open(case))
    }

    /// A case as lists know it; `None` too where the officer at work may not open it.
    pub fn card(&self, case: CaseId) -> Option<Rc<CaseCard>> {
        self.state.borrow().cards.get(&case).filter(|_| self.may_open(case)).cloned()
    }

    /// All cases that the officer at work may open, oldest first.
    pub fn cards(&self) -> Vec<Rc<CaseCard>> {
        let state = self.state.borrow();
        let hand = state.hand_at_work();
        state.cards.values().filter(|card| hand.opens(card)).cloned().collect()
    }

    /// Cases that can't be opened: their procedure or calendar is missing or damaged.
    pub fn unreadable(&self) -> usize {
        self.state.borrow().unreadable.len()
    }

    /// The procedures that new cases can follow, in their adopted versions.
    pub fn procedures(&self) -> Vec<Rc<Procedure>> {
        let state = self.state.borrow();
        let adopted = state.office.procedures.values();
        adopted.filter_map(|reference| state.procedures.get(&reference.digest).cloned()).collect()
    }

    /// The procedures that cases taken in here can follow.
    pub fn procedures_here(&self) -> Vec<Rc<Procedure>> {
        let mut all = self.procedures();
        all.retain(|procedure| self.world.room.takes(procedure.confidentiality));
        all
    }

    /// Whether the office knows a procedure whose cases are confidential.
    pub fn has_confidential(&self) -> bool {
        let state = self.state.borrow();
        state.procedures.values().any(|known| known.confidentiality == Confidentiality::BothSides)
    }

    /// Where the desk stands.
    pub fn room(&self) -> Room {
        self.world.room
    }

    /// The office's id, once there is one.
    pub fn office_id(&self) -> Option<OfficeId> {
        self.state.borrow().here.map(|here| here.office)
    }

    /// The calendar for new cases.
    pub fn calendar(&self) -> Option<Rc<OfficeCalendar>> {
        let state = self.state.borrow();
        state.office.calendar.and_then(|digest| state.calendars.get(&digest).cloned())
    }

    /// The document of the calendar for new cases.
    pub fn calendar_document(&self) -> Option<Value> {
        let state = self.state.borrow();
        state.office.calendar.and_then(|digest| state.documents.get(&digest).cloned())
    }

    /// Removes everything from this browser.
    ///
    /// # Errors
    /// The store's.
    pub async fn erase(&self) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        self.world.store.erase().await?;
        Ok(self.load(Known::Forgotten).await?)
    }
}

fn local(moment: Moment, zone: Zone) -> Moment {
    chrono::SubsecRound::trunc_subsecs(moment.with_timezone(&zone.offset()), 0)
}
