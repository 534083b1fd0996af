//! Where a case stands in its procedure: which steps are done, and what can be recorded next.

use super::{
    Slug,
    case::{CasePhase, Course, Meeting, Standing},
    procedure::{Act, Condition, Does, Procedure, Step},
};
use crate::domain::order;

/// A case's way through its procedure.
#[derive(Clone, Debug)]
pub struct Progress<'a> {
    /// Every step, in the procedure's order.
    pub steps: Vec<StepState<'a>>,
    /// The first step that is open; `None` when all are done or the case has ended.
    pub current: Option<&'a Step>,
    /// What can be recorded, the foremost first: a meeting that waits for its result, then another
    /// invitation to one that did not come about, then what the open steps offer in their order, then
    /// what can still be caught up on, then classes that can be set anew.
    pub offers: Vec<Offer<'a>>,
}

/// One step of a case.
#[derive(Clone, Debug)]
pub struct StepState<'a> {
    /// The step.
    pub step: &'a Step,
    /// Where it stands.
    pub stage: Stage,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Done.
    Done,
    /// Something can be recorded at it now.
    Open,
    /// It comes later.
    Later,
    /// The case goes on without it; it can still be caught up on.
    Unmet,
    /// It does not belong to this case.
    NotNeeded,
}

/// Something that can be recorded now.
#[derive(Clone, Debug)]
pub struct Offer<'a> {
    /// At which step.
    pub step: &'a Step,
    /// What.
    pub act: &'a Act,
    /// The meeting that it closes, for acts that close one.
    pub meeting: Option<&'a Meeting>,
}

/// The way of a case through its procedure.
pub fn progress<'a>(case: &'a Course, procedure: &'a Procedure) -> Progress<'a> {
    let standing = Standing { case, procedure };
    let steps: Vec<StepState<'a>> =
        procedure.steps.iter().map(|step| StepState { step, stage: stage(step, standing) }).collect();
    let going = matches!(case.phase(), CasePhase::Open | CasePhase::Paused);
    let at = |stage: Stage| steps.iter().filter(move |state| going && state.stage == stage).map(|state| state.step);
    let current = at(Stage::Open).next();
    let anew: Vec<Offer<'a>> = at(Stage::Done).flat_map(|step| offers_at(step, standing)).collect();
    let invites = |offer: &&Offer<'a>| {
        matches!(offer.act.does, Does::Invite(_)) && procedure.awaits_meeting(&offer.act.id, &standing)
    };
    let mut offers: Vec<Offer<'a>> = anew.iter().filter(invites).cloned().collect();
    offers.extend(at(Stage::Open).chain(at(Stage::Unmet)).flat_map(|step| offers_at(step, standing)));
    offers.extend(anew.into_iter().filter(|offer| offer.act.does == Does::Classify));
    // A meeting that waits for its result comes before planning anything else.
    order::sort_by_key(&mut offers, |offer| offer.meeting.is_none());
    Progress { steps, current, offers }
}

fn stage(step: &Step, standing: Standing<'_>) -> Stage {
    let holds = |condition: &Option<Condition>| condition.as_ref().is_none_or(|condition| condition.holds(&standing));
    let touched = standing.case.touched.contains(&step.id);
    let (belongs, done) = (holds(&step.when), step.done.holds(&standing));
    let touched = touched || standing.procedure.opening.step == step.id || (belongs && step.acts.is_empty());
    // A class that is decided on the way can make a step belong that does not yet; a branch can't.
    let never = step.when.as_ref().is_some_and(|when| !when.may_hold(&standing));
    match (done, touched) {
        (true, true) => Stage::Done,
        (true, false) => Stage::NotNeeded,
        (false, _) if belongs && holds(&step.after) => {
            let unmet = step.unmet.as_ref().is_some_and(|unmet| unmet.holds(&standing));
            if unmet { Stage::Unmet } else { Stage::Open }
        }
        (false, _) if never => Stage::NotNeeded,
        (false, _) => Stage::Later,
    }
}

fn offers_at<'a>(step: &'a Step, standing: Standing<'a>) -> Vec<Offer<'a>> {
    let holds = |condition: &Option<Condition>| condition.as_ref().is_none_or(|condition| condition.holds(&standing));
    let open = |act: &Slug| standing.case.open_meeting(act);
    let offer = |act: &'a Act| {
        if !holds(&act.when) || !holds(&act.after) {
            return None;
        }
        let meeting = match &act.does {
            Does::Invite(_) if open(&act.id).is_some() => return None,
            Does::Meet(of) => Some(open(of)?),
            _ => None,
        };
        Some(Offer { step, act, meeting })
    };
    step.acts.iter().filter_map(offer).collect()
}
