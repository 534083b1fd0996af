//! A connection to a database: opened without waiting for ever, given up when another tab needs it, which is told of
//! if that tab has a newer program.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use indexed_db_futures::{Build, OpenDbResult, database::Database, error::Error, internals::SystemRepr};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{
    fault::{self, Fault},
    ladder,
};
use crate::store::StoreError;

/// How long other tabs may keep an older version open, in milliseconds.
const BLOCKED: i32 = 5_000;
/// How long the browser may take to answer at all, in milliseconds.
const SILENT: i32 = 20_000;

/// Whether a database that is not there may be made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// It is made, empty.
    MayCreate,
    /// It is not: it was there a moment ago, so an empty one would hide a loss.
    MustExist,
}

/// An open connection. Closes when dropped, and as soon as another tab brings a newer version.
pub(super) struct Connection {
    database: Database,
    closed: Rc<Cell<bool>>,
    _leave: Closure<dyn FnMut(JsValue)>,
}

/// What is called when another tab brings a newer version.
pub(super) type Outdated = Rc<RefCell<Option<Box<dyn Fn()>>>>;

impl Connection {
    /// Opens the database, climbing to the present version.
    pub(super) async fn open(name: &str, opening: Opening, outdated: &Outdated) -> Result<Self, StoreError> {
        let attempt = Rc::new(Attempt::default());
        let mut resolve = None;
        let answered = Promise::new(&mut |done, _| resolve = Some(done));
        let done: Function = resolve.ok_or(StoreError::Lost)?.unchecked_into();
        attempt.start(name, opening, &done).map_err(|error| StoreError::from(Fault::opening(error)))?;
        after(SILENT, &done);
        // The promise is never rejected: it says that there is an answer, or that it took too long.
        let _ = JsFuture::from(answered).await;
        match attempt.answer.take() {
            Some(answer) => answer.map(|database| Self::new(database, outdated)),
            None => {
                attempt.given_up.set(true);
                Err(if attempt.blocked.get() { StoreError::Blocked } else { StoreError::Lost })
            }
        }
    }

    fn new(database: Database, outdated: &Outdated) -> Self {
        let closed = Rc::new(Cell::new(false));
        let leave = Closure::<dyn FnMut(JsValue)>::new({
            let (database, closed, outdated) = (database.clone(), Rc::clone(&closed), Rc::clone(outdated));
            move |event: JsValue| {
                closed.set(true);
                database.as_sys().close();
                if let (true, Some(told)) = (newer(&event), &*outdated.borrow()) {
                    told();
                }
            }
        });
        // Not the crate's listener: it is awaited, and by the time a task runs the other tab has been
        // told that it is blocked.
        database.as_sys().set_onversionchange(Some(leave.as_ref().unchecked_ref()));
        database.as_sys().set_onclose(Some(leave.as_ref().unchecked_ref()));
        Self { database, closed, _leave: leave }
    }

    pub(super) fn database(&self) -> &Database {
        &self.database
    }

    /// Whether it is known to be of no more use.
    pub(super) fn is_closed(&self) -> bool {
        self.closed.get()
    }

    /// Closes it; transactions that run are finished.
    pub(super) fn close(&self) {
        self.closed.set(true);
        self.database.as_sys().close();
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.as_sys().set_onversionchange(None);
        self.database.as_sys().set_onclose(None);
        self.close();
    }
}

/// An attempt at opening, which goes on after the waiting for it has ended: left alone without its
/// ladder, it would leave an empty database of the new version behind once it is no longer blocked.
#[derive(Default)]
struct Attempt {
    answer: RefCell<Option<Result<Database, StoreError>>>,
    blocked: Cell<bool>,
    given_up: Cell<bool>,
    /// Why the climb was taken back: of that, the browser says nothing of use.
    taken_back: RefCell<Option<StoreError>>,
}

impl Attempt {
    fn start(self: &Rc<Self>, name: &str, opening: Opening, done: &Function) -> OpenDbResult<()> {
        let (blocked, stop) = (Rc::clone(self), done.clone());
        let upgraded = Rc::clone(self);
        let request = Database::open(name)
            .with_version(ladder::VERSION)
            .with_on_blocked(move |_| {
                blocked.blocked.set(true);
                after(BLOCKED, &stop);
                Ok(())
            })
            .with_on_upgrade_needed(move |event, database| {
                upgraded.upgrade(event.old_version() as u32, opening, &database)
            })
            .build()?;
        let (attempt, done) = (Rc::clone(self), done.clone());
        spawn_local(async move {
            let answer = request.await;
            if let (true, Ok(database)) = (attempt.given_up.get(), &answer) {
                return database.as_sys().close();
            }
            let why = attempt.taken_back.take();
            let answer = answer.map_err(|error| why.unwrap_or_else(|| Fault::opening(error).into()));
            attempt.answer.replace(Some(answer));
            // A resolving function never throws.
            let _ = done.call0(&done);
        });
        Ok(())
    }

    fn upgrade(&self, from: u32, opening: Opening, database: &Database) -> Result<(), Error> {
        if from == 0 && opening == Opening::MustExist {
            // An error here takes the upgrade back: no database is made.
            self.taken_back.replace(Some(StoreError::Lost));
            return Err(js_sys::Error::new("the database is gone").into());
        }
        ladder::climb(from, database).inspect_err(|error| {
            self.taken_back.replace(Some(Fault::named(fault::name(error)).into()));
        })
    }
}

/// Whether an event says that a newer version is wanted. The removal of a database says `null`, the browser's own
/// closing nothing.
fn newer(event: &JsValue) -> bool {
    let wanted = Reflect::get(event, &JsValue::from_str("newVersion"));
    wanted.is_ok_and(|wanted| wanted.as_f64().is_some_and(|wanted| wanted > f64::from(ladder::VERSION)))
}

fn after(milliseconds: i32, call: &Function) {
    if let Some(window) = web_sys::window() {
        // Without a timer, opening waits for its answer.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call, milliseconds);
    }
}
