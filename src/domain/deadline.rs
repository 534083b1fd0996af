//! The deadlines of a case: which limits apply, since when they run, when they are due, what is left.

use super::{
    Moment, Slug,
    calendar::OfficeCalendar,
    case::{Course, Standing},
    counting::{Left, TimeLimit, due, left},
    procedure::{LimitRule, MomentRule, Procedure, Text},
};

/// A limit as it stands for one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// Which limit of the procedure.
    pub limit: Slug,
    /// Its length in force, extensions included.
    pub length: TimeLimit,
    /// By how much it was extended, in its unit.
    pub extended_by: u32,
    /// Notes of the readings that made it so, and of an agreed date that lies beyond the due one.
    pub notes: Vec<Text>,
    /// What its date still depends on.
    pub doubt: Doubt,
    /// Where it stands.
    pub state: DeadlineState,
}

/// What may still move a date: the calendar on its way from start to due (or to now, while the clock stands still).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubt {
    /// Years whose holidays are not published.
    pub unpublished: Vec<i32>,
    /// A holiday or a season of other hours depends on a moon sighting, and the limit counts by the
    /// office's days or hours.
    pub estimated: bool,
}

impl Doubt {
    /// Whether nothing can move the date.
    pub fn is_none(&self) -> bool {
        self.unpublished.is_empty() && !self.estimated
    }
}

/// Where a limit stands.
#[derive(Clone, Debug, PartialEq)]
pub enum DeadlineState {
    /// Its start event has not happened: it has no date, and waits for these milestones.
    Waiting(Vec<Slug>),
    /// It runs.
    Running(Running),
    /// It was met.
    Met {
        /// When it started, if it did.
        start: Option<Moment>,
        /// When it was due.
        due: Option<Moment>,
        /// When it was met.
        at: Moment,
        /// Whether that was after the due moment.
        late: bool,
    },
    /// The case ended before it was met.
    Lapsed {
        /// When it had started.
        start: Moment,
        /// When it was due.
        due: Option<Moment>,
    },
}

/// A running clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// When it started.
    pub start: Moment,
    /// When it is due; `None` while the clock stands still.
    pub due: Option<Moment>,
    /// Time left, in the limit's unit; `None` while the clock stands still.
    pub left: Option<Left>,
}

impl Deadline {
    /// When it started.
    pub fn start(&self) -> Option<Moment> {
        match &self.state {
            DeadlineState::Waiting(_) => None,
            DeadlineState::Running(running) => Some(running.start),
            DeadlineState::Met { start, .. } => *start,
            DeadlineState::Lapsed { start, .. } => Some(*start),
        }
    }

    /// When it is or was due.
    pub fn due(&self) -> Option<Moment> {
        match &self.state {
            DeadlineState::Waiting(_) => None,
            DeadlineState::Running(running) => running.due,
            DeadlineState::Met { due, .. } | DeadlineState::Lapsed { due, .. } => *due,
        }
    }
}

/// All limits that apply to a case, in the order of the procedure.
pub fn deadlines(case: &Course, procedure: &Procedure, calendar: &OfficeCalendar, now: Moment) -> Vec<Deadline> {
    let standing = Standing { case, procedure };
    let applies = |rule: &&LimitRule| rule.when.as_ref().is_none_or(|when| when.holds(&standing));
    procedure.limits.iter().filter(applies).map(|rule| deadline(rule, standing, calendar, now)).collect()
}

/// The one to show: among those that run, the one due first; a clock that stands still comes last.
pub fn foremost(deadlines: &[Deadline]) -> Option<(&Deadline, &Running)> {
    let running = deadlines.iter().filter_map(|deadline| match &deadline.state {
        DeadlineState::Running(running) => Some((deadline, running)),
        _ => None,
    });
    running.min_by_key(|(_, running)| (running.due.is_none(), running.due))
}

fn deadline(rule: &LimitRule, standing: Standing<'_>, calendar: &OfficeCalendar, now: Moment) -> Deadline {
    let case = standing.case;
    let (terms, mut notes) = rule.terms(&standing);
    let extended_by = case.extension(&rule.id);
    let count = terms.limit.count.saturating_add(extended_by);
    let length = TimeLimit { count, ..terms.limit };
    let start = moment(&terms.starts, case);
    let pauses = case.pauses();
    let due_at = start.and_then(|start| due(length, start, &pauses, calendar));
    if let Some(agreed) = &rule.agreed
        && due_at.zip(case.agreed(&rule.id)).is_some_and(|(due, date)| date > calendar.local(due).date_naive())
    {
        notes.push(&agreed.note);
    }
    let state = match (start, moment(&terms.met_by, case), case.ended.is_some() || case.voided) {
        (start, Some(at), _) => DeadlineState::Met { start, due: due_at, at, late: due_at.is_some_and(|due| at > due) },
        (Some(start), None, true) => DeadlineState::Lapsed { start, due: due_at },
        (Some(start), None, false) => {
            let left = due_at.map(|due| left(length.unit, due, now, &pauses, calendar));
            DeadlineState::Running(Running { start, due: due_at, left })
        }
        (None, None, _) => {
            let waits = terms.starts.milestones().iter().filter(|milestone| case.first(milestone).is_none());
            DeadlineState::Waiting(waits.cloned().collect())
        }
    };
    let doubt = start.map(|start| doubt(length, start, due_at.unwrap_or(now), calendar)).unwrap_or_default();
    Deadline { limit: rule.id.clone(), length, extended_by, notes: notes.into_iter().cloned().collect(), doubt, state }
}

fn doubt(length: TimeLimit, start: Moment, until: Moment, calendar: &OfficeCalendar) -> Doubt {
    let (from, to) = (calendar.local(start).date_naive(), calendar.local(until).date_naive());
    let estimated = length.unit.in_office_time() && calendar.is_estimated(from, to);
    Doubt { unpublished: calendar.unpublished(from, to), estimated }
}

fn moment(rule: &MomentRule, case: &Course) -> Option<Moment> {
    match rule {
        MomentRule::First(milestone) => case.first(milestone),
        MomentRule::Latest(milestone) => case.latest(milestone),
        MomentRule::LaterOf(all) => {
            let times: Option<Vec<Moment>> = all.iter().map(|milestone| case.first(milestone)).collect();
            times?.into_iter().max()
        }
        MomentRule::EarlierOf(all) => all.iter().filter_map(|milestone| case.first(milestone)).min(),
    }
}
