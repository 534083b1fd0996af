//! One mechanism for all forms: values by field, errors by field, and a draft that is stored at every
//! keystroke.
//!
//! A form knows no case and no rule. A page reads its values, asks the app, and hands back errors.

pub mod choice;
pub mod field;
pub mod moment;
pub mod passphrase;
pub mod summary;
pub mod text;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::focus::focus_when_drawn;
use super::drafts::{DraftKeeper, Job, Queue};

pub use choice::{CheckField, Choice, ChoiceField, SelectField, SeveralField, several};
pub use field::{FieldGroup, error_line};
pub use moment::{DateField, DateTimeField, read_date, read_moment};
pub use passphrase::{passphrase_field, show_passphrase};
pub use summary::{DraftLine, ErrorSummary};
pub use text::{LongTextField, NumberField, TextField};

/// What is wrong with one field, in words that say what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's id.
    pub field: String,
    /// The sentence beside the field and in the summary.
    pub message: String,
}

impl FieldError {
    /// An error of one field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        FieldError { field: field.into(), message: message.into() }
    }
}

/// How the draft stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftState {
    /// Nothing typed since the page opened.
    #[default]
    Untouched,
    /// Being written.
    Writing,
    /// Durably stored.
    Kept,
    /// Not stored: the words exist on this screen only.
    Failed,
}

/// A draft's values, as they are stored.
pub type Values = BTreeMap<String, String>;

struct Draft {
    key: String,
    keeper: Option<Rc<dyn DraftKeeper>>,
    queue: Queue,
}

thread_local! {
    /// The errors of the form that was refused last.
    static REFUSED: Cell<Option<RwSignal<Vec<FieldError>>>> = const { Cell::new(None) };
}

/// Values, errors and draft of one form. A handle: copies are the same form.
#[derive(Clone, Copy)]
pub struct Form {
    values: RwSignal<Values>,
    errors: RwSignal<Vec<FieldError>>,
    state: RwSignal<DraftState>,
    draft: StoredValue<Rc<RefCell<Draft>>, LocalStorage>,
}

impl Form {
    /// A form whose draft is kept under `key`. `stored` is the draft found there, if any: it wins over
    /// `first`, the values that a fresh form begins with.
    pub fn new(key: impl Into<String>, keeper: Rc<dyn DraftKeeper>, stored: Option<&[u8]>, first: Values) -> Self {
        let found: Option<Values> = stored.and_then(|bytes| serde_json::from_slice(bytes).ok());
        let state = if found.is_some() { DraftState::Kept } else { DraftState::Untouched };
        let mut values = first;
        values.extend(found.unwrap_or_default());
        Self::build(key.into(), Some(keeper), values, state)
    }

    /// A form that keeps no draft: a search, a preference.
    pub fn passing(first: Values) -> Self {
        Self::build(String::new(), None, first, DraftState::Untouched)
    }

    fn build(key: String, keeper: Option<Rc<dyn DraftKeeper>>, values: Values, state: DraftState) -> Self {
        Form {
            values: RwSignal::new(values),
            errors: RwSignal::new(Vec::new()),
            state: RwSignal::new(state),
            draft: StoredValue::new_local(Rc::new(RefCell::new(Draft { key, keeper, queue: Queue::default() }))),
        }
    }

    /// A field's value; empty when never filled. Tracked.
    pub fn value(&self, field: &str) -> String {
        self.values.with(|values| values.get(field).cloned().unwrap_or_default())
    }

    /// A field's value now, for event handlers.
    pub fn value_now(&self, field: &str) -> String {
        self.values.with_untracked(|values| values.get(field).cloned().unwrap_or_default())
    }

    /// All values now.
    pub fn values_now(&self) -> Values {
        self.values.get_untracked()
    }

    /// Whether a field holds this value: for fields that appear only then. Tracked.
    pub fn is(&self, field: &str, value: &str) -> bool {
        self.values.with(|values| values.get(field).is_some_and(|held| held == value))
    }

    /// Whether a box is ticked. Tracked.
    pub fn checked(&self, field: &str) -> bool {
        self.is(field, TICKED)
    }

    /// Sets a field as if it had been typed: the draft is stored, its error goes away.
    pub fn set(&self, field: &str, value: impl Into<String>) {
        self.values.update(|values| {
            values.insert(field.to_string(), value.into());
        });
        if self.errors.with_untracked(|errors| errors.iter().any(|error| error.field == field)) {
            self.errors.update(|errors| errors.retain(|error| error.field != field));
        }
        self.keep();
    }

    /// Sets a field that nobody typed, an answer without a choice or the usual one: no draft begins by it.
    pub fn suppose(&self, field: &str, value: &str) {
        self.values.update(|values| {
            values.insert(field.to_string(), value.to_string());
        });
    }

    /// Ticks or unticks a box.
    pub fn tick(&self, field: &str, ticked: bool) {
        self.set(field, if ticked { TICKED } else { "" });
    }

    /// Removes fields whose id begins so: a row of a list that was taken out.
    pub fn remove(&self, prefix: &str) {
        self.values.update(|values| values.retain(|field, _| !field.starts_with(prefix)));
        self.errors.update(|errors| errors.retain(|error| !error.field.starts_with(prefix)));
        self.keep();
    }

    /// The error of a field. Tracked.
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.with(|errors| errors.iter().find(|error| error.field == field).map(|error| error.message.clone()))
    }

    /// All errors. Tracked.
    pub fn errors(&self) -> Vec<FieldError> {
        self.errors.get()
    }

    /// The form was refused: shows the errors and moves the focus to their summary. There is one summary at a time,
    /// so those of another form on the page go.
    pub fn refuse(&self, errors: Vec<FieldError>) {
        if let Some(other) = REFUSED.replace(Some(self.errors)).filter(|other| *other != self.errors) {
            other.try_set(Vec::new());
        }
        self.errors.set(errors);
        focus_when_drawn(summary::SUMMARY_ID);
    }

    /// The form was accepted: forgets errors and draft. The values stay until the page goes.
    pub fn accept(&self) {
        self.errors.set(Vec::new());
        self.run(Job::Forget);
    }

    /// How the draft stands. Tracked.
    pub fn draft_state(&self) -> DraftState {
        self.state.get()
    }

    fn keep(&self) {
        let bytes = self.values.with_untracked(serde_json::to_vec);
        match bytes {
            Ok(bytes) => self.run(Job::Save(bytes)),
            Err(_) => self.state.set(DraftState::Failed),
        }
    }

    /// Begins a job, or leaves it to wait for the one under way.
    fn run(&self, job: Job) {
        let Some(draft) = self.draft.try_get_value() else { return };
        let begun = draft.borrow_mut().queue.offer(job);
        if draft.borrow().keeper.is_none() {
            return;
        }
        self.state.set(DraftState::Writing);
        if let Some(job) = begun {
            // The task owns the queue: what was typed last is stored even when the page is left meanwhile.
            spawn_local(work(draft, self.state, job));
        }
    }
}

/// Does one job after the other until none waits, then says how the last one ended.
async fn work(draft: Rc<RefCell<Draft>>, state: RwSignal<DraftState>, first: Job) {
    let mut job = Some(first);
    while let Some(now) = job {
        let forget = now == Job::Forget;
        let kept = {
            let draft = draft.borrow();
            let Some(keeper) = draft.keeper.as_ref() else { return };
            match now {
                Job::Save(bytes) => keeper.save(&draft.key, bytes),
                Job::Forget => keeper.forget(&draft.key),
            }
        };
        let ended = match (kept.await, forget) {
            (false, _) => DraftState::Failed,
            (true, true) => DraftState::Untouched,
            (true, false) => DraftState::Kept,
        };
        job = draft.borrow_mut().queue.done();
        if job.is_none() {
            // The page may be gone by now, and its signals with it.
            state.try_set(ended);
        }
    }
}

/// The value of a ticked box.
pub const TICKED: &str = "yes";
