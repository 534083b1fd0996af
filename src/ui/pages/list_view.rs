//! What is searched and filtered for on the board and in the list of cases. It stays while one looks at a
//! case and comes back; it is kept in memory only, because a search may hold a name.

use leptos::prelude::*;

use crate::app::BoardGroup;

/// How many rows are drawn at first, and how many each wish for more adds.
pub const STEP: usize = 60;

/// Search and filters. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct ListView {
    /// What is searched for.
    pub search: RwSignal<String>,
    /// Only this group of the board.
    pub group: RwSignal<Option<BoardGroup>>,
    /// Only this procedure, by its title.
    pub procedure: RwSignal<String>,
    /// Only what needs a look.
    pub review: RwSignal<bool>,
    /// Only this state of the list of cases.
    pub state: RwSignal<String>,
    /// Whether the closed cases are open on the board.
    pub ended: RwSignal<bool>,
    /// How many rows are drawn.
    pub shown: RwSignal<usize>,
}

impl ListView {
    /// Makes it known to everything below.
    pub fn provide() -> Self {
        let view = ListView {
            search: RwSignal::new(String::new()),
            group: RwSignal::new(None),
            procedure: RwSignal::new(String::new()),
            review: RwSignal::new(false),
            state: RwSignal::new(String::new()),
            ended: RwSignal::new(false),
            shown: RwSignal::new(STEP),
        };
        provide_context(view);
        view
    }

    /// The one that was made known.
    pub fn current() -> Self {
        expect_context()
    }

    /// Forgets everything: other data is looked at now.
    pub fn clear(&self) {
        self.search.set(String::new());
        self.group.set(None);
        self.procedure.set(String::new());
        self.review.set(false);
        self.state.set(String::new());
        self.ended.set(false);
        self.shown.set(STEP);
    }

    /// Whether anything is left out. Tracked.
    pub fn is_narrow(&self) -> bool {
        let search = self.search.with(|search| !search.trim().is_empty());
        search || self.group.get().is_some() || self.review.get() || self.procedure.with(|title| !title.is_empty())
    }
}
