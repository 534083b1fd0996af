//! The form of an act as its procedure states it: fields, outcomes, the reason that an outcome asks.
//!
//! Draws them into a form, reads a filled form back, and fills one from what was recorded. Knows no
//! case and no store, only who works at the office; whoever uses it draws the frame, the button and the
//! other questions around it.
//!
//! Ids, in the form and on the page: `f-<field>`, `outcome`, `reason`, each after the prefix that is
//! given (empty on a case's page; the act's id where one form holds several acts).

use leptos::prelude::*;

use crate::app::{Form as Filled, Reply};
use crate::domain::Slug;
use crate::domain::case::{ActRecord, Answer};
use crate::domain::fact::{Commitment, OfficerId};
use crate::domain::procedure::{Act, Does, Field, FieldType};
use crate::ui::copy::{Words, case_act, fields, fill, t, text};
use crate::ui::form::{
    Choice, ChoiceField, DateField, FieldError, Form, LongTextField, NumberField, SelectField, SeveralField, TICKED,
    TextField, Values, read_date, several,
};
use crate::ui::ids;
use crate::ui::session::Session;

/// Answers beyond this many stand in a select.
const IN_SIGHT: usize = 6;
/// The value of "no", beside [`TICKED`] for "yes".
const NO: &str = "no";

/// Everything that the act asks: outcomes with their reason first, since they decide, then its fields.
pub fn act_form(form: Form, act: &Act, prefix: &str) -> AnyView {
    let questions = act.fields.iter().map(|field| act_field(form, field, prefix)).collect_view();
    view! {
        {outcomes(form, act, prefix)}
        {questions}
    }
    .into_any()
}

/// One field of an act.
fn act_field(form: Form, field: &Field, prefix: &str) -> AnyView {
    let id = field_id(prefix, &field.id);
    let label = text(&field.label).to_owned();
    let hint = hint(field.hint.as_ref().map(text), field.beyond_standard);
    let optional = !field.required;
    match &field.kind {
        FieldType::Text => view! { <TextField form id label hint optional /> }.into_any(),
        FieldType::LongText => view! { <LongTextField form id label hint optional /> }.into_any(),
        FieldType::Date => view! { <DateField form id label hint optional /> }.into_any(),
        FieldType::Number => view! { <NumberField form id label hint optional /> }.into_any(),
        FieldType::Officers => view! { <SeveralField form id label hint optional choices=officers() /> }.into_any(),
        FieldType::YesNo => {
            let choices = vec![Choice::new(TICKED, t(case_act::YES)), Choice::new(NO, t(case_act::NO))];
            view! { <ChoiceField form id label hint optional choices row=true /> }.into_any()
        }
        FieldType::Choice(options) => {
            let choices: Vec<Choice> =
                options.iter().map(|(option, name)| Choice::new(option.as_str(), text(name))).collect();
            if choices.len() > IN_SIGHT {
                view! { <SelectField form id label hint optional choices /> }.into_any()
            } else {
                view! { <ChoiceField form id label hint optional choices /> }.into_any()
            }
        }
    }
}

/// Officers who work here, to choose from.
fn officers() -> Vec<Choice> {
    let Some(desk) = Session::current().desk() else { return Vec::new() };
    let works = |officer: &OfficerId| desk.office().officers.get(officer).is_some_and(|(_, active)| *active);
    let working = desk.officers().into_iter().filter(|(officer, _)| works(officer));
    working.map(|(officer, person)| Choice::new(ids::of_officer(officer), person.name)).collect()
}

/// The outcomes to choose from, and the reason once one is chosen that asks for it.
fn outcomes(form: Form, act: &Act, prefix: &str) -> AnyView {
    let id = format!("{prefix}outcome");
    let choices: Vec<Choice> = act
        .outcomes
        .iter()
        .map(|outcome| {
            let choice = Choice::new(outcome.id.as_str(), text(&outcome.label));
            if outcome.beyond_standard { choice.with_hint(t(case_act::BEYOND)) } else { choice }
        })
        .collect();
    let (reason, chosen, asking) = (format!("{prefix}reason"), id.clone(), asking(act));
    let always = act.does == Does::Classify;
    view! {
        {(!choices.is_empty())
            .then(|| view! { <ChoiceField form id=id label=t(case_act::OUTCOME) choices /> })}
        {move || {
            (always || asking.contains(&form.value(&chosen)))
                .then(|| view! { <LongTextField form id=reason.clone() label=t(case_act::REASON) lines=3 /> })
        }}
    }
    .into_any()
}

fn asking(act: &Act) -> Vec<String> {
    act.outcomes.iter().filter(|outcome| outcome.reason).map(|outcome| outcome.id.to_string()).collect()
}

/// The filled form, or what is wrong with it. `complete` is false for a meeting to which not everybody
/// came: nothing has to be answered then, and no outcome is read.
///
/// # Errors
/// One error for each field that is missing or can't be read.
pub fn read_act(form: Form, act: &Act, prefix: &str, complete: bool) -> Result<Filled, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut filled = Filled::default();
    if complete {
        let id = format!("{prefix}outcome");
        filled.outcome = Slug::new(&form.value_now(&id)).filter(|chosen| act.outcome(chosen).is_some());
        if filled.outcome.is_none() && !act.outcomes.is_empty() {
            errors.push(wrong(&id, fields::ERROR_CHOOSE, t(case_act::OUTCOME)));
        }
        let chosen = filled.outcome.as_ref().and_then(|outcome| act.outcome(outcome));
        if act.does == Does::Classify || chosen.is_some_and(|outcome| outcome.reason) {
            let id = format!("{prefix}reason");
            filled.reason = form.value_now(&id);
            if filled.reason.trim().is_empty() {
                errors.push(wrong(&id, fields::ERROR_EMPTY, t(case_act::REASON)));
            }
        }
    }
    for field in &act.fields {
        let id = field_id(prefix, &field.id);
        let value = form.value_now(&id);
        match reply(&field.kind, value.trim()) {
            Ok(Some(reply)) => filled.answers.push((field.id.clone(), reply)),
            Ok(None) if field.required && complete => {
                let chosen = matches!(field.kind, FieldType::Choice(_) | FieldType::YesNo | FieldType::Officers);
                let words = if chosen { fields::ERROR_CHOOSE } else { fields::ERROR_EMPTY };
                errors.push(wrong(&id, words, text(&field.label)));
            }
            Ok(None) => {}
            Err(words) => errors.push(wrong(&id, words, text(&field.label))),
        }
    }
    if errors.is_empty() { Ok(filled) } else { Err(errors) }
}

fn reply(kind: &FieldType, value: &str) -> Result<Option<Reply>, Words> {
    if value.is_empty() {
        return Ok(None);
    }
    Ok(match kind {
        FieldType::Text | FieldType::LongText => Some(Reply::Text(value.to_owned())),
        FieldType::Choice(options) => {
            let known = options.iter().find(|(option, _)| *option == value);
            known.map(|(option, _)| Reply::Choice(option.clone()))
        }
        FieldType::YesNo => Some(Reply::YesNo(value == TICKED)),
        FieldType::Date => Some(Reply::Date(read_date(value).ok_or(case_act::ERROR_DATE)?)),
        FieldType::Officers => Some(Reply::Officers(several(value).filter_map(ids::officer).collect())),
        FieldType::Number => Some(Reply::Number(value.parse().map_err(|_| fields::ERROR_NUMBER)?)),
    })
}

/// The values of a form that was recorded, to begin a correction with. `text_of` gives the text behind
/// a commitment; one that is not here leaves its field empty.
pub fn recorded(record: &ActRecord, prefix: &str, text_of: impl Fn(Commitment) -> Option<String>) -> Values {
    let mut values = Values::new();
    if let Some(outcome) = &record.outcome {
        values.insert(format!("{prefix}outcome"), outcome.to_string());
    }
    if let Some(reason) = record.reason.and_then(&text_of) {
        values.insert(format!("{prefix}reason"), reason);
    }
    for (id, answer) in &record.fields {
        let value = match answer {
            Answer::Particular(commitment) => text_of(*commitment).unwrap_or_default(),
            Answer::Choice(option) => option.to_string(),
            Answer::YesNo(yes) => if *yes { TICKED } else { NO }.to_owned(),
            Answer::Date(date) => date.to_string(),
            Answer::Number(number) => number.to_string(),
            Answer::Officers(officers) => {
                officers.iter().map(|officer| ids::of_officer(*officer)).collect::<Vec<_>>().join(" ")
            }
        };
        values.insert(field_id(prefix, id), value);
    }
    values
}

/// The id of an act's field in the form and on the page.
pub fn field_id(prefix: &str, field: &Slug) -> String {
    format!("{prefix}f-{field}")
}

/// An error of one field; `label` fills the sentence.
pub fn wrong(id: &str, words: Words, label: &str) -> FieldError {
    // A label that is a question loses its mark inside a sentence.
    FieldError::new(id, fill(words, &[("label", label.trim_end_matches('?'))]))
}

fn hint(words: Option<&str>, beyond: bool) -> String {
    let mut hint = words.unwrap_or_default().to_owned();
    if beyond {
        if !hint.is_empty() {
            hint.push(' ');
        }
        hint.push_str(t(case_act::BEYOND));
    }
    hint
}
