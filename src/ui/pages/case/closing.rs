//! Closing a case: the endings that are possible, and what the others still miss.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{CaseFile, Decision, Wish};
use crate::domain::Slug;
use crate::domain::procedure::Ending;
use crate::ui::components::ButtonKind;
use crate::ui::copy::{Words, case_act, case_actions, case_forms, fields, fill, t, text};
use crate::ui::form::{Choice, ChoiceField, Form, Values};
use crate::ui::pages::act_form::wrong;

use super::case_form::{CaseForm, Draw, Read, Wrong, all_wrong, long_text, one_line, read_when, text_of, when_field};
use super::case_view::{CaseView, NEXT_STEP, Place, joined};
use super::offer::main_place;

/// The form. `main` on the next step's card, where the ending that the last step led to is chosen
/// already; otherwise above the page.
pub(super) fn form(view: CaseView, main: bool) -> AnyView {
    let file = view.file();
    let standing = file.standing();
    let possible = |ending: &&Ending| ending.after.as_ref().is_none_or(|after| after.holds(&standing));
    let (now, not_yet): (Vec<&Ending>, Vec<&Ending>) = file.procedure.outcomes.iter().partition(possible);
    let choices: Vec<Choice> = now
        .iter()
        .map(|ending| {
            let choice = Choice::new(ending.part.id.as_str(), text(&ending.part.name));
            if ending.part.provenance.beyond_standard() { choice.with_hint(t(case_act::BEYOND)) } else { choice }
        })
        .collect();
    let mut first = Values::new();
    let led_to = now.iter().find(|ending| main && ending.after.is_some() && !ending.part.provenance.beyond_standard());
    let prefix = if main { "" } else { "close-" };
    if let Some(ending) = led_to {
        first.insert([prefix, "outcome"].concat(), ending.part.id.to_string());
    }
    let asking: Vec<Asking> = now.iter().filter_map(|ending| Asking::of(ending)).collect();
    let place = if main {
        Place { said: case_forms::CLOSED, ..main_place() }
    } else {
        Place { prefix, submit: "close-submit", back: NEXT_STEP.to_owned(), said: case_forms::CLOSED }
    };
    let form = CaseForm {
        id: if main { "act-close" } else { "close-form" }.to_owned(),
        draft: if main { "close" } else { "close-early" }.to_owned(),
        label: case_forms::CLOSE,
        kind: ButtonKind::Primary,
        first,
        place,
    };
    let (draw, read) = questions(view, prefix, choices, asking);
    view! {
        {form.show(view, draw, read)}
        {missing(&file, &not_yet)}
    }
    .into_any()
}

/// What an ending asks beside its choice: why, by whom, and for a referral to whom.
#[derive(Clone)]
struct Asking {
    ending: Slug,
    who: Words,
    refers: bool,
}

impl Asking {
    /// Nothing where the ending asks for no reason.
    fn of(ending: &Ending) -> Option<Self> {
        let who = if ending.state == *"withdrawn" { case_forms::WITHDRAWN_BY } else { case_actions::EXTEND_DECIDED };
        let refers = ending.state == *"referred";
        ending.reason.then(|| Self { ending: ending.part.id.clone(), who, refers })
    }

    fn draw(&self, form: Form, prefix: &str) -> AnyView {
        let id = |name: &str| [prefix, name].concat();
        view! {
            {self.refers.then(|| one_line(form, &id("to"), case_forms::REFERRED_TO))}
            {long_text(form, &id("reason"), case_forms::CLOSE_REASON)}
            {one_line(form, &id("by"), self.who)}
        }
        .into_any()
    }

    fn read(&self, form: Form, prefix: &str) -> Result<Decision, Wrong> {
        let told = |name: &str, label| text_of(form, &[prefix, name].concat(), label);
        let to = if self.refers { told("to", case_forms::REFERRED_TO) } else { Ok(String::new()) };
        match (told("reason", case_forms::CLOSE_REASON), told("by", self.who), to) {
            (Ok(reason), Ok(by), Ok(to)) => Ok(Decision { reason, by, to }),
            (reason, by, to) => Err(all_wrong([to.err(), reason.err(), by.err()])),
        }
    }
}

fn questions(view: CaseView, prefix: &'static str, choices: Vec<Choice>, asking: Vec<Asking>) -> (Draw, Read) {
    let outcome = [prefix, "outcome"].concat();
    let (how, asks) = (outcome.clone(), asking.clone());
    let draw: Draw = Box::new(move |form: Form| {
        let (how, asks, chosen) = (how.clone(), asks.clone(), how.clone());
        view! {
            <ChoiceField form id=how label=t(case_forms::CLOSE_HOW) choices=choices.clone() />
            {move || {
                let chosen = form.value(&chosen);
                asks.iter().find(|asks| asks.ending == *chosen.as_str()).map(|asks| asks.draw(form, prefix))
            }}
            {when_field(view, form, prefix)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let ending = Slug::new(&form.value_now(&outcome))
            .ok_or_else(|| vec![wrong(&outcome, fields::ERROR_CHOOSE, t(case_forms::CLOSE_HOW))]);
        let asks = ending.as_ref().ok().and_then(|ending| asking.iter().find(|asks| asks.ending == *ending));
        let told = asks.map_or_else(|| Ok(Decision::default()), |asks| asks.read(form, prefix));
        match (ending, told, read_when(view, form, prefix)) {
            (Ok(ending), Ok(told), Ok(at)) => Ok((Wish::Close(ending, told), at)),
            (ending, told, at) => Err(all_wrong([ending.err(), told.err(), at.err()])),
        }
    });
    (draw, read)
}

/// Endings that are not possible, with what they wait for.
fn missing(file: &CaseFile, endings: &[&Ending]) -> AnyView {
    if endings.is_empty() {
        return ().into_any();
    }
    let standing = file.standing();
    let sentences = endings
        .iter()
        .map(|ending| {
            let missing = ending.after.as_ref().map(|after| after.missing(&standing)).unwrap_or_default();
            let awaited = missing.iter().filter_map(|id| file.procedure.milestone(id));
            let what = joined(awaited.map(|milestone| &milestone.awaited), "; ");
            let words = if what.is_empty() { case_forms::ENDING_OTHER_WAY } else { case_forms::ENDING_WAITS };
            view! { <li>{fill(words, &[("ending", text(&ending.part.name)), ("what", &what)])}</li> }
        })
        .collect_view();
    view! {
        <div class="stack-s small muted">
            <h3 class="small">{t(case_forms::NOT_POSSIBLE)}</h3>
            <ul>{sentences}</ul>
        </div>
    }
    .into_any()
}
