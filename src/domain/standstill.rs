//! A case none of whose clocks runs: why, what it waits for, and since when. The one rule that says
//! which cases are held up (tertahan), for every screen that shows them.

use super::{
    Moment, Slug,
    case::{CasePhase, Course, Standing},
    deadline::{Deadline, DeadlineState, foremost},
    procedure::{Ending, Procedure},
    progress::{Progress, Stage, StepState},
};

/// How a case stands whose clocks don't run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standstill {
    /// Why none runs.
    pub why: Why,
    /// The milestones that it waits for.
    pub waits_for: Vec<Slug>,
}

/// Why no clock of a case runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its clocks were stopped.
    Paused,
    /// Nothing is left but to close it.
    AllDone,
    /// Its standard sets no limit at all.
    Unlimited,
    /// Held up: what starts its next clock, or ends its step, has not happened. A meeting that is only
    /// planned changes nothing about that.
    HeldUp,
}

/// How a case stands still; `None` while a clock runs, and once it has ended.
pub fn standstill(progress: &Progress<'_>, standing: Standing<'_>, deadlines: &[Deadline]) -> Option<Standstill> {
    let why = match standing.case.phase() {
        CasePhase::Ended | CasePhase::Voided => return None,
        CasePhase::Paused => Why::Paused,
        CasePhase::Open if foremost(deadlines).is_some_and(|(_, running)| running.due.is_some()) => return None,
        CasePhase::Open if all_done(progress, standing) => Why::AllDone,
        CasePhase::Open if standing.procedure.limits.is_empty() => Why::Unlimited,
        CasePhase::Open => Why::HeldUp,
    };
    let waits_for = match why {
        Why::Paused | Why::AllDone => Vec::new(),
        Why::Unlimited | Why::HeldUp => waits_for(progress, standing, deadlines),
    };
    Some(Standstill { why, waits_for })
}

/// Since when a case stands where it does: when its clocks were stopped, else when something was last
/// reached, or a meeting came to nothing. `None` once it has ended.
pub fn since(case: &Course) -> Option<Moment> {
    let going = matches!(case.phase(), CasePhase::Open | CasePhase::Paused);
    let stopped = case.pauses.last().filter(|pause| pause.to.is_none()).map(|pause| pause.from);
    let results = case.meetings.iter().filter_map(|meeting| meeting.result.as_ref()).map(|result| result.at);
    let last = || case.reached.iter().map(|reached| reached.at).chain(results).max();
    stopped.or_else(last).filter(|_| going)
}

/// Whether nothing is left but to close the case: no step is open, and all are done or an ending is reached.
/// Steps of another way through the procedure stay open to come, and are not waited for.
pub fn all_done(progress: &Progress<'_>, standing: Standing<'_>) -> bool {
    let done = |step: &StepState<'_>| matches!(step.stage, Stage::Done | Stage::Unmet | Stage::NotNeeded);
    let reached = |ending: &Ending| ending.after.as_ref().is_some_and(|after| after.holds(&standing));
    let Procedure { outcomes, .. } = standing.procedure;
    progress.current.is_none() && (progress.steps.iter().all(done) || outcomes.iter().any(reached))
}

/// The start of the next limit, else what the step leads to.
fn waits_for(progress: &Progress<'_>, standing: Standing<'_>, deadlines: &[Deadline]) -> Vec<Slug> {
    let waiting = deadlines.iter().find_map(|deadline| match &deadline.state {
        DeadlineState::Waiting(milestones) => Some(milestones.clone()),
        _ => None,
    });
    let of_step = || progress.current.map(|step| step.done.missing(&standing)).unwrap_or_default();
    waiting.unwrap_or_else(of_step)
}
