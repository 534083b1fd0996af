//! The deadlines of a case: which limits apply, since when they run, when they are due, what is left.

use super::{
    Moment, Slug,
    calendar::OfficeCalendar,
    case::{Answer, Case, Standing},
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
    /// Where it stands.
    pub state: DeadlineState,
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
    /// Years on the way whose holidays are not published.
    pub unpublished: Vec<i32>,
    /// A holiday or a season of other hours on the way depends on a moon sighting, and the limit
    /// counts by the office's days or hours.
    pub estimated: bool,
}

/// All limits that apply to a case, in the order of the procedure.
pub fn deadlines(case: &Case, procedure: &Procedure, calendar: &OfficeCalendar, now: Moment) -> Vec<Deadline> {
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
    if let Some(agreed) = &rule.agreed {
        let date = match case.answer(&agreed.act, &agreed.field) {
            Some(Answer::Date(date)) => Some(*date),
            _ => None,
        };
        if due_at.zip(date).is_some_and(|(due, date)| date > calendar.local(due).date_naive()) {
            notes.push(&agreed.note);
        }
    }
    let state = match (start, moment(&terms.met_by, case), case.ended.is_some() || case.voided) {
        (start, Some(at), _) => DeadlineState::Met { start, due: due_at, at, late: due_at.is_some_and(|due| at > due) },
        (Some(start), None, true) => DeadlineState::Lapsed { start, due: due_at },
        (Some(start), None, false) => {
            let until = due_at.unwrap_or(now);
            let days = (calendar.local(start).date_naive(), calendar.local(until).date_naive());
            let estimated = length.unit.in_office_time() && calendar.is_estimated(days.0, days.1);
            DeadlineState::Running(Running {
                start,
                due: due_at,
                left: due_at.map(|due| left(length.unit, due, now, &pauses, calendar)),
                unpublished: calendar.unpublished(days.0, days.1),
                estimated,
            })
        }
        (None, None, _) => {
            let waits = terms.starts.milestones().iter().filter(|milestone| case.first(milestone).is_none());
            DeadlineState::Waiting(waits.cloned().collect())
        }
    };
    Deadline { limit: rule.id.clone(), length, extended_by, notes: notes.into_iter().cloned().collect(), state }
}

fn moment(rule: &MomentRule, case: &Case) -> Option<Moment> {
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
