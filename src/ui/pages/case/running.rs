//! How a limit stands, for tests and for colors: the same words wherever a limit is drawn.

use crate::app::CaseFile;
use crate::domain::deadline::{Deadline, DeadlineState};
use crate::ui::components::Status;
use crate::ui::time_left::status;

/// Attributes of an element that shows a limit.
#[derive(Default)]
pub(super) struct Data {
    /// Its id in the procedure.
    pub limit: Option<String>,
    /// Its due moment, RFC 3339 in the office's zone.
    pub due: Option<String>,
    /// `waiting`, `running`, `late`, `paused`, `met`, `met-late` or `lapsed`.
    pub state: Option<&'static str>,
}

/// The attributes of a limit.
pub(super) fn data(file: &CaseFile, deadline: &Deadline) -> Data {
    let due = deadline.due().map(|due| file.calendar.local(due).to_rfc3339());
    Data { limit: Some(deadline.limit.to_string()), due, state: Some(state(file, deadline)) }
}

/// Whether it is of no account any more: the case ended before it was met, or before it started.
pub(super) fn is_over(file: &CaseFile, deadline: &Deadline) -> bool {
    let ended = file.case.ended.is_some() || file.case.voided;
    ended && matches!(deadline.state, DeadlineState::Waiting(_) | DeadlineState::Lapsed { .. })
}

/// Its color.
pub(super) fn color(file: &CaseFile, deadline: &Deadline) -> Status {
    match &deadline.state {
        _ if is_over(file, deadline) => Status::Plain,
        DeadlineState::Waiting(_) => Status::Wait,
        DeadlineState::Running(running) => running.left.map_or(Status::Wait, status),
        DeadlineState::Met { late: true, .. } => Status::Late,
        DeadlineState::Met { .. } => Status::Ok,
        DeadlineState::Lapsed { .. } => Status::Plain,
    }
}

fn state(file: &CaseFile, deadline: &Deadline) -> &'static str {
    match &deadline.state {
        _ if is_over(file, deadline) => "lapsed",
        DeadlineState::Waiting(_) => "waiting",
        DeadlineState::Running(running) => match running.left {
            None => "paused",
            Some(left) if left.late => "late",
            Some(_) => "running",
        },
        DeadlineState::Met { late: true, .. } => "met-late",
        DeadlineState::Met { .. } => "met",
        DeadlineState::Lapsed { .. } => "lapsed",
    }
}
