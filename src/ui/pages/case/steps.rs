//! All steps of the standard in their fixed order: quiet, each with its sentence.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::Moment;
use crate::domain::case::CaseEvent;
use crate::domain::procedure::{Act, Step};
use crate::domain::progress::{Stage, StepState};
use crate::ui::components::{Button, ButtonKind, Card, Disclosure, Status, StatusChip};
use crate::ui::copy::{case, dates, fill, t, text};

use super::case_view::{CaseView, actor_word};
use super::next_step::provenance;

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let progress = file.progress();
    let current = progress.current.map(|step| step.id.clone());
    let (other, here): (Vec<_>, Vec<_>) = progress.steps.iter().partition(|state| state.stage == Stage::NotNeeded);
    let rows = here
        .iter()
        .map(|state| {
            let now = current.as_ref() == Some(&state.step.id);
            let offers = progress.offers.iter().filter(|offer| offer.step.id == state.step.id);
            let missed = if state.stage == Stage::Unmet { offers.map(|offer| offer.act).collect() } else { Vec::new() };
            row(&file, state.step, state.stage, now, catch_up(view, &missed))
        })
        .collect_view();
    let folded = not_needed(&file, &other);
    view! {
        <Card title=t(case::STEPS) id="steps">
            <ol class="case-steps" role="list">
                {rows}
            </ol>
            {folded}
        </Card>
    }
    .into_any()
}

/// Steps of another way, folded.
fn not_needed(file: &CaseFile, steps: &[&StepState<'_>]) -> Option<AnyView> {
    let n = dates::number(i64::try_from(steps.len()).unwrap_or_default());
    let rows = steps.iter().map(|state| row(file, state.step, state.stage, false, ().into_any())).collect_view();
    (!steps.is_empty()).then(|| {
        view! {
            <Disclosure label=fill(case::STEPS_NOT_NEEDED, &[("n", &n)]) small=true id="steps-not-needed">
                <ul class="case-steps case-steps-other" role="list">
                    {rows}
                </ul>
            </Disclosure>
        }
        .into_any()
    })
}

/// What can still be recorded at a step that the case went on without.
fn catch_up(view: CaseView, acts: &[&Act]) -> AnyView {
    let buttons = acts.iter().map(|act| {
        let (id, chosen) = (["catch-up-", act.id.as_str()].concat(), act.id.clone());
        let press = UnsyncCallback::new(move |()| view.choose(chosen.clone()));
        let label = fill(case::CATCH_UP, &[("what", text(&act.label))]);
        view! { <Button id label kind=ButtonKind::Quiet on_press=press /> }
    });
    buttons.collect_view().into_any()
}

fn row(file: &CaseFile, step: &Step, stage: Stage, now: bool, more: AnyView) -> AnyView {
    let chip = |status, text: String| view! { <StatusChip status text /> }.into_any();
    let quiet = |words| view! { <p class="small muted">{t(words)}</p> }.into_any();
    let (stands, class) = match stage {
        Stage::Done => (chip(Status::Ok, done(file, step)), "case-step"),
        Stage::Open if now => (chip(Status::Soon, t(case::STEP_NOW).to_owned()), "case-step case-step-now"),
        Stage::Open | Stage::Later => (quiet(case::STEP_LATER), "case-step case-step-later"),
        Stage::Unmet => (chip(Status::Wait, t(case::STEP_UNMET).to_owned()), "case-step"),
        Stage::NotNeeded => (quiet(case::STEP_NOT_NEEDED), "case-step case-step-later"),
    };
    let who: Vec<String> = step.by.iter().map(|id| actor_word(file, id)).collect();
    let who = fill(case::DONE_BY, &[("who", &who.join(", "))]);
    let sentence = provenance(&step.provenance);
    view! {
        <li class=class aria-current=now.then_some("step") data-step=step.id.to_string()>
            <Disclosure label=text(&step.title) small=true>
                <p class="small muted">{who}</p>
                {sentence}
            </Disclosure>
            <div>{stands} {more}</div>
        </li>
    }
    .into_any()
}

fn done(file: &CaseFile, step: &Step) -> String {
    match last_touched(file, step) {
        Some(at) => fill(case::STEP_DONE, &[("when", &dates::date_short(file.calendar.local(at).date_naive()))]),
        None => t(case::STEP_DONE_PLAIN).to_owned(),
    }
}

/// When something was last recorded at a step.
fn last_touched(file: &CaseFile, step: &Step) -> Option<Moment> {
    let at_step = |event: &CaseEvent| match event {
        CaseEvent::Opened(_) => file.procedure.opening.step == step.id,
        CaseEvent::MeetingInvited(invitation) => invitation.step == step.id,
        event => event.record().is_some_and(|record| record.step == step.id),
    };
    let entries = file.case.entries.iter().filter(|entry| !entry.struck && at_step(&entry.event));
    entries.map(|entry| entry.at).max()
}
