//! What the page holds of attachments while its case is drawn anew: files that were picked and not
//! saved yet, small pictures that were shown, and what was found wrong.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::File;

use crate::app::{Flaw, StagedFile};
use crate::domain::case::ContentHash;
use crate::domain::fact::FactId;
use crate::platform::files::ObjectUrl;

use super::line::Line;

/// How many are listed before somebody asks for all.
pub(super) const FIRST: usize = 8;

/// A handle: copies are the same tray.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::case) struct Tray {
    /// Files that were picked, in their order.
    pub(super) staged: RwSignal<Vec<Staged>, LocalStorage>,
    /// Files whose turn to be made ready has not come. It outlives the page.
    pub(super) line: StoredValue<Rc<Line>, LocalStorage>,
    /// Whether files are being made ready, and how many of how many are.
    pub(super) progress: RwSignal<Option<(usize, usize)>>,
    /// Whether files are being saved.
    pub(super) saving: RwSignal<bool>,
    /// Why nothing was saved at the last try.
    pub(super) refused: RwSignal<Option<String>>,
    /// Whether files as they came are kept too.
    pub(super) originals: RwSignal<bool>,
    /// The requirement that the next files are; empty, none.
    pub(super) requirement: RwSignal<String>,
    /// What was found wrong, by attachment.
    pub(super) flaws: RwSignal<BTreeMap<FactId, Flaw>>,
    /// What is said of the last check.
    pub(super) said: RwSignal<Option<String>>,
    /// Whether all are listed.
    pub(super) all: RwSignal<bool>,
    /// Small pictures that came into view; let go with the page.
    pub(super) thumbs: StoredValue<HashMap<FactId, ObjectUrl>, LocalStorage>,
    /// Groups of the history that are open, by their newest fact.
    pub(in crate::ui::pages::case) opened: StoredValue<Vec<FactId>>,
}

/// A file that was picked.
#[derive(Clone)]
pub(super) struct Staged {
    /// Tells it from the others, and where it stands among them.
    pub place: u32,
    /// The file, with the browser: nothing of it is in memory here. `None` once the page was loaded anew.
    pub file: Option<File>,
    /// Its own name and its size.
    pub called: (String, u64),
    /// What it will be called.
    pub title: ArcRwSignal<String>,
    /// How it stands.
    pub stage: ArcRwSignal<Stage>,
    /// What is kept of it.
    pub hold: Rc<Hold>,
}

/// What is kept of a picked file, shared by whoever works on it.
#[derive(Default)]
pub(super) struct Hold {
    /// The file as it was made ready.
    pub ready: RefCell<Option<StagedFile>>,
    /// The file as it came, of a photo.
    pub original: Cell<Option<ContentHash>>,
    /// It was left out meanwhile.
    pub dropped: Cell<bool>,
    /// Its title is being kept.
    pub typing: Cell<bool>,
}

/// How a picked file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It was only picked.
    Waiting,
    /// It is kept as a draft, and can be saved.
    Kept,
    /// It could not be kept, and why; it can be tried again.
    Failed(String),
    /// It is not kept, and never will be.
    Refused(String),
    /// The browser can't make it anew; as it came it is kept, and could be saved.
    Unseen(String),
}

impl Staged {
    /// Whether it is still to be saved. Tracked.
    pub fn waits(&self) -> bool {
        matches!(self.stage.get(), Stage::Waiting | Stage::Kept | Stage::Failed(_))
    }

    /// What it is in the store.
    pub fn content(&self) -> Option<ContentHash> {
        self.hold.ready.borrow().as_ref().map(|ready| ready.content)
    }

    /// Whether the file as it came could be kept beside it: it is a photo, and at hand.
    pub fn may_have_original(&self) -> bool {
        let photo = self.file.as_ref().is_some_and(|file| file.type_().starts_with("image/"));
        photo || self.hold.original.get().is_some()
    }
}

impl Tray {
    /// An empty one; let go with the page.
    pub fn new() -> Self {
        Self {
            staged: RwSignal::new_local(Vec::new()),
            line: StoredValue::new_local(Rc::default()),
            progress: RwSignal::new(None),
            saving: RwSignal::new(false),
            refused: RwSignal::new(None),
            originals: RwSignal::new(false),
            requirement: RwSignal::new(String::new()),
            flaws: RwSignal::new(BTreeMap::new()),
            said: RwSignal::new(None),
            all: RwSignal::new(false),
            thumbs: StoredValue::new_local(HashMap::new()),
            opened: StoredValue::new(Vec::new()),
        }
    }

    /// Empties it: another case is shown. What was picked stays in the store.
    pub fn clear(self) {
        self.staged.set(Vec::new());
        self.refused.set(None);
        self.originals.set(false);
        self.requirement.set(String::new());
        self.flaws.set(BTreeMap::new());
        self.said.set(None);
        self.all.set(false);
        self.thumbs.update_value(HashMap::clear);
        self.opened.update_value(Vec::clear);
    }

    /// What was found wrong with an attachment, or nothing any more.
    pub(super) fn found(self, fact: FactId, flaw: Option<Flaw>) {
        let known = self.flaws.try_with_untracked(|flaws| flaws.get(&fact).copied()).flatten();
        if known != flaw {
            self.flaws.try_update(|flaws| match flaw {
                Some(flaw) => flaws.insert(fact, flaw),
                None => flaws.remove(&fact),
            });
        }
    }
}
