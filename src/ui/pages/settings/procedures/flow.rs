//! The drawn flow of a procedure: its steps from top to bottom, side by side what can come at the same
//! stage, with limits, ways and choices. A list to a screen reader, and whole on paper.

use leptos::prelude::*;

use super::said;
use crate::domain::procedure::{Act, LimitRule, Procedure, Step, layers};
use crate::ui::components::{Disclosure, Icon, icon};
use crate::ui::copy::{fill, procedures, t, text};
use crate::ui::pages::case::{length, provenance};

/// Draws it.
pub(super) fn flow(procedure: &Procedure) -> AnyView {
    let stages = layers(procedure);
    let last = stages.len().saturating_sub(1);
    let stage = |(place, steps): (usize, Vec<&Step>)| {
        let several = (steps.len() > 1).then(|| view! { <p class="small muted">{t(procedures::SIDE_BY_SIDE)}</p> });
        let steps = steps.into_iter().map(|one| step(procedure, one)).collect_view();
        let arrow = (place < last).then(|| view! { <span class="unseen">{t(procedures::THEN)}</span> });
        view! {
            <li class="flow-stage">
                {several} <ul class="flow-steps" role="list">
                    {steps}
                </ul> {arrow}
            </li>
        }
        .into_any()
    };
    let stages = stages.into_iter().enumerate().map(stage).collect_view();
    view! {
        <ol class="flow" role="list" id="flow">
            {stages}
        </ol>
    }
    .into_any()
}

fn step(procedure: &Procedure, step: &Step) -> AnyView {
    let who = said::names(step.by.iter().filter_map(|id| procedure.who(id)));
    let only = step.when.as_ref().map(|when| {
        let said = fill(procedures::ONLY_IF, &[("what", &said::condition(procedure, when))]);
        view! { <p class="small flow-way">{icon(Icon::Forward)} <span>{said}</span></p> }
    });
    let after = step.after.as_ref().map(|after| {
        let said = fill(procedures::AFTER, &[("what", &said::condition(procedure, after))]);
        view! { <p class="small muted">{said}</p> }
    });
    let limits = procedure.limits.iter().filter(|limit| limit.step.as_ref() == Some(&step.id));
    let limits = limits.map(|limit| view! { <li>{limit_line(procedure, limit)}</li> }).collect_view();
    let choices = step.acts.iter().flat_map(|act| of_act(procedure, act)).collect_view();
    let sentence = provenance(&step.provenance);
    view! {
        <li class="flow-step" data-step=step.id.to_string()>
            <h3>{text(&step.title).to_owned()}</h3>
            <p class="small muted">{fill(procedures::DONE_BY, &[("who", &who)])}</p>
            {only}
            {after}
            <ul class="flow-lines" role="list">
                {limits} {choices}
            </ul>
            <Disclosure label=t(procedures::SENTENCE) small=true>{sentence}</Disclosure>
        </li>
    }
    .into_any()
}

/// A limit: its length as a chip, what it is about and from when beside it.
pub(super) fn limit_line(procedure: &Procedure, limit: &LimitRule) -> AnyView {
    let length = length(limit.terms.limit);
    let chip = match &limit.when {
        Some(when) => fill(procedures::LIMIT_IF, &[("length", &length), ("when", &said::condition(procedure, when))]),
        None => length,
    };
    let from = said::moment(procedure, &limit.terms.starts);
    let line = fill(procedures::LIMIT_FROM, &[("name", text(&limit.name)), ("from", &from)]);
    view! {
        <span class="flow-limit" data-limit=limit.id.to_string()>
            {icon(Icon::Clock)}
            <span>
                <span class="chip">{chip}</span>
                <span class="small">{line}</span>
            </span>
        </span>
    }
    .into_any()
}

/// What an act can come out as, and where that leads.
fn of_act(procedure: &Procedure, act: &Act) -> Vec<AnyView> {
    let choices = act.outcomes.iter().map(|choice| {
        let reached = choice.reaches.iter().filter_map(|id| procedure.milestone(id));
        let reached = said::names(reached.map(|milestone| &milestone.name));
        let what = if reached.is_empty() { t(procedures::STAYS).to_owned() } else { reached };
        let said = fill(procedures::LEADS_TO, &[("choice", text(&choice.label)), ("what", &what)]);
        view! { <li class="small">{said}</li> }.into_any()
    });
    let head = view! { <li class="flow-act"><span class="muted small">{t(procedures::does(&act.does))} ": "</span> {text(&act.label).to_owned()}</li> };
    std::iter::once(head.into_any()).chain(choices).collect()
}
