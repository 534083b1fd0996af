//! What the page holds while its case is drawn anew: what is open, what was chosen, what was revealed.

use leptos::prelude::*;

use crate::domain::Slug;
use crate::ui::session::Session;

use super::attachments::Tray;
use super::panel::Panel;

/// What the page holds while the case is drawn anew.
#[derive(Clone, Copy)]
pub(super) struct Held {
    /// What is open above it.
    pub asked: RwSignal<Option<Panel>>,
    /// The act whose form is shown.
    pub chosen: RwSignal<Option<Slug>>,
    /// Whose identities were revealed.
    pub revealed: RwSignal<Vec<Slug>>,
    /// Files that were picked, and what was found of those that are kept.
    pub tray: Tray,
}

impl Held {
    /// Covers what was revealed as soon as another case is shown here, or another officer is at work.
    pub fn cover_on_leaving(self, case: Memo<Option<String>>, session: Session) {
        let now = Memo::new(move |_| (case.get(), session.watch().and_then(|desk| desk.working_officer())));
        Effect::new(move |before: Option<()>| {
            now.track();
            if before.is_some() {
                self.revealed.set(Vec::new());
                self.chosen.set(None);
                self.asked.set(None);
                self.tray.clear();
            }
        });
    }
}
