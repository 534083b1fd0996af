//! The moment before which something can't have happened.

use crate::domain::{
    Moment, Slug,
    case::{Case, CaseEvent, Entry},
    fact::FactId,
    procedure::{Condition, Procedure},
};

/// What an event can't have happened before, and the milestone that set it: what its step has to wait
/// for. No milestone: the complaint itself, an invitation, a result, a pause or an ending.
pub fn effective_floor(case: &Case, procedure: &Procedure, event: &CaseEvent) -> Option<(Option<Slug>, Moment)> {
    floor(case, procedure, event, None)
}

/// The same for an event that stands in the log already, as the fact `itself`.
pub(super) fn floor(
    case: &Case,
    procedure: &Procedure,
    event: &CaseEvent,
    itself: Option<FactId>,
) -> Option<(Option<Slug>, Moment)> {
    let mut floors: Vec<(Option<Slug>, Moment)> = case.opened_at().map(|at| (None, at)).into_iter().collect();
    let conditions = conditions(procedure, event);
    floors.extend(conditions.filter_map(|after| since(after, case)).map(|(milestone, at)| (Some(milestone), at)));
    let earlier = || case.entries.iter().take_while(|entry| Some(entry.fact) != itself).filter(|entry| !entry.struck);
    let before = match event {
        CaseEvent::MeetingHeld(held) => earlier().find(|entry| entry.fact == held.meeting).map(|entry| entry.at),
        CaseEvent::MeetingInvited(invitation) => {
            let others = case.meetings.iter().take_while(|meeting| Some(meeting.id) != itself);
            let same = others.filter(|meeting| meeting.act == invitation.act);
            same.filter_map(|meeting| meeting.result.as_ref()).map(|result| result.at).max()
        }
        CaseEvent::Resumed => {
            earlier().filter(|entry| matches!(entry.event, CaseEvent::Paused { .. })).last().map(|e| e.at)
        }
        CaseEvent::Reopened { .. } => {
            earlier().filter(|entry| matches!(entry.event, CaseEvent::Closed { .. })).last().map(|entry| entry.at)
        }
        _ => None,
    };
    floors.extend(before.map(|at| (None, at)));
    floors.into_iter().max_by_key(|(_, at)| *at)
}

/// What must hold before an event.
fn conditions<'a>(procedure: &'a Procedure, event: &'a CaseEvent) -> impl Iterator<Item = &'a Condition> {
    let place = match event {
        CaseEvent::MeetingInvited(invitation) => Some((&invitation.step, &invitation.act)),
        _ => event.record().map(|record| (&record.step, &record.act)),
    };
    let step = place.and_then(|(step, _)| procedure.step(step));
    let act = place.and_then(|(step, act)| procedure.act(step, act));
    let ending = match event {
        CaseEvent::Closed { outcome, .. } => procedure.outcome(outcome),
        _ => None,
    };
    let step = step.and_then(|step| step.after.as_ref());
    let act = act.and_then(|act| act.after.as_ref());
    step.into_iter().chain(act).chain(ending.and_then(|ending| ending.after.as_ref()))
}

/// Since when a condition holds, and the milestone that made it hold; `None` when it does not hold, or
/// not by a milestone.
fn since(condition: &Condition, case: &Case) -> Option<(Slug, Moment)> {
    match condition {
        Condition::Reached(milestone) => case.first(milestone).map(|at| (milestone.clone(), at)),
        Condition::All(parts) => parts.iter().filter_map(|part| since(part, case)).max_by_key(|(_, at)| *at),
        Condition::Any(parts) => parts.iter().filter_map(|part| since(part, case)).min_by_key(|(_, at)| *at),
        _ => None,
    }
}

/// The first fact that would stand before what it had to wait for if the fact `target` had happened
/// at `at`: when that one happened.
pub(super) fn left_behind(case: &Case, procedure: &Procedure, target: FactId, at: Moment) -> Option<Moment> {
    let mut moved = case.clone();
    for reached in moved.course.reached.iter_mut().filter(|reached| reached.by == target) {
        reached.at = at;
    }
    for result in moved.course.meetings.iter_mut().filter_map(|meeting| meeting.result.as_mut()) {
        if result.fact == target {
            result.at = at;
        }
    }
    let mut began = None;
    for entry in moved.entries.iter_mut().filter(|entry| entry.fact == target) {
        if matches!(entry.event, CaseEvent::Opened(_)) {
            began = Some(entry.first_at.unwrap_or(entry.at));
            moved.course.opened = moved.course.opened.take().map(|(opened, _)| (opened, at));
        }
        entry.at = at;
    }
    let breaks = |entry: &&Entry| {
        let stands = |case: &Case| {
            let floor = floor(case, procedure, &entry.event, Some(entry.fact));
            floor.is_none_or(|(_, floor)| floor <= entry.at)
        };
        // What was told with the opening, at its moment, is told with it still.
        let with_it = Some(entry.first_at.unwrap_or(entry.at)) == began;
        let checked = !entry.struck && entry.fact != target && !with_it;
        checked && !matches!(entry.event, CaseEvent::Corrected { .. }) && stands(case) && !stands(&moved)
    };
    moved.entries.iter().filter(breaks).map(|entry| entry.at).min()
}
