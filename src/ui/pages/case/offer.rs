//! The form for something that can be recorded at the next step: drawn by what the act does.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{CaseFile, Wish};
use crate::domain::Slug;
use crate::domain::case::Reached;
use crate::domain::fact::FactId;
use crate::domain::procedure::{Act, Does};
use crate::domain::progress::Offer;
use crate::ui::components::ButtonKind;
use crate::ui::copy::{case, case_act, case_forms, fields, t, text};
use crate::ui::form::{Choice, ChoiceField, Form, Values};
use crate::ui::pages::act_form::{act_form, read_act, wrong};

use super::case_form::{CaseForm, Draw, Read, Wrong, all_wrong, read_when, when_field};
use super::case_view::{CaseView, NEXT_STEP, Place, actor_word};
use super::{meeting, moves};

/// Draws the form of an offer.
pub(super) fn form(view: CaseView, file: &CaseFile, offer: &Offer<'_>) -> AnyView {
    let (step, act) = (offer.step.id.clone(), offer.act);
    let (lead, first, draw, read) = match &act.does {
        Does::Invite(_) => meeting::invite(view, file, step, act),
        Does::Meet(_) => match offer.meeting {
            Some(planned) => meeting::meet(view, file, step, act, planned),
            None => return ().into_any(),
        },
        Does::Record | Does::Route(_) | Does::Classify => {
            let (draw, read) = record(view, file, step, act, "");
            (().into_any(), only_answer(act), draw, read)
        }
    };
    let beyond = act.beyond_standard.then(|| view! { <p class="small muted">{t(case_act::BEYOND)}</p> });
    let label = if matches!(act.does, Does::Invite(_)) { case_forms::INVITE } else { case_forms::RECORD };
    let form = CaseForm {
        id: ["act-", act.id.as_str()].concat(),
        draft: act.id.to_string(),
        label,
        kind: ButtonKind::Primary,
        first,
        place: main_place(),
    };
    view! {
        <div class="stack">
            <h3>{text(&act.label).to_owned()}</h3>
            {beyond}
            {lead}
            {form.show(view, draw, read)}
        </div>
    }
    .into_any()
}

/// The act that set the class of this case, which may set another for as long as the case is open.
pub(super) fn classifying(file: &CaseFile) -> Option<(Slug, Act)> {
    file.case.class.as_ref()?;
    let acts = file.procedure.steps.iter().flat_map(|step| step.acts.iter().map(move |act| (step, act)));
    let mut classifying = acts.filter(|(_, act)| act.does == Does::Classify);
    classifying.next().map(|(step, act)| (step.id.clone(), act.clone()))
}

/// The form for another class.
pub(super) fn reclassify(view: CaseView) -> AnyView {
    let file = view.file();
    let Some((step, act)) = classifying(&file) else { return ().into_any() };
    let (draw, read) = record(view, &file, step, &act, "class-");
    let form = CaseForm {
        id: "class-form".to_owned(),
        draft: "class".to_owned(),
        label: case_forms::RECORD,
        kind: ButtonKind::Primary,
        first: Values::new(),
        place: Place {
            prefix: "class-",
            submit: "class-submit",
            back: "open-class".to_owned(),
            said: case_forms::RECORDED,
        },
    };
    form.show(view, draw, read)
}

/// Where the page's main form stands.
pub(super) fn main_place() -> Place {
    Place { prefix: "", submit: "act-submit", back: NEXT_STEP.to_owned(), said: case_forms::RECORDED }
}

/// A form that is kept as it is, a hand-over, or a class.
fn record(view: CaseView, file: &CaseFile, step: Slug, act: &Act, prefix: &'static str) -> (Draw, Read) {
    let choices = match &act.does {
        Does::Route(roles) => roles.iter().map(|role| Choice::new(role.as_str(), actor_word(file, role))).collect(),
        Does::Classify => {
            let classes = file.procedure.classes.iter();
            classes.map(|class| Choice::new(class.id.as_str(), text(&class.name))).collect()
        }
        _ => Vec::new(),
    };
    let (name, label) = target(act);
    let id = [prefix, name].concat();
    let asked_for = id.clone();
    let (shown, asked) = (act.clone(), act.clone());
    let draw: Draw = Box::new(move |form| {
        let target = (!choices.is_empty())
            .then(|| view! { <ChoiceField form id=id.clone() label=t(label) choices=choices.clone() /> });
        let preview = (shown.does == Does::Classify).then(|| consequences(view, form, id.clone(), shown.clone()));
        view! {
            {target}
            {preview}
            {act_form(form, &shown, prefix)}
            {when_field(view, form, prefix)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let (step, act) = (step.clone(), asked.id.clone());
        let chosen = match &asked.does {
            Does::Record => Ok(None),
            _ => chosen(form, &asked_for, label).map(Some),
        };
        let (filled, at) = (read_act(form, &asked, prefix, true), read_when(view, form, prefix));
        match (chosen, filled, at) {
            (Ok(chosen), Ok(filled), Ok(at)) => {
                let wish = match (chosen, &asked.does) {
                    (Some(class), Does::Classify) => Wish::Classify(step, act, class, filled),
                    (Some(role), _) => Wish::Route(step, act, role, filled),
                    (None, _) => Wish::Act(step, act, filled),
                };
                Ok((wish, at))
            }
            (chosen, filled, at) => Err(all_wrong([chosen.err(), filled.err(), at.err()])),
        }
    });
    (draw, read)
}

/// Whom it is handed to, where there is nobody else to choose.
fn only_answer(act: &Act) -> Values {
    match &act.does {
        Does::Route(roles) if roles.len() == 1 => Values::from([(target(act).0.to_owned(), roles[0].to_string())]),
        _ => Values::new(),
    }
}

/// What the class that is being chosen does to the deadlines.
fn consequences(view: CaseView, form: Form, id: String, act: Act) -> AnyView {
    let moved = move || {
        let class = Slug::new(&form.value(&id))?;
        let (file, now) = (view.file(), view.desk().now());
        let mut then = file.case.course.clone();
        then.class = Some(class);
        let by = FactId([0; 32]);
        then.reached.extend(act.reaches.iter().map(|milestone| Reached { milestone: milestone.clone(), at: now, by }));
        Some(moves::table(view, &then, &file.calendar, case::CLASS_MOVES))
    };
    view! {
        <div class="case-moves" aria-live="polite">
            {moved}
        </div>
    }
    .into_any()
}

/// The question for whom or what, and its id.
fn target(act: &Act) -> (&'static str, crate::ui::copy::Words) {
    match act.does {
        Does::Classify => ("class", case_forms::CLASS),
        _ => ("route-to", case_forms::ROUTE_TO),
    }
}

fn chosen(form: Form, id: &str, label: crate::ui::copy::Words) -> Result<Slug, Wrong> {
    Slug::new(&form.value_now(id)).ok_or_else(|| vec![wrong(id, fields::ERROR_CHOOSE, t(label))])
}
