//! Invitations that came to nothing: how often the same people were invited since they last met.

use super::{Course, Meeting};

/// How often people were invited to a meeting that has not come about yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// Invitations, the one that waits for its result included.
    pub invitations: usize,
    /// Meetings to which somebody did not come.
    pub no_shows: usize,
}

impl Course {
    /// The attempts at the meeting that the case invited to last; `None` once it came about, or before
    /// there was any.
    pub fn attempts(&self) -> Option<Attempts> {
        let last = self.meetings.last().filter(|last| last.result.as_ref().is_none_or(|result| !result.held))?;
        let before = self.failed_before(last).len();
        let failed = usize::from(last.result.is_some());
        Some(Attempts { invitations: before + 1, no_shows: before + failed })
    }

    /// Meetings of the same people before this one, since they last met, to which somebody did not come;
    /// newest first. Whichever act invited to them.
    pub fn failed_before<'a>(&'a self, meeting: &'a Meeting) -> Vec<&'a Meeting> {
        let same: Vec<&Meeting> = self.meetings_before(meeting).collect();
        let since_held = same.into_iter().rev().take_while(|other| !other.was_held());
        since_held.filter(|other| other.result.is_some()).collect()
    }

    /// How often the same people met before this meeting.
    pub fn held_before(&self, meeting: &Meeting) -> usize {
        self.meetings_before(meeting).filter(|other| other.was_held()).count()
    }

    fn meetings_before<'a>(&'a self, meeting: &'a Meeting) -> impl Iterator<Item = &'a Meeting> {
        let earlier = self.meetings.iter().take_while(|other| other.id != meeting.id);
        earlier.filter(|other| same_people(other, meeting))
    }
}

impl Meeting {
    /// Whether everyone who was invited came.
    pub fn was_held(&self) -> bool {
        self.result.as_ref().is_some_and(|result| result.held)
    }
}

fn same_people(one: &Meeting, other: &Meeting) -> bool {
    one.parties.len() == other.parties.len() && one.parties.iter().all(|party| other.parties.contains(party))
}
