//! What the page holds of attachments while its case is drawn anew: files that were picked and not
//! saved yet, small pictures that were shown, and what was found wrong.

use std::collections::{BTreeMap, HashMap};

use leptos::prelude::*;
use web_sys::File;

use crate::app::Flaw;
use crate::domain::fact::FactId;
use crate::platform::files::ObjectUrl;

/// How many are listed before somebody asks for all.
pub(super) const FIRST: usize = 8;

/// A handle: copies are the same tray.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::case) struct Tray {
    /// Files that were picked, in their order.
    pub(super) staged: RwSignal<Vec<Staged>, LocalStorage>,
    /// Whether files are being saved, and how many of how many are.
    pub saving: RwSignal<Option<(usize, usize)>>,
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
}

/// A file that was picked. It stays with the browser: nothing of it is in memory here.
#[derive(Clone)]
pub(super) struct Staged {
    /// Tells it from the others.
    pub key: usize,
    /// The file.
    pub file: File,
    /// What it will be called.
    pub title: ArcRwSignal<String>,
    /// How it stands.
    pub stage: ArcRwSignal<Stage>,
}

/// How a picked file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It was only picked.
    Waiting,
    /// It is being made ready and written.
    Working,
    /// It is kept.
    Done,
    /// It is kept, and there is something to say.
    Noted(String),
    /// It is not kept, and why; it can be tried again.
    Failed(String),
    /// It is not kept, and never will be.
    Refused(String),
    /// It is not kept, because the browser can't make it anew: the file as it came could be.
    Unseen(String),
}

impl Staged {
    /// Whether it is still to be saved. Tracked.
    pub fn waits(&self) -> bool {
        matches!(self.stage.get(), Stage::Waiting | Stage::Failed(_))
    }
}

impl Tray {
    /// An empty one; let go with the page.
    pub fn new() -> Self {
        Self {
            staged: RwSignal::new_local(Vec::new()),
            saving: RwSignal::new(None),
            originals: RwSignal::new(false),
            requirement: RwSignal::new(String::new()),
            flaws: RwSignal::new(BTreeMap::new()),
            said: RwSignal::new(None),
            all: RwSignal::new(false),
            thumbs: StoredValue::new_local(HashMap::new()),
        }
    }

    /// Empties it: another case is shown.
    pub fn clear(self) {
        self.staged.set(Vec::new());
        self.requirement.set(String::new());
        self.flaws.set(BTreeMap::new());
        self.said.set(None);
        self.all.set(false);
        self.thumbs.update_value(HashMap::clear);
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
